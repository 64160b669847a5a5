"""What a release has published stays: terms are deprecated, never deleted."""

import re

import pyoxigraph as ox

from kg.devtools.released import declared, listed
from kg.ontology import NAMESPACES, ontology_path, ontology_version
from ontology.turtles import every_turtle, turtle_quads

OWL = NAMESPACES["owl"]
HEADER = ontology_path() / "core" / "ontology.ttl"


def lost(released: set[str], now: set[str]) -> list[str]:
    """List released terms that are gone."""
    return sorted(released - now)


def test_every_released_term_is_still_declared() -> None:
    """If this fails: declare the term again, deprecated, with what replaces it (ontology/README.md, Versions)."""
    released = listed()

    assert len(released) > 500
    assert [] == lost(set(released), declared())
    assert ["kg:Gone"] == lost({*released, "kg:Gone"}, declared())


def test_what_is_deprecated_says_what_to_use() -> None:
    """By a term, or where there is none, by a note."""
    told: dict[str, set[str]] = {}
    for path in every_turtle():
        for quad in turtle_quads(path):
            if isinstance(quad.subject, ox.NamedNode):
                told.setdefault(quad.subject.value, set()).add(quad.predicate.value)
    given_up = {subject: names for subject, names in told.items() if OWL + "deprecated" in names}
    useful = {NAMESPACES["dcterms"] + "isReplacedBy", NAMESPACES["skos"] + "scopeNote"}

    assert [] == [subject for subject, names in given_up.items() if not names & useful]


def test_the_header_names_its_version() -> None:
    """The same in versionIRI and versionInfo; and a second version names the one before."""
    text = HEADER.read_text(encoding="utf-8")
    iri = re.search(r"owl:versionIRI <https://w3id\.org/officegraph/ontology/([^>]+)>", text)

    assert iri is not None
    assert ontology_version() == iri[1]
    assert ("owl:priorVersion" in text) == (len(set(listed().values())) > 1)
