"""Add what follows from what is stated, in a graph of its own: each inferred membership names its rule and what it was derived from.

A rule is a CONSTRUCT in ``ontology/rules/``. The blank nodes that it makes are named after what is said of them, so that the same
memberships give the same bytes. A node with subject, predicate and object is a statement: the triple itself is written beside it, once,
however many premises it has.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kg.errors import OntologyError
from kg.rdf.iris import Iris
from kg.store.engine import Engine, Triple, construct
from kg.store.rq import read_rq
from kg.store.terms import Blank, Iri, Literal, Term, n3

__all__ = ["Rule", "infer", "rules"]

_KG, _RDF = "https://w3id.org/officegraph/ontology#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_ARTICLE_SET = Iri(f"{_KG}articleSet")
_SUBJECT, _PREDICATE, _OBJECT, _TYPE = (Iri(f"{_RDF}{name}") for name in ("subject", "predicate", "object", "type"))
_STATEMENT = Iri(f"{_KG}InferredStatement")


class Rule(NamedTuple):
    """A named rule; *title* and *says* are by language (vi, en)."""

    name: str
    title: Mapping[str, str]
    says: Mapping[str, str]
    text: str


def rules(folder: Path) -> dict[str, Rule]:
    """Read the rules of *folder* (``construct-*.rq``), sorted by name."""
    found = {}
    for path in sorted(folder.glob("construct-*.rq")):
        file = read_rq(path)
        name = file.name.removeprefix("construct-")
        found[name] = Rule(name, file.words("title"), file.words("rule"), file.text)
    return found


def infer(engine: Engine, rules: Iterable[Rule], iris: Iris, article_set: str) -> bytes:
    """Run *rules* over what *engine* holds.

    Args:
        engine: The store, with the entities, memberships and vocabulary graphs.
        rules: What to run; a rule sees what is stated, never what another rule adds.
        iris: Makes the IRIs of the graph and of what is inferred.
        article_set: The hash of the articles that the memberships were made from.

    Returns:
        The inferred graph as sorted N-Quads; empty if nothing follows.

    Raises:
        OntologyError: If a rule makes something else than statements about a new node.
    """
    lines: set[str] = set()
    graph = Iri(iris.graph("inferred"))
    for rule in rules:
        for key, about in _nodes(rule, construct(engine, rule.text)):
            pairs = sorted(f"{n3(predicate)} {n3(value)}" for predicate, value in about)
            node = Iri(iris.thing("inferred", "\n".join([rule.name, *(key or pairs)])))
            lines.update(f"{n3(node)} {pair} {n3(graph)} .\n" for pair in pairs)
            if key:
                lines.add(f"{' '.join(key)} {n3(graph)} .\n")
    if not lines:
        return b""
    lines.add(f"{n3(graph)} {n3(_ARTICLE_SET)} {n3(Literal(article_set))} {n3(graph)} .\n")
    return "".join(sorted(lines)).encode()


def _nodes(rule: Rule, triples: Iterable[Triple]) -> Iterator[tuple[tuple[str, ...], set[tuple[Iri, Term]]]]:
    """Give each new node: the three terms of the statement that it makes, or none, and what is said of it.

    Nodes that make the same statement are one, with all their premises.
    """
    statements: dict[tuple[str, ...], set[tuple[Iri, Term]]] = {}
    for about in _by_subject(rule, triples).values():
        terms = dict(about)
        key = tuple(n3(terms[name]) for name in (_SUBJECT, _PREDICATE, _OBJECT) if name in terms)
        if not key:
            yield (), about
        elif len(key) == 3:
            statements.setdefault(key, {(_TYPE, _STATEMENT)}).update(about)
        else:
            raise OntologyError(f"rule {rule.name}: a statement needs rdf:subject, rdf:predicate and rdf:object")
    yield from statements.items()


def _by_subject(rule: Rule, triples: Iterable[Triple]) -> dict[str, set[tuple[Iri, Term]]]:
    found: dict[str, set[tuple[Iri, Term]]] = {}
    for subject, predicate, value in triples:
        if not isinstance(subject, Blank) or isinstance(value, Blank):
            raise OntologyError(f"rule {rule.name}: it says something of {subject}; a rule only makes new nodes, written as []")
        found.setdefault(subject.id, set()).add((predicate, value))
    return found
