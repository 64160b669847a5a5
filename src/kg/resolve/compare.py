"""Compare two persons, or two mentions, by themselves: what speaks for their being one, and what against it."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import product

from kg.model.judgements import Judgement
from kg.model.mentions import MentionKey
from kg.model.words import Words
from kg.resolve.clusters import rank
from kg.resolve.gather import Article, Gathered
from kg.resolve.heirs import heirs
from kg.resolve.judge import judge
from kg.resolve.lives import lives
from kg.resolve.organizations import organizations
from kg.resolve.pairs import pairs
from kg.resolve.profiles import Profile, profiles

__all__ = ["compare"]

_MOST = 2500
"""Pairs up to which all are judged; of more, those that share something and are near in time."""


def compare(articles: Iterable[Article], vocabulary: Words, a: AbstractSet[MentionKey], b: AbstractSet[MentionKey]) -> Judgement:
    """Give the weightiest judgement between mentions of *a* and mentions of *b*: *different* before all else, then the highest score.

    Args:
        articles: Those that name either; others change nothing.
        vocabulary: The words.
        a: Mentions of one; not empty.
        b: Mentions of the other; not empty, and none of them in *a*.
    """
    gathered = Gathered(articles, vocabulary)
    bodies, changes = lives(gathered, organizations(gathered))
    made = {one.mention: one for one in profiles(gathered, {body.key: body for body in bodies}, heirs(changes))}
    mine, theirs = ([made[mention] for mention in sorted(side)] for side in (a, b))
    return min((judge(one, other) for one, other in _across(mine, theirs)), key=rank)


def _across(mine: list[Profile], theirs: list[Profile]) -> Iterable[tuple[Profile, Profile]]:
    if len(mine) * len(theirs) <= _MOST:
        return product(mine, theirs)
    own = {profile.mention for profile in mine}
    across = [pair for pair in pairs([*mine, *theirs]) if (pair[0].mention in own) != (pair[1].mention in own)]
    return across or [(mine[0], theirs[0])]
