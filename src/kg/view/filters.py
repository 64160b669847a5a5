"""What readers may hide: by level, status, source and by how something is known; kind and branch are in the key of the drawing.

One number for each choice, the same for graph, table and list.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kg.view.names import label, of_concept
from kg.view.statements import BASES, Statement
from kg.view.things import Data
from kg.view.words import Label, clean, same, say

__all__ = ["MOST_SOURCES", "Filter", "filters"]


MOST_SOURCES = 40
"""Articles that are listed one by one; of more, their publishers are."""


class Filter(NamedTuple):
    """The choices of a page: *menus* for the template, numbers for the scripts, and how the statements are known."""

    levels: Mapping[str, int]
    statuses: Mapping[str, int]
    sources: Mapping[str, int]
    menus: list[dict[str, Any]]
    tally: list[Label]
    groups: tuple[int, ...] = ()
    """The choice that each source (by number) belongs to, where there are so many that publishers are chosen; else empty."""

    def of(self, one: Statement) -> dict[str, Any]:
        """Give what may hide a statement, besides the boxes that it speaks of."""
        told: dict[str, Any] = {}
        if one.status is not None and one.status in self.statuses:
            told["status"] = self.statuses[one.status]
        if one.basis != "stated":
            told["tone"] = one.basis
        return told


def filters(data: Data, of: Iterable[str | None], found: Sequence[Statement]) -> Filter:
    """Find the choices that are left: the levels *of* the boxes, and in the statements *found* all else.

    A menu with one choice would hide all or nothing and is left out.
    """
    levels = _numbered(set(of), data)
    statuses = _numbered({one.status for one in found}, data)
    documents = sorted({proof.document for one in found for proof in one.proofs if proof.document})
    sources = {iri: at for at, iri in enumerate(documents)}
    groups, origins = _origins(data, documents)
    known = Counter(one.basis for one in found)
    tones = [basis for basis in BASES if known[basis]]
    menus = [
        _menu("level", [(str(at), of_concept(data, iri)) for iri, at in levels.items()]),
        _menu("status", [(str(at), of_concept(data, iri)) for iri, at in statuses.items()]),
        _menu("basis", [(basis, say(f"line-{basis}")) for basis in tones]),
        _menu("source", [(str(at), named) for at, named in enumerate(origins)]),
    ]
    tally = [say(f"tally-{basis}", known[basis]) for basis in tones]
    return Filter(levels, statuses, sources, [menu for menu in menus if len(menu["choices"]) > 1], tally, groups)


def _origins(data: Data, documents: Sequence[str]) -> tuple[tuple[int, ...], list[Label]]:
    """Give the choices for *documents*: each of them, or, of too many, who published them, the largest first and the rest as one."""
    if len(documents) <= MOST_SOURCES:
        return (), [_source(data, iri) for iri in documents]
    things = [data.things.get(iri) for iri in documents]
    published = [(thing.one("dcterms:publisher") if thing else None) or "" for thing in things]
    order = [publisher for publisher, _ in sorted(Counter(published).items(), key=lambda one: (-one[1], one[0]))]
    numbers = {publisher: min(at, MOST_SOURCES - 1) for at, publisher in enumerate(order)}
    named = [same(clean(publisher)) if publisher else say("source-unknown") for publisher in order]
    return tuple(numbers[publisher] for publisher in published), [
        *named[: MOST_SOURCES - 1],
        *([named[-1] if len(order) == MOST_SOURCES else say("source-others")] if len(order) >= MOST_SOURCES else []),
    ]


def _numbered(iris: set[str | None], data: Data) -> dict[str, int]:
    """Number concepts in the order of the vocabulary, those without one by name."""

    def place(iri: str) -> tuple[int, str]:
        thing = data.things.get(iri)
        order = thing.number("kg:order") if thing else None
        return (order if order is not None else 999), (label(thing).vi if thing else iri)

    return {iri: at for at, iri in enumerate(sorted((iri for iri in iris if iri is not None), key=place))}


def _menu(key: str, choices: list[tuple[str, Label]]) -> dict[str, Any]:
    return {"key": key, "choices": [{"off": f"{key}:{value}", "name": named} for value, named in choices]}


def _source(data: Data, iri: str) -> Label:
    document = data.things.get(iri)
    if document is None:
        return same(iri)
    return same(clean(document.one("dcterms:title") or document.one("dcterms:identifier") or iri))
