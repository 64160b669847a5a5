"""Answers to questions and queries on the terminal and in a pipe."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.settings import Settings

if TYPE_CHECKING:
    from kg.ask import Table
    from kg.store import Answer

__all__ = ["FORMATS", "answered", "found_code"]

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "csv", "json", "markdown", "turtle")
"""Equal to those of :mod:`kg.ask`, which is too heavy to import for a help text; a test compares them."""


def found_code(function: F) -> F:
    """Take ``--exit-code``, for scripts that ask for what should not be."""
    return click.option("--exit-code", is_flag=True, help="End with 1 if something is found.")(function)


def answered(answer: "Answer | Table", form: str, settings: Settings, *, title: str = "", exit_code: bool = False) -> int:
    """Print *answer*, and give the exit code: 0, or 1 if something is found and *exit_code*."""
    from kg.ask import render
    from kg.ask.render import short
    from kg.store import Triples

    if form == "table" and settings.rich(sys.stdout) and not isinstance(answer, bool | Triples):
        from kg.cli.table import show

        show(title, answer.variables, [[short(term) for term in row] for row in answer.rows], settings)
    else:
        print(render(answer, form), end="")
    found = answer if isinstance(answer, bool) else bool(answer.triples if isinstance(answer, Triples) else answer.rows)
    return int(exit_code and found)
