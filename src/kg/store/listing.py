"""List what an engine holds, property by property: who reads everything needs no joins, and of most statements only two terms.

Our own store is asked without making plain terms twice; every other engine is asked with SPARQL. What both give is the same.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from kg.store.convert import from_pyoxigraph
from kg.store.engine import Engine, select
from kg.store.folder import wrapped
from kg.store.terms import Iri, Term, n3, plain

if TYPE_CHECKING:
    import pyoxigraph as ox

__all__ = ["Asked", "Listable", "Listed", "Listing", "listing"]

_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


class Listing(Protocol):
    """Statements in named graphs, in any order; *graph* is one graph (IRI), ``None`` any of them."""

    def graphs(self) -> list[str]:
        """Give the IRIs of all named graphs, sorted."""
        ...

    def typed(self, of: str, graph: str | None = None) -> Iterator[tuple[str, str]]:
        """Give each thing of the class *of* (IRI), and the graph that says so; a pair comes once."""
        ...

    def pairs(self, property: str, graph: str | None = None, *, of: str | None = None) -> Iterator[tuple[str, Term]]:
        """Give subject and value of each statement with *property* (IRI); with *of*, of things that the same graph says are of that class.

        What several graphs state comes several times.
        """
        ...


@runtime_checkable
class Listable(Protocol):
    """An engine that lists what it holds in a way of its own."""

    def listing(self) -> Listing:
        """Give it."""
        ...


def listing(engine: Engine) -> Listing:
    """Give the fastest way to list what *engine* holds."""
    return engine.listing() if isinstance(engine, Listable) else Asked(engine)


def _typed(of: str, graph: str | None) -> str:
    named = f"<{graph}>" if graph is not None else "?g"
    return f"SELECT ?s ?g {{ GRAPH {named} {{ ?s {_TYPE} {n3(Iri(of))} }} }}"


def _pairs(property: str, graph: str | None, of: str | None) -> str:
    named = f"<{graph}>" if graph is not None else "?g"
    kind = f"?s {_TYPE} {n3(Iri(of))} . " if of is not None else ""
    return f"SELECT ?s ?o {{ GRAPH {named} {{ {kind}?s {n3(Iri(property))} ?o }} }}"


class Asked:
    """Any engine, listed with SPARQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def graphs(self) -> list[str]:
        """See :meth:`Listing.graphs`; an engine may look through all of its statements for it."""
        return sorted(plain(graph) for (graph,) in select(self._engine, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows)

    def typed(self, of: str, graph: str | None = None) -> Iterator[tuple[str, str]]:
        """See :meth:`Listing.typed`."""
        for subject, found in select(self._engine, _typed(of, graph)).rows:
            yield plain(subject), plain(found) if graph is None else graph

    def pairs(self, property: str, graph: str | None = None, *, of: str | None = None) -> Iterator[tuple[str, Term]]:
        """See :meth:`Listing.pairs`."""
        for subject, value in select(self._engine, _pairs(property, graph, of)).rows:
            if value is not None:
                yield plain(subject), value


class Listed:
    """A store of pyoxigraph; about a microsecond a statement in memory, three on disk, where every term is looked up."""

    def __init__(self, store: "ox.Store", where: str) -> None:
        self._store, self._where = store, where

    def graphs(self) -> list[str]:
        """See :meth:`Listing.graphs`."""
        with wrapped(self._where):
            return sorted(str(graph.value) for graph in self._store.named_graphs())

    def typed(self, of: str, graph: str | None = None) -> Iterator[tuple[str, str]]:
        """See :meth:`Listing.typed`."""
        same: dict[str, str] = {}
        with wrapped(self._where):
            for subject, found in self._rows(_typed(of, graph)):
                name = found.value if graph is None else graph
                yield subject.value, same.setdefault(name, name)

    def pairs(self, property: str, graph: str | None = None, *, of: str | None = None) -> Iterator[tuple[str, Term]]:
        """See :meth:`Listing.pairs`; equal values are one object."""
        import pyoxigraph as ox

        named = ox.NamedNode
        iris: dict[str, Term] = {}
        others: dict[object, Term] = {}
        with wrapped(self._where):
            for subject, value in self._rows(_pairs(property, graph, of)):
                if type(value) is named:
                    text = value.value
                    known = iris.get(text)
                    if known is None:
                        known = iris[text] = Iri(text)
                else:
                    known = others.get(value)
                    if known is None:
                        known = others[value] = from_pyoxigraph(value)
                yield subject.value if type(subject) is named else plain(from_pyoxigraph(subject)), known

    def _rows(self, sparql: str) -> "ox.QuerySolutions":
        return cast("ox.QuerySolutions", self._store.query(sparql))
