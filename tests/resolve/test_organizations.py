"""A body is its parsed structure: forms of one body are one, what a text leaves open stays apart."""

import pytest

from kg.model.keys import is_open, name_key, organization_key
from kg.model.mentions import OrganizationMention, PlaceMention
from kg.resolve.english import english_name, joined
from rdf.facts import sample
from rdf.words import small_vocabulary
from resolve.telling import article, board, committee, holding, office, resolved

_WORDS = small_vocabulary()


def _body(type: str, place: str | None = None, concept: str | None = None, **more: object) -> OrganizationMention:
    where = PlaceMention(name=place, level="level:province", concept=concept) if place else None
    return OrganizationMention.model_validate({"name": "Tên", "start": 0, "end": 3, "type": type, "place": where} | more)


def _key(mention: OrganizationMention, document: str = "a") -> str:
    return organization_key(mention, document, _WORDS)


def test_a_central_body_has_one_key_everywhere() -> None:
    """There is one Political Bureau."""
    assert _key(board("Bộ Chính trị", "body:politburo"), "a") == _key(board("Bộ Chính trị Trung ương", "body:politburo"), "b")


def test_a_ministry_is_known_by_its_sector() -> None:
    """The place of a central body is the country."""
    health = _body("body:ministry", sector="sector:health")

    assert _key(health, "a") == _key(health, "b") != _key(_body("body:ministry", sector="sector:finance"), "a")


def test_a_body_with_its_place_is_one_in_all_articles() -> None:
    """However much of the name is printed."""
    assert _key(committee("Hà Nam"), "a") == _key(committee("Hà Nam"), "b") != _key(committee("Ninh Thuận"), "a")


def test_an_open_place_keeps_a_body_in_its_article() -> None:
    """So does the open place of a body around it."""
    assert _key(committee(None), "a") != _key(committee(None), "b")
    assert _key(office(None), "a") != _key(office(None), "b")
    assert _key(office("Hà Nam"), "a") == _key(office("Hà Nam"), "b")


def test_forms_of_one_body_are_one() -> None:
    """Tỉnh ủy X is the executive committee of the Party organization of X."""
    assert _key(_body("body:provincial-party-committee", "Hà Nam", "place:p35")) == _key(
        _body("body:provincial-party-executive", "Hà Nam", "place:p35"), "b"
    )


def test_nesting_tells_bodies_apart() -> None:
    """The committee, its office, and the Party committee in the office are three."""
    party = _body("body:party-committee", parent=office("Hà Nam"))

    assert 3 == len({_key(committee("Hà Nam")), _key(office("Hà Nam")), _key(party)})


def test_a_place_printed_again_with_the_smaller_body_changes_nothing() -> None:
    """'Văn phòng UBND tỉnh Hà Nam' has one place, wherever the reader hangs it."""
    twice = office("Hà Nam").model_copy(update={"place": committee("Hà Nam").place})

    assert _key(office("Hà Nam")) == _key(twice)


def test_a_kind_that_takes_a_place_is_open_without_one() -> None:
    """'Sở Y tế' without a province is some department of health."""
    health = _body("body:department", sector="sector:health")

    assert is_open(health, _WORDS)
    assert not is_open(_body("body:department", "Hà Nam", "place:p35", sector="sector:health"), _WORDS)


def test_a_kind_alone_is_open() -> None:
    """'Bộ' is some ministry; so is every head without a sector, a name, a place or a body around it."""
    assert is_open(_body("body:ministry"), _WORDS)
    assert not is_open(_body("body:ministry", sector="sector:health"), _WORDS)


def test_the_printed_name_begins_as_the_kind_is_called() -> None:
    """Of the forms of one body the one that the vocabulary prefers, however long another is; the others are kept."""
    told = [
        article(holding(d, "Mai Quốc Thược", "role:chair", _body(type, "Hà Nam", "place:p35", name=name)))
        for d, type, name in (
            ("a", "body:provincial-party-committee", "Tỉnh ủy Hà Nam"),
            ("b", "body:provincial-party-executive", "Ban Chấp hành Đảng bộ tỉnh Hà Nam"),
        )
    ]
    (body,) = resolved(*told).organizations

    assert ("Tỉnh ủy Hà Nam", ("Ban Chấp hành Đảng bộ tỉnh Hà Nam",)) == (body.name, body.other_names)


def test_the_name_of_a_small_place_alone_is_open() -> None:
    """Districts and communes share names; one that the vocabulary does not have once needs the place around it."""
    assert is_open(committee("Tân Lập", level="level:commune"), _WORDS)
    assert not is_open(committee("Tân Lập", level="level:commune", within="Đan Phượng"), _WORDS)


def test_an_unknown_kind_is_open() -> None:
    """A name that the grammar cannot parse identifies nothing beyond its article."""
    assert _key(board("Tổ công tác", "body:unknown"), "a") != _key(board("Tổ công tác", "body:unknown"), "b")


