"""The benchmark of the extractor runs, on articles of our own."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from bench import bench_extract
from evaluate.making import write_lines
from extract.cases_stories import STORIES
from kg.model.document import Document

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="peak memory is read from /proc")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Each story a few times."""
    return write_lines(tmp_path / "a.jsonl", *({"id": f"{name}-{n}", "text": text} for n in range(5) for name, text in STORIES.items()))


def test_it_prints_speed_and_memory(articles: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """One line each for us, for the other, and for memory."""
    monkeypatch.setitem(sys.modules, "underthesea", None)
    bench_extract.main([str(articles), "--rounds", "1"])

    ours, other, memory = capsys.readouterr().out.splitlines()
    assert "characters per CPU second" in ours
    assert other.startswith("underthesea   not compared")
    assert "peak memory" in memory


def test_the_other_reads_sentence_by_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The ratio is that of the two speeds beside each other."""
    asked: list[str] = []
    _stand_in(monkeypatch, asked.append)
    line = bench_extract.underthesea_line([Document(id="a", text="Ông A nói. Bà B nghe.\nRồi về.")], 500_000.0)

    assert ["Ông A nói.", "Bà B nghe.", "Rồi về."] == asked[1:]
    assert "characters per CPU second" in line
    assert line.endswith("times as fast")


def test_a_model_that_cannot_be_loaded_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The benchmark of ours does not depend on theirs."""

    def fails(_: str) -> None:
        raise OSError("no network")

    _stand_in(monkeypatch, fails)

    expected = "underthesea   not compared: no model on this machine (OSError)"
    assert expected == bench_extract.underthesea_line([Document(id="a", text="Ông A nói.")], 500_000.0)


def _stand_in(monkeypatch: pytest.MonkeyPatch, ner: Callable[[str], None]) -> None:
    module = ModuleType("underthesea")
    monkeypatch.setattr(module, "ner", ner, raising=False)
    monkeypatch.setitem(sys.modules, "underthesea", module)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_articles(tmp_path: Path) -> None:
    """Forty times as many take less than ten megabytes more; the goal is measured on real articles."""
    lines = [{"id": f"{name}-{n}", "text": text} for n in range(200) for name, text in STORIES.items()]
    many = write_lines(tmp_path / "many.jsonl", *lines)

    assert bench_extract.peak_megabytes(many, None) - bench_extract.peak_megabytes(many, 20) < 10
