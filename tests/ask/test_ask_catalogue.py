"""The files of questions: their headers say what they return, and the page says what the headers say."""

import re
from pathlib import Path

import pytest

from ask.two_articles import QUESTIONS
from kg.ask import Question, question, questions
from kg.ask.questions import MARKER
from kg.devtools.questions import PAGE, WHICH, page, which
from kg.errors import OntologyError, QuestionError
from kg.store import Store, select

CATALOGUE = questions(QUESTIONS)


@pytest.mark.parametrize("one", CATALOGUE.values(), ids=CATALOGUE)
def test_the_header_names_every_column_in_order(one: Question) -> None:
    """And the query is well formed without any parameter."""
    assert tuple(one.returns) == select(Store.memory(), one.text).variables


@pytest.mark.parametrize("one", CATALOGUE.values(), ids=CATALOGUE)
def test_a_question_speaks_both_languages(one: Question) -> None:
    """Title, question and parameters; the question names its parameters."""
    for words in (one.title, one.asks, *(p.words for p in one.parameters)):
        assert {"vi", "en"} == set(words)
    names = {p.name for p in one.parameters}
    assert set(re.findall(r"\$(\w+)", one.asks["vi"])) == set(re.findall(r"\$(\w+)", one.asks["en"])) <= names
    assert {p.name for p in one.parameters if p.required} <= set(re.findall(r"\$(\w+)", one.asks["en"]))
    assert all(p.example for p in one.parameters)
    assert one.order


@pytest.mark.parametrize("one", CATALOGUE.values(), ids=CATALOGUE)
def test_a_question_cannot_be_changed_by_a_triple_stated_twice(one: Question) -> None:
    """DISTINCT, no sums, and an order that is complete."""
    code = "\n".join(line for line in one.text.splitlines() if not line.startswith("#"))
    assert "SELECT DISTINCT" in code
    assert "ORDER BY" in code
    assert not re.search(r"\b(COUNT|SUM|AVG|SAMPLE|GROUP_CONCAT)\s*\((?!\s*DISTINCT)", code)


def test_the_domain_questions_are_there() -> None:
    """The 25 questions that the product was ordered with, in their order, and what answers each."""
    ordered = """who-holds career members-of-body successors vacant-posts holds-both election-results who-attended
        parent-of-body bodies-under targets cited-documents transfers women-in-bodies disciplined-in-office
        after-merger same-person sources-of conflicts
        served-together paths-to-post deputies structure-before-after portfolios acting-posts"""
    assert 25 == len(ordered.split())
    assert set(ordered.split()) <= set(CATALOGUE)


@pytest.mark.parametrize("one", CATALOGUE.values(), ids=CATALOGUE)
def test_a_question_can_be_traced_and_says_what_people_ask(one: Question) -> None:
    """It names what its rows are derived from, and the everyday question that it answers."""
    assert one.evidence
    assert all(f"?{name}" in one.text for name in one.evidence)
    assert {"vi", "en"} == set(one.example)


@pytest.mark.parametrize("one", CATALOGUE.values(), ids=CATALOGUE)
def test_rows_are_ordered_by_columns_alone(one: Question) -> None:
    """With DISTINCT, an order by something else is not the same in every store."""
    ordered = set(re.findall(r"\?(\w+)", one.text[one.text.rindex("ORDER BY") :]))
    assert ordered <= set(one.returns)


@pytest.mark.parametrize("one", CATALOGUE.values(), ids=CATALOGUE)
def test_a_question_keeps_to_what_every_store_can_do(one: Question) -> None:
    """No EXISTS inside IF or BIND, no sequence of unknown length from an unknown start."""
    assert not re.search(r"(?:BIND|IF)\(.*EXISTS", one.text)
    assert "(prov:wasDerivedFrom/kg:evidence)+" not in one.text


def test_the_pages_are_up_to_date() -> None:
    """Mend it with ``python -m kg.devtools.questions``."""
    assert page() == PAGE.read_text(encoding="utf-8")
    assert which() == WHICH.read_text(encoding="utf-8")


def test_an_unknown_question_is_named_with_the_nearest() -> None:
    """A user misspells."""
    with pytest.raises(QuestionError, match="did you mean who-holds"):
        question(CATALOGUE, "who-hold")
    with pytest.raises(QuestionError, match="there are: "):
        question(CATALOGUE, "xyzzy")


HEAD = "#+ title: {vi: a, en: b}\n#+ question: {vi: a, en: b}\n"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("SELECT * {}", "no header"),
        ("#+ title: {vi: a\nSELECT * {}", "no YAML"),
        ("#+ title: x\nSELECT * {}", "no line '# VALUES'"),
        (HEAD + "SELECT ?x {\n# VALUES\n}", "'returns'"),
        ("#+ title: {vi: a}\n#+ returns: {x: IRI}\nSELECT ?x {\n# VALUES\n}", "no 'title'"),
        (HEAD + "#+ returns: {x: IRI}\n#+ parameters: {x: float}\nSELECT ?x {\n# VALUES\n}", "the types are"),
        (HEAD + "#+ returns: {x: IRI}\n#+ parameters: {evidence: IRI}\nSELECT ?x {\n# VALUES\n}", "a name is a word"),
        (HEAD + "#+ returns: {x: IRI}\n#+ parameters: {'a b': IRI}\nSELECT ?x {\n# VALUES\n}", "a name is a word"),
    ],
)
def test_a_file_that_is_no_question_is_named(tmp_path: Path, text: str, seen: str) -> None:
    """One line, with the file."""
    (tmp_path / "mine.rq").write_text(text)
    with pytest.raises(OntologyError, match=seen) as error:
        questions(tmp_path)
    assert "mine.rq" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """UTF-8 everywhere."""
    (tmp_path / "mine.rq").write_bytes("#+ title: Tỉnh".encode("utf-16"))
    with pytest.raises(OntologyError, match="UTF-8"):
        questions(tmp_path)


def test_a_question_of_the_users_own_is_enough(tmp_path: Path) -> None:
    """A header of three fields and a marker."""
    (tmp_path / "mine.rq").write_text(HEAD + "#+ parameters: {x: IRI}\n#+ returns: {x: IRI}\nSELECT DISTINCT ?x {\n  # VALUES\n ?x a ?y }")
    assert ["x"] == [p.name for p in questions(tmp_path)["mine"].parameters]
    assert MARKER.search(questions(tmp_path)["mine"].text)
