"""``kg evaluate``: what it prints, the page it writes, and how it ends."""

import json
from pathlib import Path

import pytest

from cli.running import kg, ok
from evaluate.making import write_lines

TEXT = "Ông Lò Văn Bun, Giám đốc Sở Y tế tỉnh Kon Tum, phát biểu.\nBà Rơ Châm H’Lan, Chủ tịch UBND xã Ia Chim <b>, vắng mặt."
BUN = {"person": "Lò Văn Bun", "role": "Giám đốc", "body": "Sở Y tế tỉnh Kon Tum", "status": "acting", "quote": "Giám đốc Sở Y tế"}
GONE = {"person": "Y Thuần", "role": "Bí thư", "body": "Đảng ủy xã Ia Chim", "status": "current", "quote": "xã Ia Chim <b>"}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """One holding with another status, one that is not there, one not asked for."""
    write_lines(tmp_path / "articles.jsonl", {"id": "a", "text": TEXT, "stratum": "news"})
    return write_lines(tmp_path / "gold.jsonl", {"id": "a", "holdings": [BUN, GONE]})


def test_it_prints_every_table(gold: Path, tmp_path: Path) -> None:
    """Strict, loose, full, person; status with its confusion; grades; other facts."""
    told = ok("evaluate", gold, "--articles", "articles.jsonl", cwd=tmp_path)

    assert told.startswith("1 articles, 2 holdings in the gold, 2 found\n")
    cells = {line.split("  ")[0]: line.split() for line in told.splitlines() if line}
    assert ["strict", "0.500", "0.500", "0.500", "0.500–0.500", "1", "2", "2"] == cells["strict"]
    assert ["full", "0.000", "0.000", "0.000", "0.000–0.000", "0", "2", "2"] == cells["full"]
    assert ["acting", "0", "0", "0", "1", "0", "0", "0"] == cells["acting"]
    assert ["current", "0", "0", "0", "0", "0", "0", "1"] == cells["current"]
    assert {"grade A", "congress", "attendance: person", "attendance: capacity", "election count"} <= set(cells)


def test_errors_stand_side_by_side_with_their_sentence(gold: Path, tmp_path: Path) -> None:
    """The gold's words in «», ours in []."""
    told = ok("evaluate", gold, "--articles", "articles.jsonl", "--errors", cwd=tmp_path)

    block = told.partition("a: status")[2].splitlines()
    assert ["gold", "found"] == [line.split()[0] for line in block[1:3]]
    assert "acting" == block[1].split()[-1]
    assert "current" == block[2].split()[-1]
    assert "«Giám đốc Sở Y tế»" in block[3].replace("[", "").replace("]", "")
    assert "a: missed" in told
    assert "a: not in the gold" in told


def test_the_page_escapes_what_others_say(gold: Path, tmp_path: Path) -> None:
    """It marks the words, has no script, and lets nothing load."""
    ok("evaluate", gold, "--articles", "articles.jsonl", "--html", "errors.html", cwd=tmp_path)
    page = (tmp_path / "errors.html").read_text(encoding="utf-8")

    assert '<mark class="gold">xã Ia Chim &lt;b&gt;</mark>' in page
    assert "<b>" not in page
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page


def test_the_same_input_gives_the_same_bytes(gold: Path, tmp_path: Path) -> None:
    """Chance has a seed."""
    arguments = ("evaluate", gold, "--articles", "articles.jsonl", "--format", "json", "--html")

    one, two = (ok(*arguments, f"{n}.html", cwd=tmp_path) for n in (1, 2))

    assert one == two
    assert (tmp_path / "1.html").read_bytes() == (tmp_path / "2.html").read_bytes()
    assert {"strict", "confusion", "grades", "others", "strata"} <= set(json.loads(one))


def test_strata_are_told_when_there_are_several(tmp_path: Path) -> None:
    """From the gold, else from the article's record."""
    write_lines(tmp_path / "articles.jsonl", {"id": "a", "text": TEXT, "stratum": "news"}, {"id": "b", "text": TEXT, "stratum": "news"})
    gold = write_lines(tmp_path / "g.jsonl", {"id": "a", "holdings": [BUN]}, {"id": "b", "holdings": [BUN], "stratum": "minutes"})

    told = ok("evaluate", gold, "--articles", "articles.jsonl", cwd=tmp_path)

    assert "stratum minutes: 1 articles" in told
    assert "stratum news: 1 articles" in told


def test_an_article_that_is_missing_counts_and_is_named(gold: Path, tmp_path: Path) -> None:
    """Exit code 3; with --strict nothing is printed."""
    write_lines(gold, {"id": "a", "holdings": [BUN]}, {"id": "gone", "holdings": [GONE]})
    done = kg("evaluate", gold, "--articles", "articles.jsonl", "--format", "json", cwd=tmp_path)

    assert 3 == done.returncode
    assert 2 == json.loads(done.stdout)["gold"]
    (line,) = done.stderr.decode().splitlines()
    assert "'gone'" in line

    done = kg("evaluate", gold, "--articles", "articles.jsonl", "--strict", cwd=tmp_path)
    assert (2, b"") == (done.returncode, done.stdout)


def test_an_article_that_cannot_be_read_is_one_line(gold: Path, tmp_path: Path) -> None:
    """The rest is measured."""
    done = kg("evaluate", gold, "--articles", "articles.jsonl", "--articles", "nowhere.txt", cwd=tmp_path)

    assert 3 == done.returncode
    assert b"nowhere.txt" in done.stderr
    assert b"strict" in done.stdout


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "gold.jsonl:1: this is not JSON"),
        ('{"id": "a"}', "gold.jsonl:1: holdings"),
        ('{"id": "a", "holdings": [{"person": "A", "role": "B", "status": "gone"}]}', "holdings.0.status"),
        ('{"id": "a", "holdings": []}\n{"id": "a", "holdings": []}', "gold.jsonl:2: the id 'a' of line 1 again"),
    ],
)
def test_gold_that_is_no_gold_is_one_line(line: str, told: str, tmp_path: Path) -> None:
    """Exit code 2: half a measure measures nothing."""
    (tmp_path / "gold.jsonl").write_text(line, encoding="utf-8")
    write_lines(tmp_path / "articles.jsonl", {"id": "a", "text": TEXT})
    done = kg("evaluate", "gold.jsonl", "--articles", "articles.jsonl", cwd=tmp_path)

    assert (2, b"") == (done.returncode, done.stdout)
    (said,) = done.stderr.decode().splitlines()
    assert told in said
