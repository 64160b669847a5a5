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

    @property
    def is_cap(self) -> bool:
        """Whether it is a syllable with a capital first letter."""
        return self.kind == "w" and self.text[0].isupper()

    @property
    def is_upper(self) -> bool:
        """Whether it is a syllable of two or more letters, all capital."""
        return self.kind == "w" and len(self.text) > 1 and self.text.isupper()


# H’Loan and K’ are syllables with an apostrophe; elsewhere an apostrophe is a quotation mark.
_TOKEN = re.compile(r"(?P<w>\b[HhKk]['’′ʼ‘`][^\W\d_]*|\b[A-ZĐ]['’′ʼ][^\W\d_]+|[^\W\d_]+)|(?P<n>\d+)|(?P<l>\n)|(?P<p>[^\w\s]|_)")

_LETTERS = str.maketrans({"Ð": "đ", "ð": "đ", **dict.fromkeys("–—―‑‒−", "-"), **dict.fromkeys("’′ʼ‘`", "'"), **dict.fromkeys("“”„«»", '"')})


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    folded = word.lower().translate(_LETTERS)
    if len(folded) != len(word):  # a capital whose lower case is longer (İ): keep the length
        folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in word).translate(_LETTERS)
    pair = TONES.get(folded[-2:])
    if pair and folded[-3:-2] != "q":
        folded = folded[:-2] + pair
    return folded


def fold(text: str) -> str:
    """Fold *text* to one spelling, code point for code point: lower case, one tone placement, one đ, one dash, one apostrophe.

    >>> fold("Uỷ ban – HOÀ")
    'ủy ban - hòa'
    >>> len(fold("Ðảng uỷ")) == len("Ðảng uỷ")
    True
    """
    return re.sub(r"[^\W\d_]+", lambda m: _fold_word(m.group()), text).translate(_LETTERS)


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
    append = found.append
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "p"
        word = match.group()
        if kind == "w":
            folded = _fold_word(word)
        elif kind == "p":
            folded = AND if word == "&" else word.translate(_LETTERS)
        else:
            folded = word
        append(Token(word, match.start(), match.end(), folded, kind))
    return found
