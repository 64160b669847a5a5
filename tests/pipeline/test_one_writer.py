"""A folder has one writer at a time, also while it is new: the second run is told so, and nothing is lost."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.errors import StoreError
from kg.pipeline.writing import writing

ONE = {"id": "a", "text": "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam, dự hội nghị."}


@contextmanager
def _first(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """A build in a process of its own, which has begun to write *folder* and waits for its article."""
    command = [sys.executable, "-m", "kg.cli", "--quiet", "build", "-", "--out", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            while not (folder / ".writing").exists() and process.poll() is None:
                time.sleep(0.02)
            yield process
        finally:
            process.kill()


def test_of_two_builds_into_a_new_folder_the_second_is_told_and_the_first_is_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before, each took the other's half-written files away."""
    folder = tmp_path / "out"
    other = tmp_path / "b.txt"
    other.write_text("Bà Bế Thị Lựu, Bí thư Tỉnh ủy Cà Mau, phát biểu.", encoding="utf-8")
    with _first(folder) as first:
        code = run(["build", str(other), "--out", str(folder)])
        told = capsys.readouterr()
        _, errors = first.communicate(json.dumps(ONE, ensure_ascii=False) + "\n")

    assert (2, "") == (code, told.out)
    assert [f"{folder}: another run is writing here; wait until it has ended, or name another folder with --out"] == [
        line.removeprefix("Error: ").removeprefix("kg: ") for line in told.err.splitlines()
    ]
    assert (0, "") == (first.returncode, errors)
    assert ["a"] == [one["id"] for one in json.loads((folder / "run.json").read_text(encoding="utf-8"))["documents"]]
    assert [] == [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_run_that_was_killed_locks_nobody_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The system lets go of the lock; the file that is left over means nothing."""
    folder = tmp_path / "out"
    with _first(folder) as first:
        first.kill()
        first.wait()
    assert (folder / ".writing").exists()
    (tmp_path / "a.txt").write_text(ONE["text"], encoding="utf-8")

    assert 0 == run(["--quiet", "build", str(tmp_path / "a.txt"), "--out", str(folder)])
    assert "" == capsys.readouterr().err
    assert not (folder / ".writing").exists()


def test_a_folder_that_stays_empty_is_taken_away(tmp_path: Path) -> None:
    """As it was before; one that was there stays."""
    with writing(tmp_path / "new"):
        pass
    with writing(tmp_path), pytest.raises(StoreError, match="another run is writing here"), writing(tmp_path):
        pass

    assert [] == list(tmp_path.iterdir())
