"""The same answers from the real steps: facts, resolved and mapped, stored and asked.

The IRIs of things are hashes there, so a thing is compared as a thing and everything else by its value.
"""

import pytest

from ask.told import articles
from ask.two_articles import QUESTIONS, Case, Row, cases, rows_of
from kg.ask import ask, questions
from kg.ask.render import short
from kg.check import check, checks
from kg.ontology import load_vocabulary, ontology_path
from kg.rdf import Mapper, concepts_used
from kg.resolve import Article, resolve
from kg.store import Iri, Store, Term

CATALOGUE = questions(QUESTIONS)
CASES = [case for case in cases() if not any("/mention/" in given for given in case.asked.values())]
THINGS = "https://w3id.org/officegraph/id/"


@pytest.fixture(scope="module")
def store() -> Store:
    vocabulary = load_vocabulary()
    mapper, store = Mapper(vocabulary), Store.memory()
    graphs = {mapper.iris.article_graph(document.id): mapper.article(document, facts) for document, facts in articles()}
    graphs |= mapper.derived(resolve([Article(*told) for told in articles()], vocabulary))
    graphs[mapper.iris.graph("vocabulary")] = mapper.vocabulary(concepts_used(graphs.values()))
    for graph, quads in graphs.items():
        store.put(graph, quads)
    return store


@pytest.mark.parametrize("case", CASES, ids=[f"{c.question}-{c.number}" for c in CASES])
def test_the_rows_are_those_written_by_hand(case: Case, store: Store) -> None:
    """But for the names of things."""
    table = ask(store, CATALOGUE[case.question], case.asked)

    assert seen(rows_of(case, table.variables)) == seen(table.rows)


def seen(rows: list[Row]) -> list[str]:
    """Rows as lines; a thing is only a thing, a document is itself."""
    return sorted(" | ".join(_seen(term) for term in row) for row in rows)


def _seen(term: Term | None) -> str:
    if isinstance(term, Iri) and term.value.startswith(THINGS) and not term.value.startswith(f"{THINGS}document/"):
        return "*"
    return short(term)


def test_nothing_is_wrong_with_them(store: Store) -> None:
    """No check finds anything."""
    assert [] == check(store, checks(ontology_path() / "checks").values())
