"""The title of a congress, read from left to right: its body, ordinal and term stand behind the word of congress in any order."""

from dataclasses import replace

from kg.extract.chunks import Chunks, TermItem
from kg.extract.items import Body, Item, Mark, WordItem
from kg.text.tokens import fold
from kg.text.vi.dates import TermSpan
from kg.text.vi.meetings import NATIONWIDE, ordinal_behind

__all__ = ["WINDOW", "Title", "holds"]

_HOLDERS = frozenset(("party-cell", "party-organization", "party", "mass", "front", "association"))
WINDOW = 48
"""Characters behind a part of a title in which the ordinal is looked for."""


def holds(body: Body) -> bool:
    """Whether bodies of this kind hold congresses."""
    return body.head is not None and body.head.get("kindOf") in _HOLDERS


class Title:
    """The words of one title: *body*, *ordinal*, *term*, whether it says *party*, *national*; behind *end* stands the item *at*."""

    def __init__(self, chunks: Chunks, index: int, text: str) -> None:
        self.chunks, self.text, self.at = chunks, text, index + 1
        self.end = chunks.span(chunks.items[index].start, chunks.items[index].end)[1]
        self.body: Body | None = None
        self.ordinal: str | None = None
        self.term: TermSpan | None = None
        self.party = self.national = False
        while self._step():
            pass

    def _step(self) -> bool:
        """Read one part; a mark is passed where a part stands behind it."""
        nationwide = NATIONWIDE.match(fold(self.text[self.end : self.end + WINDOW])) if not self.national else None
        if nationwide is not None:
            self.national = True
            return self._pass(self.end + nationwide.end())
        if self.ordinal is None:
            window = self.text[self.end : min(self.end + WINDOW, self.chunks.sentence.end)]
            found = ordinal_behind(window, fold(window))
            if found is not None and not (isinstance(self.next(), TermItem) and self._years(self.next())):
                self.ordinal = found[1]
                return self._pass(self.end + found[0])
        ahead = self.at
        item = self.next()
        while isinstance(item, Mark) and item.mark in ",(" and ahead - self.at < 2:
            ahead += 1
            item = self.next(ahead)
        match item:
            case TermItem() if item.span is not None and self.term is None and item.span.years is not None:
                self.term = item.span
                folded = fold(self.text[item.span.start : item.span.end])
                inner = ordinal_behind(" " + folded, " " + folded)
                self.ordinal = self.ordinal or (inner[1] if inner is not None else None)
                return self._pass(item.span.end)
            case Body() if self.body is None and not self.party and ahead == self.at and (meant := self._meant(item)) is not None:
                self.body = meant
                return self._pass(item.span[1] if item.span else self.end)
            case WordItem() if ahead == self.at and item.cls == "tail" and self.body is None:
                self.party = True
                return self._pass(self.chunks.span(item.start, item.end)[1])
            case _:
                return False

    def _meant(self, body: Body) -> Body | None:
        """The body whose congress it is: 'Đại hội Đoàn thành phố' is of the Youth Union."""
        of = body.head.get("congressOf") if body.head is not None and not body.proper else None
        head = self.chunks.words.vocabulary.get(of) if of else None
        if head is None:
            return body if holds(body) else None
        return replace(body, head=head, head_text=head.vi)

    def next(self, at: int | None = None) -> Item | None:
        """Give the item behind what is read, or the one at *at*; ``None`` behind the last."""
        at = self.at if at is None else at
        return self.chunks.items[at] if at < len(self.chunks.items) else None

    @staticmethod
    def _years(item: Item | None) -> bool:
        return isinstance(item, TermItem) and item.span is not None and item.span.years is not None

    def _pass(self, end: int) -> bool:
        """Go on behind *end*; an item that is only in part read (the ordinal before other words) is left behind."""
        self.end = end
        while (
            self.at < len(self.chunks.items) and self.chunks.span(self.chunks.items[self.at].start, self.chunks.items[self.at].end)[0] < end
        ):
            self.at += 1
        return True
