"""What an article tells of the past without a word of it: a post in a year that is over, of somebody who has died, or before a later post.

The year that opens a sentence says when all of it was ('Năm 1968, đồng chí A là Bí thư'). What is told so is former, or, where it lies
so near that it may go on, told of that year alone and not of the day of the article.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.chunks import Chunks, DateItem
from kg.extract.holdings import Holding
from kg.extract.items import Item, Mark, Other, Person, Post, WordItem
from kg.extract.register import Named, Register
from kg.text.tokens import fold
from kg.text.vi.dates import BEFORE_FRAME, THEN, DateSpan

__all__ = ["MOURNING", "mourned", "of_the_past"]

_TERM = 5
"""Years of a term of office."""
_DEATH = "event:death"
MOURNING = "mourning"
"""Class of the words behind which stands whose funeral it is."""
_OFFICES = ("branch:state", "branch:justice")


def mourned(chunks: Iterable[Chunks]) -> list[Person]:
    """Give those whose funeral is told of: 'lễ truy điệu Bí thư Tỉnh ủy A'."""
    found = []
    for one in chunks:
        for index, item in enumerate(one.items):
            if isinstance(item, WordItem) and item.cls == MOURNING:
                behind = (i for i in one.items[index + 1 : index + 8] if not isinstance(i, Post))
                person = next((i for i in behind if not (isinstance(i, Mark) and i.mark == ",")), None)
                found += [person] if isinstance(person, Person) else []
    return found


def of_the_past(holdings: list[Holding], register: Register, year: int | None, mourned: Iterable[Person] = ()) -> list[Holding]:
    """Give *holdings*, in their order, with those of the past as former ones, or with the year of which alone they are told.

    Args:
        holdings: Those of the article, acts of the past turned into states already.
        register: Who is who in it.
        year: The article's own year; ``None`` if it is open.
        mourned: Those whose funeral or death it tells of.
    """
    who = [register.resolve(one.person, one.person.span[0] if one.person.span else 0) for one in holdings]
    dead = {id(named) for named, one in zip(who, holdings, strict=True) if named is not None and _died(one)}
    buried = (register.resolve(person, person.span[0] if person.span else 0) for person in mourned)
    dead |= {id(named) for named in buried if named is not None}
    frames: dict[int, DateSpan | None] = {}
    told_now: set[tuple[int, str, str]] = set()
    for named, one in zip(who, holdings, strict=True):
        if one.chunks.sentence.start not in frames:
            frames[one.chunks.sentence.start] = _frame(one.chunks, year)
        if named is not None and one.status == "current" and frames[one.chunks.sentence.start] is None:
            told_now.add((id(named), *_post(one)))
    over = _overtaken(holdings, who)
    out = []
    for index, (named, one) in enumerate(zip(who, holdings, strict=True)):
        frame = frames[one.chunks.sentence.start]
        if named is not None and one.act is None and one.status in ("current", "acting"):
            if id(named) in dead or index in over or _back_then(one):
                one = replace(one, status="former")
            elif frame is not None and (id(named), *_post(one)) not in told_now:
                one = _framed(one, frame, year)
        out.append(one)
    return out


def _died(holding: Holding) -> bool:
    return (holding.act is not None and holding.act.event == _DEATH and holding.status == "ended") or (
        holding.was is not None and holding.was.event == _DEATH
    )


def _post(holding: Holding) -> tuple[str, str]:
    body = holding.post.body
    return (holding.post.role.id if holding.post.role is not None else holding.post.role_name), (
        "" if body is None else f"{body.head_text} {body.proper} {body.place.name if body.place is not None else ''}"
    )


def _frame(chunks: Chunks, year: int | None) -> DateSpan | None:
    """The date of a year before *year* that opens the sentence, and is its only one."""
    found = [item.span for item in chunks.items if isinstance(item, DateItem) and item.span is not None]
    if year is None or len(found) != 1 or not found[0].value[:4].isdigit() or int(found[0].value[:4]) >= year:
        return None
    return found[0] if _opens(chunks, chunks.items) else None


def _opens(chunks: Chunks, items: Iterable[Item]) -> bool:
    for item in items:
        if isinstance(item, DateItem):
            return True
        words = [token.folded for token in chunks.sentence.tokens[item.start : item.end]]
        if not isinstance(item, Mark | Other | WordItem) or not all(word in BEFORE_FRAME or not word.isalnum() for word in words):
            return False
    return False


def _back_then(holding: Holding) -> bool:
    """'Bộ trưởng A khi ấy đã …': whether the words behind the name say that the title before it is of another time."""
    items = holding.chunks.items
    at = next((k for k, item in enumerate(items) if item is holding.person), len(items)) + 1
    word = items[at] if at < len(items) and holding.mode == "prenominal" else None
    if not isinstance(word, WordItem) or word.cls != "past" or word.start != holding.person.end:
        return False
    return tuple(token.folded for token in holding.chunks.sentence.tokens[word.start : word.end]) in THEN


def _framed(holding: Holding, frame: DateSpan, year: int | None) -> Holding:
    """A state 'is' of its year only; a title beside a name may be the one that its holder has to this day."""
    since = holding.post.since or holding.post.until
    if since is not None or any(isinstance(item, WordItem) and item.cls == "now" for item in holding.chunks.items):
        return holding
    if holding.mode == "state" or (year is not None and int(frame.value[:4]) < year - _TERM):
        return replace(holding, status="former")
    return replace(holding, attested=frame)


def _overtaken(holdings: list[Holding], who: list[Named | None]) -> set[int]:
    """Which holdings, dated by their start alone, a later one of the same person follows: 'Từ 2014 là Thứ trưởng, từ 2016 Bộ trưởng'."""
    mine: dict[int, list[int]] = defaultdict(list)
    for index, named in enumerate(who):
        if named is not None and _since(holdings[index]):
            mine[id(named)].append(index)
    return {
        index
        for indices in mine.values()
        for index in indices
        if holdings[index].status == "current" and holdings[index].act is None and holdings[index].post.until is None
        if any(_follows(holdings[index], holdings[other]) for other in indices if other != index)
    }


def _since(holding: Holding) -> str:
    """When it began, as far as it is printed."""
    if holding.post.since is not None:
        return holding.post.since
    date = holding.act.date if holding.act is not None and holding.status == "started" else None
    return date.value if date is not None and date.value[:4].isdigit() else ""


def _follows(holding: Holding, later: Holding) -> bool:
    """Whether *later* is a post to which its holder went on from that of *holding*: head of the same body, or of another office."""
    first, second = _since(holding), _since(later)
    if not first[:4] < second[:4] or later.status not in ("current", "started"):
        return False
    role, body, higher, other = holding.post.role, holding.post.body, later.post.role, later.post.body
    if role is None or higher is None or body is None or other is None or body.head is None or other.head is None:
        return False
    if _post(holding)[1] == _post(later)[1]:
        return role.get("deputyOf") == higher.id
    names = fold(_post(holding)[1]), fold(_post(later)[1])
    led = role.get("rank") is not None and role.id not in _SEATS and higher.id not in _SEATS
    return led and names[0] != names[1] and body.head.get("branch") in _OFFICES and other.head.get("branch") in _OFFICES


_SEATS = frozenset(("role:member", "role:permanent-member", "role:deputy", "role:delegate"))
"""Seats that are held beside an office."""
