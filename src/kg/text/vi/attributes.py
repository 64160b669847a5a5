"""Birth, age and hometown as Vietnamese print them behind a person's name."""

import re
from typing import NamedTuple

from kg.text.tokens import fold
from kg.text.vi.lives import home_end

__all__ = ["AttributeSpan", "attributes"]


class AttributeSpan(NamedTuple):
    """``text[start:end]`` states *kind* (birth, hometown, age) as *value*."""

    start: int
    end: int
    kind: str
    value: str


_BIRTH = re.compile(
    r"\b(?:sinh\s+(?:ngày\s+(?P<d>\d{1,2})\s*(?:[-/.]|\s+tháng\s+)\s*(?P<m>\d{1,2})\s*(?:[-/.]|\s+năm\s+)\s*|năm\s+)|sn\s+)(?P<y>(?:18|19|20)\d\d)\b"
)
_AGE = re.compile(r"\b\d{2}\s+tuổi\b")
_HOME = re.compile(r"\b(?:quê(?:\s+quán|\s+gốc)?(?:\s+ở|\s+tại)?\s*:?\s+)(?=\w)")

_HINTS = ("inh ", "SN", "sn ", "uê", "tuổi")
"""One of them is in every attribute; most sentences have none."""


def attributes(text: str) -> list[AttributeSpan]:
    """Find birth dates, ages and hometowns in *text* (one sentence), left to right.

    >>> attributes("Ông A (sinh năm 1970, quê huyện B, tỉnh C) là")
    [AttributeSpan(start=7, end=20, kind='birth', value='1970'), AttributeSpan(start=22, end=41, kind='hometown', value='huyện B, tỉnh C')]
    """
    if not any(hint in text for hint in _HINTS):
        return []
    folded = fold(text)
    found: list[AttributeSpan] = []
    for match in _BIRTH.finditer(folded):
        value = match["y"]
        if match["d"]:
            value += f"-{int(match['m']):02}-{int(match['d']):02}"
        found.append(AttributeSpan(match.start(), match.end(), "birth", value))
    for match in _AGE.finditer(folded):
        found.append(AttributeSpan(match.start(), match.end(), "age", match.group().split()[0]))
    for match in _HOME.finditer(folded):
        end = home_end(text, match.end())
        if end is not None:
            found.append(AttributeSpan(match.start(), end, "hometown", text[match.end() : end]))
    return sorted(found)
