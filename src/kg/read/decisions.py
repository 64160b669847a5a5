"""Read the files of decisions: JSON Lines, one decision a line, in a file or a folder of ``*.jsonl``.

The order is that of the days that the lines give, then of the files by name, then of the lines.
"""

import codecs
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kg.errors import InputError
from kg.model.decisions import Decisions, Undo, decision_adapter, effective

__all__ = ["read_decisions"]


def read_decisions(paths: Sequence[Path], *, whole: bool = True) -> Decisions:
    """Read the decisions that hold.

    Args:
        paths: Files, or folders of files.
        whole: Whether these are all files, so that an undo must undo a line of theirs.

    Raises:
        InputError: for a path that is not there, a line that is no decision, or an undo of what nobody decided. Nothing is left out
            silently: a decision that is not followed is worse than a run that stops.
    """
    lines = sorted(_lines(paths), key=lambda line: (line[0].on, line[1], line[2]))
    known: set[str] = set()
    for decision, file, number in lines:
        if whole and isinstance(decision, Undo) and decision.decision not in known:
            seen = f"no earlier line has the id {decision.decision!r}"
            raise InputError(f"{file}:{number}", seen, "see 'kg review --decided' for the ids")
        known.add(decision.id)
    return effective(decision for decision, _, _ in lines)


def _lines(paths: Sequence[Path]) -> Iterator[tuple[Any, str, int]]:
    for path in paths:
        if path.is_dir():
            files = sorted(path.glob("*.jsonl"))
        elif path.is_file():
            files = [path]
        else:
            raise InputError(str(path), "there are no decisions here", "check --decisions and KG_DECISIONS")
        for file in files:
            with file.open("rb") as stream:
                for number, line in enumerate(stream, 1):
                    if line.strip():
                        yield _decision(line, f"{file}:{number}"), file.name, number


def _decision(line: bytes, at: str) -> Any:  # noqa: ANN401  one of five kinds, as the adapter has it
    try:
        return decision_adapter.validate_json(line.removeprefix(codecs.BOM_UTF8).strip())
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(part) for part in first["loc"][1:])
        message = " ".join(first["msg"].removeprefix("Value error, ").split())
        raise InputError(at, f"{field + ': ' if field else ''}{message}", "see docs/reference/decisions.md") from error
