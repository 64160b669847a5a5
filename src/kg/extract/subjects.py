"""Of whom a clause speaks: the subjects and objects of a verb, and where a post is somebody else's."""

from kg.extract.chunks import Chunks
from kg.extract.clause import Clause
from kg.extract.holdings import Act
from kg.extract.items import Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.places import is_family
from kg.text.vi.common import AND
from kg.text.vi.patterns import ABOUT, AFFAIR, ALSO, PREPOSITIONS

__all__ = ["heads_part", "is_affair", "is_unknown", "other_clause", "subjects_of", "take_object"]

_NATIONS = ("nation", "nation-short", "country")
_IN_NAMES = ("count-unit", "link", "nation", "filler")
_LIST, _FEW, _THREE = frozenset((",", AND)), 2, 3
_AFFAIR = 8
"""Syllables between 'việc' and the verb that it speaks of."""


def is_affair(before: list[str]) -> bool:
    """'việc cho ông A thôi chức': whether a verb behind the folded words *before* is spoken of, so that the day told is of other things.

    Not so in 'quyết định về việc bổ nhiệm', which reports it.
    """
    near = before[-_AFFAIR:]
    if AFFAIR not in near or any(not word[0].isalnum() for word in near[near.index(AFFAIR) :]):
        return False
    at = len(before) - len(near) + near.index(AFFAIR)
    return not (at and before[at - 1] == ABOUT)


def subjects_of(clause: Clause, index: int, trigger: Trigger) -> list[Person]:
    """Those who stand before the verb at *index*; nobody where its subject has no name."""
    if clause.kin_return is not None:
        return list(clause.kin_return)
    around, verbs = clause.around, clause.verbs
    if (person := around.relative(index)) is not None:
        return [person]
    if verbs.leaves_by_itself(trigger) and not around.near_subject(index):
        return []
    if around.is_of_another(index, clause.pending) or (verbs.is_weak(trigger) and around.is_apart(index)):
        return []
    if clause.succeeding is not None and around.follows(index) is clause.succeeding[1]:
        return [clause.succeeding[1]]
    left = clause.succeeding is not None and clause.succeeding[1] is clause.appositive
    nearest = clause.appositive if left or verbs.reads(trigger)[1] == "ends" else None
    if nearest is not None and not any(p is nearest for p in clause.group):
        return [nearest]  # "thay ông B nghỉ hưu"
    return list(clause.group)


def other_clause(clause: Clause, index: int, post: Post) -> bool:
    """Whether the post at *index* is not that of the name before it: 'Bí thư Huyện ủy A và Chủ tịch UBND huyện'."""
    items = clause.chunks.items
    at = index - 1
    if post.plural and len(clause.group) == 1 and at >= 0 and isinstance(items[at], Mark | WordItem):
        return True  # "ông A bị khởi tố, hai cựu Bộ trưởng …"
    if post.plural and at > 0 and getattr(items[at], "cls", "") == "plural" and getattr(items[at - 1], "mark", "") == AND:
        return True  # "ông A, Chủ tịch, ông B, Tổng giám đốc và các phó giám đốc"
    while at >= 0 and isinstance(items[at], WordItem) and items[at].cls in ("plural", "count-unit"):  # type: ignore[attr-defined]
        at -= 1  # "Ủy viên Bộ Chính trị A cùng bốn Phó Bí thư Thành ủy", "… và các vị đại biểu"
    if at >= 0 and isinstance(items[at], WordItem) and items[at].cls == "passive":  # type: ignore[attr-defined]  # a WordItem
        return True  # "ông A, Chủ nhiệm X, được Tổng Bí thư, Chủ tịch nước B trao quyết định"
    if at == index - 1 and _talked_to(clause, index, post):
        return True
    titled = any(h.person is clause.appositive and h.mode == "prenominal" for h in clause.holdings)
    if titled and at >= 0 and items[at] is clause.appositive and items[at].end == post.start:
        return True  # "Thủ tướng A Ngoại trưởng B bắt tay", a caption
    if titled and post.role is not None and post.role.get("staff") == "true":
        return True  # "Đại sứ A, cán bộ Đại sứ quán"
    touching = titled and any(h.person is clause.appositive and h.post.end == h.person.start for h in clause.holdings)
    if (titled and _visited(clause, index, post)) or (touching and (_stands_alone(clause, index, post) or _is_of_list(clause, index))):
        return True
    mark = items[at] if at > 0 else None
    joined = isinstance(mark, Mark) and mark.mark == AND and isinstance(items[at - 1], Person)
    if not joined and not clause.around.heads_next(index):
        return False
    return titled


