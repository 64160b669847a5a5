"""The network that pyvis writes, with a page of our own.

pyvis's stock template calls a content network, prints headings as HTML and loses parallel lines of undirected graphs;
this subclass keeps its graph, its bundle of vis-network and its entry points, and writes one offline file through an escaping template.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from pyvis.network import Network

from kg.view.boxes import Box
from kg.view.drawing import Drawing
from kg.view.template import render
from kg.view.words import LANGUAGES, Label, plain_text

__all__ = ["PageNetwork", "bundle"]

_BUNDLE = "templates/lib/vis-9.1.2/vis-network.min.js"

_FEW = 300
"""How many nodes go through pyvis one by one."""

_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "dragNodes": False, "selectConnectedEdges": False, "tooltipDelay": 86400000, "zoomSpeed": 0.6},
    "edges": {"smooth": False, "hidden": True},
    "nodes": {"shape": "custom", "chosen": False},
}


@lru_cache(maxsize=1)
def bundle() -> str:
    """Read vis-network from the installed pyvis, without the pointer to its source map (a browser's tools would fetch it)."""
    text = resources.files("pyvis").joinpath(_BUNDLE).read_text(encoding="utf-8")
    lines = [line for line in text.replace("\r\n", "\n").split("\n") if not line.startswith("//# sourceMappingURL=")]
    return "\n".join(lines)


class PageNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A directed pyvis network whose boxes and lines are placed already.

    Lines keep the path that was computed for them and are painted on vis-network's canvas by the page: its own lines run from middle
    to middle, and their labels meet.
    """

    def __init__(self) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.options = dict(_OPTIONS)
        self.page: dict[str, Any] = {}

    def draw(
        self,
        drawing: Drawing,
        branch_of: Mapping[str | None, int],
        level_of: Mapping[str, int],
        page_of: Callable[[str], str | None],
    ) -> None:
        """Add every node and every line of *drawing* at its place; branches, levels and statements are given by number."""
        graph = drawing.graph
        for node, data in graph.nodes(data=True):
            place = drawing.places[node]
            more = {
                "en": plain_text(data["name"].en) if data["name"].en != data["name"].vi else None,
                "branch": branch_of.get(data["branch"]),
                "level": level_of.get(data["level"]),
                "about": [[key, *_pair(value)] for key, value in data["about"]] or None,
                "find": [plain_text(text) for text in data["find"]] or None,
                "standing": data["standing"] or None,
                "focus": data.get("focus"),
                "of": data.get("of"),
                "page": page_of(data["iri"]),
            }
            said = {key: value for key, value in more.items() if value is not None}
            label = plain_text(data["name"].vi) or node
            self._node(node, label, {"x": place.x, "y": place.y, "kind": data["kind"], **_size(place.box), **said})
        for at, (source, target, key, line) in enumerate(graph.edges(keys=True, data=True)):
            route = drawing.lines[source, target, key]
            told = {"id": f"e{at}", "kind": line["kind"], "path": route.path, "tip": route.tip, "statements": line["statements"]}
            told |= {"tone": line["tone"]} if line["tone"] != "stated" else {}
            told |= {"words": _pair(line["label"]), "spot": list(route.spot)} if route.spot else {}
            self._line(source, target, told)

    def _node(self, key: str, label: str, told: dict[str, Any]) -> None:
        """Add a node; pyvis looks through all of them each time, so beyond a few hundred they are put where it would put them."""
        if len(self.node_ids) < _FEW:
            self.add_node(key, label=label, shape="custom", **told)
            self.node_map[key].pop("color")  # the page colours by branch and theme
            return
        self.node_ids.append(key)
        self.node_map[key] = {**told, "id": key, "label": label, "shape": "custom"}
        self.nodes.append(self.node_map[key])

    def _line(self, source: str, target: str, told: dict[str, Any]) -> None:
        if len(self.node_ids) <= _FEW:
            self.add_edge(source, target, **told)
        else:
            self.edges.append({**told, "from": source, "to": target, "arrows": "to"})

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """Give the page; :attr:`page` holds what the template needs besides the graph."""
        graph = {"nodes": self.nodes, "edges": self.edges, "options": self.options}
        self.html: str = render(self.page, self.page["data"] | graph, bundle())
        return self.html

    def write_html(self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False) -> None:
        """Write the page to the file *name* and nothing else; the same bytes under any locale."""
        with Path(name).open("w", encoding="utf-8", newline="\n") as file:
            file.write(self.generate_html(name))

    def __repr__(self) -> str:
        return f"PageNetwork(nodes={self.num_nodes()}, lines={self.num_edges()})"


def _pair(label: Label) -> list[str]:
    return [plain_text(text) for text in (label[:1] if label.vi == label.en else label)]


def _size(box: Box) -> dict[str, Any]:
    styles = {"strong": 0, "normal": 1, "small": 2}
    lines = {language: [[line.text, styles[line.style]] for line in box.lines[language]] for language in LANGUAGES}
    shared = lines["vi"] == lines["en"]
    return {"w": box.width, "h": box.height, "lines": [lines["vi"]] if shared else [lines["vi"], lines["en"]]}
