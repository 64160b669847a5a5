"""The view of a person: a career as a timeline. Each body is a group, each post a row, each term a bar; all of it comes first.

Below it, by body, stand those who served there meanwhile.

A bar is full where the post was certainly held and pale where it possibly was; a day on which someone was only seen in office is a mark.
"""

from collections.abc import Sequence
from typing import NamedTuple

import networkx as nx

from kg.view.boxes import text_width
from kg.view.drawing import Axis, Bar, Drawing, Head, frame_of, sized
from kg.view.graph import Graph, described, graph_of
from kg.view.index import Index
from kg.view.names import local
from kg.view.paths import elbow
from kg.view.positions import Place
from kg.view.routes import Line, Route
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.timeline import Scale, certain, meeting, possible, scale
from kg.view.words import Label, join, plain_text, same, say

__all__ = ["MOST_BESIDE", "beside", "career"]

MOST_BESIDE = 6
"""How many people of one body are drawn beside the person; the others are counted."""

_BODY, _ROW, _GAP = 248.0, 214.0, 42.0
_LEFT = _BODY + _GAP + _ROW + 30.0
_WIDTH = 520.0
_TRACK, _THICK, _THIN = 30.0, 20.0, 12.0
_BETWEEN = 34.0
_MARGIN = 150.0
"""Room on the right of the axis for what is written beside the last bars."""


class _Row(NamedTuple):
    """A line of the timeline: the box that heads it, and its terms."""

    key: str
    box: dict[str, object]
    statements: list[Statement]
    met: str
    """``own``, or whether its holder served there ``certain``-ly or ``possible``-bly at the same time."""


class _Group(NamedTuple):
    body: str | None
    rows: list[_Row]
    left_out: int

    @property
    def own(self) -> list[_Row]:
        """The rows of the person whose page this is."""
        return [row for row in self.rows if row.met == "own"]

    @property
    def others(self) -> list[_Row]:
        """The rows of those who served there at the same time."""
        return [row for row in self.rows if row.met != "own"]


def beside(found: Sequence[Statement], person: str) -> dict[str, list[Statement]]:
    """Give, for each body of *person*, the memberships of others there at the same time; certain meetings first."""
    index = Index.of(found)
    own = [one for one in index.about(person) if one.kind == "membership"]
    others: dict[str, list[tuple[tuple[bool, int], Statement]]] = {}
    bodies = {
        one.links[-1].target: [two for two in own if two.links and two.links[-1].target == one.links[-1].target]
        for one in own
        if _seated(one)
    }
    for at, other in enumerate(index.about(*bodies)):
        if other.kind != "membership" or person in other.about or not _seated(other):
            continue
        mine = bodies.get(other.links[-1].target, ())
        met = {meeting(one.days, other.days) for one in mine}
        if "certain" in met or "possible" in met:
            others.setdefault(other.links[-1].target, []).append((("certain" not in met, at), other))
    return {body: [one for _, one in sorted(met, key=lambda pair: pair[0])] for body, met in others.items()}


def _seated(one: Statement) -> bool:
    return len(one.links) > 1 and one.links[-1].kind == "seat"


def career(data: Data, found: Sequence[Statement], person: str, counted: dict[str, int]) -> Drawing:
    """Draw the career of *person*; *counted* says how many people of a body are not in *found*."""
    base = graph_of(data, found, {person})
    keys = {attributes["iri"]: key for key, attributes in base.nodes(data=True)}
    groups = _groups(data, base, keys, found, person, counted)
    axis = scale(
        [one for group in groups for row in group.rows for one in row.statements], _acts(data, found, person), _LEFT, _LEFT + _WIDTH
    )
    return _Sheet(data, base, keys, axis).drawn(groups, person, found)


def _acts(data: Data, found: Sequence[Statement], person: str) -> list[str]:
    """Give the days of the acts of *person* that are known to the day."""
    days = []
    for one in found:
        thing = data.things.get(one.iri)
        if one.kind == "event" and person in one.about and thing and (day := thing.one("kg:earliest")) and day == thing.one("kg:latest"):
            days.append(day)
    return days


