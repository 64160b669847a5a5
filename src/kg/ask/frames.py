"""Answers as Python values, and as data frames of libraries that users may have; none of them is ours to require."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from html import escape
from importlib import import_module
from typing import Any

from kg.errors import UsageError
from kg.store.terms import XSD, Literal, Term, plain

__all__ = ["columns", "frame", "html", "native"]

Native = str | int | bool | Decimal | datetime.date | None


def native(term: Term | None) -> Native:
    """Give a cell as Python has it: a whole number, a truth, a decimal, a day; IRIs and texts as they are.

    >>> native(Literal("2020-02-24", XSD + "date")), native(Literal("3", XSD + "integer")), native(None)
    (datetime.date(2020, 2, 24), 3, None)
    """
    if term is None:
        return None
    if isinstance(term, Literal):
        try:
            if term.datatype == XSD + "integer":
                return int(term.value)
            if term.datatype == XSD + "boolean":
                return term.value in ("true", "1")
            if term.datatype == XSD + "decimal":
                return Decimal(term.value)
            if term.datatype == XSD + "date":
                return datetime.date.fromisoformat(term.value)
        except (ValueError, ArithmeticError):
            return term.value
    return plain(term)


def columns(variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> dict[str, list[Native]]:
    """Give the columns by name."""
    return {name: [native(row[at]) for row in rows] for at, name in enumerate(variables)}


def frame(library: str, variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> Any:  # noqa: ANN401  a frame of that library
    """Make a data frame of *library* (``pandas`` or ``polars``).

    Raises:
        UsageError: if it is not installed.
    """
    try:
        found = import_module(library)
    except ImportError:
        raise UsageError(f"{library} is not installed; run: pip install {library}") from None
    return found.DataFrame(columns(variables, rows))


def html(variables: Sequence[str], rows: Sequence[Sequence[Term | None]], most: int = 100) -> str:
    """Give a table for a notebook, with at most *most* rows, without columns in which nothing is known."""
    from kg.ask.render import short  # which knows the tables that are shown here

    shown = [at for at in range(len(variables)) if not rows or any(row[at] is not None for row in rows)]
    head = "".join(f"<th>{escape(variables[at])}</th>" for at in shown)
    body = "".join("<tr>" + "".join(f"<td>{escape(short(row[at]))}</td>" for at in shown) + "</tr>" for row in rows[:most])
    rest = f"<p>… {len(rows) - most} more</p>" if len(rows) > most else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"
