"""Read from a store what a page shows, thing by thing, with SPARQL only.

Every query names its graphs, so that it is the same whether the default graph of an engine is one graph or the union of all;
what is stated twice is read once, and everything is sorted here.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.store.engine import Engine, select
from kg.store.terms import Iri, Literal, Term, plain

__all__ = ["Data", "Thing", "read"]

_PREFIXES = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/2004/02/skos/core#": "skos",
    "http://www.w3.org/ns/org#": "org",
    "http://www.w3.org/ns/prov#": "prov",
    "http://xmlns.com/foaf/0.1/": "foaf",
    "http://purl.org/dc/terms/": "dcterms",
    "https://w3id.org/officegraph/ontology#": "kg",
}
_CLASSES = (
    *("kg:Document", "foaf:Person", "org:Organization", "org:Post", "org:Membership", "kg:Congress", "kg:Attendance", "kg:PersonnelEvent"),
    *("kg:ElectionResult", "kg:Target", "kg:CitedDocument", "skos:Concept", "kg:Place", "org:ChangeEvent"),
)
_CLAIMS = (
    *("Membership", "PersonnelEvent", "PersonAttribute", "BodyRelation", "BodyEvent", "Portfolio"),
    *("Congress", "Attendance", "ElectionResult", "Target", "Citation"),
)
_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for iri, prefix in _PREFIXES.items())
_THINGS = _HEAD + "SELECT ?s ?p ?o ?g WHERE { VALUES ?class { %s } GRAPH ?of { ?s a ?class } GRAPH ?g { ?s ?p ?o } }"
_SPANS = _HEAD + "SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s kg:exact ?text ; ?p ?o } }"
_MENTIONS = _HEAD + "SELECT ?mention ?entity WHERE { GRAPH ?g { ?mention kg:mentionOf ?entity } }"


class Thing(NamedTuple):
    """Something in the data with all its properties; names are short (``org:member``), values sorted."""

    iri: str
    properties: dict[str, tuple[Term, ...]]
    graphs: tuple[str, ...]

    def all(self, name: str) -> tuple[str, ...]:
        """Give every value of the property *name* as bare text."""
        return tuple(plain(term) for term in self.properties.get(name, ()))

    def one(self, name: str) -> str | None:
        """Give the first value, or ``None``."""
        return next(iter(self.all(name)), None)

    def text(self, name: str, language: str) -> str | None:
        """Give the first text of the property in *language*; a text without a language counts as Vietnamese."""
        for term in self.properties.get(name, ()):
            if isinstance(term, Literal) and (term.language or "vi").split("-")[0] == language:
                return term.value
        return None

    def number(self, name: str) -> int | None:
        """Give the first value that is a whole number."""
        return next((int(value) for value in self.all(name) if value.lstrip("-").isdecimal()), None)

    def is_a(self, short: str) -> bool:
        """Say whether the thing is of the class *short*."""
        return short in (_short(iri) for iri in self.all("rdf:type"))


class Data(NamedTuple):
    """Everything that was read: things by IRI, and which entity a mention stands for."""

    things: dict[str, Thing]
    entity: dict[str, str]

    def of(self, *classes: str) -> Iterator[Thing]:
        """Give the things of one of *classes*, sorted by IRI."""
        return (thing for thing in self.things.values() if any(thing.is_a(short) for short in classes))

    def get(self, iri: str | None) -> Thing | None:
        """Give the thing, following a mention to its entity; ``None`` if nothing is known of it."""
        return self.things.get(self.entity.get(iri, iri)) if iri is not None else None

    def claims(self) -> Iterator[Thing]:
        """Give every claim, sorted by IRI."""
        return self.of(*(f"kg:{name}Claim" for name in _CLAIMS))


def read(engine: Engine) -> Data:
    """Read all things that a page can show; a class at a time, for the rows of an answer take more memory than what is read from them."""
    found = _Found()
    for name in (*_CLASSES, *(f"kg:{name}Claim" for name in _CLAIMS)):
        found.take(select(engine, _THINGS % name).rows)
    found.take(select(engine, _SPANS).rows)
    pairs = select(engine, _MENTIONS).rows
    same = found.same
    entity = {same(plain(mention)): same(plain(thing)) for mention, thing in sorted(pairs, key=_key)}
    return Data(found.things(), entity)


class _Found:
    """Collects rows; every name and IRI is held once, however often it comes."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, list[Term]]] = {}
        self._graphs: dict[str, tuple[str, ...]] = {}
        self._short: dict[str, str] = {}
        self._same: dict[str, str] = {}
        self._terms: dict[Term, Term] = {}

    def same(self, text: str) -> str:
        """Give the one string that is equal to *text*."""
        return self._same.setdefault(text, text)

    def take(self, rows: Iterable[tuple[Term | None, ...]]) -> None:
        """Take over rows of subject, predicate, value, graph."""
        for subject, predicate, value, graph in rows:
            if value is None:
                continue
            iri, name, where = self.same(plain(subject)), plain(predicate), self.same(plain(graph))
            short = self._short.get(name) or self._short.setdefault(name, _short(name))
            self._values.setdefault(iri, {}).setdefault(short, []).append(self._terms.setdefault(value, value))
            known = self._graphs.get(iri, ())
            if where not in known:
                self._graphs[iri] = (*known, where)

    def things(self) -> dict[str, Thing]:
        """Give what was taken over, sorted, and let go of it."""
        self._terms.clear()
        made: dict[str, Thing] = {}
        for iri in sorted(self._values):
            values = self._values.pop(iri)
            properties = {name: _sorted(values[name]) for name in sorted(values)}
            made[iri] = Thing(iri, properties, tuple(sorted(self._graphs[iri])))
        return made


def _sorted(terms: list[Term]) -> tuple[Term, ...]:
    return tuple(terms) if len(terms) == 1 else tuple(sorted(set(terms), key=_order))


def _short(iri: str) -> str:
    for namespace, prefix in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _order(term: Term) -> tuple[bool, str, str]:
    return isinstance(term, Iri), plain(term), (term.language or "") if isinstance(term, Literal) else ""


def _key(row: tuple[Term | None, ...]) -> list[str]:
    return [plain(term) for term in row]
