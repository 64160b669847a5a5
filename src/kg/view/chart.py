"""The view of a body: its holders and posts in lanes towards it, what it belongs to above it, its sub-bodies as a tree on its right.

Bodies that it came of or became stand below it; its congresses in a row at the foot.
"""

from collections.abc import Sequence

import networkx as nx

from kg.view.boxes import text_width
from kg.view.drawing import Drawing, Head, frame_of, sized
from kg.view.graph import Graph, graph_of
from kg.view.paths import elbow
from kg.view.positions import Place, Plan, plan
from kg.view.reading import Data
from kg.view.routes import Line, Route, Spot, routes
from kg.view.statements import Statement
from kg.view.words import Label, plain_text, say

__all__ = ["chart"]

_WIDTH = 246.0
_OUT, _INDENT = 58.0, 26.0
_UP, _DOWN, _GAP, _TRUNK = 50.0, 34.0, 13.0, 18.0
_TIP = 9.0
_SCREEN = 820.0
"""What is higher than this does not fit a screen: the body then stands at the top of it."""


def chart(data: Data, found: Sequence[Statement], body: str) -> Drawing:
    """Draw the body *body* (IRI) with everything that *found* tells of it."""
    graph = graph_of(data, found, {body})
    keys = {attributes["iri"]: key for key, attributes in graph.nodes(data=True)}
    return _Chart(graph, keys[body]).drawn()


class _Chart:
    """Boxes and lines while they are put down around the body in the middle."""

    def __init__(self, graph: Graph, focus: str) -> None:
        self.graph, self.focus = graph, focus
        graph.nodes[focus]["focus"] = True
        for attributes in graph.nodes.values():
            if attributes["kind"] == "person":  # when stands on the line to the post, for the day may hide some of them
                attributes |= {"text": attributes["text"][:1], "once": None}
        seats = [node for node in graph.predecessors(focus) if graph.nodes[node]["kind"] == "post"]
        holders = {node for post in seats for node in graph.predecessors(post)}
        self.inner = graph.subgraph({focus, *seats, *holders})
        placed = _at_hand(plan(nx.MultiDiGraph(self.inner)), graph, focus)
        self.places: dict[str, Place] = dict(placed.places)
        self.lines: dict[Line, Route] = dict(routes(nx.MultiDiGraph(self.inner), placed).lines)
        self.heads: list[Head] = []
        self.middle = self.places[focus]
        self.tall = max(place.bottom for place in self.places.values()) - min(place.top for place in self.places.values()) > _SCREEN
        self.left, self.seats = placed.columns.left if seats else self.middle.left, bool(seats)

    def drawn(self) -> Drawing:
        self.head_lanes()
        top = self.above()
        bottom = self.below()
        right = self.tree()
        self.events(max([bottom, *(place.bottom for place in self.places.values())]), right)
        kept: Graph = nx.MultiDiGraph()
        kept.add_nodes_from((node, self.graph.nodes[node]) for node in self.graph if node in self.places)
        for a, b, key in self.lines:
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
            mine = [self.places[node] for node in self.inner if self.graph.nodes[node]["kind"] == kind]
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
                place = self.put(parent, self.middle.left + (at * 40 if len(parents) > 1 else 0), top - _UP - height)
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
        y = 0.0
        for node, depth in rows:
            y = self.put(node, x + _INDENT * depth, y).bottom + _GAP
        first = min(place.top for node, place in self.places.items() if node in self.inner)
        shift = max(first, self.middle.y - (y - _GAP) / 2) if self.tall else self.middle.y - (y - _GAP) / 2
        for node, _ in rows:
            place = self.places[node]
            self.places[node] = Place(place.x, round(place.y + shift, 1), place.box)
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
                self.lines[a, b, key] = Route(f"M{one.right:g} {one.y:g}H{two.left - _TIP:g}", (two.left, two.y, "e"))


def _at_hand(placed: Plan, graph: Graph, focus: str) -> Plan:
    """Move the body up to its first post where its holders are more than a screen can show."""
    tops = [place.top for place in placed.places.values()]
    posts = [place.y for node, place in placed.places.items() if graph.nodes[node]["kind"] == "post"]
    if not posts or max(place.bottom for place in placed.places.values()) - min(tops) <= _SCREEN:
        return placed
    own = placed.places[focus]
    y = max(min(posts), min(tops) + own.box.height / 2)
    return placed._replace(places={**placed.places, focus: Place(own.x, y, own.box)})


def _beside(line: dict[str, object], x: float, y: float) -> Spot | None:
    label = line["label"]
    if not isinstance(label, Label) or not label:
        return None
    return Spot(round(x, 1), round(y, 1), round(max(text_width(plain_text(text), "small") for text in label), 1), 14.5, "left")
