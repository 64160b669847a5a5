"""The sample article says exactly what a careful reader finds in it, at the offsets where it stands."""

from pathlib import Path

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Attendance, BodyRelation, Citation, Congress, Fact, Membership, PersonnelEvent, Span, Target
from kg.model.rows import rows
from kg.ontology import load_vocabulary

ARTICLE = Path(__file__).parents[2] / "data/articles/dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop.txt"
CELL = "Chi bộ Khối Nghiên cứu - Tổng hợp thuộc Đảng ủy Văn phòng Ủy ban nhân dân tỉnh"


def read(**metadata: str) -> Document:
    return Document(id="sample", text=ARTICLE.read_text(encoding="utf-8"), **metadata)


@pytest.fixture(scope="module")
def facts() -> tuple[Fact, ...]:
    return Extractor(load_vocabulary()).extract(read())


def of(facts: tuple[Fact, ...], kind: type) -> list:  # type: ignore[type-arg]  # the kind says what
    return [f for f in facts if isinstance(f, kind)]


def spans(fact: Fact, of: str) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in fact.evidence if s.of == of]


HOLDINGS = [
    ("Lê Văn Bình", "Ủy viên", "Ban Thường vụ Tỉnh ủy", (221, 232), (234, 238)),
    ("Lê Văn Bình", "Phó Bí thư", "Ban cán sự đảng Ủy ban nhân dân tỉnh", (221, 232), (248, 258)),
    ("Lê Văn Bình", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh", (221, 232), (286, 298)),
    ("Lê Văn Bình", "Đảng viên", CELL, (221, 232), (309, 318)),
    ("Phạm Văn Hậu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh", (327, 339), (341, 353)),
    ("Phạm Văn Hậu", "Đảng viên", CELL, (327, 339), (366, 375)),
    ("Lê Tiến Dũng", "Phó Bí thư", "Đảng ủy Văn phòng Ủy ban nhân dân tỉnh", (384, 396), (398, 408)),
    ("Lê Tiến Dũng", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", (384, 396), (418, 433)),
]


def test_the_eight_holdings_with_their_spans(facts: tuple[Fact, ...]) -> None:
    """All of them, in the order of the text, and nothing else."""
    found = [(f.person.name, f.role.name, f.organization.name, spans(f, "person")[0], spans(f, "role")[0]) for f in of(facts, Membership)]

    assert found == HOLDINGS


def test_every_holding_is_current_and_nothing_starts_or_ends(facts: tuple[Fact, ...]) -> None:
    """An attendance list attests; it tells no election."""
    assert {"current"} == {r.status for r in rows(facts)}
    assert [] == of(facts, PersonnelEvent)


def test_the_bodies_stand_where_they_are_printed(facts: tuple[Fact, ...]) -> None:
    """The words 'Văn phòng' serve the post and the body."""
    found = [spans(f, "organization")[0] for f in of(facts, Membership)]

    assert found == [(234, 246), (259, 284), (299, 308), (319, 325), (354, 363), (376, 382), (409, 416), (424, 443)]


def test_three_congresses(facts: tuple[Fact, ...]) -> None:
    """The one held, the one before, and the superior one that nobody names."""
    held, before, superior = of(facts, Congress)

    assert (held.organization.name, held.term, held.date, held.date_resolved, held.date_basis) == (
        CELL,
        "2020-2022",
        "--02-24",
        "2020-02-24",
        "term",
    )
    assert (before.organization.name, before.term, before.date) == (CELL, "2017-2020", None)
    assert held.previous == before.id
    assert (superior.organization, superior.unnamed) == (None, "Đại hội Đảng cấp trên")
    assert spans(held, "statement") == [(0, 93), (172, 206), (1768, 1807)]
    assert spans(held, "date") == [(95, 104)]
    assert spans(held, "term") == [(75, 93), (188, 206)]
    assert spans(before, "statement") == [(1661, 1719)]
    assert spans(superior, "statement") == [(1734, 1755)]


def test_three_persons_and_a_group_attend(facts: tuple[Fact, ...]) -> None:
    """Two as members of the cell; whether the 29 include them is not known."""
    *persons, group = of(facts, Attendance)
    held = of(facts, Congress)[0]

    assert [p.person.name for p in persons] == ["Lê Văn Bình", "Phạm Văn Hậu", "Lê Tiến Dũng"]
    assert [p.as_member.name if p.as_member else None for p in persons] == [CELL, CELL, None]
    assert {"attendee"} == {p.capacity for p in persons}
    assert [spans(p, "trigger") for p in persons] == [[(460, 470)]] * 3
    assert (group.count, group.group, group.comparator, group.includes_named) == (29, "đảng viên", "=", "unknown")
    assert spans(group, "statement") == [(447, 470)]
    assert {held.id} == {a.congress for a in (*persons, group)}


def test_the_body_relations(facts: tuple[Fact, ...]) -> None:
    """R1 is printed, R2 to R6 are the grammar of names."""
    relations = of(facts, BodyRelation)
    found = {(f.subject.name, f.relation, f.object.name if f.object else f.place.level, spans(f, "statement")[0]) for f in relations}
    office, committee, people = "Văn phòng Ủy ban nhân dân tỉnh", "Đảng ủy Văn phòng Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"

    assert found == {
        (CELL, "subOrganizationOf", committee, (8, 74)),
        (committee, "partyCommitteeIn", office, (47, 74)),
        (office, "unitOf", people, (55, 74)),
        (people, "governs", "level:province", (65, 74)),
        ("Ban cán sự đảng Ủy ban nhân dân tỉnh", "partyOrganIn", people, (259, 284)),
        ("Ban Thường vụ Tỉnh ủy", "standingOrganOf", "Tỉnh ủy", (234, 246)),
    }
    printed = {f.relation: spans(f, "statement") for f in relations}
    assert printed["partyCommitteeIn"] == [(47, 74), (144, 171)]
    assert printed["subOrganizationOf"] == [(8, 74), (106, 171)]


def test_four_cited_documents(facts: tuple[Fact, ...]) -> None:
    """The report that the article rests on is no citation."""
    first, second = of(facts, Congress)[1:]
    found = {
        spans(f, "statement")[0]: (f.type, f.number, f.plenum, f.term, f.issuer.type if f.issuer else None, f.issuer_congress)
        for f in of(facts, Citation)
    }

    assert found == {
        (1650, 1719): ("document:resolution", None, None, None, None, first.id),
        (1723, 1755): ("document:resolution", None, None, None, None, second.id),
        (2012, 2046): ("document:resolution", None, 4, "khóa XII", "body:central-committee", None),
        (2109, 2145): ("document:directive", "05-CT/TW", None, None, "body:politburo", None),
    }


def test_seven_targets(facts: tuple[Fact, ...]) -> None:
    """Three have a number; one is a share of the one before."""
    targets = of(facts, Target)
    by_span = {spans(t, "statement")[0]: t for t in targets}

    assert list(by_span) == [(1896, 1969), (1971, 2046), (2086, 2145), (2226, 2267), (2269, 2316), (2318, 2372), (2374, 2405)]
    assert [(t.number, t.comparator, t.unit) for t in targets if t.number is not None] == [
        (100, "=", "%"),
        (20, "=", "%"),
        (1, ">=", "đảng viên"),
    ]
    assert by_span[2269, 2316].indicator == "đảng viên hoàn thành tốt nhiệm vụ"
    assert by_span[2318, 2372].part_of == by_span[2269, 2316].id
    assert {"2020-2022"} == {t.term for t in targets}
    assert [by_span[1971, 2046].cites, by_span[2086, 2145].cites] == [c.id for c in of(facts, Citation) if c.plenum or c.number]


def test_every_quote_slices_back(facts: tuple[Fact, ...]) -> None:
    """``document.text[start:end] == quote``, always."""
    text = read().text

    assert [] == [s for f in facts for s in f.evidence if text[s.start : s.end] != s.quote or s.quote != s.quote.strip()]


def test_nobody_holds_what_is_not_said(facts: tuple[Fact, ...]) -> None:
    """No Hồ Chí Minh, no standing deputy, no Đảng ủy of the People's Committee itself."""
    names = {r.person for r in rows(facts)}
    bodies = {r.organization for r in rows(facts)}

    assert names == {"Lê Văn Bình", "Phạm Văn Hậu", "Lê Tiến Dũng"}
    assert "Đảng ủy Ủy ban nhân dân tỉnh" not in bodies
    assert not any("đảng viên" in (b or "") for b in bodies)


def test_the_province_is_open_without_metadata(facts: tuple[Fact, ...]) -> None:
    """'tỉnh' points at a province that the text never names."""
    places = {f.organization.place for f in of(facts, Membership) if f.organization.place is not None}

    assert {(None, "level:province")} == {(p.name, p.level) for p in places}


def test_the_home_province_is_context(facts: tuple[Fact, ...]) -> None:
    """Metadata may name it; then the basis says so, and no offset claims it."""
    given = Extractor(load_vocabulary()).extract(read(home_province="Ninh Thuận"))
    chair = next(f for f in of(given, Membership) if f.role.name == "Phó Chủ tịch")

    assert chair.organization.name == "Ủy ban nhân dân tỉnh Ninh Thuận"
    assert (chair.organization.place.name, chair.organization.place.basis) == ("Ninh Thuận", "context")
    assert [f.evidence for f in of(given, Membership)] == [f.evidence for f in of(facts, Membership)]


def test_spans_are_spans() -> None:
    """A fact cannot be made without evidence."""
    with pytest.raises(ValueError, match="evidence"):
        Membership(document="a", person={"name": "A B", "start": 0, "end": 3}, role={"name": "Bí thư"}, status="current", evidence=())

    assert Span(start=0, end=1, quote="a").of == "statement"
