"""Cut what is said of one person in one post into the times for which it was held.

Times that a source states come first; what the others tell belongs to them where it can, and is put in order before, between and after
them where it cannot.
"""

from collections import defaultdict
from collections.abc import Iterable

from kg.model.entities import Bounds
from kg.resolve.run import Run, Said
from kg.resolve.sequence import in_order, sequence
from kg.resolve.tenures import home, in_time, is_stated, tenures
from kg.resolve.time import meet

__all__ = ["runs"]


def runs(everything: Iterable[Said]) -> list[Run]:
    """Cut what is said of one person in one post into runs, in order of time. The order of *everything* does not matter."""
    told = list(everything)
    stated = tenures(said for said in told if is_stated(said))
    if not stated:
        return sequence(told)
    between: dict[int, list[Said]] = defaultdict(list)
    for said in in_order(said for said in told if not is_stated(said)):
        if home(stated, said) is None:
            between[_gap(stated, said)].append(said)
    found = list(stated)
    for gap, rest in between.items():
        found += _bounded(sequence(rest), stated[:gap][-1:], stated[gap:][:1])
    return sorted(found, key=in_time)


def _gap(stated: list[Run], said: Said) -> int:
    """Give the number of stated runs that come before *said*."""
    day = said.when.earliest or said.when.latest or ""
    return sum((run.start.earliest or run.end.earliest or run.end.latest or "") <= day for run in stated)


def _bounded(found: list[Run], before: list[Run], after: list[Run]) -> list[Run]:
    """Bound runs by the stated ones around them: the earlier one had ended, and these had ended when the later one began."""
    for run in before:
        first = found[0]
        first.start = meet(first.start, Bounds(run.end.earliest, None)) or first.start
    for run in after:
        last = found[-1]
        last.end = meet(last.end, Bounds(None, run.start.latest)) or last.end
        last.over, last.status = True, "former"
    return found
