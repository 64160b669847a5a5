"""What rules add: in a graph of its own, each with its rule and the membership it follows from."""

from pathlib import Path

import pytest

from ask.two_articles import QUESTIONS, embedded, in_rdflib, nquads
from kg.ask import ask, questions
from kg.check import check, checks
from kg.errors import OntologyError
from kg.ontology import ontology_path
from kg.rdf.iris import Iris
from kg.rules import Rule, infer, rules
from kg.store import Store, plain, select

RULES = rules(ontology_path() / "rules")
IRIS = Iris()
GRAPH = IRIS.graph("inferred")
ID = "https://w3id.org/officegraph/id/"
PREFIXES = (
    "PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX prov: <http://www.w3.org/ns/prov#> "
)


def with_inferred() -> Store:
    store = embedded()
    store.put(GRAPH, infer(store, RULES.values(), IRIS, "two"))
    return store


def test_the_derived_holdings_of_the_sample_follow() -> None:
    """DH1 to DH5 of its fact list, and the same for the second article; each names rule and source."""
    query = (
        PREFIXES
        + "SELECT ?p ?o ?r ?m { ?i a kg:InferredMembership ; org:member ?p ; org:organization ?o ; kg:rule ?r ; prov:wasDerivedFrom ?m }"
    )
    found = {tuple(plain(t).rpartition("/")[2] for t in row) for row in select(with_inferred(), query).rows}

    assert {
        ("binh", "ppc", "board-member-sits-on-committee", "binh-board"),  # DH1 from H1
        ("binh", "pc", "chair-sits-on-peoples-committee", "binh-pc"),  # DH2 from H3
        ("hau", "pc", "chair-sits-on-peoples-committee", "hau-pc"),  # DH3 from H5
        ("binh", "bcs", "officer-sits-on-committee", "binh-bcs"),  # DH4 from H2
        ("dung", "party", "officer-sits-on-committee", "dung-party"),  # DH5 from H7 and S3
        ("khang", "ppc", "officer-sits-on-committee", "khang-ppc"),  # from S1
        ("khang", "pc", "chair-sits-on-peoples-committee", "khang-pc"),  # from S2
    } == found


def test_what_is_inferred_is_never_a_membership() -> None:
    """Nor does it stand in another graph, and it breaks no check."""
    store = with_inferred()
    before = select(embedded(), PREFIXES + "SELECT ?m { ?m a org:Membership }").rows

    assert len(before) == len(select(store, PREFIXES + "SELECT ?m { ?m a org:Membership }").rows)
    assert [] == select(store, PREFIXES + f"SELECT ?i {{ GRAPH ?g {{ ?i a kg:InferredMembership }} FILTER(?g != <{GRAPH}>) }}").rows
    assert [] == check(store, checks(ontology_path() / "checks").values())


def test_the_same_memberships_give_the_same_bytes_on_both_engines() -> None:
    """Nodes are named after what is said of them, not in the order in which an engine makes them."""
    once = infer(embedded(), RULES.values(), IRIS, "two")

    assert once == infer(embedded(), reversed(RULES.values()), IRIS, "two") == infer(in_rdflib(), RULES.values(), IRIS, "two")
    assert once == infer(with_inferred(), RULES.values(), IRIS, "two"), "a rule must not see what rules added"


def test_without_rules_nothing_is_inferred() -> None:
    """That is how they are switched off."""
    assert b"" == infer(embedded(), [], IRIS, "two")
    assert b"" == infer(Store.memory(), RULES.values(), IRIS, "none")


def test_what_is_stated_is_not_inferred_as_well() -> None:
    """An article that calls him a member of the committee is better than a rule."""
    store = embedded()
    memberships = f"{ID}graph/memberships"
    stated = b"".join(
        line.replace(b"/membership/binh-board>", b"/membership/binh-ppc>").replace(b"/organization/board>", b"/organization/ppc>")
        for line in nquads()[memberships].splitlines(keepends=True)
        if line.startswith(f"<{ID}membership/binh-board>".encode())
    )
    store.put(memberships, nquads()[memberships] + stated)

    assert b"board-member-sits-on-committee" not in infer(store, RULES.values(), IRIS, "two")


