"""Facts: what one article says, each with the spans that prove it.

A closed list of kinds, discriminated by ``kind``; one fact is one line of ``facts.jsonl``. Facts say what the text says;
who is who is decided later, triples come later still. Persons without an office get no fact.
"""

import hashlib
import json
from typing import Annotated, ClassVar, Literal

from pydantic import Field, TypeAdapter, model_validator

from kg.model.base import PartialDate, Term, Value
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.text.vi.patterns import CONGRESS

__all__ = [
    "Attendance",
    "Basis",
    "BodyEvent",
    "BodyRelation",
    "Citation",
    "Congress",
    "ElectionResult",
    "Evidence",
    "Fact",
    "FactBase",
    "Grade",
    "Membership",
    "PersonAttribute",
    "PersonnelEvent",
    "Portfolio",
    "Span",
    "Target",
    "fact_adapter",
]

Basis = Literal["stated", "grammar", "context", "rule", "human"]
Grade = Literal["A", "B", "C"]
SpanOf = Literal[
    "statement", "person", "role", "organization", "place", "date", "term", "trigger", "number", "document", "capacity", "relation"
]


class Span(Value):
    """``document.text[start:end] == quote``; *of* says what the span shows."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    quote: str = Field(min_length=1)
    of: SpanOf = "statement"


Evidence = Annotated[tuple[Span, ...], Field(min_length=1)]


class FactBase(Value):
    """What every fact has. The id is a hash of exactly the fields that make it the same statement."""

    same: ClassVar[tuple[str, ...]] = ()
    """Names of the fields that, with document and kind, make two facts the same statement."""

    id: str = ""
    document: str = Field(min_length=1)
    evidence: Evidence
    basis: Basis = "stated"
    grade: Grade = "A"

    @model_validator(mode="after")
    def _id(self) -> "FactBase":
        computed = self.statement_id()
        if self.id and self.id != computed:
            raise ValueError(f"id {self.id!r} is not the hash of this statement ({computed}); leave id out to have it computed")
        object.__setattr__(self, "id", computed)
        return self

    def statement_id(self) -> str:
        """Hash document, kind and the fields in :attr:`same`; 16 hexadecimal digits of SHA-256."""
        parts = [self.document, getattr(self, "kind", "")]
        for name in self.same:
            value = getattr(self, name)
            parts.append(value.model_dump(mode="json") if isinstance(value, Value) else value)
        packed = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(packed.encode()).hexdigest()[:16]

    def span(self, of: SpanOf) -> Span | None:
        """Give the first span that shows *of*; ``None`` where nothing shows it."""
        return next((s for s in self.evidence if s.of == of), None)


class _Dated(FactBase):
    date: PartialDate | None = Field(None, description="No more precise than the text; '--02-24' where no year is printed.")
    date_resolved: PartialDate | None = Field(
        None, description="With the year that the article implies; equal to date where all is printed."
    )
    date_basis: Literal["printed", "document", "publication", "term", "weekday"] | None = Field(
        None, description="Where the year comes from."
    )


class _Held(_Dated):
    person: PersonMention
    role: RoleMention
    organization: OrganizationMention | None = Field(None, description="None where the text leaves it open.")
    term: Term | None = Field(None, description="Term of the body, as printed; not the mandate of the person.")
    scope: Literal["vn", "other"] = "vn"


class Membership(_Held):
    """A person said to hold, or to have held, a role in a body (``kg:MembershipClaim``). *date* is the day of which it is said."""

    same: ClassVar[tuple[str, ...]] = ("person", "role", "organization", "status", "term", "since", "until")
    kind: Literal["membership"] = "membership"
    status: Literal["current", "former", "acting"]
    since: PartialDate | None = Field(None, description="A start that the text states ('từ 10/2015').")
    until: PartialDate | None = Field(None, description="An end that the text states.")
    origin: PlaceMention | None = Field(None, description="Constituency or delegation of a deputy.")


class PersonnelEvent(_Held):
    """An act that starts or ends a membership, as one article tells it (``kg:PersonnelEventClaim``)."""

    same: ClassVar[tuple[str, ...]] = ("person", "type", "role", "organization", "from_role", "from_organization", "effect", "date", "term")
    kind: Literal["personnel-event"] = "personnel-event"
    type: str = Field(description="From ontology/vocab/events.ttl: 'event:election', 'event:appointment', 'event:relief' …")
    effect: Literal["starts", "ends", "both", "confirms", "none"] = Field(
        description="What the act does to the membership; 'none' for a nomination."
    )
    acting: bool = Field(False, description="Whether the post is taken as acting or in charge.")
    from_role: RoleMention | None = Field(None, description="The post that a transfer ends.")
    from_organization: OrganizationMention | None = None
    by: OrganizationMention | None = Field(None, description="The body that acts.")
    predecessor: PersonMention | None = Field(None, description="Whom the person follows in this post.")
    effective: PartialDate | None = Field(
        None, description="The day from which it holds, where another than the day of the act is printed."
    )


class PersonAttribute(FactBase):
    """Birth, death, hometown, rank, degree, alias of an office-holder; sex only where a word states it."""

    same: ClassVar[tuple[str, ...]] = ("person", "attribute", "value")
    kind: Literal["person-attribute"] = "person-attribute"
    person: PersonMention
    attribute: Literal["birth", "death", "hometown", "rank", "degree", "alias", "sex"]
    value: str = Field(min_length=1)


class BodyRelation(FactBase):
    """How one body belongs to another, or governs a place (``kg:BodyRelationClaim``)."""

    same: ClassVar[tuple[str, ...]] = ("subject", "relation", "object", "place")
    kind: Literal["body-relation"] = "body-relation"
    subject: OrganizationMention
    relation: Literal["subOrganizationOf", "partyCommitteeIn", "partyOrganIn", "unitOf", "standingOrganOf", "governs"]
    object: OrganizationMention | None = Field(None, description="None only for 'governs', which has a place.")
    place: PlaceMention | None = None


class BodyEvent(_Dated):
    """A body founded, merged, split, renamed or abolished."""

    same: ClassVar[tuple[str, ...]] = ("type", "organization", "date")
    kind: Literal["body-event"] = "body-event"
    type: Literal["founded", "merged", "split", "renamed", "abolished"]
    organization: OrganizationMention
    others: tuple[OrganizationMention, ...] = ()


class Portfolio(FactBase):
    """A field of work of an office-holder ('phụ trách khối kinh tế'); it is no post."""

    same: ClassVar[tuple[str, ...]] = ("person", "field")
    kind: Literal["portfolio"] = "portfolio"
    person: PersonMention
    role: RoleMention | None = None
    organization: OrganizationMention | None = None
    field: str


class Congress(_Dated):
    """A congress held, past, or to come (``kg:CongressClaim``)."""

    same: ClassVar[tuple[str, ...]] = ("organization", "ordinal", "term", "unnamed")
    kind: Literal["congress"] = "congress"
    name: str = Field(CONGRESS, description="'Đại hội', 'Đại hội đại biểu', 'Đại hội đảng viên'.")
    organization: OrganizationMention | None = Field(None, description="The body whose congress it is; None where it is not named.")
    ordinal: str | None = Field(None, description="'XX' as printed.")
    term: Term | None = None
    unnamed: str | None = Field(
        None, description="The words that stand for a congress that the article does not name: 'Đại hội Đảng cấp trên'."
    )
    previous: str | None = Field(None, description="Id of the congress fact before this one, where the article names both.")
    start: int = Field(ge=0, description="Anchor: where the article first names it.")
    end: int = Field(gt=0)


class Attendance(FactBase):
    """A person, or a counted group, at a congress."""

    same: ClassVar[tuple[str, ...]] = ("congress", "person", "group", "count", "capacity")
    kind: Literal["attendance"] = "attendance"
    congress: str = Field(description="Id of the congress fact.")
    person: PersonMention | None = None
    capacity: Literal["attendee", "director", "chair", "speaker", "guest"] = "attendee"
    as_member: OrganizationMention | None = Field(None, description="The body as whose member the person attends, where said.")
    group: str | None = Field(None, description="Unit of the count: 'đảng viên'.")
    count: int | None = Field(None, ge=0)
    comparator: Literal["=", ">", ">=", "<", "<=", "~"] | None = None
    includes_named: Literal["yes", "no", "unknown"] | None = Field(
        None, description="Whether the count includes the persons named beside it."
    )


class ElectionResult(FactBase):
    """How many were elected to a body, with votes where printed."""

    same: ClassVar[tuple[str, ...]] = ("congress", "organization", "count", "unit")
    kind: Literal["election-result"] = "election-result"
    congress: str | None = Field(None, description="Id of the congress fact; None where no congress elects.")
    organization: OrganizationMention
    count: int = Field(ge=0)
    unit: str | None = Field(None, description="'đồng chí', 'người'.")
    votes: int | None = None
    ballots: int | None = None


class Target(FactBase):
    """A target that a congress sets for a term; with or without a number."""

    same: ClassVar[tuple[str, ...]] = ("congress", "organization", "term", "indicator", "number", "comparator", "unit")
    kind: Literal["target"] = "target"
    congress: str | None = None
    organization: OrganizationMention | None = None
    term: Term | None = None
    indicator: str = Field(min_length=1, description="What is to be reached, in the words of the text.")
    number: float | None = Field(None, allow_inf_nan=False)
    number_to: float | None = Field(None, description="Upper end of a range.")
    comparator: Literal["=", ">", ">=", "<", "<=", "~"] | None = None
    unit: str | None = None
    part_of: str | None = Field(None, description="Id of the target of which this one is a share ('trong đó').")
    cites: str | None = Field(None, description="Id of the citation that this target is to carry out.")


class Citation(FactBase):
    """A document that the article cites: resolution, directive, decision …"""

    same: ClassVar[tuple[str, ...]] = ("name", "type", "number", "issuer", "issuer_congress")
    kind: Literal["citation"] = "citation"
    name: str
    type: str = Field(description="'document:resolution', 'document:directive' …")
    number: str | None = Field(None, description="'05-CT/TW' as printed.")
    issuer: OrganizationMention | None = None
    issuer_congress: str | None = Field(None, description="Id of the congress fact that issued it.")
    plenum: int | None = Field(None, description="Ordinal of the plenum that issued it ('Trung ương 4').")
    term: Term | None = None
    subject: str | None = Field(None, description="What it is about, in the words of the text.")


Fact = Annotated[
    Membership
    | PersonnelEvent
    | PersonAttribute
    | BodyRelation
    | BodyEvent
    | Portfolio
    | Congress
    | Attendance
    | ElectionResult
    | Target
    | Citation,
    Field(discriminator="kind"),
]

fact_adapter: TypeAdapter[Fact] = TypeAdapter(Fact)
"""Reads and writes facts and gives their JSON Schema; ``fact_adapter.validate_json(line)``."""
