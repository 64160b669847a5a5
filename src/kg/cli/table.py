"""Tables: ruled on a terminal, aligned columns in a pipe."""

import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

from kg.cli.settings import Settings
from kg.text.printable import printable

__all__ = ["aligned", "records", "show", "width"]

_NARROWEST = 13
"""Places of a terminal that a column needs to be read."""


def show(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], settings: Settings, out: TextIO | None = None) -> None:
    """Print a table on *out* (standard output if ``None``); an empty one prints its title and a dash, a wide one its records."""
    out = out or sys.stdout
    if not settings.rich(out):
        print(title, *aligned(columns, rows), sep="\n", file=out)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=out, no_color=not settings.colour(), highlight=False)
    if len(columns) * _NARROWEST > console.width:
        print(title, *records(columns, rows), sep="\n", file=out)
        return
    table = Table(title=title, title_justify="left", show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        # Text, because what an article says is no markup of ours.
        table.add_row(*(Text(printable(cell)) for cell in row))
    console.print(table)


def records(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lay rows out one below the other, a line for each cell that says something: many columns are no table on a narrow terminal.

    >>> records(["name", "day"], [["Đỗ", "x"], ["Lê", ""]])
    ['── 1 of 2', '  name  Đỗ', '  day   x', '── 2 of 2', '  name  Lê']
    """
    lines: list[str] = []
    for number, row in enumerate(rows, 1):
        said = [(name, cell) for name, cell in zip(columns, row, strict=True) if cell.strip()]
        lines.append(f"── {number} of {len(rows)}")
        lines += [f"  {line}" for line in aligned(("", ""), said)[1:]] if said else []
    return lines or ["-"]


def aligned(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lay cells out in columns, two spaces apart; line breaks in a cell become spaces.

    >>> aligned(["a", "b"], [["Đỗ", "x"], ["Lê Văn", "y"]])
    ['a       b', 'Đỗ      x', 'Lê Văn  y']
    """
    lines = [[" ".join(printable(cell).split()) for cell in row] for row in (columns, *rows)]
    if len(lines) == 1:
        lines.append(["-"] * len(columns))
    widths = [max(width(line[i]) for line in lines) for i in range(len(columns))]
    return ["  ".join(cell + " " * (w - width(cell)) for cell, w in zip(line, widths, strict=True)).rstrip() for line in lines]


def width(text: str) -> int:
    """Count the places that *text* takes on a terminal."""
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) == "Cf" else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text
    )
