"""Why a span became what it became: for each sentence the words that were known in it, the rule that bound them, the context used.

For a reader of errors, who must know where to mend: a word that the vocabulary does not have, a kind of body, a verb, or the grammar.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.assemble import Assembler, grade_of, why_no_office
from kg.extract.chunks import AttributeItem, Chunks, DateItem, PlaceItem, TermItem
from kg.extract.extractor import Reading
from kg.extract.holdings import Holding
from kg.extract.items import Body, Item, Mark, Other, Person, Place, Post, Trigger, WordItem
from kg.extract.printing import body_name
from kg.model.document import Document
from kg.ontology import Vocabulary

__all__ = ["RULES", "Bound", "ReadSentence", "Seen", "read_aloud"]

RULES = {
    "appositive": "a post behind a name belongs to it",
    "prenominal": "a post right before a name belongs to it",
    "event": "a verb gives the post to those whom it is about, or takes it",
    "state": "a word of holding ('to be', 'to hold the post of') binds the post to the one before it",
    "shared": "names in a list share the post before or behind them",
    "roster": "names in a list under a heading, or behind 'consist of'",
    "background": "an act of the past is told as the state that it made",
}
"""The rules that bind a post to a person, by the name that facts and code use."""


class Seen(NamedTuple):
    """Words of the sentence that the grammar knows, or does not know."""

    start: int
    end: int
    quote: str
    what: str
    """post, organization, person, verb, word, place, date, term, attribute; 'unknown' for words that it has no use for."""
    words: tuple[str, ...] = ()
    """Concepts of the vocabulary that were matched, outermost first."""
    detail: str | None = None


class Bound(NamedTuple):
    """A post bound to a person."""

    person: str | None
    role: str
    organization: str | None
    status: str
    event: str | None
    rule: str
    why: str
    context: tuple[str, ...]
    """What was taken from elsewhere than the words of the post."""
    grade: str
    told: bool
    """Whether it becomes a fact; if not, *why_not* says the reason."""
    why_not: str | None = None


class ReadSentence(NamedTuple):
    """One sentence as it was read."""

    document: str
    start: int
    end: int
    text: str
    seen: tuple[Seen, ...]
    bound: tuple[Bound, ...]


def read_aloud(vocabulary: Vocabulary, document: Document) -> Iterator[ReadSentence]:
    """Give every sentence of *document* in which a person, a post, a body or a verb of office was seen, in the order of the text."""
    reading = Reading(vocabulary, document)
    by_sentence: dict[int, list[Holding]] = {}
    for holding in reading.holdings():
        by_sentence.setdefault(holding.chunks.sentence.number, []).append(holding)
    assembler = Assembler(document, reading.register, reading.anchors, reading.printed)
    for chunks in reading.chunks:
        held = by_sentence.get(chunks.sentence.number, [])
        if not held and not any(isinstance(item, Person | Post | Body | Trigger) for item in chunks.items):
            continue
        start, end = chunks.sentence.start, chunks.sentence.end
        yield ReadSentence(
            document.id,
            start,
            end,
            document.text[start:end],
            tuple(_seen(chunks, item, document.text) for item in chunks.items if not isinstance(item, Mark)),
            tuple(_bound(holding, assembler) for holding in held),
        )


def _seen(chunks: Chunks, item: Item, text: str) -> Seen:
    start, end = chunks.span(item.start, item.end)
    what, words, detail = _known(item)
    return Seen(start, end, text[start:end], what, words, detail)


def _known(item: Item) -> tuple[str, tuple[str, ...], str | None]:
    match item:
        case Person():
            shape = "full name" if item.full else "part of a name, or a pronoun"
            return "person", tuple(c.id for c in item.titles), shape
        case Post():
            role = (item.role.id,) if item.role is not None else ()
            return (
                "post",
                (*item.modifiers, *role, *_concepts(item.body)),
                _of(item.body) if item.body is not None else "no body is printed",
            )
        case Body():
            return "organization", _concepts(item), _of(item)
        case Trigger():
            concept = item.concept
            told = f"{concept.get('evokes')}, {concept.get('effect')}" if concept is not None else None
            return "verb", (concept.id,) if concept is not None else (), f"{told}{', passive' if item.passive else ''}"
        case WordItem():
            return "word", (item.concept.id,) if item.concept is not None else (), item.cls
        case PlaceItem() if item.place is not None:
            return "place", (item.place.concept,) if item.place.concept else (), item.place.level
        case DateItem() | TermItem() if item.span is not None:
            return "date" if isinstance(item, DateItem) else "term", (), item.span.value
        case AttributeItem():
            return "attribute", (), None
        case Other():
            return "unknown", (), None
    return "unknown", (), None


def _concepts(body: Body | None) -> tuple[str, ...]:
    out: list[str] = []
    while body is not None:
        out += [c.id for c in (body.head, body.sector) if c is not None]
        if body.place is not None and body.place.concept:
            out.append(body.place.concept)
        body = body.parent
    return tuple(out)


def _of(body: Body) -> str:
    name = body_name(body)
    return f"{name}: {body.proper!r} is its own name" if body.proper else name


def _bound(holding: Holding, assembler: Assembler) -> Bound:
    post, named = holding.post, assembler.named(holding)
    why_not = "no name of a person goes with it" if named is None else why_no_office(holding)
    return Bound(
        person=named.name if named is not None else None,
        role=post.role.vi if post.role is not None else post.role_name,
        organization=body_name(post.body) if post.body is not None else None,
        status=holding.status,
        event=holding.act.event if holding.act is not None else None,
        rule=holding.mode,
        why=RULES.get(holding.mode, holding.mode),
        context=tuple(_taken(post)),
        grade=grade_of(holding),
        told=why_not is None,
        why_not=why_not,
    )


def _taken(post: Post) -> Iterator[str]:
    """What was taken from elsewhere: the body, a part of it, its place."""
    body = post.body
    if body is None:
        yield "nothing tells the body"
        return
    if body.basis == "grammar":
        yield f"{body_name(body)}: from another post of the sentence, or from the role"
    elif body.basis == "context":
        yield f"{body_name(body)}: from the article"
    inner: Body | None = body
    while inner is not None:
        if inner is not body and inner.basis != "stated":
            yield f"{body_name(inner)}: {'from the article' if inner.basis == 'context' else 'from another post of the sentence'}"
        if inner.place is not None and inner.place.basis == "context":
            yield f"{_place(inner.place)}: the place in focus, or the home province"
        inner = inner.parent


def _place(place: Place) -> str:
    return f"{place.level_word} {place.name or ''}".strip()
