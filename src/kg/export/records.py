"""The records that formats of offices know: persons, bodies, posts, and who held a post when, by which words."""

from typing import NamedTuple

__all__ = ["Body", "Days", "Document", "Holding", "Label", "Person", "Post", "partial"]


class Label(NamedTuple):
    """A name in both languages; *en* is ``None`` where there is none."""

    vi: str
    en: str | None = None


class Document(NamedTuple):
    """An article."""

    iri: str
    id: str
    title: str | None
    date: str | None
    """When it was published, as a partial date."""
    publisher: str | None
    url: str | None
    """A web address; ``None`` where its source is no address."""
    licence: str | None
    sha256: str | None
    graph: str | None
    """IRI of the graph that holds what it says."""


class Person(NamedTuple):
    """A holder of offices."""

    iri: str
    name: str
    other_names: tuple[str, ...]


class Body(NamedTuple):
    """An organization; *type*, *branch*, *level* and *place* are IRIs of concepts."""

    iri: str
    name: Label
    other_names: tuple[str, ...]
    type: str | None
    branch: str | None
    level: str | None
    place: str | None
    place_name: str | None
    parents: tuple[tuple[str, str], ...]
    """Pairs of a property (``org:unitOf``) and the IRI of the body it belongs to."""
    scope: str


class Post(NamedTuple):
    """A role in one body."""

    iri: str
    name: Label
    role: str | None
    role_name: Label
    organization: str
    seats: str | None
    rank: int | None


class Days(NamedTuple):
    """What is known of the days of a holding; ``None`` is not known."""

    earliest_start: str | None = None
    latest_start: str | None = None
    earliest_end: str | None = None
    latest_end: str | None = None
    earliest_attested: str | None = None
    latest_attested: str | None = None

    @property
    def certain(self) -> tuple[str, str] | None:
        """Give the first and last day on which it was held for certain; ``None`` if there is no such day."""
        first, last = self.latest_start, self.earliest_end
        return (first, last) if first and last and first <= last else None


class Holding(NamedTuple):
    """A person in a post for a time (``org:Membership``); two terms of one office are two holdings."""

    iri: str
    person: str
    post: str | None
    organization: str | None
    role: str | None
    role_name: Label
    status: str
    """``current``, ``former`` or ``acting``, as of the last thing known."""
    days: Days
    start: str | None
    """The start that a source tells, no more precise than it tells it (``2020``, ``2020-02``, ``2020-02-24``); ``None`` if none does."""
    end: str | None
    start_witnessed: bool
    end_witnessed: bool
    started_by: tuple[str, ...]
    ended_by: tuple[str, ...]
    terms: tuple[str, ...]
    constituencies: tuple[str, ...]
    scope: str
    claims: tuple[str, ...]


def partial(earliest: str | None, latest: str | None) -> str | None:
    """Give the most precise partial date that holds both bounds; ``None`` where they do not lie in one year, or one is not known.

    >>> partial("2020-02-24", "2020-02-24"), partial("2020-02-01", "2020-02-29"), partial("2020-01-01", "2020-06-20")
    ('2020-02-24', '2020-02', '2020')
    >>> partial("2019-12-01", "2020-03-01"), partial(None, "2020-03-01")
    (None, None)
    """
    if earliest is None or latest is None:
        return None
    return next((earliest[:length] for length in (10, 7, 4) if earliest[:length] == latest[:length]), None)
