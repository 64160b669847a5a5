"""The views: what each draws, what it is called, and what the drawing is headed by."""

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.view.career import career
from kg.view.chart import chart
from kg.view.congress import congress
from kg.view.directory import by_body
from kg.view.drawing import Drawing, in_lanes
from kg.view.focus import Chosen, Focus
from kg.view.graph import graph_of
from kg.view.names import name
from kg.view.packing import in_columns
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.words import Label, clean, join, same, say

__all__ = ["counts", "draw", "summary", "title_of"]

_ONE_COLUMN = 300
"""How many people, posts, bodies and congresses are set in one column of lanes."""


def draw(data: Data, focus: Focus, chosen: Chosen) -> Drawing:
    """Draw the page *focus* with the statements that were chosen for it."""
    found = chosen.statements
    if focus.view == "person":
        return career(data, found, focus.one, chosen.left_out)
    if focus.view == "organization":
        return chart(data, found, focus.one)
    if focus.view == "congress":
        return congress(data, found, focus.one)
    graph = by_body(graph_of(data, found, None if focus.view == "overview" else _named(data, focus, found)))
    things = len({told["iri"] for told in graph.nodes.values()})  # of which some have several boxes
    return in_columns(graph) if things > _ONE_COLUMN else in_lanes(graph)


def _named(data: Data, focus: Focus, found: Sequence[Statement]) -> set[str]:
    """Give the people and congresses that must be drawn even if no line leads to them."""
    about = {iri for one in found for iri in one.about} | set(focus.about)
    return {iri for iri in about if iri in data.things and (data.things[iri].is_a("foaf:Person") or data.things[iri].is_a("kg:Congress"))}


def title_of(data: Data, focus: Focus) -> Label | None:
    """Give the title of a page: the name of what it is about; ``None`` for an overview, whose title the caller knows."""
    if focus.view == "overview":
        return None
    if focus.view == "article":
        document = data.things[focus.one]
        return same(clean(document.one("dcterms:title") or document.one("dcterms:identifier") or ""))
    if focus.view == "connection":
        return join(" – ", *(name(data, iri) for iri in focus.about))
    if focus.view == "selection":
        names = [name(data, iri) for iri in focus.about]
        return join(", ", *names[:3], say("more", len(names) - 3) if len(names) > 3 else None) or say("selection")
    return name(data, focus.one)


def summary(data: Data, focus: Focus, drawing: Drawing, found: Sequence[Statement]) -> list[Label]:
    """Count what a page shows."""
    boxes = {(attributes["iri"], attributes["kind"]) for attributes in drawing.graph.nodes.values()}
    return counts(data, focus, Counter(kind for _, kind in boxes), found)


def counts(data: Data, focus: Focus, kinds: Mapping[str, int], found: Sequence[Statement]) -> list[Label]:
    """Count what a page shows; *kinds* are its things by kind, of which one that has several boxes counts once."""
    own = [one for one in found if focus.view != "person" or focus.one in one.about]
    documents = {proof.document for one in own for proof in one.proofs}
    held = sum(1 for one in own if one.kind == "membership")
    told = (
        ("documents", len(documents) if focus.view != "overview" else sum(1 for _ in data.of("kg:Document"))),
        ("people", kinds.get("person", 0) if focus.view not in ("person",) else 0),
        ("posts-held", held if focus.view != "congress" else 0),
        ("bodies", kinds.get("organization", 0)),
        ("congresses", kinds.get("event", 0) if focus.view != "congress" else 0),
        ("targets", kinds.get("target", 0)),
    )
    return [say(key, count) for key, count in told if count]
