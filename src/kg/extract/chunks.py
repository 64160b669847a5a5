"""Cut a sentence into items: posts, bodies, persons, triggers, dates, terms, marks. Left to right, each token once."""

from dataclasses import dataclass

from kg.extract.bodies import parse_body
from kg.extract.items import Body, Item, Mark, Other, Person, Place, Post, Trigger, WordItem
from kg.extract.persons import parse_person
from kg.extract.places import parse_place
from kg.extract.posts import parse_post
from kg.extract.words import Words
from kg.ontology import Concept, Vocabulary
from kg.text.sentences import Sentence
from kg.text.vi.attributes import AttributeSpan, attributes
from kg.text.vi.common import AND
from kg.text.vi.dates import DateSpan, TermSpan, dates, terms

__all__ = ["AttributeItem", "Chunks", "DateItem", "PlaceItem", "TermItem", "anchor_body", "chunk"]

_MARKS = frozenset(',;:-()".…?!/|')


@dataclass(slots=True)
class DateItem(Item):
    """A date as printed."""

    span: DateSpan | None = None


@dataclass(slots=True)
class TermItem(Item):
    """The term of a body as printed."""

    span: TermSpan | None = None


@dataclass(slots=True)
class AttributeItem(Item):
    """Birth year, age, hometown: belongs to the person before it."""

    span: AttributeSpan | None = None


@dataclass(slots=True)
class PlaceItem(Item):
    """A place named outside the name of a body: it may come into focus."""

    place: Place | None = None


@dataclass(slots=True)
class Chunks:
    """The items of one sentence, with what is needed to go back to the text."""

    sentence: Sentence
    words: Words
    items: list[Item]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the article of the tokens ``[start, end)``."""
        return self.sentence.tokens[start].start, self.sentence.tokens[end - 1].end


def chunk(vocabulary: Vocabulary, sentence: Sentence, text: str) -> Chunks:
    """Cut *sentence* (of the article *text*) into items."""
    marked = _marked(sentence, text)
    words = Words(vocabulary, sentence.tokens, frozenset(marked))
    words.skip = {start: item.end for start, item in marked.items() if isinstance(item, TermItem)}
    items: list[Item] = []
    at = 0
    while at < words.size:
        item = marked.get(at) or _item(words, at, items)
        inner = marked.get(item.term_at) if isinstance(item, Post) and item.term_at is not None else None
        if isinstance(item, Post) and isinstance(inner, TermItem) and inner.span is not None:
            item.term, item.term_span = inner.span.value, (inner.start, inner.end)
        if isinstance(item, TermItem):
            _give_term(items, item)
        last = items[-1] if items else None
        if isinstance(item, Other) and isinstance(last, Other):
            last.end = item.end
        else:
            items.append(item)
        at = max(item.end, at + 1)
    chunks = Chunks(sentence, words, items)
    for item in items:
        _anchor(chunks, item)
    return chunks


def _anchor(chunks: Chunks, item: Item) -> None:
    """Give items the offsets that outlive their sentence."""
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


def _marked(sentence: Sentence, text: str) -> dict[int, Item]:
    """Dates, terms and attributes, found on the text of the sentence, by index of their first token."""
    base = sentence.start
    quoted = text[base : sentence.end]
    starts = {t.start - base: i for i, t in enumerate(sentence.tokens)}
    ends = {t.end - base: i + 1 for i, t in enumerate(sentence.tokens)}
    found: dict[int, Item] = {}

    def put(start: int, end: int, make: type[DateItem] | type[TermItem] | type[AttributeItem], span: object) -> None:
        if start in starts and end in ends and starts[start] not in found:
            item = make(starts[start], ends[end])
            item.span = span  # type: ignore[assignment]  # each kind has its own span
            found[starts[start]] = item

    if any(c.isdigit() for c in quoted) or "kh" in quoted:
        for term in terms(quoted):
            put(term.start, term.end, TermItem, TermSpan(term.start + base, term.end + base, term.value, term.years))
        for date in dates(quoted):
            put(date.start, date.end, DateItem, DateSpan(date.start + base, date.end + base, date.value))
    for attribute in attributes(quoted):
        put(attribute.start, attribute.end, AttributeItem, attribute._replace(start=attribute.start + base, end=attribute.end + base))
    return found


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
    token = words.tokens[at]
    if token.kind == "w" and token.text[0].islower() and not words.at(at):
        return Other(at, at + 1)  # three tokens in five: no word of the vocabulary begins here
    last = items[-1] if items else None
    if token.kind == "p" and token.folded in _MARKS:
        return Mark(at, at + 1, mark=token.folded, spaced=_spaced(words, at))
    if token.kind == "p" and token.folded != AND:
        return Other(at, at + 1)
    counted = _counted(words, at)
    if counted is not None:
        return counted
    trigger = _trigger(words, at)
    post = parse_post(words, at)
    if post is not None and (trigger is None or post.role_end >= trigger.end):
        post.plural = _is_plural(items)
        return post
    if trigger is not None:
        trigger.passive = _after_passive(items)
        return trigger
    behind = isinstance(last, Post | Body | Person) and last.end == at
    if isinstance(last, TermItem) and last.end == at and len(items) > 1:
        behind = isinstance(items[-2], Post)
    person = parse_person(words, at, behind_post=behind)
    body = parse_body(words, at)
    word = _word(words, at)
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
    place = parse_place(words, at)
    if place is not None and place.name is not None:
        return PlaceItem(at, place.end, place=place)
    return Other(at, at + 1)


def _word(words: Words, at: int) -> tuple[int, Concept] | None:
    """The grammar word at *at*: the longest; of a congress the one that leaves the body behind it whole ('Đại hội' | 'Đảng bộ tỉnh X')."""
    every = words.every(at, "word")
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
    noise = words.word(at, "filler")
    if noise is not None and noise[0] > end:
        return None
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
        if isinstance(item, Person | Post):
            return False
    return False
