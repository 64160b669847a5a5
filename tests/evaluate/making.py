"""Gold and facts for the tests of the measurement, from invented sentences."""

import json
import random
from pathlib import Path

from kg.evaluate import Resampler
from kg.evaluate.figures import Draw
from kg.evaluate.gold import GoldArticle, GoldHolding
from kg.model.document import Document
from kg.model.facts import Membership, Span
from kg.model.mentions import OrganizationMention, PersonMention, RoleMention
from kg.model.rows import Row

__all__ = ["article", "chance", "document", "held", "holding", "resampler", "row", "write_lines"]


def chance() -> Draw:
    """The draw of the command line."""
    return random.Random(7).randrange


def resampler() -> Resampler:
    """As the command line has it."""
    return Resampler(chance)


def row(person: str, role: str, body: str | None, status: str = "current", *, document: str = "a", start: int = 0, grade: str = "A") -> Row:
    """A row as the extractor gives it."""
    return Row(
        document, person, role, body, status, None, None, None, None, None, "vn", "q", start, start + 1, grade, f"{person}{role}{body}"
    )


def holding(person: str, role: str, body: str | None, status: str = "current", **rest: str) -> GoldHolding:
    """A gold holding."""
    return GoldHolding.model_validate({"person": person, "role": role, "body": body, "status": status, **rest})


def article(id: str, *holdings: GoldHolding, **rest: object) -> GoldArticle:
    """A gold article."""
    return GoldArticle.model_validate({"id": id, "holdings": holdings, **rest})


def document(id: str, text: str) -> Document:
    """An article."""
    return Document(id=id, text=text)


def held(document: Document, person: str, role: str, body: str, words: str, status: str = "current") -> Membership:
    """A membership whose evidence is *words* in *document*; the role stands at their start."""
    at = document.text.index(words)
    span = Span(start=at, end=at + len(words), quote=words)
    name = document.text.index(person)
    return Membership.model_validate(
        {
            "document": document.id,
            "person": PersonMention(name=person, start=name, end=name + len(person)),
            "role": RoleMention(name=role),
            "organization": OrganizationMention(name=body, start=at, end=at + len(words)),
            "status": status,
            "evidence": (span, span.model_copy(update={"of": "role"})),
        }
    )


def write_lines(path: Path, *values: object) -> Path:
    """Write JSON Lines."""
    path.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values), encoding="utf-8")
    return path
