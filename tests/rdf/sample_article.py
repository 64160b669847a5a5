"""The facts of the sample article, written by hand after its hand-made truth, with the offsets of that."""

from functools import cache
from pathlib import Path
from typing import Literal

from kg.model.document import Document
from kg.model.facts import (
    Attendance,
    Basis,
    BodyRelation,
    Citation,
    Congress,
    Membership,
    Span,
    Target,
)
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from rdf.cutting import Text, Told

__all__ = ["sample"]

_SAMPLE = Path(__file__).parents[2] / "data/articles/dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop.txt"
Relation = Literal["subOrganizationOf", "partyCommitteeIn", "partyOrganIn", "unitOf", "standingOrganOf", "governs"]


def _place(home: str | None) -> PlaceMention:
    if home is None:
        return PlaceMention(name=None, level="level:province")
    return PlaceMention(name=home, level="level:province", concept="place:p58", basis="context")


@cache
def sample(home: str | None = None, id: str = "sample") -> Told:
    """Give the sample article; *home* is the province of its metadata, whose only known value here is Ninh Thuận."""
    text = _SAMPLE.read_text(encoding="utf-8")
    document = Document(id=id, text=text, title=text.partition("\n")[0], home_province=home)
    return _Sample(document, home).told()


class _Sample:
    def __init__(self, document: Document, home: str | None) -> None:
        self.text, self.document = Text(document), document
        tail = f" {home}" if home else ""
        committee = OrganizationMention(
            name=f"Ủy ban nhân dân tỉnh{tail}", start=65, end=74, type="body:people-committee", place=_place(home)
        )
        office = OrganizationMention(
            name=f"Văn phòng Ủy ban nhân dân tỉnh{tail}", start=55, end=74, type="body:office", parent=committee, link="relation:unit-of"
        )
        party = OrganizationMention(
            name=f"Đảng ủy Văn phòng Ủy ban nhân dân tỉnh{tail}",
            start=47,
            end=74,
            type="body:party-committee",
            parent=office,
            link="relation:party-committee-in",
        )
        self.cell = OrganizationMention(
            name=f"Chi bộ Khối Nghiên cứu - Tổng hợp thuộc Đảng ủy Văn phòng Ủy ban nhân dân tỉnh{tail}",
            start=8,
            end=40,
            type="body:party-cell",
            proper="Khối Nghiên cứu - Tổng hợp",
            parent=party,
            link="relation:sub-organization-of",
        )
        province = OrganizationMention(
            name=f"Tỉnh ủy{tail}", start=239, end=246, type="body:provincial-party-committee", place=_place(home)
        )
        board = OrganizationMention(
            name=f"Ban Thường vụ Tỉnh ủy{tail}",
            start=234,
            end=246,
            type="body:standing-board",
            parent=province,
            link="relation:standing-organ-of",
        )
        caucus = OrganizationMention(
            name=f"Ban cán sự đảng Ủy ban nhân dân tỉnh{tail}",
            start=259,
            end=284,
            type="body:party-caucus",
            parent=committee,
            link="relation:party-organ-in",
        )
        self.committee, self.office, self.party, self.province, self.board, self.caucus = committee, office, party, province, board, caucus
        self.binh = PersonMention(name="Lê Văn Bình", start=221, end=232)
        self.hau = PersonMention(name="Phạm Văn Hậu", start=327, end=339)
        self.dung = PersonMention(name="Lê Tiến Dũng", start=384, end=396)

    def told(self) -> Told:
        congresses = self.congresses()
        citations = self.citations(congresses)
        facts = (
            *self.holdings(),
            *congresses,
            *self.attendance(congresses[0]),
            *self.relations(),
            *citations,
            *self.targets(congresses[0], citations),
        )
        return Told(self.document, facts)

    def held(
        self, person: PersonMention, role: tuple[str, str], body: OrganizationMention, statement: tuple[int, int], at: tuple[int, int]
    ) -> Membership:
        spans = (
            self.text.span(*statement),
            self.text.span(person.start, person.end, "person"),
            self.text.span(*at, "role"),
        )
        return Membership(
            document=self.document.id,
            evidence=spans,
            person=person,
            role=RoleMention(name=role[0], concept=role[1]),
            organization=body,
            status="current",
            date="--02-24",
            date_resolved="2020-02-24",
            date_basis="term",
        )

    def holdings(self) -> tuple[Membership, ...]:
        member, deputy = ("Ủy viên", "role:member"), ("Phó Bí thư", "role:deputy-secretary")
        vice, cell = ("Phó Chủ tịch", "role:deputy-chair"), ("Đảng viên", "role:party-member")
        return (
            self.held(self.binh, member, self.board, (234, 246), (234, 238)),
            self.held(self.binh, deputy, self.caucus, (248, 284), (248, 258)),
            self.held(self.binh, vice, self.committee, (286, 308), (286, 298)),
            self.held(self.binh, cell, self.cell, (309, 325), (309, 318)),
            self.held(self.hau, vice, self.committee, (341, 363), (341, 353)),
            self.held(self.hau, cell, self.cell, (366, 382), (366, 375)),
            self.held(self.dung, deputy, self.party, (398, 416), (398, 408)),
            self.held(self.dung, ("Chánh Văn phòng", "role:chief-of-office"), self.office, (418, 443), (418, 433)),
        )

    def congresses(self) -> tuple[Congress, Congress, Congress]:
        id = self.document.id
        before = Congress(
            document=id, evidence=(self.text.span(1661, 1719),), organization=self.cell, term="2017-2020", start=1661, end=1719
        )
        held = Congress(
            document=id,
            evidence=(self.text.span(0, 93), self.text.span(95, 104, "date"), self.text.span(75, 93, "term")),
            organization=self.cell,
            term="2020-2022",
            date="--02-24",
            date_resolved="2020-02-24",
            date_basis="term",
            previous=before.id,
            start=0,
            end=93,
        )
        above = Congress(document=id, evidence=(self.text.span(1734, 1755),), unnamed="Đại hội Đảng cấp trên", start=1734, end=1755)
        return held, before, above

    def attendance(self, congress: Congress) -> tuple[Attendance, ...]:
        came = self.text.span(460, 470)
        persons = tuple(
            Attendance(document=self.document.id, evidence=(self.text.span(p.start, p.end, "person"), came), congress=congress.id, person=p)
            for p in (self.binh, self.hau, self.dung)
        )
        group = Attendance(
            document=self.document.id,
            evidence=(self.text.span(447, 470), self.text.span(447, 449, "number")),
            congress=congress.id,
            group="đảng viên",
            count=29,
            comparator="=",
            includes_named="unknown",
        )
        return (*persons, group)

    def relations(self) -> tuple[BodyRelation, ...]:
        def told(
            relation: Relation, subject: OrganizationMention, above: OrganizationMention | None, *spans: Span, basis: Basis = "grammar"
        ) -> BodyRelation:
            place = None if above else subject.place
            return BodyRelation(
                document=self.document.id, evidence=spans, basis=basis, subject=subject, relation=relation, object=above, place=place
            )

        span = self.text.span
        stated = (span(8, 74), span(106, 171), span(41, 46, "relation"))
        return (
            told("subOrganizationOf", self.cell, self.party, *stated, basis="stated"),
            told("partyCommitteeIn", self.party, self.office, span(47, 74)),
            told("unitOf", self.office, self.committee, span(55, 74)),
            told("governs", self.committee, None, span(65, 74)),
            told("partyOrganIn", self.caucus, self.committee, span(259, 284)),
            told("standingOrganOf", self.board, self.province, span(234, 246)),
        )

    def citations(self, congresses: tuple[Congress, Congress, Congress]) -> tuple[Citation, Citation, Citation, Citation]:
        id, span = self.document.id, self.text.span
        centre = OrganizationMention(name="Ban Chấp hành Trung ương Đảng", start=2023, end=2033, type="body:central-committee")
        politburo = OrganizationMention(name="Bộ Chính trị", start=2133, end=2145, type="body:politburo")
        return (
            Citation(
                document=id,
                evidence=(span(2012, 2046),),
                name="Nghị quyết Trung ương 4 (khóa XII)",
                type="document:resolution",
                issuer=centre,
                plenum=4,
                term="khóa XII",
                subject=span(2050, 2085).quote,
            ),
            Citation(
                document=id,
                evidence=(span(2109, 2145),),
                name="Chỉ thị số 05-CT/TW",
                type="document:directive",
                number="05-CT/TW",
                issuer=politburo,
                subject=span(2149, 2224).quote,
            ),
            Citation(
                document=id,
                evidence=(span(1650, 1719),),
                name="Nghị quyết Đại hội Chi bộ Khối Nghiên cứu - Tổng hợp nhiệm kỳ 2017-2020",
                type="document:resolution",
                issuer_congress=congresses[1].id,
            ),
            Citation(
                document=id,
                evidence=(span(1723, 1755),),
                name="Nghị quyết Đại hội Đảng cấp trên",
                type="document:resolution",
                issuer_congress=congresses[2].id,
            ),
        )

    def targets(self, congress: Congress, cited: tuple[Citation, ...]) -> tuple[Target, ...]:
        id, span = self.document.id, self.text.span

        def words(start: int, end: int, cites: str | None = None) -> Target:
            return Target(
                document=id,
                evidence=(span(start, end),),
                congress=congress.id,
                organization=self.cell,
                term="2020-2022",
                indicator=span(start, end).quote,
                cites=cites,
            )

        all_good = Target(
            document=id,
            evidence=(span(2269, 2316), span(2278, 2282, "number")),
            congress=congress.id,
            organization=self.cell,
            term="2020-2022",
            indicator="đảng viên hoàn thành tốt nhiệm vụ",
            number=100,
            comparator="=",
            unit="%",
        )
        some_best = Target(
            document=id,
            evidence=(span(2318, 2372), span(2330, 2333, "number")),
            congress=congress.id,
            organization=self.cell,
            term="2020-2022",
            indicator="đảng viên hoàn thành xuất sắc nhiệm vụ",
            number=20,
            comparator="=",
            unit="%",
            part_of=all_good.id,
        )
        new = Target(
            document=id,
            evidence=(span(2374, 2405), span(2386, 2397, "number")),
            congress=congress.id,
            organization=self.cell,
            term="2020-2022",
            indicator="kết nạp mới",
            number=1,
            comparator=">=",
            unit="đảng viên",
        )
        return (
            words(1896, 1969),
            words(1971, 2046, cited[0].id),
            words(2086, 2145, cited[1].id),
            words(2226, 2267),
            all_good,
            some_best,
            new,
        )
