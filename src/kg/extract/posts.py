"""Parse a post: [status] role [body] [term].

The words of a role may begin the name of its body ('Trưởng ban Tổ chức', 'Chánh Văn phòng UBND'): they serve both.
"""

from kg.extract.abroad import nation_at, of_mission
from kg.extract.bodies import open_body, parse_body
from kg.extract.brands import acronym
from kg.extract.items import Body, Place, Post
from kg.extract.kinds import committee_of, unit_of
from kg.extract.places import is_family, is_whole_name, parse_place
from kg.extract.proper import join_tokens
from kg.extract.words import Words
from kg.ontology import Concept
from kg.text.tokens import fold, tokens

_FORMER, _PARTY = "status:former", "word:ruling-party"
_GOVERNING = ("branch:party", "branch:state", "branch:foreign")
__all__ = ["parse_post"]


def parse_post(words: Words, at: int) -> Post | None:
    """Parse the post at token *at*; ``None`` if no role of the vocabulary stands there."""
    status, modifiers, role_at = _modifiers(words, at)
    spreads = status is not None and role_at - at > len(modifiers)
    found = _role(words, role_at)
    if found is None or (found[1].get("fusesRole") is None and found[1].scheme == "fused"):
        return None
    end, concept = found
    post = Post(
        at,
        end,
        role=concept,
        role_name=concept.vi,
        role_start=role_at,
        role_end=end,
        status=status,
        modifiers=tuple(modifiers),
        spreads=spreads,
    )
    if concept.scheme == "fused":
        _fused(words, post, concept, role_at)
    else:
        _body_of(words, post, concept, role_at)
    if _is_other_word(words, post):
        return None
    nation = words.word(post.end, "nation")
    if nation is not None and nation[1].id == "word:viet-nam" and nation[0] < words.size:
        name = words.tokens[nation[0]]
        if (name.is_cap and is_family(name.folded)) or name.text == "-":
            post.end = nation[0]  # "Chủ tịch nước Việt Nam Trần …"
    _trailing(words, post)
    _constituency(words, post)
    return post


def _is_other_word(words: Words, post: Post) -> bool:
    """'TP nên tham khảo', 'Sở GD & ĐT tỉnh': letters that shorten a role mean something else where neither a body nor a name follows."""
    letters = post.role_end - post.role_start == 1 and words.tokens[post.role_start].is_upper
    if not letters or post.fused or (post.body is not None and not post.body.is_bare):
        return False
    following = words.tokens[post.end] if post.end < words.size else None
    return post.body is None and not (following is not None and (following.is_cap or words.every(post.end, "honorific")))


def _modifiers(words: Words, at: int) -> tuple[str | None, list[str], int]:
    status: str | None = None
    names: list[str] = []
    while True:
        found = words.longest(at, "modifier")
        if found is None or found[1].get("position") == "after" or any(words.every(k, "trigger") for k in range(at, found[0])):
            return status, names, at
        at, concept = found
        names.append(concept.id)
        if status != _FORMER:  # "nguyên quyền Giám đốc" is no longer even that
            status = concept.get("status") or status


def _role(words: Words, at: int) -> tuple[int, Concept] | None:
    best: tuple[int, Concept] | None = None
    candidates = words.every(at, "fused", "role")
    if candidates and candidates[0][1].scheme == "fused":
        plain = next(((end, c) for end, c in candidates if c.scheme == "role" and end < candidates[0][0]), None)
        if plain is not None and any(end > candidates[0][0] for end, _ in words.every(plain[0], "body")):
            return plain
    if candidates and words.longest(at, "unit") is not None:
        place = parse_place(words, at)
        if place is not None and place.concept is not None and place.end > candidates[0][0]:
            return None
    for end, concept in candidates:
        if best is not None and end < best[0]:
            break
        if best is None or _fits(words, end, concept) > _fits(words, end, best[1]):
            best = (end, concept)
    if best is None:
        return None
    end, found = best
    if found.scheme == "role" and any(stop > end for stop, _ in words.every(at, "body")):
        return None  # "Đại sứ quán"
    if end - at == 1 and not words.tokens[at].text[0].isupper():
        return None
    return best


