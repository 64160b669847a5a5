"""``kg evaluate``: how much of what careful readers find is found, and where it goes wrong."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.inputs import jobs, vocabulary
from kg.cli.settings import Command, settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.evaluate import Evaluation, Figure, Summary
    from kg.evaluate.figures import Draw
    from kg.evaluate.mistakes import Mistake
    from kg.read import Skip

__all__ = ["command"]

_SEED = 7
"""Of the bootstrap; another one would give other intervals for the same data."""

_PRF = ("precision", "recall", "F1", "95 %", "right", "found", "gold")
_SHARE = ("right", "95 %")
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=Command, example="kg evaluate gold.jsonl --articles data/articles --errors")
@click.argument("gold", type=_FILE, metavar="GOLD")
@click.option("--articles", "paths", multiple=True, required=True, metavar="PATH", help="Articles of the gold file; may be repeated.")
@click.option("--errors", is_flag=True, help="Print every error, side by side with its sentence.")
@click.option("--html", type=_FILE, metavar="FILE", help="Write figures and errors as a page that marks the words of both.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--strict", is_flag=True, help="Print nothing if an article is missing or cannot be used.")
@vocabulary
@jobs
def command(
    *,
    gold: Path,
    paths: tuple[str, ...],
    errors: bool,
    html: Path | None,
    form: str,
    strict: bool,
    vocabulary: tuple[Path, ...],
    jobs: int,
) -> int:
    """Compare what is found in articles with what careful readers found.

    GOLD has the facts of one article a line; its format is in docs/how-to/measure-accuracy.md.
    """
    from kg.cli.told import skipped
    from kg.errors import UsageError
    from kg.evaluate import Resampler, evaluate, read_gold, summary
    from kg.evaluate.strata import read_strata
    from kg.pipeline import extract

    skips: list[Skip] = []
    found = extract(paths, vocabulary=vocabulary, jobs=jobs, on_skip=skips.append)
    evaluation = evaluate(read_gold(gold), found, strata=read_strata(paths), sentences=errors or html is not None)
    for skip in skips:
        skipped(skip)
    for id in evaluation.missing:
        settings().tell(f"{gold}: there is no article {id!r} under --articles, so nothing is found in it")
    left_out = len(skips) + len(evaluation.missing)
    if strict and left_out:
        raise UsageError(f"{left_out} inputs cannot be used and --strict is given; nothing is printed")
    figures = summary(evaluation, Resampler(_chance))
    if form == "json":
        print(json.dumps(figures.plain(), ensure_ascii=False))
    else:
        _print(figures)
    if errors:
        _errors(evaluation)
    if html is not None:
        _page(html, evaluation, figures)
    return 3 if left_out else 0


def _chance() -> "Draw":
    import random

    return random.Random(_SEED).randrange


def _print(figures: "Summary") -> None:
    from kg.evaluate.evaluation import MISSED
    from kg.evaluate.gold import STATUSES

    strict = figures.holdings[0].hits
    print(f"{figures.documents} articles, {strict.gold} holdings in the gold, {strict.found} found\n")
    _table("holdings", _PRF, [_prf(figure) for figure in figures.holdings])
    _table("of the loosely found", _SHARE, [_share(figures.status)])
    confusion = [(gold, *(str(number) for number in found)) for gold, found in figures.confusion]
    _table("status in the gold, found as", (*STATUSES, MISSED), confusion)
    for name, (documents, of_stratum, status) in figures.strata.items():
        shares = [*(_prf(figure) for figure in of_stratum), _share(status)]
        _table(f"stratum {name}: {documents} articles", _PRF, shares)
    grades = [(a.name, *_share(a)[1:], *_share(b)[1:], str(a.hits.found)) for a, b in figures.grades]
    _table("rule path", ("strictly right", "95 %", "loosely right", "95 %", "found"), grades)
    _table("other facts", _PRF, [_prf(figure) for figure in figures.others])


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from kg.cli.table import aligned, show

    # One table has rows of two lengths: a share has no recall.
    filled = [[*row, *[""] * (len(columns) + 1 - len(row))] for row in rows]
    if settings().rich(sys.stdout):
        show("", [title, *columns], filled, settings())
    else:
        print(*aligned([title, *columns], filled), "", sep="\n")


def _prf(figure: "Figure") -> tuple[str, ...]:
    hits = figure.hits
    shares = (f"{value:.3f}" for value in (hits.precision, hits.recall, hits.f1))
    return (figure.name, *shares, _interval(figure), str(hits.right), str(hits.found), str(hits.gold))


def _share(figure: "Figure") -> tuple[str, ...]:
    return (figure.name, f"{figure.hits.precision:.3f}" if figure.hits.found else "–", _interval(figure))


def _interval(figure: "Figure") -> str:
    return "–" if figure.interval is None else f"{figure.interval.low:.3f}–{figure.interval.high:.3f}"


def _errors(evaluation: "Evaluation") -> None:
    for one in evaluation.documents:
        for mistake in one.mistakes:
            print(*(printable(line) for line in _told(one.id, mistake)), "", sep="\n")


def _told(id: str, mistake: "Mistake") -> Iterator[str]:
    from kg.cli.table import aligned

    yield f"{id}: {mistake.kind}" + (f" (grade {mistake.grade})" if mistake.grade else "")
    sides = [(name, *(cell or "–" for cell in said)) for name, said in (("gold", mistake.gold), ("found", mistake.found)) if said]
    yield from (f"  {line}" for line in aligned(("", "person", "role", "organization", "status"), sides)[1:])
    if mistake.sentence:
        marks = {"": "{}", "gold": "«{}»", "found": "[{}]", "gold found": "[«{}»]"}
        yield "  " + " ".join("".join(marks[piece.mark].format(piece.text) for piece in mistake.sentence).split())


def _page(file: Path, evaluation: "Evaluation", figures: "Summary") -> None:
    from kg.evaluate.page import render

    file.write_text(render(evaluation, figures), encoding="utf-8", newline="\n")
    settings().tell(f"{file}: figures and errors")
