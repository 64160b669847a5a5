"""What networkx tells of a graph: the narrowest connections between two things, and who stands between most others.

Passing through something costs the more the more is tied to it: that two people were in one committee of five says more than that
both were in a body which everybody shares. The page's own search (``path.js``) has the same costs.
"""

import math
from collections.abc import Sequence
from itertools import islice, pairwise

import networkx as nx

from kg.view.graph import Graph, graph_of
from kg.view.statements import Statement
from kg.view.things import Data

__all__ = ["MOST_BETWEEN", "central", "connecting", "cost"]

_MOST_PATHS = 8
MOST_BETWEEN = 600
"""Nodes up to which betweenness is computed (time grows with nodes times lines); beyond, nobody is named."""


def connecting(data: Data, found: Sequence[Statement], one: str, other: str) -> list[Statement]:
    """Give the statements on the narrowest connections between two things (IRIs), at most eight that are as good; none if none is there.

    A connection is as long as the sum of :func:`cost` of what it passes through. Time grows with lines times the logarithm of things.
    """
    graph = graph_of(data, found)
    keys = {attributes["iri"]: key for key, attributes in graph.nodes(data=True)}
    if one not in keys or other not in keys:
        return []
    ways: nx.Graph[str] = nx.Graph()
    ways.add_edges_from(sorted({(min(a, b), max(a, b)) for a, b in graph.edges()}))
    if keys[one] not in ways or keys[other] not in ways or not nx.has_path(ways, keys[one], keys[other]):
        return []
    costs = {node: cost(degree) for node, degree in ways.degree()}
    paths = nx.all_shortest_paths(ways, keys[one], keys[other], weight=lambda a, b, _: costs[a] + costs[b])
    steps = {frozenset(step) for path in islice(paths, _MOST_PATHS) for step in pairwise(path)}
    return _covering(graph, keys, found, steps)


def cost(degree: int) -> int:
    """Say what passing through something costs that *degree* other things are tied to.

    >>> cost(2), cost(5), cost(500)
    (41, 57, 159)
    """
    return round(16 * (1 + math.log2(1 + degree)))


def _covering(graph: Graph, keys: dict[str, str], found: Sequence[Statement], steps: set[frozenset[str]]) -> list[Statement]:
    """Choose the statements all of whose lines are *steps*, and for a step that these leave open the first that draws it."""
    ends = {one.iri: {frozenset((keys[link.source], keys[link.target])) for link in one.links if link.source in keys} for one in found}
    told = {iri for iri, lines in ends.items() if lines and lines <= steps}
    covered = {step for iri in told for step in ends[iri]}
    for a, b, line in graph.edges(data=True):
        if frozenset((a, b)) in steps - covered:
            told.add(line["statements"][0])
    return [one for one in found if one.iri in told]


def central(graph: Graph, most: int = 6) -> list[str]:
    """Give the people and bodies that stand between most others, the first before the others; a small or a very large graph names none."""
    if not 12 <= len(graph) <= MOST_BETWEEN:
        return []
    one = {node: graph.nodes[node].get("of") or node for node in graph}
    ways: nx.Graph[str] = nx.Graph()
    ways.add_edges_from(sorted({(one[a], one[b]) for a, b in graph.edges() if one[a] != one[b]}))
    between = nx.betweenness_centrality(ways)
    named = [node for node in between if graph.nodes[node]["kind"] in ("person", "organization") and between[node] > 0]
    return sorted(named, key=lambda node: (-round(between[node], 9), node))[:most]
