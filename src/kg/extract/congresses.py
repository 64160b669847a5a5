"""Congresses that an article names: held, past, coming, and the unnamed superior one.

A title is the word of congress with its body, ordinal, term in any order; without a body it is of the body whose congress that word means,
else of the subject of its sentence. A mention without term and ordinal is the one congress of that body which the article names with one.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kg.extract.chunks import Chunks, DateItem, TermItem
from kg.extract.congress_titles import WINDOW, Title, holds
from kg.extract.context import Scene
from kg.extract.items import Body, Item, Mark, Other, WordItem
from kg.extract.printing import body_name
from kg.text.tokens import fold
from kg.text.vi.dates import TermSpan
from kg.text.vi.meetings import CLOSING, NO_CONGRESS, OTHER_MEETING, in_order, ordinal_behind
from kg.text.vi.patterns import CONGRESS
from kg.text.vi.tenures import RANGE_BEFORE

__all__ = ["Meeting", "find_meetings", "is_bare"]

_CENTRAL = "level:central"
_COMMITTEE, _ORGANIZATION = "party-committee", "body:party-organization"


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
    nationwide: bool = False
    """Whether it is the congress of the whole body: no branch that the article names elsewhere is meant."""

    @property
    def body_key(self) -> str:
        """Folded name of its body; empty where none is named."""
        return fold(body_name(self.body)) if self.body is not None else ""

    @property
    def is_told(self) -> bool:
        """Whether it is one congress, not congresses of a kind: it has a number, or a body, and this article reports it."""
        return self.unnamed is not None or (self.term is not None and self.held) or (self.body is not None and self._is_one)

    @property
    def _is_one(self) -> bool:
        body = self.body
        host = body.parent.head if body is not None and body.parent is not None and body.link else None
        if body is None or (host is not None and host.get("level") == _CENTRAL and body.place is None and not body.proper):
            return False  # 'đại hội Đảng bộ trực thuộc Trung ương' are many
        return self.term is not None or self.ordinal is not None or (self.held and not body.is_bare)


def find_meetings(all_chunks: list[Chunks], scene: Scene, text: str, whole: Callable[[Body, int], Body]) -> list[Meeting]:
    """Find the congresses of an article, in the order of the text, each once; *whole* gives a body the place that its sentence means."""
    raw: list[Meeting] = []
    for chunks in all_chunks:
        for index, item in enumerate(chunks.items):
            if isinstance(item, WordItem) and item.cls == "congress":
                meeting = _read(chunks, index, item, scene, text)
                if meeting is not None:
                    if meeting.body is not None and not meeting.nationwide:
                        meeting.body = whole(meeting.body, chunks.sentence.number)
                    raw.append(meeting)
    return _merge(raw) if raw else raw


def is_bare(chunks: Chunks, index: int, text: str) -> bool:
    """Whether the word of congress at *index* stands alone: it points at the congress that the article is about."""
    end = chunks.span(chunks.items[index].start, chunks.items[index].end)[1]
    window = text[end : end + WINDOW]
    folded = fold(window)
    following = chunks.items[index + 1] if index + 1 < len(chunks.items) else None
    if NO_CONGRESS.match(folded) or ordinal_behind(window, folded) is not None:
        return False
    if isinstance(following, WordItem) and following.cls in ("superior", "tail"):
        return False
    return not isinstance(following, Body | TermItem) or following.start != chunks.items[index].end


def _read(chunks: Chunks, index: int, item: WordItem, scene: Scene, text: str) -> Meeting | None:
    start, end = chunks.span(item.start, item.end)
    name = item.concept.vi if item.concept is not None else CONGRESS
    following = chunks.items[index + 1] if index + 1 < len(chunks.items) else None
    if isinstance(following, WordItem) and following.cls == "superior":
        return _superior(chunks, following, name, (start, end), text)
    if NO_CONGRESS.match(fold(text[end : end + WINDOW])):
        return None
    title = Title(chunks, index, text)
    held, closing = _held(chunks, index, text)
    body = title.body
    if body is not None and (body.foreign or (body.head is not None and body.head.get("unique") == "true" and _goes_on(chunks, title))):
        return None
    nationwide = title.national or (item.concept is not None and item.concept.get("congressOf") is not None)
    if body is not None and body.is_bare and not nationwide and body.head is not None and body.head.get("unique") != "true":
        body = scene.antecedent(body.head, start) or body
    verb = chunks.items[index - 1] if index else None
    holds_it = isinstance(verb, WordItem) and verb.cls == "holds" and any(isinstance(i, Body) for i in chunks.items[:index])
    if body is None and (title.party or not holds_it):  # 'Hội X tổ chức Đại hội toàn quốc': whose it is stands before the verb
        body = _party(item, title, scene, (start, title.end))
    if body is None:
        if (title.term is None and title.ordinal is None) or _goes_on(chunks, title):
            return None
        body = _subject(chunks, index, scene)
        if isinstance(verb, WordItem) and verb.cls == "holds":
            start = chunks.span(verb.start, verb.end)[0]
    if body is not None and not nationwide:
        body = scene.fuller(body)
    meeting = Meeting(name, body, title.ordinal, title.term, spans=[(start, title.end)], held=held, nationwide=nationwide)
    if title.term is not None:
        meeting.term_spans.append((title.term.start, title.term.end))
    meeting.date = _in_brackets(chunks, title) or (_date(chunks, index, title.at, text) if held and not closing else None)
    return meeting


def _superior(chunks: Chunks, word: WordItem, name: str, span: tuple[int, int], text: str) -> Meeting | None:
    """'Đại hội Đảng cấp trên' is one congress that nobody names; 'đại hội đảng bộ các cấp' are many."""
    if word.concept is None or word.concept.get("plural") == "true":
        return None
    end = chunks.span(word.start, word.end)[1]
    return Meeting(name, None, unnamed=" ".join(text[span[0] : end].split()), spans=[(span[0], end)])


def _party(item: WordItem, title: Title, scene: Scene, span: tuple[int, int]) -> Body | None:
    """The body whose congress the word itself means, where title or word say so: 'Đại hội XIII của Đảng', 'Đại hội toàn quốc lần thứ X'."""
    of = item.concept.get("congressOf") if item.concept is not None else None
    head = scene.vocabulary.get(of or "body:communist-party") if of or title.party else None
    if head is None or (title.ordinal is None and title.term is None) or (not title.party and _goes_on(title.chunks, title)):
        return None
    if not title.party and isinstance(behind := title.next(), WordItem) and behind.cls == "link":
        return None  # 'Đại hội Đảng lần thứ 16 của thủ đô'
    return Body(item.start, item.start, head=head, head_end=item.start, head_text=head.vi, span=span, basis="stated")


def _goes_on(chunks: Chunks, title: Title) -> bool:
    """Whether a name that we do not know stands behind the title: it may be of another body."""
    item = title.next()
    if isinstance(item, Body):
        return not holds(item)
    return isinstance(item, Other) and chunks.words.tokens[item.start].is_cap and chunks.words.tokens[item.start].start - title.end <= 1


def _held(chunks: Chunks, index: int, text: str) -> tuple[bool, bool]:
    """Whether this sentence reports the meeting ('tổ chức', 'khai mạc', 'diễn ra' beside it), and whether it is about its end."""
    around = chunks.items[max(0, index - 2) : index + 8]
    found = [chunks.span(i.start, i.end) for i in around if isinstance(i, WordItem) and i.cls == "holds"]
    return bool(found), any(fold(text[s:e]).endswith(CLOSING) for s, e in found)


def _subject(chunks: Chunks, index: int, scene: Scene) -> Body | None:
    """Who holds it: the body right before the verb of holding, or the organization whose committee that is."""
    for item in reversed(chunks.items[:index]):
        if not isinstance(item, Body) or item.is_bare:
            continue
        if holds(item):
            return item
        head = scene.vocabulary.get(_ORGANIZATION)
        if head is not None and item.head is not None and item.head.get("kindOf") == _COMMITTEE:
            fused = item.head.get("fusedLevel") == "true"
            return None if fused else replace(item, head=head, head_text=head.vi, basis="grammar")
        return None
    return None


def _in_brackets(chunks: Chunks, title: Title) -> tuple[int, int, str] | None:
    """'Đại hội … lần thứ XV (tháng 10-2010)'."""
    after = chunks.items[title.at : title.at + 2]
    if len(after) == 2 and isinstance(after[0], Mark) and after[0].mark in "(," and isinstance(after[1], DateItem) and after[1].span:
        span = after[1].span
        return span.start, span.end, span.value
    return None


def _date(chunks: Chunks, index: int, behind: int, text: str) -> tuple[int, int, str] | None:
    """The day printed before it, unless what it says is still to come; else the day right behind the title or the verb of holding."""
    items = chunks.items
    before = next((k for k in range(index - 1, -1, -1) if _is_day(items[k])), None)
    if before is not None and not any(_has_class(i, "future") for i in items[before : index + 4]):
        between = text[chunks.span(items[before].start, items[before].end)[1] : chunks.span(items[index].start, items[index].end)[0]]
        return None if OTHER_MEETING.search(fold(between)) else _day(items[before], text)
    after = next((i for i in items[behind : behind + 2] if _is_day(i)), None)
    if after is not None:
        return _day(after, text)
    verb = next((k for k in range(index + 1, min(index + 8, len(items))) if _has_class(items[k], "holds")), None)
    if verb is None:
        return None
    after = next((i for i in items[verb + 1 : verb + 6] if _is_day(i)), None)
    return _day(after, text) if after is not None else None


def _is_day(item: Item) -> bool:
    return isinstance(item, DateItem) and item.span is not None and len(item.span.value) >= len("2020-02")


def _has_class(item: Item, cls: str) -> bool:
    return isinstance(item, WordItem) and item.cls == cls


def _day(item: Item, text: str) -> tuple[int, int, str] | None:
    """The date, unless it is the end of a stretch of days."""
    span = item.span if isinstance(item, DateItem) else None
    if span is None or RANGE_BEFORE.search(fold(text[max(0, span.start - 10) : span.start])):
        return None
    return span.start, span.end, span.value


def _merge(raw: list[Meeting]) -> list[Meeting]:
    """Join mentions of one congress; what has no term joins the body's only congress, the one that is held if there are several."""
    out: list[Meeting] = []
    for meeting in sorted(raw, key=lambda m: (m.term is None and m.ordinal is None, m.body is None, m.spans[0])):
        exact = [m for m in out if _same_body(m, meeting) and _agree(m, meeting)]
        if meeting.term is None and meeting.ordinal is None and len(exact) > 1:
            exact = [m for m in exact if m.held] or exact[:0]
        if not exact:
            out.append(meeting)
            continue
        _join(exact[0], meeting)
    for meeting in out:
        meeting.spans.sort()
        meeting.term_spans.sort()
    return sorted((m for m in out if m.is_told), key=lambda m: m.spans[0])


