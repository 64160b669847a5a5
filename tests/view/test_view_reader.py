"""A page in Chromium, used as a reader uses it: look, search, select, filter, switch, take away."""

import csv
import io
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.view import write_page
from view.browsing import Opened
from view.pages import SAMPLE, article_text, store_of
from view.stories import story

pytestmark = pytest.mark.browser

Open = Callable[..., Opened]
FIRST_TEXT = """
const draw = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (...what) {
  draw.apply(this, what);
  if (!window.drawn && this.canvas.isConnected) window.drawn = performance.now();
};
"""
BINH, DUNG = "person/le-van-binh-00000001", "person/le-tien-dung-00000003"


def downloaded(view: Opened, button: str) -> bytes:
    """Take a picture or a table away."""
    if not button.startswith("."):
        view.page.click("#download summary")
    with view.page.expect_download() as waiting:
        view.page.click(button)
    return Path(waiting.value.path()).read_bytes()


def test_nodes_rows_and_evidence_are_there_and_drawn(opened: Open, sample: Path) -> None:
    """First of all: something is on the canvas, and nothing went wrong or over a network."""
    view = opened(sample)

    assert 19 == len(view.data()["nodes"])
    assert 32 == view.shown("#panel .card")
    assert view.colours() > 50
    view.page.click("#view-table")
    assert 8 == view.shown("#group-membership tbody tr")
    assert 32 == view.shown("#tables tbody tr")
    assert ([], []) == (view.problems, view.requests)


@pytest.mark.slow
def test_the_first_drawing_is_quick(opened: Open, sample: Path) -> None:
    """Printed, and bounded loosely: machines differ."""
    view = opened(sample)
    view.page.add_init_script(FIRST_TEXT)
    view.page.reload()
    view.page.wait_for_selector("html[data-drawn]", state="attached")
    drawn = float(view.page.evaluate("window.drawn"))
    sys.stdout.write(f"first drawing of the sample page: {drawn:.0f} ms\n")

    assert 0 < drawn < 3000


def test_a_click_on_a_box_selects_it_and_shows_its_sentences(opened: Open, sample: Path) -> None:
    """From a name to the sentence in one click."""
    view = opened(sample)
    view.page.mouse.click(*view.at("Lê Tiến Dũng"))

    assert f"#sel={DUNG}" == view.hash()
    assert "Lê Tiến Dũng" == view.text("#about h2")
    assert 3 == view.shown("#panel .card")
    assert ["Lê Tiến Dũng", "Chánh Văn phòng UBND tỉnh"] == view.page.locator(".card[data-n='7'] blockquote mark").all_inner_texts()
    view.page.mouse.click(*view.at("Lê Tiến Dũng"))
    view.page.locator("#about .back").click()
    assert 32 == view.shown("#panel .card")


def test_search_needs_no_tone_marks(opened: Open, sample: Path) -> None:
    """'le van' finds Lê Văn Bình; Enter selects him."""
    view = opened(sample)
    view.page.fill("#search", "le van")

    assert ["Lê Văn Bình"] == view.page.locator("#found bdi").all_inner_texts()
    view.page.press("#search", "Enter")
    assert f"#sel={BINH}" == view.hash()
    view.page.fill("#search", "ubnd")
    assert "Ủy ban nhân dân tỉnh" in view.page.locator("#found bdi").all_inner_texts()
    view.page.fill("#search", "ket nap")
    view.page.press("#search", "Enter")
    assert 1 == view.shown("#panel .card")


def test_filters_apply_to_graph_table_and_cards_alike(opened: Open, sample: Path) -> None:
    """Without the Party's bodies three memberships are left, and the page says how many statements it hides."""
    view = opened(sample)
    before = view.colours()
    view.page.click("[data-off='branch:0']")

    assert "off=branch:0" in view.hash()
    assert 3 == view.shown("#panel .group[data-kind=membership] .card")
    assert re.fullmatch(r"\d+ phát biểu đang bị bộ lọc ẩn", view.text("#hidden-note span"))
    assert before != view.colours()
    view.page.click("#view-table")
    assert 3 == view.shown("#group-membership tbody tr")
    view.page.click("#reset")
    assert 8 == view.shown("#group-membership tbody tr")


def test_the_address_brings_everything_back(opened: Open, sample: Path) -> None:
    """Selection, language, theme, view and filters."""
    view = opened(sample, f"#sel={BINH}&lang=en&theme=dark&view=table&off=kind:event")
    root = view.page.locator("html")

    assert ["en", "dark", "table"] == [root.get_attribute(name) for name in ("lang", "data-theme", "data-view")]
    assert "Lê Văn Bình" == view.text("#about h2")
    assert 0 == view.shown("#group-congress")
    assert "Vice Chair" == view.text("#group-membership tbody tr:nth-child(3) td:nth-child(2)")
    view.page.reload()
    view.page.wait_for_timeout(100)
    assert "Lê Văn Bình" == view.text("#about h2")
    assert f"#sel={BINH}&lang=en&theme=dark&view=table&off=kind:event" == view.hash()


@pytest.mark.slow
def test_an_address_that_makes_no_sense_is_ignored(opened: Open, sample: Path) -> None:
    """A link of another page, or a broken one."""
    view = opened(sample, "#sel=person/nobody&lang=xx&theme=pink&view=map&off=kind:ghost&day=soon")

    assert 32 == view.shown("#panel .card")
    assert [] == view.problems


