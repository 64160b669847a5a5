"""Find what people decided about in the mentions of today: a place in a text becomes the mention that stands there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kg.model.decisions import Decisions, Place
from kg.model.entities import Person
from kg.model.judgements import Judgement
from kg.model.mentions import MentionKey
from kg.resolve.gather import Gathered

__all__ = ["Placed", "named", "placed", "taken_out"]


class Placed(NamedTuple):
    """Decisions on mentions."""

    judgements: tuple[Judgement, ...]
    """Verdicts on pairs, in the order in which they were made."""
    suppressed: tuple[MentionKey, ...]
    pins: tuple[tuple[MentionKey, str], ...]
    unplaced: tuple[str, ...]
    """Ids of decisions whose place is not there, sorted."""


def placed(decisions: Decisions, gathered: Gathered) -> Placed:
    """Find the mentions that *decisions* are about; a mention may have grown or shrunk since, but the text must be the same."""
    find = _Finder(gathered)
    judgements: list[Judgement] = []
    suppressed: list[MentionKey] = []
    pins: list[tuple[MentionKey, str]] = []
    unplaced: set[str] = set()
    for one in decisions.pairs:
        a, b = find(one.a), find(one.b)
        if a is None or b is None:
            unplaced.add(one.id)
        else:
            judgements.append(Judgement(a, b, one.verdict, _SCORES[one.verdict], (), one.by, one.on))
    for hidden in decisions.suppressions:
        found = [mention for place in hidden.places if (mention := find(place)) is not None]
        suppressed += found
        unplaced.update([] if found else [hidden.id])
    for pin in decisions.pins:
        at = find(pin.place)
        if at is None:
            unplaced.add(pin.id)
        else:
            pins.append((at, pin.iri))
    return Placed(tuple(judgements), tuple(suppressed), tuple(pins), tuple(sorted(unplaced)))


_SCORES = {"same": 1.0, "different": -1.0, "unsure": 0.0}


class _Finder:
    def __init__(self, gathered: Gathered) -> None:
        self._sources = gathered.sources
        self._mentions: dict[str, list[MentionKey]] = defaultdict(list)
        for mention in sorted(gathered.names):
            self._mentions[mention.document].append(mention)

    def __call__(self, place: Place) -> MentionKey | None:
        source = self._sources.get(place.document)
        if source is None or (place.sha256 and source.sha256 and place.sha256 != source.sha256):
            return None
        over = [(min(place.end, one.end) - max(place.start, one.start), one) for one in self._mentions[place.document]]
        return min(((-shared, one) for shared, one in over if shared > 0), default=(0, None))[1]


def named(people: Iterable[Person], pins: Iterable[tuple[MentionKey, str]]) -> tuple[Person, ...]:
    """Give persons the IRIs pinned to a mention of theirs.

    Of two IRIs for one person the later is printed, and of two persons for one IRI the later has it.
    """
    owner: dict[str, MentionKey] = {}
    for mention, iri in pins:
        owner.pop(iri, None)
        owner[iri] = mention
    by_mention: dict[MentionKey, list[str]] = defaultdict(list)
    for iri, mention in reversed(owner.items()):
        by_mention[mention].append(iri)
    return tuple(_named(person, by_mention, list(reversed(owner))) for person in people)


def _named(person: Person, by_mention: Mapping[MentionKey, list[str]], order: list[str]) -> Person:
    if not by_mention:
        return person
    own = {iri for mention in person.mentions for iri in by_mention.get(mention, ())}
    return person._replace(pinned=tuple(iri for iri in order if iri in own)) if own else person


def taken_out(people: Iterable[Person], suppressed: Iterable[MentionKey]) -> tuple[MentionKey, ...]:
    """Give all mentions of the persons of whom one is to be *suppressed*, sorted."""
    hidden = set(suppressed)
    return tuple(sorted(mention for person in people if not hidden.isdisjoint(person.mentions) for mention in person.mentions))
