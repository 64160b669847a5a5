"""The tests of SHACL Core by the W3C: each a shapes graph, a data graph, and the results that a validator must give."""

import tarfile
from pathlib import Path
from typing import NamedTuple

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH

from capabilities import shared
from kg.check.shacl import Result
from kg.store import Blank, Iri, Term, n3
from kg.store.convert import from_rdflib

__all__ = ["Expected", "W3cTest", "plainly", "unpack", "w3c_tests"]

MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
SHT = rdflib.Namespace("http://www.w3.org/ns/shacl-test#")
Seen = tuple[str, str, str, str, str]


class Expected(NamedTuple):
    """What the W3C says: whether the data conform, and each result plainly."""

    conforms: bool
    results: list[Seen]


class W3cTest(NamedTuple):
    """One test."""

    name: str
    shapes: Path
    data: Path
    expected: Expected


def unpack(folder: Path) -> Path:
    """Unpack the suite into *folder*, and give the folder of the tests of SHACL Core."""
    found = shared()
    assert found is not None, "mark the test with shared"
    with tarfile.open(found / "w3c" / "shacl-tests.tar.gz") as archive:
        archive.extractall(folder, filter="data")
    return next(folder.rglob("tests/core"))


def w3c_tests(core: Path) -> list[W3cTest]:
    """Read all tests below *core*, sorted by name."""
    found = []
    rdflib.NORMALIZE_LITERALS = False  # a misspelt date is what some tests are about
    for path in sorted(core.rglob("*.ttl")):
        graph = rdflib.Graph().parse(path, publicID=path.as_uri())
        for test in graph.subjects(RDF.type, SHT.Validate):
            action, result = graph.value(test, MF.action), graph.value(test, MF.result)
            shapes, data = (_file(graph.value(action, which)) for which in (SHT.shapesGraph, SHT.dataGraph))
            conforms = str(graph.value(result, SH.conforms)) == "true"
            results = sorted(_expected(graph, node) for node in graph.objects(result, SH.result))
            found.append(W3cTest(f"{path.parent.name}/{path.stem}", shapes, data, Expected(conforms, results)))
    return found


def plainly(result: Result) -> Seen:
    """Lay a result of ours out like one of the W3C."""
    return (_name(result.focus), result.path or "", _name(result.value), result.component, _name(result.shape.id))


def _file(name: object) -> Path:
    return Path(rdflib.URIRef(str(name)).removeprefix("file://"))


def _expected(graph: rdflib.Graph, node: rdflib.term.Node) -> Seen:
    focus, value, shape = (graph.value(node, which) for which in (SH.focusNode, SH.value, SH.sourceShape))
    path, component = graph.value(node, SH.resultPath), graph.value(node, SH.sourceConstraintComponent)
    way = "" if path is None else _path(graph, path, simple=True)
    return (_term(focus), way, _term(value), str(component).removeprefix(str(SH)), _term(shape))


def _path(graph: rdflib.Graph, node: rdflib.term.Node, *, simple: bool = False) -> str:
    if isinstance(node, rdflib.URIRef):
        return str(node) if simple else f"<{node}>"
    forms = {SH.inversePath: "^({})", SH.zeroOrMorePath: "({})*", SH.oneOrMorePath: "({})+", SH.zeroOrOnePath: "({})?"}
    for name, form in forms.items():
        if (inner := graph.value(node, name)) is not None:
            return form.format(_path(graph, inner))
    if (inner := graph.value(node, SH.alternativePath)) is not None:
        return "(" + "|".join(_path(graph, part) for part in Collection(graph, inner)) + ")"
    return "(" + "/".join(_path(graph, part) for part in Collection(graph, node)) + ")"


def _term(node: rdflib.term.Node | None) -> str:
    return _name(None if node is None else from_rdflib(node))


def _name(term: Term | None) -> str:
    """Blank nodes have no name that two readers share."""
    if term is None or isinstance(term, Blank):
        return "" if term is None else "_"
    return term.value if isinstance(term, Iri) else n3(term)
