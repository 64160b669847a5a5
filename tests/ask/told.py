"""The facts of the two articles as extraction should give them, for the real steps: resolve, map, store.

Labels are those of ``data/two-articles.trig``.
"""

from functools import cache
from pathlib import Path

from ask.article_facts import ROLES, ArticleFacts
from kg.model.document import Document
from kg.model.facts import Citation, Congress, ElectionResult, Fact, PersonnelEvent
from kg.model.mentions import OrganizationMention, RoleMention

__all__ = ["articles"]

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "data" / "articles" / "dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop.txt"


@cache
def articles() -> tuple[tuple[Document, tuple[Fact, ...]], ...]:
    """Give both documents with their facts."""
    first = Document(
        id="sample", text=SAMPLE.read_text(encoding="utf-8"), title="Đại hội Chi bộ Khối Nghiên cứu -Tổng hợp", home_province="Ninh Thuận"
    )
    second = Document(
        id="second",
        text=(HERE / "data" / "second.txt").read_text(encoding="utf-8"),
        title="Đại hội Chi bộ Hành chính - Quản trị",
        home_province="Ninh Thuận",
        date="2020-03-11",
        publisher="Báo Thử",
        url="https://bao.example/2",
    )
    return (first, tuple(_sample(ArticleFacts(first)))), (second, tuple(_second(ArticleFacts(second))))


def _sample(a: ArticleFacts) -> list[Fact]:
    cell = a.body("Chi bộ Khối Nghiên cứu - Tổng hợp", "party-cell", "Chi bộ Khối Nghiên cứu -Tổng hợp", a.party, "sub-organization-of",
                  proper="Khối Nghiên cứu - Tổng hợp")  # fmt: skip
    return [*_held(a, cell), *_told_at_congress(a, cell)]


def _held(a: ArticleFacts, cell: OrganizationMention) -> list[Fact]:
    day = "2020-02-24"
    board = a.body("Ban Thường vụ Tỉnh ủy Ninh Thuận", "standing-board", "UVTV Tỉnh ủy", a.ppc, "standing-organ-of")
    bcs = a.body(
        "Ban Cán sự đảng UBND tỉnh Ninh Thuận", "party-civil-affairs-committee", "Ban Cán sự Đảng UBND tỉnh", a.pc, "party-organ-in"
    )
    return [
        a.holds("Lê Văn Bình", "member", board, "UVTV Tỉnh ủy", day),
        a.holds("Lê Văn Bình", "deputy-secretary", bcs, "Phó Bí thư Ban Cán sự Đảng UBND tỉnh", day),
        a.holds("Lê Văn Bình", "deputy-chair", a.pc, "Phó Chủ tịch UBND tỉnh", day),
        a.holds("Lê Văn Bình", "party-member", cell, "đảng viên chi bộ", day),
        a.holds("Phạm Văn Hậu", "deputy-chair", a.pc, "Phó Chủ tịch UBND tỉnh", day),
        a.holds("Phạm Văn Hậu", "party-member", cell, "đảng viên chi bộ", day),
        a.holds("Lê Tiến Dũng", "deputy-secretary", a.party, "Phó Bí thư Đảng ủy", day, basis="context", grade="B"),
        a.holds("Lê Tiến Dũng", "chief-of-office", a.office, "Chánh Văn phòng UBND tỉnh", day),
        a.related(cell, "subOrganizationOf", a.party, "Chi bộ Khối Nghiên cứu -Tổng hợp thuộc Đảng ủy Văn phòng UBND tỉnh"),
        a.related(a.party, "partyCommitteeIn", a.office, "Đảng ủy Văn phòng UBND tỉnh"),
        a.related(a.office, "unitOf", a.pc, "Văn phòng UBND tỉnh"),
        a.related(a.pc, "governs", None, "UBND tỉnh"),
        a.related(bcs, "partyOrganIn", a.pc, "Ban Cán sự Đảng UBND tỉnh"),
        a.related(board, "standingOrganOf", a.ppc, "UVTV Tỉnh ủy"),
    ]


