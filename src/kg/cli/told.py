"""What a run says while it works and when it is done."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.cli.settings import Settings
from kg.cli.table import aligned, show
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.pipeline import Report
    from kg.read import Skip, Unread

__all__ = ["done", "progress", "skipped", "words"]

MAX_ROWS = 50
"""Rows of the table of memberships that a build prints; the rest is counted, and is in the page and behind ``kg ask``."""

_MAX_QUOTE = 80


def words(lang: str) -> Mapping[str, str]:
    """Give our headings in *lang*."""
    table = json.loads((files("kg.cli") / "words.json").read_text(encoding="utf-8"))
    return {key: by_lang[lang] for key, by_lang in table.items()}


def skipped(skip: "Skip | Unread") -> None:
    """Say in one line what was left out, or not read; also a quiet run does."""
    print(printable(str(skip)), file=sys.stderr)


@contextmanager
def progress(settings: Settings) -> Iterator[Callable[[str], None] | None]:
    """Draw on a terminal how many articles are done; elsewhere, draw nothing."""
    if settings.quiet or not settings.rich(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    console = Console(file=sys.stderr, no_color=not settings.colour())
    with Progress(SpinnerColumn(), TextColumn("{task.completed} {task.fields[id]}"), console=console, transient=True) as bar:
        task = bar.add_task("articles", total=None, id="")
        yield lambda id: bar.update(task, advance=1, id=id)


def done(report: "Report", settings: Settings) -> int:
    """Show what a run made, the page's path last, and give the exit code."""
    if not settings.quiet:
        _memberships(report, settings)
        print()
        print(*_summary(report, settings), sep="\n")
    if any(report.taken_over[:2]):
        articles, blocks, judged = report.taken_over
        names = f", and what {blocks} of {blocks + judged} repeated names were judged" if blocks + judged else ""
        settings.tell(f"taken over from the last run: {articles} of {report.documents} articles{names}")
    print(report.page)
    if report.skips:
        settings.tell(f"{len(report.skips)} inputs were left out; run.json lists them")
    for line in report.unplaced:
        print(printable(f"decision {line}: what it is about is not there, or not that text any more"), file=sys.stderr)
    return 3 if report.skips else 0


def _memberships(report: "Report", settings: Settings) -> None:
    word = words(settings.headings)
    columns = [word[key] for key in ("person", "role", "organization", "status", "attested", "evidence")]
    rows = [
        (
            one.person,
            one.role,
            one.organization,
            word[one.status],
            one.attested or "–",
            _quote(one.evidence, one.document if report.documents > 1 else None),
        )
        for one in report.memberships
    ]
    show(f"{word['memberships']}: {len(rows)}", columns, rows[:MAX_ROWS], settings)
    if len(rows) > MAX_ROWS:
        print(f"… {len(rows) - MAX_ROWS} more: {report.page}")


def _quote(quote: str, document: str | None) -> str:
    words = " ".join(quote.split())
    shown = f"“{words if len(words) <= _MAX_QUOTE else words[: _MAX_QUOTE - 1] + '…'}”"
    return f"{shown} {document}" if document else shown


def _summary(report: "Report", settings: Settings) -> list[str]:
    word = words(settings.headings)
    kinds = ", ".join(f"{kind} {number}" for kind, number in report.facts.items())
    graphs = ", ".join(f"{graph} {number}" for graph, number in report.triples.items())
    small = sorted(report.claims.smallest)
    of_small = f"; {word['small']}: {small[0] if small[0] == small[-1] else f'{small[0]}–{small[-1]}'}" if small else ""
    rows = [
        (word["documents"], f"{report.documents}"),
        (word["facts"], f"{sum(report.facts.values())}" + (f" ({kinds})" if kinds else "")),
        (word["triples"], f"{sum(report.triples.values())} ({graphs})"),
        (word["per_claim"], f"{report.claims.mean():.1f}{of_small}"),
    ]
    return aligned(("", ""), rows)[1:]
