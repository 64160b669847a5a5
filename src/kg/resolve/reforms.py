"""What a reform makes of one body, as the vocabulary has it: ended, or living on in another.

A reform is a concept (``ontology/vocab/reforms.ttl``). It names kinds of bodies, and perhaps their fields, that were merged into one
kind; or a level of government whose bodies ended, and live on in the place that replaced theirs. Hospitals, firms and other branches that
it does not name are left alone, and so is a body with a name proper: nobody says when it ended.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.model.keys import kind_of
from kg.model.mentions import OrganizationMention, PlaceMention
from kg.model.words import Word, Words
from kg.resolve.time import day

__all__ = ["Fate", "branch_of", "fates", "moved", "validity"]


class Fate(NamedTuple):
    """A change that a body went through."""

    date: str
    """The day from which it holds, as a partial date."""
    reform: str
    result: OrganizationMention | None
    """The body in which it lives on, which may be itself; ``None`` where there is none."""
    place: str | None = None
    """The place that replaced its own."""


def fates(mention: OrganizationMention, words: Words) -> list[Fate]:
    """Give the changes that *mention* went through, the first one first."""
    if mention.scope == "other" or mention.proper:
        return []
    kinds = (fate for reform in words.scheme("reform") for fate in _of_kind(mention, reform, words))
    return sorted((*kinds, *_of_place(mention, words)), key=lambda fate: (fate.date, fate.reform))


def _of_kind(mention: OrganizationMention, reform: Word, words: Words) -> Iterator[Fate]:
    kind = kind_of(mention.type, words)
    kinds, sectors, level = reform.props.get("changesType", ()), reform.props.get("changesSector", ()), reform.get("changesLevel")
    if kind not in kinds or (sectors and mention.sector not in sectors) or (level is not None and _level(mention, words) != level):
        return
    type, sector = reform.get("resultsInType"), reform.get("resultsInSector")
    result = None
    if type is not None or sector is not None:
        result = mention.model_copy(update={"type": type or mention.type, "sector": sector})
    yield Fate(reform.get("validFrom") or "", reform.id, result)


def _of_place(mention: OrganizationMention, words: Words) -> Iterator[Fate]:
    for reform in words.scheme("reform"):
        level = reform.get("changesLevel")
        if level is None or "changesType" in reform.props or _level(mention, words) != level or not _touches(reform, mention, words):
            continue
        place = _land(mention)
        old = words.get(place.concept or "") if place is not None else None
        new = words.get((old.get("isReplacedBy") if old else None) or "")
        if new is not None and new.get("validFrom") == reform.get("validFrom"):
            yield Fate(new.get("validFrom") or "", reform.id, moved(mention, old.id if old else "", new, words), new.id)
        elif new is None and not any("isReplacedBy" in one.props for one in (old,) if one) and _ended(old, reform):
            yield Fate(reform.get("validFrom") or "", reform.id, None)


def _ended(place: Word | None, reform: Word) -> bool:
    """Whether a level as a whole ended: its places have a last day and no successor; a level whose places go on did not."""
    if reform.get("changesLevel") == "level:province":
        return False
    return place is None or place.get("validUntil") is not None


def _touches(reform: Word, mention: OrganizationMention, words: Words) -> bool:
    """Whether the reform changed the branch of the body, and of every body around it up to the one that bears the place."""
    branches = reform.props.get("changesBranch", ())
    around: OrganizationMention | None = mention
    while around is not None:
        if branch_of(around.type, words) not in branches or around.proper:
            return False
        around = around.parent if around.place is None else None
    return True


def branch_of(type: str | None, words: Words) -> str | None:
    """Give the branch of a kind of body, its own or that of a broader kind."""
    seen: set[str] = set()
    kind = words.get(type or "")
    while kind is not None and kind.id not in seen:
        seen.add(kind.id)
        if branch := kind.get("branch"):
            return branch
        kind = words.get(kind.get("broader") or "")
    return None


def _land(mention: OrganizationMention | None) -> PlaceMention | None:
    """Give the place that a name bears, its own or the nearest around it."""
    while mention is not None:
        if mention.place is not None:
            return mention.place
        mention = mention.parent
    return None


def _level(mention: OrganizationMention, words: Words) -> str | None:
    around: OrganizationMention | None = mention
    while around is not None:
        if around.place is not None and around.place.level:
            return around.place.level
        kind = words.get(around.type or "")
        if kind is not None and kind.get("level"):
            return kind.get("level")
        around = around.parent
    return None


def moved(mention: OrganizationMention, old: str, new: Word, words: Words) -> OrganizationMention:
    """Give the body of the same kind in the place that replaced *old*, in the form that a central city has where it is one."""
    place, parent, type = mention.place, mention.parent, mention.type
    if place is not None and place.concept == old:
        place = place.model_copy(update={"concept": new.id, "name": new.vi, "level": new.get("level") or place.level})
        kind = words.get(kind_of(type, words) or "")
        if kind is not None and new.get("centralCity") == "true":
            type = kind.get("cityForm") or type
    if parent is not None:
        parent = moved(parent, old, new, words)
    return mention.model_copy(update={"place": place, "parent": parent, "type": type})


def validity(mention: OrganizationMention, words: Words) -> tuple[str | None, str | None]:
    """Give the first and the last day of bodies of this kind, field and place, as partial dates; what reforms add is in :func:`fates`."""
    kind = words.get(kind_of(mention.type, words) or "")
    place = _land(mention) if any(_touches(reform, mention, words) for reform in words.scheme("reform")) else None
    # The days of a field are those of the ministry; departments followed on days of their own.
    sector = words.get(mention.sector or "") if kind is not None and kind.id == "body:ministry" else None
    known = [one for one in (kind, sector, words.get(place.concept or "") if place is not None else None) if one is not None]
    first = [value for one in known if (value := one.get("validFrom"))]
    last = [value for one in known if (value := one.get("validUntil"))]
    return max(first, key=lambda value: day(value).earliest or "", default=None), min(
        last, key=lambda value: day(value).latest or "", default=None
    )
