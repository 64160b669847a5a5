"""How each line runs, and where its label stands: computed here, so that labels never meet and page, picture and drawing show the same.

Lines between lanes are curves. How bodies belong together is drawn in a margin on the right, one track for each body above;
attendance runs down a margin on the left, the body that holds a congress down the one on the right.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg.view.boxes import SIZES, text_width
from kg.view.graph import Graph
from kg.view.paths import curve, elbow, sag
from kg.view.positions import BODY_PORT, BRACKETS, PORT, TRACK, Place, Plan
from kg.view.words import Label, plain_text

__all__ = ["Route", "Routes", "Spot", "routes"]

Line = tuple[str, str, int]
"""A line of the graph: source, target, key."""

_TIP = 9.0


class Spot(NamedTuple):
    """Where the label of a line stands: its left edge, its middle, its size."""

    x: float
    y: float
    width: float
    height: float
    align: str


class Route(NamedTuple):
    """A line: its path, the point and direction (``e w s``) of its arrow, and the place of its label."""

    path: str
    tip: tuple[float, float, str] | None = None
    spot: Spot | None = None


class Routes(NamedTuple):
    """All lines, and how far they reach left and right of the lanes."""

    lines: dict[Line, Route]
    left: float
    right: float


def routes(graph: Graph, plan: Plan) -> Routes:
    """Route every line of *graph*."""
    found: dict[Line, Route] = {}
    left, right = plan.columns.left, plan.columns.right
    label_room = max((_width(line["label"]) for *_, line in graph.edges(data=True) if line["kind"] in BRACKETS), default=0.0)
    for order, bottom in plan.parts:
        part = _Part(graph, plan, order, bottom)
        found |= part.across()
        brackets, edge = part.brackets(label_room)
        found |= brackets
        down, first, last = part.down(edge)
        found |= down
        left, right = min(left, first), max(right, last)
    return Routes(found, left, right)


def _width(label: Label | None) -> float:
    return max((text_width(plain_text(text), "small") for text in label), default=0.0) if label else 0.0


class _Across(NamedTuple):
    """A line from a person to a post: where it starts, where it ends, and its label."""

    line: Line
    start: tuple[float, float]
    end: float
    port: float
    spot: Spot | None

    @property
    def span(self) -> tuple[float, float]:
        """Give the heights between which it, with its label, is."""
        half = self.spot.height / 2 if self.spot else 0.0
        return min(self.start[1], self.port - half), max(self.start[1], self.port + half)


def _bundles(lines: list[_Across]) -> Iterator[list[_Across]]:
    """Give the lines together that run past one another, from the top down."""
    bundle: list[_Across] = []
    bottom = float("-inf")
    for one in sorted(lines, key=lambda one: (one.span, one.line)):
        if bundle and one.span[0] > bottom:
            yield bundle
            bundle, bottom = [], float("-inf")
        bundle.append(one)
        bottom = max(bottom, one.span[1])
    if bundle:
        yield bundle


class _Part:
    """The lines of one connected part."""

    def __init__(self, graph: Graph, plan: Plan, order: dict[str, list[str]], bottom: float) -> None:
        self.graph, self.places, self.columns, self.order, self.bottom = graph, plan.places, plan.columns, order, bottom
        nodes = {node for lane in order.values() for node in lane}
        self.lines = [(a, b, key, line) for a, b, key, line in graph.edges(keys=True, data=True) if a in nodes]

    def of(self, *kinds: str) -> list[tuple[str, str, int, dict[str, object]]]:
        return [line for line in self.lines if line[3]["kind"] in kinds]

    def across(self) -> dict[Line, Route]:
        """Route the lines from people to posts to bodies. Each holder arrives at a post by a port of its own.

        Lines that run past one another bend within the same room and are level from there on, so that none runs through a label or
        crosses another for the sake of a longer label.
        """
        found: dict[Line, Route] = {}
        arriving = self._arriving()
        for bundle in _bundles(arriving):
            bend = min(one.spot.x - 5 if one.spot else one.end for one in bundle)
            for one in bundle:
                path = curve(one.start[0], one.start[1], bend, one.port)
                path += f"H{round(one.end, 1):.10g}" if one.end > bend else ""  # the label stands on the line
                found[one.line] = Route(path, (one.end + _TIP - 1, one.port, "e"), one.spot)
        for a, b, key, _ in self.of("seat"):
            found[a, b, key] = Route(curve(self.places[a].right, self.places[a].y, self.places[b].left, self.places[b].y))
        return found

    def _arriving(self) -> list["_Across"]:
        """Give the lines from people to posts with the port that each arrives at: those of higher people above."""
        found = []
        for post in self.order["post"]:
            at = self.places[post]
            lines = sorted(
                (line for line in self.of("holds", "act") if line[1] == post), key=lambda line: (self.places[line[0]].y, line[0], line[2])
            )
            for port, (a, b, key, line) in zip(_ports(at, len(lines), PORT), lines, strict=True):
                spot = self._spot(line, a, at.left - _TIP - 6, port)
                found.append(_Across((a, b, key), (self.places[a].right, self.places[a].y), at.left - _TIP + 1, port, spot))
        return found

    def _spot(self, line: dict[str, object], person: str, right: float, y: float) -> Spot | None:
        label = line["label"]
        if not isinstance(label, Label) or not label or label == self.graph.nodes[person].get("once"):
            return None  # what holds for all posts of a person is written once, in the person's box
        width = min(_width(label), self.places_between() - 74)
        return Spot(round(right - width, 1), round(y, 1), round(width, 1), SIZES["small"] + 3, "right")

    def places_between(self) -> float:
        """Give the room between the lane of people and that of posts."""
        person, post = self.order["person"], self.order["post"]
        return self.places[post[0]].left - self.places[person[0]].right if person and post else 200.0

    def brackets(self, label_room: float) -> tuple[dict[Line, Route], float]:
        """Route how bodies belong together: out to the right, along the track of the body above, back to it."""
        lines = self.of(*BRACKETS)
        ports = self._right_ports()
        edge = self.columns.right + (max(24.0, label_room + 14.0) if lines else 0.0)
        spans: dict[str, tuple[float, float]] = {}
        for a, b, _, _ in lines:
            ys = [ports[a, b], ports[b, ""]]
            low, high = spans.get(b, (min(ys), max(ys)))
            spans[b] = min(low, *ys), max(high, *ys)
        tracks = _tracks(spans)
        found = {}
        for a, b, key, line in lines:
            x = edge + TRACK * tracks[b]
            points = [(self.places[a].right, ports[a, b]), (x, ports[a, b]), (x, ports[b, ""]), (self.places[b].right + _TIP, ports[b, ""])]
            label = line["label"]
            width = _width(label if isinstance(label, Label) else None)
            spot = Spot(self.places[a].right + 8, ports[a, b] - 8, round(width, 1), SIZES["small"] + 2, "left") if width else None
            found[a, b, key] = Route(elbow(points), (self.places[b].right, ports[b, ""], "w"), spot)
        return found, edge + TRACK * (max(tracks.values(), default=-1) + 1)

    def _right_ports(self) -> dict[tuple[str, str], float]:
        """Give the height at which each line leaves a body on its right, by where it leads: up first, congresses last."""
        wanted: dict[str, dict[str, float]] = {}
        for a, b, _, _ in self.of(*BRACKETS):
            wanted.setdefault(a, {})[b] = self.places[b].y
            at = wanted.setdefault(b, {}).setdefault("", self.places[b].y)
            wanted[b][""] = at + (self.places[a].y - at) * 0.01
        for a, _, _, _ in self.of("hosts"):
            wanted.setdefault(a, {})["event"] = float("inf")
        ports = {}
        for node, ends in wanted.items():
            ordered = sorted(ends, key=lambda end: (ends[end], end))
            for end, y in zip(ordered, _ports(self.places[node], len(ordered), BODY_PORT), strict=True):
                ports[node, end] = y
        return ports

    def down(self, edge: float) -> tuple[dict[Line, Route], float, float]:
        """Route what leads to the congresses: attendance down the left margin, the holding body down the right one."""
        found: dict[Line, Route] = {}
        ports, there = self._right_ports(), self._left_ports()
        levels = self._levels()
        events = [event for event in self.order["event"] if (event, "attends") in levels]
        lefts = {event: self.columns.left - 20 - self._label_room() - TRACK * at for at, event in enumerate(events)}
        hosts = [event for event in reversed(self.order["event"]) if (event, "hosts") in levels]
        rights = {event: edge + 6 + TRACK * at for at, event in enumerate(hosts)}
        for a, b, key, line in self.of("attends", "hosts"):
            at, kind = self.places[b], "attends" if line["kind"] == "attends" else "hosts"
            start = (self.places[a].left, there[a, b, key]) if kind == "attends" else (self.places[a].right, ports[a, "event"])
            x = lefts[b] if kind == "attends" else rights[b]
            port = at.x + (-0.22 if kind == "attends" else 0.22) * at.box.width
            level = levels[b, kind]
            points = [start, (x, start[1]), (x, level), (port, level), (port, at.top - _TIP)]
            found[a, b, key] = Route(elbow(points), (port, at.top, "s"), self._capacity(line, start))
        found |= self._chain()
        return found, min(lefts.values(), default=self.columns.left), max(rights.values(), default=edge)

    def _left_ports(self) -> dict[Line, float]:
        """Give the height at which each line to a congress leaves a person: that to the last congress, which runs outermost, on top."""
        at = {event: n for n, event in enumerate(self.order["event"])}
        leaving: dict[str, list[Line]] = {}
        for a, b, key, _ in sorted(self.of("attends"), key=lambda line: (-at[line[1]], line[2])):
            leaving.setdefault(a, []).append((a, b, key))
        return {
            line: y for a, lines in leaving.items() for line, y in zip(lines, _ports(self.places[a], len(lines), BODY_PORT), strict=True)
        }

    def _levels(self) -> dict[tuple[str, str], float]:
        """Give the height of the level stretch of each bundle of lines: one above the other over the row of its congress."""
        rows: dict[float, list[str]] = {}
        for event in self.order["event"]:
            rows.setdefault(self.places[event].y, []).append(event)
        arriving = {(b, str(line["kind"])) for _, b, _, line in self.of("attends", "hosts")}
        levels = {}
        for row in rows.values():
            order = [(event, "attends") for event in row] + [(event, "hosts") for event in reversed(row)]
            top = min(self.places[event].top for event in row)
            for at, bundle in enumerate(bundle for bundle in order if bundle in arriving):
                levels[bundle] = top - 22.0 - TRACK * at
        return levels

    def _label_room(self) -> float:
        labels = {line["label"] for *_, line in self.of("attends")}
        return max(_width(label) for label in labels if isinstance(label, Label)) + 8 if len(labels) > 1 else 0.0

    def _capacity(self, line: dict[str, object], start: tuple[float, float]) -> Spot | None:
        """Write the capacity beside a person only where not all attend in the same one."""
        label = line["label"]
        if line["kind"] != "attends" or not isinstance(label, Label) or not self._label_room():
            return None
        width = _width(label)
        return Spot(round(start[0] - 6 - width, 1), start[1] - 8, round(width, 1), SIZES["small"] + 2, "right")

    def _chain(self) -> dict[Line, Route]:
        """Route from each congress to the next one."""
        found = {}
        for a, b, key, _ in self.of("previous"):
            one, two = self.places[a], self.places[b]
            between = [event for event in self.order["event"] if one.x < self.places[event].x < two.x and self.places[event].y == two.y]
            if one.y == two.y and one.x < two.x and not between:
                found[a, b, key] = Route(curve(one.right, one.y, two.left - _TIP, two.y), (two.left, two.y, "e"))
            else:
                found[a, b, key] = Route(sag(one.x, two.x, max(one.bottom, two.bottom), 30.0))
        return found


def _ports(place: Place, count: int, step: float) -> list[float]:
    """Give *count* heights on the side of a box, evenly around its middle and *step* apart, or as far as the box allows."""
    step = min(step, (place.box.height - 12) / max(1, count - 1)) if count > 1 else 0.0
    return [round(place.y + step * (at - (count - 1) / 2), 1) for at in range(count)]


def _tracks(spans: dict[str, tuple[float, float]]) -> dict[str, int]:
    """Give each span of heights the innermost track that is free; short spans first."""
    taken: list[list[tuple[float, float]]] = []
    tracks = {}
    for node, (low, high) in sorted(spans.items(), key=lambda item: (item[1][1] - item[1][0], item[1], item[0])):
        track = next((at for at, spans_there in enumerate(taken) if all(high < a or low > b for a, b in spans_there)), len(taken))
        if track == len(taken):
            taken.append([])
        taken[track].append((low, high))
        tracks[node] = track
    return tracks
