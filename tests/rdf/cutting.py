"""Cut spans out of a document, so that a wrong offset shows as a wrong quote."""

from typing import NamedTuple

from kg.model.document import Document
from kg.model.facts import FactBase, Span, SpanOf

__all__ = ["Text", "Told"]


class Told(NamedTuple):
    """A document and what it says."""

    document: Document
    facts: tuple[FactBase, ...]


class Text:
    """Cuts spans out of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def span(self, start: int, end: int, of: SpanOf = "statement") -> Span:
        return Span(start=start, end=end, quote=self.document.text[start:end], of=of)

    def find(self, words: str, of: SpanOf = "statement", *, after: int = 0) -> Span:
        start = self.document.text.index(words, after)
        return self.span(start, start + len(words), of)
