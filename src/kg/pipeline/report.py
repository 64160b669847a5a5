"""What a run tells its user: who holds what, by which words, and how much was made of what."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.model.entities import Bounds, Resolved
from kg.model.facts import Fact, FactBase, Membership
from kg.ontology import Vocabulary
from kg.read import Skip

__all__ = ["Held", "Report", "Tally", "held"]


class Held(NamedTuple):
    """A membership as a row for people."""

    person: str
    role: str
    organization: str
    status: str
    attested: str
    evidence: str
    document: str


class Report(NamedTuple):
    """What ``kg build`` did."""

    folder: Path
    page: Path
    documents: int
    facts: Mapping[str, int]
    """By kind."""
    triples: Mapping[str, int]
    """By graph: article (all of them), entities, memberships, inferred, vocabulary."""
    claims: "Tally"
    memberships: Sequence[Held]
    skips: Sequence[Skip]


class Tally:
    """Counts the triples that facts take, article by article."""

    def __init__(self) -> None:
        self.facts: Counter[str] = Counter()
        self.triples = 0
        """Of claims and their spans; mentions serve several claims and are not counted."""
        self.smallest: Counter[int] = Counter()
        """How many membership claims with one span take so many triples, the span's own included."""

    def add(self, facts: Sequence[Fact], quads: bytes, claim: Mapping[str, str]) -> None:
        """Count one article; *claim* gives the IRI of each fact's claim."""
        subjects = Counter(line.partition(b" ")[0] for line in quads.split(b"\n") if line)
        names = {fact.id: f"<{claim[fact.id]}>".encode() for fact in facts}
        self.facts.update(fact.kind for fact in facts)
        self.triples += sum(n for s, n in subjects.items() if s in names.values() or b"#char=" in s)
        for fact in facts:
            if isinstance(fact, Membership) and len(fact.evidence) == 1:
                self.smallest[subjects[names[fact.id]] + 3] += 1

    def mean(self) -> float:
        """Triples for each claim, spans included; 0 without claims."""
        return self.triples / self.facts.total() if self.facts else 0.0


def held(resolved: Resolved, facts: Mapping[str, FactBase], vocabulary: Vocabulary, lang: str) -> list[Held]:
    """Give the memberships of *resolved* as rows, in its order.

    Args:
        resolved: What the articles say together.
        facts: Every fact by its id.
        vocabulary: For the labels of roles and states.
        lang: ``en`` prefers English names where there are any.
    """
    persons = {person.key: person.name for person in resolved.persons}
    bodies = {body.key: (body.name_en if lang == "en" else None) or body.name for body in resolved.organizations}
    rows = []
    for one in resolved.memberships:
        proof = next((facts[id] for id in one.derived_from if id in facts), None)
        span = (proof.span("statement") or proof.evidence[0]) if proof else None
        rows.append(
            Held(
                persons[one.person],
                _label(vocabulary, one.role, lang) or one.role_name,
                bodies[one.organization] if one.organization else "",
                _label(vocabulary, f"status:{one.status}", lang) or one.status,
                _days(one.attested),
                span.quote if span else "",
                proof.document if proof else "",
            )
        )
    return rows


def _label(vocabulary: Vocabulary, id: str | None, lang: str) -> str | None:
    concept = vocabulary.get(id) if id else None
    return (concept.en if lang == "en" and concept.en else concept.vi) if concept else None


def _days(attested: Bounds) -> str:
    days = [day for day in attested if day]
    return " – ".join(dict.fromkeys(days))
