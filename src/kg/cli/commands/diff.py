"""``kg diff``: what two built folders say differently."""

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.inputs import decisions
from kg.cli.settings import Command, settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.pipeline import Difference

__all__ = ["command"]

_FOLDER = click.Path(path_type=Path)
_COLUMNS = ("change", "kind", "label", "before", "after", "document", "quote", "iri")
_SHOWN = _COLUMNS[:-1]


@click.command(cls=Command, example="kg diff before out")
@click.argument("old", type=_FOLDER, metavar="OLD")
@click.argument("new", type=_FOLDER, metavar="NEW")
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True)
@decisions
def command(*, old: Path, new: Path, form: str, decisions: tuple[Path, ...]) -> int:
    """List what came, went or changed between two built graphs: facts, memberships, and who is one with whom.

    OLD and NEW are folders that kg build wrote. Persons who were taken out by a decision are not listed.

    Ends with 1 if there are differences, and with 0 if there are none.
    """
    from kg.pipeline import differences, open

    with open(old) as one, open(new) as other:
        number = _print(differences(one, other, decisions=decisions, lang=settings().names), form, f"{old} → {new}")
    settings().tell(f"{number} differences")
    return 1 if number else 0


def _print(found: "Iterator[Difference]", form: str, title: str) -> int:
    number = 0
    if form == "table":
        rows = list(found)
        if rows:
            _table(rows, title)
        return len(rows)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if form == "csv":
        writer.writerow(_COLUMNS)
    for number, row in enumerate(found, 1):  # noqa: B007  how many there were is what is returned
        if form == "jsonl":
            print(json.dumps(row._asdict(), ensure_ascii=False))
        else:
            cells = (_cell(getattr(row, name), {}) for name in _COLUMNS)
            writer.writerow([printable(cell) if sys.stdout.isatty() else cell for cell in cells])
    return number


def _cell(value: "str | Mapping[str, str] | None", word: "Mapping[str, str]") -> str:
    if isinstance(value, str) or value is None:
        return value or ""
    return "; ".join(told if name == "name" else f"{word.get(name, name)}: {told or '–'}" for name, told in value.items())


def _table(rows: "list[Difference]", title: str) -> None:
    from kg.cli.table import show
    from kg.cli.told import words

    word = words(settings().headings)
    cells = [[word[row.change], word[row.kind], *(_cell(getattr(row, name), word) for name in _SHOWN[2:])] for row in rows]
    show(title, [word[name] for name in _SHOWN], cells, settings())
