"""Measure pages in a browser: first draw, frames a second while panning and zooming, search, size; beside stock pyvis, in the same run.

Run it from the project's folder: ``PYTHONPATH=src:tests python -m bench.bench_pages 1000 5000 20000 100000``.
It prints numbers and asserts nothing: wall time depends on what else the machine does, so the load stands beside each line.
Of the Python side it prints CPU seconds: reading a store, stating what it says, making the graph, layout, and writing the file.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from capabilities import browser as chromium
from kg.view import write_page
from kg.view.colours import branches
from kg.view.evidence import Evidence
from kg.view.filters import filters
from kg.view.graph import keys_of, level_of
from kg.view.keeping import keep, kept
from kg.view.large import Atlas, LargePage, atlas_of, layout
from kg.view.listing import statements
from kg.view.reading import read, unhindered
from kg.view.shell import Outside
from kg.view.words import same
from kg.view.writer import is_map
from view.conftest import ARGUMENTS
from view.country import country, map_page
from view.pages import SAMPLE, article_text, store_of
from view.told import stored

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["main"]

MOST_STORED = 20_000
"""More is not put into a store in memory: filling it takes longer than all that is measured."""

MOST_STOCK = 5_000
"""Stock pyvis is not asked for more: its pages of 20,000 need minutes to write and a quarter of one to draw."""

_WATCH = """
  const paint = CanvasRenderingContext2D.prototype;
  for (const name of ['fillText', 'fill']) {
    const own = paint[name];
    paint[name] = function (...given) {
      if (!window.firstDraw) {
        window.firstDraw = -1;
        requestAnimationFrame(() => setTimeout(() => (window.firstDraw = performance.now())));
      }
      return own.apply(this, given);
    };
  }
