"""The page of a map: the same shell, tools and address as a small page, with one canvas and no library."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from kg.view.colours import Branch, style
from kg.view.filters import Filter
from kg.view.large.atlas import Atlas, Quoted
from kg.view.large.columns import MOST_PROVEN, columns
from kg.view.large.layout import HUB, Spot, layout
from kg.view.large.sheets import WIDE
from kg.view.names import local
from kg.view.scripts import told
from kg.view.statements import BASES
from kg.view.template import render_map
from kg.view.words import Label, plain_text, say

__all__ = ["LARGE", "SPOKEN", "LargePage"]

LARGE = 300
"""A graph of more boxes than this is drawn as a map."""

_MOST_LISTED = 5_000
SPOKEN = (
    "more map-of map-free area-open map-heads map-heads-on map-heads-how map-heads-day map-heads-none map-heads-others"
    " map-places-bare map-where map-where-short map-where-command map-who map-what map-when map-rows map-before map-after"
    " line-grammar line-context line-rule kind-person kind-post kind-organization kind-event"
    " group-membership group-event group-congress group-attendance group-result group-relation group-change group-target group-citation"
    " group-attribute group-portfolio group-body-event"
)
"""Words that the scripts of a map say besides those of every page."""


class LargePage:
    """A page that is written like a :class:`kg.view.network.PageNetwork`, without pyvis: its library draws no thousand boxes in time.

    Args:
        atlas: What the map holds.
        title: What the page is called.
        lang: ``vi`` or ``en``.
        branches: The branches with their colours, in order; the last stands for none.
        hides: The filters.
        summary: The counts in the heading.
        outside: How it hangs together with other pages, a :class:`kg.view.shell.Outside`.
        spot: Where everything stands; laid out here if not given.
    """

    def __init__(
        self,
        atlas: Atlas,
        *,
        title: Label,
        lang: str,
        branches: Sequence[Branch],
        hides: Filter,
        summary: Sequence[Label],
        outside: Any,  # noqa: ANN401 - the shell's value; its module imports the pages below it
        spot: Spot | None = None,
    ) -> None:
        self.atlas, self.spot = atlas, spot or layout(atlas)
        self.title, self.lang, self.branches, self.hides, self.outside = title, lang, list(branches), hides, outside
        self.summary = list(summary)

    def generate_html(self) -> str:
        """Give the page; the same bytes for the same data."""
        numbered = {branch.id: at for at, branch in enumerate(self.branches)}
        data = columns(
            self.atlas, self.spot, branches=numbered, levels=self.hides.levels, statuses=self.hides.statuses, groups=self.hides.groups
        )
        return render_map(self._page(), self._told(), data)

    def write_html(self, name: str) -> None:
        """Write the page to the file *name* and nothing else."""
        with Path(name).open("w", encoding="utf-8", newline="\n") as file:
            file.write(self.generate_html())

    def _page(self) -> dict[str, Any]:
        there = {dot.branch for dot in self.atlas.dots if dot.kind == "organization"}
        proven = len(self.atlas.said) <= MOST_PROVEN
        return {
            "title": self.title,
            "lang": self.lang,
            "view": "overview",
            "colours": style(self.branches),
            "summary": self.summary,
            "kinds": [kind for kind in ("person", "organization", "event") if any(dot.kind == kind for dot in self.atlas.dots)],
            "branches": [{"at": at, "name": branch.name} for at, branch in enumerate(self.branches) if branch.id in there],
            "filters": self.hides.menus,
            "tally": self.hides.tally,
            "lines": [tone for tone in BASES[2:] if any(one.tone == tone for one in self.atlas.said)],
            "outside": self.outside,
            "proof": None if proven else say("map-proof" if self.outside.assets else "map-proof-alone"),
            "listed": _listed(self.atlas),
        }

    def _told(self) -> dict[str, Any]:
        return {
            **told(self.title, self.lang, self.branches, SPOKEN, renderer="map"),
            "levels": _names(self.hides.menus, "level"),
            "branchNames": [[plain_text(text) for text in branch.name] for branch in self.branches],
            "screen": WIDE.width,
            "worlds": [[round(side, 1) for side in sheet.frame] for sheet in (self.spot.sheet, self.spot.tall)],
            "current": [at for iri, at in self.hides.statuses.items() if local(iri) == "current"],
            "hub": HUB,
        }


def _names(menus: Sequence[Mapping[str, Any]], key: str) -> list[list[str]]:
    """Give the names of the choices of a menu, in order."""
    return [[plain_text(text) for text in choice["name"]] for menu in menus if menu["key"] == key for choice in menu["choices"]]


def _listed(atlas: Atlas) -> list[dict[str, Any]]:
    """List who is said to hold what for readers without scripts: body by body, its head first, each with a sentence, at most 5,000."""
    proven = len(atlas.said) <= MOST_PROVEN
    held = [one for one in atlas.said if one.kind == "membership" and one.lines][:_MOST_LISTED]
    return [
        {
            "body": atlas.dots[one.lines[0][1]],
            "person": atlas.dots[one.lines[0][0]],
            "role": one.words,
            "when": one.when,
            "proofs": [(_pieces(proof), atlas.articles[proof.article]) for proof in one.proofs[:1]] if proven else [],
        }
        for one in sorted(held, key=lambda one: (one.lines[0][1], one.head is None))
    ]


def _pieces(proof: Quoted) -> list[tuple[str, bool]]:
    """Cut a sentence into stretches, each with whether it is marked."""
    cuts = [0, *(end for mark in proof.marks for end in mark), len(proof.text)]
    return [(proof.text[start:end], at % 2 == 1) for at, (start, end) in enumerate(pairwise(cuts)) if end > start]
