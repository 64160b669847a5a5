"""Send a store to a server: one article, one graph, one request.

A request replaces its graph, so sending twice is as good as once, and a server that died is brought up to date by sending again.
"""

from collections.abc import Callable
from typing import NamedTuple

from kg.errors import EndpointError
from kg.store.hashing import graph_hash
from kg.store.http import Http
from kg.store.local import Store
from kg.store.remote import GraphStore

__all__ = ["PartlySentError", "Sent", "load"]


class Sent(NamedTuple):
    """A graph that is there: *new* if it was sent now, not if it was there already."""

    graph: str
    triples: int
    new: bool = True


class PartlySentError(EndpointError):
    """The load broke off after some graphs; *sent* are those that are there, whole."""

    def __init__(self, why: str, sent: list[Sent], graphs: int) -> None:
        self.sent = sent
        super().__init__(f"{why}; {len(sent)} of {graphs} graphs are there: add --resume to the same command to send the others")


def load(
    store: Store,
    endpoint: str,
    http: Http,
    *,
    resume: bool = False,
    sent: Callable[[Sent], None] | None = None,
) -> list[Sent]:
    """Send every graph of *store* to the Graph Store Protocol address *endpoint*, replacing the graph of that name there.

    Args:
        store: The store to send.
        endpoint: ``http://127.0.0.1:7878/store`` for Oxigraph, ``…/sparql-graph-crud-auth`` for Virtuoso, ``…/data`` for Fuseki.
        http: How to talk.
        resume: Read each graph there first, and leave alone what is the same.
        sent: Told of each graph that is there.

    Raises:
        EndpointError: At the first graph that does not arrive.
        PartlySentError: The same, if others have arrived before it.
    """
    there = GraphStore(endpoint, http)
    done: list[Sent] = []
    graphs = store.graphs()
    for graph in graphs:
        body = store.dump(graph, quads=False)
        try:
            old = there.get(graph) if resume else None
            new = old is None or graph_hash(old, graph) != graph_hash(body)
            if new:
                there.put(graph, body)
        except EndpointError as error:
            if not done:
                raise
            raise PartlySentError(str(error), done, len(graphs)) from error
        done.append(Sent(graph, body.count(b"\n"), new))
        if sent is not None:
            sent(done[-1])
    return done
