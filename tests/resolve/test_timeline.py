"""Consolidation: what acts and attestations tell of when, and what they never tell."""

from itertools import permutations

import pytest

from kg.model.entities import Bounds, Membership
from kg.resolve import Article
from resolve.telling import act, article, committee, holding, office, resolved

_NAME = "Mai Quốc Thược"
_BODY = committee("Hà Nam")


def _held(*told: Article) -> list[Membership]:
    """Resolve in every order, which must change nothing, and give the memberships."""
    expected = resolved(*told)
    assert all(expected == resolved(*order) for order in permutations(told))
    return list(expected.memberships)


def _is(document: str, date: str | None = None, published: str | None = None, **more: object) -> Article:
    return article(holding(document, _NAME, "role:chair", _BODY, date=date, **more), published=published)  # type: ignore[arg-type]


def _act(document: str, effect: str, date: str | None = None, published: str | None = None, **more: object) -> Article:
    return article(act(document, _NAME, "role:chair", _BODY, effect, date=date, **more), published=published)


def test_an_attestation_bounds_start_and_end_and_is_neither() -> None:
    """Held on a day: begun by then, not ended before."""
    (one,) = _held(_is("a", "2020-02-24"))

    assert Bounds("2020-02-24", "2020-02-24") == one.attested
    assert (Bounds(None, "2020-02-24"), Bounds("2020-02-24", None)) == (one.start, one.end)
    assert (False, False) == (one.start_witnessed, one.end_witnessed)


def test_attestations_of_vague_days_bound_by_what_is_sure() -> None:
    """Said of the years 2018 and 2021: begun by the end of 2018, not ended before 2021."""
    (one,) = _held(_is("a", "2018"), _is("b", "2021"))

    assert Bounds("2018-01-01", "2021-12-31") == one.attested
    assert (Bounds(None, "2018-12-31"), Bounds("2021-01-01", None)) == (one.start, one.end)


def test_the_day_of_publication_attests_and_starts_nothing() -> None:
    """Who is called chair in an article of May was chair by then; since when is not known."""
    (one,) = _held(_is("a", published="2020-05-07"))

    assert Bounds("2020-05-07", "2020-05-07") == one.attested
    assert Bounds(None, "2020-05-07") == one.start
    assert not one.start_witnessed


def test_an_act_starts_on_its_day() -> None:
    """An appointment is a witnessed start, with the precision printed."""
    (one,) = _held(_act("a", "starts", "2019-10", published="2019-11-02"))

    assert (Bounds("2019-10-01", "2019-10-31"), True) == (one.start, one.start_witnessed)
    assert ("current", 1) == (one.status, len(one.started_by))


def test_what_began_on_a_day_did_not_end_before_it() -> None:
    """So the day of an appointment is certain, and so is the day of a relief; the days after and before are not."""
    (started,) = _held(_act("a", "starts", "2019-10-05"))
    (ended,) = _held(_act("a", "ends", "2019-10-05"))

    assert ("2019-10-05", "2019-10-05", None) == (started.start.latest, started.end.earliest, started.end.latest)
    assert (None, "2019-10-05", "2019-10-05") == (ended.start.earliest, ended.start.latest, ended.end.earliest)


def test_an_act_without_a_day_has_happened_when_the_article_came_out() -> None:
    """The day of publication is the latest possible day, not the day."""
    (one,) = _held(_act("a", "starts", published="2019-11-02"))

    assert (Bounds(None, "2019-11-02"), True) == (one.start, one.start_witnessed)


def test_the_day_from_which_it_holds_comes_before_the_day_of_the_act() -> None:
    """Decided in June, in force from July."""
    (one,) = _held(_act("a", "starts", "2020-06-12", effective="2020-07-01"))

    assert Bounds("2020-07-01", "2020-07-01") == one.start


def test_a_day_without_a_year_is_no_day() -> None:
    """'24-2' of an unknown year bounds nothing."""
    (one,) = _held(_is("a", "--02-24"))

    assert (Bounds(), Bounds(), Bounds()) == (one.attested, one.start, one.end)


