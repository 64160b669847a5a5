"""A sheet of frames: the places in rows like words on a page, each with room for its name and for who heads its bodies.

There is one sheet for wide windows and one for phones. What is no place comes last, in a strip of its own.
"""

import math
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

__all__ = ["TALL", "WIDE", "Box", "Screen", "Sheet", "sheet_of"]

_PAD = 16.0
_BETWEEN = 14.0
_GAP = 5.0
_LOOSE = 1.12
_FRAME = (40.0, 250.0)
_HEAD = (18.0, 52.0, 100.0)
_NAMED = 100.0
_FOOT = 27.0
_PARTS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)
_STEP = 1.1
_MOST = 15

Box = tuple[float, float, float, float]
"""A rectangle: left, top, right, bottom."""


class Screen(NamedTuple):
    """The room that a sheet wants at first sight, in CSS pixels; how wide the content of a frame is for its height; the part for names."""

    width: float
    height: float
    aspect: float
    names: float


WIDE = Screen(880.0, 590.0, 1.9, 0.58)
TALL = Screen(390.0, 1200.0, 1.3, 0.66)
"""A phone shows its upper part; the reader moves down."""


class Sheet(NamedTuple):
    """The frame of each room (a box without width where a room is empty), where each member stands, and the box around all."""

    boxes: list[Box]
    placed: dict[int, tuple[float, float]]
    frame: Box


class _Room(NamedTuple):
    """The members of a frame, put down from (0, 0), and how wide and high they are together."""

    members: list[tuple[int, float, float]]
    wide: float
    high: float


def sheet_of(
    rooms: Sequence[Sequence[int]], last: Collection[int], headed: Collection[int], radii: Mapping[int, float], screen: Screen
) -> Sheet:
    """Lay out *rooms* (members by number, of the given *radii*), the largest first and *last* at the foot. About O(n log n).

    Those that are *headed* have room for names below their own.
    Of several widths the one is taken whose shape is nearest to that of the *screen*.
    """
    there = [at for at, members in enumerate(rooms) if members and at not in last]
    foot = [at for at, members in enumerate(rooms) if members and at in last]
    each = math.sqrt(screen.width * screen.height / max(1, len(there)))
    least = min(max(_FRAME[0], each * 1.3), _FRAME[1], screen.width * 0.45)
    head = min(max(_HEAD[1 if least >= _NAMED else 0], each * screen.names), _HEAD[2])
    covered = sum(_square(members, radii) for members in rooms)
    widest = max((radii[one] for at in there for one in rooms[at]), default=1.0)
    start = max(math.sqrt(covered * screen.width / screen.height), 2 * widest + _GAP + 2 * _PAD)
    wanted = math.log(screen.width / screen.height)

    def shape(step: int) -> tuple[float, Sheet]:
        found = _sheet(rooms, there, foot, (headed, radii), start * _STEP**step, (least, head, screen))
        left, top, right, bottom = found.frame
        return math.log((right - left) / (bottom - top)) - wanted, found

    # The wider the page, the smaller what is in the frames beside the room for names, and the flatter the whole:
    # of many places the sheet is rather higher than the screen.
    low, high = -1, _MOST
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if shape(middle)[0] < 0 else (low, middle)
    return min((shape(step) for step in (low, high)), key=lambda one: abs(one[0]))[1]


def _sheet(
    rooms: Sequence[Sequence[int]],
    there: Sequence[int],
    foot: Sequence[int],
    known: tuple[Collection[int], Mapping[int, float]],
    wanted: float,
    sizes: tuple[float, float, Screen],
) -> Sheet:
    """Fill rows of the width *wanted*, then the strip; *sizes*: the least width of a frame and its head in pixels, and the screen."""
    headed, radii = known
    screen = sizes[2]
    least, head, low = (side * wanted / screen.width for side in (*sizes[:2], min(sizes[1], _FOOT)))
    inner = {at: _rowed(rooms[at], radii, max(least - 2 * _PAD, math.sqrt(_square(rooms[at], radii) * screen.aspect))) for at in there}
    wides = {at: max(least, room.wide + 2 * _PAD) for at, room in inner.items()}
    highs = {at: room.high + _PAD + (head if at in headed else low) for at, room in inner.items()}
    boxes = [(0.0, 0.0, 0.0, 0.0)] * len(rooms)
    order, y = sorted(inner, key=lambda at: (at not in headed, -_square(rooms[at], radii), at)), 0.0
    for columns in _rows(order, wides, highs, wanted):
        y = _put(columns, wides, highs, (wanted, y), boxes) + _BETWEEN
    inside = dict(inner)
    if foot:
        inside |= _strip(rooms, foot, radii, (wanted, y, low, least), boxes)
    placed = dict[int, tuple[float, float]]()
    for at, room in inside.items():
        left, _, right, bottom = boxes[at]
        x, z = (left + right - room.wide) / 2, bottom - _PAD / 2 - room.high
        placed |= {one: (x + a, z + b) for one, a, b in room.members}
    right, bottom = max([1.0, *(box[2] for box in boxes)]), max([1.0, *(box[3] for box in boxes)])
    return Sheet(boxes, placed, (-_PAD, -_PAD, right + _PAD, bottom + _PAD))


