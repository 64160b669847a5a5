"""``kg build`` and its folder: everything in its place, the same bytes every time, and nothing half-done."""

import json
from pathlib import Path

import pytest

from cli.running import SAMPLE, SAMPLE_ID, kg, ok

FILES = {"dataset.ttl", "facts.jsonl", "graph.nq", "graph.trig", "index.html", "kept", "ro-crate-metadata.json", "run.json", "store"}
OTHER = "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Ninh Thuận, dự hội nghị."


def files(folder: Path) -> dict[str, bytes]:
    """Read the files of a built folder, without its store."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def run_json(folder: Path) -> dict[str, object]:
    """Read what a folder says of itself."""
    value = json.loads((folder / "run.json").read_bytes())
    assert isinstance(value, dict)
    return value


def test_the_sample_is_built(tmp_path: Path) -> None:
    """Files, table, summary, and the page's path last."""
    printed = ok("build", SAMPLE, cwd=tmp_path).splitlines()

    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES
    assert printed[-1] == str(Path("out/index.html"))
    assert 3 == sum(line.startswith("Lê Văn Bình") and "“" in line for line in printed) - 1
    assert any("article" in line and "memberships" in line for line in printed)


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """In another folder, in another locale, with more processes."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    (tmp_path / "in" / "b.txt").write_text(OTHER, encoding="utf-8")
    one = ok("build", "in", "--out", "a", cwd=tmp_path)
    other = ok("build", "in", "--out", "b", "--jobs", "2", cwd=tmp_path, env={"LC_ALL": "C", "PYTHONHASHSEED": "7"})

    assert files(tmp_path / "a") == files(tmp_path / "b")
    assert one.splitlines()[:-1] == other.splitlines()[:-1]
    assert "Lê Tiến Dũng" in one


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    """Nor does it write into the store."""
    ok("build", SAMPLE, cwd=tmp_path)
    before = files(tmp_path / "out")
    ok("build", SAMPLE, cwd=tmp_path)

    assert before == files(tmp_path / "out")


def test_a_build_is_of_exactly_its_articles(tmp_path: Path) -> None:
    """What the folder held of others is gone; a changed text replaces its own."""
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    ok("build", SAMPLE, "b.txt", cwd=tmp_path)
    (tmp_path / "b.txt").write_text(OTHER.replace("Nghiệm", "Nghi"), encoding="utf-8")
    ok("build", "b.txt", cwd=tmp_path)
    ok("build", "b.txt", "--out", "new", cwd=tmp_path)

    assert files(tmp_path / "new") == files(tmp_path / "out")
    rows = ok("query", "-", "--format", "csv", cwd=tmp_path, stdin=b"SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g")
    assert SAMPLE_ID not in rows
    assert "article/b" in rows


@pytest.mark.parametrize("name", ["notes.txt", "index.html", "run.json"])
def test_a_folder_of_others_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    """Also if its files have names like ours."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("{}")

    done = kg("build", SAMPLE, cwd=tmp_path)

    assert 2 == done.returncode
    assert b"out: it holds other files" in done.stderr
    assert {name: b"{}"} == files(tmp_path / "out")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--out", "file"], "file: this is a file"),
        (["--base", "not an iri"], "the base 'not an iri' is no absolute IRI"),
        (["--vocab", "nowhere.ttl"], "nowhere.ttl: there is no such vocabulary file"),
    ],
)
def test_a_bad_argument_is_told_before_any_work(tmp_path: Path, arguments: list[str], told: str) -> None:
    """One line, exit code 2, nothing written."""
    (tmp_path / "file").write_text("x")

    done = kg("build", SAMPLE, *arguments, cwd=tmp_path)

    assert 2 == done.returncode
    (line,) = done.stderr.decode().splitlines()
    assert told in line
    assert not (tmp_path / "out").exists()


def test_what_cannot_be_read_is_told_and_remembered(tmp_path: Path) -> None:
    """Exit code 3; one line on stderr and in run.json, also when quiet."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"\xff\xfe")
    (tmp_path / "in" / "b.txt").write_text(OTHER, encoding="utf-8")

    done = kg("build", "in", "--quiet", cwd=tmp_path)

    assert 3 == done.returncode
    assert f"{Path('out/index.html')}\n" == done.stdout.decode()
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"{Path('in/a.txt')}: this is UTF-16")
    skips = run_json(tmp_path / "out")["skips"]
    assert isinstance(skips, list)
    assert line == "{where}: {seen}, {todo}".format(**skips[0])


def test_strict_writes_nothing_if_an_input_cannot_be_read(tmp_path: Path) -> None:
    """Exit code 2, and an older result stays as it was."""
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe")
    done = kg("build", SAMPLE, "a.txt", "--strict", cwd=tmp_path)

    assert 2 == done.returncode
    assert not (tmp_path / "out").exists()
    ok("build", SAMPLE, cwd=tmp_path)
    before = files(tmp_path / "out")
    assert 2 == kg("build", "a.txt", "--strict", cwd=tmp_path).returncode
    assert before == files(tmp_path / "out")


def test_no_article_is_nothing_done(tmp_path: Path) -> None:
    """Exit code 2; an empty folder is a mistake."""
    (tmp_path / "in").mkdir()

    done = kg("build", "in", cwd=tmp_path)

    assert 2 == done.returncode
    assert b"there is no article to build from" in done.stderr
    assert not (tmp_path / "out").exists()


def test_standard_input(tmp_path: Path) -> None:
    """JSON Lines, or one plain text."""
    record = json.dumps({"id": "b", "text": OTHER}).encode()
    ok("build", "-", cwd=tmp_path, stdin=record)
    ok("build", "-", "--text", "--id", "b", "--out", "text", cwd=tmp_path, stdin=OTHER.encode())

    assert (tmp_path / "out/facts.jsonl").read_bytes() == (tmp_path / "text/facts.jsonl").read_bytes() != b""


def test_an_error_midway_leaves_the_older_result_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No half-written file stays, and until the next build nobody is given an answer from a half-written store."""
    from kg.pipeline import build, whole_files

    build([SAMPLE], tmp_path / "out")
    before = files(tmp_path / "out")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(whole_files, "write_page", fail)
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    with pytest.raises(OSError, match="No space"):
        build([tmp_path / "b.txt"], tmp_path / "out")

    after = files(tmp_path / "out")
    assert b"kg build" in after.pop(".unfinished")  # the store is of the new articles, and who asks is told
    assert before == after
    asked = kg("ask", "documents", cwd=tmp_path)
    assert (2, b"") == (asked.returncode, asked.stdout)
    assert b"made anew by: kg build" in asked.stderr


