"""Whatever became of what a folder keeps, a store or a file: the work is done anew, and the results are right."""

from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from unittest.mock import patch

import pytest

from kg.errors import StoreError
from kg.pipeline.folder import FACTS, GRAPH, KEPT, PAGE, STORE, TRIG
from kg.pipeline.kept import digest
from kg.store import Store
from pipeline.telling_news import built, dump
from pipeline.watching import FILES, NEW, OLD, says, work


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build into a new folder gives; nobody writes there."""
    return built(tmp_path_factory.mktemp("new"), "new", OLD)


@pytest.mark.parametrize("harm", ["article dropped", "graph changed", "store gone", "page altered", "trig altered"])
def test_what_was_changed_by_others_is_made_anew(new: Path, tmp_path: Path, harm: str) -> None:
    """A store that is not what the run left, or a file."""
    folder = built(tmp_path, "out", OLD)
    if harm == "store gone":
        rmtree(folder / STORE)
    elif harm.startswith(("page", "trig")):
        name = PAGE if harm.startswith("page") else TRIG
        (folder / name).write_bytes((folder / name).read_bytes().replace("Thược".encode(), "Thước".encode()))
    else:
        with Store.open(folder / STORE) as store:
            if harm == "article dropped":
                store.drop("https://w3id.org/officegraph/id/article/a")
            else:
                graph = "https://w3id.org/officegraph/id/graph/entities"
                store.put(graph, f"<urn:x> <urn:y> <urn:z> <{graph}> .\n".encode())
    built(tmp_path, "out", OLD)

    assert dump(new) == dump(folder)
    assert [(new / file).read_bytes() for file in (*FILES, PAGE)] == [(folder / file).read_bytes() for file in (*FILES, PAGE)]


@pytest.mark.parametrize("method", ["put", "change", "seal"])
def test_a_run_that_is_ended_early_loses_no_work(tmp_path: Path, method: str) -> None:
    """What the run before it kept is still there: the next one reads the new article alone."""
    folder = built(tmp_path, "out", OLD)
    with patch.object(Store, method, side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        built(tmp_path, "out", NEW)
    assert (folder / ".unfinished").exists()
    with work() as done:
        built(tmp_path, "out", NEW)

    assert ["e"] == done.read
    assert not list(folder.glob(".*"))
    assert dump(built(tmp_path, "new", NEW)) == dump(folder)


def _cut(text: bytes) -> bytes:
    return text[: len(text) // 2]


def _other(text: bytes) -> bytes:
    return text.replace("Hà Nam".encode(), "Hà Tây".encode()).replace(b'"read', b'"daer').replace(b"1,", b"2,")


@pytest.mark.parametrize("name", [KEPT, FACTS, GRAPH])
@pytest.mark.parametrize("harm", [_cut, _other, lambda _: b"", lambda _: b"\xff{[" * 99, lambda text: text[::-1], None])
def test_what_is_broken_is_not_used(new: Path, tmp_path: Path, name: str, harm: Callable[[bytes], bytes] | None) -> None:
    """Cut, altered, empty, anything, or not there: the work is done anew and the results are right."""
    folder = built(tmp_path, "out", OLD)
    if harm is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(harm((folder / name).read_bytes()))
    built(tmp_path, "out", OLD)

    assert dump(new) == dump(folder)
    assert [(new / file).read_bytes() for file in FILES] == [(folder / file).read_bytes() for file in FILES]


@pytest.mark.parametrize("value", ["null", "7", "[]", '["kept",1,null]', '["article","a","","","",""]', '["block",[],{}]', "[" * 9999])
def test_what_is_well_written_but_is_not_ours_is_not_used(new: Path, tmp_path: Path, value: str) -> None:
    """A line with the right sum and anything in it."""
    folder = built(tmp_path, "out", OLD)
    head, *rest = (folder / KEPT).read_bytes().splitlines(keepends=True)
    line = f"{digest(value.encode())} {value}\n".encode()
    for lines in ([line, *rest], [head, line, *rest]):
        (folder / KEPT).write_bytes(b"".join(lines))
        assert dump(new) == dump(built(tmp_path, "out", OLD))


def test_what_is_kept_of_other_facts_is_not_used(tmp_path: Path) -> None:
    """The file of another folder says nothing of this one."""
    folder, other = built(tmp_path, "out", OLD), built(tmp_path, "other", [one._replace(text=says("Vi Thị Khế")) for one in OLD])
    (folder / KEPT).write_bytes((other / KEPT).read_bytes())
    with work() as done:
        built(tmp_path, "out", OLD)

    assert 4 == len(done.read)
    assert dump(built(tmp_path, "new", OLD)) == dump(folder)


def test_a_store_that_another_run_writes_is_not_taken_away(tmp_path: Path) -> None:
    """Also if it is to be made anew."""
    folder = built(tmp_path, "out", OLD)
    (folder / KEPT).unlink()
    with Store.open(folder / STORE) as store:
        with pytest.raises(StoreError, match="in use"):
            built(tmp_path, "out", OLD)
        assert "https://w3id.org/officegraph/id/article/a" in store.graphs()
