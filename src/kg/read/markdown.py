"""Markdown as a reader sees it: words without marks, paragraphs between empty lines.

Offsets of facts count this text, not the file, for evidence is what a reader can read.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kg.errors import InputError

__all__ = ["read_markdown"]

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.DOTALL | re.MULTILINE)


def read_markdown(source: str, where: str) -> tuple[str, dict[str, object]]:
    """Give the text of a Markdown article and its metadata (front matter in YAML, else the first heading as title).

    Images, comments and HTML tags are left out; link texts, list items, code and table-like lines stay.

    Raises:
        InputError: for a front matter that is no YAML mapping.

    >>> read_markdown("# Đại hội\\n\\nÔng **A**, [Bí thư](/x) xã.\\n", "a.md")
    ('Đại hội\\n\\nÔng A, Bí thư xã.\\n', {'title': 'Đại hội'})
    """
    source = source.replace("\r\n", "\n")
    found = _FRONT.match(source)
    given = _front_matter(found[1], where) if found else {}
    tokens = MarkdownIt("commonmark").parse(source[found.end() :] if found else source)
    blocks = [block for block in map(_block, tokens) if block]
    heading = next((_block(after) for mark, after in pairwise(tokens) if mark.type == "heading_open"), "")
    title = {"title": heading} if heading else {}
    return "\n\n".join(blocks) + "\n" if blocks else "", {**title, **given}


def _front_matter(source: str, where: str) -> dict[str, object]:
    try:
        # BaseLoader: every value stays the text that was written, so that 2020-02 is a month and not a number.
        given = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise InputError(f"{where}:{line}", "the front matter is not YAML", "mend it or remove it") from error
    if given is None or given == "":
        return {}
    if not isinstance(given, dict):
        raise InputError(f"{where}:1", "the front matter is no list of fields", "write one 'field: value' a line")
    return {str(name): value for name, value in given.items() if isinstance(value, str) or name in ("id", "date", "title")}


def _block(token: Token) -> str:
    if token.type == "inline":
        return _inline(token.children or ()).strip()
    if token.type in ("fence", "code_block"):
        return token.content.strip("\n")
    return ""


def _inline(tokens: Iterable[Token]) -> str:
    kept = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(kept.get(t.type) or (t.content if t.type in ("text", "code_inline") else "") for t in tokens)
