"""The data of a map as columns: one list a property, words that repeat once, so that a hundred thousand dots pack into a few megabytes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.view.large.atlas import MOST_PROVEN, Atlas, Quoted
from kg.view.large.layout import Spot
from kg.view.large.quoting import sliced
from kg.view.words import Label, plain_text

__all__ = ["MOST_PROVEN", "columns"]

_KINDS = ("person", "organization", "event")


class _Words:
    """Labels by number, each once."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, ...], int] = {}
        self._known: dict[Label, int] = {}

    def of(self, label: Label) -> int:
        number = self._known.get(label)
        if number is None:
            vi = plain_text(label.vi)
            en = plain_text(label.en) if label.en != label.vi else vi
            number = self._known[label] = self.numbers.setdefault((vi,) if vi == en else (vi, en), len(self.numbers))
        return number


def columns(
    atlas: Atlas,
    spot: Spot,
    *,
    branches: Mapping[str | None, int],
    levels: Mapping[str, int],
    statuses: Mapping[str, int],
    groups: Sequence[int] = (),
) -> dict[str, Any]:
    """Give everything that the scripts need of the graph; numbers refer to the order of dots, statements, areas, articles, words."""
    words = _Words()
    proven = len(atlas.said) <= MOST_PROVEN
    return {
        "dots": _dots(atlas, spot, branches, levels),
        "short": _sparse(_short(atlas)),
        "said": _said(atlas, words, statuses, groups, proven),
        "areas": [
            [*_pair(name), *_round(*wide, *tall)]
            for name, wide, tall in zip((*atlas.areas, Label("", "")), spot.sheet.boxes, spot.tall.boxes, strict=False)
        ],
        "tall": {str(at): _round(*place) for at, place in sorted(spot.tall.placed.items())},
        "named": len(atlas.areas),
        "untold": sorted(atlas.untold),
        "words": list(words.numbers),
        "articles": [list(article) for article in atlas.articles] if proven else [],
        **({} if proven else _opened(atlas)),
    }


def _opened(atlas: Atlas) -> dict[str, Any]:
    """Tell by which IRI ``kg view`` opens what has no page beside the map: the part that all share, and the rest where it is no key."""
    alone = [(at, dot) for at, dot in enumerate(atlas.dots) if dot.iri and dot.page is None]
    base = next((dot.iri.removesuffix(dot.key) for _, dot in alone if dot.iri.endswith(dot.key)), "")
    own = {str(at): dot.iri.removeprefix(base) for at, dot in alone if dot.iri != base + dot.key}
    return {"base": base if alone else None, "own": own}


def _dots(atlas: Atlas, spot: Spot, branches: Mapping[str | None, int], levels: Mapping[str, int]) -> dict[str, Any]:
    dots = atlas.dots
    return {
        "id": [dot.key for dot in dots],
        "kind": [_KINDS.index(dot.kind) for dot in dots],
        "vi": [plain_text(dot.name.vi) or dot.key for dot in dots],
        "en": _sparse(plain_text(dot.name.en) if dot.name.en != dot.name.vi else None for dot in dots),
        "home": [-1 if dot.home is None else dot.home for dot in dots],
        "area": [-1 if dot.area is None else dot.area for dot in dots],
        "branch": _sparse(branches.get(dot.branch) if dot.kind == "organization" else None for dot in dots),
        "level": _sparse(levels.get(dot.level) if dot.level is not None else None for dot in dots),
        "find": _sparse([plain_text(text) for text in dot.find] or None for dot in dots),
        "page": _sparse(dot.page for dot in dots),
        "x": [round(circle.x, 1) for circle in spot.dots],
        "y": [round(circle.y, 1) for circle in spot.dots],
        "r": _sparse(round(circle.r, 1) if dot.kind == "organization" else None for dot, circle in zip(dots, spot.dots, strict=True)),
        "whole": _sparse(_round(*circle) if circle is not None and circle.r > own.r + 1 else None for circle, own in _both(spot)),
    }


def _short(atlas: Atlas) -> list[str | None]:
    """Give the short names of those bodies that somebody is told to head: no others are written where room is scarce."""
    headed = {one.lines[0][1] for one in atlas.said if one.head}
    return [plain_text(dot.short) if dot.short and at in headed else None for at, dot in enumerate(atlas.dots)]


def _both(spot: Spot) -> Iterable[tuple[Any, Any]]:
    return zip(spot.wholes, spot.dots, strict=True)


def _said(atlas: Atlas, words: _Words, statuses: Mapping[str, int], groups: Sequence[int], proven: bool) -> dict[str, Any]:
    said = atlas.said
    told: dict[str, Any] = {
        "kind": [one.kind for one in said],
        "dots": [list(one.dots) for one in said],
        "lines": [[at for line in one.lines for at in line] for one in said],
        "words": [words.of(one.words) for one in said],
        "when": [words.of(one.when) for one in said],
        "status": _sparse(statuses.get(one.status) if one.status is not None else None for one in said),
        "tone": _sparse(one.tone if one.tone != "stated" else None for one in said),
        "days": _sparse(list(one.days) if any(one.days) else None for one in said),
        "head": [one.head or 0 for one in said],
        "sources": [sorted({groups[proof.article] if groups else proof.article for proof in one.proofs}) for one in said],
    }
    if proven:
        told["id"] = [one.key for one in said]
        texts: dict[str, int] = {}
        told["quotes"] = [[_quote(proof, texts) for proof in one.proofs] for one in said]
        told["texts"] = list(texts)
        told["facts"] = [[[proof.article, *proof[2:]] for proof in one.proofs if proof.id] for one in said]
    return told


def _quote(proof: Quoted, texts: dict[str, int]) -> list[int]:
    return [texts.setdefault(proof.text, len(texts)), proof.article, *sliced(proof.text, proof.marks)]


def _sparse(values: Iterable[Any]) -> dict[str, Any]:
    """Give the values that are there, by number."""
    return {str(at): value for at, value in enumerate(values) if value is not None}


def _pair(label: Label) -> Sequence[str]:
    return [plain_text(text) for text in label]


def _round(*numbers: float) -> list[float]:
    return [round(number, 1) for number in numbers]
