"""Join the reports of one congress, and what happened there: who came, who was elected, what was set as a target."""

from collections import defaultdict
from typing import NamedTuple

from kg.model.entities import Attendance, Congress, ElectionResult, Target
from kg.model.facts import Attendance as AttendanceFact
from kg.model.facts import Congress as CongressFact
from kg.model.facts import ElectionResult as ElectionResultFact
from kg.model.facts import Target as TargetFact
from kg.model.keys import congress_mention, name_key, person_mention
from kg.model.mentions import MentionKey
from kg.resolve.gather import Gathered
from kg.resolve.organizations import best_name
from kg.resolve.time import UNKNOWN, day, meet

__all__ = ["Congresses", "attendances", "congresses", "results", "targets"]


class Congresses(NamedTuple):
    """Congresses, and which fact tells which."""

    congresses: tuple[Congress, ...]
    of: dict[str, str]
    """Key of the congress by the id of a fact."""


def congresses(gathered: Gathered) -> Congresses:
    """Give the congresses, sorted by key: of one body, those of one term or one ordinal are one.

    A fact that has both joins those that have either. One without both is known by its year, one without a body by its place in the text.
    """
    by_body: dict[str, list[CongressFact]] = defaultdict(list)
    groups: dict[str, list[CongressFact]] = {}
    for fact in gathered.of(CongressFact):
        body = gathered.body(fact.document, fact.organization)
        if body is None or fact.unnamed is not None:
            groups[f"?{fact.document}|{fact.start:08}|{fact.end:08}"] = [fact]
        else:
            by_body[body].append(fact)
    for body, facts in by_body.items():
        groups |= {f"{body}|{which}": told for which, told in _sessions(facts).items()}
    of = {fact.id: key for key, facts in groups.items() for fact in facts}
    return Congresses(tuple(_congress(key, groups[key], of, gathered) for key in sorted(groups)), of)


def _sessions(facts: list[CongressFact]) -> dict[str, list[CongressFact]]:
    """Group the facts of one body's congresses; the key of a group is the smallest of its signs."""
    group_of: dict[str, set[str]] = {}
    for fact in facts:
        merged = set(_signs(fact)).union(*(group_of.get(sign, set()) for sign in _signs(fact)))
        for sign in merged:
            group_of[sign] = merged
    found: dict[str, list[CongressFact]] = defaultdict(list)
    for fact in facts:
        found[min(group_of[_signs(fact)[0]])].append(fact)
    return found


def _signs(fact: CongressFact) -> list[str]:
    signs = [f"ordinal:{fact.ordinal}"] * (fact.ordinal is not None) + [f"term:{fact.term}"] * (fact.term is not None)
    when = day(fact.date_resolved or fact.date)
    year = when.earliest[:4] if when.earliest and when.latest and when.earliest[:4] == when.latest[:4] else None
    return signs or [f"year:{year}" if year else f"article:{fact.document}|{fact.start:08}"]


def _congress(key: str, facts: list[CongressFact], of: dict[str, str], gathered: Gathered) -> Congress:
    facts = sorted(facts, key=lambda fact: fact.id)
    when = UNKNOWN
    for fact in facts:
        when = meet(when, day(fact.date_resolved or fact.date)) or when
    dates = sorted((date for fact in facts if (date := fact.date_resolved or fact.date)), key=lambda date: (-len(date), date))
    previous = sorted(of[fact.previous] for fact in facts if fact.previous in of)
    return Congress(
        key=key,
        name=best_name(fact.name for fact in facts),
        organization=gathered.body(facts[0].document, facts[0].organization),
        ordinal=min((fact.ordinal for fact in facts if fact.ordinal), default=None),
        term=min((fact.term for fact in facts if fact.term), default=None),
        date=next(iter(dates), None),
        when=when,
        unnamed=facts[0].unnamed,
        previous=next((one for one in previous if one != key), None),
        mentions=tuple(sorted(congress_mention(fact) for fact in facts)),
        derived_from=tuple(fact.id for fact in facts),
    )


