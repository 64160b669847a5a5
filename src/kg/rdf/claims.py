"""Map each kind of fact to its claim: one function a kind, all built from the same few pairs."""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from kg.errors import FactError
from kg.model.facts import (
    Attendance,
    BodyEvent,
    BodyRelation,
    Citation,
    Congress,
    ElectionResult,
    FactBase,
    Membership,
    PersonAttribute,
    PersonnelEvent,
    Portfolio,
    Target,
)
from kg.model.mentions import OrganizationMention, PersonMention
from kg.rdf.article import IN, ROLE, ArticleWriter
from kg.rdf.iris import ORG
from kg.rdf.terms import boolean, concept, days, integer, number, text
from kg.rdf.writer import a, kg

__all__ = ["RELATIONS", "write_claim"]

RELATIONS = {
    "subOrganizationOf": "relation:sub-organization-of",
    "partyCommitteeIn": "relation:party-committee-in",
    "partyOrganIn": "relation:party-organ-in",
    "unitOf": "relation:unit-of",
    "standingOrganOf": "relation:standing-organ-of",
    "governs": "relation:governs",
}

_MEMBERSHIP = a("MembershipClaim")
_MEMBER = f" <{ORG}member> "
_POST, _STATUS, _PERSON = kg("post"), kg("status"), kg("person")
_FROM_ATTESTED, _TO_ATTESTED, _ATTESTED_BASIS = kg("earliestAttested"), kg("latestAttested"), kg("attestedBasis")
_BASIS, _GRADE, _CONGRESS = kg("basis"), kg("grade"), kg("congress")


def write_claim(to: ArticleWriter, fact: FactBase) -> None:
    """Write one fact as a claim with its evidence, and the mentions that it is about."""
    _WRITERS[type(fact)](to, fact)


@lru_cache(maxsize=256)
def _how(basis: str, grade: str) -> tuple[str, str]:
    return _BASIS + concept(f"basis:{basis}"), _GRADE + concept(f"grade:{grade}")


def _attested(date: str | None, published: str | None) -> tuple[str, ...]:
    """Give the first and last day on which something is said to hold: the day it is said of, else the day of publication."""
    own = days(date)
    both = own or days(published)
    if both is None:
        return ()
    pairs = (_FROM_ATTESTED + both[0], _TO_ATTESTED + both[1])
    return pairs if own else (*pairs, _ATTESTED_BASIS + text("publication"))


@lru_cache(maxsize=4096)
def _frame(status: str, date: str | None, published: str | None, basis: str, grade: str) -> tuple[str, ...]:
    """Give what many membership claims of an article have in common."""
    return (_MEMBERSHIP, _STATUS + concept(f"status:{status}"), *_attested(date, published), *_how(basis, grade))


def _finish(to: ArticleWriter, claim: str, pairs: list[str], fact: FactBase) -> None:
    pairs += _how(fact.basis, fact.grade)
    to.evidence(fact, pairs)
    to.node(claim, pairs)


def _membership(to: ArticleWriter, fact: Membership) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [*_frame(fact.status, fact.date_resolved or fact.date, to.published, fact.basis, fact.grade), _MEMBER + to.person(fact.person)]
    to.role(claim, pairs, fact.role)
    if fact.organization is not None:
        pairs.append(IN + to.organization(fact.organization))
        pairs.append(_POST + to.post(fact.role, fact.organization))
    if fact.since or fact.until:
        _interval(pairs, fact)
    if fact.term:
        to.string(claim, kg("term"), fact.term)
    if fact.scope != "vn":
        pairs.append(kg("scope") + text(fact.scope))
    if fact.origin is not None:
        to.place(claim, pairs, fact.origin, predicate=kg("constituency"), name=kg("constituencyName"))
    to.evidence(fact, pairs)
    to.node(claim, pairs)


