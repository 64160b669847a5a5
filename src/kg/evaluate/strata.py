"""Kinds of article: the field ``stratum`` of the articles' records, which only a measurement needs."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.read.files import articles

__all__ = ["read_strata"]


def read_strata(paths: Sequence[str]) -> dict[str, str]:
    """Give the stratum of each article in the ``.jsonl`` files of *paths* that has one; standard input is not read.

    Lines that are no article are passed over: who reads the articles tells of them.
    """
    found: dict[str, str] = {}
    for path in articles([path for path in paths if path != "-"]):
        if isinstance(path, Path) and path.suffix.lower() == ".jsonl":
            found.update(_of(path))
    return found


def _of(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with path.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                if '"stratum"' in line and (one := _pair(line)):
                    yield one
    except OSError:
        return


def _pair(line: str) -> tuple[str, str] | None:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict) and isinstance(value.get("stratum"), str) and "id" in value:
        return str(value["id"]), value["stratum"]
    return None
