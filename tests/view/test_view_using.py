"""What readers ask of every view: neighbours step by step and back, filters that hold for graph, table and list, a day, a ready report."""

import functools
import http.server
import json
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.model.decisions import decision_adapter
from kg.view import Pages, write_site
from kg.view.focus import Focus
from view.browsing import Opened
from view.pages import store_of
from view.province import province

pytestmark = pytest.mark.browser

Open = Callable[..., Opened]


def test_neighbours_come_step_by_step_and_steps_go_back(opened: Open, views: dict[str, Path]) -> None:
    """One step more shows more; the button and the browser go back alike; what is far is in neither graph, table nor list."""
    view = opened(views["overview"], "#sel=organization/o1")
    rows = view.page.locator("#tables tbody tr:not([hidden])").count()
    view.page.get_by_text("Chỉ xem lân cận").click()
    first = view.page.locator("#tables tbody tr:not([hidden])").count()
    view.page.click("#ego-more")
    second = view.page.locator("#tables tbody tr:not([hidden])").count()

    assert 0 < first < second < rows
    assert "#sel=organization/o1&ego=organization/o1&steps=2" == view.hash()
    assert "Lân cận của Ủy ban nhân dân tỉnh Hòa Thuận, 2 bước" == view.text("#ego-said")
    assert "nằm ngoài lân cận này" in view.text("#hidden-note")  # no filter hides them
    view.page.click("#undo")
    view.page.wait_for_timeout(80)
    assert first == view.page.locator("#tables tbody tr:not([hidden])").count()
    view.page.go_back()
    view.page.wait_for_timeout(80)
    assert (0, rows) == (view.shown("#ego"), view.page.locator("#tables tbody tr:not([hidden])").count())
    assert [] == view.problems


def test_one_click_brings_back_what_neighbourhood_day_and_filters_hide(opened: Open, views: dict[str, Path]) -> None:
    """A button that says so clears all three."""
    view = opened(views["overview"], "#ego=organization/o1&day=2015-06-01&off=status:0")
    assert 0 < view.shown("#panel .card") < view.page.locator("#panel .card").count()
    view.page.click("#reset")

    assert ("", view.page.locator("#panel .card").count()) == (view.hash(), view.shown("#panel .card"))


@pytest.mark.parametrize(
    "key", ["level:0", *(pytest.param(key, marks=pytest.mark.slow) for key in ("status:0", "basis:context", "source:2"))]
)
def test_a_filter_holds_for_table_list_and_graph(key: str, opened: Open, views: dict[str, Path]) -> None:
    """By level, status, source and by how something is known; the page counts what it hides, and one click brings it back."""
    view = opened(views["overview"], "#view=both")
    before, drawn = view.shown("#panel .card"), view.colours()
    view.page.click("#filters summary")
    view.page.locator(f"[data-off='{key}']").uncheck()
    after = view.shown("#panel .card")

    assert 0 < after < before
    assert after == view.page.locator("#tables tbody tr:not([hidden])").count()
    assert f"{before - after} phát biểu đang bị bộ lọc ẩn" == view.text("#hidden-note span")
    assert f"off={key}" in view.hash()
    assert drawn > 50
    view.page.click("#reset")
    assert before == view.shown("#panel .card")
    assert view.page.locator(f"[data-off='{key}']").is_checked()


