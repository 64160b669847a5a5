"""The closed namespaces: which properties the ontology declares, and which words the closed lists among them allow."""

import difflib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kg.errors import OntologyError
from kg.ontology.namespaces import KG, NAMESPACES, shrink
from kg.ontology.turtle import parse

__all__ = ["Declared"]

_OWL, _RDF, _RDFS = NAMESPACES["owl"], NAMESPACES["rdf"], NAMESPACES["rdfs"]


class Declared:
    """What ``ontology/core/`` declares: terms, and for some properties the only values that they may have."""

    def __init__(self, terms: frozenset[str], values: Mapping[str, frozenset[str]]) -> None:
        self.terms, self.values = terms, values

    @classmethod
    def read(cls, files: Sequence[Path]) -> "Declared":
        """Read the declarations; the range ``[ a rdfs:Datatype ; owl:oneOf ( "one" "many" ) ]`` is a closed list."""
        terms: set[str] = set()
        values: dict[str, frozenset[str]] = {}
        for path in files:
            triples: dict[tuple[str, str], str] = {}
            ranges: dict[str, str] = {}
            for quad in parse(path):
                subject, predicate = str(quad.subject), quad.predicate.value
                value = quad.object.value if hasattr(quad.object, "value") else ""
                triples[subject, predicate] = value if not str(quad.object).startswith("_:") else str(quad.object)
                if subject.startswith(f"<{KG}"):
                    terms.add(shrink(subject[1:-1]))
                    if predicate == _RDFS + "range" and str(quad.object).startswith("_:"):
                        ranges[shrink(subject[1:-1])] = str(quad.object)
            for term, node in ranges.items():
                members = _members(triples, triples.get((node, _OWL + "oneOf")))
                if members:
                    values[term] = frozenset(members)
        return cls(frozenset(terms), values)

    def check(self, predicate: str, subject: str, values: Sequence[str], where: Callable[[], str]) -> None:
        """Refuse a property that is not declared, and a value that its closed list does not have.

        Raises:
            OntologyError: naming file, line, and what is allowed.
        """
        if not self.terms or not predicate.startswith("kg:"):
            return
        if predicate not in self.terms:
            near = difflib.get_close_matches(predicate, self.terms, n=3)
            hint = f" (did you mean {', '.join(near)}?)" if near else ""
            raise OntologyError(
                f"{where()}: {subject} has {predicate}, which ontology/core/ does not declare; mend it{hint} or declare it there."
            )
        allowed = self.values.get(predicate)
        for value in values if allowed else ():
            if allowed and value not in allowed:
                raise OntologyError(f'{where()}: {subject} has {predicate} "{value}"; it must be one of: {", ".join(sorted(allowed))}.')


def _members(triples: Mapping[tuple[str, str], str], node: str | None) -> list[str]:
    members = []
    while node is not None and node != _RDF + "nil":
        members.append(triples[node, _RDF + "first"])
        node = triples.get((node, _RDF + "rest"))
    return members