def _interval(pairs: list[str], fact: Membership) -> None:
    for value, name, side in ((fact.since, "since", "Start"), (fact.until, "until", "End")):
        if value is not None:
            pairs.append(kg(name) + text(value))
            if both := days(value):
                pairs += (kg(f"earliest{side}") + both[0], kg(f"latest{side}") + both[1])


def _dated(pairs: list[str], fact: PersonnelEvent | Congress | BodyEvent) -> None:
    if fact.date is not None:
        pairs.append(kg("date") + text(fact.date))
    if both := days(fact.date_resolved or fact.date):
        pairs += (kg("earliest") + both[0], kg("latest") + both[1])
    if fact.date_basis is not None:
        pairs.append(kg("dateBasis") + text(fact.date_basis))


def _optional(to: ArticleWriter, pairs: list[str], **mentions: PersonMention | OrganizationMention | None) -> None:
    for name, mention in mentions.items():
        if isinstance(mention, PersonMention):
            pairs.append(kg(name) + to.person(mention))
        elif isinstance(mention, OrganizationMention):
            pairs.append(kg(name) + to.organization(mention))


def _words(to: ArticleWriter, claim: str, /, **values: str | None) -> None:
    """Write what the article says in its own words: a Vietnamese text where it is prose, a string where it is a name or a code."""
    for name, value in values.items():
        if value is None:
            continue
        if name in _PROSE:
            to.literal(claim, kg(name), value)
        else:
            to.string(claim, kg(name), value)


_PROSE = {"citedName", "field", "indicator", "subject", "unnamed"}


def _counts(pairs: list[str], **values: int | None) -> None:
    pairs.extend(kg(name) + integer(value) for name, value in values.items() if value is not None)


def _personnel_event(to: ArticleWriter, fact: PersonnelEvent) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("PersonnelEventClaim"), kg("eventType") + concept(fact.type), kg("effect") + concept(f"effect:{fact.effect}")]
    pairs.append(_PERSON + to.person(fact.person))
    to.role(claim, pairs, fact.role)
    if fact.organization is not None:
        pairs += (IN + to.organization(fact.organization), _POST + to.post(fact.role, fact.organization))
    if fact.from_role is not None:
        to.role(claim, pairs, fact.from_role, predicate=kg("fromRole"), name=kg("fromRoleName"))
        if fact.from_organization is not None:
            pairs.append(kg("fromPost") + to.post(fact.from_role, fact.from_organization))
    _optional(to, pairs, fromOrganization=fact.from_organization, by=fact.by, predecessor=fact.predecessor)
    if fact.acting:
        pairs.append(kg("acting") + boolean(True))
    _dated(pairs, fact)
    if fact.effective is not None:
        pairs.append(kg("effective") + text(fact.effective))
    if fact.scope != "vn":
        pairs.append(kg("scope") + text(fact.scope))
    _words(to, claim, term=fact.term)
    _finish(to, claim, pairs, fact)


def _congress(to: ArticleWriter, fact: Congress) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("CongressClaim"), _CONGRESS + to.congress(fact.id, fact)]
    if fact.organization is not None:
        pairs.append(IN + to.organization(fact.organization))
    if fact.previous is not None:
        pairs.append(kg("previous") + to.congress(fact.previous, fact))
    _dated(pairs, fact)
    _words(to, claim, name=fact.name, ordinal=fact.ordinal, term=fact.term, unnamed=fact.unnamed)
    _finish(to, claim, pairs, fact)


def _attendance(to: ArticleWriter, fact: Attendance) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("AttendanceClaim"), _CONGRESS + to.congress(fact.congress, fact), kg("capacity") + concept(f"capacity:{fact.capacity}")]
    _optional(to, pairs, person=fact.person, asMemberOf=fact.as_member)
    _counts(pairs, count=fact.count)
    pairs += to.units.pairs(fact.group)
    _words(to, claim, unit=fact.group, comparator=fact.comparator, includesNamed=fact.includes_named)
    _finish(to, claim, pairs, fact)


