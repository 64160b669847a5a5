"""The field for a day: what people of each language write in it is read, and what cannot be read is said in one line."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from view.browsing import Opened

pytestmark = pytest.mark.browser
Open = Callable[..., "Opened"]

VIETNAMESE = {
    "01/06/2015": "2015-06-01",
    "1/6/2015": "2015-06-01",
    "1-6-2015": "2015-06-01",
    "1.6.2015": "2015-06-01",
    "ngày 1 tháng 6 năm 2015": "2015-06-01",
    "2015-06-01": "2015-06-01",
    "1 June 2015": "2015-06-01",
    " 29/2/2016 ": "2016-02-29",
    "2015": "Cần đủ ngày, tháng, năm",
    "6/2015": "Cần đủ ngày, tháng, năm",
    "31/02/2015": "Không có ngày này",
    "29/02/2015": "Không có ngày này",
    "1/6/15": "Không đọc được",
    "hôm qua": "Không đọc được",
    "<img src=x onerror=alert(1)>": "Không đọc được",
    "1/6/2015 - 2/6/2015": "Không đọc được",
}
ENGLISH = {
    "1 Jun 2015": "2015-06-01",
    "1st of June 2015": "2015-06-01",
    "June 1, 2015": "2015-06-01",
    "24 sept 2015": "2015-09-24",
    "24/06/2015": "2015-06-24",
    "06/24/2015": "2015-06-24",
    "5/5/2015": "2015-05-05",
    "2015-06-01": "2015-06-01",
    "2015/6/1": "2015-06-01",
    "3/4/2015": "Which number is the month?",
    "June 2015": "A whole day is needed",
    "31 Apr 2015": "There is no such day",
    "yesterday": "This is no day that can be read",
}


@pytest.mark.parametrize(("lang", "cases"), [("vi", VIETNAMESE), ("en", ENGLISH)])
def test_days_are_read_as_people_write_them(opened: Open, views: dict[str, Path], lang: str, cases: dict[str, str]) -> None:
    """Or one line says what is wrong, and nothing else changes."""
    view = opened(views["person"], f"#lang={lang}")

    def typed(text: str) -> str:
        view.page.fill("#day-exact", "")
        view.page.keyboard.press("Enter")
        view.page.fill("#day-exact", text)
        view.page.keyboard.press("Enter")
        return view.text("#day-wrong") if view.shown("#day-wrong") else view.hash().partition("day=")[2]

    got = {text: typed(text) for text in cases}

    assert {} == {text: found for text, found in got.items() if not found or not found.startswith(cases[text])}


def test_the_field_shows_the_day_in_the_language_of_the_page(opened: Open, views: dict[str, Path]) -> None:
    """A browser's own field would show its own language, whatever the page speaks."""
    view = opened(views["person"], "#day=2015-06-01")

    assert "01/06/2015" == view.page.input_value("#day-exact")
    view.page.click("#language")
    assert "1\u00a0Jun\u00a02015" == view.page.input_value("#day-exact")
    assert "text" == view.page.get_attribute("#day-exact", "type")


@pytest.mark.parametrize("name", ["person", "overview"])
def test_a_day_is_typed_and_taken_with_enter(opened: Open, views: dict[str, Path], name: str) -> None:
    """What cannot be read leaves the day as it was, is marked and told; the next good day clears it; an empty field means any time."""
    view = opened(views[name])
    view.page.fill("#day-exact", "1/6/2015")
    view.page.keyboard.press("Enter")
    assert "#day=2015-06-01" == view.hash()

    view.page.fill("#day-exact", "2016")
    view.page.keyboard.press("Enter")
    assert ("#day=2015-06-01", "true") == (view.hash(), view.page.get_attribute("#day-exact", "aria-invalid"))
    assert "Cần đủ ngày, tháng, năm, như 24/02/2020." == view.text("#day-wrong") == view.text("#live")
    assert "day-wrong" == view.page.get_attribute("#day-exact", "aria-describedby")

    view.page.keyboard.press("Escape")
    assert ("01/06/2015", False) == (view.page.input_value("#day-exact"), view.page.is_visible("#day-wrong"))
    view.page.fill("#day-exact", "")
    view.page.keyboard.press("Enter")
    assert "" == view.hash()
    assert [] == view.problems
