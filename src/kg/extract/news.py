"""Tell the news of an article from the past it recalls: an appointment of years ago starts nothing today.

An act is news if its own sentence gives a day, or no date and stands in the head of the article; it is background if its sentence gives a
year before the article's, belongs to a life story, or stands behind 'từng', 'trước đó'.
"""

from dataclasses import replace

from kg.extract.chunks import AttributeItem, Chunks, DateItem, TermItem
from kg.extract.holdings import Holding
from kg.extract.items import Person
from kg.text.tokens import fold
from kg.text.vi.patterns import TOWARDS

__all__ = ["sort_out", "year_of"]

_HEAD, _YEAR = 6, 4
"""Sentences of an article that tell its news."""


def sort_out(holdings: list[Holding], chunks: list[Chunks], year: int | None) -> list[Holding]:
    """Turn acts of the past into states: held once where another post follows, held today where the article, of *year*, says so."""
    stories = _stories(chunks)
    stated = {(_key(h)) for h in holdings if h.act is None and h.status == "current"}
    _spread_former(holdings)
    dead = {_person(h) for h in holdings if "modifier:late" in h.post.modifiers}
    reports = any(h.act is not None and h.status in ("started", "ended") for h in holdings if h.chunks.sentence.number < _HEAD)
    out = []
    for holding in holdings:
        if holding.act is not None and holding.status == "started":
            when = None if _lately(holding, year) else _background(holding, year, stories)
            if when is None and not reports and not _dated(holding, year) and holding.chunks.sentence.number >= _HEAD:
                when = "state"
            if when == "past":
                holding = _recalled(holding, "current" if _key(holding) in stated else "former")
            elif when == "state":
                holding = _recalled(holding, "current")
        elif (
            holding.act is not None
            and holding.status == "ended"
            and not _lately(holding, year)
            and _background(holding, year, stories) == "past"
        ):
            holding = _recalled(holding, "former")
        elif (
            holding.act is None
            and holding.status == "current"
            and holding.mode in ("state", "appositive")
            and _spans_the_past(holding, year)
        ):
            holding = replace(holding, status="former")
        if holding.status == "current" and (_term_is_over(holding, year) or (_person(holding) in dead and holding.act is None)):
            holding = replace(holding, status="former")
        elif holding.status == "started" and _person(holding) in dead:
            holding = replace(holding, status="former", act=None)
        out.append(holding)
    return out


def _recalled(holding: Holding, status: str) -> Holding:
    """An act of the past as the state that it made or ended."""
    return replace(holding, act=None, was=holding.act, was_status=holding.status, mode="background", status=status)


def _spread_former(holdings: list[Holding]) -> None:
    """'nguyên Ủy viên …, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh khóa VII': a numbered term further on puts the whole chain in the past."""
    for index, holding in enumerate(holdings):
        if holding.status != "former" or "modifier:former" not in holding.post.modifiers:
            continue
        chain = []
        for later in holdings[index + 1 :]:
            if later.person is not holding.person or later.chunks is not holding.chunks or later.status != "current":
                break
            chain.append(later)
        numbered = [k for k, later in enumerate(chain) if later.post.term and not later.post.term[0].isdigit()]
        for later in chain[: numbered[-1] + 1] if numbered else []:
            later.status = "former"


def _person(holding: Holding) -> str:
    """The name, or the part of it that is printed, as far as one sentence knows it."""
    return fold(holding.person.name).split()[-1] if holding.person.name else ""


def _dated(holding: Holding, year: int | None) -> bool:
    """Whether its sentence gives a date, or a term that begins in the year of the article."""
    begins = (i.span.years[0] for i in holding.chunks.items if isinstance(i, TermItem) and i.span and i.span.years)
    return any(isinstance(i, DateItem) for i in holding.chunks.items) or any(first == year for first in begins)


def _term_is_over(holding: Holding, year: int | None) -> bool:
    """'Phó Chủ tịch UBND tỉnh nhiệm kỳ 2006-2011' in an article of 2017."""
    term = holding.post.term or ""
    if year is None or len(term) != len("2006-2011") or not term[5:].isdigit():
        return False
    return int(term[:4]) < int(term[5:]) < year


def _key(holding: Holding) -> tuple[str, str]:
    role = holding.post.role.id if holding.post.role is not None else holding.post.role_name
    return _person(holding), role


def year_of(dated: list[tuple[Chunks, DateItem | TermItem]], published: str | None) -> int | None:
    """The article's own year: of its date, else the latest that it prints, less those up to which something is to be ('đến năm 2050').

    *dated* are the dates and terms that it prints, with their sentences.
    """
    if published:
        return int(published[:4]) if published[:4].isdigit() else None
    years = [0]
    for one, item in dated:
        if isinstance(item, DateItem) and item.span is not None and item.span.value[:4].isdigit():
            to_come = len(item.span.value) == _YEAR and one.word_before(item) in TOWARDS
            years += [] if to_come else [int(item.span.value[:4])]
        elif isinstance(item, TermItem) and item.span and item.span.years and item.span.years[0] < item.span.years[1]:
            years.append(item.span.years[0])
    return max(years) or None


def _stories(chunks: list[Chunks]) -> set[int]:
    """Sentences of life stories: from one that gives a birth date to the end of its paragraph, less those about somebody else."""
    found: set[int] = set()
    paragraph, last, mine = -1, "", ""
    for c in chunks:
        names = [fold(i.name) for i in c.items if isinstance(i, Person) and i.full and i.name]
        born = any(isinstance(i, AttributeItem) and i.span and i.span.kind in ("birth", "hometown") for i in c.items)
        if born and c.sentence.number > 1:
            paragraph, mine = c.sentence.paragraph, names[0] if names else last
        own = not mine or any(mine.endswith(n) or n.endswith(mine) for n in names)
        if c.sentence.paragraph == paragraph and (own or not (names or (last and last != mine))):
            found.add(c.sentence.number)
        last = mine if own and mine else names[-1] if names else last
    return found


def _background(holding: Holding, year: int | None, stories: set[int]) -> str | None:
    """'past' for an act of another time, 'state' for one told as known, ``None`` for news."""
    sentence = holding.chunks.sentence.number
    own = [i.span.value for i in holding.chunks.items if isinstance(i, DateItem) and i.span is not None]
    years = [int(v[:4]) for v in own if v[:4].isdigit()]
    if holding.past:
        return "past"
    if years and year is not None and max(years) < year:
        return "past"
    if sentence in stories and not any(len(v) in (7, 10) for v in own):
        return "past"
    if sentence in stories and years:
        return "past" if year is None or min(years) < year else None
    if sentence >= _HEAD and own and all(len(v) == 4 for v in own):
        return "state"  # news are dated to the day: "Giữa năm 2017, ông A được bầu làm Chủ tịch" is told as known
    return None


def _lately(holding: Holding, year: int | None) -> bool:
    """'Trước đó, ngày 11-12, ông A đã nghỉ hưu': earlier than the rest, and still news, since it has a day of this year."""
    day = holding.act.date.value if holding.act is not None and holding.act.date is not None else ""
    return day.startswith("--") or (len(day) == 10 and year is not None and int(day[:4]) == year)


def _spans_the_past(holding: Holding, year: int | None) -> bool:
    """'Từ 10/2015 đến 10/2017, ông làm …': both ends are printed and over."""
    values = [i.span.value for i in holding.chunks.items if isinstance(i, DateItem) and i.span is not None and i.span.value[:4].isdigit()]
    return holding.mode == "state" and len(values) >= 2 and (year is None or int(max(values)[:4]) < year)
