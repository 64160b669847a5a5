"""Which files the given paths mean: folders are walked in a fixed order, and stay within themselves.

In a folder, files of other kinds, hidden ones and a README are no articles and are passed over; a file named by hand is never passed over.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import InputError
from kg.read.skip import Skip

__all__ = ["SIDECAR", "SUFFIXES", "articles", "regular"]

SUFFIXES = (".txt", ".md", ".html", ".htm", ".jsonl")
"""Kinds of file that hold articles; the last holds many, each with its own metadata."""

SIDECAR = ".meta.json"
"""``report.meta.json`` beside ``report.txt`` holds what is known of that article."""

_PAPERS = ("readme", "license", "licence", "changelog")
_OURS = ("run.json", "facts.jsonl")


def articles(paths: Sequence[str]) -> Iterator[Path | Skip]:
    """List the files of *paths*: files as given, folders from top to bottom, names in order of their code points.

    A folder that ``kg build`` wrote is passed over; a link that leads out of the folder, and a sidecar without its article, is a skip.
    """
    for given in paths:
        path = Path(given)
        if path.is_dir():
            yield from _walk(path)
        elif not os.path.lexists(path):
            yield Skip(given, "there is no such file or folder", "check its name")
        elif path.suffix.lower() not in SUFFIXES:
            yield Skip(given, f"a file of kind {path.suffix or 'unknown'!r} is not read", f"give one of {' '.join(SUFFIXES)} or a folder")
        else:
            yield path


def regular(path: Path) -> int:
    """Give the size of *path* in bytes.

    Raises:
        InputError: if it is no regular file, or cannot be looked at.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror})", "check the link or the rights") from error
    if not stat.S_ISREG(found.st_mode):
        raise InputError(str(path), "it is no regular file", "give a file with an article in it")
    return found.st_size


def _walk(top: Path) -> Iterator[Path | Skip]:
    root = top.resolve()
    failures: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=failures.append):
        here = Path(folder)
        if all(name in names for name in _OURS):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            yield from _entry(here / name, root)
    for failure in failures:
        yield Skip(str(failure.filename), f"it cannot be listed ({failure.strerror})", "check the rights")


def _entry(path: Path, root: Path) -> Iterator[Path | Skip]:
    if path.name.startswith("."):
        return
    if path.name.endswith(SIDECAR):
        if not any(path.with_name(path.name.removesuffix(SIDECAR) + suffix).exists() for suffix in SUFFIXES[:-1]):
            todo = f"name it as the article without its ending, then {SIDECAR}"
            yield Skip(str(path), "metadata without an article of this name beside it", todo)
    elif path.suffix.lower() in SUFFIXES and path.stem.lower() not in _PAPERS:
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            yield Skip(str(path), "a link that leads out of the folder", "give the file itself")
        else:
            yield path
