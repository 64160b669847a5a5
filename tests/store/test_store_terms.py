"""Whatever a text holds, it comes back from every engine as it went in."""

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QuestionError
from kg.store import Iri, Literal, RdflibEngine, Store, n3, select
from kg.store.terms import RDF_LANG_STRING, XSD, canonical, is_iri

HOSTILE = [
    "",
    'a "quoted" word',
    "} UNION { ?s ?p ?o",
    '" } # the rest is a comment',
    "line\nbreak\r\n\ttab",
    "\\u0022 } \\U00000022 \\",
    "\\\\u0022",
    "Ủy viên Ban Thường vụ Tỉnh ủy",
    "''' \"\"\" '",
    "𝔘 🏛 \u202e \u200b",
    "\x00\x01\x1f\x7f",
    "?x $day {} <urn:a> @vi ^^",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_back_from_both_engines(text: str) -> None:
    """Quotes, braces, comments and escapes stay inside their literal."""
    query = f"SELECT ?x {{ VALUES ?x {{ {n3(Literal(text))} }} }}"

    assert [(Literal(text),)] == select(Store.memory(), query).rows
    assert [(Literal(text),)] == select(RdflibEngine(rdflib.Dataset(default_union=True)), query).rows


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from([None, "vi", "en-gb"]))
def test_any_text_comes_back_from_both_engines(text: str, language: str | None) -> None:
    """What holds for the list above holds for all of Unicode."""
    term = Literal(text) if language is None else Literal(text, RDF_LANG_STRING, language)
    query = f"SELECT ?x {{ VALUES ?x {{ {n3(term)} }} }}"

    assert [(term,)] == select(Store.memory(), query).rows
    assert [(term,)] == select(RdflibEngine(rdflib.Dataset(default_union=True)), query).rows


@pytest.mark.parametrize("bad", ["", "Tỉnh ủy", "urn:a b", "urn:a>", 'urn:"', "urn:{", "urn:a\n", "urn:\\u0020", "relative", "urn:\ud800"])
def test_what_is_no_iri_is_refused(bad: str) -> None:
    """An IRI is the one place where nothing can be escaped."""
    assert not is_iri(bad)
    with pytest.raises(QuestionError, match="no absolute IRI"):
        n3(Iri(bad))


def test_half_a_character_is_refused() -> None:
    """A lone surrogate is no text; rdflib would write a question mark for it."""
    with pytest.raises(QuestionError, match="surrogate"):
        n3(Literal("a\ud800"))


@pytest.mark.parametrize(
    ("text", "datatype", "expected"),
    [("007", "integer", "7"), ("-0.50", "decimal", "-0.5"), ("100.0", "decimal", "100"), ("1", "boolean", "true"), ("x", "integer", "x")],
)
def test_one_number_has_one_spelling(text: str, datatype: str, expected: str) -> None:
    """Engines write numbers in different ways; rows are compared by value."""
    assert expected == canonical(text, XSD + datatype)


def test_engines_agree_on_numbers() -> None:
    """The same number is the same term, whichever engine read it."""
    query = f'SELECT ?x {{ VALUES ?x {{ "1.50"^^<{XSD}decimal> "020"^^<{XSD}integer> "1"^^<{XSD}boolean> 1.0 }} }}'

    assert select(Store.memory(), query).rows == select(RdflibEngine(rdflib.Dataset(default_union=True)), query).rows
