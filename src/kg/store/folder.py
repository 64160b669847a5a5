"""The folder of a store, and how to know that it is ours.

``officegraph.json`` marks it; the database beside it is nobody else's business. Any folder without the mark is refused,
because the database would otherwise be made among somebody's files.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError

__all__ = ["FORMAT", "MARK", "database", "prepare", "seal", "shown", "wrapped"]

MARK = "officegraph.json"
FORMAT = 1
_WHAT = "officegraph store"


def database(path: Path) -> Path:
    """Give the folder of the database in the store folder *path*."""
    return path / "quads"


def seal(path: Path) -> Path:
    """Give the file that says what the store folder *path* holds, as long as nobody changes it."""
    return path / "holds"


def shown(path: Path) -> Path:
    """Give the file beside the database in which what pages show is kept, as long as the store folder *path* is not changed."""
    return path / "shown"


def prepare(path: Path, *, create: bool) -> None:
    """See to it that *path* is a store folder of ours, and make it if *create*.

    Raises:
        StoreError: If it is missing, holds other things, or was written by a newer version.
    """
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path}: this is a file, a store is a folder; name another place")
    if (path / MARK).is_file():
        _check_mark(path)
    elif path.is_dir() and any(path.iterdir()):
        raise StoreError(f"{path}: this folder holds other files and is no store of ours; name an empty or a new folder")
    elif not create:
        raise StoreError(f"{path}: there is no store here; make one with 'kg build', or name the folder that holds {MARK}")
    else:
        _make(path)


def _make(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
        # The mark comes first: a folder with a database and no mark would be refused for ever.
        (path / MARK).write_text(json.dumps({"what": _WHAT, "format": FORMAT}) + "\n", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"{path}: the folder cannot be made ({error.strerror}); name a place where you may write") from error


def _check_mark(path: Path) -> None:
    try:
        mark = json.loads((path / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StoreError(f"{path / MARK}: the mark of the store cannot be read; delete the folder {path} and build again") from error
    if not isinstance(mark, dict) or mark.get("what") != _WHAT:
        raise StoreError(f"{path / MARK}: this is not our mark; name another folder")
    if mark.get("format") != FORMAT:
        raise StoreError(f"{path}: the store has format {mark.get('format')!r}, this version reads {FORMAT}; build again, or update kg")


@contextmanager
def wrapped(where: str) -> Iterator[None]:
    """Turn the errors of the database into ours, in one line."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        reason = " ".join(str(error).split())[:160]
        raise StoreError(f"{where}: the store cannot be read or written ({reason}); free some space, or build again") from error
