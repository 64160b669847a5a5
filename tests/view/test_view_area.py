"""Which frame of the large map a body without a known place stands in."""

import pytest

from kg.store.terms import Iri, Literal, Term
from kg.view.large.atlas import _area, _unplaced
from kg.view.reading import Data, Thing

_BODY, _WARD = "https://example.org/body", "https://example.org/level/ward"


@pytest.mark.parametrize(("printed", "frame"), [("Bàu Sen", "Bàu Sen"), ("6", None), (None, None)])
def test_a_number_alone_names_no_place(printed: str | None, frame: str | None) -> None:
    """A ward that is printed by its number, without its city, stands among those of its level, whose names are not told."""
    properties: dict[str, tuple[Term, ...]] = {"kg:level": (Iri(_WARD),)}
    if printed:
        properties["kg:placeName"] = (Literal(printed),)
    level = Thing(_WARD, {"skos:prefLabel": (Literal("cấp phường", language="vi"), Literal("ward level", language="en"))}, ())
    data = Data({_BODY: Thing(_BODY, properties, ()), _WARD: level}, {})

    found = _area(data, _BODY)

    assert frame == (found.vi if found else None)
    assert _unplaced(data, _BODY) == ("Cấp phường, không rõ tên", "Ward level, name not told")
