"""Tables and text beside the graph: room at every width, quotes that stay apart, few stops for the keyboard."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from view.pages import page_of
from view.province import province

if TYPE_CHECKING:
    from view.browsing import Opened

pytestmark = pytest.mark.browser
Open = Callable[..., "Opened"]

_SQUEEZED = """() => {
  const cells = Array.from(document.querySelectorAll('#tables td')).filter((cell) => cell.checkVisibility() && cell.textContent.trim());
  const text = (cell) => cell.textContent.trim();
  return cells.filter((cell) => cell.clientWidth < 70 && text(cell).length > 14).map((cell) => text(cell).slice(0, 40));
}"""


@pytest.mark.parametrize("width", [1000, pytest.param(1400, marks=pytest.mark.slow), pytest.param(700, marks=pytest.mark.slow)])
@pytest.mark.parametrize("scripts", [True, False])
def test_no_column_is_squeezed_and_no_table_runs_out_of_its_room(opened: Open, views: dict[str, Path], width: int, scripts: bool) -> None:
    """Where the columns have no room, rows are cards; without scripts the table has the whole width."""
    view = opened(views["overview"], "#view=table", width=width, scripts=scripts)
    room, needs = (int(view.page.evaluate(f"document.querySelector('#tables').{name}")) for name in ("clientWidth", "scrollWidth"))

    assert needs <= room
    assert [] == view.page.evaluate(_SQUEEZED)
    assert width >= view.page.evaluate("document.documentElement.scrollWidth")


def test_quotes_of_several_articles_are_parted_in_the_file(opened: Open, tmp_path: Path) -> None:
    """On the page each stands on a line of its own."""
    twice = province().replace("prov:wasDerivedFrom claim:c0 ", "prov:wasDerivedFrom claim:c0 , claim:c6 ", 1)
    page_of(twice, tmp_path, about=())
    view = opened(tmp_path / "page.html", "#view=table")
    cell = view.page.locator("#tables td:has(q ~ q)").first
    tops = cell.evaluate("(cell) => Array.from(cell.querySelectorAll('q'), (quote) => quote.getBoundingClientRect().top)")
    with view.page.expect_download() as taken:
        view.page.locator("button.csv").first.click()
    taken.value.save_as(tmp_path / "table.csv")
    rows = list(csv.reader(StringIO((tmp_path / "table.csv").read_text(encoding="utf-8-sig"))))

    assert len(tops) == len(set(tops)) == 2
    assert "Bằng chứng" == rows[0][-1]
    assert all(row[-1].startswith("“") for row in rows[1:])
    assert any("”" in row[-1].split("; “")[0] and row[-1].count("“") == 2 for row in rows)


def test_the_drawing_is_one_stop_for_the_keyboard(opened: Open, views: dict[str, Path]) -> None:
    """And that stop has a name; the library's own canvas is none."""
    view = opened(views["overview"])
    stops = view.page.evaluate("Array.from(document.querySelectorAll('#stage [tabindex]'), (one) => one.id)")

    assert ["graph"] == stops
    assert view.page.get_attribute("#graph", "aria-label")


def test_the_stretches_of_a_text_are_one_stop_for_the_keyboard(opened: Open, sample: Path) -> None:
    """Arrows go from one to the next, Enter chooses what it proves; sixty stops would stand between the drawing and the cards."""
    view = opened(sample)
    assert 1 == view.page.locator(".article-text mark[tabindex='0']").count() < view.page.locator(".article-text mark").count()

    view.page.locator(".article-text mark").first.focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft"):
        view.page.keyboard.press(key)
    assert view.page.evaluate("document.activeElement === document.querySelectorAll('.article-text mark')[1]")
    view.page.keyboard.press("Enter")
    assert "sel=" in view.hash()
    assert 1 == view.page.locator(".article-text mark[tabindex='0']").count()


_SLOW = pytest.mark.slow
_WIDTHS = [(768, 1), (320, 2), *(pytest.param(*at, marks=_SLOW) for at in ((1400, 1), (1024, 1), (700, 1), (390, 2)))]


@pytest.mark.parametrize(("width", "rows"), _WIDTHS)
@pytest.mark.parametrize("lang", ["en", pytest.param("vi", marks=_SLOW)])
def test_tools_stand_in_one_row_and_in_two_on_a_phone(opened: Open, views: dict[str, Path], width: int, rows: int, lang: str) -> None:
    """No button stands alone in a row of its own."""
    view = opened(views["person"], f"#lang={lang}&view=graph", width=width)
    middles = view.page.evaluate(
        "Array.from(document.querySelectorAll('.tools > *'), (one) => one.getBoundingClientRect()).map((box) => box.top + box.height / 2)"
    )

    assert rows == len({round(middle / 20) for middle in middles})
