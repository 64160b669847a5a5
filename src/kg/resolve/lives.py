"""The lives of bodies: between which days each existed, in which it lives on, and what that says of those who held posts in it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from kg.model.entities import Bounds, Change, Membership, Organization
from kg.model.keys import is_open, organization_key
from kg.model.mentions import OrganizationMention
from kg.resolve.gather import Gathered
from kg.resolve.reforms import Fate, fates, validity
from kg.resolve.time import day, meet

__all__ = ["lives", "within"]


def lives(gathered: Gathered, bodies: Iterable[Organization]) -> tuple[tuple[Organization, ...], tuple[Change, ...]]:
    """Give *bodies* with the days between which they existed, and the changes in which they ended or took in others, sorted by key.

    A body that no article names is not made: a change leads on to the body of the new place only where an article names it.
    """
    given = tuple(bodies)
    told: dict[str, OrganizationMention] = {}
    for at in sorted(gathered.bodies):
        told.setdefault(gathered.bodies[at].key, gathered.bodies[at].mention)
    found = _Changes(told, gathered)
    lived = tuple(found.life(one) for one in given)
    return lived, found.changes()


class _Changes:
    def __init__(self, told: Mapping[str, OrganizationMention], gathered: Gathered) -> None:
        self.told, self.words = told, gathered.words
        self.ended: dict[tuple[str, str], set[str]] = defaultdict(set)
        self.took_in: dict[tuple[str, str], str] = {}
        self.fate: dict[tuple[str, str], Fate] = {}

    def life(self, body: Organization) -> Organization:
        mention = self.told[body.key]
        if body.scope == "other":
            return body
        first, last = validity(mention, self.words)
        for fate in fates(mention, self.words):
            result = self._key(fate, body.key)
            self.fate[fate.reform, result] = fate
            if result == body.key and fate.result is not None:
                self.took_in[fate.reform, result] = body.key
                continue
            self.ended[fate.reform, result].add(body.key)
            last = min((value for value in (last, _day_before(fate.date)) if value), key=lambda value: day(value).latest or "")
            break
        return body._replace(valid_from=first, valid_until=last)

    def _key(self, fate: Fate, own: str) -> str:
        """Give the key of the body that came of it; its own key where none did."""
        if fate.result is None or is_open(fate.result, self.words):
            return own
        return organization_key(fate.result, "", self.words)

    def changes(self) -> tuple[Change, ...]:
        made = []
        for (reform, result), originals in sorted(self.ended.items()):
            fate = self.fate[reform, result]
            taken_in = {self.took_in[reform, result]} if (reform, result) in self.took_in else set()
            results = (result,) if result in self.told and result not in originals else ()
            made.append(
                Change(f"{reform}|{result}", reform, fate.date, day(fate.date), fate.place, tuple(sorted(originals | taken_in)), results)
            )
        return tuple(made)


def _day_before(value: str) -> str:
    """Give the last day before a day; a month or a year stays what it is, for nobody says which day of it.

    >>> _day_before("2025-07-01"), _day_before("2025")
    ('2025-06-30', '2025')
    """
    return str(date.fromisoformat(value) - timedelta(days=1)) if len(value) == len("2025-07-01") else value


def within(memberships: Iterable[Membership], bodies: Mapping[str, Organization], changes: Iterable[Change]) -> tuple[Membership, ...]:
    """Bound *memberships* by the lives of their bodies: nobody held a post before the body began, or after it ended.

    No source tells such an end, so it is not witnessed; the change that bounds it is named. What contradicts the life of the body is left
    as it is told, and ``kg check`` lists it.
    """
    ends = {original: change.key for change in changes for original in change.originals if original not in change.results}
    return tuple(_bounded(one, bodies.get(one.organization or ""), ends) for one in memberships)


def _bounded(one: Membership, body: Organization | None, ends: Mapping[str, str]) -> Membership:
    if body is None:
        return one
    start = meet(one.start, Bounds(day(body.valid_from).earliest, None))
    end = meet(one.end, Bounds(None, day(body.valid_until).latest))
    if end is not None and end != one.end and _began_by(one, end.latest):
        by = (*one.end_bounded_by, ends[body.key]) if body.key in ends else one.end_bounded_by
        one = one._replace(end=end, end_bounded_by=by)
    return one._replace(start=start) if start is not None and start != one.start else one


def _began_by(one: Membership, last: str | None) -> bool:
    return one.start.earliest is None or last is None or one.start.earliest <= last
