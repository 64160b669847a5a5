"""Write the graph of the concepts that the data use: labels to print, and what questions and pages ask of them.

What drives the grammar (hidden spellings, hosts, voices) stays in the vocabulary files.
"""

import re
from collections.abc import Iterable

from kg.model.words import Word, Words
from kg.rdf.iris import DCTERMS, SKOS, VOCAB, Iris
from kg.rdf.terms import boolean, concept, integer, iri, text, vi
from kg.rdf.writer import GraphWriter, a, kg

__all__ = ["concepts_used", "vocabulary_graph"]

_FOLLOWED = {
    "broader": f" <{SKOS}broader> ",
    "isReplacedBy": f" <{DCTERMS}isReplacedBy> ",
    "branch": kg("branch"),
    "deputyOf": kg("deputyOf"),
    "headRole": kg("headRole"),
    "level": kg("level"),
    "partOf": kg("partOf"),
    "status": kg("status"),
}
"""Properties that lead to other concepts, which the graph then holds as well."""

_AMONG = {"excludes": kg("excludes")}
"""Properties between concepts that are written where the graph holds both, and do not draw the other one in."""

_TOLD = {
    "centralCity": lambda value: boolean(value == "true"),
    "colourDark": text,
    "colourLight": text,
    "fullName": vi,
    "post": lambda value: boolean(value == "true"),
    "order": lambda value: integer(int(value)),
    "rank": lambda value: integer(int(value)),
    "singular": lambda value: text(value) + "@en",
    "validFrom": text,
    "validUntil": text,
}
"""Properties with a literal, and how it is written."""

_LAST = ("colourDark", "colourLight")
"""Properties with one value: that of the file read last holds, so a user's own goes before ours."""

_NAMES = {"post": "isPost"}
"""Properties that are called otherwise in RDF, where one name cannot be a relation and a truth value."""

_CONCEPT = re.compile(rb"<" + re.escape(VOCAB).encode() + rb"([a-z-]+)/([^<>/ ]+)>")


def concepts_used(nquads: Iterable[bytes]) -> set[str]:
    """Find the concepts that some N-Quads mention.

    >>> sorted(concepts_used([b'<x:a> <x:b> <https://w3id.org/officegraph/vocab/role/chair> .']))
    ['role:chair']
    """
    found: set[tuple[bytes, bytes]] = set()
    for piece in nquads:
        found.update(_CONCEPT.findall(piece))
    return {f"{scheme.decode()}:{local.decode()}" for scheme, local in found}


def vocabulary_graph(iris: Iris, vocabulary: Words, used: Iterable[str]) -> bytes:
    """Write the concepts *used* and those that they lead to, sorted by id; ids that the vocabulary does not have are left out."""
    needed: dict[str, Word] = {}
    todo = sorted(used)
    while todo:
        id = todo.pop()
        one = None if id in needed else vocabulary.get(id)
        if one is not None:
            needed[id] = one
            todo.extend(value for name in _FOLLOWED for value in one.props.get(name, ()))
    to = GraphWriter(iri(iris.graph("vocabulary")))
    for scheme in sorted({one.scheme for one in needed.values()}):
        to.node(f"<{VOCAB}{scheme}/>", (a("ConceptScheme", SKOS),))
    for id in sorted(needed):
        _concept(to, needed[id])
        to.node(
            concept(id),
            [
                predicate + concept(other)
                for name, predicate in _AMONG.items()
                for other in needed[id].props.get(name, ())
                if other in needed
            ],
        )
    return to.bytes()


def _concept(to: GraphWriter, one: Word) -> None:
    node = concept(one.id)
    pairs = [a("Concept", SKOS), f" <{SKOS}inScheme> <{VOCAB}{one.scheme}/>"]
    if one.scheme == "place":
        pairs.append(a("Place"))
    for name, predicate in _FOLLOWED.items():
        pairs.extend(predicate + concept(value) for value in one.props.get(name, ()))
    to.node(node, pairs)
    to.literal(node, f" <{SKOS}prefLabel> ", one.vi)
    if one.en is not None:
        to.literal(node, f" <{SKOS}prefLabel> ", one.en, "en")
    for name in one.alt:
        to.literal(node, f" <{SKOS}altLabel> ", name)
    for name in one.notation:
        to.string(node, f" <{SKOS}notation> ", name)
    for name, term in _TOLD.items():
        values = one.props.get(name, ())
        to.node(node, [kg(_NAMES.get(name, name)) + term(value) for value in (values[-1:] if name in _LAST else values)])
