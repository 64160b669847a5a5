"""``kg map``: a graph from facts that others found."""

from pathlib import Path

import click

from kg.cli.inputs import decisions, outputs, vocabulary
from kg.cli.settings import Command, generated, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg map out/facts.jsonl --documents data/articles --out mapped")
@click.argument("facts", metavar="FACTS")
@click.option(
    "--documents", multiple=True, metavar="PATH", help="The articles, to check quotes against and for their dates; may be repeated."
)
@outputs
@vocabulary
@decisions
def command(
    *,
    facts: str,
    documents: tuple[str, ...],
    out: Path,
    base: str | None,
    strict: bool,
    full_text: bool,
    fresh: bool,
    no_rules: bool,
    vocabulary: tuple[Path, ...],
    decisions: tuple[Path, ...],
) -> int:
    """Build a graph from facts that others found.

    FACTS is a file with one fact a line, as 'kg schema' tells, or '-' for standard input.
    A line that is no fact is named with its number and field.
    """
    from kg.cli.told import done, skipped
    from kg.pipeline import DEFAULT_BASE, bring

    report = bring(
        facts,
        out,
        documents=documents,
        base=base or DEFAULT_BASE,
        vocabulary=vocabulary,
        strict=strict,
        full_text=full_text,
        rules=not no_rules,
        fresh=fresh,
        lang=settings().names,
        generated=generated(),
        on_skip=skipped,
        on_unread=skipped,
        decisions=decisions,
    )
    return done(report, settings())
