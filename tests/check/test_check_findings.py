"""A finding names its problem, what to do, and the sentences it comes from."""

from pathlib import Path

import pytest

from ask.two_articles import embedded, in_rdflib, nquads
from kg.check import Check, Sentence, check, checks, only, table
from kg.errors import QuestionError
from kg.ontology import ontology_path
from kg.store import Iri, Literal, Store, plain

CHECKS = checks(ontology_path() / "checks")
KG = "https://w3id.org/officegraph/ontology#"
ORG = "http://www.w3.org/ns/org#"
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
    assert Sentence(SECOND, f"{SECOND}#char=348,380", "nguyên Chánh Văn phòng UBND tỉnh", "2020-03-11") in findings[0].sentences


def held(key: str, person: str, first: str, last: str) -> str:
    """A membership in one post, held from one day to another, both witnessed."""
    days = {"earliestStart": first, "latestStart": first, "earliestEnd": last, "latestEnd": last}
    said = [f'<urn:{key}> <{KG}{name}> "{day}"^^<http://www.w3.org/2001/XMLSchema#date> <urn:g> .' for name, day in days.items()]
    return "\n".join(
        [
            f"<urn:{key}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{ORG}Membership> <urn:g> .",
            f"<urn:{key}> <{ORG}member> <urn:{person}> <urn:g> .",
            f"<urn:{key}> <{KG}post> <urn:seat> <urn:g> .",
            *said,
            "",
        ]
    )


@pytest.mark.parametrize(("takes_over", "found"), [("2019-05-10", 0), ("2019-05-09", 1), ("2019-05-11", 0)])
def test_the_day_of_a_handover_is_no_conflict(takes_over: str, found: int) -> None:
    """One leaves on the day on which the other begins; a day earlier would be two holders of one seat."""
    store = Store.memory()
    seat = f'<urn:seat> <{KG}seats> "one" <urn:g> .\n'
    store.put("urn:g", (seat + held("one", "a", "2015-01-01", "2019-05-10") + held("two", "b", takes_over, "2021-01-01")).encode())

    assert found == len(check(store, only(CHECKS, ["one-seat-two-holders"])))


def test_each_side_of_a_finding_is_quoted_and_named() -> None:
    """Both memberships have their sentence, with article and day; what has a name is called by it."""
    (finding,) = check(planted(), CHECKS.values())
    row = dict(zip(table([finding], "en").variables, table([finding], "en").rows[0], strict=True))

    assert {"sample", "second"} == {s.document.rpartition("/")[2] for s in finding.sentences}
    assert "(second, 2020-03-11)" in plain(row["sentence"])
    assert f"post: Chánh Văn phòng UBND tỉnh Ninh Thuận <{SEAT}>" in plain(row["about"])
    assert "membership: Lê Tiến Dũng <" in plain(row["about"])


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
