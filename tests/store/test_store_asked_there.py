"""``kg ask`` and ``kg query`` with ``--endpoint``: a server is asked instead of the built folder."""

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from cli.running import SAMPLE
from kg.cli import endpoint
from kg.cli.app import run
from store.misbehaving import HEAD, listening, says
from store.oxigraph_server import free_port, serve


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run it; give the exit code and both streams."""
    capsys.readouterr()
    code = run([*arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(endpoint, "time", SimpleNamespace(sleep=lambda _: None, monotonic=time.monotonic))  # tries again at once


@pytest.mark.oxigraph
def test_a_server_answers_as_the_folder_does(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Names, evidence, formats, and any SPARQL; no folder is needed."""
    (tmp_path / "query.rq").write_text("SELECT (COUNT(*) AS ?n) { ?m a <http://www.w3.org/ns/org#Membership> }", encoding="utf-8")
    questions = (
        ("ask", "who-holds", "--param", "organization=UBND tỉnh", "--param", "day=2020-02-24", "--format", "csv"),
        ("ask", "career", "--param", "person=le tien dung", "--evidence", "--format", "csv"),
        ("query", "query.rq", "--format", "csv"),
    )
    assert 0 == run(["build", str(SAMPLE), "--quiet"])
    here = [asked(capsys, *one) for one in questions]
    with serve() as address:
        assert 0 == run(["load", "out", f"{address}/store"])
        there = [asked(capsys, *one, "--endpoint", f"{address}/query", "--graph", "nowhere") for one in questions]
        known = asked(capsys, "ask", "career", "--param", "person=le tien dung", "--format", "json", "--endpoint", f"{address}/query")[1]
        unknown = asked(capsys, "ask", "career", "--param", "person=Lê Tiến Dungg", "--endpoint", f"{address}/query")

    assert all(code == 0 and out.count("\n") > 1 for code, out, _ in here)
    assert here == there
    assert "officegraph/ontology/" in known
    assert (2, "") == unknown[:2]
    assert "the nearest: Lê Tiến Dũng" in unknown[2]


def test_a_server_that_is_not_there_or_no_store_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody listens; a page of HTML; half an answer."""
    dead = f"http://127.0.0.1:{free_port()}/query"
    answers = [asked(capsys, "ask", "career", "--param", "person=A", "--endpoint", dead)]
    for talk in (
        says(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"),
        says(HEAD + b'Content-Length: 999\r\n\r\n{"head": {"vars": ["a"]}, "resu'),
    ):
        with listening(talk) as (address, _):
            answers.append(asked(capsys, "ask", "career", "--param", "person=A", "--endpoint", f"{address}/query"))

    assert [2] * 3 == [code for code, _, _ in answers]
    assert all(out == "" and err.startswith("kg: ") and err.count("\n") == 1 for _, out, err in answers)
