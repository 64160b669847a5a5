"""What a citation of one statement needs: its IRI, its source, its words, and the versions that read them."""

from typing import Any, NamedTuple

from kg.pipeline.exporting import about
from kg.pipeline.graph import Graph
from kg.pipeline.sources import ArticleSource
from kg.pipeline.statements import Quote, Statement
from kg.rdf import Iris

__all__ = ["Citation", "cite"]


class Citation(NamedTuple):
    """A statement as it is cited. Its IRI is permanent: it follows from what the article says, and from nothing else."""

    claim: str
    document: str
    """IRI of the article."""
    source: ArticleSource
    quotes: tuple[Quote, ...]
    made_by: str

    @property
    def said_in(self) -> str:
        """Name the article as far as it is known: title, publisher, day, address; else its id."""
        source = self.source
        title = f"“{source.title}”" if source.title else source.id
        return ", ".join(part for part in (title, source.publisher, source.date, source.url) if part)

    def known(self) -> dict[str, Any]:
        """Give it for JSON."""
        return {
            "claim": self.claim,
            "document": self.document,
            "source": {name: value for name, value in self.source.known().items() if name != "path"},
            "quotes": [{"quote": one.words, "start": one.start, "end": one.end, "of": one.of} for one in self.quotes],
            "made_by": self.made_by,
        }


def cite(graph: Graph, statement: Statement) -> Citation:
    """Cite *statement* of the built *graph*."""
    iris, fact = Iris(graph.base), statement.fact
    source = next((one for one in graph.documents if one.id == fact.document), ArticleSource(fact.document, ""))
    quotes = tuple(quote for quote in statement.quotes if quote.of == "statement") or statement.quotes[:1]
    return Citation(iris.claim(fact.id), iris.document(fact.document), source, quotes, about(graph).line)
