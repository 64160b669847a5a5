"""Everything that an export may write, read from a store when first asked for. Memory grows with what is read, never with its square."""

from functools import cached_property

from kg.export.reading import PREFIXES, Quote, Thing, proofs, statements, things
from kg.export.records import Body, Days, Document, Holding, Label, Person, Post, partial
from kg.store import Engine, plain, select

__all__ = ["PARENTS", "Book"]

PARENTS = ("org:subOrganizationOf", "org:unitOf", "kg:partyCommitteeIn", "kg:partyOrganIn", "kg:standingOrganOf")
"""How a body belongs to another, by property; ``kg:belongsTo`` alone says only that it does."""

_CONSTITUENCIES = PREFIXES + "SELECT DISTINCT ?claim ?place { GRAPH ?g { ?claim kg:constituency|kg:constituencyName ?place } }"
_DAYS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd", "earliestAttested", "latestAttested")
_MENTIONS = PREFIXES + "SELECT DISTINCT ?mention ?entity { GRAPH ?g { ?mention kg:mentionOf ?entity } }"


class Book:
    """The records of a store, each kind in a dict by IRI, sorted."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @cached_property
    def proofs(self) -> dict[str, tuple[Quote, ...]]:
        """The words behind every claim."""
        return proofs(self.engine)

    @cached_property
    def concepts(self) -> dict[str, Thing]:
        """The concepts of the vocabulary that the data use."""
        return things(self.engine, "skos:Concept")

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The articles."""
        return {iri: _document(one) for iri, one in things(self.engine, "kg:Document").items()}

    @cached_property
    def articles(self) -> dict[str, Document]:
        """The articles by the graph that holds what they say."""
        return {one.graph: one for one in self.documents.values() if one.graph}

    @cached_property
    def persons(self) -> dict[str, Person]:
        """The holders of offices."""
        found = things(self.engine, "foaf:Person")
        return {iri: Person(iri, one.one("foaf:name") or "", one.all("skos:altLabel")) for iri, one in found.items()}

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """The organizations."""
        return {iri: _body(one) for iri, one in things(self.engine, "org:Organization").items()}

    @cached_property
    def posts(self) -> dict[str, Post]:
        """The posts."""
        return {iri: self._post(one) for iri, one in things(self.engine, "org:Post").items()}

    @cached_property
    def holdings(self) -> dict[str, Holding]:
        """Who held what, as articles tell it; what rules add is not among them."""
        places: dict[str, list[str]] = {}
        for claim, place in select(self.engine, _CONSTITUENCIES).rows:
            places.setdefault(plain(claim), []).append(plain(place))
        return {iri: self._holding(one, places) for iri, one in things(self.engine, "org:Membership").items()}

    @cached_property
    def entities(self) -> dict[str, str]:
        """Which entity a mention stands for."""
        return dict(sorted((plain(mention), plain(entity)) for mention, entity in select(self.engine, _MENTIONS).rows))

    def label(self, concept: str | None) -> Label:
        """Give the names of a concept or a place; without a label its local name."""
        if concept is None:
            return Label("")
        one = self.concepts.get(concept)
        vi = one.text("skos:prefLabel", "vi") if one else None
        return Label(vi or concept.rpartition("/")[2], one.text("skos:prefLabel", "en") if one else None)

    def quotes(self, claims: tuple[str, ...], *, whole: bool = True) -> list[Quote]:
        """Give the words of *claims*, article by article; only those of whole statements if *whole*."""
        found = [quote for claim in claims for quote in self.proofs.get(claim, ())]
        return sorted(statements(found) if whole else found, key=lambda quote: (quote.document, quote.start, quote.end, quote.claim))

    def sources(self, quotes: list[Quote]) -> list[Document]:
        """Give the articles of *quotes*, each once, in their order."""
        return [self.documents[iri] for iri in dict.fromkeys(quote.document for quote in quotes) if iri in self.documents]

    def _post(self, one: Thing) -> Post:
        role = one.one("org:role")
        role_name = self.label(role) if role else Label(one.one("kg:roleName") or "")
        vi = one.text("skos:prefLabel", "vi")
        return Post(
            one.iri,
            Label(vi or role_name.vi, one.text("skos:prefLabel", "en")),
            role,
            role_name,
            one.one("org:postIn") or "",
            one.one("kg:seats"),
            one.number("kg:rank"),
        )

    def _holding(self, one: Thing, places: dict[str, list[str]]) -> Holding:
        role, claims = one.one("org:role"), one.all("prov:wasDerivedFrom")
        days = Days(*(one.one(f"kg:{name}") for name in _DAYS))
        started, ended = one.flag("kg:startWitnessed"), one.flag("kg:endWitnessed")
        return Holding(
            iri=one.iri,
            person=one.one("org:member") or "",
            post=one.one("kg:post"),
            organization=one.one("org:organization"),
            role=role,
            role_name=self.label(role) if role else Label(one.one("kg:roleName") or ""),
            status=one.word("kg:status") or "",
            days=days,
            start=partial(days.earliest_start, days.latest_start) if started else None,
            end=partial(days.earliest_end, days.latest_end) if ended else None,
            start_witnessed=started,
            end_witnessed=ended,
            started_by=one.all("kg:startedBy"),
            ended_by=one.all("kg:endedBy"),
            terms=one.all("kg:term"),
            constituencies=tuple(sorted({place for claim in claims for place in places.get(claim, ())})),
            scope=one.one("kg:scope") or "vn",
            claims=claims,
        )


def _document(one: Thing) -> Document:
    source = one.one("dcterms:source") or ""
    return Document(
        one.iri,
        one.one("dcterms:identifier") or one.iri,
        one.one("dcterms:title"),
        one.one("kg:date"),
        one.one("dcterms:publisher"),
        source if source.startswith(("http://", "https://")) else None,
        one.one("dcterms:license"),
        one.one("kg:textHash"),
        one.one("kg:articleGraph"),
    )


def _body(one: Thing) -> Body:
    parents = [(name, parent) for name in PARENTS for parent in one.all(name)]
    told = {parent for _, parent in parents}
    parents += [("kg:belongsTo", parent) for parent in one.all("kg:belongsTo") if parent not in told]
    return Body(
        iri=one.iri,
        name=Label(one.text("skos:prefLabel", "vi") or one.iri.rpartition("/")[2], one.text("skos:prefLabel", "en")),
        other_names=one.all("skos:altLabel"),
        type=one.one("org:classification"),
        branch=one.one("kg:branch"),
        level=one.one("kg:level"),
        place=one.one("kg:place"),
        place_name=one.one("kg:placeName"),
        parents=tuple(parents),
        scope=one.one("kg:scope") or "vn",
    )
