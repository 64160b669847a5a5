"""Find the words of the articles that stand behind a thing, and what the thing is called."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import unquote

from kg.store.engine import Engine, select
from kg.store.terms import Iri, Term, n3, plain

__all__ = ["Sentence", "named", "sentences"]

_PREFIXES = """
PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX dcterms: <http://purl.org/dc/terms/>
"""
_MOST = 4

# Its own evidence, or that of what it was derived from, with the day of which it speaks and the article it stands in.
_OWN = """SELECT DISTINCT ?thing ?day ?evidence ?quote ?document ?date {
  VALUES ?thing { %s }
  ?thing prov:wasDerivedFrom* ?claim . ?claim kg:evidence ?evidence . ?evidence kg:exact ?quote .
  OPTIONAL { ?claim kg:earliestStart ?begun } OPTIONAL { ?claim kg:earliest ?done } OPTIONAL { ?claim kg:earliestAttested ?attested }
  BIND(COALESCE(?begun, ?done, ?attested) AS ?day)
  BIND(IRI(STRBEFORE(STR(?evidence), "#")) AS ?document)
  OPTIONAL { ?document kg:date ?date }
}"""

# From near to far, where nothing has evidence of its own: two things of the row meet in something; something names one.
_AROUND = (
    "?node ?p ?thing ; ?q ?other . FILTER(?thing != ?other) ?node prov:wasDerivedFrom*/kg:evidence ?evidence",
    "?node ?p ?thing ; prov:wasDerivedFrom*/kg:evidence ?evidence",
)
_FAR = """SELECT DISTINCT ?evidence ?quote ?document ?date {
  VALUES ?thing { %s } VALUES ?other { %s } %s . ?evidence kg:exact ?quote .
  BIND(IRI(STRBEFORE(STR(?evidence), "#")) AS ?document) OPTIONAL { ?document kg:date ?date }
}"""
# What has no words still stands in an article.
_ARTICLES = (
    "?thing a kg:Document BIND(?thing AS ?document)",
    "GRAPH ?graph { ?thing ?p ?o } ?document kg:articleGraph ?graph",
    "GRAPH ?graph { ?claim kg:evidence ?thing } ?document kg:articleGraph ?graph",
)
_NAMED = """SELECT DISTINCT ?thing ?name {
  VALUES ?thing { %s }
  { ?thing foaf:name|skos:prefLabel ?name } UNION { ?thing org:member/foaf:name ?name }
}"""


class Sentence(NamedTuple):
    """Words of an article, where they stand: the IRI of the article, the IRI of the span, the words, and when the article came out.

    Where an article has no words for a thing, *quote* is empty and *span* is the thing.
    """

    document: str
    span: str
    quote: str
    date: str | None = None
    """Day of publication as far as it is known, as a partial date."""

    @property
    def where(self) -> str:
        """Name the article in few words: its id as its IRI has it, and its date."""
        name = unquote(self.document.rpartition("/")[2])
        return f"{name}, {self.date}" if self.date else name


def sentences(engine: Engine, things: Iterable[Term]) -> tuple[Sentence, ...]:
    """Give the sentences that *things* come from: of each with evidence of its own that of the first and that of the last day.

    Where none has, those of what two of them meet in, else of what names one, four at most; else the articles that they stand in.
    """
    iris = list(dict.fromkeys(thing for thing in things if isinstance(thing, Iri)))
    if not iris:
        return ()
    values = " ".join(map(n3, iris))
    found: dict[Term, list[tuple[str, Sentence]]] = defaultdict(list)
    for thing, day, *span in select(engine, _PREFIXES + _OWN % values).rows:
        assert thing is not None
        found[thing].append((plain(day) if day is not None else "", _sentence(span)))
    if found:
        return tuple(dict.fromkeys(one for iri in iris if iri in found for one in _ends(found[iri])))
    for way in _AROUND:
        rows = select(engine, _PREFIXES + _FAR % (values, values, way)).rows
        if rows:
            return tuple(sorted((_sentence(row) for row in rows), key=repr)[:_MOST])
    return _articles(engine, values)


def _articles(engine: Engine, values: str) -> tuple[Sentence, ...]:
    for way in _ARTICLES:
        rows = select(engine, f"{_PREFIXES}SELECT DISTINCT ?document ?thing {{ VALUES ?thing {{ {values} }} {way} }}").rows
        if rows:
            return tuple(Sentence(plain(document), plain(thing), "") for document, thing in sorted(rows, key=repr)[:_MOST])
    return ()


def _sentence(cells: Iterable[Term | None]) -> Sentence:
    evidence, quote, document, date = (None if cell is None else plain(cell) for cell in cells)
    return Sentence(document or "", evidence or "", quote or "", date)


def _ends(dated: list[tuple[str, Sentence]]) -> tuple[Sentence, ...]:
    """Give the first and the last; what has no day stands between."""
    ordered = sorted(dated, key=lambda pair: (pair[0], pair[1].span))
    known = [one for day, one in ordered if day] or [one for _, one in ordered]
    return (known[0], known[-1]) if known[0] != known[-1] else (known[0],)


def named(engine: Engine, things: Iterable[Iri]) -> dict[Term, dict[str, str]]:
    """Give what *things* are called, by language; a name in no language is under ``""``, and a membership is called by its person."""
    found: dict[Term, dict[str, str]] = defaultdict(dict)
    values = " ".join(sorted(map(n3, things)))
    for thing, name in select(engine, _PREFIXES + _NAMED % values).rows if values else []:
        assert thing is not None
        assert name is not None
        found[thing][getattr(name, "language", None) or ""] = plain(name)
    return dict(found)
