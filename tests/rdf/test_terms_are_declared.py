"""The mapper writes no term that the ontology does not declare, and no literal of another datatype than is declared."""

from collections import defaultdict

import pyoxigraph as ox
import pytest

from kg.ontology import load_vocabulary, ontology_path
from kg.rdf import Mapper, concepts_used
from kg.resolve import Article, resolve
from rdf.every_kind import every_kind
from rdf.facts import invented, sample

_KG = "https://w3id.org/officegraph/ontology#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def _written() -> list[ox.Quad]:
    articles = [Article(*every_kind()), Article(*sample("Ninh Thuận")), Article(*invented())]
    vocabulary = load_vocabulary()
    mapper = Mapper(vocabulary)
    pieces = [mapper.article(one.document, one.facts) for one in articles]
    pieces += mapper.derived(resolve(articles, vocabulary)).values()
    pieces.append(mapper.vocabulary(concepts_used(pieces)))
    return [quad for piece in pieces for quad in ox.parse(piece, format=ox.RdfFormat.N_QUADS)]


def _declared() -> dict[str, dict[str, set[object]]]:
    found: dict[str, dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for path in sorted((ontology_path() / "core").glob("*.ttl")):
        for quad in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE):
            if isinstance(quad.subject, ox.NamedNode):
                found[quad.subject.value][quad.predicate.value].add(quad.object)
    return found


@pytest.fixture(scope="module")
def written() -> list[ox.Quad]:
    return _written()


def test_every_class_and_property_of_ours_is_declared(written: list[ox.Quad]) -> None:
    """A misspelt property would be data that no question finds."""
    declared = set(_declared())
    used = {quad.predicate.value for quad in written}
    used |= {quad.object.value for quad in written if quad.predicate == _TYPE and isinstance(quad.object, ox.NamedNode)}

    assert {term for term in used if term.startswith(_KG)} - declared == set()


def test_literals_have_the_datatype_that_is_declared(written: list[ox.Quad]) -> None:
    """An integer is no string, and a text with a language is no plain one."""
    declared = _declared()
    wrong = set()
    for quad in written:
        ranges = {str(one) for one in declared[quad.predicate.value][f"{_RDFS}range"] if isinstance(one, ox.NamedNode)}
        literal = any(_XSD in one or "langString" in one for one in ranges)
        if (literal != isinstance(quad.object, ox.Literal) and ranges) or (
            isinstance(quad.object, ox.Literal) and ranges and str(quad.object.datatype) not in ranges
        ):
            wrong.add((quad.predicate.value, str(quad.object)))

    assert wrong == set()


def test_every_kind_of_claim_is_written(written: list[ox.Quad]) -> None:
    """The article of this test has each of the eleven kinds."""
    claims = {str(quad.object) for quad in written if quad.predicate == _TYPE and str(quad.object).endswith("Claim>")}

    assert 11 == len(claims)


def test_no_quad_is_in_two_graphs(written: list[ox.Quad]) -> None:
    """Not for any kind of fact."""
    triples = [(quad.subject, quad.predicate, quad.object) for quad in written]

    assert len(triples) == len(set(triples))
