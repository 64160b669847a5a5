"""The facts of two articles: the sample article, and an invented one that shares a person and a body with it."""

from functools import cache

from kg.model.document import Document
from kg.model.facts import (
    Citation,
    FactBase,
    Membership,
    PersonnelEvent,
)
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from rdf.cutting import Text, Told
from rdf.sample_article import sample

__all__ = ["Told", "invented", "sample"]

INVENTED = """Công bố quyết định về công tác cán bộ

Ngày 12-6, tại Văn phòng UBND tỉnh Ninh Thuận, đồng chí Lê Tiến Dũng, Chánh Văn phòng UBND tỉnh, công bố quyết định bổ nhiệm \
ông Mai Quốc Thược giữ chức Phó Chánh Văn phòng UBND tỉnh từ ngày 15-6, thay bà Ngô Thị Sen nghỉ hưu. \
Hội nghị nhắc lại Chỉ thị số 05-CT/TW của Bộ Chính trị."""


@cache
def invented(id: str = "invented") -> Told:
    """Give an article of June 2020 that names Lê Tiến Dũng in the same post, and an appointment in the same office."""
    document = Document(
        id=id, text=INVENTED, title=INVENTED.partition("\n")[0], date="2020-06-13", publisher="Báo Thử", home_province="Ninh Thuận"
    )
    text = Text(document)
    place = PlaceMention(name="Ninh Thuận", level="level:province", concept="place:p58", basis="stated")
    whole = text.find("Văn phòng UBND tỉnh Ninh Thuận")
    committee = OrganizationMention(
        name="Ủy ban nhân dân tỉnh Ninh Thuận", start=whole.start + 10, end=whole.end, type="body:people-committee", place=place
    )
    office = OrganizationMention(
        name="Văn phòng Ủy ban nhân dân tỉnh Ninh Thuận",
        start=whole.start,
        end=whole.end,
        type="body:office",
        parent=committee,
        link="relation:unit-of",
    )

    def person(name: str) -> PersonMention:
        at = text.find(name)
        return PersonMention(name=name, start=at.start, end=at.end)

    dung, thuoc, sen = person("Lê Tiến Dũng"), person("Mai Quốc Thược"), person("Ngô Thị Sen")
    deputy = RoleMention(name="Phó Chánh Văn phòng", concept="role:deputy-chief-of-office")
    politburo = text.find("Bộ Chính trị")
    facts: tuple[FactBase, ...] = (
        Membership(
            document=id,
            evidence=(text.find("Chánh Văn phòng UBND tỉnh"), text.find("Lê Tiến Dũng", "person")),
            person=dung,
            role=RoleMention(name="Chánh Văn phòng", concept="role:chief-of-office"),
            organization=office,
            status="current",
        ),
        PersonnelEvent(
            document=id,
            evidence=(text.find("bổ nhiệm ông Mai Quốc Thược giữ chức Phó Chánh Văn phòng UBND tỉnh"), text.find("bổ nhiệm", "trigger")),
            type="event:appointment",
            effect="starts",
            person=thuoc,
            role=deputy,
            organization=office,
            predecessor=sen,
            date="--06-12",
            date_resolved="2020-06-12",
            date_basis="publication",
            effective="2020-06-15",
        ),
        PersonnelEvent(
            document=id,
            evidence=(text.find("thay bà Ngô Thị Sen nghỉ hưu"), text.find("nghỉ hưu", "trigger")),
            type="event:retirement",
            effect="ends",
            person=sen,
            role=deputy,
            organization=office,
        ),
        Citation(
            document=id,
            evidence=(text.find("Chỉ thị số 05-CT/TW của Bộ Chính trị"),),
            name="Chỉ thị số 05-CT/TW",
            type="document:directive",
            number="05-CT/TW",
            issuer=OrganizationMention(name="Bộ Chính trị", start=politburo.start, end=politburo.end, type="body:politburo"),
        ),
    )
    return Told(document, facts)
