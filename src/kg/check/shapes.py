"""The shapes of ``ontology/shapes/`` as checks: what each node must have, asked of the store and told in sentences.

The same files are SHACL for any other validator; here they are compiled into SPARQL, see :mod:`kg.check.shacl`.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.check.checks import Check, Finding, called
from kg.check.sentences import sentences
from kg.check.shacl import Result, Shape, read_shapes, validate
from kg.store.engine import Engine
from kg.store.terms import Iri, Term, plain

__all__ = ["asks", "check_shapes", "shape_name", "shapes"]


def shapes(folder: Path) -> dict[str, Shape]:
    """Read the shapes of *folder* (``*.ttl``) that have a target, by name.

    Raises:
        OntologyError: If one says what cannot be compiled; names file, shape and condition.
    """
    return {shape_name(shape): shape for shape in read_shapes(sorted(folder.glob("*.ttl")))}


def shape_name(shape: Shape) -> str:
    """Give the last part of the IRI of *shape*; a shape without an IRI has no name.

    >>> shape_name(Shape(id=Iri("https://w3id.org/officegraph/shape/membership-status")))
    'membership-status'
    """
    return plain(shape.id).replace("#", "/").rpartition("/")[2] if isinstance(shape.id, Iri) else ""


def asks(shape: Shape, lang: str = "vi") -> str:
    """Give the sentences of *shape* and of its properties: what it asks of a node."""
    said = [_said(one.messages, {}).get(lang, "") for one in (shape, *shape.properties)]
    return " ".join(text for text in said if text)


def check_shapes(engine: Engine, shapes: Iterable[Shape]) -> list[Finding]:
    """Give a finding for each violation of *shapes*, with the sentences behind the node that violates; see :func:`kg.check.check`."""
    found = []
    for result in validate(engine, shapes):
        things: dict[str, Term] = {"node": result.focus}
        if result.path is not None:
            things["property"] = Iri(result.path)
        if result.value is not None and result.value != result.focus:
            things["value"] = result.value
        found.append(Finding(_check(result), things, sentences(engine, [result.focus])))
    return called(engine, found)


def _check(result: Result) -> Check:
    name = shape_name(result.shape) or shape_name(result.root)
    problem = _said(result.shape.messages, _said(result.root.messages, {"": f"{name}: sh:{result.component}"}))
    return Check(
        name=name,
        title=problem,
        problem=problem,
        solution=_said(result.shape.solutions, _said(result.root.solutions, {"": plain(result.root.id)})),
        text="",
    )


def _said(texts: Mapping[str, str], otherwise: Mapping[str, str]) -> Mapping[str, str]:
    """Give *texts* in both languages; a text in one language is better than none, and a shape without texts names its condition."""
    texts = texts or otherwise
    return {language: texts.get(language, texts.get("", next(iter(texts.values()), ""))) for language in ("vi", "en")}
