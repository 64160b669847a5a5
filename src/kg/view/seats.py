"""The posts of a body with their holders, as an org chart lists them: the highest post first, who holds it now above who held it before.

Each term is a row of its own, so that no line crosses another; who has several rows is one person to whoever selects one.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import networkx as nx

from kg.view.drawing import sized
from kg.view.graph import Graph
from kg.view.names import local
from kg.view.paths import elbow
from kg.view.positions import Place
from kg.view.routes import Line, Route
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.words import Label, join, say

__all__ = ["Seats", "seats"]

_ROW, _POST, _FOCUS = 250.0, 176.0, 232.0
_TO_POST, _TO_BODY = 46.0, 42.0
_GAP, _BETWEEN = 11.0, 24.0
_TIP = 9.0
_LAST = 10**6

_Term = tuple[str, dict[str, Any]]
"""A holder (key of a node) and the line to the post."""


class Seats(NamedTuple):
    """The rows as a graph of their own, in their places, with the body on their right."""

    graph: Graph
    places: dict[str, Place]
    lines: dict[Line, Route]


def seats(data: Data, graph: Graph, focus: str, found: Sequence[Statement]) -> Seats:
    """Put down the posts of the body *focus* (a key of *graph*) and the terms of their holders; *found* tells when each was held."""
    told = {one.iri: one for one in found}
    posts = sorted((node for node in graph.predecessors(focus) if graph.nodes[node]["kind"] == "post"), key=_rank(data, graph))
    drawn: Graph = nx.MultiDiGraph()
    places: dict[str, Place] = {}
    lines: dict[Line, Route] = {}
    y = 0.0
    for post in posts:
        y = _post(graph, drawn, post, _terms(graph, post, told), told, (places, lines), y) + _BETWEEN
    x = _ROW + _TO_POST + _POST + _TO_BODY if posts else 0.0
    own = places[focus] = sized(graph.nodes[focus]["text"], _FOCUS, least=54.0, x=x, top=0.0)
    if posts:
        places[focus] = own = Place(own.x, max(places[posts[0]].y, own.box.height / 2), own.box)
    drawn.add_node(focus, **graph.nodes[focus])
    for post in posts:
        for line in graph.get_edge_data(post, focus).values():
            key: int = drawn.add_edge(post, focus, **line)
            lines[post, focus, key] = Route(_seat(places[post], own))
    return Seats(drawn, places, lines)


def _rank(data: Data, graph: Graph) -> Callable[[str], tuple[bool, int, int, str]]:
    """Order posts by protocol; a standing that is no post comes last, and what has no rank as it is told."""

    def key(node: str) -> tuple[bool, int, int, str]:
        thing = data.things.get(graph.nodes[node]["iri"])
        rank = thing.number("kg:rank") if thing else None
        return graph.nodes[node]["standing"], _LAST if rank is None else rank, graph.nodes[node]["order"], node

    return key


def _terms(graph: Graph, post: str, told: Mapping[str, Statement]) -> list[_Term]:
    """Give the lines to *post*: current terms first, then the latest; terms of which no day is known come last."""
    found = [(a, line) for a, _, line in graph.in_edges(post, data=True) if graph.nodes[a]["kind"] == "person"]

    def key(term: _Term) -> tuple[bool, int, int, str]:
        one = told[term[1]["statements"][0]]
        days = [int(day[:10].replace("-", "")) for day in one.days if day and day[:4].isdecimal()]
        current = one.status is not None and local(one.status) == "current"
        return not current, -max(days, default=0), graph.nodes[term[0]]["order"], one.iri

    return sorted(found, key=key)


def _post(
    graph: Graph,
    drawn: Graph,
    post: str,
    terms: Sequence[_Term],
    told: Mapping[str, Statement],
    put: tuple[dict[str, Place], dict[Line, Route]],
    top: float,
) -> float:
    """Put one post beside its first holder, and its terms below each other; give where it ends."""
    places, lines = put
    drawn.add_node(post, **graph.nodes[post])
    y, rows = top, []
    for person, line in terms:
        key = person if person not in drawn else f"{person}~{sum(1 for node in drawn if node.startswith(f'{person}~')) + 1}"
        box = dict(graph.nodes[person])
        when = _when(told[line["statements"][0]], line["label"])
        box |= {"text": [box["text"][0], *([(when, "small")] if when else [])], "once": None, "of": person if key != person else None}
        drawn.add_node(key, **box)
        places[key] = sized(box["text"], _ROW, inset=74.0, least=46.0, x=0.0, top=y)
        rows.append((key, line))
        y = places[key].bottom + _GAP
    own = sized(graph.nodes[post]["text"], _POST, least=38.0, x=_ROW + _TO_POST, top=top)
    first = places[rows[0][0]] if rows else own
    own = places[post] = Place(own.x, max(first.y, own.y), own.box)
    for key, line in rows:
        number: int = drawn.add_edge(key, post, **line)
        lines[key, post, number] = Route(_joined(places[key], own, _TIP), (own.left, own.y, "e"))
    return max(own.bottom, y - _GAP)


def _when(one: Statement, label: Label | None) -> Label | None:
    """Say the status and the time of a term as the box of its holder has it; an act says what was done, and when."""
    if one.kind != "membership":
        return label
    return join(", ", one.cells["status"], one.cells["when"] or say("time-unknown"))


def _seat(post: Place, body: Place) -> str:
    """Lead from a post to the body: level where the body is high enough, else over a trunk."""
    if body.top + 8 <= post.y <= body.bottom - 8:
        return f"M{post.right:g} {post.y:g}H{body.left:g}"
    return _joined(post, body, 0.0)


def _joined(one: Place, other: Place, tip: float) -> str:
    """Lead from the right side of a box to the left side of another, over a trunk between them."""
    end = other.left - tip
    if abs(one.y - other.y) < 1:
        return f"M{one.right:g} {other.y:g}H{end:g}"
    trunk = other.left - 26.0
    return elbow([(one.right, one.y), (trunk, one.y), (trunk, other.y), (end, other.y)])
