"""A built folder, opened to be asked."""

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg.pipeline.folder import GRAPH, STORE, read_run
from kg.pipeline.sources import ArticleSource
from kg.store import Answer, Store

if TYPE_CHECKING:
    import rdflib

__all__ = ["Graph", "open"]


class Graph:
    """What :func:`open` gives: the store of a built folder, read-only, and ways out of it. A context manager."""

    def __init__(self, folder: Path, run: dict[str, Any], store: Store) -> None:
        self.folder, self.store = folder, store
        self._run = run

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    @property
    def base(self) -> str:
        """Where the IRIs of its things live."""
        return str(self._run["base"])

    @property
    def documents(self) -> tuple[ArticleSource, ...]:
        """The articles that it was built from, in order."""
        return tuple(ArticleSource(**known) for known in self._run["documents"])

    def query(self, sparql: str) -> Answer:
        """Answer SPARQL 1.1 over the union of all graphs; see :meth:`kg.store.Engine.query`."""
        return self.store.query(sparql)

    def to_rdflib(self) -> "rdflib.Dataset":
        """Give everything as an rdflib dataset whose default graph is the union of all; loads ``graph.nq`` into memory."""
        import rdflib

        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(self.folder / GRAPH, format="nquads")
        return dataset


def open(folder: str | Path = "out") -> Graph:
    """Open a built folder to ask it.

    Raises:
        StoreError: if ``kg build`` did not write it.
    """
    folder = Path(folder)
    run = read_run(folder)
    return Graph(folder, run, Store.open(folder / STORE, read_only=True))
