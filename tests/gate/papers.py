"""The commands that our papers show: fenced blocks marked ``sh`` or ``console``."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from capabilities import PROJECT

__all__ = ["Block", "blocks", "papers"]

_BLOCK = re.compile(r"(?:^<!-- line: (?P<line>\w+) -->\n)?^```(?P<kind>sh|console)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A block of shell; *line* names the README lines that the gate runs in fresh copies."""

    kind: str
    body: str
    line: str | None
    at: int
    """Line number in its file."""


def papers() -> list[Path]:
    """List README.md and every page of docs/."""
    return [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]


def blocks(paper: Path) -> Iterator[Block]:
    """Give the blocks of *paper* in order."""
    text = paper.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        yield Block(found["kind"], found["body"], found["line"], text.count("\n", 0, found.start("body")) + 1)
