"""Bodies called by a brand or by letters that the vocabulary does not have: 'Vinabuno', 'HoREA', 'TTGDTX'."""

from kg.extract.items import Body
from kg.extract.places import is_common, parse_place
from kg.extract.words import Words
from kg.text.vi.syllables import is_syllable

__all__ = ["acronym", "alias_behind"]

_SHORTEST = 3


def acronym(words: Words, at: int, *, behind_head: bool = False, brands: bool = True) -> Body | None:
    """Give the body at token *at* that is but capitals or a brand, with the place behind it; ``None`` where none stands there.

    *behind_head*: Whether the head of a body stands before it, which may be letters as well ('HĐQT Vinabuno'). *brands*: Whether a word
    like 'Vinabuno' may be one; behind 'Bộ trưởng' it is a foreigner.
    """
    if at >= words.size or not at or (words.tokens[at - 1].is_upper and not behind_head):
        return None
    token = words.tokens[at]
    behind = words.tokens[at + 1] if at + 1 < words.size else None
    brand = token.is_cap and not token.is_upper and any(c.isupper() for c in token.text[1:])  # 'HoREA'
    brand = brand or (brands and _is_brand(words, at))
    if len(token.text) < _SHORTEST or not token.text.isascii() or not (token.is_upper or brand):
        return None
    if behind is not None and behind.is_upper and token.is_upper:
        return None
    if words.every(at, "honorific", "role", "fused", "modifier", "unit"):
        return None
    body = Body(at, at + 1, head_end=at + 1, head_text=token.text)
    place = parse_place(words, at + 1)
    if place is not None:
        body.place, body.end = place, place.end
    return body


def _is_brand(words: Words, at: int) -> bool:
    """Whether a capital that is no Vietnamese syllable stands alone, or before a Vietnamese name: 'Vinabuno', 'Vinabuno Trần Văn Bun'."""
    token = words.tokens[at]
    if not token.is_cap or token.is_upper or is_syllable(token.folded) or words.schemes(at):
        return False
    following = words.tokens[at + 1] if at + 1 < words.size else None
    return following is None or not following.is_cap or is_common(following.folded)


def alias_behind(words: Words, end: int) -> str:
    """Give the brand or the letters in brackets behind a name that ends at *end*: 'Tổng công ty Chè Sốp Cộp (Vinabuno)'; empty if none."""
    if end + 2 >= words.size or words.tokens[end].text != "(" or words.tokens[end + 2].text != ")":
        return ""
    token = words.tokens[end + 1]
    return token.folded if token.is_cap and len(token.text) >= _SHORTEST and token.text.isascii() else ""