def _same_body(known: Meeting, meeting: Meeting) -> bool:
    if known.unnamed != meeting.unnamed:
        return False
    if meeting.body is None:
        return meeting.unnamed is not None or known.ordinal is not None or known.term is not None
    if known.body is None or known.body.head is not meeting.body.head:
        return False
    if known.body_key == meeting.body_key:
        return True
    # 'Đảng bộ thành phố' beside 'Đảng bộ thành phố Hà Nội', 'Đảng bộ Hà Nội'
    names = [b.place.name if b.place is not None else None for b in (known.body, meeting.body)]
    plain = not (known.body.proper or known.body.parent or meeting.body.proper or meeting.body.parent)
    return plain and known.body.sector is meeting.body.sector and names[0] == names[1]


def _join(known: Meeting, meeting: Meeting) -> None:
    known.spans += meeting.spans
    known.term_spans += meeting.term_spans
    known.held = known.held or meeting.held
    known.date = known.date or meeting.date
    known.term, known.ordinal = known.term or meeting.term, known.ordinal or meeting.ordinal
    if len(meeting.name) > len(known.name):
        known.name = meeting.name


def _agree(known: Meeting, meeting: Meeting) -> bool:
    term = known.term is None or meeting.term is None or known.term.value == meeting.term.value
    ordinal = known.ordinal is None or meeting.ordinal is None or in_order(known.ordinal) == in_order(meeting.ordinal)
    shared = meeting.body is not None or known.body is None or (known.term and meeting.term) or (known.ordinal and meeting.ordinal)
    return term and ordinal and bool(shared)
