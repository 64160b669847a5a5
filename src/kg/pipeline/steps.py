"""The steps that work on one article alone, and the one place that runs them: here, or in a pool of processes.

An article goes in, its facts and the quads of its graph come out. The order of the results is that of the articles, however many
processes work, and never more than a few articles wait in memory.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kg.model.decisions import NONE, Decisions
from kg.model.document import Document
from kg.model.facts import Fact
from kg.model.licences import may_be_shown
from kg.ontology import Vocabulary, load_vocabulary
from kg.pipeline.sources import ArticleSource
from kg.rdf import Mapper
from kg.review.verdicts import Applied, apply

if TYPE_CHECKING:
    from kg.extract import Extractor

__all__ = ["Plan", "Worked", "Workshop", "extracted", "mapped"]

R = TypeVar("R")

_AHEAD = 4
"""Articles that may wait for each process."""


class Plan(NamedTuple):
    """What a process must know to work; picklable."""

    base: str
    vocabulary: tuple[Path, ...] = ()
    full_text: bool = False
    decisions: Decisions = NONE
    decision_files: tuple[Path, ...] = ()
    """Where the decisions were read."""
    rules: bool = True
    """Whether rules add what follows."""


class Worked(NamedTuple):
    """One article after its own steps."""

    source: ArticleSource
    facts: tuple[Fact, ...]
    quads: bytes
    text: str | None
    """The article itself, where it is at hand."""
    whole: bool
    """Whether a page may show all of it."""
    placed: tuple[str, ...] = ()
    """Ids of the verdicts on facts that found theirs here."""


class Workshop:
    """The tools of the steps, made once a process."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.vocabulary: Vocabulary = load_vocabulary(plan.vocabulary)
        self.mapper = Mapper(self.vocabulary, plan.base)

    @cached_property
    def extractor(self) -> "Extractor":
        """The grammar; only who reads articles needs it."""
        from kg.extract import Extractor

        return Extractor(self.vocabulary)

    def extract(self, document: Document) -> tuple[Document, tuple[Fact, ...]]:
        """Read the facts of one article."""
        return document, self.judged(document.id, document.sha256, self.extractor.extract(document)).facts

    def judged(self, document: str, sha256: str, facts: Sequence[Fact]) -> Applied:
        """Follow what people decided of the facts of one article."""
        return apply(document, sha256, facts, self.plan.decisions.facts)

    def work(self, document: Document) -> Worked:
        """Take one article through all of its steps."""
        judged = self.judged(document.id, document.sha256, self.extractor.extract(document))
        return self.map(ArticleSource.of(document), judged.facts, document.text)._replace(placed=judged.placed)

    def map(self, source: ArticleSource, facts: Sequence[Fact], text: str | None = None) -> Worked:
        """Map the facts of one article, wherever they come from."""
        whole = self.plan.full_text or may_be_shown(source.licence)
        return Worked(source, tuple(facts), self.mapper.article(source, facts), text, whole)


def mapped(documents: Iterable[Document], workshop: Workshop, jobs: int) -> Iterator[Worked]:
    """Work on *documents* in order."""
    return map(workshop.work, documents) if jobs == 1 else _pooled(documents, workshop.plan, jobs, _work)


def extracted(documents: Iterable[Document], workshop: Workshop, jobs: int) -> Iterator[tuple[Document, tuple[Fact, ...]]]:
    """Read the facts of *documents* in order, and go no further."""
    return map(workshop.extract, documents) if jobs == 1 else _pooled(documents, workshop.plan, jobs, _extract)


_workshop: Workshop | None = None


def _open_workshop(plan: Plan) -> None:
    global _workshop  # noqa: PLW0603  a process of the pool has one workshop and no other way to keep it
    _workshop = Workshop(plan)


def _work(document: Document) -> Worked:
    assert _workshop is not None
    return _workshop.work(document)


def _extract(document: Document) -> tuple[Document, tuple[Fact, ...]]:
    assert _workshop is not None
    return _workshop.extract(document)


def _pooled(documents: Iterable[Document], plan: Plan, jobs: int, step: Callable[[Document], R]) -> Iterator[R]:
    waiting: deque[Future[R]] = deque()
    # Spawned, so that a process begins the same on every system and inherits no open store.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_open_workshop, initargs=(plan,)) as pool:
        try:
            for document in documents:
                waiting.append(pool.submit(step, document))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
