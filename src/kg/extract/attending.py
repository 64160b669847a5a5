"""Who attends a congress, in which capacity, and how many.

A verb of attending says it where its object is a congress, or where it has none and the sentence before reports one;
'Đại hội có 250 đại biểu' says it without a verb. Those counted as represented, elected or sent are not there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.chunks import Chunks
from kg.extract.congresses import Meeting, is_bare
from kg.extract.counting import printed_unit
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.listing import LONG, UNDONE, first_person, list_beside, opens, pauses
from kg.text.tokens import fold
from kg.text.vi.meetings import ACTS_THERE, CEREMONY, DRAFT, NOT_ATTENDED, OTHER_MEETING, REPRESENTED, SAYS, SPEAKING
from kg.text.vi.patterns import COUNT_COMPARATORS, FRACTION_BEFORE, NUMBER, THOUSANDS_BEFORE

__all__ = ["Present", "find_present"]

_FAR = 2
"""Sentences from the report of a congress within which a verb without object still means it."""
_AHEAD = 6
"""Items between a verb of attending and the congress."""
_SECOND = 2
"""A list that begins anew within a sentence."""


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
    """Find the attendance of the congresses that the article names, in the order of the text, each person once."""
    known = [m for m in meetings if m.unnamed is None]
    return list(_once(_Hall(known, text).read(all_chunks))) if known else []


def _once(found: Iterator[Present]) -> Iterator[Present]:
    """The first mention of a group; several of a person may each say another capacity."""
    seen: set[tuple[int, int | None, str | None]] = set()
    for one in found:
        key = (id(one.meeting), one.count, one.unit)
        if one.person is not None or key not in seen:
            seen.add(key)
            yield one


class _Hall:
    """The congresses of an article, and which of them is being told."""

    def __init__(self, meetings: list[Meeting], text: str) -> None:
        self.meetings, self.text = meetings, text
        self.held = [m for m in meetings if m.held or m.date is not None]
        self.told: Meeting | None = None
        """The congress last spoken of."""
        self.reported: tuple[int, Meeting] | None = None
        """Number of the sentence that last said that one opened, closed or took place, and the congress."""

    def read(self, all_chunks: list[Chunks]) -> Iterator[Present]:
        for chunks in all_chunks:
            for index, item in enumerate(chunks.items):
                if not isinstance(item, WordItem):
                    continue
                if item.cls == "attend":
                    yield from self._attend(chunks, index, item)
                elif item.cls == "congress":
                    meeting = self._meant(chunks, index)
                    if meeting is not None:
                        self.told = meeting
                        if any(isinstance(i, WordItem) and i.cls == "holds" for i in chunks.items):
                            self.reported = (chunks.sentence.number, meeting)
                        yield from self._delegates(chunks, index, meeting)
                        yield from self._speaker(chunks, index, meeting)

    def _meant(self, chunks: Chunks, index: int) -> Meeting | None:
        """The congress at *index*: named there; of a bare word the one last told, else the only one that is reported."""
        at = chunks.span(chunks.items[index].start, chunks.items[index].end)[0]
        named = next((m for m in self.meetings for s, e in m.spans if s <= at < e), None)
        if named is not None or not is_bare(chunks, index, self.text):
            return named
        before = [m for m in self.held if m.spans[0][0] < at]
        if self.told is not None and self.told in before:
            return self.told
        return before[-1] if before else None

    # -- verbs of attending -----------------------------------------------------------------

    def _attend(self, chunks: Chunks, index: int, verb: WordItem) -> Iterator[Present]:
        items = chunks.items
        stop = chunks.span(verb.start, verb.end)[1]
        undone = any(isinstance(i, WordItem) and i.cls in UNDONE for i in items[max(0, index - 2) : index])
        if undone or DRAFT.match(fold(self.text[stop : stop + 10])):
            return
        end = self._object(items, index)
        if end is not None:
            meeting, last = self._meant(chunks, end), self._behind_title(chunks, end)
        else:
            meeting, last = self._without_object(chunks, index), index
        if meeting is None:
            return
        span = chunks.span(verb.start, items[end if end is not None else index].end)
        capacity = (verb.concept.get("capacity") if verb.concept is not None else None) or "capacity:attendee"
        before, behind = list_beside(items[:index], backward=True), list_beside(items[last + 1 :], backward=False)
        listed = behind if self._lists(items, index, last) or not before else before
        if listed is behind and not self._lists(items, index, last) and not (opens(items, index) and pauses(items, last)):
            return
        if capacity == "capacity:speaker" and listed is behind:
            listed = first_person(behind)
        yield from self._crowd(chunks, listed, span, capacity, meeting)

    @staticmethod
    def _lists(items: list[Item], index: int, last: int) -> bool:
        """Whether those present stand behind the verb and the title: 'Dự đại hội có …', and nobody before them."""
        following = items[last + 1] if last + 1 < len(items) else None
        listing = isinstance(following, WordItem) and following.cls in ("presence", "roster")
        return (
            (index == 0 and isinstance(following, Mark | WordItem | Person | Post))
            or listing
            or (isinstance(following, Mark) and following.mark == ":")
        )

    def _object(self, items: list[Item], index: int) -> int | None:
        """The word of congress behind the verb: 'dự và phát biểu tại phiên khai mạc Đại hội'."""
        for ahead, item in enumerate(items[index + 1 : index + 1 + _AHEAD], index + 1):
            if isinstance(item, WordItem) and item.cls == "congress":
                return ahead
            loose = isinstance(item, Other) and item.end - item.start <= LONG
            if not (loose or (isinstance(item, Mark) and item.mark not in ".;:(") or isinstance(item, WordItem)):
                return None
            if isinstance(item, WordItem) and item.cls in ("presence", "roster", "count", "count-unit", "plural", "for"):
                return None
        return None

    def _behind_title(self, chunks: Chunks, index: int) -> int:
        """The last item of the title at *index*."""
        start, end = chunks.span(chunks.items[index].start, chunks.items[index].end)
        stop = next((e for m in self.meetings for s, e in m.spans if s <= start < e), end)
        while index + 1 < len(chunks.items) and chunks.span(chunks.items[index + 1].start, chunks.items[index + 1].end)[0] < stop:
            index += 1
        return index

    def _without_object(self, chunks: Chunks, index: int) -> Meeting | None:
        """'… khai mạc, Chủ tịch nước A đã đến dự.', 'Tham dự có các đồng chí: …' right behind the report of a congress."""
        if self.reported is None or chunks.sentence.number - self.reported[0] > _FAR:
            return None
        items = chunks.items
        item = items[index + 1] if index + 1 < len(items) else None
        ends = item is None or (isinstance(item, Mark) and item.mark in ".;,…:")
        lists = isinstance(item, WordItem) and item.cls in ("presence", "roster")
        words = fold(self.text[chunks.sentence.start : chunks.sentence.end])
        words_behind = fold(self.text[chunks.span(items[index].start, items[index].end)[1] : chunks.sentence.end])
        ends = ends or CEREMONY.match(words_behind) is not None
        if not (ends or (lists and index == 0)) or NOT_ATTENDED.search(words):
            return None
        return self.reported[1]

    def _crowd(self, chunks: Chunks, listed: list[Item], verb: tuple[int, int], capacity: str, meeting: Meeting) -> Iterator[Present]:
        persons = [i for i in listed if isinstance(i, Person) and i.name]
        lists = 0
        for item in listed:
            if isinstance(item, WordItem) and item.cls == "presence":
                lists += 1  # 'Dự và chỉ đạo Đại hội có A; về phía huyện có B': B only attends
            elif isinstance(item, Person) and item.name:
                yield Present(meeting, verb, capacity if lists < _SECOND else "capacity:attendee", person=item, span=item.span)
            if isinstance(item, WordItem) and item.cls == "count" and self._comes(item):
                yield from self._group(chunks, item, verb, meeting, beside_named=bool(persons))

    # -- without a verb of attending ----------------------------------------------------------

    def _delegates(self, chunks: Chunks, index: int, meeting: Meeting) -> Iterator[Present]:
        """'350 đại biểu Đại hội …', 'Đại hội có 250 đại biểu', '… với sự tham dự của 250 đại biểu'."""
        items = chunks.items
        before = items[index - 1] if index else None
        if isinstance(before, WordItem) and before.cls == "count" and self._comes(before):
            yield from self._group(chunks, before, chunks.span(items[index].start, items[index].end), meeting)
        for at in range(self._behind_title(chunks, index) + 1, len(items) - 1):
            item = items[at]
            if isinstance(item, Trigger | Person | Post | Body) or (isinstance(item, Mark) and item.mark in ".;"):
                return
            if isinstance(item, WordItem) and item.cls == "presence":
                counted = next((i for i in items[at + 1 : at + 4] if not (isinstance(i, Other | Mark) and i.end - i.start <= 1)), None)
                between = fold(self.text[chunks.span(items[index].start, items[index].end)[1] : chunks.span(item.start, item.end)[0]])
                known = isinstance(counted, WordItem) and counted.cls == "count" and self._comes(counted)
                if known and isinstance(counted, WordItem) and OTHER_MEETING.search(between) is None:
                    yield from self._group(chunks, counted, chunks.span(item.start, item.end), meeting)
                    return

    @staticmethod
    def _comes(counted: WordItem) -> bool:
        """Whether those counted are what a congress consists of: delegates, members; not the members of a board that it elects."""
        return counted.concept is not None and counted.concept.get("capacity") is not None

    def _speaker(self, chunks: Chunks, index: int, meeting: Meeting) -> Iterator[Present]:
        """'Tại đại hội, Bí thư Tỉnh ủy A nhấn mạnh …', 'Phát biểu bế mạc đại hội, bà B …'."""
        items = chunks.items
        before = items[index - 1] if index else None
        lead = self.text[chunks.sentence.start : chunks.span(items[index].start, items[index].end)[0]]
        linked = isinstance(before, WordItem) and before.cls == "link"
        opening = linked or (opens(items, index) and SPEAKING.match(fold(lead)) is not None)
        at = self._behind_title(chunks, index) + 1
        if not opening or at >= len(items) or not (isinstance(items[at], Mark) and items[at].mark == ","):  # type: ignore[attr-defined]
            return
        if any(isinstance(i, WordItem) and i.cls == "attend" for i in items[:index]):
            return  # told by the verb
        first = first_person(list_beside(items[at + 1 :], backward=False))
        for person in first:
            capacity = self._does(chunks, person, items) if isinstance(person, Person) and person.name else None
            if isinstance(person, Person) and capacity is not None:
                span = chunks.span(
                    before.start if isinstance(before, WordItem) and before.cls == "link" else items[0].start, items[index].end
                )
                yield Present(meeting, span, capacity, person=person, span=person.span)

    def _does(self, chunks: Chunks, person: Person, items: list[Item]) -> str | None:
        """What the verb behind the name, or behind its posts, says: who speaks, who only is there; ``None`` where it says neither."""
        behind = next(k for k, i in enumerate(items) if i is person) + 1
        while behind < len(items) and isinstance(items[behind], Post | Mark):
            behind += 1
        start = chunks.span(items[behind - 1].start, items[behind - 1].end)[1]
        words = fold(self.text[start : start + 40])
        return "capacity:speaker" if SAYS.match(words) else "capacity:attendee" if ACTS_THERE.match(words) else None

    def _group(
        self, chunks: Chunks, item: WordItem, verb: tuple[int, int], meeting: Meeting, *, beside_named: bool = False
    ) -> Iterator[Present]:
        start, stop = chunks.span(item.start, item.end)
        thousands = THOUSANDS_BEFORE.search(self.text[max(0, start - 12) : start])
        start -= len(thousands.group()) if thousands is not None else 0
        number = NUMBER.match(self.text[start:stop])
        part = FRACTION_BEFORE.search(self.text[max(0, start - 12) : start])
        unit_at = start + number.end() if number is not None else start
        if part is not None:
            start, number = start - len(part.group()), part
        lead = fold(self.text[max(0, start - 40) : start])
        if number is None or item.concept is None or REPRESENTED.search(lead):
            return
        words = lead.split()
        whole = (min(start, verb[0]), max(stop, verb[1]))
        yield Present(
            meeting,
            verb,
            "capacity:attendee",
            unit=printed_unit(self.text[unit_at:stop], item.concept),
            count=int(number.group().rstrip("/").replace(".", "")),
            comparator=COUNT_COMPARATORS.get(words[-1] if words else "", "="),
            span=whole if whole[1] - whole[0] <= _QUOTE else (start, stop),
            beside_named=beside_named,
        )


_QUOTE = 120
"""Characters of the quote that shows a count with its verb."""
