"""What a run tells its user: who holds what, by which words, and how much was made of what."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.model.entities import Bounds, Resolved
from kg.model.facts import Fact, Membership
from kg.model.rows import rows
from kg.ontology import Vocabulary
from kg.read import Skip

__all__ = ["Held", "Report", "TakenOver", "Tally", "held"]


class Held(NamedTuple):
    """A membership as a row for people."""

    person: str
    role: str
    organization: str
    status: str
    """``current``, ``former`` or ``acting``."""
    attested: str
    evidence: str
    document: str


class TakenOver(NamedTuple):
    """How much of the work was that of the last run."""

    articles: int = 0
    """Articles whose facts were there already."""
    blocks: int = 0
    """Blocks of several mentions that were judged already."""
    judged: int = 0
    """Blocks of several mentions that were judged now."""


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
    unplaced: Sequence[str] = ()
    """Decisions that found nothing to decide, a line each."""
    taken_over: TakenOver = TakenOver()


class Tally:
    """Counts the triples that facts take, article by article."""

    def __init__(self) -> None:
        self.facts: Counter[str] = Counter()
        self.triples = 0
        """Of claims and their spans; mentions serve several claims and are not counted."""
        self.smallest: Counter[int] = Counter()
        """How many membership claims take so many triples with one span: the claim's own, the link to the span, and the span's three."""

    def add(self, facts: Sequence[Fact], quads: bytes, claim: Mapping[str, str]) -> None:
        """Count one article; *claim* gives the IRI of each fact's claim."""
        pairs = [line.split(b" ", 2)[:2] for line in quads.split(b"\n") if line]
        subjects = Counter(subject for subject, _ in pairs)
        links = Counter(subject for subject, predicate in pairs if predicate.endswith((b"evidence>", b"Evidence>")))
        names = {fact.id: f"<{claim[fact.id]}>".encode() for fact in facts}
        self.facts.update(fact.kind for fact in facts)
        claims = set(names.values())
        self.triples += sum(n for s, n in subjects.items() if s in claims or b"#char=" in s)
        for fact in facts:
            if isinstance(fact, Membership):
                name = names[fact.id]
                self.smallest[subjects[name] - links[name] + 4] += 1

    def mean(self) -> float:
        """Triples for each claim, spans included; 0 without claims."""
        return self.triples / self.facts.total() if self.facts else 0.0


def held(resolved: Resolved, facts: Mapping[str, Fact], vocabulary: Vocabulary, lang: str) -> list[Held]:
    """Give the memberships of *resolved* as rows, in the order in which the articles tell them.

    Args:
        resolved: What the articles say together.
        facts: Every fact by its id.
        vocabulary: For the labels of roles.
        lang: ``en`` prefers English names where there are any.
    """
    persons = {person.key: person.name for person in resolved.persons}
    bodies = {body.key: (body.name_en if lang == "en" else None) or body.name for body in resolved.organizations}
    order = {id: at for at, id in enumerate(facts)}
    told = []
    for one in resolved.memberships:
        first = min(one.derived_from, key=lambda id: order[id])
        proof = facts[first]
        words = next((row.quote for row in rows([proof])), proof.evidence[0].quote)
        row = Held(
            persons[one.person],
            _label(vocabulary, one.role, lang) or one.role_name,
            bodies[one.organization] if one.organization else "",
            one.status,
            _days(one.attested),
            words,
            proof.document,
        )
        told.append((order[first], row))
    return [row for _, row in sorted(told, key=lambda pair: pair[0])]


def _label(vocabulary: Vocabulary, id: str | None, lang: str) -> str | None:
    concept = vocabulary.get(id) if id else None
    return (concept.en if lang == "en" and concept.en else concept.vi) if concept else None


def _days(attested: Bounds) -> str:
    days = [day for day in attested if day]
    return " – ".join(dict.fromkeys(days))
