"""Every statement about a thing, with the words that make it and the file they stand in."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kg.ask.labels import CURIE, entity, expand, ways
from kg.errors import InputError, UsageError
from kg.model.facts import Fact
from kg.pipeline.folder import FACTS
from kg.pipeline.from_facts import LINKS, read_facts
from kg.pipeline.graph import Graph
from kg.read import Skip
from kg.store import Iri, n3, plain, select
from kg.store.terms import is_iri
from kg.text.tokens import strip_tones

__all__ = ["Explained", "Quote", "Statement", "explain"]

_PREFIXES = """PREFIX kg: <https://w3id.org/officegraph/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""

_LABELS = (
    _PREFIXES
    + "SELECT DISTINCT ?thing ?label { ?thing foaf:name|skos:prefLabel|skos:altLabel|kg:name|dcterms:identifier|dcterms:title ?label }"
)

_CLAIMS = (
    _PREFIXES
    + """SELECT DISTINCT ?claim {
  VALUES ?thing { %s }
  ?claim kg:evidence ?span .
  { ?mention kg:mentionOf ?thing . ?claim ?property ?mention }
  UNION { ?claim ?property ?thing }
  UNION { ?thing prov:wasDerivedFrom ?claim }
  UNION { ?thing kg:articleGraph ?article . GRAPH ?article { ?claim kg:evidence ?span } }
  UNION { ?claim kg:evidence ?own FILTER(?claim IN (%s)) }
}"""
)
_OTHERS = 8
"""How many like names an error offers."""


class Quote(NamedTuple):
    """Words of an article: ``text[start:end]``, and what they show."""

    words: str
    of: str
    start: int
    end: int


class Statement(NamedTuple):
    """One fact, and where it is said; *path* is the file that the article was read from, if that is known."""

    fact: Fact
    quotes: tuple[Quote, ...]
    path: str
    linked: Mapping[str, Fact]
    """Other facts that it points at, by field: the congress attended, the target of which it is a part."""


class Explained(NamedTuple):
    """A thing, its names, and all that is said of it, article by article."""

    iri: str
    labels: tuple[str, ...]
    statements: tuple[Statement, ...]


def explain(graph: Graph, thing: str) -> list[Explained]:
    """Explain what *thing* names; several bearers of a name each by itself.

    Args:
        graph: The built folder.
        thing: An IRI, a concept like ``role:chair``, or a name as printed, with or without tone marks.

    Raises:
        UsageError: if nothing bears the name, with names that are like it.
    """
    thing = graph.led(thing)
    labels: dict[str, list[str]] = {}
    for iri, label in select(graph.store, _LABELS).rows:
        labels.setdefault(plain(iri), []).append(plain(label))
    named = _named(graph, thing, labels) or ([thing] if is_iri(thing) else [])
    found = dict.fromkeys(entity(graph.store, iri) for iri in named)
    claims = {iri: [plain(row[0]) for row in select(graph.store, _claims(iri)).rows] for iri in found}
    explained = [(iri, ids) for iri, ids in claims.items() if ids]
    if not explained:
        raise UsageError(f"nothing is said of {thing!r}; {_like(thing, labels)}")
    facts = _facts(graph, {id.rpartition("/")[2] for _, ids in explained for id in ids})
    others = _facts(graph, {id for fact in facts.values() for id in _links(fact).values()} - set(facts))
    paths = {source.id: source.path or source.id for source in graph.documents}
    return [
        Explained(
            iri, tuple(sorted(set(labels.get(iri, ())))), tuple(_statements(facts, others, {i.rpartition("/")[2] for i in ids}, paths))
        )
        for iri, ids in explained
    ]


def _named(graph: Graph, name: str, labels: dict[str, list[str]]) -> list[str]:
    if CURIE.fullmatch(name) and expand(name) in labels:
        return [expand(name)]
    for way in ways(graph.store):
        wanted = way(name.strip())
        found = sorted(iri for iri, names in labels.items() if wanted and any(way(label) == wanted for label in names))
        if found:
            return found
    return []


def _claims(iri: str) -> str:
    term = n3(Iri(iri))
    return _CLAIMS % (term, term)


def _like(name: str, labels: dict[str, list[str]]) -> str:
    wanted = strip_tones(name)
    like = sorted({label for names in labels.values() for label in names if wanted in strip_tones(label)}, key=lambda n: (len(n), n))
    return f"names like it: {'; '.join(like[:_OTHERS])}" if like else "kg ask lists the questions that find names"


def _links(fact: Fact) -> dict[str, str]:
    return {field: id for field in LINKS if isinstance(id := getattr(fact, field, None), str)}


def _facts(graph: Graph, ids: set[str]) -> dict[str, Fact]:
    """Read the facts *ids* from the file, one line at a time."""
    path = graph.folder / FACTS
    kept: dict[str, Fact] = {}
    if not ids:
        return kept
    with path.open("rb") as stream:
        for item in read_facts(stream, str(path)):
            if isinstance(item, Skip):
                raise InputError(*item)
            if item[1].id in ids:
                kept[item[1].id] = item[1]
    return kept


def _statements(facts: Mapping[str, Fact], others: Mapping[str, Fact], ids: set[str], paths: dict[str, str]) -> Iterator[Statement]:
    known = {**others, **facts}
    for fact in facts.values():
        if fact.id in ids:
            quotes = tuple(Quote(span.quote, span.of, span.start, span.end) for span in fact.evidence)
            linked = {field: known[id] for field, id in _links(fact).items() if id in known}
            yield Statement(fact, quotes, paths.get(fact.document, fact.document), linked)
