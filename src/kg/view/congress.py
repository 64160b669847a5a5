"""The view of a congress: between the one before and the one after it; below, who attended, who was elected, what was aimed at.

Attendance is grouped by capacity; people who are only counted have a box of their own, so that nobody is lost or made up.
"""

from collections.abc import Iterator, Sequence

import networkx as nx

from kg.view.drawing import Drawing, Head, frame_of, sized
from kg.view.graph import Graph, described, graph_of
from kg.view.names import of_concept
from kg.view.paths import elbow
from kg.view.positions import Place
from kg.view.routes import Line, Route
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.words import Label, join, say

__all__ = ["congress"]

_TIP = 9.0
_GAP, _GROUP = 11.0, 30.0
_COLUMNS = {"attended": 244.0, "elected": 226.0, "targets": 296.0, "cited": 280.0}
_BETWEEN, _TRUNK = 44.0, -20.0
_MOST = 6
"""How many rows of people stand in one column; more are parted."""

_Groups = list[tuple[Label | None, list[tuple[str, list[Statement]]]]]


def congress(data: Data, found: Sequence[Statement], iri: str) -> Drawing:
    """Draw the congress *iri* with everything that *found* tells of it."""
    graph = graph_of(data, found, {iri})
    keys = {attributes["iri"]: key for key, attributes in graph.nodes(data=True)}
    return _Sheet(data, graph, keys, iri).drawn(found)


