"""The part of a body's name that no vocabulary has: 'Khối Nghiên cứu - Tổng hợp', 'Bạch Mai'.

It is a run of capitals with small syllables between and behind them, up to a word that cannot be in a name; a person's name at its end
is left to the person.
"""

from kg.extract.items import Body
from kg.extract.places import beside_holder, capital_run, is_common, is_family, person_split
from kg.extract.words import Words
from kg.text.vi.common import AND, NO_NAMES, OF
from kg.text.vi.function_words import FUNCTION_WORDS, INSIDE_WORDS

__all__ = ["field_end", "goes_on", "is_kept_link", "is_small_name", "join_tokens", "take_proper"]

_LONGEST_PROPER = 14
_DEPARTMENT, _ASSOCIATION = "body:department", "branch:association"


def take_proper(words: Words, body: Body) -> None:
    """Take the words of a name behind the head of *body*, if there are any, into ``body.proper``; its end moves behind them."""
    start = at = body.end
    tokens = words.tokens
    small = _field_run(words, at) if at < words.size and not (_company(body) and _capital_soon(words, at)) else at
    if at >= words.size or not (
        small > at or tokens[at].is_cap or tokens[at].kind == "n" or _opens_small(words, at, body) or tokens[at].folded == '"'
    ):
        return
    if words.longest(at, "unit") is not None:
        return
    quoted = tokens[at].folded == '"'
    if quoted:
        stop = next((k for k in range(at + 1, min(words.size, at + _LONGEST_PROPER)) if tokens[k].folded == '"'), None)
        if stop is None:
            return
        body.proper, body.end = join_tokens(words, at + 1, stop), stop + 1
        return
    at = _run(words, start, small, state=_is_office(body))
    while at > start and tokens[at - 1].folded in ("-", AND, OF):
        at -= 1
    cut = beside_holder(words, start, at) if words.apposed and not _names_no_one(body) else _cut_person(words, start, at)
    if _names_no_one(body) and small == start and (_is_person(words, start) or _is_lone(words, start, at, body)):
        return
    if cut < at < words.size and _is_office(body) and _is_province(words, at):
        cut = at  # no person's name stands right before a province
    while cut > start and tokens[cut - 1].folded in ("-", AND, OF):
        cut -= 1
    if cut > start:
        proper = join_tokens(words, start, cut)
        body.proper, body.end = proper[0].upper() + proper[1:], cut


def _run(words: Words, start: int, at: int, *, state: bool) -> int:
    """Go on from *at* with the name that begins at *start*: capitals, small syllables behind them, words for fields of work.

    *state*: Whether it is an office of State or an association, of whose own name no country and no province is a part.
    """
    tokens, small = words.tokens, at
    while at < words.size and at - start < _LONGEST_PROPER and (small == start or tokens[at].is_cap):
        token, inside = tokens[at], at > start
        if inside and token.folded in ("-", AND) and tokens[at - 1].text[0].islower() and (field := field_end(words, at + 1)) > at + 1:
            at = field  # "Nghiên cứu phát triển kinh tế - xã hội"
            continue
        if at > start + 1 and token.text[0].islower() and _behind_place(words, at):
            break
        if (inside or token.is_cap) and (field := field_end(words, at, sure=True)) > at:
            at = field  # "Phòng Quản lý công nghệ thông tin", "Phòng Đăng ký đất đai"
            continue
        if inside and (_stops(words, at) or _something_begins(words, at)):
            break
        if inside and state and (_is_nation(words, at) or _is_province(words, at)):
            return at - 1 if words.longest(at - 1, "unit") is not None else at  # "Bộ Văn hóa Lào", "Sở Giáo dục Sơn La"
        joins = token.folded in ("-", AND) and inside and at + 1 < words.size and tokens[at + 1].is_cap and _joined(words, at)
        if token.kind not in ("w", "n") and not joins:
            break
        at += 1
    return at


def _is_office(body: Body) -> bool:
    if body.head is None:
        return False
    union = body.head.get("branch") == _ASSOCIATION and "place" in body.head.props.get("takes", ())
    return union or body.head.get("kindOf") == "ministry" or body.head.id == _DEPARTMENT


