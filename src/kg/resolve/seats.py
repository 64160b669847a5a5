"""Bound memberships by who else surely held the same seat, where the vocabulary says that the post has but one (``kg:seats``).

Who chairs a committee in 2008, where another surely chairs it in 2010, had left by then. Nobody told the end, so it is not witnessed: only
bounded, and the membership that bounds it is named.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from kg.model.entities import Bounds, Membership
from kg.resolve.time import meet
from kg.text.names import block_of
from kg.text.tokens import fold

__all__ = ["handed_on", "surely"]


_MOST = 500
"""Memberships of one seat beyond which nothing is bounded: no seat has so many holders, so it is not one seat."""


class _Holder(NamedTuple):
    """A membership that is surely held from one day to another, both included."""

    first: str
    last: str
    key: str
    person: str
    name: str
    begins: bool
    """Whether it began on the first of these days, and not before."""
    ends: bool
    """Whether it ended on the last of these days."""


def handed_on(memberships: Iterable[Membership], single: Iterable[str], names: Mapping[str, str]) -> tuple[Membership, ...]:
    """Give *memberships* in the same order, those of posts with one seat bounded by the surely known holder before and after.

    A holder who certainly shares a day with another in the seat contradicts a source and bounds nothing; nor does one whose name may be
    the same but for its tone marks or a letter: it may be the same person. Quadratic in the memberships of one
    seat, of which there are few.

    Args:
        memberships: All of them; acting ones are left out, for the seat may be another's at the same time.
        single: Keys of the posts that have one seat in a body that is not left open.
        names: Name of each person, by key.
    """
    given, one_seat = tuple(memberships), frozenset(single)
    seats: dict[str, list[Membership]] = defaultdict(list)
    for one in given:
        if one.post in one_seat and one.status != "acting":
            seats[one.post].append(one)
    changed: dict[str, Membership] = {}
    for holders in seats.values():
        if 1 < len(holders) <= _MOST:
            changed |= _in_one_seat(holders, names)
    return tuple(changed.get(one.key, one) for one in given)


def surely(one: Membership) -> tuple[str | None, str | None]:
    """Give the first and the last day on which it is surely held; none where it is held on some day that nobody can name."""
    first, last = one.start.latest, one.end.earliest
    return (first, last) if first is not None and last is not None and first <= last else (None, None)


def _in_one_seat(memberships: list[Membership], names: Mapping[str, str]) -> dict[str, Membership]:
    known = []
    for one in memberships:
        first, last = surely(one)
        if first is not None and last is not None:
            name = block_of(fold(names[one.person]))
            known.append(_Holder(first, last, one.key, one.person, name, one.start.earliest == first, one.end.latest == last))
    sure = _undisputed(sorted(known))
    by_end = sorted(sure, key=lambda holder: (holder.last, holder.key))
    of = {holder.key: holder for holder in known}
    return {one.key: _bounded(one, of[one.key], sure, by_end) for one in memberships if one.key in of}


def _undisputed(holders: list[_Holder]) -> list[_Holder]:
    """Leave out those that share a day with another, save the one on which the one leaves or the other comes."""
    return [one for one in holders if not any(_clash(one, other) for other in holders if _others(one, other))]


def _clash(a: _Holder, b: _Holder) -> bool:
    if a.last < b.first or b.last < a.first:
        return False
    return not (_hands_on(a, b) or _hands_on(b, a))


def _hands_on(a: _Holder, b: _Holder) -> bool:
    """Whether the one day of both is the last of *a* or the first of *b*, and not the first or the last of both."""
    both_begin, both_end = a.begins and a.first == b.first, b.ends and b.last == a.last
    return a.last == b.first and ((b.begins and not both_begin) or (a.ends and not both_end))


def _bounded(one: Membership, own: _Holder, sure: list[_Holder], by_end: list[_Holder]) -> Membership:
    at = bisect_left(sure, own.last, key=lambda holder: holder.first)
    after = next((holder for holder in sure[at:] if _others(own, holder)), None)
    if after is not None:
        end = meet(one.end, Bounds(None, after.first))
        if end is not None and end != one.end:
            one = one._replace(end=end, end_bounded_by=(after.key,))
    at = bisect_right(by_end, own.first, key=lambda holder: holder.last)
    before = next((holder for holder in reversed(by_end[:at]) if _others(own, holder)), None)
    if before is not None:
        start = meet(one.start, Bounds(before.last, None))
        if start is not None and start != one.start:
            one = one._replace(start=start, start_bounded_by=(before.key,))
    return one


def _others(a: _Holder, b: _Holder) -> bool:
    """Say whether the two are surely two persons."""
    return a.person != b.person and a.name != b.name and OSA.distance(a.name, b.name, score_cutoff=1) > 1
