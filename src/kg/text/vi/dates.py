"""Dates and terms as Vietnamese print them, day before month, found in running text.

A year pair joined to a word of term is never a date; a fraction (45/45 đại biểu) is no day; of an interval the first day counts.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kg.text.dates import is_partial_date
from kg.text.tokens import fold

__all__ = ["BEFORE_FRAME", "THEN", "DateSpan", "TermSpan", "dates", "terms"]


class DateSpan(NamedTuple):
    """``text[start:end]`` says *value*, a partial date no more precise than printed."""

    start: int
    end: int
    value: str


class TermSpan(NamedTuple):
    """``text[start:end]`` says that a body's term is *value*: ``2020-2025`` or ``khóa XIV``; *years* if both are printed, the years win."""

    start: int
    end: int
    value: str
    years: tuple[int, int] | None


BEFORE_FRAME = frozenset("vào hồi trong ngay đầu cuối giữa khoảng và còn riêng những".split())
"""Folded words before a date that opens a sentence: what follows was then."""

THEN = frozenset(tuple(words.split()) for words in ("khi ấy", "khi đó", "lúc ấy", "lúc đó", "lúc bấy giờ", "bấy giờ", "thời đó", "hồi đó"))
"""Folded words right behind a name: the title before it is of that time."""

_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_SEP = r"\s?[-/.]\s?"
_BEFORE = r"(?:ngày|sáng|chiều|tối|trưa|hôm|mồng|mùng|nay|đêm)"
_DIGIT = re.compile("[0-9]")
_SIGNS = re.compile(r"\d\s?[-/.]\s?\d")
_PATTERNS = tuple(
    (word, re.compile(p))
    for word, p in (
        ("tháng", rf"\b(?:(?:ngày|mồng|mùng)\s+)?{_DAY}\s+tháng\s+{_MONTH}\s*(?:,\s*)?(?:năm\s+|[-/.]\s?){_YEAR}\b"),
        (None, rf"(?<![\d/.-])(?:ngày\s+)?{_DAY}(?P<s>[-/.])\s?{_MONTH}(?P=s)\s?{_YEAR}(?![\d/])"),
        (
            None,
            rf"\b(?:ngày|từ|hai ngày|các ngày)\s+{_DAY}\s*(?:và|đến|-|,|–)\s*(?:ngày\s+)?"
            rf"\d\d?{_SEP}{_MONTH}(?:{_SEP}{_YEAR})?(?![\d/])",
        ),
        (None, rf"\b{_BEFORE}\s*(?:ngày\s+)?\(?\s?(?:ngày\s+)?{_DAY}{_SEP}{_MONTH}(?![\d/]|{_SEP}\d)"),
        ("tháng", rf"\bngày\s+{_DAY}\s+tháng\s+{_MONTH}\b(?!\s*(?:năm|[-/.])\s*\d)"),
        (None, rf"\((?:ngày\s+)?{_DAY}{_SEP}{_MONTH}(?=\))"),
        ("tháng", rf"\btháng\s+{_MONTH}(?:\s?[-/.,]\s?|\s+năm\s+|\s+){_YEAR}\b"),
        (None, rf"(?<![\d/.-]){_MONTH}[/]{_YEAR}(?![\d/])"),
        ("năm", rf"\bnăm\s+{_YEAR}\b(?!\s?[-–]\s?\d)"),
    )
)
"""Each with a word that is in all it matches, ``None`` for signs between digits: most sentences lack them."""

