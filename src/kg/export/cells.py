"""Tables in CSV (RFC 4180), also for spreadsheets, which would run a cell that begins like a formula."""

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["open_table", "safe"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(text: str) -> str:
    """Make sure that a spreadsheet takes *text* for text: what could be a formula gets an apostrophe in front.

    >>> safe("=1+1"), safe("--02-24"), safe("Lê Văn Bình")
    ("'=1+1", "'--02-24", 'Lê Văn Bình')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


@contextmanager
def open_table(path: Path, *, excel: bool = False) -> Iterator[Callable[[Iterable[object]], None]]:
    """Open a table to write rows to; ``None`` is an empty cell, truth is ``true`` or ``false``.

    Args:
        path: The file.
        excel: Begin with a byte order mark, by which spreadsheets know UTF-8, and neutralise texts that begin like a formula.
    """
    with path.open("w", encoding="utf-8-sig" if excel else "utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")

        def write(row: Iterable[object]) -> None:
            writer.writerow([_cell(value, excel) for value in row])

        yield write


def _cell(value: object, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return safe(str(value)) if excel and isinstance(value, str) else str(value)
