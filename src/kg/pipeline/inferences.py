"""What the rules add to the holdings that articles state, as rows that say by which rule."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.model.document import Document
from kg.model.facts import Fact
from kg.model.rows import Row, rows
from kg.pipeline.filling import ArticleGraph, fill
from kg.pipeline.from_articles import plan
from kg.pipeline.sources import ArticleSource
from kg.pipeline.steps import Workshop
from kg.rdf import DEFAULT_BASE, concepts_used
from kg.resolve import Article, resolve
from kg.store import Store, plain, select

__all__ = ["Following", "following"]

_INFERRED = """PREFIX kg: <https://w3id.org/officegraph/ontology#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?claim ?rule ?role ?organization {
  ?inferred a kg:InferredMembership ; kg:rule ?rule ; org:role ?concept ; org:organization ?body ; prov:wasDerivedFrom ?membership .
  ?membership prov:wasDerivedFrom ?claim .
  ?concept skos:prefLabel ?role . FILTER(LANG(?role) = "vi")
  OPTIONAL { ?body skos:prefLabel ?organization . FILTER(LANG(?organization) = "vi") }
}"""


class Following(NamedTuple):
    """A holding that follows by *rule*; its row has the words of the statement that it follows from."""

    row: Row
    rule: str


def following(articles: Iterable[tuple[Document, tuple[Fact, ...]]], vocabulary: Sequence[str | Path] = ()) -> list[Following]:
    """Give what follows from all *articles* together, in the order of the statements. Held in memory.

    Args:
        articles: Documents and their facts.
        vocabulary: The files that the facts were read with.
    """
    workshop = Workshop(plan(DEFAULT_BASE, vocabulary))
    iris = workshop.mapper.iris
    told: list[Article] = []
    graphs: list[ArticleGraph] = []
    facts: dict[str, Fact] = {}
    for document, found in articles:
        told.append(Article(ArticleSource.of(document), found))
        graphs.append(ArticleGraph(iris.article_graph(document.id), workshop.mapper.article(document, found)))
        facts.update((iris.claim(fact.id), fact) for fact in found)
    with Store.memory() as store:
        names = {graph.graph for graph in graphs}
        concepts = concepts_used(graph.quads for graph in graphs)
        fill(store, names, graphs, resolve(told, workshop.vocabulary), workshop=workshop, concepts=concepts)
        inferred = [tuple(map(plain, row)) for row in select(store, _INFERRED).rows]
    order = {claim: at for at, claim in enumerate(facts)}
    known = sorted((one for one in inferred if one[0] in order), key=lambda one: (order[one[0]], one))
    return [
        Following(_follows(row, role, organization), rule.rpartition("/")[2])
        for claim, rule, role, organization in known
        for row in rows([facts[claim]])
    ]


def _follows(row: Row, role: str, organization: str) -> Row:
    # What an act says of the post that it fills says nothing of the one that follows from it.
    held = row._replace(status="current", event=None, date=None, date_resolved=None, date_basis=None)
    return held._replace(role=role, organization=organization or None)
