"""Find names that may be one name misprinted: a letter apart, and told to hold one post of few. For a human to see; it joins nobody."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz.distance import OSA

from kg.resolve.profiles import Profile
from kg.text.names import block_of

__all__ = ["misprints"]

_SHORTEST = 8
"""Letters of a name from which one letter more, less or other is likelier a misprint than another name."""

_MOST = 200
"""Names of one post up to which each is held against each."""


def misprints(profiles: Iterable[Profile]) -> list[tuple[Profile, Profile]]:
    """Give a pair of mentions for each two names that are one letter apart in one post of few; linear in mentions and posts.

    The distance is that of optimal string alignment: a letter put in, left out, replaced, or swapped with the next.
    """
    holders: dict[str, dict[str, Profile]] = defaultdict(dict)
    for profile in sorted(profiles, key=lambda profile: profile.mention):
        for tie in profile.ties:
            if tie.is_post and tie.weight in ("one", "few"):
                holders[tie.key].setdefault(block_of(profile.name), profile)
    found: dict[tuple[str, str], tuple[Profile, Profile]] = {}
    for key in sorted(holders):
        names = sorted(name for name in holders[key] if len(name) >= _SHORTEST)
        if len(names) > _MOST:
            continue
        for a, b in combinations(names, 2):
            if (a, b) not in found and abs(len(a) - len(b)) < 2 and OSA.distance(a, b, score_cutoff=1) == 1:
                found[a, b] = holders[key][a], holders[key][b]
    return [found[names] for names in sorted(found)]
