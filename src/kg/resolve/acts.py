"""Join the reports of one act: same type, person and posts, on days that agree."""

from collections import defaultdict
from typing import NamedTuple

from kg.model.entities import Bounds, Event
from kg.model.facts import PersonnelEvent
from kg.model.keys import person_mention
from kg.model.mentions import MentionKey
from kg.resolve.gather import Gathered
from kg.resolve.time import UNKNOWN, day, happened, meet, width

__all__ = ["Acts", "acts"]


class Acts(NamedTuple):
    """Events, and which fact tells which."""

    events: tuple[Event, ...]
    of: dict[str, str]
    """Key of the event by the id of a fact."""


def acts(gathered: Gathered, person_of: dict[MentionKey, str]) -> Acts:
    """Give the events, sorted by key."""
    groups: dict[tuple[str, ...], list[PersonnelEvent]] = defaultdict(list)
    for fact in gathered.of(PersonnelEvent):
        post = gathered.seat(fact.document, fact.role, fact.organization) or f"{fact.role.concept or fact.role.name}@?{fact.document}"
        before = gathered.seat(fact.document, fact.from_role, fact.from_organization) or ""
        groups[person_of[person_mention(fact.document, fact.person)], fact.type, fact.effect, post, before].append(fact)
    events: list[Event] = []
    of: dict[str, str] = {}
    for group, facts in sorted(groups.items()):
        for told in _reports(facts):
            when = _when(told)
            key = "|".join((*group, when.earliest or "", when.latest or ""))
            events.append(_event(key, told, when, gathered, person_of))
            of |= {fact.id: key for fact in told}
    return Acts(tuple(sorted(events, key=lambda event: event.key)), of)


def _own(fact: PersonnelEvent) -> Bounds:
    return day(fact.date_resolved or fact.date)


def _reports(facts: list[PersonnelEvent]) -> list[list[PersonnelEvent]]:
    """Split facts into reports of one act each: the most precise days first; a vaguer day joins the only act that it allows."""
    found: list[tuple[Bounds, list[PersonnelEvent]]] = []
    for fact in sorted(facts, key=lambda fact: (width(_own(fact)), _own(fact).earliest or "", fact.id)):
        own = _own(fact)
        fitting = [number for number, (when, _) in enumerate(found) if when == own]
        fitting = fitting or [number for number, (when, _) in enumerate(found) if meet(when, own) is not None]
        if len(fitting) == 1:
            when, told = found[fitting[0]]
            found[fitting[0]] = (meet(when, own) or when, [*told, fact])
        else:
            found.append((own, [fact]))
    return [told for _, told in found]


def _when(told: list[PersonnelEvent]) -> Bounds:
    when = UNKNOWN
    for fact in told:
        when = meet(when, _own(fact)) or when
    return when


def _event(key: str, told: list[PersonnelEvent], when: Bounds, gathered: Gathered, person_of: dict[MentionKey, str]) -> Event:
    first = told[0]
    post = gathered.seat(first.document, first.role, first.organization)
    from_post = gathered.seat(first.document, first.from_role, first.from_organization)
    by = sorted(body for fact in told if (body := gathered.body(fact.document, fact.by)))
    before = sorted(person_of[person_mention(fact.document, fact.predecessor)] for fact in told if fact.predecessor is not None)
    if when == UNKNOWN:
        latest = [happened(fact, gathered.published(fact.document)).latest for fact in told]
        when = Bounds(None, min((one for one in latest if one is not None), default=None))
    return Event(
        key=key,
        type=first.type,
        effect=first.effect,
        person=person_of[person_mention(first.document, first.person)],
        post=post,
        from_post=from_post,
        by=next(iter(by), None),
        predecessor=next(iter(before), None),
        acting=any(fact.acting for fact in told),
        date=min((fact.date_resolved or fact.date or "" for fact in told), key=lambda date: (-len(date), date)) or None,
        when=when,
        derived_from=tuple(sorted(fact.id for fact in told)),
    )
