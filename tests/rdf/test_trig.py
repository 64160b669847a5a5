"""TriG is the same quads, shorter."""

import io

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Dataset

from kg.errors import StoreError
from kg.model.document import Document
from kg.rdf import Mapper, concepts_used, trig
from kg.resolve import Article, resolve
from rdf.facts import invented, sample
from rdf.words import small_vocabulary

_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy


def _everything() -> list[bytes]:
    articles = [Article(*sample("Ninh Thuận")), Article(*invented())]
    mapper = Mapper(small_vocabulary())
    pieces = [mapper.article(one.document, one.facts) for one in articles]
    pieces += mapper.derived(resolve(articles, small_vocabulary())).values()
    return [*pieces, mapper.vocabulary(concepts_used(pieces))]


def _trig(pieces: list[bytes]) -> bytes:
    out = io.BytesIO()
    trig(pieces, out)
    return out.getvalue()


def _set(data: bytes, format: ox.RdfFormat) -> set[ox.Quad]:
    return set(ox.parse(data, format=format))


def test_trig_holds_the_same_quads() -> None:
    """pyoxigraph reads the same quads from both."""
    pieces = _everything()

    assert _set(b"".join(pieces), ox.RdfFormat.N_QUADS) == _set(_trig(pieces), ox.RdfFormat.TRIG)


def test_rdflib_reads_the_same_trig() -> None:
    """Prefixes of one article end with it: rdflib reads them as we mean them."""
    pieces = _everything()
    dataset = Dataset()
    dataset.parse(data=_trig(pieces), format="trig")

    again = dataset.serialize(format="nquads", encoding="utf-8")
    assert _set(b"".join(pieces), ox.RdfFormat.N_QUADS) == _set(again, ox.RdfFormat.N_QUADS)


def test_trig_is_the_same_every_time_and_shorter() -> None:
    """Prefixes make it a third of the size."""
    pieces = _everything()

    assert _trig(pieces) == _trig(pieces)
    assert len(_trig(pieces)) * 3 < sum(map(len, pieces)) * 2


def test_a_long_graph_is_written_in_blocks() -> None:
    """No more than so many quads are held at once; the quads are the same."""
    pieces = _everything()
    out = io.BytesIO()
    trig(pieces, out, together=7)

    assert _set(b"".join(pieces), ox.RdfFormat.N_QUADS) == _set(out.getvalue(), ox.RdfFormat.TRIG)


@_CALM
@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_id_and_any_text_survive(id: str, words: str) -> None:
    """Ids that are no local names stay whole IRIs; texts that look like TriG stay texts."""
    piece = Mapper(small_vocabulary()).article(Document(id=id, text="Tin", title=words, publisher=words), ())

    assert _set(piece, ox.RdfFormat.N_QUADS) == _set(_trig([piece]), ox.RdfFormat.TRIG)


def test_what_is_no_line_of_ours_is_an_error() -> None:
    """Nothing is dropped on the way."""
    with pytest.raises(StoreError, match="not a line of N-Quads"):
        _trig([b"_:b <x:p> <x:o> .\n"])
