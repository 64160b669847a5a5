"""A page for everyone: by keyboard, on a phone, without scripts, and without a violation of WCAG 2.2 A or AA that axe can find."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.view import write_page
from view.browsing import Opened
from view.pages import store_of
from view.stories import story

pytestmark = pytest.mark.browser

Open = Callable[..., Opened]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
STATES: dict[str, tuple[str, dict[str, Any]]] = {
    "light": ("", {}),
    "dark": ("", {"dark": True}),
    "table": ("#view=table", {}),
    "table-dark": ("#view=table&theme=dark", {}),
    "both": ("#view=both", {}),
    "selected": ("#sel=person/p0", {}),
    "selected-dark": ("#sel=person/p0", {"dark": True}),
    "neighbours": ("#sel=organization/o0&ego=organization/o0", {}),
    "day": ("#day=2015-06-01", {"dark": True}),
    "english": ("#lang=en", {}),
    "filtered": ("#off=branch:0", {}),
    "phone": ("", {"width": 320}),
    "phone-graph": ("#view=graph", {"width": 320}),
}


def violations(view: Opened) -> list[str]:
    """Ask axe."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs browser: axe is not installed; pip install '.[test]'")
    results = axe.Axe().run(view.page, options={"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]})
    return [f"{found['id']}: {found['nodes'][0]['html'][:200]}" for found in results.response["violations"]]


VIEWS = ("overview", "article", "person", "organization", "congress")


def opened_in(state: str, view: str, opened: Open, views: dict[str, Path]) -> Opened:
    """Open a view in a state."""
    hash, how = STATES[state]
    return opened(views[view], hash, **how)


@pytest.mark.parametrize(("view", "state"), [("person", "selected-dark"), ("organization", "phone-graph")])
def test_axe_finds_nothing(view: str, state: str, opened: Open, views: dict[str, Path]) -> None:
    """In two views and states; the slow tests go through all of them."""
    assert [] == violations(opened_in(state, view, opened, views))


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_anywhere(view: str, state: str, opened: Open, views: dict[str, Path]) -> None:
    """In every state that a reader can bring about, with the menus open as well."""
    page = opened_in(state, view, opened, views)
    assert [] == violations(page)
    page.page.evaluate("for (const menu of document.querySelectorAll('details')) menu.open = true")
    assert [] == violations(page)


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_each_view_fits_a_phone_and_reads_without_scripts(view: str, opened: Open, views: dict[str, Path]) -> None:
    """At 320 pixels nothing scrolls sideways; without scripts all rows and cards are there, no dead control."""
    for hash in ("", "#view=graph", "#lang=en&sel=organization/o1"):
        page = opened(views[view], hash, width=320)
        assert page.page.evaluate("document.documentElement.scrollWidth") <= 320
    plain = opened(views[view], scripts=False)
    everything = len(opened(views[view]).data()["statements"])
    assert (everything, everything) == (plain.shown("#tables tbody tr"), plain.shown("#panel .card"))
    assert (0, 0, 1) == (plain.shown(".tools"), plain.shown("#stage"), plain.shown(".no-script"))


@pytest.mark.slow
def test_axe_finds_nothing_while_searching_and_with_the_menu_open(opened: Open, sample: Path) -> None:
    """Suggestions and downloads are on the page only then."""
    view = opened(sample)
    view.page.click("#download summary")
    assert [] == violations(view)
    view.page.fill("#search", "van")
    assert [] == violations(view)


def test_axe_finds_a_planted_violation(opened: Open, sample: Path) -> None:
    """Or the tests above would prove nothing."""
    view = opened(sample)
    view.page.evaluate(
        "document.querySelector('#search').removeAttribute('aria-label'); document.querySelector('#search').placeholder = ''"
    )

    assert any(found.startswith("label") for found in violations(view))


def test_arrows_move_the_selection_and_say_where_it_is(opened: Open, sample: Path) -> None:
    """Right follows a line, down goes to the next in the lane, Escape clears."""
    view = opened(sample)
    view.press("ArrowRight")
    assert "Đã chọn: Lê Văn Bình, Người, 4 chức vụ, tính đến 24/02/2020" == view.page.locator("#live").inner_text()
    view.press("ArrowRight")
    assert "Chức vụ" in view.page.locator("#live").inner_text()
    view.press("ArrowRight")
    assert view.hash().startswith("#sel=organization/")
    view.press("ArrowLeft", "ArrowLeft", "ArrowDown")
    assert view.hash().startswith("#sel=person/")
    view.press("Enter")
    assert "panel" == view.page.evaluate("document.activeElement.id")
    view.page.keyboard.press("Escape")
    assert "graph" == view.page.evaluate("document.activeElement.id")
    view.press("Escape")
    assert "" == view.hash()
    view.press("+", "-", "0")
    assert [] == view.problems


@pytest.mark.slow
def test_every_control_can_be_reached_and_used_by_keyboard(opened: Open, sample: Path) -> None:
    """Tab goes through search, views, downloads, theme, language, graph, key, zoom and cards."""
    view = opened(sample)
    reached = []
    for _ in range(60):
        view.page.keyboard.press("Tab")
        reached.append(view.page.evaluate("document.activeElement.id || document.activeElement.className"))

    wanted = ["skip", "search", "view-graph", "view-table", "theme", "language", "graph", "zoom-in", "zoom-out", "zoom-fit", "go"]
    assert wanted == [name for name in dict.fromkeys(reached) if name in wanted]
    view.page.locator(".skip").focus()
    view.page.keyboard.press("Enter")
    assert "panel" == view.page.evaluate("document.activeElement.id")
    view.page.focus("[data-off='kind:event']")
    view.page.keyboard.press("Space")
    assert "false" == view.page.get_attribute("[data-off='kind:event']", "aria-pressed")


@pytest.mark.slow
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("hash", ["", "#view=graph", "#sel=person/le-van-binh-00000001", "#lang=en"])
def test_a_phone_never_scrolls_sideways(width: int, hash: str, opened: Open, sample: Path) -> None:
    """Everything reflows."""
    view = opened(sample, hash, width=width)

    assert width >= view.page.evaluate("document.documentElement.scrollWidth")


def test_a_phone_shows_the_table_first(opened: Open, sample: Path) -> None:
    """Text on a canvas is small there; rows read as cards."""
    view = opened(sample, width=320)
    first = view.page.locator("#group-membership tbody tr").first.bounding_box()
    panel = view.page.locator("#panel").bounding_box()

    assert first is not None
    assert panel is not None
    assert (8, 0) == (view.shown("#group-membership tbody tr"), view.shown("#stage"))
    assert first["y"] < 800 < panel["y"]


def test_without_scripts_table_and_evidence_are_read(opened: Open, sample: Path) -> None:
    """One language, all rows, all cards; no dead controls."""
    view = opened(sample, scripts=False)

    assert (8, 32) == (view.shown("#group-membership tbody tr"), view.shown("#panel .card"))
    assert (0, 0) == (view.shown(".tools"), view.shown("#stage"))
    assert 1 == view.shown(".no-script")
    assert 0 == view.shown("bdi[lang=en]")


@pytest.mark.slow
def test_a_large_story_opens_without_a_problem(opened: Open, tmp_path: Path) -> None:
    """120 people in 50 bodies: too high for one screen, so it opens readable at its top."""
    write_page(store_of(story(120, 50)), tmp_path / "page.html", title="Chuyện dài")
    view = opened(tmp_path / "page.html")

    assert [] == view.problems
    assert view.colours() > 50
    view.press("ArrowRight", *["ArrowDown"] * 20)
    assert view.hash().startswith("#sel=person/")
