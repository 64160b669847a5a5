"""Compare what a server holds with what was sent to it: the number of triples of every graph, and the hash of some."""

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from kg.errors import EndpointError, UsageError
from kg.store.engine import select
from kg.store.hashing import graph_hash
from kg.store.http import Http
from kg.store.local import Store
from kg.store.remote import GraphStore, HttpEngine
from kg.store.terms import plain

__all__ = ["Difference", "Verified", "verify"]

_COUNTS = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
_ARTICLE = "/article/"


class Difference(NamedTuple):
    """A graph that is not the same there: *here* and *there* are its numbers of triples, equal if only the content differs."""

    graph: str
    here: int
    there: int


class Verified(NamedTuple):
    """How many graphs were counted, how many of them compared whole, and what differs, by graph."""

    counted: int
    hashed: int
    differences: list[Difference]


def verify(store: Store, endpoint: str, http: Http, *, asked_at: str | None = None, sample: int | None = 20) -> Verified:
    """Compare every graph of *store* with that of its name at *endpoint*.

    Args:
        store: What was sent.
        endpoint: The Graph Store Protocol address that it was sent to.
        http: How to talk.
        asked_at: The address for queries; left out, it is known for Oxigraph, Virtuoso and Fuseki.
        sample: How many article graphs are compared by :func:`~kg.store.hashing.graph_hash` (the derived graphs always are);
            ``None`` for all. The same ones each time.

    Raises:
        EndpointError: If the server does not answer.
        UsageError: If its address for queries is neither given nor known.
    """
    there = GraphStore(endpoint, http)
    address = asked_at or there.asked_at()
    if address is None:
        raise UsageError(f"{endpoint}: the address for queries of this server is not known; give it with --query")
    here = store.counts()
    counts = {plain(graph): int(plain(number)) for graph, number in select(HttpEngine(address, http), _COUNTS).rows}
    found = {graph: Difference(graph, number, counts.get(graph, 0)) for graph, number in here.items() if counts.get(graph, 0) != number}
    for graph in counts.keys() - here.keys():
        if any(graph.startswith(base) for base in _bases(here)):
            found[graph] = Difference(graph, 0, counts[graph])
    picked = [graph for graph in _sample(here, sample) if graph not in found]
    for graph in picked:
        if not _same(store, there, graph):
            found[graph] = Difference(graph, here[graph], counts[graph])
    return Verified(len(here), len(picked), [found[graph] for graph in sorted(found)])


def _same(store: Store, there: GraphStore, graph: str) -> bool:
    got = there.get(graph)
    try:
        return got is not None and graph_hash(got, graph) == graph_hash(store.dump(graph, quads=False))
    except EndpointError as error:
        raise EndpointError(f"{there.endpoint}: {graph}: {error}") from error


def _sample(graphs: Iterable[str], number: int | None) -> list[str]:
    articles = sorted((g for g in graphs if _ARTICLE in g), key=lambda g: hashlib.sha256(g.encode()).hexdigest())
    return sorted([*articles[:number], *(g for g in graphs if _ARTICLE not in g)])


def _bases(graphs: Iterable[str]) -> set[str]:
    """Give what the names of our article graphs begin with; other graphs there are somebody else's."""
    return {graph.partition(_ARTICLE)[0] + _ARTICLE for graph in graphs if _ARTICLE in graph}
