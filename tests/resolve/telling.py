"""Say things about invented people in few words: each call is a fact of its own article."""

from typing import Literal

from kg.model.document import Document
from kg.model.entities import Membership as Held
from kg.model.entities import Resolved
from kg.model.facts import FactBase, Membership, PersonAttribute, PersonnelEvent, Span
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.resolve import Article, resolve
from rdf.words import small_vocabulary

__all__ = ["act", "article", "board", "born", "committee", "holding", "memberships_of", "names", "office", "resolved"]

_ROLES = {
    "role:chair": "Chủ tịch",
    "role:deputy-chair": "Phó Chủ tịch",
    "role:chief-of-office": "Chánh Văn phòng",
    "role:member": "Ủy viên",
    "role:prime-minister": "Thủ tướng",
    "role:party-member": "Đảng viên",
}
_PLACES = {"Ninh Thuận": "place:p58", "Hà Nam": "place:p35", "Đà Nẵng": "place:p48"}


def committee(place: str | None, *, level: str = "level:province", within: str | None = None) -> OrganizationMention:
    """A people's committee; ``None`` leaves its place open."""
    concept = _PLACES.get(place) if place else None
    where = PlaceMention(name=place, level=level, concept=concept, basis="stated" if place else None, within=within)
    return OrganizationMention(
        name=f"Ủy ban nhân dân tỉnh {place or ''}".strip(), start=40, end=60, type="body:people-committee", place=where
    )


def office(place: str | None) -> OrganizationMention:
    """The office of a people's committee."""
    above = committee(place)
    return OrganizationMention(name=f"Văn phòng {above.name}", start=30, end=60, type="body:office", parent=above, link="relation:unit-of")


def board(name: str, type: str) -> OrganizationMention:
    """A body of another kind, without a place."""
    return OrganizationMention(name=name, start=30, end=60, type=type)


def _common(document: str, person: str, role: str) -> dict[str, object]:
    return {
        "document": document,
        "evidence": (Span(start=0, end=3, quote="Ông"),),
        "person": PersonMention(name=person, start=4, end=20),
        "role": RoleMention(name=_ROLES.get(role, role), concept=role),
    }


def holding(
    document: str,
    person: str,
    role: str,
    body: OrganizationMention | None,
    *,
    status: Literal["current", "former", "acting"] = "current",
    **more: object,
) -> Membership:
    """Say that someone holds, or has held, a role in a body."""
    return Membership.model_validate(_common(document, person, role) | {"organization": body, "status": status} | more)


def act(document: str, person: str, role: str, body: OrganizationMention | None, effect: str, **more: object) -> PersonnelEvent:
    """Say that an act starts or ends a membership."""
    type = {"starts": "event:appointment", "ends": "event:relief", "both": "event:transfer", "confirms": "event:re-election"}
    told = {"organization": body, "effect": effect, "type": type.get(effect, "event:nomination")}
    return PersonnelEvent.model_validate(_common(document, person, role) | told | more)


def born(document: str, person: str, year: str) -> PersonAttribute:
    """Say when someone was born."""
    return PersonAttribute(
        document=document,
        evidence=(Span(start=0, end=3, quote="Ông"),),
        person=PersonMention(name=person, start=4, end=20),
        attribute="birth",
        value=year,
    )


def article(*facts: FactBase, published: str | None = None) -> Article:
    """An article that says just these facts."""
    return Article(Document(id=facts[0].document, text="Ông …", date=published), facts)


def resolved(*articles: Article) -> Resolved:
    """Resolve with the small vocabulary."""
    return resolve(articles, small_vocabulary())


def names(found: Resolved) -> list[tuple[str, int]]:
    """Give each person's name and number of mentions."""
    return sorted((person.name, len(person.mentions)) for person in found.persons)


def memberships_of(found: Resolved) -> list[Held]:
    """Give the memberships in the order of their keys."""
    return list(found.memberships)
