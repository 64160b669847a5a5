"""Write the places of the vocabulary from vietnamadminunits: provinces, districts and communes before and after 1 July 2025.

The names and codes are those of the General Statistics Office as that package (MIT licence) has them; what the package lacks (short names,
provinces that ended earlier) is kept by hand in ``ontology/vocab/places-names.ttl``. Run: ``python -m kg.devtools.places``.
"""

import importlib.util
import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kg.errors import UsageError
from kg.ontology import ontology_path
from kg.text.tokens import strip_tones

__all__ = ["Place", "main", "places", "turtle"]

PACKAGE = "vietnamadminunits"
LAST_OLD, FIRST_NEW = "2025-06-30", "2025-07-01"
HUE = "46"
"""Thừa Thiên Huế became the city of Huế half a year before the reform; the package has only the city."""

_UNITS = {
    "Tỉnh": ("unit:province", "Province"),
    "Huyện": ("unit:district", "District"),
    "Quận": ("unit:urban-district", "District"),
    "Thị xã": ("unit:town", "Town"),
    "Xã": ("unit:commune", "Commune"),
    "Phường": ("unit:ward", "Ward"),
    "Thị trấn": ("unit:township", "Township"),
    "Đặc khu": ("unit:special-zone", "Special Zone"),
    "Thành phố": ("unit:city", "City"),
}
_NO_NAMES = {"Bạch Long Vĩ", "Cồn Cỏ", "Hoàng Sa", "Lý Sơn", "Côn Đảo"}
"""Island districts, which had no communes."""


class Place(NamedTuple):
    """One unit of territory: *full* is its name with the level word, *short* without."""

    id: str
    full: str
    short: str
    level: str
    part_of: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    successor: str | None = None

    @property
    def unit(self) -> str:
        """Kind of territory; a city is a central one at the level of a province."""
        word = next(word for word in _UNITS if self.full.startswith(word + " "))
        return "unit:central-city" if word == "Thành phố" and self.level == "province" else _UNITS[word][0]

    @property
    def english(self) -> str:
        """The name without marks, with its level: 'Ninh Thuan Province', 'District 1'."""
        word = next(word for word in _UNITS if self.full.startswith(word + " "))
        name = _plain(self.full[len(word) + 1 :])
        return f"{_UNITS[word][1]} {name}" if name.isdigit() else f"{name} {_UNITS[word][1]}"


def _plain(name: str) -> str:
    """Drop the marks and keep the capitals: 'Đắk Lắk' becomes 'Dak Lak'."""
    folded = strip_tones(name)
    return "".join(plain.upper() if letter.isupper() else plain for letter, plain in zip(name, folded, strict=True))


def places(folder: Path | None = None) -> dict[str, list[Place]]:
    """Read the places by file name, in order of id.

    Raises:
        UsageError: if the package is not installed.
    """
    data = (folder or _package()) / "data"
    with sqlite3.connect(f"file:{data / 'dataset.db'}?mode=ro", uri=True) as connection:
        old = _rows(connection, "select distinct provinceCode, province, provinceShort from admin_units_legacy")
        new = _rows(connection, "select distinct provinceCode, province, provinceShort from admin_units")
        districts = _rows(connection, "select distinct provinceCode, districtCode, district, districtShort from admin_units_legacy")
        wards = _rows(
            connection, "select distinct districtCode, wardCode, ward, wardShort from admin_units_legacy where wardCode is not null"
        )
        communes = _rows(connection, "select distinct provinceCode, wardCode, ward, wardShort from admin_units")
    merged = _merged(json.loads((data / "converter_2025.json").read_text(encoding="utf-8")), old, new)
    return {
        "places.ttl": sorted(_provinces(old, new, merged)),
        "places-districts.ttl": sorted(_districts(districts)),
        "places-communes.ttl": sorted([*_wards(wards), *_communes(communes, merged)]),
    }


def _package() -> Path:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.origin:
        raise UsageError(f"{PACKAGE} is not installed; install the extra 'dev' to write the places again")
    return Path(spec.origin).parent


