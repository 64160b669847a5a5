"""What 'tỉnh', 'Đảng ủy', 'Sở' point at in this article: the place or the body in focus, never a guess.

A pointer goes to the nearest mention before it, else to the publisher's home province, else to the first mention behind it.
What stays open keeps its level and type.
"""

from collections import Counter
from dataclasses import dataclass, replace

from kg.extract.items import Body, Place
from kg.extract.kinds import committee_of, is_city, unit_of
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold
from kg.text.vi.patterns import UNIT_WORDS

__all__ = ["Scene"]

_OFTEN, _SHARE = 3, 0.6

PROVINCE, DISTRICT, COMMUNE = "level:province", "level:district", "level:commune"


@dataclass(frozen=True, slots=True)
class _Seen:
    at: int
    sentence: int
    place: Place


class Scene:
    """The places and bodies of one article, in the order of the text."""

    def __init__(self, vocabulary: Vocabulary, home_province: str | None) -> None:
        self.vocabulary = vocabulary
        self._places: list[_Seen] = []
        self._bodies: list[tuple[int, Body]] = []
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
        self._bodies.append((at, body))
        inner: Body | None = body
        while inner is not None:
            if inner.place is not None:
                self.see_place(at, sentence, inner.place)
            inner = inner.parent

    def provinces(self) -> set[str]:
        """Names of the provinces that the article prints."""
        return {s.place.name for s in self._places if s.place.level == PROVINCE and s.place.name}

    # -- asking ---------------------------------------------------------------------------

    def place_of(self, level: str, at: int, sentence: int, word: str = "") -> Place | None:
        """Give the place of *level* in focus at offset *at*, with basis ``context``; ``None`` where it stays open."""
        fitting = [s for s in self._places if s.place.level == level and (not word or not s.place.level_word or s.place.level_word == word)]
        if level == PROVINCE:
            if word:
                fitting = [s for s in fitting if s.place.central_city == is_city(self.vocabulary, word)]
            here = [s for s in fitting if s.at <= at and s.sentence == sentence]
            near = here or [s for s in fitting if s.at <= at and s.sentence == sentence - 1]
            main = self._main(fitting)
            if main is not None and not here:
                return replace(main, basis="context")
            if near:
                return replace(near[-1].place, basis="context")
            if self.home is not None and (not word or self.home.central_city == is_city(self.vocabulary, word)):
                return self.home
        before = [s for s in fitting if s.at <= at]
        if before:
            return replace(before[-1].place, basis="context")
        return replace(fitting[0].place, basis="context") if fitting else None

    def names(self, head: Concept) -> bool:
        """Whether the article prints a body of this kind."""
        return any(b.head is not None and b.head.id == head.id for _, b in self._bodies)

    def _main(self, fitting: list[_Seen]) -> Place | None:
        """The province that the article is about: three mentions in five, and three at least."""
        if not fitting:
            return None
        names = Counter(s.place.name for s in fitting)
        name, count = names.most_common(1)[0]
        if count < _OFTEN or count < _SHARE * len(fitting):
            return None
        return next(s.place for s in fitting if s.place.name == name)

    def antecedent(self, head: Concept, at: int) -> Body | None:
        """Give the last full name of a body of this kind before offset *at*, else the first behind it."""
        fitting = [(p, b) for p, b in self._bodies if b.head is not None and b.head.id == head.id and not b.is_bare]
        before = [b for p, b in fitting if p < at]
        if before:
            return before[-1]
        if fitting:
            return fitting[0][1]
        opening = fold(head.vi) + " "
        longer = [b for p, b in self._bodies if p < at and fold(b.head_text).startswith(opening)]
        return longer[-1] if longer else None

    def fuller(self, body: Body) -> Body:
        """Give the fuller name of the same body in this article: same head, same words, with the host or place that *body* lacks."""
        if body.head is None or body.parent is not None or body.place is not None or not (body.proper or body.sector):
            return body
        for _, other in self._bodies:
            if other.head is not None and other.head.id == body.head.id and (other.parent is not None or other.place is not None):
                same_sector = (other.sector.id if other.sector else None) == (body.sector.id if body.sector else None)
                if same_sector and fold(other.proper) == fold(body.proper):
                    return replace(other, start=body.start, end=body.end, span=body.span, basis="context")
        return body

    def last_body(self, at: int, wanted: frozenset[str]) -> Body | None:
        """Give the last body before offset *at* whose kind is among *wanted*."""
        for position, body in reversed(self._bodies):
            if position < at and body.head is not None and body.head.id in wanted:
                return body
        return None

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
