"""Join mentions into persons: the most certain pairs first, and never a pair that cannot be one person.

Mentions meet only within a block, the mentions of one folded name, so a block is the unit of work. Within a block of more than
``_SMALL`` mentions only those that share a post or a body are compared, each with its neighbours in time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from kg.model.entities import Bounds, Judgement, Person
from kg.model.keys import written
from kg.model.mentions import MentionKey
from kg.resolve.judge import judge
from kg.resolve.profiles import Profile
from kg.resolve.time import meet

__all__ = ["persons"]

_SMALL = 30


def persons(profiles: Iterable[Profile], names: dict[MentionKey, str]) -> tuple[tuple[Person, ...], tuple[Judgement, ...]]:
    """Give the persons, sorted by key, and every judgement made, sorted by mention.

    The result depends on the set of profiles only: pairs are taken by score, then by mention.
    """
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for profile in sorted(profiles):
        blocks[profile.name].append(profile)
    found: list[Person] = []
    judgements: list[Judgement] = []
    for name in sorted(blocks):
        made = [judge(a, b) for a, b in _pairs(blocks[name])]
        judgements += made
        found += (_person(cluster, names) for cluster in _clusters(blocks[name], made))
    return tuple(sorted(found)), tuple(sorted(judgements))


def _pairs(block: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    groups: dict[str, list[Profile]] = defaultdict(list)
    days: dict[tuple[str, MentionKey], str] = {}
    for profile in block:
        for tie in profile.ties:
            groups[tie.key].append(profile)
            days[tie.key, profile.mention] = tie.days.earliest or tie.days.latest or ""
    pairs = {
        pair
        for key, group in groups.items()
        for pair in _neighbours(sorted(group, key=lambda profile: (days[key, profile.mention], profile.mention)))  # used at once
    }
    yield from sorted(pairs)


def _neighbours(group: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    pairs = combinations(group, 2) if len(group) <= _SMALL else pairwise(group)
    for a, b in pairs:
        yield (a, b) if a.mention < b.mention else (b, a)


@dataclass
class _Cluster:
    """Profiles of one person, and what they exclude: kept small, so that a cluster of thousands joins as fast as one of two."""

    profiles: list[Profile]
    places: dict[str, set[str]]
    """Places of the single seats held on a day."""
    born: Bounds

    def excludes(self, other: "_Cluster") -> bool:
        """Say whether some pair of profiles across the two cannot be one person."""
        few, many = sorted((self, other), key=lambda cluster: len(cluster.places))
        # Days that all agree pairwise have a day in common, so it is enough to keep that.
        return meet(self.born, other.born) is None or any(
            day in many.places and places != many.places[day] for day, places in few.places.items()
        )

    def take(self, other: "_Cluster") -> None:
        """Take over the profiles of another cluster."""
        self.profiles += other.profiles
        self.born = meet(self.born, other.born) or self.born
        for day, places in other.places.items():
            self.places.setdefault(day, set()).update(places)


def _clusters(block: list[Profile], judgements: list[Judgement]) -> list[list[Profile]]:
    cluster_of = {profile.mention: _alone(profile) for profile in block}
    for one in sorted(judgements, key=lambda one: (-one.score, one.a, one.b)):
        large, small = sorted((cluster_of[one.a], cluster_of[one.b]), key=lambda cluster: -len(cluster.profiles))
        if one.verdict != "same" or large is small or large.excludes(small):
            continue
        large.take(small)
        for profile in small.profiles:
            cluster_of[profile.mention] = large
    return list({id(cluster): cluster.profiles for cluster in cluster_of.values()}.values())


def _alone(profile: Profile) -> _Cluster:
    places: dict[str, set[str]] = defaultdict(set)
    for day, place, _ in profile.seats:
        places[day].add(place)
    return _Cluster([profile], dict(places), profile.born)


def _person(cluster: list[Profile], names: dict[MentionKey, str]) -> Person:
    mentions = tuple(sorted(profile.mention for profile in cluster))
    forms = [names[mention] for mention in mentions]
    # The form that most articles print; capitals only where no article prints it otherwise.
    name = min(set(forms), key=lambda form: (form.isupper(), -forms.count(form), form))
    return Person(written(mentions[0]), name, tuple(sorted(set(forms) - {name})), mentions)
