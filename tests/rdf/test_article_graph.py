"""What one article's graph holds: claims about mentions, each with its evidence, and nothing else."""

from collections import Counter

import pytest
from pydantic import ValidationError

from kg.errors import FactError
from kg.model.document import Document
from kg.model.facts import Attendance, Membership, Span, Target
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.rdf import Iris, Mapper
from rdf.facts import sample
from rdf.words import small_vocabulary

_KG = "https://w3id.org/officegraph/ontology#"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def _mapper() -> Mapper:
    return Mapper(small_vocabulary())


def _tiny(*spans: Span) -> tuple[Document, Membership]:
    text = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam."
    place = PlaceMention(name="Hà Nam", level="level:province", concept="place:p35", basis="stated")
    fact = Membership(
        document="tin-1",
        evidence=spans or (Span(start=20, end=45, quote=text[20:45]),),
        person=PersonMention(name="Mai Quốc Thược", start=4, end=18),
        role=RoleMention(name="Chủ tịch", concept="role:chair"),
        organization=OrganizationMention(name="Ủy ban nhân dân tỉnh Hà Nam", start=29, end=45, type="body:people-committee", place=place),
        status="current",
    )
    return Document(id="tin-1", text=text, date="2020-02"), fact


def _triples_of(nquads: bytes, subjects: set[str]) -> int:
    return sum(line.split(" ", 1)[0].strip("<>") in subjects for line in nquads.decode().splitlines())


def test_a_tiny_article_is_exactly_this() -> None:
    """Every quad of an article with one sentence, in the order in which it is written."""
    document, fact = _tiny()
    org, rdf, vocab, day = (
        "http://www.w3.org/ns/org#",
        _TYPE,
        "https://w3id.org/officegraph/vocab/",
        "http://www.w3.org/2001/XMLSchema#date",
    )
    d, g = "<https://w3id.org/officegraph/id/document/tin-1>", "<https://w3id.org/officegraph/id/article/tin-1>"
    c = f"<https://w3id.org/officegraph/id/claim/{fact.id}>"
    m = "<https://w3id.org/officegraph/id/mention/tin-1/"
    person, body, post = f"{m}person-4-18>", f"{m}organization-29-45-people-committee>", f"{m}post-29-45-people-committee.chair>"
    span, number = f"{d[:-1]}#char=20,45>", "http://www.w3.org/2001/XMLSchema#integer"
    expected = f"""\
{d} {rdf} <{_KG}Document> {g} .
{d} <{_KG}articleGraph> {g} {g} .
{d} <{_KG}textHash> "{document.sha256}" {g} .
{d} <http://purl.org/dc/terms/identifier> "tin-1" {g} .
{d} <{_KG}date> "2020-02" {g} .
{person} {rdf} <{_KG}PersonMention> {g} .
{person} <{_KG}name> "Mai Quốc Thược" {g} .
{body} {rdf} <{_KG}OrganizationMention> {g} .
{body} <{_KG}bodyType> <{vocab}body/people-committee> {g} .
{body} <{_KG}level> <{vocab}level/province> {g} .
{body} <{_KG}place> <{vocab}place/p35> {g} .
{body} <{_KG}name> "Ủy ban nhân dân tỉnh Hà Nam" {g} .
{post} {rdf} <{_KG}PostMention> {g} .
{post} <{org}organization> {body} {g} .
{post} <{org}role> <{vocab}role/chair> {g} .
{span} <{_KG}start> "20"^^<{number}> {g} .
{span} <{_KG}end> "45"^^<{number}> {g} .
{span} <{_KG}exact> "Chủ tịch UBND tỉnh Hà Nam"@vi {g} .
{c} {rdf} <{_KG}MembershipClaim> {g} .
{c} <{_KG}status> <{vocab}status/current> {g} .
{c} <{_KG}earliestAttested> "2020-02-01"^^<{day}> {g} .
{c} <{_KG}latestAttested> "2020-02-29"^^<{day}> {g} .
{c} <{_KG}attestedBasis> "publication" {g} .
{c} <{_KG}basis> <{vocab}basis/stated> {g} .
{c} <{_KG}grade> <{vocab}grade/A> {g} .
{c} <{org}member> {person} {g} .
{c} <{org}role> <{vocab}role/chair> {g} .
{c} <{org}organization> {body} {g} .
{c} <{_KG}post> {post} {g} .
{c} <{_KG}evidence> {span} {g} .
"""
    assert expected == _mapper().article(document, (fact,)).decode()


