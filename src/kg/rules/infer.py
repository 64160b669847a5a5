"""Add what follows from what is stated, in a graph of its own: each inferred membership names its rule and what it was derived from.

A rule is a CONSTRUCT in ``ontology/rules/``. The blank nodes that it makes are named after what is said of them, so that the same
memberships give the same bytes.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from kg.errors import OntologyError
from kg.rdf.iris import Iris
from kg.store.engine import Engine, Triple, construct
from kg.store.rq import read_rq
from kg.store.terms import Blank, Iri, Literal, Term, n3

__all__ = ["Rule", "infer", "rules"]

_ARTICLE_SET = Iri("https://w3id.org/officegraph/ontology#articleSet")


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
        for about in _by_subject(rule, construct(engine, rule.text)).values():
            pairs = sorted(f"{n3(predicate)} {n3(value)}" for predicate, value in about)
            node = Iri(iris.thing("inferred", "\n".join([rule.name, *pairs])))
            lines.update(f"{n3(node)} {pair} {n3(graph)} .\n" for pair in pairs)
    if not lines:
        return b""
    lines.add(f"{n3(graph)} {n3(_ARTICLE_SET)} {n3(Literal(article_set))} {n3(graph)} .\n")
    return "".join(sorted(lines)).encode()


def _by_subject(rule: Rule, triples: Iterable[Triple]) -> dict[str, set[tuple[Iri, Term]]]:
    found: dict[str, set[tuple[Iri, Term]]] = {}
    for subject, predicate, value in triples:
        if not isinstance(subject, Blank) or isinstance(value, Blank):
            raise OntologyError(f"rule {rule.name}: it says something of {subject}; a rule only makes new nodes, written as []")
        found.setdefault(subject.id, set()).add((predicate, value))
    return found
