"""A SPARQL 1.1 store over HTTP: send graphs to it, and ask it questions.

Sending is one PUT a graph (Graph Store Protocol), so a graph is there whole or not at all, and sending twice is as good as once.
"""

import json
from collections.abc import Callable
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from kg.errors import EndpointError
from kg.store.convert import from_pyoxigraph, triple
from kg.store.engine import Answer, Rows, Triples
from kg.store.guard import check_query
from kg.store.http import Http
from kg.store.local import Store
from kg.store.terms import RDF_LANG_STRING, XSD_STRING, Blank, Iri, Literal, Term, canonical

__all__ = ["HttpEngine", "Sent", "load"]

_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"


class Sent(NamedTuple):
    """A graph that has arrived."""

    graph: str
    triples: int


def load(store: Store, endpoint: str, http: Http, *, sent: Callable[[Sent], None] | None = None) -> list[Sent]:
    """Send every graph of *store* to the Graph Store Protocol address *endpoint*, replacing the graph of that name there.

    Args:
        store: The store to send.
        endpoint: ``http://127.0.0.1:7878/store`` for Oxigraph, ``…/data`` for Fuseki.
        http: How to talk.
        sent: Told of each graph that has arrived.

    Raises:
        EndpointError: At the first graph that does not arrive; those before it have.
    """
    done = []
    join = "&" if "?" in endpoint else "?"
    for graph in store.graphs():
        body = store.dump(graph, quads=False)
        http.send("PUT", f"{endpoint}{join}graph={quote(graph, safe='')}", body=body, headers={"Content-Type": "application/n-triples"})
        done.append(Sent(graph, body.count(b"\n")))
        if sent is not None:
            sent(done[-1])
    return done


class HttpEngine:
    """The SPARQL 1.1 query address of a server whose default graph is the union (``oxigraph serve --union-default-graph``)."""

    def __init__(self, endpoint: str, http: Http) -> None:
        self._endpoint, self._http = endpoint, http

    def query(self, sparql: str) -> Answer:
        """Answer *sparql*; see :meth:`kg.store.engine.Engine.query`."""
        check_query(sparql)
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": _ACCEPT}
        reply = self._http.send("POST", self._endpoint, body=urlencode({"query": sparql}).encode(), headers=headers)
        try:
            if reply.type in ("application/n-triples", "text/plain"):
                return _triples(reply.body)
            return _rows(json.loads(reply.body))
        except (ValueError, KeyError, TypeError, AttributeError, SyntaxError) as error:
            seen = f"{reply.type}, {len(reply.body)} bytes"
            raise EndpointError(f"{self._endpoint}: the answer is broken off or no SPARQL result ({seen}); ask again") from error


def _triples(body: bytes) -> Triples:
    import pyoxigraph

    parsed = pyoxigraph.parse(body, pyoxigraph.RdfFormat.N_TRIPLES)
    return Triples([triple(*(from_pyoxigraph(x) for x in (q.subject, q.predicate, q.object))) for q in parsed])


def _rows(result: dict[str, Any]) -> Answer:
    if "boolean" in result:
        return bool(result["boolean"])
    names = tuple(result["head"]["vars"])
    rows = [tuple(_term(row[name]) if name in row else None for name in names) for row in result["results"]["bindings"]]
    return Rows(names, rows)


def _term(cell: dict[str, str]) -> Term:
    kind, value = cell["type"], cell["value"]
    if kind == "uri":
        return Iri(value)
    if kind == "bnode":
        return Blank(value)
    if kind not in ("literal", "typed-literal"):
        raise ValueError(kind)
    if "xml:lang" in cell:
        return Literal(value, RDF_LANG_STRING, cell["xml:lang"].lower())
    datatype = cell.get("datatype", XSD_STRING)
    return Literal(canonical(value, datatype), datatype)
