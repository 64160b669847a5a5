"""One name is not one person: two mentions are joined on a second witness only."""

from itertools import permutations

import pytest

from kg.model.entities import Bounds
from kg.resolve import Article
from kg.resolve.features import years_between
from kg.resolve.gather import Gathered
from kg.resolve.organizations import organizations
from kg.resolve.pairs import pairs
from kg.resolve.profiles import profiles
from rdf.words import small_vocabulary
from resolve.telling import act, article, board, born, committee, holding, names, office, resolved

_NAME = "Mai Quốc Thược"
_POLITBURO = board("Bộ Chính trị", "body:politburo")
_CENTRE = board("Ban Chấp hành Trung ương Đảng", "body:central-committee")


def _chair(document: str, place: str | None = "Hà Nam", date: str = "2020-02-24", name: str = _NAME) -> Article:
    return article(holding(document, name, "role:chair", committee(place), date=date))


def test_the_same_post_in_the_same_place_is_a_second_witness() -> None:
    """Name and post agree, the years are near: one person, and a sentence says why."""
    found = resolved(_chair("a"), _chair("b", date="2021-03"))

    assert [(_NAME, 2)] == names(found)
    assert ("same", 0.9) == (found.judgements[0].verdict, found.judgements[0].score)
    assert "both are told to be Chủ tịch" in found.judgements[0].because


def test_another_post_in_the_same_body_is_a_second_witness() -> None:
    """A career within one body."""
    found = resolved(_chair("a"), article(holding("b", _NAME, "role:deputy-chair", committee("Hà Nam"), date="2018")))

    assert [(_NAME, 2)] == names(found)


def test_the_name_alone_joins_nobody() -> None:
    """The same name in two provinces is two persons until something joins them."""
    found = resolved(_chair("a"), _chair("b", place="Ninh Thuận", date="2021-03-01"))

    assert [(_NAME, 1), (_NAME, 1)] == names(found)
    assert ["feature:name", "feature:place"] == sorted(feature.code for feature in found.judgements[0].features)


def test_a_body_whose_place_is_open_joins_nobody() -> None:
    """'UBND tỉnh' in two articles may be two provinces."""
    found = resolved(_chair("a", place=None), _chair("b", place=None))

    assert [(_NAME, 1), (_NAME, 1)] == names(found)


def test_spelling_does_not_part_a_person() -> None:
    """Tone placement and capitals are spelling; the printed name is the one that most articles print, capitals last."""
    found = resolved(
        _chair("a", name="Lê Thị Hoà"), _chair("b", name="Lê Thị Hòa"), _chair("c", name="LÊ THỊ HÒA"), _chair("d", name="Lê Thị Hòa")
    )

    assert [("Lê Thị Hòa", 4)] == names(found)
    assert ("LÊ THỊ HÒA", "Lê Thị Hoà") == found.persons[0].other_names


def test_tone_marks_part_persons() -> None:
    """Hòa and Hóa are two names."""
    assert 2 == len(resolved(_chair("a", name="Lê Thị Hòa"), _chair("b", name="Lê Thị Hóa")).persons)


def test_two_single_seats_of_two_places_on_one_day_are_two_persons() -> None:
    """Nobody chairs two provinces on one day, even if both mentions share a third body."""
    found = resolved(
        article(
            holding("a", _NAME, "role:chair", committee("Hà Nam"), date="2020-02-24"),
            holding("a", _NAME, "role:chief-of-office", office("Đà Nẵng"), date="2018"),
        ),
        article(
            holding("b", _NAME, "role:chair", committee("Ninh Thuận"), date="2020-02-24"),
            holding("b", _NAME, "role:chief-of-office", office("Đà Nẵng"), date="2018"),
        ),
    )

    assert [(_NAME, 1), (_NAME, 1)] == names(found)
    assert "different" == found.judgements[0].verdict
    assert "single seats of different places" in found.judgements[0].because


def test_a_late_contradiction_keeps_a_third_mention_on_one_side() -> None:
    """b is like a and like c, but a and c cannot be one: no cluster holds them both."""
    a = _chair("a")
    b = article(
        holding("b", _NAME, "role:chair", committee("Hà Nam"), date="2020-03-01"),
        holding("b", _NAME, "role:chief-of-office", office("Đà Nẵng"), date="2015"),
    )
    c = article(
        holding("c", _NAME, "role:chair", committee("Ninh Thuận"), date="2020-02-24"),
        holding("c", _NAME, "role:chief-of-office", office("Đà Nẵng"), date="2015"),
    )
    expected = resolved(a, b, c)

    assert [1, 2] == sorted(len(person.mentions) for person in expected.persons)
    assert all({"a", "c"} - {mention.document for mention in person.mentions} for person in expected.persons)
    assert all(expected == resolved(*order) for order in permutations((a, b, c)))


