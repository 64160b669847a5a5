"""Where everything stands on a map: people around their body, bodies inside the body that they belong to, bodies of a place together.

Circles are packed, not pushed by forces: the layout takes about n log n, and the same data always gives the same map.
"""

import math
from collections.abc import Collection, Sequence
from typing import NamedTuple

import networkx as nx

from kg.view.large.atlas import Atlas
from kg.view.large.packing import Circle, enclosing, pack, rings

__all__ = ["DOT", "HUB", "Spot", "layout"]

DOT = 5.0
"""The radius of a person or a congress."""

_STEP = 15.0
HUB = 34.0
"""The radius that is kept free around the middle of a body, for its name."""
_GAP = 5.0
_PAD = 18.0
_BETWEEN = 16.0
_HEAD = 22.0
_HEAD_PART = 0.024
_SHAPE = 1.45

Box = tuple[float, float, float, float]
"""A rectangle: left, top, right, bottom."""


class Spot(NamedTuple):
    """Everything in place: circles in the order of the dots (a body's core, with its people around the middle), and what lies around.

    *wholes* are the circles of bodies with all that belongs to them, ``None`` for others; *areas* are the boxes of places;
    there is one more for people of no body, if there are any.
    """

    dots: list[Circle]
    wholes: list[Circle | None]
    areas: list[Box]
    frame: Box


def layout(atlas: Atlas) -> Spot:
    """Place all of *atlas*. No two dots and no two bodies overlap, except a body and what it is inside of."""
    tree: nx.DiGraph[int] = nx.DiGraph()
    tree.add_nodes_from(range(len(atlas.dots)))
    tree.add_edges_from((dot.home, at) for at, dot in enumerate(atlas.dots) if dot.home is not None)
    bodies = [at for at, dot in enumerate(atlas.dots) if dot.kind == "organization"]
    rooms: dict[int, list[tuple[int, Circle]]] = {}
    order = [at for at in nx.dfs_postorder_nodes(tree) if atlas.dots[at].kind == "organization"] if bodies else []
    core = dict.fromkeys(bodies, 0.0)
    whole: dict[int, float] = {}
    people: dict[int, list[int]] = {}
    for at in order:
        below = sorted(tree.successors(at))
        people[at] = [child for child in below if atlas.dots[child].kind != "organization"]
        core[at] = _core(len(people[at]))
        inner = sorted((child for child in below if atlas.dots[child].kind == "organization"), key=lambda child: (-whole[child], child))
        whole[at], rooms[at] = _room([at, *inner], [core[at] + _GAP, *(whole[child] + _GAP for child in inner)])
    areas, free = _areas(atlas)
    found = [Circle(0.0, 0.0, DOT)] * len(atlas.dots)
    wholes: list[Circle | None] = [None] * len(atlas.dots)
    boxes, placed = _in_rows(
        [_inside(members, whole) for members in areas] + ([_parked(free)] if free else []), {*atlas.untold, len(areas)}
    )
    for at, here in placed:
        if at in whole:
            _unfold(at, here, rooms, whole, core, people, found, wholes)
        else:
            found[at] = Circle(here.x, here.y, DOT)
    return Spot(found, wholes, boxes, _frame(boxes))


def _core(count: int) -> float:
    """Give the radius of a body's own circle: its name in the middle, its people in rings around."""
    last = rings(count, HUB, _STEP)[-1] if count else (0.0, 0.0)
    return max(HUB, math.hypot(*last) + _STEP * 0.75)


def _room(members: Sequence[int], radii: Sequence[float]) -> tuple[float, list[tuple[int, Circle]]]:
    """Pack circles and give the radius around all, and each of them relative to the middle."""
    packed = pack(radii)
    around = enclosing(packed) if len(packed) > 1 else Circle(0.0, 0.0, radii[0] - _GAP)
    return around.r, [(at, Circle(one.x - around.x, one.y - around.y, one.r)) for at, one in zip(members, packed, strict=True)]


def _areas(atlas: Atlas) -> tuple[list[list[int]], list[int]]:
    """Give the outermost bodies of each place, and who has no body at all."""
    areas: list[list[int]] = [[] for _ in atlas.areas]
    free = []
    for at, dot in enumerate(atlas.dots):
        if dot.home is None and dot.area is not None:
            areas[dot.area].append(at)
        elif dot.home is None:
            free.append(at)
    return areas, free


def _inside(members: list[int], whole: dict[int, float]) -> list[tuple[int, Circle]]:
    """Pack the outermost bodies of a place, the largest inmost."""
    inner = sorted(members, key=lambda at: (-whole.get(at, DOT), at))
    return list(zip(inner, pack([whole.get(at, DOT) + _GAP for at in inner]), strict=True))


