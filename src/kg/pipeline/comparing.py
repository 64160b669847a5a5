"""Say why two persons of a built folder are one or are not."""

from collections import defaultdict, deque
from collections.abc import Mapping
from typing import NamedTuple

from kg.ask.labels import NAMES, find
from kg.errors import UsageError
from kg.model.facts import Fact
from kg.model.judgements import Feature, Judgement
from kg.ontology import load_vocabulary, shrink
from kg.pipeline.graph import Graph
from kg.pipeline.reviewing import review
from kg.rdf.iris import Iris
from kg.resolve import Article, compare
from kg.store import Iri, n3, plain, select

__all__ = ["Compared", "Link", "compared"]

_KG = NAMES["kg"]
_MENTIONS = f"SELECT DISTINCT ?mention {{{{ ?mention <{_KG}mentionOf> {{}} }}}}"
_JUDGED = f"""PREFIX kg: <{_KG}> SELECT DISTINCT ?judgement ?a ?b ?verdict ?score ?by ?on {{{{
  {{}} ^kg:mentionOf ?a . ?judgement kg:compares ?a , ?b ; kg:verdict ?verdict ; kg:score ?score . ?b kg:mentionOf {{}} . FILTER(?a != ?b)
  OPTIONAL {{{{ ?judgement kg:judgedBy ?by ; kg:judgedOn ?on }}}}
}}}}"""
_FEATURES = f"""PREFIX kg: <{_KG}> SELECT DISTINCT ?part ?kind ?score ?because {{{{
  {{}} kg:feature ?part . ?part kg:featureKind ?kind ; kg:score ?score ; kg:because ?because
}}}}"""


class Link(NamedTuple):
    """A judgement between two mentions, by the ids of their articles."""

    a: str
    b: str
    verdict: str
    score: float
    features: tuple[Feature, ...]
    by: str | None
    on: str | None


class Compared(NamedTuple):
    """Two persons, or two mentions of one."""

    a: str
    """IRI of the person that the first leads to."""
    b: str
    links: tuple[Link, ...]
    """Of one person: the judgements that lead from one mention to the other; of two: what people judged, then the weightiest comparison."""

    @property
    def one(self) -> bool:
        """Whether they are one person."""
        return self.a == self.b


def compared(graph: Graph, a: str, b: str) -> Compared:
    """Compare two persons of a built folder.

    Args:
        graph: The built folder.
        a: A name that one person bears, or any IRI that leads to a person, that of a mention too.
        b: The other.

    Raises:
        QuestionError: if nobody, or more than one, bears a name.
        UsageError: if an IRI leads to nobody, or both lead to the same mention.
    """
    asker = _Asker(graph)
    first, second = asker.person(a), asker.person(b)
    if first == second:
        start, end = asker.mention(a, first), asker.mention(b, second)
        if start == end:
            raise UsageError("both are one person; give two mentions of it, or two IRIs that it had, to see why they are one")
        return Compared(first, second, tuple(asker.path(start, end, first)))
    judged = [link for link, _ in asker.judged(first, second) if link.by is not None]
    return Compared(first, second, (*judged, asker.compare(first, second)))


class _Asker:
    def __init__(self, graph: Graph) -> None:
        self._graph, self._review, self._iris = graph, review(graph), Iris(graph.base)
        self._known = self._review.mentions

    def person(self, given: str) -> str:
        iri = find(self._graph.store, "foaf:Person", self._graph.led(given)).value
        if not self._mentions(iri):
            raise UsageError(f"no article names {given!r}; give the IRI of a person or of a mention")
        return iri

    def _mentions(self, person: str) -> list[str]:
        rows = select(self._graph.store, _MENTIONS.format(n3(Iri(person)))).rows
        return sorted(plain(row[0]) for row in rows if plain(row[0]) in self._known)

    def mention(self, given: str, person: str) -> str:
        """Give the mention that is meant: by its IRI, or by the IRI that it gives its person; else the first of the person."""
        mentions = self._mentions(person)
        bearers = {self._iris.bearer(self._known.key(one), self._known.name(one)): one for one in mentions}
        return given if given in mentions else bearers.get(given, mentions[0])

    def judged(self, first: str, second: str) -> list[tuple[Link, tuple[str, str]]]:
        """Give the judgements that the graph has between mentions of two persons, or of one."""
        found = []
        for judgement, a, b, verdict, score, by, on in select(self._graph.store, _JUDGED.format(n3(Iri(first)), n3(Iri(second)))).rows:
            rows = select(self._graph.store, _FEATURES.format(n3(Iri(plain(judgement))))).rows
            features = sorted({Feature(shrink(plain(kind)), float(plain(points)), plain(because)) for _, kind, points, because in rows})
            ends = plain(a), plain(b)
            first_id, second_id = (self._known.key(end).document for end in ends)
            told = shrink(plain(verdict)).partition(":")[2]
            who = (plain(by) if by else None, plain(on) if on else None)
            found.append((Link(first_id, second_id, told, float(plain(score)), _weighed(features), *who), ends))
        return found

    def path(self, start: str, end: str, person: str) -> list[Link]:
        """Give the judgements of *same* that lead from one mention to another."""
        steps: Mapping[str, list[tuple[str, Link]]] = defaultdict(list)
        for link, (a, b) in self.judged(person, person):
            if link.verdict == "same":
                steps[a].append((b, link))
        came: dict[str, tuple[str, Link] | None] = {start: None}
        todo = deque([start])
        while todo and end not in came:
            here = todo.popleft()
            for there, link in sorted(steps[here], key=lambda step: step[0]):
                if there not in came:
                    came[there] = here, link
                    todo.append(there)
        found: list[Link] = []
        at = came.get(end)
        while at is not None:
            found.append(at[1])
            at = came[at[0]]
        return found[::-1]

    def compare(self, first: str, second: str) -> Link:
        """Compare two persons anew."""
        sides = [frozenset(self._known.key(one) for one in self._mentions(person)) for person in (first, second)]
        documents = {key.document for side in sides for key in side}
        told: dict[str, list[Fact]] = defaultdict(list)
        for fact in self._review.facts:
            if fact.document in documents:
                told[fact.document].append(fact)
        articles = [Article(one, tuple(told[one.id])) for one in self._graph.documents if one.id in documents]
        one: Judgement = compare(articles, load_vocabulary(self._graph.words), *sides)
        swap = one.a not in sides[0]
        a, b = (one.b, one.a) if swap else (one.a, one.b)
        return Link(a.document, b.document, one.verdict, one.score, one.features, None, None)


def _weighed(features: list[Feature]) -> tuple[Feature, ...]:
    return tuple(sorted(features, key=lambda feature: (-abs(feature.score), feature.code)))
