"""Large drawings in columns, as a newspaper sets them: each connected part is drawn alone, and the parts fill the columns in order."""

import re
from collections.abc import Iterator, Sequence
from math import sqrt

import networkx as nx

from kg.view.drawing import Drawing, Frame, Head, frame_of, in_lanes
from kg.view.graph import Graph
from kg.view.lanes import components
from kg.view.positions import Place
from kg.view.routes import Line, Route

__all__ = ["in_columns"]

_GAP, _BELOW = 60.0, 36.0
_WIDE = 1.5
"""How many times as wide as high the whole is meant to be."""

_NUMBER = re.compile(r"[A-Za-z]|-?[\d.]+")


def in_columns(graph: Graph) -> Drawing:
    """Draw each connected part of *graph* in lanes, and set the parts in columns of about the same height, in their order."""
    parts = [in_lanes(nx.MultiDiGraph(graph.subgraph(nodes))) for nodes in _parts(graph)]
    places: dict[str, Place] = {}
    lines: dict[Line, Route] = {}
    heads: list[Head] = []
    for part, (dx, dy) in zip(parts, _set([part.frame for part in parts]), strict=True):
        places |= {node: Place(round(at.x + dx, 1), round(at.y + dy, 1), at.box) for node, at in part.places.items()}
        lines |= {line: _moved(route, dx, dy) for line, route in part.lines.items()}
        heads += [head._replace(x=head.x + dx, y=head.y + dy) for head in part.heads] if (dx, dy) == (0.0, 0.0) else []
    sides = (min((part.frame[0] for part in parts), default=0.0), max((place.right for place in places.values()), default=0.0))
    return Drawing(graph, places, lines, tuple(heads), frame_of(places.values(), lines.values(), heads, sides))


def _parts(graph: Graph) -> Iterator[list[str]]:
    """Give the connected parts; single boxes, which share one, are drawn a dozen at a time."""
    for nodes in components(graph):
        alone = [node for node in nodes if graph.degree(node) == 0]
        tied = [node for node in nodes if graph.degree(node) > 0]
        if tied:
            yield tied
        yield from (alone[at : at + 12] for at in range(0, len(alone), 12))


def _set(frames: Sequence[Frame]) -> Iterator[tuple[float, float]]:
    """Say how far each part is moved: down its column, and on to the next one where the column is full."""
    area = sum((right - left + _GAP) * (bottom - top + _BELOW) for left, top, right, bottom in frames)
    full = max([sqrt(area / _WIDE), *(bottom - top for _, top, _, bottom in frames)], default=0.0)
    x, y, width = 0.0, 0.0, 0.0
    for at, (left, top, right, bottom) in enumerate(frames):
        if at and y + bottom - top > full:
            x, y, width = x + width + _GAP, 0.0, 0.0
        yield (0.0, 0.0) if at == 0 else (x - (left - frames[0][0]), y - (top - frames[0][1]))
        y += bottom - top + _BELOW
        width = max(width, right - left)


def _moved(route: Route, dx: float, dy: float) -> Route:
    tip = (round(route.tip[0] + dx, 1), round(route.tip[1] + dy, 1), route.tip[2]) if route.tip else None
    spot = route.spot._replace(x=round(route.spot.x + dx, 1), y=round(route.spot.y + dy, 1)) if route.spot else None
    return Route(_path(route.path, dx, dy), tip, spot)


def _path(path: str, dx: float, dy: float) -> str:
    """Move an SVG path of M, L, C, Q, H and V.

    >>> _path("M0 0C50 0 50 40 100 40H120V7", 10, 1)
    'M10 1C60 1 60 41 110 41H130V8'
    """
    command, count = "", 0

    def moved(found: re.Match[str]) -> str:
        nonlocal command, count
        if found[0].isalpha():
            command, count = found[0], 0
            return found[0]
        down = command == "V" or (command != "H" and count % 2 == 1)
        count += 1
        return f"{round(float(found[0]) + (dy if down else dx), 1):.10g}"

    return _NUMBER.sub(moved, path)
