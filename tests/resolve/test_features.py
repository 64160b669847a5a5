"""What speaks for and against one person: each compared thing by itself."""

import pytest

from kg.model.facts import FactBase, Membership, PersonAttribute
from kg.model.judgements import Judgement
from kg.model.mentions import PlaceMention
from kg.resolve import Article
from kg.text.names import block_of, likeness
from kg.text.tokens import fold
from resolve.telling import article, board, born, committee, holding, names, office, resolved

_NAME = "Mai Quốc Thược"


def _judged(*articles: Article) -> Judgement:
    (one,) = resolved(*articles).judgements
    return one


def _scores(*articles: Article) -> dict[str, float]:
    return {feature.code.removeprefix("feature:"): feature.score for feature in _judged(*articles).features}


def _told(document: str, attribute: str, value: str) -> PersonAttribute:
    return PersonAttribute.model_validate(born(document, _NAME, "1950").model_dump() | {"id": "", "attribute": attribute, "value": value})


def _chair(document: str, *more: FactBase, name: str = _NAME, place: str | None = "Hà Nam", **told: object) -> Article:
    return article(holding(document, name, "role:chair", committee(place), **{"date": "2020-02-24"} | told), *more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Lê Thị Hoà", "LÊ THỊ HÒA", "same"),
        ("Đặng Quí Mĩ", "Đặng Quý Mỹ", "spelling"),
        ("K’ Brểu", "K'Brểu", "spelling"),
        ("Le Thi Hoa", "Lê Thị Hòa", "bare"),
        ("Lê Thị Hóa", "Lê Thị Hòa", "marks"),
        ("Mai Kim Dung", "Mai Kim Dũng", "marks"),
        ("Lê Thị Mai", "Lê Thị May", "letters"),
    ],
)
def test_how_names_agree(a: str, b: str, expected: str) -> None:
    """Spelling is no difference, tone marks are one; names of other letters meet in no block."""
    assert expected == likeness(fold(a), fold(b)) == likeness(fold(b), fold(a))
    assert (expected != "letters") == (block_of(fold(a)) == block_of(fold(b)))


def test_a_name_without_tone_marks_needs_a_post_to_be_joined() -> None:
    """The name alone goes to review; so does a body in common."""
    plain = "Mai Quoc Thuoc"

    assert [(_NAME, 2)] == names(
        resolved(
            _chair("a"),
            _chair("b", name=plain),
        )
    )
    assert "unsure" == _judged(_chair("a"), _chair("b", name=plain, place=None)).verdict
    body = article(holding("b", plain, "role:deputy-chair", committee("Hà Nam"), date="2018-01-01"))
    assert ("unsure", 0.65) == (_judged(_chair("a"), body).verdict, _judged(_chair("a"), body).score)


def test_other_tone_marks_are_never_joined_by_a_post() -> None:
    """Perhaps a misprint, for a human to see."""
    one = _judged(_chair("a", name="Lê Thị Hòa"), _chair("b", name="Lê Thị Hóa"))

    assert ("unsure", 0.4) == (one.verdict, one.score)


def test_a_name_one_letter_apart_in_one_post_is_put_to_review() -> None:
    """It is in another block, and is found by the post."""
    one = _judged(_chair("a", name="Mai Quốc Thược"), _chair("b", name="Mai Quốc Thượcc"))

    assert ("unsure", 0.2) == (one.verdict, one.score)
    assert () == resolved(_chair("a", name="Mai Quốc Thược"), _chair("b", name="Mai Quốc Thượcc", place=None)).judgements


@pytest.mark.parametrize(("year", "expected"), [("2016", "same"), ("2014", "same"), ("2013", "unsure"), ("2010", "unsure")])
def test_the_holder_of_a_post_is_one_for_a_term(year: str, expected: str) -> None:
    """Later the name may be a son's."""
    assert expected == _judged(_chair("a"), _chair("b", date=year)).verdict


def test_who_had_left_a_post_does_not_hold_it_later() -> None:
    """'Nguyên Chủ tịch' in March, 'Chủ tịch' in May."""
    before = _chair("a", status="former", date="2020-03-01")

    assert "unsure" == _judged(before, _chair("b", date="2020-05-01")).verdict
    assert "same" == _judged(before, _chair("b", date="2019-05-01")).verdict


