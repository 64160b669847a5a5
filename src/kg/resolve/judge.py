"""Judge whether two mentions are one person, from what speaks for it and what forbids it. Pure functions.

One name is not one person. *Same* needs a second witness beside the name; *different* needs something that no one person can be; all else
is *unsure*, and stays apart.
"""

from collections.abc import Mapping

from kg.model.judgements import Feature, Judgement
from kg.model.mentions import MentionKey
from kg.resolve.features import FEATURES, WITNESS
from kg.resolve.limits import Limits
from kg.resolve.profiles import Profile

__all__ = ["ENOUGH", "contradiction", "judge"]

ENOUGH = 0.7
"""Score from which two mentions are joined."""

_TOGETHER = {"feature:birth": 0.3, "feature:post": 0.4}
"""A year of birth and one of many seats are no witness each, but are one together."""


def judge(a: Profile, b: Profile, limits: Mapping[MentionKey, Limits] | None = None) -> Judgement:
    """Compare two profiles.

    Args:
        a: One profile.
        b: The other; the order does not matter.
        limits: Limits that are known already, by mention, to save time.

    Returns:
        *different* (-1) for what no one person can be; *same* (0.7 to 1) with a second witness; else *unsure* (below 0.7).
    """
    if b.mention < a.mention:
        a, b = b, a
    mine, theirs = (limits[a.mention], limits[b.mention]) if limits is not None else (Limits(a), Limits(b))
    against = mine.against(theirs)
    if against is not None:
        return Judgement(a.mention, b.mention, "different", -1.0, (against,))
    found = [feature for compare in FEATURES if (feature := compare(a, b)) is not None]
    features = tuple(sorted(found, key=lambda feature: (-abs(feature.score), feature.code)))
    score = max(-0.9, min(1.0, round(sum(feature.score for feature in features), 2)))
    if " " not in a.name or " " not in b.name:
        single = Feature("feature:name", 0.0, "a single syllable is no full name")
        return Judgement(a.mention, b.mention, "unsure", min(score, 0.1), (single, *features))
    return Judgement(a.mention, b.mention, "same" if _witnessed(features) and score >= ENOUGH else "unsure", score, features)


def _witnessed(features: tuple[Feature, ...]) -> bool:
    if any(feature.score >= WITNESS for feature in features):
        return True
    told = {feature.code: feature.score for feature in features}
    return all(told.get(code, 0.0) >= least for code, least in _TOGETHER.items())


def contradiction(a: Profile, b: Profile) -> str | None:
    """Say what cannot be true of one person; ``None`` where nothing speaks against it."""
    against = Limits(a).against(Limits(b))
    return None if against is None else against.because