def test_start_attestation_and_end_are_one_membership() -> None:
    """Three articles, one office held once; the status is the last thing known."""
    (one,) = _held(_act("a", "starts", "2015-06-01"), _is("b", "2018-03-03"), _act("c", "ends", "2020-12-31"))

    assert (Bounds("2015-06-01", "2015-06-01"), Bounds("2020-12-31", "2020-12-31")) == (one.start, one.end)
    assert ("former", True, True) == (one.status, one.start_witnessed, one.end_witnessed)
    assert 3 == len(one.derived_from)


def test_an_office_held_again_after_an_end_is_two_memberships() -> None:
    """Relieved in 2012, appointed again in 2016."""
    first, second = _held(
        _act("a", "starts", "2010-01-05"), _act("b", "ends", "2012-07-01"), _act("c", "starts", "2016-02-01"), _is("d", "2018-01-01")
    )

    assert ("2010-01-05", "2012-07-01") == (first.start.earliest, first.end.latest)
    assert ("2016-02-01", None) == (second.start.earliest, second.end.latest)
    assert ("former", "current") == (first.status, second.status)


def test_an_attestation_after_an_end_is_a_second_membership_with_an_open_start() -> None:
    """Seen again in 2018: when it began again nobody says, but not before the end."""
    first, second = _held(_act("a", "ends", "2012-07-01"), _is("b", "2018-01-01"))

    assert Bounds("2012-07-01", "2018-01-01") == second.start
    assert not second.start_witnessed
    assert (True, False) == (first.end_witnessed, second.end_witnessed)


def test_one_end_told_on_different_days_is_one_end_as_wide_as_both() -> None:
    """Relieved on the first of March by one source, on the fifth by the other; an end years later is that of another time."""
    (one,) = _held(_act("a", "ends", "2020-03-01"), _act("b", "ends", "2020-03-05"))
    assert (Bounds("2020-03-01", "2020-03-05"), 2) == (one.end, len(one.ended_by))

    assert 2 == len(_held(_act("a", "ends", "2012-03-01"), _act("b", "ends", "2020-03-05")))


def test_a_re_election_continues() -> None:
    """No end between, so it is one membership with the terms of both."""
    (one,) = _held(_act("a", "starts", "2015-10-20", term="2015-2020"), _act("b", "confirms", "2020-10-15", term="2020-2025"))

    assert ("2015-10-20", "2020-10-15", None) == (one.start.latest, one.end.earliest, one.end.latest)
    assert ("2015-2020", "2020-2025") == one.terms


def test_a_start_while_it_is_held_continues() -> None:
    """An article that says 'elected' of one who was seen in office before tells of a re-election; the first start stays open."""
    (one,) = _held(_is("a", "2018-01-01"), _act("b", "starts", "2020-10-15"))

    assert (Bounds(None, "2018-01-01"), False) == (one.start, one.start_witnessed)


def test_two_reports_of_one_start_agree_on_the_more_precise_day() -> None:
    """'In 2015' and 'on 20 October 2015' are one start."""
    (one,) = _held(_act("a", "starts", "2015"), _act("b", "starts", "2015-10-20"))

    assert Bounds("2015-10-20", "2015-10-20") == one.start
    assert 1 == len(one.started_by)


def test_former_has_ended_by_the_day_it_is_said() -> None:
    """'Nguyên Chủ tịch' in an article of 2021: ended, nobody saw when, and nothing is attested for 2021."""
    (one,) = _held(_is("a", published="2021-05-01", status="former"))

    assert ("former", Bounds(), Bounds(None, "2021-05-01"), False) == (one.status, one.attested, one.end, one.end_witnessed)


def test_since_and_until_are_told_bounds() -> None:
    """'Chủ tịch từ 10/2015 đến 2018'."""
    (one,) = _held(_is("a", published="2021-05-01", status="former", since="2015-10", until="2018"))

    assert (Bounds("2015-10-01", "2015-10-31"), Bounds("2018-01-01", "2018-12-31")) == (one.start, one.end)
    assert (True, True) == (one.start_witnessed, one.end_witnessed)


