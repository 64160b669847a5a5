"""The folder that ``kg build`` writes: only ours, and never half-written.

Files are written beside their places under other names and moved there together at the end, ``run.json`` last;
the store changes graph by graph, each in one transaction.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kg.errors import StoreError

__all__ = ["FACTS", "GRAPH", "PAGE", "RUN", "STORE", "TRIG", "Stage", "check", "read_run", "staged"]

FACTS, GRAPH, TRIG, STORE, PAGE, RUN = "facts.jsonl", "graph.nq", "graph.trig", "store", "index.html", "run.json"
_MARK = "officegraph"
_MOVED = (FACTS, GRAPH, TRIG, PAGE, RUN)


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


class Stage:
    """The files of a run while they are written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """Give the place where *name* is written until the end."""
        return self.folder / f".{name}.new"

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
        for name in _MOVED:
            stage.path(name).unlink(missing_ok=True)
        if made and not any(folder.iterdir()):
            folder.rmdir()
