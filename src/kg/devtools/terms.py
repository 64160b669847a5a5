"""The classes and properties of ``ontology/core/`` as the reference pages need them."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pyoxigraph as ox

from kg.ontology import ontology_path, shrink

__all__ = ["Node", "Term", "core_terms", "names_of"]

Node: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_OWL = {"owl:Class": "class", "owl:ObjectProperty": "property between things", "owl:DatatypeProperty": "property with a literal"}
_LIST = ("owl:unionOf", "owl:oneOf")


class Term(NamedTuple):
    """One class or property: predicate (short name) to objects, in the order of the file."""

    name: str
    kind: str
    statements: dict[str, list[Node]]

    def texts(self, predicate: str, language: str | None = None) -> list[str]:
        """Give the literals of *predicate*, of one language if asked."""
        found = [o for o in self.statements.get(predicate, []) if isinstance(o, ox.Literal)]
        return [o.value for o in found if language is None or o.language == language]


def core_terms() -> Iterator[tuple[Path, str, list[Term]]]:
    """Give each file of ``core/`` with its subject and its terms, in order."""
    for path in sorted((ontology_path() / "core").glob("*.ttl")):
        yield path, _subject(path), list(_terms(path))


def names_of(term: Term, *predicates: str) -> list[str]:
    """Give the objects of *predicates*: short names of things, values of literals in quotes."""
    objects = [o for p in predicates for o in term.statements.get(p, [])]
    return [f'"{o.value}"' if isinstance(o, ox.Literal) else shrink(o.value) for o in objects if not isinstance(o, ox.Triple)]


def _subject(path: Path) -> str:
    """The first line of a file says what it is for."""
    return path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ").rstrip(".")


def _terms(path: Path) -> Iterator[Term]:
    quads = list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))
    found: dict[str, dict[str, list[Node]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        found[str(quad.subject)][shrink(quad.predicate.value)].append(quad.object)
    for subject, statements in found.items():
        name = shrink(subject.strip("<>"))
        kinds = [_OWL[k] for o in statements["rdf:type"] if isinstance(o, ox.NamedNode) and (k := shrink(o.value)) in _OWL]
        if name.startswith("kg:") and kinds:
            resolved = {p: [_resolved(o, found) for o in objects] for p, objects in statements.items()}
            yield Term(name, kinds[0], {p: [o for group in groups for o in group] for p, groups in resolved.items()})


def _resolved(term: Node, found: dict[str, dict[str, list[Node]]]) -> list[Node]:
    """Unroll a union or a closed list; leave anything else as it is."""
    if not isinstance(term, ox.BlankNode):
        return [term]
    node: Node | None = next((o for p in _LIST for o in found[str(term)].get(p, [])), None)
    members = []
    while isinstance(node, ox.BlankNode):
        members += found[str(node)]["rdf:first"]
        node = found[str(node)]["rdf:rest"][0]
    return members
