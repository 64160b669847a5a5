"""The folder that ``kg build`` writes: only ours, and never half-written.

Files are written beside their places under other names and moved there together at the end, ``run.json`` last;
the store changes graph by graph, each in one transaction, or is made anew beside its place like a file. From its first change to the last
file the folder bears a mark, so that a reader knows that the graphs may not be of one set of articles.
"""

import json
import os
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping, Sequence
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
    "KEPT",
    "PAGE",
    "RUN",
    "STORE",
    "TRIG",
    "WRITER",
    "Stage",
    "again",
    "check",
    "check_ended",
    "check_format",
    "is_unfinished",
    "read_json",
    "read_run",
    "recover",
    "staged",
]

FACTS, GRAPH, TRIG, STORE, PAGE, RUN = "facts.jsonl", "graph.nq", "graph.trig", "store", "index.html", "run.json"
DATASET, CRATE = "dataset.ttl", "ro-crate-metadata.json"
KEPT = "kept"
"""Work that the next run need not do again; see :mod:`kg.pipeline.kept`."""
FORMAT = 1
"""What this version writes and reads; a folder of another format is refused with the command that makes it again."""

_MARK = "officegraph"
_SHOWN = 3
"""Paths that a message names; the rest is an ellipsis."""

WRITER = ".writing"
"""Locked by the run that writes the folder; see :mod:`kg.pipeline.writing`."""

_UNFINISHED = ".unfinished"
"""Is there from before the store is changed until all files are in their places."""

_MOVED = (FACTS, GRAPH, TRIG, PAGE, DATASET, CRATE, KEPT, RUN)


def check(folder: Path) -> None:
    """Make sure that *folder* may be written.

    Raises:
        StoreError: if it holds things and no ``kg`` wrote them.
    """
    if folder.exists() and not folder.is_dir():
        raise StoreError(f"{folder}: this is a file, the results need a folder; name another place with --out")
    if not folder.exists() or (folder / STORE / "officegraph.json").is_file() or all(_is_left_over(path) for path in folder.iterdir()):
        return
    read_run(folder, "it holds other files, and kg build did not write them; name an empty or a new folder with --out")


def _is_left_over(path: Path) -> bool:
    """Say whether a run that was ended early left *path* behind."""
    if path.name == STORE:
        return path.is_dir() and not any(path.iterdir())
    return path.name in (WRITER, _UNFINISHED, f"{_UNFINISHED}.new", f".{STORE}.new") or any(
        path.name in (f".{name}.new", f".{name}.ordered") for name in _MOVED
    )


def read_run(
    folder: Path, otherwise: str = "there is no built graph here; make one with 'kg build', or name its folder with --graph"
) -> dict[str, Any]:
    """Read the ``run.json`` of a built folder.

    Raises:
        StoreError: if there is none of ours; *otherwise* says what to do.
    """
    run = read_json(folder / RUN)
    if not isinstance(run, dict) or _MARK not in run:
        raise StoreError(f"{folder}: {otherwise}")
    return run


def read_json(path: Path) -> Any:  # noqa: ANN401  whatever the file holds
    """Give what a file of JSON holds; ``None`` if it cannot be read."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def check_ended(folder: Path) -> None:
    """Make sure that no run is writing *folder*, and that none was ended while it wrote.

    Raises:
        StoreError: with the command that makes it whole.
    """
    if is_unfinished(folder):
        mark = read_json(folder / _UNFINISHED)
        again = mark["again"] if isinstance(mark, dict) and "again" in mark else "kg build"
        raise StoreError(
            f"{folder}: a run that writes it has not ended, or was ended too early; what follows from the articles is made anew by: {again}"
        )


def recover(folder: Path) -> bool:
    """Move files to their places that a run had all written when it was ended; say whether a run was ended before that.

    For runs that write; a folder has one writer at a time.
    """
    if _is_written(folder):
        Stage(folder).move()
    return is_unfinished(folder)


def is_unfinished(folder: Path) -> bool:
    """Say whether a run writes *folder*, or was ended while it did."""
    return (folder / _UNFINISHED).is_file()


def _is_written(folder: Path) -> bool:
    mark = read_json(folder / _UNFINISHED)
    return isinstance(mark, dict) and mark.get("written") is True


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
        raise StoreError(f"{made}; update officegraph, or make it again with: {again(folder, run)}")
    raise StoreError(f"{made}; make it again with: {again(folder, run)}")


def again(folder: Path, run: Mapping[str, Any]) -> str:
    """Give the command that made *folder*, as its ``run.json`` tells."""
    options = run.get("options", {})
    if options.get("command") == "map":
        what = ["kg", "map", str(options.get("facts", "FACTS"))]
    else:
        paths = dict.fromkeys(re.sub(r":\d+$", "", str(one.get("path", one.get("id", "?")))) for one in run.get("documents", ()))
        what = ["kg", "build", *list(paths)[:_SHOWN], *(["…"] if len(paths) > _SHOWN else [])]
    words = run.get("vocabulary", {}).get("files", ())
    what += [part for file in words for part in ("--vocab", str(file))]
    what += [part for file in run.get("decisions", {}).get("files", ()) for part in ("--decisions", str(file))]
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
        """Take away what was not moved; what is all written waits for the next run to move it."""
        if _is_written(self.folder):
            return
        self.clear_store()
        for name in _MOVED:
            self.path(name).unlink(missing_ok=True)
            self._ordered(name).unlink(missing_ok=True)

    def clear_store(self) -> None:
        """Take away a store that was begun and not moved."""
        shutil.rmtree(self.path(STORE), ignore_errors=True)

    def _ordered(self, name: str) -> Path:
        return self.folder / f".{name}.ordered"

    def begin(self, again: str) -> None:
        """Mark the folder as unfinished before its store is changed; *again* is the command that a user repeats if this run is ended."""
        self._mark({"again": again})

    def commit(self) -> None:
        """Move all files to their places; the mark tells a later run to go on with it if this one is ended."""
        self._mark({**(read_json(self.folder / _UNFINISHED) or {}), "written": True})
        self.move()

    def move(self) -> None:
        """Move what is not yet in its place; ``run.json``, which speaks of the others, comes last, and then the mark goes."""
        self._move_store()
        for name in _MOVED:
            if self.path(name).is_file():
                self.path(name).replace(self.folder / name)
        (self.folder / _UNFINISHED).unlink()

    def _move_store(self) -> None:
        if not self.path(STORE).is_dir():
            return
        try:
            if (self.folder / STORE).exists():
                shutil.rmtree(self.folder / STORE)
            self.path(STORE).replace(self.folder / STORE)
        except OSError as error:
            raise StoreError(
                f"{self.folder / STORE}: it cannot be replaced ({error.strerror}); close what reads it, and run again"
            ) from error

    def _mark(self, told: Mapping[str, Any]) -> None:
        beside = self.folder / f"{_UNFINISHED}.new"
        with beside.open("w", encoding="utf-8") as file:
            json.dump(told, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.folder / _UNFINISHED)


@contextmanager
def staged(folder: Path) -> Iterator[Stage]:
    """Write into *folder*; whatever happens, no half-written file stays."""
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stage(folder)
    try:
        yield stage
    finally:
        stage.clear()
