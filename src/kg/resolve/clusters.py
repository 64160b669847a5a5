"""Join profiles into persons: the surest pairs first, and never a pair that cannot be one person.

What a human decided goes first. The result depends on the set of judgements only: they are taken by score, then by mention.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.model.judgements import Feature, Judgement
from kg.model.mentions import MentionKey
from kg.resolve.limits import Limits
from kg.resolve.profiles import Profile

__all__ = ["Clusters", "best_between", "clusters", "rank"]

Pair = tuple[MentionKey, MentionKey]


class Clusters(NamedTuple):
    """Who is together, and by which judgements."""

    members: tuple[tuple[MentionKey, ...], ...]
    """Sorted, in each and over all."""
    joined: tuple[Judgement, ...]
    """The judgements that joined two groups: one fewer than mentions, for each cluster."""
    parted: tuple[Judgement, ...]
    """Judgements of *same* that were not followed, for together the two groups would break a limit or a human's *different*; now unsure."""


class _Cluster:
    """Mentions of one person, and what they exclude."""

    def __init__(self, profile: Profile, limits: Limits) -> None:
        self.members = [profile.mention]
        self.limits = limits
        self.enemies: set[MentionKey] = set()

    def excludes(self, other: "_Cluster") -> Feature | None:
        if self.forbids(other):
            return Feature("feature:human", -1.0, "someone judged that two of them are different")
        return self.limits.against(other.limits)

    def forbids(self, other: "_Cluster") -> bool:
        few, many = sorted((self, other), key=lambda cluster: len(cluster.members))
        return any(one in many.enemies for one in few.members)

    def take(self, other: "_Cluster") -> None:
        self.members += other.members
        self.enemies |= other.enemies
        self.limits.take(other.limits)


def clusters(
    profiles: Sequence[Profile],
    judgements: Iterable[Judgement],
    *,
    same: Sequence[Judgement] = (),
    different: Sequence[Judgement] = (),
) -> Clusters:
    """Join *profiles* by *judgements*.

    Args:
        profiles: All of them; a mention that no judgement joins stays alone.
        judgements: What the features say.
        same: Human judgements of that verdict, the later ones last; they go before every limit but a human *different*.
        different: Human judgements that keep two mentions apart whatever else speaks for them.
    """
    of = {profile.mention: _Cluster(profile, Limits(profile)) for profile in profiles}
    joined: list[Judgement] = []
    parted: list[Judgement] = []
    for one in different:
        of[one.a].enemies.add(one.b)
        of[one.b].enemies.add(one.a)
    # The latest word of a human goes first, so that it is an older one that gives way.
    for one in reversed(same):
        _join(one, of, joined, parted, human=True)
    for one in sorted((one for one in judgements if one.verdict == "same"), key=lambda one: (-one.score, one.a, one.b)):
        _join(one, of, joined, parted)
    distinct = {id(cluster): cluster for cluster in of.values()}.values()
    return Clusters(tuple(sorted(tuple(sorted(cluster.members)) for cluster in distinct)), tuple(joined), tuple(parted))


def _join(one: Judgement, of: dict[MentionKey, _Cluster], joined: list[Judgement], parted: list[Judgement], *, human: bool = False) -> None:
    large, small = sorted((of[one.a], of[one.b]), key=lambda cluster: -len(cluster.members))
    if large is small:
        return
    if human:
        against = Feature("feature:human", -1.0, "someone judged that two of them are different") if large.forbids(small) else None
    else:
        against = large.excludes(small)
    if against is not None:
        parted.append(one._replace(verdict="unsure", score=0.0, features=(against, *one.features)))
        return
    joined.append(one)
    members = small.members
    large.take(small)
    for mention in members:
        of[mention] = large


def best_between(judgements: Iterable[Judgement], person_of: Mapping[MentionKey, int]) -> list[Judgement]:
    """Choose one judgement for each two persons that were compared: *different* before *unsure*, then the highest score."""
    best: dict[tuple[int, int], Judgement] = {}
    for one in judgements:
        a, b = sorted((person_of[one.a], person_of[one.b]))
        if a != b and ((a, b) not in best or rank(one) < rank(best[a, b])):
            best[a, b] = one
    return sorted(best.values(), key=lambda one: (one.a, one.b))


def rank(one: Judgement) -> tuple[bool, bool, float, MentionKey, MentionKey]:
    """Give the place of a judgement among those on two persons: human ones first, then *different*, then the highest score."""
    return one.by is None, one.verdict != "different", -one.score, one.a, one.b