def test_head_and_deputy_at_one_time_are_no_career() -> None:
    """Nor is a head who is a deputy later; a deputy who is the head later is."""

    def deputy(date: str) -> Article:
        return article(holding("b", _NAME, "role:deputy-chair", committee("Hà Nam"), date=date))

    assert 0.35 == _scores(_chair("a"), deputy("2020-03-01"))["body"]
    assert 0.35 == _scores(_chair("a"), deputy("2022-03-01"))["body"]
    assert "same" == _judged(_chair("a"), deputy("2018-03-01")).verdict


def test_one_of_many_is_a_witness_with_the_year_of_birth_only() -> None:
    """A member of the council, born in the same year."""

    def member(document: str, *more: FactBase) -> Article:
        return article(holding(document, _NAME, "role:member", committee("Hà Nam"), date="2020-02-24"), *more)

    assert "unsure" == _judged(member("a"), member("b")).verdict
    assert "same" == _judged(member("a", born("a", _NAME, "1970")), member("b", born("b", _NAME, "1970"))).verdict


def test_a_deputy_of_one_constituency_is_one_of_a_few() -> None:
    """Of the whole assembly, one of hundreds."""
    assembly = board("Ban Chấp hành Trung ương Đảng", "body:central-committee")

    def deputy(document: str, origin: str | None) -> Article:
        fact = holding(document, _NAME, "role:member", assembly, date="2020-02-24")
        place = PlaceMention(name=origin, concept=f"place:{origin}") if origin else None
        return article(Membership.model_validate(fact.model_dump() | {"id": "", "origin": place}))

    assert "unsure" == _judged(deputy("a", None), deputy("b", None)).verdict
    assert "same" == _judged(deputy("a", "p35"), deputy("b", "p35")).verdict
    assert "unsure" == _judged(deputy("a", "p35"), deputy("b", "p48")).verdict


def test_the_day_of_birth_is_a_witness_and_the_year_is_not() -> None:
    """Names repeat within a year."""

    def of(document: str, birth: str, place: str) -> Article:
        return _chair(document, born(document, _NAME, birth), place=place, date="2020" if document == "a" else "2023")

    assert "same" == _judged(of("a", "1970-03-01", "Hà Nam"), of("b", "1970-03-01", "Đà Nẵng")).verdict
    assert "unsure" == _judged(of("a", "1970", "Hà Nam"), of("b", "1970", "Đà Nẵng")).verdict


@pytest.mark.parametrize(
    ("a", "b", "code"),
    [
        (("birth", "1950"), ("birth", "1975"), "birth"),
        (("death", "2019"), None, "death"),
        (("birth", "2006"), None, "birth"),
        (("birth", "1901"), None, "birth"),
    ],
)
def test_what_no_one_person_can_be(a: tuple[str, str], b: tuple[str, str] | None, code: str) -> None:
    """Two births, an office after death, as a child, or beyond a hundred."""
    one = _judged(_chair("a", _told("a", *a), date="2018"), _chair("b", *([_told("b", *b)] if b else [])))

    assert ("different", -1.0, (f"feature:{code}",)) == (one.verdict, one.score, tuple(feature.code for feature in one.features))


def test_newspapers_misprint_how_someone_is_addressed_and_a_year_of_birth() -> None:
    """Against a second witness that is unsure, without one it is another person; never is it joined."""

    def of(document: str, attribute: str, value: str, place: str = "Hà Nam") -> Article:
        return _chair(document, _told(document, attribute, value), place=place, date="2020-02-24" if document == "a" else "2021-03-01")

    assert "different" == _judged(of("a", "sex", "male"), of("b", "sex", "female", "Đà Nẵng")).verdict
    assert "unsure" == _judged(of("a", "sex", "male"), of("b", "sex", "female")).verdict
    assert "unsure" == _judged(of("a", "birth", "1963"), of("b", "birth", "1964-08-31")).verdict
    assert "different" == _judged(of("a", "birth", "1950"), of("b", "birth", "1964-08-31")).verdict
    third = _chair("c", date="2020-06-01")
    assert 2 == len(resolved(of("a", "sex", "male"), of("b", "sex", "female"), third).persons)


