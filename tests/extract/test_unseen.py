"""Phenomena of articles that nobody had tuned for: persons are invented, phenomena are real."""

import pytest

from extract import cases_unseen
from extract.cases import Case
from extract.test_hard_cases import expected, read, told
from kg.extract import Extractor
from kg.extract.shouting import settled
from kg.model.document import Document
from kg.model.facts import Membership
from kg.ontology import load_vocabulary
from kg.text.sentences import sentences
from kg.text.tokens import tokens


def _each(cases: tuple[Case, ...]) -> list[object]:
    return [pytest.param(one, id=one.name) for one in cases]


@pytest.mark.parametrize("case", _each(cases_unseen.BESIDE + cases_unseen.CAPTIONS + cases_unseen.SERIES))
def test_where_a_name_ends(case: Case) -> None:
    """Of a person, a place, a company, a body that is a list of fields, and behind a caption without its full stop."""
    assert expected(case) == told(read(case))


@pytest.mark.parametrize("case", _each(cases_unseen.BODIES))
def test_bodies_that_were_cut(case: Case) -> None:
    """And whether an office begins or goes on."""
    assert expected(case) == told(read(case))


@pytest.mark.parametrize("case", _each(cases_unseen.SHOUTED))
def test_a_headline_in_capitals(case: Case) -> None:
    """Where all words have capitals, they show no names."""
    assert expected(case) == told(read(case))


@pytest.mark.parametrize("case", _each(cases_unseen.OTHERS))
def test_a_post_of_somebody_else(case: Case) -> None:
    """One wrong statement about a person is worse than a missing one."""
    assert expected(case) == told(read(case))


@pytest.mark.parametrize("case", _each(cases_unseen.PAST))
def test_the_past_without_a_word_of_it(case: Case) -> None:
    """A year, a death or a later post puts it there."""
    assert expected(case) == told(read(case, date=case.name[:10]))


def _memberships(text: str) -> list[Membership]:
    found = Extractor(load_vocabulary()).extract(Document(id="a", text=text, date="2018-05-01"))
    return [fact for fact in found if isinstance(fact, Membership)]


def test_a_title_in_a_year_that_is_near_is_told_of_that_year_alone() -> None:
    """Nobody knows whether it is still held on the day of the article."""
    (one,) = _memberships("Năm 2016, ông Lò Văn Bun, Giám đốc Sở Y tế Sơn La, ký quyết định.")

    assert ("current", "2016", "2016", "printed") == (one.status, one.date, one.date_resolved, one.date_basis)
    assert ["Năm 2016"] == [span.quote for span in one.evidence if span.of == "date"]


def test_what_is_told_of_two_days_is_told_of_the_later_one() -> None:
    """Without a date, that is the article's own."""
    near, nearer = "Năm 2015, ông Lò Văn Bun, Giám đốc Sở Y tế Sơn La, ký.", "Năm 2016, ông Lò Văn Bun, Giám đốc Sở Y tế Sơn La, ký."

    assert ["2016"] == [one.date for one in _memberships(f"{nearer} {near}")]
    assert [None] == [one.date for one in _memberships(f"{nearer} Ông Lò Văn Bun, Giám đốc Sở Y tế Sơn La, trả lời.")]


def test_a_year_to_come_is_not_that_of_the_article() -> None:
    """An article without a date is of the latest year that it prints, less those up to which something is to be done."""
    text = "Cuối năm 2018, Bộ trưởng Bộ Y tế Lò Văn Bun đã báo cáo. Quy hoạch có tầm nhìn đến năm 2050."
    found = Extractor(load_vocabulary()).extract(Document(id="a", text=text))

    assert ["current"] == [fact.status for fact in found if isinstance(fact, Membership)]


def test_of_two_known_names_in_a_headline_the_longer_is_read() -> None:
    """Whatever order a set has."""
    (headline,) = sentences(tokens("CHỦ TỊCH UBND TỈNH SƠN LA LÒ VĂN BUN MƠ NÓI VỀ RUỘNG NƯƠNG"))
    longer = ("lò", "văn", "bun", "mơ")
    for names in ({longer, longer[:3]}, {longer[:3]}):
        capitals = [token.text for token in settled(load_vocabulary(), headline, frozenset(names)).tokens if token.is_cap]
        assert ("Mơ" in capitals) == (longer in names)
        assert {"Lò", "Văn", "Bun"} <= set(capitals)
