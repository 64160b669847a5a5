"""Fill a store with exactly the graphs of a set of articles: those of the articles, then those that are made from them."""

from collections.abc import Iterable, Set
from itertools import chain
from typing import NamedTuple

from kg.model.entities import Resolved
from kg.ontology import ontology_path
from kg.pipeline.steps import Workshop
from kg.rdf import concepts_used
from kg.rules import infer, rules
from kg.store import Store

__all__ = ["ArticleGraph", "fill"]


class ArticleGraph(NamedTuple):
    """The graph of one article, as N-Quads."""

    graph: str
    quads: bytes


def fill(
    store: Store, names: Set[str], articles: Iterable[ArticleGraph], resolved: Resolved, *, workshop: Workshop, concepts: Set[str]
) -> dict[str, bytes]:
    """Make *store* hold the graphs of these articles and what is made from them, and no other; what has not changed is not written.

    Args:
        store: The store to fill.
        names: IRIs of the graphs of all *articles*.
        articles: Their graphs, one at a time; an empty one is left out.
        resolved: What the articles say together.
        workshop: The mapper and the vocabulary.
        concepts: Concepts that the articles use.

    Returns:
        The graphs made from them, by IRI, without empty ones: entities, memberships, inferred, vocabulary.
    """
    mapper = workshop.mapper
    inferred, vocabulary = mapper.iris.graph("inferred"), mapper.iris.graph("vocabulary")
    made = mapper.derived(resolved)
    for graph in store.graphs():
        if graph not in names and graph not in made and graph not in (inferred, vocabulary):
            store.drop(graph)
    for graph, quads in chain(articles, made.items()):
        _put(store, graph, quads)
    used = concepts | concepts_used(made.values())
    # Rules read the vocabulary. What they inferred last time is counted in, so that a second run has nothing to write.
    _put(store, vocabulary, mapper.vocabulary(used | concepts_used([store.dump(inferred)])))
    applied = rules(ontology_path() / "rules").values() if workshop.plan.rules else ()
    made[inferred] = infer(store, applied, mapper.iris, resolved.article_set)
    _put(store, inferred, made[inferred])
    made[vocabulary] = mapper.vocabulary(used | concepts_used([made[inferred]]))
    _put(store, vocabulary, made[vocabulary])
    return {graph: quads for graph, quads in made.items() if quads}


def _put(store: Store, graph: str, quads: bytes) -> None:
    if quads:
        store.put(graph, quads)
    else:
        store.drop(graph)