class _Sheet:
    """Boxes and lines while they are put down below the congress."""

    def __init__(self, data: Data, graph: Graph, keys: dict[str, str], iri: str) -> None:
        self.data, self.base, self.keys, self.iri, self.focus = data, graph, keys, iri, keys[iri]
        self.graph: Graph = nx.MultiDiGraph()
        self.places: dict[str, Place] = {}
        self.lines: dict[Line, Route] = {}
        self.heads: list[Head] = []

    def drawn(self, found: Sequence[Statement]) -> Drawing:
        columns = [*_parted(*self.attended(found)), self.elected(found), self.targets(found), self.cited(found)]
        columns = [column for column in columns if column[1]]
        width = sum(_COLUMNS[name] for name, _ in columns) + _BETWEEN * (len(columns) - 1)
        bottom = self.chain(found, max(width, 360.0) / 2)
        x = 0.0
        for at, (name, groups) in enumerate(columns):
            head = None if at and columns[at - 1][0] == name else say(f"column-{name}")
            self.column(name, groups, head, x, bottom + 76.0, bottom + 28.0)
            x += _COLUMNS[name] + _BETWEEN
        frame = frame_of(self.places.values(), self.lines.values(), self.heads, (_TRUNK, max(width, 360.0)))
        return Drawing(self.graph, self.places, self.lines, tuple(self.heads), frame)

    def add(self, key: str, attributes: dict[str, object]) -> str:
        self.graph.add_node(key, **attributes)
        return key

    def known(self, iri: str) -> dict[str, object]:
        return dict(self.base.nodes[self.keys[iri]])

    def chain(self, found: Sequence[Statement], x: float) -> float:
        """Put the congress in the middle at *x*, the one before left, the next right, the body that holds it above; give its lower edge."""
        text = self.base.nodes[self.focus]["text"]
        self.add(self.focus, dict(self.base.nodes[self.focus]) | {"focus": True})
        middle = self.places[self.focus] = sized(text, 300.0, inset=56.0, least=70.0, x=x - 150, top=0.0)
        sides: dict[str, float] = {"before": middle.left, "after": middle.right}
        for a, b, _, line in list(self.base.edges(keys=True, data=True)):
            if line["kind"] == "previous" and self.focus in (a, b):
                other, side = (a, "before") if b == self.focus else (b, "after")
                left = sides[side] - 70.0 - 230.0 if side == "before" else sides[side] + 70.0
                self.add(other, dict(self.base.nodes[other]))
                at = sized(self.base.nodes[other]["text"], 230.0, inset=50.0, least=62.0, x=left, top=0.0)
                self.places[other] = Place(at.x, middle.y, at.box)
                sides[side] = self.places[other].left if side == "before" else self.places[other].right
                one, two = self.places[a], self.places[b]
                self.edge(a, b, dict(line), f"M{one.right:g} {one.y:g}H{two.left - _TIP:g}", (two.left, two.y, "e"))
            elif line["kind"] == "hosts" and b == self.focus and self.holds(found, self.base.nodes[a]["iri"]):
                self.add(a, dict(self.base.nodes[a]))
                self.places[a] = at = _lifted(sized(self.base.nodes[a]["text"], 300.0, least=50.0, x=x - 150, top=0.0), -42.0)
                self.edge(a, b, dict(line), f"M{x:g} {at.bottom:g}V{middle.top - _TIP:g}", (x, middle.top, "s"))
        return middle.bottom

    def holds(self, found: Sequence[Statement], body: str) -> bool:
        return any(one.kind == "congress" and one.iri == self.iri and body in one.about for one in found)

    def edge(self, a: str, b: str, line: dict[str, object], path: str, tip: tuple[float, float, str] | None = None) -> None:
        key: int = self.graph.add_edge(a, b, **line)  # type: ignore[assignment]  # networkx numbers them
        self.lines[a, b, key] = Route(path, tip)

    def attended(self, found: Sequence[Statement]) -> tuple[str, _Groups]:
        """Group who attended by capacity: people by name first, then those who are only counted."""
        groups: dict[str, tuple[Label, dict[str, list[Statement]]]] = {}
        for one in found:
            if one.kind != "attendance" or self.iri not in one.about:
                continue
            capacity = self.data.things[one.iri].one("kg:capacity")
            key, box = self.attendee(one, found)
            rows = groups.setdefault(capacity or "", (of_concept(self.data, capacity), {}))[1]
            if key not in rows and key in self.graph:  # there in two capacities: a copy, which is the same person
                box, key = box | {"of": key}, f"{key}~{capacity}"
            self.graph.add_node(key, **box)
            rows.setdefault(key, []).append(one)
        ordered = sorted(groups.values(), key=lambda group: (len(group[1]), group[0].vi))
        return "attended", [(label, sorted(rows.items(), key=lambda row: row[0].startswith("group/"))) for label, rows in ordered]

    def attendee(self, one: Statement, found: Sequence[Statement]) -> tuple[str, dict[str, object]]:
        """Give the box of a person, with a post if these articles tell one, or of people who are only counted."""
        person = next((iri for iri in one.about if iri in self.keys and self.base.nodes[self.keys[iri]]["kind"] == "person"), None)
        if person is None:
            box = described("group", one.cells["person"], [(one.cells["person"], "strong"), *_note(one)])
            return f"group/{one.iri.rsplit('/', 1)[-1]}", box | {"iri": one.iri, "order": 0}
        held = next((two for two in found if two.kind == "membership" and person in two.about), None)
        box = self.known(person)
        post = join(", ", held.cells["role"], held.cells["organization"]) if held else None
        return self.keys[person], box | {"text": [(box["name"], "strong"), *([(post, "small")] if post else [])]}

    def elected(self, found: Sequence[Statement]) -> tuple[str, _Groups]:
        rows = []
        for one in found:
            body = next((iri for iri in one.about if iri != self.iri and iri in self.keys), None)
            if one.kind != "result" or self.iri not in one.about or body is None:
                continue
            box = self.known(body)
            counts = [(one.cells[key], "small") for key in ("count", "votes") if one.cells.get(key)]
            box["text"] = [(box["name"], "strong"), *counts]
            known = self.keys[body]
            again = known in self.graph or self.holds(found, body)  # the body that holds it elects itself: one body, two boxes
            rows.append((self.add(f"{known}~elected", box | {"of": known}) if again else self.add(known, box), [one]))
        return "elected", [(None, rows)] if rows else []

    def targets(self, found: Sequence[Statement]) -> tuple[str, _Groups]:
        """Put each target below the one that it is a share of."""
        mine = [one for one in found if one.kind == "target" and self.iri in one.about]
        parts = {one.iri: [two for two in mine if two.part_of == one.iri] for one in mine}
        ordered = [two for one in mine if one.part_of not in parts for two in (one, *parts[one.iri])]
        rows = []
        for one in ordered:
            text = [(one.cells["number"], "strong")] if one.cells.get("number") else []
            words = one.cells["indicator"] if text else one.cells["indicator"].map(lambda told: told[:1].upper() + told[1:])
            box = described("target", one.head, [*text, (words, "normal" if one.part_of not in parts else "small")])
            rows.append((self.add(f"target/{one.iri.rsplit('/', 1)[-1]}", box | {"iri": one.iri, "order": 0}), [one]))
        return "targets", [(None, rows)] if rows else []

    def cited(self, found: Sequence[Statement]) -> tuple[str, _Groups]:
        rows = []
        for one in found:
            if one.kind == "citation":
                box = described(
                    "document", one.head, [(one.head, "normal"), *([(one.cells["issuer"], "small")] if one.cells["issuer"] else [])]
                )
                rows.append((self.add(f"cited/{one.iri.rsplit('/', 1)[-1]}", box | {"iri": one.iri, "order": 0}), [one]))
        return "cited", [(None, rows)] if rows else []

    def column(self, name: str, groups: _Groups, head: Label | None, x: float, top: float, level: float) -> None:
        """Put one column of boxes below *top*; a line leads to each, by a trunk on the left that leaves the congress at *level*."""
        self.heads += [Head(head, x + 2, top - 22)] if head else []
        trunk, y = x + _TRUNK, top
        middle = self.places[self.focus]
        for label, rows in groups:
            if label:
                self.heads.append(Head(label, x + 2, y + 8, quiet=True))
                y += 24
            for node, told in rows:
                one = told[0]
                indent = 22.0 if one.part_of and f"target/{one.part_of.rsplit('/', 1)[-1]}" in self.graph else 0.0
                kind = self.graph.nodes[node]["kind"]
                inset, least = {"person": (74.0, 50.0), "group": (40.0, 44.0)}.get(kind, (30.0, 44.0))
                at = sized(self.graph.nodes[node]["text"], _COLUMNS[name] - indent, inset=inset, least=least, x=x + indent, top=y)
                self.places[node] = at
                points = [(middle.x, middle.bottom), (middle.x, level), (trunk, level), (trunk, at.y), (at.left, at.y)]
                kind = {"attended": "attends", "elected": "hosts"}.get(name, "sets")
                line: dict[str, object] = {"kind": kind, "label": None, "tone": one.basis, "statements": [two.iri for two in told]}
                self.edge(node, self.focus, line, elbow(points))
                y = at.bottom + _GAP
            y += _GROUP - _GAP


def _parted(name: str, groups: _Groups) -> Iterator[tuple[str, _Groups]]:
    """Give the largest group a column of its own where there are many."""
    many = len(groups) > 1 and sum(len(rows) for _, rows in groups) > _MOST
    yield name, groups[:-1] if many else groups
    if many:
        yield name, groups[-1:]


def _note(one: Statement) -> list[tuple[Label, str]]:
    capacity = one.cells["capacity"]
    return [(Label(*(text.partition(", ")[2] for text in capacity)), "small")] if ", " in capacity.vi else []


def _lifted(place: Place, by: float) -> Place:
    return Place(place.x, place.y - place.box.height + by, place.box)
