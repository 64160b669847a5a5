"""Times of office that a source states with a start or an end of its own: 'từ 10/2015 đến 2018'.

Both ends of such a time belong together, so it is a run of its own before anything else is put in order. Two sources that tell of the same
time refine one another; two that surely overlap and do not agree are one run as wide as both, since nobody holds one post twice at once
(``kg check`` lists them), but a start told a year or more after the first is a re-election; two that only touch are two: the source says
that the first one ended.
"""

from collections.abc import Iterable
from typing import NamedTuple

from kg.model.entities import Bounds
from kg.resolve.run import Run, Said
from kg.resolve.time import UNKNOWN, meet, spread, width, within_a_year

__all__ = ["home", "is_stated", "tenures"]


class _Stated(NamedTuple):
    start: Bounds
    end: Bounds
    said: Said


def is_stated(said: Said) -> bool:
    """Say whether *said* states a start or an end beside the holding."""
    return said.since != UNKNOWN or said.until != UNKNOWN


def tenures(told: Iterable[Said]) -> list[Run]:
    """Make runs of what is *told* with a start or an end of its own, in order of time; the order of *told* does not matter.

    Quadratic in the times of office of one person in one post: a handful.
    """
    found: list[Run] = []
    for stated in sorted(map(_stated, told), key=_position):
        run = next((run for run in found if _is_same(run, stated)), None)
        if run is None:
            run = next((run for run in found if _overlaps(run, stated)), None)
            if run is None:
                run = Run(start=stated.start, end=stated.end)
                found.append(run)
            else:
                _widen(run, stated)
        else:
            run.start, run.end = meet(run.start, stated.start) or run.start, meet(run.end, stated.end) or run.end
        _take(run, stated)
    return sorted(found, key=in_time)


def in_time(run: Run) -> tuple[str, str, str]:
    """Give what sorts runs by time: a run whose start is open stands where it ends."""
    first = run.start.earliest or run.start.latest or run.end.earliest or run.end.latest or "9999"
    return first, run.end.earliest or run.end.latest or "9999", min(run.facts, default="")


def home(found: list[Run], said: Said) -> Run | None:
    """Give the stated run that *said* speaks of, and take it over; ``None`` where it speaks of another time.

    What has no day speaks of the last one. What fits several is one more source of the first and bounds none of them.
    """
    if said.when == UNKNOWN:
        run = found[-1] if found else None
    else:
        fitting = [run for run in found if _FITS[said.what](run, said.when)]
        run = fitting[0] if fitting else None
        if len(fitting) == 1:
            _TAKE[said.what](fitting[0], said)
    if run is not None:
        run.note(said)
    return run


def _stated(said: Said) -> _Stated:
    end = said.until
    if end == UNKNOWN and said.what == "former":
        end = Bounds(None, said.when.latest)
    return _Stated(said.since, end, said)


def _position(stated: _Stated) -> tuple[int, Bounds, Bounds, str]:
    start, end = (Bounds(*(day or "" for day in bounds)) for bounds in (stated.start, stated.end))
    return width(stated.start) + width(stated.end), start, end, stated.said.fact


def _is_same(run: Run, stated: _Stated) -> bool:
    """Whether the two may be one time: their starts agree and their ends agree, as far as each is told."""
    start, end = meet(run.start, stated.start), meet(run.end, stated.end)
    if _is_inverted(run.start, run.end) or _is_inverted(stated.start, stated.end):
        return (run.start, run.end) == (stated.start, stated.end)
    return start is not None and end is not None and not _is_inverted(start, end)


def _is_inverted(start: Bounds, end: Bounds) -> bool:
    return start.earliest is not None and end.latest is not None and end.latest < start.earliest


def _overlaps(run: Run, stated: _Stated) -> bool:
    """Whether there is a day on which both surely hold, more than the one on which one ends and the other begins.

    Where both starts are told and no end is, or both ends and no start, days less than a year apart are of one time, told differently.
    """
    if _is_inverted(run.start, run.end) or _is_inverted(stated.start, stated.end):
        return False
    for mine, theirs, untold in ((run.start, stated.start, (run.end, stated.end)), (run.end, stated.end, (run.start, stated.start))):
        if untold == (UNKNOWN, UNKNOWN) and UNKNOWN not in (mine, theirs) and within_a_year(mine, theirs):
            return True
    (first, last), (second, until) = _sure(*run.bounds()), _sure(stated.start, _shown(stated))
    return None not in (first, last, second, until) and first < until and second < last  # type: ignore[operator]  # no None is left


