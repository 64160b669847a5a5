"""What speaks for two profiles being one person: pure functions, each giving a score and a sentence, or nothing.

Scores were set by hand and add up: a name that is written alike gives 0.1, a second witness 0.65 or more, and 0.7 in all is needed to join.
"""

from collections.abc import Callable

from kg.model.entities import Bounds
from kg.model.judgements import Feature
from kg.resolve.profiles import Profile, Tie
from kg.text.names import block_of, likeness

__all__ = ["FEATURES", "WITNESS", "days_between", "years_between"]

WITNESS = 0.65
"""From this score on, one feature alone is a second witness beside the name."""

_TERM = 6
"""Years within which the holder of a post of one name is taken for one: a term and the year around it. Later it may be a son's."""

_CHANGE = 2
"""Years within which who led a body before a reform is taken for who leads the body in which it lives on."""

_SHORT = 60
"""Days within which a person seldom goes from leading a body to another post in it."""

_NEWS = 14
"""Days within which newspapers copy each other."""

_LEADERS = ("one", "few")
_NAMES = {
    "same": (0.1, "the names are written alike"),
    "spelling": (0.05, "the names are two spellings of one"),
    "bare": (0.0, "one of the names is written without tone marks"),
    "marks": (-0.4, "the names differ in tone marks"),
    "letters": (-0.6, "the names differ in letters"),
}
_POSTS = {"one": 0.8, "few": 0.75, "many": 0.45, "wide": 0.4}
_UNDATED = {"one": 0.65, "few": 0.65, "many": 0.3, "wide": 0.3}


def years_between(a: Bounds, b: Bounds) -> int | None:
    """Give the years from the end of one to the start of the other, 0 where they overlap; ``None`` where a time is not known."""
    ends = (a.latest or a.earliest, b.latest or b.earliest)
    starts = (a.earliest or a.latest, b.earliest or b.latest)
    if None in ends or None in starts:
        return None
    return max(0, int(starts[1][:4]) - int(ends[0][:4]), int(starts[0][:4]) - int(ends[1][:4]))  # type: ignore[index]