def test_names_are_compared_by_their_spelling_fold() -> None:
    """Dashes, the spaces around them, case and tone placement are spelling."""
    assert name_key("Khối Nghiên cứu -Tổng hợp") == name_key("KHỐI NGHIÊN CỨU – TỔNG HỢP")
    assert "|" not in name_key("a|b<c>@d")


@pytest.mark.parametrize(
    ("mention", "expected"),
    [
        (committee("Ninh Thuận"), "People's Committee of Ninh Thuan Province"),
        (committee("Đà Nẵng"), "People's Committee of Da Nang City"),
        (committee(None), "Provincial People's Committee"),
        (office("Ninh Thuận"), "Office of the People's Committee of Ninh Thuan Province"),
        (_body("body:party-committee", parent=office(None)), "Party Committee of the Office of the Provincial People's Committee"),
        (_body("body:provincial-party-committee", "Hà Nam", "place:p35"), "Provincial Party Committee of Ha Nam Province"),
        (_body("body:ministry", sector="sector:health"), "Ministry of Health"),
        (_body("body:politburo"), "Political Bureau"),
        (_body("body:hospital", proper="Bạch Mai"), None),
        (_body("body:ministry", sector="Việc lạ"), None),
        (committee("Nơi Lạ"), None),
        (_body("body:unknown"), None),
    ],
)
def test_english_names_are_composed_or_not_given(mention: OrganizationMention, expected: str | None) -> None:
    """Half a translation would be a name that nobody uses."""
    assert expected == english_name(mention, _WORDS)


@pytest.mark.parametrize(
    ("role", "body", "between", "expected"),
    [
        ("Chánh Văn phòng", "Văn phòng Tỉnh ủy", " ", "Chánh Văn phòng Tỉnh ủy"),
        ("Trưởng ban", "Ban Tổ chức Tỉnh ủy", " ", "Trưởng Ban Tổ chức Tỉnh ủy"),
        ("Phó Chủ tịch", "Ủy ban nhân dân", " ", "Phó Chủ tịch Ủy ban nhân dân"),
        ("Chief of Office", "Office of the Committee", " of the ", "Chief of Office of the Committee"),
        ("Member", "Standing Board", " of the ", "Member of the Standing Board"),
    ],
)
def test_words_that_role_and_body_share_stand_once(role: str, body: str, between: str, expected: str) -> None:
    """The name of a post."""
    assert expected == joined(role, body, between)


def test_the_bodies_of_the_sample_and_how_they_belong() -> None:
    """Nine bodies; the cell belongs to the Party committee, that to the office, that to the people's committee."""
    found = resolved(article(*sample("Ninh Thuận").facts))
    kinds = {one.key: (one.type or "").removeprefix("body:") for one in found.organizations}
    parents = {
        (kinds[one.key], relation.removeprefix("relation:"), kinds[above]) for one in found.organizations for relation, above in one.parents
    }

    assert parents == {
        ("party-cell", "sub-organization-of", "party-committee"),
        ("party-committee", "party-committee-in", "office"),
        ("office", "unit-of", "people-committee"),
        ("party-caucus", "party-organ-in", "people-committee"),
        ("standing-board", "standing-organ-of", "provincial-party-committee"),
    }
    assert 9 == len(found.organizations)
    assert [("place:p58",)] == [one.governs for one in found.organizations if one.governs]


def test_posts_know_their_seats() -> None:
    """One chair, several deputies; where the vocabulary says nothing, nothing is said."""
    told = [
        holding("a", "Mai Quốc Thược", role, body)
        for role, body in (
            ("role:chair", committee("Hà Nam")),
            ("role:deputy-chair", committee("Hà Nam")),
            ("role:member", committee("Hà Nam")),
        )
    ]

    assert {"role:chair": "one", "role:deputy-chair": "many", "role:member": None} == {
        post.role: post.seats for post in resolved(article(*told)).posts
    }


def test_posts_know_their_rank() -> None:
    """As the vocabulary has it for the seat, else for the role."""
    told = [holding("a", "Mai Quốc Thược", role, committee("Hà Nam")) for role in ("role:chair", "role:deputy-chair", "role:member")]

    assert {"role:chair": 29, "role:deputy-chair": 20, "role:member": 40} == {
        post.role: post.rank for post in resolved(article(*told)).posts
    }


def test_the_seat_that_is_its_body_is_called_by_its_role_alone() -> None:
    """The prime minister, not 'prime minister of the Government'."""
    (post,) = resolved(article(holding("a", "Mai Quốc Thược", "role:prime-minister", board("Chính phủ", "body:government")))).posts

    assert ("Thủ tướng", "Prime Minister") == (post.name, post.name_en)
