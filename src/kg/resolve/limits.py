"""What no one person can be: the hard limits that two profiles, or two groups of them, must not break together.

Limits add up: those of a group forbid exactly what some pair in it forbids, and are kept small, so that a group of thousands takes one more
as fast as a group of two.
"""

from collections import defaultdict

from kg.model.entities import Bounds
from kg.model.judgements import Feature
from kg.resolve.profiles import Profile
from kg.resolve.time import UNKNOWN, meet, spread

__all__ = ["Limits"]

_YOUNGEST, _OLDEST = 16, 100
"""Years of life between which someone holds an office."""


class Limits:
    """Birth, death, sex and single seats of one or many profiles."""

    def __init__(self, profile: Profile) -> None:
        self.born, self.died, self.held, self.sex = profile.born, profile.died, profile.held, profile.sex
        self.days: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        """By level and day: the places of the single seats held, and the name of one."""
        self.spans: list[tuple[str, str, str, str, str]] = []
        """Seats held longer than a day: level, first and last day, place, name."""
        for seat in profile.seats:
            for level, place in seat.places:
                if seat.first == seat.last:
                    self.days[level, seat.first].setdefault(place, seat.name)
                else:
                    self.spans.append((level, seat.first, seat.last, place, seat.name))

    def against(self, other: "Limits") -> Feature | None:
        """Say what keeps the two from being one person; ``None`` where nothing does."""
        return self._births(other) or self._sexes(other) or self._deaths(other) or self._ages(other) or self._seats(other)

    def take(self, other: "Limits") -> None:
        """Take over the limits of *other*, which nothing keeps apart from this."""
        self.born = meet(self.born, other.born) or self.born
        self.died = meet(self.died, other.died) or self.died
        self.held = spread(self.held, other.held)
        self.sex = self.sex or other.sex
        self.spans += other.spans
        for at, places in other.days.items():
            for place, name in places.items():
                self.days[at].setdefault(place, name)

    def _births(self, other: "Limits") -> Feature | None:
        for what, code, mine, theirs in (
            ("born", "feature:birth", self.born, other.born),
            ("died", "feature:death", self.died, other.died),
        ):
            # Times that agree pair by pair have a day in common, so it is enough to keep that.
            if meet(mine, theirs) is None:
                return Feature(code, -1.0, f"one {what} {_when(mine)}, the other {_when(theirs)}")
        return None

    def _sexes(self, other: "Limits") -> Feature | None:
        if self.sex is None or other.sex is None or self.sex == other.sex:
            return None
        return Feature("feature:sex", -1.0, "one is called a man, the other a woman")

    def _deaths(self, other: "Limits") -> Feature | None:
        for dead, alive in ((self, other), (other, self)):
            if dead.died.latest is not None and alive.held.latest is not None and dead.died.latest < alive.held.latest:
                return Feature(
                    "feature:death", -1.0, f"one had died by {dead.died.latest}, the other holds an office on {alive.held.latest}"
                )
        return None

    def _ages(self, other: "Limits") -> Feature | None:
        for child, holder in ((self, other), (other, self)):
            first, last = holder.held
            if child.born.earliest is not None and first is not None and _years(child.born.earliest, first) < _YOUNGEST:
                return Feature(
                    "feature:birth", -1.0, f"one was not born before {child.born.earliest}, the other holds an office on {first}"
                )
            if child.born.latest is not None and last is not None and _years(child.born.latest, last) > _OLDEST:
                return Feature("feature:birth", -1.0, f"one was born by {child.born.latest}, the other holds an office on {last}")
        return None

    def _seats(self, other: "Limits") -> Feature | None:
        few, many = sorted((self, other), key=lambda limits: len(limits.days))
        for at in sorted(few.days.keys() & many.days.keys()):
            mine, theirs = few.days[at], many.days[at]
            if len({*mine, *theirs}) > 1:
                return _apart(at[1], mine, theirs)
        for one, two in ((self, other), (other, self)):
            for level, first, last, place, name in one.spans:
                for (level_of_day, day), places in two.days.items():
                    if level_of_day == level and first < day < last and (elsewhere := places.keys() - {place}):
                        return _apart(day, {place: name}, {where: places[where] for where in elsewhere})
                for also, begun, ended, elsewhere_too, seat in two.spans:
                    if also == level and elsewhere_too != place and max(first, begun) < min(last, ended):
                        return _apart(max(first, begun), {place: name}, {elsewhere_too: seat})
        return None


def _apart(day: str, mine: dict[str, str], theirs: dict[str, str]) -> Feature:
    place, name = min(mine.items())
    there = min(((where, seat) for where, seat in theirs.items() if where != place), default=None)
    if there is None:
        place, name = min((where, seat) for where, seat in mine.items() if where not in theirs)
        there = min(theirs.items())
    first, second = sorted((name, there[1]))
    return Feature("feature:seats", -1.0, f"on {day} one holds {first}, the other {second}: single seats of different places")


def _when(when: Bounds) -> str:
    if when == UNKNOWN:
        return "on an unknown day"
    return f"on {when.earliest}" if when.earliest == when.latest else f"between {when.earliest or '…'} and {when.latest or '…'}"


def _years(first: str, last: str) -> int:
    return int(last[:4]) - int(first[:4])