def _fits(words: Words, end: int, concept: Concept) -> int:
    """Choose among roles that share a label (BT, CT, TP): the one whose body follows."""
    if concept.scheme == "fused":
        return 2
    body = parse_body(words, end, after_role=True)
    if body is None or body.head is None:
        opens = concept.get("opensBody")
        return 1 if opens and words.longest(end, "sector") else 0
    usual = concept.props.get("usualBody", ()) + concept.props.get("opensBody", ())
    return 3 if body.head.id in usual else 0


def _fused(words: Words, post: Post, concept: Concept, role_at: int) -> None:
    role = words.vocabulary.get(concept.get("fusesRole") or "")
    head = words.vocabulary.get(concept.get("fusesBody") or "")
    post.fused = True
    post.role, post.role_name = role, role.vi if role else concept.vi
    if head is None:
        return
    body = open_body(words, role_at, post.end, head)
    if body.end == post.end and "host" in head.props.get("takes", ()):
        link = words.word(post.end, "link")
        if link is not None:
            host = parse_body(words, link[0], depth=1)
            if host is not None:
                body.parent, body.end = host, host.end
    post.body, post.end = body, body.end


def _body_of(words: Words, post: Post, concept: Concept, role_at: int) -> None:
    at = post.role_end
    wanted = frozenset(concept.props.get("opensBody", ()) + concept.props.get("usualBody", ()))
    opened = _opened(words, concept, role_at, at, wanted)
    if opened is not None:
        post.body, post.end = opened, max(at, opened.end)
        return
    abroad = _mission(words, at, concept) or _abroad(words, at, concept)
    if abroad is not None:
        post.body, post.end = abroad, abroad.end
        return
    link = words.word(at, "link")
    body = parse_body(words, at, after_role=True, wanted=wanted)
    if concept.get("defaultBody"):
        body = body if body is not None and body.head is not None and body.head.get("branch") in _GOVERNING else None
    if body is None and link is not None and link[1].get("kept") != "true":
        body = parse_body(words, link[0], after_role=True, wanted=wanted)
    if body is not None:
        post.body, post.end = body, body.end
        return
    place = parse_place(words, at)
    if place is not None:
        governing = _place_body(words, concept, place)
        if governing is not None:
            post.body, post.end = governing, place.end
        return
    titled = concept.get("defaultBody") or concept.get("branch") == "branch:foreign"
    post.body = acronym(words, at, brands=not concept.get("opensBody")) if not titled else None
    post.end = post.body.end if post.body is not None else post.end


def _abroad(words: Words, at: int, concept: Concept) -> Body | None:
    """'Thủ tướng Lào', 'Tổng thống Pháp': the government, or the State, of another country."""
    governs = concept.get("defaultBody") is not None or concept.get("branch") == "branch:foreign"
    nation = nation_at(words, at, sure=governs)
    if nation is None:
        return None
    head = words.vocabulary.get(concept.get("defaultBody") or "")
    party = words.word(at, "country")
    name = join_tokens(words, at, nation[0]) if party is not None and party[1].id == _PARTY else nation[1].vi
    return Body(
        at, nation[0], head=head, head_end=at, head_text=head.vi if head else name, proper=nation[1].vi if head else "", foreign=True
    )


def _mission(words: Words, at: int, concept: Concept) -> Body | None:
    """'Đại sứ Việt Nam tại Lào', 'Đại sứ Lào': the embassy of a country, where its name begins behind the role."""
    for kind in concept.props.get("usualBody", ()):
        head = words.vocabulary.get(kind)
        if head is not None and "country" in head.props.get("takes", ()):
            body = Body(at, at, head=head, head_end=at, head_text=head.vi)
            return body if of_mission(words, body) else None
    return None


