"""Trace every row of an answer to the words that prove it: article, quote, offsets.

A question names the variables that its rows are derived from; they need not be columns. Whatever they stand for, a membership, an event, a
claim, a body, an article, leads to claims and their spans in at most two steps, so no path of unknown length is asked for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kg.errors import QuestionError
from kg.store.engine import Engine, Row, Rows, select
from kg.store.terms import Iri, Literal, Term, n3

__all__ = ["COLUMNS", "cited", "projecting"]

COLUMNS = (
    "evidenceOf",
    "evidenceClaim",
    "evidenceBasis",
    "evidenceDocument",
    "evidenceTitle",
    "evidenceDate",
    "evidenceSource",
    "evidenceStart",
    "evidenceEnd",
    "evidenceQuote",
)
"""Which variable of the question it proves, the claim, how it is known, the article with title, date and address, offsets, the words."""

_CHUNK = 400
_SELECT = re.compile(r"^SELECT DISTINCT\b", re.M)
_PREFIXES = """PREFIX kg: <https://w3id.org/officegraph/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""
_TOLD = "?claim kg:evidence ?span ; kg:basis ?basis . ?span kg:exact ?quote ; kg:start ?start ; kg:end ?end ."
_WAYS = (
    "?thing prov:wasDerivedFrom ?claim .",
    "?thing prov:wasDerivedFrom ?from . ?from prov:wasDerivedFrom ?claim .",
    "BIND(?thing AS ?claim)",
)
"""From a thing to its claims: what is consolidated, what a rule adds, and a claim itself."""
_NAMED = (
    "?claim ?property ?thing .",
    "?mention kg:mentionOf ?thing . ?claim ?property ?mention .",
    "?mention kg:mentionOf ?thing . ?below kg:parent ?mention . ?claim ?property ?below .",
)
"""From a mention, or a person, a body or a post, to the claims that name it, or a body named after it."""


class _Proof(NamedTuple):
    claim: Term | None
    basis: Term | None
    document: Iri
    start: Term | None
    end: Term | None
    quote: Term | None


def projecting(text: str, names: Sequence[str]) -> str:
    """Let the query *text* give the variables *names* as well, after its own columns.

    Raises:
        QuestionError: If the question names none.
    """
    if not names:
        raise QuestionError("this question does not say what its rows are derived from; write 'evidence' in its header")
    head = _SELECT.search(text)
    where = re.search(r"\bWHERE\b", text[head.end() :]) if head else None
    if head is None or where is None:
        raise QuestionError("the query has no SELECT DISTINCT … WHERE, so nothing can be added to it")
    at = head.end() + where.start()
    more = [name for name in names if not re.search(rf"\?{name}\b", text[head.end() : at])]
    return f"{text[:at]}{' '.join(f'?{name}' for name in more)}\n{text[at:]}" if more else text


def cited(engine: Engine, rows: Rows, width: int, names: Sequence[str]) -> tuple[tuple[str, ...], list[Row]]:
    """Give the first *width* columns of *rows* with the evidence of each; the order of *rows* is kept.

    Args:
        engine: The store that the rows came from.
        rows: An answer that has the variables *names*.
        width: How many columns the question itself has.
        names: The variables that lead to evidence.

    Returns:
        The columns, and the rows; one whose evidence no article has (a thing that only the vocabulary knows) stands once, with empty cells.
    """
    places = [(name, rows.variables.index(name)) for name in names]
    things = dict.fromkeys(term for row in rows.rows for _, at in places if isinstance(term := row[at], Iri))
    proofs = _proofs(engine, list(things))
    articles = _articles(engine, {proof.document for found in proofs.values() for proof in found})
    empty: Row = (None,) * len(COLUMNS)
    out: dict[Row, None] = {}
    for row in rows.rows:
        told = [(*row[:width], *_cells(name, proof, articles)) for name, at in places for proof in _of(proofs, row[at])]
        out.update(dict.fromkeys(told or [(*row[:width], *empty)]))
    return (*rows.variables[:width], *COLUMNS), list(out)


def _of(proofs: dict[Iri, list[_Proof]], term: Term | None) -> list[_Proof]:
    return proofs.get(term, []) if isinstance(term, Iri) else []


def _cells(name: str, proof: _Proof, articles: dict[Iri, Row]) -> Row:
    title, date, source = articles.get(proof.document, (None, None, None))
    return Literal(name), proof.claim, proof.basis, proof.document, title, date, source, proof.start, proof.end, proof.quote


def _proofs(engine: Engine, things: list[Iri]) -> dict[Iri, list[_Proof]]:
    """Find the spans behind each of *things*: by derivation, else by name, else an article is its own source."""
    found: dict[Iri, list[_Proof]] = {}
    for ways in (_WAYS, _NAMED):
        left = [thing for thing in things if thing not in found]
        for way in ways:
            for thing, proof in _asked(engine, left, way):
                found.setdefault(thing, []).append(proof)
    for document in _documents(engine, [thing for thing in things if thing not in found]):
        found[document] = [_Proof(None, None, document, None, None, None)]
    return {thing: sorted(set(several), key=_order) for thing, several in found.items()}


def _order(proof: _Proof) -> tuple[str, int, str]:
    start = int(proof.start.value) if isinstance(proof.start, Literal) else 0
    return proof.document.value, start, repr(proof)


def _asked(engine: Engine, things: Sequence[Iri], way: str) -> Iterator[tuple[Iri, _Proof]]:
    for values in _chunks(things):
        text = f"SELECT DISTINCT ?thing ?claim ?basis ?span ?start ?end ?quote WHERE {{ VALUES ?thing {{ {values} }} {way} {_TOLD} }}"
        for thing, claim, basis, span, start, end, quote in select(engine, _PREFIXES + text).rows:
            assert isinstance(thing, Iri)
            assert isinstance(span, Iri)
            yield thing, _Proof(claim, basis, Iri(span.value.partition("#")[0]), start, end, quote)


def _documents(engine: Engine, things: Sequence[Iri]) -> Iterator[Iri]:
    for values in _chunks(things):
        for (thing,) in select(
            engine, f"{_PREFIXES}SELECT DISTINCT ?thing WHERE {{ VALUES ?thing {{ {values} }} ?thing a kg:Document }}"
        ).rows:
            assert isinstance(thing, Iri)
            yield thing


def _articles(engine: Engine, documents: Iterable[Iri]) -> dict[Iri, Row]:
    """Give title, date and address of each article, as far as they are known."""
    found: dict[Iri, Row] = {}
    optional = "OPTIONAL { ?d dcterms:title ?title } OPTIONAL { ?d kg:date ?date } OPTIONAL { ?d dcterms:source ?source }"
    for values in _chunks(sorted(documents, key=lambda one: one.value)):
        text = f"SELECT DISTINCT ?d ?title ?date ?source WHERE {{ VALUES ?d {{ {values} }} ?d a kg:Document . {optional} }}"
        for document, *cells in select(engine, _PREFIXES + text).rows:
            assert isinstance(document, Iri)
            found.setdefault(document, tuple(cells))
    return found


def _chunks(things: Sequence[Iri]) -> Iterator[str]:
    for at in range(0, len(things), _CHUNK):
        yield " ".join(n3(thing) for thing in things[at : at + _CHUNK])
