"""Which country a body is of: 'Thủ tướng Nhật Bản', 'Bộ Ngoại giao Anh', 'Chủ tịch Quốc hội nước Cộng hòa … Lào'.

Short names of countries are syllables of Vietnamese names as well ('Anh', 'Đức'): they count only behind what every State has.
"""

from kg.extract.items import Body
from kg.extract.places import parse_place
from kg.extract.words import Words
from kg.ontology import Concept
from kg.text.vi.common import AND
from kg.text.vi.syllables import is_syllable

__all__ = ["REGION", "as_foreign", "is_of_state", "nation_at", "of_country", "of_mission"]

_VIET_NAM, REGION, _OF, _AT = "word:viet-nam", "word:region-of-the-world", "word:of", "word:at"
_OF_STATE = frozenset(f"branch:{name}" for name in ("armed", "foreign", "front", "justice", "mass", "party", "state"))


def nation_at(words: Words, at: int, *, sure: bool = False) -> tuple[int, Concept] | None:
    """Give the end and the country of its name at token *at*; never Viet Nam.

    Args:
        words: The sentence.
        at: Index of the first token; 'của', 'nước', 'Cộng hòa' may stand before the name.
        sure: Whether a country may be expected here, so that its short name counts.
    """
    link = words.word(at, "link")
    if link is not None and link[1].get("kept") != "true" and words.word(link[0], "country", "nation") is not None:
        at = link[0]
    nation = _country(words, at, sure=sure)
    return nation if nation is not None and nation[1].id not in (_VIET_NAM, REGION) else None


def _country(words: Words, at: int, *, sure: bool) -> tuple[int, Concept] | None:
    nation, country = words.word(at, "nation"), words.word(at, "country")
    while country is not None and (nation is None or nation[0] <= country[0]):
        at, sure = country[0], True
        nation, country = words.word(at, "nation"), words.word(at, "country")
    return nation or (_short(words, at) if sure else None)


def _short(words: Words, at: int) -> tuple[int, Concept] | None:
    """'Anh' in 'Bộ Ngoại giao Anh'; not before one Vietnamese syllable more, which makes it a name ('Anh Dũng')."""
    found = words.word(at, "nation-short")
    if found is None or not words.tokens[at].is_cap:
        return None
    end, concept = found
    following = words.tokens[end] if end < words.size else None
    alone = end + 1 >= words.size or not words.tokens[end + 1].is_cap
    if following is not None and following.is_cap and is_syllable(following.folded) and alone and not words.every(end, "body", "role"):
        return None
    country = words.vocabulary.get(concept.get("shortFor") or "")
    return (end, country) if country is not None else None


def is_of_state(head: Concept) -> bool:
    """Whether every State has such a body: a government, a parliament, a ministry, a ruling party."""
    if head.get("branch") not in _OF_STATE:
        return False
    return head.get("unique") == "true" or head.get("kindOf") == "ministry" or "level:central" in head.props.get("level", ())


def of_country(words: Words, body: Body) -> None:
    """Take the name of another country behind *body* into it, where every State has such a body."""
    if body.foreign or body.head is None or body.parent is not None or body.place is not None:
        return
    if body.head.vi.endswith(words.vocabulary[_VIET_NAM].vi):
        _of_elsewhere(words, body)
        return
    if not is_of_state(body.head) and body.head.get("branch") != "branch:foreign":
        return
    whole = not body.proper and (body.sector is not None or body.head.get("kindOf") != "ministry")
    nation = nation_at(words, body.end, sure=whole)  # "Bộ trưởng Anh" may be called so
    if nation is not None:
        as_foreign(body, nation[1].vi)
        body.end = nation[0]


def _of_elsewhere(words: Words, body: Body) -> None:
    """'Phòng Thương mại và Công nghiệp châu Âu': a name that is of Viet Nam by itself, with another country or region behind it."""
    nation = words.word(body.end, "nation")
    if nation is None or nation[1].id == _VIET_NAM:
        return
    named = words.tokens[body.start : nation[0]]
    body.head_text = " ".join(AND if t.text == "&" else t.text for t in named)
    body.head, body.head_end, body.end, body.foreign = None, nation[0], nation[0], True


def of_mission(words: Words, body: Body) -> bool:
    """Take the countries behind a mission abroad into *body*: 'Đại sứ quán Việt Nam tại Lào'; say whether there are any."""
    at, link = body.end, words.word(body.end, "link")
    if link is not None and link[1].id == _OF:
        at = link[0]
    parts: list[str] = []
    sender = _country(words, at, sure=True)
    if sender is not None:
        parts, at = [sender[1].vi], sender[0]
        body.foreign = sender[1].id != _VIET_NAM
    link = words.word(at, "link")
    if link is not None and link[1].id == _AT:
        host = _country(words, link[0], sure=True)
        place = parse_place(words, link[0]) if host is None else None
        if host is not None:
            parts, at = [*parts, link[1].vi, host[1].vi], host[0]
            body.foreign = body.foreign or host[1].id == _VIET_NAM
        elif place is not None and place.name is not None:
            parts, at = [*parts, link[1].vi, place.always_full or f"{place.level_word} {place.name}".strip()], place.end
    if not parts:
        return False
    body.proper, body.end = " ".join(parts), at
    return True


def as_foreign(body: Body, country: str) -> None:
    """Make *body* that of *country*."""
    body.foreign = True
    body.proper = f"{body.proper} {country}".strip()
