"""``kg load`` on a real server: load, look, lose something, go on."""

from pathlib import Path

import pytest

from cli.running import SAMPLE
from kg.cli.app import run
from store.oxigraph_server import patient, serve

pytestmark = pytest.mark.oxigraph


def load(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, list[str], list[str]]:
    """Run it; give the exit code and the lines of both streams."""
    capsys.readouterr()
    code = run(["load", *map(str, arguments)])
    printed = capsys.readouterr()
    return code, printed.out.splitlines(), printed.err.splitlines()


def test_load_verify_lose_resume(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step with its exit code and its words; the address comes last, as an option, or with another folder than ``out``."""
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    monkeypatch.chdir(tmp_path)
    assert 0 == run(["build", str(SAMPLE), "--quiet"])
    with serve() as address:
        there = f"{address}/store"
        code, out, told = load(capsys, "out", there)
        graphs = [line.split()[0] for line in told]
        assert 0 == code
        assert out[-1].endswith(f"triples in {len(graphs)} graphs")
        assert (0, [], [f"{len(graphs)} graphs counted, {len(graphs)} compared whole, 0 differ"]) == load(capsys, there, "--verify")

        lost = next(graph for graph in graphs if "/article/" in graph)
        patient().send("DELETE", f"{there}?graph={lost.replace('%', '%25')}")
        code, out, _ = load(capsys, "--endpoint", there, "--verify", "--query", f"{address}/query", "--sample", "0")
        assert 1 == code
        assert [True] == [line.startswith(f"{lost}  here ") and line.endswith(", there 0") for line in out]

        code, out, told = load(capsys, there, "--graph", "out", "--resume")
        assert 0 == code
        assert out[-1].endswith(f"triples in {len(graphs)} graphs, {len(graphs) - 1} of them there already")
        assert {lost} == {line.split()[0] for line in told if not line.endswith("  unchanged")}
        assert 0 == load(capsys, there, "--verify")[0]
