"""What a fact points at: persons, roles, organizations and places as one article names them.

A mention stands where the article first names the thing (its *anchor*); who is who across articles is decided later, by ``kg.resolve``.
"""

from typing import Literal, NamedTuple

from pydantic import Field, model_validator

from kg.model.base import Value

__all__ = ["Mention", "MentionKey", "OrganizationMention", "PersonMention", "PlaceMention", "RoleMention"]


class MentionKey(NamedTuple):
    """The permanent identity of a mention: its document and its place in it. IRIs are made from it in ``kg.rdf``."""

    document: str
    kind: Literal["person", "organization", "post", "congress"]
    start: int
    end: int
    type: str = ""
    """For organizations the local name of the type (two bodies may share a span), for posts the local name of the role as well."""


class Mention(Value):
    """Something named in the article at ``document.text[start:end]``."""

    name: str = Field(min_length=1, description="The fullest form, normalised.")
    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _forward(self) -> "Mention":
        if self.end <= self.start:
            raise ValueError(f"the span [{self.start},{self.end}) is empty; end is exclusive and must be greater than start")
        return self


class PersonMention(Mention):
    """A named human with an office. The anchor is the first full name in the article."""


class RoleMention(Value):
    """A kind of function (``org:Role``), from ``ontology/vocab/roles.ttl`` where the vocabulary has it."""

    name: str = Field(min_length=1, description="Expanded, first letter upper case: 'Phó Chủ tịch'.")
    concept: str | None = Field(None, description="'role:deputy-chair'; None for a role that the vocabulary does not have.")


class PlaceMention(Value):
    """A place as this article gives it to a body."""

    name: str | None = Field(None, description="'Ninh Thuận'; None where the article leaves it open ('tỉnh').")
    level: str | None = Field(None, description="'level:province', 'level:district', 'level:commune', 'level:central' …")
    concept: str | None = Field(None, description="'place:p58' where the vocabulary has exactly one such place.")
    basis: Literal["stated", "context"] | None = Field(
        None, description="'context' where the name comes from elsewhere in the article or its metadata."
    )
    within: str | None = Field(None, description="Name of the place around it, where printed directly with it.")


class OrganizationMention(Mention):
    """A body as one article names it, parsed: type + sector + body it belongs to + level + place."""

    type: str | None = Field(None, description="'body:people-committee'; None where the vocabulary has no such kind.")
    sector: str | None = Field(None, description="'sector:health', or the words as printed where the vocabulary has none.")
    proper: str | None = Field(
        None, description="The name proper: 'Khối Nghiên cứu - Tổng hợp' in a cell's name, 'Bạch Mai' in a hospital's."
    )
    place: PlaceMention | None = None
    parent: "OrganizationMention | None" = Field(None, description="The body it belongs to, from its name or its context.")
    link: str | None = Field(None, description="How it belongs to its parent: 'relation:unit-of', 'relation:party-committee-in' …")
    scope: Literal["vn", "other"] = Field("vn", description="'other' for private firms, foreign and international bodies, clubs.")

    @property
    def is_open(self) -> bool:
        """Whether it points at a place that the article leaves open, itself or a body it belongs to."""
        here = self.place is not None and self.place.name is None and self.place.level not in (None, "level:central")
        return here or (self.parent is not None and self.parent.is_open)
