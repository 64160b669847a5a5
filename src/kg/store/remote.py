"""A SPARQL 1.1 store over HTTP: its graphs one by one (Graph Store Protocol), and questions to all of them."""

import json
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from kg.errors import EndpointError
from kg.store.convert import from_pyoxigraph, triple
from kg.store.engine import Answer, Rows, Triples
from kg.store.guard import check_query
from kg.store.http import Http
from kg.store.terms import RDF_LANG_STRING, XSD_STRING, Blank, Iri, Literal, Term, canonical

__all__ = ["GraphStore", "HttpEngine"]

_ACCEPT_GRAPH = "application/n-triples, text/plain;q=0.5"
_GRAPHS = ("application/n-triples", "text/plain")
_ASKED_AT = {"/store": "/query", "/data": "/query", "/sparql-graph-crud-auth": "/sparql", "/sparql-graph-crud": "/sparql"}
_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"


class GraphStore:
    """The Graph Store Protocol address of a server, under which its graphs are read and replaced."""

    def __init__(self, endpoint: str, http: Http) -> None:
        self.endpoint, self._http = endpoint, http

    def put(self, graph: str, ntriples: bytes) -> None:
        """Make *graph* there hold exactly *ntriples*, in one request; raises :class:`EndpointError` if it does not arrive."""
        reply = self._http.send("PUT", self._address(graph), body=ntriples, headers={"Content-Type": "application/n-triples"})
        if reply.type.startswith("application/sparql-results"):
            raise EndpointError(
                f"{self._address(graph)}: answers a query and takes no graph; look up its address for graphs (Graph Store Protocol)"
            )

    def get(self, graph: str) -> bytes | None:
        """Give what *graph* there holds as N-Triples; ``None`` if there is no such graph."""
        reply = self._http.send("GET", self._address(graph), headers={"Accept": _ACCEPT_GRAPH}, absent=True)
        if reply.status == 404:
            return None
        if reply.body.strip() and reply.type not in _GRAPHS:
            raise EndpointError(f"{self._address(graph)}: gives {reply.type} where N-Triples were asked for; is this its graph address?")
        return reply.body

    def asked_at(self) -> str | None:
        """Give the address for queries that belongs to this one, where the kind of server is known by its path."""
        path = urlsplit(self.endpoint).path
        for end, other in _ASKED_AT.items():
            if path.endswith(end):
                return self.endpoint.partition("?")[0].removesuffix(end) + other
        return None

    def _address(self, graph: str) -> str:
        return f"{self.endpoint}{'&' if '?' in self.endpoint else '?'}graph={quote(graph, safe='')}"


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
