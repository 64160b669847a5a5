"""Errors, side by side with the sentence in which they are made: what the gold says, what was found, and where each is printed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from kg.evaluate.gold import GoldHolding
from kg.evaluate.match import Matched
from kg.evaluate.same import norm
from kg.model.document import Document
from kg.model.rows import Row
from kg.text.sentences import sentences
from kg.text.tokens import tokens

__all__ = ["Mistake", "Said", "Shown", "mistakes"]

MistakeKind = Literal["missed", "not in the gold", "other role or body", "body only loosely", "status"]
Mark = Literal["", "gold", "found", "gold found"]


class Said(NamedTuple):
    """A holding, as the gold or a row has it."""

    person: str
    role: str
    body: str | None
    status: str

    @classmethod
    def of(cls, one: GoldHolding | Row) -> "Said":
        """Take over what both say."""
        body = one.organization if isinstance(one, Row) else one.body
        return cls(one.person, one.role, body, one.status)


class Shown(NamedTuple):
    """A piece of a sentence, and whose words it holds."""

    text: str
    mark: Mark


class Mistake(NamedTuple):
    """One error. *sentence* has the words of the gold's quote and of the row marked; it is empty where the gold has no quote to show."""

    kind: MistakeKind
    gold: Said | None
    found: Said | None
    grade: str | None
    sentence: tuple[Shown, ...]


def mistakes(matched: Matched, document: Document | None) -> tuple[Mistake, ...]:
    """Tell the errors of one article in the order of its text; without its *document* they have no sentences."""
    page = _Page(document.text if document else "")
    placed = [(page.place(gold, row), kind, gold, row) for kind, gold, row in _found(matched)]
    placed.sort(key=lambda one: one[0][0] if one[0] else -1)
    return tuple(
        Mistake(
            kind,
            Said.of(gold) if gold else None,
            Said.of(row) if row else None,
            row.grade if row else None,
            page.show(at, gold, row) if at else (),
        )
        for at, kind, gold, row in placed
    )


def _found(matched: Matched) -> Iterator[tuple[MistakeKind, GoldHolding | None, Row | None]]:
    for pair in matched.pairs:
        if not pair.strict:
            yield "body only loosely", pair.gold, pair.row
        if pair.gold.status != pair.row.status:
            yield "status", pair.gold, pair.row
    wrong = list(matched.wrong)
    for holding in matched.missed:
        near = next((row for row in wrong if _near(holding, row)), None)
        if near is not None:
            wrong.remove(near)
        yield ("missed" if near is None else "other role or body"), holding, near
    for row in wrong:
        yield "not in the gold", None, row


def _near(holding: GoldHolding, row: Row) -> bool:
    """Say whether *row* is a failed attempt at *holding*: two of person, role and body agree."""
    agree = (
        norm(holding.person) == norm(row.person),
        norm(holding.role) == norm(row.role),
        norm(holding.body) == norm(row.organization),
    )
    return sum(agree) == 2


class _Page:
    """The text of an article, cut into sentences when the first error needs them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._cut: list[tuple[int, int]] | None = None

    def place(self, gold: GoldHolding | None, row: Row | None) -> tuple[int, int] | None:
        """Give the sentence, or the sentences, in which both stand."""
        spans = [span for span in (self._quote(gold, row), (row.start, row.end) if row else None) if span]
        if not spans or not self.text:
            return None
        if self._cut is None:
            self._cut = [(s.start, s.end) for s in sentences(tokens(self.text))]
        within = [(a, b) for a, b in self._cut if any(a < end and start < b for start, end in spans)]
        if not within:
            return None
        near = within if within[-1][1] - within[0][0] < 1500 else within[-1:]  # two far ends of an article are no sentence
        return near[0][0], near[-1][1]

    def show(self, at: tuple[int, int], gold: GoldHolding | None, row: Row | None) -> tuple[Shown, ...]:
        """Cut the text at the ends of both quotes and mark the pieces."""
        start, end = at
        quote, found = self._quote(gold, row), ((row.start, row.end) if row else None)
        cuts = sorted({start, end, *(p for span in (quote, found) if span for p in span if start < p < end)})
        return tuple(self._piece(a, b, quote, found) for a, b in pairwise(cuts))

    def _piece(self, start: int, end: int, quote: Sequence[int] | None, found: Sequence[int] | None) -> Shown:
        in_gold = quote is not None and quote[0] <= start and end <= quote[1]
        in_row = found is not None and found[0] <= start and end <= found[1]
        marks: dict[tuple[bool, bool], Mark] = {(True, True): "gold found", (True, False): "gold", (False, True): "found"}
        return Shown(self.text[start:end], marks.get((in_gold, in_row), ""))

    def _quote(self, gold: GoldHolding | None, row: Row | None) -> tuple[int, int] | None:
        """Find the gold's quote; of several places the one nearest to the row, else the first."""
        if gold is None or not gold.quote:
            return None
        best = at = self.text.find(gold.quote)
        while row is not None and at >= 0:
            if abs(at - row.start) < abs(best - row.start):
                best = at
            at = self.text.find(gold.quote, at + 1)
        return (best, best + len(gold.quote)) if best >= 0 else None
