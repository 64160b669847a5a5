"""Asking a built folder: questions, SPARQL, explanations, the page again, and the same from Python."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg as door
from capabilities import oxigraph
from cli.running import SAMPLE, SAMPLE_ID, kg, ok
from kg.cli.app import COMMANDS
from kg.store import plain, select

PREFIXES = "PREFIX org: <http://www.w3.org/ns/org#> PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
ROLES = PREFIXES + "SELECT ?name { ?m a org:Membership ; org:member ?p . ?p foaf:name ?name }"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place where the sample is built in ``out``."""
    place = tmp_path_factory.mktemp("asking")
    ok("build", SAMPLE, cwd=place)
    return place


def test_questions_are_listed_in_both_languages(built: Path) -> None:
    """Without a built folder as well."""
    assert "Ai giữ chức vụ" in ok("ask", "--lang", "vi", cwd=built.parent)
    assert "Who holds" in ok("ask", cwd=built.parent)


def test_a_question_is_asked_with_its_parameters(built: Path) -> None:
    """A person by the name as printed."""
    rows = ok("ask", "career", "--param", "person=Lê Tiến Dũng", "--format", "csv", cwd=built).splitlines()

    assert 2 == sum("role/" in row for row in rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["carer"], "did you mean career"),
        (["career"], "the question career needs person"),
        (["career", "--param", "person"], "--param 'person' is no NAME=VALUE"),
        (["career", "--param", "person=Nobody At All"], "Nobody At All"),
        (["career", "--param", "person=x", "--graph", "nowhere"], "nowhere: there is no built graph here"),
    ],
)
def test_a_bad_question_is_one_line(built: Path, arguments: list[str], told: str) -> None:
    """Exit code 2."""
    done = kg("ask", *arguments, cwd=built)

    assert 2 == done.returncode
    assert told in done.stderr.decode().splitlines()[0]


def test_any_sparql_is_answered(built: Path) -> None:
    """From a file or from standard input; nothing of the store is changed or fetched."""
    (built / "q.rq").write_text(ROLES, encoding="utf-8")

    assert ok("query", "q.rq", "--format", "json", cwd=built) == ok("query", "-", "--format", "json", cwd=built, stdin=ROLES.encode())
    assert 8 == ok("query", "q.rq", "--format", "csv", cwd=built).count("\n") - 1
    for bad in (b"SELECT", b"SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", b"DROP ALL", b"\xff"):
        done = kg("query", "-", cwd=built, stdin=bad)
        assert 2 == done.returncode
        assert 1 == len(done.stderr.splitlines())


def test_exit_code_tells_scripts_whether_something_is_found(built: Path) -> None:
    """Only if they ask for it."""
    assert 0 == kg("query", "-", cwd=built, stdin=b"ASK {}").returncode
    assert 1 == kg("query", "-", "--exit-code", cwd=built, stdin=b"ASK {}").returncode
    assert 0 == kg("query", "-", "--exit-code", cwd=built, stdin=b"SELECT * { <urn:a> ?p ?o }").returncode


def test_explain_shows_every_statement_with_quote_and_file(built: Path) -> None:
    """By name with or without tone marks, and by IRI."""
    printed = ok("explain", "Lê Tiến Dũng", cwd=built)

    assert printed == ok("explain", "le tien dung", cwd=built)
    iri = printed.splitlines()[1]
    assert printed == ok("explain", iri, cwd=built)
    assert f"{SAMPLE} [" in printed
    assert "role Chánh Văn phòng" in printed
    kinds = [line.split(":")[0].strip() for line in printed.splitlines() if line.startswith("  ") and not line.startswith("    ")]
    assert ["attendance", "membership", "membership"] == sorted(kinds)


def test_explain_a_concept_an_abbreviated_name_and_a_claim(built: Path) -> None:
    """What ``kg ask`` finds by a name, ``kg explain`` finds as well; a claim is itself alone."""
    assert "Lê Văn Bình" in ok("explain", "role:deputy-chair", cwd=built)
    assert ok("explain", "Ủy ban nhân dân tỉnh", cwd=built) == ok("explain", "UBND tỉnh", cwd=built)
    graph = (built / "out/graph.nq").read_text("utf-8")
    claim = next(line.split("> ")[0][1:] for line in graph.splitlines() if "/id/claim/" in line.split(" ")[0])
    assert 1 == sum(line.startswith("  ") and not line.startswith("    ") for line in ok("explain", claim, cwd=built).splitlines())


def test_words_of_strangers_do_not_steer_the_terminal(tmp_path: Path) -> None:
    """Escape sequences between a name and an office are shown, not sent; the file keeps them."""
    (tmp_path / "a.txt").write_text("Ông Mai Quốc Thước, quê \x1b]0;title\x07quán, là Chủ tịch UBND tỉnh Hà Nam.\n", "utf-8")
    built = kg("build", "a.txt", cwd=tmp_path)
    assert 0 == built.returncode, built.stderr

    told = ok("explain", "Mai Quoc Thuoc", cwd=tmp_path)
    for printed in (told, ok("ask", "career", "--param", "person=Mai Quoc Thuoc", cwd=tmp_path), built.stdout.decode()):
        assert "\x1b" not in printed
    assert "␛]0;title␇" in told
    refused = kg("build", "no\x1b[31mfile", cwd=tmp_path)
    assert b"\x1b" not in refused.stderr
    assert "no␛[31mfile" in refused.stderr.decode()


