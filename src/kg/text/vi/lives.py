"""Lives as Vietnamese print them beside a name: birth, death, home, other names, degrees. Found on the text of a whole article.

A value that is not surely one is none: a home ends where its name ends, another name where a word in small letters begins.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.text.dates import is_partial_date
from kg.text.tokens import fold
from kg.text.vi.names import FAMILY_NAMES

__all__ = ["BETWEEN", "LIFE_SPAN", "Life", "home_end", "lives"]


class Life(NamedTuple):
    """``text[start:end]`` states *kind* (birth, death, hometown, alias, degree); the *value* stands at ``[value_start, value_end)``.

    The value of a degree is empty: which words are degrees, the vocabulary knows.
    """

    start: int
    end: int
    kind: str
    value: str
    value_start: int
    value_end: int


_DAY = r"(?P<d>\d{1,2})\s?(?:[-/.]|tháng)\s?(?P<m>\d{1,2})\s?(?:[-/.]|năm)\s?(?P<y>(?:18|19|20)\d\d)"
_MONTH = r"tháng\s+(?P<m2>\d{1,2})\s?(?:[-/.]|năm)\s?(?P<y2>(?:18|19|20)\d\d)"
_WHEN = rf"(?:(?:ngày\s+)?{_DAY}|{_MONTH}|(?:năm\s+)?(?P<y3>(?:18|19|20)\d\d))(?![\d/]|\.\d)"
_BIRTH = re.compile(
    rf"(?<!\w)(?:(?<!tuyển )(?<!khai )(?<!phát )(?<!học )(?<!hy )(?<!thí )(?<!tái )(?:[Ss]inh\s+(?:vào\s+)?(?=ngày|tháng|năm)"
    rf"|(?:[Nn]gày|[Nn]ăm)(?:,\s*tháng,\s*năm)?\s+sinh\s*:\s*)|SN\s*:?\s*|sinh\s*:\s*){_WHEN}"
)
_DEATH = re.compile(
    r"(?<!\w)(?:[Tt]ừ trần|[Qq]ua đời|[Tt]ạ thế|[Vv]iên tịch|[Hh]y sinh|[Mm]ất)\s+"
    rf"(?:vào\s+)?(?:(?:hồi|lúc)\s+[^.;,()]{{2,25}}?\s)?(?=ngày|tháng|năm){_WHEN}"
)
_HOME = re.compile(
    r"(?<!về )(?<!thăm )(?<!vùng )(?<!làng )(?<!đồng )(?<!xa )(?<!tại )(?<!rời )(?<!ở )"
    r"\b(?:[Qq]uê(?:\s+(?:quán|gốc))?|[Nn]guyên quán)(?:\s+(?:ở|tại|là))?\s*:?\s+(?=\w)"
)
_ALIAS = re.compile(
    r"\b(?:[Bb]í danh|[Tt]ên thật|[Tt]ên khai sinh|[Tt]ên thường gọi|[Tt]ên đầy đủ|[Tt]hường gọi"
    r"|(?:[Cc]òn|[Hh]ay) (?:được )?gọi)(?:\s+là)?\s*:?\s+|\b[Tt]ức\s+"
)
_DEGREE = re.compile(
    r"\b(?:học vị|học hàm|[Tt]rình độ(?:\s+(?:chuyên môn|học vấn|học vị))?|có bằng|nhận bằng|là|bằng)\s*(?::|là)?\s+"
    r"(?=(?:[Tt]iến|[Tt]hạc|[Cc]ử nhân|[Kk]ỹ sư|[Gg]iáo sư|[Pp]hó giáo sư|PGS|GS|TS|ThS))"
)
_QUOTED = re.compile(r"[\"“']([^\"”'\n]{2,30})[\"”']")
_LEVELS = frozenset(
    "tỉnh huyện quận xã phường thôn làng ấp bản thị_xã thị_trấn thành_phố tp tp. tx tx. khu_phố tổ_dân_phố xóm đảo".replace(
        "_", " "
    ).split()
) | {"thị", "trấn", "thành", "phố"}
_WORD = re.compile(r"[^\s,;()\n]+")
_COMMA = re.compile(r",[ \u00a0]")
_AFTER = frozenset("là và có từng được hiện nguyên sinh đang làm giữ theo với trước sau tốt trình vào đã vừa nay rồi trong".split())
"""Folded syllables that go on with the sentence behind a home."""
_NAME = 3
"""Syllables from which a name with a family name first is that of a person."""
_OPENING = re.compile(r"\s?\(")
_LONGEST = 80

_HINTS = {
    "birth": ("sinh ", "Sinh ", "SN", "sinh:"),
    "home": ("uê", "guyên quán"),
    "death": (
        "từ trần",
        "Từ trần",
        "qua đời",
        "Qua đời",
        "tạ thế",
        "viên tịch",
        "hy sinh",
        "Hy sinh",
        "mất vào",
        "mất ngày",
        "mất năm",
        "Mất ",
    ),
}

LIFE_SPAN = re.compile(r"\s*\(\s*(?P<a>(?:18|19)\d\d)\s*[-–—]\s*(?P<b>(?:19|20)\d\d)\s*\)")
"""Right behind a name: the years of birth and death, if they lie far enough apart."""

BETWEEN = re.compile(r"(?:[\s,;:.()–—-]|\b(?:vốn|đã|vừa|được|hiện|cũng|có|người|mới|và|năm nay|từng|thì)\b)*")
"""On folded text: words that may stand between a name and what is told of that person."""


def lives(text: str) -> Iterator[Life]:
    """Find what *text* tells of lives, sorted by place. About one pass over the text for each cue that occurs in it.

    >>> [life[2:4] for life in lives("Ông A, sinh năm 1970, quê huyện B, tỉnh Hà Nam, là tiến sĩ; tức Sáu Dân.")]
    [('birth', '1970'), ('hometown', 'huyện B, tỉnh Hà Nam'), ('degree', ''), ('alias', 'Sáu Dân')]
    """
    found: list[Life] = []
    if any(hint in text for hint in _HINTS["birth"]):
        found += _dated(text, _BIRTH, "birth")
    if any(hint in text for hint in _HINTS["death"]):
        found += _dated(text, _DEATH, "death")
    if any(hint in text for hint in _HINTS["home"]):
        found += (
            Life(m.start(), end, "hometown", text[m.end() : end], m.end(), end)
            for m in _HOME.finditer(text)
            if (end := home_end(text, m.end())) is not None
        )
    for match in _ALIAS.finditer(text):
        alias = _alias(text, match.end())
        if alias is not None:
            found.append(Life(match.start(), alias[1], "alias", text[alias[0] : alias[1]], *alias))
    found += (Life(m.start(), m.end(), "degree", "", m.end(), m.end()) for m in _DEGREE.finditer(text))
    return iter(sorted(found))


def _dated(text: str, pattern: re.Pattern[str], kind: str) -> Iterator[Life]:
    for match in pattern.finditer(text):
        year = match["y"] or match["y2"] or match["y3"]
        month, day = match["m"] or match["m2"], match["d"]
        value = year + (f"-{int(month):02}" if month else "") + (f"-{int(day):02}" if day else "")
        if is_partial_date(value):
            start = min(match.start(g) for g in ("d", "m2", "y3") if match[g] is not None)
            yield Life(match.start(), match.end(), kind, value, start, match.end())


def home_end(text: str, at: int) -> int | None:
    """Where the name of a home ends that begins at *at*; ``None`` if there is none.

    Its parts between commas are words with capitals and words of level; a later part with other words ('Phó Chủ tịch …'), or that is the
    name of a person, is none of it.
    """
    end: int | None = None
    here = at
    while (part := _part(text, here)) is not None and part.end - at < _LONGEST:
        later = end is not None
        if later and (part.goes_on or (part.syllables >= _NAME and part.first in FAMILY_NAMES)):
            break
        end = part.end
        comma = _COMMA.match(text, end)
        if comma is None:
            break
        here = comma.end()
    return end if end is None else _bracketed(text, end)


class _Part(NamedTuple):
    end: int
    first: str
    syllables: int
    goes_on: bool
    """Whether a word stands behind it that may belong to it."""


def _part(text: str, here: int) -> _Part | None:
    """Read words with capitals (or numbers, or levels before them) up to a mark or a word in small letters."""
    end, first, count, first_at = None, "", 0, here
    while (word := _WORD.match(text, here)) is not None:
        printed = word.group().rstrip(".")
        capital = printed[:1].isupper() or (here > first_at and printed[:1].isdigit())
        joined = count > 0 and printed in ("-", "–") and text[word.end() + 1 : word.end() + 2].isupper()
        if not (capital or joined) and fold(printed) not in _LEVELS:
            goes_on = count > 0 and fold(printed) not in _AFTER
            return None if end is None else _Part(end, first, count, goes_on)
        if capital:
            end, first, count = here + len(printed), first or printed, count + 1
        if printed != word.group() or text[word.end() : word.end() + 1] not in (" ", "\u00a0"):
            break
        here = word.end() + 1
    return None if end is None else _Part(end, first, count, False)


def _bracketed(text: str, end: int) -> int:
    """'xã Mường Lạn (Sốp Cộp, Sơn La)': the places around it stand in brackets."""
    opening = _OPENING.match(text, end)
    if opening is None:
        return end
    inner = home_end(text, opening.end())
    return inner + 1 if inner is not None and text[inner : inner + 1] == ")" else end


def _alias(text: str, at: int) -> tuple[int, int] | None:
    """Where another name stands: in quotation marks, or one to five capitals with a mark behind them."""
    quoted = _QUOTED.match(text, at)
    if quoted is not None:
        return quoted.span(1)
    end, here, count = at, at, 0
    while (word := _WORD.match(text, here)) is not None and word.group()[:1].isupper() and count < 5:
        end, count = word.end(), count + 1
        here = end + 1 if text[end : end + 1] in (" ", "\u00a0") else end
        if here == end:
            break
    stop = text[end : end + 1]
    closed = stop in (",", ";", ")", "", "\n") or text[end - 1] in ".…"
    printed = text[at:end].rstrip(".")
    return (at, at + len(printed)) if count and closed and printed[-1:].isalpha() else None
