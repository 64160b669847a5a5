"""The year of a date that is printed without one: from the article itself, its publication date, or the term that a congress opens."""

from datetime import date as Date
from typing import Literal

from kg.text.dates import bounds

__all__ = ["Resolved", "resolve_year"]

_FARTHEST = 200
"""Days before its publication for which an article leaves the year out."""
Basis = Literal["printed", "document", "publication", "term"]
Resolved = tuple[str | None, Basis | None]


def resolve_year(date: str | None, *, printed: list[str], published: str | None, term: tuple[int, int] | None = None) -> Resolved:
    """Give *date* with its year, and where the year comes from; the date itself where a year is printed; (None, None) where it stays open.

    Args:
        date: A partial date.
        printed: Dates with a year that the article prints, in the order of the text.
        published: The article's own date.
        term: Years of the term that the congress opens, for the date of a congress.
    """
    if date is None:
        return None, None
    if not date.startswith("--"):
        return date, "printed"
    day = date[2:]
    years = {d[:4] for d in printed if len(d) == 10 and d[5:] == day}
    if len(years) == 1:
        return f"{years.pop()}-{day}", "document"
    if published is not None:
        year = _before(day, published)
        if year is not None:
            return f"{year}-{day}", "publication"
    if term is not None:
        return f"{term[0]}-{day}", "term"
    return None, None


def _before(day: str, published: str) -> str | None:
    """The year in which *day* is not after the publication date; only a publication day, or a publication year, can tell."""
    if len(published) == 4:
        return published
    limits = bounds(published)
    if limits is None:
        return None
    year = int(limits[1][:4])
    if f"{year:04}-{day}"[: len(limits[1])] > limits[1]:
        year -= 1
    return f"{year:04}" if _is_near(f"{year:04}-{day}", limits[1]) else None


def _is_near(date: str, published: str) -> bool:
    """Whether *date* is near enough: 'từ ngày 1/8' in an article of March may lie behind or ahead, and nobody can tell."""
    earliest = bounds(date)
    if earliest is None:
        return False
    return (Date.fromisoformat(published) - Date.fromisoformat(earliest[1])).days <= _FARTHEST
