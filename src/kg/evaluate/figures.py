"""Hits, shares and intervals: the arithmetic of a measurement, and nothing about articles."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

__all__ = ["RESAMPLES", "Chance", "Draw", "Hits", "Interval", "Measure", "Resampler", "add"]

RESAMPLES = 1000

Draw = Callable[[int], int]
"""``draw(n)`` gives one of 0 … n - 1, each as likely as the other."""

Chance = Callable[[], Draw]
"""Gives a fresh draw, always with the same sequence: the same data have the same interval. It is handed in, for chance is no part of us."""


class Hits(NamedTuple):
    """How many are *right* of how many *found*, and of how many in the *gold*."""

    right: int = 0
    found: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """The share of the found that is right; 0 where nothing is found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that is found; 0 where there is no gold."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


Measure = Callable[[Hits], float]


class Interval(NamedTuple):
    """Between *low* and *high* in 95 of 100 resamples of the documents."""

    low: float
    high: float


def add(hits: Iterable[Hits]) -> Hits:
    """Add up the hits of documents.

    >>> add([Hits(1, 2, 3), Hits(1, 1, 1)])
    Hits(right=2, found=3, gold=4)
    """
    right = found = gold = 0
    for one in hits:
        right, found, gold = right + one.right, found + one.found, gold + one.gold
    return Hits(right, found, gold)


class Resampler:
    """Bootstrap over documents: 1,000 times as many documents as there are, drawn with replacement."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._drawn: dict[int, list[list[int]]] = {}

    def interval(self, documents: Sequence[Hits], measure: Measure) -> Interval | None:
        """Give the interval of *measure*; ``None`` without documents."""
        if not documents:
            return None
        values = sorted(measure(add(documents[at] for at in sample)) for sample in self._samples(len(documents)))
        return Interval(values[25], values[974])

    def _samples(self, size: int) -> list[list[int]]:
        if size not in self._drawn:
            draw = self._chance()
            self._drawn[size] = [[draw(size) for _ in range(size)] for _ in range(RESAMPLES)]
        return self._drawn[size]
