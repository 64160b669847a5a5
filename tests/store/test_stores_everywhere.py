"""One graph in five stores: it arrives whole, is found to be the same, and every question is answered alike.

Embedded pyoxigraph, rdflib, the oxigraph server, Virtuoso 7 and Apache Jena; each server is started here and stopped by its process id.
"""

import time
from collections.abc import Iterable, Iterator

import pytest

from ask.every_question import Asking, askings
from ask.every_question import store as told
from ask.test_ask_story import CATALOGUE, in_rdflib
from capabilities import CAPABILITIES
from kg.ask import Question, Table
from kg.ask.render import short
from kg.errors import EndpointError
from kg.store import Engine, Http, HttpEngine, Iri, Literal, Store, graph_hash, load, select, verify
from store.servers import NAMES, Server, running

XSD = "http://www.w3.org/2001/XMLSchema#"

SERVERS = [pytest.param(name, marks=getattr(pytest.mark, name)) for name in NAMES]


@pytest.fixture(scope="module")
def store() -> Store:
    return told()


@pytest.fixture(scope="module")
def servers(store: Store) -> Iterator[dict[str, Server]]:
    """Those stores that can be started here, side by side, with the test articles in them."""
    with running(*(name for name in NAMES if CAPABILITIES[name][0]() is not None)) as found:
        for server in found.values():
            load(store, server.loads, server.http())
        yield found


ENDLESS = {("virtuoso", "served-together", frozenset({"organization", "person"}))}
"""Askings for which a store now and then chooses a plan that does not end within a minute; its page says so."""


def engine(servers: dict[str, Server], name: str) -> Engine:
    """Ask the server, once more if it is silent for a minute: Virtuoso now and then chooses a plan that does not end."""
    return HttpEngine(servers[name].asks, Http(sleep=time.sleep, clock=time.monotonic, timeout=60, attempts=2))


def rows(table: Table) -> list[str]:
    """Whole rows with typed terms, sorted."""
    return sorted(repr(row) for row in table.rows)


def differences(store: Store, other: Engine, question: Question, most: int | None, name: str) -> list[str]:
    """Ask *question* in *most* ways, and say where *other* answers otherwise."""
    ways = [asked for asked in askings(store, question) if (name, question.name, frozenset(dict(asked.given))) not in ENDLESS]
    assert ways
    return otherwise(store, other, ways[:most])


def otherwise(store: Store, other: Engine, ways: Iterable[Asking]) -> list[str]:
    """Say of which of *ways* *other* answers otherwise than *store*."""
    found = []
    for asked in ways:
        expected = asked.of(store)
        try:
            got = asked.of(other)
        except EndpointError as error:
            found.append(f"{asked.given}: {error}")
            continue
        if (expected.variables, rows(expected)) != (got.variables, rows(got)):
            odd = [" | ".join(short(term) for term in row) for row in got.rows if row not in expected.rows]
            found.append(f"{asked.given}: {len(expected.rows)} rows expected, {len(got.rows)} given; not expected: {odd[:1]}")
    return found


@pytest.mark.parametrize("question", CATALOGUE)
@pytest.mark.parametrize("name", SERVERS)
def test_a_server_answers_every_question_alike(store: Store, servers: dict[str, Server], name: str, question: str) -> None:
    """Asked in one way: whole rows, typed terms."""
    assert [] == differences(store, engine(servers, name), CATALOGUE[question], 1, name)


@pytest.mark.slow
@pytest.mark.parametrize("question", CATALOGUE)
@pytest.mark.parametrize("name", SERVERS)
def test_a_server_answers_every_question_alike_however_asked(store: Store, servers: dict[str, Server], name: str, question: str) -> None:
    """As each hand-written case asks it, and with several values of the data for each parameter."""
    assert [] == differences(store, engine(servers, name), CATALOGUE[question], None, name)


@pytest.mark.slow
@pytest.mark.parametrize("question", CATALOGUE)
def test_rdflib_answers_every_question_alike(store: Store, question: str) -> None:
    """In one process, and without an index."""
    assert [] == differences(store, in_rdflib(), CATALOGUE[question], 3, "rdflib")


def test_every_question_is_asked_and_some_have_answers(store: Store) -> None:
    """A question that is never answered with a row would be equal everywhere and prove nothing."""
    silent = [name for name, one in CATALOGUE.items() if not any(asked.of(store).rows for asked in askings(store, one))]

    assert set(SILENT) == set(silent)


SILENT: tuple[str, ...] = ()
"""Questions of which the test articles tell nothing."""


