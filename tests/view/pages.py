"""Helpers of the page tests: stores filled from TriG, and the sample article."""

from pathlib import Path

import pyoxigraph as ox

from kg.store.local import Store

__all__ = ["ARTICLE", "SAMPLE", "article_text", "store_of"]

HERE = Path(__file__).parent
SAMPLE = HERE / "sample.trig"
ARTICLE = HERE.parents[1] / "data" / "articles" / "dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop.txt"


def article_text() -> str:
    """Give the text of the sample article."""
    return ARTICLE.read_text(encoding="utf-8")


def store_of(trig: str | Path) -> Store:
    """Fill a store in memory with a dataset in TriG."""
    source = {"path": str(trig)} if isinstance(trig, Path) else {"input": trig}
    store = ox.Store()
    store.load(**source, format=ox.RdfFormat.TRIG)
    filled = Store.memory()
    for graph in sorted(store.named_graphs(), key=str):
        quads = b"".join(
            f"{quad.subject} {quad.predicate} {quad.object} {quad.graph_name} .\n".encode()
            for quad in store.quads_for_pattern(None, None, None, graph)
        )
        filled.put(graph.value, quads)
    return filled