def test_births_that_exclude_each_other_are_two_persons() -> None:
    """Father and son in one office."""
    found = resolved(
        article(holding("a", _NAME, "role:chair", committee("Hà Nam"), date="2010"), born("a", _NAME, "1950")),
        article(holding("b", _NAME, "role:chair", committee("Hà Nam"), date="2015"), born("b", _NAME, "1975-04")),
    )

    assert [(_NAME, 1), (_NAME, 1)] == names(found)


def test_the_same_post_a_generation_apart_is_unsure() -> None:
    """A post of the same name twenty years later may be a son's."""
    found = resolved(_chair("a", date="1999"), _chair("b", date="2020"))

    assert [(_NAME, 1), (_NAME, 1)] == names(found)
    assert "unsure" == found.judgements[0].verdict


def test_one_of_many_seats_of_the_whole_country_is_unsure() -> None:
    """Some hundred members share it, and names repeat among so many."""
    found = resolved(
        article(holding("a", _NAME, "role:member", _CENTRE, date="2020")), article(holding("b", _NAME, "role:member", _CENTRE, date="2020"))
    )

    assert [(_NAME, 1), (_NAME, 1)] == names(found)
    assert ("unsure", 0.5) == (found.judgements[0].verdict, found.judgements[0].score)


def test_the_single_seat_of_the_whole_country_is_a_witness() -> None:
    """There is one prime minister."""
    government = board("Chính phủ", "body:government")
    told = [article(holding(d, _NAME, "role:prime-minister", government, date="2020")) for d in ("a", "b")]

    assert [(_NAME, 2)] == names(resolved(*told))


def test_a_single_syllable_is_no_full_name() -> None:
    """'Thược' may be anyone of that name."""
    assert 2 == len(resolved(_chair("a", name="Thược"), _chair("b", name="Thược")).persons)


def test_mentions_at_one_place_of_an_article_are_one() -> None:
    """The anchor is the identity within an article."""
    found = resolved(
        article(
            holding("a", _NAME, "role:chair", committee("Hà Nam"), date="2020"),
            act("a", _NAME, "role:chief-of-office", office("Hà Nam"), "ends", date="2015"),
        )
    )

    assert [(_NAME, 1)] == names(found)


def test_a_nomination_ties_nobody_to_a_post() -> None:
    """Being named for a seat is not holding it."""
    nominated = article(act("b", _NAME, "role:chair", committee("Hà Nam"), "none", date="2020-02-24"))

    assert [(_NAME, 1), (_NAME, 1)] == names(resolved(_chair("a"), nominated))


def test_a_large_block_is_joined_as_a_small_one_is() -> None:
    """Above thirty mentions only neighbours in time are compared; who belongs together still comes together."""
    here = [_chair(f"a{n:02}", date=f"2020-{n % 12 + 1:02}-0{n % 9 + 1}") for n in range(40)]
    there = [_chair(f"b{n:02}", place="Ninh Thuận", date=f"2021-{n % 12 + 1:02}") for n in range(40)]

    assert [(_NAME, 40), (_NAME, 40)] == names(resolved(*here, *there))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Bounds("2019-01-01", "2019-12-31"), Bounds("2021-05-01", "2021-05-01"), 2),
        (Bounds("2019-01-01", "2022-12-31"), Bounds("2021-05-01", "2021-05-01"), 0),
        (Bounds(None, "2019-12-31"), Bounds("2021-05-01", None), 2),
        (Bounds(), Bounds("2021-05-01", None), None),
    ],
)
def test_years_between_two_times(a: Bounds, b: Bounds, expected: int | None) -> None:
    """Counted from the end of one to the start of the other; what is not known is not guessed."""
    assert expected == years_between(a, b) == years_between(b, a)


def test_a_block_of_thousands_is_compared_a_few_times_a_mention() -> None:
    """Not each with each: the work grows with the block."""
    block = [_chair(f"{n:04}", date=f"{2000 + n % 24}-{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(1000)]
    gathered = Gathered(block, small_vocabulary())
    chosen = list(pairs(profiles(gathered, {body.key: body for body in organizations(gathered)}, {})))

    assert len(chosen) < 20 * len(block)
    assert len({(a.mention, b.mention) for a, b in chosen}) == len(chosen)
