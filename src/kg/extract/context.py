"""What 'tỉnh', 'Đảng ủy', 'Sở' point at in this article: the place or the body in focus, never a guess.

A pointer goes to the nearest mention before it, else to the publisher's home province, else to the first mention behind it.
What stays open keeps its level and type.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from kg.extract.items import Body, Place
from kg.extract.kinds import committee_of, is_city, unit_of
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold
from kg.text.vi.patterns import UNIT_WORDS

__all__ = ["Scene"]

_OFTEN, _SHARE = 3, 0.6
_BOARD = "relation:standing-organ-of"

PROVINCE, DISTRICT, COMMUNE = "level:province", "level:district", "level:commune"


@dataclass(frozen=True, slots=True)
class _Seen:
    at: int
    sentence: int
    place: Place


@dataclass(frozen=True, slots=True)
class _Fitting:
    """Places that one pointer may mean, in the order of the text; *main* is the one that the article is about."""

    seen: list[_Seen]
    starts: list[int]
    sentences: list[int]
    main: Place | None

    def before(self, at: int) -> int:
        """How many of them are printed up to offset *at*."""
        return bisect_right(self.starts, at)

    def last_in(self, sentence: int, at: int) -> Place | None:
        """The last of a sentence, up to offset *at*."""
        index = bisect_right(self.sentences, sentence, 0, self.before(at)) - 1
        return self.seen[index].place if index >= 0 and self.sentences[index] == sentence else None


@dataclass(slots=True)
class _Bodies:
    """The bodies of an article in the order of the text, with indices into them: an article of lists names thousands."""

    all: list[Body] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    by_kind: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_head: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """By the folded words of the head."""
    fuller: dict[tuple[str, str | None, str], Body | None] = field(default_factory=dict)
    """The first of its kind, sector and name proper that has a host or a place; ``None`` where two lie in different places."""
    ministry: str = ""
    """The longest name of a ministry so far."""
    ministries_from: int | None = None
    """Where a second ministry is named."""

    def add(self, at: int, body: Body) -> None:
        index = len(self.all)
        self.all.append(body)
        self.starts.append(at)
        self.by_head[fold(body.head_text)].append(index)
        if body.head is not None:
            self.by_kind[body.head.id].append(index)
            if body.parent is not None or body.place is not None:
                known = self.fuller.setdefault(_own_words(body), body)
                if known is not None and _lies_in(known) != _lies_in(body):
                    self.fuller[_own_words(body)] = None  # which is meant, only the place in focus can tell
            if body.head.get("kindOf") == "ministry":
                self._ministry(at, fold(body.sector.vi if body.sector is not None else body.proper))

    def _ministry(self, at: int, name: str) -> None:
        if self.ministries_from is None and not (self.ministry.startswith(name) or name.startswith(self.ministry)):
            self.ministries_from = at
        self.ministry = max(self.ministry, name, key=len)

    def last(self, indices: Sequence[int], at: int) -> int:
        """The last of *indices* whose body stands before offset *at*; -1 if there is none."""
        before = bisect_left(indices, bisect_left(self.starts, at))
        return indices[before - 1] if before else -1


def _without_board(body: Body) -> Body:
    """The company whose board or party of visitors *body* is: the brand in brackets is the company's."""
    passing = body.head is not None and (body.head.get("link") == _BOARD or body.head.get("temporary") == "true")
    return body.parent if passing and body.parent is not None else body


def _lies_in(body: Body) -> str | None:
    """The name of the place in the innermost part of *body*."""
    while body.parent is not None:
        body = body.parent
    return body.place.name if body.place is not None else None


def _own_words(body: Body) -> tuple[str, str | None, str]:
    return body.head.id if body.head is not None else "", body.sector.id if body.sector is not None else None, fold(body.proper)


