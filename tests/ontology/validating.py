"""Run the shapes and the checks of ontology/ over data, and name what is violated."""

from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib.namespace import SH

from kg.ontology import ontology_path

__all__ = ["SHAPE", "checks", "rows", "shapes", "violated", "violated_by"]

SHAPE = "https://w3id.org/officegraph/shape/"


@cache
def shapes() -> rdflib.Graph:
    """All shapes in one graph."""
    graph = rdflib.Graph()
    for path in sorted((ontology_path() / "shapes").glob("*.ttl")):
        graph.parse(path)
    return graph


def checks() -> dict[str, str]:
    """Queries by name; a row is a violation."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((ontology_path() / "checks").glob("*-violation.rq"))}


def violated(path: Path) -> set[str]:
    """Give the names of the shapes and checks that the data in *path* violate; all its graphs are taken as one."""
    store = ox.Store()
    store.load(path=str(path), format=ox.RdfFormat.TRIG if path.suffix == ".trig" else ox.RdfFormat.TURTLE)
    return violated_by(store)


def violated_by(store: ox.Store) -> set[str]:
    """Give the names of the shapes and checks that the data in *store* violate."""
    triples = {(q.subject, q.predicate, q.object) for q in store}
    flat = ox.serialize([ox.Triple(*t) for t in triples], format=ox.RdfFormat.N_TRIPLES)
    data = rdflib.Graph().parse(data=flat or b"", format="nt")
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes())
    assert isinstance(report, rdflib.Graph)
    results = report.objects(predicate=SH.result)
    found = {str(report.value(result, SH.sourceShape)).removeprefix(SHAPE) for result in results}
    return found | {name for name, query in checks().items() if rows(store, query)}


def rows(store: ox.Store, query: str) -> list[str]:
    """Ask all graphs as one."""
    solutions = store.query(query, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return [str(solution) for solution in solutions]
