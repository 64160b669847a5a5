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
                place = _place(mention, words)
                if place is None or (place.get("validFrom") is None and _heir(place, words) is None):
                    continue
                if branch_of(mention.type, words) in branches:
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
    is_over = (isinstance(fact, Membership) and fact.status == "former") or (isinstance(fact, PersonnelEvent) and fact.effect == "ends")
    names = ("effective", "date_resolved", "date", "until", *(("since",) if is_over else ()))
    known = [one for name in names if (one := day(getattr(fact, name, None))) != UNKNOWN]
    return known[:1] or ([] if is_over or published is None else [day(published)])


def _place(mention: OrganizationMention | None, words: Words) -> Word | None:
    """Give the place in the name, its own or the nearest around it, as far as the vocabulary has it."""
    while mention is not None:
        place = words.get((mention.place.concept if mention.place is not None else None) or "")
        if place is not None:
            return place
        mention = mention.parent
    return None


def _heir(place: Word, words: Words) -> Word | None:
    """Give the place of the same name that replaced *place*."""
    new = words.get(place.get("isReplacedBy") or "")
    return new if new is not None and new.vi == place.vi else None


def _read(mention: OrganizationMention, days: list[Bounds], published: Bounds, words: Words) -> OrganizationMention:
    place = _place(mention, words)
    assert place is not None
    new = _heir(place, words)
    if new is None:
        return _before(mention, place, days, words)
    begins = new.get("validFrom") or ""
    if any(one.earliest is not None and one.earliest >= begins for one in days):
        return moved(mention, place.id, new, words)
    if any(one.latest is not None and one.latest < begins for one in days) or published.latest is None or published.latest < begins:
        return mention
    return _opened(mention, place.id)


def _before(mention: OrganizationMention, place: Word, days: list[Bounds], words: Words) -> OrganizationMention:
    """Read a place that was not there yet as the one place that bore its name then; where the vocabulary has none or several, open."""
    begins = place.get("validFrom") or ""
    if not days or not all(one.latest is not None and one.latest < begins for one in days):
        return mention
    then = [one for one in words.scheme("place") if one.vi == place.vi and one.get("validFrom") is None and one.id != place.id]
    return moved(mention, place.id, then[0], words) if len(then) == 1 else _opened(mention, place.id)


def _opened(mention: OrganizationMention, old: str) -> OrganizationMention:
    place, parent = mention.place, mention.parent
    if place is not None and place.concept == old:
        place = place.model_copy(update={"concept": None, "name": None, "basis": None})
    return mention.model_copy(update={"place": place, "parent": _opened(parent, old) if parent is not None else None})
