"""Arguments that several commands share: what to read, which words, which built folder."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

__all__ = ["articles", "built", "decisions", "endpoint", "folder", "jobs", "outputs", "text_id", "vocabulary"]

F = TypeVar("F", bound=Callable[..., Any])
_FOLDER = click.Path(path_type=Path)


def articles(function: F) -> F:
    """Take the articles: PATH…, and ``--text --id X`` for plain text on standard input."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
            click.option("--text", "as_text", is_flag=True, help="Standard input ('-') is the plain text of one article; needs --id."),
            click.option("--id", "id", metavar="ID", help="Id of that article."),
        )
    ):
        function = option(function)
    return function


def text_id(as_text: bool, id: str | None) -> str | None:
    """Give the id of the one text on standard input, or ``None``; --text and --id belong together."""
    if as_text != (id is not None):
        raise click.UsageError("--text and --id belong together: they name the one text that standard input is.")
    return id


def vocabulary(function: F) -> F:
    """Take ``--vocab FILE…`` or ``KG_VOCAB``."""
    help = "Turtle file with words of your own, laid over ours; may be repeated. [env: KG_VOCAB]"
    kind = click.Path(path_type=Path)
    return click.option("--vocab", "vocabulary", multiple=True, metavar="FILE", type=kind, envvar="KG_VOCAB", help=help)(function)


def decisions(function: F) -> F:
    """Take ``--decisions FILE|FOLDER…`` or ``KG_DECISIONS``."""
    help = "File, or folder of .jsonl files, with what people decided; may be repeated. [env: KG_DECISIONS]"
    kind = click.Path(path_type=Path)
    return click.option("--decisions", multiple=True, metavar="PATH", type=kind, envvar="KG_DECISIONS", help=help)(function)


def outputs(function: F) -> F:
    """Take where to write, and how."""
    for option in reversed(
        (
            click.option("--out", type=_FOLDER, default=Path("out"), show_default=True, metavar="DIR", help="Folder for the results."),
            click.option("--base", metavar="IRI", help="Where IRIs of things live (default: https://w3id.org/officegraph/id/)."),
            click.option("--strict", is_flag=True, help="Write nothing if an input cannot be used."),
            click.option("--full-text", is_flag=True, help="Put whole texts into the page, whatever their licence says."),
            click.option("--fresh", is_flag=True, help="Take nothing over from the last run into DIR; the results are the same."),
            click.option("--no-rules", is_flag=True, help="Add nothing that follows by a rule; the inferred graph stays empty."),
        )
    ):
        function = option(function)
    return function


def jobs(function: F) -> F:
    """Take the number of processes."""
    kind = click.IntRange(min=1)
    return click.option("--jobs", type=kind, default=1, show_default=True, metavar="N", help="Processes that read articles.")(function)


def folder(function: F) -> F:
    """Take the built folder as an argument as well, for commands that need nothing else."""
    return click.argument("folder", required=False, type=_FOLDER, metavar="[DIR]")(function)


def built(function: F) -> F:
    """Take the built folder to ask."""
    return click.option("--graph", type=_FOLDER, default=Path("out"), show_default=True, metavar="DIR", help="Folder that kg build wrote.")(
        function
    )


def endpoint(function: F) -> F:
    """Take a server to ask instead of the built folder."""
    help = "Ask the SPARQL query address of a server instead; its default graph must be the union of all."
    return click.option("--endpoint", metavar="URL", help=help)(function)
