"""The folder that ``kg build`` writes: only ours, and never half-written.

Files are written beside their places under other names and moved there together at the end, ``run.json`` last;
the store changes graph by graph, each in one transaction.
"""

import json
import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any

from kg.errors import StoreError

__all__ = [
    "CRATE",
    "DATASET",
    "FACTS",
    "FORMAT",
    "GRAPH",
    "PAGE",
    "RUN",
    "STORE",
    "TRIG",
    "Stage",
    "check",
    "check_format",
    "read_run",
    "staged",
]

FACTS, GRAPH, TRIG, STORE, PAGE, RUN = "facts.jsonl", "graph.nq", "graph.trig", "store", "index.html", "run.json"
DATASET, CRATE = "dataset.ttl", "ro-crate-metadata.json"
FORMAT = 1
"""What this version writes and reads; a folder of another format is refused with the command that makes it again."""

_MARK = "officegraph"
_SHOWN = 3
"""Paths that a message names; the rest is an ellipsis."""

_MOVED = (FACTS, GRAPH, TRIG, PAGE, DATASET, CRATE, RUN)


def check(folder: Path) -> None:
    """Make sure that *folder* may be written.

    Raises:
        StoreError: if it holds things and no ``kg`` wrote them.
    """
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: this is a file, the results need a folder; name another place with --out")
    if not folder.exists() or not any(folder.iterdir()) or (folder / STORE / "officegraph.json").is_file():
        return
    read_run(folder, "it holds other files, and kg build did not write them; name an empty or a new folder with --out")


def read_run(
    folder: Path, otherwise: str = "there is no built graph here; make one with 'kg build', or name its folder with --graph"
) -> dict[str, Any]:
    """Read the ``run.json`` of a built folder.

    Raises:
        StoreError: if there is none of ours; *otherwise* says what to do.
    """
    try:
        run = json.loads((folder / RUN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        run = None
    if not isinstance(run, dict) or _MARK not in run:
        raise StoreError(f"{folder}: {otherwise}")
    return run


def check_format(folder: Path, run: dict[str, Any]) -> None:
    """Make sure that this version reads what is in *folder*.

    Raises:
        StoreError: if it is older or newer, with the command that makes it again.
    """
    found = run.get("format", FORMAT)  # the first builds did not say
    if found == FORMAT:
        return
    made = f"{folder}: officegraph {run[_MARK]} wrote it in format {found}, and this version reads format {FORMAT}"
    if isinstance(found, int) and found > FORMAT:
        raise StoreError(f"{made}; update officegraph, or make it again with: {_again(folder, run)}")
    raise StoreError(f"{made}; make it again with: {_again(folder, run)}")


def _again(folder: Path, run: dict[str, Any]) -> str:
    """Give the command that made *folder*."""
    options = run.get("options", {})
    if options.get("command") == "map":
        what = ["kg", "map", str(options.get("facts", "FACTS"))]
    else:
        paths = dict.fromkeys(re.sub(r":\d+$", "", str(one.get("path", one.get("id", "?")))) for one in run.get("documents", ()))
        what = ["kg", "build", *list(paths)[:_SHOWN], *(["…"] if len(paths) > _SHOWN else [])]
    words = run.get("vocabulary", {}).get("files", ())
    what += [part for file in words for part in ("--vocab", str(file))]
    return " ".join(part if part == "…" else shlex.quote(part) for part in [*what, "--out", str(folder)])


class Stage:
    """The files of a run while they are written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """Give the place where *name* is written until the end."""
        return self.folder / f".{name}.new"

    def reorder(self, name: str, sizes: Sequence[int], order: Sequence[int]) -> None:
        """Write *name* again with its parts, which have these *sizes* in bytes, in another *order*."""
        ends = list(accumulate(sizes))
        with self.path(name).open("rb") as file, self._ordered(name).open("wb") as out:
            for at in order:
                file.seek(ends[at] - sizes[at])
                out.write(file.read(sizes[at]))
        self._ordered(name).replace(self.path(name))

    def clear(self) -> None:
        """Take away what was not moved."""
        for name in _MOVED:
            self.path(name).unlink(missing_ok=True)
            self._ordered(name).unlink(missing_ok=True)

    def _ordered(self, name: str) -> Path:
        return self.folder / f".{name}.ordered"

    def commit(self) -> None:
        """Move all files to their places; ``run.json``, which speaks of the others, comes last."""
        for name in _MOVED:
            self.path(name).replace(self.folder / name)


@contextmanager
def staged(folder: Path) -> Iterator[Stage]:
    """Write into *folder*; whatever happens, no half-written file stays."""
    made = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(folder)
    try:
        yield stage
    finally:
        stage.clear()
        if made and not any(folder.iterdir()):
            folder.rmdir()
