"""Statements: what a page lists, one card and one table row each, with its proofs and the lines that it draws.

A membership is one statement whatever the number of articles that tell it; so are an act, a congress, an attendance, a target, a citation.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.store.terms import plain
from kg.view.evidence import Evidence, Proof
from kg.view.names import local
from kg.view.things import Data, Thing
from kg.view.words import Label

__all__ = ["BASES", "KINDS", "Link", "Statement", "basis_of", "derived", "fact_of", "seat"]

KINDS = (
    "membership",
    "event",
    "congress",
    "attendance",
    "result",
    "relation",
    "change",
    "target",
    "citation",
    "attribute",
    "portfolio",
    "body-event",
)
"""Kinds of statement, in the order in which a page shows them."""

BASES = ("stated", "human", "grammar", "context", "rule")
"""How something is known, best first; what stands after ``human`` is drawn and marked as inferred."""


class Link(NamedTuple):
    """A line of the graph, from one thing (IRI) to another; *kind* says how it is drawn."""

    source: str
    target: str
    kind: str
    label: Label | None = None
    """What is written on the line."""


class Statement(NamedTuple):
    """Something said, as people read it."""

    iri: str
    kind: str
    head: Label
    tail: Label
    cells: dict[str, Label]
    """What a table shows, by the key of the column's words; a cell may be missing."""
    about: tuple[str, ...]
    """IRIs of the things that it is about."""
    links: tuple[Link, ...]
    basis: str
    proofs: tuple[Proof, ...]
    days: tuple[str | None, ...] = ()
    """Earliest and latest start, earliest and latest end, first and last day attested; empty if time says nothing about it."""
    part_of: str | None = None
    status: str | None = None
    """The status of a membership (IRI of its concept)."""

    @property
    def place(self) -> tuple[int, str, int, str]:
        """Where it is first said: what statements are sorted by."""
        first = self.proofs[0] if self.proofs else None
        return KINDS.index(self.kind), first.document if first else "", first.places[0].start if first and first.places else 0, self.iri


def basis_of(data: Data, claims: Sequence[str], inferred: bool) -> str:
    """Give the best basis that one of *claims* has; what a rule added has none better than the rule."""
    if inferred:
        return "rule"
    column = data.columns.get("kg:basis", {})
    best = len(BASES)
    for iri in claims:
        for term in column.get(iri, ()):
            best = min(best, _place(plain(term)))
    return BASES[best] if best < len(BASES) else "stated"


@lru_cache(maxsize=64)
def _place(basis: str) -> int:
    """Give the place of a basis (IRI) among all, the last for one that is none."""
    return BASES.index(local(basis)) if local(basis) in BASES else len(BASES)


def fact_of(data: Data, claim: str) -> tuple[str, str]:
    """Give the kind and the id of the fact that *claim* is, as ``facts.jsonl`` and decisions have them."""
    short = next((name for name in data.things[claim].classes if name.endswith("Claim")), "")
    own = short.rsplit(":", 1)[-1].removesuffix("Claim")
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in own).lstrip("-"), claim.rsplit("/", 1)[-1]


def derived(data: Data, evidence: Evidence, thing: Thing) -> tuple[str, tuple[Proof, ...]]:
    """Give the basis and the proofs of a consolidated thing."""
    claims = thing.all("prov:wasDerivedFrom")
    inferred = any(local(graph) == "inferred" for graph in thing.graphs)
    return basis_of(data, claims, inferred), evidence.proofs(claims)


def seat(data: Data, thing: Thing) -> str | None:
    """Give the post of a membership, an act or a claim; where the data has no post, role and body together stand for one."""
    post = data.get(thing.one("kg:post"))
    if post is not None:
        return post.iri
    role, body = thing.one("org:role") or thing.one("kg:roleName"), data.get(thing.one("org:organization"))
    if role is None:
        return None
    return f"seat/{local(body.iri) if body else ''}~{local(role) if ':' in role else role}"
