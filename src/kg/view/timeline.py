"""Time as a page draws it: when a post was certainly, and when it was possibly held, and where a day stands on an axis.

The same rule as the questions have: what is not bounded is possible, and only what lies between the latest start and the earliest end
(or between two days on which the holder was seen) is certain.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from kg.view.statements import Statement

__all__ = ["Scale", "certain", "meeting", "possible", "scale"]

_LEAST_YEARS = 4
_MOST_TICKS = 9
_STEPS = (1, 2, 5, 10, 20, 50, 100)

Days = tuple[str | None, ...]


def possible(days: Days) -> tuple[str | None, str | None]:
    """Give the first and the last day on which it possibly held; ``None`` where nothing bounds it."""
    return days[0], days[3]


def certain(days: Days) -> tuple[str, str] | None:
    """Give the first and the last day on which it certainly held, if there is one.

    >>> certain(("2010-01-01", "2010-12-31", "2014-01-01", "2014-12-31", None, None))
    ('2010-12-31', '2014-01-01')
    >>> certain((None, None, None, None, "2020-02-24", "2020-02-24")), certain((None, None, None, "2017-12-31", None, None))
    (('2020-02-24', '2020-02-24'), None)
    """
    first, last = days[1] or days[4], days[2] or days[5]
    return (first, last) if first and last and first <= last else None


def meeting(a: Days, b: Days) -> str | None:
    """Say whether two memberships ran at one time: ``certain``, ``possible``, or ``None``: they did not, or nothing is known of one."""
    if not any(a) or not any(b):
        return None
    sure, other = certain(a), certain(b)
    if sure and other and sure[0] <= other[1] and other[0] <= sure[1]:
        return "certain"
    (start, end), (from_, to) = possible(a), possible(b)
    apart = (start and to and to < start) or (end and from_ and from_ > end)
    return None if apart else "possible"


class Scale(NamedTuple):
    """An axis of whole years from *left* to *right*."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: str) -> float:
        """Give the place of a day."""
        share = (date.fromisoformat(day) - self.first).days / max(1, (self.last - self.first).days)
        return round(self.left + min(1.0, max(0.0, share)) * (self.right - self.left), 1)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Give the years to write, at round numbers, few enough to be read."""
        years = range(self.first.year, self.last.year + 1)
        step = next((step for step in _STEPS if len(years) / step <= _MOST_TICKS), _STEPS[-1])
        return tuple((self.x(f"{year:04d}-01-01"), str(year)) for year in years if year % step == 0)


def scale(statements: Iterable[Statement], more: Sequence[str], left: float, right: float) -> Scale:
    """Give the axis that holds every day of *statements*, and the days *more*."""
    days = sorted({day for one in statements for day in one.days if day and _is_day(day)} | {day for day in more if _is_day(day)})
    first, last = (int(days[0][:4]), int(days[-1][:4]) + 1) if days else (2000, 2001)
    missing = max(0, _LEAST_YEARS - (last - first))
    first, last = max(1, first - (missing + 1) // 2), min(9999, last + missing // 2)
    return Scale(date(first, 1, 1), date(last, 1, 1), left, right)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10
