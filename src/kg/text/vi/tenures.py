"""Printed stretches of time that somebody held a post: 'từ tháng 10/2015 đến nay', 'giai đoạn 2016-2020', '(2011 - 2016)'."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.text.dates import is_partial_date

__all__ = ["CITED_BEFORE", "RANGE_AFTER", "RANGE_BEFORE", "TenureSpan", "tenures"]

_PART = r"(?:(?:đầu|giữa|cuối|hết)\s+)?"
RANGE_BEFORE = re.compile(rf"(?:đến|tới|[-–—])\s*{_PART}$")
RANGE_AFTER = re.compile(r"\s*(?:đến|tới|[-–—])")
"""On folded text beside a date that is one end of an interval, not the day of an act."""

CITED_BEFORE = re.compile(r"\d[-/]\S+\s*,?\s*$")
"""On folded text before the date of a document that is cited by its number."""


class TenureSpan(NamedTuple):
    """``text[start:end]`` says that something began at *since* and ended at *until*; ``None`` for an end that is open or not told."""

    start: int
    end: int
    since: str
    until: str | None
    lasting: bool
    """Whether it says that it goes on till now."""


def _date(name: str) -> str:
    day, month, year = (rf"(?P<{name}{part}>{digits})" for part, digits in (("d", r"\d{1,2}"), ("m", r"\d{1,2}"), ("y", r"(?:19|20)\d\d")))
    sep = r"\s?(?:[-/.]|tháng|năm)\s?"
    return rf"{_PART}(?:(?:ngày|tháng|năm)\s+)?(?:(?:{day}{sep})?{month}{sep})?{year}(?!\d|[-/.]\d)"


def _dash(name: str) -> str:
    return _date(name).replace(r"(?!\d|[-/.]\d)", r"(?!\d|/\d)")


_END = rf"(?:(?P<now>(?:đến\s+)?(?:nay|hiện nay))|{_date('b')})"
_TENURE = re.compile(
    rf"\b(?:từ\s+|(?=(?:năm|tháng|ngày)\s[^,;]{{1,40}}\s(?:đến|tới)\s)){_dash('a')}\s*(?:(?:đến|tới|cho đến|[-–—])\s*{_END})?"
    rf"|(?:\bgiai đoạn\s+|\bthời kỳ\s+|\(\s*){_dash('c')}\s*[-–—]\s*{_END.replace('(?P<b', '(?P<e').replace('<now>', '<till>')}"
    rf"|^[-–+•*]?\s*{_dash('f')}\s*[-–—]\s*{_END.replace('(?P<b', '(?P<g').replace('<now>', '<still>')}(?=\s*[:,])"
)


def tenures(folded: str) -> Iterator[TenureSpan]:
    """Find them in *folded* text, from left to right; offsets are those of the text.

    >>> [t[2:] for t in tenures("từ tháng 10/2015 đến nay; giai đoạn 2016-2020; (5/2011 – 1-2-2013); từ năm 2010")]
    [('2015-10', None, True), ('2016', '2020', False), ('2011-05', '2013-02-01', False), ('2010', None, False)]
    """
    if "20" not in folded and "19" not in folded:
        return
    for match in _TENURE.finditer(folded):
        since = next((value for name in "acf" if (value := _value(match, name))), None)
        until = next((value for name in "beg" if (value := _value(match, name))), None)
        ends = until is not None and since is not None and since[:4] <= until[:4]
        if since is not None and (until is None or ends):
            lasting = any(match[name] for name in ("now", "till", "still"))
            open_end = until is None and not lasting
            if open_end and (not match[0].startswith("từ") or RANGE_AFTER.match(folded, match.end())):
                continue  # 'từ 2016 đến khi nghỉ hưu' ends on a day that nobody tells
            yield TenureSpan(match.start(), match.end(), since, until, lasting)


def _value(match: re.Match[str], name: str) -> str | None:
    year, month, day = match[f"{name}y"], match[f"{name}m"], match[f"{name}d"]
    if year is None:
        return None
    value = year + (f"-{int(month):02}" if month else "") + (f"-{int(day):02}" if day else "")
    return value if is_partial_date(value) else None
