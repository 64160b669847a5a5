"""Every question gives exactly the rows that were written by hand, on three engines."""

from collections.abc import Iterator

import pytest

from ask.test_ask_story import CASES as STORY
from ask.two_articles import ENGINES, QUESTIONS, Case, Row, cases, embedded, in_rdflib, nquads, rows_of
from capabilities import oxigraph
from kg.ask import Table, ask, questions
from kg.ask.render import short
from kg.store import Engine, HttpEngine, Store, load
from store.oxigraph_server import patient, serve

CATALOGUE = questions(QUESTIONS)
CASES = cases()


@pytest.fixture(scope="module")
def engines() -> Iterator[dict[str, Engine]]:
    """The same two articles in each engine."""
    store = embedded()
    found: dict[str, Engine] = {"pyoxigraph": store, "rdflib": in_rdflib()}
    if oxigraph() is None:
        yield found
        return
    with serve() as address:
        load(store, f"{address}/store", patient())
        yield found | {"http": HttpEngine(f"{address}/query", patient())}


@pytest.mark.parametrize("engine", [pytest.param(e, marks=pytest.mark.oxigraph if e == "http" else ()) for e in ENGINES])
@pytest.mark.parametrize("case", CASES, ids=[f"{c.question}-{c.number}" for c in CASES])
def test_the_rows_are_those_written_by_hand(case: Case, engine: str, engines: dict[str, Engine]) -> None:
    """Whole rows with typed terms, no row more and none less, in the order that the embedded store gives."""
    table = ask(engines[engine], CATALOGUE[case.question], case.asked)

    assert readable(rows_of(case, table.variables)) == readable(table.rows)
    assert sorted(rows_of(case, table.variables), key=repr) == sorted(table.rows, key=repr)
    assert ask(engines["pyoxigraph"], CATALOGUE[case.question], case.asked) == table


def readable(rows: list[Row]) -> list[str]:
    """Rows as lines, so that a difference can be read."""
    return sorted(" | ".join(short(term) for term in row) for row in rows)


@pytest.mark.parametrize("share", range(7))
def test_what_is_stated_twice_is_answered_once(share: int) -> None:
    """A seventh of all triples stands in a second graph as well: a union repeats them, the answer does not."""
    store = embedded()
    for graph, quads in nquads().items():
        again = quads.replace(f"<{graph}> .\n".encode(), b"<urn:again> .\n").splitlines(keepends=True)[share::7]
        store.put("urn:again", store.dump("urn:again") + b"".join(again))
    assert store.counts()["urn:again"] > 150

    for case in CASES:
        table = ask(store, CATALOGUE[case.question], case.asked)
        assert readable(rows_of(case, table.variables)) == readable(table.rows)


def test_every_question_is_answered_and_each_row_names_its_facts() -> None:
    """No question without an expected answer that has rows: over the two articles, or over the story."""
    story = {case.question for case in STORY if case.rows}
    assert {case.question for case in CASES if case.rows} | story == set(CATALOGUE)
    assert all(row["facts"] for case in CASES for row in case.rows)


@pytest.mark.parametrize("case", [c for c in CASES if c.rows][:6], ids=lambda c: f"{c.question}-{c.number}")
def test_a_planted_difference_is_found(case: Case) -> None:
    """The comparison itself is tested: one row less, one cell more, one other type."""
    table = ask(embedded(), CATALOGUE[case.question], case.asked)
    rows = rows_of(case, table.variables)
    planted = [rows[1:], [*rows, rows[0]], [(None, *rows[0][1:]), *rows[1:]]]

    assert sorted(rows, key=repr) == sorted(table.rows, key=repr)
    for wrong in planted:
        assert sorted(wrong, key=repr) != sorted(table.rows, key=repr)


def test_a_difference_planted_in_the_data_is_found() -> None:
    """A store in which one day differs gives other rows."""
    store = Store.memory()
    for graph, quads in nquads().items():
        store.put(graph, quads.replace(b'"2020-03-10"^^', b'"2020-03-12"^^'))
    differ = 0
    for case in CASES:
        table: Table = ask(store, CATALOGUE[case.question], case.asked)
        differ += sorted(rows_of(case, table.variables), key=repr) != sorted(table.rows, key=repr)
    assert differ >= 3
