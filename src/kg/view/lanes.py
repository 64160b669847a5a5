"""Which box stands in which lane, and in which order: person → post → organization, and congresses in a row below.

Boxes are ordered by the barycentre of their neighbours, to and fro, and the order with the fewest crossings is kept;
people keep the order of the article (it is protocol) unless that costs crossings. Everything is deterministic.
"""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

import networkx as nx

from kg.view.graph import Graph

__all__ = ["LANES", "components", "crossings", "lanes", "pairs"]

LANES = ("person", "post", "organization")
_ROUNDS = 12
_MOST_FOR_SWAPS = 400
_TOGETHER = 1.4
"""How many times the crossings it may cost to keep the posts of a body together."""

_Near = dict[str, list[str]]
_Sweep = Callable[[dict[str, list[str]], _Near], None]
_Pairs = Sequence[Sequence[tuple[str, str]]]


def components(graph: Graph) -> list[list[str]]:
    """Give the connected parts of *graph*: those with people first, the first told before others; single boxes share the last part."""
    found = [sorted(nodes, key=_order(graph)) for nodes in nx.weakly_connected_components(graph)]
    people = {nodes[0]: any(graph.nodes[node]["kind"] == "person" for node in nodes) for nodes in found}
    parts = sorted((nodes for nodes in found if len(nodes) > 1), key=lambda nodes: (not people[nodes[0]], *_order(graph)(nodes[0])))
    single = sorted((nodes[0] for nodes in found if len(nodes) == 1), key=_order(graph))
    if single and parts:
        parts[-1].extend(single)
    elif single:
        parts.append(single)
    return parts


def lanes(graph: Graph, nodes: Iterable[str]) -> dict[str, list[str]]:
    """Give the boxes of one part by kind, each lane from top to bottom, events from left to right."""
    part = sorted(nodes, key=_order(graph))
    order = {kind: [node for node in part if graph.nodes[node]["kind"] == kind] for kind in LANES}
    order["event"] = _by_time(graph, [node for node in part if graph.nodes[node]["kind"] == "event"])
    near = {node: sorted(set(nx.all_neighbors(graph, node)) - {node}) for node in part}
    lines = pairs(graph, part)
    together, together_order = _searched(lines, _copy(order), near, _sweep_bodies)
    free, free_order = _searched(lines, _copy(order), near, _sweep_posts)
    return together_order if together <= free * _TOGETHER else free_order


def _searched(lines: _Pairs, order: dict[str, list[str]], near: _Near, sweep: _Sweep) -> tuple[int, dict[str, list[str]]]:
    """Give the best order that repeated sweeps find, and how many crossings it has."""
    order["post"] = _by_neighbours(order["post"], _places(order["person"]), near)
    order["organization"] = _settled(order["organization"], _places(order["post"]), near)
    best, fewest = _copy(order), crossings(lines, order)
    for _ in range(_ROUNDS):
        if not fewest:
            break
        sweep(order, near)
        count = crossings(lines, order)
        if count < fewest:
            best, fewest = _copy(order), count
    if fewest and sum(len(nodes) for nodes in best.values()) <= _MOST_FOR_SWAPS:
        _swap(lines, best)
    return crossings(lines, best), best


def pairs(graph: Graph, nodes: Iterable[str]) -> list[list[tuple[str, str]]]:
    """Give the lines between people and posts, and between posts and bodies; parallel lines once."""
    of = {node: graph.nodes[node]["kind"] for node in nodes}
    lines = {(a, b) for a in of for b in graph.successors(a)}
    return [sorted((a, b) for a, b in lines if (of[a], of[b]) == two) for two in pairwise(LANES)]


def crossings(lines: _Pairs, order: dict[str, list[str]]) -> int:
    """Count the crossings of *lines* (see :func:`pairs`) if the lanes stand in *order*."""
    place = {node: at for kind in LANES for at, node in enumerate(order[kind])}
    total = 0
    for between in lines:
        seen: list[int] = []
        for _, end in sorted((place[a], place[b]) for a, b in between):
            total += len(seen) - bisect_right(seen, end)
            insort(seen, end)
    return total


