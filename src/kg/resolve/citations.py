"""Join the citations of one document: by kind, number and issuer, or by kind, name and issuer."""

from collections import defaultdict
from typing import NamedTuple

from kg.model.entities import CitedDocument
from kg.model.facts import Citation
from kg.model.keys import name_key
from kg.resolve.gather import Gathered
from kg.resolve.organizations import best_name

__all__ = ["Citations", "citations"]


class Citations(NamedTuple):
    """Cited documents, and which fact cites which."""

    cited: tuple[CitedDocument, ...]
    of: dict[str, str]
    """Key of the cited document by the id of a citation."""


def citations(gathered: Gathered, congress_of: dict[str, str]) -> Citations:
    """Give the cited documents, sorted by key. One without an issuer is known within its article only: numbers repeat."""
    groups: dict[str, list[Citation]] = defaultdict(list)
    of: dict[str, str] = {}
    for fact in gathered.of(Citation):
        issuer = gathered.body(fact.document, fact.issuer) or ""
        congress = congress_of[fact.issuer_congress] if fact.issuer_congress else ""
        where = issuer or congress or f"?{fact.document}"
        what = f"no. {name_key(fact.number)}" if fact.number else f"{name_key(fact.name)}|{fact.plenum or ''}|{fact.term or ''}"
        of[fact.id] = key = f"{fact.type}|{what}|{where}"
        groups[key].append(fact)
    return Citations(tuple(_cited(key, groups[key], gathered, congress_of) for key in sorted(groups)), of)


def _cited(key: str, facts: list[Citation], gathered: Gathered, congress_of: dict[str, str]) -> CitedDocument:
    facts = sorted(facts, key=lambda fact: fact.id)
    first = facts[0]
    subjects = [fact.subject for fact in facts if fact.subject]
    return CitedDocument(
        key=key,
        name=best_name(fact.name for fact in facts),
        type=first.type,
        number=first.number,
        issuer=gathered.body(first.document, first.issuer),
        issuer_congress=min((congress_of[fact.issuer_congress] for fact in facts if fact.issuer_congress), default=None),
        plenum=min((fact.plenum for fact in facts if fact.plenum is not None), default=None),
        term=min((fact.term for fact in facts if fact.term), default=None),
        subject=best_name(subjects) if subjects else None,
        documents=tuple(sorted({fact.document for fact in facts})),
        derived_from=tuple(fact.id for fact in facts),
    )
