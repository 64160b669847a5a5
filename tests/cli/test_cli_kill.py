"""A run that is killed leaves nothing half-done, and the next one mends what there is."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.running import SAMPLE, kg, ok

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")]
KILLS = 30


def files(folder: Path) -> dict[str, bytes]:
    """Read the finished files of a built folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")}


def test_a_killed_build_leaves_the_older_files_or_the_new_ones(tmp_path: Path) -> None:
    """Killed at any moment; run.json comes last, so it never speaks of files that are not there."""
    (tmp_path / "b.txt").write_text("Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Ninh Thuận, dự hội nghị.", encoding="utf-8")
    began = time.perf_counter()
    ok("build", SAMPLE, "b.txt", "--out", "new", cwd=tmp_path)
    whole = time.perf_counter() - began
    ok("build", SAMPLE, "--out", "out", cwd=tmp_path)
    older, new = files(tmp_path / "out"), files(tmp_path / "new")
    rng = random.Random(7)
    early = late = 0
    for _ in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-m", "kg.cli", "build", str(SAMPLE), "b.txt"],
            cwd=tmp_path,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(rng.uniform(0, 1.3 * whole))
        process.kill()
        process.wait()
        found = files(tmp_path / "out")
        assert set(found) == set(new)
        assert all(data in (older[name], new[name]) for name, data in found.items())
        if found["run.json"] == new["run.json"]:
            assert found == new
            late += 1
            ok("build", SAMPLE, cwd=tmp_path)
        else:
            early += 1
            assert kg("query", "-", cwd=tmp_path, stdin=b"ASK {}").returncode in (0, 2)
    sys.stdout.write(f"{KILLS} kills, seed 7: {early} before the end, {late} after\n")
    assert early
    assert late
    ok("build", SAMPLE, "b.txt", cwd=tmp_path)
    assert new == files(tmp_path / "out")
    assert not list((tmp_path / "out").glob(".*"))
