"""Labels that want to run: they do on a careless page, and not on ours, whatever field they come in and whatever the reader does."""

import csv
import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.view import Pages, write_page, write_site
from kg.view.focus import Focus
from view.browsing import Opened
from view.pages import store_of
from view.payloads import PAYLOADS, control, crowd, review_page
from view.stories import hostile

pytestmark = pytest.mark.browser

Open = Callable[..., Opened]
ID = "https://w3id.org/officegraph/id/"
VIEWS: dict[str, list[str]] = {
    "overview": [],
    "article": [f"{ID}document/d"],
    "person": [f"{ID}person/p0"],
    "organization": [f"{ID}organization/o0"],
    "congress": [f"{ID}congress/k0"],
    "map": [],
}
"""A map is an overview of more things than a small graph holds; in these tests that is a few."""
ALONE = VIEWS | {"person": [f"{ID}person/p1"], "organization": [f"{ID}organization/o1"], "congress": [f"{ID}congress/k1"]}


@pytest.fixture(scope="module")
def crowded() -> Pages:
    """Read a graph in which every text is a payload."""
    return Pages(store_of(crowd()))


def runs(payload: str, opened: Open, folder: Path) -> bool:
    """Say whether *payload* runs on a careless page, at once or when its links and buttons are clicked."""
    file = folder / "control.html"
    file.write_text(control(payload), encoding="utf-8", newline="")
    view = opened(file)
    if view.page.evaluate("window.harm") is None:
        view.page.evaluate(
            """document.querySelectorAll('a:not([href="#"]), button').forEach((one) => {
              one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            })"""
        )
        view.page.wait_for_timeout(120)
    return bool(view.page.evaluate("window.harm") == 1)