def test_a_seat_held_for_years_excludes_another_within_them() -> None:
    """Since 2016 and still in 2020 in Hà Nam, so not in Đà Nẵng in 2018; on the last day the new one may have begun."""
    long = _chair("a", since="2016-05-01")

    assert "different" == _judged(long, _chair("b", place="Đà Nẵng", date="2018-07-01")).verdict
    assert "unsure" == _judged(long, _chair("b", place="Đà Nẵng", date="2016-05-01")).verdict


def test_hometown_place_and_company_join_nobody() -> None:
    """All of them together stay below a witness."""
    other = [holding("x", f"Bế Văn {given}", "role:member", None) for given in ("Lai", "Sỏi", "Khuê")]

    def told(document: str, role: str) -> Article:
        beside = [
            type(one).model_validate(
                one.model_dump() | {"id": "", "document": document, "person": {"name": one.person.name, "start": 90 + at, "end": 99 + at}}
            )
            for at, one in enumerate(other)
        ]
        return article(
            holding(document, _NAME, role, office("Hà Nam") if role == "role:chief-of-office" else committee("Hà Nam"), date="2020-02-24"),
            _told(document, "hometown", "Phủ Lý"),
            *beside,
        )

    found = [one for one in resolved(told("a", "role:chair"), told("b", "role:chief-of-office")).judgements if one.a.start == 4]

    assert ["unsure"] == [one.verdict for one in found]
    assert {"name", "hometown", "place", "company"} == {feature.code.removeprefix("feature:") for feature in found[0].features}


def test_one_article_that_names_someone_twice_means_one_person_unless_the_posts_differ() -> None:
    """Facts from elsewhere may place a name at two spots."""

    def twice(second: str) -> Article:
        fact = holding("a", _NAME, second, committee("Hà Nam"), date="2020-02-24")
        moved = Membership.model_validate(fact.model_dump() | {"id": "", "person": {"name": _NAME, "start": 104, "end": 120}})
        return article(holding("a", _NAME, "role:chair", committee(None), date="2020-02-24"), moved)

    assert "unsure" == _judged(twice("role:chief-of-office")).verdict
    same = article(
        holding("a", _NAME, "role:chair", committee(None)),
        *(
            Membership.model_validate(
                holding("a", _NAME, "role:chair", committee(None)).model_dump()
                | {"id": "", "person": {"name": _NAME, "start": 104, "end": 120}}
            ),
        ),
    )
    assert [(_NAME, 2)] == names(resolved(same))


def _beside(document: str, number: int) -> list[FactBase]:
    told = [holding(document, f"Bế Văn {given}", "role:member", None) for given in ("Lai", "Sỏi", "Khuê")[:number]]
    moved = ({"id": "", "person": {"name": one.person.name, "start": 90 + at, "end": 99 + at}} for at, one in enumerate(told))
    return [Membership.model_validate(one.model_dump() | where) for one, where in zip(told, moved, strict=True)]


@pytest.mark.parametrize(("companions", "expected"), [(0, "unsure"), (2, "unsure"), (3, "same")])
def test_a_post_as_printed_needs_three_companions(companions: int, expected: str) -> None:
    """A commune of that name is in many provinces."""
    commune = committee("Tân Lập", level="level:commune")

    def told(document: str) -> Article:
        return article(holding(document, _NAME, "role:chair", commune, date="2020-02-24"), *_beside(document, companions))

    (one,) = (found for found in resolved(told("a"), told("b")).judgements if found.a.start == 4)
    assert expected == one.verdict


def test_a_post_of_a_body_without_a_name_is_no_witness_with_any_company() -> None:
    """'UBND tỉnh' may be another province, whoever else is there."""

    def told(document: str) -> Article:
        return article(holding(document, _NAME, "role:chair", committee(None), date="2020-02-24"), *_beside(document, 3))

    (one,) = (found for found in resolved(told("a"), told("b")).judgements if found.a.start == 4)
    assert "unsure" == one.verdict
