"""How many were elected to which body: 'bầu 53 đồng chí vào Ban Chấp hành …', 'bầu Ban Thường vụ gồm 15 người', '11 người trúng cử vào …'.

Only behind a verb of election that is no plan and no denial, and only for bodies that have members.
"""

from dataclasses import dataclass, replace

from kg.extract.chunks import Chunks
from kg.extract.clause import seat
from kg.extract.complete import Completer
from kg.extract.counting import printed_unit
from kg.extract.evidence import hull
from kg.extract.holdings import Holding
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.listing import UNDONE
from kg.extract.verbs import Verbs
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold
from kg.text.vi.common import AND
from kg.text.vi.patterns import AMONG_THEM, NUMBER, PURPOSE, VOTE_TOLD

__all__ = ["Elected", "find_elected"]

_ELECTIONS = ("event:election", "event:re-election")
_NEXT = 1
"""Sentences behind a vote that still tell of it: 'Trong đó có 14 người vào Ban Thường vụ'."""
_SHORT = 3
"""Tokens that the grammar does not know and that may still stand between a count and its body."""


@dataclass(slots=True)
class Elected:
    """*count* members elected to *body*; *span* holds both, *verb* the verb."""

    body: Body
    count: int
    unit: str | None
    number_span: tuple[int, int]
    span: tuple[int, int]
    verb: tuple[int, int]


def find_elected(vocabulary: Vocabulary, all_chunks: list[Chunks], completer: Completer, text: str) -> list[Elected]:
    """Find the results of elections, in the order of the text."""
    verbs = Verbs(vocabulary)
    member = vocabulary.get("role:member")
    out: list[Elected] = []
    elected = -_NEXT
    for chunks in all_chunks:
        at = next((k for k, item in enumerate(chunks.items) if isinstance(item, Trigger) and _elects(verbs, item)), None)
        if at is None and chunks.sentence.number - elected == _NEXT:
            at = 0 if AMONG_THEM.match(fold(text[chunks.sentence.start : chunks.sentence.start + 12])) else None
        if at is None:
            at = _announced(chunks, text)
        if at is None or member is None or _undone(chunks, at, text):
            continue
        elected = chunks.sentence.number
        pairs = [(b, count) for b, count in _pairs(chunks.items, at, verbs) if verbs.has_members(b) and not _share(chunks, b, count, text)]
        actor = next((i for i in reversed(chunks.items[:at]) if isinstance(i, Body) and not i.is_bare), None)
        verb = chunks.span(chunks.items[at].start, chunks.items[at].end)
        for (printed, counted), body in zip(pairs, _whole(pairs, chunks, completer, member, actor), strict=True):
            span = chunks.span(counted.start, counted.end)
            number = NUMBER.match(text[span[0] : span[1]])
            if number is not None and body is not None and text[span[0] - 1 : span[0]] != "/":
                both = hull(span, printed.span, within=(chunks.sentence.start, chunks.sentence.end)) or span
                unit = printed_unit(text[span[0] + number.end() : span[1]], counted.concept) if counted.concept is not None else None
                out.append(Elected(body, int(number.group().replace(".", "")), unit, span, both, verb))
    return out


def _announced(chunks: Chunks, text: str) -> int | None:
    """'công bố kết quả bầu cử Ban Chấp hành gồm 31 vị', 'đại hội đã ra mắt 41 ủy viên Ban Chấp hành'."""
    if not any(isinstance(i, WordItem) and i.cls == "count" for i in chunks.items):
        return None
    found = VOTE_TOLD.search(fold(text[chunks.sentence.start : chunks.sentence.end]))
    if found is None:
        return None
    end = chunks.sentence.start + found.end()
    return next((k for k, i in enumerate(chunks.items) if chunks.span(i.start, i.end)[1] >= end), None)


def _undone(chunks: Chunks, at: int, text: str) -> bool:
    """Whether the verb tells no vote that took place: a plan, a request, a purpose ('danh sách để bầu vào …')."""
    start = chunks.span(chunks.items[at].start, chunks.items[at].end)[0]
    planned = any(isinstance(i, WordItem) and i.cls in UNDONE for i in chunks.items[:at])
    return planned or PURPOSE.search(fold(text[max(chunks.sentence.start, start - 8) : start])) is not None


