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
    """Read all things that a page can show."""
    claims = [f"kg:{name}Claim" for name in _CLAIMS]
    rows: list[tuple[Term | None, ...]] = []
    for classes in ([name] for name in _CLASSES):
        rows += select(engine, _THINGS % " ".join(classes)).rows
    rows += select(engine, _THINGS % " ".join(claims)).rows
    rows += select(engine, _SPANS).rows
    pairs = select(engine, _MENTIONS).rows
    return Data(_things(rows), {plain(mention): plain(entity) for mention, entity in sorted(pairs, key=_key)})


def _things(rows: Iterable[tuple[Term | None, ...]]) -> dict[str, Thing]:
    values: dict[str, dict[str, set[Term]]] = {}
    graphs: dict[str, set[str]] = {}
    for subject, predicate, value, graph in rows:
        if value is None:
            continue
        iri = plain(subject)
        values.setdefault(iri, {}).setdefault(_short(plain(predicate)), set()).add(value)
        graphs.setdefault(iri, set()).add(plain(graph))
    return {
        iri: Thing(iri, {name: tuple(sorted(found, key=_order)) for name, found in sorted(values[iri].items())}, tuple(sorted(graphs[iri])))
        for iri in sorted(values)
    }


def _short(iri: str) -> str:
    for namespace, prefix in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _order(term: Term) -> tuple[bool, str, str]:
    return isinstance(term, Iri), plain(term), (term.language or "") if isinstance(term, Literal) else ""


def _key(row: tuple[Term | None, ...]) -> list[str]:
    return [plain(term) for term in row]
