"""Read articles from files, folders and standard input, one after the other.

What cannot be read is told and left out, never repaired: a repaired text would have other offsets than the one that people see.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from kg.errors import InputError, UsageError
from kg.model.document import Document
from kg.read.decode import MAX_BYTES, check, decode, too_big
from kg.read.files import SIDECAR, articles, regular
from kg.read.markdown import read_markdown
from kg.read.metadata import OnUnread, metadata
from kg.read.page import read_page
from kg.read.records import Record, records
from kg.read.skip import Skip, Unread

__all__ = ["read"]

_TITLE = 200
"""A first paragraph longer than this, in characters, is no headline."""


def read(
    paths: Sequence[str],
    *,
    stdin: BinaryIO | None = None,
    as_text: bool = False,
    id: str | None = None,
    on_unread: Callable[[Unread], None] | None = None,
) -> Iterator[Document | Skip]:
    """Read the articles of *paths* in the order given, each folder from top to bottom.

    Args:
        paths: Files and folders; ``-`` is standard input, with one JSON record a line.
        stdin: What ``-`` means; ``None`` for the process's own.
        as_text: Whether ``-`` is the plain text of one article instead.
        id: The id of that article.
        on_unread: Told, once for each name, of fields of metadata that are not read.

    Yields:
        Documents with ids that are all different, and a skip for everything that could not be read. A document that comes again
        with the same text is left out in silence; with another text it is a skip.

    Raises:
        UsageError: for *as_text* without ``-`` or without *id*, and for *id* without *as_text*.
    """
    if as_text != (id is not None):
        raise UsageError("Plain text on standard input needs an id: use --text and --id together.")
    if as_text and list(paths) != ["-"]:
        raise UsageError("--text and --id are for standard input alone: give '-' as the only path.")
    return _unique(_found(paths, stdin, id, _once(on_unread)))


def _once(tell: Callable[[Unread], None] | None) -> OnUnread | None:
    """Tell of each name once: thousands of records have the same fields."""
    told: set[str] = set()

    def once(where: str, name: str, todo: str) -> None:
        if name not in told and tell is not None:
            told.add(name)
            tell(Unread(where, name, todo))

    return once if tell is not None else None


def _found(paths: Sequence[str], stdin: BinaryIO | None, id: str | None, on_unread: OnUnread | None) -> Iterator[Record | Skip]:
    for path in paths:
        if path != "-":
            for file in articles([path]):
                yield from [file] if isinstance(file, Skip) else _file(file, on_unread)
        elif id is not None:
            yield from _standard_text(stdin or sys.stdin.buffer, id)
        else:
            yield from records(stdin or sys.stdin.buffer, "-", on_unread)


def _unique(found: Iterator[Record | Skip]) -> Iterator[Document | Skip]:
    seen: dict[str, tuple[bytes, str]] = {}
    for item in found:
        if isinstance(item, Skip):
            yield item
            continue
        text, known, where = item
        digest = hashlib.sha256(text.encode()).digest()
        if known["id"] not in seen:
            seen[known["id"]] = digest, where
            yield Document.model_validate({**known, "text": text, "path": where})
            continue
        first, place = seen[known["id"]]
        if first != digest:
            yield Skip(where, f"the id {known['id']!r} with another text than in {place}, which is kept", "give it an id of its own")


def _standard_text(stream: BinaryIO, id: str) -> Iterator[Record | Skip]:
    try:
        data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise too_big("-", f"more than {MAX_BYTES:,} bytes")
        text = check(decode(data, "-"), "-")
        yield text, metadata({"title": _headline(text), "id": id}, "-"), "-"
    except InputError as error:
        yield Skip.of(error)


def _file(path: Path, on_unread: OnUnread | None) -> Iterator[Record | Skip]:
    where = str(path)
    try:
        size = regular(path)
        if path.suffix.lower() == ".jsonl":
            with path.open("rb") as stream:
                yield from records(stream, where, on_unread)
            return
        if size > MAX_BYTES:
            raise too_big(where, f"{size:,} bytes")
        source = decode(path.read_bytes(), where)
        yield _article(path, source, where, on_unread)
    except InputError as error:
        yield Skip.of(error)
    except OSError as error:
        yield Skip(where, f"it cannot be read ({error.strerror})", "check the rights")


def _article(path: Path, source: str, where: str, on_unread: OnUnread | None) -> Record:
    check(source, where)
    match path.suffix.lower():
        case ".md":
            text, found = read_markdown(source, where)
        case ".html" | ".htm":
            text, found = read_page(source, where)
        case _:
            text, found = source, {}
    text = check(text, where)
    if "title" not in found:
        found["title"] = _headline(text)
    # The file's stem names the article unless its sidecar (or its own front matter) does.
    return text, {"id": path.stem, **metadata(found, where, on_unread=on_unread), **_sidecar(path)}, where


def _sidecar(path: Path) -> dict[str, str]:
    beside = path.with_name(path.stem + SIDECAR)
    if not beside.exists():
        return {}
    where = str(beside)
    try:
        if regular(beside) > MAX_BYTES:
            raise too_big(where, "metadata")
        value = json.loads(decode(beside.read_bytes(), where))
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise InputError(f"{where}:{line}", "this is not JSON", "mend it; its article is left out until then") from error
    if not isinstance(value, dict):
        raise InputError(f"{where}:1", "this is no JSON object", 'write {"title": "…", "date": "2020-02-24"}')
    return metadata(value, where, closed=True)


def _headline(text: str) -> str | None:
    first, _, rest = text.strip().partition("\n")
    short = len(first) <= _TITLE and not first.endswith((".", ":", ";", ","))
    return first.strip() if short and rest.strip() else None
