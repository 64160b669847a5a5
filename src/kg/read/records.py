"""JSON Lines: one article a line, read line by line, so that a broken line costs only itself."""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from kg.errors import InputError
from kg.read.decode import MAX_BYTES, check, decode, too_big
from kg.read.metadata import OnUnread, metadata
from kg.read.skip import Skip

__all__ = ["Record", "records"]

_MAX_LINE = 6 * MAX_BYTES // 4
"""``\\uXXXX`` is the longest way to write a character."""

Record = tuple[str, dict[str, str], str]
"""Text, metadata, and ``file:line``."""


def records(stream: BinaryIO, where: str, on_unread: OnUnread | None = None) -> Iterator[Record | Skip]:
    """Read the articles of *stream*, with a skip for each line that is none. Empty lines mean nothing."""
    number = 0
    while line := stream.readline(_MAX_LINE):
        number += 1
        at = f"{where}:{number}"
        try:
            if len(line) == _MAX_LINE and not line.endswith(b"\n"):
                _rest(stream)
                raise too_big(at, f"more than {_MAX_LINE:,} bytes in one line")
            if line.strip():
                yield _record(decode(line, where, line=number).strip(), at, on_unread)
        except InputError as error:
            yield Skip.of(error)


def _rest(stream: BinaryIO) -> None:
    while (more := stream.readline(_MAX_LINE)) and not more.endswith(b"\n"):
        pass


def _record(line: str, at: str, on_unread: OnUnread | None) -> Record:
    try:
        value = json.loads(line)
    except (json.JSONDecodeError, RecursionError, ValueError) as error:
        place = f" (column {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise InputError(at, f"this is not JSON{place}", "write one article as one JSON object a line") from error
    if not isinstance(value, Mapping):
        raise InputError(at, f"a JSON {type(value).__name__}, not an object", "write one article as one JSON object a line")
    text = value.get("text")
    if not isinstance(text, str):
        raise InputError(at, "no field 'text' with a string in it", "give the article's text in the field 'text'")
    known = metadata({name: one for name, one in value.items() if name != "text"}, at, on_unread=on_unread)
    if "id" not in known:
        raise InputError(at, "no field 'id'", "give every record an id of its own")
    return check(text, at), known, at
