"""A deputy of whom little is told: what is not known stays empty, and costs nothing."""

from ask.two_articles import QUESTIONS
from kg.ask import ask, questions
from kg.store import Store, plain

ID, KG, VOCAB = "https://w3id.org/officegraph/id/", "https://w3id.org/officegraph/ontology#", "https://w3id.org/officegraph/vocab/"
ORG, PROV, SKOS = "http://www.w3.org/ns/org#", "http://www.w3.org/ns/prov#", "http://www.w3.org/2004/02/skos/core#"
GRAPH = f"{ID}graph/memberships"


def told() -> Store:
    """One deputy of whom nothing else is known, and somebody else's post and place with names of their own."""
    triples = [
        ("organization/house", f"{ORG}classification", f"<{VOCAB}body/national-assembly>"),
        ("membership/one", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", f"<{ORG}Membership>"),
        ("membership/one", f"{ORG}organization", f"<{ID}organization/house>"),
        ("membership/one", f"{ORG}member", f"<{ID}person/one>"),
        ("membership/one", f"{ORG}role", f"<{VOCAB}role/deputy>"),
        ("membership/one", f"{PROV}wasDerivedFrom", f"<{ID}claim/one>"),
        ("person/one", "http://xmlns.com/foaf/0.1/name", '"Lê Thử An"'),
        ("claim/one", f"{KG}evidence", f"<{ID}document/a#char=0,5>"),
        ("document/a#char=0,5", f"{KG}exact", '"Lê Thử An, đại biểu Quốc hội"@vi'),
        ("membership/other", f"{KG}earliestStart", '"2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("post/other", f"{SKOS}prefLabel", '"Giám đốc Sở Nội vụ"@vi'),
    ]
    store = Store.memory()
    store.put(GRAPH, "".join(f"<{ID}{s}> <{p}> {o} <{GRAPH}> .\n" for s, p, o in triples).encode())
    return store


def test_a_deputy_without_place_or_other_post_has_one_certain_row() -> None:
    """No name of any other thing stands where the place is not told, and no membership of others makes the row possible."""
    found = ask(told(), questions(QUESTIONS)["deputies"], {}).dicts()

    assert [("Lê Thử An", "certain")] == [(plain(row["personName"]), plain(row["answer"])) for row in found]
    assert not {"term", "constituency", "constituencyName", "postName"} & found[0].keys()
