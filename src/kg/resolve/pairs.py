"""Choose which pairs of a block are compared: all of a small one; of a large one those that share something and are near in time.

So a block of ten thousand mentions costs some ten comparisons a mention, not ten thousand.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from itertools import combinations

from kg.resolve.profiles import Profile

__all__ = ["pairs"]

_SMALL = 24
"""Mentions up to which everyone meets everyone."""

_NEIGHBOURS = 3
"""Neighbours in time with whom a mention is compared for each post, body, province and text that it shares with many."""


def pairs(block: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Give the pairs of *block* to compare, each once, the smaller mention first; the order of *block* does not matter."""
    if len(block) <= _SMALL:
        yield from combinations(sorted(block, key=lambda profile: profile.mention), 2)
        return
    groups: dict[Hashable, list[tuple[str, Profile]]] = defaultdict(list)
    for profile in block:
        for key, day in _keys(profile):
            groups[key].append((day, profile))
    seen: set[tuple[int, int]] = set()
    for group in groups.values():
        group.sort(key=lambda one: (one[0], one[1].mention))
        reach = len(group) if len(group) <= _SMALL else _NEIGHBOURS
        for at, (_, a) in enumerate(group):
            for _, b in group[at + 1 : at + 1 + reach]:
                first, second = (a, b) if a.mention < b.mention else (b, a)
                if (pair := (id(first), id(second))) not in seen:
                    seen.add(pair)
                    yield first, second


def _keys(profile: Profile) -> Iterator[tuple[Hashable, str]]:
    for tie in profile.ties:
        yield tie.key, tie.held.earliest or tie.held.latest or tie.over or ""
    for tie in profile.heirs:
        yield tie.key, tie.held.earliest or tie.held.latest or tie.over or ""
    when = profile.held.earliest or ""
    for words in profile.words:
        yield ("words", words), when
    for province in profile.provinces:
        yield ("province", province), when
    yield ("text", profile.text), when
    if profile.born.earliest is not None:
        yield ("born", profile.born), when