def _order(graph: Graph) -> Callable[[str], tuple[int, str]]:
    return lambda node: (graph.nodes[node]["order"], node)


def _copy(order: dict[str, list[str]]) -> dict[str, list[str]]:
    return {kind: list(nodes) for kind, nodes in order.items()}


def _places(nodes: Sequence[str]) -> dict[str, float]:
    """Place boxes between 0 and 1, so that lanes of different lengths can be compared."""
    return {node: (at + 0.5) / len(nodes) for at, node in enumerate(nodes)}


def _by_neighbours(nodes: Sequence[str], places: dict[str, float], near: _Near) -> list[str]:
    """Order *nodes* by the mean place of their neighbours; those without one keep their place."""
    own = _places(nodes)

    def mean(node: str) -> float:
        found = [places[other] for other in near[node] if other in places]
        return sum(found) / len(found) if found else own[node]

    return sorted(nodes, key=lambda node: (round(mean(node), 9), own[node]))


def _settled(nodes: Sequence[str], posts: dict[str, float], near: _Near) -> list[str]:
    """Order bodies by their posts; a body without posts stands by those that belong to it."""
    at: dict[str, float] = {}
    waiting = list(nodes)
    while waiting:
        later = []
        for node in waiting:
            found = [posts[other] for other in near[node] if other in posts] or [at[other] for other in near[node] if other in at]
            if found:
                at[node] = sum(found) / len(found)
            else:
                later.append(node)
        if len(later) == len(waiting):
            at.update(dict.fromkeys(later, 1.0))
            later = []
        waiting = later
    own = _places(nodes)
    return sorted(nodes, key=lambda node: (round(at[node], 9), own[node]))


def _sweep_bodies(order: dict[str, list[str]], near: _Near) -> None:
    """Keep the posts of a body together: bodies by their posts, posts by body and then by holder, people by their posts."""
    order["organization"] = _settled(order["organization"], _places(_by_neighbours(order["post"], _places(order["person"]), near)), near)
    by_holder = _by_neighbours(order["post"], _places(order["person"]), near)
    order["post"] = _by_neighbours(by_holder, _places(order["organization"]), near)
    order["person"] = _by_neighbours(order["person"], _places(order["post"]), near)


def _sweep_posts(order: dict[str, list[str]], near: _Near) -> None:
    """Let each lane follow the one beside it, to and fro."""
    order["post"] = _by_neighbours(order["post"], _places(order["organization"]), near)
    order["person"] = _by_neighbours(order["person"], _places(order["post"]), near)
    order["post"] = _by_neighbours(order["post"], _places(order["person"]), near)
    order["organization"] = _settled(order["organization"], _places(order["post"]), near)


def _swap(lines: _Pairs, order: dict[str, list[str]]) -> None:
    """Exchange neighbours in a lane as long as that saves a crossing."""
    count = crossings(lines, order)
    for kind in LANES:
        nodes = order[kind]
        for at in range(len(nodes) - 1):
            nodes[at], nodes[at + 1] = nodes[at + 1], nodes[at]
            now = crossings(lines, order)
            if now < count:
                count = now
            else:
                nodes[at], nodes[at + 1] = nodes[at + 1], nodes[at]


def _by_time(graph: Graph, events: list[str]) -> list[str]:
    """Order congresses so that each stands after the one before it."""
    chain: nx.DiGraph[str] = nx.DiGraph()
    chain.add_nodes_from(events)
    chain.add_edges_from((a, b) for a, b, line in graph.edges(data=True) if line["kind"] == "previous" and a in chain and b in chain)
    if not nx.is_directed_acyclic_graph(chain):
        return events
    return list(nx.lexicographical_topological_sort(chain, key=_order(graph)))
