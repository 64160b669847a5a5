"""Prefixes, and the short names of things: ``role:chair`` for ``https://w3id.org/officegraph/vocab/role/chair``.

Every scheme of the vocabulary is a prefix of its own, a user's schemes too; the other prefixes are fixed.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["KG", "NAMESPACES", "ONTOLOGY", "VOCAB", "expand", "shrink"]

ONTOLOGY = "https://w3id.org/officegraph/ontology"
KG = ONTOLOGY + "#"
VOCAB = "https://w3id.org/officegraph/vocab/"

_SCHEMES = (
    "attribute basis body branch capacity comparator document effect event feature field fused grade honorific level measure modifier "
    "place reform relation role sector status trigger unit verdict word"
).split()

NAMESPACES: Mapping[str, str] = MappingProxyType(
    {
        "kg": KG,
        **{scheme: f"{VOCAB}{scheme}/" for scheme in _SCHEMES},
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Prefix to IRI; the prefixes that our files and our output use."""

_SHORT = {iri: prefix for prefix, iri in NAMESPACES.items() if not iri.startswith(VOCAB)}


def expand(curie: str) -> str:
    """Give the IRI of *curie*; an unknown prefix is a scheme of a user's own vocabulary.

    >>> expand("role:deputy-chair")
    'https://w3id.org/officegraph/vocab/role/deputy-chair'
    >>> expand("kg:Claim")
    'https://w3id.org/officegraph/ontology#Claim'
    """
    prefix, colon, local = curie.partition(":")
    if not colon or local.startswith("//"):
        return curie
    return NAMESPACES.get(prefix, f"{VOCAB}{prefix}/") + local


def shrink(iri: str) -> str:
    """Give the short name of *iri*, or *iri* itself where no prefix fits.

    >>> shrink("https://w3id.org/officegraph/vocab/role/deputy-chair")
    'role:deputy-chair'
    """
    if iri.startswith(VOCAB):
        scheme, slash, local = iri[len(VOCAB) :].partition("/")
        return f"{scheme}:{local}" if slash else iri
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _SHORT.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix is not None else iri
