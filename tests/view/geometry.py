"""Where drawn lines run: paths of the page as points, and what they touch."""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from kg.view.routes import Line, Route, Spot

__all__ = ["Rectangle", "crossed", "of_spot", "points"]

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_TOKEN = re.compile(r"[MLHVCQ]|-?[\d.]+(?:e-?\d+)?")
_NEEDS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4}
_STEPS = 24
_HAIR = 0.4
"""How much of a label's edge may be touched: rounding."""


def of_spot(spot: Spot) -> Rectangle:
    """Give the rectangle of a label."""
    return spot.x, spot.y - spot.height / 2, spot.x + spot.width, spot.y + spot.height / 2


def points(path: str) -> list[list[tuple[float, float]]]:
    """Give the polylines of a path; curves in small steps."""
    tokens = _TOKEN.findall(path)
    runs: list[list[tuple[float, float]]] = []
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        given = [float(token) for token in tokens[at : at + _NEEDS[command]]]
        at += _NEEDS[command]
        if command == "M":
            runs.append([(given[0], given[1])])
        else:
            runs[-1] += _step(command, runs[-1][-1], given)
    return runs


def _step(command: str, at: tuple[float, float], given: list[float]) -> Iterable[tuple[float, float]]:
    if command == "H":
        return [(given[0], at[1])]
    if command == "V":
        return [(at[0], given[0])]
    ends = [at, *zip(given[::2], given[1::2], strict=True)]
    return [_bezier(ends, n / _STEPS) for n in range(1, _STEPS + 1)] if command in "CQ" else ends[1:]


def _bezier(ends: list[tuple[float, float]], t: float) -> tuple[float, float]:
    while len(ends) > 1:
        ends = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(ends)]
    return ends[0]


def crossed(lines: Mapping[Line, Route]) -> list[tuple[Line, Line]]:
    """Give each label (by its line) with the other line that runs through it, or whose arrow stands in it."""
    ways = {line: (points(route.path), _arrow(route.tip)) for line, route in lines.items()}
    boxes = {line: of_spot(route.spot) for line, route in lines.items() if route.spot}
    return [
        (labelled, line)
        for labelled, box in boxes.items()
        for line, (runs, arrow) in ways.items()
        if line != labelled and ((arrow and _meet(arrow, box)) or any(_runs_through(run, box) for run in runs))
    ]


def _arrow(tip: tuple[float, float, str] | None) -> Rectangle | None:
    if tip is None:
        return None
    x, y, way = tip
    dx, dy = {"e": (1, 0), "w": (-1, 0), "s": (0, 1), "n": (0, -1)}[way]
    back = (x - 10 * dx, y - 10 * dy)
    wide = (4.6 * abs(dy), 4.6 * abs(dx))
    return min(x, back[0]) - wide[0], min(y, back[1]) - wide[1], max(x, back[0]) + wide[0], max(y, back[1]) + wide[1]


def _meet(a: Rectangle, b: Rectangle) -> bool:
    return a[0] < b[2] - _HAIR and b[0] + _HAIR < a[2] and a[1] < b[3] - _HAIR and b[1] + _HAIR < a[3]


def _runs_through(run: list[tuple[float, float]], box: Rectangle) -> bool:
    return any(_cuts(a, b, box) for a, b in pairwise(run))


def _cuts(a: tuple[float, float], b: tuple[float, float], box: Rectangle) -> bool:
    """Say whether a stretch has a part inside *box* (Liang and Barsky)."""
    first, last = 0.0, 1.0
    left, top, right, bottom = box[0] + _HAIR, box[1] + _HAIR, box[2] - _HAIR, box[3] - _HAIR
    for p, q in ((a[0] - b[0], a[0] - left), (b[0] - a[0], right - a[0]), (a[1] - b[1], a[1] - top), (b[1] - a[1], bottom - a[1])):
        if p == 0 and q < 0:
            return False
        if p < 0:
            first = max(first, q / p)
        elif p > 0:
            last = min(last, q / p)
    return first < last
