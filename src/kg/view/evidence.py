"""The proof of a statement: what the article says, the spans marked, and never more of the article than is allowed.

A quote is cut from the text around it if the text is given, at most :data:`LIMIT` characters;
without the text, the quotes themselves are all there is.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kg.text.sentences import sentences
from kg.text.tokens import tokens
from kg.view.reading import Data, Thing

__all__ = ["LIMIT", "Evidence", "Piece", "Proof", "pieces"]

LIMIT = 300
_GAP = "…"


class Piece(NamedTuple):
    """A stretch of an article; *marked* where it is a span of the evidence."""

    text: str
    marked: bool


_NOTHING: tuple[Piece, ...] = ()


class Proof(NamedTuple):
    """Where an article says a thing. *start* and *end* are those of the statement, *quote* is its shortest form, *context* the sentence."""

    claim: str
    document: str
    start: int
    end: int
    quote: tuple[Piece, ...]
    context: tuple[Piece, ...]
    spans: tuple[tuple[int, int], ...]


class _Span(NamedTuple):
    start: int
    end: int
    quote: str


class Evidence:
    """Finds the proofs of claims; *texts* are articles by document id, as far as they may be quoted from."""

    def __init__(self, data: Data, texts: Mapping[str, str]) -> None:
        self._data = data
        self._document = {thing.one("kg:articleGraph"): thing for thing in data.of("kg:Document")}
        self._texts = texts
        self._sentences: dict[str, list[tuple[int, int]]] = {}

    def document(self, claim: Thing) -> Thing | None:
        """Give the document whose graph holds *claim*."""
        return next((self._document[graph] for graph in claim.graphs if graph in self._document), None)

    def proofs(self, claims: Sequence[str]) -> tuple[Proof, ...]:
        """Give the proof of each of *claims* that has one, in the order of documents and places."""
        found = (self._proof(claim) for iri in claims if (claim := self._data.things.get(iri)) is not None)
        return tuple(sorted((proof for proof in found if proof is not None), key=lambda proof: (proof.document, proof.start, proof.claim)))

    def _proof(self, claim: Thing) -> Proof | None:
        names = [name for name in claim.properties if name.lower().endswith("evidence")]
        spans = {iri: span for name in names for iri in claim.all(name) if (span := self._span(iri)) is not None}
        if not spans:
            return None
        main = spans.get(claim.one("kg:evidence") or "") or min(spans.values())
        document = self.document(claim)
        text = self._texts.get(document.one("dcterms:identifier") or "") if document else None
        marks = sorted({(span.start, span.end) for span in spans.values()})
        if text is None or any(text[span.start : span.end] != span.quote for span in spans.values()):
            quote, context = _quotes(sorted(set(spans.values()))), _NOTHING
        else:
            quote = pieces(text, marks, near=_bridged(text, marks))
            context = self._context(document.iri if document else "", text, main, marks)
        return Proof(claim.iri, document.iri if document else "", main.start, main.end, quote, context, tuple(marks))

    def _span(self, iri: str) -> _Span | None:
        thing = self._data.things.get(iri)
        start, end = (thing.number("kg:start"), thing.number("kg:end")) if thing else (None, None)
        quote = thing.one("kg:exact") if thing else None
        return _Span(start, end, quote) if start is not None and end is not None and quote else None

    def _context(self, document: str, text: str, main: _Span, marks: list[tuple[int, int]]) -> tuple[Piece, ...]:
        if document not in self._sentences:
            self._sentences[document] = [(sentence.start, sentence.end) for sentence in sentences(tokens(text))]
        start, end = main.start, min(main.end, main.start + LIMIT)
        for a, b in sorted(marks, key=lambda mark: abs(mark[0] - main.start)):
            if max(end, b) - min(start, a) <= LIMIT:
                start, end = min(start, a), max(end, b)
        around = [(a, b) for a, b in self._sentences[document] if a < end and b > start]
        start, end = _widen(text, start, end, min([a for a, _ in around], default=start), max([b for _, b in around], default=end))
        inside = [(max(a, start), min(b, end)) for a, b in marks if a < end and b > start]
        before, after = start > min([a for a, _ in around], default=start), end < max([b for _, b in around], default=end)
        return (
            *((Piece(_GAP, False),) if before else ()),
            *pieces(text, inside, near=[(start, end)]),
            *((Piece(_GAP, False),) if after else ()),
        )


def pieces(text: str, marks: Sequence[tuple[int, int]], *, near: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Cut the stretches *near* out of *text* and mark *marks* in them; a gap between two stretches is an ellipsis.

    >>> [p.text for p in pieces("Ông Lê Văn Bình, Bí thư xã", [(4, 15), (17, 23)], near=[(4, 23)])]
    ['Lê Văn Bình', ', ', 'Bí thư']
    """
    marks, near = _merged(marks, 0), _merged(near, 0)
    found: list[Piece] = []
    for start, end in near:
        if found:
            found.append(Piece(f" {_GAP} ", False))
        at = start
        for a, b in ((max(a, start), min(b, end)) for a, b in marks if a < end and b > start):
            found += [Piece(text[at:a], False)] if a > at else []
            found.append(Piece(text[a:b], True))
            at = b
        found += [Piece(text[at:end], False)] if end > at else []
    return tuple(found)


def _bridged(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join spans that only a mark and a space part, so that a quote reads on; not over the end of a line."""
    near = _merged(spans, 3)
    return [
        part
        for start, end in near
        for part in ([(start, end)] if "\n" not in text[start:end] else [s for s in spans if start <= s[0] < end])
    ]


def _merged(spans: Sequence[tuple[int, int]], gap: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + gap:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _quotes(spans: Sequence[_Span]) -> tuple[Piece, ...]:
    """Join quotes without their text: one within another is left out."""
    kept = [span for span in spans if not any(other != span and other.start <= span.start and other.end >= span.end for other in spans)]
    found: list[Piece] = []
    for span in kept:
        found += [Piece(f" {_GAP} ", False)] if found else []
        found.append(Piece(span.quote if len(span.quote) <= LIMIT else span.quote[: LIMIT - 1] + _GAP, True))
    return tuple(found)


def _widen(text: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Widen a stretch towards its sentence, evenly to both sides, within the limit and not inside a word."""
    room = LIMIT - (end - start)
    left, right = start - first, last - end
    if left + right > room:
        left = min(left, max(room - right, room // 2))
        right = min(right, room - left)
    a, b = start - left, end + right
    while first < a < start and not text[a - 1].isspace():
        a += 1
    while end < b < last and not text[b].isspace():
        b -= 1
    return a, b
