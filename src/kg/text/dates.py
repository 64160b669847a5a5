"""Dates no more precise than the text: partial dates, and the earliest and latest day they allow.

A partial date is a string: ``2020``, ``2020-02``, ``2020-02-24``, or ``--02-24`` and ``--02`` where no year is printed.
SPARQL cannot compare a year with a day, so whoever asks compares the two days of :func:`bounds` instead.
"""

import calendar
import re

__all__ = ["PARTIAL_DATE", "bounds", "is_partial_date"]

PARTIAL_DATE = r"^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)$"
_SHAPE = re.compile(PARTIAL_DATE)


def is_partial_date(value: str) -> bool:
    """Say whether *value* is a partial date of days that exist.

    >>> [is_partial_date(d) for d in ("2020-02", "--02-29", "2021-02-29", "24-2")]
    [True, True, False, False]
    """
    if not _SHAPE.match(value):
        return False
    year, month, day = _parts(value)
    if month is None or day is None:
        return year is None or year > 0
    return day <= (calendar.monthrange(year, month)[1] if year else calendar.monthrange(2000, month)[1])


def bounds(value: str | None) -> tuple[str, str] | None:
    """Give the earliest and the latest day that *value* allows, as ISO days.

    ``None`` for ``None`` and for a date without a year: it could be any.

    >>> bounds("2020-02"), bounds("--02-24")
    (('2020-02-01', '2020-02-29'), None)
    """
    if value is None or value.startswith("--"):
        return None
    year, month, day = _parts(value)
    assert year is not None
    if month is None:
        return f"{year:04}-01-01", f"{year:04}-12-31"
    if day is None:
        return f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1]:02}"
    return value, value


def _parts(value: str) -> tuple[int | None, int | None, int | None]:
    if value.startswith("--"):
        numbers = [int(p) for p in value[2:].split("-")]
        return None, numbers[0], numbers[1] if len(numbers) > 1 else None
    numbers = [int(p) for p in value.split("-")]
    return numbers[0], numbers[1] if len(numbers) > 1 else None, numbers[2] if len(numbers) > 2 else None