def _told_at_congress(a: ArticleFacts, cell: OrganizationMention) -> list[Fact]:
    central = a.body("Ban Chấp hành Trung ương Đảng", "central-committee", "Trung ương 4")
    before = Congress(
        document=a.id, evidence=(a.span("Đại hội Chi bộ Khối Nghiên cứu-Tổng hợp nhiệm kỳ 2017-2020"),), organization=cell,
        term="2017-2020", start=1661, end=1719,
    )  # fmt: skip
    held = Congress(
        document=a.id, evidence=(a.span("tổ chức Đại hội nhiệm kỳ 2020-2022"),), organization=cell, term="2020-2022", previous=before.id,
        date="--02-24", date_resolved="2020-02-24", date_basis="term", start=172, end=206,
    )  # fmt: skip
    superior = Congress(document=a.id, evidence=(a.span("Đại hội Đảng cấp trên"),), unnamed="Đại hội Đảng cấp trên", start=1734, end=1755)
    told: list[Fact] = [held, before, superior]
    told += a.attended(held, "Lê Văn Bình", "Phạm Văn Hậu", member_of=cell) + a.attended(held, "Lê Tiến Dũng") + [a.group(held, 29)]
    plenum = Citation(
        document=a.id, evidence=(a.span("Nghị quyết Trung ương 4 (khóa XII)"),), name="Nghị quyết Trung ương 4 (khóa XII)",
        type="document:resolution", issuer=central, plenum=4, term="khóa XII", subject="tăng cường xây dựng, chỉnh đốn đảng",
    )  # fmt: skip
    directive = _directive(a)
    told += [plenum, directive]
    for words, name, issuer in (
        ("Nghị quyết Đại hội Chi bộ Khối Nghiên cứu-Tổng hợp nhiệm kỳ 2017-2020",
         "Nghị quyết Đại hội Chi bộ Khối Nghiên cứu - Tổng hợp nhiệm kỳ 2017-2020", before),
        ("Nghị quyết Đại hội Đảng cấp trên", "Nghị quyết Đại hội Đảng cấp trên", superior),
    ):  # fmt: skip
        told.append(Citation(document=a.id, evidence=(a.span(words),), name=name, type="document:resolution", issuer_congress=issuer.id))
    whole = a.target(held, "phấn đấu 100% đảng viên hoàn thành tốt nhiệm vụ", indicator="đảng viên hoàn thành tốt nhiệm vụ", number=100,
                     comparator="=", unit="%")  # fmt: skip
    return [
        *told,
        a.target(held, "Hoàn thành tốt nhiệm vụ của Đảng ủy, tập trung xây dựng cơ quan vững mạnh"),
        a.target(held, "tiếp tục triển khai thực hiện nghiêm túc Nghị quyết Trung ương 4 (khóa XII)", cites=plenum),
        a.target(held, "gắn với việc thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị", cites=directive),
        a.target(held, "xây dựng chi bộ đạt trong sạch, vững mạnh"),
        whole,
        a.target(held, "trong đó có 20% đảng viên hoàn thành xuất sắc nhiệm vụ", indicator="đảng viên hoàn thành xuất sắc nhiệm vụ",
                 number=20, comparator="=", unit="%", part_of=whole),
        a.target(held, "kết nạp mới 1 đảng viên trở lên", indicator="kết nạp đảng viên mới", number=1, comparator=">=", unit="đảng viên"),
    ]  # fmt: skip


def _directive(a: ArticleFacts) -> Citation:
    words = "Chỉ thị số 05-CT/TW của Bộ Chính trị"
    return Citation(
        document=a.id, evidence=(a.span(words),), name="Chỉ thị số 05-CT/TW", type="document:directive", number="05-CT/TW",
        issuer=a.politburo,
    )  # fmt: skip


