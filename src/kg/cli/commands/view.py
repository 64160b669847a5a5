"""``kg view``: the page of a built graph."""

from pathlib import Path

import click

from kg.cli.inputs import built, folder
from kg.cli.settings import Command, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg view out --lang en --page page-en.html")
@folder
@click.option(
    "--page", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Where to write it (default: DIR/index.html)."
)
@click.option("--full-text", is_flag=True, help="Put whole texts into the page, whatever their licence says.")
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
@built
def command(*, folder: Path | None, page: Path | None, full_text: bool, show: bool, graph: Path) -> int:
    """Write the page of a built graph again, and print its path.

    The page is one file that needs no network. Articles are quoted from their files, as far as these are still there.
    """
    from kg.pipeline import view

    written = view(folder or graph, page, full_text=full_text, lang=settings().names)
    if show:
        import webbrowser

        webbrowser.open(written.resolve().as_uri())
    print(written)
    return 0
