"""The store of a run: the one that is there, if it is known what it holds, or a new one beside it, which takes its place at the end."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kg.pipeline.folder import STORE, Stage
from kg.pipeline.kept import Part, There, digest
from kg.pipeline.passing import Piece
from kg.pipeline.steps import Workshop
from kg.store import Store

__all__ = ["Filled", "filled", "opened"]


@contextmanager
def opened(folder: Path, stage: Stage, workshop: Workshop, *, whole: bool) -> Iterator[tuple[Store, There | None]]:
    """Open a store to write, with what is there; ``None`` and a new store where that is not sure.

    Args:
        folder: The built folder.
        stage: Where a new store is written until the end.
        workshop: The tools, and what is kept.
        whole: Whether the last run ended.

    Raises:
        StoreError: if the store that is there is in use or damaged.
    """
    if not (folder / STORE).exists():
        with _new(stage) as store:
            yield store, None
        return
    there = workshop.kept.there(workshop.mapper.iris.article_graph)
    with Store.open(folder / STORE, create=True) as store:  # also where it is made anew: nobody else may write meanwhile
        if whole and there.graphs and store.sealed() == There.word(there.graphs):
            yield store, there
        else:
            with _new(stage) as new:
                yield new, None


def _new(stage: Stage) -> Store:
    stage.clear_store()
    return Store.open(stage.path(STORE), create=True)


class Filled(NamedTuple):
    """What a store was filled with."""

    word: str
    """One digest for all of it."""
    graphs: Mapping[str, Part]
    """Those that are not of an article, and where they stand in ``graph.nq``."""
    counts: Mapping[str, int]
    """Statements by graph."""


def filled(store: Store, pieces: Sequence[Piece], made: Mapping[str, bytes]) -> Filled:
    """Count what *store* was filled with, and seal it."""
    lines = {piece.graph: piece.lines for piece in pieces if piece.lines} | {graph: quads.count(b"\n") for graph, quads in made.items()}
    digests = {piece.graph: piece.trace.quads.digest for piece in pieces if piece.lines}
    graphs: dict[str, Part] = {}
    at = sum(piece.trace.quads.size for piece in pieces)
    for graph, quads in made.items():
        graphs[graph] = Part(at, len(quads), digest(quads))
        at += len(quads)
    word = There.word(digests | {graph: part.digest for graph, part in graphs.items()})
    # Two lines that the store takes for one statement could not be taken out one by one.
    if store.statements() != sum(lines.values()):
        return Filled(word, graphs, store.counts())
    store.seal(word)
    return Filled(word, graphs, lines)
