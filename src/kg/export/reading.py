"""Read from a store what an export writes: things with all their properties, and the words that prove them. SPARQL only.

Every query names its graphs, so that it gives the same whether the default graph of an engine is one graph or the union of all;
everything is sorted here, for rows have no order.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.model.licences import short_quote
from kg.ontology import shrink
from kg.store import Engine, Iri, Literal, Term, plain, select

__all__ = ["PREFIXES", "Quote", "Thing", "classes_of", "proofs", "statements", "things"]

PREFIXES = """PREFIX kg: <https://w3id.org/officegraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""

_THINGS = PREFIXES + "SELECT DISTINCT ?s ?p ?o { GRAPH ?of { ?s a %s } GRAPH ?g { ?s ?p ?o } }"
_PROOFS = (
    PREFIXES
    + """SELECT DISTINCT ?claim ?type ?basis ?grade ?document ?link ?exact ?start ?end ?licence {
  GRAPH ?article {
    ?document kg:articleGraph ?article .
    ?claim a ?type ; kg:basis ?basis ; kg:grade ?grade ; ?link ?span .
    ?span kg:exact ?exact ; kg:start ?start ; kg:end ?end .
    OPTIONAL { ?document dcterms:license ?licence }
  }
}"""
)


class Thing(NamedTuple):
    """Something in the data with all its properties, by short name (``org:member``), values sorted."""

    iri: str
    properties: dict[str, tuple[Term, ...]]

    def all(self, name: str) -> tuple[str, ...]:
        """Give every value of the property *name* as bare text."""
        return tuple(plain(term) for term in self.properties.get(name, ()))

    def one(self, name: str) -> str | None:
        """Give the first value, or ``None``."""
        return next(iter(self.all(name)), None)

    def text(self, name: str, language: str) -> str | None:
        """Give the first text of the property in *language*; a text without a language counts as Vietnamese."""
        for term in self.properties.get(name, ()):
            if isinstance(term, Literal) and (term.language or "vi") == language:
                return term.value
        return None

    def word(self, name: str) -> str | None:
        """Give the local name of the first value that is a concept or a class: ``current`` for ``status:current``."""
        value = self.one(name)
        return value.rstrip("/").replace("#", "/").rpartition("/")[2] if value is not None else None

    def flag(self, name: str) -> bool:
        """Say whether the property is true."""
        return self.one(name) in ("true", "1")

    def number(self, name: str) -> int | None:
        """Give the first value that is a whole number."""
        return next((int(value) for value in self.all(name) if value.lstrip("-").isdecimal()), None)


class Quote(NamedTuple):
    """Words of an article that prove a claim: code points *start* to *end* of its NFC text."""

    claim: str
    kind: str
    """Kind of the claim: ``Membership``, ``PersonnelEvent`` …"""
    document: str
    """IRI of the article."""
    start: int
    end: int
    words: str
    """What stands there; of an article without an open licence not more than may be quoted."""
    shows: str
    """``statement``, ``person``, ``role`` …"""
    basis: str
    grade: str


def classes_of(engine: Engine) -> list[str]:
    """Give the short names of all classes that anything in the store is of, sorted."""
    return sorted(shrink(plain(row[0])) for row in select(engine, "SELECT DISTINCT ?class { GRAPH ?g { ?s a ?class } }").rows)


def things(engine: Engine, *classes: str) -> dict[str, Thing]:
    """Read everything of one of *classes* (``foaf:Person``), sorted by IRI."""
    values: dict[str, dict[str, set[Term]]] = {}
    for name in classes:
        for subject, predicate, value in select(engine, _THINGS % (name if ":" in name and "//" not in name else f"<{name}>")).rows:
            if value is not None:
                values.setdefault(plain(subject), {}).setdefault(shrink(plain(predicate)), set()).add(value)
    return {
        iri: Thing(iri, {name: tuple(sorted(found, key=_order)) for name, found in sorted(values[iri].items())}) for iri in sorted(values)
    }


def proofs(engine: Engine) -> dict[str, tuple[Quote, ...]]:
    """Read the words behind every claim, by claim; statements come first, then in the order of the text."""
    found: dict[str, list[Quote]] = {}
    for row in select(engine, _PROOFS).rows:
        claim, kind, basis, grade, document, link, exact, start, end, licence = (plain(term) for term in row)
        if not kind.endswith("Claim"):
            continue
        words = short_quote(exact, licence or None)
        shows = "statement" if link.endswith("#evidence") else _local(link).removesuffix("Evidence")
        quote = Quote(claim, _local(kind).removesuffix("Claim"), document, int(start), int(end), words, shows, _local(basis), _local(grade))
        found.setdefault(claim, []).append(quote)
    return {claim: tuple(sorted(set(quotes), key=_place)) for claim, quotes in sorted(found.items())}


def statements(quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Give the quotes that show a whole statement."""
    return (quote for quote in quotes if quote.shows == "statement")


def _place(quote: Quote) -> tuple[str, bool, int, int, str]:
    return quote.document, quote.shows != "statement", quote.start, quote.end, quote.shows


def _local(iri: str) -> str:
    return iri.rstrip("/").replace("#", "/").rpartition("/")[2]


def _order(term: Term) -> tuple[bool, str, str]:
    return isinstance(term, Iri), plain(term), (term.language or "") if isinstance(term, Literal) else ""
