"""Times of office that sources state with their ends: each stays what it is, whatever else is told around it."""

from itertools import permutations

import pytest

from kg.model.entities import Bounds, Membership
from kg.resolve import Article
from resolve.telling import act, article, committee, holding, resolved

_NAME = "Mai Quốc Thược"
_BODY = committee("Hà Nam")


def _held(*told: Article) -> list[Membership]:
    """Resolve in every order, which must change nothing, and give the memberships."""
    expected = resolved(*told)
    assert all(expected == resolved(*order) for order in permutations(told))
    return list(expected.memberships)


def _from_to(document: str, since: str | None, until: str | None, published: str | None = "2024-05-01", **more: object) -> Article:
    status = more.pop("status", "former" if until else "current")
    return article(holding(document, _NAME, "role:chair", _BODY, status=status, since=since, until=until, **more), published=published)  # type: ignore[arg-type]


def _is(document: str, date: str | None, **more: object) -> Article:
    return article(holding(document, _NAME, "role:chair", _BODY, date=date, **more))  # type: ignore[arg-type]


def _act(document: str, effect: str, date: str) -> Article:
    return article(act(document, _NAME, "role:chair", _BODY, effect, date=date))


def _years(found: list[Membership]) -> list[tuple[str, str]]:
    return [((one.start.earliest or "")[:4], (one.end.latest or "")[:4]) for one in found]


def test_two_stated_times_stay_two() -> None:
    """An office held twice, told by one article or by two."""
    first, second = _held(_from_to("a", "2004-06-01", "2008-03-01"), _from_to("b", "2012-01-15", "2016-02-01"))

    assert (Bounds("2004-06-01", "2004-06-01"), Bounds("2008-03-01", "2008-03-01")) == (first.start, first.end)
    assert (Bounds("2012-01-15", "2012-01-15"), Bounds("2016-02-01", "2016-02-01")) == (second.start, second.end)
    assert all(one.start_witnessed and one.end_witnessed for one in (first, second))


def test_times_that_only_touch_stay_two() -> None:
    """1996-2001 and 2001-2006: the source says that the first one ended."""
    assert [("1996", "2001"), ("2001", "2006")] == _years(_held(_from_to("a", "1996", "2001"), _from_to("b", "2001", "2006")))


def test_a_vaguer_source_tells_of_the_same_time() -> None:
    """'2015 to 2018' and '20-10-2015 to 3-2018' are one, as precise as the better source."""
    (one,) = _held(_from_to("a", "2015", "2018"), _from_to("b", "2015-10-20", "2018-03"))

    assert (Bounds("2015-10-20", "2015-10-20"), Bounds("2018-03-01", "2018-03-31")) == (one.start, one.end)
    assert 2 == len(one.derived_from)


def test_a_year_stays_a_year() -> None:
    """Never the first of January."""
    (one,) = _held(_from_to("a", "2015", None))

    assert Bounds("2015-01-01", "2015-12-31") == one.start


def test_sources_that_disagree_are_one_time_as_wide_as_both() -> None:
    """Nobody holds one post twice at once; what they agree on is certain, and no source is dropped."""
    (one,) = _held(_from_to("a", "2010-05-01", "2015-01-01"), _from_to("b", "2010-06-01", "2014-01-01"))

    assert (Bounds("2010-05-01", "2010-06-01"), Bounds("2014-01-01", "2015-01-01")) == (one.start, one.end)
    assert 2 == len(one.derived_from)


def test_two_starts_less_than_a_year_apart_are_told_of_one_time() -> None:
    """Where nobody tells an end; a start years later is another time."""
    (one,) = _held(_from_to("a", "2010-05", None, "2011"), _from_to("b", "2010-06", None, "2012"))
    assert Bounds("2010-05-01", "2010-06-30") == one.start

    assert 2 == len(_held(_from_to("a", "2010", None, None), _from_to("b", "2016", None, None)))


@pytest.mark.parametrize("order", [("2013-05", "2016-01"), ("2016-01", "2013-05")])
def test_a_later_start_of_one_who_is_still_in_office_is_a_re_election(order: tuple[str, str]) -> None:
    """Elected in 2013 and again in 2016, in office in 2017 by both: held since 2013."""
    (one,) = _held(*(_from_to(d, since, None, "2017-06-01") for d, since in zip("ab", order, strict=True)))

    assert (Bounds("2013-05-01", "2013-05-31"), "2017-06-01") == (one.start, one.end.earliest)


