"""Which frame of the large map a body without a known place stands in."""

import pytest

from kg.store.terms import Iri, Literal, Term
from kg.view.evidence import Evidence
from kg.view.graph import keys_of
from kg.view.large import atlas_of
from kg.view.large.atlas import _area, _places, _unplaced
from kg.view.listing import statements
from kg.view.reading import read
from view.columns import data_of
from view.pages import store_of

_PREFIXES = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/> PREFIX kg: <https://w3id.org/officegraph/ontology#>
PREFIX level: <https://w3id.org/officegraph/vocab/level/> PREFIX branch: <https://w3id.org/officegraph/vocab/branch/>"""
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


_BODIES = (("g", "Chính phủ", "state", ""), ("f", "Chính phủ Phù Tang", "state", "other"), ("c", "Hội đồng Trị sự", "religion", "other"))


def _country() -> str:
    """One holder of a post in each of three central bodies: our government's, that of a country that is none, and a church's."""
    told = [_PREFIXES, "GRAPH <https://w3id.org/officegraph/id/graph/memberships> {"]
    for key, name, branch, scope in _BODIES:
        told.append(f'<urn:{key}> a org:Organization ; skos:prefLabel "{name}"@vi ; kg:level level:central ; kg:branch branch:{branch} .')
        told.append(f'<urn:p-{key}> a foaf:Person ; foaf:name "Mai {key}" . <urn:m-{key}> a org:Membership ; org:member <urn:p-{key}> ;')
        told.append(
            f' org:organization <urn:{key}> ; org:role <urn:chair> ; kg:status <urn:s>{f""" ; kg:scope "{scope}" """ if scope else ""} .'
        )
    told.append('branch:foreign a skos:Concept ; skos:prefLabel "Nước ngoài, quốc tế"@vi .')
    told.append('level:central a skos:Concept ; skos:prefLabel "trung ương"@vi . }')
    return "\n".join(told)


def test_bodies_of_other_countries_do_not_stand_in_the_centre() -> None:
    """A central body whose posts are all out of scope has a frame of its own, and its colour; a church of this country has not."""
    data = read(store_of(_country()))
    found = statements(data, Evidence(data, None))
    atlas = atlas_of(data, keys_of(data, found, posts=False), found, lambda _: None, {})
    frames = {dot.name.vi: (atlas.areas[dot.area].vi, dot.branch) for dot in atlas.dots if dot.area is not None}

    assert ("Trung ương", "state") == frames["Chính phủ"]
    assert ("Nước ngoài, quốc tế", "foreign") == frames["Chính phủ Phù Tang"]
    assert ("Trung ương", "religion") == frames["Hội đồng Trị sự"]
    assert {"Nước ngoài, quốc tế"} == {atlas.areas[at].vi for at in atlas.untold}