def test_forget_takes_an_article_out_of_everything(tmp_path: Path) -> None:
    """The result is that of a build without it, but for what run.json remembers of the call."""
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    ok("build", SAMPLE, "b.txt", cwd=tmp_path)
    ok("forget", SAMPLE_ID, cwd=tmp_path)
    ok("build", "b.txt", "--out", "without", cwd=tmp_path)

    assert files(tmp_path / "without") == files(tmp_path / "out")
    done = kg("forget", SAMPLE_ID, cwd=tmp_path)
    assert 2 == done.returncode
    assert f"no article has the id '{SAMPLE_ID}' in out; it has b" in done.stderr.decode()
    ok("forget", "b", cwd=tmp_path)
    assert [] == run_json(tmp_path / "out")["documents"]


def test_facts_brought_back_give_the_same_graph(tmp_path: Path) -> None:
    """Byte for byte."""
    ok("build", SAMPLE, cwd=tmp_path)
    ok("map", "out/facts.jsonl", "--documents", SAMPLE, "--out", "mapped", cwd=tmp_path)

    built, mapped = files(tmp_path / "out"), files(tmp_path / "mapped")
    for name in ("facts.jsonl", "graph.nq", "graph.trig", "index.html"):
        assert built[name] == mapped[name], name


def test_facts_without_their_articles_are_believed(tmp_path: Path) -> None:
    """Some users have no texts to give; then no hash of a text is claimed."""
    ok("build", SAMPLE, cwd=tmp_path)
    ok("map", "-", "--out", "mapped", cwd=tmp_path, stdin=(tmp_path / "out/facts.jsonl").read_bytes())

    assert b"textHash" not in (tmp_path / "mapped/graph.nq").read_bytes()
    assert (tmp_path / "out/facts.jsonl").read_bytes() == (tmp_path / "mapped/facts.jsonl").read_bytes()


def test_a_brought_fact_with_a_concept_that_nobody_declared_is_told(tmp_path: Path) -> None:
    """Line, field, and the nearest concept; a commune is known though it is loaded late, and the other facts are mapped."""
    quote = {"start": 0, "end": 4, "quote": "Abcd"}
    place = {"name": "Ba Đình", "concept": "place:c00004"}
    body = {"name": "Ủy ban nhân dân phường Ba Đình", "start": 2, "end": 3, "type": "body:people-committee", "place": place}
    right: dict[str, object] = {
        "kind": "membership",
        "document": "d",
        "person": {"name": "Mạc Văn Dư", "start": 0, "end": 2},
        "status": "current",
    }
    right |= {"role": {"name": "Chủ tịch", "concept": "role:chair"}, "organization": body, "evidence": [quote]}
    wrong = right | {"role": {"name": "Chủ tịch", "concept": "role:chiar"}}
    stdin = "".join(f"{json.dumps(fact, ensure_ascii=False)}\n" for fact in (right, wrong)).encode()

    done = kg("map", "-", "--out", "mapped", cwd=tmp_path, stdin=stdin)

    assert 3 == done.returncode
    assert done.stderr.decode().startswith(
        "-:2: role.concept: the vocabulary has no concept 'role:chiar', write 'role:chair' if you mean that"
    )
    assert 1 == len((tmp_path / "mapped/facts.jsonl").read_text("utf-8").splitlines())


def test_a_whole_text_is_on_the_page_only_if_someone_allows_it(tmp_path: Path) -> None:
    """The licence, or the user; otherwise words around the evidence alone."""
    far = "sinh hoạt Đảng, không ngừng nâng cao năng lực"
    assert far in SAMPLE.read_text(encoding="utf-8")
    ok("build", SAMPLE, cwd=tmp_path)
    ok("build", SAMPLE, "--full-text", "--out", "full", cwd=tmp_path)
    (tmp_path / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    (tmp_path / f"{SAMPLE_ID}.meta.json").write_text('{"licence": "CC-BY-4.0"}', encoding="utf-8")
    ok("build", SAMPLE.name, "--out", "free", cwd=tmp_path)

    assert [False, True, True] == [far in (tmp_path / folder / "index.html").read_text("utf-8") for folder in ("out", "full", "free")]