@pytest.mark.parametrize("name", SERVERS)
def test_a_planted_difference_is_seen(store: Store, servers: dict[str, Server], name: str) -> None:
    """One day that is a year later, in the answers and in the hash."""
    graph = next(g for g in store.graphs() if g.endswith("graph/memberships"))
    server, spoilt = servers[name], Store.memory()
    for other in store.graphs():
        spoilt.put(other, store.dump(other))
    line = next(row for row in store.dump(graph).splitlines() if b"#latestAttested>" in row)
    planted = store.dump(graph).replace(line, line.replace(b'"2020-', b'"2021-'))
    assert planted != store.dump(graph)
    spoilt.put(graph, planted)
    try:
        load(spoilt, server.loads, server.http())
        assert [(graph, d.here) for d in verify(store, server.loads, server.http()).differences] == [(graph, store.counts()[graph])]
        assert differences(store, engine(servers, name), CATALOGUE["memberships"], None, name)
    finally:
        load(store, server.loads, server.http())
    assert [] == verify(store, server.loads, server.http(), sample=None).differences


@pytest.mark.parametrize("name", SERVERS)
def test_a_graph_that_is_there_is_not_sent_again(store: Store, servers: dict[str, Server], name: str) -> None:
    """Resuming sends what is missing or differs, and nothing else; what nobody sent is seen."""
    server = servers[name]
    base = next(g for g in store.graphs() if "/article/" in g).partition("/article/")[0]
    more = Store.memory()
    more.put(f"{base}/article/stray", f"<urn:stray> <urn:p> <urn:o> <{base}/article/stray> .".encode())

    assert [] == [sent for sent in load(store, server.loads, server.http(), resume=True) if sent.new]
    load(more, server.loads, server.http())
    assert [(f"{base}/article/stray", 0, 1)] == verify(store, server.loads, server.http()).differences
    server.http().send("DELETE", f"{server.loads}?graph={base}/article/stray")
    assert [] == verify(store, server.loads, server.http()).differences


LITERALS = [
    Literal("Tỉnh ủy “Ninh Thuận” \\ \"X\" 'y'\tz\nđ", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "vi"),
    Literal("the office", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", "en"),
    Literal("ký tự 𠀀 ngoài BMP ẳ"),
    Literal("2020-02-24", f"{XSD}date"),
    Literal("2020-02"),
    Literal("7", f"{XSD}integer"),
    Literal("97.5", f"{XSD}decimal"),
    Literal("true", f"{XSD}boolean"),
    Literal("false", f"{XSD}boolean"),
]


@pytest.mark.parametrize("name", SERVERS)
def test_every_kind_of_value_survives(servers: dict[str, Server], name: str) -> None:
    """Vietnamese letters, quotes, line ends, languages, days, numbers, truth; and an IRI with a fragment and percent signs."""
    from kg.store import n3

    graph, subject = "https://example.org/article/a%20b", "https://example.org/document/%C4%91#char=1,9"
    lines = [f"<{subject}> <urn:p:{at}> {n3(value)} <{graph}> ." for at, value in enumerate(LITERALS)]
    mine = Store.memory()
    mine.put(graph, "\n".join(lines).encode())
    server = servers[name]
    try:
        load(mine, server.loads, server.http())
        query = f"SELECT ?p ?o {{ GRAPH <{graph}> {{ <{subject}> ?p ?o }} }}"
        expected = {(Iri(f"urn:p:{at}"), value) for at, value in enumerate(LITERALS)}
        assert expected == set(select(engine(servers, name), query).rows)
        assert [] == verify(mine, server.loads, server.http(), sample=None).differences
        assert [graph] == [sent.graph for sent in load(mine, server.loads, server.http(), resume=True) if not sent.new]
    finally:
        server.http().send("DELETE", f"{server.loads}?graph=https%3A%2F%2Fexample.org%2Farticle%2Fa%2520b")


def test_blank_nodes_and_spellings_do_not_change_the_hash() -> None:
    """RDFC-1.0 names blank nodes by what is said of them; a number is a number."""
    one = b'_:a <urn:p> _:b .\n_:b <urn:q> "1.0"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n_:b <urn:l> "x"@VI .\n'
    same = b'_:y <urn:l> "x"@vi .\n_:x <urn:p> _:y .\n_:y <urn:q> "1"^^<http://www.w3.org/2001/XMLSchema#decimal> .\n'
    other = same.replace(b"_:x <urn:p> _:y", b"_:y <urn:p> _:x")

    assert graph_hash(one) == graph_hash(same) != graph_hash(other)
    with pytest.raises(EndpointError, match="broken off"):
        graph_hash(b"<urn:a> <urn:p> <ur")
