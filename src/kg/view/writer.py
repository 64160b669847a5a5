"""Write a page: read, state, draw, and one file that needs nothing else."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.store.engine import Engine
from kg.view.colours import THEMES, Branch, branches, style
from kg.view.evidence import Evidence
from kg.view.graph import KINDS, Graph, graph_of, keys_of
from kg.view.listing import documents, groups, statements
from kg.view.network import PageNetwork
from kg.view.positions import Plan, plan
from kg.view.reading import Data, read
from kg.view.routes import Routes, routes
from kg.view.statements import BASES, Statement
from kg.view.words import LANGUAGES, Label, plain_text, say, words

__all__ = ["write_page"]

_SPOKEN = (
    "found found-none theme-dark theme-light hidden time-all time-certain time-possible evidence evidence-back selected cleared search"
    " search-label one-person one-post one-organization one-event one-standing kind-person kind-post kind-organization kind-event"
    " type branch level place belongs-to other-names organization date term held-by previous count graph legend view view-table download"
    " zoom-in zoom-out zoom-fit graph-keys source group-target group-citation"
)
"""Words that scripts say; all others are in the page already, in both languages."""

_ROOM = 26.0


def write_page(
    engine: Engine,
    out: Path,
    *,
    title: str,
    lang: str = "vi",
    full_text: Mapping[str, str] | None = None,
    texts: Mapping[str, str] | None = None,
) -> None:
    """Write the page of everything in *engine* to the file *out*: one HTML file, the same bytes for the same data.

    Args:
        engine: A store, or anything else that answers SPARQL.
        out: The file to write; its folder exists.
        title: What the page is called, in its own language.
        lang: The language that the page opens in, ``vi`` or ``en``; readers can switch.
        full_text: Articles to show whole, by document id. Only where their licence, or the user, allows it.
        texts: Articles to quote from, at most 300 characters around a span. Without its text a statement shows its quotes alone.
    """
    network = _network(read(engine), title, lang if lang in LANGUAGES else "vi", dict(full_text or {}), dict(texts or {}))
    network.write_html(str(out))


def _network(data: Data, title: str, lang: str, full_text: dict[str, str], texts: dict[str, str]) -> PageNetwork:
    found = statements(data, Evidence(data, texts | full_text))
    graph = graph_of(data, found)
    placed = plan(graph)
    routed = routes(graph, placed)
    used = branches(data, (graph.nodes[node]["branch"] for node in graph))
    _number(graph, found)
    network = PageNetwork()
    network.draw(graph, placed, routed, {branch.id: at for at, branch in enumerate(used)})
    at = {node: place for place, node in enumerate(graph)}
    places = {iri: at[key] for iri, key in keys_of(data, found).items()}
    network.page = {
        "title": title,
        "lang": lang,
        "colours": style(used),
        "summary": _summary(data, graph, found),
        "kinds": [kind for kind in KINDS if any(graph.nodes[node]["kind"] == kind for node in graph)],
        "branches": _legend(used, graph),
        "lines": [basis for basis in BASES[2:] if any(line["tone"] == basis for *_, line in graph.edges(data=True))],
        "groups": groups(data, found),
        "documents": documents(data, full_text, found),
        "data": {
            "lang": lang,
            "title": plain_text(title),
            "words": {key: list(words()[key]) for key in _SPOKEN.split()},
            "themes": {name: [pair[at] for pair in THEMES.values()] for at, name in enumerate(("light", "dark"))},
            "colours": list(THEMES),
            "branches": [[branch.light, branch.dark, *branch.tints] for branch in used],
            "statements": [_indexed(one, places) for one in found],
            "world": _world(placed, routed),
            "lanes": _lanes(placed),
        },
    }
    return network


def _number(graph: Graph, found: Sequence[Statement]) -> None:
    """Replace the statements of each line by their numbers."""
    numbers = {one.iri: at for at, one in enumerate(found)}
    for *_, line in graph.edges(data=True):
        line["statements"] = sorted({numbers[iri] for iri in line["statements"]})


def _indexed(one: Statement, places: dict[str, int]) -> dict[str, Any]:
    """Tell the scripts what they need to know of a statement: the boxes that it speaks of, by number, and its days."""
    told: dict[str, Any] = {"id": one.iri.rsplit("/", 1)[-1], "nodes": [places[iri] for iri in one.about if iri in places]}
    if any(one.days):
        told["days"] = one.days
    if one.kind in ("target", "citation"):
        told["kind"], told["name"] = one.kind, plain_text(one.head.vi)
    return told


def _summary(data: Data, graph: Graph, found: Sequence[Statement]) -> list[Label]:
    kinds = [graph.nodes[node]["kind"] for node in graph]
    counts = (
        ("documents", sum(1 for _ in data.of("kg:Document"))),
        ("people", kinds.count("person")),
        ("posts-held", sum(1 for one in found if one.kind == "membership")),
        ("bodies", kinds.count("organization")),
        ("congresses", kinds.count("event")),
    )
    return [say(key, count) for key, count in counts if count]


def _legend(used: Sequence[Branch], graph: Graph) -> list[dict[str, Any]]:
    there = {graph.nodes[node]["branch"] for node in graph if graph.nodes[node]["kind"] in ("post", "organization")}
    return [{"at": at, "name": branch.name} for at, branch in enumerate(used) if branch.id in there]


def _world(placed: Plan, routed: Routes) -> list[float]:
    """Give the rectangle that the drawing takes up, with room around it: left, top, right, bottom."""
    tops = [place.top for place in placed.places.values()]
    bottoms = [place.bottom for place in placed.places.values()]
    left, right = min(routed.left, placed.columns.left), max(routed.right, placed.columns.right)
    return [left - _ROOM, min(tops, default=0.0) - _ROOM - 22, right + _ROOM, max(bottoms, default=0.0) + _ROOM]


def _lanes(placed: Plan) -> list[dict[str, Any]]:
    """Say where the headings of the lanes stand: above the first box of each in the first part."""
    if not placed.parts:
        return []
    order, _ = placed.parts[0]
    top = min((placed.places[node].top for kind in placed.columns.x for node in order[kind]), default=0.0)
    return [{"kind": kind, "x": x - _half(placed, order[kind]), "y": top - 22} for kind, x in placed.columns.x.items() if order[kind]]


def _half(placed: Plan, nodes: Sequence[str]) -> float:
    return placed.places[nodes[0]].box.width / 2 if nodes else 0.0
