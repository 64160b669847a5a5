"""Read from an engine what pages show, property by property; what no page shows is not looked at, and most of a graph is not shown.

What several graphs state is read once, and values are sorted here: the same data reads the same from every engine.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from kg.store.engine import Engine
from kg.store.listing import Listing, listing
from kg.store.terms import Iri, Literal, Term, plain
from kg.view.things import CLAIMS, Data, Thing

__all__ = ["CLASSES", "EVIDENCE", "PROPERTIES", "SPANS", "read", "unhindered"]

_PREFIXES = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "kg": "https://w3id.org/officegraph/ontology#",
}
CLASSES = (
    *("kg:Document", "foaf:Person", "org:Organization", "org:Post", "org:Membership", "kg:Congress", "kg:Attendance", "kg:PersonnelEvent"),
    *("kg:ElectionResult", "kg:Target", "kg:CitedDocument", "skos:Concept", "kg:Place", "org:ChangeEvent"),
)
_THINGS = (
    "dcterms:title foaf:name kg:asMemberOf kg:attendee kg:ballots kg:belongsTo kg:branch kg:by kg:capacity kg:carriesOut kg:citedName"
    " kg:colourDark kg:colourLight kg:comparator kg:congress kg:count kg:countedIn kg:date kg:dateBasis kg:documentNumber"
    " kg:documentType kg:earliest kg:earliestAttested kg:earliestEnd kg:earliestStart kg:endBoundedBy kg:endWitnessed kg:eventType"
    " kg:fromPost kg:headRole kg:heldBy kg:includesNamed kg:indicator kg:isPost kg:issuer kg:issuerCongress kg:latest"
    " kg:latestAttested kg:latestEnd kg:latestStart kg:level kg:name kg:number kg:numberTo kg:order kg:ordinal kg:otherBody kg:partOf"
    " kg:partyCommitteeIn kg:partyOrganIn kg:person kg:place kg:placeName kg:post kg:predecessor kg:previous kg:rank kg:reform"
    " kg:roleName kg:scope kg:setBy kg:singular kg:standingOrganOf kg:startWitnessed kg:status kg:term kg:unit kg:unnamed kg:votes"
    " org:classification org:member org:organization org:originalOrganization org:postIn org:resultingOrganization org:role"
    " org:subOrganizationOf org:unitOf prov:wasDerivedFrom skos:altLabel skos:notation skos:prefLabel"
).split()
"""What is shown of things in the graphs that are no article's."""

_DOCUMENTS = "dcterms:identifier dcterms:license dcterms:publisher dcterms:source dcterms:title kg:articleGraph kg:date kg:textHash".split()
_EVERY_CLAIM = "kg:attestedBasis kg:basis kg:date kg:dateBasis".split()
_SPEAKING = {
    "kg:BodyRelationClaim": "kg:governedPlace kg:governedPlaceName kg:level kg:objectBody kg:relation kg:subjectBody".split(),
    "kg:BodyEventClaim": "kg:earliest kg:eventType kg:latest kg:otherBody org:organization".split(),
    "kg:PersonAttributeClaim": "kg:attribute kg:person kg:value".split(),
    "kg:PortfolioClaim": "kg:field kg:person kg:post kg:roleName org:role".split(),
}
"""Claims that nothing consolidates: what they state is shown from themselves."""

_SPANNED = "capacity date document number organization person place relation role term trigger".split()
EVIDENCE = ("kg:evidence", *(f"kg:{of}Evidence" for of in _SPANNED))
"""Properties that lead from a claim to the spans that prove it, or a part of it."""
SPANS = ("kg:exact", "kg:start", "kg:end")
"""Properties of spans: what stands there, and where."""
_MENTION = "kg:mentionOf"

PROPERTIES = frozenset(
    (*_THINGS, *_DOCUMENTS, *_EVERY_CLAIM, *(name for names in _SPEAKING.values() for name in names), *EVIDENCE, *SPANS, _MENTION)
)
"""Every property that is read; a page can show no other."""


