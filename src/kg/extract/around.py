"""Look around in the items of a sentence: what stands between a post and a name, and whether names follow."""

from kg.extract.chunks import AttributeItem, DateItem, TermItem
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.text.vi.common import AND
from kg.text.vi.patterns import PREPOSITIONS

__all__ = ["Around", "looks_back"]

_FEW = 2
"""Words that the grammar does not know, between a name and its verb."""
_SOFT = frozenset(',-(:)"|')
_LISTING = frozenset(f";{AND}") | _SOFT
_GLUE = frozenset("plural passive respective and concurrently kin sequence recent old count count-unit roster now past".split())


class Around:
    """Questions about the neighbours of an item; each looks at a bounded or monotone stretch."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items

    def next(self, index: int) -> Item | None:
        """Give the item behind *index*."""
        return self.items[index + 1] if index + 1 < len(self.items) else None

    def previous(self, index: int) -> Item | None:
        """Give the item before *index*."""
        return self.items[index - 1] if index > 0 else None

    def transparent(self, item: Item) -> bool:
        """Whether *item* does not part a post from its person."""
        if isinstance(item, Mark):
            return item.mark in _SOFT or item.mark == AND
        if isinstance(item, WordItem):
            return item.cls in _GLUE or item.cls == "hold"
        return isinstance(item, TermItem | DateItem | AttributeItem)

    def is_glue(self, word: WordItem) -> bool:
        """Whether a grammar word may stand inside a list of posts and names."""
        return word.cls in _GLUE

    def reaches(self, pending: list[Post], index: int) -> bool:
        """Whether only soft marks and glue stand between the last of *pending* and the item at *index*."""
        for item in reversed(self.items[:index]):
            if isinstance(item, Post):
                return any(item is post for post in pending)
            if not self.transparent(item):
                return False
        return False

    def begins_anew(self, pending: list[Post], index: int, word_before: str) -> bool:
        """'của Bộ trưởng, đại biểu A', 'với các đại biểu, Bộ trưởng A': whether the post behind the comma is of another person."""
        post, previous = self.items[index], self.previous(index)
        if not isinstance(post, Post) or not (isinstance(previous, Mark) and previous.mark == ","):
            return False
        addressed = _is_bare_delegate(post) and word_before in PREPOSITIONS
        return addressed or _is_bare_delegate(pending[-1]) or (pending[-1].plural and not post.plural)

    def of_another_post(self, pending: list[Post], index: int, word_before: str) -> bool:
        """'Trao đổi với phóng viên, ông A …': whether the posts that wait are not those of the titled name at *index*.

        They are not where a quotation ends between them, or where a preposition governs them, a comma follows, and the name has posts of
        its own or theirs name no body. *word_before* is the folded word before the first of them.
        """
        person, previous = self.items[index], self.previous(index)
        if isinstance(previous, WordItem) and previous.cls == "passive":
            return True  # "xe của Phó Chủ tịch được ông A xác nhận"
        if not (isinstance(person, Person) and person.titles and isinstance(previous, Mark) and previous.mark in ",-"):
            return False
        if isinstance(quote := self.previous(index - 1), Mark) and quote.mark == '"':
            return True
        if previous.mark != "," or word_before not in PREPOSITIONS:
            return False
        own = self.before_break(index) and index + 2 < len(self.items) and isinstance(self.items[index + 2], Post)
        body = pending[-1].body
        return own or body is None or (body.is_bare and body.head is not None) or _is_staff(pending[-1])

    def of_nobody(self, index: int) -> bool:
        """'cử một Phó Cục trưởng dự họp': whether the one word before the post at *index* stands right behind a verb."""
        one = self.previous(index)
        return (
            isinstance(one, Other)
            and one.end - one.start == 1
            and isinstance(self.previous(index - 1), Trigger)
            and not self.adjacent(index)
        )

    def collective(self, index: int) -> bool:
        """'cùng cán bộ, nhân viên của Đoàn': words for staff side by side name nobody."""
        near = (self.items[at] for at in (index - 2, index - 1, index + 1, index + 2) if 0 <= at < len(self.items))
        return _is_staff(self.items[index]) and any(_is_staff(item) for item in near)

    def joined(self, index: int, *, inside: bool) -> bool:
        """Whether the person at *index* goes on the list that the person before it stands in; *inside* brackets anything may stand."""
        for item in reversed(self.items[:index]):
            if isinstance(item, Person):
                return True
            if isinstance(item, Post) or (isinstance(item, Mark) and item.mark in _LISTING):
                continue
            if isinstance(item, WordItem) and item.cls == "hold" and _is_addressed(self.items[index]):
                return False  # "Người tiền nhiệm của bà A là ông B"
            if not self.transparent(item):
                return inside
        return False

    def before_person(self, index: int) -> bool:
        """Whether the stack of posts at *index* ends at a name."""
        for item in self.items[index + 1 :]:
            if isinstance(item, Person):
                return True
            if not isinstance(item, Post) and not self.transparent(item):
                return False
        return False

    def lists_persons(self, index: int) -> bool:
        """Whether names follow at once: 'gồm: ông A, ông B'."""
        for item in self.items[index + 1 : index + 5]:
            if isinstance(item, Person):
                return True
            if not self.transparent(item):
                return False
        return False

    def names_follow(self, post: Post) -> bool:
        """'ba Phó Bí thư là: ông A, ông B': a plural post before the names of its holders."""
        index = next((k for k, item in enumerate(self.items) if item is post), len(self.items))
        return self.lists_persons(index)

    def is_of_another(self, index: int, pending: list[Post]) -> bool:
        """Whether the verb at *index* has a subject without a name: 'người tiền nhiệm được bổ nhiệm', 'cán bộ nghỉ hưu'."""
        at = index - 1
        while at >= 0 and isinstance(self.items[at], WordItem) and self.items[at].cls in ("passive", "recent", "past", "filler"):  # type: ignore[attr-defined]  # a WordItem
            at -= 1
        if at < 0:
            return False
        item = self.items[at]
        if isinstance(item, Other) and at and isinstance(self.items[at - 1], WordItem):
            at, item = at - 1, self.items[at - 1]
        if isinstance(item, WordItem) and item.cls == "count":
            return True  # "khiến bảy người tử vong"
        if isinstance(item, WordItem) and item.cls == "count-unit":  # "ông A, người vừa được bầu" speaks of A
            return not (at > 1 and isinstance(self.items[at - 1], Mark) and isinstance(self.items[at - 2], Person | Post))
        return any(item is post for post in pending)

    def is_object(self, index: int) -> bool:
        """Whether the name at *index* stands right behind a verb, or behind 'đối với' or 'của'."""
        previous = self.previous(index)
        return isinstance(previous, Trigger) or (isinstance(previous, WordItem) and previous.cls in ("for", "link"))

    def belongs(self, index: int) -> bool:
        """'ngôi nhà là của Giám đốc Sở': whether something is said to be that of the post at *index*."""
        link, before = self.previous(index), self.previous(index - 1)
        return isinstance(link, WordItem) and link.cls == "link" and isinstance(before, WordItem) and before.cls == "hold"

    def comes_from(self, index: int) -> bool:
        """'bổ nhiệm từ Phó Giám đốc lên làm Giám đốc': whether the post at *index* is the one that is left."""
        previous = self.previous(index)
        return isinstance(previous, WordItem) and previous.cls == "from"

    def before_break(self, index: int) -> bool:
        """Whether a comma or a dash stands right behind the item at *index*."""
        following = self.next(index)
        return isinstance(following, Mark) and following.mark in ",-"

    def behind_comma(self, index: int) -> bool:
        """Whether a comma stands right before the item at *index*, or before a word with it ('hai', 'một nữ')."""
        previous = self.previous(index)
        if (isinstance(previous, WordItem) and previous.cls == "plural") or (
            isinstance(previous, Other) and previous.end - previous.start <= _FEW
        ):
            previous = self.previous(index - 1)
        return isinstance(previous, Mark) and previous.mark == ","

    def adjacent(self, index: int) -> bool:
        """Whether one name stands right behind the post at *index*, or behind its term: 'Thủ tướng nhiệm kỳ 2011-2016 A'."""
        following = self.next(index)
        if isinstance(following, TermItem) and following.start == self.items[index].end:
            index, following = index + 1, self.next(index + 1)
        return isinstance(following, Person) and following.start == self.items[index].end and not following.plural

    def agent(self, index: int) -> bool:
        """'được Thủ tướng bổ nhiệm', 'thừa ủy quyền của Chủ tịch UBND tỉnh, …': whether the post at *index* only says by whom."""
        before, behind = self.previous(index), self.next(index)
        if isinstance(before, WordItem) and before.cls == "behalf":
            return not self.adjacent(index)
        return isinstance(before, WordItem) and before.cls == "passive" and isinstance(behind, Trigger)

    def relative(self, index: int) -> Person | None:
        """'ông A - người được Ban Thường vụ điều chuyển': the person of whom the verb at *index* speaks."""
        at = index - 1
        while at >= 0 and (isinstance(self.items[at], Body | Post) or getattr(self.items[at], "cls", "") in ("passive", "recent", "past")):
            at -= 1
        if at < 2 or getattr(self.items[at], "cls", "") != "count-unit" or not isinstance(self.items[at - 1], Mark):
            return None
        person = self.items[at - 2]
        return person if isinstance(person, Person) else None

    def nobody(self, index: int) -> bool:
        """'những người làm giám đốc': whether those who hold what follows the word at *index* have no name."""
        before = self.previous(index)
        if not (isinstance(before, WordItem) and before.cls == "count-unit"):
            return False
        return not any(isinstance(item, Mark | Person) for item in self.items[max(0, index - 3) : index - 1])

    def follows(self, index: int) -> Person | None:
        """'thay ông B được Bộ Chính trị điều động': the name that the verb at *index* follows with no mark and few words between."""
        for item in reversed(self.items[max(0, index - 4) : index]):
            if isinstance(item, Person):
                return item
            if isinstance(item, Mark | Trigger) or (isinstance(item, Other) and item.end - item.start > _FEW):
                return None
        return None

    def near_subject(self, index: int) -> bool:
        """Whether the verb at *index* follows a name, its posts and dates, with few words between.

        Not so in 'ông A chia buồn với gia đình những người tử vong'.
        """
        unknown = 0
        for at in range(index - 1, -1, -1):
            item = self.items[at]
            if isinstance(item, Person):
                return True
            if isinstance(item, Post) and isinstance(self.previous(at), Other):
                return False  # "một nữ Phó Chủ tịch qua đời"
            if isinstance(item, Other):
                unknown += item.end - item.start
            elif isinstance(item, WordItem):
                unknown += 0 if item.cls in _GLUE and item.cls not in ("count", "count-unit", "plural", "kin") else item.end - item.start
            elif isinstance(item, Trigger) or (isinstance(item, Mark) and item.mark in ';.:"'):
                return False
            if unknown > _FEW:
                return False
        return False

    def heads_next(self, index: int) -> bool:
        """'Thủ tướng A, Tổng Bí thư, Chủ tịch nước B': whether the posts from *index* on stand right before the next name."""
        for ahead, item in enumerate(self.items[index:], index):
            if isinstance(item, Person):
                return self.items[ahead - 1].end == item.start and isinstance(self.items[ahead - 1], Post) and not item.plural
            if not isinstance(item, Post) and not (isinstance(item, Mark) and item.mark == ","):
                return False
        return False

    def only_verb(self, index: int) -> bool:
        """Whether the verb at *index* is the only one of its sentence, in which no term and no congress is told of."""
        items = self.items
        telling = (item for item in items if isinstance(item, Trigger | TermItem) or getattr(item, "cls", "") in ("congress", "passive"))
        return all(item is items[index] for item in telling)

    def is_apart(self, index: int) -> bool:
        """Whether words that the grammar does not know stand between the last name and the verb at *index*."""
        for item in reversed(self.items[:index]):
            if isinstance(item, Person):
                return False
            if isinstance(item, Other):
                return True
        return True

    def touches_person(self, index: int) -> bool:
        """Whether nothing stands between the name at *index* and the one before it, as in the cells of a table."""
        previous = self.previous(index)
        return isinstance(previous, Person) and previous.end == self.items[index].start

    def ends_at(self, post: Post, index: int) -> bool:
        """Whether *post* stands right before the bracket in which the item at *index* stands."""
        return any(item is post for item in self.items[max(0, index - 4) : index])

    def closes_range(self, index: int) -> bool | None:
        """Whether the date at *index* opens a stretch of time that is over (True), goes on till now (False), or is none (``None``)."""
        for ahead, item in enumerate(self.items[index + 1 : index + 4], index + 1):
            if isinstance(item, DateItem) and ahead > index + 1:
                return True
            if isinstance(item, WordItem) and item.cls == "now":
                return False
            if not (isinstance(item, Mark) and item.mark == "-") and not (isinstance(item, Other) and item.end - item.start == 1):
                return None
        return None


def _is_bare_delegate(post: Post) -> bool:
    return post.role is not None and post.role.get("constituency") == "true" and post.body is None


def _is_addressed(item: Item) -> bool:
    courtesy = isinstance(item, Person) and item.honorific is not None and item.honorific.get("kind") == "courtesy"
    return courtesy and isinstance(item, Person) and item.full


def _is_staff(item: Item) -> bool:
    return isinstance(item, Post) and item.role is not None and item.role.get("staff") == "true"


def looks_back(items: list[Item]) -> bool:
    """Whether the sentence begins with a verb: its subject is that of the sentence before."""
    for item in items:
        if isinstance(item, Trigger) or (isinstance(item, WordItem) and item.cls in ("hold", "passive")):
            return True
        if not isinstance(item, Mark | DateItem) and not (isinstance(item, WordItem) and item.cls in ("past", "now", "and")):
            return False
    return False
