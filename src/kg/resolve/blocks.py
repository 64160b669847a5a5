"""The unit of incremental work: what was found out about one block of names, under a digest of all that it follows from.

What is kept names nobody: mentions are numbers, in the order of the block, and only who has the same block can read them.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from kg.model.judgements import Feature, Judgement
from kg.model.mentions import MentionKey
from kg.resolve.profiles import Profile

__all__ = ["Found", "Memo", "key_of", "pack", "unpack"]

_VERDICTS = frozenset(("same", "different", "unsure"))


class Found(NamedTuple):
    """Who is one person in a block, and why or why not."""

    members: tuple[tuple[MentionKey, ...], ...]
    """Sorted, in each and over all."""
    judgements: tuple[Judgement, ...]


class Memo(Protocol):
    """Keeps what was found out about blocks, from one run to the next."""

    def recall(self, key: str) -> str | None:
        """Give what was kept under *key*; ``None`` if nothing was."""

    def remember(self, key: str, told: str) -> None:
        """Keep *told* under *key*."""


def key_of(block: Mapping[MentionKey, Profile], decided: Sequence[Judgement]) -> str:
    """Give the digest of all that the judgements in a block follow from: the profiles, and what humans decided, in their order.

    Linear in the size of the profiles; equal for equal blocks, whatever the order of their mentions.
    """
    told = json.dumps([[block[one] for one in sorted(block)], decided], ensure_ascii=False, separators=(",", ":"), default=sorted)
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def pack(found: Found, mentions: Sequence[MentionKey]) -> str:
    """Write *found* as JSON, with the place of each mention in *mentions* instead of it."""
    at = {mention: number for number, mention in enumerate(mentions)}
    judgements = [[at[one.a], at[one.b], *one[2:]] for one in found.judgements]
    members = [[at[one] for one in together] for together in found.members if len(together) > 1]
    return json.dumps([members, judgements], ensure_ascii=False, separators=(",", ":"))


def unpack(told: str, mentions: Sequence[MentionKey]) -> Found | None:
    """Read what :func:`pack` wrote for the same *mentions*; ``None`` if it is anything else.

    >>> a, b = (MentionKey("bao-1", "person", at, at + 9) for at in (0, 20))
    >>> found = Found(((a, b),), (Judgement(a, b, "same", 0.9, (Feature("feature:article", 0.9, "one article names both"),)),))
    >>> unpack(pack(found, [a, b]), [a, b]) == found, unpack('[[[0,7]],[]]', [a, b])
    (True, None)
    """
    try:
        members, judgements = json.loads(told)
        together = [tuple(mentions[_at(one)] for one in numbers) for numbers in members]
        joined = {mention for found in together for mention in found}
        if len(joined) != sum(map(len, together)):
            return None
        together += [(mention,) for mention in mentions if mention not in joined]
        return Found(tuple(sorted(together)), tuple(_judgement(one, mentions) for one in judgements))
    except (ValueError, TypeError, IndexError, RecursionError):
        return None


def _at(number: Any) -> int:  # noqa: ANN401  whatever JSON holds
    if type(number) is not int or number < 0:
        raise ValueError(number)
    return number


def _score(number: Any) -> float:  # noqa: ANN401  whatever JSON holds
    if type(number) is not float or not -2.0 < number < 10.0:
        raise ValueError(number)
    return number


def _judgement(told: Sequence[Any], mentions: Sequence[MentionKey]) -> Judgement:
    a, b, verdict, score, features, by, on = told
    if verdict not in _VERDICTS or any(not isinstance(one, str | None) for one in (by, on)):
        raise ValueError(verdict)
    why = tuple(_feature(*one) for one in features)
    return Judgement(mentions[_at(a)], mentions[_at(b)], verdict, _score(score), why, by, on)


def _feature(code: Any, score: Any, because: Any) -> Feature:  # noqa: ANN401  whatever JSON holds
    if not isinstance(code, str) or not isinstance(because, str):
        raise TypeError(code)
    return Feature(code, _score(score), because)
