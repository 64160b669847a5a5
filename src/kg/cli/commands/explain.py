"""``kg explain``: every statement about a thing, with its quote and file."""

import json
from pathlib import Path

import click

from kg.cli.inputs import built
from kg.cli.settings import Command

__all__ = ["command"]

_APART = ("document", "quote", "start", "end", "fact")
_USUAL = (("basis", "stated"), ("grade", "A"), ("scope", "vn"))


@click.command(cls=Command, example='kg explain "Le Tien Dung"')
@click.argument("thing", metavar="NAME|IRI")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@built
def command(thing: str, form: str, graph: Path) -> int:
    """Print every statement about a person, body, post, role or article.

    Each with its quote and the file that it stands in. NAME is a name as printed; tone marks may be left out.
    """
    from kg.cli.facts import flat
    from kg.pipeline import explain, open

    with open(graph) as built:
        explained = explain(built, thing)
    for one in explained:
        if form == "jsonl":
            for said in one.statements:
                print(
                    json.dumps(
                        {"thing": one.iri, "path": said.path, **said.fact.model_dump(mode="json", exclude_none=True)}, ensure_ascii=False
                    )
                )
            continue
        print(" = ".join(one.labels) or one.iri, one.iri, sep="\n")
        for said in one.statements:
            told = {
                name: value
                for name, value in flat(said.fact).items()
                if name not in _APART and (name, value) not in _USUAL and value not in (None, "", False)
            }
            print(f"  {said.fact.kind}: " + ", ".join(f"{name} {value}" for name, value in told.items()))
            for quote in said.quotes:
                if quote.of == "statement" or len(said.quotes) == 1:
                    print(f"    “{' '.join(quote.words.split())}”  {said.path} [{quote.start}–{quote.end}]")
    return 0
