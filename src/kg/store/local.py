"""The embedded store: graphs of an article set on disk, each replaced whole in one transaction.

A graph that is put again costs only what differs, and nothing if nothing does; a reader sees it before or after, never between.
Who fills a store may seal it with a word for what it holds; the first change breaks the seal.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import pyoxigraph as ox

from kg.errors import StoreError
from kg.store.convert import pyoxigraph_answer
from kg.store.engine import Answer, select
from kg.store.folder import database, prepare, seal, shown, wrapped
from kg.store.guard import check_query
from kg.store.listing import Listed
from kg.store.terms import Literal, n3, plain

__all__ = ["Store", "StoredDocument"]

_KG = "https://w3id.org/officegraph/ontology#"
_DCTERMS = "http://purl.org/dc/terms/"
_TOGETHER = 1 << 25
"""Bytes of N-Quads that are loaded together where nobody reads; more take more memory and no less time."""


class StoredDocument(NamedTuple):
    """An article in the store: its id, the graph that holds what it says, and the hash of its text (``None`` if not kept)."""

    id: str
    graph: str
    text_hash: str | None


class Store:
    """A store on disk, or in memory with :meth:`memory`. It is an :class:`~kg.store.engine.Engine`, and a context manager.

    >>> with Store.memory() as store:
    ...     store.put("urn:g", b'<urn:s> <urn:p> "o" <urn:g> .')
    True
    """

    def __init__(self, store: ox.Store, where: str, *, read_only: bool = False) -> None:
        self._open: ox.Store | None = store
        self.where = where
        self.read_only = read_only
        self._seal: Path | None = None
        self.shown: Path | None = None
        """Where what pages show is kept until the next change; ``None`` in memory."""

    @classmethod
    def memory(cls) -> Self:
        """Make an empty store that ends with the process."""
        return cls(ox.Store(), "memory")

    @classmethod
    def open(cls, path: Path | str, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the store folder *path*.

        Args:
            path: The folder that holds ``officegraph.json``.
            create: Make it where there is nothing.
            read_only: See the store as it is now, also while another process writes; later writes are not seen.

        Raises:
            StoreError: In one line, if the folder is missing, not ours, in use, or damaged.
        """
        path = Path(path)
        prepare(path, create=create and not read_only)
        folder = database(path)
        if read_only and not folder.exists():
            return cls(ox.Store(), str(path), read_only=True)  # made, never written
        try:
            store = ox.Store.read_only(str(folder)) if read_only else ox.Store(str(folder))
        except (OSError, RuntimeError, ValueError) as error:
            raise StoreError(_why_not(path, str(error))) from error
        opened = cls(store, str(path), read_only=read_only)
        opened._seal, opened.shown = seal(path), shown(path)
        return opened

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Write everything to disk and let go of the lock. Closing twice is fine."""
        if self._open is not None and not self.read_only:
            with wrapped(self.where):
                self._open.flush()
        self._open = None

    def statements(self) -> int:
        """Count the statements of all graphs together."""
        return len(self._store)

    def sealed(self) -> str | None:
        """Give the word with which it was sealed, if nothing has been changed through this class since."""
        try:
            return self._seal.read_text(encoding="utf-8") if self._seal is not None else None
        except (OSError, ValueError):
            return None

    def seal(self, word: str) -> None:
        """Write everything to disk, and remember *word* until the next change; a store in memory forgets it at once."""
        if self._seal is not None:
            with wrapped(self.where):
                self._store.flush()
                self._seal.write_text(word, encoding="utf-8")

    def fill(self, graphs: Iterable[tuple[str, bytes]]) -> None:
        """Add *graphs*, each with N-Quads of it alone, to a store that holds nothing of them and that nobody reads yet.

        Three times as fast as :meth:`put`, with little memory; but in no transaction: if it is ended, the store is to be thrown away.

        Raises:
            StoreError: If the bytes are no N-Quads, or hold another graph.
        """
        waiting, size = list[bytes](), 0
        self._change()
        for graph, nquads in graphs:
            if nquads.count(b"\n") != nquads.count(f" <{graph}> .\n".encode()):
                raise StoreError(f"graph {graph}: a statement belongs to another graph; put each graph by itself")
            waiting.append(nquads)
            size += len(nquads)
            if size >= _TOGETHER:
                self._load(b"".join(waiting))
                waiting, size = [], 0
        self._load(b"".join(waiting))

    def change(self, graph: str, gone: bytes, come: bytes) -> None:
        """Take the statements *gone* (N-Quads) out of *graph* and put those of *come* into it, in one transaction.

        Raises:
            StoreError: If the bytes are no N-Quads, or hold another graph; nothing is written then.
        """
        self._replace(graph, _parse(gone, graph), _parse(come, graph))

    def put(self, graph: str, nquads: bytes) -> bool:
        """Make *graph* hold exactly *nquads*, in one transaction.

        Returns:
            Whether anything changed; ``False`` if the graph held the same already.

        Raises:
            StoreError: If the bytes are no N-Quads, or hold another graph; nothing is written then.
        """
        new = _parse(nquads, graph)
        old = set(self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph)))
        if new == old:
            return False
        self._replace(graph, old, new)
        return True

    def drop(self, graph: str) -> bool:
        """Take *graph* away; say whether it was there."""
        if next(self._quads(graph), None) is None:
            return False
        self._change()
        with wrapped(self.where):
            self._store.update(f"DROP SILENT GRAPH <{graph}>")
        return True

    def forget(self, document: str) -> bool:
        """Take away what *document* says; say whether it was known. The derived graphs are stale from now on."""
        return bool([self.drop(known.graph) for known in self.documents() if known.id == document])

    def graphs(self) -> list[str]:
        """List the graphs that hold something, sorted."""
        names = [g.value for g in self._store.named_graphs() if isinstance(g, ox.NamedNode)]
        return sorted(g for g in names if next(self._quads(g), None) is not None)

    def counts(self) -> dict[str, int]:
        """Count the triples of each graph."""
        return {graph: sum(1 for _ in self._quads(graph)) for graph in self.graphs()}

    def documents(self) -> list[StoredDocument]:
        """List the articles, sorted by id."""
        rows = select(
            self,
            f"""SELECT DISTINCT ?id ?graph ?hash {{
            GRAPH ?graph {{ ?d a <{_KG}Document> ; <{_DCTERMS}identifier> ?id . OPTIONAL {{ ?d <{_KG}textHash> ?hash }} }} }}""",
        ).rows
        return sorted(StoredDocument(plain(i), plain(g), plain(h) or None) for i, g, h in rows)

    def hash_of(self, document: str) -> str | None:
        """Give the hash of the text of *document*; ``None`` if the store does not know it."""
        rows = select(self, f"SELECT ?hash {{ ?d <{_DCTERMS}identifier> {n3(Literal(document))} ; <{_KG}textHash> ?hash }}").rows
        return plain(rows[0][0]) if rows else None

    def is_stale(self, expected: str) -> bool:
        """Say whether a derived graph is missing or was made from another article set than *expected*.

        *expected* is the hash that the derived graphs carry as ``kg:articleSet``.
        """
        rows = select(self, f"SELECT DISTINCT ?set {{ ?graph <{_KG}articleSet> ?set }}").rows
        return {plain(row[0]) for row in rows} != {expected}

    def query(self, sparql: str) -> Answer:
        """Answer *sparql* over the union of all graphs; see :meth:`kg.store.engine.Engine.query`."""
        check_query(sparql)
        with wrapped(self.where):
            return pyoxigraph_answer(self._store.query(sparql, use_default_graph_as_union=True))

    def listing(self) -> Listed:
        """Give a way to list every statement of every graph; see :class:`kg.store.listing.Listing`."""
        return Listed(self._store, self.where)

    def dump(self, graph: str, *, quads: bool = True) -> bytes:
        """Give *graph* as N-Quads (or N-Triples), one sorted line a statement."""
        triples = (q.triple for q in self._quads(graph))
        end = f" <{graph}> .\n" if quads else " .\n"
        return "".join(sorted(f"{t}{end}" for t in triples)).encode()

    @property
    def _store(self) -> ox.Store:
        if self._open is None:
            raise StoreError(f"{self.where}: the store is closed; open it again")
        return self._open

    def _change(self) -> None:
        with wrapped(self.where):
            for file in (self._seal, self.shown):
                if file is not None:
                    file.unlink(missing_ok=True)

    def _load(self, nquads: bytes) -> None:
        with wrapped(self.where):
            try:
                self._store.bulk_load(nquads, ox.RdfFormat.N_QUADS)
            except SyntaxError as error:
                raise StoreError(f"{self.where}: these are no N-Quads ({' '.join(str(error).split())})") from error

    def _quads(self, graph: str) -> Iterator[ox.Quad]:
        return self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph))

    def _replace(self, graph: str, old: set[ox.Quad], new: set[ox.Quad]) -> None:
        gone, come = old - new, new - old
        self._change()
        with wrapped(self.where):
            if not gone:  # one call is one transaction, and this one is three times as fast as an update
                self._store.extend(come)
            elif any(_has_blank(q) for q in gone):  # DELETE DATA cannot name a blank node
                self._store.update(f"DROP SILENT GRAPH <{graph}> ; {_data('INSERT', graph, new)}")
            else:
                self._store.update(f"{_data('DELETE', graph, gone)} ; {_data('INSERT', graph, come)}")


def _parse(nquads: bytes, graph: str) -> set[ox.Quad]:
    # Through a store, because it writes numbers in its own way: "1.0" comes back as "1".
    reader = ox.Store()
    try:
        reader.load(nquads, ox.RdfFormat.N_QUADS)
    except SyntaxError as error:
        raise StoreError(f"graph {graph}: these are no N-Quads ({' '.join(str(error).split())}); nothing is written") from error
    quads = set(reader)
    other = next((q for q in quads if not (isinstance(q.graph_name, ox.NamedNode) and q.graph_name.value == graph)), None)
    if other is not None:
        raise StoreError(f"graph {graph}: a statement belongs to {other.graph_name}; put each graph by itself, nothing is written")
    return quads


def _data(verb: str, graph: str, quads: set[ox.Quad]) -> str:
    lines = "".join(f"{q.triple} .\n" for q in quads)
    return f"{verb} DATA {{ GRAPH <{graph}> {{\n{lines}}} }}"


def _has_blank(quad: ox.Quad) -> bool:
    return isinstance(quad.subject, ox.BlankNode) or isinstance(quad.object, ox.BlankNode)


def _why_not(path: Path, error: str) -> str:
    if "lock" in error.lower():
        return f"{path}: the store is in use by another process; wait until it has ended, or only read"
    reason = " ".join(error.split())[:160]
    return f"{path}: the database cannot be opened ({reason}); delete the folder and build again"
