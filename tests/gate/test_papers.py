"""What README and docs tell people to type works, block by block, as printed."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from capabilities import PROJECT
from gate.papers import Block, blocks, papers

IGNORED = shutil.ignore_patterns(".git", ".venv", "out", "__pycache__", ".*_cache", ".cache", "node_modules", "*.egg-info", "build", "dist")
ANY = "…"
"""A line of a console block that stands for any lines."""


NEEDS = {"docs/how-to/store-oxigraph.md": "oxigraph", "docs/how-to/store-virtuoso.md": "virtuoso", "docs/how-to/store-jena.md": "jena"}
"""Pages about a server, which are run where it is there."""


def name_of(paper: Path) -> str:
    return paper.relative_to(PROJECT).as_posix()


def needs(paper: Path) -> list[pytest.MarkDecorator]:
    name = NEEDS.get(name_of(paper))
    return [getattr(pytest.mark, name)] if name else []


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, where blocks may write."""
    target = tmp_path_factory.mktemp("papers") / "officegraph"
    shutil.copytree(PROJECT, target, ignore=IGNORED)
    return target


def shell(script: str, where: Path) -> subprocess.CompletedProcess[str]:
    """Run a block as a person would, with this environment's ``kg`` and ``python``."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "COLUMNS": "120"}
    command = ["bash", "-euo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=where, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=250)


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a POSIX shell")
@pytest.mark.parametrize("paper", [pytest.param(paper, marks=needs(paper)) for paper in papers()], ids=name_of)
def test_every_shell_block_works(paper: Path, copy: Path) -> None:
    """The blocks of a page run one after the other in one place; the README's two lines are run by the gate, in fresh copies."""
    for block in blocks(paper):
        if block.line is None:
            where = f"{paper.relative_to(PROJECT)}:{block.at}"
            (console if block.kind == "console" else plain)(block, where, copy)


def plain(block: Block, where: str, copy: Path) -> None:
    """Run a block of commands."""
    done = shell(block.body, copy)
    assert 0 == done.returncode, f"{where}\n{done.stdout}{done.stderr}"


def console(block: Block, where: str, copy: Path) -> None:
    """Run the commands behind ``$`` and compare what they print."""
    command: str | None = None
    expected: list[str] = []
    for line in [*block.body.splitlines(), "$ "]:
        if line.startswith("$ "):
            if command is not None:
                done = shell(f"{command} 2>&1", copy)
                assert matches(expected, done.stdout.splitlines()), f"{where}: {command}\n{done.stdout}"
            command, expected = line[2:], []
        else:
            expected.append(line.rstrip())


def matches(expected: list[str], printed: list[str]) -> bool:
    """Compare lines; a line with only … stands for any number of lines, and … in a line for any characters."""
    if not expected:
        return not printed
    first, *rest = expected
    if first.strip() == ANY:
        return any(matches(rest, printed[i:]) for i in range(len(printed) + 1))
    return bool(printed) and alike(first, printed[0].rstrip()) and matches(rest, printed[1:])


def alike(expected: str, printed: str) -> bool:
    """Compare one line."""
    head, *tails = expected.split(ANY)
    if not tails:
        return expected == printed
    at = len(head)
    if not printed.startswith(head):
        return False
    for tail in tails[:-1]:
        found = printed.find(tail, at)
        if found < 0:
            return False
        at = found + len(tail)
    return printed.endswith(tails[-1]) and at <= len(printed) - len(tails[-1])


def test_the_comparison_sees_a_difference() -> None:
    """A planted one; the test of the papers could not fail otherwise."""
    assert matches(["a", ANY, "d …f"], ["a", "b", "c", "d e f"])
    assert not matches(["a", ANY, "d …f"], ["a", "b", "d e g"])
    assert not matches(["a"], ["a", "b"])


def test_the_readme_has_its_two_lines_and_the_gate_runs_them() -> None:
    """Each whole in one line, in both shells; the gate cuts them out of the README."""
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    lines = {block.line: block.body for block in blocks(PROJECT / "README.md") if block.line}
    gate = (PROJECT / ".ci" / "run").read_text(encoding="utf-8")

    assert {"build", "test"} == set(lines)
    for name, body in lines.items():
        assert 1 == len(body.splitlines())
        assert shlex.split(body)[:3] == ["python3", "-m", "venv"]
        assert f"readme_line {name}" in gate
    assert 2 == readme.count("```powershell\n")
