"""Records for the benchmark: invented memberships, twenty to an article, made again the same for every method."""

from collections.abc import Iterator

from kg.model.document import Document
from kg.model.facts import Membership, Span
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention

__all__ = ["Told", "article", "articles"]

PER_ARTICLE = 20
Told = tuple[Document, list[Membership]]

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Giang",
    "Hạnh",
    "Hường",
    "Khánh",
    "Lộc",
    "Mẫn",
    "Nghĩa",
    "Phượng",
    "Quỳnh",
    "Sửu",
    "Thược",
    "Uyển",
)
_ROLES = (("Chủ tịch", "role:chair"), ("Phó Chủ tịch", "role:deputy-chair"), ("Ủy viên", "role:member"), ("Bí thư", "role:secretary"))
_PLACES = (("Ninh Thuận", "place:p58"), ("Hà Nam", "place:p35"), ("Đà Nẵng", "place:p48"), ("Khánh Hòa", "place:p56"))


def articles(records: int) -> Iterator[Told]:
    """Give articles with *records* memberships in all, one article at a time."""
    for number in range(records // PER_ARTICLE):
        yield article(number)


def article(number: int) -> Told:
    """Give one article; its persons are its own, its bodies are named several times."""
    id = f"bao-thu-{number:06}"
    place, concept = _PLACES[number % len(_PLACES)]
    where = PlaceMention(name=place, level="level:province", concept=concept, basis="stated")
    bodies = [
        OrganizationMention(
            name=f"Ủy ban nhân dân tỉnh {place}", start=n * 200 + 40, end=n * 200 + 70, type="body:people-committee", place=where
        )
        for n in range(4)
    ]
    facts = [_membership(id, number, n, bodies[n % 4]) for n in range(PER_ARTICLE)]
    return Document(id=id, text="Tin", title=f"Đại hội số {number}", date="2020-02-24"), facts


def _membership(document: str, number: int, n: int, body: OrganizationMention) -> Membership:
    start = n * 200
    name = f"{_FAMILIES[(number + n) % 15]} {_GIVEN[(number * 7 + n) % 16]} {_GIVEN[(number + n * 3) % 16]}"
    role, concept = _ROLES[(number + n) % 4]
    quote = f"Ông {name}, {role} {body.name}"
    return Membership(
        document=document,
        evidence=(Span(start=start, end=start + len(quote), quote=quote),),
        person=PersonMention(name=name, start=start + 4, end=start + 4 + len(name)),
        role=RoleMention(name=role, concept=concept),
        organization=body,
        status="current",
        date="2020-02-24",
        date_resolved="2020-02-24",
    )
