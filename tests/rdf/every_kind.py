"""One invented article with a fact of every kind, and every field of it filled."""

from kg.model.document import Document
from kg.model.facts import (
    Attendance,
    BodyEvent,
    BodyRelation,
    Citation,
    Congress,
    ElectionResult,
    FactBase,
    Membership,
    PersonAttribute,
    PersonnelEvent,
    Portfolio,
    Span,
    SpanOf,
    Target,
)
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from rdf.facts import Told

__all__ = ["every_kind"]

_ID = "mọi loại"
_KINDS: tuple[SpanOf, ...] = (
    "statement",
    "person",
    "role",
    "organization",
    "place",
    "date",
    "term",
    "trigger",
    "number",
    "document",
    "capacity",
    "relation",
)
_SPANS = tuple(Span(start=n, end=n + 1, quote="x", of=of) for n, of in enumerate(_KINDS))
_DATED = {"date": "--02-24", "date_resolved": "2020-02-24", "date_basis": "term"}
_MAI, _SEN = PersonMention(name="Mai Quốc Thược", start=4, end=18), PersonMention(name="Ngô Thị Sen", start=20, end=31)
_CHAIR, _OTHER = RoleMention(name="Chủ tịch", concept="role:chair"), RoleMention(name="Chức lạ")
_HA_NAM = PlaceMention(name="Hà Nam", level="level:province", concept="place:p35", basis="stated")
_FAR = PlaceMention(name="Nơi Lạ", level="level:district", basis="context", within="Hà Nam")


def _body(start: int, type: str, **more: object) -> OrganizationMention:
    return OrganizationMention.model_validate({"name": f"Cơ quan {start}", "start": start, "end": start + 9, "type": type} | more)


_COMMITTEE = _body(40, "body:people-committee", place=_HA_NAM)
_OFFICE = _body(50, "body:office", parent=_COMMITTEE, link="relation:unit-of")
_HEALTH = _body(60, "body:department", sector="sector:health", place=_FAR)
_CLUB = _body(70, "body:hospital", proper="Câu lạc bộ", scope="other")
_CELL = _body(80, "body:party-cell", parent=_OFFICE, link="relation:sub-organization-of")
_CAUCUS = _body(90, "body:party-caucus", parent=_COMMITTEE)


def every_kind() -> Told:
    """Give the article."""
    document = Document(
        id=_ID,
        text="x" * 200,
        title="Mọi loại",
        date="2020-02",
        url="https://bao.vn/a",
        publisher="Báo Thử",
        licence="CC BY 4.0",
        home_province="Hà Nam",
    )
    before = _fact(Congress, organization=_COMMITTEE, term="2015-2020", start=101, end=104)
    held = _fact(Congress, organization=_COMMITTEE, term="2020-2025", ordinal="XX", previous=before.id, start=105, end=109, **_DATED)
    above = _fact(Congress, unnamed="Đại hội cấp trên", start=110, end=119)
    cited = _fact(
        Citation,
        name="Nghị quyết",
        type="document:resolution",
        number="05-NQ/TU",
        issuer=_COMMITTEE,
        issuer_congress=held.id,
        plenum=4,
        term="khóa XX",
        subject="việc",
    )
    whole = _fact(
        Target,
        congress=held.id,
        organization=_COMMITTEE,
        term="2020-2025",
        indicator="hộ nghèo",
        number=1.5,
        number_to=2,
        comparator="<=",
        unit="%",
        cites=cited.id,
    )
    facts: list[FactBase] = [before, held, above, cited, whole, *_persons(), *_bodies(), *_congress_life(held)]
    facts.append(_fact(Target, congress=held.id, organization=_COMMITTEE, indicator="trong đó", number=1, part_of=whole.id))
    return Told(document, tuple(facts))


def _fact(kind: type[FactBase], **fields: object) -> FactBase:
    return kind.model_validate({"document": _ID, "evidence": _SPANS} | fields)


def _persons() -> list[FactBase]:
    return [
        _fact(
            Membership,
            person=_MAI,
            role=_CHAIR,
            organization=_COMMITTEE,
            status="current",
            term="2016-2021",
            since="2016",
            until="2021-06",
            origin=_HA_NAM,
            **_DATED,
        ),
        _fact(Membership, person=_MAI, role=_OTHER, organization=_HEALTH, status="former", origin=_FAR),
        _fact(Membership, person=_SEN, role=_OTHER, organization=_CLUB, status="acting", scope="other", basis="context", grade="C"),
        _fact(Membership, person=_SEN, role=_CHAIR, status="current"),
        _fact(
            PersonnelEvent,
            type="event:appointment",
            effect="both",
            person=_SEN,
            role=_CHAIR,
            organization=_COMMITTEE,
            from_role=_OTHER,
            from_organization=_OFFICE,
            by=_HEALTH,
            predecessor=_MAI,
            acting=True,
            effective="2020-03-01",
            term="2020-2025",
            scope="other",
            **_DATED,
        ),
        _fact(PersonnelEvent, type="event:election", effect="none", person=_MAI, role=_OTHER, from_role=_CHAIR),
        _fact(PersonAttribute, person=_MAI, attribute="birth", value="1965"),
        _fact(Portfolio, person=_MAI, role=_CHAIR, organization=_COMMITTEE, field="khối kinh tế"),
    ]


def _bodies() -> list[FactBase]:
    return [
        _fact(BodyRelation, subject=_COMMITTEE, relation="governs", place=_HA_NAM),
        _fact(BodyRelation, subject=_HEALTH, relation="governs", place=_FAR),
        _fact(BodyRelation, subject=_CELL, relation="partyCommitteeIn", object=_OFFICE),
        _fact(BodyRelation, subject=_CAUCUS, relation="partyOrganIn", object=_COMMITTEE),
        _fact(BodyRelation, subject=_OFFICE, relation="standingOrganOf", object=_COMMITTEE),
        _fact(BodyEvent, type="merged", organization=_OFFICE, others=(_HEALTH,), **_DATED),
    ]


def _congress_life(held: FactBase) -> list[FactBase]:
    return [
        _fact(Attendance, congress=held.id, person=_MAI, capacity="chair", as_member=_CELL),
        _fact(Attendance, congress=held.id, group="đại biểu", count=250, comparator="~", includes_named="yes"),
        _fact(ElectionResult, congress=held.id, organization=_COMMITTEE, count=15, unit="đồng chí", votes=240, ballots=250),
    ]
