"""Text in the two languages of a page, and the words of its own interface.

Words about the world come from the data; the interface's own are in ``page/words.json``.
"""

import json
import re
from collections.abc import Callable
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

__all__ = ["LANGUAGES", "Label", "clean", "join", "number", "plain_text", "same", "say", "words"]

LANGUAGES = ("vi", "en")

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_NUMBER = re.compile(r"([0-9]+)(\.[0-9]+)?")
_MARKS = str.maketrans(",.", ".,")
_SPACES = re.compile(r"\s+")
_UNPLAIN = re.compile(f"{_CONTROLS.pattern}|{_BIDI.pattern}|[^\\S ]|  |^ | $")
"""Whatever :func:`plain_text` changes; most texts have none of it."""


class Label(NamedTuple):
    """The same thing said in Vietnamese and in English; equal where there is one text only (a person's name)."""

    vi: str
    en: str

    def map(self, change: Callable[[str], str]) -> "Label":
        """Apply *change* to both texts."""
        return Label(change(self.vi), change(self.en))

    def __bool__(self) -> bool:
        """A label without text is false."""
        return bool(self.vi or self.en)


_NOTHING = Label("", "")


def same(text: str | None) -> Label:
    """Give a label that reads the same in both languages."""
    return Label(text or "", text or "")


def join(separator: str, *labels: Label | None) -> Label:
    """Join those labels that have a text."""
    found = [label for label in labels if label is not None and (label[0] or label[1])]
    if len(found) < 2:
        return found[0] if found else _NOTHING
    return Label(separator.join([label[0] for label in found]), separator.join([label[1] for label in found]))


@lru_cache(maxsize=1)
def words() -> dict[str, Label]:
    """Give every word of the interface by its key."""
    text = resources.files("kg.view").joinpath("page/words.json").read_text(encoding="utf-8")
    return {key: Label(*pair) for key, pair in json.loads(text).items() if key != "_about"}


@lru_cache(maxsize=1 << 14)
def say(key: str, n: int | None = None, /, **values: Label | str) -> Label:
    """Give the interface's words for *key*, filled in; *n* chooses between singular and plural.

    >>> say("bodies", 1).en, say("bodies", 9).en, say("bodies", 1480).vi
    ('1 body', '9 bodies', '1.480 tổ chức')
    """
    found = words()[key]
    texts = []
    for at, text in enumerate(found):
        forms = text.split("|")
        filled = {name: value[at] if isinstance(value, Label) else value for name, value in values.items()}
        counted = number(str(n))[at] if n is not None else None
        texts.append((forms[0] if n == 1 else forms[-1]).format(n=counted, **filled))
    return Label(*texts)


def number(value: str) -> Label:
    """Write the numbers in *value* as each language does: with its own decimal mark, and thousands set apart.

    >>> number("1200"), number("7.5"), number("7.5–8").vi
    (Label(vi='1.200', en='1,200'), Label(vi='7,5', en='7.5'), '7,5–8')
    """
    english = _NUMBER.sub(lambda found: f"{int(found[1]):,}{found[2] or ''}", value)
    return Label(english.translate(_MARKS), english)


def clean(text: str) -> str:
    """Drop control characters that no text shows; direction marks stay (the page isolates every label)."""
    return _CONTROLS.sub("", text)


def plain_text(text: str) -> str:
    """Drop direction marks as well, and fold white space: for pictures and attributes, where nothing isolates a label.

    >>> plain_text("Lê\\u202e  Văn\\nBình")
    'Lê Văn Bình'
    """
    if _UNPLAIN.search(text) is None:
        return text
    return _SPACES.sub(" ", _BIDI.sub("", _CONTROLS.sub("", text.replace("\n", " ")))).strip()