def test_a_nomination_is_an_event_and_no_membership() -> None:
    """Named for the seat, not in it."""
    found = resolved(_act("a", "none", "2020-01-01"))

    assert ([], 1) == (list(found.memberships), len(found.events))


def test_a_transfer_ends_one_post_and_starts_another() -> None:
    """From chief of the office to chair, on one day."""
    chief = {"role": {"name": "Chánh Văn phòng", "concept": "role:chief-of-office"}}
    told = _act("a", "both", "2020-03-01", from_role=chief["role"], from_organization=office("Hà Nam"))
    ended, started = sorted(_held(told), key=lambda one: one.status == "current")

    assert ("role:chief-of-office", "2020-03-01", "former") == (ended.role, ended.end.latest, ended.status)
    assert ("role:chair", "2020-03-01", "current") == (started.role, started.start.latest, started.status)
    assert ended.ended_by == started.started_by


def test_who_is_followed_had_left_by_then() -> None:
    """'... thay ông Võ Thử Nghiệm': he held the post, and no longer holds it when the other takes it."""
    before = {"name": "Võ Thử Nghiệm", "start": 70, "end": 83}
    left, took = sorted(_held(_act("a", "starts", "2020-03-01", predecessor=before)), key=lambda one: one.status == "current")

    assert ("former", Bounds(None, "2020-03-01"), False) == (left.status, left.end, left.end_witnessed)
    assert ("2020-03-01", True, left.post) == (took.start.latest, took.start_witnessed, took.post)


def test_acting_is_a_status_that_ends_with_the_full_post() -> None:
    """In charge first, appointed later: one membership."""
    (one,) = _held(_act("a", "starts", "2019-01-01", acting=True), _is("b", "2019-05-01", status="acting"), _is("c", "2020-01-01"))

    assert "current" == one.status
    (acting,) = _held(_act("a", "starts", "2019-01-01", acting=True))
    assert "acting" == acting.status


def test_a_role_in_a_body_left_open_is_a_membership_of_its_article() -> None:
    """No post, no body, and never joined with another article's."""
    found = _held(*(article(holding(d, _NAME, "role:chair", None, date="2020")) for d in ("a", "b")))

    assert [(None, None, "role:chair")] * 2 == [(one.post, one.organization, one.role) for one in found]


def test_an_undated_article_attests_without_a_day() -> None:
    """It is one more source of the membership that is known, and bounds nothing."""
    (one,) = _held(_is("a", "2020-02-24"), _is("b"))

    assert (2, Bounds("2020-02-24", "2020-02-24")) == (len(one.derived_from), one.attested)


@pytest.mark.parametrize("ends", ["2020-01-01", "2020", None])
def test_an_end_alone_is_a_membership_with_an_open_start(ends: str | None) -> None:
    """Whoever leaves a post has held it."""
    (one,) = _held(_act("a", "ends", ends, published="2020-06-01"))

    assert ("former", None, True) == (one.status, one.start.earliest, one.end_witnessed)
    assert one.end.latest is not None


def test_reports_without_a_day_are_one_act_where_they_might_be_several() -> None:
    """Two acts are dated; two reports without a day may tell of either, and make one more."""
    found = resolved(*(_act(d, "ends", day) for d, day in (("a", "2012"), ("b", "2020"), ("c", None), ("d", None))))

    assert ["", "2012", "2020"] == sorted(event.date or "" for event in found.events)


def test_reports_of_one_act_are_one_event() -> None:
    """A vaguer day joins the only act that it allows; another day is another act."""
    found = resolved(_act("a", "ends", "2020-03-01"), _act("b", "ends", "2020"), _act("c", "ends", "2012-01-01"))

    assert ["2012-01-01", "2020-03-01"] == sorted(event.date or "" for event in found.events)
    assert [1, 2] == sorted(len(event.derived_from) for event in found.events)
