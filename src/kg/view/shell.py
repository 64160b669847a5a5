"""The shell around every drawing: heading, tools, filters, key, table, evidence, sources; and what the scripts need to know."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from kg.view.colours import Branch, branches, style
from kg.view.drawing import Drawing
from kg.view.filters import Filter, filters
from kg.view.focus import Chosen, Focus
from kg.view.graph import KINDS, Graph
from kg.view.listing import documents, groups
from kg.view.network import PageNetwork
from kg.view.scripts import told
from kg.view.statements import BASES, Statement, fact_of
from kg.view.things import Data
from kg.view.ties import central
from kg.view.views import summary
from kg.view.words import Label, plain_text

__all__ = ["SPOKEN", "Outside", "page"]

SPOKEN = (
    "one-post one-standing one-group one-target one-document type other-names organization date term held-by previous count"
    " group-target group-citation"
)
"""Words that the scripts of a small page say besides those of every page."""

_FIRST = {"congress": ("congress", "attendance", "result", "target")}
"""Kinds of statement that a view lists before the others."""


class Outside(NamedTuple):
    """How a page hangs together with others: where their pages are, where shared files are; a page alone has neither."""

    page_of: Callable[[str], str | None] = lambda _: None
    """Give the relative address of the page of a thing (IRI), or ``None``."""
    assets: str | None = None
    """The relative address of the folder of shared files; ``None`` if the page carries them itself."""
    indexable: bool = False
    listed: tuple[dict[str, Any], ...] = ()
    """Lists of pages to print: ``title`` (a label) and ``pages`` (label and address)."""
    home: str | None = None
    """The relative address of the first page."""
    vocabulary: str = ""
    """Hash of the words that the articles were read with; the page tells it beside the versions of program and ontology."""


def page(
    data: Data,
    focus: Focus,
    chosen: Chosen,
    drawing: Drawing,
    *,
    title: Label,
    lang: str,
    full_text: Mapping[str, str],
    outside: Outside,
) -> PageNetwork:
    """Give the network of a page with everything that its template needs."""
    found, graph = chosen.statements, drawing.graph
    used = branches(data, (graph.nodes[node]["branch"] for node in graph))
    _number(graph, found)
    network = PageNetwork()
    numbered = {branch.id: at for at, branch in enumerate(used)}
    hides = filters(data, (graph.nodes[node]["level"] for node in graph), found)
    network.draw(drawing, numbered, hides.levels, outside.page_of)
    kinds = [graph.nodes[node]["kind"] for node in graph]
    shown = documents(data, full_text, found, focus)
    network.page = {
        "title": title,
        "lang": lang,
        "view": focus.view,
        "colours": style(used),
        "summary": summary(data, focus, drawing, found),
        "kinds": [kind for kind in KINDS if kind in kinds],
        "branches": _legend(used, graph),
        "lines": _lines(graph, drawing),
        "timeline": drawing.axis is not None,
        "possible": drawing.axis is None and any(line["kind"] == "holds" for *_, line in graph.edges(data=True)),
        "central": [{"id": node, "name": graph.nodes[node]["name"]} for node in central(graph)] if focus.view == "overview" else [],
        "filters": hides.menus,
        "tally": hides.tally,
        "groups": sorted(groups(data, found, outside.page_of), key=lambda group: group["kind"] not in _FIRST.get(focus.view, ())),
        "article": next((one for one in shown if one["iri"] in focus.about), None) if focus.view == "article" else None,
        "documents": [one | {"page": outside.page_of(one["iri"]) if one["iri"] not in focus.about else None} for one in shown],
        "outside": outside,
        "data": {
            **told(title, lang, used, SPOKEN, renderer="vis"),
            "groups": list(hides.groups),
            "statements": _indexed(data, graph, found, hides),
            "articles": [{"id": one["id"], "hash": one["hash"]} for one in shown],
            "world": list(drawing.frame),
            "heads": [[list(head.label), head.x, head.y, *([1] if head.quiet else [])] for head in drawing.heads],
            **_time(drawing, found, numbered),
        },
    }
    return network


def _number(graph: Graph, found: Sequence[Statement]) -> None:
    """Replace the statements of each line by their numbers."""
    numbers = {one.iri: at for at, one in enumerate(found)}
    for *_, line in graph.edges(data=True):
        line["statements"] = sorted({numbers[iri] for iri in line["statements"]})


def _indexed(data: Data, graph: Graph, found: Sequence[Statement], hides: Filter) -> list[dict[str, Any]]:
    """Tell the scripts of each statement: the boxes that it speaks of, its days, what may hide it, where it is said."""
    boxes: dict[str, list[int]] = {}
    for at, node in enumerate(graph):
        boxes.setdefault(graph.nodes[node]["iri"], []).append(at)
    listed = []
    for one in found:
        iris = dict.fromkeys((*one.about, one.iri))
        told: dict[str, Any] = {"id": one.iri.rsplit("/", 1)[-1], "nodes": [at for iri in iris for at in boxes.get(iri, ())]}
        if any(one.days):
            told["days"] = one.days
        if one.kind in ("target", "citation"):
            told["kind"], told["name"] = one.kind, plain_text(one.head.vi)
        told |= hides.of(one)
        said = [[hides.sources[proof.document], *fact_of(data, proof.claim), proof.parts] for proof in one.proofs if proof.document]
        if said:
            told["at"] = said
        listed.append(told)
    return listed


def _legend(used: Sequence[Branch], graph: Graph) -> list[dict[str, Any]]:
    there = {graph.nodes[node]["branch"] for node in graph if graph.nodes[node]["kind"] in ("post", "organization")}
    return [{"at": at, "name": branch.name} for at, branch in enumerate(used) if branch.id in there]


def _lines(graph: Graph, drawing: Drawing) -> list[str]:
    """Say which kinds of line need a word in the key; a timeline has bars instead."""
    if drawing.axis is not None:
        return []
    tones = {line["tone"] for *_, line in graph.edges(data=True)}
    kinds = {line["kind"] for *_, line in graph.edges(data=True)}
    if not tones:
        return []
    return ["stated", *(basis for basis in BASES[2:] if basis in tones), *(["event"] if kinds & {"attends", "hosts", "previous"} else [])]


def _time(drawing: Drawing, found: Sequence[Statement], numbered: Mapping[str | None, int]) -> dict[str, Any]:
    if drawing.axis is None:
        return {}
    numbers = {one.iri: at for at, one in enumerate(found)}
    bars = [
        {
            "n": numbers[bar.statement],
            "y": bar.y,
            "h": bar.height,
            "may": list(bar.possible),
            "sure": list(bar.certain) if bar.certain else None,
            "open": [int(end) for end in bar.open],
            "seen": list(bar.seen),
            "branch": numbered.get(bar.branch),
            "own": bar.own,
            "words": [plain_text(text) for text in bar.label],
            "x": bar.at,
        }
        for bar in drawing.bars
    ]
    return {"bars": bars, "axis": drawing.axis._asdict(), "rules": [list(rule) for rule in drawing.rules]}
