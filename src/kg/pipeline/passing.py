"""One pass over worked articles: their facts and quads go to files, and what resolving and the page need stays in memory."""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from kg.model.facts import Fact
from kg.pipeline.filling import ArticleGraph
from kg.pipeline.folder import FACTS, GRAPH, Stage
from kg.pipeline.kept import Part, Trace, digest
from kg.pipeline.report import Tally
from kg.pipeline.sources import ArticleSource
from kg.pipeline.steps import Worked, Workshop
from kg.rdf import concepts_used
from kg.resolve import Article

__all__ = ["Pass", "Piece", "first_pass", "pieces"]


class Piece(NamedTuple):
    """A graph of an article, and where it and its facts stand in the files."""

    graph: str
    trace: Trace
    lines: int
    """Of the graph."""


class Pass:
    """What one pass over the articles leaves behind, in the order of their ids."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.facts: dict[str, Fact] = {}
        self.sources: list[ArticleSource] = []
        self.pieces: list[Piece] = []
        self.texts: dict[str, str] = {}
        self.whole: dict[str, str] = {}
        self.concepts: set[str] = set()
        self.tally = Tally()
        self.placed: set[str] = set()
        """Ids of verdicts on facts that found theirs."""
        self.again = 0
        """How many articles the last run had read already."""

    def let_go(self) -> None:
        """Forget the facts; they are in their file."""
        self.articles.clear()
        self.facts.clear()

    def reads(self) -> dict[str, str]:
        """Give, for each article, the digest that its facts were made from."""
        return {source.id: piece.trace.read for source, piece in zip(self.sources, self.pieces, strict=True)}

    def traces(self) -> Iterator[tuple[str, Trace]]:
        """Give how each article was worked on."""
        return ((source.id, piece.trace) for source, piece in zip(self.sources, self.pieces, strict=True))


def first_pass(worked: Iterable[Worked], workshop: Workshop, stage: Stage) -> Pass:
    """Write facts and quads of *worked* articles; never more than one article's quads are in memory."""
    done, iris = Pass(), workshop.mapper.iris
    with stage.path(FACTS).open("wb") as facts, stage.path(GRAPH).open("wb") as quads:
        for one in worked:
            facts.write(one.said)
            quads.write(one.quads)
            trace = Trace(one.read, _part(one.said), one.told, _part(one.quads))
            done.pieces.append(Piece(iris.article_graph(one.source.id), trace, one.quads.count(b"\n")))
            done.sources.append(one.source)
            done.articles.append(Article(one.source, one.facts))
            done.facts.update((fact.id, fact) for fact in one.facts)
            done.placed.update(one.placed)
            done.again += one.again
            done.concepts |= concepts_used([one.quads])
            done.tally.add(one.facts, one.quads, {fact.id: iris.claim(fact.id) for fact in one.facts})
            if one.text is not None:
                done.texts[one.source.id] = one.text
                if one.whole:
                    done.whole[one.source.id] = one.text
    _sort(done, stage)
    return done


def _part(content: bytes) -> Part:
    return Part(0, len(content), digest(content))


def _sort(done: Pass, stage: Stage) -> None:
    """Bring the articles into the order of their ids, so that the files do not tell in which order they were read."""
    order = sorted(range(len(done.sources)), key=lambda at: done.sources[at].id)
    if order != list(range(len(order))):
        stage.reorder(FACTS, [piece.trace.facts.size for piece in done.pieces], order)
        stage.reorder(GRAPH, [piece.trace.quads.size for piece in done.pieces], order)
        done.sources = [done.sources[at] for at in order]
        done.articles = [done.articles[at] for at in order]
        done.pieces = [done.pieces[at] for at in order]
    facts = accumulate((piece.trace.facts.size for piece in done.pieces), initial=0)
    quads = accumulate((piece.trace.quads.size for piece in done.pieces), initial=0)
    done.pieces = [
        Piece(graph, trace._replace(facts=trace.facts._replace(at=at), quads=trace.quads._replace(at=begun)), lines)
        for (graph, trace, lines), at, begun in zip(done.pieces, facts, quads, strict=False)
    ]


def pieces(done: Pass, path: Path) -> Iterator[ArticleGraph]:
    """Read the graphs of the articles back from *path*, one at a time."""
    with path.open("rb") as quads:
        for piece in done.pieces:
            yield ArticleGraph(piece.graph, quads.read(piece.trace.quads.size), piece.trace.quads.digest)
