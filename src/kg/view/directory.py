"""Many people as a directory: where lines would cross too often, everybody stands once with each post that they held.

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
    """Give *graph* as it is if its lanes cross no more than a dozen times, else with a copy of each person for each post."""
    if len(graph) <= _MOST_TO_COUNT and sum(_crossings(graph)) <= _CROSSINGS:
        return graph
    found: Graph = nx.MultiDiGraph()
    places = {body: at for at, body in enumerate(_in_tree(graph))}
    copies = {node: _copies(graph, node) for node in graph if graph.nodes[node]["kind"] == "person"}
    for node, attributes in graph.nodes(data=True):
        for copy in dict.fromkeys(copies[node].values()) if node in copies else (node,):
            mine = {"text": attributes["text"][:1], "once": None, "of": node if copy != node else None} if node in copies else {}
            found.add_node(copy, **(attributes | mine))
    for a, b, line in graph.edges(data=True):
        first = next(iter(copies[a].values())) if a in copies else a
        found.add_edge(copies[a].get(b, first) if a in copies else a, b, **line)
    for copy in dict.fromkeys(copy for of_person in copies.values() for copy in of_person.values()):
        _timed(found, copy)
    _order(found, places)
    return found


def _timed(graph: Graph, person: str) -> None:
    """Write in the box of *person* when the only post on its line was held, so that the line needs no words."""
    lines = [line for *_, line in graph.out_edges(person, data=True) if line["kind"] in ("holds", "act")]
    if len(lines) == 1 and lines[0]["label"]:
        text = [*graph.nodes[person]["text"], (lines[0]["label"], "small")]
        graph.nodes[person].update(once=lines[0]["label"], text=text)


def _in_tree(graph: Graph) -> list[str]:
    """Give the bodies, each before those that belong to it; those that are told first come first."""
    bodies = [node for node in graph if graph.nodes[node]["kind"] == "organization"]
    tree: nx.DiGraph[str] = nx.DiGraph()
    tree.add_nodes_from(bodies)
    tree.add_edges_from((b, a) for a, b, line in graph.edges(data=True) if line["kind"] == "belongs")
    roots = [body for body in bodies if tree.in_degree(body) == 0]
    return list(dict.fromkeys([*(node for root in roots for node in nx.dfs_preorder_nodes(tree, root)), *bodies]))


def _order(graph: Graph, places: dict[str, int]) -> None:
    """Order boxes by the body that they stand with, then as they are told, so that no line crosses another."""
    own = {node: graph.nodes[node]["order"] for node in graph}
    at: dict[str, tuple[int, int, int]] = {}
    for node in graph:
        if graph.nodes[node]["kind"] == "post":
            body = min((places[other] for other in graph.successors(node) if other in places), default=len(places))
            at[node] = (body, own[node], 0)
    for node in graph:
        if graph.nodes[node]["kind"] == "organization":
            at[node] = (places[node], 0, 0)
        elif graph.nodes[node]["kind"] == "person":
            body, post, _ = min((at[other] for other in graph.successors(node) if other in at), default=(len(places), 0, 0))
            at[node] = (body, post, own[node])
    for n, node in enumerate(sorted(at, key=lambda node: (at[node], node))):
        graph.nodes[node]["order"] = n


def _crossings(graph: Graph) -> Iterable[int]:
    for part in components(graph):
        yield crossings(pairs(graph, part), lanes(graph, part))


def _copies(graph: Graph, person: str) -> dict[str, str]:
    """Give the copy of *person* that leads to each post: the first keeps the key itself."""
    posts = dict.fromkeys(post for post in graph.successors(person) if graph.nodes[post]["kind"] == "post")
    return {post: f"{person}~{at}" if at else person for at, post in enumerate(posts)} or {"": person}
