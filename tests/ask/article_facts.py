"""Short ways to write the facts of one article; what a fact says of its place in the text is found by its words."""

from kg.model.document import Document
from kg.model.facts import (
    Attendance,
    Basis,
    BodyRelation,
    Citation,
    Congress,
    Grade,
    Membership,
    Span,
    Target,
)
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention

__all__ = ["HOME", "ROLES", "ArticleFacts"]

HOME = PlaceMention(name="Ninh Thuận", level="level:province", concept="place:p58", basis="context")
ROLES = {
    "member": "Ủy viên",
    "deputy-secretary": "Phó Bí thư",
    "secretary": "Bí thư",
    "deputy-chair": "Phó Chủ tịch",
    "chair": "Chủ tịch",
    "party-member": "Đảng viên",
    "chief-of-office": "Chánh Văn phòng",
    "deputy-chief-of-office": "Phó Chánh Văn phòng",
}


class ArticleFacts:
    """One article: its text, and short ways to say where something stands in it."""

    def __init__(self, document: Document) -> None:
        self.document, self.id = document, document.id
        self.pc = self.body("UBND tỉnh Ninh Thuận", "people-committee", "UBND tỉnh", place=HOME, link="relation:governs")
        self.office = self.body("Văn phòng UBND tỉnh Ninh Thuận", "office", "Văn phòng UBND tỉnh", self.pc, "unit-of")
        self.party = self.body(
            "Đảng ủy Văn phòng UBND tỉnh Ninh Thuận", "party-committee", "Đảng ủy Văn phòng UBND tỉnh", self.office, "party-committee-in"
        )
        self.ppc = self.body("Tỉnh ủy Ninh Thuận", "provincial-party-committee", "Tỉnh ủy", place=HOME)
        self.politburo = self.body("Bộ Chính trị", "politburo", "Bộ Chính trị")

    def span(self, words: str, after: str = "") -> Span:
        """Find *words*, at their first place or the first after *after*."""
        start = self.document.text.index(words, self.document.text.index(after))
        return Span(start=start, end=start + len(words), quote=words)

    def body(
        self,
        name: str,
        kind: str,
        words: str,
        parent: OrganizationMention | None = None,
        link: str | None = None,
        *,
        proper: str | None = None,
        place: PlaceMention | None = None,
    ) -> OrganizationMention:
        """Name a body."""
        at = self.span(words)
        link = f"relation:{link}" if link and ":" not in link else link
        return OrganizationMention(
            name=name, start=at.start, end=at.end, type=f"body:{kind}", parent=parent, link=link, proper=proper, place=place
        )

    def person(self, name: str) -> PersonMention:
        """Name a person."""
        at = self.span(name)
        return PersonMention(name=name, start=at.start, end=at.end)

    def holds(
        self,
        person: str,
        role: str,
        body: OrganizationMention | None,
        words: str,
        day: str | None,
        status: str = "current",
        basis: Basis = "stated",
        grade: Grade = "A",
    ) -> Membership:
        """Say that somebody holds a role."""
        after = person if not words.startswith(person) else ""
        named = RoleMention(name=ROLES[role], concept=f"role:{role}") if role in ROLES else RoleMention(name=role)
        return Membership.model_validate(
            {
                "document": self.id,
                "evidence": (self.span(words, after),),
                "person": self.person(person),
                "role": named,
                "organization": body,
                "status": status,
                "date": day,
                "date_resolved": day,
                "basis": basis,
                "grade": grade,
            }
        )

    def related(self, subject: OrganizationMention, relation: str, object: OrganizationMention | None, words: str) -> BodyRelation:
        """Say how a body belongs to another, or governs the home province."""
        place = HOME if object is None else None
        return BodyRelation.model_validate(
            {
                "document": self.id,
                "evidence": (self.span(words),),
                "subject": subject,
                "relation": relation,
                "object": object,
                "place": place,
                "basis": "grammar",
            }
        )

    def target(
        self,
        congress: Congress,
        words: str,
        *,
        indicator: str | None = None,
        number: float | None = None,
        comparator: str | None = None,
        unit: str | None = None,
        part_of: Target | None = None,
        cites: Citation | None = None,
    ) -> Target:
        """Say what a congress wants to reach."""
        return Target.model_validate(
            {
                "document": self.id,
                "evidence": (self.span(words),),
                "congress": congress.id,
                "organization": congress.organization,
                "term": congress.term,
                "indicator": indicator or words,
                "number": number,
                "comparator": comparator,
                "unit": unit,
                "part_of": part_of and part_of.id,
                "cites": cites and cites.id,
            }
        )

    def attended(self, congress: Congress, *names: str, member_of: OrganizationMention | None = None) -> list[Attendance]:
        """Say who was there."""
        seen = (self.span("dự đại hội"),)
        return [
            Attendance(document=self.id, evidence=seen, congress=congress.id, person=self.person(n), as_member=member_of) for n in names
        ]

    def group(self, congress: Congress, count: int) -> Attendance:
        """Say how many were there besides."""
        return Attendance(
            document=self.id,
            evidence=(self.span(f"{count} đảng viên dự đại hội"),),
            congress=congress.id,
            group="đảng viên",
            count=count,
            comparator="=",
            includes_named="unknown",
        )