@contextmanager
def unhindered() -> Iterator[None]:
    """Keep the collector of circular garbage quiet: it would look through millions of small values that all stay, for half of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def read(engine: Engine, brief: Callable[[Mapping[str, int]], bool] | None = None) -> Data:
    """Read all things that a page can show.

    Args:
        engine: What holds them.
        brief: Says, given the number of things of each class, whether sentences can be left unread (see :attr:`Data.brief`);
            ``None`` reads them.
    """
    with unhindered():
        reading = _Reading(listing(engine))
        reading.things()
        reading.claims()
        short = brief is not None and brief(reading.counts())
        if not short:
            reading.spans()
        return reading.data(brief=short)


class _Reading:
    """What was read so far. Every IRI is held once, however often it comes."""

    def __init__(self, source: Listing) -> None:
        self._source = source
        self._things: dict[str, Thing] = {}
        self._classes: dict[str, list[str]] = {}
        self._columns: dict[str, dict[str, tuple[Term, ...]]] = {}
        self._several: set[tuple[str, str]] = set()
        self._graphs: dict[str, str] = {}

    def things(self) -> None:
        """Read what is told once for all articles, and the articles themselves."""
        articles = {plain(graph) for _, graph in self._source.pairs(_full("kg:articleGraph"))}
        for short in CLASSES:
            self._typed(short)
        for graph in (self._graphs.get(graph, graph) for graph in self._source.graphs()):
            if graph not in articles:
                for name in _THINGS:
                    self._take(name, self._source.pairs(_full(name), graph), graph)
        for name in _DOCUMENTS:
            self._take(name, self._source.pairs(_full(name), of=_full("kg:Document")))

    def claims(self) -> None:
        """Read where claims stand and how they are known, and what they state if nothing else does."""
        for short in CLAIMS:
            self._typed(short)
        for name in _EVERY_CLAIM:
            self._take(name, self._source.pairs(_full(name)))
        for short, names in _SPEAKING.items():
            for name in names:
                self._take(name, self._source.pairs(_full(name), of=_full(short)))

    def spans(self) -> None:
        """Read the sentences that prove claims."""
        for name in EVIDENCE:
            self._take(name, self._source.pairs(_full(name)))
        quotes = list(self._source.pairs(_full(SPANS[0])))
        for iri, _ in quotes:
            if iri not in self._things:
                self._things[iri] = Thing(iri, self._columns)
        self._take(SPANS[0], quotes)
        for name in SPANS[1:]:
            self._take(name, self._source.pairs(_full(name)))

    def counts(self) -> dict[str, int]:
        """Count the things of each class."""
        return {short: len(set(iris)) for short, iris in self._classes.items()}

    def data(self, *, brief: bool) -> Data:
        """Sort what was read, and give it."""
        for name, iri in self._several:
            column = self._columns[name]
            column[iri] = tuple(sorted(set(column[iri]), key=_order))
        entity: dict[str, str] = {}
        for mention, value in self._source.pairs(_full(_MENTION)):
            last = max(plain(value), entity.get(mention, ""))
            entity[mention] = self._things[last].iri if last in self._things else last
        classes = {short: tuple(sorted(set(iris))) for short, iris in self._classes.items() if iris}
        return Data(self._things, entity, classes, {}, brief, self._columns)

    def _typed(self, short: str) -> None:
        """Take over the things of the class *short*."""
        things, columns = self._things, self._columns
        mine = self._classes.setdefault(short, [])
        same = self._graphs.setdefault
        for iri, found in self._source.typed(_full(short)):
            thing, graph = things.get(iri), same(found, found)
            if thing is None:
                thing = things[iri] = Thing(iri, columns, _ALONE[short], (graph,))
            else:
                if short not in thing.classes:
                    thing.classes = tuple(sorted((*thing.classes, short)))
                _stands(thing, graph)
            mine.append(thing.iri)

    def _take(self, name: str, told: Iterable[tuple[str, Term]], graph: str | None = None) -> None:
        """Take over the values of the property *name*; those of nothing that a page shows are left out."""
        known = self._things.get
        column = self._columns.setdefault(name, {})
        for subject, value in told:
            thing = known(subject)
            if thing is None:
                continue
            iri, mine = thing.iri, (value,)
            if column.setdefault(iri, mine) is not mine:
                column[iri] += mine
                self._several.add((name, iri))
            if graph is not None and thing.graphs[-1] is not graph:
                _stands(thing, graph)


_ALONE = {short: (short,) for short in (*CLASSES, *CLAIMS)}


def _stands(thing: Thing, graph: str) -> None:
    if graph not in thing.graphs:
        thing.graphs = tuple(sorted((*thing.graphs, graph)))


def _full(short: str) -> str:
    prefix, _, name = short.partition(":")
    return _PREFIXES[prefix] + name


def _order(term: Term) -> tuple[bool, str, str]:
    return isinstance(term, Iri), plain(term), (term.language or "") if isinstance(term, Literal) else ""
