"""What pages show is kept beside a store: it is what the store says, it ends with it, and nothing else is believed."""

import gzip
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from kg.pipeline import view
from kg.pipeline.columns import shown
from kg.pipeline.folder import PAGE, STORE
from kg.store import Store
from kg.view.keeping import keep, kept
from kg.view.reading import read
from kg.view.things import Data
from pipeline.telling_news import built
from pipeline.watching import OLD

_READ = "kg.pipeline.columns.read"


def _all(data: Data) -> object:
    """Give everything that *data* says."""
    things = {iri: (thing.classes, thing.graphs, thing.properties()) for iri, thing in data.things.items()}
    return things, dict(data.entity), dict(data.classes)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder built from a few invented articles."""
    return built(tmp_path, "out", OLD)


def test_a_page_is_made_without_looking_into_the_store(folder: Path, tmp_path: Path) -> None:
    """And is the same as with it; what is kept is all that the store says."""
    with Store.open(folder / STORE, read_only=True) as store:
        with patch(_READ) as asked:
            found = shown(store)
        assert not asked.called
        assert _all(found) == _all(read(store))
        assert len(found.things) > 20
    before = (folder / PAGE).read_bytes()
    pages = []
    for where in (_READ, "kg.pipeline.columns.kept"):
        with patch(where, side_effect=AssertionError) if where == _READ else patch(where, return_value=None):
            pages.append(view(folder, tmp_path / "page.html").read_bytes())
    assert [before, before] == pages


def test_what_is_kept_ends_with_the_first_change(folder: Path) -> None:
    """By whoever makes it; then the store is asked again."""
    graph = "https://w3id.org/officegraph/id/graph/mine"
    with Store.open(folder / STORE) as store:
        assert store.shown is not None
        assert store.shown.is_file()
        store.put(graph, f'<urn:s> <http://xmlns.com/foaf/0.1/name> "Mới" <{graph}> .\n'.encode())
        assert not store.shown.exists()
        with patch(_READ, side_effect=read) as asked:
            shown(store)
        assert asked.called


def test_another_program_reads_for_itself(folder: Path) -> None:
    """Its columns may be others."""
    with Store.open(folder / STORE, read_only=True) as store, patch(_READ, side_effect=read) as asked:
        with patch("kg.pipeline.columns.software", lambda *_: "another"):
            shown(store)
        with patch("kg.pipeline.columns.software", lambda *_: None):
            shown(store)
    assert 2 == asked.call_count


def test_nothing_is_kept_of_who_was_taken_out(tmp_path: Path, folder: Path) -> None:
    """The file is written anew, and the name is gone from it."""
    file = folder / STORE / "shown"
    name = OLD[0].text[4:18].encode()
    assert name in gzip.decompress(file.read_bytes())
    places = [{"document": one.id, "sha256": one.document.sha256, "start": 4, "end": 18} for one in OLD if one.text[4:18].encode() == name]
    built(tmp_path, "out", OLD, [{"kind": "suppress", "places": places}])

    assert name not in gzip.decompress(file.read_bytes())
    assert b"memberOf" not in gzip.decompress(file.read_bytes())  # no page shows it


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _turned(content: bytes) -> bytes:
    at = len(content) // 3
    return content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :]


def _summed(content: bytes) -> bytes:
    """Another word in place of one, and packed again, so that only its key tells it from the file of another store."""
    return gzip.compress(gzip.decompress(content).replace(b'"key":"k"', b'"key":"j"'), mtime=0)


def _short(content: bytes) -> bytes:
    return gzip.compress(b"".join(gzip.decompress(content).splitlines(keepends=True)[:-1]), mtime=0)


def _other(content: bytes) -> bytes:
    return gzip.compress(gzip.decompress(content).replace(b'"which":[', b'"which":[99,'), mtime=0)


def _deep(_: bytes) -> bytes:
    return gzip.compress(b"[" * 99_999 + b"\n", mtime=0)


@pytest.mark.parametrize("harm", [_cut, _turned, _summed, _short, _other, _deep, lambda _: b"", lambda _: b"plain"])
def test_a_damaged_file_is_not_believed(folder: Path, tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    """Cut, turned, of another store, without its end, or something else: the store is asked."""
    file = tmp_path / "shown"
    with Store.open(folder / STORE, read_only=True) as store:
        keep(read(store), file, "k")
    assert kept(file, "k") is not None
    assert kept(file, "other") is None
    file.write_bytes(harm(file.read_bytes()))

    assert kept(file, "k") is None


def test_a_brief_reader_is_told_of_harm_as_well(folder: Path, tmp_path: Path) -> None:
    """It reads the first part alone, which has a sum of its own."""
    file = tmp_path / "shown"
    with Store.open(folder / STORE, read_only=True) as store:
        keep(read(store), file, "k")
        brief = kept(file, "k", lambda _: True)
        assert brief is not None
        assert brief.brief
        assert _all(brief) != _all(read(store))
        assert set(brief.classes) == set(read(store).classes)
    content = file.read_bytes()
    for at in range(len(content) // 10, len(content) // 2, len(content) // 20):
        file.write_bytes(content[:at] + bytes([content[at] ^ 0x10]) + content[at + 1 :])
        found = kept(file, "k", lambda _: True)
        assert found is None or _all(found) == _all(brief)  # harm to the second part is not its business
    file.write_bytes(content[: len(content) // 4])
    assert kept(file, "k", lambda _: True) is None
