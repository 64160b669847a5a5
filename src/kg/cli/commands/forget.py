"""``kg forget``: take one article out of a built folder."""

from pathlib import Path

import click

from kg.cli.inputs import built
from kg.cli.settings import Command, generated, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg forget dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop")
@click.argument("document", metavar="DOCUMENT")
@built
def command(document: str, graph: Path) -> int:
    """Take an article out of a built graph.

    DOCUMENT is the article's id. Everything that was made from it and others is made again without it.
    """
    from kg.cli.told import done, skipped
    from kg.pipeline import forget

    return done(forget(document, graph, lang=settings().names, generated=generated(), on_skip=skipped), settings())
