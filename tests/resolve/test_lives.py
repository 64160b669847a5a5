"""Bodies have lives: the reforms of 2025 end and merge them, and bound who held posts in them. With the whole vocabulary, as data."""

from functools import cache
from itertools import permutations

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.entities import Bounds, Change, Membership, Organization, Resolved
from kg.ontology import Vocabulary, load_vocabulary
from kg.rdf import Mapper
from kg.resolve import Article, resolve

_REFORM = "2025-07-01"


@cache
def _words() -> Vocabulary:
    return load_vocabulary()


@cache
def _grammar() -> Extractor:
    return Extractor(_words())


def _resolved(*told: tuple[str | None, str]) -> Resolved:
    """Resolve articles given as day and text, in every order, which must change nothing."""
    documents = [Document(id=f"a{number}", text=text, date=day) for number, (day, text) in enumerate(told)]
    articles = [Article(document, _grammar().extract(document)) for document in documents]
    expected = resolve(articles, _words())
    assert all(expected == resolve(order, _words()) for order in permutations(articles))
    return expected


def _body(found: Resolved, name: str, place: str | None = None) -> Organization:
    (one,) = (one for one in found.organizations if one.name == name and place in (None, one.place))
    return one


def _held(found: Resolved, name: str) -> Membership:
    (one,) = (one for one in found.memberships if any(person.key == one.person and person.name == name for person in found.persons))
    return one


