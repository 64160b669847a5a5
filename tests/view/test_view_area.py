"""Which frame of the large map a body without a known place stands in."""

import pytest

from kg.store.terms import Iri, Literal, Term
from kg.view.large.atlas import _area, _places, _unplaced
from view.columns import data_of

_BODY, _WARD = "https://example.org/body", "https://example.org/level/ward"


@pytest.mark.parametrize(("printed", "frame"), [("Bàu Sen", "Bàu Sen"), ("6", None), (None, None)])
def test_a_number_alone_names_no_place(printed: str | None, frame: str | None) -> None:
    """A ward that is printed by its number, without its city, stands where no place is told: its level is no name of a place."""
    properties: dict[str, tuple[Term, ...]] = {"kg:level": (Iri(_WARD),)}
    if printed:
        properties["kg:placeName"] = (Literal(printed),)
    level: dict[str, tuple[Term, ...]] = {"skos:prefLabel": (Literal("cấp phường", language="vi"), Literal("ward level", language="en"))}
    data = data_of({_BODY: properties, _WARD: level})

    found = _area(data, _BODY)

    assert frame == (found.vi if found else None)
    assert not _unplaced(data, _BODY)


def test_a_place_that_only_articles_name_needs_several_bodies_for_a_frame() -> None:
    """Fewer stand among other places; the centre is a place of its own, and a known place needs one body."""
    centre = "https://w3id.org/officegraph/vocab/level/central"
    bodies: dict[str, dict[str, tuple[Term, ...]]] = {f"urn:o{at}": {"kg:placeName": (Literal("Bàu Sen"),)} for at in range(4)}
    bodies |= {"urn:alone": {"kg:placeName": (Literal("Gò Lau"),)}, "urn:top": {"kg:level": (Iri(centre),)}}
    placed, untold = _places(data_of({**bodies, centre: {"skos:prefLabel": (Literal("Trung ương", language="vi"),)}}), sorted(bodies))

    assert {"Bàu Sen", "Nơi khác", "Trung ương"} == {label.vi for label in placed.values()}
    assert {"Nơi khác"} == {label.vi for label in untold}
