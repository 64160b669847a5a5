"""What is known of an article beside its text: from a record, a sidecar, a front matter, or the head of a page.

Fields that we do not know are ignored where others write the file (records, front matter), for they have their own use for them;
in a sidecar, which is written for us alone, an unknown field is a misspelling and is named.
"""

import re
from collections.abc import Mapping

from kg.errors import InputError
from kg.text.dates import is_partial_date

__all__ = ["FIELDS", "day", "metadata"]

FIELDS = ("id", "title", "date", "url", "publisher", "licence", "home_province")
"""The fields of an article's metadata; ``license`` is read as ``licence``."""

_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}.*", re.DOTALL)


def metadata(raw: Mapping[str, object], where: str, *, closed: bool = False) -> dict[str, str]:
    """Take the known fields of *raw* that have a value.

    A date may be followed by a time, which is dropped. A number is taken as its digits.

    Args:
        raw: Field names and values as read.
        where: File and line, for messages.
        closed: Whether an unknown field is an error.

    Raises:
        InputError: for a value that is no text, a date that is no date, or (if *closed*) an unknown field.

    >>> metadata({"date": "2020-02-24T07:00:00+07:00", "license": "CC-BY-4.0", "tags": []}, "a.jsonl:1")
    {'date': '2020-02-24', 'licence': 'CC-BY-4.0'}
    """
    found: dict[str, str] = {}
    for name, value in raw.items():
        field = "licence" if name == "license" else name
        if field not in FIELDS:
            if closed:
                raise InputError(where, f"unknown field {name!r}", f"use {', '.join(FIELDS)}")
            continue
        text = _text(value, field, where)
        if text:
            found[field] = _date(text, where) if field == "date" else text
    return found


def _text(value: object, field: str, where: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InputError(where, f"{field} is {type(value).__name__}, not text", f"write {field} as a string or leave it out")
    text = str(value).strip()
    if any(ord(c) < 32 or 0xD800 <= ord(c) < 0xE000 for c in text):
        raise InputError(where, f"{field} has a control character or half a surrogate pair", "remove it")
    return text


def _date(text: str, where: str) -> str:
    date = day(text)
    if date is None:
        raise InputError(where, f"date {text!r} is no date", "write 2020-02-24, 2020-02 or 2020, or leave it out")
    return date


def day(text: str) -> str | None:
    """Give the partial date that *text* is, without a time behind it; ``None`` for words of another form."""
    stamp = _TIME.fullmatch(text)
    date = stamp[1] if stamp else text
    return date if is_partial_date(date) else None
