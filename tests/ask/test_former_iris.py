"""Every IRI that a person ever had leads to the person who holds the mention now."""

from pathlib import Path

import pytest

from kg.ask.labels import entity
from kg.store import Store

_ID = "https://w3id.org/officegraph/id/"
_TYPE, _KG = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "https://w3id.org/officegraph/ontology#"
_PERSON, _BODY = f"<{_ID}person/vi-thi-que-0000000a>", f"<{_ID}organization/so-y-te-0000000c>"
_TRIPLES = (
    f"{_PERSON} <{_TYPE}> <http://xmlns.com/foaf/0.1/Person>",
    f'{_PERSON} <{_KG}formerIri> "{_ID}person/vi-thi-que-0000000b"^^<http://www.w3.org/2001/XMLSchema#anyURI>',
    f"<{_ID}mention/b/person-4-9> <{_KG}mentionOf> {_PERSON}",
    f"{_BODY} <{_TYPE}> <http://www.w3.org/ns/org#Organization>",
)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("person/vi-thi-que-0000000a", "person/vi-thi-que-0000000a"),
        ("person/vi-thi-que-0000000b", "person/vi-thi-que-0000000a"),
        ("person/vi-que-0000000b", "person/vi-thi-que-0000000a"),
        ("mention/b/person-4-9", "person/vi-thi-que-0000000a"),
        ("organization/so-y-te-tinh-ha-nam-0000000c", "organization/so-y-te-0000000c"),
        ("person/so-y-te-0000000c", "person/so-y-te-0000000c"),
        ("person/x-ffffffff", "person/x-ffffffff"),
    ],
)
def test_where_an_iri_leads(given: str, expected: str, tmp_path: Path) -> None:
    """By the mention, by the former IRI, by the hash where only the name has changed; what is unknown stays."""
    with Store.open(tmp_path / "store", create=True) as store:
        store.put(f"{_ID}graph/entities", "".join(f"{triple} <{_ID}graph/entities> .\n" for triple in _TRIPLES).encode())

        assert _ID + expected == entity(store, _ID + given)
