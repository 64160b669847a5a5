"""Read a name that two places bore one after the other, as 'tỉnh Khánh Hòa' before and after 1 July 2025, by the days of what is told.

What an article tells of the body on a day after the change is told of the new one, and what it tells of days before of the old one. Where
it tells of no day ('nguyên Chủ tịch …') and came out after the change, nobody knows which is meant: the place is left open, and the body
is one for that article. A name that only the old place bore is the old place whenever it is said.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from kg.model.entities import Bounds, Source
from kg.model.facts import BodyRelation, FactBase, Membership, PersonnelEvent
from kg.model.keys import organization_mention
from kg.model.mentions import MentionKey, OrganizationMention
from kg.model.words import Word, Words
from kg.resolve.reforms import branch_of, moved
from kg.resolve.time import UNKNOWN, day

__all__ = ["in_time"]


class _Told(Protocol):
    @property
    def document(self) -> Source: ...

    @property
    def facts(self) -> tuple[FactBase, ...]: ...


def in_time(articles: Iterable[_Told], words: Words) -> dict[MentionKey, OrganizationMention]:
    """Give the mentions of bodies that are to be read otherwise than their article's place says, as they are to be read."""
    found: dict[MentionKey, OrganizationMention] = {}
    branches = {branch for reform in words.scheme("reform") for branch in reform.props.get("changesBranch", ())}
    for article in articles:
        days: dict[MentionKey, list[Bounds]] = defaultdict(list)
        named: set[MentionKey] = set()
        told: dict[MentionKey, OrganizationMention] = {}
        for fact in article.facts:
            for mention in _bodies(fact):
                if _renewed(mention, words) is not None and branch_of(mention.type, words) in branches:
                    at = organization_mention(article.document.id, mention)
                    told[at] = mention
                    if not isinstance(fact, BodyRelation):  # what a body belongs to is told beside other things, of no day
                        named.add(at)
                        days[at] += _days(fact, article.document.date)
        published = day(article.document.date)
        for at, mention in told.items():
            read = _read(mention, days[at] if at in named else [published], published, words)
            if read != mention:
                found[at] = read
    return found


def _bodies(fact: FactBase) -> Iterator[OrganizationMention]:
    for name in type(fact).model_fields:
        mention = getattr(fact, name)
        while isinstance(mention, OrganizationMention):
            yield mention
            mention = mention.parent


def _days(fact: FactBase, published: str | None) -> list[Bounds]:
    """Give the day on which *fact* says that something is so of the body; none where it only says that it is over."""
    own = [day(getattr(fact, name, None)) for name in ("effective", "date_resolved", "date", "until", "since")]
    known = [one for one in own if one != UNKNOWN][:1]
    if known:
        return known
    is_over = (isinstance(fact, Membership) and fact.status == "former") or (isinstance(fact, PersonnelEvent) and fact.effect == "ends")
    return [] if is_over or published is None else [day(published)]


def _renewed(mention: OrganizationMention, words: Words) -> tuple[str, Word] | None:
    """Give the place in the name and the one of the same name that replaced it."""
    around: OrganizationMention | None = mention
    while around is not None:
        old = words.get((around.place.concept if around.place is not None else None) or "")
        if old is not None:
            new = words.get(old.get("isReplacedBy") or "")
            return (old.id, new) if new is not None and new.vi == old.vi else None
        around = around.parent
    return None


def _read(mention: OrganizationMention, days: list[Bounds], published: Bounds, words: Words) -> OrganizationMention:
    renewed = _renewed(mention, words)
    assert renewed is not None
    old, new = renewed
    begins = new.get("validFrom") or ""
    if any(one.earliest is not None and one.earliest >= begins for one in days):
        return moved(mention, old, new, words)
    if any(one.latest is not None and one.latest < begins for one in days) or published.latest is None or published.latest < begins:
        return mention
    return _opened(mention, old)


def _opened(mention: OrganizationMention, old: str) -> OrganizationMention:
    place, parent = mention.place, mention.parent
    if place is not None and place.concept == old:
        place = place.model_copy(update={"concept": None, "name": None, "basis": None})
    return mention.model_copy(update={"place": place, "parent": _opened(parent, old) if parent is not None else None})
