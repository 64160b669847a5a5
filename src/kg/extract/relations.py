"""How bodies belong to one another, read from their names: 'Đảng ủy Văn phòng UBND tỉnh' tells three relations."""

from collections.abc import Iterable

from kg.extract.evidence import evidence
from kg.extract.items import Body
from kg.extract.mentions import Anchors, place_mention
from kg.model.facts import Basis, BodyRelation

__all__ = ["body_relations"]

_NAMES = {
    "relation:unit-of": "unitOf",
    "relation:party-committee-in": "partyCommitteeIn",
    "relation:party-organ-in": "partyOrganIn",
    "relation:standing-organ-of": "standingOrganOf",
    "relation:sub-organization-of": "subOrganizationOf",
}


def body_relations(document: str, text: str, bodies: Iterable[Body], anchors: Anchors) -> list[BodyRelation]:
    """Give the relations that the names of *bodies* state, in order of first mention; only where a span of the text shows both."""
    out: list[BodyRelation] = []
    for body in bodies:
        inner: Body | None = body
        while inner is not None:
            out += _one(document, text, inner, anchors)
            inner = inner.parent
    return out


def _one(document: str, text: str, body: Body, anchors: Anchors) -> list[BodyRelation]:
    if body.span is None or body.basis == "context":
        return []
    out = []
    subject = anchors.mention(body, body.span)
    basis: Basis = "stated" if body.link else "grammar"
    inside = body.parent is not None and body.parent.span is not None and body.span[0] <= body.parent.span[0] < body.span[1]
    if inside and body.parent is not None and body.parent.span is not None and subject.link is not None:
        whole = (body.span[0], max(body.span[1], body.parent.span[1]))
        name = _NAMES.get(subject.link)
        if name is not None and whole[1] - whole[0] < 240:
            spans = evidence(text, whole, [])
            out.append(
                BodyRelation(
                    document=document,
                    evidence=spans,
                    basis=basis,
                    grade="A",
                    subject=subject,
                    relation=name,
                    object=anchors.mention(body.parent, body.parent.span),
                )
            )
    place = body.place
    if body.head is not None and body.head.get("governs") == "true" and body.head.get("branch") == "branch:state" and place is not None:
        mention = place_mention(place, body.head)
        level_is_known = mention.level is not None
        if level_is_known and body.head.get("kindOf") == "people-committee":
            spans = evidence(text, body.span, [("place", place.span)])
            out.append(
                BodyRelation(
                    document=document, evidence=spans, basis="grammar", grade="A", subject=subject, relation="governs", place=mention
                )
            )
    return out
