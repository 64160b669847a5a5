"""A query is looked at before an engine sees it."""

import pytest

from kg.errors import QuestionError
from kg.store.guard import check_query


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("SELECT * WHERE { ?s ?p ", "line 1, column 24: the query is not complete"),
        ("SELECT ?x\nWHERE { ?x foo:a ?b }", "line 2, column 17: Prefix not found"),
        ("SELECT ?y (COUNT(?x) AS ?n)\n{ ?x a ?y }", "line 2, column 12: The SELECT contains a variable that is unbound"),
        ("SELECT ?x {\n  ?x a 'Tỉnh' .\n  ?x OPTIONAL }", "line 3"),
        ("INSERT DATA { <urn:a> <urn:a> <urn:a> }", "line 1"),
        ("", "line 1, column 1"),
    ],
)
def test_a_malformed_query_is_named_with_line_and_column(query: str, where: str) -> None:
    """One line, so that it can be shown as it is."""
    with pytest.raises(QuestionError) as error:
        check_query(query)
    assert where in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "query",
    [
        "ASK {" + "{" * 3000,
        "SELECT (" + "(" * 5000 + "1",
        "SELECT (1" + "+1" * 8000 + " AS ?x) {}",
        "ASK { FILTER(" + "!" * 10000 + "true) }",
        "ASK { FILTER(true" + "||true" * 10000 + ") }",
        "ASK { ?s " + "<urn:p>/" * 5000 + "<urn:p> ?o }",
    ],
)
def test_a_query_that_would_end_the_process_is_refused(query: str) -> None:
    """The engine overflows its stack on these, and no except would help."""
    with pytest.raises(QuestionError, match=r"deeper|operators"):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c . { SeRvIcE ?a { ?s ?p ?o } } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { # \n SERVICE <http://127.0.0.1:9/> {} }",
        "SELECT * { ?a <urn:p#> ?b . SERVICE <http://127.0.0.1:9/> {} }",
        "SELECT * { ?a <urn:p> 'x\\'' . SERVICE <http://127.0.0.1:9/> {} # ' }",
    ],
)
def test_a_query_that_would_fetch_is_refused(query: str) -> None:
    """No network below the command line but the endpoint that was named."""
    with pytest.raises(QuestionError):
        check_query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service <urn:SERVICE> 'SERVICE' } # SERVICE",
        'PREFIX service: <urn:s> SELECT * { ?s service:service """SERVICE {{{" """ }',
        "SELECT * { ?s ?p ?o FILTER(?s < ?o && ?o > ?p) }",
        "SELECT * { VALUES ?x { " + "'x' " * 5000 + "} }",
    ],
)
def test_an_honest_query_passes(query: str) -> None:
    """Words in strings, names and comments are no keywords."""
    check_query(query)


def test_a_query_has_a_length() -> None:
    """Beyond a million characters nobody asked it."""
    with pytest.raises(QuestionError, match="characters"):
        check_query("#" * 1_000_001)
