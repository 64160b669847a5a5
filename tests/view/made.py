"""Graphs made by chance: people, posts, bodies and congresses with every kind of line, and labels of every length."""

import random

import networkx as nx

from kg.view.graph import Graph, described
from kg.view.words import Label, same

__all__ = ["made"]

_WORDS = (
    "từ 05/2015|ghi nhận 2020|nguyên, ghi nhận 24/02/2012 – 12/10/2019|quyền, từ 2019 – 06/2021|kết thúc chậm nhất 31/12/2017|2011".split(
        "|"
    )
)
_TIES = ("là đơn vị của", "trực thuộc", "là cơ quan thường trực của", "là cấp ủy trong")
_ROLES = ("dự", "chủ trì", "dự và chỉ đạo")


def made(seed: int) -> Graph:
    """Give a graph of up to 24 people, 26 posts, 12 bodies and 4 congresses; the same for the same seed."""
    chance = random.Random(seed)
    graph: Graph = nx.MultiDiGraph()
    people = [_node(graph, "person", n, chance) for n in range(chance.randint(1, 24))]
    bodies = [_node(graph, "organization", n, chance) for n in range(chance.randint(1, 12))]
    events = [_node(graph, "event", n, chance) for n in range(chance.randint(0, 4))]
    posts = [_node(graph, "post", n, chance) for n in range(chance.randint(1, 26))]
    for post in posts:
        _line(graph, post, chance.choice(bodies), "seat", None)
        for person in chance.choices(people, k=chance.choice((1, 1, 1, 2, 4))):
            for _ in range(chance.choice((1, 1, 2))):
                _line(graph, person, post, chance.choice(("holds", "holds", "act")), chance.choice((*_WORDS, None)))
    for at, body in enumerate(bodies[1:], 1):
        for above in set(chance.choices(bodies[:at], k=chance.choice((1, 1, 2)))):
            _line(graph, body, above, chance.choice(("belongs", "belongs", "becomes")), chance.choice((*_TIES, None)))
    for at, event in enumerate(events):
        _line(graph, chance.choice(bodies), event, "hosts", None)
        for person in chance.sample(people, k=min(len(people), chance.randint(0, 6))):
            _line(graph, person, event, "attends", chance.choice(_ROLES))
        if at:
            _line(graph, events[at - 1], event, "previous", None)
    return graph


def _node(graph: Graph, kind: str, n: int, chance: random.Random) -> str:
    key = f"{kind}/{n}"
    full = same(" ".join(chance.choices(("Sở", "Nông nghiệp", "Hòa Thuận", "An", "và", "Phát triển", "tỉnh"), k=chance.randint(1, 9))))
    graph.add_node(key, iri=key, order=n, **described(kind, full, []))
    return key


def _line(graph: Graph, a: str, b: str, kind: str, words: str | None) -> None:
    label: Label | None = same(words) if words else None
    graph.add_edge(a, b, kind=kind, label=label, tone="stated", statements=[])
