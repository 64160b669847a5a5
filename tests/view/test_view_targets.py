"""Everything that can be hit is large enough for a finger: controls and links by WCAG 2.5.8, boxes, bars and dots on the canvas as well."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.view import Pages, write_page, write_site
from kg.view.large import Atlas, Dot
from kg.view.words import same
from view.browsing import Opened
from view.country import map_page, write_map
from view.pages import SAMPLE, article_text, store_of
from view.province import province
from view.targets import too_small

pytestmark = pytest.mark.browser

Open = Callable[..., Opened]
STATES = ("", "#view=both", "#view=table", "#sel=person/p0", "#sel=organization/o1&lang=en", "#ego=organization/o1", "#day=2015-06-01")
PAGES = ("overview", "article", "person", "organization", "congress", "map", "whole-text", "site", "site-person")


@pytest.fixture(scope="module")
def pages(views: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write a page of every kind."""
    folder = tmp_path_factory.mktemp("targets")
    write_map(330, folder / "map.html")
    write_page(store_of(SAMPLE), folder / "text.html", title="Đại hội", full_text={"dai-hoi-chi-bo": article_text()})
    write_site(Pages(store_of(province(people=6))), folder / "site", title="Tỉnh Hòa Thuận")
    site = folder / "site"
    return views | {
        "map": folder / "map.html",
        "whole-text": folder / "text.html",
        "site": site / "index.html",
        "site-person": site / "person" / "p0.html",
    }


def undersized(view: Opened) -> list[str]:
    """Open every menu and the suggestions, and give what is too small."""
    view.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    view.page.fill("#search", "an")
    return too_small(view)


@pytest.mark.parametrize(("name", "width"), [("article", 320), ("map", 1400)])
def test_targets_are_large_enough(name: str, width: int, pages: dict[str, Path], opened: Open) -> None:
    """In two views; the slow test goes through all of them."""
    assert [] == undersized(opened(pages[name], "#view=both&sel=person/p0", width=width))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", PAGES)
def test_targets_are_large_enough_everywhere(name: str, pages: dict[str, Path], opened: Open) -> None:
    """In every state, on a desktop and on a phone of 320 pixels; without scripts as well."""
    for width in (1400, 320):
        for state in STATES:
            view = opened(pages[name], state, width=width)
            assert [] == undersized(view), (state, width)
            view.page.context.close()
        plain = opened(pages[name], width=width, scripts=False)
        plain.page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert [] == too_small(plain), width


def test_a_small_target_is_found(opened: Open, sample: Path) -> None:
    """A button of 20 pixels; a link in a sentence alone is none, beside another it is: or the tests above would prove nothing."""
    view = opened(sample)
    view.page.evaluate(
        """() => {
          const put = (html) => document.querySelector('.foot').insertAdjacentHTML('beforeend', html);
          put('<button id=tiny>x</button> and a sentence with <a id=alone href="#a">one</a> link and a long way to ');
          put('<a href="#b" id=beside>x</a> ');
          put('<a href="#c" id=other>y</a> near it');
        }"""
    )
    found = " ".join(too_small(view))

    assert ("tiny" in found, "alone" in found, "beside" in found, "other" in found) == (True, False, True, True)


def _centre(view: Opened) -> tuple[float, float]:
    frame = view.page.locator("#network").bounding_box()
    assert frame is not None
    return frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2


def test_a_dot_is_hit_within_twelve_pixels_and_from_far_its_body(opened: Open, tmp_path: Path) -> None:
    """As long as dots can be told apart, whatever the zoom; farther away a click means the body."""
    bodies = [Dot(f"organization/o{at}", "organization", same(f"Sở số {at}"), None, 0) for at in range(800)]
    atlas = Atlas((*bodies, Dot("person/p", "person", same("Lê Văn Bình"), 7)), (), (same("Hòa Thuận"),))
    map_page(atlas).write_html(str(tmp_path / "map.html"))
    view = opened(tmp_path / "map.html", "#sel=person/p")
    x, y = _centre(view)
    for _ in range(5):
        view.press("Escape")
        view.page.mouse.click(x, y - 11)
        assert "#sel=person/p" == view.hash()
        view.press("-")
    view.press("Escape")
    view.page.mouse.click(x, y)

    assert "#sel=organization/o7" == view.hash()


def test_a_box_seen_from_far_is_hit_within_twelve_pixels(opened: Open, views: dict[str, Path]) -> None:
    """A box of nine pixels on the screen as well."""
    view = opened(views["organization"])
    top = min(view.data()["nodes"], key=lambda node: float(node["y"]))
    (x, y), (mx, my) = view.at(top["label"]), _centre(view)
    view.press(*["-"] * 7)
    view.page.mouse.click(mx + (x - mx) * 0.8**7, my + (y - my) * 0.8**7 - 11)

    assert f"#sel={top['id']}" == view.hash()