"""
_FRAMES = """() => {
  const running = Boolean(window.frames_);
  window.frames_ = [];
  const next = (at) => { window.frames_.push(at); requestAnimationFrame(next); };
  if (!running) requestAnimationFrame(next);
}"""
_SEARCH = """(query) => {
  const box = document.getElementById('search');
  const times = [];
  for (let at = 0; at < 7; at++) {
    box.value = query.slice(0, query.length - (at % 3));
    const start = performance.now();
    box.dispatchEvent(new Event('input'));
    times.push(performance.now() - start);
  }
  return [times[0], times.slice(1).sort((a, b) => a - b)[3]];
}"""


class Row(NamedTuple):
    """What was measured of one page."""

    name: str
    size: float
    first: float
    pan: float
    zoom: float
    search: tuple[float, float] | None
    load: float


def main(sizes: list[int]) -> None:
    """Print a line for each page."""
    from playwright.sync_api import sync_playwright

    _tell("page               MB   first draw ms   pan fps   zoom fps   search ms (first, then)   load")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(chromium()), args=ARGUMENTS)
        rows = {}
        for name, file in _files(Path(place), sizes):
            row = rows[name] = _measured(started, name, file)
            searched = f"{row.search[0]:10.1f} {row.search[1]:8.1f}" if row.search else " " * 19
            _tell(f"{name:16} {row.size:5.2f} {row.first:14.0f} {row.pan:9.1f} {row.zoom:10.1f} {searched} {row.load:11.1f}")
        for count in sizes:
            if (ours := rows.get(f"map {count}")) and (stock := rows.get(f"pyvis {count}")):
                _tell(
                    f"{count}: first draw {stock.first / ours.first:.1f} times, pan {ours.pan / stock.pan:.1f} times as fast as stock pyvis"
                )
        started.close()


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # a program for the terminal


def _files(folder: Path, sizes: list[int]) -> Iterator[tuple[str, Path]]:
    write_page(store_of(SAMPLE), folder / "article.html", title="Đại hội", texts={"dai-hoi-chi-bo": article_text()})
    yield "one article", folder / "article.html"
    for count in sizes:
        atlas = country(count)
        if count <= MOST_STORED:
            _from_store(atlas, folder / "stored.html")
        start = time.process_time()
        spot = layout(atlas)
        placed = time.process_time()
        page = map_page(atlas, spot=spot)
        page.write_html(str(folder / f"map-{count}.html"))
        written = time.process_time()
        _tell(f"map {count}: {len(atlas.said)} statements, layout {placed - start:.2f} s CPU, page {written - placed:.2f} s CPU")
        yield f"map {count}", folder / f"map-{count}.html"
        if count <= MOST_STOCK:
            _stock(atlas, folder / f"pyvis-{count}.html")
            yield f"pyvis {count}", folder / f"pyvis-{count}.html"


def _from_store(atlas: Atlas, file: Path) -> None:
    """Tell how long each step takes from a store in memory to a file."""
    store = stored(atlas)
    clock, marks = time.process_time, [time.process_time()]
    with unhindered():
        data = read(store, is_map)
        marks.append(clock())
        found = statements(data, Evidence(data, None if data.brief else {}))
        marks.append(clock())
        keys = keys_of(data, found, posts=False)
        hides = filters(data, (level_of(data.things[iri]) for iri in keys), found)
        made = atlas_of(data, keys, found, lambda _: None, hides.sources)
        marks.append(clock())
        spot = layout(made)
        marks.append(clock())
        LargePage(
            made,
            title=same("x"),
            lang="vi",
            branches=branches(data, (dot.branch for dot in made.dots)),
            hides=hides,
            summary=[],
            outside=Outside(),
            spot=spot,
        ).write_html(str(file))
        marks.append(clock())
    names = ("reading", "stating", "graph", "layout", "writing")
    told = ", ".join(f"{name} {end - start:.2f}" for name, (start, end) in zip(names, pairwise(marks), strict=True))
    quads = sum(store.counts().values())
    whole = marks[-1] - marks[0] - (marks[4] - marks[3])
    _tell(f"store {len(atlas.dots)}: {quads} quads, {told}; without layout {whole:.2f} s CPU")
    beside = file.with_suffix(".shown")
    keep(read(store), beside, "key")
    start = clock()
    kept(beside, "key", is_map)
    _tell(f"store {len(atlas.dots)}: reading what a build keeps beside it instead {clock() - start:.2f} s CPU")


def _stock(atlas: Atlas, file: Path) -> None:
    """Write the same graph with pyvis as it comes, at the same places and without physics, which is kind to it."""
    from pyvis.network import Network

    start = time.process_time()
    network = Network(directed=True, cdn_resources="in_line", height="800px")
    for dot, circle in zip(atlas.dots, layout(atlas).dots, strict=True):
        network.add_node(dot.key, label=dot.name.vi, x=circle.x, y=circle.y)
    for one in atlas.said:
        for a, b in one.lines:
            network.add_edge(atlas.dots[a].key, atlas.dots[b].key)
    network.toggle_physics(False)
    file.write_text(network.generate_html(), encoding="utf-8")
    _tell(f"pyvis {len(atlas.dots)}: adding and writing, {time.process_time() - start:.2f} s CPU with our layout")


def _measured(started: "Browser", name: str, file: Path) -> Row:
    context = started.new_context(viewport={"width": 1400, "height": 900}, offline=True)
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(file.as_uri(), wait_until="commit")
    while not (first := float(page.evaluate("window.firstDraw || 0"))) > 0:  # the policy of our pages forbids the driver's own waiting
        page.wait_for_timeout(50)
    page.wait_for_timeout(1500)
    pan, zoom = _moving(page, wheel=False), _moving(page, wheel=True)
    search = page.evaluate(_SEARCH, "nguyen van an") if page.locator("#search").count() else None
    context.close()
    size = file.stat().st_size / 1e6
    return Row(name, size, first, pan, zoom, (float(search[0]), float(search[1])) if search else None, os.getloadavg()[0])


def _moving(page: "Page", *, wheel: bool) -> float:
    """Give the frames a second during 2.2 s of real input over the graph."""
    page.mouse.move(420, 420)
    page.evaluate(_FRAMES)
    if not wheel:
        page.mouse.down()
    end, at = time.monotonic() + 2.2, 0
    while time.monotonic() < end:
        at += 1
        if wheel:
            page.mouse.wheel(0, -40 if at % 40 < 20 else 40)
        else:
            page.mouse.move(420 + 90 * ((at % 40) - 20) / 20, 420 + 60 * ((at % 30) - 15) / 15)
    if not wheel:
        page.mouse.up()
    frames = page.evaluate("window.frames_")
    page.wait_for_timeout(600)
    return (len(frames) - 1) / ((frames[-1] - frames[0]) / 1000) if len(frames) > 1 else 0.0


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1000, 5000, 20_000, 100_000])
