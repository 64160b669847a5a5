"""``kg review``: what a built graph leaves unsure, with its evidence; takes verdicts and writes them down."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.inputs import built, decisions, folder
from kg.cli.settings import Command, settings
from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.pipeline.reviewing import AnyDecision, Review
    from kg.review.items import FactItem, PairItem

__all__ = ["command"]

_DAY = click.DateTime(formats=["%Y-%m-%d"])
_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(cls=Command, example='kg review out --to data/decisions/mine.jsonl --by "Tran Thi B" --on 2026-03-01')
@folder
@click.option("--kind", type=click.Choice(["pairs", "facts"]), help="Show only unsure pairs, or only facts of low grade.")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, metavar="N", help="Show N of each; 0 shows all.")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@click.option("--html", type=_FILE, metavar="FILE", help="Write a page with a ready line for each verdict.")
@click.option("--to", type=_FILE, metavar="FILE", help="Add verdicts to this file; without it they are printed.")
@click.option("--by", metavar="NAME", help="Who decides.")
@click.option("--on", type=_DAY, metavar="DAY", help="The day of the decision, like 2026-03-01.")
@click.option("--note", metavar="TEXT", help="Why.")
@click.option("--same", nargs=2, metavar="A B", help="Decide that A and B are one person (names or IRIs).")
@click.option("--different", nargs=2, metavar="A B", help="Decide that they are two.")
@click.option("--unsure", nargs=2, metavar="A B", help="Decide that it cannot be said.")
@click.option("--right", metavar="FACT", help="Decide that a fact is right (its id).")
@click.option("--wrong", metavar="FACT", help="Decide that a fact is wrong.")
@click.option("--amend", nargs=3, metavar="FACT FIELD VALUE", help="Decide what a field of a fact is; VALUE is JSON, or plain text.")
@click.option("--suppress", metavar="PERSON", help="Take a person out of everything that is built.")
@click.option("--pin", nargs=2, metavar="PERSON IRI", help="Give a person an IRI.")
@click.option("--undo", metavar="ID", help="Take an earlier decision back.")
@click.option("--decided", is_flag=True, help="List the decisions of --decisions, with their ids.")
@decisions
@built
def command(*, folder: Path | None, graph: Path, kind: str | None, limit: int, form: str, **given: Any) -> int:  # noqa: ANN401  click's own
    """Show what is unsure in a built graph: pairs that may be one person, and facts of low grade, with their evidence.

    In a pipe it lists. On a terminal, with --to, --by and --on, it asks for a verdict on each and writes each down at once.
    One verdict can be given as an option. The next build with --decisions follows the file.
    """
    from kg.pipeline import open
    from kg.pipeline.reviewing import review

    if given["decided"]:
        return _list(given["decisions"])
    verdicts = [name for name in _VERDICTS if given[name]]
    if len(verdicts) > 1:
        raise click.UsageError(f"--{verdicts[0]} and --{verdicts[1]} are two decisions; give them one at a time.")
    with open(folder or graph) as opened:
        review_ = review(opened)
        if verdicts:
            return _write([_decision(review_, verdicts[0], given)], given["to"])
        pairs = review_.pairs(given["to"]) if kind != "facts" else []
        facts = review_.low_grade(given["to"]) if kind != "pairs" else []
    if given["html"] is not None:
        return _page(pairs, facts, limit, given)
    return _show(pairs, facts, limit, form, given)


_VERDICTS = ("same", "different", "unsure", "right", "wrong", "amend", "suppress", "pin", "undo")


def _decision(review: "Review", name: str, given: dict[str, Any]) -> "AnyDecision":
    from kg.model.decisions import decision_adapter

    if not given["by"] or not given["on"]:
        raise click.UsageError("a decision needs --by NAME and --on DAY; neither is guessed.")
    common = {"by": given["by"], "on": given["on"].date().isoformat(), "note": given["note"]}
    value = given[name]
    if name in ("same", "different", "unsure"):
        a, b = (review.places(one)[0] for one in value)
        if a == b:
            raise click.UsageError("both are one person already; give the IRIs of two mentions to part them.")
        told: dict[str, Any] = {"kind": "pair", "verdict": name, "a": a, "b": b}
    elif name in ("right", "wrong"):
        told = {"kind": "fact", "verdict": name, "fact": review.place_of(value)}
    elif name == "amend":
        told = {"kind": "fact", "verdict": name, "fact": review.place_of(value[0]), "field": value[1], "value": _json(value[2])}
    elif name == "suppress":
        told = {"kind": "suppress", "places": review.places(value)}
    elif name == "pin":
        told = {"kind": "pin", "place": review.places(value[0])[0], "iri": value[1]}
    else:
        told = {"kind": "undo", "decision": value}
    return _checked(decision_adapter, told | common)


def _checked(adapter: Any, told: dict[str, Any]) -> "AnyDecision":  # noqa: ANN401  pydantic's, imported late
    from pydantic import ValidationError

    try:
        decision: AnyDecision = adapter.validate_python(told)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        raise click.UsageError(f"{'.'.join(map(str, first['loc'][1:]))}: {first['msg']}") from error
    return decision


def _json(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _write(lines: "Sequence[AnyDecision]", to: Path | None) -> int:
    from kg.pipeline.reviewing import append, line_to_write

    if to is None:
        for line in lines:
            print(line_to_write(line))
        return 0
    append(to, lines)
    for line in lines:
        print(line.id)
    settings().tell(f"{to}: the next 'kg build --decisions {to}' follows it")
    return 0


def _list(paths: tuple[Path, ...]) -> int:
    from kg.read import read_decisions
    from kg.review.listing import line_of

    if not paths:
        raise click.UsageError("--decided lists the decisions of --decisions PATH, or KG_DECISIONS.")
    for kind in read_decisions(paths):
        for one in kind:
            print(printable(line_of(one)))
    return 0


def _page(pairs: "Sequence[PairItem]", facts: "Sequence[FactItem]", limit: int, given: dict[str, Any]) -> int:
    from kg.ontology import load_vocabulary
    from kg.review.paging import page_of

    on = given["on"].date().isoformat() if given["on"] else None
    text = page_of(pairs, facts, load_vocabulary(), lang=settings().names, by=given["by"], on=on, limit=limit)
    given["html"].write_text(text, encoding="utf-8", newline="\n")
    print(given["html"])
    return 0


def _show(pairs: "Sequence[PairItem]", facts: "Sequence[FactItem]", limit: int, form: str, given: dict[str, Any]) -> int:
    from kg.cli.deciding import ask, lines
    from kg.cli.labels import labels

    here = settings()
    label = labels(here.headings)
    shown: list[PairItem | FactItem] = [*pairs[: limit or None], *facts[: limit or None]]
    asks = form == "text" and given["to"] and given["by"] and given["on"]
    if asks and here.rich(sys.stdout) and sys.stdin.isatty():
        on = given["on"].date().isoformat()
        written = ask(shown, to=given["to"], by=given["by"], on=on, label=label, read=input, say=print)
        here.tell(f"{written} verdicts in {given['to']}")
        return 0
    for number, item in enumerate(shown, 1):
        if form == "jsonl":
            print(_line(item))
        else:
            print(*(printable(line) for line in lines(item, number, len(shown), label)), sep="\n", end="\n\n")
    here.tell(f"{len(pairs)} unsure pairs, {len(facts)} facts of low grade; {len(shown)} shown")
    return 0


def _line(item: "PairItem | FactItem") -> str:
    from kg.review.items import PairItem

    if not isinstance(item, PairItem):
        fact = item.fact.model_dump(mode="json", exclude_none=True)
        return json.dumps({"fact": fact, "place": item.place.model_dump()}, ensure_ascii=False)
    sides = {name: side._asdict() | {"place": side.place.model_dump()} for name, side in (("a", item.a), ("b", item.b))}
    return json.dumps({"score": item.score, "features": [one._asdict() for one in item.features], **sides}, ensure_ascii=False)
