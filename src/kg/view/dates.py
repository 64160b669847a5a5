"""Write dates and spans of time as people read them, no more precise than known."""

from kg.view.words import Label, same, say

__all__ = ["attested", "day", "held", "span"]

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: str | None) -> Label | None:
    """Write a partial date.

    >>> day("2020-02-24")
    Label(vi='24/02/2020', en='24 Feb 2020')
    >>> day("--02-24"), day("2020-02"), day("2020")
    (Label(vi='24/02', en='24 Feb'), Label(vi='02/2020', en='Feb 2020'), Label(vi='2020', en='2020'))
    """
    if not value:
        return None
    year, *rest = value.removeprefix("--").split("-") if not value.startswith("--") else ("", *value[2:].split("-"))
    if not all(part.isdecimal() for part in rest) or any(int(part) > 12 for part in rest[:1]):
        return same(value)
    month = _MONTHS[int(rest[0])] if rest else ""
    days = str(int(rest[1])) if len(rest) > 1 else ""
    return Label("/".join(filter(None, (*reversed(rest), year))), " ".join(filter(None, (days, month, year))))


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


def attested(earliest: str | None, latest: str | None) -> Label | None:
    """Write the first and last day on which something is said to hold."""
    first, last = day(earliest), day(latest)
    if first is None or last is None:
        return first or last
    whole = day(span(earliest, latest))
    return whole or say("from-to", a=first, b=last)


def _bound(earliest: str | None, latest: str | None) -> Label | None:
    whole = day(span(earliest, latest))
    if whole is not None:
        return whole
    if earliest and latest:
        return say("from-to", a=day(earliest) or "", b=day(latest) or "")
    if latest:
        return say("before", date=day(latest) or "")
    return say("after", date=day(earliest) or "") if earliest else None


def held(start: tuple[str | None, str | None] | None, end: tuple[str | None, str | None] | None) -> Label | None:
    """Write from when to when a post was held, as far as a source tells; ``None`` is "no source tells".

    >>> held(("2020-01-01", "2020-12-31"), None), held(None, ("2022-05-01", "2022-05-31")).vi
    (Label(vi='từ 2020', en='since 2020'), 'đến 05/2022')
    """
    since = _bound(*start) if start else None
    until = _bound(*end) if end else None
    if since and until:
        return say("from-to", a=since, b=until)
    if since:
        return say("since", date=since)
    return say("until", date=until) if until else None
