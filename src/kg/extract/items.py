"""What the parser sees in a sentence: bodies, posts, persons, triggers, separators; positions are indices of tokens."""

from dataclasses import dataclass, field

from kg.ontology import Concept

__all__ = ["Body", "Item", "Mark", "Other", "Person", "Place", "PlaceItem", "Post", "Trigger", "WordItem"]


@dataclass(slots=True)
class Item:
    """Tokens ``[start, end)`` of the sentence; *span* are the offsets in the article, set once the sentence is cut."""

    start: int
    end: int


@dataclass(slots=True)
class Place(Item):
    """A level word, a name, or both: 'tỉnh', 'huyện Sông Mã', 'Hà Nội'."""

    level: str | None = None
    level_word: str = ""
    """The level word as printed, expanded ('thành phố' for 'TP'); empty where none is printed."""
    name: str | None = None
    concept: str | None = None
    within: str | None = None
    basis: str | None = None
    central_city: bool = False
    always_full: str = ""
    """The name with its level word, where it is never printed without ('Thành phố Hồ Chí Minh')."""
    word_kept: bool = False
    """Whether a fused head keeps the level word ('Quận ủy quận Tân Phú')."""
    span: tuple[int, int] | None = None


@dataclass(slots=True)
class PlaceItem(Item):
    """A place named outside the name of a body: it may come into focus."""

    place: Place | None = None


@dataclass(slots=True)
class Body(Item):
    """A body's name, parsed; *head* is the kind, the rest narrows it."""

    head: Concept | None = None
    head_end: int = 0
    head_text: str = ""
    """The head as it is to be printed: the kind's prefLabel, or the words themselves where the vocabulary has no such kind."""
    sector: Concept | None = None
    proper: str = ""
    link: str = ""
    """The word between it and its parent where the name keeps it ('thuộc')."""
    parent: "Body | None" = None
    place: Place | None = None
    term: str | None = None
    basis: str = "stated"
    foreign: bool = False
    alias: str = ""
    """Folded; what it is called in brackets behind its name."""
    span: tuple[int, int] | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the head is printed: it points at a body named elsewhere."""
        return self.sector is None and not self.proper and self.parent is None and (self.place is None or self.place.name is None)


@dataclass(slots=True)
class Post(Item):
    """A role with the body it is in, as far as printed."""

    role: Concept | None = None
    role_name: str = ""
    role_start: int = 0
    role_end: int = 0
    body: Body | None = None
    fused: bool = False
    status: str | None = None
    """'former', 'acting' … where a modifier stands before or behind the role."""
    modifiers: tuple[str, ...] = ()
    spreads: bool = False
    """Whether its status holds for the posts behind it as well ('từng giữ chức A, B, C')."""
    plural: bool = False
    siblings: "list[Post]" = field(default_factory=list)
    """Posts of other persons that stand in one phrase with it ('Bí thư và Chủ tịch UBND xã lần lượt là …')."""
    term: str | None = None
    term_span: tuple[int, int] | None = None
    origin: Place | None = None
    cut: str = ""
    """The folded word, unknown to the grammar, that goes on with the name of its body: no body of another name is meant."""
    term_at: int | None = None
    """Token of a term inside the post, between its body and its constituency."""
    since: str | None = None
    until: str | None = None
    field_of_work: tuple[int, int] | None = None
    span: tuple[int, int] | None = None
    role_span: tuple[int, int] | None = None
    body_span: tuple[int, int] | None = None
    """Where the body is printed beside the role; ``None`` where it comes from elsewhere."""


@dataclass(slots=True)
class Person(Item):
    """A name with what stands before it; *name_start* is its first syllable."""

    name: str = ""
    name_start: int = 0
    full: bool = True
    honorific: Concept | None = None
    plural: bool = False
    titles: list[Concept] = field(default_factory=list)
    span: tuple[int, int] | None = None
    """Offsets of the name, without titles."""


@dataclass(slots=True)
class Trigger(Item):
    """A verb that starts, ends or confirms a membership."""

    concept: Concept | None = None
    passive: bool = False
    negated: bool = False


@dataclass(slots=True)
class WordItem(Item):
    """A grammar word that steers attachment; *cls* is its ``kg:class``."""

    cls: str = ""
    concept: Concept | None = None


@dataclass(slots=True)
class Mark(Item):
    """A separator: ``, ; : - ( ) . và``; *spaced* says whether a dash has room on both sides."""

    mark: str = ""
    spaced: bool = False


@dataclass(slots=True)
class Other(Item):
    """Tokens that the grammar has no word for."""
