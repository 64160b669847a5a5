"""What people decided: verdicts on pairs of mentions and on facts, persons taken out, IRIs pinned. Data, one line each, never changed.

A decision points into a text, by document, hash of the text and span, so that it still holds when the extractor gets better. It is undone
by another line. Who decided and when is what the line says; no clock is asked.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import Field, JsonValue, TypeAdapter, model_validator

from kg.model.base import Value
from kg.model.facts import FactBase, Span

__all__ = [
    "NONE",
    "Decision",
    "Decisions",
    "FactPlace",
    "FactVerdict",
    "PairVerdict",
    "Pin",
    "Place",
    "SpanPlace",
    "Suppression",
    "Undo",
    "decision_adapter",
    "effective",
]

_FIXED = ("id", "document", "kind", "evidence", "basis", "grade")
"""Fields of a fact that nobody amends: they say where it comes from."""


class Place(Value):
    """Where an article names somebody: ``text[start:end]``."""

    document: str = Field(min_length=1)
    sha256: str | None = Field(None, description="Hash of the text that was judged; None where only facts were at hand.")
    start: int = Field(ge=0)
    end: int = Field(gt=0)


class SpanPlace(Value):
    """A span of a fact's evidence, without its words."""

    of: str
    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @classmethod
    def at(cls, span: Span) -> "SpanPlace":
        """Take over the place of *span*."""
        return cls(of=span.of, start=span.start, end=span.end)


class FactPlace(Value):
    """Which statement is meant: its article, its kind, and the spans that proved it when it was judged."""

    document: str = Field(min_length=1)
    sha256: str | None = Field(None, description="Hash of the text that was judged.")
    kind: str
    spans: Annotated[tuple[SpanPlace, ...], Field(min_length=1)]
    id: str | None = Field(None, description="Id of the fact when it was judged; a better extractor may give it another.")

    @classmethod
    def at(cls, fact: FactBase, sha256: str | None) -> "FactPlace":
        """Say where *fact* stands in a text with the hash *sha256*."""
        spans = tuple(SpanPlace.at(span) for span in fact.evidence)
        return cls(document=fact.document, sha256=sha256 or None, kind=getattr(fact, "kind", ""), spans=spans, id=fact.id)


class _Decision(Value):
    by: str = Field(min_length=1, description="Who decided.")
    on: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="The day on which it was decided.")
    note: str | None = Field(None, description="Why, in your own words.")

    @cached_property
    def id(self) -> str:
        """A hash of all that the line says but its note; 12 hexadecimal digits."""
        packed = json.dumps(self.model_dump(mode="json", exclude={"note"}), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(packed.encode()).hexdigest()[:12]


class PairVerdict(_Decision):
    """Whether two mentions are one person."""

    kind: Literal["pair"] = "pair"
    verdict: Literal["same", "different", "unsure"]
    a: Place
    b: Place


class FactVerdict(_Decision):
    """Whether an article says what a fact says: ``right``, ``wrong``, or right but for one field."""

    kind: Literal["fact"] = "fact"
    verdict: Literal["right", "wrong", "amend"]
    fact: FactPlace
    field: str | None = Field(None, description="For 'amend': the field, as 'date' or 'role.concept'.")
    value: JsonValue = Field(None, description="For 'amend': what it is to be; null empties it.")

    @model_validator(mode="after")
    def _whole(self) -> "FactVerdict":
        if (self.verdict == "amend") != (self.field is not None):
            raise ValueError("'amend' needs a field and a value; 'right' and 'wrong' take none")
        if self.field is not None and self.field.partition(".")[0] in _FIXED:
            raise ValueError(f"{self.field!r} says where a fact comes from and cannot be amended")
        return self


class Suppression(_Decision):
    """A person to be taken out of everything that is made from the articles."""

    kind: Literal["suppress"] = "suppress"
    places: Annotated[tuple[Place, ...], Field(min_length=1, description="Mentions of the person; any one that is still there will do.")]


class Pin(_Decision):
    """An IRI for the person who is named in a place."""

    kind: Literal["pin"] = "pin"
    place: Place
    iri: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$")


class Undo(_Decision):
    """Takes an earlier decision back."""

    kind: Literal["undo"] = "undo"
    decision: str = Field(pattern=r"^[0-9a-f]{12}$", description="Id of the decision.")


Decision = Annotated[PairVerdict | FactVerdict | Suppression | Pin | Undo, Field(discriminator="kind")]

decision_adapter: TypeAdapter[Any] = TypeAdapter(Decision)
"""Reads and writes decisions; ``decision_adapter.validate_json(line)``."""


class Decisions(NamedTuple):
    """Decisions that hold, each kind in the order in which they were made."""

    pairs: tuple[PairVerdict, ...] = ()
    facts: tuple[FactVerdict, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    pins: tuple[Pin, ...] = ()

    @property
    def hash(self) -> str:
        """A hash of what was decided; empty where nothing was."""
        ids = "\n".join(one.id for kind in self for one in kind)
        return hashlib.sha256(ids.encode()).hexdigest()[:16] if ids else ""


NONE = Decisions()
"""Nobody decided anything."""


def effective(lines: Iterable[PairVerdict | FactVerdict | Suppression | Pin | Undo]) -> Decisions:
    """Give the decisions that hold: without those that a later line undoes.

    Args:
        lines: In the order in which they were made.
    """
    held: dict[str, PairVerdict | FactVerdict | Suppression | Pin] = {}
    for line in lines:
        if isinstance(line, Undo):
            held.pop(line.decision, None)
        else:
            held.setdefault(line.id, line)
    return Decisions(
        tuple(one for one in held.values() if isinstance(one, PairVerdict)),
        tuple(one for one in held.values() if isinstance(one, FactVerdict)),
        tuple(one for one in held.values() if isinstance(one, Suppression)),
        tuple(one for one in held.values() if isinstance(one, Pin)),
    )
