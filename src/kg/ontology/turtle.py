"""Read concepts from Turtle, with pyoxigraph: rdflib takes a hundred times as long.

Statements about one concept may stand in several files: a later file adds to what an earlier one says.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pyoxigraph

from kg.errors import OntologyError
from kg.ontology.namespaces import NAMESPACES, VOCAB, shrink

__all__ = ["Object", "Source", "parse", "read_statements"]

_TYPE = NAMESPACES["rdf"] + "type"


class Object(NamedTuple):
    """An object of a statement: a short name, or the text of a literal with its language."""

    value: str
    language: str | None = None
    is_name: bool = False


class Source(NamedTuple):
    """Everything the files say about one subject: predicate (short name) to objects, in order.

    *file* is where the subject is first named, *files* where each predicate was last stated of it.
    """

    subject: str
    file: Path
    statements: dict[str, list[Object]]
    files: dict[str, Path]


def parse(path: Path) -> list[pyoxigraph.Quad]:
    """Parse a Turtle file.

    Raises:
        OntologyError: with file and line, if it is no Turtle.
    """
    try:
        return list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise OntologyError(f"{path}:{error.lineno or 1}: this is no Turtle ({error.msg}); mend the line, or the one before it.") from error
    except OSError as error:
        raise OntologyError(f"{path}: cannot be read ({error.strerror}); check the path given with --vocab or KG_VOCAB.") from error


def read_statements(files: Sequence[Path]) -> dict[str, Source]:
    """Read all statements about subjects of the vocabulary, by short name; blank nodes of seats as ``role:secretary=one``."""
    sources: dict[str, Source] = {}
    for path in files:
        quads = parse(path)
        nodes: dict[str, dict[str, str]] = {}
        for quad in quads:
            if isinstance(quad.subject, pyoxigraph.BlankNode):
                nodes.setdefault(quad.subject.value, {})[shrink(quad.predicate.value)] = _object(quad.object).value
        for quad in quads:
            subject = quad.subject
            if not isinstance(subject, pyoxigraph.NamedNode) or not subject.value.startswith(VOCAB):
                continue
            name = shrink(subject.value)
            source = sources.get(name)
            if source is None:
                source = sources[name] = Source(name, path, {}, {})
            if isinstance(quad.object, pyoxigraph.BlankNode):
                _seat(path, source, nodes.get(quad.object.value, {}))
                continue
            predicate = "rdf:type" if quad.predicate.value == _TYPE else shrink(quad.predicate.value)
            objects = source.statements.setdefault(predicate, [])
            source.files[predicate] = path
            found = _object(quad.object)
            if found not in objects:
                objects.append(found)
    return sources


def _object(term: object) -> Object:
    if isinstance(term, pyoxigraph.Literal):
        return Object(term.value, term.language)
    assert isinstance(term, pyoxigraph.NamedNode | pyoxigraph.BlankNode)
    return Object(shrink(term.value), None, True)


def _seat(path: Path, source: Source, node: dict[str, str]) -> None:
    """``[ kg:seatRole role:secretary ; kg:seats "one" ; kg:rank 20 ]`` becomes the values of ``seat`` and ``seatRank``."""
    role, seats = node.get("kg:seatRole"), node.get("kg:seats")
    if role is None or seats is None:
        raise OntologyError(
            f'{path}: a seat of {source.subject} lacks kg:seatRole or kg:seats; write [ kg:seatRole role:chair ; kg:seats "one" ].'
        )
    source.statements.setdefault("kg:seat", []).append(Object(f"{role}={seats}"))
    rank = node.get("kg:rank")
    if rank is not None:
        source.statements.setdefault("kg:seatRank", []).append(Object(f"{role}={rank}"))
