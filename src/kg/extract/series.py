"""Names of bodies that are lists of fields: 'Viện Khoa học Lao động, Xã hội và Dân số', 'Trung tâm Đào tạo và Truyền thông môi trường'.

A part of such a list has one capital, at its start: names of persons and places have one in each syllable.
"""

from kg.extract.brands import alias_behind
from kg.extract.items import Body
from kg.extract.places import is_family
from kg.extract.proper import field_end, is_small_name, join_tokens
from kg.extract.words import Words
from kg.text.vi.common import AND

__all__ = ["lengthen_sector", "take_letters", "take_series", "take_small"]

_LONGEST_SMALL = 6
_LONGEST_REST = 4
_AFTER_NAME = frozenset(",;)(.")
_DEPARTMENT = "body:department"
_LONGEST_PART = 5
"""Syllables."""


def take_series(words: Words, body: Body) -> None:
    """Take ', B và C' or 'và C' behind the name of *body* into it; its end moves behind them."""
    if body.head is None or not (body.sector or body.proper) or body.end >= words.size:
        return
    if body.head.get("kindOf") == "ministry" or body.head.id == _DEPARTMENT:
        return  # the vocabulary has them all
    end = _series_end(words, body.end, comma="proper" in body.head.props.get("takes", ()))
    if end > body.end and body.sector is not None and f" {AND} " in body.sector.vi:
        body.sector, body.proper, body.end = None, join_tokens(words, body.head_end, end), end
    elif end > body.end:
        body.proper, body.end = (
            f"{body.proper}{'' if words.tokens[body.end].folded == ',' else ' '}{join_tokens(words, body.end, end)}".strip(),
            end,
        )


def take_small(words: Words, body: Body) -> None:
    """'Ông A, Giám đốc Trung tâm chống ngập, …': beside a name, small words between the kind of body and the next mark are its name."""
    at = end = body.end
    if not words.apposed or body.head is None or not body.is_bare or body.place is not None or body.head.get("kindOf") == "ministry":
        return
    while end < words.size and end - at <= _LONGEST_SMALL and (is_small_name(words, end) or (end == at and _is_plural(words, end))):
        end += 1
    marked = end >= words.size or words.tokens[end].text in _AFTER_NAME or words.tokens[end].folded == "-"
    marked = marked or words.word(end, "nation") is not None  # "Hội các ngành sinh học Việt Nam"
    if marked and 1 < end - at <= _LONGEST_SMALL:
        proper = join_tokens(words, at, end)
        body.proper, body.end = proper[0].upper() + proper[1:], end


def _is_plural(words: Words, at: int) -> bool:
    found = words.word(at, "plural")
    return found is not None and found[0] == at + 1


def _series_end(words: Words, at: int, *, comma: bool) -> int:
    """The end of the list that goes on at token *at* up to 'và' and a part; *at* itself where none does. *comma*: it may be longer."""
    here = at
    while here + 1 < words.size and (words.tokens[here].folded == AND or (comma and words.tokens[here].text == ",")):
        end = _part_end(words, here + 1)
        if end == here + 1:
            return at
        if words.tokens[here].folded == AND:
            return end
        here = end
    return at


def _part_end(words: Words, at: int) -> int:
    """The end of the part that begins at token *at*; *at* itself where none does."""
    tokens = words.tokens
    field = field_end(words, at)
    known = field > at + 1 and tokens[at].is_cap and not tokens[at + 1].is_cap
    if words.every(at, "document"):
        return at
    if not known and (
        not tokens[at].is_cap or tokens[at].is_upper or not is_small_name(words, at, capital=True) or is_family(tokens[at].folded)
    ):
        return _field_before_body(words, at)
    end = max(at + 1, field)
    while end < words.size and end - at < _LONGEST_PART and is_small_name(words, end):
        end = max(end + 1, field_end(words, end))
    whole = end > at + 1 and (end >= words.size or not tokens[end].is_cap or bool(words.every(end, "body", "unit", "place", "honorific")))
    return end if whole or (end > at + 1 and is_family(tokens[end].folded)) else at


def _field_before_body(words: Words, at: int) -> int:
    """'Vụ Chính trị và công tác học sinh, sinh viên Bộ Giáo dục': words for a field, in small letters, up to the body around it."""
    end = field_end(words, at)
    if end == at or not words.tokens[at].text[0].islower():
        return at
    while (more := field_end(words, end + 1 if end < words.size and words.tokens[end].text == "," else end, sure=True)) > end + 1:
        end = more
    return end if any(stop > end for stop, _ in words.every(end, "body")) and words.tokens[min(end, words.size - 1)].is_cap else at


def take_letters(words: Words, body: Body) -> None:
    """Take letters in brackets in the midst of a name, before its place or host: 'Ban An toàn giao thông (ATGT) TP.HCM'."""
    at = body.end + 3
    if not (body.sector or body.proper) or at >= words.size or not alias_behind(words, body.end):
        return
    if words.longest(at, "unit", "place") or any(words.tokens[at].is_cap for _ in words.every(at, "body")):
        body.end = at


def lengthen_sector(words: Words, body: Body, *, after_role: bool) -> None:
    """Let the sector of *body* go on: behind a role in small syllables up to the next mark ('trưởng phòng an ninh kinh tế, Công an …')."""
    if body.sector is None:
        return
    end = body.end
    while (field := field_end(words, end, sure=True)) > end:
        end = field  # "Phòng Kinh tế và Hạ tầng nông thôn"
    if end > body.end:
        body.proper, body.end = join_tokens(words, body.end, end), end
        return
    if not after_role:
        return
    while end < words.size and end - body.end < _LONGEST_REST and is_small_name(words, end):
        end += 1
    if end > body.end and (end == words.size or words.tokens[end].kind == "p"):
        body.proper, body.end = join_tokens(words, body.end, end), end
