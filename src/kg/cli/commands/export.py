"""``kg export``: the graph for other tools."""

import sys
from pathlib import Path

import click

from kg.cli.inputs import built
from kg.cli.settings import Command, Settings, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg export csv --out tables --excel")
@click.argument("format", required=False, metavar="[FORMAT]")
@click.option(
    "--out", "-o", default="-", show_default=True, metavar="PATH", help="A file, or '-' for standard output; for several files, a folder."
)
@click.option("--excel", is_flag=True, help="Tables for spreadsheets: a byte order mark, and no cell that is a formula.")
@click.option("--mapping", type=click.Path(path_type=Path), metavar="FILE", help="For wikidata: which item is whose (kind,iri,name,qid).")
@built
def command(*, format: str | None, out: str, excel: bool, mapping: Path | None, graph: Path) -> int:
    """Write a built graph for other tools, each statement with its sources.

    Without FORMAT, the formats are listed.
    """
    from kg.pipeline import export_graph

    if format is None:
        _list(settings())
        return 0
    export_graph(format, sys.stdout.buffer if out == "-" else Path(out), graph, excel=excel, mapping=mapping)
    if out != "-":
        print(Path(out))
    return 0


def _list(settings: Settings) -> None:
    from kg.cli.table import show
    from kg.cli.told import words
    from kg.export import FORMATS

    word = words(settings.headings)
    rows = [(name, one.what(settings.headings), word["folder" if one.folder else "file"]) for name, one in FORMATS.items()]
    show(word["formats"], (word["format"], word["for"], word["writes"]), rows, settings)
