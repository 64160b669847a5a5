"""From profiles to persons: block by name, compare, join.

Mentions meet only within a block, those whose names have the same letters without tone marks, so a block is the unit of work; only a human
who says that two names are one person makes one of two blocks. What is found out in a block follows from its profiles and from what humans
decided of them alone, and may be kept from one run to the next (:mod:`kg.resolve.blocks`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.model.entities import Person
from kg.model.judgements import Judgement
from kg.model.keys import written
from kg.model.mentions import MentionKey
from kg.resolve.blocks import Found, Memo, key_of, pack, unpack
from kg.resolve.clusters import best_between, clusters
from kg.resolve.judge import judge
from kg.resolve.limits import Limits
from kg.resolve.near import misprints
from kg.resolve.pairs import pairs
from kg.resolve.profiles import Profile
from kg.text.names import block_of

__all__ = ["People", "persons"]

_NOTEWORTHY = 0.1
"""Score that an unsure pair of a large block must exceed to be kept: there, nothing but the name in common is no news."""

_UNLIKELY = -0.2
"""Score that an unsure pair of a small block must exceed: names that differ in tone marks, and nothing in common, are two names."""

_FEW = 12
"""Persons of one name up to whom a block is small."""


class People(NamedTuple):
    """The persons, and why they are one or not."""

    persons: tuple[Person, ...]
    """Sorted by key."""
    judgements: tuple[Judgement, ...]
    """Sorted by mention: those that joined, and the weightiest between any two persons that were compared."""


def persons(
    profiles: Iterable[Profile], names: Mapping[MentionKey, str], decided: Sequence[Judgement] = (), memo: Memo | None = None
) -> People:
    """Join profiles into persons.

    The result depends on the sets of profiles and decisions only, not on any order of the articles.

    Args:
        profiles: One for each mention.
        names: The name as printed, of each mention.
        decided: Judgements by humans, in the order in which they were made; of two on one pair the later holds.
        memo: What is known of blocks already, and learns of the others; it changes nothing but the time.
    """
    known = {profile.mention: profile for profile in profiles}
    latest = {(one.a, one.b): one for one in map(_ordered, decided) if one.a in known and one.b in known and one.a != one.b}
    found: list[Person] = []
    judgements: list[Judgement] = []
    blocks = _blocks(known, latest)
    of = {mention: at for at, block in enumerate(blocks) for mention in block} if latest else {}
    by_humans: dict[int, dict[tuple[MentionKey, MentionKey], Judgement]] = defaultdict(dict)
    for pair, one in latest.items():
        by_humans[of[pair[0]]][pair] = one
    for at, block in enumerate(blocks):
        people = _block(block, by_humans.get(at, {}), memo)
        found += (_person(members, names) for members in people.members)
        judgements += people.judgements
    for a, b in misprints(known.values()):
        one = judge(a, b)
        if (one.a, one.b) not in latest and one.verdict == "unsure":
            judgements.append(one)
    return People(tuple(sorted(found)), tuple(sorted(judgements)))


def _ordered(one: Judgement) -> Judgement:
    return one if one.a < one.b else one._replace(a=one.b, b=one.a)


def _blocks(
    known: Mapping[MentionKey, Profile], decided: Mapping[tuple[MentionKey, MentionKey], Judgement]
) -> list[dict[MentionKey, Profile]]:
    blocks: dict[str, dict[MentionKey, Profile]] = defaultdict(dict)
    block: dict[MentionKey, str] = {}
    for mention in sorted(known):
        block[mention] = name = block_of(known[mention].name)
        blocks[name][mention] = known[mention]
    for (a, b), _ in sorted(decided.items()):
        first, second = sorted((block[a], block[b]))
        if first != second:
            block.update(dict.fromkeys(blocks[second], first))
            blocks[first] |= blocks.pop(second)
    return [blocks[name] for name in sorted(blocks)]


def _block(block: Mapping[MentionKey, Profile], decided: Mapping[tuple[MentionKey, MentionKey], Judgement], memo: Memo | None) -> Found:
    if len(block) == 1:
        return Found((tuple(block),), ())
    if memo is None:
        return _judged(block, decided)
    key, mentions = key_of(block, list(decided.values())), sorted(block)
    kept = memo.recall(key)
    found = unpack(kept, mentions) if kept is not None else None
    if found is None:
        found = _judged(block, decided)
        memo.remember(key, pack(found, mentions))
    return found


def _judged(block: Mapping[MentionKey, Profile], decided: Mapping[tuple[MentionKey, MentionKey], Judgement]) -> Found:
    everyone = list(block.values())
    limits = {profile.mention: Limits(profile) for profile in everyone}
    made = [
        judge(a, b, limits) for a, b in pairs(everyone) if (a.mention, b.mention) not in decided and block_of(a.name) == block_of(b.name)
    ]
    by_humans = list(decided.values())
    same = [one for one in by_humans if one.verdict == "same"]
    together = clusters(everyone, made, same=same, different=[one for one in by_humans if one.verdict == "different"])
    number = {mention: at for at, members in enumerate(together.members) for mention in members}
    between = best_between((*made, *by_humans, *together.parted), number)
    few = len(together.members) <= _FEW
    least = _UNLIKELY if few else _NOTEWORTHY
    kept = [one for one in between if one.by is not None or one.score > least or any(feature.score == -1.0 for feature in one.features)]
    unsure = (one._replace(verdict="unsure") if one.verdict == "same" else one for one in kept)
    return Found(together.members, (*together.joined, *unsure))


def _person(mentions: tuple[MentionKey, ...], names: Mapping[MentionKey, str]) -> Person:
    forms = [names[mention] for mention in mentions]
    # The form that most articles print; capitals, and letters without marks, only where no article prints it otherwise.
    name = min(set(forms), key=lambda form: (form.isupper(), form.isascii(), -forms.count(form), form))
    return Person(written(mentions[0]), name, tuple(sorted(set(forms) - {name})), mentions, tuple(forms))
