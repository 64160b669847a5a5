"""What one article tells of a person, in the form in which two articles can be compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from kg.model.entities import Bounds, Organization
from kg.model.facts import Membership, PersonAttribute, PersonnelEvent
from kg.model.keys import name_key, person_mention
from kg.model.mentions import MentionKey, OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.model.words import Words
from kg.resolve.gather import Gathered
from kg.resolve.heirs import moved_to
from kg.resolve.organizations import place_of, seats_of
from kg.resolve.time import UNKNOWN, day, first_day, happened, said, spread
from kg.text.copies import copies
from kg.text.dates import is_partial_date
from kg.text.names import block_of

__all__ = ["Profile", "Seat", "Tie", "profiles"]

Weight = Literal["one", "few", "many", "wide"]
"""How many may be tied so: one holder of a single seat; a few leaders; many members or staff; as many of a body of the whole country."""


class Tie(NamedTuple):
    """A post or body that the person is tied to."""

    key: str
    body: str
    """Key of the body; of a tie to the body itself, the same as *key*."""
    name: str
    is_post: bool
    weight: Weight
    held: Bounds
    """Days that the tie is told for."""
    over: str | None
    """The first day on which it is told to be over."""


class Seat(NamedTuple):
    """A single-seat post, surely held from one day to another, both included."""

    first: str
    last: str
    places: tuple[tuple[str, str], ...]
    """Its place, and the province around it, each with its level: of one level a person sits in one place."""
    name: str


class Profile(NamedTuple):
    """A person as one article shows them."""

    mention: MentionKey
    name: str
    """Folded."""
    ties: tuple[Tie, ...]
    """Only to bodies that are known for certain: the place is resolved, or there is but one such body."""
    seats: tuple[Seat, ...]
    born: Bounds
    died: Bounds
    held: Bounds
    """From the first to the last day on which the person surely holds something."""
    sex: str | None
    hometown: str | None
    provinces: frozenset[str]
    moved_to: frozenset[str]
    """Provinces into which a reform merged those."""
    heirs: tuple[Tie, ...]
    """Ties to bodies that ended, under the key of each body in which one lives on; the name is the old one."""
    leads: frozenset[str]
    """Places whose governing bodies the person is a leader of."""
    said: frozenset[str]
    """The posts as the article prints them, whether or not it is known where they are."""
    words: frozenset[str]
    """Those of them in a body with a name of its own that may yet be one of several: 'Phòng Kế hoạch' of a ministry that is not told."""
    company: frozenset[str]
    """Names of all persons in the article, as blocks."""
    text: str
    """The article, or the first of those that are copies of one text."""
    published: Bounds
    home: str | None
    """The province that the paper calls its own."""


def profiles(gathered: Gathered, bodies: Mapping[str, Organization], heirs: Mapping[str, tuple[str, ...]]) -> list[Profile]:
    """Give a profile for each mention of a person, sorted by mention.

    Args:
        gathered: All that the articles say.
        bodies: By key.
        heirs: The bodies in which each body that ended lives on, by key.
    """
    maker = _Maker(gathered, bodies, heirs)
    for holding in gathered.of(Membership):
        maker.holding(holding)
    for event in gathered.of(PersonnelEvent):
        when = happened(event, gathered.published(event.document))
        if event.effect != "none":
            # On the day of a transfer, one and the same person may be called by the old post and by the new one.
            maker.tie(event.document, event.person, event.role, event.organization, when)
        if event.from_role is not None:
            maker.tie(event.document, event.person, event.from_role, event.from_organization, when)
        if event.predecessor is not None and event.effect != "none":
            maker.tie(event.document, event.predecessor, event.role, event.organization, when)
    for told in sorted(gathered.of(PersonAttribute), key=lambda told: told.id):
        maker.attributes[person_mention(told.document, told.person)].setdefault(told.attribute, told.value)
    return list(maker.profiles())


class _Maker:
    def __init__(self, gathered: Gathered, bodies: Mapping[str, Organization], heirs: Mapping[str, tuple[str, ...]]) -> None:
        self.gathered, self.bodies, self.heirs = gathered, bodies, heirs
        self.ties: dict[MentionKey, dict[str, Tie]] = defaultdict(dict)
        self.seats: dict[MentionKey, set[Seat]] = defaultdict(set)
        self.attributes: dict[MentionKey, dict[str, str]] = defaultdict(dict)
        self.provinces: dict[MentionKey, set[str]] = defaultdict(set)
        self.leads: dict[MentionKey, set[str]] = defaultdict(set)
        self.said: dict[MentionKey, set[str]] = defaultdict(set)
        self.words: dict[MentionKey, set[str]] = defaultdict(set)
        self._weights: dict[tuple[str | None, str | None], Weight | None] = {}
        self._places: dict[str, tuple[tuple[str, str], ...]] = {}

    def holding(self, fact: Membership) -> None:
        when, since, until = said(fact, self.gathered.published(fact.document)), day(fact.since), day(fact.until)
        if fact.status == "former":
            # A told end says itself when it was held; without one, all that is known is that it was over when it was told.
            over = when.latest if until == UNKNOWN else None
            self.tie(fact.document, fact.person, fact.role, fact.organization, spread(since, until), over=over)
        else:
            held = spread(when, spread(since, until))
            surely = _surely(when, since, until)
            self.tie(fact.document, fact.person, fact.role, fact.organization, held, surely=surely, origin=fact.origin)

    def tie(
        self,
        document: str,
        person: PersonMention,
        role: RoleMention,
        mention: OrganizationMention | None,
        held: Bounds,
        *,
        over: str | None = None,
        surely: Bounds = UNKNOWN,
        origin: PlaceMention | None = None,
    ) -> None:
        at, key = person_mention(document, person), self.gathered.body(document, mention)
        self.said[at].add(f"{role.name} – {mention.name if mention else ''}")
        if key is None or mention is None:
            return
        if self.bodies[key].is_open:
            if mention.proper or mention.sector or (mention.place is not None and mention.place.name):
                self.words[at].add(f"{role.concept or name_key(role.name)} – {name_key(mention.name)}")
            return
        body = self.bodies[key]
        weight, around = self._weight_of(role.concept, body.type), self._around_of(key)
        name = f"{role.name} – {body.name}"
        if weight is not None:
            self._add(at, Tie(key, key, body.name, False, weight, held, over))
            seat = self.gathered.seat(document, role, mention)
            assert seat is not None
            self._add(at, Tie(seat, key, name, True, weight, held, over))
        if weight is not None and origin is not None and origin.concept is not None:
            # A deputy of one constituency is one of a few, not of hundreds.
            self._add(at, Tie(f"{role.concept}@{key}/{origin.concept}", key, f"{name} ({origin.name})", True, "few", held, over))
            self.provinces[at].add(origin.concept)
        self.provinces[at].update(where for level, where in around if level == "level:province")
        if weight in ("one", "few"):
            self.leads[at].update(body.governs)
        if weight == "one" and around and surely.earliest is not None and surely.latest is not None:
            self.seats[at].add(Seat(surely.earliest, surely.latest, around, name))

    def _weight_of(self, role: str | None, type: str | None) -> Weight | None:
        if (role, type) not in self._weights:
            self._weights[role, type] = _weight(role, type, self.gathered.words)
        return self._weights[role, type]

    def _around_of(self, body: str) -> tuple[tuple[str, str], ...]:
        if body not in self._places:
            self._places[body] = _around(place_of(body, self.bodies), self.bodies[body].level, self.gathered.words)
        return self._places[body]

    def _add(self, at: MentionKey, tie: Tie) -> None:
        before = self.ties[at].get(tie.key)
        if before is not None:
            weight = min(before.weight, tie.weight, key=("one", "few", "many", "wide").index)
            over = first_day(before.over, tie.over)
            tie = before._replace(weight=weight, held=spread(before.held, tie.held), over=over)
        self.ties[at][tie.key] = tie

    def _heirs(self, ties: Iterable[Tie]) -> Iterator[Tie]:
        """Give ties to bodies that ended, one for each body in which one lives on."""
        for tie in ties:
            if not tie.is_post:
                for heir in self.heirs.get(tie.body, ()):
                    yield tie._replace(key=heir)

    def profiles(self) -> Iterator[Profile]:
        company: dict[str, set[str]] = defaultdict(set)
        for at, name in self.gathered.names.items():
            company[at.document].add(block_of(name_key(name)))
        shared = {document: frozenset(names) for document, names in company.items()}
        texts = copies({id: source.sketch for id, source in self.gathered.sources.items()})
        for at in sorted(self.gathered.names):
            ties, told = self.ties.get(at, {}), self.attributes.get(at, {})
            held = UNKNOWN
            for seat in self.seats.get(at, ()):
                held = spread(held, Bounds(seat.first, seat.last))
            yield Profile(
                mention=at,
                name=name_key(self.gathered.names[at]),
                ties=tuple(sorted(ties.values())),
                seats=tuple(sorted(self.seats.get(at, ()))),
                born=_day(told.get("birth")),
                died=_day(told.get("death")),
                held=held,
                sex=told.get("sex"),
                hometown=name_key(told["hometown"]) if "hometown" in told else None,
                provinces=frozenset(self.provinces.get(at, ())),
                moved_to=moved_to(self.provinces.get(at, ()), self.gathered.words),
                heirs=tuple(sorted(self._heirs(ties.values()))),
                leads=frozenset(self.leads.get(at, ())),
                said=frozenset(self.said.get(at, ())),
                words=frozenset(self.words.get(at, ())),
                company=shared[at.document],
                text=texts.get(at.document, at.document),
                published=day(self.gathered.published(at.document)),
                home=self.gathered.sources[at.document].home_province,
            )


def _surely(when: Bounds, since: Bounds, until: Bounds) -> Bounds:
    """Give the days on which a post was surely held: the day of which it is said, and those between a told start and it or a told end."""
    on = when.earliest if when.earliest == when.latest else None
    first, last = since.latest or on, until.earliest or on
    return Bounds(first, last) if first is not None and last is not None and first <= last else UNKNOWN


def _weight(role: str | None, type: str | None, words: Words) -> Weight | None:
    """Say how many are tied to a body of a kind by a role; ``None`` where being tied so to the only body of its kind means nothing."""
    concept, kind = words.get(role or ""), words.get(type or "")
    everywhere = kind is not None and kind.get("unique") == "true"
    if concept is not None and concept.get("post") == "false":
        return None if everywhere else "many"
    seats = seats_of(role, type, words)
    if seats == "one":
        return "one"
    if concept is not None and concept.get("deputyOf") is not None:
        return "few"
    led = concept is not None and seats is None and concept.get("opensBody") is not None
    return "wide" if everywhere else "few" if led else "many"


def _province(place: str, words: Words) -> str | None:
    concept = words.get(place)
    seen = 0
    while concept is not None and seen < 4:
        if concept.get("level") == "level:province":
            return concept.id
        concept, seen = words.get(concept.get("partOf") or ""), seen + 1
    return None


def _around(place: str | None, level: str | None, words: Words) -> tuple[tuple[str, str], ...]:
    """Give a place and the province around it, each with its level."""
    if place is None:
        return ()
    concept = words.get(place)
    own = (concept.get("level") if concept else None) or level or ""
    province = _province(place, words) if concept else None
    found = {(own, place)} | ({("level:province", province)} if province else set())
    return tuple(sorted(found))


def _day(value: str | None) -> Bounds:
    return day(value) if value is not None and is_partial_date(value) else UNKNOWN
