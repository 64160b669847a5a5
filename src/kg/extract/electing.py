"""How many were elected to which body: 'bầu 53 đồng chí vào Ban Chấp hành …', 'bầu Ban Thường vụ gồm 15 người', '11 người trúng cử vào …'.

Only behind a verb of election that is no plan and no denial, and only for bodies that have members.
"""

from dataclasses import dataclass

from kg.extract.chunks import Chunks
from kg.extract.clause import seat
from kg.extract.complete import Completer
from kg.extract.evidence import hull
from kg.extract.holdings import Holding
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.verbs import Verbs
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold
from kg.text.vi.common import AND
from kg.text.vi.patterns import NUMBER

__all__ = ["Elected", "find_elected"]

_ELECTIONS = ("event:election", "event:re-election")
_UNDONE = ("future", "ask", "not")
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
    for chunks in all_chunks:
        at = next((k for k, item in enumerate(chunks.items) if _elects(verbs, item)), None)
        if at is None or member is None or any(isinstance(i, WordItem) and i.cls in _UNDONE for i in chunks.items[:at]):
            continue
        pairs = [(body, count) for body, count in _pairs(chunks.items, at, verbs) if verbs.has_members(body)]
        verb = chunks.span(chunks.items[at].start, chunks.items[at].end)
        for (printed, counted), body in zip(pairs, _whole(pairs, chunks, completer, member), strict=True):
            span = chunks.span(counted.start, counted.end)
            number = NUMBER.match(text[span[0] : span[1]])
            if number is not None and body is not None:
                both = hull(span, printed.span, within=(chunks.sentence.start, chunks.sentence.end)) or span
                unit = _unit(text[span[0] + number.end() : span[1]], counted.concept)
                out.append(Elected(body, int(number.group().replace(".", "")), unit, span, both, verb))
    return out


def _unit(printed: str, concept: Concept | None) -> str | None:
    """Give the unit as printed, an abbreviation written out."""
    if concept is None:
        return None
    words = fold(" ".join(printed.split()))
    return words if words in (fold(form) for form in (concept.vi, *concept.alt)) else concept.vi


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
            case WordItem() if item.cls in ("congress", *_UNDONE):
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


def _whole(pairs: list[tuple[Body, WordItem]], chunks: Chunks, completer: Completer, member: Concept) -> list[Body | None]:
    """Complete bare bodies from those beside them, as the posts of one person are completed."""
    nobody = Person(0, 0)
    chain = [Holding(nobody, seat(member, body), chunks, "current", "roster") for body, _ in pairs]
    if chain:
        completer.complete(chain, chunks.sentence.start, chunks.sentence.number)
    return [holding.post.body for holding in chain]
