"""Who was taken out of a graph is in no export of it."""

from pathlib import Path

import pytest

import kg as door
from kg.export import FORMATS
from review.deciding import NAME, built, decide, person_at


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of three articles without the person whom two of them name first."""
    place = tmp_path_factory.mktemp("withheld")
    built(place, "a", "b", "d", decisions=decide(place, {"kind": "suppress", "places": [person_at("a")]}))
    return place


@pytest.mark.parametrize("format", FORMATS)
def test_a_suppressed_person_is_in_no_export(folder: Path, format: str) -> None:
    """Neither the name nor an IRI made of it; others of the same articles are there."""
    out = folder / format
    with door.open(folder / "out") as graph:
        graph.export(format, out)
    text = "".join(path.read_text(encoding="utf-8") for path in (sorted(out.iterdir()) if out.is_dir() else [out]))

    assert NAME not in text
    assert "mai-quoc-thuoc" not in text
    if format != "annotations":
        assert "Vi Thị Khế" in text