def _links(found: Resolved) -> set[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each change by its reform, with the names of what ended and what came of it."""
    named = {one.key: f"{one.name} {one.place or ''}".strip() for one in found.organizations}
    return {
        (one.reform.partition(":")[2], tuple(sorted(named[key] for key in one.originals)), tuple(named[key] for key in one.results))
        for one in found.changes
    }


def test_forms_of_one_body_are_one_and_its_party_committee_is_another() -> None:
    """'UBND tỉnh' in context, the full name and the short name; Sở Y tế and Đảng ủy Sở Y tế."""
    text = (
        "Ông Mai Quốc Thược, Chủ tịch Ủy ban nhân dân tỉnh Ninh Thuận, dự hội nghị. Bà Lê Thị Mẫu, Phó Chủ tịch UBND tỉnh, phát biểu. "
        "Ông Võ Thử Nghiệm, Giám đốc Sở Y tế tỉnh Ninh Thuận, Bí thư Đảng ủy Sở Y tế tỉnh Ninh Thuận, báo cáo."
    )
    found = _resolved(("2020-02-24", text), ("2021-02-24", "Ông Đỗ Văn Thử, Phó Chủ tịch UBND Ninh Thuận, dự hội nghị."))

    assert {"a0", "a1"} == {one.document for one in _body(found, "Ủy ban nhân dân tỉnh Ninh Thuận").mentions}
    assert 1 == sum("people-committee" in one.key and "department" not in one.key for one in found.organizations)
    assert 1 == len(_body(found, "Sở Y tế tỉnh Ninh Thuận").mentions) == len(_body(found, "Đảng ủy Sở Y tế tỉnh Ninh Thuận").mentions)


def test_a_commission_of_the_central_committee_is_one_however_its_host_is_printed() -> None:
    """'Ban Tuyên giáo Ban Chấp hành Trung ương Đảng' is 'Ban Tuyên giáo Trung ương'."""
    found = _resolved(
        ("2020-02-24", "Ông Mai Quốc Thược, Trưởng ban Tuyên giáo Ban Chấp hành Trung ương Đảng, phát biểu."),
        ("2020-02-25", "Bà Lê Thị Mẫu, Phó Trưởng ban Tuyên giáo Trung ương, phát biểu."),
    )

    assert 2 == len(_body(found, "Ban Tuyên giáo Trung ương").mentions)


def test_a_merged_province_of_the_same_name_is_two_bodies_linked_by_a_change() -> None:
    """Khánh Hòa before and after, and Ninh Thuận, which went into it."""
    found = _resolved(
        ("2024-05-01", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Khánh Hòa; bà Lê Thị Mẫu, Chủ tịch UBND tỉnh Ninh Thuận."),
        ("2025-08-01", "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Khánh Hòa."),
    )
    name = "Ủy ban nhân dân tỉnh Khánh Hòa"
    before, after = _body(found, name, "place:p56"), _body(found, name, "place:n56")

    assert ((None, "2025-06-30"), ("2025-07-01", None)) == ((before.valid_from, before.valid_until), (after.valid_from, after.valid_until))
    assert {
        ("provinces-2025", (f"{name} place:p56", "Ủy ban nhân dân tỉnh Ninh Thuận place:p58"), (f"{name} place:n56",)),
    } == _links(found)
    (change,) = found.changes
    assert ("2025-07-01", Bounds(_REFORM, _REFORM), "place:n56") == (change.date, change.when, change.place)


def test_a_province_that_went_into_a_city_lives_on_in_the_body_of_the_city() -> None:
    """Tỉnh ủy Quảng Nam and Thành ủy Đà Nẵng became Thành ủy Đà Nẵng."""
    found = _resolved(
        ("2024-05-01", "Ông Mai Quốc Thược, Bí thư Tỉnh ủy Quảng Nam; bà Lê Thị Mẫu, Bí thư Thành ủy Đà Nẵng."),
        ("2025-08-01", "Ông Võ Thử Nghiệm, Bí thư Thành ủy Đà Nẵng."),
    )

    assert {
        ("provinces-2025", ("Thành ủy Đà Nẵng place:p48", "Tỉnh ủy Quảng Nam place:p49"), ("Thành ủy Đà Nẵng place:n48",)),
    } == _links(found)


def test_an_unchanged_province_goes_on() -> None:
    """Nghệ An before and after is one body without a change."""
    found = _resolved(
        ("2024-05-01", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Nghệ An."), ("2025-08-01", "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Nghệ An.")
    )

    assert 1 == len(found.organizations)
    assert ((), None) == (found.changes, found.organizations[0].valid_until)


def test_a_district_ended_and_nothing_succeeded_it() -> None:
    """Nor did anybody hold a post in it later; the end of the body bounds the end of the membership, and is named."""
    found = _resolved(("2024-05-01", "Ông Mai Quốc Thược, Chủ tịch UBND huyện Núi Thành, dự hội nghị."))
    one = _held(found, "Mai Quốc Thược")

    assert {("districts-2025", ("Ủy ban nhân dân huyện Núi Thành place:d517",), ())} == _links(found)
    assert (Bounds("2024-05-01", "2025-06-30"), False) == (one.end, one.end_witnessed)
    assert (found.changes[0].key,) == one.end_bounded_by


@pytest.mark.parametrize(
    ("before", "after", "reform", "last"),
    [
        ("Bộ Giao thông vận tải", "Bộ Xây dựng", "ministry-of-construction-2025", "2025-02-28"),
        ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường", "ministry-of-agriculture-and-environment-2025", "2025-02-28"),
        ("Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo", "ministry-of-ethnic-and-religious-affairs-2025", "2025-02-28"),
        ("Sở Kế hoạch và Đầu tư tỉnh Nghệ An", "Sở Tài chính tỉnh Nghệ An", "department-of-finance-2025", "2025"),
        ("Ban Dân vận Tỉnh ủy Nghệ An", "Ban Tuyên giáo và Dân vận Tỉnh ủy Nghệ An", "propaganda-2025", "2025"),
        ("Ban Tuyên giáo Trung ương", "Ban Tuyên giáo và Dân vận Trung ương", "central-propaganda-2025", "2025-02-02"),
        ("Ủy ban Tư pháp", "Ủy ban Pháp luật và Tư pháp", "assembly-law-and-justice-2025", "2025-02-17"),
    ],
)
def test_merged_ministries_departments_and_commissions(before: str, after: str, reform: str, last: str) -> None:
    """As far as the day is sure: of departments and commissions of provinces only the year."""
    found = _resolved(
        ("2024-05-01", f"Ông Mai Quốc Thược, Phó Văn phòng {before}."), ("2025-08-01", f"Bà Lê Thị Mẫu, Phó Văn phòng {after}.")
    )
    bodies = {one.name: one for one in found.organizations}

    assert last == bodies[before].valid_until
    assert reform in {
        name
        for name, originals, results in _links(found)
        if any(o.startswith(before) for o in originals) and any(r.startswith(after) for r in results)
    }


def test_a_ministry_that_took_others_in_goes_on() -> None:
    """Bộ Tài chính is original and result of the change, and has no last day."""
    found = _resolved(
        ("2024-05-01", "Ông Mai Quốc Thược, Bộ trưởng Bộ Tài chính; bà Lê Thị Mẫu, Bộ trưởng Bộ Kế hoạch và Đầu tư."),
    )

    assert {("ministry-of-finance-2025", ("Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"), ("Bộ Tài chính",))} == _links(found)
    assert None is _body(found, "Bộ Tài chính").valid_until
    assert () == _held(found, "Mai Quốc Thược").end_bounded_by


@pytest.mark.parametrize("body", ["Bệnh viện Đa khoa tỉnh Ninh Thuận", "Trung tâm Y tế huyện Núi Thành", "Công ty Cổ phần Thử Nghiệm"])
def test_what_the_reforms_do_not_name_goes_on(body: str) -> None:
    """Hospitals, schools and firms."""
    found = _resolved(("2024-05-01", f"Ông Mai Quốc Thược, Giám đốc {body}, dự hội nghị."))

    assert [] == [one for one in found.changes if any(body in key for key in one.originals)]
    assert None is _held(found, "Mai Quốc Thược").end.latest


def test_a_past_act_told_after_the_reform_is_of_the_old_body() -> None:
    """An article of August tells of 2019."""
    found = _resolved(("2025-08-01", "Ngày 5-3-2019, ông Mai Quốc Thược được bầu giữ chức Chủ tịch UBND tỉnh Khánh Hòa."))

    assert ["place:p56"] == [one.place for one in found.organizations]


def test_former_without_a_day_after_the_reform_leaves_open_which_body_it_was() -> None:
    """'Nguyên Chủ tịch UBND tỉnh Khánh Hòa': of the old or of the new, nobody says."""
    found = _resolved(("2025-12-01", "Ông Mai Quốc Thược, nguyên Chủ tịch UBND tỉnh Khánh Hòa, dự hội nghị."))

    (body,) = found.organizations
    assert (True, None, "Ủy ban nhân dân tỉnh Khánh Hòa") == (body.is_open, body.place, body.name)


def test_a_name_that_only_the_old_place_bore_is_the_old_body_whenever_it_is_said() -> None:
    """'UBND tỉnh Ninh Thuận' in 2026 is the former one; a post that is 'held' there contradicts its life, and is left as it is told."""
    found = _resolved(
        ("2026-02-01", "Ông Mai Quốc Thược, nguyên Chủ tịch UBND tỉnh Ninh Thuận; bà Lê Thị Mẫu, Phó Chủ tịch UBND tỉnh Ninh Thuận.")
    )

    assert ["place:p58"] == [one.place for one in found.organizations]
    assert Bounds(None, "2025-06-30") == _held(found, "Mai Quốc Thược").end
    assert Bounds("2026-02-01", None) == _held(found, "Lê Thị Mẫu").end


def test_an_article_without_a_date_is_read_as_it_is_printed() -> None:
    """Of the place that the vocabulary had first; no day, no change of reading."""
    assert ["place:p56"] == [one.place for one in _resolved((None, "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Khánh Hòa.")).organizations]


def test_a_place_that_was_not_there_yet_is_left_open() -> None:
    """'Thành phố Huế' of 2017 was a city of a province, which the vocabulary does not have; that of 2026 is a central city."""
    (body,) = _resolved(("2017-05-01", "Ông Mai Quốc Thược, Chủ tịch UBND thành phố Huế, dự hội nghị.")).organizations
    assert (True, None) == (body.is_open, body.place)

    (later,) = _resolved(("2026-05-01", "Ông Mai Quốc Thược, Chủ tịch UBND thành phố Huế, dự hội nghị.")).organizations
    assert (False, "place:n46") == (later.is_open, later.place)


def test_in_office_since_before_the_reform_and_still_is_of_the_new_body() -> None:
    """The article says that it is so now; that it was one body all the time is its mistake, and a check lists it."""
    (body,) = _resolved(("2025-08-01", "Từ năm 2019 đến nay, ông Mai Quốc Thược là Chủ tịch UBND tỉnh Khánh Hòa.")).organizations

    assert "place:n56" == body.place


def test_the_graph_has_the_change_with_both_bodies_and_the_successor() -> None:
    """org:ChangeEvent with its originals, its result, its day and its reform; each body with its days."""
    found = _resolved(
        ("2024-05-01", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Khánh Hòa."),
        ("2025-08-01", "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Khánh Hòa."),
    )
    mapper = Mapper(_words())
    graphs = mapper.derived(found)
    quads = graphs[mapper.iris.graph("entities")].decode()
    (change,) = found.changes
    before, after = (
        mapper.iris.organization(_body(found, "Ủy ban nhân dân tỉnh Khánh Hòa", place)) for place in ("place:p56", "place:n56")
    )
    node = f"<{mapper.iris.thing('change', change.key)}>"

    for triple in (
        f"{node} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/org#ChangeEvent>",
        f"{node} <http://www.w3.org/ns/org#originalOrganization> <{before}>",
        f"{node} <http://www.w3.org/ns/org#resultingOrganization> <{after}>",
        f"{node} <https://w3id.org/officegraph/ontology#reform> <https://w3id.org/officegraph/vocab/reform/provinces-2025>",
        f'{node} <https://w3id.org/officegraph/ontology#date> "2025-07-01"',
        f"<{before}> <http://purl.org/dc/terms/isReplacedBy> <{after}>",
        f'<{before}> <https://w3id.org/officegraph/ontology#validUntil> "2025-06-30"',
    ):
        assert triple in quads
    assert f"<https://w3id.org/officegraph/ontology#endBoundedBy> {node}" in graphs[mapper.iris.graph("memberships")].decode()


def test_every_reform_names_what_the_vocabulary_has_and_agrees_with_its_days() -> None:
    """What came of it began on its day, what ended ended the day before or on it, as far as both are told."""
    for reform in _words().scheme("reform"):
        began = reform.get("validFrom") or ""
        assert began, reform.id
        result = _words().get(reform.get("resultsInType") or "")
        if result is not None and result.get("validFrom"):
            assert began[:7] == (result.get("validFrom") or "")[: len(began)][:7], reform.id
        for kind in reform.props.get("changesType", ()):
            last = _words()[kind].get("validUntil")
            assert last is None or last[:7] <= began or began.startswith(last[:4]), (reform.id, kind)


def test_a_change_is_a_value() -> None:
    """Equal where all it says is equal."""
    one = Change("k", "reform:x", "2025", Bounds("2025-01-01", "2025-12-31"), None, ("a",), ())
    assert one == Change("k", "reform:x", "2025", Bounds("2025-01-01", "2025-12-31"), None, ("a",), ())


@pytest.mark.parametrize(
    ("before", "day", "after", "persons"),
    [
        ("Giám đốc Sở Y tế tỉnh Ninh Thuận", "2024-05-02", "Phó Giám đốc Sở Y tế tỉnh Khánh Hòa", 1),
        ("Phó Giám đốc Sở Y tế tỉnh Ninh Thuận", "2024-05-02", "Phó Giám đốc Sở Y tế tỉnh Khánh Hòa", 1),
        ("Giám đốc Sở Y tế tỉnh Ninh Thuận", "2019-05-02", "Phó Giám đốc Sở Y tế tỉnh Khánh Hòa", 2),
        ("chuyên viên Sở Y tế tỉnh Ninh Thuận", "2024-05-02", "Phó Giám đốc Sở Y tế tỉnh Khánh Hòa", 2),
        ("Giám đốc Sở Y tế tỉnh Ninh Thuận", "2024-05-02", "Phó Giám đốc Sở Tư pháp tỉnh Khánh Hòa", 2),
        ("Giám đốc Sở Y tế tỉnh Ninh Thuận", "2024-05-02", "Phó Giám đốc Sở Y tế tỉnh Lâm Đồng", 2),
    ],
)
def test_who_led_a_body_goes_on_in_the_one_that_took_it_in(before: str, day: str, after: str, persons: int) -> None:
    """A second witness beside the name only for leaders of the same field, in the province that took in theirs, within two years."""
    found = _resolved(
        (day, f"Ông Mai Quốc Thược, {before}, phát biểu."), ("2025-09-20", f"Ông Mai Quốc Thược, {after}, phát biểu tại hội nghị khác.")
    )
    spoken = {feature.code for one in found.judgements for feature in one.features}

    assert persons == len(found.persons)
    assert ("feature:succession" in spoken) == ("Sở Y tế tỉnh Khánh Hòa" in after)
    assert "feature:place" not in spoken or "Lâm Đồng" in after
