"""What a page lists: groups of statements as cards and as table rows, ready for the template."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from kg.view.bodies import attributes, body_events, changes, portfolios, relations
from kg.view.evidence import LIMIT, Evidence, Proof
from kg.view.focus import Focus
from kg.view.holdings import acts, memberships
from kg.view.meetings import attendances, citations, congresses, results, targets
from kg.view.statements import KINDS, Statement
from kg.view.template import safe_url
from kg.view.things import Data, Thing
from kg.view.words import Label, clean, join, plain_text, same, say

__all__ = ["documents", "groups", "statements"]

_COLUMNS = {
    "membership": ("person", "role", "organization", "status", "attested", "held-when"),
    "event": ("event", "person", "role", "organization", "date"),
    "congress": ("congress", "held-by", "date", "term", "previous"),
    "attendance": ("person", "capacity", "congress"),
    "result": ("organization", "count", "votes", "congress"),
    "relation": ("body", "relation", "other-body"),
    "change": ("body", "became", "event", "date"),
    "target": ("indicator", "number", "part-of", "carries-out"),
    "citation": ("name", "type", "document-number", "issuer", "term"),
    "attribute": ("person", "attribute", "value"),
    "portfolio": ("person", "role", "field"),
    "body-event": ("organization", "event", "other-body", "date"),
}
_META = {
    "membership": ("organization", "status", "seen", "held-when", "term"),
    "event": ("organization", "date", "by", "left", "predecessor"),
    "congress": ("held-by", "previous"),
    "attendance": ("capacity",),
    "result": ("votes", "congress"),
    "relation": (),
    "change": ("event", "date"),
    "target": ("part-of", "carries-out"),
    "citation": ("type", "document-number", "term"),
    "attribute": ("attribute",),
    "portfolio": ("role",),
    "body-event": ("other-body", "date"),
}
_SAID = {"term": ("of-term", "term")}
_NAMED = ("previous", "part-of", "carries-out", "votes", "by", "left", "predecessor", "held-by")
_MAKERS = (memberships, acts, congresses, attendances, results, relations, changes, targets, citations, attributes, portfolios, body_events)


def statements(data: Data, evidence: Evidence) -> list[Statement]:
    """Give every statement, in the order in which a page shows them: by kind, then as the articles tell them."""
    return sorted((one for make in _MAKERS for one in make(data, evidence)), key=lambda one: one.place)


def groups(data: Data, found: Sequence[Statement], page_of: Callable[[str], str | None]) -> list[dict[str, Any]]:
    """Group statements by kind; a column that is empty in a whole group is left out."""
    numbers = {one.iri: at for at, one in enumerate(found)}
    several = len({proof.document for one in found for proof in one.proofs}) > 1
    listed = []
    for kind in KINDS:
        mine = [one for one in found if one.kind == kind]
        if not mine:
            continue
        columns = [key for key in _COLUMNS[kind] if any(one.cells.get(key) for one in mine)]
        rows = [_card(one, numbers[one.iri], columns, [_proof(data, proof, several, page_of) for proof in one.proofs]) for one in mine]
        listed.append({"kind": kind, "title": say(f"group-{kind}"), "columns": columns, "statements": rows})
    return listed


def _card(one: Statement, number: int, columns: Sequence[str], proofs: list[dict[str, Any]]) -> dict[str, Any]:
    inferred = one.basis not in ("stated", "human")
    return {
        "n": number,
        "head": one.head,
        "tail": one.tail,
        "cells": [(key, one.cells.get(key) or same("")) for key in columns],
        "meta": [told for key in _META[one.kind] if (told := _told(key, one.cells.get(key)))],
        "tone": one.basis,
        "basis": say(f"line-{one.basis}") if inferred else None,
        "part": one.part_of is not None,
        "proofs": proofs,
    }


def _told(key: str, value: Label | None) -> Label | None:
    if not value:
        return None
    if key in _SAID:
        word, slot = _SAID[key]
        return say(word, **{slot: value})
    return join(": ", say(key), value) if key in _NAMED else value


def _proof(data: Data, proof: Proof, several: bool, page_of: Callable[[str], str | None]) -> dict[str, Any]:
    document = data.things.get(proof.document)
    pieces = {name: [(clean(piece.text), piece.marked) for piece in getattr(proof, name)] for name in ("quote", "context")}
    places = ", ".join(f"{span.start}–{span.end}" for span in proof.places[:_MOST_PLACES])
    more = f" (+{len(proof.places) - _MOST_PLACES})" if len(proof.places) > _MOST_PLACES else ""
    link = (page_of(document.iri) or safe_url(document.one("dcterms:source"))) if document else None
    return {**pieces, "places": places + more, "source": _title(document) if document and several else None, "link": link}


_MOST_PLACES = 3
"""Places of one article that a card names; it counts the others."""


def documents(data: Data, full_text: Mapping[str, str], found: Sequence[Statement], focus: Focus) -> list[dict[str, Any]]:
    """Give the articles of the statements *found*, sorted by IRI; an overview has the others as well, after them.

    The whole text is there where it may be shown, cut into stretches, each with the statements that it proves.
    The view of an article has its quotes in its place, if not.
    """
    proving = {proof.document for one in found for proof in one.proofs}
    others = data.classes.get("kg:Document", ()) if focus.view == "overview" else focus.about
    every = [*sorted(proving), *sorted(iri for iri in others if iri not in proving)]
    listed = []
    for document in (data.things[iri] for iri in every if iri in data.things and data.things[iri].is_a("kg:Document")):
        id = document.one("dcterms:identifier") or document.iri
        text = full_text.get(id)
        stretches = _stretches(text, document, found) if text is not None else None
        listed.append(
            {
                "iri": document.iri,
                "id": plain_text(id),
                "hash": document.one("kg:textHash") or "",
                "title": _title(document),
                "about": [(key, clean(value)) for key, name in _ABOUT if (value := document.one(name))],
                "url": safe_url(document.one("dcterms:source")),
                "text": stretches if stretches is not None else _excerpts(document, found) if focus.view == "article" else None,
                "whole": stretches is not None,
            }
        )
    return listed


_FAR = 90
"""Quotes of an article that are this far apart stand in paragraphs of their own."""

_ABOUT = (("publisher", "dcterms:publisher"), ("date", "kg:date"), ("licence", "dcterms:license"))


def _title(document: Thing) -> str:
    return clean(document.one("dcterms:title") or document.one("dcterms:identifier") or document.iri)


def _stretches(text: str, document: Thing, found: Sequence[Statement]) -> list[list[tuple[str, list[int]]]]:
    """Cut an article into paragraphs, and those where a span begins or ends."""
    spans = [
        (start, end, at)
        for at, one in enumerate(found)
        for proof in one.proofs
        if proof.document == document.iri
        for start, end in proof.spans
    ]
    paragraphs, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        cuts = sorted({start, end, *(cut for a, b, _ in spans for cut in (a, b) if start < cut < end)})
        pieces = [(clean(text[a:b]), sorted({at for low, high, at in spans if low <= a and b <= high})) for a, b in pairwise(cuts)]
        paragraphs += [pieces] if line.strip() else []
        start = end + 1
    return paragraphs


def _excerpts(document: Thing, found: Sequence[Statement]) -> list[list[tuple[str, list[int]]]]:
    """Give the quoted stretches of an article in its order, and nothing between them; a stretch is at most :data:`LIMIT` characters."""
    quotes = [(span, at) for at, one in enumerate(found) for proof in one.proofs if proof.document == document.iri for span in proof.places]
    letters: dict[int, str] = {}
    for span, _ in quotes:
        for place, letter in enumerate(span.quote[: span.end - span.start], span.start):
            letters.setdefault(place, letter)
    paragraphs: list[list[tuple[str, list[int]]]] = []
    before = -_FAR
    for start, end in _runs(sorted(letters)):
        stop = min(end, start + LIMIT)
        cuts = sorted({start, stop, *(cut for span, _ in quotes for cut in (span.start, span.end) if start < cut < stop)})
        pieces = [("… ", list[int]())]
        for a, b in pairwise(cuts):
            numbers = sorted({at for span, at in quotes if span.start <= a and b <= span.end})
            pieces.append((clean("".join(letters[place] for place in range(a, b))), numbers))
        if start - before >= _FAR:
            paragraphs.append([])
        paragraphs[-1] += [*pieces, (" ", [])]
        before = end
    return [[*paragraph, ("…", [])] for paragraph in paragraphs]


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Join places that follow each other.

    >>> _runs([3, 4, 5, 9])
    [(3, 6), (9, 10)]
    """
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    return runs