def attendances(gathered: Gathered, person_of: dict[MentionKey, str], of: dict[str, str]) -> tuple[Attendance, ...]:
    """Give who came to which congress, persons and counted groups, sorted by key. Coming is no start and no end of anything."""
    groups: dict[str, list[AttendanceFact]] = defaultdict(list)
    for fact in gathered.of(AttendanceFact):
        who = person_of[person_mention(fact.document, fact.person)] if fact.person else f"{fact.group}|{fact.count}|{fact.comparator}"
        groups[f"{of[fact.congress]}|{fact.capacity}|{who}"].append(fact)
    found = []
    for key, facts in sorted(groups.items()):
        first = min(facts, key=lambda fact: fact.id)
        member = sorted(body for fact in facts if (body := gathered.body(fact.document, fact.as_member)))
        found.append(
            Attendance(
                key=key,
                congress=of[first.congress],
                person=person_of[person_mention(first.document, first.person)] if first.person else None,
                capacity=first.capacity,
                as_member=next(iter(member), None),
                group=first.group,
                count=first.count,
                comparator=first.comparator,
                includes_named=first.includes_named,
                derived_from=tuple(sorted(fact.id for fact in facts)),
            )
        )
    return tuple(found)


def results(gathered: Gathered, of: dict[str, str]) -> tuple[ElectionResult, ...]:
    """Give how many were elected to what, sorted by key."""
    groups: dict[str, list[ElectionResultFact]] = defaultdict(list)
    for fact in gathered.of(ElectionResultFact):
        body = gathered.body(fact.document, fact.organization)
        congress = of[fact.congress] if fact.congress else f"?{fact.document}"
        groups[f"{congress}|{body}|{fact.count}|{fact.unit or ''}"].append(fact)
    found = []
    for key, facts in sorted(groups.items()):
        first = min(facts, key=lambda fact: fact.id)
        body = gathered.body(first.document, first.organization)
        assert body is not None
        found.append(
            ElectionResult(
                key=key,
                congress=of[first.congress] if first.congress else None,
                organization=body,
                count=first.count,
                unit=first.unit,
                votes=next((fact.votes for fact in facts if fact.votes is not None), None),
                ballots=next((fact.ballots for fact in facts if fact.ballots is not None), None),
                derived_from=tuple(sorted(fact.id for fact in facts)),
            )
        )
    return tuple(found)


def targets(gathered: Gathered, of: dict[str, str], cited: dict[str, str]) -> tuple[Target, ...]:
    """Give the targets, sorted by key; *cited* gives the cited document by the id of a citation."""
    groups: dict[str, list[TargetFact]] = defaultdict(list)
    key_of: dict[str, str] = {}
    for fact in gathered.of(TargetFact):
        body = gathered.body(fact.document, fact.organization) or f"?{fact.document}"
        number = f"{fact.comparator or ''}{fact.number if fact.number is not None else ''}{fact.unit or ''}"
        key = f"{of[fact.congress] if fact.congress else ''}|{body}|{fact.term or ''}|{name_key(fact.indicator)}|{number}"
        key_of[fact.id] = key
        groups[key].append(fact)
    return tuple(_target(key, groups[key], gathered, of, cited, key_of) for key in sorted(groups))


def _target(
    key: str, facts: list[TargetFact], gathered: Gathered, of: dict[str, str], cited: dict[str, str], key_of: dict[str, str]
) -> Target:
    facts = sorted(facts, key=lambda fact: fact.id)
    first = facts[0]
    return Target(
        key=key,
        congress=of[first.congress] if first.congress else None,
        organization=gathered.body(first.document, first.organization),
        term=first.term,
        indicator=first.indicator,
        number=first.number,
        number_to=first.number_to,
        comparator=first.comparator,
        unit=first.unit,
        part_of=min((key_of[fact.part_of] for fact in facts if fact.part_of), default=None),
        carries_out=min((cited[fact.cites] for fact in facts if fact.cites), default=None),
        derived_from=tuple(fact.id for fact in facts),
    )
