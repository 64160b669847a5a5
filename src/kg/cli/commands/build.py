"""``kg build``: from articles to facts, graph, store and page."""

from pathlib import Path

import click

from kg.cli.inputs import articles, decisions, jobs, outputs, text_id, vocabulary
from kg.cli.settings import Command, generated, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg build data/articles --out out")
@articles
@outputs
@vocabulary
@decisions
@jobs
def command(
    *,
    paths: tuple[str, ...],
    as_text: bool,
    id: str | None,
    out: Path,
    base: str | None,
    strict: bool,
    full_text: bool,
    fresh: bool,
    no_rules: bool,
    vocabulary: tuple[Path, ...],
    decisions: tuple[Path, ...],
    jobs: int,
) -> int:
    """Build a graph from exactly these articles.

    PATH is a .txt, .md, .html or .jsonl file, a folder of them, or '-' for JSON Lines on standard input.
    Writes facts.jsonl, graph.trig, graph.nq, store/, index.html, run.json and a description of the data set.
    Prints who holds what, and last the path of the page.
    """
    one = text_id(as_text, id)
    from kg.cli.told import done, progress, skipped
    from kg.pipeline import DEFAULT_BASE, build

    with progress(settings()) as tick:
        report = build(
            paths,
            out,
            base=base or DEFAULT_BASE,
            vocabulary=vocabulary,
            strict=strict,
            full_text=full_text,
            rules=not no_rules,
            fresh=fresh,
            jobs=jobs,
            lang=settings().names,
            generated=generated(),
            text_id=one,
            on_skip=skipped,
            on_unread=skipped,
            on_article=tick,
            decisions=decisions,
        )
    return done(report, settings())
