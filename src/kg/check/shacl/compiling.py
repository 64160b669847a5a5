"""Compile shapes into SPARQL: one expression that is true of a node that violates, and one query a condition that names what does.

The expression answers "is anything wrong?" in one pass over the focus nodes, which is the usual case; the queries run for the shapes
of which something is.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, count
from typing import NamedTuple

from kg.check.shacl.lexical import well_formed
from kg.check.shacl.model import SH, Constraint, Shape, Target
from kg.store.terms import RDF_LANG_STRING, XSD_STRING, Iri, Literal, Term, n3, plain

__all__ = ["FEW", "Compiler", "Query"]

FEW = 2000
"""Up to how many focus nodes are named in a query; if more are wrong, the query goes through all of them again."""

_A = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
_COMPARED = {"minExclusive": ">", "minInclusive": ">=", "maxExclusive": "<", "maxInclusive": "<="}
_ORDERED = {"lessThan": "<", "lessThanOrEquals": "<="}
_SETS = ("minCount", "maxCount", "uniqueLang", "qualifiedValueShape", "hasValue", "closed", "equals", *_ORDERED)


class Query(NamedTuple):
    """A query for the violations of one condition: columns ``?focus``, perhaps ``?value`` and ``?path``."""

    shape: Shape
    component: str
    sparql: str


class Compiler:
    """Compiles for one graph: *below* gives the subclasses of a class that the graph declares, for they count as the class."""

    def __init__(self, below: Mapping[str, Sequence[str]]) -> None:
        self._below = below
        self._count = count()

    def screen(self, shape: Shape) -> str:
        """Ask for the focus nodes of *shape* of which anything is wrong: column ``?focus``."""
        return f"SELECT DISTINCT ?focus {{ {self._focus(shape.targets)} FILTER({self._wrong(shape, '?focus')}) }}"

    def queries(self, shape: Shape, among: Sequence[Term]) -> Iterator[Query]:
        """Give the queries for what is wrong with the focus nodes of *shape*, all or those *among* few."""
        few = 0 < len(among) <= FEW and all(isinstance(term, Iri) for term in among)
        where = f"VALUES ?focus {{ {' '.join(n3(term) for term in among)} }}" if few else self._focus(shape.targets)
        yield from self._queries(shape, where, "?focus")

    def _queries(self, shape: Shape, where: str, focus: str) -> Iterator[Query]:
        value = self._new() if shape.path else focus
        reach = f"{where} {focus} {shape.path.text} {value} ." if shape.path else where
        for constraint in shape.constraints:
            for name, columns, pattern in self._found(shape, constraint, focus, value, where, reach):
                row = f"({focus} AS ?f) {columns}".strip()
                yield Query(shape, f"{name[0].upper()}{name[1:]}ConstraintComponent", f"SELECT DISTINCT {row} {{ {pattern} }}")
        for nested in shape.properties:
            yield from self._queries(nested, reach, value)

    def _found(self, shape: Shape, one: Constraint, focus: str, value: str, where: str, reach: str) -> Iterator[tuple[str, str, str]]:
        """Give name, columns beside the focus, and pattern of the violations of one condition."""
        name, seen = one.name, f"({value} AS ?v)"
        if name not in _SETS:
            yield name, seen, f"{reach} FILTER({self._bad(one, focus, value)})"
        elif name == "uniqueLang":
            other = self._new()
            assert shape.path is not None
            twice = f"FILTER(LANG({value}) != '' && LCASE(LANG({value})) = LCASE(LANG({other})) && !sameTerm({value}, {other}))"
            yield name, f"(LCASE(LANG({value})) AS ?l)", f"{reach} {focus} {shape.path.text} {other} . {twice}"
        elif name in _ORDERED:
            other = self._new()
            pair = f"{reach} {focus} {n3(one.terms[0])} {other} . FILTER(!COALESCE({value} {_ORDERED[name]} {other}, false))"
            yield name, f"{seen} ({other} AS ?o)", pair
        elif name == "equals":
            other = self._new()
            yield name, seen, f"{reach} FILTER NOT EXISTS {{ {focus} {n3(one.terms[0])} {value} }}"
            yield name, f"({other} AS ?v)", f"{where} {focus} {n3(one.terms[0])} {other} . FILTER(!({self._reached(shape, focus, other)}))"
        elif name == "closed":
            p, o = self._new(), self._new()
            yield name, f"({o} AS ?v) ({p} AS ?p)", f"{reach} {value} {p} {o} . FILTER({_none_of(p, one.terms)})"
        elif name == "qualifiedValueShape":
            if one.least is not None:
                few = Constraint(name, shapes=one.shapes, least=one.least)
                yield "qualifiedMinCount", "", f"{where} FILTER({self._set_wrong(shape, few, focus)})"
            if one.most is not None:
                many = Constraint(name, shapes=one.shapes, most=one.most)
                yield "qualifiedMaxCount", "", f"{where} FILTER({self._set_wrong(shape, many, focus)})"
        else:
            yield name, "", f"{where} FILTER({self._set_wrong(shape, one, focus)})"

    def _wrong(self, shape: Shape, node: str) -> str:
        """Give the expression that is true if *node* does not conform to *shape*."""
        value = self._new() if shape.path else node
        sets = [one for one in shape.constraints if one.name in _SETS]
        bad = [self._bad(one, node, value) for one in shape.constraints if one.name not in _SETS]
        bad += [self._wrong(nested, value) for nested in shape.properties]
        wrong = [self._set_wrong(shape, one, node) for one in sets]
        if bad and shape.path:
            wrong.append(f"EXISTS {{ {node} {shape.path.text} {value} . FILTER({_any(bad)}) }}")
        else:
            wrong += bad
        return _any(wrong)

    def _set_wrong(self, shape: Shape, one: Constraint, node: str) -> str:
        """Give the expression that is true if the values of *node* violate a condition on all of them together."""
        name = one.name
        if name in ("minCount", "maxCount"):
            number = int(plain(one.terms[0]))
            if name == "minCount":
                return f"!({self._at_least(shape, node, number)})" if number > 0 else "false"
            return self._at_least(shape, node, number + 1)
        if name == "qualifiedValueShape":
            few = [f"!({self._at_least(shape, node, one.least, one.shapes)})"] if one.least else []
            many = [self._at_least(shape, node, one.most + 1, one.shapes)] if one.most is not None else []
            return _any(few + many)
        if name == "hasValue":
            return f"!({self._reached(shape, node, n3(one.terms[0]))})"
        if name == "closed" and shape.path is None:
            p, o = self._new(), self._new()
            return f"EXISTS {{ {node} {p} {o} . FILTER({_none_of(p, one.terms)}) }}"
        value = self._new() if shape.path else node
        start = f"{node} {shape.path.text} {value} ." if shape.path else ""
        found = self._found(shape, one, node, value, "", start)
        return _any([f"EXISTS {{ {pattern} }}" for _, _, pattern in found])

    def _at_least(self, shape: Shape, node: str, number: int, like: Sequence[Shape] = ()) -> str:
        """Say that *node* has *number* values: all, or those that conform to the first shape of *like* and to none of the others."""
        assert shape.path is not None
        values = [self._new() for _ in range(number)]
        if number == 0:
            return "true"
        parts = [f"{node} {shape.path.text} {value} ." + self._like(like, value) for value in values]
        apart = [f"FILTER(!sameTerm({a}, {b}))" for a, b in combinations(values, 2)]
        return f"EXISTS {{ {' '.join(parts + apart)} }}"

    def _like(self, shapes: Sequence[Shape], value: str) -> str:
        wrong = [f"({self._wrong(shape, value)})" for shape in shapes]
        return f" FILTER({' && '.join([f'!{wrong[0]}', *wrong[1:]])})" if wrong else ""

    def _reached(self, shape: Shape, node: str, value: str) -> str:
        return f"EXISTS {{ {node} {shape.path.text} {value} }}" if shape.path else f"sameTerm({node}, {value})"

    def _bad(self, one: Constraint, node: str, value: str) -> str:
        """Give the expression that is true if *value* violates a condition that each value must meet by itself."""
        name, terms, shapes, *_ = one
        if name == "class":
            kind = self._new()
            return f"NOT EXISTS {{ {self._instance(value, plain(terms[0]), kind)} }}"
        if name == "datatype":
            if plain(terms[0]) == RDF_LANG_STRING:  # Virtuoso gives such a text no datatype
                return f"!isLiteral({value}) || LANG({value}) = ''"
            form = well_formed(plain(terms[0]), value)
            return f"!COALESCE(DATATYPE({value}) = {n3(terms[0])}" + (f" && {form}, false)" if form else ", false)")
        if name == "nodeKind":
            kinds = plain(terms[0]).removeprefix(SH).replace("BlankNode", "Blank").split("Or")
            return " && ".join(f"!is{kind}({value})" for kind in kinds)
        if name in _COMPARED:
            return f"!COALESCE({value} {_COMPARED[name]} {n3(terms[0])}, false)"
        if name in ("minLength", "maxLength"):
            sign = "<" if name == "minLength" else ">"
            return f"isBlank({value}) || STRLEN(STR({value})) {sign} {int(plain(terms[0]))}"
        if name == "pattern":
            return f"isBlank({value}) || !REGEX(STR({value}), {', '.join(n3(term) for term in terms)})"
        if name == "languageIn":
            fits = [f"LANGMATCHES(LANG({value}), {n3(term)})" for term in terms]
            return f"!isLiteral({value}) || !({_any(fits)})"
        if name == "in":
            return _none_of(value, terms)
        if name == "disjoint":
            return f"EXISTS {{ {node} {n3(terms[0])} {value} }}"
        return self._logical(name, shapes, value)

    def _logical(self, name: str, shapes: Sequence[Shape], value: str) -> str:
        wrong = [f"({self._wrong(shape, value)})" for shape in shapes]
        if name == "not":
            return f"!{wrong[0]}"
        if name == "or":
            return " && ".join(wrong) or "true"
        if name in ("and", "node"):
            return _any(wrong)
        assert name == "xone"
        alone = [" && ".join(f"!{w}" if i == k else w for k, w in enumerate(wrong)) for i in range(len(wrong))]
        return f"!({_any(alone)})"

    def _focus(self, targets: Sequence[Target]) -> str:
        parts = [self._target(target) for target in targets]
        return parts[0] if len(parts) == 1 else " UNION ".join(f"{{ {part} }}" for part in parts)

    def _target(self, target: Target) -> str:
        if target.kind == "targetClass":
            return self._instance("?focus", plain(target.value), self._new())
        if target.kind == "targetNode":
            return f"VALUES ?focus {{ {n3(target.value)} }}"
        other = self._new()
        ends = ("?focus", other) if target.kind == "targetSubjectsOf" else (other, "?focus")
        return f"{ends[0]} {n3(target.value)} {ends[1]} ."

    def _instance(self, node: str, kind: str, name: str) -> str:
        kinds = (kind, *self._below.get(kind, ()))
        if len(kinds) == 1:
            return f"{node} {_A} <{kind}> ."
        return f"VALUES {name} {{ {' '.join(f'<{one}>' for one in kinds)} }} {node} {_A} {name} ."

    def _new(self) -> str:
        return f"?x{next(self._count)}"


def _any(parts: Sequence[str]) -> str:
    return " || ".join(f"({part})" for part in parts) or "false"


def _none_of(value: str, terms: Sequence[Term]) -> str:
    return " && ".join(f"!{_is(value, term)}" for term in terms) or "true"


def _is(value: str, term: Term) -> str:
    if isinstance(term, Literal) and term.datatype == XSD_STRING:  # to Virtuoso, two texts that are equal are not the same term
        return f"(isLiteral({value}) && LANG({value}) = '' && COALESCE({value} = {n3(term)}, false))"
    return f"sameTerm({value}, {n3(term)})"
