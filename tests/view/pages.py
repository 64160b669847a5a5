"""Helpers of the page tests: stores filled from TriG, the sample article, and what a page holds as its parser sees it."""

import json
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.store.local import Store
from kg.view import write_page
from kg.view.evidence import Evidence
from kg.view.graph import Graph, graph_of
from kg.view.listing import statements
from kg.view.reading import read
from kg.view.statements import Statement

__all__ = ["ARTICLE", "SAMPLE", "Page", "article_text", "graph_from", "page_of", "sample_page", "store_of"]

SAMPLE = Path(__file__).parent / "sample.trig"
ARTICLE = Path(__file__).parents[2] / "data" / "articles" / "dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop.txt"
TITLE = "Đại hội Chi bộ Khối Nghiên cứu - Tổng hợp"


def article_text() -> str:
    """Give the text of the sample article."""
    return ARTICLE.read_text(encoding="utf-8")


def store_of(trig: str | Path) -> Store:
    """Fill a store in memory with a dataset in TriG."""
    store = ox.Store()
    store.load(trig.read_bytes() if isinstance(trig, Path) else trig, format=ox.RdfFormat.TRIG)
    filled = Store.memory()
    for graph in sorted(store.named_graphs(), key=str):
        if isinstance(graph, ox.NamedNode):
            triples = store.quads_for_pattern(None, None, None, graph)
            filled.put(graph.value, b"".join(f"{q.subject} {q.predicate} {q.object} {graph} .\n".encode() for q in triples))
    return filled


def graph_from(trig: str | Path) -> tuple[Graph, list[Statement]]:
    """Give the graph of a dataset and the statements behind it."""
    data = read(store_of(trig))
    found = statements(data, Evidence(data, {}))
    return graph_of(data, found), found


class Page(HTMLParser):
    """What a browser would make of a page: every element with its attributes, the texts, the data."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.html = html
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.scripts: list[tuple[str | None, str]] = []
        self._script: str | None = None
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        self._inside = tag
        if tag == "script":
            self._script = dict(attrs).get("type")

    def handle_endtag(self, tag: str) -> None:
        """Note that an element ends."""
        self._inside = ""

    def handle_data(self, text: str) -> None:
        """Note a text."""
        if self._inside == "script":
            self.scripts.append((self._script, text))
        elif self._inside != "style":
            self.texts.append(text)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Give the attributes of every element *tag*."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def text(self) -> str:
        """Give everything that can be read."""
        return "".join(self.texts)

    @property
    def data(self) -> dict[str, Any]:
        """Give the data of the scripts."""
        found: dict[str, Any] = json.loads(next(text for kind, text in self.scripts if kind == "application/json"))
        return found


def page_of(
    trig: str | Path,
    folder: Path,
    *,
    title: str = TITLE,
    lang: str = "vi",
    texts: Mapping[str, str] | None = None,
    full_text: Mapping[str, str] | None = None,
    about: tuple[str, ...] = (),
) -> Page:
    """Write the page of a dataset into *folder* and read it."""
    out = folder / "page.html"
    write_page(store_of(trig), out, title=title, lang=lang, texts=texts, full_text=full_text, about=about)
    return Page(out.read_text(encoding="utf-8"))


def sample_page(folder: Path, *, lang: str = "vi") -> Page:
    """Write the page of the sample article into *folder* and read it; it quotes from the article, and does not show it whole."""
    return page_of(SAMPLE, folder, lang=lang, texts={"dai-hoi-chi-bo": article_text()})
