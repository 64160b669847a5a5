"""FollowTheMoney: valid against the model, and accepted by its library where that is installed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from export.read_back import written

MODEL = json.loads((Path(__file__).parent / "ftm_model.json").read_text(encoding="utf-8"))["schemata"]
"""The schemata that we write, as the library of that version has them: what each is, requires, and the type or range of each property."""

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")


def entities(tmp_path: Path) -> list[dict[str, Any]]:
    """Read what was written."""
    return [json.loads(line) for line in written("ftm", tmp_path).read_text(encoding="utf-8").splitlines()]


def wrong(found: list[dict[str, Any]]) -> list[str]:
    """List everything that the model does not allow."""
    schemata = {one["id"]: one["schema"] for one in found}
    told = [f"{one['id']} twice" for one in found if sum(other["id"] == one["id"] for other in found) > 1]
    for one in found:
        schema, values = MODEL[one["schema"]], one["properties"]
        told += [f"{one['id']} has no {name}" for name in schema["required"] if not values.get(name)]
        told += [f"{one['id']} is no id"] if not ID.fullmatch(one["id"]) else []
        for name, all_of in values.items():
            kind = schema["properties"].get(name)
            told += [f"{one['id']} has {name}, which {one['schema']} has not"] if kind is None else []
            for value in all_of:
                if kind == "date" and not DATE.fullmatch(value):
                    told.append(f"{one['id']} {name}: {value}")
                elif kind and kind[0].isupper() and kind not in MODEL.get(schemata.get(value, ""), {"is": []})["is"]:
                    told.append(f"{one['id']} {name}: {value} is no {kind}")
    return told


def cleaned(value: str) -> str:
    """The library drops control characters and keeps one space for several."""
    return " ".join("".join(c if c.isprintable() else " " for c in value).split())


def test_every_entity_is_as_the_model_asks(tmp_path: Path) -> None:
    """Properties, required ones, ranges, dates, ids; and the check can fail."""
    found = entities(tmp_path)

    assert [] == wrong(found)
    occupancy = next(one for one in found if one["schema"] == "Occupancy")
    assert wrong([*found, {"id": "x", "schema": "Occupancy", "properties": occupancy["properties"] | {"proof": ["nowhere"]}}])


def test_an_occupancy_keeps_term_days_status_and_proof(tmp_path: Path) -> None:
    """The first of two: from the election to the relief; the year in between comes from a third article."""
    first = next(one["properties"] for one in entities(tmp_path) if one["properties"].get("endDate"))

    assert (["2016-06-15"], ["2018-09-01"], ["ended"]) == (first["startDate"], first["endDate"], first["status"])
    assert (["2016"], ["2021"]) == (first["periodStart"], first["periodEnd"])
    assert 3 == len(first["proof"]) == len(first["recordId"])
    assert ["https://bao.example/1?a=1&b=2", "https://khac.example/2"] == sorted(first["sourceUrl"])


def test_bodies_of_the_state_are_public_bodies(tmp_path: Path) -> None:
    """And a person without a body still has a position."""
    found = entities(tmp_path)

    assert {"PublicBody"} == {one["schema"] for one in found if one["id"].startswith("organization-") and one["schema"] != "UnknownLink"}
    assert ["Tổ trưởng"] in [one["properties"]["name"] for one in found if one["schema"] == "Position"]


@pytest.mark.followthemoney
def test_the_library_accepts_it(tmp_path: Path) -> None:
    """Every value survives its cleaning; a value that it does not take is seen."""
    import followthemoney as ftm

    spoilt = ftm.model.make_entity("Occupancy")
    spoilt.add("startDate", "bald")
    assert [] == spoilt.get("startDate")
    for one in entities(tmp_path):
        entity = ftm.model.make_entity(one["schema"])
        entity.id = one["id"]
        for name, values in one["properties"].items():
            entity.add(name, values)
            assert {cleaned(value) for value in values} == {cleaned(value) for value in entity.get(name)}, (one["id"], name)
        entity.schema.validate(entity.to_dict())
