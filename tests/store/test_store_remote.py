"""Sending a store to a real server, and asking it; and every way in which an endpoint can be something else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kg.errors import EndpointError, QuestionError
from kg.store import Http, HttpEngine, Iri, Literal, Rows, Sent, Store, Triples, load, select
from store.oxigraph_server import free_port, patient, serve

G, H = "https://w3id.org/officegraph/id/article/a%20b", "https://w3id.org/officegraph/id/graph/entities"


def store_of_two() -> Store:
    store = Store.memory()
    store.put(
        G, f'<urn:s> <urn:p> "Tỉnh ủy \\"X\\""@vi <{G}> .\n<urn:s> <urn:n> "7"^^<http://www.w3.org/2001/XMLSchema#integer> <{G}> .'.encode()
    )
    store.put(H, f"<urn:s> <urn:p> <urn:o> <{H}> .".encode())
    return store


@pytest.mark.oxigraph
def test_every_graph_arrives_and_twice_is_as_good_as_once() -> None:
    """The graphs of the server are those of the store; a graph that changed is replaced there."""
    store = store_of_two()
    query = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?p ?o"
    with serve() as address:
        engine = HttpEngine(f"{address}/query", patient())
        for _ in range(2):
            assert [Sent(G, 2), Sent(H, 1)] == load(store, f"{address}/store", patient())
            assert store.query(query) == engine.query(query)
        store.put(G, f"<urn:s> <urn:p> <urn:new> <{G}> .".encode())
        load(store, f"{address}/store", patient())
        assert Rows(("o",), [(Iri("urn:new"),)]) == engine.query(f"SELECT ?o {{ GRAPH <{G}> {{ ?s ?p ?o }} }}")


@pytest.mark.oxigraph
def test_a_server_answers_as_the_store_does() -> None:
    """SELECT, ASK and CONSTRUCT; the union of the graphs; a malformed query is caught before it is sent."""
    store = store_of_two()
    with serve() as address:
        load(store, f"{address}/store", patient())
        engine = HttpEngine(f"{address}/query", patient())
        for query in ("SELECT ?o { <urn:s> ?p ?o } ORDER BY ?p ?o", "ASK { <urn:s> <urn:p> <urn:o> }", "SELECT ?s ?x { ?s <urn:n> 7 }"):
            assert store.query(query) == engine.query(query)
        built = engine.query("CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }")
        assert isinstance(built, Triples)
        assert {Literal('Tỉnh ủy "X"', "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "vi"), Iri("urn:o")} == {
            t.object for t in built.triples
        }
        with pytest.raises(QuestionError, match="line 1, column 6"):
            engine.query("SELEC")


def test_nobody_listens() -> None:
    """After bounded, growing waits there is one clear line."""
    waits: list[float] = []
    http = Http(sleep=waits.append, clock=lambda: 0.0, timeout=2)
    with pytest.raises(EndpointError, match=r"no answer \(Connection refused\).*tried 4 times"):
        load(store_of_two(), f"http://127.0.0.1:{free_port()}/store", http)
    assert [0.5, 1.0, 2.0] == waits


class Stub(BaseHTTPRequestHandler):
    """Gives the prepared replies, one after another, and keeps what it was asked."""

    replies: list[tuple[int, dict[str, str], bytes]]
    seen: list[tuple[str, str, str | None]]

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        type(self).seen.append((self.command, self.path, self.headers.get("Authorization")))
        status, headers, body = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        if status == 0:
            self.connection.close()
            return
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_PUT

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def stub(*replies: tuple[int, dict[str, str], bytes]) -> Iterator[tuple[str, type[Stub]]]:
    handler = type("Handler", (Stub,), {"replies": list(replies), "seen": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/store", handler
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def quick(waits: list[float], token: str | None = None) -> Http:
    return Http(sleep=waits.append, clock=lambda: sum(waits), timeout=5, token=token)


NONE: dict[str, str] = {}


@pytest.mark.parametrize(
    ("reply", "line", "tries"),
    [
        ((401, NONE, b""), r"refuses \(401\); set KG_ENDPOINT_TOKEN", 1),
        ((403, NONE, b"no"), r"refuses \(403\)", 1),
        ((404, NONE, b""), "no such address", 1),
        ((302, {"Location": "http://127.0.0.1:1/x"}, b""), "has moved to http://127.0.0.1:1/x", 1),
        ((200, {"Content-Type": "text/html; charset=utf-8"}, b"<p>hello"), "a web page", 1),
        ((400, {"Content-Type": "text/plain"}, b"bad\n  triple"), r"does not accept the request \(400\): bad triple", 1),
        ((500, NONE, b"x"), r"the server has trouble \(500\): x \(tried 4 times\)", 4),
        ((503, {"Content-Type": "text/html"}, b"<p>busy"), r"trouble \(503\) \(tried 4 times\)", 4),
        ((0, NONE, b""), "the connection broke|no answer", 4),
    ],
)
def test_each_refusal_is_one_clear_line(reply: tuple[int, dict[str, str], bytes], line: str, tries: int) -> None:
    """What may pass is tried again, what will not is not."""
    waits: list[float] = []
    with stub(reply) as (address, handler), pytest.raises(EndpointError, match=line) as error:
        load(store_of_two(), address, quick(waits))
    assert "\n" not in str(error.value)
    assert tries == len(handler.seen) == len(waits) + 1


def test_trouble_that_passes_is_no_trouble() -> None:
    """The wait that the server asks for is kept; one request a graph otherwise."""
    waits: list[float] = []
    with stub((503, {"Retry-After": "7"}, b""), (204, NONE, b"")) as (address, handler):
        load(store_of_two(), address, quick(waits))

    assert [7.0] == waits
    assert 3 == len(handler.seen)
    assert "/store?graph=https%3A%2F%2Fw3id.org%2Fofficegraph%2Fid%2Farticle%2Fa%2520b" == handler.seen[0][1]


def test_patience_ends() -> None:
    """A server that always asks to wait is not waited for for ever."""
    waits: list[float] = []
    with stub((503, {"Retry-After": "3600"}, b"")) as (address, handler), pytest.raises(EndpointError):
        load(store_of_two(), address, Http(sleep=waits.append, clock=lambda: sum(waits), patience=100))
    assert [60.0] == waits
    assert 2 == len(handler.seen)


def test_the_token_is_sent_and_never_shown() -> None:
    """Not in an error, not in a repr, not to the place of a redirect."""
    http = quick([], token="canary-4711")
    with stub((204, NONE, b"")) as (address, handler):
        load(store_of_two(), address, http)
    assert {"Bearer canary-4711"} == {seen[2] for seen in handler.seen}
    assert "canary" not in repr(http)
    with stub((401, NONE, b"")) as (address, _), pytest.raises(EndpointError) as error:
        load(store_of_two(), address, http)
    assert "canary" not in str(error.value)
    with stub((204, NONE, b"")) as (other, thief), stub((307, {"Location": other}, b"")) as (address, _), pytest.raises(EndpointError):
        load(store_of_two(), address, http)
    assert [] == thief.seen


@pytest.mark.parametrize(
    "body", [b'{"head":{"vars":["x"]},"results":{"bindings":[The SPARQL operation has been cancelled', b"", b"[]", b'{"head":{}}']
)
def test_an_answer_that_is_broken_off_is_no_answer(body: bytes) -> None:
    """Servers end a slow query with status 200 and half a body."""
    with (
        stub((200, {"Content-Type": "application/sparql-results+json"}, body)) as (address, _),
        pytest.raises(EndpointError, match="broken off"),
    ):
        select(HttpEngine(address, quick([])), "SELECT ?x { ?x ?y ?z }")


@pytest.mark.parametrize("address", ["", "ftp://a/b", "file:///etc/passwd", "127.0.0.1:7878", "http://", "http://a b/", "http://a:99999/"])
def test_what_is_no_web_address_is_not_tried(address: str) -> None:
    """In particular no file is read."""
    with pytest.raises(EndpointError, match="no web address"):
        load(store_of_two(), address, quick([]))
