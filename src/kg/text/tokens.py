"""Syllables and marks with their offsets, folded so that spellings of one word are equal.

Vietnamese writes a space between syllables, so a token is a syllable and a word is several of them. The fold keeps the length:
``folded`` may be compared and looked up, ``text[start:end]`` may be quoted.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from kg.text.vi.common import AND
from kg.text.vi.letters import PLAIN, TONES

__all__ = ["Token", "fold", "one_spelling", "strip_tones", "tokens"]


class Token(NamedTuple):
    """``text`` is ``source[start:end]``; *kind* is ``w`` (syllable), ``n`` (digits), ``p`` (mark) or ``l`` (line end)."""

    text: str
    start: int
    end: int
    folded: str
    kind: str
    is_cap: bool
    """Whether it is a syllable with a capital first letter."""
    is_upper: bool
    """Whether it is a syllable of two or more letters, all capital."""


# H’Loan and K’ are syllables with an apostrophe; elsewhere an apostrophe is a quotation mark.
_WORD = r"\b[HhKk]['’′ʼ‘`][^\W\d_]*|\b[A-ZĐ]['’′ʼ][^\W\d_]+|[^\W\d_]+"
_TOKEN = re.compile(rf"([^\S\n]*)({_WORD}|\d+|\n|[^\w\s]|_)")
"""The room before a token, and the token: together they cover a text without a gap, so lengths tell the offsets."""

_SAME = {"Ð": "đ", "ð": "đ", **dict.fromkeys("–—―‑‒−", "-"), **dict.fromkeys("’′ʼ‘`", "'"), **dict.fromkeys("“”„«»", '"')}
_LETTERS = str.maketrans(_SAME)

_RESPELT = {**_SAME, **TONES}
_ANY_RESPELT = re.compile(rf"[{re.escape(''.join(_SAME))}]|(?<!q)(?:{'|'.join(TONES)})(?![^\W\d_])")
_LOWERED_APART = re.compile("[Σ\u24b6-\u24cf]")
"""Capitals whose lower case depends on what stands around them, or that are no letters (Ⓐ)."""


def _fold_word(word: str) -> str:
    folded = word.lower().translate(_LETTERS)
    if len(folded) != len(word):  # a capital whose lower case is longer (İ): keep the length
        folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in word).translate(_LETTERS)
    pair = TONES.get(folded[-2:])
    if pair and folded[-3:-2] != "q":
        folded = folded[:-2] + pair
    return folded


@lru_cache(maxsize=1024)  # a sentence is folded for its terms, dates and stretches of time; names and bodies come back
def fold(text: str) -> str:
    """Fold *text* to one spelling, code point for code point: lower case, one tone placement, one đ, one dash, one apostrophe.

    >>> fold("Uỷ ban – HOÀ")
    'ủy ban - hòa'
    >>> len(fold("Ðảng uỷ")) == len("Ðảng uỷ")
    True
    """
    folded = text.lower()
    if len(folded) != len(text) or _LOWERED_APART.search(text):
        return re.sub(r"[^\W\d_]+", lambda m: _fold_word(m.group()), text).translate(_LETTERS)
    return _ANY_RESPELT.sub(lambda m: _RESPELT[m.group()], folded)


def one_spelling(word: str) -> str:
    """Print a syllable of a name in one spelling: capitals only at its start, one Đ.

    >>> one_spelling("NGUYỄN"), one_spelling("Ðức"), one_spelling("H’Loan")
    ('Nguyễn', 'Đức', 'H’Loan')
    """
    if len(word) > 1 and word.isupper():
        word = word[0] + word[1:].lower()
    return word.replace("Ð", "Đ").replace("ð", "đ")


def strip_tones(text: str) -> str:
    """Fold *text* and drop every mark, for look-ups typed without tone marks only.

    >>> strip_tones("Đảng uỷ")
    'dang uy'
    """
    return fold(text).translate(PLAIN)


def tokens(text: str) -> list[Token]:
    """Split *text* (Unicode NFC) into syllables, numbers, marks and line ends, left to right. Linear in the length of *text*.

    >>> [t.folded for t in tokens("Uỷ viên BTV – H’Loan, 24-2")]
    ['ủy', 'viên', 'btv', '-', "h'loan", ',', '24', '-', '2']
    """
    found: list[Token] = []
    append, new, read = found.append, tuple.__new__, _read
    end = 0
    for room, word in _TOKEN.findall(text):
        start = end + len(room)
        end = start + len(word)
        append(new(Token, (word, start, end, *read(word))))  # the constructor of Token would cost as much as all the rest
    return found


@lru_cache(maxsize=8192)
def _read(word: str) -> tuple[str, str, bool, bool]:
    """Give what a token is by itself: folded, kind, whether it begins with a capital, whether it is all capitals."""
    if word[0].isdecimal():
        return word, "n", False, False
    if word == "\n":
        return word, "l", False, False
    if word[0].isalnum():
        return _fold_word(word), "w", word[0].isupper(), len(word) > 1 and word.isupper()
    return (AND if word == "&" else word.translate(_LETTERS)), "p", False, False