def _visited(clause: Clause, index: int, post: Post) -> bool:
    """'Trao đổi với Bộ trưởng A, Giám đốc nêu …': the post behind the comma is the speaker's, if it names no body and a verb follows."""
    items = clause.chunks.items
    comma, following = clause.around.previous(index), clause.around.next(index)
    if not (isinstance(comma, Mark) and comma.mark == "," and items[index - 2] is clause.appositive):
        return False
    if not (isinstance(following, Other) or (isinstance(following, WordItem) and following.cls == "says")):
        return False
    if post.body is not None and not post.body.foreign:
        return False
    first = next(h.post for h in clause.holdings if h.person is clause.appositive and h.mode == "prenominal")
    return clause.chunks.word_before(first) in PREPOSITIONS


def _talked_to(clause: Clause, index: int, post: Post) -> bool:
    """'Đồng quan điểm với ông A, Chủ tịch UBND phường X cũng cho biết': the post is the speaker's, who is of one mind with the name."""
    items, person = clause.chunks.items, clause.appositive
    if person is None or not person.titles or index < _FEW or items[index - _FEW] is not person or post.body is None:
        return False
    if not person.full and person.name and getattr(clause.around.next(index), "cls", "") == "says":
        return clause.chunks.word_before(person) in PREPOSITIONS  # "Trước đề nghị của ông Bun, Giám đốc Sở Giao thông cho rằng"
    also, says = items[index + 1 : index + 3] if index + _FEW < len(items) else (None, None)
    if not (isinstance(also, Other) and clause.chunks.sentence.tokens[also.start].folded == ALSO and getattr(says, "cls", "") == "says"):
        return False
    return getattr(items[index - 1], "mark", "") == "," and clause.chunks.word_before(person) in PREPOSITIONS


def _stands_alone(clause: Clause, index: int, post: Post) -> bool:
    """'Theo Bộ trưởng A, Thủ tướng phê bình …': a title of its own body behind a name that has one is another's, as is one before a name
    that the grammar does not know ('…, Giám đốc Cơ quan Cảnh sát Hàn Quốc Min …')."""
    mark = clause.around.previous(index)
    if not (isinstance(mark, Mark) and mark.mark in _LIST):
        return False
    if mark.mark == "," and post.role is not None and post.role.get("defaultBody") is not None and post.status is None:
        return True
    if mark.mark == "," and _names_behind(clause, index):
        return True  # "Báo cáo Thủ tướng A, Phó Chủ tịch Hội người Việt ở …, B, cho biết"
    items, at = clause.chunks.items, index + 1
    while at < len(items) and isinstance(items[at], WordItem) and items[at].cls in _NATIONS:  # type: ignore[attr-defined]  # a WordItem
        at += 1
    foreign = at > index + 1
    unknown = items[at] if at < len(items) else None
    if not isinstance(unknown, Other) or not (foreign or unknown.start == post.end):
        return False
    return clause.chunks.sentence.tokens[unknown.start].is_cap


def _names_behind(clause: Clause, index: int) -> bool:
    """Whether the name of the body of the post at *index* goes on in words that the grammar does not know, up to a comma and a name."""
    items, at = clause.chunks.items, index + 1
    while at < len(items) and (isinstance(items[at], Other) or (isinstance(items[at], WordItem) and items[at].cls in _IN_NAMES)):  # type: ignore[attr-defined]  # a WordItem
        at += 1
    last = items[at - 1]
    if isinstance(last, Other) and items[index + 1].start == items[index].end and _ends_in_name(clause.chunks, last):
        return True  # "…, Trưởng phòng quản lý cấp phép Vi Thị B và …"
    comma = items[at] if index + 1 < at < len(items) - 1 else None
    name = items[at + 1] if isinstance(comma, Mark) and comma.mark == "," else None
    return isinstance(name, Person) and not name.titles and items[index + 1].start == items[index].end


