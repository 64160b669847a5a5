"""Read from a store what a page shows, thing by thing: our own store quad by quad, which is five times as fast, others with SPARQL.

Every query names its graphs, so that it is the same whether the default graph of an engine is one graph or the union of all;
what is stated twice is read once, and everything is sorted here.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import NamedTuple

from kg.store.engine import Engine, Listing, select
from kg.store.terms import Iri, Literal, Term, plain
from kg.view.words import Label

__all__ = ["Data", "Thing", "read", "unhindered"]

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
_MENTIONS = _HEAD + "SELECT ?mention ?p ?entity ?g WHERE { GRAPH ?g { ?mention kg:mentionOf ?entity } }"
_MENTION = "https://w3id.org/officegraph/ontology#mentionOf"
_SHOWN = frozenset((*_CLASSES, *(f"kg:{name}Claim" for name in _CLAIMS)))


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
        terms = self.properties.get(name)
        return plain(terms[0]) if terms else None

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
        return any(_short(plain(term)) == short for term in self.properties.get("rdf:type", ()))


class Data(NamedTuple):
    """Everything that was read: things by IRI, which entity a mention stands for, and the IRIs of each class, sorted."""

    things: dict[str, Thing]
    entity: dict[str, str]
    classes: Mapping[str, tuple[str, ...]] | None = None
    """``None`` where nobody sorted the things by class; then :meth:`of` looks through all of them."""
    names: dict[str, Label] | None = None
    """Names that were made already; ``None`` where none are kept."""

    def of(self, *classes: str) -> Iterator[Thing]:
        """Give the things of one of *classes*, sorted by IRI."""
        if self.classes is None:
            return (thing for thing in self.things.values() if any(thing.is_a(short) for short in classes))
        found = [self.classes.get(short, ()) for short in classes]
        return (self.things[iri] for iri in (found[0] if len(found) == 1 else sorted({iri for iris in found for iri in iris})))

    def get(self, iri: str | None) -> Thing | None:
        """Give the thing, following a mention to its entity; ``None`` if nothing is known of it."""
        return self.things.get(self.entity.get(iri, iri)) if iri is not None else None

    def claims(self) -> Iterator[Thing]:
        """Give every claim, sorted by IRI."""
        return self.of(*(f"kg:{name}Claim" for name in _CLAIMS))


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


def read(engine: Engine) -> Data:
    """Read all things that a page can show; a class at a time, for the rows of an answer take more memory than what is read from them."""
    found, terms = _Found(), dict[Term, Term]()
    with unhindered():
        if isinstance(engine, Listing):
            found.take(engine.quads())
        else:
            for name in (*_CLASSES, *(f"kg:{name}Claim" for name in _CLAIMS)):
                found.take(_told(engine, _THINGS % name, terms))
            found.take(_told(engine, _SPANS, terms))
            found.take((subject, _MENTION, value, graph) for subject, _, value, graph in _told(engine, _MENTIONS, terms))
        return found.data()


def _told(engine: Engine, query: str, terms: dict[Term, Term]) -> Iterator[tuple[str, str, Term, str]]:
    """Ask, and give each value as the one of *terms* that is equal to it."""
    for subject, predicate, value, graph in select(engine, query).rows:
        if value is not None:
            yield plain(subject), plain(predicate), terms.setdefault(value, value), plain(graph)


class _Found:
    """What was read of each thing, in any order and any number of times; every name and value is held once, however often it comes."""

    def __init__(self) -> None:
        self._told: dict[str, tuple[dict[str, list[Term]], list[str]]] = {}
        self._short: dict[str, str] = {}
        self._same: dict[str, str] = {}

    def take(self, quads: Iterable[tuple[str, str, Term, str]]) -> None:
        """Take over subject, predicate, value and graph."""
        told, shorts, same = self._told, self._short, self._same.setdefault
        for subject, predicate, value, graph in quads:
            short = shorts.get(predicate) or shorts.setdefault(predicate, _short(predicate))
            entry = told.get(subject)
            if entry is None:
                told[same(subject, subject)] = ({short: [value]}, [same(graph, graph)])
                continue
            own, graphs = entry
            if graphs[-1] != graph:
                graphs.append(same(graph, graph))
            if short in own:
                own[short].append(value)
            else:
                own[short] = [value]

    def data(self) -> Data:
        """Sort what was taken over, and let go of it; a thing of no class that a page shows is left out."""
        things: dict[str, Thing] = {}
        entity: dict[str, str] = {}
        classes: dict[str, list[str]] = {}
        same = self._same.setdefault
        for iri in sorted(self._told):
            own, graphs = self._told.pop(iri)
            if "kg:mentionOf" in own:
                last = max(plain(value) for value in own["kg:mentionOf"])
                entity[iri] = same(last, last)
            types = [short for term in own.get("rdf:type", ()) if (short := _short(plain(term))) in _SHOWN]
            if not types and "kg:exact" not in own:
                continue
            for short in dict.fromkeys(types):
                classes.setdefault(short, []).append(iri)
            properties = {name: _sorted(own[name]) for name in sorted(own)}
            things[iri] = Thing(iri, properties, tuple(graphs) if len(graphs) == 1 else tuple(sorted(set(graphs))))
        return Data(things, entity, {short: tuple(iris) for short, iris in classes.items()}, {})


def _sorted(terms: list[Term]) -> tuple[Term, ...]:
    return tuple(terms) if len(terms) == 1 else tuple(sorted(set(terms), key=_order))


@lru_cache(maxsize=4096)
def _short(iri: str) -> str:
    for namespace, prefix in _PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _order(term: Term) -> tuple[bool, str, str]:
    return isinstance(term, Iri), plain(term), (term.language or "") if isinstance(term, Literal) else ""
