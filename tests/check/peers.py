"""Other validators of SHACL, for comparison: what each finds, laid out alike."""

from collections.abc import Callable, Iterable

import pyshacl
import rdflib
from rdflib.namespace import RDF, SH

from kg.check.shacl import Result, Shape, validate
from kg.store import Blank, Engine, Iri, Term, n3
from kg.store.convert import from_rdflib

__all__ = ["Seen", "by_pyshacl", "by_rudof", "name", "ours"]

Seen = tuple[str, str, str, str, str]
"""Focus node, path (if one predicate), value, component, shape; ``_`` for a blank node, empty for what there is none of."""


def ours(engine: Engine, shapes: Iterable[Shape]) -> set[Seen]:
    """Validate with the shapes compiled."""
    return {_seen(result) for result in validate(engine, shapes)}


def by_pyshacl(data: rdflib.Graph, shapes: rdflib.Graph) -> set[Seen]:
    """Validate with pySHACL."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, rdflib.Graph)
    found = set()
    for node in report.subjects(RDF.type, SH.ValidationResult):
        if (None, SH.detail, node) in report:
            continue  # what is wrong inside a nested shape belongs to the result of the nesting
        cells = [
            report.value(node, field) for field in (SH.focusNode, SH.resultPath, SH.value, SH.sourceConstraintComponent, SH.sourceShape)
        ]
        focus, path, value, component, shape = (name(None if cell is None else from_rdflib(cell)) for cell in cells)
        found.add((focus, path, value, component.removeprefix(str(SH)), shape))
    return found


def by_rudof(ntriples: str, shapes: str) -> Callable[[], list[tuple[str, str, str]]]:
    """Load into rudof, the shapes being Turtle; give what validates and lists focus node, shape and component of each result, sorted."""
    import pyrudof

    rudof = pyrudof.Rudof(pyrudof.RudofConfig())
    rudof.read_data(ntriples, pyrudof.RDFFormat.NTriples)
    rudof.read_shacl(shapes, pyrudof.ShaclFormat.Turtle)

    def found() -> list[tuple[str, str, str]]:
        results = ((r.focus_node, r.source_shape, r.constraint_component) for r in rudof.validate_shacl())
        return sorted({(_bare(focus), _bare(shape), _bare(component)) for focus, shape, component in results})

    return found


def _bare(cell: str | None) -> str:
    assert cell is not None
    return "_" if cell.startswith("_:") else cell.removeprefix(str(SH))


def name(term: Term | None) -> str:
    """Write a term so that two engines write it alike."""
    if term is None or isinstance(term, Blank):
        return "" if term is None else "_"
    return term.value if isinstance(term, Iri) else n3(term)


def _seen(result: Result) -> Seen:
    return (name(result.focus), result.path or "", name(result.value), result.component, name(result.shape.id))
