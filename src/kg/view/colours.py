"""Colours: two themes of the page, and the branches, whose colours come from the vocabulary.

Only ``#rrggbb`` is taken from data, since colours are written into the style sheet.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg.view.names import label, local
from kg.view.things import Data
from kg.view.words import Label, same, say

__all__ = ["SCHEME", "THEMES", "Branch", "branches", "mix", "style"]

THEMES: dict[str, tuple[str, str]] = {
    "paper": ("#f5f4f0", "#121417"),
    "surface": ("#ffffff", "#1b1e24"),
    "raised": ("#fbfaf8", "#23272e"),
    "ink": ("#1b1f27", "#eceff4"),
    "muted": ("#565f6d", "#a9b2bf"),
    "rule": ("#dedcd5", "#343a44"),
    "control": ("#8b8f96", "#6b7482"),
    "line": ("#7d8694", "#8b95a4"),
    "accent": ("#14509f", "#8fb8f6"),
    "on-accent": ("#ffffff", "#10151d"),
    "mark": ("#ffedad", "#594a12"),
    "note": ("#8a4b00", "#f0bd6a"),
    "person": ("#2d3a4f", "#c5cfdd"),
    "on-person": ("#ffffff", "#161a20"),
    "event": ("#8a5a00", "#e3b458"),
}
"""Light and dark value of each colour of the page."""

_NONE = ("#59616d", "#a9b2bf")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_TINT = (0.09, 0.17)
SCHEME = "https://w3id.org/officegraph/vocab/branch/"
"""Where the branches of the vocabulary are."""


class Branch(NamedTuple):
    """A branch of the state or of society that bodies belong to; ``id`` is ``None`` for bodies of no known branch."""

    id: str | None
    name: Label
    light: str
    dark: str

    @property
    def tints(self) -> tuple[str, str]:
        """Give the colours that fill its boxes, light and dark."""
        return mix(self.light, THEMES["surface"][0], _TINT[0]), mix(self.dark, THEMES["surface"][1], _TINT[1])


def branches(data: Data, used: Iterable[str | None]) -> list[Branch]:
    """Give the branches *used*, in the order of the vocabulary, with its colours; grey where it has none."""
    found = []
    for id in sorted({one for one in used if one is not None}, key=lambda id: _place(data, id)):
        thing = data.things.get(SCHEME + id)
        light, dark = (thing.one(f"kg:colour{name}") if thing else None for name in ("Light", "Dark"))
        name = (label(thing) if thing else None) or same(local(id))
        found.append(Branch(id, name, _colour(light, _NONE[0]), _colour(dark, _NONE[1])))
    return [*found, Branch(None, say("branch-none"), *_NONE)]


def _place(data: Data, id: str) -> tuple[int, str]:
    thing = data.things.get(SCHEME + id)
    order = thing.number("kg:order") if thing else None
    return (order if order is not None else 999), id


def _colour(value: str | None, otherwise: str) -> str:
    return value.lower() if value and _HEX.fullmatch(value) else otherwise


def mix(colour: str, ground: str, part: float) -> str:
    """Lay *colour* over *ground*, as opaque as *part* says.

    >>> mix("#ff0000", "#ffffff", 0.5)
    '#ff8080'
    """
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a * part + b * (1 - part)):02x}" for a, b in pairs)


def style(found: Iterable[Branch]) -> str:
    """Write all colours as CSS variables; a class ``b0``, ``b1`` … sets the colour of a branch."""
    root = "".join(f"--{name}:light-dark({light},{dark});" for name, (light, dark) in THEMES.items())
    classes = "".join(f".b{at}{{--branch:light-dark({one.light},{one.dark})}}" for at, one in enumerate(found))
    return f":root{{{root}}}{classes}"
