"""Read SHACL shapes from Turtle.

Compiled is SHACL Core without recursive shapes, which it leaves undefined. Whatever else a shape says in the namespace ``sh:`` is an
error that names it, since a condition that is passed over looks like one that holds.
"""

from collections.abc import Iterable
from pathlib import Path as FilePath

import pyoxigraph as ox

from kg.check.shacl.model import SH, Constraint, Path, Shape, Target
from kg.errors import OntologyError
from kg.store.convert import from_pyoxigraph
from kg.store.terms import XSD, Blank, Iri, Literal, Term, n3, plain

__all__ = ["read_shapes"]

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS_CLASS = "http://www.w3.org/2000/01/rdf-schema#Class"
_TRUE = Literal("true", f"{XSD}boolean")
_ONE = ox.Literal("1", datatype=ox.NamedNode(f"{XSD}boolean"))
_SOLUTION = "https://w3id.org/officegraph/ontology#solution"
_TARGETS = ("targetClass", "targetNode", "targetSubjectsOf", "targetObjectsOf")
_VALUES = (
    *("class", "datatype", "nodeKind", "minCount", "maxCount", "minExclusive", "minInclusive", "maxExclusive", "maxInclusive"),
    *("minLength", "maxLength", "equals", "disjoint", "lessThan", "lessThanOrEquals", "hasValue"),
)
_LISTS = ("languageIn", "in")
_SHAPES = ("node", "not")
_SHAPE_LISTS = ("and", "or", "xone")
_ONCE = frozenset(_VALUES) - {"class", "equals", "disjoint", "lessThan", "lessThanOrEquals", "hasValue"} | {
    "in",
    "languageIn",
    "uniqueLang",
}
_QUALIFIED = ("qualifiedValueShape", "qualifiedMinCount", "qualifiedMaxCount", "qualifiedValueShapesDisjoint")
_WITH_OTHERS = ("pattern", "flags", "closed", "ignoredProperties", "uniqueLang", *_QUALIFIED)
_SAID = ("path", "property", "severity", "message", "deactivated", "name", "description", "order", "group", "defaultValue")
_KNOWN = frozenset((*_TARGETS, *_VALUES, *_LISTS, *_SHAPES, *_SHAPE_LISTS, *_WITH_OTHERS, *_SAID))
_NEED_PATH = ("minCount", "maxCount", "uniqueLang", "lessThan", "lessThanOrEquals", "qualifiedValueShape")
_KINDS = ("IRI", "Literal", "BlankNode", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral")
_PATHS = {"inversePath": "^{}", "zeroOrMorePath": "{}*", "oneOrMorePath": "{}+", "zeroOrOnePath": "{}?"}


def read_shapes(files: Iterable[FilePath]) -> list[Shape]:
    """Read the shapes of *files* that have a target, in the order of their IRIs.

    Raises:
        OntologyError: If a file is no Turtle, or a shape says something that is not compiled; names the file and the shape.
    """
    reader = _Reader()
    for file in files:
        reader.add(file)
    return reader.roots()


class _Reader:
    def __init__(self) -> None:
        self._said: dict[Term, dict[str, list[Term]]] = {}
        self._file: dict[Term, FilePath] = {}
        self._done: dict[Term, Shape | None] = {}
        self._open: list[Term] = []

    def add(self, file: FilePath) -> None:
        try:
            data = file.read_bytes()
            for quad in ox.parse(data, ox.RdfFormat.TURTLE, base_iri=file.absolute().as_uri(), rename_blank_nodes=True):
                subject = from_pyoxigraph(quad.subject)
                self._file.setdefault(subject, file)
                values = self._said.setdefault(subject, {}).setdefault(quad.predicate.value, [])
                # A flag is set by the word true; SHACL takes 1 for something else.
                value = Literal("1") if quad.object == _ONE else from_pyoxigraph(quad.object)
                if value not in values:
                    values.append(value)
        except (OSError, SyntaxError) as error:
            raise OntologyError(f"{file}: the shapes cannot be read ({' '.join(str(error).split())})") from error

    def roots(self) -> list[Shape]:
        found = [self.shape(node) for node, said in self._said.items() if isinstance(node, Iri | Blank) and self._targets(node, said)]
        return sorted((shape for shape in found if shape is not None), key=lambda shape: plain(shape.id))

    def shape(self, node: Term) -> Shape | None:
        """Read the shape *node*, once; ``None`` if it is switched off."""
        if node in self._open:
            raise self._error(node, "refers to itself; a recursive shape is not compiled")
        if node not in self._said or isinstance(node, Literal):
            raise self._error(self._open[-1], f"refers to the shape {plain(node)}, of which nothing is said; write it, or mend its name")
        if node not in self._done:
            self._open.append(node)
            self._done[node] = self._shape(node)
            self._open.pop()
        return self._done[node]

    def _shape(self, node: Term) -> Shape | None:
        assert isinstance(node, Iri | Blank)
        said = self._said[node]
        for name in (p.removeprefix(SH) for p in said if p.startswith(SH)):
            if name not in _KNOWN:
                raise self._error(node, f"says sh:{name}, which is not compiled; say it with SHACL Core, or in ontology/checks")
        if self._one(node, "deactivated") == _TRUE:
            return None
        path = self._path(self._get(node, "path")[0]) if self._get(node, "path") else None
        constraints = tuple(self._constraints(node))
        if path is None and (wrong := [c.name for c in constraints if c.name in _NEED_PATH]):
            raise self._error(node, f"has sh:{wrong[0]} and no sh:path; a node shape cannot have it")
        severity = self._one(node, "severity")
        return Shape(
            id=node,
            path=path,
            targets=tuple(self._targets(node, said)),
            constraints=constraints,
            properties=tuple(self._nested(self._get(node, "property"))),
            severity=plain(severity).removeprefix(SH) if severity else "Violation",
            messages=_by_language(self._get(node, "message")),
            solutions=_by_language(said.get(_SOLUTION, [])),
        )

    def _targets(self, node: Term, said: dict[str, list[Term]]) -> list[Target]:
        found = [Target(kind, value) for kind in _TARGETS for value in said.get(SH + kind, [])]
        kinds = [plain(kind) for kind in said.get(f"{_RDF}type", [])]
        if _RDFS_CLASS in kinds and (f"{SH}NodeShape" in kinds or f"{SH}PropertyShape" in kinds):
            found.append(Target("targetClass", node))
        for target in found:
            if isinstance(target.value, Blank):
                raise self._error(node, f"has a blank node as its sh:{target.kind}; name it by an IRI")
        return found

    def _constraints(self, node: Term) -> list[Constraint]:
        found = []
        for name in sorted(_ONCE):
            self._one(node, name)
        for name in _VALUES:
            found += [Constraint(name, (value,)) for value in self._get(node, name)]
        for name in _LISTS:
            found += [Constraint(name, tuple(self._list(value))) for value in self._get(node, name)]
        for name in _SHAPES:
            found += [Constraint(name, shapes=(shape,)) for shape in self._nested(self._get(node, name))]
        for name in _SHAPE_LISTS:
            found += [Constraint(name, shapes=tuple(self._nested(self._list(value)))) for value in self._get(node, name)]
        found += self._with_others(node)
        for kind in self._get(node, "nodeKind"):
            if plain(kind).removeprefix(SH) not in _KINDS:
                raise self._error(node, f"has sh:nodeKind {plain(kind)}, which is no kind of node; write one of sh:{', sh:'.join(_KINDS)}")
        if any(isinstance(term, Blank) for constraint in found for term in constraint.terms):
            raise self._error(node, "compares with a blank node, which a query cannot name; name it by an IRI")
        return found

    def _with_others(self, node: Term) -> list[Constraint]:
        flags = tuple(self._get(node, "flags"))
        found = [Constraint("pattern", (pattern, *flags)) for pattern in self._get(node, "pattern")]
        if self._one(node, "uniqueLang") == _TRUE:
            found.append(Constraint("uniqueLang"))
        if self._one(node, "closed") == _TRUE:
            mine = [self._get(p, "path")[0] for p in self._get(node, "property") if self._get(p, "path")]
            ignored = [term for value in self._get(node, "ignoredProperties") for term in self._list(value)]
            found.append(Constraint("closed", tuple(term for term in dict.fromkeys([*mine, *ignored]) if isinstance(term, Iri))))
        least, most = self._number(node, "qualifiedMinCount"), self._number(node, "qualifiedMaxCount")
        for own in self._get(node, "qualifiedValueShape"):
            others = self._siblings(node, own) if self._one(node, "qualifiedValueShapesDisjoint") == _TRUE else []
            found.append(Constraint("qualifiedValueShape", shapes=tuple(self._nested([own, *others])), least=least, most=most))
        return found

    def _siblings(self, node: Term, own: Term) -> list[Term]:
        """Give the qualified shapes of the other properties beside *node*, wherever it is a property."""
        beside = [p for said in self._said.values() if node in said.get(f"{SH}property", []) for p in said[f"{SH}property"]]
        return list(dict.fromkeys(shape for p in beside for shape in self._get(p, "qualifiedValueShape") if shape != own))

    def _nested(self, nodes: Iterable[Term]) -> list[Shape]:
        # A switched-off shape is one to which everything conforms.
        return [self.shape(node) or Shape(id=Blank("off")) for node in nodes]

    def _get(self, node: Term, name: str) -> list[Term]:
        return self._said.get(node, {}).get(SH + name, [])

    def _one(self, node: Term, name: str) -> Term | None:
        values = self._get(node, name)
        if len(values) > 1:
            raise self._error(node, f"has sh:{name} {len(values)} times; say it once")
        return values[0] if values else None

    def _number(self, node: Term, name: str) -> int | None:
        value = self._one(node, name)
        if value is None:
            return None
        if not plain(value).isdigit():
            raise self._error(node, f"has sh:{name} {plain(value)!r}, which is no number of values; write a whole number")
        return int(plain(value))

    def _list(self, node: Term) -> list[Term]:
        found, seen = [], set()
        while plain(node) != f"{_RDF}nil":
            said = self._said.get(node, {})
            first, rest = said.get(f"{_RDF}first", []), said.get(f"{_RDF}rest", [])
            if len(first) != 1 or len(rest) != 1 or node in seen:
                raise self._error(node, "is no list where one is expected; write it in round brackets")
            seen.add(node)
            found.append(first[0])
            node = rest[0]
        return found

    def _path(self, node: Term) -> Path:
        if isinstance(node, Iri):
            return Path(n3(node), node.value)
        said = self._said.get(node, {})
        if len([p for p in said if p.startswith(SH) or p == f"{_RDF}first"]) > 1:
            raise self._error(node, "has a path that is written in two ways at once; choose one")
        for name, form in _PATHS.items():
            if inner := self._get(node, name):
                return Path(form.format(f"({self._path(inner[0]).text})"), None)
        if inner := self._get(node, "alternativePath"):
            return Path("(" + "|".join(self._path(part).text for part in self._list(inner[0])) + ")", None)
        if f"{_RDF}first" in said:
            return Path("(" + "/".join(self._path(part).text for part in self._list(node)) + ")", None)
        raise self._error(node, "is no path that SHACL knows")

    def _error(self, node: Term, what: str) -> OntologyError:
        named = next((n for n in (node, *reversed(self._open)) if isinstance(n, Iri)), None)
        name = plain(named).rpartition("/")[2] if named else "without a name"
        return OntologyError(f"{self._file.get(node) or self._file.get(named or node, 'shapes')}: the shape {name} {what}")


def _by_language(values: Iterable[Term]) -> dict[str, str]:
    return {(value.language or "" if isinstance(value, Literal) else ""): plain(value) for value in values}
