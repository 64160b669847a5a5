"""Compose the English name of a body from the English labels of its parts.

If one part has no English label, there is no English name: half a translation would be a name that nobody uses.
"""

from kg.model.mentions import OrganizationMention, PlaceMention
from kg.model.words import Word, Words

__all__ = ["english_name", "joined"]

_ADJECTIVES = {"level:province": "Provincial", "level:district": "District", "level:commune": "Commune"}


def english_name(mention: OrganizationMention, words: Words) -> str | None:
    """Give the English name of a body, from the smallest part outward.

    Returns:
        ``Office of the People's Committee of Ninh Thuan Province``; ``Provincial People's Committee`` where the place is left open;
        ``None`` where a part has no English label, a name proper above all.
    """
    kind = words.get(mention.type) if mention.type else None
    if kind is None or kind.en is None or mention.proper or mention.scope == "other":
        return None
    name: str | None = kind.en
    if mention.sector:
        sector = words.get(mention.sector)
        name = f"{name} of {sector.en}" if sector is not None and sector.en else None
    if name is None or kind.get("unique") == "true":
        return name
    if mention.parent is not None:
        parent = english_name(mention.parent, words)
        return f"{name} of the {parent}" if parent else None
    return _placed(name, kind, mention.place, words) if mention.place is not None else name


def _placed(name: str, kind: Word, place: PlaceMention, words: Words) -> str | None:
    if place.level == "level:central":
        return name
    if place.name is None:
        adjective = None if kind.get("level") else _ADJECTIVES.get(place.level or "")
        return f"{adjective} {name}" if adjective else name
    known = words.get(place.concept) if place.concept else None
    return f"{name} of {known.en}" if known is not None and known.en else None


def joined(role: str, body: str, between: str) -> str:
    """Put the words of a role before the name of its body; words that both have stand once, as the body writes them.

    >>> joined("Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", " "), joined("Member", "Standing Board", " of the ")
    ('Chánh Văn phòng Ủy ban nhân dân tỉnh', 'Member of the Standing Board')
    """
    first, second = role.split(), body.split()
    for length in range(min(len(first), len(second)), 0, -1):
        if [word.lower() for word in first[-length:]] == [word.lower() for word in second[:length]] and length < len(first):
            return " ".join(first[:-length] + second)
    return f"{role}{between}{body}"
