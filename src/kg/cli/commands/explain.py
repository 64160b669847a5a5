"""``kg explain``: every statement about a thing, with its quote and file."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.inputs import built
from kg.cli.settings import Command, settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.model.facts import Fact
    from kg.pipeline.citing import Citation
    from kg.pipeline.statements import Statement

__all__ = ["command"]

_FIRST = ("person", "role", "organization")
_APART = ("document", "quote", "start", "end", "fact", "date")
_USUAL = (("basis", "stated"), ("grade", "A"), ("scope", "vn"))


@click.command(cls=Command, example='kg explain "Le Tien Dung"')
@click.argument("thing", metavar="NAME|IRI")
@click.argument("other", metavar="[NAME|IRI]", required=False)
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--cite", is_flag=True, help="With the IRI, the source and the versions of each statement, for a citation.")
@built
def command(*, thing: str, other: str | None, form: str, cite: bool, graph: Path) -> int:
    """Print every statement about a person, body, post, role or article.

    Each with its quote and the file that it stands in. NAME is a name as printed, or a concept like role:chair; tone marks may be left out.
    With two persons, or two mentions, it says why they are or are not one, with the score of each thing compared.
    """
    from kg.pipeline import cite as cited
    from kg.pipeline import explain, open

    if other is not None:
        return _compare(graph, thing, other, form)
    with open(graph) as built:
        for one in explain(built, thing):
            if form == "text":
                print(printable(" = ".join(one.labels) or one.iri), one.iri, sep="\n")
            for said in one.statements:
                citation = cited(built, said) if cite else None
                if form == "text":
                    print(*(printable(line) for line in (*_told(said), *_cited(citation))), sep="\n")
                else:
                    fact = said.fact.model_dump(mode="json", exclude_none=True)
                    also = {"cite": citation.known()} if citation else {}
                    print(json.dumps({"thing": one.iri, "path": said.path, **fact, **also}, ensure_ascii=False))
    return 0


def _cited(citation: "Citation | None") -> Iterator[str]:
    if citation is not None:
        yield f"    claim    {citation.claim}"
        yield f"    said in  {citation.said_in}"
        yield f"    made by  {citation.made_by}"


def _compare(graph: Path, a: str, b: str, form: str) -> int:
    from kg.cli.labels import labels
    from kg.pipeline import open
    from kg.pipeline.comparing import compared

    with open(graph) as built:
        found = compared(built, a, b)
    if form == "jsonl":
        for link in found.links:
            print(
                json.dumps({"one": found.one, **link._asdict(), "features": [one._asdict() for one in link.features]}, ensure_ascii=False)
            )
        return 0
    label = labels(settings().headings)
    print(*([found.a] if found.one else [found.a, found.b]), sep="\n")
    print("one person, by these judgements:" if found.one else "two persons:")
    for link in found.links:
        by = f" ({printable(link.by)}, {link.on})" if link.by else ""
        print(printable(f"  {link.a} – {link.b}: {label('verdict:' + link.verdict)}, {link.score:g}") + by)
        for one in link.features:
            print(printable(f"    {one.score:+.2f}  {label(one.code)}: {one.because}"))
    return 0


def _told(said: "Statement") -> Iterator[str]:
    from kg.cli.facts import flat

    cells = flat(said.fact) | {field: _name(fact) for field, fact in said.linked.items()}
    shown = [name for name in (*_FIRST, *(n for n in cells if n not in _FIRST)) if _says(name, cells.get(name))]
    yield f"  {said.fact.kind}: " + ", ".join(f"{name} {cells[name]}" for name in shown)
    for quote in said.quotes:
        if quote.of == "statement" or len(said.quotes) == 1:
            yield f"    “{' '.join(quote.words.split())}”  {said.path} [{quote.start}–{quote.end}]"


def _says(name: str, value: object) -> bool:
    return name not in _APART and (name, value) not in _USUAL and value not in (None, "", False)


def _name(fact: "Fact") -> str:
    """Name a fact that another points at, by the words that tell it from its like."""
    from kg.cli.facts import flat

    cells = flat(fact)
    parts = [cells.get(name) for name in ("name", "indicator", "organization", "term", "number")]
    return " ".join(str(part) for part in parts if part)
