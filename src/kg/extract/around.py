"""Look around in the items of a sentence: what stands between a post and a name, and whether names follow."""

from kg.extract.chunks import AttributeItem, DateItem, TermItem
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.nameless import Nameless, is_staff
from kg.text.vi.common import AND
from kg.text.vi.patterns import ADDRESSING, PREPOSITIONS

__all__ = ["Around", "looks_back"]

_FEW = 2
"""Words that the grammar does not know, between a name and its verb."""
_SOFT = frozenset(',-(:)"|')
_LISTING = frozenset(f";{AND}") | _SOFT
_GLUE = frozenset("plural passive respective and concurrently kin sequence recent old count count-unit roster now past".split())


class Around(Nameless):
    """Questions about the neighbours of an item; each looks at a bounded or monotone stretch."""

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
        reporter = is_staff(pending[-1]) and not is_staff(post) and word_before in PREPOSITIONS
        return addressed or reporter or _is_bare_delegate(pending[-1]) or (pending[-1].plural and not post.plural)

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
        first = next((at for at, item in enumerate(self.items) if item is pending[0]), 0)
        first -= 1 if first and getattr(self.items[first - 1], "cls", "") == "plural" else 0
        asked = self.items[first - 1] if first else None
        if previous.mark == "," and isinstance(asked, WordItem) and asked.cls == "says" and asked.end == self.items[first].start:
            return True  # "Trả lời Bí thư Tỉnh ủy, ông A …", "trả lời phóng viên báo X, ông A …"
        if previous.mark != "," or word_before not in PREPOSITIONS:
            return False
        if word_before in ADDRESSING and self.goes_on(index):
            return True  # "gửi văn bản đến Bộ trưởng Bộ Y tế, bà A cho biết"
        own = self.before_break(index) and index + 2 < len(self.items) and isinstance(self.items[index + 2], Post)
        body = pending[-1].body
        return own or body is None or (body.is_bare and body.head is not None) or is_staff(pending[-1])

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

    def led(self, index: int) -> Body | None:
        """'công ty A do ông B làm giám đốc', 'công ty A, do ông B …': the body before the word at *index*."""
        before = self.previous(index)
        if isinstance(before, Mark) and before.mark == ",":
            before = self.previous(index - 1)
        return before if isinstance(before, Body) else None

    def goes_on(self, index: int) -> bool:
        """Whether the sentence goes on right behind the name at *index*: it is its subject, and no apposition, which a mark would end."""
        following = self.next(index)
        return following is not None and not isinstance(following, Mark | Post | Person)

    def speaks(self, index: int) -> bool:
        """Whether the name at *index* stands between a comma and a verb of saying."""
        comma, following = self.previous(index), self.next(index)
        return isinstance(comma, Mark) and comma.mark == "," and isinstance(following, WordItem) and following.cls == "says"

    def is_object(self, index: int) -> bool:
        """Whether the name at *index* stands right behind a verb, or behind 'đối với' or 'của'."""
        previous = self.previous(index)
        return isinstance(previous, Trigger) or (isinstance(previous, WordItem) and previous.cls in ("for", "link"))

    def of_something(self, index: int) -> bool:
        """Whether the post at *index* says whose something is that the grammar does not know: 'học trò của Chủ tịch'."""
        link = self.previous(index)
        return isinstance(link, WordItem) and link.cls == "link" and isinstance(self.previous(index - 1), Other)

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

    def goes_on_title(self, index: int) -> bool:
        """Whether the post at *index* is but the word 'đại biểu' right behind a post without a body."""
        post, before = self.items[index], self.previous(index)
        return isinstance(post, Post) and isinstance(before, Post) and _is_bare_delegate(post) and before.end == post.start

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


def looks_back(items: list[Item]) -> bool:
    """Whether the sentence begins with a verb: its subject is that of the sentence before."""
    for item in items:
        if isinstance(item, Trigger) or (isinstance(item, WordItem) and item.cls in ("hold", "passive")):
            return True
        if not isinstance(item, Mark | DateItem) and not (isinstance(item, WordItem) and item.cls in ("past", "now", "and")):
            return False
    return False
