"""How large a box must be for its text: widths of letters, line breaks, the box.

Widths are those of a wide text face (Noto Sans), so that other faces fit as well; the page narrows a line that is still too long.
"""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from kg.view.words import LANGUAGES, Label, plain_text

__all__ = ["SIZES", "Box", "Line", "box", "text_width", "wrap"]

SIZES = {"strong": 15.0, "normal": 14.5, "small": 12.5}
_LEADING = 1.3
_WIDTHS = (
    (" \u00a0", 0.26),
    ("ijlI.,:;'|!‘’", 0.28),
    ("ft()[]/\\-·", 0.36),
    ('r“”"*', 0.42),
    ("csz", 0.48),
    ("vxykE?TFL", 0.55),
    ("mMwW@%…—", 0.93),
    ("DGHNOQUCA&", 0.74),
)
_BY_LETTER = {letter: width for letters, width in _WIDTHS for letter in letters}
_OTHER, _CAPITAL, _WIDE, _BOLD = 0.61, 0.66, 1.0, 1.07


class Line(NamedTuple):
    """One line of text in a box; *style* is a key of :data:`SIZES`."""

    text: str
    style: str


class Box(NamedTuple):
    """A box and its lines in each language; the box is large enough for either."""

    width: float
    height: float
    lines: dict[str, tuple[Line, ...]]


def text_width(text: str, style: str) -> float:
    """Estimate the width of *text* in pixels."""
    return sum(map(_letter_width, text)) * SIZES[style] * (_BOLD if style == "strong" else 1.0)


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", letter)[0]
    return _BY_LETTER.get(base, _CAPITAL if base.isupper() else _OTHER)


def wrap(text: str, style: str, limit: float) -> list[str]:
    """Break *text* into lines of at most *limit* pixels, as even as they can be; a word that is longer is broken itself.

    >>> wrap("Văn phòng Ủy ban nhân dân tỉnh", "strong", 180)
    ['Văn phòng Ủy ban', 'nhân dân tỉnh']
    """
    held = [word for word in text.split(" ") if word]
    loose = (part for word in held for part in (word.split("\u00a0") if text_width(word, style) > limit else (word,)) if part)
    words = [part for word in loose for part in _parts(word, style, limit)]
    best = _filled(words, style, limit)
    low, high = limit * 0.4, limit
    while high - low > 4:  # the narrowest measure that needs no more lines makes them even
        middle = (low + high) / 2
        lines = _filled(words, style, middle)
        if len(lines) <= len(best) and all(text_width(line, style) <= limit for line in lines):
            best, high = lines, middle
        else:
            low = middle
    return best


def _held(text: str) -> str:
    """Make *text* plain, and keep the blanks at which no line may break."""
    return "\u00a0".join(plain_text(f"|{part}|")[1:-1] for part in text.split("\u00a0"))


def _filled(words: list[str], style: str, limit: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and text_width(f"{lines[-1]} {word}", style) <= limit:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _parts(word: str, style: str, limit: float) -> list[str]:
    parts, rest = [], word
    while text_width(rest, style) > limit:
        cut = next(n for n in range(len(rest), 0, -1) if n == 1 or text_width(rest[:n], style) <= limit)
        cut = rest.rfind("-", 1, cut) + 1 or cut  # better at a hyphen of its own
        parts.append(rest[:cut])
        rest = rest[cut:]
    return [*parts, rest] if rest else parts


def box(text: list[tuple[Label, str]], width: float, *, inset: float, least: float) -> Box:
    """Fit *text* into a box of *width*; *inset* is kept free left and right together, the box is at least *least* high."""
    lines = {}
    for at, language in enumerate(LANGUAGES):
        lines[language] = tuple(Line(line, style) for label, style in text for line in wrap(_held(label[at]), style, width - inset))
    tallest = max(sum(SIZES[line.style] * _LEADING for line in found) for found in lines.values())
    return Box(width, round(max(least, tallest + 18)), lines)
