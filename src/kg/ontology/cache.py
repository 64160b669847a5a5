"""A vocabulary as read, kept as JSON under the hash of what it was read from.

The folder is safe to delete at any time: a file that is missing, cut or altered is read again from Turtle, and a folder that cannot be
written is done without.
"""

import hashlib
import json
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

__all__ = ["default_cache", "recall", "remember"]

_FORMAT = "1"
_KEPT = 8
"""How many files stay in the folder; each change of the vocabulary makes one."""


def default_cache() -> Path | None:
    """Give ``$KG_CACHE``, else the user's cache folder of this platform; ``None`` where there is no home."""
    chosen = os.environ.get("KG_CACHE")
    if chosen:
        return Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local") / "officegraph" / "Cache"
    if sys.platform == "darwin":
        return home / "Library/Caches/officegraph"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "officegraph"


def recall(folder: Path | None, key: str) -> object | None:
    """Give what was kept under *key*; ``None`` if nothing usable is there."""
    if folder is None:
        return None
    try:
        content = _file(folder, key).read_bytes()
    except OSError:
        return None
    digest, newline, packed = content.partition(b"\n")
    if not newline or hashlib.sha256(packed).hexdigest().encode() != digest:
        return None
    kept: object = json.loads(packed)
    return kept


def remember(folder: Path | None, key: str, value: object) -> None:
    """Keep *value* under *key*, in one step: a reader sees all of it or nothing."""
    if folder is None:
        return
    packed = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".vocabulary-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(packed).hexdigest().encode() + b"\n" + packed)
            Path(name).replace(_file(folder, key))
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
        _prune(folder)


def _file(folder: Path, key: str) -> Path:
    return folder / f"vocabulary-{_FORMAT}-{key[:32]}.json"


def _prune(folder: Path) -> None:
    files = sorted(folder.glob("vocabulary-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)