def _shown(stated: _Stated) -> Bounds:
    """Give the end, or how long it surely went on."""
    said = stated.said
    return Bounds(said.when.earliest, None) if stated.end == UNKNOWN and said.what == "holds" else stated.end


def _sure(start: Bounds, end: Bounds) -> tuple[str | None, str | None]:
    """Give the first and the last day on which it is surely held; one day where only one end is told."""
    return start.latest or end.earliest, end.earliest or start.latest


def _widen(run: Run, stated: _Stated) -> None:
    if not _goes_on(run, stated):
        run.start = _both(run.start, stated.start)
    run.end = _both(run.end, stated.end)


def _goes_on(run: Run, stated: _Stated) -> bool:
    """Take a later start without an end of its own, a year or more after the first, for a re-election: it was held that day."""
    if UNKNOWN in (run.start, stated.start) or within_a_year(run.start, stated.start):
        return False
    if (stated.start.earliest or "") > (run.start.latest or ""):
        later, is_open = stated.start, stated.said.until == UNKNOWN
    else:
        later, is_open = run.start, not run.end_witnessed
    if is_open:
        run.attest(later, run.status)
        run.start = stated.start if later == run.start else run.start
    return is_open


def _both(mine: Bounds, theirs: Bounds) -> Bounds:
    return theirs if mine == UNKNOWN else mine if theirs == UNKNOWN else spread(mine, theirs)


def _take(run: Run, stated: _Stated) -> None:
    said = stated.said
    run.start_witnessed |= said.since != UNKNOWN
    run.end_witnessed |= said.until != UNKNOWN
    run.over |= stated.end != UNKNOWN
    run.note(said)
    if run.over:
        run.status = "former"
    elif said.what == "holds":
        run.status = said.status
    if said.what == "holds" and said.until == UNKNOWN and said.when != UNKNOWN:
        run.attest(said.when, said.status)


def _begins(run: Run, when: Bounds) -> bool:
    if run.start == UNKNOWN:
        return _can_hold(run, when)
    return meet(run.start, when) is not None or _surely_holds(run, when)


def _ends(run: Run, when: Bounds) -> bool:
    if run.end == UNKNOWN:
        return _can_hold(run, when)
    return meet(run.end, when) is not None or _surely_holds(run, when)


def _can_hold(run: Run, when: Bounds) -> bool:
    return meet(Bounds(run.start.earliest, run.end.latest), when) is not None


def _surely_holds(run: Run, when: Bounds) -> bool:
    start, end = run.bounds()
    return None not in (when.earliest, when.latest) and (start.latest or "9999") <= when.earliest and when.latest <= (end.earliest or "")  # type: ignore[operator]


def _had_ended(run: Run, when: Bounds) -> bool:
    """Whether 'former' on a day can be said of the run: it began before."""
    began = run.start.earliest or run.start.latest or run.end.earliest or ""
    return when.latest is None or began <= when.latest


def _take_start(run: Run, said: Said) -> None:
    if meet(run.start, said.when) is None:
        run.attest(said.when, said.status)
        return
    run.start = meet(run.start, said.when) or run.start
    run.start_witnessed = True
    run.started_by.update(one for one in (said.event,) if one is not None)


def _take_end(run: Run, said: Said) -> None:
    run.end = meet(run.end, said.when) or spread(run.end, said.when)
    run.over = run.end_witnessed = True
    run.status = "former"
    run.ended_by.update(one for one in (said.event,) if one is not None)


def _take_holds(run: Run, said: Said) -> None:
    run.attest(said.when, said.status)


def _take_former(run: Run, said: Said) -> None:
    if not run.over:
        run.close(said.when)


_FITS = {"start": _begins, "holds": _can_hold, "end": _ends, "former": _had_ended}
_TAKE = {"start": _take_start, "holds": _take_holds, "end": _take_end, "former": _take_former}
