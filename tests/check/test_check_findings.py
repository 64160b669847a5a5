"""A finding names its problem, what to do, and the sentences it comes from."""

from pathlib import Path

import pytest

from ask.two_articles import embedded, in_rdflib, nquads
from kg.check import Check, Sentence, check, checks, only, table
from kg.errors import QuestionError
from kg.ontology import ontology_path
from kg.store import Iri, Literal, Store, plain

CHECKS = checks(ontology_path() / "checks")
SEAT = "https://w3id.org/officegraph/id/post/chief"
SECOND = "https://w3id.org/officegraph/id/document/second"


def planted() -> Store:
    """The two articles, with the former chief of office said to be chief still."""
    store = embedded()
    graph = "https://w3id.org/officegraph/id/graph/memberships"
    before = nquads()[graph]
    wrong = before.replace(
        b'/membership/hanh-office> <https://w3id.org/officegraph/ontology#latestEnd> "2020-03-10"',
        b'/membership/hanh-office> <https://w3id.org/officegraph/ontology#earliestEnd> "2020-03-10"',
    )
    assert wrong != before
    store.put(graph, wrong)
    return store


def test_two_consistent_articles_have_no_findings() -> None:
    """On either engine."""
    assert [] == check(embedded(), CHECKS.values())
    assert [] == check(in_rdflib(), CHECKS.values())


def test_two_holders_of_one_seat_are_found_with_their_sentences() -> None:
    """The sentences are those behind the two memberships."""
    findings = check(planted(), CHECKS.values())

    assert ["one-seat-two-holders"] == [f.check.name for f in findings]
    assert Iri(SEAT) == findings[0].things["post"]
    assert Sentence(SECOND, f"{SECOND}#char=348,380", "nguyên Chánh Văn phòng UBND tỉnh") in findings[0].sentences


def test_findings_are_laid_out_for_people() -> None:
    """Each row names document, sentence, problem and solution, in the language asked for."""
    rows = table(check(planted(), CHECKS.values()), "en")
    row = dict(zip(rows.variables, rows.rows[0], strict=True))

    assert "Two persons certainly hold a post with one seat on the same day." == plain(row["problem"])
    assert SECOND in plain(row["document"])
    assert "“nguyên Chánh Văn phòng UBND tỉnh”" in plain(row["sentence"])
    assert plain(row["solution"]).startswith("See whether")
    assert all(isinstance(cell, Literal) for cell in row.values())


def test_a_body_is_not_held_after_its_kind_has_ended() -> None:
    """A year is compared as a year."""
    store = embedded()
    office = "https://w3id.org/officegraph/vocab/body/office"
    until = f'<{office}> <https://w3id.org/officegraph/ontology#validUntil> "%s" <urn:extra> .'
    store.put("urn:extra", (until % "2020").encode())
    assert [] == check(store, only(CHECKS, ["body-outside-its-time"]))
    store.put("urn:extra", (until % "2020-02").encode())

    findings = check(store, only(CHECKS, ["body-outside-its-time"]))
    assert {"dung-office", "loc-office"} == {plain(f.things["membership"]).rpartition("/")[2] for f in findings}
    assert all(f.sentences for f in findings)


def test_a_membership_without_source_is_found_without_a_sentence() -> None:
    """Where nothing is proven there is nothing to quote."""
    store = Store.memory()
    store.put("urn:g", b"<urn:m> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#Membership> <urn:g> .")

    findings = check(store, only(CHECKS, ["membership-without-claim"]))
    assert [()] == [f.sentences for f in findings]
    assert table(findings).rows[0][3] is None


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_speaks_both_languages(name: str) -> None:
    """In sentences."""
    one: Check = CHECKS[name]
    for words in (one.title, one.problem, one.solution):
        assert {"vi", "en"} == set(words)
        assert all(words.values())
    assert one.problem["vi"].endswith(".")


def test_an_unknown_check_is_named_with_the_nearest() -> None:
    """A misspelt name checks nothing by mistake."""
    with pytest.raises(QuestionError, match="one-seat-two-holders"):
        only(CHECKS, ["one-seat-two-holder"])
    assert list(CHECKS.values()) == only(CHECKS, [])


def test_a_folder_without_checks_has_none(tmp_path: Path) -> None:
    """Other files are none of its business."""
    (tmp_path / "other.rq").write_text("SELECT * {}")
    assert {} == checks(tmp_path)
