"""What every engine can do: take SPARQL, give rows, triples or a yes.

Questions, checks, rules and pages know this protocol only, so one query runs on the embedded store, on rdflib and over HTTP.
The default graph of an engine is the union of all its graphs.
"""

from typing import NamedTuple, Protocol, runtime_checkable

from kg.errors import QuestionError
from kg.store.terms import Blank, Iri, Term

__all__ = ["Answer", "Engine", "Rows", "Triple", "Triples", "construct", "select"]

Row = tuple[Term | None, ...]


class Rows(NamedTuple):
    """The answer to a SELECT; a cell is ``None`` where the variable is unbound."""

    variables: tuple[str, ...]
    rows: list[Row]


class Triple(NamedTuple):
    """A statement of a CONSTRUCT."""

    subject: Iri | Blank
    predicate: Iri
    object: Term


class Triples(NamedTuple):
    """The answer to a CONSTRUCT or DESCRIBE; the order has no meaning."""

    triples: list[Triple]


Answer = Rows | Triples | bool


@runtime_checkable
class Engine(Protocol):
    """Anything that answers SPARQL 1.1."""

    def query(self, sparql: str) -> Answer:
        """Answer *sparql*; raises :class:`QuestionError` if it does not parse, :class:`StoreError` if it cannot be answered."""
        ...


def select(engine: Engine, sparql: str) -> Rows:
    """Answer a SELECT."""
    answer = engine.query(sparql)
    if not isinstance(answer, Rows):
        raise QuestionError("this needs a SELECT query; CONSTRUCT, DESCRIBE and ASK give no rows")
    return answer


def construct(engine: Engine, sparql: str) -> list[Triple]:
    """Answer a CONSTRUCT."""
    answer = engine.query(sparql)
    if not isinstance(answer, Triples):
        raise QuestionError("this needs a CONSTRUCT query; SELECT and ASK give no triples")
    return answer.triples
