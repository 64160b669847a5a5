"""Every question over the story of invented people: the rows that a reader of the sixteen articles expects."""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import rdflib

from ask.story import articles, store, story_graphs
from ask.two_articles import QUESTIONS
from kg.ask import Table, ask, questions
from kg.ask.evidence import COLUMNS
from kg.ask.parameters import bind, terms
from kg.ask.questions import NO
from kg.ask.render import short
from kg.model.keys import person_mention
from kg.rdf.iris import Iris
from kg.store import Engine, Iri, Literal, RdflibEngine, Store, Term, plain, select
from kg.store.terms import XSD

CATALOGUE = questions(QUESTIONS)
EXPECTED = Path(__file__).parent / "expected_story"
TEXTS = {Iris().document(article.document.id): article.document.text for article in articles()}


class Case(NamedTuple):
    """One asking: what is given, whether for no as well, and the rows expected in the columns named."""

    question: str
    number: int
    asked: dict[str, str]
    no: bool
    columns: list[str]
    rows: list[list[Any]]


def cases() -> list[Case]:
    found = []
    for path in sorted(EXPECTED.glob("*.json")):
        for number, case in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            found.append(Case(path.stem, number, case["asked"], case.get("no", False), case["columns"], case["rows"]))
    return found


CASES = cases()
IDS = [f"{case.question}-{case.number}" for case in CASES]


@cache
def told() -> Store:
    return store()


@cache
def in_rdflib() -> RdflibEngine:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=b"".join(story_graphs().values()), format="nquads")
    return RdflibEngine(dataset)


def given(case: Case) -> dict[str, str]:
    """``@s01 Lê Thử An`` is the IRI of the mention in that article, which leads to the person."""
    return {name: _mention(value) if value.startswith("@") else value for name, value in case.asked.items()}


def _mention(value: str) -> str:
    document, _, name = value[1:].partition(" ")
    article = next(article for article in articles() if article.document.id == document)
    return Iris().mention(person_mention(document, article.person(name)))


def asked(engine: Engine, case: Case, *, evidence: bool = False) -> Table:
    return ask(engine, CATALOGUE[case.question], given(case), evidence=evidence, no=case.no)


def cell(term: Term | None) -> str | int | bool | None:
    """Write a term as the expected answers do: ``role:chair``, ``s01`` for an article, ``text@vi``, ``2020-02-24^^date``."""
    if isinstance(term, Literal):
        if term.datatype == XSD + "integer":
            return int(term.value)
        if term.datatype == XSD + "boolean":
            return term.value == "true"
        kind = f"@{term.language}" if term.language else "^^date" if term.datatype == XSD + "date" else ""
        return term.value + kind
    return None if term is None else short(term).removeprefix("document/")


def rows(table: Table, columns: list[str]) -> list[list[str | int | bool | None]]:
    places = [table.variables.index(name) for name in columns]
    return [[cell(row[at]) for at in places] for row in table.rows]


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_the_rows_are_those_that_the_articles_tell(case: Case) -> None:
    """In the order that the question promises."""
    assert case.rows == rows(asked(told(), case), case.columns)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_rdflib_gives_the_same(case: Case) -> None:
    """Whole rows with their types, in the same order; names are looked up in one of them, for that is another test."""
    question = CATALOGUE[case.question]
    text = bind(NO.sub("", question.text) if case.no else question.text, terms(told(), question, given(case)))

    assert select(told(), text) == select(in_rdflib(), text)


@pytest.mark.parametrize("share", range(2))
def test_what_is_stated_twice_is_answered_once(share: int) -> None:
    """A sixth of all triples stands in a second graph as well."""
    loaded = store()
    again = [line for graph in story_graphs().values() for line in graph.splitlines(keepends=True)][share::6]
    loaded.put("urn:again", b"".join(line[: line.rindex(b"<")] + b"<urn:again> .\n" for line in again))

    for case in CASES:
        assert asked(told(), case) == asked(loaded, case), case.question


def test_every_question_is_asked_of_the_story() -> None:
    """None is without an answer that has rows."""
    assert {case.question for case in CASES if case.rows} == set(CATALOGUE)


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_every_row_can_be_traced(case: Case) -> None:
    """With evidence, each row comes with an article, and its words stand in it where it says."""
    bare, table = asked(told(), case), asked(told(), case, evidence=True)
    width = len(bare.variables)

    assert (*bare.variables, *COLUMNS) == table.variables
    assert bare.rows == list(dict.fromkeys(row[:width] for row in table.rows))
    for row in table.dicts():
        text = TEXTS[plain(row["evidenceDocument"])]
        assert "evidenceTitle" in row
        if case.question != "documents":
            start, end = int(plain(row["evidenceStart"])), int(plain(row["evidenceEnd"]))
            assert text[start:end] == plain(row["evidenceQuote"])
            assert isinstance(row["evidenceClaim"], Iri)


def test_a_quote_stands_in_its_document() -> None:
    """Also without asking for evidence."""
    seen = 0
    for case in CASES:
        for row in asked(told(), case).dicts():
            if "quote" in row and "document" in row:
                assert plain(row["quote"]) in TEXTS[plain(row["document"])]
                seen += 1
    assert seen > 50


def test_two_sources_of_one_act_are_both_given() -> None:
    """The appointment is told by two papers, and the address of the one that has one is given."""
    table = ask(told(), CATALOGUE["events"], {"eventType": "bổ nhiệm", "to": "2016"}, evidence=True)

    assert [["s01", "https://bao.example/s01"], ["s02", None]] == rows(table, ["evidenceDocument", "evidenceSource"])


def test_nothing_that_a_rule_adds_is_called_stated() -> None:
    """Only the members of a body have such rows at all, and say so."""
    graphs = {graph: quads for graph, quads in story_graphs().items() if not graph.endswith("/inferred")}
    assert len(graphs) < len(story_graphs())
    stated = Store.memory()
    for graph, quads in graphs.items():
        stated.put(graph, quads)

    for case in CASES:
        before, after = asked(stated, case), asked(told(), case)
        if "basis" in after.variables and case.question == "members-of-body":
            at = after.variables.index("basis")
            after = after._replace(rows=[row for row in after.rows if plain(row[at]) != "rule"])
        assert before == after, case.question
