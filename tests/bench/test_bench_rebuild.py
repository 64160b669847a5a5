"""The benchmark of building again runs, and tells what was read and judged."""

import json
from pathlib import Path

import pytest

from bench.bench_rebuild import main


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc")
def test_the_program_prints_a_row_for_each_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Four of them, with what each had to do."""
    path = tmp_path / "articles.jsonl"
    told = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam, dự hội nghị lần {}."
    lines = [{"id": str(at), "title": None, "date": "2020-02-24", "text": told.format(at)} for at in range(4)]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    main([str(path), "--articles", "3"])
    _, *rows, last = capsys.readouterr().out.splitlines()

    assert [["3", "1"], ["0", "0"], ["1", "1"], ["4", "1"]] == [row.rsplit(maxsplit=5)[1:3] for row in rows]
    assert last.startswith("--fresh gives the same bytes: yes")
