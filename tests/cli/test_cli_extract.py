"""``kg extract``: rows and facts in three formats, with the user's own words."""

import csv
import io
import json
from pathlib import Path

import pytest

from cli.running import SAMPLE, SAMPLE_ID, kg, ok

COLUMNS = {
    "document",
    "person",
    "role",
    "organization",
    "status",
    "event",
    "date",
    "date_resolved",
    "date_basis",
    "term",
    "scope",
    "quote",
    "start",
    "end",
}
WORDS = """
@prefix kg: <https://w3id.org/officegraph/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix role: <https://w3id.org/officegraph/vocab/role/> .
role:lamp-keeper a skos:Concept ; skos:inScheme role: ; skos:prefLabel "Thủ đăng"@vi , "Lamp Keeper"@en ; kg:post true .
"""
ARTICLE = "Ông Võ Thử Nghiệm, Thủ đăng UBND tỉnh Ninh Thuận, dự hội nghị."


def test_the_holdings_of_the_sample_in_every_format(tmp_path: Path) -> None:
    """The same rows; quotes stand where they say."""
    lines = [json.loads(line) for line in ok("extract", SAMPLE, "--format", "jsonl", cwd=tmp_path).splitlines()]
    table = ok("extract", SAMPLE, cwd=tmp_path).splitlines()
    cells = list(csv.DictReader(io.StringIO(ok("extract", SAMPLE, "--format", "csv", cwd=tmp_path))))

    assert 8 == len(lines) == len(cells) == len(table) - 2
    text = SAMPLE.read_text(encoding="utf-8")
    for line, cell in zip(lines, cells, strict=True):
        assert COLUMNS <= line.keys() <= set(table[1].split())
        assert line["quote"] == text[line["start"] : line["end"]]
        assert cell == {name: "" if value is None else str(value) for name, value in line.items()}
    assert {SAMPLE_ID} == {line["document"] for line in lines}


@pytest.mark.parametrize(("kind", "number"), [("congress", 3), ("attendance", 4), ("body-relation", 6), ("citation", 4), ("target", 7)])
def test_the_other_kinds(tmp_path: Path, kind: str, number: int) -> None:
    """As facts in JSON Lines, as flat rows in a table or CSV."""
    lines = [json.loads(line) for line in ok("extract", SAMPLE, "--kind", kind, "--format", "jsonl", cwd=tmp_path).splitlines()]
    rows = list(csv.DictReader(io.StringIO(ok("extract", SAMPLE, "--kind", kind, "--format", "csv", cwd=tmp_path))))

    assert [kind] * number == [line["kind"] for line in lines]
    assert [line["id"] for line in lines] == [row["fact"] for row in rows]


def test_a_kind_that_the_article_does_not_have(tmp_path: Path) -> None:
    """An empty table has its columns."""
    first, heading, dashes = ok("extract", SAMPLE, "--kind", "portfolio", cwd=tmp_path).splitlines()

    assert first == "portfolio: 0"
    assert "field" in heading.split()
    assert set(dashes.split()) == {"-"}


def test_a_users_own_words(tmp_path: Path) -> None:
    """By option or by KG_VOCAB."""
    (tmp_path / "words.ttl").write_text(WORDS, encoding="utf-8")

    def roles(*options: str, env: dict[str, str] | None = None) -> list[str]:
        printed = ok("extract", "-", "--text", "--id", "a", "--format", "jsonl", *options, cwd=tmp_path, stdin=ARTICLE.encode(), env=env)
        return [json.loads(line)["role"] for line in printed.splitlines()]

    assert "Thủ đăng" not in roles()
    assert ["Thủ đăng"] == roles("--vocab", "words.ttl") == roles(env={"KG_VOCAB": "words.ttl"})


def test_strict_prints_nothing_if_an_input_cannot_be_read(tmp_path: Path) -> None:
    """Without it the rest is printed, and the code is 3."""
    (tmp_path / "a.txt").write_bytes(b"\xff")
    strict = kg("extract", SAMPLE, "a.txt", "--strict", cwd=tmp_path)
    lenient = kg("extract", SAMPLE, "a.txt", cwd=tmp_path)

    assert (2, b"") == (strict.returncode, strict.stdout)
    assert 3 == lenient.returncode
    assert "Lê Tiến Dũng" in lenient.stdout.decode()
    assert b"a.txt:1: byte 0xff is not UTF-8, save the text as UTF-8\n" == lenient.stderr


def test_what_follows_by_rule_is_added_and_says_so(tmp_path: Path) -> None:
    """A deputy chair is a member of the people's committee; the words are those of the statement that it follows from."""
    rows = [json.loads(line) for line in ok("extract", SAMPLE, "--format", "jsonl", "--derived", cwd=tmp_path).splitlines()]

    stated, derived = [row for row in rows if row["rule"] is None], [row for row in rows if row["rule"]]
    assert 8 == len(stated)
    hau = [row for row in derived if row["person"] == "Phạm Văn Hậu"]
    assert [("Ủy viên", "Ủy ban nhân dân tỉnh", "current", "Phó Chủ tịch UBND tỉnh")] == [
        (row["role"], row["organization"], row["status"], row["quote"]) for row in hau
    ]
    assert 2 == kg("extract", SAMPLE, "--derived", "--kind", "congress", cwd=tmp_path).returncode


def test_how_a_sentence_was_read(tmp_path: Path) -> None:
    """--explain shows words, rule and context, for people and as JSON Lines; it goes with no other choice of rows."""
    arguments = ("extract", "-", "--text", "--id", "a", "--explain")
    printed = ok(*arguments, cwd=tmp_path, stdin=ARTICLE.encode())
    (line,) = ok(*arguments, "--format", "jsonl", cwd=tmp_path, stdin=ARTICLE.encode()).splitlines()

    assert "“Thủ đăng”" in printed
    assert "body:people-committee" in printed
    assert ["Thủ đăng"] == [seen["quote"] for seen in json.loads(line)["seen"] if seen["what"] == "unknown"]
    assert 2 == kg(*arguments, "--kind", "congress", cwd=tmp_path, stdin=ARTICLE.encode()).returncode


def test_more_processes_print_the_same_in_the_same_order(tmp_path: Path) -> None:
    """Also where a long article comes before short ones, which are ready first."""
    texts = [ARTICLE.replace("Thủ đăng", "Chủ tịch") + " Hội nghị bàn việc trồng rừng." * (3000 if n % 10 == 0 else 1) for n in range(40)]
    lines = [json.dumps({"id": f"a-{n:02}", "text": text}) for n, text in enumerate(texts)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    one = ok("extract", "a.jsonl", "--format", "jsonl", cwd=tmp_path)

    assert [f"a-{n:02}" for n in range(40)] == [json.loads(line)["document"] for line in one.splitlines()]
    assert one == ok("extract", "a.jsonl", "--format", "jsonl", "--jobs", "2", cwd=tmp_path)
