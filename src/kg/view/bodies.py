"""Statements about bodies, and about people beside their posts: relations, changes, attributes, portfolios.

They come from the claims themselves, for nothing consolidates them.
"""

import re
from typing import NamedTuple

from kg.view.dates import day
from kg.view.evidence import Evidence
from kg.view.names import date_of, local, name, of_concept, role_of
from kg.view.statements import Link, Statement, basis_of
from kg.view.things import Data, Thing
from kg.view.words import Label, clean, join, same, say

__all__ = ["attributes", "body_events", "changes", "portfolios", "relations"]

_DIRECT = {
    "org:subOrganizationOf": "sub-organization-of",
    "org:unitOf": "unit-of",
    "kg:partyCommitteeIn": "party-committee-in",
    "kg:partyOrganIn": "party-organ-in",
    "kg:standingOrganOf": "standing-organ-of",
}
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_RELATION = "https://w3id.org/officegraph/vocab/relation/"


class _Told(NamedTuple):
    """What a claim tells: the cells of its row, which two of them head its card, and what it is about."""

    kind: str
    ends: tuple[str, str]
    cells: dict[str, Label]
    about: tuple[str | None, ...]


def relations(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell how bodies belong together: one statement for each pair and relation, whatever the number of claims."""
    claims: dict[tuple[str, str, str], list[Thing]] = {}
    for claim in data.of("kg:BodyRelationClaim"):
        body, other = data.get(claim.one("kg:subjectBody")), data.get(claim.one("kg:objectBody"))
        place = claim.one("kg:governedPlace") or claim.one("kg:governedPlaceName") or claim.one("kg:level") or ""
        if body is not None:
            claims.setdefault((body.iri, claim.one("kg:relation") or "", other.iri if other else place), []).append(claim)
    for body in data.of("org:Organization"):
        for direct, relation in _DIRECT.items():
            for parent in body.all(direct):
                claims.setdefault((body.iri, _RELATION + relation, parent), [])
    return [_relation(data, evidence, key, found) for key, found in sorted(claims.items())]


def _relation(data: Data, evidence: Evidence, key: tuple[str, str, str], claims: list[Thing]) -> Statement:
    body, relation, other = key
    things = [claim.iri for claim in claims]
    is_body = other in data.things and data.things[other].is_a("org:Organization")
    cells = {
        "body": name(data, body),
        "relation": of_concept(data, relation),
        "other-body": name(data, other) if is_body else of_concept(data, other) if "://" in other else same(clean(other)),
    }
    links = (Link(body, other, "belongs", cells["relation"]),) if is_body else ()
    basis = basis_of(data, things, inferred=False) if claims else _without_claim(data, body)
    about = (body, other) if is_body else (body,)
    iri = things[0] if things else f"relation/{local(body)}~{local(relation)}~{local(other)}"
    tail = join(" ", cells["relation"], cells["other-body"])
    return Statement(iri, "relation", cells["body"], tail, cells, about, links, basis, evidence.proofs(things))


def _without_claim(data: Data, body: str) -> str:
    """Tell how a relation is known that no claim states: added by a rule, or read from the name of the body."""
    return "rule" if any(local(graph) == "inferred" for graph in data.things[body].graphs) else "grammar"


def body_events(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell which bodies were founded, merged, split, renamed, abolished."""
    found = []
    for claim in data.of("kg:BodyEventClaim"):
        others = [name(data, iri) for iri in claim.all("kg:otherBody")]
        cells = {
            "event": of_concept(data, claim.one("kg:eventType")),
            "organization": name(data, claim.one("org:organization")),
            "other-body": join(", ", *others),
            "date": date_of(data, claim) or same(""),
        }
        about = (claim.one("org:organization"), *claim.all("kg:otherBody"))
        one = _claimed(data, evidence, claim, _Told("body-event", ("organization", "event"), cells, about))
        written = join(" ", cells["event"], cells["date"])
        found.append(one._replace(links=tuple(Link(one.about[0], other, "changes", written) for other in one.about[1:])))
    return found


def changes(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell which bodies became which others, as reforms of the vocabulary have it; a body that became itself is not told."""
    found = []
    for thing in data.of("org:ChangeEvent"):
        before, after = thing.all("org:originalOrganization"), thing.all("org:resultingOrganization")
        pairs = [(one, two) for one in before for two in after if one != two and one in data.things and two in data.things]
        if not pairs:
            continue
        cells = {
            "body": join(", ", *(name(data, iri) for iri in before)),
            "became": join(", ", *(name(data, iri) for iri in after)),
            "event": of_concept(data, thing.one("kg:reform")),
            "date": date_of(data, thing) or same(""),
        }
        links = tuple(Link(one, two, "becomes", join(" ", say("became"), cells["date"])) for one, two in pairs)
        about = tuple(dict.fromkeys((*before, *after)))
        proofs = evidence.proofs(thing.all("prov:wasDerivedFrom"))
        found.append(Statement(thing.iri, "change", cells["body"], cells["became"], cells, about, links, "rule", proofs))
    return found


def attributes(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell what else is said of office-holders: birth, hometown, degree …"""
    found = []
    for claim in data.of("kg:PersonAttributeClaim"):
        cells = {
            "person": name(data, claim.one("kg:person")),
            "attribute": of_concept(data, claim.one("kg:attribute")),
            "value": _value(clean(claim.one("kg:value") or "")),
        }
        found.append(_claimed(data, evidence, claim, _Told("attribute", ("person", "value"), cells, (claim.one("kg:person"),))))
    return found


def _value(told: str) -> Label:
    """Write a day, and the code for a sex, in both languages; anything else is in the words of the article."""
    if told in ("male", "female"):
        return say(f"sex-{told}")
    return (day(told) if _DATE.fullmatch(told) else None) or same(told)


def portfolios(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell which field of work an office-holder has."""
    found = []
    for claim in data.of("kg:PortfolioClaim"):
        cells = {
            "person": name(data, claim.one("kg:person")),
            "role": role_of(data, claim),
            "field": same(clean(claim.one("kg:field") or "")),
        }
        found.append(_claimed(data, evidence, claim, _Told("portfolio", ("person", "field"), cells, (claim.one("kg:person"),))))
    return found


def _claimed(data: Data, evidence: Evidence, claim: Thing, told: _Told) -> Statement:
    things = tuple(thing.iri for iri in told.about if (thing := data.get(iri)) is not None)
    head, tail = told.cells[told.ends[0]], told.cells[told.ends[1]]
    basis = basis_of(data, (claim.iri,), inferred=False)
    return Statement(claim.iri, told.kind, head, tail, told.cells, things, (), basis, evidence.proofs((claim.iri,)))