def test_a_membership_claim_with_one_span_and_its_own_date_is_14_triples() -> None:
    """Type, member, organization, role, post, status, two days, basis, grade, evidence; exact, start and end of the span."""
    document, fact = _tiny()
    dated = Membership.model_validate(fact.model_dump(exclude={"id"}) | {"date": "2020-02-24"})
    iris = Iris()

    nquads = _mapper().article(document, (dated,))

    assert 14 == _triples_of(nquads, {iris.claim(dated.id), iris.span("tin-1", 20, 45)})


def test_triples_per_membership_claim_of_the_sample() -> None:
    """Three spans for each claim of the sample: eleven triples and two more links, and each span once for all claims."""
    document, facts = sample()
    claims = {Iris().claim(fact.id) for fact in facts if isinstance(fact, Membership)}

    assert 8 * 13 == _triples_of(_mapper().article(document, facts), claims)


def test_the_sample_has_these_claims_mentions_and_spans() -> None:
    """Each fact is one claim; what several facts share is written once."""
    nquads = _mapper().article(*sample()).decode()

    types = Counter(line.split(" ")[2].strip("<>").removeprefix(_KG) for line in nquads.splitlines() if f" {_TYPE} " in line)
    assert types == {
        "Document": 1,
        "MembershipClaim": 8,
        "CongressClaim": 3,
        "AttendanceClaim": 4,
        "BodyRelationClaim": 6,
        "CitationClaim": 4,
        "TargetClaim": 7,
        "PersonMention": 3,
        "OrganizationMention": 9,
        "PostMention": 6,
        "CongressMention": 3,
    }
    assert len({span for fact in sample().facts for span in ((s.start, s.end) for s in fact.evidence)}) == nquads.count(f"<{_KG}exact>")


def test_no_quad_is_written_twice() -> None:
    """Streaming does not mean repeating."""
    lines = _mapper().article(*sample()).splitlines()

    assert len(lines) == len(set(lines))


def test_what_a_span_shows_is_told_by_its_property() -> None:
    """A fact without a span for the whole statement links its first span as evidence too."""
    document, fact = _tiny(Span(start=4, end=18, quote="Mai Quốc Thược", of="person"), Span(start=20, end=28, quote="Chủ tịch", of="role"))
    nquads = _mapper().article(document, (fact,)).decode()

    c, span = f"<{Iris().claim(fact.id)}>", Iris().span("tin-1", 4, 18)
    assert f"{c} <{_KG}personEvidence> <{span}>" in nquads
    assert f"{c} <{_KG}roleEvidence> <{Iris().span('tin-1', 20, 28)}>" in nquads
    assert f"{c} <{_KG}evidence> <{span}>" in nquads


def test_the_same_statement_told_twice_is_one_claim_with_both_spans() -> None:
    """Two lines with one id, as brought facts may have, add evidence and nothing else."""
    document, fact = _tiny()
    again = Membership.model_validate(fact.model_dump(exclude={"id"}) | {"evidence": [{"start": 0, "end": 3, "quote": "Ông"}]})
    lines = _mapper().article(document, (fact, again)).decode().splitlines()

    assert len(lines) == len(set(lines))
    assert 2 == sum(f"{Iris().claim(fact.id)}> <{_KG}evidence>" in line for line in lines)


def test_the_order_of_articles_changes_no_bytes() -> None:
    """One mapper maps many articles and remembers nothing of them."""
    mapper, fresh = _mapper(), _mapper()
    mapper.article(*sample("Ninh Thuận", "khác"))

    assert fresh.article(*sample()) == mapper.article(*sample())


def test_a_congress_that_is_not_there_is_an_error() -> None:
    """A lost triple is a lie: an attendance at an unknown congress is not mapped to nothing."""
    document, _ = _tiny()
    fact = Attendance(
        document="tin-1", evidence=(Span(start=0, end=3, quote="Ông"),), congress="0000", person=PersonMention(name="Mai", start=4, end=7)
    )

    with pytest.raises(FactError, match="no congress fact of this article has the id '0000'"):
        _mapper().article(document, (fact,))


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_an_error(value: float) -> None:
    """An ``xsd:decimal`` has no infinity."""
    with pytest.raises(ValidationError, match="finite"):
        Target(document="tin-1", evidence=(Span(start=0, end=3, quote="Ông"),), indicator="kết nạp", number=value)
