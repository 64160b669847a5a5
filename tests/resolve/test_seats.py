"""A seat is one person's: who surely holds it later bounds the end of who held it before, and nobody is said to have told it."""

from itertools import permutations

import pytest

from kg.model.entities import Bounds, Membership, Resolved
from kg.resolve import Article
from resolve.telling import act, article, committee, holding, office, resolved

_A, _B, _C = "Mai Quốc Thược", "Đỗ Bá Sỏi", "Lý Minh Khuê"


def _chair(document: str, name: str, date: str, **more: object) -> Article:
    return article(holding(document, name, "role:chair", committee("Hà Nam"), date=date, **more))  # type: ignore[arg-type]


def _of(found: Resolved, name: str) -> Membership:
    person_of = {person.key: person.name for person in found.persons}
    (one,) = (one for one in found.memberships if person_of[one.person] == name)
    return one


def _in_any_order(*articles: Article) -> Resolved:
    first, *more = (resolved(*order) for order in permutations(articles))
    assert all(first == other for other in more)
    return first


def test_each_holder_is_bounded_by_the_one_before_and_the_one_after() -> None:
    """Seen in 2008, elected in 2010, seen in 2014: three times of office that do not meet, none of them told to an end."""
    found = _in_any_order(
        _chair("a", _A, "2008-05-20"),
        article(act("b", _B, "role:chair", committee("Hà Nam"), "starts", date="2010-03-01")),
        _chair("c", _C, "2014-03-01"),
    )
    a, b, c = (_of(found, name) for name in (_A, _B, _C))

    assert (Bounds("2008-05-20", "2010-03-01"), False, (b.key,)) == (a.end, a.end_witnessed, a.end_bounded_by)
    assert (Bounds("2010-03-01", "2010-03-01"), True, ()) == (b.start, b.start_witnessed, b.start_bounded_by)
    assert (Bounds("2010-03-01", "2014-03-01"), (c.key,)) == (b.end, b.end_bounded_by)
    assert (Bounds("2010-03-01", "2014-03-01"), False, (b.key,)) == (c.start, c.start_witnessed, c.start_bounded_by)
    assert (Bounds("2014-03-01", None), ()) == (c.end, c.end_bounded_by)


@pytest.mark.parametrize("other", ["Mai Quốc Thước", "MAI QUỐC THƯỢC", "Mai Quoc Thuoc", "Mai Quốc Thượcc"])
def test_a_name_that_may_be_the_same_bounds_nothing(other: str) -> None:
    """Two spellings in one seat are likelier one person than two."""
    found = _in_any_order(_chair("a", _A, "2008-05-20"), _chair("b", other, "2019-03-01"))

    assert 2 == len(found.persons)
    assert [(None, None)] * 2 == [(one.start.earliest, one.end.latest) for one in found.memberships]


def test_who_contradicts_another_bounds_nobody() -> None:
    """Two surely hold one seat in 2010: one source is wrong, and which is not ours to say; a third is not cut short by either."""
    found = _in_any_order(
        _chair("a", _A, "2008-05-20"),
        _chair("b", _B, "2009-01-01", since="2009-01-01", until="2012-01-01", status="former"),
        _chair("c", _C, "2010-05-01"),
    )

    assert (None, ()) == (_of(found, _A).end.latest, _of(found, _A).end_bounded_by)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"role": "role:deputy-chair"}, {"role": "role:deputy-chair"}),
        ({"status": "acting"}, {}),
        ({}, {"status": "acting"}),
        ({"body": committee(None)}, {"body": committee(None)}),
        ({"body": committee("Hà Nam")}, {"body": committee("Đà Nẵng")}),
        ({"role": "role:chief-of-office", "body": office("Hà Nam")}, {"body": committee("Hà Nam")}),
    ],
)
def test_other_posts_bound_nothing(first: dict[str, object], second: dict[str, object]) -> None:
    """One of many seats, acting, a body left open, the same seat elsewhere, another seat."""

    def told(document: str, name: str, date: str, more: dict[str, object]) -> Article:
        given = {"role": "role:chair", "body": committee("Hà Nam")} | more
        return article(holding(document, name, given.pop("role"), given.pop("body"), date=date, **given))  # type: ignore[arg-type]

    found = _in_any_order(told("a", _A, "2008-05-20", first), told("b", _B, "2014-03-01", second))

    assert [((), ())] * 2 == [(one.start_bounded_by, one.end_bounded_by) for one in found.memberships]


def test_a_day_of_change_may_be_both_holders() -> None:
    """On the day of the election one is called by the post for the last time, and the other for the first."""
    found = _in_any_order(
        _chair("a", _A, "2010-03-01"), article(act("b", _B, "role:chair", committee("Hà Nam"), "starts", date="2010-03-01"))
    )

    assert Bounds("2010-03-01", "2010-03-01") == _of(found, _A).end
    assert not _of(found, _A).end_witnessed
