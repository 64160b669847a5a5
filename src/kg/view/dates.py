"""Write dates and spans of time as people read them, no more precise than known."""

from functools import lru_cache

from kg.view.words import Label, join, same, say

__all__ = ["attested", "day", "held", "seen", "span"]

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@lru_cache(maxsize=1 << 14)
def day(value: str | None) -> Label | None:
    """Write a partial date.

    >>> day("2020-02-24")
    Label(vi='24/02/2020', en='24\xa0Feb\xa02020')
    >>> day("--02-24"), day("2020-02"), day("2020")
    (Label(vi='24/02', en='24\xa0Feb'), Label(vi='02/2020', en='Feb\xa02020'), Label(vi='2020', en='2020'))
    """
    if not value:
        return None
    year, *rest = value.removeprefix("--").split("-") if not value.startswith("--") else ("", *value[2:].split("-"))
    if not all(part.isdecimal() for part in rest) or any(int(part) > 12 for part in rest[:1]):
        return same(value)
    month = _MONTHS[int(rest[0])] if rest else ""
    days = str(int(rest[1])) if len(rest) > 1 else ""
    return Label("/".join(filter(None, (*reversed(rest), year))), "\u00a0".join(filter(None, (days, month, year))))


def span(earliest: str | None, latest: str | None) -> str | None:
    """Give the partial date that two days bound, if they bound one: a year, a month, or a day.

    >>> span("2020-01-01", "2020-12-31"), span("2020-02-01", "2020-02-29"), span("2020-02-24", "2020-02-24")
    ('2020', '2020-02', '2020-02-24')
    """
    if earliest is None or latest is None:
        return None
    if earliest == latest:
        return earliest
    if earliest[:4] == latest[:4] and earliest.endswith("-01-01") and latest.endswith("-12-31"):
        return earliest[:4]
    if earliest[:7] == latest[:7] and earliest.endswith("-01") and latest[8:] >= "28":
        return earliest[:7]
    return None


@lru_cache(maxsize=1 << 14)
def attested(earliest: str | None, latest: str | None) -> Label | None:
    """Write the first and last day on which something is said to hold."""
    first, last = day(earliest), day(latest)
    if first is None or last is None:
        return first or last
    whole = day(span(earliest, latest))
    return whole or say("from-to", a=first, b=last)


@lru_cache(maxsize=1 << 14)
def seen(earliest: str | None, latest: str | None) -> Label | None:
    """Say when somebody was seen in office: as of a day, or on the first and the last of several.

    >>> seen("2020-02-24", "2020-02-24").en, seen("2008-06-15", "2009-05-20").en
    ('as of 24\xa0Feb\xa02020', 'seen 15\xa0Jun\xa02008\xa0– 20\xa0May\xa02009')
    """
    first, last = day(earliest), day(latest)
    if first and last and span(earliest, latest) is None:
        return say("seen-between", a=first, b=last)
    when = attested(earliest, latest)
    return say("as-of", date=when) if when else None


def _told(what: str, earliest: str | None, latest: str | None) -> Label | None:
    """Write a start (*what* is ``since``) or an end (``until``) as far as it is known; bounds include their day."""
    first, last = day(earliest), day(latest)
    if whole := day(span(earliest, latest)):
        return say(what, date=whole)
    if first and last:
        return say(f"{what}-between", a=first, b=last)
    if last:
        return say(f"{what}-before", date=last)
    return say(f"{what}-after", date=first) if first else None


def held(start: tuple[str | None, str | None] | None, end: tuple[str | None, str | None] | None) -> Label | None:
    """Write from when to when a post was held, as far as a source tells; ``None`` is "no source tells".

    >>> held(("2020-01-01", "2020-12-31"), ("2022-05-01", "2022-05-31")), held(None, (None, "2017-12-31")).en
    (Label(vi='2020\xa0– 05/2022', en='2020\xa0– May\xa02022'), 'ended by 31\xa0Dec\xa02017')
    """
    first, last = (day(span(*bounds)) if bounds else None for bounds in (start, end))
    if first and last:
        return say("from-to", a=first, b=last)
    since, until = (_told(what, *bounds) if bounds else None for what, bounds in (("since", start), ("until", end)))
    return join(", ", since, until) or None
