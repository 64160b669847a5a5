"""Put acts and attestations of one person in one post in order, and cut them into runs: held once, or held again.

An act starts or ends a run; an attestation only shows that it went on that day; 'former' shows that it had ended by then. An office held
again after an end is a second run; a re-election, or a start while the post is held, continues the first.
"""

from collections.abc import Iterable

from kg.model.entities import Bounds
from kg.resolve.run import Run, Said
from kg.resolve.time import UNKNOWN, meet, spread, within_a_year

__all__ = ["in_order", "sequence"]

_ORDER = {"start": 0, "holds": 1, "end": 2, "former": 3}


def sequence(told: Iterable[Said]) -> list[Run]:
    """Cut what is *told* into runs, in order of time. The order of *told* does not matter."""
    found: list[Run] = []
    for said in in_order(told):
        run = _TAKE[said.what](found, said)
        run.note(said)
    return found


def in_order(told: Iterable[Said]) -> list[Said]:
    """Sort by the day by which each had happened; what has no day comes last, when the runs are known."""
    return sorted(told, key=_position)


def _position(said: Said) -> tuple[str, str, int, str]:
    when = said.when
    known = when.latest or when.earliest or "9999"
    return known, when.earliest or "", _ORDER[said.what], said.fact


def _after(said: Said, run: Run) -> bool:
    """Whether *said* is surely later than the end of *run*."""
    return run.over and said.when.earliest is not None and run.end.latest is not None and said.when.earliest > run.end.latest


def _new(found: list[Run], **known: Bounds) -> Run:
    run = Run(**known)  # type: ignore[arg-type]  # start or end
    if found and found[-1].end.earliest is not None and run.start == UNKNOWN:
        run.start = Bounds(found[-1].end.earliest, None)
    found.append(run)
    return run


def _start(found: list[Run], said: Said) -> Run:
    run = found[-1] if found else None
    if run is None or _after(said, run):
        run = _new(found, start=said.when)
    elif run.start_witnessed and meet(run.start, said.when) is None:
        if run.over:
            run = _new(found, start=said.when)
        else:
            run.attest(said.when, said.status)  # re-elected, or told again with another day: it goes on
            return run
    elif said.when.earliest is not None and run.shown.earliest is not None and run.shown.earliest < said.when.earliest:
        run.attest(said.when, said.status)  # held before this act: a re-election that is not called one
        return run
    else:
        run.start = meet(run.start, said.when) or run.start
    run.start_witnessed = True
    if said.event is not None:
        run.started_by.add(said.event)
    if not run.over:
        run.status = said.status
    return run


def _holds(found: list[Run], said: Said) -> Run:
    run = found[-1] if found else None
    if run is None or _after(said, run):
        run = _new(found)
    if said.when != UNKNOWN:
        run.attest(said.when, said.status)
    elif not run.facts:
        run.status = said.status
    return run


def _end(found: list[Run], said: Said) -> Run:
    run = found[-1] if found else None
    if run is None:
        run = _new(found, end=said.when)
    elif run.over and meet(run.end, said.when) is None:
        if run.end_witnessed and within_a_year(run.end, said.when):
            run.end = spread(run.end, said.when)  # one end, told on different days: nobody tells of a return between
        else:
            run = _new(found, end=said.when)
    else:
        run.end = meet(run.end, said.when) or run.end
    run.over = run.end_witnessed = True
    run.status = "former"
    if said.event is not None:
        run.ended_by.add(said.event)
    return run


def _former(found: list[Run], said: Said) -> Run:
    run = found[-1] if found else _new(found)
    run.close(said.when)
    return run


_TAKE = {"start": _start, "holds": _holds, "end": _end, "former": _former}
