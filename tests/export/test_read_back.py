"""Nothing is lost on the way out: every format is read by another library, and its holdings and proofs are those of the facts."""

from collections import Counter
from functools import cached_property
from pathlib import Path

import pytest

from export.read_back import READERS, Held, dataset, written
from export.story import ABOUT, store, told, told_of_holdings
from kg.export import FORMATS, writing
from kg.export.book import Book
from kg.export.reading import Quote
from kg.export.records import Holding

XML = ("graphml", "gexf", "rdfxml")
"""Formats that cannot hold control characters."""


def as_held(format: str, held: list[tuple[str, str, frozenset[object]]] | list[Held]) -> Counter[tuple[str, frozenset[tuple[str, str]]]]:
    """Make what was told and what was read comparable: FollowTheMoney names the whole post, XML has no control characters."""
    return Counter((person, frozenset(_proof(format, *proof) for proof in proofs)) for person, _, proofs in held)  # type: ignore[misc]


def _proof(format: str, document: str, quote: str) -> tuple[str, str]:
    if format in XML:
        quote = "".join("\ufffd" if c in "\x1b\ufffe" else c for c in quote)
    return document, quote


@pytest.mark.parametrize("format", READERS)
def test_every_holding_is_there_with_all_its_proofs(format: str, tmp_path: Path) -> None:
    """A source that is dropped, and a second term that melts into the first, would be missing here."""
    read = list(READERS[format](written(format, tmp_path)))

    assert 4 == len(told_of_holdings())
    assert 2 == sum(person == "Mai Quốc Thược" for person, _, _ in read)
    assert as_held(format, told_of_holdings()) == as_held(format, read)
    for person, role, _ in read:
        assert any(role.startswith(name) for other, name, _ in told_of_holdings() if other == person)


class Careless(Book):
    """Drops one article from the proofs."""

    @cached_property
    def proofs(self) -> dict[str, tuple[Quote, ...]]:
        return {
            claim: kept for claim, found in super().proofs.items() if (kept := tuple(q for q in found if "thoi-2018" not in q.document))
        }


class Forgetful(Book):
    """Takes two terms of one person in one post for one."""

    @cached_property
    def holdings(self) -> dict[str, Holding]:
        once = {(one.person, one.post): one for one in super().holdings.values()}
        return {one.iri: one for one in once.values()}


@pytest.mark.parametrize("worse", [Careless, Forgetful])
@pytest.mark.parametrize("format", ["csv", "popolo", "ftm", "graphml", "neo4j"])
def test_a_loss_would_be_seen(format: str, worse: type[Book], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A planted one: a source dropped, a second term melted into the first."""
    monkeypatch.setattr(writing, "Book", worse)
    out = tmp_path / format
    writing.export(store(), format, out, about=ABOUT)

    with pytest.raises((AssertionError, KeyError)):
        assert as_held(format, told_of_holdings()) == as_held(format, list(READERS[format](out)))


def test_every_format_is_read_back() -> None:
    """Wikidata is, in its own tests: what it writes is commands."""
    assert set(FORMATS) == {*READERS, "wikidata"}


@pytest.mark.parametrize("format", ["jsonld", "trig", "nquads"])
def test_formats_with_graphs_hold_every_triple(format: str, tmp_path: Path) -> None:
    """Each in its graph; only words that may not be published are shorter, and JSON-LD names its versions besides."""
    read = dataset(written(format, tmp_path), {"jsonld": "json-ld"}.get(format, format))
    there = {(str(s), str(p), str(o) if not str(o).endswith("…") else "…", str(g)) for s, p, o, g in read.quads() if g is not None}
    of_store = {tuple(x.value for x in (q.subject, q.predicate, q.object, q.graph_name)) for q in store()._store}
    short = {(s, p, "…" if len(o) > 300 and "article/bau-lai" not in g else o, g) for s, p, o, g in of_store}

    assert short == {quad for quad in there if "default" not in quad[3]}


@pytest.mark.parametrize("format", READERS)
def test_the_same_graph_gives_the_same_bytes(format: str, tmp_path: Path) -> None:
    """Whatever was written before."""
    first = written(format, tmp_path)
    again = tmp_path / "again"
    writing.export(store(), format, again, about=ABOUT)

    if FORMATS[format].folder:
        assert {path.name: path.read_bytes() for path in first.iterdir()} == {path.name: path.read_bytes() for path in again.iterdir()}
    else:
        assert first.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("format", [*FORMATS])
def test_no_more_is_quoted_than_may_be(format: str, tmp_path: Path) -> None:
    """The long sentence of the article without a licence is cut; that of the open one stands whole, where a format has quotes at all."""
    out = written(format, tmp_path)
    paths = sorted(out.iterdir()) if out.is_dir() else [out]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    closed, open_ = (told()[at].document for at in (0, 2))

    assert closed.text[20:370] not in text
    assert (open_.text[20:370] in text) == (format != "wikidata")
    assert all(one.document.text not in text for one in told())


@pytest.mark.parametrize("format", [*FORMATS])
def test_every_export_tells_its_versions(format: str, tmp_path: Path) -> None:
    """Software, ontology and vocabulary."""
    out = written(format, tmp_path)
    paths = sorted(out.iterdir()) if out.is_dir() else [out]
    text = "".join(path.read_text(encoding="utf-8") for path in paths)

    assert "1.2.3" in text
    assert "0.1.0" in text
    assert "ffffffffffff" in text