def test_the_members_of_a_body_say_what_a_rule_adds() -> None:
    """The quote is that of the stated membership."""
    table = ask(with_inferred(), questions(QUESTIONS)["members-of-body"], {"organization": "Tỉnh ủy Ninh Thuận"})
    rows = sorted(tuple(plain(row[name]) for name in ("basis", "personName", "roleName", "quote")) for row in table.dicts())

    assert [
        ("rule", "Lê Văn Bình", "Ủy viên", "UVTV Tỉnh ủy"),
        ("rule", "Võ Minh Khang", "Ủy viên", "Phó Bí thư Tỉnh ủy"),
        ("stated", "Võ Minh Khang", "Phó Bí thư", "Phó Bí thư Tỉnh ủy"),
    ] == rows


def test_a_rule_that_changes_what_is_stated_is_refused() -> None:
    """A rule makes new nodes only."""
    words = {"vi": "x", "en": "x"}
    bad = Rule("bad", words, words, "CONSTRUCT { ?s <urn:p> <urn:o> } WHERE { ?s ?p ?o } LIMIT 1")
    with pytest.raises(OntologyError, match="rule bad"):
        infer(embedded(), [bad], IRIS, "two")


def test_rules_are_found_by_their_name(tmp_path: Path) -> None:
    """The file says what it constructs."""
    members = {"board-member-sits-on-committee", "officer-sits-on-committee", "chair-sits-on-peoples-committee"}
    assert members | {"member-of", "head-of", "sub-organization-closure"} == set(RULES)
    assert {} == rules(tmp_path)


STATED = PREFIXES + (
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
    "SELECT DISTINCT ?s ?o ?rule ?from { ?i a kg:InferredStatement ; rdf:subject ?s ; rdf:predicate %s ; rdf:object ?o ; kg:rule ?rule . "
    "?s %s ?o . ?i prov:wasDerivedFrom|kg:via ?from }"
)


@pytest.mark.parametrize(
    ("predicate", "rule", "expected"),
    [
        ("org:headOf", "head-of", {("khang", "pc", "khang-pc"), ("dung", "office", "dung-office"), ("phuong", "cell2", "phuong-cell2")}),
        (
            "org:transitiveSubOrganizationOf",
            "sub-organization-closure",
            {
                ("cell", "office", "party"),
                ("cell", "pc", "party"),
                ("cell2", "office", "party"),
                ("cell2", "pc", "party"),
                ("party", "pc", "office"),
                ("cc2", "party", "cell2"),
                ("cc2", "office", "cell2"),
                ("cc2", "pc", "cell2"),
            },
        ),
    ],
)
def test_a_triple_that_follows_names_its_rule_and_premise(predicate: str, rule: str, expected: set[tuple[str, str, str]]) -> None:
    """The triple itself stands in the inferred graph, beside a statement about it."""
    found = {tuple(plain(t).rpartition("/")[2] for t in row) for row in select(with_inferred(), STATED % (predicate, predicate)).rows}

    assert {(one, other, rule, premise) for one, other, premise in expected} == found


def test_a_member_is_one_once_however_many_roles() -> None:
    """Each person and body once, with every membership as a premise; who has left is none."""
    inferred = infer(embedded(), RULES.values(), IRIS, "two").decode()
    triples = [line for line in inferred.splitlines() if "<http://www.w3.org/ns/org#memberOf> <" in line and "ns#predicate" not in line]

    assert 12 == len(triples) == len(set(triples))
    assert not any("/person/hanh>" in line or "/person/loc>" in line for line in triples)


def test_a_statement_without_an_object_is_refused() -> None:
    """Half a statement is none."""
    words = {"vi": "x", "en": "x"}
    half = "CONSTRUCT { [] <http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> ?s } WHERE { ?s ?p ?o } LIMIT 1"
    with pytest.raises(OntologyError, match="rdf:predicate"):
        infer(embedded(), [Rule("half", words, words, half)], IRIS, "two")
