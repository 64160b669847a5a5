"""Whether two mentions are one person: verdict, score, and what speaks for and against."""

from typing import Literal, NamedTuple

from kg.model.mentions import MentionKey

__all__ = ["Feature", "Judgement", "Verdict"]

Verdict = Literal["same", "different", "unsure"]


class Feature(NamedTuple):
    """One thing that speaks for or against two mentions being one person."""

    code: str
    """``feature:post``; the vocabulary has its name in Vietnamese and in English."""
    score: float
    because: str
    """An English sentence with what was compared."""


class Judgement(NamedTuple):
    """Whether two mentions are one person, how sure, and why."""

    a: MentionKey
    b: MentionKey
    verdict: Verdict
    score: float
    """From -1 (surely different) over 0 (nothing known) to 1 (surely the same)."""
    features: tuple[Feature, ...]
    """What speaks for or against it, the weightiest first."""
    by: str | None = None
    """Who judged so, where a human did."""
    on: str | None = None
    """When."""

    @property
    def because(self) -> str:
        """The reasons in one sentence."""
        return "; ".join(feature.because for feature in self.features)