def test_explain_an_article_is_all_that_it_says(built: Path) -> None:
    """As JSON Lines, each fact whole."""
    lines = ok("explain", SAMPLE_ID, "--format", "jsonl", cwd=built).splitlines()

    assert {json.loads(line)["id"] for line in lines} == {
        json.loads(line)["id"] for line in (built / "out/facts.jsonl").read_text("utf-8").splitlines()
    }


def test_nothing_to_explain_offers_names_like_it(built: Path) -> None:
    """Exit code 2."""
    done = kg("explain", "dung", cwd=built)

    assert 2 == done.returncode
    assert "Lê Tiến Dũng" in done.stderr.decode()


def test_the_page_is_written_again(built: Path) -> None:
    """In the folder, byte for byte the same; elsewhere, in another language."""
    before = (built / "out/index.html").read_bytes()

    assert f"{Path('out/index.html')}\n" == ok("view", cwd=built)
    assert before == (built / "out/index.html").read_bytes()
    assert "en.html\n" == ok("view", "--lang", "en", "--page", "en.html", cwd=built)
    assert before != (built / "en.html").read_bytes()


def test_the_same_from_python(built: Path) -> None:
    """The public door: open, ask, query, rdflib, networkx."""
    with door.open(built / "out") as graph:
        assert [SAMPLE_ID] == [source.id for source in graph.documents]
        assert 2 == len(graph.ask("career", person="Lê Tiến Dũng").rows)
        persons = {plain(row[0]) for row in select(graph.store, PREFIXES + "SELECT ?p { ?p a foaf:Person }").rows}
        assert 3 == len(persons & set(graph.to_networkx().nodes))
        dataset = graph.to_rdflib()
        assert 8 == len(list(dataset.query(ROLES)))
        assert len(dataset) == (built / "out/graph.nq").read_bytes().count(b" .\n")


