"""A run that is ended while it writes leaves each graph whole; whoever asks is told, until a run makes the folder whole again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from unittest.mock import patch

import pytest

from kg.cli.app import run
from kg.errors import StoreError
from kg.pipeline import forget
from kg.pipeline import open as open_graph
from kg.pipeline.folder import FACTS, GRAPH, STORE, Stage, read_run
from kg.store import Store
from pipeline.telling_news import News, built, dump, one_vocabulary

_SAYS = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam, {}."
OLD = [News("a", "2019-03-04", _SAYS.format("dự hội nghị")), News("b", "2020-03-04", _SAYS.format("trao quyết định"))]
NEW = [OLD[0], News("b", "2021-03-04", _SAYS.format("tiếp dân")), News("c", None, "Bà Bế Thị Lựu, Bí thư Tỉnh ủy Cà Mau, phát biểu.")]


class _EndedError(BaseException):
    """Stands for a kill: nothing that runs afterwards may tidy up."""


@contextmanager
def _ended(method: str, after: int) -> Iterator[None]:
    """End a run after as many calls of a method, named as ``Store.put``."""
    owner = {"Store": Store, "Stage": Stage, "Path": Path}[method.partition(".")[0]]
    name = method.partition(".")[2]
    real: Callable[..., object] = getattr(owner, name)
    calls = 0

    def counted(*args: object, **more: object) -> object:
        nonlocal calls
        calls += 1
        if calls > after:
            raise _EndedError
        return real(*args, **more)

    with patch.object(owner, name, counted), patch.object(Stage, "clear", lambda self: None), pytest.raises(_EndedError):
        yield


def _graphs(folder: Path) -> dict[str, bytes]:
    with Store.open(folder / STORE, read_only=True) as store:
        return {graph: store.dump(graph) for graph in store.graphs()}


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run makes that is not ended."""
    return built(tmp_path_factory.mktemp("whole"), "out", NEW)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was there before."""
    return built(tmp_path_factory.mktemp("older"), "out", OLD)


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory, old: Path) -> Path:
    """The folder of a folder that a run was writing when it was ended."""
    place = tmp_path_factory.mktemp("ended")
    copytree(old, place / "out")
    with _ended("Store.put", 0):
        built(place, "out", NEW)
    return place


@pytest.mark.parametrize(
    ("method", "after"), [("Store.put", 1), ("Store.change", 0), ("Store.change", 1), ("Stage.commit", 0), ("Path.replace", 3)]
)
def test_graphs_are_whole_and_the_next_run_makes_all_right(tmp_path: Path, old: Path, new: Path, method: str, after: int) -> None:
    """Ended between articles, between what follows from them, before and between the moves of the files."""
    folder = Path(copytree(old, tmp_path / "out"))
    before = _graphs(folder)
    with _ended(method, after):
        built(tmp_path, "out", NEW)

    assert all(quads in (before.get(graph), _graphs(new).get(graph)) for graph, quads in _graphs(folder).items())
    with pytest.raises(StoreError, match=r"was ended too early; .* kg build .*out\.jsonl .*--decisions .* --out"):
        open_graph(folder)
    built(tmp_path, "out", NEW)
    assert dump(new) == dump(folder)
    assert not list(folder.glob(".*"))
    open_graph(folder).close()


@pytest.mark.parametrize("command", ["ask documents", "query -", "view", "export turtle", "check", "explain a", "review"])
def test_whoever_asks_is_told_in_one_line(
    ended: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """With the command that makes it whole; and nothing is answered, not even from the graphs that were not yet touched."""
    monkeypatch.chdir(ended)
    monkeypatch.setattr("sys.stdin", (ended / "out.jsonl").open(encoding="utf-8"))
    capsys.readouterr()

    assert 2 == run(command.split())
    told = capsys.readouterr()
    assert "" == told.out
    assert told.err.startswith("kg: out: a run that writes it has not ended, or was ended too early;")
    assert 1 == told.err.count("\n")


def test_forgetting_goes_on_where_it_was_ended(tmp_path: Path) -> None:
    """The line names the command, and the IRI that the article gave still leads to the person."""
    folder, rest = built(tmp_path, "out", OLD), built(tmp_path, "rest", OLD[1:])
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        with _ended("Store.change", 1):
            forget("a", folder)
        with pytest.raises(StoreError, match=f"kg forget a --graph {folder}"):
            open_graph(folder)
        forget("a", folder)

    assert dump(rest) == dump(folder)
    assert 1 == len(read_run(folder)["retired"])


@pytest.mark.parametrize(("method", "after"), [("Store.fill", 1), ("Stage.begin", 0)])
def test_a_first_run_that_is_ended_does_not_lock_its_folder(tmp_path: Path, new: Path, method: str, after: int) -> None:
    """What it left behind is ours, and a reader is not told that there is nothing."""
    with _ended(method, after):
        built(tmp_path, "out", NEW)
    with pytest.raises(StoreError, match="no built graph" if method == "Stage.begin" else "ended too early"):
        open_graph(tmp_path / "out")

    assert dump(new) == dump(built(tmp_path, "out", NEW))


def test_files_that_were_all_written_are_moved_by_the_next_run(tmp_path: Path, old: Path, new: Path) -> None:
    """Also if that run is another one: forgetting reads the files, and they must be of one set."""
    folder = Path(copytree(old, tmp_path / "out"))
    with _ended("Path.replace", 3):
        built(tmp_path, "out", NEW)
    assert (new / FACTS).read_bytes() == (folder / FACTS).read_bytes()
    assert ["a", "b"] == [known["id"] for known in read_run(folder)["documents"]]
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        forget("c", folder)

    assert ["a", "b"] == [known["id"] for known in read_run(folder)["documents"]]
    assert dump(built(tmp_path, "two", NEW[:2])) == dump(folder)
    assert (folder / GRAPH).read_bytes() == (tmp_path / "two" / GRAPH).read_bytes()