def test_of_many_articles_the_publishers_are_chosen(opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a small page and on a map alike; the largest first, the smallest together, and what one of them alone says is hidden."""
    monkeypatch.setattr("kg.view.filters.MOST_SOURCES", 3)
    names = iter(("Báo lớn", "Báo lớn", "Báo lớn", "Báo nhỏ", "Báo hai", "Báo ba"))
    trig = re.sub('"Báo Hòa Thuận"', lambda _: f'"{next(names)}"', province())
    hidden = []
    for large in (10**9, 9):
        monkeypatch.setattr("kg.view.writer.LARGE", large)
        Pages(store_of(trig)).network(Focus("overview"), title="Báo").write_html(str(tmp_path / "page.html"))
        view = opened(tmp_path / "page.html")
        view.page.click("#filters summary")
        named = view.page.locator("#filters label", has=view.page.locator("[data-off^='source:']")).all_inner_texts()
        assert ["Báo lớn", "Báo ba", "Nguồn khác"] == [text.strip() for text in named]
        view.page.locator("[data-off='source:0']").uncheck()
        hidden.append(view.text("#hidden-note span"))

    assert hidden[0] == hidden[1]
    assert "bị bộ lọc ẩn" in hidden[0]


@pytest.mark.slow
def test_a_source_hides_what_it_alone_says(opened: Open, views: dict[str, Path]) -> None:
    """With all sources hidden, only what no article says is left: how bodies belong together by their names."""
    view = opened(views["overview"], "#off=" + ",".join(f"source:{n}" for n in range(6)))

    assert 0 == view.shown("#panel .group[data-kind=membership] .card")
    assert view.shown("#panel .group[data-kind=relation] .card") > 5


@pytest.mark.slow
def test_a_day_counts_what_is_certain_and_what_is_possible(opened: Open, views: dict[str, Path]) -> None:
    """Typed as a date; on a timeline the others fade, and the address keeps the day."""
    view = opened(views["person"])
    view.page.fill("#day-exact", "2015-06-01")
    view.page.locator("#day-exact").dispatch_event("change")
    told = view.text("#hidden-note span")

    assert told.startswith("01/06/2015: ")
    assert ("chắc chắn" in told, "có thể" in told, "không có vào ngày này" in told) == (True, True, True)
    assert "#day=2015-06-01" == view.hash()
    assert view.shown("#panel .card.possible") > 0


def test_a_ready_line_is_a_decision_on_the_fact(opened: Open, views: dict[str, Path]) -> None:
    """The card of a person offers one for each of the facts; who decides and the day are left to fill in."""
    view = opened(views["article"], "#view=both")
    view.page.locator("#tables .go").first.click()
    view.page.get_by_text("Báo lỗi").click()
    line = json.loads(view.page.locator(".report textarea").input_value().splitlines()[0])
    decision = decision_adapter.validate_python({**line, "by": "Ban biên tập", "on": "2026-03-01"})

    assert ("wrong", "membership", "d1") == (decision.verdict, decision.fact.kind, decision.fact.document)
    assert ("", "") == (line["by"], line["on"])
    assert 64 == len(decision.fact.sha256)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write the site of the province."""
    write_site(Pages(store_of(province(people=6))), tmp_path / "site", title="Tỉnh Hòa Thuận")
    return tmp_path / "site"


def test_a_site_is_walked_through_from_the_disk(site: Path, opened: Open) -> None:
    """From the overview to a person, to a body, and home; each page draws with the shared files."""
    view = opened(site / "index.html", "#sel=person/p0")
    view.page.get_by_text("Mở trang riêng").click()
    view.page.wait_for_selector("html[data-drawn]")
    assert (True, "Người") == (view.page.url.endswith("/person/p0.html"), view.text(".kicker").capitalize())
    assert view.colours() > 30
    view.page.click(".home a")
    view.page.wait_for_selector("html[data-drawn]")
    assert view.page.url.endswith("/index.html")
    assert ([], []) == (view.problems, view.requests)


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    """Serve the site from this machine."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.slow
def test_a_site_works_from_a_static_host(host: str, opened: Open, site: Path) -> None:
    """All requests go to the host itself."""
    view = opened(site / "index.html", offline=False)
    view.page.goto(f"{host}/congress/k1.html")
    view.page.wait_for_selector("html[data-drawn]")

    assert view.colours() > 30
    assert {host} == {url.split("/", 3)[0] + "//" + url.split("/", 3)[2] for url in view.requests}
    assert [] == view.problems


@pytest.mark.slow
def test_without_scripts_a_site_has_plain_links_to_every_page(site: Path, opened: Open) -> None:
    """A list for each kind."""
    view = opened(site / "index.html", scripts=False)

    assert 6 == view.page.locator(".pages a[href^='person/']").count()
    view.page.locator(".pages a[href^='article/']").first.click()
    assert view.shown("#panel .card") > 0


@pytest.mark.slow
def test_a_page_works_in_a_frame_that_may_do_nothing_else(opened: Open, views: dict[str, Path], tmp_path: Path) -> None:
    """As the recipe for embedding has it: selection, undo and the graph need no more than scripts."""
    source, may = f"{views['person'].as_uri()}#lang=en&view=both", "allow-scripts allow-downloads"
    frame = f'<iframe src="{source}" width=1200 height=800 sandbox="{may}"></iframe>'
    (tmp_path / "article.html").write_text(f"<!doctype html><title>Bài</title>{frame}", encoding="utf-8")
    view = opened(tmp_path / "article.html")
    inside = view.page.frame_locator("iframe")
    inside.locator("html[data-drawn]").wait_for()
    inside.locator("#tables .go").first.click()

    assert 1 == inside.locator("#panel .card:visible").count()
    inside.locator("#undo").click()
    view.page.wait_for_timeout(150)
    assert inside.locator("#panel .card:visible").count() > 1
    assert [] == view.problems