def test_a_time_that_ends_before_it_begins_stays_as_it_is_told() -> None:
    """It is wrong, and a check says so; nothing is turned round and nothing else is drawn in."""
    found = _held(_from_to("a", "2018-01-01", "2015-01-01"), _from_to("b", "2014-01-01", "2019-01-01"))

    assert {("2018-01-01", "2015-01-01"), ("2014-01-01", "2019-01-01")} == {(one.start.earliest, one.end.latest) for one in found}


def test_a_start_and_an_end_from_two_sources_are_one_time() -> None:
    """'Since 2015' of one, 'until 2018' of the other."""
    assert [("2015", "2018")] == _years(_held(_from_to("a", "2015", None, "2016-01-01"), _from_to("b", None, "2018")))


@pytest.mark.parametrize(("date", "number"), [("2013-01-01", 0), ("2006-01-01", 1), ("2018-01-01", 2)])
def test_an_attestation_belongs_to_the_time_it_lies_in_or_makes_its_own(date: str, number: int) -> None:
    """Between two stated times, and after them, it shows another one."""
    told = [_from_to("a", "2004-06-01", "2008-03-01"), _from_to("b", "2012-01-15", "2016-02-01"), _is("c", date)]
    found = _held(*told)

    assert 2 + (number == 2) == len(found)
    if number == 2:
        assert (Bounds("2016-02-01", "2018-01-01"), False) == (found[2].start, found[2].start_witnessed)
    else:
        assert Bounds(date, date) == found[1 if number == 0 else 0].attested


def test_an_attestation_before_a_stated_start_is_a_time_of_its_own_that_had_ended() -> None:
    """'Since 2015', and seen in office in 2013: held before, or one of the two is wrong."""
    first, second = _held(_is("a", "2013-04-04"), _from_to("b", "2015-02-01", None))

    assert (Bounds(None, "2013-04-04"), Bounds("2013-04-04", "2015-02-01")) == (first.start, first.end)
    assert ("former", False, "current", True) == (first.status, first.end_witnessed, second.status, second.start_witnessed)


def test_acts_join_the_time_that_they_began_or_ended() -> None:
    """The act is what started it, and bounds it no less precisely."""
    (one,) = _held(_from_to("a", "2015", "2018"), _act("b", "starts", "2015-03-03"), _act("c", "ends", "2018-09-09"))

    assert (Bounds("2015-03-03", "2015-03-03"), Bounds("2018-09-09", "2018-09-09")) == (one.start, one.end)
    assert (1, 1) == (len(one.started_by), len(one.ended_by))


def test_a_re_election_inside_a_stated_time_continues_it() -> None:
    """It shows that the office was held that day."""
    (one,) = _held(_from_to("a", "2010-01-01", "2018-01-01"), _act("b", "starts", "2015-03-03"))

    assert (Bounds("2010-01-01", "2010-01-01"), Bounds("2015-03-03", "2015-03-03")) == (one.start, one.attested)


def test_an_act_that_ends_a_stated_time_early_is_not_dropped() -> None:
    """One source says 2018, the other tells of a relief in 2014: it ended between."""
    (one,) = _held(_from_to("a", "2010-01-01", "2018-01-01"), _act("b", "ends", "2014-01-01"))

    assert Bounds("2014-01-01", "2018-01-01") == one.end


def test_former_after_a_stated_end_adds_a_source_only() -> None:
    """'Nguyên Chủ tịch' of one who left in 2018."""
    (one,) = _held(_from_to("a", "2015", "2018"), _is("b", "2021-01-01", status="former"))

    assert (Bounds("2018-01-01", "2018-12-31"), Bounds()) == (one.end, one.attested)
    assert 2 == len(one.derived_from)


def test_said_of_a_year_is_seen_no_longer_than_it_was_held() -> None:
    """'In 2018' of one who left in May is no later than May."""
    (one,) = _held(_from_to("a", "2015-01-01", "2018-05-31"), _is("b", "2018"))

    assert Bounds("2018-01-01", "2018-05-31") == one.attested
