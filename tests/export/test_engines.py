"""Whatever engine answers: the same bytes from rdflib as from the embedded store."""

import io

import pytest
import rdflib

from export.story import ABOUT, store
from kg.export import export
from kg.store import RdflibEngine


@pytest.fixture(scope="module")
def engine() -> RdflibEngine:
    """The same graphs in rdflib."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=b"".join(store().dump(graph) for graph in store().graphs()), format="nquads")
    return RdflibEngine(dataset)


@pytest.mark.parametrize("format", ["popolo", "graphml", "nquads"])
def test_the_engine_makes_no_difference(engine: RdflibEngine, format: str) -> None:
    """Rows come in another order there, and are sorted here."""
    one, other = io.BytesIO(), io.BytesIO()
    export(store(), format, one, about=ABOUT)
    export(engine, format, other, about=ABOUT)

    assert one.getvalue() == other.getvalue()