def days_between(a: Bounds, b: Bounds) -> int | None:
    """Give roughly the days from the end of one to the start of the other, 0 where they overlap; ``None`` where a bound is not known."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return None
    return max(0, _number(b.earliest) - _number(a.latest), _number(a.earliest) - _number(b.latest))


def _number(day: str) -> int:
    return int(day[:4]) * 365 + int(day[5:7]) * 30 + int(day[8:10])


def _name(a: Profile, b: Profile) -> Feature:
    score, because = _NAMES[likeness(a.name, b.name)]
    return Feature("feature:name", score, because)


def _article(a: Profile, b: Profile) -> Feature | None:
    """One article seldom speaks of two persons of one name, and then gives each a post of his own."""
    if a.mention.document != b.mention.document or likeness(a.name, b.name) not in ("same", "spelling"):
        return None
    if a.said and b.said and not a.said & b.said:
        return Feature("feature:article", 0.3, "one article names both, with different posts")
    return Feature("feature:article", 0.9, "one article names both")


def _text(a: Profile, b: Profile) -> Feature | None:
    """Copies are one text, so what they say in the same words of a name they say of one person; it is no witness to anything else."""
    if a.text != b.text or a.mention.document == b.mention.document or not a.said & b.said:
        return None
    if (days_between(a.published, b.published) or 0) > _NEWS or len({a.home, b.home} - {None}) > 1:
        return None  # a form that is used again
    return Feature("feature:text", 0.8, "both articles print one text")


def _post(a: Profile, b: Profile) -> Feature | None:
    theirs = {tie.key: tie for tie in b.ties if tie.is_post}
    shared = [(tie, theirs[tie.key]) for tie in a.ties if tie.is_post and tie.key in theirs]
    if not shared:
        return None
    found = sorted((_shared_post(*pair) for pair in shared), key=lambda one: (-one.score, one.because))
    best = found[0]
    # Two memberships of many members each, both shared, are no chance any more.
    more = [one for one in found[1:] if one.score >= _UNDATED["wide"]]
    if best.score < WITNESS and best.score >= _POSTS["many"] and more and len({tie.body for tie, _ in shared}) > 1:
        return Feature(best.code, round(best.score + 0.25, 2), f"{best.because}, and {more[0].because}")
    return best


def _shared_post(mine: Tie, other: Tie) -> Feature:
    what, weight = f"both are told to be {mine.name}", max(mine.weight, other.weight, key=("one", "few", "many", "wide").index)
    many = ", which many are" if weight in ("many", "wide") else ""
    for former, holder in ((mine, other), (other, mine)):
        if former.over is not None and holder.over is None and holder.held.latest is not None and former.over < holder.held.latest:
            return Feature("feature:post", 0.2, f"{what}, but one was so no more by {former.over}, the other is on {holder.held.latest}")
    gap = years_between(mine.held, other.held)
    if gap is None:
        return Feature("feature:post", _UNDATED[weight], f"{what}{many}; the time is not known")
    if gap > _TERM:
        return Feature("feature:post", 0.2, f"{what}, but {gap} years apart")
    return Feature("feature:post", _POSTS[weight], f"{what}{many}, {_apart(gap)}")


def _words(a: Profile, b: Profile) -> Feature | None:
    """The same post in the same words, of a body that both articles leave open."""
    if not a.words & b.words:
        return None
    return Feature("feature:words", 0.45, f"both print {min(a.words & b.words).partition(' – ')[2]}, and one post in it")


def _body(a: Profile, b: Profile) -> Feature | None:
    """Another post in one body: a career, if the body is led by both and the posts do not clash."""
    posts = {tie.key for tie in a.ties if tie.is_post} & {tie.key for tie in b.ties if tie.is_post}
    known = {tie.body for tie in a.ties if tie.key in posts}
    theirs = {tie.key: tie for tie in b.ties if not tie.is_post}
    shared = [(tie, theirs[tie.key]) for tie in a.ties if not tie.is_post and tie.key in theirs and tie.key not in known]
    return min((_shared_body(*pair) for pair in shared), key=lambda one: (-one.score, one.because), default=None)


def _shared_body(mine: Tie, other: Tie) -> Feature:
    what, gap = f"both have a post in {mine.name}", years_between(mine.held, other.held)
    if gap is None:
        return Feature("feature:body", 0.3, f"{what}, but the time is not known")
    if gap > _TERM - 1:
        return Feature("feature:body", 0.15, f"{what}, but {gap} years apart")
    if mine.weight not in _LEADERS or other.weight not in _LEADERS:
        return Feature("feature:body", 0.25, f"{what}, as many have")
    near = days_between(mine.held, other.held)
    if "one" in (mine.weight, other.weight) and near is not None and near < _SHORT:
        return Feature("feature:body", 0.35, f"{what}, but different ones at one time")
    if mine.weight != other.weight and _before(*sorted((mine, other), key=lambda tie: tie.weight == "few")):
        return Feature("feature:body", 0.35, f"{what}, but who had led it was a deputy later")
    return Feature("feature:body", WITNESS, f"both lead {mine.name}, {_apart(gap)}")


def _before(head: Tie, deputy: Tie) -> bool:
    return head.held.latest is not None and deputy.held.earliest is not None and head.held.latest < deputy.held.earliest


def _succession(a: Profile, b: Profile) -> Feature | None:
    """A leader of a body that a reform ended goes on in the lead of the one that took it in."""
    found = []
    for one, other in ((a, b), (b, a)):
        now = {tie.key: tie for tie in other.ties if not tie.is_post}
        own = {tie.body for tie in one.ties}
        found += [_went_on(tie, now[tie.key]) for tie in one.heirs if tie.key in now and tie.key not in own]
    return min(found, key=lambda one: (-one.score, one.because), default=None)


def _went_on(before: Tie, after: Tie) -> Feature:
    what, gap = f"one has a post in {before.name}, the other in {after.name}, in which it lives on", years_between(before.held, after.held)
    if gap is None:
        return Feature("feature:succession", 0.3, f"{what}, but the time is not known")
    if gap > _CHANGE or _before(after, before):
        return Feature("feature:succession", 0.15, f"{what}, but {_apart(gap)}")
    if before.weight not in _LEADERS or after.weight not in _LEADERS:
        return Feature("feature:succession", 0.25, f"{what}, as many have")
    return Feature("feature:succession", WITNESS, f"one leads {before.name}, the other {after.name}, in which it lives on, {_apart(gap)}")


def _career(a: Profile, b: Profile) -> Feature | None:
    both = a.leads & b.leads
    if not both or {tie.body for tie in a.ties} & {tie.body for tie in b.ties}:
        return None
    return Feature("feature:career", 0.3, "both lead bodies that govern one place")


def _place(a: Profile, b: Profile) -> Feature | None:
    if not a.provinces or not b.provinces or {tie.body for tie in a.ties} & {tie.body for tie in b.ties}:
        return None
    if a.provinces & b.provinces:
        return Feature("feature:place", 0.15, "both have a post in one province")
    if a.moved_to & b.provinces or b.moved_to & a.provinces:
        return None  # provinces that were merged: it speaks neither for nor against
    return Feature("feature:place", -0.1, "they have posts in different provinces")


def _birth(a: Profile, b: Profile) -> Feature | None:
    if None in (*a.born, *b.born) or a.born != b.born:
        return None
    if a.born.earliest == a.born.latest:
        return Feature("feature:birth", 0.8, f"both were born on {a.born.earliest}")
    return Feature("feature:birth", 0.3, f"both were born between {a.born.earliest} and {a.born.latest}")


def _hometown(a: Profile, b: Profile) -> Feature | None:
    if a.hometown is None or b.hometown is None:
        return None
    if a.hometown == b.hometown:
        return Feature("feature:hometown", 0.15, "both come from one place")
    return Feature("feature:hometown", -0.2, "they come from different places")


def _company(a: Profile, b: Profile) -> Feature | None:
    """The same other names beside it. A copy of a text names them again and proves nothing."""
    if a.text == b.text:
        return None
    number = len((a.company & b.company) - {block_of(a.name), block_of(b.name)})
    if number == 0:
        return None
    others = "another person" if number == 1 else f"{number} other persons"
    return Feature("feature:company", 0.2 if number > 2 else 0.1, f"both articles name {others} as well")


def _apart(gap: int) -> str:
    return "within a year" if gap == 0 else f"{gap} year{'s' if gap > 1 else ''} apart"


FEATURES: tuple[Callable[[Profile, Profile], Feature | None], ...] = (
    _name,
    _article,
    _text,
    _post,
    _words,
    _body,
    _succession,
    _career,
    _place,
    _birth,
    _hometown,
    _company,
)
"""All of them; none depends on another, nor on the order of the two."""
