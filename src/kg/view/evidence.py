"""The proof of a statement: what the article says, the spans marked, and never more of the article than is allowed.

A quote is cut from the text around it if the text is given, at most :data:`LIMIT` characters;
without the text, the quotes themselves are all there is.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kg.text.sentences import sentences
from kg.text.tokens import tokens
from kg.view.reading import EVIDENCE
from kg.view.things import Data, Thing

__all__ = ["LIMIT", "Evidence", "Piece", "Proof", "Span", "pieces"]

LIMIT = 300
_GAP = "…"


class Piece(NamedTuple):
    """A stretch of an article; *marked* where it is a span of the evidence."""

    text: str
    marked: bool


_NOTHING: tuple[Piece, ...] = ()


class Span(NamedTuple):
    """A stretch of an article by its offsets, with what stands there."""

    start: int
    end: int
    quote: str


class Proof(NamedTuple):
    """Where an article says a thing: *places* of the statement, its shortest form, the sentence of the first place, and every span.

    *parts* are the spans again, each with what it shows (``person``, ``role`` …), as decisions name them.
    """

    claim: str
    document: str
    places: tuple[Span, ...]
    quote: tuple[Piece, ...]
    context: tuple[Piece, ...]
    spans: tuple[tuple[int, int], ...]
    parts: tuple[tuple[str, int, int], ...]


class Evidence:
    """Finds the proofs of claims.

    *texts* are articles by document id, as far as they may be quoted from; ``None`` is for who only wants to know where a proof stands:
    its document and its places, without words and parts.
    """

    def __init__(self, data: Data, texts: Mapping[str, str] | None) -> None:
        self._data = data
        self._document = {thing.one("kg:articleGraph"): thing for thing in data.of("kg:Document")}
        self._texts = texts
        self._sentences: dict[str, list[tuple[int, int]]] = {}
        self._known: dict[str, Span | None] = {}
        self._proofs: dict[str, Proof | None] = {}

    def document(self, claim: Thing) -> Thing | None:
        """Give the document whose graph holds *claim*."""
        for graph in claim.graphs:
            if graph in self._document:
                return self._document[graph]
        return None

    def proofs(self, claims: Sequence[str]) -> tuple[Proof, ...]:
        """Give the proof of each of *claims* that has one, in the order of documents and places."""
        found = [proof for proof in map(self._found, claims) if proof is not None]
        if len(found) > 1:
            found.sort(key=lambda proof: (proof.document, proof.places, proof.claim))
        return tuple(found)

    def _found(self, iri: str) -> Proof | None:
        """Find the proof of a claim once, however many pages show it."""
        if iri not in self._proofs:
            claim = self._data.things.get(iri)
            self._proofs[iri] = self._proof(claim) if claim is not None else None
        return self._proofs[iri]

    def _proof(self, claim: Thing) -> Proof | None:
        if self._data.brief:
            return self._mentioned(claim)
        if self._texts is None:
            return self._placed(claim)
        spans = {name: self._spans(claim, name) for name in EVIDENCE if claim.terms(name)}
        every = sorted({span for found in spans.values() for span in found})
        if not every:
            return None
        stated = spans.get("kg:evidence") or every
        marks = _telling(spans, stated[0])
        document = self.document(claim)
        text = self._texts.get(document.one("dcterms:identifier") or "") if document else None
        if text is None or any(text[span.start : span.end] != span.quote for span in every):
            quote, context = _quotes(marks), _NOTHING
        else:
            places = [(span.start, span.end) for span in marks]
            quote = pieces(text, places, near=_bridged(text, places))
            context = self._context(document.iri if document else "", text, stated[0], places)
        every_span = tuple((span.start, span.end) for span in every)
        return Proof(claim.iri, document.iri if document else "", tuple(stated), quote, context, every_span, _parts(spans))

    def _placed(self, claim: Thing) -> Proof | None:
        stated = self._spans(claim, "kg:evidence") or sorted({span for name in EVIDENCE for span in self._spans(claim, name)})
        document = self.document(claim)
        return Proof(claim.iri, document.iri if document else "", tuple(stated), _NOTHING, _NOTHING, (), ()) if stated else None

    def _mentioned(self, claim: Thing) -> Proof | None:
        """Give the article alone, where no sentences were read."""
        document = self.document(claim)
        return Proof(claim.iri, document.iri, (), _NOTHING, _NOTHING, (), ()) if document is not None else None

    def _spans(self, claim: Thing, name: str) -> list[Span]:
        found = [span for iri in claim.all(name) if (span := self._span(iri)) is not None]
        return sorted(found) if len(found) > 1 else found

    def _span(self, iri: str) -> Span | None:
        """Give a span; most are named by several parts of a claim, and by several claims."""
        if iri not in self._known:
            thing = self._data.things.get(iri)
            start, end = (thing.number("kg:start"), thing.number("kg:end")) if thing else (None, None)
            quote = thing.one("kg:exact") if thing else None
            self._known[iri] = Span(start, end, quote) if start is not None and end is not None and quote else None
        return self._known[iri]

    def _context(self, document: str, text: str, main: Span, marks: list[tuple[int, int]]) -> tuple[Piece, ...]:
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


def _parts(spans: dict[str, list[Span]]) -> tuple[tuple[str, int, int], ...]:
    """Name what each span shows; a span that stands for the whole statement only because there is no other is left to its own name."""
    named = {(span.start, span.end) for name, found in spans.items() if name != "kg:evidence" for span in found}
    parts = [
        (name.removeprefix("kg:").removesuffix("Evidence"), span.start, span.end)
        for name, found in sorted(spans.items())
        for span in found
        if name != "kg:evidence" or (span.start, span.end) not in named
    ]
    return tuple(("statement" if of == "evidence" else of, start, end) for of, start, end in parts)


def _telling(spans: dict[str, list[Span]], first: Span) -> list[Span]:
    """Choose the spans to mark for the first place of a statement.

    A person in a list of offices is far from the later ones; then person, role and body are marked, not all that stands between them.
    Other places that say the same are left to their own numbers.
    """
    inside = {name: [span for span in found if first.start <= span.start and span.end <= first.end] for name, found in spans.items()}
    whole = not (inside.get("kg:personEvidence") and inside.get("kg:roleEvidence"))
    chosen = {first} if whole else set[Span]()
    return sorted(chosen | {span for name, found in spans.items() if name != "kg:evidence" for span in found})


def pieces(text: str, marks: Sequence[tuple[int, int]], *, near: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    """Cut the stretches *near* out of *text* and mark *marks* in them; a gap between two stretches is an ellipsis.

    >>> [p.text for p in pieces("Ông Lê Văn Bình, Bí thư xã", [(4, 15), (17, 23)], near=[(4, 23)])]
    ['Lê Văn Bình', ', ', 'Bí thư']
    """
    marks, near = _merged(marks, 1), _merged(near, 0)
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


def _quotes(spans: Sequence[Span]) -> tuple[Piece, ...]:
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