def _rows(order: Sequence[int], wides: Mapping[int, float], highs: Mapping[int, float], wanted: float) -> list[list[list[int]]]:
    """Break the frames into as few rows as they need, and these as even as they can be, so that none is left over in the last."""
    best: list[list[list[int]]] = []
    for part in _PARTS:
        waiting, rows = list(order), []
        while waiting:
            rows.append(_row(waiting, wides, highs, wanted * part))
        if best and len(rows) > len(best):
            break
        best = rows
    return best


def _row(waiting: list[int], wides: Mapping[int, float], highs: Mapping[int, float], wanted: float) -> list[list[int]]:
    """Take as many columns as fit beside each other; below the first of a column stand as many of the next as fit into the row."""
    columns: list[list[int]] = []
    used, high = -_BETWEEN, highs[waiting[0]]
    while waiting and (not columns or used + _BETWEEN + wides[waiting[0]] <= wanted):
        column = [waiting.pop(0)]
        used += _BETWEEN + wides[column[0]]
        left = high - highs[column[0]]
        while waiting and highs[waiting[0]] + _BETWEEN <= left and wides[waiting[0]] <= wides[column[0]] * 1.01:
            left -= highs[waiting[0]] + _BETWEEN
            column.append(waiting.pop(0))
        columns.append(column)
    return columns


def _put(
    columns: Sequence[Sequence[int]], wides: Mapping[int, float], highs: Mapping[int, float], at: tuple[float, float], boxes: list[Box]
) -> float:
    """Put the columns of a row down at a height; they share what is left of the width. Give where the row ends."""
    wanted, y = at
    used = sum(wides[column[0]] for column in columns) + _BETWEEN * (len(columns) - 1)
    spare = max(0.0, wanted - used) / len(columns)
    high = max(sum(highs[one] + _BETWEEN for one in column) - _BETWEEN for column in columns)
    x = 0.0
    for column in columns:
        right, top = x + wides[column[0]] + spare, y
        more = (high + _BETWEEN - sum(highs[one] + _BETWEEN for one in column)) / len(column)
        for one in column:
            boxes[one] = (x, top, right, top + highs[one] + more)
            top += highs[one] + more + _BETWEEN
        x = right + _BETWEEN
    return y + high


def _strip(
    rooms: Sequence[Sequence[int]], foot: Sequence[int], radii: Mapping[int, float], at: tuple[float, float, float, float], boxes: list[Box]
) -> dict[int, _Room]:
    """Lay the rooms at the *foot* side by side over the whole width, each as wide as its share of what they hold."""
    wanted, y, head, least = at
    squares = {one: _square(rooms[one], radii) for one in foot}
    shared = wanted - _BETWEEN * (len(foot) - 1)
    least = min(least, 0.8 * shared / len(foot))
    free = shared - least * len(foot)
    inner, x = dict[int, _Room](), 0.0
    sides = {}
    for one in foot:
        wide = least + free * squares[one] / sum(squares.values())
        inner[one] = _rowed(rooms[one], radii, wide - 2 * _PAD)
        sides[one] = (x, x + max(wide, inner[one].wide + 2 * _PAD))
        x = sides[one][1] + _BETWEEN
    bottom = y + max(room.high for room in inner.values()) + _PAD + head
    for one, (left, right) in sides.items():
        boxes[one] = (left, y, right, bottom)
    return inner


def _square(members: Sequence[int], radii: Mapping[int, float]) -> float:
    return sum((2 * radii[one] + _GAP) ** 2 for one in members) * _LOOSE


def _rowed(members: Sequence[int], radii: Mapping[int, float], wanted: float) -> _Room:
    """Put circles on shelves of the width *wanted*, the largest first; smaller ones stand above each other beside a large one."""
    waiting = sorted(members, key=lambda one: (-radii[one], one))
    side = {one: 2 * radii[one] + _GAP for one in waiting}
    across = max(wanted, side[waiting[0]])
    found: list[tuple[int, float, float]] = []
    at, y, widest = 0, 0.0, 0.0
    while at < len(waiting):
        high, x, row = side[waiting[at]], 0.0, list[tuple[int, float, float]]()
        while at < len(waiting) and x + side[waiting[at]] <= across + 1e-6:
            wide = side[waiting[at]]
            count = max(1, int((high + 1e-6) / wide))
            column = waiting[at : at + count]
            step = high / len(column)
            row += [(one, x + wide / 2, y + step * (n + 0.5)) for n, one in enumerate(column)]
            x, at = x + wide, at + len(column)
        found += [(one, a - x / 2, b) for one, a, b in row]
        widest, y = max(widest, x), y + high
    return _Room([(one, a + widest / 2, b) for one, a, b in found], widest, y)
