"""The view of a body: its posts with their holders on its left, what it belongs to above it, its sub-bodies as a tree on its right.

Bodies that it came of or became stand below it; its congresses in a row at the foot.
"""

from collections.abc import Sequence

import networkx as nx

from kg.view.boxes import text_width
from kg.view.drawing import Drawing, Head, frame_of, sized
from kg.view.graph import Graph, graph_of
from kg.view.paths import elbow
from kg.view.positions import Place
from kg.view.routes import Line, Route, Spot
from kg.view.seats import seats
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.words import Label, plain_text, say

__all__ = ["chart"]

_WIDTH = 232.0
_OUT, _INDENT = 48.0, 24.0
_UP, _DOWN, _GAP, _TRUNK = 50.0, 34.0, 13.0, 18.0
_TIP = 9.0


def chart(data: Data, found: Sequence[Statement], body: str) -> Drawing:
    """Draw the body *body* (IRI) with everything that *found* tells of it."""
    graph = graph_of(data, found, {body})
    keys = {attributes["iri"]: key for key, attributes in graph.nodes(data=True)}
    return _Chart(data, graph, keys[body], found).drawn()


class _Chart:
    """Boxes and lines while they are put down around the body."""

    def __init__(self, data: Data, graph: Graph, focus: str, found: Sequence[Statement]) -> None:
        self.graph, self.focus = graph, focus
        graph.nodes[focus]["focus"] = True
        inner = seats(data, graph, focus, found)
        self.inner = inner.graph
        self.places: dict[str, Place] = dict(inner.places)
        self.lines: dict[Line, Route] = dict(inner.lines)
        self.heads: list[Head] = []
        self.middle = self.places[focus]
        self.left = min(place.left for place in self.places.values())

    def drawn(self) -> Drawing:
        self.head_lanes()
        top = self.above()
        bottom = self.below()
        right = self.tree()
        self.events(max([bottom, *(place.bottom for place in self.places.values())]), right)
        kept: Graph = nx.MultiDiGraph(self.inner)
        kept.add_nodes_from((node, self.graph.nodes[node]) for node in self.graph if node in self.places and node not in kept)
        for a, b, key in self.lines:
            if not kept.has_edge(a, b, key):
                kept.add_edge(a, b, key, **self.graph.edges[a, b, key])
        frame = frame_of(self.places.values(), self.lines.values(), self.heads, (self.left, right))
        frame = (frame[0], min(frame[1], top - 20), frame[2], frame[3])
        return Drawing(kept, self.places, self.lines, tuple(self.heads), frame)

    def of(self, kind: str) -> list[tuple[str, str, int, dict[str, object]]]:
        return [(a, b, key, line) for a, b, key, line in self.graph.edges(keys=True, data=True) if line["kind"] == kind]

    def head_lanes(self) -> None:
        """Head the lanes of people and posts, at one height."""
        top = min((place.top for place in self.places.values()), default=0.0) - 22
        for kind in ("person", "post"):
            mine = [self.places[node] for node in self.inner if self.inner.nodes[node]["kind"] == kind]
            if mine:
                self.heads.append(Head(say(f"kind-{kind}"), min(place.left for place in mine) + 2, top))

    def put(self, node: str, x: float, top: float) -> Place:
        self.places[node] = sized(self.graph.nodes[node]["text"], _WIDTH, least=50.0, x=x, top=top)
        return self.places[node]

    def above(self) -> float:
        """Stack what the body belongs to above it, the nearest first; give where the stack begins."""
        waiting, top = [self.focus], self.middle.top
        while waiting:
            below = waiting.pop(0)
            parents = sorted({b for a, b, _, _ in self.of("belongs") if a == below and b not in self.places})
            for at, parent in enumerate(parents):
                height = sized(self.graph.nodes[parent]["text"], _WIDTH, least=50.0, x=0, top=0).box.height
                place = self.put(parent, self.middle.x - _WIDTH / 2 + at * 40, top - _UP - height)
                top = place.top
                waiting.append(parent)
            for a, b, key, line in self.of("belongs"):
                if a == below and b in parents:
                    self.lines[a, b, key] = self.up(a, b, line, parents.index(b))
        return top

    def up(self, child: str, parent: str, line: dict[str, object], at: int) -> Route:
        low, high = self.places[child], self.places[parent]
        x = (low.left if at else low.x) - 16 * at + (0 if not at else 30)
        spot = _beside(line, x + 9, (low.top + min(high.bottom, low.top)) / 2 if not at else low.top - 12)
        return Route(f"M{x:g} {low.top:g}V{high.bottom + _TIP - 1:g}", (x, high.bottom, "n"), spot)

    def below(self) -> float:
        """List below it the bodies that it came of, that it became, that it was merged with; what no claim orders has no arrow."""
        y = self.middle.bottom
        x = self.middle.left + _TRUNK
        for a, b, key, line in sorted((*self.of("becomes"), *self.of("changes")), key=lambda one: (one[1] != self.focus, one[:3])):
            other = b if a == self.focus else a
            if other in self.places or self.focus not in (a, b):
                continue
            place = self.put(other, self.middle.left + 2 * _TRUNK, y + _DOWN)
            points = [(x, self.middle.bottom), (x, place.y), (place.left, place.y)]
            came = line["kind"] == "becomes" and b == self.focus
            tip = (x, self.middle.bottom, "n") if came else (place.left, place.y, "e") if line["kind"] == "becomes" else None
            points = [(x, self.middle.bottom + _TIP), *points[1:]] if came else points
            points = [*points[:2], (place.left - _TIP, place.y)] if tip and not came else points
            self.lines[a, b, key] = Route(elbow(points), tip, _beside(line, place.left, place.top - 11))
            y = place.bottom
        return y

    def tree(self) -> float:
        """List the bodies below as a tree on the right, each level further in; give how far it reaches."""
        rows: list[tuple[str, int]] = []
        self.collect(self.focus, 0, rows, {self.focus})
        if not rows:
            return self.middle.right
        x = self.middle.right + _OUT
        y = min(place.top for node, place in self.places.items() if node in self.inner)
        for node, depth in rows:
            y = self.put(node, x + _INDENT * depth, y).bottom + _GAP
        self.heads.append(Head(say("kind-sub"), x + 2, self.places[rows[0][0]].top - 22))
        inside = {node for node, _ in rows}
        for a, b, key, _ in self.of("belongs"):
            if a in inside and (b in inside or b == self.focus):
                self.lines[a, b, key] = self.branch(a, b)
        return max(self.places[node].right for node, _ in rows)

    def collect(self, parent: str, depth: int, rows: list[tuple[str, int]], seen: set[str]) -> None:
        for child in sorted(
            (a for a, b, _, _ in self.of("belongs") if b == parent), key=lambda node: (self.graph.nodes[node]["order"], node)
        ):
            if child not in seen and child not in self.places:
                seen.add(child)
                rows.append((child, depth))
                self.collect(child, depth + 1, rows, seen)

    def branch(self, child: str, parent: str) -> Route:
        """Lead from the parent to a body of the tree: down a trunk, and level to the box."""
        at, above = self.places[child], self.places[parent]
        if parent == self.focus:
            trunk = above.right + _OUT / 2
            points = [(above.right, above.y), (trunk, above.y), (trunk, at.y), (at.left, at.y)]
            return Route(elbow(points) if abs(above.y - at.y) > 1 else f"M{above.right:g} {at.y:g}H{at.left:g}")
        x = above.left + _INDENT / 2
        return Route(elbow([(x, above.bottom), (x, at.y), (at.left, at.y)]))

    def events(self, top: float, right: float) -> None:
        """Put the congresses of the body in a row at the foot, the earlier one before the later."""
        hosts = [(a, b, key) for a, b, key, _ in self.of("hosts") if a == self.focus]
        chain: nx.DiGraph[str] = nx.DiGraph()
        chain.add_nodes_from(dict.fromkeys(b for _, b, _ in hosts))
        chain.add_edges_from((a, b) for a, b, _, _ in self.of("previous") if a in chain and b in chain)
        found = list(nx.lexicographical_topological_sort(chain)) if nx.is_directed_acyclic_graph(chain) else list(chain)
        x, y = self.left, top + 74.0
        for node in found:
            self.places[node] = sized(self.graph.nodes[node]["text"], 244.0, inset=50.0, least=62.0, x=x, top=y)
            x = self.places[node].right + 44.0
        middle = max((self.places[node].y for node in found), default=y)
        for node in found:
            self.places[node] = self.places[node]._replace(y=middle)
        if found:
            self.heads.append(Head(say("kind-event"), self.left + 2, y - 22))
        for a, b, key in hosts:
            at = self.places[b]
            points = [
                (self.middle.right, self.middle.y + 12),
                (self.middle.right + 18, self.middle.y + 12),
                (self.middle.right + 18, top + 30),
            ]
            points += [(at.x, top + 30), (at.x, at.top - _TIP)]
            self.lines[a, b, key] = Route(elbow(points), (at.x, at.top, "s"))
        for a, b, key, _ in self.of("previous"):
            if a in self.places and b in self.places:
                one, two = self.places[a], self.places[b]
                self.lines[a, b, key] = Route(f"M{one.right:g} {one.y:g}H{two.left - _TIP:g}", (two.left, one.y, "e"))


def _beside(line: dict[str, object], x: float, y: float) -> Spot | None:
    label = line["label"]
    if not isinstance(label, Label) or not label:
        return None
    return Spot(round(x, 1), round(y, 1), round(max(text_width(plain_text(text), "small") for text in label), 1), 14.5, "left")