@pytest.mark.parametrize("payload", PAYLOADS[::30])
def test_a_payload_runs_on_a_careless_page(payload: str, opened: Open, tmp_path: Path) -> None:
    """The control: without it, the tests below would prove nothing."""
    assert runs(payload, opened, tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_payload_runs_on_a_careless_page(opened: Open, tmp_path: Path) -> None:
    """All of more than sixty."""
    assert len(set(PAYLOADS)) > 60
    assert [] == [payload for payload in PAYLOADS if not runs(payload, opened, tmp_path)]


def use(view: Opened, payloads: Sequence[str]) -> list[bytes]:
    """Do everything that a reader can do, with *payloads* in search box, day and address; give what was taken away."""
    view.press(*["ArrowRight"] * 3, *["ArrowDown"] * 3, "e", "e")
    view.page.click("#ego-leave")
    view.page.evaluate(
        """(payloads) => {
          const box = document.getElementById("search");
          for (const payload of payloads) {
            box.value = payload;
            box.dispatchEvent(new Event("input"));
            const found = document.querySelector("#found li");
            if (found) found.dispatchEvent(new MouseEvent("mousedown", { bubbles: true }));
            const day = document.getElementById("day-exact");
            day.value = payload;
            day.dispatchEvent(new Event("change"));
            location.hash = payload;
            const keys = ["sel", "lang", "theme", "day", "view", "steps", "off", "ego"];
            location.hash = keys.map((key) => key + "=" + encodeURIComponent(payload)).join("&");
          }
        }""",
        list(payloads),
    )
    for details in ("#panel details", "#filters"):
        view.page.evaluate(f"for (const one of document.querySelectorAll('{details}')) one.open = true")
    for button in ("#language", "#theme", "#view-both", "#undo"):
        view.page.evaluate(f"document.querySelector('{button}').click()")
    taken = []
    for button in ("#png", "#svg", "#csv"):
        with view.page.expect_download() as waiting:
            view.page.evaluate(f"document.querySelector('{button}').click()")
        taken.append(Path(waiting.value.path()).read_bytes())
    return taken


def harmless(view: Opened) -> None:
    """Make sure that nothing ran, nothing was asked of a network, and no address of another kind can be clicked."""
    schemes = view.page.evaluate(
        "Array.from(document.querySelectorAll('[href], [src], [action], [formaction]'), (one) => one.href || one.src || '')"
    )

    assert view.page.evaluate("window.harm") is None
    assert 0 == view.page.locator("img, iframe, object, embed, form, marquee, video, audio, math").count()
    assert {"data", "file"} >= {address.split(":", 1)[0] for address in schemes if isinstance(address, str) and address}
    assert ["data:,"] == [address for address in schemes if isinstance(address, str) and address.startswith("data:")]
    assert ([], []) == (view.problems, view.requests)


@pytest.mark.parametrize("name", [name if name in ("person", "map") else pytest.param(name, marks=pytest.mark.slow) for name in VIEWS])
def test_no_payload_runs_on_ours(name: str, crowded: Pages, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of them in every field at once, in each view; listed, selected, searched for, in the address, taken away and opened again."""
    out = tmp_path / f"{PAYLOADS[0]}.html"
    text = "\n".join(PAYLOADS)
    crowded.full_text = {"d": text} if name == "article" else {}
    monkeypatch.setattr("kg.view.writer.LARGE", 9 if name == "map" else 10**9)
    crowded.network(crowded.focus(VIEWS[name]) if VIEWS[name] else Focus("overview"), title=PAYLOADS[5]).write_html(str(out))
    view = opened(out)
    assert (name == "map") == (view.page.locator("canvas.map").count() == 1)
    at = list(VIEWS).index(name)
    _, svg, table = use(view, PAYLOADS[at * 4 : at * 4 + 4])
    drawing = ElementTree.fromstring(svg)

    harmless(view)
    assert {"svg", "path", "text", "rect", "title"} == {element.tag.rsplit("}", 1)[-1] for element in drawing.iter()} - {"circle"}
    assert not any(key.startswith("on") or "href" in key for element in drawing.iter() for key in element.attrib)
    assert not any(cell.startswith(("=", "+", "@", "-")) for row in csv.reader(io.StringIO(table.decode("utf-8-sig"))) for cell in row)
    (tmp_path / "drawing.svg").write_bytes(svg)
    assert opened(tmp_path / "drawing.svg").page.evaluate("window.harm") is None


@pytest.mark.slow
@pytest.mark.timeout(1500)
@pytest.mark.parametrize("name", VIEWS)
def test_no_payload_runs_alone(name: str, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One payload in every field, page by page: the title and the file as well."""
    monkeypatch.setattr("kg.view.writer.LARGE", 0 if name == "map" else 10**9)
    for payload in PAYLOADS:
        pages = Pages(store_of(hostile(payload)), full_text={payload: payload + " and more"})
        out = tmp_path / f"{payload.replace('/', '∕').strip()[:80]}.html"
        pages.network(pages.focus(ALONE[name]) if ALONE[name] else Focus("overview"), title=payload).write_html(str(out))
        view = opened(out, f"#sel={quote(payload)}&lang={quote(payload)}&off={quote(payload)}&day={quote(payload)}")
        use(view, [payload, *PAYLOADS[:2]])
        harmless(view)
        view.page.context.close()


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("large", [9, 10**9])
def test_no_payload_runs_on_a_site(large: int, crowded: Pages, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On its first page, a map or not, and on a person's: every title, name and address of the site is a payload."""
    monkeypatch.setattr("kg.view.writer.LARGE", large)
    write_site(crowded, tmp_path / "site", title=PAYLOADS[5])
    view = opened(tmp_path / "site" / "index.html")
    use(view, PAYLOADS[20:24])
    harmless(view)
    plain = opened(tmp_path / "site" / "index.html", scripts=False)
    assert 0 == plain.page.locator("img, iframe, script:not([src]):not([type])").count()
    assert [] == plain.page.evaluate("Array.from(document.links, (one) => one.protocol).filter((kind) => kind !== 'file:')")
    person = opened(tmp_path / "site" / "person" / "p0.html")
    use(person, PAYLOADS[24:28])
    harmless(person)


def test_no_payload_runs_on_the_page_to_review(opened: Open, tmp_path: Path) -> None:
    """Each of them as name, sentence, title, day, article and reason; the policy allows no script at all."""
    (tmp_path / "review.html").write_text(review_page(PAYLOADS), encoding="utf-8", newline="\n")
    view = opened(tmp_path / "review.html")
    view.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    view.page.wait_for_timeout(200)

    assert view.page.evaluate("window.harm") is None
    assert 0 == view.page.locator("img, iframe, object, embed, form, svg, math, video, audio, script, a, input, button").count()
    assert len(PAYLOADS) * 2 == view.page.locator("article").count()
    assert all(payload.split()[0] in view.text("main") for payload in PAYLOADS[:40:8])
    assert "script-src" not in (view.page.locator("meta[http-equiv]").get_attribute("content") or "script-src")
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

    assert {"isolate"} == _directions(view)
    assert "\u202e" not in view.page.title()
    (tmp_path / "review.html").write_text(review_page(["Lê\u202e Văn"]), encoding="utf-8")
    assert {"isolate"} == _directions(opened(tmp_path / "review.html"))


def _directions(view: Opened) -> set[str]:
    """Say how the elements that hold a direction mark are set apart from what is around them."""
    found: list[str] = view.page.evaluate(
        """() => Array.from(document.querySelectorAll('body *'))
          .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.includes('\\u202e')))
          .filter((element) => !['SCRIPT', 'STYLE'].includes(element.tagName))
          .map((element) => (element.tagName === 'MARK' ? element.parentElement : element))
          .map((element) => getComputedStyle(element).unicodeBidi)"""
    )
    return set(found)