def _elects(verbs: Verbs, item: Item) -> bool:
    return isinstance(item, Trigger) and not item.negated and verbs.reads(item)[0] in _ELECTIONS


def _pairs(items: list[Item], at: int, verbs: Verbs) -> list[tuple[Body, WordItem]]:
    """Bodies and counts that belong together, behind the verb at *at* or (in the passive) right before it."""
    out: list[tuple[Body, WordItem]] = []
    counts: list[WordItem] = _before(items, at)
    body: Body | None = None
    listed = False
    for item in items[at + 1 :]:
        match item:
            case Body():
                out += [(item, count) for count in counts]
                counts, body, listed = [], item, False
            case WordItem() if item.cls == "count" and item.concept is not None:
                if listed and body is not None:
                    out.append((body, item))
                else:
                    counts.append(item)
            case WordItem() if item.cls == "roster":
                listed = body is not None
            case WordItem() if item.cls in ("congress", *UNDONE):
                break
            case Mark() if item.mark not in (AND, ",", ";", "(", ")", "-"):
                break
            case Person() | Post():
                break
            case Mark() if item.mark == ";":
                counts, body, listed = [], None, False
            case Other() if item.end - item.start > _SHORT:
                counts, body, listed = [], None, False
            case Trigger() if not _elects(verbs, item):
                break
            case _:
                pass
    return out


def _before(items: list[Item], at: int) -> list[WordItem]:
    """'15 người được bầu vào …', '31 người đã trúng cử …'."""
    for item in reversed(items[max(0, at - 3) : at]):
        if isinstance(item, WordItem) and item.cls == "count" and item.concept is not None:
            return [item]
        if not (isinstance(item, WordItem) and item.cls in ("passive", "past")) and not isinstance(item, Other):
            return []
    return []


def _whole(
    pairs: list[tuple[Body, WordItem]], chunks: Chunks, completer: Completer, member: Concept, actor: Body | None
) -> list[Body | None]:
    """Complete bare bodies from those beside them (the one that elects goes first), as the posts of one person are completed."""
    nobody = Person(0, 0)
    kinds = [body.head for body, _ in pairs]
    beside = [actor] if actor is not None and pairs and actor.head not in kinds else []
    chain = [Holding(nobody, seat(member, body), chunks, "current", "roster") for body in (*beside, *(body for body, _ in pairs))]
    if chain:
        completer.complete(chain, chunks.sentence.start, chunks.sentence.number)
    return [_hosted(holding.post.body, completer, chunks.sentence.end) for holding in chain[len(beside) :]]


def _share(chunks: Chunks, body: Body, count: WordItem, text: str) -> bool:
    """'80 người trúng cử, trong đó có đủ 19 ủy viên Bộ Chính trị': some of the elected belong to a body that was not elected."""
    if body.start < count.end:
        return False
    start, end = chunks.span(count.start, count.end)
    between = fold(text[end : chunks.span(body.start, body.end)[0]])
    before = AMONG_THEM.search(fold(text[chunks.sentence.start : start]))
    joined = any(isinstance(i, WordItem) and i.cls == "join" and count.end <= i.start < body.start for i in chunks.items)
    return AMONG_THEM.search(between) is not None or (before is not None and not joined)


def _hosted(body: Body | None, completer: Completer, at: int) -> Body | None:
    """'Đại hội Đảng bộ tỉnh X bầu 41 ủy viên Ban Chấp hành Đảng bộ': the host is the one named before."""
    of = body.head.get("usualParent") if body is not None and body.head is not None and body.is_bare else None
    if body is not None and of is not None:
        named = completer.scene.last_body(at, frozenset((of,)))
        if named is None or named.is_bare or named.link:
            return body
        return replace(body, place=named.place, parent=named.parent, sector=named.sector, proper=named.proper, basis="context")
    host = body.parent if body is not None else None
    if body is None or host is None or not host.is_bare or host.head is None or host.head.get("unique") == "true":
        return body
    named = completer.scene.antecedent(host.head, at)
    return replace(body, parent=named, basis="context") if named is not None else body
