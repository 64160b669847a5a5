"""Answers to questions and queries on the terminal and in a pipe."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.settings import Settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.ask import Table
    from kg.store import Answer, Term

__all__ = ["FORMATS", "answered", "found_code"]

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "csv", "json", "markdown", "turtle")
"""Equal to those of :mod:`kg.ask`, which is too heavy to import for a help text; a test compares them."""


def found_code(function: F) -> F:
    """Take ``--exit-code``, for scripts that ask for what should not be."""
    return click.option("--exit-code", is_flag=True, help="End with 1 if something is found.")(function)


def _readable(rows: "Sequence[Sequence[Term | None]]", width: int) -> list[int]:
    """Leave out columns of nothing but IRIs of things, for a terminal is narrow and people read names; the other formats have them."""
    from kg.ontology import NAMESPACES
    from kg.store import Iri

    concepts = tuple(NAMESPACES.values())

    def is_thing(term: "Term | None") -> bool:
        return isinstance(term, Iri) and not term.value.startswith(concepts)

    kept = [at for at in range(width) if not rows or not all(is_thing(row[at]) for row in rows)]
    return kept or list(range(width))


def answered(answer: "Answer | Table", form: str, settings: Settings, *, title: str | None = None, exit_code: bool = False) -> int:
    """Print *answer* (of a question if it has a *title*), and give the exit code: 0, or 1 if something is found and *exit_code*."""
    from kg.ask import render
    from kg.ask.render import short
    from kg.store import Triples

    if form == "table" and settings.rich(sys.stdout) and not isinstance(answer, bool | Triples):
        from kg.cli.table import show

        width = len(answer.variables)
        kept = list(range(width)) if title is None else _readable(answer.rows, width)
        rows = [[short(row[at]) for at in kept] for row in answer.rows]
        show(title or "", [answer.variables[at] for at in kept], rows, settings)
    else:
        text = render(answer, form)
        print(printable(text) if sys.stdout.isatty() else text, end="")
    found = answer if isinstance(answer, bool) else bool(answer.triples if isinstance(answer, Triples) else answer.rows)
    return int(exit_code and found)
