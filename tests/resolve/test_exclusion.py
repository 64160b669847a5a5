"""A post left in silence stays possible, unless the vocabulary says that it cannot be held beside the next one."""

from kg.model.entities import Bounds, Membership
from kg.resolve import Article
from resolve.telling import act, article, committee, holding, office, resolved

_NAME = "Mai Quốc Thược"
_HOME, _OTHER = "Hà Nam", "Đà Nẵng"


def _chair(document: str, place: str, date: str, **more: object) -> Article:
    return article(holding(document, _NAME, "role:chair", committee(place), date=date, **more))  # type: ignore[arg-type]


def _moved(document: str, date: str) -> Article:
    """Deputy at home and chair elsewhere in one article: it makes the two mentions one person."""
    return article(
        holding(document, _NAME, "role:chair", committee(_HOME), status="former"),
        act(document, _NAME, "role:chair", committee(_OTHER).model_copy(update={"start": 70, "end": 90}), "starts", date=date),
    )


def _at(place: str, told: tuple[Membership, ...]) -> Membership:
    code = {"Hà Nam": "place:p35", "Đà Nẵng": "place:p48"}[place]
    (one,) = (one for one in told if code in (one.organization or ""))
    return one


def test_the_next_single_seat_bounds_the_one_before() -> None:
    """Chair of one province in 2018 and of another in 2020: the first was over by then, and nobody witnessed it."""
    found = resolved(_chair("a", _HOME, "2018-05-05"), _moved("b", "2020-03-01")).memberships
    left, took = _at(_HOME, found), _at(_OTHER, found)

    assert (Bounds("2018-05-05", "2020-03-01"), False, (took.key,)) == (left.end, left.end_witnessed, left.end_bounded_by)
    assert (Bounds("2020-03-01", "2020-03-01"), ()) == (took.start, took.end_bounded_by)


def test_what_the_vocabulary_does_not_exclude_stays_possible() -> None:
    """The chief of an office may chair something beside it, for all that we know."""
    found = resolved(
        article(
            holding("a", _NAME, "role:chief-of-office", office(_HOME), date="2018-05-05"),
            holding("a", _NAME, "role:chair", committee(_HOME).model_copy(update={"start": 90, "end": 99}), date="2020-05-05"),
        )
    ).memberships

    assert [None, None] == [one.end.latest for one in found]


def test_two_that_are_certain_on_one_day_bound_nothing() -> None:
    """They contradict each other, and which one is wrong is not ours to say."""
    both = article(
        holding("a", _NAME, "role:chair", committee(_HOME), since="2018-01-01", until="2021-01-01", status="former"),
        holding(
            "a", _NAME, "role:chair", committee(_OTHER).model_copy(update={"start": 70, "end": 90}), since="2020-01-01", until="2022-01-01",
            status="former",
        ),
    )  # fmt: skip
    found = resolved(both).memberships

    assert ["2021-01-01", "2022-01-01"] == [_at(place, found).end.latest for place in (_HOME, _OTHER)]


def test_acting_elsewhere_bounds_nothing() -> None:
    """Who is lent to another province may keep the seat at home."""
    found = resolved(
        article(
            holding("a", _NAME, "role:chair", committee(_HOME), date="2018-05-05"),
            holding(
                "a", _NAME, "role:chair", committee(_OTHER).model_copy(update={"start": 70, "end": 90}), date="2020-01-01", status="acting"
            ),
        )
    ).memberships

    assert _at(_HOME, found).end.latest is None


def test_a_day_that_nobody_can_name_bounds_nothing() -> None:
    """'In 2020' of one seat and 'in 2020' of the other: which came first is not known."""
    found = resolved(
        article(
            holding("a", _NAME, "role:chair", committee(_HOME), date="2020"),
            holding("a", _NAME, "role:chair", committee(_OTHER).model_copy(update={"start": 70, "end": 90}), date="2020"),
        )
    ).memberships

    assert [(None, None)] * 2 == [(one.start.earliest, one.end.latest) for one in found]
