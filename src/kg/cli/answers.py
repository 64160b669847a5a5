"""Answers to questions and queries on the terminal and in a pipe."""

import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.cli.settings import Settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.ask import Table
    from kg.export import About
    from kg.store import Answer, Term

__all__ = ["FORMATS", "answered", "found_code"]

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("table", "csv", "json", "markdown", "turtle")
"""Equal to those of :mod:`kg.ask`, which is too heavy to import for a help text; a test compares them."""


def found_code(function: F) -> F:
    """Take ``--exit-code``, for scripts that ask for what should not be."""
    return click.option("--exit-code", is_flag=True, help="End with 1 if something is found.")(function)


def _readable(columns: Sequence[str], rows: "Sequence[Sequence[Term | None]]") -> list[int]:
    """Leave out columns that say nothing, or nothing but the IRIs of what another column names; the other formats have them."""
    from kg.ontology import NAMESPACES
    from kg.store import Iri

    concepts = tuple(NAMESPACES.values())

    def is_thing(term: "Term | None") -> bool:
        return isinstance(term, Iri) and not term.value.startswith(concepts)

    named = {name.removesuffix("Name") for name in columns if name.endswith("Name")}
    if "postName" in columns:
        named.add("role")  # the name of a post begins with its role
    every = range(len(columns))
    kept = [at for at in every if columns[at] not in named and not all(row[at] is None or is_thing(row[at]) for row in rows)]
    return kept if rows and kept else list(every)


def _heading(name: str) -> str:
    """``personName`` as people write it: ``person``; ``latestStart``: ``latest start``."""
    return re.sub(r"(?<=[a-z])([A-Z])", lambda m: f" {m[1].lower()}", name.removesuffix("Name") or name)


def _words(settings: Settings) -> "Callable[[Term | None], str]":
    """Show a concept by its label in the language of names, anything else as it is."""
    from kg.ask.render import short
    from kg.ontology import load_vocabulary
    from kg.store import Iri

    vocabulary = load_vocabulary()

    def word(term: "Term | None") -> str:
        concept = vocabulary.get(short(term)) if isinstance(term, Iri) else None
        if concept is None:
            return short(term)
        return (concept.en if settings.names == "en" else None) or concept.vi

    return word


def answered(
    answer: "Answer | Table", form: str, settings: Settings, *, about: "About", title: str | None = None, exit_code: bool = False
) -> int:
    """Print *answer* (of a question if it has a *title*), and give the exit code: 0, or 1 if something is found and *exit_code*."""
    from kg.ask import render
    from kg.ask.render import short
    from kg.store import Triples

    if form == "table" and settings.rich(sys.stdout) and not isinstance(answer, bool | Triples):
        from kg.cli.table import show

        asked = title is not None
        kept = _readable(answer.variables, answer.rows) if asked else list(range(len(answer.variables)))
        word = _words(settings) if asked else short
        names = [answer.variables[at] for at in kept]
        show(
            title or "",
            [_heading(name) for name in names] if asked else names,
            [[word(row[at]) for at in kept] for row in answer.rows],
            settings,
        )
    else:
        text = render(answer, form, made_by=about.line, links=about.links)
        print(printable(text) if sys.stdout.isatty() else text, end="")
    found = answer if isinstance(answer, bool) else bool(answer.triples if isinstance(answer, Triples) else answer.rows)
    return int(exit_code and found)
