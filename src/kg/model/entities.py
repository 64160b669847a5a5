"""What a set of articles says together: persons, organizations, posts, and who held what, when.

Plain frozen tuples, made by ``kg.resolve`` from facts and written by ``kg.rdf``. Entities point at one another by *key*: a string that is
the same for the same thing whatever the order of the articles. IRIs are made from keys in ``kg.rdf``. Days are ISO days; ``None`` is not
known.
"""

from typing import Literal, NamedTuple

from kg.model.judgements import Judgement
from kg.model.mentions import MentionKey
from kg.model.source import Source

__all__ = [
    "Attendance",
    "Bounds",
    "Change",
    "CitedDocument",
    "Congress",
    "ElectionResult",
    "Event",
    "Membership",
    "Organization",
    "Person",
    "Post",
    "Resolved",
    "Source",
    "Target",
]


class Bounds(NamedTuple):
    """Something happened on a day not before *earliest* and not after *latest*; ``None`` is no limit."""

    earliest: str | None = None
    latest: str | None = None


class Person(NamedTuple):
    """A human (``foaf:Person``): a cluster of mentions that nothing tells apart and a second witness joins."""

    key: str
    """The smallest mention of the cluster, written out."""
    name: str
    other_names: tuple[str, ...]
    mentions: tuple[MentionKey, ...]
    printed: tuple[str, ...]
    """The name that each mention prints, in the order of the mentions; with the mention it makes an IRI that never changes."""
    pinned: tuple[str, ...] = ()
    """IRIs that a human gave the person; the first is the one to print."""


class Organization(NamedTuple):
    """A body (``org:Organization``), known by its parsed structure."""

    key: str
    type: str | None
    branch: str | None
    sector: str | None
    """Only where the vocabulary has it: ``sector:health``."""
    level: str | None
    place: str | None
    """Only where the vocabulary has it: ``place:p58``."""
    place_name: str | None
    name: str
    name_en: str | None
    """Composed; ``None`` as soon as one part has no English label."""
    other_names: tuple[str, ...]
    parents: tuple[tuple[str, str], ...]
    """Pairs of a relation concept (``relation:unit-of``) and the key of the body it belongs to."""
    governs: tuple[str, ...]
    """Places (``place:p58``) that it governs."""
    is_open: bool
    """Whether the article leaves its place open, so that it is one body for this article only."""
    scope: Literal["vn", "other"]
    mentions: tuple[MentionKey, ...]
    valid_from: str | None = None
    valid_until: str | None = None
    """First and last day of its life as partial dates, as far as its kind, field, place and the reforms tell."""


class Change(NamedTuple):
    """A change in which bodies ended, or were merged (``org:ChangeEvent``); of the bodies that the articles name."""

    key: str
    reform: str
    """``reform:provinces-2025``"""
    date: str
    when: Bounds
    """The day from which it holds, as a partial date and its bounds."""
    place: str | None  # that replaced the place of the bodies: place:n56
    originals: tuple[str, ...]
    """Keys of the bodies that ended, and of the one that took them in."""
    results: tuple[str, ...]
    """Key of the body that came of it, if an article names it."""


class Post(NamedTuple):
    """A seat (``org:Post``): a role in one organization."""

    key: str
    role: str | None
    """``role:deputy-chair``; ``None`` for a role that the vocabulary does not have."""
    role_name: str
    organization: str
    name: str
    name_en: str | None
    seats: Literal["one", "many"] | None
    rank: int | None
    """Place in protocol, 1 highest, as the vocabulary has it for the role in this kind of body."""
    mentions: tuple[MentionKey, ...]