def _is_nation(words: Words, at: int) -> bool:
    """Whether the name of a country stands at *at*, and no dash beside it: 'Hữu nghị Việt Nam - Lào' is one name."""
    found = words.word(at, "nation")
    return found is not None and words.tokens[at - 1].folded != "-" and (found[0] >= words.size or words.tokens[found[0]].folded != "-")


def _is_province(words: Words, at: int) -> bool:
    found = words.every(at, "place") if words.tokens[at].is_cap else ()
    ends = [end for end, concept in found if concept.get("level") == "level:province"]
    return any(end >= words.size or not words.tokens[end].is_cap or is_family(words.tokens[end].folded) for end in ends)


def _opens_small(words: Words, at: int, body: Body) -> bool:
    """'chi bộ khối Nghiên cứu': one small syllable before a capital opens a name, unless it means something else."""
    token = words.tokens[at]
    if any(c.get("partOfName") == "true" for _, c in words.every(at, "body")):
        return at + 1 < words.size and words.tokens[at + 1].is_cap
    if _company(body) and _capital_soon(words, at):
        return True
    return (
        token.kind == "w"
        and at + 1 < words.size
        and words.tokens[at + 1].is_cap
        and token.folded not in FUNCTION_WORDS
        and not words.every(at, "honorific", "role", "fused", "unit", "word", "modifier", "trigger")
        and not is_family(words.tokens[at + 1].folded)
    )


def field_end(words: Words, at: int, *, sure: bool = False) -> int:
    """The end of the word for a field of work at *at*; *at* itself where there is none, or (if *sure*) where it is a verb as well."""
    if at >= words.size or words.tokens[at].kind != "w":
        return at
    found = words.longest(at, "field") if sure else words.longest(at, "field", "sector")
    if found is None or (sure and (found[1].get("weak") == "true" or (words.tokens[at].is_cap and found[0] - at == 1))):
        return at
    return found[0]


def goes_on(words: Words, at: int, *, any_word: bool = False) -> bool:
    """Whether the word at *at*, right behind a post, is part of a name rather than of what its holder does; *any_word* may be, if set."""
    token = words.tokens[at]
    if token.kind != "w" or _stops(words, at) or (token.is_cap and is_family(token.folded)):
        return False
    return token.is_cap or any_word or field_end(words, at) > at


def _behind_place(words: Words, at: int) -> bool:
    """'Bệnh viện Đa khoa Đà Nẵng thông tin': behind the name of a place, small letters say something else."""
    place = words.longest(at - 2, "place")
    if words.tokens[at - 2].is_cap and place is not None and place[0] == at:
        return True
    nation = words.word(at - 2, "nation")
    return nation is not None and nation[0] == at


def _field_run(words: Words, at: int) -> int:
    """The end of a name in small letters made of words for fields of work ('viện nghiên cứu tôn giáo'); *at* itself where there is none.

    Some of these words are verbs as well ('công ty đầu tư …'): alone they are a name only before a mark or a capital.
    """
    tokens, end, sure = words.tokens, at, False
    if not tokens[at].text[0].islower():
        return at
    while end < words.size:
        after = end + 1 if end > at and tokens[end].folded in ("-", AND) else end
        field, word = field_end(words, after), words.longest(after, "field")
        if field == after or (end == at and word is not None and word[1].get("kept") == "true"):
            break
        sure = sure or end > at or word is None or word[1].get("weak") != "true"
        end = field
    return end if sure or end >= words.size or tokens[end].kind != "w" or tokens[end].is_cap else at


def _company(body: Body) -> bool:
    return body.head is not None and body.head.get("branch") == "branch:enterprise"


def _capital_soon(words: Words, at: int) -> bool:
    """'Công ty cổ phần đầu tư và xây dựng Sông Đà': a few small syllables up to a capital."""
    for here in range(at, min(at + 5, words.size)):
        if words.tokens[here].is_cap:
            return here > at
        if words.tokens[here].folded != AND and not is_small_name(words, here):
            return False
    return False


