"""Of whom a clause speaks: the subjects and objects of a verb, and where a post is somebody else's."""

from kg.extract.clause import Clause
from kg.extract.holdings import Act
from kg.extract.items import Mark, Other, Person, Post, Trigger, WordItem
from kg.text.vi.common import AND
from kg.text.vi.patterns import ABOUT, AFFAIR, PREPOSITIONS

__all__ = ["is_affair", "other_clause", "subjects_of", "take_object"]

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
    while at >= 0 and isinstance(items[at], WordItem) and items[at].cls in ("plural", "count-unit"):  # type: ignore[attr-defined]
        at -= 1  # "Ủy viên Bộ Chính trị A cùng bốn Phó Bí thư Thành ủy", "… và các vị đại biểu"
    titled = any(h.person is clause.appositive and h.mode == "prenominal" for h in clause.holdings)
    if titled and at >= 0 and items[at] is clause.appositive and items[at].end == post.start:
        return True  # "Thủ tướng A Ngoại trưởng B bắt tay", a caption
    if titled and post.role is not None and post.role.get("staff") == "true":
        return True  # "Đại sứ A, cán bộ Đại sứ quán"
    if titled and _visited(clause, index, post):
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


def take_object(clause: Clause, act: Act | None, person: Person, index: int, *, joined: bool) -> None:
    """Make *person*, the item at *index*, an object of the verb at work, unless it looks back or has done its work."""
    if act is None or act.closed:
        return
    if act.lists:
        act.subjects.append(person)
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
