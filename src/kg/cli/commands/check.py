"""``kg check``: what is wrong with a built graph, or with its sources."""

from pathlib import Path

import click

from kg.cli.answers import FORMATS, answered
from kg.cli.inputs import built, folder
from kg.cli.settings import Command, settings

__all__ = ["command"]


@click.command(cls=Command, example="kg check out")
@folder
@click.option("--only", "names", multiple=True, metavar="CHECK", help="Run this check or shape alone; may be repeated.")
@click.option("--list", "listed", is_flag=True, help="List the checks and run none.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@built
def command(*, folder: Path | None, names: tuple[str, ...], listed: bool, form: str, graph: Path) -> int:
    """Check a built graph: what each node must have, and what must not be; every finding comes with its sentences.

    CHECK is the name of a check or of a shape. Ends with 1 if something is found.
    """
    from kg.check import Check, asks, check, check_shapes, checks, only, shapes, table
    from kg.check.shacl import Shape
    from kg.ontology import ontology_path
    from kg.pipeline import open
    from kg.pipeline.exporting import about

    known: dict[str, Check | Shape] = {**shapes(ontology_path() / "shapes"), **checks(ontology_path() / "checks")}
    wanted = only(known, names)
    lang = settings().headings
    if listed:
        from kg.cli.table import show

        rows = [(name, one.problem[lang] if isinstance(one, Check) else asks(one, lang)) for name, one in known.items() if one in wanted]
        show(f"{len(wanted)} checks", ("check", "problem"), rows, settings())
        return 0
    with open(folder or graph) as built:
        found = check_shapes(built.store, [one for one in wanted if isinstance(one, Shape)])
        found += check(built.store, [one for one in wanted if isinstance(one, Check)])
        made_by = about(built)
    settings().tell(f"{len(wanted)} checks, {len(found)} findings")
    if found or form != "table":
        answered(table(found, lang), form, settings(), about=made_by, title=str(folder or graph))
    return 1 if found else 0
