"""Fields of work of office-holders: 'Phó Chủ tịch UBND tỉnh phụ trách khối kinh tế'.

A field belongs to the post right before it, or to the person who stands there with nothing but posts between. It is no post, and where a
body stands in its place ('Phó Giám đốc phụ trách Sở') it is none: that is an office held for another.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.bodies import parse_body
from kg.extract.chunks import Chunks
from kg.extract.evidence import evidence, hull
from kg.extract.items import Body, Mark, Person, Post, WordItem
from kg.extract.marked import AttributeItem, DateItem, TermItem
from kg.extract.mentions import person_mention
from kg.extract.places import is_family
from kg.extract.register import Register
from kg.model.facts import Fact, Grade, Membership, PersonnelEvent, Portfolio
from kg.model.mentions import PersonMention
from kg.text.tokens import fold
from kg.text.vi.charges import ASSIGNED, CHARGE, ENDS_FIELD, HINT, NAMES_FIELD, VAGUE
from kg.text.vi.common import AND

__all__ = ["portfolios_of"]

_LONGEST = 120
"""Code points of a field."""
_BESIDE = 8
"""Characters between a field and the name right behind it: room for a title."""
_ITEMS = (Person, Post, DateItem, TermItem, AttributeItem)
_WORDS = ("hold", "attend", "passive", "past", "now", "presence", "kin", "congress", "sequence", "for", "future", "ask")
"""Classes of grammar words that no field goes over."""

_Held = Membership | PersonnelEvent


@dataclass(frozen=True, slots=True)
class _Charge:
    """The field at ``[start, end)`` behind the words that begin at *cue*."""

    cue: int
    start: int
    end: int


def portfolios_of(
    document: str, text: str, all_chunks: list[Chunks], register: Register, held: list[Fact], holders: set[PersonMention]
) -> list[Portfolio]:
    """Give the fields of work of *holders*, each statement once, in the order of the text; *held* are the offices already found."""
    plain = text.replace("\u00a0", " ")
    if not holders or HINT not in plain:
        return []
    offices = [f for f in held if isinstance(f, _Held) and f.person in holders and getattr(f, "effect", "") not in ("none", "ends")]
    starts = [chunks.sentence.start for chunks in all_chunks]
    out: dict[str, Portfolio] = {}
    for match in CHARGE.finditer(plain):
        chunks = all_chunks[max(0, bisect_right(starts, match.start()) - 1)]
        for charge in _charges(chunks, match.start(), match.end(), plain):
            fact = _Giver(document, text, plain, chunks, register, offices).give(charge, holders)
            if fact is not None:
                out.setdefault(fact.id, fact)
    return list(out.values())


def _charges(chunks: Chunks, cue: int, start: int, text: str) -> Iterator[_Charge]:
    """The fields that begin at *start*: one, or behind a colon those between semicolons as well."""
    tokens = chunks.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.start == start), None)
    lists = text[cue:start].rstrip().endswith(":")
    stops = {i.start for i in chunks.items if isinstance(i, _ITEMS) or (isinstance(i, WordItem) and i.cls in _WORDS)}
    while first is not None and first < len(tokens):
        end = _field(chunks, first, stops, text)
        if end is None:
            return
        yield _Charge(cue, tokens[first].start, tokens[end - 1].end)
        end = _behind_brackets(chunks, end)
        first = end + 1 if lists and end < len(tokens) and tokens[end].text == ";" else None


def _field(chunks: Chunks, first: int, stops: set[int], text: str) -> int | None:
    """Where the field ends whose first token is *first*; ``None`` where none is named, a body is, or a name runs into it."""
    tokens = chunks.sentence.tokens
    start = tokens[first].start
    if (
        VAGUE.match(fold(text[start : chunks.sentence.end]))
        or not tokens[first].text[0].isalpha()
        or parse_body(chunks.words, first) is not None
    ):
        return None
    end = first
    while end < len(tokens) and (end == first or end not in stops) and not _stops(chunks, end, stops):
        end += 1
    while end > first and (tokens[end - 1].kind == "p" or tokens[end - 1].folded == AND):
        end -= 1
    if end == first or tokens[end - 1].end - start > _LONGEST or _runs_into_name(chunks, first, end):
        return None
    return None if any(isinstance(i, Post) and i.start == end for i in chunks.items) else end


def _is_body(chunks: Chunks, at: int) -> bool:
    """'phụ trách Sở', 'phụ trách báo Tuổi Trẻ': a body begins there, which is an office and no field."""
    if parse_body(chunks.words, at) is not None:
        return True
    kind = chunks.words.longest(at, "body")
    tokens = chunks.sentence.tokens
    return kind is not None and (kind[0] >= len(tokens) or tokens[kind[0]].is_cap or tokens[kind[0]].kind == "p")


def _runs_into_name(chunks: Chunks, first: int, end: int) -> bool:
    """'phụ trách đô thị Mạc Văn Dư': whose field it is stands behind it, and the grammar has not seen the name."""
    tokens = chunks.sentence.tokens
    named = (k for k in range(first + 1, end - 1) if tokens[k].is_cap and tokens[k + 1].is_cap and not tokens[k - 1].is_cap)
    return any(is_family(tokens[k].folded) for k in named)


def _behind_brackets(chunks: Chunks, at: int) -> int:
    tokens = chunks.sentence.tokens
    if at < len(tokens) and tokens[at].text == "(":
        closing = next((k for k in range(at, len(tokens)) if tokens[k].text == ")"), None)
        return closing + 1 if closing is not None else at
    return at


def _stops(chunks: Chunks, at: int, stops: set[int]) -> bool:
    """Whether no field goes on at token *at*: a mark that ends a phrase, a verb, a comma or dash before another clause."""
    tokens = chunks.sentence.tokens
    if tokens[at].kind != "p":
        return _ends(chunks, at)
    last = at + 1 >= len(tokens)
    if tokens[at].text not in ",-–&/":
        return True
    return last or at + 1 in stops or _ends(chunks, at + 1) or not tokens[at + 1].text[0].isalpha()


def _ends(chunks: Chunks, at: int) -> bool:
    tokens = chunks.sentence.tokens
    following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    return tokens[at].folded in ENDS_FIELD or f"{tokens[at].folded}_{following}" in ENDS_FIELD


class _Giver:
    """Finds whose field it is, in one sentence."""

    def __init__(self, document: str, text: str, plain: str, chunks: Chunks, register: Register, offices: list[_Held]) -> None:
        self.document, self.text, self.plain = document, text, plain
        self.chunks, self.register, self.offices = chunks, register, offices

    def give(self, charge: _Charge, holders: set[PersonMention]) -> Portfolio | None:
        """Make the fact; ``None`` where nobody, or nobody with an office, stands before the field."""
        before = [i for i in self.chunks.items if self.chunks.span(i.start, i.end)[1] <= charge.cue]
        office = self._of_post(before, charge)
        behind = next((i for i in self.chunks.items if isinstance(i, Person) and i.span and 0 <= i.span[0] - charge.end <= _BESIDE), None)
        if behind is not None:  # 'Phó Chủ tịch phụ trách đô thị Mạc Văn Dư'
            whose = self.register.resolve(behind, charge.end)
            if office is None or whose is None or person_mention(whose) != office.person:
                return None
        if office is not None:
            return self._fact(charge, office.person, office, "A")
        person = self._person(before, charge)
        named = self.register.resolve(person, charge.cue) if person is not None else None
        mention = person_mention(named) if named is not None else None
        if person is None or named is None or mention is None or mention not in holders:
            return None
        printed, office = fold(person.name).split(), self._nearest(mention, charge)
        if office is None and NAMES_FIELD.search(fold(self.plain[charge.cue : charge.end])) is None:
            return None
        return self._fact(charge, mention, office, "A" if tuple(printed) == named.syllables else "B")

    def _of_post(self, before: list, charge: _Charge) -> _Held | None:  # type: ignore[type-arg]  # items of every kind
        """'Phó Chủ tịch phụ trách đô thị Mạc Văn Dư': the post right before, whoever holds it."""
        last = before[-1] if before else None
        if (
            not isinstance(last, Post)
            or last.role_span is None
            or self._between(self.chunks.span(last.start, last.end)[1], charge.cue, []) is None
        ):
            return None
        places = [f for f in self.offices if (role := f.span("role")) is not None and role.start == last.role_span[0]]
        return places[0] if len({f.person for f in places}) == 1 else None

    def _person(self, before: list, charge: _Charge) -> Person | None:  # type: ignore[type-arg]  # items of every kind
        for item in reversed(before):
            if isinstance(item, Person):
                told = [
                    self.chunks.span(i.start, i.end) for i in before if isinstance(i, Post | Body | DateItem | TermItem | AttributeItem)
                ]
                end = self.chunks.span(item.start, item.end)[1]
                return item if not item.plural and self._between(end, charge.cue, told) is not None else None
            if isinstance(item, Mark) and item.mark in ".;":
                return None
        return None

    def _between(self, first: int, last: int, told: list[tuple[int, int]]) -> str | None:
        words, at = [], first
        for start, end in told:
            if at <= start and end <= last:
                words.append(self.plain[at:start])
                at = end
        left = " ".join((*words, self.plain[at:last]))
        return left if ASSIGNED.fullmatch(fold(left)) else None

    def _nearest(self, person: PersonMention, charge: _Charge) -> _Held | None:
        """The last office of *person* told before the field in this sentence, else the only one of the article."""
        own = [f for f in self.offices if f.person == person]
        here = [f for f in own if (role := f.span("role")) is not None and self.chunks.sentence.start <= role.start < charge.cue]
        return here[-1] if here else own[0] if len(own) == 1 else None

    def _fact(self, charge: _Charge, person: PersonMention, office: _Held | None, grade: Grade) -> Portfolio:
        role = office.span("role") if office is not None else None
        named = office.span("person") if office is not None else None
        sentence = (self.chunks.sentence.start, self.chunks.sentence.end)
        name = (named.start, named.end) if named is not None else (person.start, person.end)
        seat = (role.start, role.end) if role is not None else None
        field = (charge.cue, charge.end)
        near = [p for p in (name, seat) if p is not None and sentence[0] <= p[0] < sentence[1]]
        return Portfolio(
            document=self.document,
            evidence=evidence(
                self.text, hull(*near, field, within=sentence), [("person", name), ("role", seat), ("trigger", (charge.cue, charge.start))]
            ),
            grade=grade,
            person=person,
            role=office.role if office is not None else None,
            organization=office.organization if office is not None else None,
            field=" ".join(self.plain[charge.start : charge.end].split()),
        )

    def _cue(self, charge: _Charge) -> tuple[int, int]:
        """The words of being in charge, without the field."""
        match = CHARGE.match(self.plain, charge.cue)
        assert match is not None
        return charge.cue, charge.cue + len(match.group().rstrip())
