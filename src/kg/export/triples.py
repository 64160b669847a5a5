"""The RDF of a store for an export: graph by graph, sorted, with no more of an article than may be quoted."""

from collections.abc import Iterator

from kg.export.reading import PREFIXES
from kg.model.licences import short_quote
from kg.store import Blank, Engine, Iri, Literal, Term, n3, plain, select

__all__ = ["Spo", "flat", "graphs", "subjects", "triples"]

_KG = "https://w3id.org/officegraph/ontology#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SOURCE = Iri("http://www.w3.org/ns/prov#hadPrimarySource")
_EXACT = _KG + "exact"
_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
_ARTICLES = PREFIXES + "SELECT DISTINCT ?g ?d ?licence { GRAPH ?g { ?d kg:articleGraph ?g . OPTIONAL { ?d dcterms:license ?licence } } }"

Spo = tuple[Iri, Iri, Term]


def graphs(engine: Engine) -> list[str]:
    """Give the IRIs of all graphs: those of articles first, then those made from them."""
    articles = {plain(row[0]) for row in select(engine, _ARTICLES).rows}
    found = {plain(row[0]) for row in select(engine, _GRAPHS).rows}
    return sorted(found, key=lambda graph: (graph not in articles, graph))


def triples(engine: Engine, graph: str) -> Iterator[Spo]:
    """Give the triples of *graph*, sorted; a long quote of an article without an open licence is cut."""
    articles = {plain(row[0]): plain(row[2]) or None for row in select(engine, _ARTICLES).rows} if "/article/" in graph else {}
    rows = select(engine, f"SELECT DISTINCT ?s ?p ?o {{ GRAPH {n3(Iri(graph))} {{ ?s ?p ?o }} }}").rows
    for s, p, o in sorted(rows, key=_order):
        if isinstance(s, Iri) and isinstance(p, Iri) and o is not None and not isinstance(o, Blank):
            if p.value == _EXACT and isinstance(o, Literal):
                o = Literal(short_quote(o.value, articles.get(graph)), o.datatype, o.language)
            yield s, p, o


def flat(engine: Engine) -> Iterator[Spo]:
    """Give the triples of all graphs for formats that have no graphs: each claim then says itself which article it is from."""
    documents = {plain(row[0]): Iri(plain(row[1])) for row in select(engine, _ARTICLES).rows}
    for graph in graphs(engine):
        for s, p, o in triples(engine, graph):
            yield s, p, o
            if p.value == _TYPE and graph in documents and plain(o).endswith("Claim"):
                yield s, _SOURCE, documents[graph]


def subjects(found: Iterator[Spo]) -> Iterator[tuple[Iri, list[tuple[Iri, Term]]]]:
    """Put together what follows one another about one subject."""
    last: Iri | None = None
    pairs: list[tuple[Iri, Term]] = []
    for s, p, o in found:
        if last is not None and s != last:
            yield last, pairs
            pairs = []
        last = s
        pairs.append((p, o))
    if last is not None:
        yield last, pairs


def _order(row: tuple[Term | None, ...]) -> tuple[str, bool, str, str, str, str]:
    s, p, o = row
    kind = (o.datatype, o.language or "") if isinstance(o, Literal) else ("", "")
    return plain(s), plain(p) != _TYPE, plain(p), plain(o), *kind
