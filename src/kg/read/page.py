"""A web page as a reader sees it: the article's words, without menus, scripts and forms.

The parser of the standard library reads any nesting without recursion; a stricter one returns nothing, silently, for a deep page.
"""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import NamedTuple

from kg.errors import InputError
from kg.read.metadata import day

__all__ = ["read_page"]


def _tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HIDDEN = _tags("script style noscript template iframe object svg math button select textarea datalist dialog audio video canvas title")
_AROUND = _tags("nav header footer aside form")
"""What stands around an article. A header inside the article itself is part of it."""

_BLOCKS = _tags(
    "address article blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr html "
    "li main ol p pre section summary table tbody td tfoot th thead tr ul"
)
_UNCLOSED = _tags(
    "html body p li dt dd tr td th thead tbody tfoot option meta link br hr img input source wbr col area embed track base param"
)
"""Elements that may lack an end tag: hiding one could hide all that follows."""

_CONTAINERS = ("article", "main")
_META = {
    "og:title": "title",
    "article:published_time": "date",
    "datepublished": "date",
    "og:url": "url",
    "og:site_name": "publisher",
}
_SPACE = re.compile(r"\s+")


class _Block(NamedTuple):
    text: str
    article: int
    """Number of the outermost ``article`` (0: none, -1: outside of articles but in ``main``)."""
    heading: bool


class _Reader(HTMLParser):
    """Collects blocks of text, each with the place where it stands."""

    def __init__(self, around: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self.found: dict[str, str] = {}
        self.open_around = ""
        self._around = around
        self._words: list[str] = []
        self._depth = dict.fromkeys((*_CONTAINERS, "h1"), 0)
        self._articles = 0
        self._drop = ""
        self._drops = 0
        self._title: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if self._drop:
            self._drops += tag == self._drop
            return
        if tag in _HIDDEN or self._is_around(tag) or _hidden(tag, given):
            self._flush()
            self._drop, self._drops = tag, 1
            return
        if tag == "br":
            self._words.append("\n")
        if tag in _BLOCKS:
            self._flush()
        if tag in self._depth:
            self._articles += tag == "article" and not self._depth["article"]
            self._depth[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr", "meta", "link"):
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title" and self._title is not None:
            self.found.setdefault("<title>", _SPACE.sub(" ", "".join(self._title)).strip())
            self._title = None
        if self._drop:
            self._drops -= tag == self._drop
            if not self._drops:
                self._drop = ""
            return
        if tag in _BLOCKS:
            self._flush()
        if self._depth.get(tag):
            self._depth[tag] -= 1

    def handle_data(self, data: str) -> None:
        if self._title is not None:
            self._title.append(data)
        if not self._drop:
            self._words.append(_SPACE.sub(" ", data))

    def close(self) -> None:
        super().close()
        self._flush()
        self.open_around = self._drop if self._drop in _AROUND else ""

    def _note(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "title" and "<title>" not in self.found:
            self._title = []
        elif tag == "meta":
            field = _META.get((given.get("property") or given.get("name") or given.get("itemprop") or "").lower())
            if field and given.get("content"):
                self.found.setdefault(field, given["content"])
        elif tag == "link" and given.get("href") and given.get("rel") in ("canonical", "license"):
            self.found.setdefault({"canonical": "url", "license": "licence"}[given["rel"]], given["href"])

    def _is_around(self, tag: str) -> bool:
        inside = any(self._depth[c] for c in _CONTAINERS)
        return tag in self._around and not (inside and tag == "header")

    def _flush(self) -> None:
        lines = (line.strip() for line in "".join(self._words).split("\n"))
        text = "\n".join(line for line in lines if line)
        self._words.clear()
        if text:
            place = self._articles if self._depth["article"] else -1 if self._depth["main"] else 0
            self.blocks.append(_Block(text, place, self._depth["h1"] > 0))


def _hidden(tag: str, given: Mapping[str, str]) -> bool:
    return tag not in _UNCLOSED and ("hidden" in given or "display:none" in given.get("style", "").replace(" ", "").lower())


def read_page(source: str, where: str) -> tuple[str, dict[str, object]]:
    """Give the text of the article on a page, one paragraph a block, and the metadata that the page's head has.

    The article is the longest ``article`` element, else ``main``, else the body; a headline (``h1``) outside of it comes first.

    Raises:
        InputError: if the page has no such text.

    >>> read_page("<nav>Menu</nav><h1>Tin</h1><article><p>Ông A,<br>Bí thư.</p></article>", "a.html")
    ('Tin\\n\\nÔng A,\\nBí thư.\\n', {'title': 'Tin'})
    """
    reader = _read(source, _AROUND)
    if reader.open_around:
        # A menu that is never closed would swallow the article.
        reader = _read(source, frozenset())
    kept = _article(reader.blocks)
    heading = next((b for b in reader.blocks if b.heading), None)
    if heading and heading not in kept:
        kept.insert(0, heading)
    if not kept:
        raise InputError(where, "the page has no text of its own (it may be made by scripts)", "save the article's text instead")
    # A date in words of another form is no mistake of the reader's user: the page keeps its date to itself.
    found: dict[str, object] = {n: text for n, text in reader.found.items() if n != "<title>" and (n != "date" or day(text))}
    title = heading.text if heading else reader.found.get("<title>")
    if title:
        found.setdefault("title", _SPACE.sub(" ", title))
    return "\n\n".join(block.text for block in kept) + "\n", found


def _read(source: str, around: frozenset[str]) -> _Reader:
    reader = _Reader(around)
    reader.feed(source)
    reader.close()
    return reader


def _article(blocks: list[_Block]) -> list[_Block]:
    sizes: dict[int, int] = {}
    for block in blocks:
        sizes[block.article] = sizes.get(block.article, 0) + len(block.text)
    articles = {number: size for number, size in sizes.items() if number > 0}
    if articles:
        best = max(articles, key=lambda number: (articles[number], -number))
        return [b for b in blocks if b.article == best]
    return [b for b in blocks if b.article == -1] or list(blocks)
