"""The public door for Python and notebooks: build and ask, frames, and what Jupyter shows."""

import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from IPython.core.formatters import DisplayFormatter

import kg as door
from cli.running import SAMPLE, SAMPLE_ID
from kg.errors import UsageError


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> door.Graph:
    """The sample, built by the door."""
    return door.build(str(SAMPLE), tmp_path_factory.mktemp("door") / "out", generated="2026-03-01T00:00:00Z")


def in_jupyter(value: object) -> str:
    """Give what a notebook shows of *value*."""
    shown = DisplayFormatter().format(value)[0]["text/html"]  # type: ignore[no-untyped-call]  # IPython has no types here
    assert isinstance(shown, str)
    return shown


def test_what_is_built_can_be_asked_at_once(graph: door.Graph) -> None:
    """And says what was done; a folder that is only opened does not."""
    assert graph.report is not None
    assert (1, ()) == (graph.report.documents, graph.report.skips)
    asked = graph.ask("who-holds", organization="UBND tỉnh", day=date(2020, 2, 24))
    assert asked == graph.ask("who-holds", organization="UBND tỉnh", day="2020-02-24")
    assert 2 == len(asked.rows)
    with door.open(graph.folder) as again:
        assert again.report is None
        assert [SAMPLE_ID] == [one.id for one in again.documents]
    assert "2026-03-01T00:00:00Z" in (graph.folder / "dataset.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_has_python_values(graph: door.Graph, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Days are dates; what is not known is nothing. A stand-in takes what the library would get."""
    monkeypatch.setitem(sys.modules, library, SimpleNamespace(DataFrame=lambda columns: columns))
    asked = graph.ask("memberships")
    frame: dict[str, list[Any]] = getattr(asked, f"to_{library}")()

    assert list(asked.variables) == list(frame)
    assert {date(2020, 2, 24)} == set(frame["earliestAttested"])
    assert {8} == {len(column) for column in frame.values()}
    assert "Lê Tiến Dũng" in frame["personName"]


def test_a_library_that_is_missing_is_named(graph: door.Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the line that installs it."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(UsageError, match="pip install pandas"):
        graph.ask("memberships").to_pandas()


def test_a_notebook_shows_graph_answer_and_page(graph: door.Graph, tmp_path: Path) -> None:
    """The page in a frame that cannot reach the notebook; the same page as the file."""
    page = graph.view()
    shown = in_jupyter(page)

    assert "membership 8" in in_jupyter(graph)
    assert "<td>Lê Tiến Dũng</td>" in in_jupyter(graph.ask("memberships"))
    assert shown.startswith("<iframe srcdoc=")
    assert "<script" not in shown
    assert "allow-same-origin" not in shown
    assert (graph.folder / "index.html").read_bytes() == page.write(tmp_path / "page.html").read_bytes()
    assert len(graph.view("Lê Văn Bình").page) < len(page.page)


def test_a_table_of_strangers_words_is_text(graph: door.Graph) -> None:
    """No markup of an answer reaches the notebook."""
    asked = graph.ask("memberships")
    planted = asked._replace(rows=[tuple(None if cell is None else type(cell)("<b>x</b>") for cell in asked.rows[0])])

    assert "<b>" not in in_jupyter(planted)
    assert "&lt;b&gt;" in in_jupyter(planted)
