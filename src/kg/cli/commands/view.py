"""``kg view``: pages of a built graph."""

from pathlib import Path

import click

from kg.cli.inputs import built
from kg.cli.settings import Command, settings

__all__ = ["command"]


@click.command(cls=Command, example='kg view out "Le Van Binh" --page binh.html')
@click.argument("given", nargs=-1, metavar="[DIR] [WHAT]")
@click.option("--query", metavar="SPARQL", help="A SELECT, or a file with one: the page is about the IRIs in its rows.")
@click.option("--to", metavar="WHAT", help="Show the shortest connections between the two.")
@click.option("--page", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Where to write the page.")
@click.option("--site", type=click.Path(path_type=Path), metavar="OUT", help="Write a linked set of pages into this folder.")
@click.option("--full-text", is_flag=True, help="Put whole texts into the pages, whatever their licence says.")
@click.option("--indexable", is_flag=True, help="Let search engines list the pages; otherwise they are asked not to.")
@click.option("--open", "show", is_flag=True, help="Open it in the browser.")
@built
def command(
    *,
    given: tuple[str, ...],
    query: str | None,
    to: str | None,
    page: Path | None,
    site: Path | None,
    full_text: bool,
    indexable: bool,
    show: bool,
    graph: Path,
) -> int:
    """Write a page of a built graph, and print its path.

    WHAT is the name or the IRI of a person, a body, a congress or an article, each of which has a view of its own; without it the page
    shows everything (of a single article: its lanes beside its text) and replaces DIR/index.html. A page about something is written to the
    working directory unless --page names another place. Pages are files that need no network.
    """
    from kg.pipeline import site as write_site
    from kg.pipeline import view

    folder, what = _told(given, graph)
    if site is not None and (what or query or page):
        raise click.UsageError("--site writes pages of everything; leave out WHAT, --query and --page.")
    if to and not what:
        raise click.UsageError("--to needs something to start from: kg view DIR WHAT --to OTHER.")
    if what and query:
        raise click.UsageError("give WHAT or --query, not both.")
    if site is not None:
        written = write_site(folder, site, full_text=full_text, lang=settings().names, indexable=indexable)
    else:
        text = _read(query) if query else None
        written = view(folder, page, what=what, to=to, query=text, full_text=full_text, lang=settings().names, indexable=indexable)
    if show:
        import webbrowser

        webbrowser.open(written.resolve().as_uri())
    print(written)
    return 0


def _told(given: tuple[str, ...], graph: Path) -> tuple[Path, str | None]:
    """Tell the folder from what the page shall be about: two words are both, one is a folder if there is such a folder."""
    if len(given) > 2:
        raise click.UsageError(f"{given[2]!r} is too much: kg view takes a folder and one name; put a name with spaces in quotes.")
    if len(given) == 2:
        return Path(given[0]), given[1]
    if given and not Path(given[0]).is_dir():
        return graph, given[0]
    return (Path(given[0]) if given else graph), None


def _read(query: str) -> str:
    path = Path(query)
    return path.read_text(encoding="utf-8") if len(query) < 1024 and "{" not in query and path.is_file() else query
