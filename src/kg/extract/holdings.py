"""What the attachment yields: a person, a post, and how the sentence binds them."""

from dataclasses import dataclass, field

from kg.extract.chunks import Chunks
from kg.extract.items import Body, Person, Post, Trigger
from kg.text.vi.dates import DateSpan

__all__ = ["Act", "Holding"]


@dataclass(slots=True)
class Act:
    """A verb at work in a sentence: who it is done to, which posts it governs, by whom, when."""

    trigger: Trigger
    subjects: list[Person]
    event: str = ""
    effect: str = ""
    objects: list[Person] = field(default_factory=list)
    waiting: list[Post] = field(default_factory=list)
    governed: bool = False
    closed: bool = False
    moves: bool = False
    counts: bool = False
    """Whether it elects a number of persons, not the persons named before."""
    nominates: bool = False
    lists: bool = False
    """Whether those whom it concerns are listed behind it."""
    negated: bool = False
    direct: bool = False
    """Whether its object stands right behind it, or behind 'đối với'."""
    of_another: bool = False
    """Whether its subject has no name: 'người tiền nhiệm được bổ nhiệm …'."""
    future: bool = False
    spoken_of: bool = False
    """Whether the act is spoken of and not reported: the days of its sentence are of other things."""
    actor: Body | None = None
    date: DateSpan | None = None
    predecessor: Person | None = None
    serial: int = 0

    @property
    def persons(self) -> list[Person]:
        """Whom the act concerns: its objects, else (where the verb looks back) its subjects."""
        if self.objects:
            return self.objects
        voice = self.trigger.concept.get("voice") if self.trigger.concept is not None else None
        return self.subjects if self.trigger.passive or voice == "middle" else []


@dataclass(slots=True)
class Holding:
    """One (person, post) of one sentence; *mode* is the rule that bound them."""

    person: Person
    post: Post
    chunks: Chunks
    status: str
    mode: str
    act: Act | None = None
    predecessor: Person | None = None
    past: bool = False
    background: bool = False
    was: Act | None = None
    """The act of the past that it is known from."""
    was_status: str = ""
    attested: DateSpan | None = None
    """The date of which alone it is told, where that is not the day of the article."""
    told: tuple[int, int] | None = None
    """Where the time that it was held is printed."""
