"""Join mentions into persons: the most certain pairs first, and never a pair that cannot be one person.

Mentions meet only within a block, the mentions of one folded name, so a block is the unit of work. Within a block of more than
``_SMALL`` mentions only those that share a post or a body are compared, each with its neighbours in time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from kg.model.entities import Judgement, Person
from kg.model.keys import written
from kg.model.mentions import MentionKey
from kg.resolve.judge import contradiction, judge
from kg.resolve.profiles import Profile

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


def _clusters(block: list[Profile], judgements: list[Judgement]) -> list[list[Profile]]:
    cluster_of = {profile.mention: [profile] for profile in block}
    for one in sorted(judgements, key=lambda one: (-one.score, one.a, one.b)):
        first, second = cluster_of[one.a], cluster_of[one.b]
        if one.verdict != "same" or first is second or _forbidden(first, second):
            continue
        first += second
        for profile in second:
            cluster_of[profile.mention] = first
    return list({id(cluster): cluster for cluster in cluster_of.values()}.values())


def _forbidden(first: list[Profile], second: list[Profile]) -> bool:
    """Say whether some pair across two clusters cannot be one person. Only profiles that could contradict are compared."""
    ours, theirs = ([profile for profile in cluster if profile.seats or profile.born.earliest] for cluster in (first, second))
    return any(contradiction(a, b) is not None for a in ours for b in theirs)


def _person(cluster: list[Profile], names: dict[MentionKey, str]) -> Person:
    mentions = tuple(sorted(profile.mention for profile in cluster))
    forms = [names[mention] for mention in mentions]
    # The form that most articles print; capitals only where no article prints it otherwise.
    name = min(set(forms), key=lambda form: (form.isupper(), -forms.count(form), form))
    return Person(written(mentions[0]), name, tuple(sorted(set(forms) - {name})), mentions)
