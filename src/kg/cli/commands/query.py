"""``kg query``: any SPARQL."""

import sys
from pathlib import Path

import click

from kg.cli.answers import FORMATS, answered, found_code
from kg.cli.endpoint import answering
from kg.cli.inputs import built, endpoint
from kg.cli.settings import Command, settings

__all__ = ["command"]


@click.command(cls=Command, example="echo 'SELECT * { ?membership a <http://www.w3.org/ns/org#Membership> }' | kg query -")
@click.argument("file", metavar="FILE|-")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@found_code
@endpoint
@built
def command(*, file: str, form: str, exit_code: bool, endpoint: str | None, graph: Path) -> int:
    """Answer a SPARQL 1.1 query over the union of all graphs.

    FILE holds SELECT, ASK, CONSTRUCT or DESCRIBE; '-' is standard input.
    """
    from kg.errors import InputError
    from kg.read.decode import decode

    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise InputError(file, f"it cannot be read ({error.strerror})", "give a file with a query, or '-'") from error
    with answering(graph, endpoint) as (engine, made_by, _):
        return answered(engine.query(decode(data, file)), form, settings(), about=made_by, exit_code=exit_code)
