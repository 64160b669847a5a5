"""What is said of one person in one post, and the time for which it is held without a known break."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kg.model.entities import Bounds
from kg.resolve.time import UNKNOWN, first_day, last_day, meet, spread

__all__ = ["Run", "Said", "Status"]

Status = Literal["current", "former", "acting"]


class Said(NamedTuple):
    """One thing said of a person in a post, on a day of which bounds are known."""

    what: Literal["start", "holds", "end", "former"]
    when: Bounds
    status: Status
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

    status: Status = "current"
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

    def attest(self, when: Bounds, status: Status) -> None:
        """Note that it is held on a day."""
        self.attested = spread(self.attested, when)
        self.shown = Bounds(first_day(self.shown.earliest, when.latest), last_day(self.shown.latest, when.earliest))
        if not self.over:
            self.status = status

    def close(self, when: Bounds) -> None:
        """Note that it had ended by the last day of *when*, though nobody tells how."""
        self.end = meet(self.end, Bounds(None, when.latest)) or self.end
        self.over = True
        self.status = "former"

    def bounds(self) -> tuple[Bounds, Bounds]:
        """Give start and end: what is attested on a day, or ended on it, began by then, and what began on a day did not end before."""
        start = meet(self.start, Bounds(None, first_day(self.shown.earliest, self.end.latest))) or self.start
        end = meet(self.end, Bounds(last_day(self.shown.latest, self.start.earliest), None)) or self.end
        return start, end

    def seen(self) -> Bounds:
        """Give the days on which it is said to be held, as far as it can have been: 'in 2018' of one who left in May is no later."""
        if self.attested == UNKNOWN:
            return UNKNOWN
        start, end = self.bounds()
        return meet(self.attested, Bounds(start.earliest, end.latest)) or self.attested