def _event(a: ArticleFacts, person: str, role: str, body: OrganizationMention, words: str, kind: str, day: str) -> PersonnelEvent:
    return PersonnelEvent.model_validate(
        {
            "document": a.id,
            "evidence": (a.span(words),),
            "type": f"event:{kind}",
            "effect": "starts" if kind == "election" else "ends",
            "person": a.person(person),
            "role": RoleMention(name=ROLES[role], concept=f"role:{role}"),
            "organization": body,
            "date": day,
            "date_resolved": day,
            "term": "2020-2022" if kind == "election" else None,
        }
    )


def _second(a: ArticleFacts) -> list[Fact]:
    day = "2020-03-10"
    cell = a.body("Chi bộ Hành chính - Quản trị", "party-cell", "Chi bộ Hành chính - Quản trị", a.party, "sub-organization-of",
                  proper="Hành chính - Quản trị")  # fmt: skip
    committee = a.body("Chi ủy Chi bộ Hành chính - Quản trị", "party-cell-committee", "Chi ủy", cell, "sub-organization-of")
    held = Congress(
        document=a.id, evidence=(a.span("tổ chức Đại hội nhiệm kỳ 2020-2022"),), organization=cell, term="2020-2022",
        date=day, date_resolved=day, start=170, end=204,
    )  # fmt: skip
    directive = _directive(a)
    elected = "{} được bầu giữ chức {} Chi bộ"
    result = ElectionResult(
        document=a.id, evidence=(a.span("Đại hội đã bầu Chi ủy gồm 3 đồng chí"),), congress=held.id, organization=committee, count=3,
        unit="đồng chí",
    )  # fmt: skip
    return [
        a.holds("Võ Minh Khang", "deputy-secretary", a.ppc, "Phó Bí thư Tỉnh ủy", day),
        a.holds("Võ Minh Khang", "chair", a.pc, "Chủ tịch UBND tỉnh", day),
        a.holds("Lê Tiến Dũng", "deputy-secretary", a.party, "Phó Bí thư Đảng ủy", day, basis="context", grade="B"),
        a.holds("Lê Tiến Dũng", "chief-of-office", a.office, "Chánh Văn phòng UBND tỉnh", day),
        a.holds("Đỗ Thị Hạnh", "chief-of-office", a.office, "nguyên Chánh Văn phòng UBND tỉnh", day, "former"),
        _event(a, "Trần Thị Mai Phương", "secretary", cell, elected.format("Trần Thị Mai Phương", "Bí thư"), "election", day),
        _event(a, "Ngô Quốc Thịnh", "deputy-secretary", cell, elected.format("Ngô Quốc Thịnh", "Phó Bí thư"), "election", day),
        _event(a, "Đặng Văn Lộc", "deputy-chief-of-office", a.office,
               "Đặng Văn Lộc thôi giữ chức Phó Chánh Văn phòng UBND tỉnh từ ngày 1-3-2020", "relief", "2020-03-01"),
        held,
        *a.attended(held, "Võ Minh Khang", "Lê Tiến Dũng", "Đỗ Thị Hạnh"),
        a.group(held, 18),
        result,
        directive,
        a.target(held, "tiếp tục thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị", cites=directive),
        a.target(held, "kết nạp mới 2 đảng viên trở lên", indicator="kết nạp đảng viên mới", number=2, comparator=">=", unit="đảng viên"),
        a.related(cell, "subOrganizationOf", a.party, "Chi bộ Hành chính - Quản trị thuộc Đảng ủy Văn phòng UBND tỉnh"),
        a.related(a.party, "partyCommitteeIn", a.office, "Đảng ủy Văn phòng UBND tỉnh"),
        a.related(committee, "subOrganizationOf", cell, "Chi ủy"),
        a.holds("Hoàng Kim Sơn", "Tổ trưởng giúp việc", None, "Hoàng Kim Sơn, Tổ trưởng giúp việc", None, grade="C"),
    ]  # fmt: skip
