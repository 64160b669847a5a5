"""The same answer as text, CSV, JSON, Markdown and Turtle; each is read back by somebody else's reader."""

import csv
import io
import json

import pyoxigraph
import pytest
import rdflib

from ask.two_articles import QUESTIONS, embedded
from kg.ask import FORMATS, Table, ask, questions, render
from kg.errors import UsageError
from kg.store import Blank, Iri, Literal, Rows, Triple, Triples, plain
from kg.store.terms import RDF_LANG_STRING, XSD

HOSTILE = 'a | b\n"c", <script>alert(1)</script> `x` [y](z) \\ \x1f'
TABLE = Table(
    ("who", "count", "empty"),
    [
        (Iri("https://w3id.org/officegraph/vocab/role/chair"), Literal("7", XSD + "integer"), None),
        (Literal(HOSTILE, RDF_LANG_STRING, "vi"), Blank("b0"), None),
    ],
)


def test_a_table_is_aligned_and_leaves_out_empty_columns() -> None:
    """IRIs are shortened; a line is a row, whatever a cell holds."""
    rows = Table(("role", "personName", "none"), [(Iri("https://w3id.org/officegraph/vocab/role/chair"), Literal("Lê Văn Bình"), None)])

    assert "role        personName\n──────────  ───────────\nrole:chair  Lê Văn Bình\n" == render(rows)
    assert 4 == len(render(TABLE).splitlines())
    assert "a  b\n─  ─\n" == render(Table(("a", "b"), []))


def test_csv_is_read_back_whole() -> None:
    """The W3C form: bare values, CRLF, quotes doubled."""
    assert [["who", "count", "empty"], *([plain(t) for t in row] for row in TABLE.rows)] == list(
        csv.reader(io.StringIO(render(TABLE, "csv"), newline=""))
    )


def test_json_is_what_sparql_stores_answer() -> None:
    """pyoxigraph reads it back with the same terms."""
    results = pyoxigraph.parse_query_results(render(TABLE, "json").encode(), format=pyoxigraph.QueryResultsFormat.JSON)
    assert isinstance(results, pyoxigraph.QuerySolutions)
    first, second = list(results)

    assert pyoxigraph.NamedNode("https://w3id.org/officegraph/vocab/role/chair") == first["who"]
    assert pyoxigraph.Literal("7", datatype=pyoxigraph.NamedNode(XSD + "integer")) == first["count"]
    assert first["empty"] is None
    assert pyoxigraph.Literal(HOSTILE, language="vi") == second["who"]


def test_markdown_shows_what_is_written_and_runs_nothing() -> None:
    """One line a row, and no mark of a cell is a mark of the page."""
    lines = render(TABLE, "markdown").splitlines()

    assert ["| who | count | empty |", "|---|---|---|", "| role:chair | 7 |  |"] == lines[:3]
    assert "<script>" not in lines[3]
    assert r"a \| b" in lines[3]


def test_turtle_is_the_result_set_vocabulary_and_is_read_back() -> None:
    """rdflib finds each binding."""
    graph = rdflib.Graph().parse(data=render(TABLE, "turtle"), format="turtle")
    rs = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")

    assert {"who", "count", "empty"} == {str(o) for o in graph.objects(None, rs.resultVariable)}
    assert rdflib.Literal(HOSTILE, lang="vi") in set(graph.objects(None, rs.value))
    assert 4 == len(list(graph.subjects(rs.variable, None)))
    assert 2 == len(list(graph.objects(None, rs["index"])))


def test_triples_are_turtle_or_rows() -> None:
    """The same triples give the same text, in whatever order they come."""
    one = Triple(Iri("urn:a"), Iri("urn:p"), Literal(HOSTILE))
    two = Triple(Iri("urn:a"), Iri("urn:q"), Iri("urn:o"))
    three = Triple(Iri("urn:b"), Iri("urn:p"), Blank("x"))
    text = render(Triples([three, two, one, one]), "turtle")

    assert text == render(Triples([one, two, three]), "turtle")
    assert 3 == len(rdflib.Graph().parse(data=text, format="turtle"))
    assert ["subject", "predicate", "object"] == render(Triples([one]), "csv").split("\r\n")[0].split(",")
    assert "" == render(Triples([]), "turtle")


@pytest.mark.parametrize("format", FORMATS)
def test_a_yes_is_a_yes_in_every_format(format: str) -> None:
    """ASK has one word for an answer."""
    assert "true" in render(True, format)
    assert "false" in render(False, format)
    if format == "json":
        assert {"head": {}, "boolean": True} == json.loads(render(True, format))


@pytest.mark.parametrize("format", FORMATS)
def test_every_question_is_shown_in_every_format(format: str) -> None:
    """With real rows, twice the same."""
    table = ask(embedded(), questions(QUESTIONS)["memberships"])

    assert render(table, format) == render(Rows(*table), format)
    assert "Võ Minh Khang" in render(table, format)
    assert render(table, format).endswith("\n")


def test_an_unknown_format_is_named() -> None:
    """With those that there are."""
    with pytest.raises(UsageError, match="table, csv, json, markdown, turtle"):
        render(TABLE, "xml")


def test_a_table_gives_columns_and_dicts() -> None:
    """For those who use it from Python."""
    assert [None, None] == TABLE.column("empty")
    assert ["who", "count"] == list(TABLE.dicts()[0])
