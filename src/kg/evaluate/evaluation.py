"""Compare what was found in articles with their gold: hits by document, from which every figure and interval is computed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.evaluate.figures import Hits, Interval, Measure, Resampler, add
from kg.evaluate.gold import GoldArticle
from kg.evaluate.match import Matched, match, persons
from kg.evaluate.mistakes import Mistake, mistakes
from kg.evaluate.others import others
from kg.model.document import Document
from kg.model.facts import Fact
from kg.model.rows import rows

__all__ = ["GRADES", "HOLDINGS", "MISSED", "NO_STRATUM", "Evaluation", "Judged", "evaluate", "judge"]

HOLDINGS = ("strict", "loose", "full", "person")
GRADES = ("A", "B", "C")
MISSED = "missed"
NO_STRATUM = "–"


class Judged(NamedTuple):
    """One article.

    *hits* by name: those of :data:`HOLDINGS`, ``status``, ``grade A`` …, ``grade A, loosely`` …, and those of the other gold facts;
    *confusion* counts (status in the gold, status found or :data:`MISSED`).
    """

    id: str
    title: str | None
    stratum: str | None
    hits: Mapping[str, Hits]
    confusion: Mapping[tuple[str, str], int]
    mistakes: tuple[Mistake, ...]


class Evaluation(NamedTuple):
    """All articles of a gold file, in its order. *missing* are ids whose article was not given; nothing is found in those."""

    documents: tuple[Judged, ...]
    missing: tuple[str, ...]

    def total(self, name: str) -> Hits:
        """Add up the hits of one name."""
        return add(self.hits(name))

    def hits(self, name: str) -> list[Hits]:
        """Give the hits of one name, document by document."""
        return [one.hits.get(name, Hits()) for one in self.documents]

    def interval(self, name: str, measure: Measure, resampler: Resampler) -> Interval | None:
        """Give the bootstrap interval of *measure* over the documents."""
        return resampler.interval(self.hits(name), measure)

    def confusion(self) -> Counter[tuple[str, str]]:
        """Add up the statuses."""
        counted: Counter[tuple[str, str]] = Counter()
        for one in self.documents:
            counted.update(one.confusion)
        return counted

    def strata(self) -> dict[str, "Evaluation"]:
        """Give each stratum's own evaluation, in order of their names; articles without one are :data:`NO_STRATUM`."""
        names = sorted({one.stratum or NO_STRATUM for one in self.documents})
        return {
            name: Evaluation(tuple(one for one in self.documents if (one.stratum or NO_STRATUM) == name), self.missing) for name in names
        }


def evaluate(
    gold: Iterable[GoldArticle],
    found: Iterable[tuple[Document, Sequence[Fact]]],
    *,
    strata: Mapping[str, str] | None = None,
    sentences: bool = True,
) -> Evaluation:
    """Judge the facts *found* in articles, one article after the other; articles without gold are passed over.

    Args:
        gold: What should be found; kept in memory, the articles are not.
        found: Articles with their facts, in any order: the result is in the order of the gold.
        strata: Kind of article by id, where the gold does not say it.
        sentences: Whether mistakes are told with their sentence; the figures do not need it.
    """
    wanted = {article.id: article for article in gold}
    judged: dict[str, Judged] = {}
    known = strata or {}
    for document, facts in found:
        article = wanted.get(document.id)
        if article is not None:
            judged[document.id] = judge(article, document, facts, known.get(document.id), sentences=sentences)
    missing = tuple(id for id in wanted if id not in judged)
    for id in missing:
        judged[id] = judge(wanted[id], None, (), known.get(id), sentences=sentences)
    return Evaluation(tuple(judged[id] for id in wanted), missing)


def judge(
    gold: GoldArticle, document: Document | None, facts: Sequence[Fact], stratum: str | None = None, *, sentences: bool = True
) -> Judged:
    """Judge one article; without a *document* nothing is found in it."""
    matched = match(gold.holdings, rows(facts))
    hits = {**_holdings(gold, matched), **_grades(matched), **others(gold, facts)}
    confusion: Counter[tuple[str, str]] = Counter((pair.gold.status, pair.row.status) for pair in matched.pairs)
    confusion.update((holding.status, MISSED) for holding in matched.missed)
    told = mistakes(matched, document if sentences else None)
    return Judged(gold.id, document.title if document else None, gold.stratum or stratum, hits, confusion, told)


def _holdings(gold: GoldArticle, matched: Matched) -> dict[str, Hits]:
    expected, found = len(matched.pairs) + len(matched.missed), len(matched.counted)
    strict = sum(pair.strict for pair in matched.pairs)
    same = [pair for pair in matched.pairs if pair.gold.status == pair.row.status]
    known, named = persons(gold.holdings, [*matched.counted, *matched.ignored])
    return {
        "strict": Hits(strict, found, expected),
        "loose": Hits(len(matched.pairs), found, expected),
        "full": Hits(sum(pair.strict for pair in same), found, expected),
        "person": Hits(len(known & named), len(named), len(known)),
        "status": Hits(len(same), len(matched.pairs), len(matched.pairs)),
    }


def _grades(matched: Matched) -> dict[str, Hits]:
    found = Counter(row.grade for row in matched.counted)
    strict = Counter(pair.row.grade for pair in matched.pairs if pair.strict)
    loose = Counter(pair.row.grade for pair in matched.pairs)
    exact = {f"grade {grade}": Hits(strict[grade], found[grade], found[grade]) for grade in GRADES}
    return exact | {f"grade {grade}, loosely": Hits(loose[grade], found[grade], found[grade]) for grade in GRADES}
