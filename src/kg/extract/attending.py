"""Who attends a congress, in which capacity, and how many more.

Only where the verb of attending and the congress stand in one sentence, or the sentence before reports the congress.
"""

from dataclasses import dataclass

from kg.extract.chunks import Chunks
from kg.extract.congresses import Meeting
from kg.extract.items import Body, Mark, Other, Person, Trigger, WordItem
from kg.text.tokens import fold
from kg.text.vi.patterns import COUNT_COMPARATORS, NUMBER

__all__ = ["Present", "find_present"]


@dataclass(slots=True)
class Present:
    """A person or a counted group at *meeting*; *verb* is the span of the words that say so."""

    meeting: Meeting
    verb: tuple[int, int]
    capacity: str
    person: Person | None = None
    unit: str | None = None
    count: int | None = None
    comparator: str | None = None
    span: tuple[int, int] | None = None
    beside_named: bool = False


def find_present(all_chunks: list[Chunks], meetings: list[Meeting], text: str) -> list[Present]:
    """Find the attendance of the congresses that the article reports, in the order of the text."""
    out: list[Present] = []
    held = [m for m in meetings if m.held or m.date is not None]
    if not held:
        return out
    for chunks in all_chunks:
        for index, item in enumerate(chunks.items):
            if isinstance(item, WordItem) and item.cls == "attend":
                meeting, end = _meeting(chunks, index, held)
                if meeting is not None:
                    out += _crowd(chunks, index, item, end, meeting, text)
    return out


def _meeting(chunks: Chunks, index: int, held: list[Meeting]) -> tuple[Meeting | None, int]:
    """The congress behind the verb ('dự đại hội'): named there, or the one that the article reports."""
    for ahead, item in enumerate(chunks.items[index + 1 : index + 4], index + 1):
        if isinstance(item, WordItem) and item.cls == "congress":
            start, end = chunks.span(item.start, item.end)
            named = next((m for m in held for s, e in m.spans if s <= start < e), None)
            if named is not None:
                return named, ahead
            return _reported(chunks, held, end), ahead
        if not isinstance(item, Mark | WordItem):
            return None, index
    return None, index


def _reported(chunks: Chunks, held: list[Meeting], at: int) -> Meeting | None:
    before = [m for m in held if m.spans[0][0] < at]
    reported = [m for m in before if m.held] or before
    del chunks
    return reported[-1] if reported else None


def _crowd(chunks: Chunks, index: int, verb: WordItem, end: int, meeting: Meeting, text: str) -> list[Present]:
    items = chunks.items
    span = chunks.span(verb.start, items[end].end)
    capacity = (verb.concept.get("capacity") if verb.concept is not None else None) or "capacity:attendee"
    listed = _list(items[:index], backward=True) or _list(items[end + 1 :], backward=False)
    persons = [i for i in listed if (isinstance(i, Person) and not i.plural) or (isinstance(i, Person) and i.name)]
    out = [Present(meeting, span, capacity, person=p, span=p.span) for p in persons if isinstance(p, Person) and p.name]
    for item in listed:
        if isinstance(item, WordItem) and item.cls == "count":
            start, stop = chunks.span(item.start, item.end)
            number = NUMBER.match(text[start:stop])
            if number is None:
                continue
            before = fold(text[max(0, start - 8) : start]).split()
            whole = (start, max(stop, span[1])) if span[1] - start < 120 else (start, stop)
            out.append(
                Present(
                    meeting,
                    span,
                    "capacity:attendee",
                    unit=item.concept.vi if item.concept is not None else None,
                    count=int(number.group().replace(".", "")),
                    comparator=COUNT_COMPARATORS.get(before[-1] if before else "", "="),
                    span=whole,
                    beside_named=bool(persons),
                )
            )
    return out


def _list(items: list, *, backward: bool) -> list:  # type: ignore[type-arg]  # items of every kind
    """The list that ends (or begins) here: persons, posts, counts and the marks between them."""
    out: list = []  # type: ignore[type-arg]
    for item in reversed(items) if backward else items:
        if (
            isinstance(item, Trigger)
            or (isinstance(item, Mark) and item.mark in ".…?!")
            or (isinstance(item, WordItem) and item.cls in ("attend", "congress", "holds"))
        ):
            break
        if isinstance(item, Other) and item.end - item.start > 3:
            break
        if not isinstance(item, Body):
            out.append(item)
    out = list(reversed(out)) if backward else out
    return out if any(isinstance(i, Person) or (isinstance(i, WordItem) and i.cls == "count") for i in out) else []