def _groups(
    data: Data, base: Graph, keys: dict[str, str], found: Sequence[Statement], person: str, counted: dict[str, int]
) -> list[_Group]:
    own = sorted((one for one in found if one.kind == "membership" and person in one.about), key=_since)
    bodies: dict[str | None, dict[str, _Row]] = {}
    for one in own:
        post = one.links[0].target if one.links and one.links[0].kind == "holds" else None
        body = one.links[-1].target if _seated(one) else None
        rows = bodies.setdefault(body, {})
        key = keys.get(post or "") or f"row/{local(one.iri)}"
        box = (
            dict(base.nodes[key])
            if key in base
            else described("post", one.cells["role"] or say("one-post"), []) | {"iri": one.iri, "order": 0}
        )
        rows.setdefault(key, _Row(key, box, [], "own")).statements.append(one)
    for body, others in beside(found, person).items():
        for other in others:
            who = other.links[0].source
            key = f"{keys[who]}~{keys[body]}"
            mine = [one for one in own if _seated(one) and one.links[-1].target == body]
            met = "certain" if any(meeting(one.days, other.days) == "certain" for one in mine) else "possible"
            bodies[body].setdefault(key, _Row(key, dict(base.nodes[keys[who]]) | {"of": keys[who]}, [], met)).statements.append(other)
    return [_Group(body, list(rows.values()), counted.get(body or "", 0)) for body, rows in bodies.items()]


def _since(one: Statement) -> tuple[str, str, str]:
    sure = certain(one.days)
    return one.days[0] or (sure[0] if sure else one.days[1] or "9999"), one.days[3] or "9999", one.iri


