"""Put what is said of one person in one post in order, and cut it into runs: held once, or held again.

An act starts or ends a run; an attestation only shows that it went on that day; 'former' shows that it had ended by then. An office held
again after an end is a second run; a re-election, or a start while the post is held, continues the first.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kg.model.entities import Bounds
from kg.resolve.time import UNKNOWN, first_day, last_day, meet, spread

__all__ = ["Run", "Said", "runs"]

_ORDER = {"start": 0, "holds": 1, "end": 2, "former": 3}


class Said(NamedTuple):
    """One thing said of a person in a post, on a day of which bounds are known."""

    what: Literal["start", "holds", "end", "former"]
    when: Bounds
    status: Literal["current", "former", "acting"]
    fact: str
    event: str | None = None
    term: str | None = None
    since: Bounds = UNKNOWN
    """A start that the text states beside it."""
    until: Bounds = UNKNOWN
    scope: Literal["vn", "other"] = "vn"


@dataclass
class Run:
    """A time in which a post is held without a known break."""

    status: Literal["current", "former", "acting"] = "current"
    attested: Bounds = UNKNOWN
    shown: Bounds = UNKNOWN
    """The earliest day by which it had surely begun, and the latest to which it surely went on, as attestations show."""
    start: Bounds = UNKNOWN
    end: Bounds = UNKNOWN
    start_witnessed: bool = False
    end_witnessed: bool = False
    started_by: set[str] = field(default_factory=set)
    ended_by: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    scopes: set[Literal["vn", "other"]] = field(default_factory=set)
    over: bool = False

    def note(self, said: Said) -> None:
        """Take over what holds of the run whatever was said."""
        self.facts.add(said.fact)
        self.scopes.add(said.scope)
        if said.term is not None:
            self.terms.add(said.term)
        for name, told in (("start", said.since), ("end", said.until)):
            if told != UNKNOWN:
                setattr(self, name, meet(getattr(self, name), told) or getattr(self, name))
                setattr(self, f"{name}_witnessed", True)

    def attest(self, when: Bounds, status: Literal["current", "former", "acting"]) -> None:
        """Note that it is held on a day."""
        self.attested = spread(self.attested, when)
        self.shown = Bounds(first_day(self.shown.earliest, when.latest), last_day(self.shown.latest, when.earliest))
        if not self.over:
            self.status = status

    def bounds(self) -> tuple[Bounds, Bounds]:
        """Give start and end: what is attested on a day, or ended on it, began by then, and what began on a day did not end before."""
        start = meet(self.start, Bounds(None, first_day(self.shown.earliest, self.end.latest))) or self.start
        end = meet(self.end, Bounds(last_day(self.shown.latest, self.start.earliest), None)) or self.end
        return start, end


def runs(everything: Iterable[Said]) -> list[Run]:
    """Cut what is said of one person in one post into runs, in order of time. The order of *everything* does not matter."""
    found: list[Run] = []
    for said in sorted(everything, key=_position):
        run = _TAKE[said.what](found, said)
        run.note(said)
    return found


def _position(said: Said) -> tuple[str, str, int, str]:
    when = said.when
    known = when.latest or when.earliest or "9999"  # what has no day comes last, when the runs are known
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
    if run is None or (run.over and meet(run.end, said.when) is None):
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
    run.end = meet(run.end, Bounds(None, said.when.latest)) or run.end
    run.over = True
    run.status = "former"
    return run


_TAKE = {"start": _start, "holds": _holds, "end": _end, "former": _former}
