"""Parse the name of a body: head + sector + body it belongs to + level + place, nested as deep as printed.

The leftmost head gives the kind. 'thuộc' always belongs to the leftmost head; the place belongs to the innermost body.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.abroad import REGION, of_country, of_mission
from kg.extract.brands import acronym
from kg.extract.items import Body, Place
from kg.extract.places import begins_a_name, capital_run, is_family, parse_place
from kg.extract.proper import is_kept_link, join_tokens, take_proper
from kg.extract.series import lengthen_sector, take_letters, take_series, take_small
from kg.extract.words import Words
from kg.ontology import Concept
from kg.text.tokens import one_spelling
from kg.text.vi.common import PLACE_OPENINGS

__all__ = ["open_body", "parse_body"]

_DEEPEST = 5
_CENTRE, _CENTRAL, _ENTERPRISE, _VIET_NAM = 2, "level:central", "branch:enterprise", "word:viet-nam"
_LONGEST_PLACE = 3


def parse_body(words: Words, at: int, *, after_role: bool = False, depth: int = 0, wanted: frozenset[str] = frozenset()) -> Body | None:
    """Parse the longest body name at token *at*; ``None`` if no head of the vocabulary stands there.

    Args:
        words: The sentence.
        at: Index of its first token.
        after_role: Whether a role stands right before it: then a head of one syllable needs no capital.
        depth: How many bodies enclose it already.
        wanted: Kinds that the role before it goes with; they win where kinds share a label.
    """
    if depth > _DEEPEST:
        return None
    fused = _fused_body(words, at, wanted)
    for end, concept in _wanted_first(words.every(at, "body"), wanted):
        if concept.get("level") == "level:central" and end - at > _CENTRE and _is_centre_of(words, end):
            continue  # "Văn phòng Trung ương Hội": a shorter head, of the centre of an association
        if fused is not None and (fused.head_end > end or (wanted and fused.head_end == end and concept.id not in wanted)):
            break
        if _is_head(words, at, end, concept, after_role=after_role or depth > 0):
            central = _centre_of(words, end, depth) if concept.get("level") == "level:central" and end - at <= _CENTRE else None
            if central is not None:
                return replace(central, start=at, head_text=f"{words.vocabulary[_CENTRAL].vi} {central.head_text}")
            body = open_body(words, at, end, concept, depth=depth, after_role=after_role)
            return _ad_hoc(words, body, wanted) or body
    return fused


def _ad_hoc(words: Words, body: Body, wanted: frozenset[str]) -> Body | None:
    """'Ban Tổ chức Lễ hội': where the name goes on and the kind takes no name, the kind of the same label that does; ``None`` if none."""
    end = body.head_end
    if not body.is_bare or body.place is not None or body.end != end or end >= words.size or not words.tokens[end].is_cap:
        return None
    for stop, concept in words.every(body.start, "body"):
        if stop == end and concept.get("temporary") == "true" and concept is not body.head:
            other = open_body(words, body.start, end, concept)
            return other if other.proper else None
    return None


def _wanted_first(found: Sequence[tuple[int, Concept]], wanted: frozenset[str]) -> Sequence[tuple[int, Concept]]:
    """Of kinds that share a label, the one that the role before it goes with comes first."""
    return sorted(found, key=lambda pair: (-pair[0], pair[1].id not in wanted)) if wanted else found


def _fused_body(words: Words, at: int, wanted: frozenset[str]) -> Body | None:
    """'BCT' behind 'Bộ trưởng' is the ministry of industry and trade: a head and a sector in one abbreviation."""
    for end, concept in words.every(at, "fused"):
        head = words.vocabulary.get(concept.get("fusesBody") or "")
        if head is None or concept.get("fusesRole") or (wanted and head.id not in wanted):
            continue
        body = Body(at, end, head=head, head_end=end, head_text=head.vi)
        body.sector = words.vocabulary.get(concept.get("fusesSector") or "")
        host = words.vocabulary.get(concept.get("fusesHost") or "")
        if host is not None:
            body.parent = Body(at, end, head=host, head_end=end, head_text=host.vi)
        _place(words, body.parent or body)
        body.end = (body.parent or body).end
        return body
    return None


def _is_head(words: Words, at: int, end: int, concept: Concept, *, after_role: bool) -> bool:
    if begins_a_name(words, end - 1) and (end - at == 1 or words.tokens[at].text[0].islower()):
        return False  # 'Phó Thủ tướng Đoàn Thế Mẫn', 'Chủ tịch huyện Đoàn Tiến Dũng'
    noise = words.word(at, "filler", "holds", "says") if end - at == 1 else None
    if noise is not None and noise[0] > end:
        return False  # 'hội nghị', 'khoa học', 'báo chí'
    if end - at > 1 or (after_role and concept.get("level") in (None, "level:village")) or words.tokens[at].is_cap:
        return True
    return after_role and not words.longest(at, "unit")


def open_body(words: Words, at: int, end: int, concept: Concept, *, depth: int = 0, after_role: bool = False) -> Body:
    """Parse what narrows the head ``[at, end)``: sector, proper name, host, place."""
    body = Body(at, end, head=concept, head_end=end, head_text=concept.vi)
    if concept.get("unique") == "true":
        _unique_tail(words, body)
        of_country(words, body)
        return body
    takes = concept.props.get("takes", ())
    if "country" in takes:
        of_mission(words, body)
        return body
    if "sector" in takes:
        _sector(words, body)
        lengthen_sector(words, body, after_role=after_role)
        take_series(words, body)
    take_letters(words, body)
    host_at = body.end
    host = parse_body(words, host_at, depth=depth + 1) if ("host" in takes or body.sector is not None) else None
    if host is None and "host" in takes and words.word(body.end, "link") and not is_kept_link(words, body.end):
        link = words.word(body.end, "link")
        host = parse_body(words, link[0], depth=depth + 1) if link else None
    if host is None and body.sector is None and not body.proper and ("proper" in takes or "sector" in takes):
        take_proper(words, body)
        take_series(words, body)
        take_small(words, body)
        take_letters(words, body)
        host = parse_body(words, body.end, depth=depth + 1) if "host" in takes or "sector" in takes else None
        if host is None and words.word(body.end, "link") and not is_kept_link(words, body.end):
            link = words.word(body.end, "link")
            host = parse_body(words, link[0], depth=depth + 1) if link else None
    if host is None and "host" in takes and concept.get("branch") == _ENTERPRISE and not body.proper:
        host = acronym(words, body.end, behind_head=True)  # "Chủ tịch HĐQT Vinabuno"
    if host is None and depth == 0 and _comma_host(words, body):
        host = parse_body(words, body.end + 1, depth=depth + 1)
    if host is None and depth == 0:
        host = _bracket_host(words, body)
    if host is not None and host.head is concept and concept.get("branch") == _ENTERPRISE and body.head_end == host.start:
        return replace(host, start=at)  # "Hội đồng quản trị HĐQT Vinabuno"
    if host is not None and host.head is not None and host.head.get("partOfName") == "true":
        words_of_host = join_tokens(words, host.start, host.end)
        body.proper, body.end, host = f"{body.proper} {words_of_host[0].upper()}{words_of_host[1:]}".strip(), host.end, None
    if host is not None:
        body.parent, body.end, body.foreign = host, host.end, host.foreign
    elif "place" in takes or not takes:
        _place(words, body)
    of_country(words, body)
    if depth == 0:
        _superior(words, body)
    return body


def _unique_tail(words: Words, body: Body) -> None:
    """'Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam': swallow what only lengthens a unique name."""
    tail = words.word(body.end, "tail")
    if tail is not None:
        body.end = tail[0]
        return
    link = words.word(body.end, "link")
    at = link[0] if link is not None and not is_kept_link(words, body.end) else body.end
    for end, concept in words.every(at, "body"):
        if body.head is not None and body.head.get("within") == concept.id:
            body.parent = Body(at, end, head=concept, head_end=end, head_text=concept.vi)
            body.end = end
            return


def _sector(words: Words, body: Body) -> None:
    found = words.longest(body.end, "sector")
    if found is not None and words.tokens[found[0] - 1].is_upper and found[0] < words.size and words.tokens[found[0]].kind == "n":
        body.proper, body.end = f"{words.tokens[found[0] - 1].text}{words.tokens[found[0]].text}", found[0] + 1  # "Phòng PC67"
    elif found is not None:
        body.end, body.sector = found


def _comma_host(words: Words, body: Body) -> bool:
    """'Phòng An ninh kinh tế, Công an thành phố X': a unit may be parted from its body by a comma."""
    if body.head is None or body.head.get("commaHost") != "true" or body.end + 1 >= words.size or words.tokens[body.end].text != ",":
        return False
    found, role = words.every(body.end + 1, "body"), words.longest(body.end + 1, "role")
    if not found or (role is not None and role[0] > found[0][0]):
        return False  # "Cục trưởng Cục Nghệ thuật biểu diễn, Bộ trưởng A"
    return words.tokens[body.end + 1].is_cap and bool(body.proper or body.sector or body.head.get("branch") == "branch:justice")


def _bracket_host(words: Words, body: Body) -> Body | None:
    """'Viện Chiến lược (Bộ Công Thương)': the body it belongs to, alone in brackets."""
    at = body.end
    takes = body.head.props.get("takes", ()) if body.head is not None else ()
    named = body.proper or body.sector or ("host" in takes and "proper" not in takes and "sector" not in takes)
    if not named or at + 2 >= words.size or words.tokens[at].text != "(":
        return None
    if body.head is None or body.head.get("kindOf") is not None:
        return None
    host = parse_body(words, at + 1, depth=1)
    if host is None or host.head is body.head or host.end >= words.size or words.tokens[host.end].text != ")" or host.is_bare:
        return None
    host.end += 1
    return host


def _centre_of(words: Words, at: int, depth: int) -> Body | None:
    """'Trung ương Hội Sinh viên Việt Nam': the centre of an association, not of the Party."""
    inner = parse_body(words, at, depth=depth + 1)
    branch = inner.head.get("branch") if inner is not None and inner.head is not None else None
    return inner if branch in ("branch:mass", "branch:association") else None


def _is_centre_of(words: Words, end: int) -> bool:
    """Whether 'Trung ương' or 'TW' stands before token *end*, and an association behind it."""
    centre = any(stop == end for at in (end - 1, end - _CENTRE) for stop, _ in words.every(at, "level", "body"))
    return centre and end < words.size and words.tokens[end].is_cap and _centre_of(words, end, 0) is not None


def _place(words: Words, body: Body) -> None:
    at = body.end
    link = words.word(at, "link")
    if link is not None and not is_kept_link(words, at) and words.longest(link[0], "unit", "place"):
        at = link[0]
    if at in words.barriers and at in words.skip:
        at = words.skip[at]
    place = parse_place(words, at)
    if place is None:
        tail = words.word(body.end, "nation")
        if tail is not None:
            twice = body.head is not None and body.head.vi.endswith(tail[1].vi)
            name = join_tokens(words, body.end, tail[0]) if tail[1].id == REGION else tail[1].vi  # "châu Âu" is not "châu Á"
            body.proper = body.proper if twice else f"{body.proper} {name}".strip()
            body.foreign = body.foreign or tail[1].id != _VIET_NAM
            body.end = tail[0]
            place = parse_place(words, body.end)
            if place is None and not body.foreign and not twice:
                body.place = Place(body.end - 1, body.end, level=_CENTRAL)  # the one of the whole country
                return
    place = place or _unknown_place(words, body)
    if place is None:
        return
    body.place, body.end = place, place.end
    _around(words, body, place)


def _unknown_place(words: Words, body: Body) -> Place | None:
    """'Bí thư Huyện ủy Đăk Glei': behind a head that has its level, capitals that begin as places do are one, known or not."""
    if body.head is None or body.head.get("fusedLevel") != "true" or body.head.get("level") != "level:district" or body.end >= words.size:
        return None
    stop = capital_run(words, body.end)
    run = stop - body.end
    first = words.tokens[body.end].folded
    if not 1 < run <= _LONGEST_PLACE or not (first in PLACE_OPENINGS or (words.apposed and not is_family(first))):
        return None  # "ông A, Bí thư Thị ủy Cửa Lò": who it is has been said
    name = " ".join(one_spelling(t.text) for t in words.tokens[body.end : stop])
    return Place(body.end, stop, level=body.head.get("level"), name=name)


def _around(words: Words, body: Body, place: Place) -> None:
    """', huyện X', ', tỉnh Y' and '(Y)' behind a place tell where it lies; only what touches it is printed with the body."""
    if place.name is None:
        return
    at = body.end
    if at < words.size and words.tokens[at].text in ",(":
        around = parse_place(words, at + 1, bare=words.tokens[at].text == "(")
        if around is None or around.name is None or around.level == place.level:
            return
        end = around.end
        if words.tokens[at].text == "(":
            if end >= words.size or words.tokens[end].text != ")":
                return
            end += 1
        place.within = place.within or around.name
        body.end = end
        if around.level != "level:province":
            outer = replace(body)
            _around(words, outer, around)
            body.end = outer.end
        return
    around = parse_place(words, at)
    if around is not None and around.name is not None and around.level != place.level and around.level_word:
        place.within = around.name
        body.end = around.end


def _superior(words: Words, body: Body) -> None:
    """'Chi bộ A thuộc Đảng ủy B': the printed parent, kept in the name."""
    if not is_kept_link(words, body.end):
        return
    link = words.word(body.end, "link")
    if link is None:
        return
    superior = parse_body(words, link[0], depth=1)
    if superior is None:
        return
    if body.parent is not None:  # a host as well: it is part of the proper name
        host = join_tokens(words, body.parent.start, body.parent.end)
        body.proper = f"{body.proper} {host[0].upper()}{host[1:]}".strip()
    body.parent, body.link, body.end = superior, link[1].vi, superior.end