class _Sheet:
    """Boxes, bars and lines while they are put down, group by group."""

    def __init__(self, data: Data, base: Graph, keys: dict[str, str], axis: Scale) -> None:
        self.data, self.base, self.keys, self.axis = data, base, keys, axis
        self.graph: Graph = nx.MultiDiGraph()
        self.places: dict[str, Place] = {}
        self.lines: dict[Line, Route] = {}
        self.bars: list[Bar] = []
        self.heads: list[Head] = []
        self.rules: list[tuple[float, float, float]] = []

    def drawn(self, groups: list[_Group], person: str, found: Sequence[Statement]) -> Drawing:
        self.node(self.keys[person], dict(self.base.nodes[self.keys[person]]), 0.0, 0.0, _BODY)
        y = self.places[self.keys[person]].bottom + 26.0
        top = y - 40.0
        y = self.section([group._replace(rows=group.own, left_out=0) for group in groups], y)
        if beside := [group._replace(rows=group.others) for group in groups if group.others]:
            y = self.section(beside, self.heading(y + 30.0))
        if not groups:
            self.heads.append(Head(say("no-posts"), self.axis.left, top, quiet=True))
        bottom = y - _BETWEEN
        axis = Axis(
            self.axis.first.isoformat(), self.axis.last.isoformat(), self.axis.left, self.axis.right, top, bottom, self.axis.ticks()
        )
        ends = [bar.at + _wide(bar.label) for bar in self.bars]
        frame = frame_of(self.places.values(), self.lines.values(), self.heads, (0.0, max([self.axis.right, *ends])))
        frame = (*frame[:3], max(frame[3], bottom + 20))
        drawn = tuple(self.bars) if groups else ()
        return Drawing(self.graph, self.places, self.lines, tuple(self.heads), frame, drawn, axis if groups else None, tuple(self.rules))

    def section(self, groups: list[_Group], y: float) -> float:
        """Draw *groups* below each other from *y*, a thin line above each; give where the next would begin."""
        for group in groups:
            self.rules.append((0.0, self.axis.right + _MARGIN, y - _BETWEEN / 2))
            y = self.group(group, y) + _BETWEEN
        return y

    def heading(self, y: float) -> float:
        """Head those who served at the same time, with the years once more; give where they begin."""
        self.heads.append(Head(say("meanwhile"), 2.0, y))
        self.heads += [Head(same(year), x - text_width(year, "small") / 2, y, quiet=True) for x, year in self.axis.ticks()]
        return y + 12.0 + _BETWEEN / 2

    def node(self, key: str, attributes: dict[str, object], x: float, top: float, width: float) -> Place:
        text = attributes["text"]
        assert isinstance(text, list)
        kind = attributes["kind"]
        inset, least = {"person": (74.0, 46.0), "organization": (26.0, 44.0)}.get(str(kind), (26.0, 38.0))
        self.graph.add_node(key, **attributes)
        self.places[key] = sized(text, width, inset=inset, least=least, x=x, top=top)
        return self.places[key]

    def group(self, group: _Group, top: float) -> float:
        """Draw one body with its rows from *top* downwards; give where it ends."""
        known = body = self.keys.get(group.body or "")
        bottom = top
        if known is not None:
            body = known if known not in self.graph else f"{known}~beside"  # the same body once more
            again = {"of": known} if body != known else {}
            bottom = self.node(body or known, dict(self.base.nodes[known]) | again, 0.0, top, _BODY).bottom
        y, before = top, "own"
        for row in group.rows:
            if row.met != before:
                self.heads.append(Head(say(f"meanwhile-{row.met}"), _BODY + _GAP, y + 8, quiet=True))
                y += 24
            before = row.met
            y = self.row(row, body, y) + 10
        if group.left_out:
            self.heads.append(Head(say("more-people", group.left_out), _BODY + _GAP, y + 8, quiet=True))
            y += 26
        return max(bottom, y - 10)

    def row(self, row: _Row, body: str | None, top: float) -> float:
        box = dict(row.box)
        if row.met != "own":
            roles = dict.fromkeys(one.cells["role"] for one in row.statements if one.cells["role"])
            box |= {"text": [(box["name"], "strong"), *((role, "small") for role in roles)]}
        place = self.node(row.key, box, _BODY + _GAP, top, _ROW)
        tracks = self.tracks(row, place)
        height = max(place.box.height, _TRACK * tracks)
        moved = Place(place.x, round(top + height / 2, 1), place.box)
        self.places[row.key] = moved
        if body is not None:
            self.line(row, body, moved)
        return top + height

    def line(self, row: _Row, body: str, place: Place) -> None:
        """Lead from the body to the row: down its side, and level to the box."""
        key = self.graph.add_edge(row.key, body, kind="seat", label=None, tone=_tone(row), statements=[one.iri for one in row.statements])
        at = self.places[body]
        trunk = at.right + _GAP / 2
        start = place.y if at.top + 8 <= place.y <= at.bottom - 8 else min(max(at.y, at.top + 22.0), at.bottom - 8)
        points = [(at.right, start), (trunk, start), (trunk, place.y), (place.left, place.y)]
        self.lines[row.key, body, key] = Route(elbow(points) if abs(start - place.y) > 1 else f"M{at.right:g} {place.y:g}H{place.left:g}")

    def tracks(self, row: _Row, place: Place) -> int:
        """Put the terms of a row below one another where they, or what is written beside them, would meet."""
        made = [self.bar(one, row.met == "own") for one in row.statements]
        ends: list[float] = []
        at = []
        for bar in made:
            low = min(bar.possible[0], bar.at)
            high = max(bar.possible[1], bar.at + _wide(bar.label)) + 8
            track = next((n for n, end in enumerate(ends) if end <= low), len(ends))
            ends[track : track + 1] = [high]
            at.append(track)
        height = max(place.box.height, _TRACK * len(ends))
        first = place.top + height / 2 - _TRACK * (len(ends) - 1) / 2
        self.bars += [bar._replace(y=round(first + _TRACK * track, 1)) for bar, track in zip(made, at, strict=True)]
        return len(ends)

    def bar(self, one: Statement, own: bool) -> Bar:
        first, last = possible(one.days)
        sure = certain(one.days)
        solid = (self.axis.x(sure[0]), self.axis.x(sure[1])) if sure else None
        left, right = self.axis.x(first) if first else self.axis.left, self.axis.x(last) if last else self.axis.right
        right = right if any(one.days) else left  # of which nothing is known, no line says anything
        seen = tuple(dict.fromkeys(self.axis.x(day) for day in one.days[4:6] if day))
        timed = any(one.cells.get(key) for key in ("held-when", "seen"))
        label = next((link.label for link in one.links if timed and link.kind == "holds" and link.label), None) or _unknown(one)
        end = max([right if last or not any(one.days) else solid[1] if solid else left, *seen])
        at = end + 12
        if at + _wide(label) > self.axis.right + _MARGIN:  # before it; where there is no room, behind what is certain
            before = min([solid[0] if solid else right, *seen]) - 12 - _wide(label)
            at = before if before >= self.axis.left else max([solid[1] if solid else left, *seen]) + 12
        body = self.data.things.get(one.links[-1].target) if _seated(one) else None
        node = self.keys.get(body.iri) if body else None
        branch = self.base.nodes[node]["branch"] if node else None
        bounds = (round(left, 1), round(max(left, right), 1))
        return Bar(
            one.iri, 0.0, _THICK if own else _THIN, bounds, solid, (first is None, last is None), seen, branch, own, label, round(at, 1)
        )


def _unknown(one: Statement) -> Label:
    return join(", ", one.cells.get("status"), say("time-unknown"))


def _tone(row: _Row) -> str:
    return row.statements[0].basis


def _wide(label: Label) -> float:
    return max((text_width(plain_text(text), "small") for text in label), default=0.0)
