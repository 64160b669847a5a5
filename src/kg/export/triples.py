"""The RDF of a store for an export: graph by graph, sorted, with no more of an article than may be quoted."""

from collections.abc import Iterator

from kg.export.book import Book
from kg.model.licences import short_quote
from kg.store import Blank, Iri, Literal, Term, n3, plain, select

__all__ = ["Spo", "flat", "graphs", "subjects", "triples"]

_KG = "https://w3id.org/officegraph/ontology#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_SOURCE = Iri("http://www.w3.org/ns/prov#hadPrimarySource")
_EXACT = _KG + "exact"
_GRAPHS = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"

Spo = tuple[Iri, Iri, Term]


def graphs(book: Book) -> list[str]:
    """Give the IRIs of all graphs: those of articles first, then those made from them."""
    found = {plain(row[0]) for row in select(book.engine, _GRAPHS).rows}
    return sorted(found, key=lambda graph: (graph not in book.articles, graph))


def triples(book: Book, graph: str) -> Iterator[Spo]:
    """Give the triples of *graph*, sorted; a long quote of an article without an open licence is cut."""
    licence = article.licence if (article := book.articles.get(graph)) else None
    rows = select(book.engine, f"SELECT DISTINCT ?s ?p ?o {{ GRAPH {n3(Iri(graph))} {{ ?s ?p ?o }} }}").rows
    for s, p, o in sorted(rows, key=_order):
        if isinstance(s, Iri) and isinstance(p, Iri) and o is not None and not isinstance(o, Blank):
            if p.value == _EXACT and isinstance(o, Literal):
                o = Literal(short_quote(o.value, licence), o.datatype, o.language)
            yield s, p, o


def flat(book: Book) -> Iterator[Spo]:
    """Give the triples of all graphs for formats that have no graphs: each claim then says itself which article it is from."""
    for graph in graphs(book):
        article = book.articles.get(graph)
        for s, p, o in triples(book, graph):
            yield s, p, o
            if article is not None and p.value == _TYPE and plain(o).endswith("Claim"):
                yield s, _SOURCE, Iri(article.iri)


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
