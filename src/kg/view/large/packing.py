"""Pack circles without overlap: the front chain of Wang et al. (2006), as d3-hierarchy has it, and rings of equal dots.

W. Wang, H. Wang, G. Dai, H. Wang: Visualization of large hierarchical data by circle packing, CHI 2006.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Circle", "enclosing", "pack", "rings"]

_HAIR = 1e-6


class Circle(NamedTuple):
    """A circle: its middle and its radius."""

    x: float
    y: float
    r: float


class _Link:
    """A circle in the front chain: the ring of circles that a new one may lean on."""

    __slots__ = ("circle", "next", "previous")

    def __init__(self, circle: Circle) -> None:
        self.circle = circle
        self.next: _Link = self
        self.previous: _Link = self


def rings(count: int, first: float, step: float) -> list[tuple[float, float]]:
    """Place *count* equal dots around a middle, *step* apart, on rings of which the inmost has the radius *first*.

    The last ring is spread evenly, so that a body with few people looks no different from one with many. O(n).
    """
    found: list[tuple[float, float]] = []
    radius = first
    while len(found) < count:
        room = max(1, int(2 * math.pi * radius / step))
        here = min(room, count - len(found))
        turn = 2 * math.pi / here
        found += [(radius * math.sin(turn * at), -radius * math.cos(turn * at)) for at in range(here)]
        radius += step
    return found


def pack(radii: Sequence[float]) -> list[Circle]:
    """Place circles of these *radii* around the first, each leaning on two others, none on top of another.

    The order counts: what comes first stands inmost. About O(n √n).
    """
    found: list[Circle] = []
    if not radii:
        return found
    found.append(Circle(0.0, 0.0, radii[0]))
    if len(radii) == 1:
        return found
    found = [Circle(-radii[1], 0.0, radii[0]), Circle(radii[0], 0.0, radii[1])]
    if len(radii) == 2:
        return found
    found.append(_leaning(found[1], found[0], radii[2]))
    a, b, c = (_Link(circle) for circle in found)
    a.next, c.previous = b, b
    b.next, a.previous = c, c
    c.next, b.previous = a, a
    for radius in radii[3:]:
        a, b, circle = _next(a, b, radius)
        found.append(circle)
        link = _Link(circle)
        link.previous, link.next = a, b
        a.next = b.previous = link
        a, b = _nearest(link)
    return found


def _next(a: _Link, b: _Link, radius: float) -> tuple[_Link, _Link, Circle]:
    """Find the pair of the chain that a circle fits on; what it would cover leaves the chain."""
    while True:
        circle = _leaning(a.circle, b.circle, radius)
        j, k = b.next, a.previous
        ahead, behind = b.circle.r, a.circle.r
        while True:
            if ahead <= behind:
                if _overlap(j.circle, circle):
                    b = j
                    break
                ahead += j.circle.r
                j = j.next
            else:
                if _overlap(k.circle, circle):
                    a = k
                    break
                behind += k.circle.r
                k = k.previous
            if j is k.next:
                return a, b, circle
        a.next, b.previous = b, a


def _nearest(start: _Link) -> tuple[_Link, _Link]:
    """Give the neighbours in the chain that lie nearest to the middle."""
    best, least = start, _distance(start)
    link = start.next
    while link is not start:
        if (far := _distance(link)) < least:
            best, least = link, far
        link = link.next
    return best, best.next


def _distance(link: _Link) -> float:
    one, two = link.circle, link.next.circle
    whole = one.r + two.r
    x, y = (one.x * two.r + two.x * one.r) / whole, (one.y * two.r + two.y * one.r) / whole
    return x * x + y * y


def _leaning(b: Circle, a: Circle, r: float) -> Circle:
    """Give the circle of radius *r* that touches both, on one side of them."""
    dx, dy = b.x - a.x, b.y - a.y
    square = dx * dx + dy * dy
    if not square:
        return Circle(a.x + a.r + r, a.y, r)
    a2, b2 = (a.r + r) ** 2, (b.r + r) ** 2
    if a2 > b2:
        x = (square + b2 - a2) / (2 * square)
        y = math.sqrt(max(0.0, b2 / square - x * x))
        return Circle(b.x - x * dx - y * dy, b.y - x * dy + y * dx, r)
    x = (square + a2 - b2) / (2 * square)
    y = math.sqrt(max(0.0, a2 / square - x * x))
    return Circle(a.x + x * dx - y * dy, a.y + x * dy + y * dx, r)


def _overlap(one: Circle, two: Circle) -> bool:
    within = one.r + two.r - _HAIR
    dx, dy = two.x - one.x, two.y - one.y
    return within > 0 and within * within > dx * dx + dy * dy


def enclosing(circles: Sequence[Circle]) -> Circle:
    """Give a circle around all *circles*, within a few per cent of the smallest. O(n)."""
    whole = sum(one.r * one.r for one in circles)
    x, y = (sum(getattr(one, at) * one.r * one.r for one in circles) / whole for at in ("x", "y"))
    pull = 0.5
    for _ in range(24):
        far = max(circles, key=lambda one: math.hypot(one.x - x, one.y - y) + one.r)
        away = math.hypot(far.x - x, far.y - y)
        reach = away + far.r
        spread = min(math.hypot(one.x - x, one.y - y) + one.r for one in circles)
        if away < _HAIR:
            break
        step = pull * (reach - spread) / 2 if len(circles) > 1 else away
        x, y = x + (far.x - x) / away * min(step, away), y + (far.y - y) / away * min(step, away)
        pull *= 0.8
    return Circle(x, y, max(math.hypot(one.x - x, one.y - y) + one.r for one in circles))