def test_a_run_that_was_ended_is_noticed(built: Path, tmp_path: Path) -> None:
    """The store has changed and run.json has not."""
    import shutil

    shutil.copytree(built / "out", tmp_path / "out")
    run = json.loads((tmp_path / "out/run.json").read_text("utf-8"))
    (tmp_path / "out/run.json").write_text(json.dumps(run | {"article_set": "another"}), encoding="utf-8")

    done = kg("query", "-", cwd=tmp_path, stdin=b"ASK {}")

    assert 2 == done.returncode
    assert b"build again" in done.stderr
    ok("build", SAMPLE, cwd=tmp_path)
    ok("query", "-", cwd=tmp_path, stdin=b"ASK {}")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """An oxigraph server on a free port of this machine."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(oxigraph()), "serve", "--location", str(tmp_path / "db"), "--bind", f"127.0.0.1:{port}", "--union-default-graph"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_a_terminal_shows_names_and_never_columns_of_three_letters(built: Path) -> None:
    """A wide terminal has a table, a narrow one a line for each cell; IRIs and concepts are for the other formats."""
    question = ["ask", "who-holds", "--param", "organization=UBND tỉnh", "--param", "day=2020-02-24"]

    wide, narrow = (on_terminal(built, columns, *question) for columns in (120, 60))

    assert "Phó Chủ tịch Ủy ban nhân dân tỉnh" in narrow
    assert "── 2 of 2\n" in narrow
    assert "│ certain │ Lê Văn Bình" in wide
    for shown in (wide, narrow):
        assert "đương nhiệm" in shown
        assert "status:" not in shown
        assert "person/" not in shown


def on_terminal(folder: Path, columns: int, *arguments: str) -> str:
    """Run ``kg`` on a terminal that is *columns* wide; give what it shows, without colour."""
    import pty  # not on Windows

    ours, theirs = pty.openpty()
    environment = os.environ | {"COLUMNS": str(columns), "TERM": "xterm", "NO_COLOR": "1"}
    with subprocess.Popen([sys.executable, "-m", "kg.cli", *arguments], cwd=folder, stdout=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""
        try:
            while chunk := os.read(ours, 65536):
                shown += chunk
        except OSError:  # Linux ends a terminal without a reader so
            pass
        assert 0 == process.wait()
    os.close(ours)
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode("utf-8")).replace("\r\n", "\n")


@pytest.mark.oxigraph
def test_load_sends_every_graph(built: Path, server: str) -> None:
    """The number of triples is told last."""
    printed = ok("load", "--endpoint", f"{server}/store", cwd=built)

    run = json.loads((built / "out/run.json").read_text("utf-8"))
    assert f"{sum(run['triples'].values())} triples in 5 graphs\n" == printed


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
def test_every_example_of_a_help_works(tmp_path: Path) -> None:
    """In the order of the commands, where the sample is; load needs a server and has its own test."""
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / "data" / "articles" / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    held: dict[str, str | None] = {
        "person": "Phạm Văn Hậu",
        "role": "Phó Chủ tịch",
        "body": "Ủy ban nhân dân tỉnh",
        "status": "current",
        "scope": "vn",
    }
    held |= {"event": None, "date": None, "term": None, "quote": "Phó Chủ tịch UBND tỉnh"}
    gold = {"id": SAMPLE_ID, "holdings": [held], "congresses": [], "attendance": [], "elections": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold, ensure_ascii=False) + "\n", encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for name in sorted((c for c in COMMANDS if c != "load"), key=lambda c: c == "forget"):
        if name == "diff":
            shutil.copytree(tmp_path / "out", tmp_path / "before")
        example = kg(name, "--help").stdout.decode().rstrip().splitlines()[-1].strip()
        done = subprocess.run(["bash", "-c", example], cwd=tmp_path, capture_output=True, env={**os.environ, "PATH": path}, check=False)
        assert done.returncode in (0, 1) if name == "check" else done.returncode == 0, f"{example}\n{done.stderr.decode()}"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("variable", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_has_ruled_tables_and_colour_unless_told(built: Path, variable: dict[str, str], coloured: bool) -> None:
    """Lines are drawn there and nowhere else."""
    import pty

    main, other = pty.openpty()
    environment = {**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, "TERM": "xterm-256color", "COLUMNS": "100", **variable}
    process = subprocess.Popen(
        [sys.executable, "-m", "kg.cli", "build", str(SAMPLE)], cwd=built, stdout=other, stderr=other, env=environment
    )
    os.close(other)
    printed = b""
    while True:
        try:
            piece = os.read(main, 4096)
        except OSError:
            break
        if not piece:
            break
        printed += piece
    os.close(main)

    assert 0 == process.wait()
    assert "━" in printed.decode()
    assert coloured == bool(re.search(rb"\x1b\[(?:\d+;)*3[0-8]", printed))
    assert printed.decode().rstrip().endswith("out/index.html")


TWO_CHAIRS = (
    "Ngày 24/2/2020, ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Ninh Thuận và ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Ninh Thuận dự hội nghị."
)


def test_check_finds_what_cannot_be_and_ends_with_1(built: Path, tmp_path: Path) -> None:
    """Two chairs of one body on one day; the sample has nothing of the kind."""
    ok("check", "out", cwd=built)
    (tmp_path / "a.meta.json").write_text('{"date": "2020-02-24"}', encoding="utf-8")
    (tmp_path / "a.txt").write_text(TWO_CHAIRS, encoding="utf-8")
    ok("build", "a.txt", cwd=tmp_path)

    done = kg("check", "--format", "csv", cwd=tmp_path)

    assert 1 == done.returncode
    assert "one-seat-two-holders" in done.stdout.decode()
    assert "Chủ tịch UBND tỉnh Ninh Thuận" in done.stdout.decode()
    assert 0 == kg("check", "--only", "held-after-death", cwd=tmp_path).returncode
    assert 2 == kg("check", "--only", "nonsense", cwd=tmp_path).returncode
    assert "one-seat-two-holders" in ok("check", "--list", cwd=tmp_path)


def test_what_rules_add_is_left_out_on_request(tmp_path: Path, built: Path) -> None:
    """And it is the inferred graph alone that is gone; forgetting an article keeps it so."""
    ok("build", SAMPLE, "--no-rules", "--out", tmp_path / "bare", cwd=tmp_path)
    with door.open(built / "out") as whole, door.open(tmp_path / "bare") as bare:
        inferred = whole.base + "graph/inferred"
        assert inferred in whole.store.graphs()
        assert set(whole.store.graphs()) - {inferred} == set(bare.store.graphs())
        assert whole.ask("career", person="Lê Tiến Dũng") == bare.ask("career", person="Lê Tiến Dũng")
    ok("forget", SAMPLE_ID, "--graph", tmp_path / "bare", cwd=tmp_path)
    with door.open(tmp_path / "bare") as bare:
        assert inferred not in bare.store.graphs()


def test_evidence_and_what_is_not_so(built: Path) -> None:
    """Two flags: the sources of each row, and the answer no."""
    asked = ("ask", "who-holds", "--param", "role=Chánh Văn phòng", "--param", "day=2020-02", "--format", "csv")
    head, *rows = ok(*asked, "--evidence", "--no", cwd=built).splitlines()

    assert head.endswith("evidenceDocument,evidenceTitle,evidenceDate,evidenceSource,evidenceStart,evidenceEnd,evidenceQuote")
    assert rows
    assert all(f"/document/{SAMPLE_ID}" in row for row in rows)
    refused = kg("ask", "documents", "--no", cwd=built)
    assert 2 == refused.returncode
    assert "has no answer 'no'" in refused.stderr.decode()
    assert "has no parameter 'evidence'" in kg("ask", "documents", "--param", "evidence=1", cwd=built).stderr.decode()
