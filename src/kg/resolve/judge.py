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

_SOMETHING = 0.1
"""Score of all that is shared but the name, from which it may be a newspaper that is wrong: a companion, a province, or more."""

_NEAR = 2
"""Years by which two newspapers may differ about one birth."""

_TOGETHER = ({"feature:birth": 0.3, "feature:post": 0.4}, {"feature:words": 0.45, "feature:company": 0.2})
"""No witness each, but one together: a year of birth and one of many seats; a post in a body left open, and three companions."""


def judge(a: Profile, b: Profile, limits: Mapping[MentionKey, Limits] | None = None) -> Judgement:
    """Compare two profiles.

    Args:
        a: One profile.
        b: The other; the order does not matter.
        limits: Limits that are known already, by mention, to save time.

    Returns:
        *different* (-1) for what no one person can be (*unsure*, if it may be a misprint); *same* (0.7 to 1) with a
        second witness; else *unsure* (below 0.7).
    """
    if b.mention < a.mention:
        a, b = b, a
    mine, theirs = (limits[a.mention], limits[b.mention]) if limits is not None else (Limits(a), Limits(b))
    against = mine.against(theirs)
    if against is not None and not _misprinted(against, mine, theirs):
        return Judgement(a.mention, b.mention, "different", -1.0, (against,))
    found = [feature for compare in FEATURES if (feature := compare(a, b)) is not None]
    if against is not None:
        if sum(feature.score for feature in found if feature.score > 0 and feature.code != "feature:name") < _SOMETHING:
            return Judgement(a.mention, b.mention, "different", -1.0, (against,))
        # One of two newspapers is wrong, or there are two in one post: a human must see it. No group will hold both.
        features = (against, *found)
        return Judgement(a.mention, b.mention, "unsure", round(sum(feature.score for feature in features), 2), features)
    features = tuple(sorted(found, key=lambda feature: (-abs(feature.score), feature.code)))
    score = max(-0.9, min(1.0, round(sum(feature.score for feature in features), 2)))
    if " " not in a.name or " " not in b.name:
        single = Feature("feature:name", 0.0, "a single syllable is no full name")
        return Judgement(a.mention, b.mention, "unsure", min(score, 0.1), (single, *features))
    return Judgement(a.mention, b.mention, "same" if _witnessed(features) and score >= ENOUGH else "unsure", score, features)


def _misprinted(against: Feature, a: Limits, b: Limits) -> bool:
    """Say whether newspapers often get wrong what speaks against it: how someone is addressed, or a year of birth by a few."""
    if against.code == "feature:sex":
        return True
    births = (a.born.earliest, b.born.earliest)
    return against.code == "feature:birth" and None not in births and abs(int(births[0][:4]) - int(births[1][:4])) <= _NEAR  # type: ignore[index]


def _witnessed(features: tuple[Feature, ...]) -> bool:
    if any(feature.score >= WITNESS for feature in features):
        return True
    told = {feature.code: feature.score for feature in features}
    return any(all(told.get(code, 0.0) >= least for code, least in both.items()) for both in _TOGETHER)


def contradiction(a: Profile, b: Profile) -> str | None:
    """Say what cannot be true of one person; ``None`` where nothing speaks against it."""
    against = Limits(a).against(Limits(b))
    return None if against is None else against.because
