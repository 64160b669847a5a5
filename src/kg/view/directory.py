"""Many people as a directory: where lines would cross too often, everybody stands once with each body that they hold a post in.

The copies are one person: what selects one selects all.
"""

from collections.abc import Iterable

import networkx as nx

from kg.view.graph import Graph
from kg.view.lanes import components, crossings, lanes, pairs

__all__ = ["by_body"]

_CROSSINGS = 12
_MOST_TO_COUNT = 600


def by_body(graph: Graph) -> Graph:
    """Give *graph* as it is if its lanes cross no more than a dozen times, else with a copy of each person for each body."""
    if len(graph) <= _MOST_TO_COUNT and sum(_crossings(graph)) <= _CROSSINGS:
        return graph
    found: Graph = nx.MultiDiGraph()
    copies = {node: _copies(graph, node) for node in graph if graph.nodes[node]["kind"] == "person"}
    for node, attributes in graph.nodes(data=True):
        for copy in dict.fromkeys(copies[node].values()) if node in copies else (node,):
            mine = {"text": attributes["text"][:1], "once": None, "of": node if copy != node else None} if node in copies else {}
            found.add_node(copy, **(attributes | mine))
    for a, b, line in graph.edges(data=True):
        first = next(iter(copies[a].values())) if a in copies else a
        found.add_edge(copies[a].get(b, first) if a in copies else a, b, **line)
    return found


def _crossings(graph: Graph) -> Iterable[int]:
    for part in components(graph):
        yield crossings(pairs(graph, part), lanes(graph, part))


def _copies(graph: Graph, person: str) -> dict[str, str]:
    """Give the copy of *person* that leads to each post: the first body keeps the key itself."""
    found: dict[str, str] = {}
    bodies: dict[str, str] = {}
    for post in graph.successors(person):
        if graph.nodes[post]["kind"] != "post":
            continue
        body = next((other for other in graph.successors(post) if graph.nodes[other]["kind"] == "organization"), post)
        found[post] = bodies.setdefault(body, f"{person}~{len(bodies)}" if bodies else person)
    return found or {"": person}
