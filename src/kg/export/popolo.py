"""Popolo JSON: persons, organizations, posts, memberships and events, each with its sources.

What Popolo has no word for (bounds of days, basis, grade) stands beside its own members, which its schemas allow.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from kg.export.about import About
from kg.export.book import Book
from kg.export.reading import Quote, Thing, things
from kg.export.records import Body, Holding, Person, Post, partial
from kg.export.words import word

__all__ = ["write_popolo"]


def write_popolo(book: Book, about: About, out: BinaryIO) -> None:
    """Write one object with a list for each class, one thing a line."""
    congresses = things(book.engine, "kg:Congress")
    attended: dict[str, list[Thing]] = {}
    for attendance in things(book.engine, "kg:Attendance").values():
        attended.setdefault(attendance.one("kg:congress") or "", []).append(attendance)
    lists: Mapping[str, Iterator[dict[str, Any]]] = {
        "persons": (_person(book, one) for one in book.persons.values()),
        "organizations": (_organization(book, one) for one in book.bodies.values()),
        "posts": (_post(book, one) for one in book.posts.values()),
        "memberships": (_membership(book, one) for one in book.holdings.values()),
        "events": (_event(book, one, attended.get(iri, [])) for iri, one in congresses.items()),
    }
    out.write(f'{{"meta": {json.dumps(about.known())}'.encode())
    for name, found in lists.items():
        out.write(f',\n"{name}": ['.encode())
        between = "\n"
        for one in found:
            told = {key: value for key, value in one.items() if value not in (None, "", [], {})}
            out.write((between + json.dumps(told, ensure_ascii=False)).encode())
            between = ",\n"
        out.write(b"\n]")
    out.write(b"\n}\n")


def _sources(book: Book, quotes: list[Quote]) -> list[dict[str, Any]]:
    """A link for each quote; its note is the quote itself."""
    found = []
    for quote in quotes:
        document = book.documents[quote.document]
        found.append(
            {
                "url": document.url or document.iri,
                "note": quote.words,
                "document": document.id,
                "start": quote.start,
                "end": quote.end,
                "claim": quote.claim,
                "basis": quote.basis,
                "grade": quote.grade,
            }
        )
    return found


def _person(book: Book, one: Person) -> dict[str, Any]:
    return {"id": one.iri, "name": one.name, "other_names": [{"name": name} for name in one.other_names]}


def _organization(book: Book, one: Body) -> dict[str, Any]:
    english = [{"name": one.name.en, "note": "English"}] if one.name.en else []
    return {
        "id": one.iri,
        "name": one.name.vi,
        "other_names": [*english, *({"name": name} for name in one.other_names)],
        "classification": book.label(one.type).vi,
        "parent_id": one.parents[0][1] if one.parents else None,
        "parents": [{"relation": relation, "id": parent} for relation, parent in one.parents],
        "area_id": one.place,
        "area": {"id": one.place, "name": book.label(one.place).vi} if one.place else None,
    }


def _post(book: Book, one: Post) -> dict[str, Any]:
    english = {"label_en": one.name.en} if one.name.en else {}
    return {
        "id": one.iri,
        "label": one.name.vi,
        "role": one.role_name.vi,
        "organization_id": one.organization,
        "seats": one.seats,
    } | english


def _membership(book: Book, one: Holding) -> dict[str, Any]:
    return {
        "id": one.iri,
        "person_id": one.person,
        "organization_id": one.organization,
        "post_id": one.post,
        "role": one.role_name.vi,
        "label": one.role_name.en,
        "area_id": one.constituencies[0] if one.constituencies else None,
        "start_date": one.start,
        "end_date": one.end,
        "status": one.status,
        "terms": list(one.terms),
        "bounds": {name: day for name, day in one.days._asdict().items() if day},
        "certain": list(one.days.certain or ()),
        "start_witnessed": one.start_witnessed,
        "end_witnessed": one.end_witnessed,
        "sources": _sources(book, book.quotes(one.claims)),
    }


def _event(book: Book, one: Thing, attended: list[Thing]) -> dict[str, Any]:
    body = book.bodies.get(one.one("kg:heldBy") or "")
    name = " ".join(part for part in (one.one("kg:name") or word("congress"), body.name.vi if body else None) if part)
    day = partial(one.one("kg:earliest"), one.one("kg:latest"))
    claims = tuple(claim for thing in (one, *attended) for claim in thing.all("prov:wasDerivedFrom"))
    return {
        "id": one.iri,
        "name": one.one("kg:unnamed") or name,
        "classification": "congress",
        "organization_id": body.iri if body else None,
        "start_date": day,
        "term": one.one("kg:term"),
        "attendees": [{"id": person, "capacity": a.word("kg:capacity")} for a in attended for person in a.all("kg:attendee")],
        "sources": _sources(book, book.quotes(claims)),
    }
