"""The evidence as W3C Web Annotations: each span of each claim with its position and its words."""

import json
from typing import Any, BinaryIO

from kg.export.about import About
from kg.export.book import Book
from kg.export.reading import Quote
from kg.export.records import Document
from kg.rdf.iris import annotation_iri

__all__ = ["write_annotations"]

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "kg": "https://w3id.org/officegraph/ontology#",
        "basis": {"@id": "kg:basis", "@type": "@id"},
        "grade": {"@id": "kg:grade", "@type": "@id"},
        "textHash": "kg:textHash",
        "identifier": "http://purl.org/dc/terms/identifier",
    },
]
_VOCAB = "https://w3id.org/officegraph/vocab/"


def write_annotations(book: Book, about: About, out: BinaryIO) -> None:
    """Write an AnnotationPage, one annotation a line."""
    generator = {"type": "Software", "name": about.line}
    head = {"@context": _CONTEXT, "id": f"{about.base}annotations", "type": "AnnotationPage", "generator": generator}
    out.write((json.dumps(head, ensure_ascii=False)[:-1] + ', "items": [').encode())
    between = "\n"
    for quotes in book.proofs.values():
        for quote in quotes:
            out.write((between + json.dumps(_annotation(quote, book.documents[quote.document]), ensure_ascii=False)).encode())
            between = ",\n"
    out.write(b"\n]}\n")


def _annotation(quote: Quote, document: Document) -> dict[str, Any]:
    source: dict[str, Any] = {"id": document.iri, "type": "Text", "language": "vi", "identifier": document.id}
    if document.url:
        source["via"] = document.url
    if document.sha256:
        source["textHash"] = document.sha256
    selectors = [
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        {"type": "TextQuoteSelector", "exact": quote.words},
    ]
    link = "evidence" if quote.shows == "statement" else f"{quote.shows}Evidence"
    span = f"{document.iri}#char={quote.start},{quote.end}"
    return {
        "id": annotation_iri(quote.claim, quote.shows, quote.start, quote.end),
        "type": "Annotation",
        "motivation": "identifying",
        "body": {
            "id": quote.claim,
            "type": f"kg:{quote.kind}Claim",
            f"kg:{link}": {"id": span},
            "basis": f"{_VOCAB}basis/{quote.basis}",
            "grade": f"{_VOCAB}grade/{quote.grade}",
        },
        "target": {"id": span, "type": "SpecificResource", "source": source, "selector": selectors},
    }
