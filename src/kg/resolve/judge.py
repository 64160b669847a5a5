"""Judge whether two mentions of one name are one person. Pure functions: a score and a sentence why.

One name is not one person. *Same* needs a second witness, a post or a body that both are tied to in compatible time; *different* needs
something that no one person can be; all else is *unsure*, and stays apart.
"""

from kg.model.entities import Bounds, Judgement
from kg.resolve.profiles import Profile, Tie

__all__ = ["contradiction", "judge", "years_between"]

_LONG = 10
"""Years after which the same post of the same name may well be another person's: a father's and a son's."""


def judge(a: Profile, b: Profile) -> Judgement:
    """Compare two profiles of the same folded name.

    Returns:
        *different* (-1) for what no one person can be; *same* (0.7 to 0.9) with a second witness; else *unsure* (0.1 to 0.5).
    """
    a, b = sorted((a, b), key=lambda profile: profile.mention)
    against = contradiction(a, b)
    if against is not None:
        return Judgement(a.mention, b.mention, "different", -1.0, against)
    if " " not in a.name:
        return Judgement(a.mention, b.mention, "unsure", 0.1, "a single syllable is no full name")
    theirs = {tie.key: tie for tie in b.ties}
    witnesses = [_witness(tie, theirs[tie.key]) for tie in a.ties if tie.key in theirs]
    if not witnesses:
        return Judgement(a.mention, b.mention, "unsure", 0.1, "nothing but the name is shared")
    score, because = max(witnesses)
    return Judgement(a.mention, b.mention, "same" if score >= 0.7 else "unsure", score, because)


def contradiction(a: Profile, b: Profile) -> str | None:
    """Say what cannot be true of one person; ``None`` where nothing speaks against it."""
    if None not in (*a.born, *b.born) and (a.born.latest < b.born.earliest or b.born.latest < a.born.earliest):  # type: ignore[operator]
        return f"one was born between {a.born.earliest} and {a.born.latest}, the other between {b.born.earliest} and {b.born.latest}"
    theirs = {day: (place, post) for day, place, post in b.seats}
    for day, place, post in a.seats:
        there = theirs.get(day)
        if there is not None and there[0] != place:
            return f"on {day} one holds {post}, the other {there[1]}: single seats of different places"
    return None


def _witness(mine: Tie, other: Tie) -> tuple[float, str]:
    gap = years_between(mine.days, other.days)
    what = f"both are tied to {mine.name}" if mine.is_post else f"both belong to {mine.name}"
    if gap is not None and gap > _LONG:
        return 0.2, f"{what}, but {gap} years apart"
    if mine.is_wide or other.is_wide:
        return 0.5, f"{what}, which many hold"
    if gap is None:
        return (0.7, f"{what}; the time is not known") if mine.is_post else (0.4, f"{what}, but the time is not known")
    return (0.9 if mine.is_post else 0.8), f"{what}, at most {gap} years apart"


def years_between(a: Bounds, b: Bounds) -> int | None:
    """Give the years from the end of one to the start of the other, 0 where they overlap; ``None`` where a time is not known."""
    ends = (a.latest or a.earliest, b.latest or b.earliest)
    starts = (a.earliest or a.latest, b.earliest or b.latest)
    if None in ends or None in starts:
        return None
    return max(0, int(starts[1][:4]) - int(ends[0][:4]), int(starts[0][:4]) - int(ends[1][:4]))  # type: ignore[index]
