"""What is there to be judged: pairs of mentions that are unsure, and facts of low grade, each with its evidence and a line to decide it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from kg.model.decisions import FactPlace, FactVerdict, PairVerdict, Place
from kg.model.facts import Fact
from kg.model.judgements import Feature
from kg.model.keys import person_mention
from kg.model.mentions import MentionKey, PersonMention
from kg.ontology import shrink
from kg.rdf.iris import Iris
from kg.store import Engine, plain, select

__all__ = ["Article", "FactItem", "Mentions", "PairItem", "Side", "low_grade", "unsure_pairs"]

_PREFIXES = """PREFIX kg: <https://w3id.org/officegraph/ontology#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX verdict: <https://w3id.org/officegraph/vocab/verdict/>
"""
_PAIRS = (
    _PREFIXES
    + """SELECT DISTINCT ?judgement ?a ?b ?score ?personA ?personB {
  ?judgement kg:verdict verdict:unsure ; kg:score ?score ; kg:compares ?a , ?b .
  ?a kg:mentionOf ?personA . ?b kg:mentionOf ?personB .
  FILTER(STR(?a) < STR(?b)) FILTER NOT EXISTS { ?judgement kg:judgedBy ?somebody }
}"""
)
_FEATURES = (
    _PREFIXES
    + """SELECT DISTINCT ?judgement ?part ?kind ?score ?because {
  ?judgement kg:verdict verdict:unsure ; kg:feature ?part .
  ?part kg:featureKind ?kind ; kg:score ?score ; kg:because ?because .
}"""
)
_SHOWN = 4
"""Statements shown of a mention."""


class Article(Protocol):
    """What is known of an article besides its facts."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def sha256(self) -> str:
        """Hash of its text."""

    @property
    def title(self) -> str | None:
        """Its title."""

    @property
    def date(self) -> str | None:
        """When it was published."""


class Side(NamedTuple):
    """One of two mentions: who is named where, and what is said of them there."""

    name: str
    person: str
    """IRI of the person that the mention belongs to now."""
    place: Place
    title: str | None
    date: str | None
    statements: tuple[str, ...]


class PairItem(NamedTuple):
    """Two mentions that may be one person."""

    a: Side
    b: Side
    score: float
    features: tuple[Feature, ...]

    def decided(self, verdict: str, by: str, on: str) -> PairVerdict:
        """Give the line that decides it."""
        return PairVerdict.model_validate({"verdict": verdict, "by": by, "on": on, "a": self.a.place, "b": self.b.place})


class FactItem(NamedTuple):
    """A fact that the extractor is not sure of."""

    fact: Fact
    place: FactPlace
    title: str | None
    date: str | None
    statement: str

    def decided(self, verdict: str, by: str, on: str, **amended: Any) -> FactVerdict:  # noqa: ANN401  a value of JSON
        """Give the line that decides it."""
        return FactVerdict.model_validate({"verdict": verdict, "by": by, "on": on, "fact": self.place, **amended})


class Mentions:
    """The mentions of persons in a set of facts, and what is said of each."""

    def __init__(self, facts: Iterable[Fact], articles: Iterable[Article], iris: Iris) -> None:
        self._articles: Mapping[str, Article] = {article.id: article for article in articles}
        self._said: dict[MentionKey, dict[str, None]] = defaultdict(dict)
        self._names: dict[MentionKey, str] = {}
        for fact in facts:
            span = fact.span("statement") or fact.evidence[0]
            for mention in _persons(fact):
                key = person_mention(fact.document, mention)
                self._names.setdefault(key, mention.name)
                self._said[key].setdefault(" ".join(span.quote.split()))
        self._keys = {iris.mention(key): key for key in self._names}

    def __contains__(self, iri: str) -> bool:
        return iri in self._keys

    def iris(self) -> list[str]:
        """Give the IRIs of all mentions."""
        return list(self._keys)

    def key(self, iri: str) -> MentionKey:
        """Give the key of the mention with this IRI."""
        return self._keys[iri]

    def name(self, iri: str) -> str:
        """Give the name that the mention with this IRI prints."""
        return self._names[self._keys[iri]]

    def place(self, iri: str) -> Place:
        """Say where the mention with this IRI stands."""
        key = self._keys[iri]
        return Place(document=key.document, sha256=self._articles[key.document].sha256 or None, start=key.start, end=key.end)

    def side(self, iri: str, person: str) -> Side:
        """Give a mention as one of two sides."""
        key = self._keys[iri]
        article = self._articles[key.document]
        return Side(self._names[key], person, self.place(iri), article.title, article.date, tuple(self._said[key])[:_SHOWN])


def unsure_pairs(engine: Engine, mentions: Mentions) -> list[PairItem]:
    """Give the pairs that are unsure and that no human judged, the likeliest first."""
    features: dict[str, list[Feature]] = defaultdict(list)
    for judgement, _, kind, score, because in (map(plain, row) for row in select(engine, _FEATURES).rows):
        features[judgement].append(Feature(shrink(kind), float(score), because))
    found = []
    for judgement, a, b, score, one, other in (map(plain, row) for row in select(engine, _PAIRS).rows):
        if a in mentions and b in mentions:
            told = tuple(sorted(set(features[judgement]), key=lambda feature: (-abs(feature.score), feature.code)))
            found.append(PairItem(mentions.side(a, one), mentions.side(b, other), float(score), told))
    return sorted(found, key=lambda item: (-item.score, item.a.name, item.a.place.document, item.b.place.document, item.a.place.start))


def low_grade(facts: Iterable[Fact], articles: Iterable[Article]) -> Iterator[FactItem]:
    """Give the facts of grade C, in their order."""
    known = {article.id: article for article in articles}
    for fact in facts:
        if fact.grade == "C":
            article = known[fact.document]
            span = fact.span("statement") or fact.evidence[0]
            yield FactItem(fact, FactPlace.at(fact, article.sha256), article.title, article.date, " ".join(span.quote.split()))


def _persons(fact: Fact) -> Iterator[PersonMention]:
    for field in type(fact).model_fields:
        if isinstance(value := getattr(fact, field), PersonMention):
            yield value
