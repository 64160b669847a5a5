"""Every output tells by which program, ontology and words it was made; one that is added without fails here."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import kg as door
from cli.running import SAMPLE, ok
from kg.ask.render import FORMATS as ANSWERS
from kg.cli.app import run
from kg.export import FORMATS
from kg.ontology import load_vocabulary
from kg.ontology.version import ontology_version
from kg.pipeline import build

TOLD = (door.__version__, ontology_version(), load_vocabulary().hash[:12])
ROWS = ("csv", "table")
"""Answers that are rows and nothing else; the page on publishing says so."""

BESIDE = {"facts.jsonl": "run.json"}
"""Files whose lines have no place for versions, and the file beside them that tells them, with the hash of the file that it speaks of."""

OTHERWISE = {"kept": "work for the next run and no result; bound to the program's own files"}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built folder."""
    place = tmp_path_factory.mktemp("versions") / "out"
    build([SAMPLE], place)
    return place


def lacks(text: str) -> list[str]:
    """Give the versions that *text* does not tell."""
    return [one for one in TOLD if one not in text]


def test_every_file_of_a_built_folder_tells_them(out: Path) -> None:
    """Or the one beside it does, and names it by its hash."""
    for path in sorted(path for path in out.iterdir() if path.is_file() and path.name not in OTHERWISE):
        if path.name in BESIDE:
            beside = json.loads((out / BESIDE[path.name]).read_text(encoding="utf-8"))
            assert hashlib.sha256(path.read_bytes()).hexdigest() == beside["files"][path.name]
            path = out / BESIDE[path.name]
        assert [] == lacks(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("format", FORMATS)
def test_every_export_tells_them(out: Path, tmp_path: Path, format: str) -> None:
    """A format of several files in one of them, which is made with the others."""
    assert 0 == run(["export", format, "--graph", str(out), "--out", str(tmp_path / "there"), "--quiet"])
    there = tmp_path / "there"
    files = [there] if there.is_file() else sorted(there.iterdir())

    assert any([] == lacks(path.read_text(encoding="utf-8")) for path in files)


@pytest.mark.parametrize("format", [one for one in ANSWERS if one not in ROWS])
def test_answers_tell_them_where_the_format_has_a_place(out: Path, format: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In JSON under the name that the standard has for it."""
    assert 0 == run(["ask", "memberships", "--graph", str(out), "--format", format])
    answer = capsys.readouterr().out

    assert [] == lacks(answer)
    if format == "json":
        assert 3 == len(json.loads(answer)["head"]["link"])


def test_the_schema_and_the_citation_tell_them(out: Path) -> None:
    """And ``--version``, whose three lines are what a citation needs."""
    prints: list[Callable[[], str]] = [
        lambda: ok("schema", cwd=out),
        lambda: ok("--version", cwd=out),
        lambda: ok("explain", "--cite", "role:deputy-chair", "--graph", out, cwd=out),
    ]
    assert [[], [], []] == [lacks(one()) for one in prints]


def test_facts_beside_a_run_of_another_format_are_refused_with_the_command(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only if they are the facts of that run; others are read by themselves."""
    facts = tmp_path / "facts.jsonl"
    facts.write_bytes((out / "facts.jsonl").read_bytes())
    told = json.loads((out / "run.json").read_text(encoding="utf-8"))
    (tmp_path / "run.json").write_text(json.dumps(told | {"format": 0}), encoding="utf-8")

    assert 2 == run(["map", str(facts), "--out", str(tmp_path / "never")])
    (line,) = capsys.readouterr().err.splitlines()
    assert "make it again with: kg build" in line
    assert not (tmp_path / "never").exists()
    facts.write_bytes(b"".join(facts.read_bytes().splitlines(keepends=True)[:-1]))
    assert 0 == run(["map", str(facts), "--out", str(tmp_path / "mapped"), "--quiet"])
