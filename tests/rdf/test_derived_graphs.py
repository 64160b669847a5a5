"""The five kinds of graph together: each triple in one, the same bytes every time, whatever the order of the articles."""

from itertools import permutations

import pyoxigraph as ox

from kg.rdf import Iris, Mapper, concepts_used
from kg.rdf.iris import concept_iri
from kg.resolve import Article, resolve
from rdf.facts import invented, sample
from rdf.words import small_vocabulary

_ORG = "http://www.w3.org/ns/org#"
_KG = "https://w3id.org/officegraph/ontology#"


def _articles() -> list[Article]:
    return [Article(*sample("Ninh Thuận")), Article(*invented()), Article(*sample(None, "sample-2"))]


def _graphs(articles: list[Article]) -> dict[str, bytes]:
    mapper = Mapper(small_vocabulary())
    graphs = {mapper.iris.article_graph(one.document.id): mapper.article(one.document, one.facts) for one in articles}
    graphs |= mapper.derived(resolve(articles, small_vocabulary()))
    graphs[mapper.iris.graph("vocabulary")] = mapper.vocabulary(concepts_used(graphs.values()))
    return graphs


def _quads(nquads: bytes) -> list[ox.Quad]:
    return list(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))


def test_each_triple_is_in_exactly_one_graph() -> None:
    """A triple told by two kinds of graph could be dated and sourced by neither."""
    graphs = _graphs(_articles())
    triples = [(q.subject, q.predicate, q.object) for nquads in graphs.values() for q in _quads(nquads)]

    assert len(triples) == len(set(triples))


def test_each_graph_holds_its_own_quads_only() -> None:
    """The IRI of the graph that bytes are filed under is the graph of each quad in them."""
    assert all({iri} == {q.graph_name.value for q in _quads(nquads)} for iri, nquads in _graphs(_articles()).items())  # type: ignore[union-attr]


def test_only_the_graph_of_memberships_has_memberships() -> None:
    """A person reaches a post through a membership and no other way."""
    graphs = _graphs(_articles())

    having = [iri for iri, nquads in graphs.items() if f"<{_ORG}Membership>".encode() in nquads]
    assert having == [Iris().graph("memberships")]


def test_the_order_of_articles_does_not_matter() -> None:
    """The same set gives the same bytes."""
    expected = _graphs(_articles())

    for order in permutations(_articles()):
        assert expected == _graphs(list(order))


def test_everything_that_a_derived_graph_points_at_is_described() -> None:
    """No link of ours leads nowhere: entities, claims and mentions are all there, and so is each concept that the vocabulary has."""
    quads = [q for nquads in _graphs(_articles()).values() for q in _quads(nquads)]
    described = {q.subject for q in quads} | {q.graph_name for q in quads}
    things = {q.object for q in quads if isinstance(q.object, ox.NamedNode) and q.object.value.startswith(Iris().base)}
    concepts = {ox.NamedNode(concept_iri(word)) for word in small_vocabulary().concepts}

    assert things - described == set()
    assert {q.object for q in quads if q.object in concepts} - described == set()


def test_every_mention_of_an_article_is_a_mention_of_something() -> None:
    """Persons, bodies, posts and congresses of the articles all lead to an entity."""
    graphs = _graphs(_articles())
    mentions = {q.subject for nquads in graphs.values() for q in _quads(nquads) if str(q.object).endswith("Mention>")}
    linked = {q.subject for q in _quads(graphs[Iris().graph("entities")]) if q.predicate.value == f"{_KG}mentionOf"}

    assert mentions == linked


def test_a_shared_person_and_a_shared_body_are_one() -> None:
    """The chief of the office stands in both articles, in the same post of the same resolved province."""
    resolved = resolve(_articles()[:2], small_vocabulary())

    shared = [p.name for p in resolved.persons if len({m.document for m in p.mentions}) == 2]
    assert shared == ["Lê Tiến Dũng"]
    assert "Văn phòng Ủy ban nhân dân tỉnh Ninh Thuận" in [
        o.name for o in resolved.organizations if len({m.document for m in o.mentions}) == 2
    ]


def test_derived_graphs_carry_the_hash_of_their_articles() -> None:
    """Whoever holds another set of articles can see that the graphs are not made from it."""
    graphs = _graphs(_articles())
    mapper = Mapper(small_vocabulary())
    fewer = resolve(_articles()[:1], small_vocabulary())

    for name in ("entities", "memberships"):
        iri = mapper.iris.graph(name)
        (found,) = [q.object.value for q in _quads(graphs[iri]) if q.predicate.value == f"{_KG}articleSet"]  # type: ignore[union-attr]
        assert found == resolve(_articles(), small_vocabulary()).article_set
        assert found != fewer.article_set


def test_the_vocabulary_graph_holds_what_is_used_and_what_that_needs() -> None:
    """Used concepts with their labels, and the levels, branches and successors that they lead to; nothing else of the vocabulary."""
    nquads = Mapper(small_vocabulary()).vocabulary(["role:deputy-chair", "place:p58", "role:unknown"])

    concepts = {q.subject.value.rsplit("vocab/")[-1] for q in _quads(nquads)}  # type: ignore[union-attr]
    assert concepts == {"role/deputy-chair", "role/chair", "place/p58", "place/n56", "level/province", "role/", "place/", "level/"}
    assert b'"Ph\xc3\xb3 Ch\xe1\xbb\xa7 t\xe1\xbb\x8bch"@vi' in nquads
    assert b'"Deputy Chair"@en' in nquads
