"""The lists of persons and groups beside a verb of attending: where they begin, what is in them, what ends them."""

from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem

__all__ = ["LONG", "UNDONE", "first_person", "list_beside", "opens", "pauses"]

LONG = 3
"""Tokens without a word of the grammar that end a list."""
UNDONE = ("not", "future", "ask")
"""Classes of words that say that something was not done, or not yet."""


def opens(items: list[Item], index: int) -> bool:
    """Whether nobody stands before the verb: 'Sáng nay, dự và phát biểu tại Đại hội, …'."""
    return index <= LONG and not any(isinstance(i, Person | Post | Body | Trigger) for i in items[:index])


def pauses(items: list[Item], last: int) -> bool:
    """'Phát biểu chỉ đạo Đại hội, ông A …', not '… Đại hội của ông A'."""
    following = items[last + 1] if last + 1 < len(items) else None
    return isinstance(following, Mark) and following.mark == ","


def first_person(listed: list[Item]) -> list[Item]:
    """The first person of a list, where nothing but his posts stand before him."""
    for at, item in enumerate(listed):
        if isinstance(item, Person):
            return listed[at : at + 1]
        if not isinstance(item, Post | Mark | WordItem):
            return []
    return []


def list_beside(items: list[Item], *, backward: bool) -> list[Item]:
    """The list that ends (or begins) here: persons, posts, counts and the marks between them."""
    out: list[Item] = []
    for item in reversed(items) if backward else items:
        if (
            isinstance(item, Trigger)
            or (isinstance(item, Mark) and item.mark in ".…?!")
            or (isinstance(item, WordItem) and item.cls in ("attend", "congress", "holds", "kin", *UNDONE))
        ):
            break
        if isinstance(item, Other) and item.end - item.start > LONG:
            break
        if not isinstance(item, Body):
            out.append(item)
    out = list(reversed(out)) if backward else out
    return out if any(isinstance(i, Person) or (isinstance(i, WordItem) and i.cls == "count") for i in out) else []
