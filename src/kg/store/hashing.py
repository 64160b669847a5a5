"""One hash for one graph, whichever server wrote it: blank nodes by RDFC-1.0, numbers and languages in one spelling.

RDFC-1.0 (RDF Dataset Canonicalization, W3C 2024) is that of pyoxigraph. Servers spell values in their own ways (Virtuoso keeps true as 1,
Oxigraph 1.0 as 1), so literals are first written as :func:`kg.store.terms.canonical` has them.
"""

import hashlib
from typing import TYPE_CHECKING

from kg.errors import EndpointError
from kg.store.convert import from_pyoxigraph
from kg.store.terms import Literal

if TYPE_CHECKING:
    import pyoxigraph

    Node = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple

__all__ = ["graph_hash"]


def graph_hash(ntriples: bytes, name: str = "the graph") -> str:
    """Give the SHA-256 of the canonical form of a graph, in hexadecimal digits.

    Linear but for blank nodes that look alike, of which our graphs have none.

    Raises:
        EndpointError: If these are no N-Triples.

    >>> same = b'<urn:a> <urn:p> "%s"^^<http://www.w3.org/2001/XMLSchema#decimal> .'
    >>> graph_hash(same % b"1.0") == graph_hash(same % b"1") != graph_hash(same % b"2")
    True
    """
    import pyoxigraph as ox

    dataset = ox.Dataset()
    try:
        for quad in ox.parse(ntriples, ox.RdfFormat.N_TRIPLES):
            dataset.add(ox.Quad(quad.subject, quad.predicate, _same(quad.object)))
    except SyntaxError as error:
        raise EndpointError(f"{name}: broken off or no N-Triples; load it again") from error
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return hashlib.sha256("".join(sorted(f"{quad.triple} .\n" for quad in dataset)).encode()).hexdigest()


def _same(term: "Node") -> "Node":
    import pyoxigraph as ox

    if not isinstance(term, ox.Literal):
        return term
    value = from_pyoxigraph(term)
    assert isinstance(value, Literal)
    if value.language is not None:
        return ox.Literal(value.value, language=value.language)
    return ox.Literal(value.value, datatype=ox.NamedNode(value.datatype))
