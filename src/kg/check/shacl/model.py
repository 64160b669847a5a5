"""What a shape is, once it is read: targets, a path, constraints, and the shapes that it nests."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.store.terms import Blank, Iri, Term

__all__ = ["SH", "Constraint", "Path", "Result", "Shape", "Target"]

SH = "http://www.w3.org/ns/shacl#"


class Path(NamedTuple):
    """A path as SPARQL writes it; *predicate* is set if it is one predicate and nothing else."""

    text: str
    predicate: str | None


class Target(NamedTuple):
    """What a shape is about: *kind* is ``targetClass``, ``targetNode``, ``targetSubjectsOf`` or ``targetObjectsOf``."""

    kind: str
    value: Term


class Constraint(NamedTuple):
    """One condition: the component by the local name of its parameter (``minCount``), and what the parameter says.

    *least* and *most* are the counts of a qualified value shape; its *shapes* are the shape itself, then those it must not overlap.
    """

    name: str
    terms: tuple[Term, ...] = ()
    shapes: "tuple[Shape, ...]" = ()
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A node shape (without *path*) or a property shape.

    *messages* and *solutions* are by language, ``""`` where a text has none; *severity* is the local name (``Violation``).
    """

    id: Iri | Blank
    path: Path | None = None
    targets: tuple[Target, ...] = ()
    constraints: tuple[Constraint, ...] = ()
    properties: "tuple[Shape, ...]" = ()
    severity: str = "Violation"
    messages: Mapping[str, str] = field(default_factory=dict)
    solutions: Mapping[str, str] = field(default_factory=dict)


class Result(NamedTuple):
    """One violation, as a SHACL report has it: which *shape* says so, of which *focus* node, for which *value* on which *path*.

    *component* is the local name of the constraint component (``MinCountConstraintComponent``); *root* is the shape with the target.
    *value* is ``None`` where values are missing or counted; *path* is ``None`` for a condition on the node itself.
    """

    root: Shape
    shape: Shape
    focus: Term
    path: str | None
    value: Term | None
    component: str
