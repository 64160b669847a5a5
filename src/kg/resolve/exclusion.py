"""Bound memberships by one another where the vocabulary says that nobody holds two such posts at once (``kg:excludes``).

Who chairs the people's committee of one province in 2018 and of another in 2020 had left the first when the second began. Nobody told the
end, so it is not witnessed: only bounded, and the membership that bounds it is named. What the vocabulary does not exclude bounds nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model.entities import Bounds, Membership, Organization
from kg.model.words import Words
from kg.resolve.organizations import seats_of
from kg.resolve.seats import surely
from kg.resolve.time import meet

__all__ = ["bounded"]


def bounded(memberships: Iterable[Membership], bodies: Mapping[str, Organization], words: Words) -> tuple[Membership, ...]:
    """Give *memberships*, each with what follows from the others of its person; in the same order.

    Quadratic in the single seats of one person. Where two are certain on one day nothing is bounded: ``kg check`` lists them.
    """
    given = tuple(memberships)
    seats: dict[str, list[Membership]] = defaultdict(list)
    for one in given:
        if _is_single(one, bodies, words):
            seats[one.person].append(one)
    changed: dict[str, Membership] = {}
    for mine in seats.values():
        for one in mine:
            others = [other for other in mine if _exclude(bodies[one.organization or ""], bodies[other.organization or ""], words)]
            if others:
                changed[one.key] = _between(one, others)
    return tuple(changed.get(one.key, one) for one in given)


def _is_single(one: Membership, bodies: Mapping[str, Organization], words: Words) -> bool:
    body = bodies.get(one.organization or "")
    return body is not None and not body.is_open and one.status != "acting" and seats_of(one.role, body.type, words) == "one"


def _exclude(a: Organization, b: Organization, words: Words) -> bool:
    if a.key == b.key or a.level is None or a.level != b.level:
        return False
    return b.type in _named(a, words) or a.type in _named(b, words)


def _named(body: Organization, words: Words) -> tuple[str, ...]:
    kind = words.get(body.type or "")
    return () if kind is None else kind.props.get("excludes", ())


def _between(one: Membership, others: list[Membership]) -> Membership:
    """Bound *one* by those that were surely held before it and after it."""
    first, last = surely(one)
    for other in sorted(others, key=lambda other: other.key):
        began, went_on = surely(other)
        if None in (first, last, began, went_on):
            continue
        if last < began:  # type: ignore[operator]  # neither is None
            end = meet(one.end, Bounds(None, began))
            if end is not None and end != one.end:
                one = one._replace(end=end, end_bounded_by=(other.key,))
        elif went_on < first:  # type: ignore[operator]  # neither is None
            start = meet(one.start, Bounds(went_on, None))
            if start is not None and start != one.start:
                one = one._replace(start=start, start_bounded_by=(other.key,))
    return one