def _opened(words: Words, concept: Concept, role_at: int, role_end: int, wanted: frozenset[str]) -> Body | None:
    """The body whose head is in the role's own words; a repeated head ('Bộ trưởng Bộ Y tế') counts once."""
    heads = [words.vocabulary.get(i) for i in concept.props.get("opensBody", ())]
    known = [h for h in heads if h is not None]
    if not known:
        return None
    if is_whole_name(words, role_end):
        return None  # "Phó viện trưởng Nguyễn Thị …": no institute of that name
    printed = parse_body(words, role_end, after_role=True, wanted=wanted)
    if printed is not None and printed.head is not None and _is_kind(words, printed.head, known):
        return printed
    if printed is not None and not printed.is_bare and printed.start == role_end and _ends_in(printed, known):
        return printed  # "Phó Chi cục trưởng Cục Chế biến"
    size = _head_size(words, role_at, role_end, known)
    if size:
        whole = parse_body(words, role_end - size, after_role=True, wanted=wanted)
        if whole is not None and whole.end > role_end:
            return whole
    for head in known:
        body = open_body(words, role_end - size if size else role_end, role_end, head)
        body.start = role_end - size if size else role_end
        if body.end > role_end:
            return body
    if printed is None and size and known[0].get("level") == "level:village":
        return Body(role_end - size, role_end, head=known[0], head_end=role_end, head_text=known[0].vi)
    return printed


def _ends_in(printed: Body, known: list[Concept]) -> bool:
    return printed.head is not None and any(fold(head.vi).endswith(f" {fold(printed.head.vi)}") for head in known)


def _is_kind(words: Words, head: Concept, wanted: list[Concept]) -> bool:
    ids = {c.id for c in wanted}
    forms = {tuple(t.folded for t in tokens(c.vi)) for c in wanted}
    mine = tuple(t.folded for t in tokens(head.vi))
    del words
    return head.id in ids or any(mine[: len(form)] == form for form in forms) or bool(ids & set(head.props.get("broader", ())))


def _head_size(words: Words, role_at: int, role_end: int, heads: list[Concept]) -> int:
    """How many of the role's last tokens are the head of its body ('Trưởng *ban*')."""
    for head in heads:
        for form in (head.vi, *head.alt):
            folded = [t.folded for t in tokens(form)]
            if role_end - len(folded) >= role_at and [t.folded for t in words.tokens[role_end - len(folded) : role_end]] == folded:
                return len(folded)
    return 0


def _place_body(words: Words, concept: Concept, place: Place) -> Body | None:
    """'Chủ tịch Hà Nội', 'Bí thư tỉnh Lạng Sơn': the body that governs the place at its level."""
    head = words.vocabulary.get(concept.get("placeBody") or "")
    if head is None and concept.get("placeCommittee") == "true":
        head = committee_of(words.vocabulary, unit_of(words.vocabulary, place))
    if head is None:
        return None
    return Body(place.start, place.end, head=head, head_end=place.start, head_text=head.vi, place=place, basis="grammar")


def _constituency(words: Words, post: Post) -> None:
    """'ĐBQH khóa XV đoàn Hải Dương', 'đại biểu Quốc hội (đoàn Hà Nội)': whom a deputy stands for, no part of the body."""
    if post.role is None or post.role.get("constituency") != "true":
        return
    at = words.skip.get(post.end, post.end)
    opened = at < words.size and words.tokens[at].text in "(,"
    start = at + 1 if opened else at
    group = words.word(start, "delegation")
    place = parse_place(words, group[0] if group is not None else start)
    if place is None or place.name is None or (opened and group is None):
        return
    closed = opened and place.end < words.size and words.tokens[place.end].text == ")"
    if post.end in words.skip:
        post.term_at = post.end
    post.origin, post.end = place, place.end + (1 if closed else 0)


def _trailing(words: Words, post: Post) -> None:
    """'Phó Giám đốc phụ trách': a modifier behind the role that names no field of work."""
    found = words.longest(post.end, "modifier")
    if found is None or found[1].get("position") == "before":
        return
    end, concept = found
    if concept.get("status") == "acting" or concept.get("status") == "status:acting":
        body = parse_body(words, end)
        if body is not None and body.head is not None and body.head.get("partOfName") == "true":
            body = None
        if body is None and end < words.size and words.tokens[end].kind == "w":
            return  # a field of work
        if body is not None:
            if post.body is None:
                post.body = body
            end = body.end
        post.status = concept.get("status")
    if post.end == found[0] - 1 or concept.get("position") == "after":
        post.modifiers += (concept.id,)
        post.end = end
