"""Documents that an article cites: by number, by the body that issued them, by the plenum or the congress that passed them."""

from dataclasses import dataclass

from kg.extract.bodies import parse_body
from kg.extract.chunks import Chunks
from kg.extract.congresses import Meeting
from kg.extract.items import Body
from kg.ontology import Concept
from kg.text.tokens import fold
from kg.text.vi.dates import terms
from kg.text.vi.patterns import DOCUMENT_NUMBER, PLENUM, SUBJECT

__all__ = ["Cited", "find_citations"]


@dataclass(slots=True)
class Cited:
    """A cited document at ``text[start:end]``."""

    start: int
    end: int
    kind: Concept
    number: str | None = None
    number_span: tuple[int, int] | None = None
    issuer: Body | None = None
    meeting: Meeting | None = None
    plenum: int | None = None
    term: str | None = None
    subject: tuple[int, int] | None = None


def find_citations(all_chunks: list[Chunks], meetings: list[Meeting], text: str) -> list[Cited]:
    """Find the cited documents in the order of the text; a document without number, issuer, plenum or congress is none."""
    out: list[Cited] = []
    for chunks in all_chunks:
        words = chunks.words
        behind = 0
        for at in words.starts("document"):
            found = words.longest(at, "document")
            if at < behind or found is None or (found[0] - at == 1 and not words.tokens[at].is_upper):
                continue
            cited = _read(chunks, at, found[0], found[1], meetings, text)
            if cited is not None:
                out.append(cited)
            behind = found[0]
    return out


def _read(chunks: Chunks, at: int, behind: int, kind: Concept, meetings: list[Meeting], text: str) -> Cited | None:
    words = chunks.words
    start, end = words.tokens[at].start, words.tokens[behind - 1].end
    cited = Cited(start, end, kind)
    window = text[end : min(end + 90, chunks.sentence.end)]
    number = DOCUMENT_NUMBER.match(window)
    plenum = PLENUM.match(fold(window))
    if number is not None and any(c.isalpha() for c in number.group(1)):
        cited.number, cited.end = number.group(1), end + number.end()
        cited.number_span = (end + number.start(1), end + number.end(1))
        _issuer(chunks, cited)
    elif plenum is not None:
        cited.plenum, cited.end = int(plenum.group(1)), end + plenum.end()
        cited.term = next((t.value for t in terms(window[: plenum.end()])), None)
        cited.issuer = _central(chunks, (end + len(window) - len(window.lstrip()), cited.end))
    else:
        meeting = next((m for m in meetings for s, e in m.spans if s - end in (0, 1)), None)
        if meeting is None:
            return None
        cited.meeting = meeting
        cited.end = next(e for s, e in meeting.spans if s - end in (0, 1))
    subject = SUBJECT.match(text[cited.end : chunks.sentence.end])
    if subject is not None:
        cited.subject = (cited.end + subject.start(1), cited.end + subject.end(1))
    return cited


def _issuer(chunks: Chunks, cited: Cited) -> None:
    words = chunks.words
    at = next((i for i, t in enumerate(words.tokens) if t.start >= cited.end), words.size)
    link = words.word(at, "link")
    body = parse_body(words, link[0] if link is not None else at)
    if body is not None:
        cited.issuer, cited.end = body, words.tokens[body.end - 1].end
        body.span = chunks.span(body.start, body.end)


def _central(chunks: Chunks, span: tuple[int, int]) -> Body | None:
    head = next((c for c in chunks.words.vocabulary.scheme("body") if c.get("plenums") == "true"), None)
    if head is None:
        return None
    return Body(0, 0, head=head, head_text=head.vi, span=span, basis="grammar")
