"""Reckon with days of which only bounds are known."""

from kg.model.entities import Bounds
from kg.model.facts import BodyEvent, Congress, Membership, PersonnelEvent
from kg.text.dates import bounds

__all__ = ["UNKNOWN", "day", "first_day", "happened", "last_day", "meet", "said", "spread", "width", "within_a_year"]

UNKNOWN = Bounds()


def day(value: str | None) -> Bounds:
    """Give the bounds of a partial date."""
    both = bounds(value)
    return UNKNOWN if both is None else Bounds(*both)


def said(fact: Membership, published: str | None) -> Bounds:
    """Give the day of which a holding is said: its own date, else that of publication."""
    own = day(fact.date_resolved or fact.date)
    return own if own != UNKNOWN else day(published)


def happened(fact: PersonnelEvent | Congress | BodyEvent, published: str | None) -> Bounds:
    """Give the day of an act that has happened: as told, else at the latest when the article came out. Publication is never its day."""
    effective = fact.effective if isinstance(fact, PersonnelEvent) else None
    own = day(effective or fact.date_resolved or fact.date)
    return own if own != UNKNOWN else Bounds(None, day(published).latest)


def meet(a: Bounds, b: Bounds) -> Bounds | None:
    """Give what both bounds allow; ``None`` where they exclude each other.

    >>> meet(Bounds("2020-01-01", "2020-12-31"), Bounds(None, "2020-06-30"))
    Bounds(earliest='2020-01-01', latest='2020-06-30')
    """
    earliest, latest = last_day(a.earliest, b.earliest), first_day(a.latest, b.latest)
    return None if earliest is not None and latest is not None and earliest > latest else Bounds(earliest, latest)


def spread(a: Bounds, b: Bounds) -> Bounds:
    """Give the bounds that hold both; what is not known does not count."""
    return Bounds(first_day(a.earliest, b.earliest), last_day(a.latest, b.latest))


def first_day(*days: str | None) -> str | None:
    """Give the first of the days that are known."""
    return min((one for one in days if one is not None), default=None)


def last_day(*days: str | None) -> str | None:
    """Give the last of the days that are known."""
    return max((one for one in days if one is not None), default=None)


def width(when: Bounds) -> int:
    """Give a number that grows with the days that *when* leaves open; it counts no days, it sorts."""
    if when.earliest is None or when.latest is None:
        return 99999999
    return int(when.latest.replace("-", "")) - int(when.earliest.replace("-", ""))


def within_a_year(a: Bounds, b: Bounds) -> bool:
    """Say whether less than a year lies between two days, as far as their bounds tell.

    >>> within_a_year(Bounds("2020-03-01", "2020-03-01"), Bounds("2021-02-01", "2021-02-28"))
    True
    """
    first, second = sorted((a, b), key=lambda when: when.earliest or when.latest or "")
    last, next = first.latest or first.earliest, second.earliest or second.latest
    return last is not None and next is not None and next < f"{int(last[:4]) + 1}{last[4:]}"