def test_language_and_theme_switch_everywhere(opened: Open, sample: Path) -> None:
    """Interface and labels, canvas and controls."""
    view = opened(sample)
    view.page.click("#language")
    view.page.click("#theme")

    assert "Posts held 8" == view.text("#h-membership")
    assert "Search people, posts, bodies…" == view.page.get_attribute("#search", "placeholder")
    assert "Nền sáng" != view.page.get_attribute("#theme", "aria-label") == "Light"
    assert "#lang=en&theme=dark" == view.hash()
    assert "rgb(27, 30, 36)" == view.page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
    assert [] == view.problems


def test_png_svg_and_csv_can_be_taken_away(opened: Open, sample: Path) -> None:
    """The picture has the size of the drawing, the drawing is XML without scripts, the table opens in a spreadsheet."""
    view = opened(sample)
    png, svg, every = (downloaded(view, button) for button in ("#png", "#svg", "#csv"))
    view.page.click("#view-both")
    table = downloaded(view, ".tabled:has(#group-membership) .csv")
    width, height = struct.unpack(">II", png[16:24])
    tree = ElementTree.fromstring(svg)
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))

    assert (b"\x89PNG\r\n\x1a\n", True, True) == (png[:8], width > 1500, height > 1000)
    assert {"path", "text", "rect", "title"} == {element.tag.rsplit("}", 1)[-1] for element in tree.iter()} - {"svg"}
    assert "Phạm Văn Hậu" in "".join(tree.itertext())
    assert ["Người", "Chức vụ", "Tổ chức", "Tình trạng", "Ghi nhận ngày", "Bằng chứng"] == rows[0]
    assert 9 == len(rows)
    assert {"Chức vụ đang và đã giữ", "Chỉ tiêu"} < {row[0] for row in csv.reader(io.StringIO(every.decode("utf-8-sig"))) if len(row) == 1}
    assert ["Lê Văn Bình", "Ủy viên", "Ban Thường vụ Tỉnh ủy", "đương nhiệm", "24/02/2020", "“Lê Văn Bình, UVTV Tỉnh ủy”"] == rows[1]
    assert [] == view.problems


@pytest.mark.slow
def test_a_day_shows_what_certainly_and_what_possibly_held(opened: Open, tmp_path: Path) -> None:
    """Terms of 2010-2014 and 2015-2019: in 2012 the first is certain, on New Year 2015 the second only possible."""
    write_page(store_of(story(1, 1, terms=2)), tmp_path / "page.html", title="Hai nhiệm kỳ")
    on = {day: opened(tmp_path / "page.html", f"#day={day}") for day in ("2010-12-31", "2014-06-01", "2015-01-01", "2031-01-01")}
    cards = {day: view.shown("#panel .card") for day, view in on.items()}

    assert {"2010-12-31": 1, "2014-06-01": 1, "2015-01-01": 1, "2031-01-01": 0} == cards
    assert "31/12/2010" == on["2010-12-31"].text("#day-said")
    assert "01/01/2015 (1 có thể)" == on["2015-01-01"].text("#day-said")
    free = opened(tmp_path / "page.html")
    free.page.focus("#day")
    free.page.keyboard.press("ArrowRight")
    assert "#day=2010-01-01" == free.hash()


def test_the_article_and_its_statements_lead_to_each_other(opened: Open, tmp_path: Path) -> None:
    """With the whole text: a marked stretch selects its statement, a selected person marks the stretches."""
    out = tmp_path / "page.html"
    write_page(store_of(SAMPLE), out, title="Toàn văn", full_text={"dai-hoi-chi-bo": article_text()})
    view = opened(out)
    view.page.locator(".full mark", has_text="Chánh Văn phòng").first.click()

    assert 1 == view.shown("#panel .card")
    assert "Chánh Văn phòng" in view.text("#panel .card:not([hidden]) h4")
    assert view.shown(".full mark.chosen") >= 2


@pytest.mark.slow
def test_paper_gets_the_table_and_no_controls(opened: Open, sample: Path) -> None:
    """Printing from the graph prints the table as well."""
    view = opened(sample)
    view.page.emulate_media(media="print")

    assert 0 == view.shown(".tools")
    assert 8 == view.shown("#group-membership tbody tr")
    assert 32 == view.shown("#panel .card")


@pytest.mark.slow
def test_paper_gets_the_whole_drawing_in_light_colours(opened: Open, sample: Path) -> None:
    """Whatever part of it is on the screen, in whatever theme; on the screen again it is gone."""
    view = opened(sample, "#theme=dark&sel=person/le-tien-dung-00000003")
    view.page.emulate_media(media="print")
    view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    words = view.page.locator("#paper svg").evaluate("svg => Array.from(svg.querySelectorAll('text'), one => one.textContent).join(' ')")
    fill = view.page.locator("#paper svg > rect").first.get_attribute("fill")
    shown = view.shown("#paper svg"), view.shown("#graph")
    view.page.evaluate("dispatchEvent(new Event('afterprint'))")

    assert ((1, 0), view.data()["themes"]["light"][view.data()["colours"].index("paper")], 0) == (shown, fill, view.shown("#paper"))
    assert all(name in words for name in ("Lê Văn Bình", "Phạm Văn Hậu", "nhiệm kỳ 2020-2022"))