def _something_begins(words: Words, at: int) -> bool:
    """Whether a longer body, a post, a title or a place with its level begins at *at*."""
    if words.every(at, "honorific"):
        return True
    if any(end - at > 1 or words.tokens[at].is_upper for end, _ in words.every(at, "role", "fused")):
        return True
    if any(end - at > 1 or words.tokens[at].is_upper for end, _ in words.every(at, "body")):
        return True
    unit = words.longest(at, "unit")
    if unit is not None and (
        words.tokens[at].is_upper or unit[0] >= words.size or words.tokens[unit[0]].is_cap or words.tokens[unit[0]].kind != "w"
    ):
        return True
    return bool(words.every(at, "trigger"))


def is_small_name(words: Words, at: int, *, capital: bool = False) -> bool:
    """Whether the syllable at *at*, in small letters (or, if *capital*, with a capital), may go on with the name of a body."""
    token = words.tokens[at]
    return (
        token.kind == "w"
        and token.text[0].islower() is not capital
        and not _stops(words, at)
        and not _something_begins(words, at)
        and not words.every(at, "word")
    )


def _stops(words: Words, at: int) -> bool:
    token = words.tokens[at]
    if at in words.barriers or is_kept_link(words, at):
        return True
    if token.kind == "p" and token.folded not in ("-", AND):
        return True
    if token.kind == "w" and token.text[0].islower():
        if token.folded in FUNCTION_WORDS:
            return not at or f"{words.tokens[at - 1].folded}_{token.folded}" not in INSIDE_WORDS
        after = words.tokens[at + 1].folded if at + 1 < words.size else ""
        return f"{token.folded}_{after}" in FUNCTION_WORDS
    return words.word(at, "term") is not None


def _joined(words: Words, at: int) -> bool:
    """A dash joins names where it touches one of them, or where both sides are of one kind; 'và' joins capitals."""
    tokens = words.tokens
    if at + 1 >= words.size or not tokens[at + 1].is_cap or tokens[at + 1].folded in NO_NAMES:
        return False  # "Hiệp hội Chè Việt Nam - Ảnh: …"
    if tokens[at].folded == AND:
        return not words.every(at + 1, "honorific", "role", "fused", "body")
    if words.every(at + 1, "role", "fused", "honorific"):
        return False
    if is_family(tokens[at + 1].folded) and capital_run(words, at + 1) - at > 2:
        return False
    touching = tokens[at - 1].end == tokens[at].start or tokens[at].end == tokens[at + 1].start
    return touching or tokens[at - 1].kind == "w"


def _cut_person(words: Words, start: int, end: int) -> int:
    """Leave a person's name at the end of a run of capitals to the person."""
    tail = end
    while tail > start and words.tokens[tail - 1].is_cap:
        tail -= 1
    return min(end, person_split(words, tail, end, least=1 if tail == start else 0))


def _names_no_one(body: Body) -> bool:
    """Whether no such body is named after a person: ministries, offices, divisions; schools and companies are."""
    if body.head is None:
        return False
    named = "proper" in body.head.props.get("takes", ())
    office = body.head.get("branch") in ("branch:state", "branch:justice") and body.head.get("level") != "level:village"
    return not named or office


def _is_person(words: Words, start: int) -> bool:
    """'Thứ trưởng Bộ Trần Quốc Khánh': a family name and one to three syllables more, all capitals; two only with a common one."""
    run, family = capital_run(words, start), words.tokens[start].folded
    known = is_common(family) or (is_family(family) and run - start > 2)
    return known and 2 <= run - start <= 4


def _is_lone(words: Words, start: int, end: int, body: Body) -> bool:
    """'Văn phòng Võ', 'Bộ trưởng Mattis': one syllable that is a family name, or names no ministry."""
    named = "proper" in body.head.props.get("takes", ()) if body.head is not None else True
    return end - start == 1 and words.tokens[start].kind == "w" and (not named or is_family(words.tokens[start].folded))


def join_tokens(words: Words, start: int, end: int) -> str:
    """Print the tokens with one space, dashes with a space on both sides, commas with one behind."""
    out = ""
    for at in range(start, end):
        token = words.tokens[at]
        text = token.text
        if token.folded == "-":
            out += " -"
        elif token.folded in (",", "."):
            out += text
        else:
            out += (" " if out else "") + (AND if text == "&" else text)
    return out


def is_kept_link(words: Words, at: int) -> bool:
    """Whether the link at *at* stays in the printed name ('thuộc')."""
    link = words.word(at, "link")
    return link is not None and link[1].get("kept") == "true"