def _election_result(to: ArticleWriter, fact: ElectionResult) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("ElectionResultClaim"), IN + to.organization(fact.organization)]
    if fact.congress is not None:
        pairs.append(_CONGRESS + to.congress(fact.congress, fact))
    _counts(pairs, count=fact.count, votes=fact.votes, ballots=fact.ballots)
    pairs += to.units.pairs(fact.unit)
    _words(to, claim, unit=fact.unit)
    _finish(to, claim, pairs, fact)


def _target(to: ArticleWriter, fact: Target) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("TargetClaim")]
    if fact.congress is not None:
        pairs.append(_CONGRESS + to.congress(fact.congress, fact))
    if fact.organization is not None:
        pairs.append(IN + to.organization(fact.organization))
    for name, value in (("number", fact.number), ("numberTo", fact.number_to)):
        if value is not None:
            if not math.isfinite(value):
                raise FactError(f"fact {fact.id} of {fact.document}", f"{name} is {value}", "give a finite number or leave it out")
            pairs.append(kg(name) + number(value))
    pairs.extend(
        kg(name) + to.iris.claim_named(id) for name, id in (("partOf", fact.part_of), ("carriesOut", fact.cites)) if id is not None
    )
    pairs += to.units.pairs(fact.unit)
    _words(to, claim, indicator=fact.indicator, term=fact.term, comparator=fact.comparator, unit=fact.unit)
    _finish(to, claim, pairs, fact)


def _citation(to: ArticleWriter, fact: Citation) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("CitationClaim"), kg("documentType") + concept(fact.type)]
    _optional(to, pairs, issuer=fact.issuer)
    if fact.issuer_congress is not None:
        pairs.append(kg("issuerCongress") + to.congress(fact.issuer_congress, fact))
    _counts(pairs, plenum=fact.plenum)
    _words(to, claim, citedName=fact.name, documentNumber=fact.number, term=fact.term, subject=fact.subject)
    _finish(to, claim, pairs, fact)


def _body_relation(to: ArticleWriter, fact: BodyRelation) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("BodyRelationClaim"), kg("relation") + concept(RELATIONS[fact.relation])]
    _optional(to, pairs, subjectBody=fact.subject, objectBody=fact.object)
    if fact.place is not None:
        to.place(claim, pairs, fact.place, predicate=kg("governedPlace"), name=kg("governedPlaceName"))
    _finish(to, claim, pairs, fact)


def _person_attribute(to: ArticleWriter, fact: PersonAttribute) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("PersonAttributeClaim"), _PERSON + to.person(fact.person), kg("attribute") + concept(f"attribute:{fact.attribute}")]
    _words(to, claim, value=fact.value)
    _finish(to, claim, pairs, fact)


def _portfolio(to: ArticleWriter, fact: Portfolio) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("PortfolioClaim"), _PERSON + to.person(fact.person)]
    if fact.role is not None:
        to.role(claim, pairs, fact.role, predicate=ROLE)
    if fact.organization is not None:
        pairs.append(IN + to.organization(fact.organization))
    _words(to, claim, field=fact.field)
    _finish(to, claim, pairs, fact)


def _body_event(to: ArticleWriter, fact: BodyEvent) -> None:
    claim = to.iris.claim(fact.id)
    pairs = [a("BodyEventClaim"), kg("eventType") + concept(f"event:{fact.type}"), IN + to.organization(fact.organization)]
    pairs.extend(kg("otherBody") + to.organization(other) for other in fact.others)
    _dated(pairs, fact)
    _finish(to, claim, pairs, fact)


_WRITERS: dict[type[FactBase], Callable[[ArticleWriter, Any], None]] = {
    Attendance: _attendance,
    BodyEvent: _body_event,
    BodyRelation: _body_relation,
    Citation: _citation,
    Congress: _congress,
    ElectionResult: _election_result,
    Membership: _membership,
    PersonAttribute: _person_attribute,
    PersonnelEvent: _personnel_event,
    Portfolio: _portfolio,
    Target: _target,
}
