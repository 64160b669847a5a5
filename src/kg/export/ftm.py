"""FollowTheMoney, the model of Aleph and OpenSanctions: one entity a line, each with the articles that prove it."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from kg.export.about import About
from kg.export.book import Book
from kg.export.reading import Quote
from kg.export.records import Body, Document, Holding, Person, Post

__all__ = ["ftm_id", "write_ftm"]

_ID = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?")
_PUBLIC = {"state", "justice", "armed", "public-unit"}
"""Branches whose bodies are public bodies; Party, front and associations are organizations."""

_TERM = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_STATUS = {"current": "current", "acting": "current", "former": "ended"}


def ftm_id(base: str, iri: str) -> str:
    """Give the id of a thing: its IRI without the base, a hash where that has letters which ids may not have.

    >>> ftm_id("https://w3id.org/officegraph/id/", "https://w3id.org/officegraph/id/person/le-van-binh-1a2b3c4d")
    'person-le-van-binh-1a2b3c4d'
    """
    name = iri.removeprefix(base).replace("/", "-")
    return name if _ID.fullmatch(name) else f"{name.partition('-')[0]}-{hashlib.sha256(iri.encode()).hexdigest()[:20]}"


def write_ftm(book: Book, about: About, out: BinaryIO) -> None:
    """Write articles, persons, bodies, positions, and an Occupancy and its Documentation for each holding."""
    writer = _Writer(book, about)
    for entity in writer.entities():
        out.write((json.dumps(entity, ensure_ascii=False) + "\n").encode())


class _Writer:
    def __init__(self, book: Book, about: About) -> None:
        self.book, self.about = book, about
        self.by_thing: dict[str, list[Quote]] = {}
        for one in book.holdings.values():
            quotes = book.quotes(one.claims)
            for iri in (one.person, one.post, one.organization):
                if iri:
                    self.by_thing.setdefault(iri, []).extend(quotes)

    def entities(self) -> Iterator[dict[str, Any]]:
        yield from (self.article(one) for one in self.book.documents.values())
        yield from (self.person(one) for one in self.book.persons.values())
        yield from (self.body(one) for one in self.book.bodies.values())
        yield from (self.link(body, *parent) for body in self.book.bodies.values() for parent in body.parents)
        yield from (self.position(one) for one in self.book.posts.values())
        for one in self.book.holdings.values():
            if one.post is None:  # FollowTheMoney knows no office without a position
                yield self.position(_open_post(one))
            yield self.occupancy(one)
            yield from self.documentation(one)

    def id(self, iri: str) -> str:
        return ftm_id(self.about.base, iri)

    def entity(self, iri: str, schema: str, **values: Iterable[str | None]) -> dict[str, Any]:
        kept = {name: list(dict.fromkeys(value for value in found if value)) for name, found in values.items()}
        return {"id": self.id(iri), "schema": schema, "properties": {name: found for name, found in kept.items() if found}}

    def article(self, one: Document) -> dict[str, Any]:
        date = one.date if one.date and not one.date.startswith("--") else None
        return self.entity(
            one.iri,
            "Article",
            fileName=[one.id],
            title=[one.title],
            publisher=[one.publisher],
            sourceUrl=[one.url],
            publishedAt=[date],
            language=["vie"],
            processingAgent=[self.about.line],
        )

    def proven(self, iri: str) -> dict[str, list[str | None]]:
        found = self.book.sources(self.by_thing.get(iri, []))
        return {"proof": [self.id(one.iri) for one in found], "sourceUrl": [one.url for one in found]}

    def person(self, one: Person) -> dict[str, Any]:
        return self.entity(one.iri, "Person", name=[one.name], alias=one.other_names, **self.proven(one.iri))

    def body(self, one: Body) -> dict[str, Any]:
        branch = (one.branch or "").rpartition("/")[2]
        return self.entity(
            one.iri,
            "PublicBody" if branch in _PUBLIC else "Organization",
            name=[one.name.vi],
            alias=[one.name.en, *one.other_names],
            classification=[self.book.label(one.type).vi],
            country=["vn"] if one.scope == "vn" else [],
            **self.proven(one.iri),
        )

    def link(self, body: Body, relation: str, parent: str) -> dict[str, Any]:
        """Say that a body belongs to another; the model has a word for owning alone, which this is not."""
        name = relation.partition(":")[2]
        return self.entity(
            f"{body.iri}/{name}/{self.id(parent)}", "UnknownLink", subject=[self.id(body.iri)], object=[self.id(parent)], role=[name]
        )

    def position(self, one: Post) -> dict[str, Any]:
        body = self.book.bodies.get(one.organization)
        area = (self.book.label(body.place).vi or body.place_name) if body else None
        return self.entity(
            one.iri,
            "Position",
            name=[one.name.vi],
            alias=[one.name.en],
            organization=[self.id(body.iri)] if body else [],
            country=["vn"] if body and body.scope == "vn" else [],
            subnationalArea=[area],
            numberOfSeats=["1"] if one.seats == "one" else [],
            **self.proven(one.iri),
        )

    def occupancy(self, one: Holding) -> dict[str, Any]:
        quotes = self.book.quotes(one.claims)
        found = self.book.sources(quotes)
        terms = [term for name in one.terms if (term := _TERM.search(name))]
        return self.entity(
            one.iri,
            "Occupancy",
            holder=[self.id(one.person)],
            post=[self.id(one.post or one.iri + "/post")],
            status=[_STATUS.get(one.status)],
            startDate=[one.start],
            endDate=[one.end],
            date=[one.days.earliest_attested, one.days.latest_attested],
            periodStart=[term[1] for term in terms],
            periodEnd=[term[2] for term in terms],
            constituency=[self.book.label(place).vi for place in one.constituencies],
            summary=[quote.words for quote in quotes],
            description=[_bounds(one)],
            recordId=one.claims,
            proof=[self.id(document.iri) for document in found],
            sourceUrl=[document.url for document in found],
            publisher=[document.publisher for document in found],
        )

    def documentation(self, one: Holding) -> Iterator[dict[str, Any]]:
        """Tie each quote to its article, which a list of quotes beside a list of articles does not."""
        for quote in self.book.quotes(one.claims):
            yield self.entity(
                f"{one.iri}/{quote.claim.rpartition('/')[2]}.{quote.start}.{quote.end}",
                "Documentation",
                document=[self.id(quote.document)],
                entity=[self.id(one.post or one.iri + "/post")],
                role=["evidence"],
                summary=[quote.words],
                description=[f"characters {quote.start}-{quote.end}; basis {quote.basis}; grade {quote.grade}"],
                recordId=[quote.claim],
                proof=[self.id(quote.document)],
            )


def _open_post(one: Holding) -> Post:
    return Post(f"{one.iri}/post", one.role_name, one.role, one.role_name, "", None, None)


def _bounds(one: Holding) -> str:
    """What Occupancy has no room for: between which days it began and ended, and whether it is acting."""
    names = ("earliest start", "latest start", "earliest end", "latest end", "first attested", "last attested")
    told = [f"{name} {day}" for name, day in zip(names, one.days, strict=True) if day]
    return "; ".join([*(["acting"] if one.status == "acting" else []), *(f"term {term}" for term in one.terms), *told])
