"""Family names: where a person's name may begin."""

import csv
import unicodedata

import pytest

from capabilities import shared
from kg.text.vi.names import FAMILY_NAMES


@pytest.mark.parametrize("name", ["Nguyễn", "Lê", "Giàng", "Ksor", "Rơ Châm", "Niê Kđăm", "Y", "A", "H'", "K'", "Thích", "Tôn Nữ", "Điểu"])
def test_names_of_many_peoples_are_there(name: str) -> None:
    """Kinh families, minorities' families, and syllables that stand for one."""
    assert name in FAMILY_NAMES


def test_names_are_normal() -> None:
    """Unicode NFC, a capital first, no stray space."""
    for name in FAMILY_NAMES:
        assert name == unicodedata.normalize("NFC", name).strip()
        assert name[0].isupper()


@pytest.mark.shared
def test_every_name_of_the_reference_is_there() -> None:
    """Variants are there too, unless they are called typos."""
    folder = shared()
    assert folder is not None
    with (folder / "reference/lexicon/family_names.csv").open(encoding="utf-8") as file:
        wanted = {unicodedata.normalize("NFC", row["family_name"]) for row in csv.DictReader(file)}

    assert set() == wanted - FAMILY_NAMES
