"""Cut a sentence into items: posts, bodies, persons, triggers, dates, terms, marks. Left to right, each token once."""

from dataclasses import dataclass

from kg.extract.bodies import parse_body
from kg.extract.brands import alias_behind
from kg.extract.items import Body, Item, Mark, Other, Person, PlaceItem, Post, Trigger, WordItem
from kg.extract.marked import AttributeItem, DateItem, TermItem, find_marked
from kg.extract.marking import mark_constituencies, mark_cut, over_letters
from kg.extract.persons import parse_person
from kg.extract.places import parse_place
from kg.extract.posts import parse_post
from kg.extract.words import Words
from kg.ontology import Concept, Vocabulary
from kg.text.sentences import Sentence
from kg.text.vi.common import AND
from kg.text.vi.meetings import CAPITAL_ORDINAL

__all__ = ["AttributeItem", "Chunks", "DateItem", "PlaceItem", "TermItem", "anchor_body", "chunk"]

_COUNTRY = frozenset(("country", "nation-short"))
"""Words that mean something behind a body or a post alone."""
_BESIDE_NAME = frozenset(",-(")
_MARKS = frozenset(',;:-()".…?!/|')


_UNANCHORED = (Other, Mark, WordItem, DateItem, TermItem, AttributeItem)


@dataclass(slots=True)
class Chunks:
    """The items of one sentence, with what is needed to go back to the text."""

    sentence: Sentence
    words: Words
    items: list[Item]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the article of the tokens ``[start, end)``."""
        return self.sentence.tokens[start].start, self.sentence.tokens[end - 1].end

    def word_before(self, item: Item) -> str:
        """Give the folded word right before *item*; empty at the start of the sentence."""
        return self.sentence.tokens[item.start - 1].folded if item.start else ""


def chunk(vocabulary: Vocabulary, sentence: Sentence, text: str) -> Chunks:
    """Cut *sentence* (of the article *text*) into items."""
    marked = find_marked(sentence, text)
    words = Words(vocabulary, sentence.tokens, frozenset((*marked, *_ordinals(sentence, text))))
    words.skip = {start: item.end for start, item in marked.items() if isinstance(item, TermItem)}
    items: list[Item] = []
    at = 0
    for here in _openings(words, marked):
        if here < at:
            continue
        _pass_over(items, at, here)
        item = marked.get(here) or _item(words, here, items)
        inner = marked.get(item.term_at) if isinstance(item, Post) and item.term_at is not None else None
        if isinstance(item, Post) and isinstance(inner, TermItem) and inner.span is not None:
            item.term, item.term_span = inner.span.value, (inner.start, inner.end)
        if isinstance(item, TermItem):
            _give_term(items, item)
        if isinstance(item, Post):
            over_letters(words, item)
        at = max(item.end, here + 1)
        if isinstance(item, Other):
            _pass_over(items, here, at)
        else:
            items.append(item)
    _pass_over(items, at, words.size)
    mark_cut(words, items)
    mark_constituencies(words, items)
    chunks = Chunks(sentence, words, items)
    for item in items:
        if not isinstance(item, _UNANCHORED):
            _anchor(chunks, item)
    return chunks


def _openings(words: Words, marked: dict[int, Item]) -> list[int]:
    """Tokens at which something may begin: labels, capitals, numbers, marks. Every second token is none."""
    labels = words.labels
    return [at for at, t in enumerate(words.tokens) if at in labels or t.is_cap or t.kind != "w" or at in marked]


def _pass_over(items: list[Item], start: int, end: int) -> None:
    """Add ``[start, end)`` to what the grammar has no word for."""
    if start >= end:
        return
    last = items[-1] if items else None
    if isinstance(last, Other):
        last.end = end
    else:
        items.append(Other(start, end))


def _ordinals(sentence: Sentence, text: str) -> list[int]:
    """Where 'LẦN THỨ XX' begins in a headline of capitals, in which the name of a place has no end of its own."""
    found = CAPITAL_ORDINAL.finditer(text, sentence.start, sentence.end)
    starts = {match.start() for match in found}
    return [i for i, token in enumerate(sentence.tokens) if token.start in starts] if starts else []


def _anchor(chunks: Chunks, item: Item) -> None:
    """Give items the offsets that outlive their sentence."""
    body = item.body if isinstance(item, Post) else item if isinstance(item, Body) else None
    if body is not None and not body.is_bare:
        body.alias = alias_behind(chunks.words, body.end)
    if isinstance(item, Person):
        item.span = chunks.span(item.name_start, item.end) if item.end > item.name_start else chunks.span(item.start, item.end)
    elif isinstance(item, Body):
        anchor_body(chunks, item)
    elif isinstance(item, Post):
        item.span = chunks.span(item.role_start, item.end)
        item.role_span = chunks.span(item.role_start, item.role_end)
        if item.body is not None and item.body.end > item.body.start:
            anchor_body(chunks, item.body)
            item.body_span = item.body.span
    elif isinstance(item, PlaceItem) and item.place is not None:
        item.place.span = chunks.span(item.place.start, item.place.end)


def anchor_body(chunks: Chunks, body: Body) -> None:
    """Give *body*, the bodies it belongs to and their places their offsets."""
    inner: Body | None = body
    while inner is not None:
        if inner.end > inner.start:
            inner.span = chunks.span(inner.start, inner.end)
        if inner.place is not None and inner.place.end > inner.place.start:
            inner.place.span = chunks.span(inner.place.start, inner.place.end)
        inner = inner.parent


def _give_term(items: list[Item], item: TermItem) -> None:
    """'Bí thư Tỉnh ủy khóa XVI', 'Chủ tịch HĐND huyện, nhiệm kỳ 2016-2021': the term goes to the post before it."""
    for before in reversed(items[-3:]):
        if isinstance(before, Post):
            if before.term is None and item.span is not None:
                before.term, before.term_span = item.span.value, (item.start, item.end)
            return
        if not (isinstance(before, Mark) and before.mark in ",("):
            return


def _item(words: Words, at: int, items: list[Item]) -> Item:
    token, here = words.tokens[at], words.schemes(at)
    if token.kind == "p" and token.folded in _MARKS:
        return Mark(at, at + 1, mark=token.folded, spaced=_spaced(words, at))
    if token.kind == "p" and token.folded != AND:
        return Other(at, at + 1)
    counted = _counted(words, at) if token.kind == "n" else None
    if counted is not None:
        return counted
    if not here and not token.is_cap:
        return Other(at, at + 1)
    trigger = _trigger(words, at) if "trigger" in here else None
    post = _post(words, at, items) if "role" in here or "fused" in here or "modifier" in here else None
    if post is not None and (trigger is None or post.role_end >= trigger.end):
        post.plural = _is_plural(items)
        return post
    if trigger is not None:
        trigger.passive = _after_passive(items)
        return trigger
    person = parse_person(words, at, behind_post=_behind_post(items, at)) if token.is_cap or "honorific" in here else None
    body = parse_body(words, at) if "body" in here or "fused" in here else None
    word = _word(words, at) if "word" in here else None
    if body is not None and word is not None and word[0] > body.head_end:
        body = None
    if body is not None and (person is None or person.name_start > at or body.head_end - at > 1 or body.end >= person.end):
        return body
    if person is not None:
        return person
    if word is not None:
        if word[1].get("class") in ("and", "concurrently"):
            return Mark(at, word[0], mark=AND, spaced=True)
        return WordItem(at, word[0], cls=word[1].get("class") or "", concept=word[1])
    place = parse_place(words, at) if "unit" in here or "place" in here else None
    if place is not None and place.name is not None:
        return PlaceItem(at, place.end, place=place)
    return Other(at, at + 1)


def _post(words: Words, at: int, items: list[Item]) -> Post | None:
    words.apposed = _is_apposed(items)
    post = parse_post(words, at)
    words.apposed = False
    return post


def _is_apposed(items: list[Item]) -> bool:
    """Whether a name without a post before it, a mark and perhaps posts of its own stand right before: 'ông A, Phó Bí thư, …'."""
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if isinstance(item, Person):
            before = items[index - 1] if index else None
            return index < len(items) - 1 and bool(item.name) and not (isinstance(before, Post) and before.end == item.start)
        if not isinstance(item, Post | TermItem) and not (isinstance(item, Mark) and item.mark in _BESIDE_NAME):
            return False
    return False


def _behind_post(items: list[Item], at: int) -> bool:
    """Whether a post, a body or a name stands right before token *at*, a term between them or not."""
    last = items[-1] if items else None
    if isinstance(last, TermItem) and last.end == at and len(items) > 1:
        return isinstance(items[-2], Post)
    return isinstance(last, Post | Body | Person) and last.end == at


def _word(words: Words, at: int) -> tuple[int, Concept] | None:
    """The grammar word at *at*: the longest; of a congress the one that leaves the body behind it whole ('Đại hội' | 'Đảng bộ tỉnh X')."""
    every = [pair for pair in words.every(at, "word") if pair[1].get("class") not in _COUNTRY]
    if not every:
        return None
    for end, concept in reversed(every):
        if concept.get("class") == "congress" and end < every[0][0]:
            body = parse_body(words, end)
            if body is not None and body.end > every[0][0]:
                return end, concept
    longest = sorted(((end, c) for end, c in every if end == every[0][0]), key=lambda pair: pair[1].get("weak") == "true")
    if len(longest) > 1 and parse_body(words, every[0][0]) is not None:
        return next((pair for pair in longest if pair[1].get("class") == "join"), longest[0])
    return longest[0]


def _counted(words: Words, at: int) -> WordItem | None:
    """'29 đảng viên' is a count; 'ba Phó Bí thư' makes the post plural."""
    if words.tokens[at].kind == "n":
        if at and words.tokens[at - 1].text == "(" and at + 1 < words.size and words.tokens[at + 1].text == ")":
            return WordItem(at, at + 1, cls="count")  # "Phó Bí thư (2)"
        unit = words.word(at + 1, "count-unit")
        if unit is not None:
            return WordItem(at, unit[0], cls="count", concept=unit[1])
        if parse_post(words, at + 1) is not None:
            return WordItem(at, at + 1, cls="plural")
    return None


def _spaced(words: Words, at: int) -> bool:
    before = at == 0 or words.tokens[at - 1].end < words.tokens[at].start
    after = at + 1 >= words.size or words.tokens[at].end < words.tokens[at + 1].start
    return before and after


def _trigger(words: Words, at: int) -> Trigger | None:
    found = words.longest(at, "trigger")
    if found is None:
        return None
    end, concept = found
    noise = words.word(at, "filler", "behalf") or words.word(end - 1, "filler", "behalf")
    if noise is not None and noise[0] > end:
        return None  # "thay mặt", "sẽ thay mặt"
    if end - at == 1 and not _single_is_verb(words, at):
        return None
    return Trigger(at, end, concept=concept, negated=concept.get("negates") == "true")


def _single_is_verb(words: Words, at: int) -> bool:
    """A verb of one syllable ('bầu', 'cử', 'thay') is one where a person, a post or a body follows, or 'được' stands before."""
    before = words.tokens[at - 1].folded if at else ""
    if words.word(at - 1, "passive") is not None and before:
        return True
    if words.tokens[at].text[0].isupper() and at:
        return False
    for here in range(at + 1, min(at + 4, words.size)):
        if _counted(words, here) is not None:
            return True  # "bầu 53 đồng chí vào …"
        if parse_post(words, here) or parse_person(words, here) or parse_body(words, here) or words.every(here, "trigger"):
            return True
        if words.tokens[here].kind == "p":
            return False
    return False


def _is_plural(items: list[Item]) -> bool:
    last = items[-1] if items else None
    if isinstance(last, WordItem) and last.cls == "plural":
        return True
    return isinstance(last, Person) and last.plural


def _after_passive(items: list[Item]) -> bool:
    for item in reversed(items[-3:]):
        if isinstance(item, WordItem) and item.cls == "passive":
            return True
        if isinstance(item, Person) or (isinstance(item, Post) and item is not items[-1]):
            return False
    return False
