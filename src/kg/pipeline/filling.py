"""Fill a store with exactly the graphs of a set of articles: those of the articles, then those that are made from them.

A store of which it is known what it holds is changed where that differs, line by line; any other is made anew.
"""

from collections.abc import Iterable, Set
from typing import NamedTuple

from kg.model.entities import Resolved
from kg.ontology import ontology_path
from kg.pipeline.kept import There
from kg.pipeline.steps import Workshop
from kg.rdf import concepts_used
from kg.rules import infer, rules
from kg.store import Store

__all__ = ["ArticleGraph", "fill"]


class ArticleGraph(NamedTuple):
    """The graph of one article, as N-Quads."""

    graph: str
    quads: bytes
    digest: str = ""
    """Of the quads."""


def fill(
    store: Store,
    names: Set[str],
    articles: Iterable[ArticleGraph],
    resolved: Resolved,
    *,
    workshop: Workshop,
    concepts: Set[str],
    there: There | None = None,
) -> dict[str, bytes]:
    """Make *store* hold the graphs of these articles and what is made from them, and no other; what has not changed is not written.

    Args:
        store: The store to fill; empty, if it is not told what is *there*.
        names: IRIs of the graphs of all *articles*.
        articles: Their graphs, one at a time; an empty one is left out.
        resolved: What the articles say together.
        workshop: The mapper and the vocabulary.
        concepts: Concepts that the articles use.
        there: What it holds.

    Returns:
        The graphs made from them, by IRI, without empty ones: entities, memberships, inferred, vocabulary.
    """
    mapper, to = workshop.mapper, _Writer(store, there)
    inferred, vocabulary = mapper.iris.graph("inferred"), mapper.iris.graph("vocabulary")
    made = mapper.derived(resolved)
    to.drop_all_but(names | made.keys() | {inferred, vocabulary})
    to.articles(articles)
    for graph, quads in made.items():
        to.put(graph, quads)
    used = concepts | concepts_used(made.values())
    # Rules read the vocabulary. What they inferred last time is counted in, so that a second run has nothing to write.
    to.put(vocabulary, mapper.vocabulary(used | concepts_used([to.held(inferred)])))
    applied = rules(ontology_path() / "rules").values() if workshop.plan.rules else ()
    made[inferred] = infer(store, applied, mapper.iris, resolved.article_set)
    to.put(inferred, made[inferred])
    made[vocabulary] = mapper.vocabulary(used | concepts_used([made[inferred]]))
    to.put(vocabulary, made[vocabulary])
    return {graph: quads for graph, quads in made.items() if quads}


class _Writer:
    """Writes graphs into a store; what was there and what is written now are lines, so that only those that differ are parsed."""

    def __init__(self, store: Store, there: There | None) -> None:
        self.store, self.there = store, there
        self._written: dict[str, bytes] = {}

    def drop_all_but(self, names: Set[str]) -> None:
        for graph in self.there.graphs if self.there else ():
            if graph not in names:
                self.store.drop(graph)

    def articles(self, graphs: Iterable[ArticleGraph]) -> None:
        if self.there is None:
            self.store.fill((one.graph, one.quads) for one in graphs)
            return
        for one in graphs:
            if self.there.graphs.get(one.graph, "") != (one.digest if one.quads else ""):
                self.store.put(one.graph, one.quads)

    def held(self, graph: str) -> bytes:
        """Give what the store holds of a *graph* that is not of an article."""
        if graph not in self._written:
            was = self.there is not None and graph in self.there.graphs
            quads = self.there.quads(graph) if self.there is not None and was else None
            self._written[graph] = self.store.dump(graph) if was and quads is None else quads or b""
        return self._written[graph]

    def put(self, graph: str, quads: bytes) -> None:
        before = self.held(graph)
        if not before and quads and self.there is None:
            self.store.fill([(graph, quads)])
        elif not before or not quads:
            self.store.put(graph, quads)
        elif before != quads:
            self.store.change(graph, *_difference(before, quads))
        self._written[graph] = quads


def _difference(before: bytes, after: bytes) -> tuple[bytes, bytes]:
    """Give the lines that are gone, and those that came."""
    gone = set(before.splitlines(keepends=True))
    come: list[bytes] = []
    for line in after.splitlines(keepends=True):
        if line in gone:
            gone.discard(line)
        else:
            come.append(line)
    return b"".join(gone), b"".join(come)
