"""Find the words of the articles that stand behind a thing."""

from collections.abc import Iterable
from typing import NamedTuple

from kg.store.engine import Engine, select
from kg.store.terms import Iri, Term, n3, plain

__all__ = ["Sentence", "sentences"]

_PREFIXES = "PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> "
_MOST = 3

# From near to far: a thing has evidence or was derived from what has; two things of the row meet in something; something names one.
_WAYS = (
    "?thing prov:wasDerivedFrom*/kg:evidence ?evidence",
    "?node ?p ?thing ; ?q ?other . FILTER(?thing != ?other) ?node prov:wasDerivedFrom*/kg:evidence ?evidence",
    "?node ?p ?thing ; prov:wasDerivedFrom*/kg:evidence ?evidence",
)
# What has no words still stands in an article.
_ARTICLES = (
    "?thing a kg:Document BIND(?thing AS ?document)",
    "GRAPH ?graph { ?thing ?p ?o } ?document kg:articleGraph ?graph",
    "GRAPH ?graph { ?claim kg:evidence ?thing } ?document kg:articleGraph ?graph",
)


class Sentence(NamedTuple):
    """Words of an article, where they stand: the IRI of the article, the IRI of the span, and the words.

    Where an article has no words for a thing, *quote* is empty and *span* is the thing.
    """

    document: str
    span: str
    quote: str


def sentences(engine: Engine, things: Iterable[Term]) -> tuple[Sentence, ...]:
    """Give the sentences that *things* come from, three at most; else the articles that they stand in; nothing if there are none."""
    named = [thing for thing in things if isinstance(thing, Iri)]
    if not named:
        return ()
    row = " ".join(n3(thing) for thing in named)
    for way in _WAYS:
        pattern = f"VALUES ?thing {{ {row} }} VALUES ?other {{ {row} }} {way} . ?evidence kg:exact ?quote"
        rows = select(engine, f"{_PREFIXES}SELECT DISTINCT ?evidence ?quote {{ {pattern} }}").rows
        if rows:
            spans = sorted({(plain(evidence), plain(quote)) for evidence, quote in rows})
            return tuple(Sentence(span.partition("#")[0], span, quote) for span, quote in spans[:_MOST])
    return _articles(engine, row)


def _articles(engine: Engine, row: str) -> tuple[Sentence, ...]:
    for way in _ARTICLES:
        rows = select(engine, f"{_PREFIXES}SELECT DISTINCT ?document ?thing {{ VALUES ?thing {{ {row} }} {way} }}").rows
        if rows:
            return tuple(Sentence(plain(document), plain(thing), "") for document, thing in sorted(rows, key=repr)[:_MOST])
    return ()
