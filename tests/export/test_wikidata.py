"""Wikidata: commands read as QuickStatements 3 reads them; two terms are two statements, each with its days and sources."""

import csv
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from export.read_back import rows, written
from export.story import Proof, documents, told_of_holdings
from kg.errors import InputError
from kg.export.wikidata import read_mapping

_COMMENT = re.compile(r"^(.*?)\s*/\*\s*(.*?)\s*\*/\s*$")


class Statement(NamedTuple):
    """One command: what is added to which item, with qualifiers and blocks of references."""

    entity: str
    new: bool
    property: str
    value: str
    qualifiers: dict[str, list[str]]
    references: list[dict[str, str]]
    comment: str


def commands(path: Path) -> list[Statement | str]:
    """Read commands as the manual of QuickStatements describes them: tabs, ``+`` for a new statement, ``S`` and ``!S`` for references."""
    found: list[Statement | str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == "CREATE":
            found.append(line)
            continue
        match = _COMMENT.match(line)
        assert match is not None, line
        entity, property, value, *rest = match[1].split("\t")
        qualifiers: dict[str, list[str]] = {}
        references: list[dict[str, str]] = []
        for key, given in zip(rest[::2], rest[1::2], strict=True):
            if key.startswith("P"):
                assert not references, "qualifiers come first"
                qualifiers.setdefault(key, []).append(given)
                continue
            if key.startswith("!") or not references:
                references.append({})
            references[-1][key.lstrip("!")] = given
        found.append(Statement(entity.lstrip("+"), entity.startswith("+"), property, value, qualifiers, references, match[2]))
    return found


def mapped(tmp_path: Path, **qids: str) -> Path:
    """Write with a mapping: the first run says what there is, a person fills in numbers, the second uses them."""
    first = written("wikidata", tmp_path / "first", mapping=None)
    mapping = rows(first / "mapping.csv")
    for row in mapping:
        row["qid"] = next((qid for name, qid in qids.items() if row["name"].startswith(name.replace("_", " "))), row["qid"])
    path = tmp_path / "mapping.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, mapping[0].keys())
        writer.writeheader()
        writer.writerows(mapping)
    return written("wikidata", tmp_path / "second", mapping=read_mapping(path))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two folders, one below the other."""
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
    return tmp_path


def statements(path: Path) -> list[Statement]:
    """Give the statements P39."""
    return [one for one in commands(path) if isinstance(one, Statement) and one.property == "P39"]


def test_two_terms_of_one_office_are_two_statements(folder: Path) -> None:
    """On an item that exists: each is forced to be new, with start, end and term of its own."""
    out = mapped(folder, **{"Chủ_tịch": "Q100", "Phó_Chủ_tịch": "Q101", "Mai_Quốc": "Q7", "2016-2021": "Q16", "2021-2026": "Q21"})
    held = [one for one in statements(out / "persons.qs") if one.entity == "Q7"]

    assert 2 == len(held)
    assert all(one.new and one.value == "Q100" for one in held)
    first, second = sorted(held, key=lambda one: one.qualifiers["P580"])
    assert {"P580": ["+2016-06-15T00:00:00Z/11"], "P582": ["+2018-09-01T00:00:00Z/11"], "P2937": ["Q16"]} == first.qualifiers
    assert {"P580": ["+2021-07-01T00:00:00Z/11"], "P2937": ["Q21"], "P8554": ["+2021-07-01T00:00:00Z/11"]} == second.qualifiers


def test_every_source_is_a_reference_of_its_own(folder: Path) -> None:
    """Address, title, day, and the words."""
    out = mapped(folder, **{"Chủ_tịch": "Q100", "Phó_Chủ_tịch": "Q101"})
    ids = {f'vi:"{(one.title or id).replace("|", "¦")}"': id for id, one in documents().items()}
    read = {frozenset(Proof(ids[block["S1476"]], block["S1683"]) for block in one.references) for one in statements(out / "persons.qs")}
    told = {
        frozenset(Proof(p.document, _one_line(p.quote)) for p in proofs) for _, role, proofs in told_of_holdings() if role != "Tổ trưởng"
    }

    assert told == read
    blocks = [block for one in statements(out / "persons.qs") for block in one.references]
    assert {'"https://bao.example/1?a=1&b=2"', '"https://khac.example/2"'} == {block["S854"] for block in blocks if "S854" in block}
    assert {"+2016-06-20T00:00:00Z/11", "+2018-09-00T00:00:00Z/10", "+2019-00-00T00:00:00Z/9", "+2021-07-02T00:00:00Z/11"} == {
        block["S577"] for block in blocks
    }


def _one_line(quote: str) -> str:
    return 'vi:"' + " ".join(quote.split()).replace("|", "¦") + '"'


def test_dates_keep_their_precision(folder: Path) -> None:
    """A month is a month."""
    out = mapped(folder, **{"Phó_Chủ_tịch": "Q101"})
    (held,) = statements(out / "persons.qs")

    assert ["+2015-03-00T00:00:00Z/10"] == held.qualifiers["P580"]


def test_what_has_no_number_is_created_or_told(folder: Path) -> None:
    """Persons are created with their offices, posts first and by themselves; nothing is dropped silently."""
    out = written("wikidata", folder / "first")
    posts = commands(out / "posts.qs")
    assert 2 == posts.count("CREATE")
    assert [] == commands(out / "persons.qs")
    why = [row["why"] for row in rows(out / "left-out.csv")]
    assert 3 == sum(reason.startswith("the post has no item") for reason in why)
    assert 1 == why.count("the articles leave the body open")

    again = mapped(folder, **{"Chủ_tịch": "Q100"})
    persons = commands(again / "persons.qs")
    assert "CREATE" == persons[0]
    created = [one for one in persons if isinstance(one, Statement)]
    assert {"LAST"} == {one.entity for one in created}
    assert ["Lvi", "Len", "P31", "P39", "P39"] == [one.property for one in created]
    assert 2 == sum(row["why"].startswith("only the qualifier P2937") for row in rows(again / "left-out.csv"))


@pytest.mark.parametrize("line", ["post,https://x,Chủ tịch,100", "post,,Chủ tịch,Q1"])
def test_a_wrong_number_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    """One line."""
    path = tmp_path / "mapping.csv"
    path.write_text(f"kind,iri,name,qid\r\n{line}\r\n", encoding="utf-8")

    with pytest.raises(InputError, match=r"mapping\.csv:2"):
        read_mapping(path)
