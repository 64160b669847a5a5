"""A skip has a reason, is counted in the last line, and is a failure where the gate requires the capability."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from capabilities import PROJECT

TESTS = """
import pytest

@pytest.mark.shared
def test_by_mark(): ...

def test_by_reason():
    pytest.skip("needs shared: not here")

def test_other():
    pytest.skip("only on Tuesdays")

def test_fine(): ...
"""


def run(folder: Path, require: str) -> subprocess.CompletedProcess[str]:
    """Run a small suite with our conftest, in a place that has no shared material beside it."""
    tests = folder / "project" / "tests"
    tests.mkdir(parents=True)
    for name in ("conftest.py", "capabilities.py"):
        shutil.copy(PROJECT / "tests" / name, tests)
    (tests / "test_it.py").write_text(TESTS, encoding="utf-8")
    (tests.parent / "pytest.ini").write_text(
        "[pytest]\npythonpath = tests\nmarkers =\n  shared: it\n  browser: it\n  oxigraph: it\n", "utf-8"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    environment = {**os.environ, "KG_REQUIRE": require, "PYTEST_ADDOPTS": ""}
    return subprocess.run(command, cwd=tests.parent, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_the_last_line_counts_skips_by_reason(tmp_path: Path) -> None:
    """pytest's closing line comes first, ours is the very last."""
    done = run(tmp_path, "")

    assert 0 == done.returncode, done.stdout + done.stderr
    *_, closing, last = done.stdout.rstrip().splitlines()
    assert "1 passed, 3 skipped" in closing
    expected = "1 needs shared: no folder ../shared with the test material; 1 needs shared: not here; 1 only on Tuesdays"
    assert f"skipped by reason: {expected}" == last


def test_a_required_capability_may_not_be_skipped(tmp_path: Path) -> None:
    """The skip by mark and the skip by reason fail; a skip for another reason stays a skip."""
    done = run(tmp_path, "shared")

    assert 1 == done.returncode
    assert "1 failed, 1 passed, 1 skipped, 1 error" in done.stdout


def test_a_misspelt_requirement_is_refused(tmp_path: Path) -> None:
    """Otherwise a typo in the gate would require nothing."""
    done = run(tmp_path, "brwoser")

    assert done.returncode not in (0, 1)
    assert "brwoser" in done.stderr


@pytest.mark.parametrize("mark", ["browser", "oxigraph", "shared"])
def test_every_capability_is_a_mark(mark: str, pytestconfig: pytest.Config) -> None:
    """--strict-markers would refuse it otherwise."""
    assert any(line.startswith(f"{mark}:") for line in pytestconfig.getini("markers"))
