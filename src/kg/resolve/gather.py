"""Collect the mentions of all articles, and find the body behind each mention of one.

Holds every fact in memory: some 3 kB a fact, 2 GB for the facts of about 60,000 articles.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from kg.model.entities import Source
from kg.model.facts import FactBase, Membership, PersonnelEvent
from kg.model.keys import is_open, organization_key, organization_mention, person_mention, post_key, post_mention
from kg.model.mentions import MentionKey, OrganizationMention, PersonMention, RoleMention
from kg.model.words import Words
from kg.resolve.eras import in_time

__all__ = ["Article", "Body", "Gathered", "Seat"]

F = TypeVar("F", bound=FactBase)


class Article(NamedTuple):
    """A document and what it says."""

    document: Source
    facts: tuple[FactBase, ...]


class Body(NamedTuple):
    """A mention of a body with the key of the body it means."""

    key: str
    mention: OrganizationMention
    is_open: bool


class Seat(NamedTuple):
    """A mention of a post with the key of the post it means."""

    key: str
    role: RoleMention
    body: str
    at: MentionKey


class Gathered:
    """The facts of a set of articles by kind, sorted by document, and all that they mention."""

    def __init__(self, articles: Iterable[Article], words: Words) -> None:
        self.words = words
        self.articles = sorted(articles, key=lambda article: article.document.id)
        self.sources = {article.document.id: article.document for article in self.articles}
        self.bodies: dict[MentionKey, Body] = {}
        self.seats: dict[MentionKey, Seat] = {}
        self.names: dict[MentionKey, str] = {}
        self._facts: dict[type[FactBase], list[FactBase]] = {}
        self._read = in_time(self.articles, words)
        for article in self.articles:
            seen: set[str] = set()
            for fact in article.facts:
                if fact.id not in seen:
                    seen.add(fact.id)
                    self._facts.setdefault(type(fact), []).append(fact)
                    self._mentions(fact)

    def of(self, kind: type[F]) -> list[F]:
        """Give the facts of one kind."""
        return self._facts.get(kind, [])  # type: ignore[return-value]  # filed under their own type

    def body(self, document: str, mention: OrganizationMention | None) -> str | None:
        """Give the key of the body that a mention means."""
        return None if mention is None else self.bodies[organization_mention(document, mention)].key

    def seat(self, document: str, role: RoleMention | None, mention: OrganizationMention | None) -> str | None:
        """Give the key of the post that a role in a body means; ``None`` where the body is left open."""
        if role is None or mention is None:
            return None
        return self.seats[post_mention(document, role, mention)].key

    def published(self, document: str) -> str | None:
        """Give the day of publication as far as it is known."""
        return self.sources[document].date

    def _mentions(self, fact: FactBase) -> None:
        for mention in _parts(fact):
            if isinstance(mention, PersonMention):
                self.names.setdefault(person_mention(fact.document, mention), mention.name)
            else:
                self._body(fact.document, mention)
        if isinstance(fact, Membership | PersonnelEvent):
            self._seat(fact.document, fact.role, fact.organization)
        if isinstance(fact, PersonnelEvent):
            self._seat(fact.document, fact.from_role, fact.from_organization)

    def _seat(self, document: str, role: RoleMention | None, mention: OrganizationMention | None) -> None:
        if role is not None and mention is not None:
            at, body = post_mention(document, role, mention), self.bodies[organization_mention(document, mention)].key
            self.seats.setdefault(at, Seat(post_key(role, body), role, body, at))

    def _body(self, document: str, mention: OrganizationMention) -> None:
        at = organization_mention(document, mention)
        if at not in self.bodies:
            mention = self._read.get(at, mention)
            key = organization_key(mention, document, self.words)
            self.bodies[at] = Body(key, mention, is_open(mention, self.words))
            if mention.parent is not None:
                self._body(document, mention.parent)


def _parts(fact: FactBase) -> Iterator[PersonMention | OrganizationMention]:
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        if isinstance(value, PersonMention | OrganizationMention):
            yield value
        elif isinstance(value, tuple):
            yield from (one for one in value if isinstance(one, PersonMention | OrganizationMention))
