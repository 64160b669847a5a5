"""Posts and verbs of somebody who has no name: 'cử một Phó Cục trưởng', 'để các đại biểu bầu', 'những người làm giám đốc'."""

from kg.extract.chunks import TermItem
from kg.extract.items import Item, Mark, Other, Person, Post, Trigger, WordItem

__all__ = ["Nameless", "is_staff"]


class Nameless:
    """Questions about what stands beside an item where nobody is named."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items

    def next(self, index: int) -> Item | None:
        """Give the item behind *index*."""
        return self.items[index + 1] if index + 1 < len(self.items) else None

    def previous(self, index: int) -> Item | None:
        """Give the item before *index*."""
        return self.items[index - 1] if index > 0 else None

    def adjacent(self, index: int) -> bool:
        """Whether one name stands right behind the post at *index*, or behind its term: 'Thủ tướng nhiệm kỳ 2011-2016 A'."""
        following = self.next(index)
        if isinstance(following, TermItem) and following.start == self.items[index].end:
            index, following = index + 1, self.next(index + 1)
        return isinstance(following, Person) and following.start == self.items[index].end and not following.plural

    def are_many(self, index: int) -> bool:
        """'để các đại biểu bầu': whether the post at *index* is that of many who have no name, before a verb."""
        post, following = self.items[index], self.next(index)
        if not isinstance(post, Post) or post.body is not None:
            return False
        if isinstance(following, WordItem) and following.cls == "plural" and following.start == post.end:
            return True  # "Bộ trưởng các Bộ Y tế, Xây dựng"
        return post.plural and isinstance(self.next(index), Trigger) and not isinstance(self.previous(index), Person)

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
        return is_staff(self.items[index]) and any(is_staff(item) for item in near)

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

    def nobody(self, index: int) -> bool:
        """'những người làm giám đốc': whether those who hold what follows the word at *index* have no name."""
        before = self.previous(index)
        there = self.previous(index - 1)
        counted = isinstance(before, WordItem) and before.cls == "count" and isinstance(self.next(index), Post)
        if counted and isinstance(there, WordItem) and there.cls == "presence":
            return True  # "có 5 người là Phó Chánh án"
        if not (isinstance(before, WordItem) and before.cls == "count-unit"):
            return False
        return not any(isinstance(item, Mark | Person) for item in self.items[max(0, index - 3) : index - 1])

    def of_kin(self, index: int) -> bool:
        """'do chồng mình là giám đốc': whether a relative without a name holds what follows the word at *index*."""
        before, behind = self.previous(index), self.next(index)
        named = isinstance(behind, Person) or (isinstance(behind, Other) and isinstance(self.next(index + 1), Person))
        return isinstance(before, Other | WordItem) and not named


def is_staff(item: Item) -> bool:
    """Say whether *item* is a word for staff or an occupation."""
    return isinstance(item, Post) and item.role is not None and item.role.get("staff") == "true"
