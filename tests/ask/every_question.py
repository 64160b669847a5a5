"""Ways to ask every question there is: as the hand-written cases do, and with values that the data themselves offer.

A question that is added to ``ontology/questions/`` is asked too, without a line here.
"""

from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from ask.two_articles import cases
from kg.ask import Parameter, Question
from kg.ask.labels import expand
from kg.store import Store, plain, select

__all__ = ["askings", "everything", "graphs"]

DATA = Path(__file__).parent / "data"
DAYS = ("2020-03-01", "2020-02-24")
MOST = 4
"""Values of one parameter that are tried by themselves."""


@lru_cache(maxsize=1)
def graphs() -> dict[str, bytes]:
    """Give all test articles, which share persons and bodies, as N-Quads by graph."""
    lines: dict[str, set[str]] = {}
    for path in sorted(DATA.glob("*.trig")):
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TRIG):
            lines.setdefault(quad.graph_name.value, set()).add(f"{quad} .\n")
    return {graph: "".join(sorted(found)).encode() for graph, found in lines.items()}


def everything() -> Store:
    """Load them into a store in memory."""
    store = Store.memory()
    for graph, quads in graphs().items():
        store.put(graph, quads)
    return store


def askings(store: Store, question: Question) -> list[dict[str, str]]:
    """Give parameters to ask *question* with: those of the hand-written cases, and values of *store* for each parameter in turn."""
    found = [case.asked for case in cases() if case.question == question.name]
    offered = {p.name: _values(store, p) for p in question.parameters}
    required = {p.name: offered[p.name][0] for p in question.parameters if p.required}
    found.append(required)
    for parameter in question.parameters:
        found += [required | {parameter.name: value} for value in offered[parameter.name][:MOST]]
    return [dict(pairs) for pairs in dict.fromkeys(tuple(sorted(one.items())) for one in found)]


def _values(store: Store, parameter: Parameter) -> list[str]:
    """Give values of the type of *parameter*; of things, those that the most statements are about."""
    if parameter.type == "xsd:date":
        return list(DAYS)
    if parameter.type != "IRI":
        return [parameter.example or "1"]
    of = parameter.of
    if of is None:
        member = "?x a <http://www.w3.org/ns/org#Membership>"
    elif of.endswith(":"):
        member = f"?any ?of ?x FILTER(STRSTARTS(STR(?x), '{expand(of)}') && STR(?x) != '{expand(of)}')"
    else:
        member = f"?x a <{expand(of)}>"
    many = f"{{ SELECT DISTINCT ?x {{ {member} }} }} OPTIONAL {{ ?s ?p ?x }}"
    query = f"SELECT ?x (COUNT(DISTINCT ?s) AS ?n) {{ {many} }} GROUP BY ?x ORDER BY DESC(?n) ?x"
    values = [plain(row[0]) for row in select(store, query).rows]
    assert values, f"the test data have nothing for {parameter.name} ({of})"
    return values
