"""A run that is killed leaves nothing half-done, and the next one mends what there is."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.running import SAMPLE, ok
from kg.cli.app import run
from kg.pipeline import build
from kg.store import Store

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800), pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")]
KILLS = 30
"""Moments, half of them drawn evenly over a run and a little longer, half from when it begins to write."""


def files(folder: Path) -> dict[str, bytes]:
    """Read the finished files of a built folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")}


def graphs(folder: Path) -> dict[str, bytes]:
    """Read the graphs of the store, of the articles and those that follow from them."""
    with Store.open(folder / "store", read_only=True) as store:
        return {graph: store.dump(graph) for graph in store.graphs()}


def asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> bool:
    """Ask who is told of, and say whether there was an answer; without one, a line on stderr says why."""
    capsys.readouterr()
    code = run(["ask", "memberships", "--format", "csv", "--graph", str(folder)])
    told = capsys.readouterr()
    if code == 0:
        return True
    assert (2, "", 1) == (code, told.out, told.err.count("\n"))
    assert "ended too early" in told.err
    return False


def test_a_killed_build_leaves_the_older_files_or_the_new_ones(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Killed at any moment; run.json comes last, so it never speaks of files that are not there."""
    (tmp_path / "b.txt").write_text("Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Ninh Thuận, dự hội nghị.", encoding="utf-8")
    began = time.perf_counter()
    ok("build", SAMPLE, "b.txt", "--out", "new", cwd=tmp_path)
    whole = time.perf_counter() - began
    ok("build", SAMPLE, "--out", "out", cwd=tmp_path)
    older, new = files(tmp_path / "out"), files(tmp_path / "new")
    before, after = graphs(tmp_path / "out"), graphs(tmp_path / "new")
    rng = random.Random(7)
    early = late = midway = 0
    for at in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-m", "kg.cli", "build", str(SAMPLE), "b.txt"],
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if at % 2:
            while process.poll() is None and not (tmp_path / "out" / ".unfinished").exists():
                time.sleep(0.001)
        time.sleep(rng.uniform(0, (0.2 if at % 2 else 1.3) * whole))
        process.kill()
        process.wait()
        found = files(tmp_path / "out")
        assert set(found) == set(new)
        assert all(data in (older[name], new[name]) for name, data in found.items())
        left = graphs(tmp_path / "out")
        assert all(quads in (before.get(graph), after.get(graph)) for graph, quads in left.items())
        if not asked(tmp_path / "out", capsys):
            midway += 1
        elif found["run.json"] == new["run.json"]:
            assert (found, left) == (new, after)
            late += 1
        else:
            assert (found, left) == (older, before)
            early += 1
            continue
        build([SAMPLE], tmp_path / "out")
        assert (older, before) == (files(tmp_path / "out"), graphs(tmp_path / "out"))
    with capsys.disabled():
        sys.stdout.write(f"{KILLS} kills, seed 7: {early} before it wrote, {midway} while it wrote, {late} after\n")
    assert early
    assert midway
    assert late
    ok("build", SAMPLE, "b.txt", cwd=tmp_path)
    assert new == files(tmp_path / "out")
    assert not list((tmp_path / "out").glob(".*"))
