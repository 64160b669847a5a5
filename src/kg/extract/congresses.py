"""Congresses that an article names: held, past, coming, and the unnamed superior one.

A congress is of the body printed behind the word, else of the body that is the subject of its sentence; a mention without a term is the
one congress of that body which the article names with one.
"""

from dataclasses import dataclass, field

from kg.extract.chunks import Chunks, DateItem, TermItem
from kg.extract.context import Scene
from kg.extract.items import Body, Mark, WordItem
from kg.extract.printing import body_name
from kg.text.tokens import fold
from kg.text.vi.dates import TermSpan
from kg.text.vi.patterns import CONGRESS, ORDINAL

__all__ = ["Meeting", "find_meetings"]

_HOLDERS = frozenset(("party-cell", "party-organization", "party", "mass", "front", "association"))


@dataclass(slots=True)
class Meeting:
    """A congress as this article tells it; *spans* are its mentions, the first is its anchor."""

    name: str
    body: Body | None
    ordinal: str | None = None
    term: TermSpan | None = None
    unnamed: str | None = None
    date: tuple[int, int, str] | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    term_spans: list[tuple[int, int]] = field(default_factory=list)
    held: bool = False

    @property
    def body_key(self) -> str:
        """Folded name of its body; empty where none is named."""
        return fold(body_name(self.body)) if self.body is not None else ""


def find_meetings(all_chunks: list[Chunks], scene: Scene, text: str) -> list[Meeting]:
    """Find the congresses of an article, in the order of the text, each once."""
    raw: list[Meeting] = []
    for chunks in all_chunks:
        for index, item in enumerate(chunks.items):
            if isinstance(item, WordItem) and item.cls == "congress":
                meeting = _read(chunks, index, item, scene, text)
                if meeting is not None:
                    raw.append(meeting)
    return _merge(raw)


def _read(chunks: Chunks, index: int, item: WordItem, scene: Scene, text: str) -> Meeting | None:
    items = chunks.items
    start = chunks.span(item.start, item.end)[0]
    end = chunks.span(item.start, item.end)[1]
    name = item.concept.vi if item.concept is not None else CONGRESS
    at = index + 1
    if at < len(items) and isinstance(items[at], WordItem) and items[at].cls == "superior":  # type: ignore[attr-defined]
        end = chunks.span(items[at].start, items[at].end)[1]
        return Meeting(name, None, unnamed=text[start:end], spans=[(start, end)])
    body: Body | None = None
    following = items[at] if at < len(items) else None
    if isinstance(following, Body) and following.start == item.end and _holds(following):
        body, end, at = following, following.span[1] if following.span else end, at + 1
        if body.is_bare and body.head is not None:
            body = scene.antecedent(body.head, start) or body
    ordinal = None
    match = ORDINAL.match(fold(text[end : end + 40]))
    if match is not None:
        ordinal, end = match.group(1).upper(), end + match.end()
        while at < len(items) and chunks.span(items[at].start, items[at].end)[1] <= end:
            at += 1
    while at < len(items) and isinstance(items[at], Mark) and items[at].mark in ",(":  # type: ignore[attr-defined]
        at += 1
    term = items[at].span if at < len(items) and isinstance(items[at], TermItem) else None  # type: ignore[attr-defined]
    if term is not None:
        end = term.end
    held = _held(chunks, index)
    if body is None:
        if term is None and ordinal is None:
            return None
        body = _subject(chunks, index)
        verb = items[index - 1] if index else None
        if isinstance(verb, WordItem) and verb.cls == "holds":
            start = chunks.span(verb.start, verb.end)[0]
    if body is not None:
        body = scene.fuller(body)
    meeting = Meeting(name, body, ordinal, term, spans=[(start, end)], held=held)
    if term is not None:
        meeting.term_spans.append((term.start, term.end))
    if held or not index:
        meeting.date = _date(chunks, index)
    return meeting


def _holds(body: Body) -> bool:
    return body.head is not None and body.head.get("kindOf") in _HOLDERS


def _held(chunks: Chunks, index: int) -> bool:
    """Whether this sentence reports the meeting: 'tổ chức', 'khai mạc', 'diễn ra' beside it."""
    around = chunks.items[max(0, index - 2) : index + 6]
    return any(isinstance(i, WordItem) and i.cls == "holds" for i in around)


def _subject(chunks: Chunks, index: int) -> Body | None:
    for item in reversed(chunks.items[:index]):
        if isinstance(item, Body) and _holds(item):
            return item
    return None


def _date(chunks: Chunks, index: int) -> tuple[int, int, str] | None:
    for item in [*reversed(chunks.items[:index]), *chunks.items[index:]]:
        if isinstance(item, DateItem) and item.span is not None and len(item.span.value) >= 7:
            return item.span.start, item.span.end, item.span.value
    return None


def _merge(raw: list[Meeting]) -> list[Meeting]:
    """Join mentions of one congress; what has no term joins the body's only congress, the one that is held if there are several."""
    out: list[Meeting] = []
    for meeting in sorted(raw, key=lambda m: (m.term is None and m.ordinal is None, m.spans[0])):
        same = [m for m in out if m.unnamed == meeting.unnamed and m.body_key == meeting.body_key]
        exact = [m for m in same if _agree(m, meeting)]
        if meeting.term is None and meeting.ordinal is None and len(exact) > 1:
            exact = [m for m in exact if m.held] or exact[:0]
        if not exact:
            out.append(meeting)
            continue
        known = exact[0]
        known.spans += meeting.spans
        known.term_spans += meeting.term_spans
        known.held = known.held or meeting.held
        known.date = known.date or meeting.date
        known.term, known.ordinal = known.term or meeting.term, known.ordinal or meeting.ordinal
        if len(meeting.name) > len(known.name):
            known.name = meeting.name
    for meeting in out:
        meeting.spans.sort()
        meeting.term_spans.sort()
    return sorted(out, key=lambda m: m.spans[0])


def _agree(known: Meeting, meeting: Meeting) -> bool:
    term = known.term is None or meeting.term is None or known.term.value == meeting.term.value
    ordinal = known.ordinal is None or meeting.ordinal is None or known.ordinal == meeting.ordinal
    return term and ordinal
