"""What a page draws: boxes in their places, lines with their paths, headings, and the bars of a timeline.

Every view makes one of these; the network, the pictures and the keyboard know nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.view.boxes import box, text_width
from kg.view.graph import Graph
from kg.view.positions import Place, Plan, plan
from kg.view.routes import Line, Route, routes
from kg.view.words import Label, plain_text, say

__all__ = ["Axis", "Bar", "Drawing", "Frame", "Head", "frame_of", "in_lanes", "sized"]

_ROOM = 26.0
_HEADING = 22.0

Frame = tuple[float, float, float, float]
"""A rectangle: left, top, right, bottom."""


class Head(NamedTuple):
    """Words that stand beside boxes: the heading of a lane (*quiet* is false), or a remark. *y* is their middle."""

    label: Label
    x: float
    y: float
    quiet: bool = False


class Bar(NamedTuple):
    """The time of a membership on the axis: where it possibly and where it certainly held, and the days on which it is attested."""

    statement: str
    y: float
    height: float
    possible: tuple[float, float]
    certain: tuple[float, float] | None
    open: tuple[bool, bool]
    """Whether nothing bounds its start, its end."""
    seen: tuple[float, ...]
    """Where the holder was seen in office: on two days, or, if nothing is certain, once on some day between them."""
    branch: str | None
    own: bool
    """Whether it is of the person whose page this is."""
    label: Label
    at: float
    """Where the label begins."""


class Axis(NamedTuple):
    """An axis of days: the first and last day (ISO), where they stand, how high it is, and the years written on it."""

    first: str
    last: str
    left: float
    right: float
    top: float
    bottom: float
    ticks: tuple[tuple[float, str], ...]


class Drawing(NamedTuple):
    """Everything that is drawn; *frame* holds it all, with room around it."""

    graph: Graph
    places: Mapping[str, Place]
    lines: Mapping[Line, Route]
    heads: tuple[Head, ...]
    frame: Frame
    bars: tuple[Bar, ...] = ()
    axis: Axis | None = None
    rules: tuple[tuple[float, float, float], ...] = ()
    """Thin lines between groups: left, right, height."""


def in_lanes(graph: Graph) -> Drawing:
    """Draw *graph* in lanes: people, posts, bodies from left to right, congresses below."""
    placed = plan(graph)
    routed = routes(graph, placed)
    heads = tuple(_heads(placed))
    left, right = min(routed.left, placed.columns.left), max(routed.right, placed.columns.right)
    frame = frame_of(placed.places.values(), routed.lines.values(), heads, (left, right))
    return Drawing(graph, placed.places, routed.lines, heads, frame)


def _heads(placed: Plan) -> Iterable[Head]:
    """Head the lanes above the first box of each in the first part."""
    if not placed.parts:
        return
    order, _ = placed.parts[0]
    top = min((placed.places[node].top for kind in placed.columns.x for node in order[kind]), default=0.0)
    for kind, x in placed.columns.x.items():
        if order[kind]:
            yield Head(say(f"kind-{kind}"), x - placed.places[order[kind][0]].box.width / 2 + 2, top - _HEADING)


def frame_of(places: Iterable[Place], lines: Iterable[Route], heads: Sequence[Head], sides: tuple[float, float]) -> Frame:
    """Give the rectangle that boxes, labels of lines and headings take up, with room around it; *sides* are reached in any case."""
    found = [(place.left, place.top, place.right, place.bottom) for place in places]
    found += [
        (spot.x, spot.y - spot.height / 2, spot.x + spot.width, spot.y + spot.height / 2)
        for line in lines
        if (spot := line.spot) is not None
    ]
    found += [(head.x, head.y - 9, head.x + _head_width(head), head.y + 9) for head in heads]
    tops, bottoms = [one[1] for one in found], [one[3] for one in found]
    left, right = min([sides[0], *(one[0] for one in found)]), max([sides[1], *(one[2] for one in found)])
    return left - _ROOM, min(tops, default=0.0) - _ROOM, right + _ROOM, max(bottoms, default=0.0) + _ROOM


def _head_width(head: Head) -> float:
    return max(text_width(plain_text(text), "small") for text in head.label) * (1.0 if head.quiet else 1.25)


def sized(text: list[tuple[Label, str]], width: float, *, inset: float = 26.0, least: float = 42.0, x: float, top: float) -> Place:
    """Place a box for *text* with its left edge at *x* and its upper edge at *top*."""
    made = box(text, width, inset=inset, least=least)
    return Place(round(x + width / 2, 1), round(top + made.height / 2, 1), made)
