"""On paper: the whole drawing, in as many sheets as it takes to read it."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from view.browsing import Opened

pytestmark = pytest.mark.browser
Open = Callable[..., "Opened"]


def sheets(view: "Opened") -> list[tuple[float, float]]:
    """Give the heights from and to which each sheet shows the drawing."""
    view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    boxes = view.page.evaluate("Array.from(document.querySelectorAll('#paper > svg'), (one) => one.getAttribute('viewBox'))")
    found = [[float(number) for number in re.split(" ", box)] for box in boxes]
    view.page.evaluate("dispatchEvent(new Event('afterprint'))")
    return [(top, top + high) for _, top, _, high in found]


def test_a_high_drawing_is_cut_between_its_boxes(opened: Open, views: dict[str, Path]) -> None:
    """On one sheet its words would be a millimetre high; every box stands whole on one sheet, and nothing is lost between two."""
    view = opened(views["overview"])
    parts = sheets(view)
    data = view.data()

    assert len(parts) > 2
    assert all(abs(one[1] - two[0]) < 0.2 for one, two in itertools.pairwise(parts))
    assert parts[0][0] <= data["world"][1]
    assert data["world"][3] <= parts[-1][1] + 0.2
    for node in data["nodes"]:
        top, bottom = node["y"] - node["h"] / 2, node["y"] + node["h"] / 2
        assert 1 == sum(1 for a, b in parts if a - 0.2 <= top and bottom <= b + 0.2), node["label"]
    assert 0 == view.shown("#paper")


def test_a_drawing_that_fits_is_one_sheet(opened: Open, sample: Path) -> None:
    """As is the sample's."""
    assert 1 == len(sheets(opened(sample)))
