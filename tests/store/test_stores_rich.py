"""Every question over many invented memberships, answered alike by every server.

rdflib, without an index, takes minutes for one of them; it is asked over the articles.

The articles of the other tests tell of each thing once or twice. A store that plans by what it counts may answer these wrong.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest

from ask.every_question import Asking, by_values
from ask.rich import rich
from ask.test_ask_story import CATALOGUE
from kg.store import Store, load
from store.servers import Server, running
from store.test_stores_everywhere import SERVERS, engine, otherwise

COUNT = 160
SILENT = {"cited-documents", "conflicts", "election-results", "portfolios", "same-person", "targets", "transfers"}
"""Questions about things that are not among the invented ones."""

TWICE = ("virtuoso", "deputies")
"""Asked bare, Virtuoso gives one of the 46 rows twice; the page about it says so."""

PLANNED = ("bodies-under", "deputies", "paths-to-post")
"""Questions that Virtuoso answered wrongly, or never, as they were first written."""


@pytest.fixture(scope="module")
def store() -> Store:
    found = Store.memory()
    for graph, quads in rich(COUNT).items():
        found.put(graph, quads)
    return found


@pytest.fixture(scope="module")
def started(store: Store) -> Iterator[Callable[[str], dict[str, Server]]]:
    """Start the store of that name when the first test asks for it, with the memberships in it."""
    with ExitStack() as until_the_end:

        @cache
        def start(name: str) -> dict[str, Server]:
            found = until_the_end.enter_context(running(name))
            load(store, found[name].loads, found[name].http())
            return found

        yield start


def ways(store: Store, name: str, question: str) -> list[Asking]:
    """Ask in all ways but the one that is known."""
    return [one for one in by_values(store, CATALOGUE[question]) if (name, question) != TWICE or one.given]


def test_all_but_a_few_questions_have_answers(store: Store) -> None:
    """A question that is never answered with a row would be equal everywhere and prove nothing."""
    assert SILENT == {name for name, one in CATALOGUE.items() if not any(asked.of(store).rows for asked in by_values(store, one))}


@pytest.mark.virtuoso
@pytest.mark.parametrize("question", PLANNED)
def test_a_plan_does_not_change_the_answer(store: Store, started: Callable[[str], dict[str, Server]], question: str) -> None:
    """Where the store is told most, in the first ways."""
    assert [] == otherwise(store, engine(started("virtuoso"), "virtuoso"), ways(store, "virtuoso", question)[:4])


@pytest.mark.slow
@pytest.mark.parametrize("question", CATALOGUE)
@pytest.mark.parametrize("name", SERVERS)
def test_a_server_answers_alike_over_many(store: Store, started: Callable[[str], dict[str, Server]], name: str, question: str) -> None:
    """Bare, with several values for each parameter, and with each two."""
    assert [] == otherwise(store, engine(started(name), name), ways(store, name, question))
