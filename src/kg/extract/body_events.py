"""Bodies founded, merged, split, renamed or abolished: 'quyết định hợp nhất Sở A và Sở B thành Sở C'.

Only what a sentence says was done, and only of bodies that it names in full. The organization of a merger is what comes out of it, or takes
the other in; that of a split or a new name is what was split or named anew; the others are told beside it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from kg.extract.chunks import Chunks
from kg.extract.evidence import evidence, hull
from kg.extract.items import Body, Item, Mark, Post, Trigger, WordItem
from kg.extract.marked import DateItem, TermItem
from kg.extract.mentions import Anchors
from kg.extract.years import resolve_year
from kg.model.document import Document
from kg.model.facts import BodyEvent, SpanOf
from kg.model.mentions import OrganizationMention
from kg.text.tokens import fold
from kg.text.vi.changes import (
    ALSO,
    AS_RESULT,
    BEHIND_INTRANSITIVE,
    BETWEEN_SUBJECT,
    BY_SOMEBODY,
    FROM,
    INTO,
    NAME_ENDS,
    OPENERS,
    RIGHT_BEHIND,
    TOLD,
    UNDONE,
    VERB_GIVES,
)

__all__ = ["body_events"]

EventType = Literal["founded", "merged", "split", "renamed", "abolished"]
_TYPES: dict[str, EventType] = {
    "event:founded": "founded",
    "event:merged": "merged",
    "event:split": "split",
    "event:renamed": "renamed",
    "event:abolished": "abolished",
}
_PRIVATE = ("branch:enterprise", "branch:religion", "branch:foreign", None)
_PASSING = "temporary"
_NEAR = 24
"""Characters between a body and the passive verb behind it, or between a verb and its date."""


@dataclass(slots=True)
class _Act:
    """One act of one sentence: what it is about, what comes out of it, what takes it in, what it comes from."""

    kind: EventType
    verb: Trigger
    about: list[Body] = field(default_factory=list)
    result: list[Body] = field(default_factory=list)
    into: list[Body] = field(default_factory=list)
    source: list[Body] = field(default_factory=list)

    def told(self) -> tuple[EventType, Body, list[Body]] | None:
        """The kind, the organization, and the other bodies; ``None`` where the sentence leaves open which."""
        beside = [*self.about, *self.source]
        match self.kind:
            case "founded" if self.about:
                merged = len(self.source) > 1
                return ("merged" if merged else "founded"), self.about[0], [*self.about[1:], *self.source]
            case "merged" if self.result and beside:
                return "merged", self.result[0], beside
            case "merged" if self.into and beside:
                return "merged", self.into[0], beside
            case "merged" if len(beside) > 1:
                return "merged", beside[0], beside[1:]
            case "split" if self.source and self.about:
                return "split", self.source[0], self.about
            case "split" if self.about and self.result:
                return "split", self.about[0], self.result
            case "renamed" if self.about and self.result:
                return "renamed", self.about[0], self.result
            case "abolished" if self.about:
                return "abolished", self.about[0], self.about[1:]
        return None


def body_events(
    document: Document, all_chunks: list[Chunks], anchors: Anchors, whole: Callable[[Body, int], Body], printed: list[str]
) -> list[BodyEvent]:
    """Give the changes of bodies that the article tells, each statement once, in the order of the text.

    Args:
        document: The article.
        all_chunks: Its sentences.
        anchors: First places of its bodies.
        whole: Gives a body the place that the context has for it, in the sentence with this number.
        printed: Dates with a year that the article prints.
    """
    out: dict[str, BodyEvent] = {}
    plain = document.text.replace("\u00a0", " ")
    for chunks in all_chunks:
        for at, item in enumerate(chunks.items):
            kind = _TYPES.get(item.concept.get("evokes") or "") if isinstance(item, Trigger) and item.concept is not None else None
            if kind is None or not isinstance(item, Trigger):
                continue
            act = _read(chunks, at, kind, item, plain)
            for fact in _facts(document, chunks, act, anchors, whole, printed) if act is not None else ():
                out.setdefault(fact.id, fact)
    return list(out.values())


def _read(chunks: Chunks, at: int, kind: EventType, verb: Trigger, text: str) -> _Act | None:
    """Read the bodies around the verb at *at*; ``None`` where the sentence does not say that it was done."""
    start, stop = chunks.span(verb.start, verb.end)
    clause = max((text.rfind(mark, chunks.sentence.start, start) + 1 for mark in ";:"), default=0)
    lead = fold(text[max(chunks.sentence.start, clause) : start])
    passive = at > 0 and isinstance(chunks.items[at - 1], WordItem) and chunks.items[at - 1].cls == "passive"  # type: ignore[attr-defined]
    dated = any(isinstance(i, DateItem) for i in chunks.items[max(0, at - 3) : at + 5])
    if UNDONE.search(lead) or any(isinstance(i, WordItem) and i.cls in ("future", "not", "ask") for i in chunks.items[:at]):
        return None
    if not (passive or dated or TOLD.search(lead + fold(text[start:stop]))) or any(_is_earlier_act(i) for i in chunks.items[:at]):
        return None
    act = _Act(kind, verb)
    _behind(chunks, at, act, text)
    alone = BEHIND_INTRANSITIVE.match(fold(text[stop : chunks.sentence.end])) is not None
    if passive or (not act.about and (alone or kind == "renamed")):
        act.about = [*(_before(chunks, at, text) or []), *act.about]
    return act


def _is_earlier_act(item: Item) -> bool:
    return isinstance(item, Trigger) and item.concept is not None and (item.concept.get("evokes") or "") in _TYPES


def _behind(chunks: Chunks, at: int, act: _Act, text: str) -> None:
    """Bodies behind the verb, each under what the words before it say; the first other thing ends them."""
    verb = chunks.span(act.verb.start, act.verb.end)
    here, first = verb[1], True
    given = next((name for pattern, name in VERB_GIVES if pattern.search(fold(text[verb[0] : verb[1]]))), "about")
    where: list[Body] = getattr(act, given)
    for item in chunks.items[at + 1 :]:
        start, end = chunks.span(item.start, item.end)
        if isinstance(item, Body):
            words = fold(text[here:start])
            if AS_RESULT.fullmatch(words):
                where = act.result
            elif INTO.fullmatch(words):
                where = act.into
            elif FROM.fullmatch(words):
                where = act.source
            elif not (RIGHT_BEHIND.fullmatch(words) if first else ALSO.fullmatch(words)):
                return
            if not _ends(chunks, item):
                where.clear()
                return
            where.append(item)
            here, first = end, False
        elif isinstance(item, Post | DateItem) and not first:
            return
        elif isinstance(item, TermItem) and not first:
            here = end


def _ends(chunks: Chunks, body: Body) -> bool:
    """Whether the name ends where the grammar sees its end: behind it stands a mark, a date, or a word that no name goes on with."""
    tokens = chunks.sentence.tokens
    if body.end >= len(tokens) or tokens[body.end].kind == "p":
        return True
    word = tokens[body.end].folded
    following = tokens[body.end + 1].folded if body.end + 1 < len(tokens) else ""
    known = any(isinstance(i, DateItem | TermItem | Trigger) and i.start == body.end for i in chunks.items)
    return known or (not tokens[body.end].is_cap and (word in NAME_ENDS or f"{word}_{following}" in NAME_ENDS))


def _before(chunks: Chunks, at: int, text: str) -> list[Body] | None:
    """The bodies right before a verb in the passive, or one that needs no object ('giải thể', 'đổi tên'); not who acts."""
    out: list[Body] = []
    here = chunks.span(chunks.items[at].start, chunks.items[at].end)[0]
    first = at
    for index in range(at - 1, -1, -1):
        item = chunks.items[index]
        if not isinstance(item, Body):
            continue
        start, end = chunks.span(item.start, item.end)
        words = fold(text[end:here])
        if not out and BETWEEN_SUBJECT.fullmatch(words) is None:
            return None
        if out and not ALSO.fullmatch(words):
            break
        out.insert(0, item)
        here, first = start, index
    lead = fold(text[chunks.sentence.start : here])
    opens = first == 0 or isinstance(chunks.items[first - 1], Mark | DateItem) or OPENERS.fullmatch(lead) is not None
    return out if out and opens and BY_SOMEBODY.search(lead) is None else None


def _facts(
    document: Document, chunks: Chunks, act: _Act, anchors: Anchors, whole: Callable[[Body, int], Body], printed: list[str]
) -> Iterable[BodyEvent]:
    told = act.told()
    if told is None or not all(_is_named(body) for body in (told[1], *told[2])):
        return []
    kind, organization, others = told
    verb = chunks.span(act.verb.start, act.verb.end)
    date = _date(chunks, act)
    value, year_basis = resolve_year(date[2] if date else None, printed=printed, published=document.date)
    sentence = (chunks.sentence.start, chunks.sentence.end)
    spans = [b.span for b in (organization, *others) if b.span is not None]
    parts: list[tuple[SpanOf, tuple[int, int] | None]] = [("organization", span) for span in spans]
    parts += [("trigger", verb), ("date", (date[0], date[1]) if date else None)]

    filled = {id(body): whole(body, chunks.sentence.number) for body in (organization, *others)}
    printed_whole = all(filled[id(body)] is body for body in (organization, *others))

    def mention(body: Body) -> OrganizationMention:
        return anchors.mention(filled[id(body)], body.span or verb)

    kept = others if kind != "abolished" and kind != "founded" else [b for b in others if b in act.source]
    facts = [(organization, kept)] + ([(body, []) for body in others if body not in kept] if kind in ("abolished", "founded") else [])
    return [
        BodyEvent(
            document=document.id,
            evidence=evidence(document.text, hull(*spans, verb, within=sentence), parts),
            basis="stated" if printed_whole else "context",
            grade="A" if printed_whole else "C",
            type=kind,
            organization=mention(body),
            others=tuple(mention(other) for other in rest),
            date=date[2] if date else None,
            date_resolved=value,
            date_basis=year_basis,
        )
        for body, rest in facts
    ]


def _is_named(body: Body) -> bool:
    """Whether *body* is a public one that is named in full: a bare head, an enterprise, a foreign body tell nothing here."""
    public = body.head is not None and body.head.get("branch") not in _PRIVATE and not body.foreign and body.head.get("kindOf") != _PASSING
    return public and (not body.is_bare or (body.head is not None and body.head.get("unique") == "true"))


def _date(chunks: Chunks, act: _Act) -> tuple[int, int, str] | None:
    """The date right behind the act, else the last one before the verb."""
    verb = chunks.span(act.verb.start, act.verb.end)
    ends = [verb[1], *(b.span[1] for b in (*act.about, *act.result, *act.into, *act.source) if b.span is not None)]
    dates = [i.span for i in chunks.items if isinstance(i, DateItem) and i.span is not None]
    behind = next((d for d in dates if any(0 <= d.start - end <= _NEAR for end in ends)), None)
    before = [d for d in dates if d.end <= verb[0]]
    found = behind or (before[-1] if len(before) == 1 else None)
    return (found.start, found.end, found.value) if found is not None else None
