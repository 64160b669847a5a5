"""Congresses, persons and groups at them, and how many were elected."""

from typing import Any

import pytest

from kg.evaluate.gold import GoldArticle
from kg.evaluate.others import OTHERS, others
from kg.model.facts import Attendance, Congress, ElectionResult, Fact, Span
from kg.model.mentions import OrganizationMention, PersonMention

SPAN = (Span(start=0, end=1, quote="x"),)


def body(name: str) -> OrganizationMention:
    return OrganizationMention(name=name, start=0, end=1)


def congress(name: str, **rest: Any) -> Congress:  # noqa: ANN401  any field
    return Congress(document="a", evidence=SPAN, start=0, end=1, organization=body(name), **rest)


def gold(**facts: Any) -> GoldArticle:  # noqa: ANN401  any list of gold
    return GoldArticle.model_validate({"id": "a", "holdings": [], **facts})


@pytest.mark.parametrize(
    ("expected", "found", "right"),
    [
        ({"body": "Đảng bộ tỉnh Kon Tum", "term": "2020-2025"}, congress("Đảng bộ Kon Tum", term="2020-2025"), 1),
        ({"body": "Đảng bộ tỉnh Kon Tum", "ordinal": "XVI", "term": "2020-2025"}, congress("Đảng bộ tỉnh Kon Tum", ordinal="XVI"), 1),
        ({"body": "Đảng bộ tỉnh Kon Tum", "ordinal": "XVI"}, congress("Đảng bộ tỉnh Kon Tum", ordinal="XV"), 0),
        ({"body": "Đảng bộ tỉnh Kon Tum", "ordinal": "XVI"}, congress("Đảng bộ tỉnh Gia Lai", ordinal="XVI"), 0),
        ({"body": "Đảng bộ tỉnh Kon Tum"}, congress("Đảng bộ tỉnh Kon Tum", term="2020-2025"), 1),
    ],
)
def test_a_congress_is_its_body_and_its_term_or_ordinal(expected: dict[str, str], found: Fact, right: int) -> None:
    """What the gold leaves open is not asked for."""
    assert (right, 1, 1) == others(gold(congresses=[expected]), [found])["congress"]


def test_persons_and_their_capacity_are_scored_apart() -> None:
    """One found in another capacity, one not found, and one group."""
    asked = gold(
        attendance=[
            {"person": "Y Thuần", "capacity": "chair"},
            {"person": "Lò Văn Bun", "capacity": "attendee"},
            {"count": 40, "unit": "đảng viên"},
            {"count": 5, "unit": "khách mời"},
        ]
    )
    found: list[Fact] = [
        Attendance(document="a", evidence=SPAN, congress="c", person=PersonMention(name="Y Thuần", start=0, end=1)),
        Attendance(document="a", evidence=SPAN, congress="c", count=40, group="đảng viên"),
    ]

    scored = others(asked, found)

    assert (1, 1, 2) == scored["attendance: person"]
    assert (0, 1, 1) == scored["attendance: capacity"]
    assert (1, 1, 2) == scored["attendance: count"]


def test_an_election_is_body_count_and_unit() -> None:
    """Each election finds one."""
    asked = gold(elections=[{"body": "Ban Chấp hành Đảng bộ tỉnh Kon Tum", "count": 49, "unit": "đồng chí"}])
    found = [
        ElectionResult(document="a", evidence=SPAN, organization=body("Ban Chấp hành Đảng bộ tỉnh"), count=n, unit="đồng chí")
        for n in (15, 49)
    ]

    assert (1, 2, 1) == others(asked, found)["election count"]


def test_every_name_is_scored_also_where_there_is_nothing() -> None:
    """So that figures add up."""
    assert dict.fromkeys(OTHERS, (0, 0, 0)) == others(gold(), [])
