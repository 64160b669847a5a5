"""Any Unicode text goes into a literal, and every reader gets the same text out."""

import re

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rdflib import Dataset

from kg.model.document import Document
from kg.model.facts import Membership, Span
from kg.model.mentions import OrganizationMention, PersonMention, RoleMention
from kg.rdf import Mapper
from kg.rdf.iris import url_iri
from kg.rdf.terms import number
from rdf.words import small_vocabulary

_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
# Everything but surrogates; what breaks lines, quotes and escapes comes often.
_ANY = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from('"\\\n\r\t\b\f\v\x00\x1c\x7f\x85\u2028\ufeff\ufffe<>{}|^`%#@ u')),
    min_size=1,
    max_size=40,
)


def _told(words: str, id: str = "bài 1") -> bytes:
    document = Document(id=id, text="Tin", title=words, publisher=words, url=words, home_province=words)
    body = OrganizationMention(name=words, start=0, end=3, type="body:" + words)
    fact = Membership(
        document=id,
        evidence=(Span(start=0, end=3, quote=words),),
        person=PersonMention(name=words, start=4, end=9),
        role=RoleMention(name=words),
        organization=body,
        status="current",
        term=words,
    )
    return Mapper(small_vocabulary()).article(document, (fact,))


def _as_oxigraph(nquads: bytes) -> list[ox.Quad]:
    return list(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))


@_CALM
@given(_ANY)
@example("\\u0041 \\n \\\\u0042")
@example("\x00\x01\x1f\x7f\x85\u2028")
def test_any_text_is_read_back_by_pyoxigraph(words: str) -> None:
    """Quotes, line ends, control characters and what looks like an escape stay what they were."""
    quads = _as_oxigraph(_told(words))

    document = Document(id="x", text="Tin", title=words)  # the model does not touch a title
    texts = [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]
    assert texts.count(str(document.title)) >= 6


@_CALM
@given(_ANY)
@example("\\u0041")
def test_each_quad_is_one_line(words: str) -> None:
    """Nothing in a text can end a line or add a quad."""
    nquads = _told(words)

    assert nquads.count(b"\n") == len(_as_oxigraph(nquads)) == len(set(_as_oxigraph(nquads)))


@_CALM
@given(_ANY)
def test_rdflib_and_pyoxigraph_read_the_same_graph(words: str) -> None:
    """Two readers that share no code agree on every term, its language and its datatype."""
    nquads = _told(words)
    dataset = Dataset()
    dataset.parse(data=nquads, format="nquads")

    ours = {(q.subject, q.predicate, q.object, q.graph_name) for q in _as_oxigraph(nquads)}
    again = dataset.serialize(format="nquads", encoding="utf-8")
    theirs = {(q.subject, q.predicate, q.object, q.graph_name) for q in _as_oxigraph(again)}
    assert ours == theirs


@_CALM
@given(_ANY)
def test_any_id_makes_iris_of_unreserved_ascii(id: str) -> None:
    """An id of any letters is one segment of an IRI; the id itself is kept as a literal."""
    document = Document(id=id, text="Tin")
    nquads = Mapper(small_vocabulary()).article(document, ())

    graph = {quad.graph_name for quad in _as_oxigraph(nquads)}
    assert len(graph) == 1
    assert re.fullmatch(r"https://w3id\.org/officegraph/id/article/[A-Za-z0-9._~%-]+", next(iter(graph)).value)  # type: ignore[union-attr]


@_CALM
@given(st.one_of(_ANY, st.builds("https://bao.vn/{}".format, _ANY), st.builds("http://{}/a?b#c".format, _ANY)))
@example("https://bao.vn:99999/a")
@example("http://bao.vn/%zz#a#b")
def test_any_address_is_an_iri_that_readers_take_or_a_string(url: str) -> None:
    """A bad address never makes a file that cannot be read."""
    source = "<http://purl.org/dc/terms/source>"
    nquads = Mapper(small_vocabulary()).article(Document(id="a", text="Tin", url=url), ())

    found = [quad.object for quad in _as_oxigraph(nquads) if str(quad.predicate) == source]
    assert len(found) == 1
    assert isinstance(found[0], ox.NamedNode) == (url_iri(url) is not None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(100.0, "100"), (0.25, "0.25"), (1e-7, "0.0000001"), (1e21, "1000000000000000000000"), (-0.0, "0"), (20.50, "20.5")],
)
def test_numbers_are_written_as_stores_keep_them(value: float, expected: str) -> None:
    """A store that canonicalises decimals gives back the bytes that went in."""
    assert f'"{expected}"^^<http://www.w3.org/2001/XMLSchema#decimal>' == number(value)
