"""CSV tables as a Frictionless Data package: every table with typed columns and keys, every statement with its words."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kg.export.about import About
from kg.export.book import Book
from kg.export.cells import open_table
from kg.export.reading import Thing, classes_of, things
from kg.export.records import Holding
from kg.ontology import shrink
from kg.store import Literal, plain

__all__ = ["FILES", "write_tables"]

Cells = Iterable[object]


class _Table(NamedTuple):
    name: str
    title: str
    columns: dict[str, str]
    """Name to type of Frictionless Table Schema; a ``*`` marks the key, ``>table`` a column that points there."""


_BOUNDS = dict.fromkeys(("earliest_start", "latest_start", "earliest_end", "latest_end", "earliest_attested", "latest_attested"), "date")
_TABLES = (
    _Table(
        "documents",
        "The articles",
        {"document": "string*", "id": "string", "title": "string", "date": "string", "publisher": "string", "url": "string"}
        | {"licence": "string", "sha256": "string"},
    ),
    _Table("persons", "The holders of offices", {"person": "string*", "name": "string"}),
    _Table(
        "organizations",
        "The bodies",
        {"organization": "string*", "name": "string", "name_en": "string", "type": "string", "branch": "string", "level": "string"}
        | {"place": "string", "place_name": "string", "scope": "string"},
    ),
    _Table(
        "parents",
        "How bodies belong to each other",
        {"organization": "string>organizations", "relation": "string", "parent": "string>organizations"},
    ),
    _Table("names", "Other names of persons and bodies", {"thing": "string", "name": "string"}),
    _Table(
        "posts",
        "Roles in bodies",
        {"post": "string*", "name": "string", "name_en": "string", "role": "string", "role_name": "string", "role_en": "string"}
        | {"organization": "string>organizations", "seats": "string", "rank": "integer"},
    ),
    _Table(
        "memberships",
        "Who held what, when; two terms of one office are two rows",
        {"membership": "string*", "person": "string>persons", "person_name": "string", "post": "string>posts", "role": "string"}
        | {"role_name": "string", "organization": "string>organizations", "organization_name": "string", "status": "string"}
        | {"start": "string", "end": "string"}
        | _BOUNDS
        | {"certain_from": "date", "certain_to": "date", "start_witnessed": "boolean", "end_witnessed": "boolean", "scope": "string"},
    ),
    _Table("terms", "Terms of the bodies, as printed", {"membership": "string>memberships", "term": "string"}),
    _Table("constituencies", "For where a deputy sits", {"membership": "string>memberships", "constituency": "string"}),
    _Table("acts", "Which act started or ended a membership", {"membership": "string>memberships", "effect": "string", "event": "string"}),
    _Table(
        "properties",
        "Acts, congresses, attendance, results, targets, citations and what rules add: one row for each value",
        {"thing": "string", "class": "string", "property": "string", "value": "string", "datatype": "string", "language": "string"},
    ),
    _Table("sources", "Which claim a membership or another thing was made from", {"thing": "string", "claim": "string>claims"}),
    _Table(
        "claims",
        "What the articles say, one row a claim",
        {"claim": "string*", "kind": "string", "document": "string>documents", "basis": "string", "grade": "string"},
    ),
    _Table(
        "evidence",
        "The words that prove a claim: code points start to end of the article, the end exclusive",
        {"claim": "string>claims", "document": "string>documents", "start": "integer", "end": "integer", "shows": "string"}
        | {"quote": "string"},
    ),
    _Table("concepts", "The words of the vocabulary that the data use", {"concept": "string*", "vi": "string", "en": "string"}),
)
_TABLED = frozenset(
    ("kg:Document", "kg:Place", "foaf:Person", "org:FormalOrganization", "org:Membership", "org:Organization", "org:OrganizationalUnit")
) | {"org:Post", "skos:Concept", "skos:ConceptScheme"}
"""Classes with tables of their own; claims and mentions have other ones, and everything else is told value by value."""

FILES = frozenset([*(f"{table.name}.csv" for table in _TABLES), "datapackage.json"])


def write_tables(book: Book, about: About, folder: Path, *, excel: bool = False) -> None:
    """Write the tables and their description; *excel* for spreadsheets: with a byte order mark, and no cell that is a formula."""
    classes = [name for name in classes_of(book.engine) if name not in _TABLED and not name.endswith(("Claim", "Mention"))]
    others = things(book.engine, *classes)
    rows = _rows(book, others)
    for table in _TABLES:
        with open_table(folder / f"{table.name}.csv", excel=excel) as write:
            write(table.columns)
            for row in rows[table.name]:
                write(row)
    text = json.dumps(_package(about, excel), ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _rows(book: Book, others: dict[str, Thing]) -> dict[str, Iterable[Cells]]:
    holdings = book.holdings.values()
    return {
        "documents": (one[:8] for one in book.documents.values()),
        "persons": (one[:2] for one in book.persons.values()),
        "organizations": (
            (b.iri, b.name.vi, b.name.en, _c(b.type), _c(b.branch), _c(b.level), _c(b.place), b.place_name, b.scope)
            for b in book.bodies.values()
        ),
        "parents": ((b.iri, relation, parent) for b in book.bodies.values() for relation, parent in b.parents),
        "names": _names(book),
        "posts": (
            (p.iri, p.name.vi, p.name.en, _c(p.role), p.role_name.vi, p.role_name.en, p.organization, p.seats, p.rank)
            for p in book.posts.values()
        ),
        "memberships": (_holding(book, one) for one in holdings),
        "terms": ((one.iri, term) for one in holdings for term in one.terms),
        "constituencies": ((one.iri, _c(place)) for one in holdings for place in one.constituencies),
        "acts": (
            (one.iri, effect, event)
            for one in holdings
            for effect, events in (("starts", one.started_by), ("ends", one.ended_by))
            for event in events
        ),
        "properties": (row for one in others.values() for row in _properties(one)),
        "sources": _sources(book, others),
        "claims": ((claim, q[0].kind, q[0].document, q[0].basis, q[0].grade) for claim, q in book.proofs.items()),
        "evidence": ((q.claim, q.document, q.start, q.end, q.shows, q.words) for found in book.proofs.values() for q in found),
        "concepts": ((_c(iri), book.label(iri).vi, book.label(iri).en) for iri in book.concepts),
    }


def _names(book: Book) -> Iterator[Cells]:
    yield from ((one.iri, name) for one in book.persons.values() for name in one.other_names)
    yield from ((one.iri, name) for one in book.bodies.values() for name in one.other_names)


def _holding(book: Book, one: Holding) -> Cells:
    person, body = book.persons.get(one.person), book.bodies.get(one.organization or "")
    return (
        *(one.iri, one.person, person.name if person else "", one.post, _c(one.role), one.role_name.vi),
        *(one.organization, body.name.vi if body else "", one.status, one.start, one.end),
        *one.days,
        *(one.days.certain or (None, None)),
        *(one.start_witnessed, one.end_witnessed, one.scope),
    )


def _properties(one: Thing) -> Iterator[Cells]:
    kind = next(map(shrink, one.all("rdf:type")), "")
    for name, values in one.properties.items():
        if name not in ("rdf:type", "prov:wasDerivedFrom"):
            for value in values:
                typed = (shrink(value.datatype), value.language) if isinstance(value, Literal) else ("", "")
                yield (one.iri, kind, name, _c(plain(value)), *typed)


def _sources(book: Book, others: dict[str, Thing]) -> Iterator[Cells]:
    for one in book.holdings.values():
        yield from ((one.iri, claim) for claim in one.claims)
    for iri, thing in others.items():
        # What a rule adds comes from a membership, which has its own rows here.
        yield from ((iri, claim) for claim in thing.all("prov:wasDerivedFrom") if claim in book.proofs)


def _c(iri: str | None) -> str:
    """Concepts are short (``role:chair``), things are IRIs in full."""
    return shrink(iri) if iri else ""


def _package(about: About, excel: bool) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "officegraph",
        "title": about.title,
        "description": "Who holds which public office, since when, and which words of which article say so. Empty cells are not known.",
        "homepage": "https://w3id.org/officegraph/",
        "versions": about.known(),
        "resources": [_resource(table, excel) for table in _TABLES],
    }


def _resource(table: _Table, excel: bool) -> dict[str, Any]:
    fields = [{"name": name, "type": kind.partition(">")[0].rstrip("*")} for name, kind in table.columns.items()]
    keys = [name for name, kind in table.columns.items() if kind.endswith("*")]
    foreign = [
        {"fields": [name], "reference": {"resource": kind.partition(">")[2], "fields": [_key(kind.partition(">")[2])]}}
        for name, kind in table.columns.items()
        if ">" in kind
    ]
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    schema |= {"primaryKey": keys} if keys else {}
    schema |= {"foreignKeys": foreign} if foreign else {}
    return {
        "name": table.name,
        "title": table.title,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig" if excel else "utf-8",
        "schema": schema,
    }


def _key(name: str) -> str:
    table = next(table for table in _TABLES if table.name == name)
    return next(column for column, kind in table.columns.items() if kind.endswith("*"))
