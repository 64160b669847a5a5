"""Many people as a directory: where lines would cross too often, everybody stands once for each term of a post.

The copies are one person: what selects one selects all.
"""

from collections.abc import Iterable

import networkx as nx

from kg.view.graph import Graph
from kg.view.lanes import components, crossings, lanes, pairs
from kg.view.words import Label

__all__ = ["by_body"]

_CROSSINGS = 12
_MOST_TO_COUNT = 600


def by_body(graph: Graph) -> Graph:
    """Give *graph* as it is if its lanes cross no more than a dozen times, else with a box of each person for each term."""
    if len(graph) <= _MOST_TO_COUNT and sum(_crossings(graph)) <= _CROSSINGS:
        return graph
    found: Graph = nx.MultiDiGraph()
    places = {body: at for at, body in enumerate(_in_tree(graph))}
    for node, attributes in graph.nodes(data=True):
        alone = {"text": attributes["text"][:1], "once": None} if attributes["kind"] == "person" else {}
        found.add_node(node, **(attributes | alone))
    terms: dict[str, int] = {}
    for a, b, line in graph.edges(data=True):
        holder = a
        if line["kind"] in ("holds", "act") and graph.nodes[a]["kind"] == "person":
            terms[a] = terms.get(a, 0) + 1
            holder = _holder(found, graph, a, terms[a], line["label"])
        found.add_edge(holder, b, **line)
    _order(found, places)
    return found


def _holder(found: Graph, graph: Graph, person: str, term: int, when: Label | None) -> str:
    """Add the box of *person* for a term, with its time in it, so that the line needs no words; the first keeps the key itself."""
    attributes = graph.nodes[person]
    text = [attributes["text"][0], *([(when, "small")] if when else [])]
    key = person if term == 1 else f"{person}~{term}"
    found.add_node(key, **(attributes | {"text": text, "once": when, "of": None if term == 1 else person}))
    return key


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
