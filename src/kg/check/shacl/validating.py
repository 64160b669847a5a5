"""Run compiled shapes on a store."""

from collections.abc import Iterable, Iterator

from kg.check.shacl.compiling import Compiler, Query
from kg.check.shacl.model import Result, Shape
from kg.errors import OntologyError, QuestionError
from kg.store.engine import Engine, select
from kg.store.terms import plain

__all__ = ["validate"]

_BELOW = (
    "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "SELECT DISTINCT ?above ?below { ?below rdfs:subClassOf ?above FILTER(isIRI(?above) && isIRI(?below)) }"
)


def validate(engine: Engine, shapes: Iterable[Shape]) -> list[Result]:
    """Give every violation of *shapes* by what *engine* holds; no result means that the data conform.

    One query a shape says whether anything is wrong; only if so, one query a condition says what. In the order of the shapes and
    conditions, then of focus nodes and values. Takes time linear in the focus nodes and their values.
    """
    compiler = Compiler(_below(engine))
    found: list[Result] = []
    for shape in shapes:
        try:
            wrong = [row[0] for row in select(engine, compiler.screen(shape)).rows if row[0] is not None]
            for query in compiler.queries(shape, wrong) if wrong else ():
                found += sorted(_results(engine, shape, query), key=lambda result: (plain(result.focus), plain(result.value)))
        except QuestionError as error:
            raise OntologyError(f"the shape {plain(shape.id)} cannot be asked as one query ({error}); split it") from error
    return found


def _results(engine: Engine, root: Shape, query: Query) -> Iterator[Result]:
    rows = select(engine, query.sparql)
    for row in rows.rows:
        cells = dict(zip(rows.variables, row, strict=True))
        focus, path = cells["f"], cells.get("p")
        assert focus is not None
        way = query.shape.path
        named = plain(path) if path is not None else way and (way.predicate or way.text)
        yield Result(root, query.shape, focus, named, cells.get("v"), query.component)


def _below(engine: Engine) -> dict[str, tuple[str, ...]]:
    """Give the classes below each class, also those below those, as the data declare them."""
    direct: dict[str, set[str]] = {}
    for above, below in select(engine, _BELOW).rows:
        direct.setdefault(plain(above), set()).add(plain(below))
    return {kind: tuple(sorted(_closure(kind, direct))) for kind in direct}


def _closure(kind: str, direct: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    todo = [kind]
    while todo:
        new = direct.get(todo.pop(), set()) - found - {kind}
        found |= new
        todo += new
    return found
