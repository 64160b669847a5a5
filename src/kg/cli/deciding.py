"""Ask a human on a terminal: one item after the other, y or n, and write each answer down at once."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.review.items import FactItem, PairItem

__all__ = ["ask", "lines"]

_PAIR = {"y": "same", "n": "different", "u": "unsure"}
_FACT = {"y": "right", "n": "wrong"}


def lines(item: "PairItem | FactItem", number: int, of: int, label: Callable[[str], str]) -> Iterator[str]:
    """Give an item as lines for people: what is compared, side by side, and why."""
    from kg.review.items import PairItem

    if isinstance(item, PairItem):
        names = item.a.name if item.a.name == item.b.name else f"{item.a.name} / {item.b.name}"
        yield f"pair {number}/{of}: {names}, score {item.score:g}"
        for mark, side in (("A", item.a), ("B", item.b)):
            yield f"  {mark}  {_source(side.place.document, side.title, side.date)}"
            yield from (f"     “{statement}”" for statement in side.statements)
            yield f"     {side.person}"
        for feature in item.features:
            yield f"  {feature.score:+.2f}  {label(feature.code)}: {feature.because}"
    else:
        from kg.cli.facts import flat

        cells = {name: value for name, value in flat(item.fact).items() if value not in (None, "", False)}
        told = ", ".join(f"{name} {cells[name]}" for name in cells if name not in ("document", "quote", "start", "end", "fact"))
        yield f"fact {number}/{of}: {item.fact.kind} {item.fact.id}"
        yield f"  {told}"
        yield f"  {_source(item.fact.document, item.title, item.date)}"
        yield f"     “{item.statement}”"


def ask(
    items: "Sequence[PairItem | FactItem]",
    *,
    to: Path,
    by: str,
    on: str,
    label: Callable[[str], str],
    read: Callable[[str], str],
    say: Callable[[str], None],
) -> int:
    """Ask for a verdict on each item, and add each to the file *to* before the next is asked.

    Args:
        items: What to ask about.
        to: The file of decisions.
        by: Who answers.
        on: The day.
        label: Gives the name of a feature.
        read: Shows a prompt and gives what was typed; ``EOFError`` ends.
        say: Shows a line.

    Returns:
        How many verdicts were written.
    """
    from kg.pipeline.reviewing import append
    from kg.review.items import PairItem

    written = 0
    for number, item in enumerate(items, 1):
        is_pair = isinstance(item, PairItem)
        answers = _PAIR if is_pair else _FACT
        for line in lines(item, number, len(items), label):
            say(printable(line))
        prompt = "one person? [y]es [n]o [u]nsure [s]kip [q]uit: " if is_pair else "does the article say so? [y]es [n]o [s]kip [q]uit: "
        answer = _answer(prompt, (*answers, "s", "q"), read)
        if answer == "q":
            break
        if answer in answers:
            append(to, [item.decided(answers[answer], by, on)])
            written += 1
    return written


def _answer(prompt: str, allowed: Sequence[str], read: Callable[[str], str]) -> str:
    while True:
        try:
            answer = read(prompt).strip().lower()[:1]
        except EOFError:
            return "q"
        if answer in allowed:
            return answer


def _source(document: str, title: str | None, date: str | None) -> str:
    return ", ".join(part for part in (title, document, date) if part)