def _rows(connection: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    return [tuple(_tidy(value) for value in row) for row in connection.execute(query)]


def _tidy(name: str) -> str:
    """One Unicode form, and one capital in a level word ('Thị Trấn' is 'Thị trấn')."""
    name = unicodedata.normalize("NFC", name.strip())
    return re.sub(r"^(Thành Phố|Thị Xã|Thị Trấn|Đặc Khu)(?= )", lambda match: match.group().capitalize(), name)


def _merged(converter: dict[str, Any], old: Iterable[tuple[Any, ...]], new: Iterable[tuple[Any, ...]]) -> dict[str, str]:
    """Give the new code of every old code whose province was merged with another."""
    old_codes = {_key(full): code for code, full, _ in old}
    new_codes = {_key(full): code for code, full, _ in new}
    groups = {new_codes[name]: [old_codes[part] for part in parts] for name, parts in converter["DICT_PROVINCE"].items()}
    return {part: code for code, parts in groups.items() if len(parts) > 1 for part in parts}


def _key(full: str) -> str:
    return "".join(c for c in strip_tones(full) if c.isalnum())


def _provinces(old: Iterable[tuple[Any, ...]], new: Iterable[tuple[Any, ...]], merged: dict[str, str]) -> Iterator[Place]:
    for code, full, short in old:
        if code == HUE:
            yield Place(f"p{code}", "Tỉnh Thừa Thiên Huế", "Thừa Thiên Huế", "province", None, None, "2024-12-31", f"n{code}")
            yield Place(f"n{code}", full, short, "province", None, "2025-01-01")
        elif code in merged:
            yield Place(f"p{code}", full, short, "province", None, None, LAST_OLD, f"n{merged[code]}")
        else:
            yield Place(f"p{code}", full, short, "province")
    for code, full, short in new:
        if code in merged.values():
            yield Place(f"n{code}", full, short, "province", None, FIRST_NEW)


def _districts(rows: Iterable[tuple[Any, ...]]) -> Iterator[Place]:
    for province, code, full, short in rows:
        part_of = f"n{province}" if province == HUE else f"p{province}"
        yield Place(f"d{code}", full, full if short.startswith("Quận ") else short, "district", part_of, None, LAST_OLD)


def _wards(rows: Iterable[tuple[Any, ...]]) -> Iterator[Place]:
    for district, code, full, short in rows:
        if short not in _NO_NAMES:
            yield Place(f"w{code}", full, _numbered(full, short), "commune", f"d{district}", None, LAST_OLD)


def _communes(rows: Iterable[tuple[Any, ...]], merged: dict[str, str]) -> Iterator[Place]:
    renewed = {*merged.values(), HUE}
    for province, code, full, short in rows:
        yield Place(f"c{code}", full, _numbered(full, short), "commune", f"{'n' if province in renewed else 'p'}{province}", FIRST_NEW)


def _numbered(full: str, short: str) -> str:
    """'Phường 12' keeps its word: a number alone names nothing."""
    return full if short.isdigit() or short.startswith("Phường ") else short


def turtle(name: str, found: Iterable[Place]) -> str:
    """Write places as Turtle: provinces on several lines, the many smaller ones on one line each."""
    lines = [
        f"# {_TITLES[name]}",
        "# Written by kg.devtools.places from vietnamadminunits 1.0.4 (MIT licence, Hieu Tran); do not edit, see places-names.ttl.",
        "",
        *[f"@prefix {p}: <{iri}> ." for p, iri in _PREFIXES.items() if name == "places.ttl" or p != "dcterms"],
        "",
    ]
    if name == "places.ttl":
        lines += [
            "place: a skos:ConceptScheme ;",
            '    skos:prefLabel "Địa danh hành chính"@vi , "Places"@en ;',
            "    kg:matched true .",
            "",
        ]
    for place in found:
        parts = _parts(place)
        if name == "places.ttl":
            lines += [f"place:{place.id} a skos:Concept ;", *[f"    {part} ;" for part in parts[:-1]], f"    {parts[-1]} .", ""]
        else:
            lines.append(f"place:{place.id} a skos:Concept ; {' ; '.join(parts)} .")
    return "\n".join(lines).rstrip("\n") + "\n"


def _parts(place: Place) -> list[str]:
    parts = ["skos:inScheme place:", f'skos:prefLabel "{place.short}"@vi , "{place.english}"@en', f'kg:fullName "{place.full}"@vi']
    parts += [f"kg:level level:{place.level}", f"kg:unitKind {place.unit}"]
    if place.unit == "unit:central-city":
        parts.append("kg:centralCity true")
    if place.part_of:
        parts.append(f"kg:partOf place:{place.part_of}")
    if place.valid_from:
        parts.append(f'kg:validFrom "{place.valid_from}"')
    if place.valid_until:
        parts.append(f'kg:validUntil "{place.valid_until}"')
    if place.successor:
        parts.append(f"dcterms:isReplacedBy place:{place.successor}")
    return parts


_PREFIXES = {
    "dcterms": "http://purl.org/dc/terms/",
    "kg": "https://w3id.org/officegraph/ontology#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "level": "https://w3id.org/officegraph/vocab/level/",
    "place": "https://w3id.org/officegraph/vocab/place/",
    "unit": "https://w3id.org/officegraph/vocab/unit/",
}
_TITLES = {
    "places.ttl": "Provinces and central cities: p + code as before 1 July 2025, n + code where a merger made a new one.",
    "places-districts.ttl": "Districts, urban districts, towns and cities of provinces, as they were when they ended on 30 June 2025.",
    "places-communes.ttl": "Communes, wards and townships: w + code to 30 June 2025, c + code since 1 July 2025. Loaded on demand only.",
}


def main() -> None:
    """Write the three files into ``ontology/vocab/``."""
    for name, found in places().items():
        (ontology_path() / "vocab" / name).write_text(turtle(name, found), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
