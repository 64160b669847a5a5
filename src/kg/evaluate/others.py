"""Gold beside holdings: congresses, who was there, how many were elected."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from kg.evaluate.figures import Hits
from kg.evaluate.gold import GoldArticle, GoldAttendance, GoldCongress, GoldElection
from kg.evaluate.same import loosely_equal, norm
from kg.model.facts import Attendance, Congress, ElectionResult, Fact

__all__ = ["OTHERS", "others"]

OTHERS = ("congress", "attendance: person", "attendance: capacity", "attendance: count", "election count")

G = TypeVar("G")
F = TypeVar("F")


def others(gold: GoldArticle, facts: Sequence[Fact]) -> dict[str, Hits]:
    """Score what is not a holding, each under its name in :data:`OTHERS`.

    A congress is found by its body (loosely) and its term or ordinal; a person at a congress by the name, the capacity is scored apart,
    among the persons found; a group by count and unit; an election count by body (loosely), count and unit.
    """
    congresses = [f for f in facts if isinstance(f, Congress) and f.organization is not None]
    present = [f for f in facts if isinstance(f, Attendance)]
    elections = [f for f in facts if isinstance(f, ElectionResult)]
    persons = [a for a in gold.attendance if a.person is not None]
    groups = [a for a in gold.attendance if a.person is None]
    found = [f for f in present if f.person is not None]
    met = _pairs(persons, found, _same_person)
    capable = sum(a.capacity == f.capacity for a, f in met)
    counted = [f for f in present if f.person is None]
    return {
        "congress": _hits(gold.congresses, congresses, _same_congress),
        "attendance: person": Hits(len(met), len(found), len(persons)),
        "attendance: capacity": Hits(capable, len(met), len(met)),
        "attendance: count": _hits(groups, counted, _same_group),
        "election count": _hits(gold.elections, elections, _same_election),
    }


def _pairs(gold: Sequence[G], found: Sequence[F], same: Callable[[G, F], bool]) -> list[tuple[G, F]]:
    free = list(found)
    pairs = []
    for one in gold:
        at = next((i for i, other in enumerate(free) if same(one, other)), None)
        if at is not None:
            pairs.append((one, free.pop(at)))
    return pairs


def _hits(gold: Sequence[G], found: Sequence[F], same: Callable[[G, F], bool]) -> Hits:
    return Hits(len(_pairs(gold, found, same)), len(found), len(gold))


def _same_congress(gold: GoldCongress, fact: Congress) -> bool:
    if fact.organization is None or not loosely_equal(gold.body, fact.organization.name):
        return False
    if gold.term is None and gold.ordinal is None:
        return True
    by_term = gold.term is not None and norm(gold.term) == norm(fact.term)
    return by_term or (gold.ordinal is not None and norm(gold.ordinal) == norm(fact.ordinal))


def _same_person(gold: GoldAttendance, fact: Attendance) -> bool:
    return fact.person is not None and norm(gold.person) == norm(fact.person.name)


def _same_group(gold: GoldAttendance, fact: Attendance) -> bool:
    return gold.count == fact.count and norm(gold.unit) == norm(fact.group)


def _same_election(gold: GoldElection, fact: ElectionResult) -> bool:
    return gold.count == fact.count and norm(gold.unit) == norm(fact.unit) and loosely_equal(gold.body, fact.organization.name)
