"""What the items beside a post tell of it: that the name of its body goes on, and whom a deputy stands for."""

from kg.extract.items import Body, Item, Mark, Other, Person, PlaceItem, Post, WordItem
from kg.extract.places import parse_place
from kg.extract.proper import goes_on
from kg.extract.words import Words

__all__ = ["mark_constituencies", "mark_cut", "over_letters"]

_PROVINCE = "level:province"
_DELEGATION, _ASSEMBLY = "body:assembly-deputies-delegation", "body:national-assembly"


def mark_cut(words: Words, items: list[Item]) -> None:
    """Mark posts whose body goes on in words that the vocabulary does not have: 'Giám đốc công viên X', 'Thành viên của AmCham'."""
    for index, item in enumerate(items[:-1]):
        if not isinstance(item, Post) or not _may_go_on(item):
            continue
        at, following = item.end, items[index + 1]
        link = isinstance(following, WordItem) and following.cls == "link" and index + 2 < len(items)
        if link:
            at, following = following.end, items[index + 2]
        ad_hoc = item.body is not None and item.body.head is not None and item.body.head.get("temporary") == "true"
        if isinstance(following, WordItem) and following.cls == "plural" and following.start == item.end and _takes_names(item):
            item.cut = words.tokens[following.start].folded  # "Hội các ngành sinh học"
        if isinstance(following, Other) and goes_on(words, at, any_word=ad_hoc) and (words.tokens[at].is_cap or not link):
            item.cut = words.tokens[at].folded


def _takes_names(post: Post) -> bool:
    return post.body is not None and post.body.head is not None and "proper" in post.body.head.props.get("takes", ())


def _may_go_on(post: Post) -> bool:
    if post.body is None:
        return post.role is None or post.role.get("defaultBody") is None
    body = post.body
    known = body.head is None or body.head.get("unique") == "true" or body.head.get("level") is not None
    return body.is_bare and body.place is None and not known


def _of_delegation(words: Words, post: Post, body: Body) -> None:
    """'Đại biểu A (đoàn ĐBQH tỉnh Sơn La)', '(Đoàn Sơn La)': a deputy of the National Assembly, for the province of the delegation."""
    if body.head is not None and body.head.id == _DELEGATION and body.place is not None and body.place.level == _PROVINCE:
        post.origin = body.place
        head = words.vocabulary.get(_ASSEMBLY)
        if post.body is None and head is not None:
            post.body = Body(post.start, post.role_end, head=head, head_end=post.start, head_text=head.vi, basis="grammar")
    elif body.end - body.head_end > 0:
        group = words.word(body.start, "delegation")
        place = parse_place(words, group[0]) if group is not None else None
        if place is not None and place.end == body.end and place.level == _PROVINCE:
            post.origin = place


def mark_constituencies(words: Words, items: list[Item]) -> None:
    """Give deputies the province in brackets behind their names: 'Đại biểu A (Phú Thọ)', 'ĐB B (đoàn Sơn La)'."""
    for index, post in enumerate(items[:-4]):
        if not isinstance(post, Post) or post.role is None or post.role.get("constituency") != "true" or post.origin is not None:
            continue
        person, opening, *inside = items[index + 1 : index + 6]
        if not isinstance(person, Person) or not (isinstance(opening, Mark) and opening.mark == "("):
            continue
        if isinstance(inside[0], WordItem) and inside[0].cls == "delegation":
            inside = inside[1:]
        place, closing = inside[0], inside[1] if len(inside) > 1 else None
        if isinstance(place, Body) and place.head is not None and isinstance(closing, Mark) and closing.mark == ")":
            _of_delegation(words, post, place)
        elif isinstance(place, PlaceItem) and place.place is not None and isinstance(closing, Mark) and closing.mark == ")":
            post.origin = place.place if place.place.level == _PROVINCE else None


def over_letters(words: Words, post: Post) -> None:
    """Take letters in brackets before a name into *post*, which they do not part from it: 'Thống đốc Ngân hàng Nhà nước (NHNN) A'."""
    at, tokens, body = post.end, words.tokens, post.body
    if body is None or (body.is_bare and (body.head is None or body.head.get("unique") != "true")):
        return
    if at + 3 >= words.size or tokens[at].text != "(" or tokens[at + 2].text != ")" or not tokens[at + 1].is_upper:
        return
    if tokens[at + 3].is_cap or (tokens[at + 3].text == "," and words.every(at + 4, "honorific")):
        post.end += 3  # "Chủ tịch … (SCIC), ông A"
