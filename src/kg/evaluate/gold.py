"""A gold file: what careful readers found in articles, one article a line. Its format is in ``docs/how-to/measure-accuracy.md``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError

from kg.errors import InputError

__all__ = ["STATUSES", "GoldArticle", "GoldAttendance", "GoldCongress", "GoldElection", "GoldHolding", "read_gold"]

Status = Literal["started", "ended", "acting", "current", "former", "proposed"]
STATUSES: tuple[Status, ...] = ("started", "ended", "acting", "current", "former", "proposed")
"""The strongest first: of several statements about one holding, the strongest counts."""


class _Gold(BaseModel):
    # Annotators keep notes beside the facts; what we do not know is theirs.
    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldHolding(_Gold):
    """This named person holds, takes or leaves this role in this body."""

    person: str = Field(min_length=1)
    role: str = Field(min_length=1)
    body: str | None = None
    status: Status
    scope: Literal["vn", "other"] = Field("vn", description="Holdings of scope 'other' count neither as found nor as missed.")
    quote: str | None = Field(None, description="Words of the text in which the role stands; shown with errors.")


class GoldCongress(_Gold):
    """A congress that the article names."""

    body: str | None = None
    ordinal: str | None = None
    term: str | None = None


class GoldAttendance(_Gold):
    """A person, or a counted group, at the congress with this number in the list."""

    congress: int = 0
    person: str | None = None
    capacity: str | None = None
    count: int | None = None
    unit: str | None = None


class GoldElection(_Gold):
    """How many were elected to a body."""

    congress: int | None = None
    body: str | None = None
    count: int
    unit: str | None = None


class GoldArticle(_Gold):
    """Everything annotated in one article."""

    id: str = Field(min_length=1)
    stratum: str | None = Field(None, description="Kind of article, to score apart; also read from the article's record.")
    holdings: tuple[GoldHolding, ...] = Field(validation_alias=AliasChoices("holdings", "facts"))
    congresses: tuple[GoldCongress, ...] = ()
    attendance: tuple[GoldAttendance, ...] = ()
    elections: tuple[GoldElection, ...] = ()


def read_gold(path: Path) -> Iterator[GoldArticle]:
    """Read the gold of one article after the other; empty lines mean nothing.

    Raises:
        InputError: for the first line that is no gold, and for an id that comes twice: half a measure measures nothing.
    """
    seen: dict[str, int] = {}
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                article = _article(line, f"{path}:{number}")
                if article.id in seen:
                    raise InputError(f"{path}:{number}", f"the id {article.id!r} of line {seen[article.id]} again", "join the two lines")
                seen[article.id] = number
                yield article
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise InputError(str(path), f"it cannot be read ({why})", "give a file of gold, one JSON object a line") from error


def _article(line: str, where: str) -> GoldArticle:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(where, "this is not JSON", "write the gold of one article as one JSON object a line") from error
    try:
        return GoldArticle.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the line"
        raise InputError(where, f"{place}: {first['msg']}", "see docs/how-to/measure-accuracy.md for the format") from error
