"""Pair the holdings of one article with its gold, first strictly, then loosely, each at most once."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.evaluate.gold import STATUSES, GoldHolding
from kg.evaluate.same import loosely_equal, norm
from kg.model.rows import Row

__all__ = ["Matched", "Pair", "match", "persons"]

_STRENGTH: dict[str, int] = {status: at for at, status in enumerate(STATUSES)}


class Pair(NamedTuple):
    """A gold holding and the row that found it; *strict* where also the body's name is the same."""

    gold: GoldHolding
    row: Row
    strict: bool


class Matched(NamedTuple):
    """One article's holdings sorted out. *ignored* rows are about holdings out of scope: neither right nor wrong."""

    pairs: tuple[Pair, ...]
    missed: tuple[GoldHolding, ...]
    wrong: tuple[Row, ...]
    ignored: tuple[Row, ...]

    @property
    def counted(self) -> list[Row]:
        """The rows that count as found."""
        return [*(pair.row for pair in self.pairs), *self.wrong]


def match(gold: Sequence[GoldHolding], rows: Iterable[Row]) -> Matched:
    """Pair *rows* with *gold*: same person, same role, same body (strictly or loosely)."""
    found = strongest(rows)
    free = [holding for holding in gold if holding.scope == "vn"]
    others = [holding for holding in gold if holding.scope != "vn"]
    used: set[int] = set()
    pairs: list[Pair] = []
    for strict in (True, False):
        left = []
        for holding in free:
            at = next((i for i, row in enumerate(found) if i not in used and _same(holding, row, strict=strict)), None)
            if at is None:
                left.append(holding)
            else:
                used.add(at)
                pairs.append(Pair(holding, found[at], strict))
        free = left
    wrong: list[Row] = []
    ignored: list[Row] = []
    for i, row in enumerate(found):
        if i not in used:
            (ignored if _out_of_scope(row, others, gold) else wrong).append(row)
    return Matched(tuple(pairs), tuple(free), tuple(wrong), tuple(ignored))


def strongest(rows: Iterable[Row]) -> list[Row]:
    """Keep one row for each person, role and body as printed: the one with the strongest status."""
    best: dict[tuple[str, str, str], Row] = {}
    for row in rows:
        key = (norm(row.person), norm(row.role), norm(row.organization))
        if key not in best or _STRENGTH[row.status] < _STRENGTH[best[key].status]:
            best[key] = row
    return list(best.values())


def persons(gold: Sequence[GoldHolding], rows: Iterable[Row]) -> tuple[set[str], set[str]]:
    """Give the persons in the gold, and those found; persons whose holdings are all out of scope are left out of both."""
    known = {norm(holding.person) for holding in gold if holding.scope == "vn"}
    others = {norm(holding.person) for holding in gold if holding.scope != "vn"}
    return known, {norm(row.person) for row in rows} - (others - known)


def _same(holding: GoldHolding, row: Row, *, strict: bool) -> bool:
    if norm(row.person) != norm(holding.person) or norm(row.role) != norm(holding.role):
        return False
    return norm(row.organization) == norm(holding.body) if strict else loosely_equal(row.organization, holding.body)


def _out_of_scope(row: Row, others: Sequence[GoldHolding], gold: Sequence[GoldHolding]) -> bool:
    """Say whether *row* is about a holding out of scope, or about a person who has no other."""
    person, role = norm(row.person), norm(row.role)
    theirs = [holding for holding in others if norm(holding.person) == person]
    if not theirs:
        return False
    return any(norm(h.role) == role for h in theirs) or all(h.scope != "vn" for h in gold if norm(h.person) == person)