class Scene:
    """The places and bodies of one article, seen in the order of the text; once it is asked, nothing more is to be seen.

    Whatever it is asked takes about the logarithm of what it has seen.
    """

    def __init__(self, vocabulary: Vocabulary, home_province: str | None) -> None:
        self.vocabulary = vocabulary
        self._places: list[_Seen] = []
        self._bodies = _Bodies()
        self._fitting: dict[tuple[str, str], _Fitting] = {}
        self._full: dict[str, list[int]] = {}
        self._called: dict[str, Body] = {}
        self.constituencies: set[str] = set()
        self.home = self._home(home_province) if home_province else None

    def _home(self, name: str) -> Place | None:
        wanted = fold(name)
        for prefix in UNIT_WORDS:
            wanted = wanted.removeprefix(prefix)
        for concept in self.vocabulary.scheme("place"):
            if concept.get("level") == PROVINCE and fold(concept.vi) == wanted:
                city = concept.get("centralCity") == "true"
                return Place(0, 0, level=PROVINCE, name=concept.vi, concept=concept.id, basis="context", central_city=city)
        return Place(0, 0, level=PROVINCE, name=name, basis="context")

    # -- filling --------------------------------------------------------------------------

    def see_place(self, at: int, sentence: int, place: Place) -> None:
        """Note a place printed at offset *at*."""
        if place.name is not None and place.level is not None:
            self._places.append(_Seen(at, sentence, place))
        if place.name is not None and place.within:
            outer = self._home(place.within)
            if outer is not None and outer.concept is not None:
                self._places.append(_Seen(at, sentence, replace(outer, basis=None)))

    def see_body(self, at: int, sentence: int, body: Body) -> None:
        """Note a body printed at offset *at*, with the places in its name."""
        self._bodies.add(at, body)
        if body.alias:
            self._called.setdefault(body.alias, _without_board(body))
        inner: Body | None = body
        while inner is not None:
            if inner.place is not None:
                self.see_place(at, sentence, inner.place)
            inner = inner.parent

    def is_of(self, assembly: Concept) -> bool:
        """Whether the article speaks of *assembly*: names it, or has deputies of more than one province."""
        return len(self.constituencies) > 1 or self.names(assembly)

    @cached_property
    def provinces(self) -> frozenset[str]:
        """Names of the provinces that the article prints."""
        return frozenset(s.place.name for s in self._places if s.place.level == PROVINCE and s.place.name)

    # -- asking ---------------------------------------------------------------------------

    def place_of(self, level: str, at: int, sentence: int, word: str = "") -> Place | None:
        """Give the place of *level* in focus at offset *at*, with basis ``context``; ``None`` where it stays open."""
        fitting = self._fit(level, word)
        if level == PROVINCE:
            here = fitting.last_in(sentence, at)
            if fitting.main is not None and here is None:
                return replace(fitting.main, basis="context")
            near = here or fitting.last_in(sentence - 1, at)
            if near is not None:
                return replace(near, basis="context")
            if self.home is not None and (not word or self.home.central_city == is_city(self.vocabulary, word)):
                return self.home
        if not fitting.seen:
            return None
        return replace(fitting.seen[max(0, fitting.before(at) - 1)].place, basis="context")

    def _fit(self, level: str, word: str) -> _Fitting:
        """The places that 'tỉnh' or 'huyện' (*word*) may mean; each word is looked up once."""
        known = self._fitting.get((level, word))
        if known is None:
            seen = [s for s in self._places if s.place.level == level and (not word or s.place.level_word in ("", word))]
            if level == PROVINCE and word:
                city = is_city(self.vocabulary, word)
                seen = [s for s in seen if s.place.central_city == city]
            known = _Fitting(seen, [s.at for s in seen], [s.sentence for s in seen], _main(seen))
            self._fitting[level, word] = known
        return known

    def names(self, head: Concept) -> bool:
        """Whether the article prints a body of this kind."""
        return head.id in self._bodies.by_kind

    def _named(self, kind: str) -> list[int]:
        """The bodies of *kind* of which more than the kind is printed."""
        known = self._full.get(kind)
        if known is None:
            known = self._full[kind] = [i for i in self._bodies.by_kind.get(kind, ()) if not self._bodies.all[i].is_bare]
        return known

    def antecedent(self, head: Concept, at: int) -> Body | None:
        """Give the last full name of a body of this kind before offset *at*, else the first behind it."""
        bodies, full = self._bodies, self._named(head.id)
        if full:
            return bodies.all[max(full[0], bodies.last(full, at))]
        opening = fold(head.vi) + " "
        longer = max((bodies.last(found, at) for words, found in bodies.by_head.items() if words.startswith(opening)), default=-1)
        return bodies.all[longer] if longer >= 0 else None

    def fuller(self, body: Body) -> Body:
        """Give the fuller name of the same body in this article: same head, same words, with the host or place that *body* lacks."""
        if body.head is None or body.parent is not None or body.place is not None or not (body.proper or body.sector):
            return body
        other = self._bodies.fuller.get(_own_words(body))
        return replace(other, start=body.start, end=body.end, span=body.span, basis="context") if other is not None else body

    def called(self, body: Body) -> Body:
        """Give the body that the article calls by the brand or the letters that *body* is; *body* itself where it tells of none."""
        if body.parent is not None:
            parent = self.called(body.parent)
            return body if parent is body.parent else replace(body, parent=parent)
        known = self._called.get(fold(body.head_text)) if body.head is None and body.place is None else None
        return replace(known, start=body.start, end=body.end, span=body.span, basis=body.basis) if known is not None else body

    def last_body(self, at: int, wanted: frozenset[str]) -> Body | None:
        """Give the last body before offset *at* whose kind is among *wanted*; of several ministries nobody can say which is meant."""
        bodies = self._bodies
        last = max((bodies.last(bodies.by_kind.get(kind, ()), at) for kind in wanted), default=-1)
        pointer = bodies.all[last].head if last >= 0 and bodies.all[last].is_bare else None
        if pointer is not None and "sector" in pointer.props.get("takes", ()):  # "Sở này": the one that was named before
            last = max(last if not self._named(pointer.id) else -1, bodies.last(self._named(pointer.id), at))
        found = bodies.all[last] if last >= 0 else None
        if found is None or found.head is None or found.head.get("kindOf") != "ministry":
            return found
        return found if bodies.ministries_from is None or bodies.ministries_from >= at else None

    def committee_for(self, body: Body) -> Body | None:
        """Give the Party committee that goes with *body*: of its place (People's Committee, Council, Front), or in the agency itself."""
        place = body.place
        governs = body.head is not None and body.head.get("governs") == "true"
        if governs and place is not None:
            unit = unit_of(self.vocabulary, place)
            head = committee_of(self.vocabulary, unit)
            if head is None:
                return None
            return Body(body.start, body.end, head=head, head_end=body.start, head_text=head.vi, place=place, basis="grammar")
        head = committee_of(self.vocabulary, "unit:agency")
        if head is None or body.head is None or body.head.get("unique") == "true":
            return None
        return Body(body.start, body.end, head=head, head_end=body.start, head_text=head.vi, parent=body, basis="grammar")


def _main(fitting: list[_Seen]) -> Place | None:
    """The province that the article is about: three mentions in five, and three at least."""
    if not fitting:
        return None
    names = Counter(s.place.name for s in fitting)
    name, count = names.most_common(1)[0]
    if count < _OFTEN or count < _SHARE * len(fitting):
        return None
    return next(s.place for s in fitting if s.place.name == name)
