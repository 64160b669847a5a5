"""Places: 63 provinces became 34 on 1 July 2025, districts ended the day before, and the files are what the generator writes."""

import csv
import importlib.util
from collections import Counter

import pytest

from capabilities import shared
from kg.devtools.places import Place, places, turtle
from kg.ontology import Vocabulary, load_communes, load_vocabulary, ontology_path


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def on(vocabulary: Vocabulary, day: str) -> list[str]:
    """Ids of the provinces that existed on *day*."""
    return [
        c.id
        for c in vocabulary.scheme("place")
        if c.get("level") == "level:province" and (c.get("validFrom") or "") <= day <= (c.get("validUntil") or "9")
    ]


@pytest.mark.parametrize(
    ("day", "number"), [("2020-02-24", 63), ("2025-01-01", 63), ("2025-06-30", 63), ("2025-07-01", 34), ("2026-01-01", 34)]
)
def test_so_many_provinces_existed(vocabulary: Vocabulary, day: str, number: int) -> None:
    """Thừa Thiên Huế became the city of Huế half a year before the others."""
    assert number == len(on(vocabulary, day))


def test_six_of_the_new_provinces_are_cities(vocabulary: Vocabulary) -> None:
    """Hà Nội, Hải Phòng, Huế, Đà Nẵng, Thành phố Hồ Chí Minh, Cần Thơ."""
    cities = [vocabulary[i].vi for i in on(vocabulary, "2025-07-01") if vocabulary[i].get("centralCity") == "true"]

    assert ["Cần Thơ", "Huế", "Hà Nội", "Hải Phòng", "Hồ Chí Minh", "Đà Nẵng"] == sorted(cities)


def test_a_merged_province_is_another_place_and_an_unchanged_one_is_not(vocabulary: Vocabulary) -> None:
    """Ninh Thuận went to Khánh Hòa, whose own old province ended too; Nghệ An goes on."""
    assert ("place:n56",) == vocabulary["place:p58"].props["isReplacedBy"] == vocabulary["place:p56"].props["isReplacedBy"]
    assert ("2025-06-30", "2025-07-01") == (vocabulary["place:p56"].get("validUntil"), vocabulary["place:n56"].get("validFrom"))
    assert vocabulary["place:p40"].get("validUntil") is None
    assert "place:n40" not in vocabulary


def test_every_place_that_ended_lies_in_one_or_has_a_successor(vocabulary: Vocabulary) -> None:
    """Provinces have successors, districts lie in provinces, communes in districts or provinces."""
    for place in vocabulary.scheme("place"):
        if place.get("level") == "level:province":
            assert ("isReplacedBy" in place.props) == (place.get("validUntil") is not None), place.id
        else:
            assert vocabulary[place.get("partOf") or ""].get("level") == "level:province", place.id
    known = {*vocabulary.concepts}
    assert all(place.get("partOf") in known for place in load_communes().scheme("place"))


def test_kinds_of_territory_are_counted(vocabulary: Vocabulary) -> None:
    """As the General Statistics Office had them when districts ended."""
    districts = Counter(c.get("unitKind") for c in vocabulary.scheme("place") if c.get("level") == "level:district")
    communes = Counter(c.get("unitKind") for c in load_communes().scheme("place") if c.id.startswith("place:c"))

    assert {"unit:district": 508, "unit:town": 52, "unit:urban-district": 49, "unit:city": 87} == districts
    assert {"unit:commune": 2621, "unit:ward": 687, "unit:special-zone": 13} == communes


@pytest.mark.parametrize(
    ("place", "full", "english"),
    [
        ("place:p58", "Tỉnh Ninh Thuận", "Ninh Thuan Province"),
        ("place:p48", "Thành phố Đà Nẵng", "Da Nang City"),
        ("place:d766", "Quận Tân Bình", "Tan Binh District"),
        ("place:d760", "Quận 1", "District 1"),
        ("place:p46", "Tỉnh Thừa Thiên Huế", "Thua Thien Hue Province"),
    ],
)
def test_names_are_full_in_vietnamese_and_plain_in_english(vocabulary: Vocabulary, place: str, full: str, english: str) -> None:
    """The label is the name without its level word."""
    assert (full, english) == (vocabulary[place].get("fullName"), vocabulary[place].en)


def test_english_names_keep_capitals_and_dashes() -> None:
    """A name that is not in the data reads the same way."""
    assert "M'Drak District" == Place("d1", "Huyện M'Đrắk", "M'Đrắk", "district").english
    assert "Ba Ria - Vung Tau Province" == Place("p1", "Tỉnh Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu", "province").english


@pytest.mark.skipif(
    importlib.util.find_spec("vietnamadminunits") is None, reason="vietnamadminunits is not installed; pip install '.[dev]'"
)
def test_the_files_are_what_the_generator_writes() -> None:
    """Nobody edits them by hand."""
    for name, found in places().items():
        assert turtle(name, found) == (ontology_path() / "vocab" / name).read_text(encoding="utf-8"), (
            f"run python -m kg.devtools.places ({name})"
        )


@pytest.mark.shared
def test_the_mergers_are_those_of_the_reference(vocabulary: Vocabulary) -> None:
    """A second source, province by province."""
    folder = shared()
    assert folder is not None
    with (folder / "reference/lexicon/provinces_2025.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))

    for row in rows:
        old = vocabulary[f"place:p{row['old_code']}"]
        if row["changed"] == "merged":
            assert (f"place:n{row['new_code']}",) == old.props["isReplacedBy"]
        new = vocabulary[old.props["isReplacedBy"][0]] if old.get("validUntil") else old
        assert row["new_province_from_2025-07-01"] == new.get("fullName")
    assert 63 == len(rows)
