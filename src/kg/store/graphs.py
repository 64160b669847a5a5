"""rdflib as an engine: for users who have an rdflib graph already, and as a second opinion in tests."""

from typing import TYPE_CHECKING

from kg.errors import QuestionError, UsageError
from kg.store.convert import rdflib_answer
from kg.store.engine import Answer
from kg.store.guard import check_query

if TYPE_CHECKING:
    import rdflib

__all__ = ["RdflibEngine"]

# rdflib fetches what FROM names, from the network and from the disk.
_FORBIDDEN = frozenset({"SERVICE", "FROM"})


class RdflibEngine:
    """An rdflib ``Graph``, or a ``Dataset`` whose default graph is the union of all (``Dataset(default_union=True)``)."""

    def __init__(self, graph: "rdflib.Graph") -> None:
        import rdflib

        if isinstance(graph, rdflib.Dataset) and not graph.default_union:
            raise UsageError("the rdflib Dataset does not answer over the union of its graphs; make it with Dataset(default_union=True)")
        self._graph = graph

    def query(self, sparql: str) -> Answer:
        """Answer *sparql*; see :meth:`kg.store.engine.Engine.query`."""
        check_query(sparql, forbidden=_FORBIDDEN)
        try:
            return rdflib_answer(self._graph.query(sparql))
        except RecursionError as error:
            raise QuestionError("the query nests too deeply for rdflib; write it flatter, or ask the embedded store") from error
