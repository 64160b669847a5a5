"""The benchmark of resolving runs, keeps its facts, and prints a row for each number of articles."""

import json
from pathlib import Path

import pytest

from bench.bench_resolve import keep, kept, main
from kg.model.facts import Membership


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Six articles about one invented person."""
    path = tmp_path / "articles.jsonl"
    told = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam, dự hội nghị lần {}."
    lines = [{"id": str(at), "title": None, "date": "2020-02-24", "text": told.format(at)} for at in range(6)]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_facts_are_kept_from_one_run_to_the_next(tmp_path: Path, articles: Path) -> None:
    """As long as the words and the number are the same; they come back as they were."""
    cache = tmp_path / "facts.jsonl"
    keep(articles, cache, 6)
    made = cache.stat().st_mtime_ns
    keep(articles, cache, 6)
    assert made == cache.stat().st_mtime_ns
    keep(articles, cache, 4)

    assert ["0", "1", "2", "3"] == [one.document.id for one in kept(cache, 6)]
    named = [fact.person.name for one in kept(cache, 6) for fact in one.facts if isinstance(fact, Membership)]
    assert ["Mai Quốc Thược"] * 4 == named


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_the_program_prints_a_row_for_each_number(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And how the time has grown with them."""
    main([str(articles), "--articles", "3", "6"])
    _, *rows, last = capsys.readouterr().out.splitlines()

    assert [["3", "1"], ["6", "1"]] == [[row.split()[0], row.split()[2]] for row in rows]
    assert last.startswith("2.0 times the articles, ")
