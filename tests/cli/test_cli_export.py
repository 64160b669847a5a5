"""``kg export``: to a file, a folder, or standard output; and what is refused."""

import json
from pathlib import Path

import pytest

from cli.running import SAMPLE
from kg.cli.app import run
from kg.export import FORMATS
from kg.pipeline import build


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place where the sample is built in ``out``."""
    place = tmp_path_factory.mktemp("exporting")
    build([SAMPLE], place / "out")
    return place


@pytest.fixture
def built(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same place, and we are in it."""
    monkeypatch.chdir(place)
    return place


def test_the_formats_are_listed_in_both_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a built folder as well."""
    monkeypatch.chdir(tmp_path)
    assert 0 == run(["export"])
    listed = capsys.readouterr().out
    assert all(name in listed for name in FORMATS)
    assert 0 == run(["export", "--lang", "vi"])
    assert "bằng chứng" in capsys.readouterr().out


def test_one_file_goes_where_it_is_told(built: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The same bytes to a file and to standard output; the path is printed."""
    assert 0 == run(["export", "popolo", "-o", "p.json"])
    assert b"p.json\n" == capfdbinary.readouterr().out
    assert 0 == run(["export", "popolo"])
    printed = capfdbinary.readouterr().out
    assert (built / "p.json").read_bytes() == printed
    assert 8 == len(json.loads(printed)["memberships"])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["cvs"], "there is no format 'cvs'; the formats are csv"),
        (["csv"], "the format csv is several files; name a folder with --out"),
        (["turtle", "--excel"], "the format turtle has no cells"),
        (["wikidata", "--out", "w", "--mapping", "none.csv"], "none.csv: it cannot be read"),
        (["csv", "--out", "out"], "out: it holds other files than this export writes"),
        (["turtle", "--out", "no/where.ttl"], "no/where.ttl: it cannot be written"),
        (["turtle", "--graph", "nowhere"], "nowhere: there is no built graph here"),
    ],
)
def test_what_cannot_be_is_one_line(built: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, nothing written."""
    before = sorted(built.rglob("*"))

    assert 2 == run(["export", *arguments])
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
    assert before == sorted(built.rglob("*"))


def test_writing_again_replaces_what_was_written(built: Path) -> None:
    """An older export of the same kind is ours to replace."""
    assert 0 == run(["export", "neo4j", "-o", "n"])
    (built / "n/person.csv").write_text("old", encoding="utf-8")
    assert 0 == run(["export", "neo4j", "-o", "n"])

    assert "Lê Văn Bình" in (built / "n/person.csv").read_text(encoding="utf-8")
