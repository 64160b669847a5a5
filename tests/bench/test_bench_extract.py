"""The benchmark of the extractor runs, on articles of our own."""

from pathlib import Path

import pytest

from bench import bench_extract
from evaluate.making import write_lines
from extract.cases_stories import STORIES

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="peak memory is read from /proc")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Each story a few times."""
    return write_lines(tmp_path / "a.jsonl", *({"id": f"{name}-{n}", "text": text} for n in range(5) for name, text in STORIES.items()))


def test_it_prints_speed_and_memory(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two lines, three where underthesea is installed."""
    bench_extract.main([str(articles), "--rounds", "1"])

    printed = capsys.readouterr().out.splitlines()
    assert "characters per CPU second" in printed[0]
    assert "peak memory" in printed[-1]


def test_memory_does_not_grow_with_the_articles(tmp_path: Path) -> None:
    """Forty times as many take less than ten megabytes more; the goal is measured on real articles."""
    lines = [{"id": f"{name}-{n}", "text": text} for n in range(200) for name, text in STORIES.items()]
    many = write_lines(tmp_path / "many.jsonl", *lines)

    assert bench_extract.peak_megabytes(many, None) - bench_extract.peak_megabytes(many, 20) < 10