def _parked(free: list[int]) -> list[tuple[int, Circle]]:
    """Lay people of no body out in rows."""
    across = max(1, math.ceil(math.sqrt(len(free) * _SHAPE)))
    return [(at, Circle((n % across) * _STEP, (n // across) * _STEP, DOT)) for n, at in enumerate(free)]


def _in_rows(rooms: list[list[tuple[int, Circle]]], last: Collection[int]) -> tuple[list[Box], list[tuple[int, Circle]]]:
    """Put the places in rows like words on a page, the largest first and *last* (what is no place) after them.

    Of several widths of the page the one of the best shape is taken.
    """
    sizes = [_sides(room) for room in rooms]
    order = sorted((at for at in range(len(rooms)) if rooms[at]), key=lambda at: (at in last, sizes[at][1] - sizes[at][3], at))
    sheet = sum((right - left + 2 * _PAD) * (bottom - top + 2 * _PAD) for left, top, right, bottom in sizes)
    least = max((_wide(size) for size in sizes), default=1.0)
    tries = [_rows(sizes, order, max(least, math.sqrt(sheet * _SHAPE * more))) for more in (0.9, 1.1, 1.35, 1.6, 1.9, 2.3)]
    boxes, head = min(tries, key=lambda one: abs(math.log(_shape(one[0]) / _SHAPE)))
    placed: list[tuple[int, Circle]] = []
    for at, room in enumerate(rooms):
        left, top, right, bottom = sizes[at]
        x = (boxes[at][0] + boxes[at][2]) / 2 - (left + right) / 2
        y = (boxes[at][1] + head + boxes[at][3]) / 2 - (top + bottom) / 2
        placed += [(one, Circle(circle.x + x, circle.y + y, circle.r)) for one, circle in room]
    return boxes, placed


def _rows(sizes: Sequence[Box], order: Sequence[int], wanted: float) -> tuple[list[Box], float]:
    """Fill rows of the width *wanted* with columns of boxes that share what is left of it. Also give the room for names."""
    boxes = [(0.0, 0.0, 0.0, 0.0)] * len(sizes)
    head = max(_HEAD, wanted * _HEAD_PART)
    highs = [size[3] - size[1] + 2 * _PAD + head for size in sizes]
    waiting, y = list(order), 0.0
    while waiting:
        columns, used = [_column(sizes, highs, waiting, highs[waiting[0]])], 0.0
        used = _wide(sizes[columns[0][0]])
        while waiting and used + _BETWEEN + _wide(sizes[waiting[0]]) <= wanted:
            used += _BETWEEN + _wide(sizes[waiting[0]])
            columns.append(_column(sizes, highs, waiting, highs[columns[0][0]]))
        spare = (wanted - used) / len(columns) if waiting or used > wanted * 0.4 else 0.0
        high = max(sum(highs[at] + _BETWEEN for at in column) - _BETWEEN for column in columns)
        x = 0.0
        for column in columns:
            right = x + _wide(sizes[column[0]]) + spare
            more = (high + _BETWEEN - sum(highs[at] + _BETWEEN for at in column)) / len(column)
            top = y
            for at in column:
                boxes[at] = (x, top, right, top + highs[at] + more)
                top += highs[at] + more + _BETWEEN
            x = right + _BETWEEN
        y += high + _BETWEEN
    return boxes, head


def _column(sizes: Sequence[Box], highs: Sequence[float], waiting: list[int], high: float) -> list[int]:
    """Take the first of *waiting*, and below it as many of the next as fit into the height of the row."""
    column = [waiting.pop(0)]
    left = high - highs[column[0]]
    while waiting and highs[waiting[0]] + _BETWEEN <= left and _wide(sizes[waiting[0]]) <= _wide(sizes[column[0]]) * 1.01:
        left -= highs[waiting[0]] + _BETWEEN
        column.append(waiting.pop(0))
    return column


def _shape(boxes: Sequence[Box]) -> float:
    left, top, right, bottom = _frame(boxes)
    return (right - left) / (bottom - top)


def _sides(room: list[tuple[int, Circle]]) -> Box:
    if not room:
        return 0.0, 0.0, 0.0, 0.0
    circles = [circle for _, circle in room]
    return (
        min(one.x - one.r for one in circles),
        min(one.y - one.r for one in circles),
        max(one.x + one.r for one in circles),
        max(one.y + one.r for one in circles),
    )


def _wide(sides: Box) -> float:
    return sides[2] - sides[0] + 2 * _PAD


def _unfold(
    top: int,
    around: Circle,
    rooms: dict[int, list[tuple[int, Circle]]],
    whole: dict[int, float],
    core: dict[int, float],
    people: dict[int, list[int]],
    found: list[Circle],
    wholes: list[Circle | None],
) -> None:
    """Place a body and everything below it."""
    waiting = [(top, around)]
    while waiting:
        at, here = waiting.pop()
        wholes[at] = Circle(here.x, here.y, whole[at])
        for child, circle in rooms[at]:
            inside = Circle(here.x + circle.x, here.y + circle.y, circle.r)
            if child != at:
                waiting.append((child, inside))
                continue
            found[at] = Circle(inside.x, inside.y, core[at])
            for one, (x, y) in zip(people[at], rings(len(people[at]), HUB, _STEP), strict=True):
                found[one] = Circle(inside.x + x, inside.y + y, DOT)


def _frame(boxes: Sequence[Box]) -> Box:
    there = [box for box in boxes if box[2] > box[0]]
    if not there:
        return 0.0, 0.0, 1.0, 1.0
    return 0.0 - _PAD, 0.0 - _PAD, max(box[2] for box in there) + _PAD, max(box[3] for box in there) + _PAD
