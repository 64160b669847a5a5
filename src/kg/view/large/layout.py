"""Where everything stands on a map: people around their body, bodies inside the body that they belong to, bodies of a place together.

Circles are packed, not pushed by forces: the layout takes about n log n, and the same data always gives the same map.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import networkx as nx

from kg.view.large.atlas import Atlas
from kg.view.large.packing import Circle, enclosing, pack, rings
from kg.view.large.sheets import TALL, WIDE, Box, Sheet, sheet_of
from kg.view.names import local

__all__ = ["DOT", "HUB", "Spot", "layout"]

DOT = 5.0
"""The radius of a person or a congress."""

_STEP = 15.0
HUB = 34.0
"""The radius that is kept free around the middle of a body with people, for its name."""
_BARE = 22.0
"""The radius of a body of which no people are told."""
_GAP = 5.0
_CAP = 1.15
"""A body with others inside is so much larger than they need: its name stands above them."""


class Spot(NamedTuple):
    """Everything in place: circles in the order of the dots (a body's core, with its people around the middle), and what lies around.

    *wholes* are the circles of bodies with all that belongs to them, ``None`` for others; *sheet* has the boxes of places, and one
    more for people of no body, if there are any. *tall* is the sheet for phones; what has no home stands there at its own place.
    """

    dots: list[Circle]
    wholes: list[Circle | None]
    sheet: Sheet
    tall: Sheet

    @property
    def areas(self) -> list[Box]:
        """Give the boxes of the places."""
        return self.sheet.boxes


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
    frames = [*areas, *([free] if free else [])]
    last = {*atlas.untold, len(areas)}
    radii = {at: whole.get(at, DOT) for members in frames for at in members}
    headed = _headed(atlas)
    wide, tall = (sheet_of(frames, last, headed, radii, screen) for screen in (WIDE, TALL))
    for at, (x, y) in wide.placed.items():
        if at in whole:
            _unfold(at, Circle(x, y, whole[at]), rooms, whole, core, people, found, wholes)
        else:
            found[at] = Circle(x, y, DOT)
    return Spot(found, wholes, wide, tall)


def _core(count: int) -> float:
    """Give the radius of a body's own circle: its name in the middle, its people in rings around."""
    return max(HUB, math.hypot(*rings(count, HUB, _STEP)[-1]) + _STEP * 0.75) if count else _BARE


def _room(members: Sequence[int], radii: Sequence[float]) -> tuple[float, list[tuple[int, Circle]]]:
    """Pack circles and give the radius around all, and each of them relative to the middle; a name has room above several."""
    packed = pack(radii)
    around = enclosing(packed) if len(packed) > 1 else Circle(0.0, 0.0, radii[0] - _GAP)
    whole = around.r * (_CAP if len(packed) > 1 else 1.0)
    x, y = around.x, around.y - (whole - around.r)
    return whole, [(at, Circle(one.x - x, one.y - y, one.r)) for at, one in zip(members, packed, strict=True)]


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


def _headed(atlas: Atlas) -> set[int]:
    """Give the places (by number) where somebody is told to head a body now."""
    found = set[int]()
    for body in {one.lines[0][1] for one in atlas.said if one.head and one.status is not None and local(one.status) == "current"}:
        here = atlas.dots[body]
        while here.home is not None:
            here = atlas.dots[here.home]
        if here.area is not None:
            found.add(here.area)
    return found


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
