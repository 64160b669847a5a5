"""``kg extract``: what articles say, without making a graph of it."""

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.inputs import articles, decisions, jobs, text_id, vocabulary
from kg.cli.settings import Command, settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.model.document import Document
    from kg.model.facts import Fact
    from kg.read import Skip

    Article = tuple[Document, tuple[Fact, ...]]

__all__ = ["command"]

KINDS = (
    "membership",
    "personnel-event",
    "person-attribute",
    "body-relation",
    "body-event",
    "portfolio",
    "congress",
    "attendance",
    "election-result",
    "target",
    "citation",
)
"""Equal to the kinds of :mod:`kg.model.facts`, which is too heavy to import for a help text; a test compares them."""

_NARROW = ("person", "role", "organization", "status", "event", "date", "term", "quote", "rule")
Cells = Mapping[str, Any]


@click.command(cls=Command, example="kg extract data/articles --format jsonl")
@articles
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option("--kind", type=click.Choice(KINDS), help="Print the facts of this kind instead of the holdings.")
@click.option("--derived", is_flag=True, help="Add the holdings that follow by the rules; the column 'rule' says by which.")
@click.option("--explain", is_flag=True, help="Print how each sentence was read: words, rule, context; where to mend an error.")
@click.option("--strict", is_flag=True, help="Print nothing if an input cannot be used.")
@vocabulary
@decisions
@jobs
def command(
    *,
    paths: tuple[str, ...],
    as_text: bool,
    id: str | None,
    form: str,
    kind: str | None,
    derived: bool,
    explain: bool,
    strict: bool,
    vocabulary: tuple[Path, ...],
    decisions: tuple[Path, ...],
    jobs: int,
) -> int:
    """Print who is said to hold what, and by which words.

    One row is one person in one role of one organization.

    PATH is a .txt, .md, .html or .jsonl file, a folder of them, or '-' for JSON Lines on standard input.
    """
    one = text_id(as_text, id)
    if derived and kind:
        raise click.UsageError("--derived adds holdings; it does not go with --kind")
    if explain and (derived or kind or strict or form == "csv"):
        raise click.UsageError(
            "--explain prints how sentences were read; it goes with --format table or jsonl, and with no other choice of rows"
        )
    from kg.cli.told import skipped
    from kg.errors import UsageError
    from kg.pipeline import extract

    skips: list[Skip] = []

    def skip(this: "Skip") -> None:
        skips.append(this)
        skipped(this)

    if explain:
        return _explain(paths, vocabulary, one, skip, form) or (3 if skips else 0)
    found: Iterable[Article] = extract(
        paths, vocabulary=vocabulary, jobs=jobs, text_id=one, on_skip=skip, on_unread=skipped, decisions=decisions
    )
    if strict:
        found = list(found)
        if skips:
            raise UsageError(f"{len(skips)} inputs cannot be used and --strict is given; nothing is printed")
    if kind and form == "jsonl":
        for fact in _of_kind(found, kind):
            print(fact.model_dump_json(exclude_none=True))
    else:
        _print(*(_derived(list(found), vocabulary) if derived else _facts(found, kind) if kind else _holdings(found)), kind, form)
    return 3 if skips else 0


def _explain(paths: Sequence[str], vocabulary: Sequence[Path], text_id: str | None, skip: "Callable[[Skip], None]", form: str) -> int:
    from kg.cli.reading import as_json, print_reading
    from kg.pipeline import reading

    sentences = reading(paths, vocabulary=vocabulary, text_id=text_id, on_skip=skip)
    if form == "jsonl":
        for sentence in sentences:
            print(as_json(sentence))
    else:
        print_reading(sentences)
    return 0


def _print(columns: Sequence[str], rows: Iterator[Cells], kind: str | None, form: str) -> None:
    if form == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif form == "csv":
        writer = csv.DictWriter(sys.stdout, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(_seen, rows) if sys.stdout.isatty() else rows)
    else:
        _table(kind or "holding", columns, list(rows))


def _seen(row: Cells) -> Cells:
    """Give a row as a terminal may show it."""
    return {name: printable(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


def _holdings(found: "Iterable[Article]") -> tuple[Sequence[str], Iterator[Cells]]:
    from kg.model.rows import COLUMNS, rows

    return COLUMNS, (row._asdict() for _, facts in found for row in rows(facts))


def _derived(found: "Sequence[Article]", vocabulary: Sequence[Path]) -> tuple[Sequence[str], Iterator[Cells]]:
    from kg.pipeline import following

    columns, stated = _holdings(found)
    added = ({**one.row._asdict(), "rule": one.rule} for one in following(found, vocabulary))
    return (*columns, "rule"), chain(({**row, "rule": None} for row in stated), added)


def _of_kind(found: "Iterable[Article]", kind: str) -> "Iterator[Fact]":
    return (fact for _, facts in found for fact in facts if fact.kind == kind)


def _facts(found: "Iterable[Article]", kind: str) -> tuple[Sequence[str], Iterator[Cells]]:
    from kg.cli.facts import by_kind, columns, flat

    return columns(by_kind()[kind]), map(flat, _of_kind(found, kind))


def _table(title: str, columns: Sequence[str], rows: Sequence[Cells]) -> None:
    from kg.cli.table import show

    # A terminal is too narrow for all columns; a pipe is not.
    shown = [c for c in columns if c in _NARROW] if title == "holding" and settings().rich(sys.stdout) else list(columns)
    cells = [["" if row[c] is None else str(row[c]) for c in shown] for row in rows]
    show(f"{title}: {len(rows)}", shown, cells, settings())