class Membership(NamedTuple):
    """A person in a post for a time (``org:Membership``), consolidated from what is said and from acts.

    Held for certain from ``start.latest`` to ``end.earliest`` (where both are known and the first is not after the second); possibly from
    ``start.earliest`` to ``end.latest``, where ``None`` is no limit. The bounds come from acts *and* from attestations: someone attested
    on a day began on or before it and ended on or after it. Witnessed means that a source tells the start or the end itself.
    """

    key: str
    person: str
    post: str | None
    """``None`` where the text leaves the body open."""
    organization: str | None
    role: str | None
    role_name: str
    status: Literal["current", "former", "acting"]
    """As of the last thing known."""
    attested: Bounds
    """First and last day on which it is said to hold; both ``None`` if no such day is known."""
    start: Bounds
    end: Bounds
    start_witnessed: bool
    end_witnessed: bool
    started_by: tuple[str, ...]
    """Keys of events."""
    ended_by: tuple[str, ...]
    terms: tuple[str, ...]
    """Terms of the body, as printed; not the mandate of the person."""
    scope: Literal["vn", "other"]
    derived_from: tuple[str, ...]
    """Ids of facts."""
    start_bounded_by: tuple[str, ...] = ()
    """Keys of memberships that say that it had not begun before ``start.earliest`` and do not tell the start."""
    end_bounded_by: tuple[str, ...] = ()
    """Keys of what says that it was over by ``end.latest`` and does not tell the end: another membership, or a change of the body."""


class Event(NamedTuple):
    """An act (``kg:PersonnelEvent``), told by one or more facts."""

    key: str
    type: str
    effect: str
    person: str
    post: str | None
    from_post: str | None
    by: str | None
    predecessor: str | None
    acting: bool
    date: str | None
    when: Bounds
    derived_from: tuple[str, ...]


class Congress(NamedTuple):
    """A congress (``kg:Congress``); *organization* is ``None`` for one that no article names."""

    key: str
    name: str
    organization: str | None
    ordinal: str | None
    term: str | None
    date: str | None
    when: Bounds
    unnamed: str | None
    previous: str | None
    mentions: tuple[MentionKey, ...]
    derived_from: tuple[str, ...]


class Attendance(NamedTuple):
    """A person, or a counted group, at a congress."""

    key: str
    congress: str
    person: str | None
    capacity: str
    as_member: str | None
    group: str | None
    count: int | None  # type: ignore[assignment]  # hides tuple.count, as the word of the house
    comparator: str | None
    includes_named: str | None
    derived_from: tuple[str, ...]


class ElectionResult(NamedTuple):
    """How many were elected to a body."""

    key: str
    congress: str | None
    organization: str
    count: int  # type: ignore[assignment]  # hides tuple.count, as the word of the house
    unit: str | None
    votes: int | None
    ballots: int | None
    derived_from: tuple[str, ...]


class Target(NamedTuple):
    """A target that a body sets for a term."""

    key: str
    congress: str | None
    organization: str | None
    term: str | None
    indicator: str
    number: float | None
    number_to: float | None
    comparator: str | None
    unit: str | None
    part_of: str | None
    carries_out: str | None
    derived_from: tuple[str, ...]


class CitedDocument(NamedTuple):
    """A resolution, directive, decision … that articles cite."""

    key: str
    name: str
    type: str
    number: str | None
    issuer: str | None
    issuer_congress: str | None
    plenum: int | None
    term: str | None
    subject: str | None
    documents: tuple[str, ...]
    """Ids of the articles that cite it."""
    derived_from: tuple[str, ...]


class Resolved(NamedTuple):
    """All that a set of articles says together; every tuple is sorted by key."""

    article_set: str
    """Hash of the articles and facts that it was made from; see :func:`kg.model.keys.article_set`."""
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    posts: tuple[Post, ...] = ()
    memberships: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    congresses: tuple[Congress, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    results: tuple[ElectionResult, ...] = ()
    targets: tuple[Target, ...] = ()
    cited: tuple[CitedDocument, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    unplaced: tuple[str, ...] = ()
    """Ids of decisions on persons whose place in a text is not there, or not that text any more."""
    suppressed: tuple[MentionKey, ...] = ()
    """Mentions of persons who are to be taken out."""
    changes: tuple[Change, ...] = ()
