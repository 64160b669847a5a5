"""Labels that want to run: they do on a careless page, and not on ours, whatever field they come in and whatever the reader does."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.view import write_page
from view.browsing import Opened
from view.pages import store_of
from view.stories import HOSTILE, hostile

pytestmark = pytest.mark.browser

Open = Callable[..., Opened]


@pytest.mark.parametrize("payload", HOSTILE[:3])
def test_the_payload_runs_on_a_careless_page(payload: str, opened: Open, tmp_path: Path) -> None:
    """The control: without it, the tests below would prove nothing."""
    (tmp_path / "control.html").write_text(f'<!doctype html><meta charset=utf-8><p title="{payload}">{payload}</p>', encoding="utf-8")
    view = opened(tmp_path / "control.html")
    view.page.wait_for_timeout(200)

    assert 1 == view.page.evaluate("window.harm")


@pytest.mark.parametrize("payload", HOSTILE)
def test_the_payload_does_not_run_on_ours(payload: str, opened: Open, tmp_path: Path) -> None:
    """In every field at once; selected, listed, searched for, in the address, in both languages, in the pictures."""
    out = tmp_path / "page.html"
    write_page(store_of(hostile(payload)), out, title=payload, full_text={payload: payload + " and more"})
    view = opened(out, f"#sel={quote(payload)}&lang={quote(payload)}&off={quote(payload)}")
    view.press(*["ArrowRight"] * 3, *["ArrowDown"] * 3)
    view.page.mouse.move(*view.at(view.data()["nodes"][0]["label"]))
    view.page.fill("#search", payload)
    view.page.fill("#search", payload[:3])
    view.page.press("#search", "Enter")
    for button in ("#language", "#theme", "#view-table"):
        view.page.click(button)
    for button in ("#png", "#svg", "#csv"):
        view.page.click("#download summary")
        with view.page.expect_download():
            view.page.click(button)
    view.page.wait_for_timeout(100)

    assert view.page.evaluate("window.harm") is None
    assert 0 == view.page.locator("img, iframe, a[href^='javascript'], a[href^='data']").count()
    assert ([], []) == (view.problems, view.requests)


def test_the_policy_blocks_a_script_that_would_get_in(opened: Open, sample: Path) -> None:
    """A second wall behind the first: an inline script, a handler and a remote picture put in on purpose."""
    view = opened(sample)
    view.page.evaluate(
        """() => {
          const script = document.createElement('script');
          script.textContent = 'window.harm = 1';
          document.body.append(script);
          document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.harm = 2"><img src="https://example.org/x.png">');
        }"""
    )
    view.page.wait_for_timeout(200)

    assert view.page.evaluate("window.harm") is None
    assert any("Content Security Policy" in problem for problem in view.problems)


def test_direction_marks_in_a_label_turn_nothing_else_round(opened: Open, tmp_path: Path) -> None:
    """What follows a label with an override reads as it should."""
    out = tmp_path / "page.html"
    write_page(store_of(hostile("Lê\u202e Văn")), out, title="Lê\u202e Văn")
    view = opened(out)
    isolated = view.page.evaluate(
        """() => Array.from(document.querySelectorAll('body *'))
          .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.includes('\\u202e')))
          .filter((element) => !['SCRIPT', 'STYLE'].includes(element.tagName))
          .map((element) => (element.tagName === 'MARK' ? element.parentElement : element))
          .map((element) => getComputedStyle(element).unicodeBidi)"""
    )

    assert isolated
    assert {"isolate"} == set(isolated)
    assert "\u202e" not in view.page.title()