def _is_of_list(clause: Clause, index: int) -> bool:
    """'Phó Thủ tướng A, Chánh án …, Viện trưởng … và Thống đốc …': whether the post at *index* is one of three or more without names."""
    items = clause.chunks.items
    first = index
    while first >= 2 and isinstance(items[first - 2], Post) and isinstance(items[first - 1], Mark):
        first -= 2
    posts, at = 0, first
    while at < len(items) and isinstance(items[at], Post):
        posts += 1
        if at + 1 >= len(items) or not isinstance(mark := items[at + 1], Mark) or mark.mark not in _LIST:
            break
        at += 2
    joined = items[at - 1] if at - 1 > first and at < len(items) else None
    return posts >= _THREE and isinstance(joined, Mark) and joined.mark == AND and isinstance(items[at], Post)


def heads_part(chunks: Chunks, index: int) -> bool:
    """'…; Bí thư Đảng ủy, Chủ nhiệm Tổng cục A; …': whether the posts from *index* on, up to the next semicolon, stand before a name."""
    items = chunks.items
    for at in range(index, len(items)):
        item = items[at]
        if isinstance(item, Person):
            return at > index and items[at - 1].end == item.start and not isinstance(items[at - 1], Mark) and not item.plural
        if isinstance(item, Trigger) or (isinstance(item, WordItem) and item.cls not in _NATIONS):
            return False
        if isinstance(item, Mark) and item.mark not in _LIST:
            return False
        if isinstance(item, Other) and not chunks.sentence.tokens[item.start].is_cap:
            return False
    return False


def _ends_in_name(chunks: Chunks, other: Other) -> bool:
    """Whether the last capitals of *other*, behind small words, begin with a family name."""
    tokens, first = chunks.sentence.tokens, other.end
    while first > other.start and tokens[first - 1].is_cap and not tokens[first - 1].is_upper:
        first -= 1
    return first > other.start and other.end - first > 1 and is_family(tokens[first].folded)


def is_unknown(chunks: Chunks, index: int) -> bool:
    """Whether the word of holding at *index* stands right behind somebody whom the grammar does not know.

    That is a capital in the midst of a sentence ('cho Bun giữ chức …'), or a common noun behind a verb of giving ('cử cán bộ làm …').
    """
    items, tokens = chunks.items, chunks.sentence.tokens
    before = items[index - 1] if index else None
    if isinstance(before, Other) and before.start > 0:
        named = all(token.is_cap and not token.is_upper for token in tokens[before.start : before.end])
        return tokens[before.start - 1].kind == "w" if named else _ends_in_name(chunks, before)
    verb = items[index - 2] if index > 1 else None
    staff = isinstance(before, Post) and before.role is not None and before.role.get("staff") == "true"
    return staff and isinstance(verb, Trigger) and not verb.passive


def take_object(clause: Clause, act: Act | None, person: Person, index: int, *, joined: bool) -> None:
    """Make *person*, the item at *index*, an object of the verb at work, unless it looks back or has done its work."""
    if act is None or act.closed:
        return
    if act.lists:
        act.subjects.append(person)
    if act.waiting and not joined and clause.around.speaks(index):
        act.closed = True  # "yêu cầu cách chức trưởng phòng, ông A cho biết …": who speaks of it is not whom it concerns
        return
    looks_back = (act.trigger.passive and not act.waiting) or clause.verbs.is_intransitive(act)
    if not looks_back:
        if act.governed and not act.waiting and not act.counts:
            act.objects, act.governed = [person], False  # "bầu ông A làm Bí thư, ông B làm Phó Bí thư"
        elif not act.objects or joined:
            act.direct = act.direct or clause.around.is_object(index)
            act.objects.append(person)
        if act.waiting and act.waiting[-1].plural and clause.pending:
            act.closed = True  # "bổ nhiệm hai Thẩm phán, Chủ nhiệm Ủy ban A cho biết"
            return
        for post in act.waiting:
            clause.govern_one(act, person, post)
        act.governed = act.governed or bool(act.waiting)
    elif act.governed and not joined:
        clause.act = None
