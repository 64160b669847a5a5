"""The steps that work on one article alone, and the one place that runs them: here, or in a pool of processes.

An article goes in, its facts and the quads of its graph come out. The order of the results is that of the articles, however many
processes work, and never more than a few articles wait in memory. What the last run made of the same article with the same words and the
same program is taken over.
"""

import json
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from kg.model.decisions import NONE, Decisions
from kg.model.document import Document
from kg.model.facts import Fact
from kg.model.licences import may_be_shown
from kg.ontology import Vocabulary, load_vocabulary
from kg.pipeline.kept import Kept, digest
from kg.pipeline.software import software
from kg.pipeline.sources import ArticleSource
from kg.rdf import Mapper
from kg.review.verdicts import Applied, apply

if TYPE_CHECKING:
    from kg.extract import Extractor

__all__ = ["Plan", "Worked", "Workshop", "extracted", "mapped"]

R = TypeVar("R")

_AHEAD = 4
"""Articles that may wait for each process."""

_READERS = ("text", "ontology", "model", "extract")
"""Packages that find the facts of an article."""

_MAPPERS = ("text", "ontology", "model", "rdf")
"""Packages that map them."""

_FACTS: TypeAdapter[tuple[Fact, ...]] = TypeAdapter(tuple[Fact, ...])


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
    said: bytes
    """The facts, a line of JSON each."""
    quads: bytes
    text: str | None
    """The article itself, where it is at hand."""
    whole: bool
    """Whether a page may show all of it."""
    placed: tuple[str, ...] = ()
    """Ids of the verdicts on facts that found theirs here."""
    read: str = ""
    """Digest of all that the facts follow from; empty where they are not what the program alone gives."""
    told: str = ""
    """Digest of all that the quads follow from."""
    again: bool = False
    """Whether the facts were taken over from the last run."""


class Workshop:
    """The tools of the steps, made once a process; *kept* is what the last run left."""

    def __init__(self, plan: Plan, kept: Kept | None = None) -> None:
        self.plan = plan
        self.kept = kept if kept is not None else Kept(None)
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
        return self._told(document, self.extractor.extract(document))

    def taken_over(self, document: Document) -> Worked | None:
        """Do the same with the facts that the last run found; ``None`` where there are none that are sure to be the same."""
        lines = self.kept.facts(document.id, self._read_from(document))
        facts = _facts(document, lines) if lines is not None else None
        return self._told(document, facts)._replace(again=True) if facts is not None else None

    def _told(self, document: Document, facts: tuple[Fact, ...]) -> Worked:
        judged = self.judged(document.id, document.sha256, facts)
        read = self._read_from(document) if judged.facts == facts else ""
        return self.map(ArticleSource.of(document), judged.facts, document.text)._replace(placed=judged.placed, read=read)

    def map(self, source: ArticleSource, facts: Sequence[Fact], text: str | None = None) -> Worked:
        """Map the facts of one article, wherever they come from."""
        whole = self.plan.full_text or may_be_shown(source.licence)
        said = "".join(fact.model_dump_json(exclude_none=True) + "\n" for fact in facts).encode()
        told = self._told_from(source, said)
        quads = self.kept.quads(source.id, told)
        if quads is None:
            quads = self.mapper.article(source, facts)
        return Worked(source, tuple(facts), said, quads, text, whole, told=told)

    def _read_from(self, document: Document) -> str:
        program = software(*_READERS)
        told = json.dumps(document.model_dump(mode="json", exclude={"text", "path"}), sort_keys=True)
        return digest(program.encode(), self.vocabulary.hash.encode(), document.sha256.encode(), told.encode()) if program else ""

    def _told_from(self, source: ArticleSource, said: bytes) -> str:
        program = software(*_MAPPERS)
        known = json.dumps({**source.known(), "path": ""}, sort_keys=True)
        base = self.mapper.iris.base
        return digest(program.encode(), self.vocabulary.hash.encode(), base.encode(), known.encode(), said) if program else ""


def _facts(document: Document, lines: bytes) -> tuple[Fact, ...] | None:
    """Read the facts of *document*; ``None`` if they are none of it."""
    try:
        facts = _FACTS.validate_json(b"[" + b",".join(lines.splitlines()) + b"]")
    except ValidationError:
        return None
    text = document.text
    fits = all(fact.document == document.id and all(text[span.start : span.end] == span.quote for span in fact.evidence) for fact in facts)
    return facts if fits else None


def mapped(documents: Iterable[Document], workshop: Workshop, jobs: int) -> Iterator[Worked]:
    """Work on *documents* in order, where the last run has not done so."""
    if jobs == 1:
        return (workshop.taken_over(document) or workshop.work(document) for document in documents)
    return _pooled(documents, workshop.plan, jobs, _work, workshop.taken_over)


def extracted(documents: Iterable[Document], workshop: Workshop, jobs: int) -> Iterator[tuple[Document, tuple[Fact, ...]]]:
    """Read the facts of *documents* in order, and go no further."""
    return map(workshop.extract, documents) if jobs == 1 else _pooled(documents, workshop.plan, jobs, _extract, _unknown)


def _done(result: R) -> Future[R]:
    future: Future[R] = Future()
    future.set_result(result)
    return future


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


def _unknown(_: Document) -> None:
    return None


def _pooled(
    documents: Iterable[Document], plan: Plan, jobs: int, step: Callable[[Document], R], known: Callable[[Document], R | None]
) -> Iterator[R]:
    """Give what is *known* of each document, and let the pool do *step* for the others."""
    waiting: deque[Future[R]] = deque()
    # Spawned, so that a process begins the same on every system and inherits no open store.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_open_workshop, initargs=(plan,)) as pool:
        try:
            for document in documents:
                waiting.append(_done(found) if (found := known(document)) is not None else pool.submit(step, document))
                if len(waiting) >= jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
