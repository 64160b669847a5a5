"""The row view: stated holdings, one row a (person, role, organization), for people and for scorers; the mapper never reads it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.model.facts import Fact, Membership, PersonnelEvent, Span
from kg.text.tokens import fold
from kg.text.vi.common import STANDING

__all__ = ["COLUMNS", "Row", "rows"]

_STANDING = fold(STANDING)
_STRENGTH = {s: i for i, s in enumerate(("started", "ended", "acting", "current", "former", "proposed"))}


class Row(NamedTuple):
    """One holding as the guidelines write it; *quote* holds the words of the role at ``[start, end)``."""

    document: str
    person: str
    role: str
    organization: str | None
    status: str
    event: str | None
    date: str | None
    date_resolved: str | None
    date_basis: str | None
    term: str | None
    scope: str
    quote: str
    start: int
    end: int
    grade: str
    fact: str


COLUMNS = Row._fields


def rows(facts: Iterable[Fact]) -> list[Row]:
    """Derive the rows of *facts*, in order; of several statements on one holding the one with the strongest status.

    Strength: started, ended, acting, current, former, proposed. Linear in the number of facts.
    """
    best: dict[tuple[str, str, str, str], Row] = {}
    for fact in facts:
        for row in _of(fact):
            key = (row.document, fold(row.person), fold(row.role), fold(row.organization or ""))
            known = best.get(key)
            if known is None or _STRENGTH[row.status] < _STRENGTH[known.status]:
                best[key] = row if known is None or row.term else row._replace(term=known.term)
    return [row for key, row in best.items() if not _told_better(key, row, best)]


def _told_better(key: tuple[str, str, str, str], row: Row, best: dict[tuple[str, str, str, str], Row]) -> bool:
    """Whether the same role in the same body is told in full elsewhere: 'Phó Chủ tịch' beside 'Phó Chủ tịch Thường trực'."""
    document, person, role, organization = key
    fuller = best.get((document, person, f"{role} {_STANDING}", organization))
    return fuller is not None and fuller.status == row.status


def _of(fact: Fact) -> Iterable[Row]:
    if isinstance(fact, Membership):
        yield _row(fact, fact.status, None)._replace(date=None, date_resolved=None, date_basis=None)
    elif isinstance(fact, PersonnelEvent):
        name = fact.type.partition(":")[2]
        if fact.effect in ("starts", "both", "confirms"):
            yield _row(fact, "started", name)
        elif fact.effect == "ends":
            yield _row(fact, "ended", None if name == "succession" else name)
        elif name == "nomination":
            yield _row(fact, "proposed", None)
        if fact.from_role is not None:
            ended = _row(fact, "ended", name)
            yield ended._replace(role=fact.from_role.name, organization=fact.from_organization.name if fact.from_organization else None)


def _row(fact: Membership | PersonnelEvent, status: str, event: str | None) -> Row:
    quote = _phrase(fact.evidence)
    return Row(
        fact.document,
        fact.person.name,
        fact.role.name,
        fact.organization.name if fact.organization else None,
        status,
        event,
        fact.date,
        fact.date_resolved,
        fact.date_basis,
        fact.term,
        fact.scope,
        quote.quote,
        quote.start,
        quote.end,
        fact.grade,
        fact.id,
    )


def _phrase(evidence: Sequence[Span]) -> Span:
    """The role with the body printed beside it, cut out of the statement; else the role; else the statement."""
    whole = evidence[0]
    role = next((s for s in evidence if s.of == "role"), None)
    if role is None:
        return whole
    body = next((s for s in evidence if s.of == "organization"), None)
    start, end = role.start, max(role.end, body.end if body is not None else 0)
    if whole.start <= start and end <= whole.end and end > start:
        return Span(start=start, end=end, quote=whole.quote[start - whole.start : end - whole.start], of="role")
    return role
