"""The data as a network for graph tools: things as nodes, holdings, acts and attendances as edges that carry their words.

Each holding is an edge of its own, so two terms of one office stay two.
"""

import json
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from kg.export.book import Book
from kg.export.reading import PREFIXES, Thing, things
from kg.export.records import Holding
from kg.export.words import word
from kg.ontology import shrink
from kg.store import plain, select

__all__ = ["EDGE_TYPES", "NODE_TYPES", "Edge", "Network", "Node"]

Value = str | int | bool | None

NODE_TYPES = {
    **dict.fromkeys(
        ("kind", "label_en", "type", "branch", "level", "place", "role", "seats", "date", "term", "url", "publisher"), "string"
    ),
    "rank": "int",
}
EDGE_TYPES = {
    **dict.fromkeys(("kind", "status", "role", "start", "end", "earliest_start", "latest_start", "earliest_end", "latest_end"), "string"),
    **dict.fromkeys(("earliest_attested", "latest_attested", "certain_from", "certain_to", "terms", "date", "basis", "grade"), "string"),
    **dict.fromkeys(("documents", "quotes", "evidence"), "string"),
    "start_witnessed": "boolean",
    "end_witnessed": "boolean",
    "sources": "int",
}
_RELATIONS = PREFIXES + "SELECT DISTINCT ?claim ?a ?b { GRAPH ?g { ?claim kg:subjectBody ?a ; kg:objectBody ?b } }"


class Node(NamedTuple):
    """A thing; *id* is its IRI."""

    id: str
    label: str
    values: dict[str, Value]


class Edge(NamedTuple):
    """A line between two things; *id* is the IRI of the holding, act or attendance, where it is one."""

    id: str
    source: str
    target: str
    label: str
    values: dict[str, Value]


class Network:
    """Nodes and edges of a store."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @cached_property
    def congresses(self) -> dict[str, Thing]:
        """Congresses by IRI."""
        return things(self.book.engine, "kg:Congress")

    def nodes(self) -> Iterator[Node]:
        """Give persons, bodies, posts, congresses and articles; a role without a body stands for a post."""
        book = self.book
        for person in book.persons.values():
            yield Node(person.iri, person.name, {"kind": "person"})
        for body in book.bodies.values():
            place = book.label(body.place).vi or body.place_name
            values: dict[str, Value] = {"kind": "organization", "label_en": body.name.en, "type": _c(body.type), "branch": _c(body.branch)}
            yield Node(body.iri, body.name.vi, values | {"level": _c(body.level), "place": place})
        for post in book.posts.values():
            values = {"kind": "post", "label_en": post.name.en, "role": _c(post.role) or post.role_name.vi, "seats": post.seats}
            yield Node(post.iri, post.name.vi, values | {"rank": post.rank})
        roles = {_seat(one): one for one in book.holdings.values() if one.post is None}
        for id, one in sorted(roles.items()):
            yield Node(id, one.role_name.vi, {"kind": "role", "label_en": one.role_name.en, "role": _c(one.role) or one.role_name.vi})
        for congress in self.congresses.values():
            values = {"kind": "congress", "date": congress.one("kg:date"), "term": congress.one("kg:term")}
            yield Node(congress.iri, congress.one("kg:unnamed") or congress.one("kg:name") or word("congress"), values)
        for document in book.documents.values():
            values = {"kind": "document", "date": document.date, "url": document.url, "publisher": document.publisher}
            yield Node(document.iri, document.title or document.id, values)

    def edges(self) -> Iterator[Edge]:
        """Give holdings, acts, attendances, and how posts and bodies belong to bodies; all ids differ."""
        yield from (self._holding(one) for one in self.book.holdings.values())
        yield from self._acts()
        yield from self._belonging()
        yield from self._congresses()

    def _holding(self, one: Holding) -> Edge:
        values: dict[str, Value] = {"kind": "holds", "status": one.status, "role": one.role_name.vi, "start": one.start, "end": one.end}
        values |= one.days._asdict()
        values["certain_from"], values["certain_to"] = one.days.certain or (None, None)
        values |= {"terms": "; ".join(one.terms) or None, "start_witnessed": one.start_witnessed, "end_witnessed": one.end_witnessed}
        return Edge(one.iri, one.person, one.post or _seat(one), one.role_name.vi, values | self._proof(one.claims))

    def _acts(self) -> Iterator[Edge]:
        for act in things(self.book.engine, "kg:PersonnelEvent").values():
            person, name = act.one("kg:person"), self.book.label(act.one("kg:eventType")).vi
            for link, kind in (("kg:post", "act"), ("kg:fromPost", "act-from")):
                post = act.one(link)
                if person in self.book.persons and post in self.book.posts:
                    values: dict[str, Value] = {"kind": kind, "date": act.one("kg:date"), "role": act.word("kg:eventType")}
                    yield Edge(f"{act.iri}#{kind}", person, post, name, values | self._proof(act.all("prov:wasDerivedFrom")))

    def _belonging(self) -> Iterator[Edge]:
        told: dict[tuple[str, str], list[str]] = {}
        entities = self.book.entities
        for row in select(self.book.engine, _RELATIONS).rows:
            claim, a, b = map(plain, row)
            told.setdefault((entities.get(a, a), entities.get(b, b)), []).append(claim)
        for post in self.book.posts.values():
            if post.organization in self.book.bodies:
                yield Edge(f"{post.iri}#in", post.iri, post.organization, "in", {"kind": "in"})
        for body in self.book.bodies.values():
            for relation, parent in body.parents:
                name = relation.partition(":")[2]
                proof = self._proof(tuple(sorted(told.get((body.iri, parent), ()))))
                yield Edge(f"{body.iri}#{name}-{parent}", body.iri, parent, name, {"kind": name, **proof})

    def _congresses(self) -> Iterator[Edge]:
        for congress in self.congresses.values():
            body = congress.one("kg:heldBy")
            if body in self.book.bodies:
                proof = self._proof(congress.all("prov:wasDerivedFrom"))
                yield Edge(f"{congress.iri}#heldBy", congress.iri, body, "heldBy", {"kind": "heldBy", **proof})
        for one in things(self.book.engine, "kg:Attendance").values():
            person, congress_iri = one.one("kg:attendee"), one.one("kg:congress")
            if person in self.book.persons and congress_iri in self.congresses:
                values: dict[str, Value] = {"kind": "attends", "role": one.word("kg:capacity")}
                name = self.book.label(one.one("kg:capacity")).vi
                yield Edge(one.iri, person, congress_iri, name, values | self._proof(one.all("prov:wasDerivedFrom")))

    def _proof(self, claims: tuple[str, ...]) -> dict[str, Value]:
        """The words in a form for people, and once more as JSON with their places."""
        quotes = self.book.quotes(claims)
        if not quotes:
            return {}
        ids = {quote.document: self.book.documents[quote.document].id for quote in quotes}
        places = [{"document": ids[q.document], "start": q.start, "end": q.end, "quote": q.words, "claim": q.claim} for q in quotes]
        return {
            "documents": " | ".join(dict.fromkeys(ids.values())),
            "quotes": " | ".join(dict.fromkeys(quote.words for quote in quotes)),
            "evidence": json.dumps(places, ensure_ascii=False),
            "sources": len(ids),
            "basis": ", ".join(sorted({quote.basis for quote in quotes})),
            "grade": min(quote.grade for quote in quotes),
        }


def _seat(one: Holding) -> str:
    """The other end of a holding whose body an article leaves open."""
    return one.role or f"urn:role:{one.role_name.vi}"


def _c(iri: str | None) -> str | None:
    return shrink(iri) if iri else None
