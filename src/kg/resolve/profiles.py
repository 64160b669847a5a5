"""What one article tells of a person, in the form in which two articles can be compared."""

from collections import defaultdict
from typing import NamedTuple

from kg.model.entities import Bounds, Organization
from kg.model.facts import Membership, PersonAttribute, PersonnelEvent
from kg.model.keys import name_key, person_mention
from kg.model.mentions import MentionKey, OrganizationMention, PersonMention, RoleMention
from kg.resolve.gather import Gathered
from kg.resolve.organizations import place_of, seats_of
from kg.resolve.time import UNKNOWN, day, happened, said, spread

__all__ = ["Profile", "Tie", "profiles"]


class Tie(NamedTuple):
    """A post or body that the person is tied to, and the days that the tie is told for."""

    key: str
    name: str
    is_post: bool
    is_wide: bool
    """Whether so many hold it that sharing it proves little: one of many seats in a body of the whole country, such as a deputy's."""
    days: Bounds


class Profile(NamedTuple):
    """A person as one article shows them."""

    mention: MentionKey
    name: str
    """Folded."""
    ties: tuple[Tie, ...]
    """Only to bodies that are known for certain: the place is resolved, or there is but one such body."""
    seats: tuple[tuple[str, str, str], ...]
    """Single-seat posts held on one day: the day, the place, the name of the post."""
    born: Bounds


def profiles(gathered: Gathered, bodies: dict[str, Organization]) -> list[Profile]:
    """Give a profile for each mention of a person, sorted by mention."""
    maker = _Maker(gathered, bodies)
    for holding in gathered.of(Membership):
        when = said(holding, gathered.published(holding.document))
        if holding.since or holding.until:
            when = spread(when, spread(day(holding.since), day(holding.until)))
        maker.tie(holding.document, holding.person, holding.role, holding.organization, when, holds=holding.status != "former")
    for event in gathered.of(PersonnelEvent):
        when = happened(event, gathered.published(event.document))
        if event.effect != "none":
            # On the day of a transfer, one and the same person may be called by the old post and by the new one.
            maker.tie(event.document, event.person, event.role, event.organization, when, holds=False)
        if event.from_role is not None:
            maker.tie(event.document, event.person, event.from_role, event.from_organization, when, holds=False)
        if event.predecessor is not None and event.effect != "none":
            maker.tie(event.document, event.predecessor, event.role, event.organization, when, holds=False)
    for told in sorted(gathered.of(PersonAttribute), key=lambda told: told.id):
        if told.attribute == "birth":
            maker.born[person_mention(told.document, told.person)] = _birth(told.value)
    return maker.profiles()


class _Maker:
    def __init__(self, gathered: Gathered, bodies: dict[str, Organization]) -> None:
        self.gathered, self.bodies = gathered, bodies
        self.ties: dict[MentionKey, dict[str, Tie]] = defaultdict(dict)
        self.seats: dict[MentionKey, set[tuple[str, str, str]]] = defaultdict(set)
        self.born: dict[MentionKey, Bounds] = {}

    def tie(
        self, document: str, person: PersonMention, role: RoleMention, mention: OrganizationMention | None, when: Bounds, *, holds: bool
    ) -> None:
        key = self.gathered.body(document, mention)
        if key is None or self.bodies[key].is_open:
            return
        at, body = person_mention(document, person), self.bodies[key]
        concept = self.gathered.words.get(role.concept) if role.concept else None
        kind = self.gathered.words.get(body.type) if body.type else None
        place = place_of(key, self.bodies)
        seats = seats_of(role.concept, body.type, self.gathered.words)
        everywhere = kind is not None and kind.get("unique") == "true"
        wide = everywhere and seats != "one" and (concept is None or concept.get("deputyOf") is None)
        if concept is None or concept.get("post") != "false" or not everywhere:
            self._add(at, Tie(key, body.name, False, wide, when))
            seat = self.gathered.seat(document, role, mention)
            assert seat is not None
            self._add(at, Tie(seat, f"{role.name} – {body.name}", True, wide, when))
        if holds and seats == "one" and place is not None and when.earliest is not None and when.earliest == when.latest:
            self.seats[at].add((when.earliest, place, f"{role.name} – {body.name}"))

    def _add(self, at: MentionKey, tie: Tie) -> None:
        before = self.ties[at].get(tie.key)
        self.ties[at][tie.key] = tie if before is None else _both(before, tie)

    def profiles(self) -> list[Profile]:
        return [
            Profile(
                mention=at,
                name=name_key(self.gathered.names[at]),
                ties=tuple(sorted(self.ties.get(at, {}).values())),
                seats=tuple(sorted(self.seats.get(at, ()))),
                born=self.born.get(at, UNKNOWN),
            )
            for at in sorted(self.gathered.names)
        ]


def _both(a: Tie, b: Tie) -> Tie:
    return a._replace(is_wide=a.is_wide and b.is_wide, days=spread(a.days, b.days))


def _birth(value: str) -> Bounds:
    from kg.text.dates import is_partial_date

    return day(value) if is_partial_date(value) else UNKNOWN
