"""What an article tells of an office-holder's life: birth, death, home, rank, degree, other name, and sex where a title states it.

A trait belongs to the person right before it: between the two stand only that person's posts and other traits. Before a relative, behind a
relative, of somebody without an office: nothing. Two different days of birth of one person are none.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from kg.extract.chunks import Chunks
from kg.extract.evidence import evidence, hull
from kg.extract.items import Body, Item, Person, Post, WordItem
from kg.extract.marked import AttributeItem, DateItem, TermItem
from kg.extract.mentions import person_mention
from kg.extract.register import Named, Register
from kg.model.facts import Basis, Fact, Grade, Membership, PersonAttribute, PersonnelEvent, SpanOf
from kg.model.mentions import PersonMention
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold
from kg.text.vi.lives import BETWEEN, LIFE_SPAN, Life, lives

__all__ = ["attributes_of", "holders"]

Attribute = Literal["birth", "death", "hometown", "rank", "degree", "alias", "sex"]
_MEMBER = "role:party-member"
"""Membership in the Party is an affiliation, no office."""
_PRIVATE = ("branch:enterprise", "branch:religion", "branch:foreign", None)
_TITLES: dict[str, Attribute] = {"rank": "rank", "degree": "degree"}
_ONCE = ("birth", "death", "sex")
_SHORTEST_LIFE = 35
"""Years between the two of '(1920 - 1990)'; fewer may be years in office."""
_SHOWN: dict[str, SpanOf] = {"birth": "date", "death": "date", "hometown": "place"}


@dataclass(frozen=True, slots=True)
class _Trait:
    """One attribute of *named*: *person* is the mention that it stands with, *span* what states it, *value_span* the value alone."""

    named: Named
    person: Person
    attribute: Attribute
    value: str
    span: tuple[int, int]
    value_span: tuple[int, int]
    sentence: tuple[int, int]


def attributes_of(
    document: str, text: str, all_chunks: list[Chunks], register: Register, holders: set[PersonMention]
) -> list[PersonAttribute]:
    """Give the attributes of *holders*, each statement once, in the order of the text."""
    if not holders:
        return []
    reader = _Reader(text.replace("\u00a0", " "), all_chunks, register)
    traits = sorted((t for t in reader.read() if person_mention(t.named) in holders), key=lambda t: (t.span, t.attribute))
    values: dict[tuple[int, str], set[str]] = defaultdict(set)
    for trait in traits:
        values[id(trait.named), trait.attribute].add(trait.value)
    out: dict[str, PersonAttribute] = {}
    for trait in traits:
        if trait.attribute not in _ONCE or _one(values[id(trait.named), trait.attribute]):
            fact = _fact(document, text, trait)
            out.setdefault(fact.id, fact)
    return list(out.values())


def holders(held: Iterable[Fact], vocabulary: Vocabulary) -> set[PersonMention]:
    """Give the persons who hold, held, take or leave an office of Party, state, front, mass or public body.

    A nominee holds none; a post in an enterprise, a church, a foreign body, or in a body that stays open is private here.
    """
    out: set[PersonMention] = set()
    for fact in held:
        if not isinstance(fact, Membership | PersonnelEvent) or fact.scope != "vn" or fact.role.concept == _MEMBER:
            continue
        kind = vocabulary.get(fact.organization.type) if fact.organization is not None and fact.organization.type else None
        public = kind is not None and kind.get("branch") not in _PRIVATE
        if public and (isinstance(fact, Membership) or fact.effect != "none"):
            out.add(fact.person)
    return out


def _one(values: set[str]) -> bool:
    """Whether *values* are one: '1968' and '1968-10-02' are, two years are not."""
    longest = max(values, key=len)
    return all(longest.startswith(value) for value in values)


def _fact(document: str, text: str, trait: _Trait) -> PersonAttribute:
    local = trait.person.span if trait.person.span and trait.sentence[0] <= trait.person.span[0] < trait.sentence[1] else None
    printed = fold(text[local[0] : local[1]]).split() if local is not None else []
    full = tuple(printed) == trait.named.syllables
    grade: Grade = "A" if full else "B" if local is not None else "C"
    basis: Basis = "stated" if local is not None else "context"
    where = local if full and local is not None else (trait.named.start, trait.named.end)
    parts: list[tuple[SpanOf, tuple[int, int] | None]] = [("person", where)]
    if trait.attribute in _SHOWN:
        parts.append((_SHOWN[trait.attribute], trait.value_span))
    return PersonAttribute(
        document=document,
        evidence=evidence(text, hull(local, trait.span, within=trait.sentence), parts),
        basis=basis,
        grade=grade,
        person=person_mention(trait.named),
        attribute=trait.attribute,
        value=trait.value,
    )


class _Reader:
    """Reads one article: titles that stand with names, and what the words of a life tell."""

    def __init__(self, text: str, all_chunks: list[Chunks], register: Register) -> None:
        self.text, self.chunks, self.register = text, all_chunks, register
        self.starts = [chunks.sentence.start for chunks in all_chunks]
        self.read_spans: list[tuple[int, int]] = []

    def read(self) -> Iterator[_Trait]:
        for chunks in self.chunks:
            for at, item in enumerate(chunks.items):
                if isinstance(item, Person) and item.name:
                    yield from self._titled(chunks, at, item)
        last = -1
        for life in lives(self.text):
            at = bisect_right(self.starts, life.start) - 1
            if at != last:
                self.read_spans, last = [], at
            if at >= 0 and life.end <= self.chunks[at].sentence.end:
                yield from self._told(at, life)

    # -- titles -------------------------------------------------------------------------------

    def _titled(self, chunks: Chunks, at: int, person: Person) -> Iterator[_Trait]:
        years = self._years(person)
        if (not person.titles and years is None) or _is_kin(chunks.items, at):
            return
        named = self.register.resolve(person, person.span[0] if person.span else 0) if person.full else None
        if named is None or person.span is None:
            return
        sentence = (chunks.sentence.start, chunks.sentence.end)
        if person.name_start > person.start and not person.plural:
            span = chunks.span(person.start, person.name_start)
            for title in person.titles:
                yield from (_Trait(named, person, key, value, span, span, sentence) for key, value in _says(title))
        for key, value, span in years or ():
            yield _Trait(named, person, key, value, span, span, sentence)

    def _years(self, person: Person) -> list[tuple[Attribute, str, tuple[int, int]]] | None:
        """'Mạc Văn Dư (1920 - 1990)'."""
        end = person.span[1] if person.span is not None else 0
        if self.text[end : end + 2] != " (":
            return None
        match = LIFE_SPAN.match(self.text, end)
        if match is None or int(match["b"]) - int(match["a"]) < _SHORTEST_LIFE:
            return None
        return [("birth", match["a"], match.span("a")), ("death", match["b"], match.span("b"))]

    # -- words of a life ------------------------------------------------------------------------

    def _told(self, at: int, life: Life) -> Iterator[_Trait]:
        chunks = self.chunks[at]
        value, span = life.value, (life.value_start, life.value_end)
        if life.kind == "degree":
            found = self._degree(chunks, life.value_start)
            if found is None:
                return
            value, span = found
        person = self._subject(at, life.start)
        if person is None:
            return
        named = self.register.resolve(person, life.start)
        if named is None or (life.kind == "alias" and fold(value) == fold(named.name)):
            return
        whole = (life.start, max(life.end, span[1]))
        self.read_spans.append(whole)
        kind: Attribute = life.kind  # type: ignore[assignment]  # the kinds of a life are attributes
        yield _Trait(named, person, kind, value, whole, span, (chunks.sentence.start, chunks.sentence.end))

    def _degree(self, chunks: Chunks, start: int) -> tuple[str, tuple[int, int]] | None:
        """The degree whose words begin at *start*: what the vocabulary calls one."""
        index = next((i for i, token in enumerate(chunks.sentence.tokens) if token.start == start), None)
        found = chunks.words.longest(index, "honorific") if index is not None else None
        if index is None or found is None or found[1].get("kind") != "degree":
            return None
        return found[1].vi, chunks.span(index, found[0])

    def _subject(self, at: int, start: int) -> Person | None:
        """Whose life is told at offset *start*: the person right before it, the first behind where the sentence opens with it."""
        chunks = self.chunks[at]
        before = [(k, i) for k, i in enumerate(chunks.items) if chunks.sentence.tokens[i.start].start < start]
        for k, item in reversed(before):
            if isinstance(item, Person):
                if item.span is not None and any(s <= item.span[0] < e for s, e in self.read_spans):
                    continue  # another name of the same person
                if item.plural or _is_kin(chunks.items, k) or not self._touches(chunks, item, start):
                    return None
                return item
            if isinstance(item, WordItem) and item.cls in ("kin", "not"):
                return None
        if BETWEEN.fullmatch(fold(self._left(chunks.sentence.start, start, []))) is None:
            return None
        behind = next((i for i in chunks.items[len(before) :] if isinstance(i, Person)), None)
        if behind is not None:
            return None if behind.plural or self._is_far(chunks, behind, start) else behind
        return self._only_person(at - 1)

    def _is_far(self, chunks: Chunks, person: Person, start: int) -> bool:
        """'Sinh năm 1970 tại Hà Nam, ông A …': no other clause stands between."""
        words = self.text[start : chunks.sentence.tokens[person.start].start]
        return len(words) > _NEAR or words.count(",") > _COMMAS

    def _only_person(self, at: int) -> Person | None:
        items = self.chunks[at].items if at >= 0 else []
        persons = [k for k, item in enumerate(items) if isinstance(item, Person)]
        only = items[persons[0]] if len(persons) == 1 and not _is_kin(items, persons[0]) else None
        return only if isinstance(only, Person) and not only.plural else None

    def _touches(self, chunks: Chunks, person: Person, start: int) -> bool:
        """Whether nothing stands between *person* and *start* but posts, traits, dates and marks."""
        end = chunks.span(person.start, person.end)[1]
        told = [chunks.span(i.start, i.end) for i in chunks.items if isinstance(i, Post | Body | AttributeItem | DateItem | TermItem)]
        return BETWEEN.fullmatch(fold(self._left(end, start, told))) is not None

    def _left(self, first: int, last: int, told: list[tuple[int, int]]) -> str:
        """The words of ``[first, last)`` that are neither *told* nor of a trait read before."""
        words, at = [], first
        for start, end in sorted((*told, *self.read_spans)):
            if first <= start and end <= last and start >= at:
                words.append(self.text[at:start])
                at = end
        return " ".join((*words, self.text[at:last]))


_NEAR, _COMMAS = 90, 2
"""Characters and commas between a trait that opens a sentence and the person."""


def _says(title: Concept) -> list[tuple[Attribute, str]]:
    """What a title tells of its bearer."""
    out: list[tuple[Attribute, str]] = []
    kind = _TITLES.get(title.get("kind") or "")
    if kind is not None:
        out.append((kind, title.vi))
    sex = title.get("sex")
    if sex:
        out.append(("sex", sex))
    return out


def _is_kin(items: list[Item], at: int) -> bool:
    """Whether a word of kinship stands right before the name: 'vợ ông A', 'con trai bà B'."""
    return any(isinstance(item, WordItem) and item.cls == "kin" for item in items[max(0, at - 2) : at])
