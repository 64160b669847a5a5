"""The graph behind a page: a networkx MultiDiGraph of people, posts, bodies and congresses, with every statement on the line that it draws.

Two terms of one person in one post are two lines, so the graph is a multigraph.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeAlias

import networkx as nx

from kg.view.names import congress_name, congress_title, date_of, label, local, name, of_concept, role_of, short_keys
from kg.view.statements import BASES, Link, Statement
from kg.view.things import Data, Thing
from kg.view.words import Label, clean, join, same, say

__all__ = ["KINDS", "Graph", "branch_of", "described", "graph_of", "in_order", "keys_of", "kind_of", "level_of", "others_of"]

KINDS = ("person", "post", "organization", "event", "group", "target", "document")
"""Kinds of node: the lanes from left to right, events in a row below; a congress alone also has people by number, targets, documents."""

_MOST_GROUPS = 3
"""Groups of people that the box of a congress counts; all are in the list, and on the page of the congress."""

Graph: TypeAlias = "nx.MultiDiGraph[str]"
"""Nodes by short key, with ``iri kind branch level name text order about find standing``; edges with ``kind label tone statements``."""

_CLASSES = {"foaf:Person": "person", "org:Post": "post", "org:Organization": "organization", "kg:Congress": "event"}


def keys_of(data: Data, statements: Sequence[Statement], more: Collection[str] | None = None, *, posts: bool = True) -> dict[str, str]:
    """Give a short key to everything that is in the graph: the ends of lines, and *more*: if ``None``, all persons and all congresses.

    Without *posts* the graph has none.
    """
    ends = {iri for statement in statements for link in statement.links for iri in (link.source, link.target)}
    ends |= {thing.iri for thing in data.of("foaf:Person", "kg:Congress")} if more is None else set(more)
    return short_keys(sorted(ends if posts else (iri for iri in ends if kind_of(data.things.get(iri)) != "post")))


def graph_of(data: Data, statements: Sequence[Statement], more: Collection[str] | None = None) -> Graph:
    """Make the graph of *statements*, which are in the order in which a page shows them; *more* as for :func:`keys_of`."""
    graph: Graph = nx.MultiDiGraph()
    keys = keys_of(data, statements, more)
    mine: dict[str, list[Statement]] = {}
    for statement in statements:
        for iri in statement.about:
            mine.setdefault(iri, []).append(statement)
    for iri, at in in_order(keys, statements):
        graph.add_node(keys[iri], iri=iri, order=at, **_node(data, iri, mine))
    for statement in statements:
        for link in statement.links:
            if link.source in keys and link.target in keys:
                _add_line(graph, keys[link.source], keys[link.target], link, statement)
    return graph


def in_order(iris: Collection[str], statements: Sequence[Statement]) -> list[tuple[str, int]]:
    """Give *iris* in the order in which *statements* speak of them, each with the number of the first that does; the others last."""
    order: dict[str, int] = {}
    for at, statement in enumerate(statements):
        for iri in statement.about:
            order.setdefault(iri, at)
    last = len(statements)
    return sorted(((iri, order.get(iri, last)) for iri in iris), key=lambda one: (one[1], one[0]))


def kind_of(thing: Thing | None) -> str:
    """Give the kind of box that *thing* has; what is nothing else, and what nothing is known of, is a post."""
    return next((_CLASSES[short] for short in thing.classes if short in _CLASSES), "post") if thing is not None else "post"


def _add_line(graph: Graph, source: str, target: str, link: Link, statement: Statement) -> None:
    """Draw *link*, or add the statement to the line that is there already."""
    lines: dict[Any, dict[str, Any]] = graph.get_edge_data(source, target, default={})
    if link.kind == "act" and (held := [line for line in lines.values() if line["kind"] == "holds"]):
        for line in held:
            line["statements"].append(statement.iri)
        return
    if link.kind != "holds":
        for line in lines.values():
            if line["kind"] == link.kind and line["label"] == link.label:
                line["statements"].append(statement.iri)
                line["tone"] = min(line["tone"], statement.basis, key=BASES.index)
                return
    graph.add_edge(source, target, kind=link.kind, label=link.label, tone=statement.basis, statements=[statement.iri])


def _node(data: Data, iri: str, statements: Mapping[str, list[Statement]]) -> dict[str, object]:
    thing = data.things.get(iri)
    kind, mine = kind_of(thing), statements.get(iri, [])
    if thing is None or kind == "post":
        return _post(data, iri, thing, mine)
    if kind == "person":
        return _person(data, thing, mine)
    return _organization(data, thing) if kind == "organization" else _congress(data, thing, mine)


def described(kind: str, full: Label, lines: list[tuple[Label, str]], **more: object) -> dict[str, object]:
    """Give the attributes of a node: its full name, and what is written in its box (text and style: strong, normal, small)."""
    return {
        "kind": kind,
        "branch": None,
        "level": None,
        "name": full,
        "text": lines or [(full, "strong")],
        "about": [],
        "find": (),
        "standing": False,
    } | more


def _person(data: Data, thing: Thing, mine: list[Statement]) -> dict[str, object]:
    full = name(data, thing.iri)
    held = [statement for statement in mine if statement.kind == "membership"]
    when = {link.label for statement in held for link in statement.links if link.kind == "holds"}
    once = next(iter(when)) if len(when) == 1 else None
    lines = [(full, "strong")]
    if held:
        lines += [(say("holds", len(held)), "small"), *([(once, "small")] if once else [])]
    others = others_of(data, thing)
    about = [("other-names", same(", ".join(others)))] if others else []
    return described("person", full, lines, about=about, find=others, once=once)


def others_of(data: Data, thing: Thing) -> tuple[str, ...]:
    """Give what else a person or a body is called, and what bodies of its kind are called for short: what a search also finds."""
    kind = data.things.get(thing.one("org:classification") or "")
    return tuple(clean(other) for other in (*thing.all("skos:altLabel"), *(kind.all("skos:notation") if kind else ())))


def _post(data: Data, iri: str, thing: Thing | None, mine: list[Statement]) -> dict[str, object]:
    held = next((statement for statement in mine if statement.kind in ("membership", "event")), None)
    role = role_of(data, thing) if thing else held.cells["role"] if held else same(local(iri))
    body = thing.one("org:postIn") if thing else next((about for about in held.about if _is_body(data, about)), None) if held else None
    full = (label(thing) if thing else None) or join(", ", role, name(data, body) if body else None)
    concept = data.things.get((thing.one("org:role") if thing else None) or (_role(data, held) if held else None) or "")
    standing = concept is not None and concept.one("kg:isPost") == "false"
    about = [("organization", name(data, body))] if body else []
    return described(
        "post",
        full,
        [(role, "normal")],
        branch=branch_of(data, data.get(body)),
        level=level_of(data.get(body)),
        about=about,
        standing=standing,
    )


def _role(data: Data, held: Statement) -> str | None:
    thing = data.things.get(held.iri)
    return thing.one("org:role") if thing else None


def _is_body(data: Data, iri: str) -> bool:
    return iri in data.things and data.things[iri].is_a("org:Organization")


def branch_of(data: Data, body: Thing | None) -> str | None:
    """Give the branch of a body, by its own word or that of its kind; ``None`` if none is known."""
    if body is None:
        return None
    kind = data.things.get(body.one("org:classification") or "")
    branch = body.one("kg:branch") or (kind.one("kg:branch") if kind else None)
    return local(branch) if branch else None


def level_of(body: Thing | None) -> str | None:
    """Give the level (IRI) of a body; ``None`` if none is known."""
    return body.one("kg:level") if body else None


def _organization(data: Data, thing: Thing) -> dict[str, object]:
    others = ", ".join(clean(other) for other in thing.all("skos:altLabel"))
    place = of_concept(data, thing.one("kg:place")) or same(clean(thing.one("kg:placeName") or ""))
    level = of_concept(data, thing.one("kg:level"))
    about = [
        ("type", of_concept(data, thing.one("org:classification"))),
        ("branch", of_concept(data, thing.one("kg:branch"))),
        ("level", level),
        ("place", place or (say("place-open") if level else same(""))),
        ("belongs-to", join(", ", *(name(data, parent) for parent in thing.all("kg:belongsTo")))),
        ("other-names", same(others)),
    ]
    about = [(key, value) for key, value in about if value]
    full = name(data, thing.iri)
    kinded = full.en.removeprefix(f"{full.vi} ") if full.en.startswith(f"{full.vi} (") else ""
    lines = [(same(full.vi), "strong"), (Label("", kinded[1:-1]), "small")] if kinded else []
    return described(
        "organization", full, lines, branch=branch_of(data, thing), level=level_of(thing), about=about, find=others_of(data, thing)
    )


def _congress(data: Data, thing: Thing, mine: list[Statement]) -> dict[str, object]:
    unnamed, term, ordinal = thing.one("kg:unnamed"), thing.one("kg:term"), thing.one("kg:ordinal")
    title = same(clean(unnamed)) if unnamed else congress_title(thing)
    when, body = date_of(data, thing), thing.one("kg:heldBy")
    named = [one for one in mine if one.kind == "attendance" and any(link.kind == "attends" for link in one.links)]
    groups = [one.cells["person"] for one in mine if one.kind == "attendance" and one not in named]
    people = {link.source for one in named for link in one.links}
    targets = sum(1 for one in mine if one.kind == "target")
    told = [say("people-named", len(people)) if people else None, *groups[:_MOST_GROUPS], say("targets", targets) if targets else None]
    there = join(", ", *told)
    lines = [
        (say("ordinal", name=title, number=clean(ordinal)) if ordinal else title, "strong"),
        (say("of-term", term=clean(term)) if term else same(""), "normal"),
        (when or same(""), "normal"),
        (there or (say("unnamed") if unnamed else same("")), "small"),
    ]
    about = [
        ("date", when or say("day-unknown")),
        ("term", same(clean(term or ""))),
        ("held-by", name(data, body) if body else say("unnamed")),
        ("previous", congress_name(data, data.get(thing.one("kg:previous")), short=True)),
        ("count", there),
    ]
    about = [(key, value) for key, value in about if value]
    return described("event", name(data, thing.iri), [line for line in lines if line[0]], about=about)
