"""Where each box stands: lanes as columns, each box as near to its neighbours as the others allow, parts of the graph below one another."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import networkx as nx

from kg.view.boxes import Box, box, text_width
from kg.view.graph import Graph
from kg.view.lanes import LANES, components, lanes
from kg.view.words import plain_text

__all__ = ["BODY_PORT", "BRACKETS", "PORT", "TRACK", "Columns", "Place", "Plan", "plan"]

_WIDTHS = {"person": 248.0, "post": 178.0, "organization": 262.0, "event": 244.0}
_INSETS = {"person": 74.0, "post": 26.0, "organization": 26.0, "event": 50.0}
_LEAST = {"person": 54.0, "post": 42.0, "organization": 50.0, "event": 62.0}
_GAP = 14.0
_PARTS = 46.0
_BESIDE = 170.0
"""How far below the first of its neighbours a box stands at most."""
_CURVE = 84.0
"""Room for the curves between people and posts, beside that of their labels."""
_LONGEST = 250.0
"""The widest label of a line that gets its full room."""

_TURNS = "post organization person post organization person organization post person organization post person".split()
"""In which order lanes are pulled towards each other; in the last turns posts go level with their bodies, and people follow."""

TRACK = 13.0
"""Distance between two lines that run beside each other."""

PORT, BODY_PORT = 17.0, 22.0
"""Distance between two lines that arrive at a post, where each goes on from its label, or elsewhere, where each has its label above it."""

BRACKETS = ("belongs", "changes", "becomes")
"""Kinds of line between two bodies, drawn in the margin on the right."""


class Place(NamedTuple):
    """A box and its middle."""

    x: float
    y: float
    box: Box

    @property
    def left(self) -> float:
        """Give its left edge."""
        return self.x - self.box.width / 2

    @property
    def right(self) -> float:
        """Give its right edge."""
        return self.x + self.box.width / 2

    @property
    def top(self) -> float:
        """Give its upper edge."""
        return self.y - self.box.height / 2

    @property
    def bottom(self) -> float:
        """Give its lower edge."""
        return self.y + self.box.height / 2


class Columns(NamedTuple):
    """The middles of the lanes, and the edges of what they take up."""

    x: dict[str, float]
    left: float
    right: float


class Plan(NamedTuple):
    """All boxes in place; *parts* are the connected parts with their lanes and the height at which their row of events begins."""

    places: dict[str, Place]
    columns: Columns
    parts: tuple[tuple[dict[str, list[str]], float], ...]


def plan(graph: Graph) -> Plan:
    """Place every box. No two boxes overlap; the same graph gives the same plan."""
    boxes = {node: _box(graph, node) for node in graph}
    columns = _columns(graph)
    places: dict[str, Place] = {}
    parts = []
    top = 0.0
    for nodes in components(graph):
        order = lanes(graph, nodes)
        heights = _heights(graph, order, boxes)
        for node, y in heights.items():
            places[node] = Place(columns.x[graph.nodes[node]["kind"]], round(top + y, 1), boxes[node])
        bottom = max((places[node].bottom for node in heights), default=top)
        parts.append((order, bottom))
        top = _rows(graph, order["event"], boxes, places, (columns, bottom)) + _PARTS
    return Plan(places, columns, tuple(parts))


def _box(graph: Graph, node: str) -> Box:
    data = graph.nodes[node]
    kind = data["kind"]
    room = {
        "post": _arriving(graph, node) * PORT,
        "organization": _ends(graph, node) * BODY_PORT,
        "person": _attended(graph, node) * BODY_PORT,
    }
    return box(data["text"], _WIDTHS[kind], inset=_INSETS[kind], least=max(_LEAST[kind], 10 + room.get(kind, 0.0)))


def _arriving(graph: Graph, post: str) -> int:
    return sum(1 for *_, line in graph.in_edges(post, data=True) if line["kind"] in ("holds", "act"))


def _attended(graph: Graph, person: str) -> int:
    return sum(1 for *_, line in graph.out_edges(person, data=True) if line["kind"] == "attends")


def _ends(graph: Graph, body: str) -> int:
    """Count the ports on the right of a body: one for each body that a line leads to, one for all that lead to it, one for congresses."""
    out = list(graph.out_edges(body, data=True))
    arrives = any(line["kind"] in BRACKETS for *_, line in graph.in_edges(body, data=True))
    return len({b for _, b, line in out if line["kind"] in BRACKETS}) + arrives + any(line["kind"] == "hosts" for *_, line in out)


def _columns(graph: Graph) -> Columns:
    lines = [(source, line) for source, _, line in graph.edges(data=True) if line["kind"] in ("holds", "act")]
    written = [line["label"] for source, line in lines if line["label"] and line["label"] != graph.nodes[source].get("once")]
    once = [text_width(plain_text(text), "small") for label in written for text in label]
    between = max(104.0, min(max(once, default=0.0), _LONGEST) + _CURVE)
    x = {"person": _WIDTHS["person"] / 2}
    x["post"] = _WIDTHS["person"] + between + _WIDTHS["post"] / 2
    x["organization"] = x["post"] + _WIDTHS["post"] / 2 + 70.0 + _WIDTHS["organization"] / 2
    return Columns(x, 0.0, x["organization"] + _WIDTHS["organization"] / 2)


def _heights(graph: Graph, order: dict[str, list[str]], boxes: dict[str, Box]) -> dict[str, float]:
    """Give the middles of the boxes of one part; each lane is pulled towards its neighbours, in turn."""
    at: dict[str, float] = {}
    for kind in LANES:
        at.update(_stacked(order[kind], boxes))
    near = {
        node: sorted({other for other in nx.all_neighbors(graph, node) if other in at and other != node})
        for kind in LANES
        for node in order[kind]
    }
    for step, kind in enumerate(_TURNS):
        far = _BESIDE if step >= len(_TURNS) - 3 and kind != "post" else math.inf
        level = step == len(_TURNS) - 2
        at = _within(order, at, boxes) if level else at
        wanted = [_wish(graph, node, near[node], at, far, level=level) for node in order[kind]]
        at.update(zip(order[kind], _spread(order[kind], wanted, boxes), strict=True))
    return _within(order, at, boxes)


def _within(order: dict[str, list[str]], at: dict[str, float], boxes: dict[str, Box]) -> dict[str, float]:
    """Move what stands out above or below back beside the fullest lane, so that a part is no higher than that."""
    stacks = {kind: sum(boxes[node].height + _GAP for node in order[kind]) - _GAP for kind in LANES if order[kind]}
    if not stacks:
        return {}
    fullest = max(LANES, key=lambda kind: stacks.get(kind, 0.0))
    first = order[fullest][0]
    top = at[first] - boxes[first].height / 2
    for kind in stacks:
        bottom = top + stacks[fullest]
        for node in reversed(order[kind]):
            at[node] = min(at[node], bottom - boxes[node].height / 2)
            bottom = at[node] - boxes[node].height / 2 - _GAP
        above = top
        for node in order[kind]:
            at[node] = max(at[node], above + boxes[node].height / 2)
            above = at[node] + boxes[node].height / 2 + _GAP
    return {node: y - top for node, y in at.items()}


def _wish(graph: Graph, node: str, near: Sequence[str], at: dict[str, float], far: float, *, level: bool) -> float | None:
    """Give the height at which a box would like to stand: in the middle of its neighbours, and at most *far* below the first.

    With *level* a post looks at its body alone, so that the line between them is level.
    Where the neighbours are many, a reader meets it beside the first ones, and not a screen further down. ``None``: it has none.
    """
    across = [at[other] for other in near if graph.nodes[other]["kind"] != graph.nodes[node]["kind"]]
    bodies = [at[other] for other in near if graph.nodes[other]["kind"] == "organization"] if level else []
    found = bodies or across or [at[other] for other in near]
    return min(sum(found) / len(found), min(found) + far) if found else None


def _stacked(nodes: Sequence[str], boxes: dict[str, Box]) -> dict[str, float]:
    at, y = {}, 0.0
    for node in nodes:
        at[node] = y + boxes[node].height / 2
        y += boxes[node].height + _GAP
    return at


def _spread(nodes: Sequence[str], wishes: Sequence[float | None], boxes: dict[str, Box]) -> list[float]:
    """Place *nodes* in their order as near to their wishes as their heights allow (least squares, pool adjacent violators).

    A box without a wish stands right after the one before it.
    """
    offsets, total = [], 0.0
    for before, node in zip([None, *nodes], nodes, strict=False):
        total += (boxes[before].height + boxes[node].height) / 2 + _GAP if before is not None else 0.0
        offsets.append(total)
    blocks: list[tuple[float, int, int]] = []  # sum of the wishes, how many they are, how many boxes
    for wish, offset in zip(wishes, offsets, strict=True):
        block = (0.0, 0, 1) if wish is None else (wish - offset, 1, 1)
        while blocks and (not block[1] or not blocks[-1][1] or blocks[-1][0] / blocks[-1][1] > block[0] / block[1]):
            before_it = blocks.pop()
            block = (block[0] + before_it[0], block[1] + before_it[1], block[2] + before_it[2])
            if not before_it[1]:
                break
        blocks.append(block)
    free = [wished / max(1, weight) for wished, weight, size in blocks for _ in range(size)]
    return [y + offset for y, offset in zip(free, offsets, strict=True)]


def _rows(graph: Graph, events: Sequence[str], boxes: dict[str, Box], places: dict[str, Place], below: tuple[Columns, float]) -> float:
    """Place congresses in rows below the lanes, and give where the last row ends."""
    columns, top = below
    width = columns.right - columns.left
    each = max(1, int((width + 30.0) // (_WIDTHS["event"] + 30.0)))
    for start in range(0, len(events), each):
        row = events[start : start + each]
        arriving = {(node, line["kind"]) for node in row for *_, line in graph.in_edges(node, data=True) if line["kind"] != "previous"}
        room = 38.0 + TRACK * len(arriving)
        height = max(boxes[node].height for node in row)
        for at, node in enumerate(row):
            x = columns.left + width * (at + 0.5) / len(row)
            places[node] = Place(round(x, 1), round(top + room + height / 2, 1), boxes[node])
        top += room + height
    return top
