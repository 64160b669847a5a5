"""What is known of an article beside its text: from a record, a sidecar, a front matter, or the head of a page.

Fields that we do not know are not read where others write the file (records, front matter), for they have their own use for them; each
is named once. In a sidecar, which is written for us alone, an unknown field is a misspelling, and its article waits until it is mended.
"""

import re
from collections.abc import Callable, Mapping

from kg.errors import InputError
from kg.text.dates import is_partial_date

__all__ = ["FIELDS", "OnUnread", "day", "metadata"]

FIELDS = ("id", "title", "date", "url", "publisher", "licence", "home_province")
"""The fields of an article's metadata."""

_ALSO = {"license": "licence", "published": "date", "date_published": "date", "datePublished": "date"}
"""Other names that can mean nothing else, if what they say is of that kind."""

OnUnread = Callable[[str, str, str], None]
"""Told of a field that is not read: file and line, its name, and what to do."""

_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}.*", re.DOTALL)


def metadata(raw: Mapping[str, object], where: str, *, closed: bool = False, on_unread: OnUnread | None = None) -> dict[str, str]:
    """Take the known fields of *raw* that have a value.

    A date may be followed by a time, which is dropped. A number is taken as its digits. ``published``, ``date_published`` and
    ``datePublished`` are read as ``date`` where they hold one and ``date`` does not; ``license`` as ``licence``.

    Args:
        raw: Field names and values as read.
        where: File and line, for messages.
        closed: Whether an unknown field is an error.
        on_unread: Told of the fields that are not read, if that is no error.

    Raises:
        InputError: for a value that is no text, a date that is no date, or (if *closed*) an unknown field.

    >>> metadata({"published": "2020-02-24T07:00:00+07:00", "license": "CC-BY-4.0", "tags": []}, "a.jsonl:1")
    {'date': '2020-02-24', 'licence': 'CC-BY-4.0'}
    """
    found: dict[str, str] = {}
    unread: dict[str, str] = {}
    for name, value in raw.items():
        field = _ALSO.get(name, name)
        if field not in FIELDS:
            unread[name] = f"use {', '.join(FIELDS)}"
        elif field == name or closed or not _says_otherwise(field, value, raw.get(field)):
            text = _text(value, name, where)
            if text and (field == name or field not in found):
                found[field] = _date(text, name, where) if field == "date" else text
        else:
            unread[name] = f"write what it means as {field}"
    for name, todo in unread.items():
        if closed:
            raise InputError(where, f"unknown field {name!r}", todo)
        if on_unread is not None:
            on_unread(where, name, todo)
    return found


def _says_otherwise(field: str, value: object, given: object) -> bool:
    """Whether what another name holds is no *field* ('published: true'), or another one than is *given*."""
    known = given is not None and str(given).strip() != ""
    if field != "date":
        return known and str(value).strip() != str(given).strip()
    meant = day(str(value).strip())
    return meant is None or (known and meant != day(str(given).strip()))


def _text(value: object, field: str, where: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise InputError(where, f"{field} is {type(value).__name__}, not text", f"write {field} as a string or leave it out")
    text = str(value).strip()
    if any(ord(c) < 32 or 0xD800 <= ord(c) < 0xE000 for c in text):
        raise InputError(where, f"{field} has a control character or half a surrogate pair", "remove it")
    return text


def _date(text: str, name: str, where: str) -> str:
    date = day(text)
    if date is None:
        raise InputError(where, f"{name} {text!r} is no date", "write 2020-02-24, 2020-02 or 2020, or leave it out")
    return date


def day(text: str) -> str | None:
    """Give the partial date that *text* is, without a time behind it; ``None`` for words of another form."""
    stamp = _TIME.fullmatch(text)
    date = stamp[1] if stamp else text
    return date if is_partial_date(date) else None
