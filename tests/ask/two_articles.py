"""The two articles of ``data/two-articles.trig`` in every engine, and the answers that were written by hand before any engine ran."""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pyoxigraph
import rdflib

from kg.store import Iri, Literal, RdflibEngine, Store, Term
from kg.store.terms import RDF_LANG_STRING, XSD, canonical

__all__ = ["ENGINES", "QUESTIONS", "Case", "cases", "embedded", "in_rdflib", "nquads", "rows_of"]

HERE = Path(__file__).parent
QUESTIONS = HERE.parent.parent / "ontology" / "questions"
ENGINES = ("pyoxigraph", "rdflib", "http")
Row = tuple[Term | None, ...]


class Case(NamedTuple):
    """One asking of one question: what is given, and the whole rows expected, by column, each with the facts behind it."""

    question: str
    number: int
    asked: dict[str, str]
    rows: list[dict[str, Any]]


@lru_cache(maxsize=1)
def nquads() -> dict[str, bytes]:
    """Give the test data as N-Quads by graph."""
    graphs: dict[str, list[str]] = {}
    for quad in pyoxigraph.parse(path=str(HERE / "data" / "two-articles.trig"), format=pyoxigraph.RdfFormat.TRIG):
        graphs.setdefault(quad.graph_name.value, []).append(f"{quad} .\n")
    return {graph: "".join(lines).encode() for graph, lines in graphs.items()}


def embedded() -> Store:
    """Load the data into a store in memory."""
    store = Store.memory()
    for graph, quads in nquads().items():
        store.put(graph, quads)
    return store


def in_rdflib(data: dict[str, bytes] | None = None) -> RdflibEngine:
    """Load the data into an rdflib dataset."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=b"".join((data or nquads()).values()), format="nquads")
    return RdflibEngine(dataset)


def cases() -> list[Case]:
    """Read every expected answer."""
    found = []
    for path in sorted((HERE / "expected").glob("*.json")):
        for number, case in enumerate(json.loads(path.read_text(encoding="utf-8"))):
            rows = [case.get("every", {}) | row for row in case["rows"]]
            found.append(Case(path.stem, number, case["asked"], rows))
    return found


def rows_of(case: Case, variables: tuple[str, ...]) -> list[Row]:
    """Give the expected rows as terms, in the columns *variables*."""
    for row in case.rows:
        assert row["facts"], "an expected row names the facts behind it"
        unknown = row.keys() - set(variables) - {"facts"}
        assert not unknown, f"{case.question} has no column {unknown}"
    return [tuple(term(row[name]) if row.get(name) is not None else None for name in variables) for row in case.rows]


def term(cell: str | float | bool) -> Term:
    """Read a cell of an expected answer: ``<role:chair>``, ``text@vi``, ``2020-02-24^^date``, a plain text, a number or a boolean."""
    if isinstance(cell, bool):
        return Literal(str(cell).lower(), XSD + "boolean")
    if isinstance(cell, int):
        return Literal(str(cell), XSD + "integer")
    if isinstance(cell, float):
        return Literal(canonical(str(cell), XSD + "decimal"), XSD + "decimal")
    if cell.startswith("<"):
        prefix, _, local = cell[1:-1].partition(":")
        return Iri(_prefixes()[prefix] + local if prefix in _prefixes() else cell[1:-1])
    if cell.endswith(("@vi", "@en")):
        return Literal(cell[:-3], RDF_LANG_STRING, cell[-2:])
    return Literal(cell.removesuffix("^^date"), XSD + "date") if cell.endswith("^^date") else Literal(cell)


@lru_cache(maxsize=1)
def _prefixes() -> dict[str, str]:
    text = (HERE / "data" / "two-articles.trig").read_text(encoding="utf-8")
    return dict(re.findall(r"^@prefix ([\w-]+): <(.*)> \.$", text, re.M))