_ROMAN = r"[ivxlc]{1,7}"
_TERM_YEARS = re.compile(
    r"(?P<w>nhiệm\s+k[ỳì](?:\s+mới)?\s*[,:(]?\s*|khó[aá]\s+|giai\s+đoạn\s+)\(?(?P<a>(?:19|20)\d\d)\s*[-/]\s*(?P<b>(?:19|20)?\d\d)\)?(?!\d)"
)
_TERM_ROMAN = re.compile(
    rf"\b(?:các\s+)?khóa\s+(?P<n>(?:{_ROMAN}|\d{{1,2}})(?:\s*(?:[,;]|và)\s*(?:khóa\s+)?(?:{_ROMAN})\b)*)(?!\w)"
    r"(?:\s*[,(]?\s*\(?(?:nhiệm\s+k[ỳì]\s*)?(?P<a>(?:19|20)\d\d)\s*[-/]\s*(?P<b>(?:19|20)\d\d)\)?)?"
)
_TERM_HINTS = ("nhiệm", "khó", "giai")
"""One of them is in every term."""


def dates(text: str, known: Sequence[TermSpan] | None = None) -> list[DateSpan]:
    """Find the dates in *text* (one sentence), left to right, without overlap; the longest reading first.

    *known* are its terms, if they have been looked for: their years are no dates.

    >>> [d.value for d in dates("Sáng 24-2, tiếp theo phiên ngày 3/2/2020; bầu với 45/45 phiếu từ tháng 5/2019")]
    ['--02-24', '2020-02-03', '2019-05']
    """
    if not _DIGIT.search(text):
        return []
    folded = fold(text)
    taken: list[DateSpan] = []
    blocked = [(t.start, t.end) for t in (terms(text) if known is None else known)]
    signs = _SIGNS.search(folded) is not None
    for word, pattern in _PATTERNS:
        if not (signs if word is None else word in folded):
            continue
        for match in pattern.finditer(folded):
            start, end = match.span()
            if any(start < e and s < end for s, e in blocked):
                continue
            value = _value(match.groupdict())
            if value is not None:
                start += len(match.group()) - len(match.group().lstrip(" ("))
                taken.append(DateSpan(start, end, value))
                blocked.append((start, end))
    return sorted(taken)


def _value(groups: dict[str, str | None]) -> str | None:
    day, month, year = groups.get("d"), groups.get("m"), groups.get("y")
    value = year or "-"
    if month:
        value += f"-{int(month):02}"
        if day:
            value += f"-{int(day):02}"
    return value if is_partial_date(value) else None


def terms(text: str) -> list[TermSpan]:
    """Find the terms of bodies in *text*, left to right.

    >>> [t.value for t in terms("khóa XIV, nhiệm kỳ 2015 – 2020; HĐND khoá IX nhiệm kỳ 2016-2021")]
    ['2015-2020', '2016-2021']
    """
    folded = fold(text)
    found: list[TermSpan] = []
    if not any(hint in folded for hint in _TERM_HINTS):
        return found
    for match in _TERM_YEARS.finditer(folded):
        first, last = match["a"], match["b"]
        last = first[:2] + last if len(last) == 2 else last
        found.append(TermSpan(*match.span(), f"{first}-{last}", (int(first), int(last))))
    for match in _TERM_ROMAN.finditer(folded):
        if any(t.start < match.end() and match.start() < t.end for t in found) and not match["a"]:
            continue
        overlapping = [t for t in found if t.start < match.end() and match.start() < t.end]
        years = (int(match["a"]), int(match["b"])) if match["a"] else None
        number = re.sub(r"\s*(?:[,;]|và)\s*(?:khóa\s+)?", "; ", match["n"]).upper()
        start, end = match.start(), match.end()
        for other in overlapping:
            found.remove(other)
            start, end = min(start, other.start), max(end, other.end)
        found.append(TermSpan(start, end, f"{years[0]}-{years[1]}" if years else f"khóa {number}", years))
    return sorted(_joined(found, folded))


def _joined(found: list[TermSpan], folded: str) -> list[TermSpan]:
    """'khóa IX, nhiệm kỳ 2016-2021' is one term: the years."""
    out: list[TermSpan] = []
    for term in sorted(found):
        before = out[-1] if out else None
        if before and before.years is None and term.years and folded[before.end : term.start].strip() in ("", ",", "("):
            out[-1] = TermSpan(before.start, term.end, term.value, term.years)
        else:
            out.append(term)
    return out
