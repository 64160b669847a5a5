"""Apply what people decided of facts: one judged right is kept for sure, one judged wrong goes, one amended says what it was told to.

A verdict finds its fact by the place of its evidence, so it survives an extractor that says the same of it in other words. A verdict that
finds none, or more than one, does nothing and is told.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from kg.errors import InputError
from kg.model.decisions import FactPlace, FactVerdict, SpanPlace
from kg.model.facts import Fact, fact_adapter

__all__ = ["LINKS", "Applied", "apply", "relinked"]

LINKS = {"congress": False, "previous": True, "issuer_congress": True, "part_of": True, "cites": True}
"""Fields that hold the id of another fact, and whether a fact can do without."""


class Applied(NamedTuple):
    """The facts of one article after the verdicts."""

    facts: tuple[Fact, ...]
    placed: tuple[str, ...]
    """Ids of the verdicts that found their fact."""


def apply(document: str, sha256: str, facts: Sequence[Fact], verdicts: Sequence[FactVerdict]) -> Applied:
    """Apply *verdicts* to the facts of one article; those on other articles or on another text are passed over.

    Raises:
        InputError: for an amendment that would make a fact which is none.
    """
    mine = [one for one in verdicts if one.fact.document == document and (not sha256 or one.fact.sha256 in (None, sha256))]
    if not mine:
        return Applied(tuple(facts), ())
    found: dict[str, list[FactVerdict]] = {}
    placed: list[str] = []
    for verdict in mine:
        fact = _find(verdict.fact, facts)
        if fact is not None:
            found.setdefault(fact.id, []).append(verdict)
            placed.append(verdict.id)
    changed = {fact.id: _judged(fact, found[fact.id]) if fact.id in found else fact for fact in facts}
    return Applied(relinked(changed), tuple(placed))


def _find(place: FactPlace, facts: Sequence[Fact]) -> Fact | None:
    """Find the fact whose evidence stands where the verdict has it; ``None`` if there is none, or two do equally well."""
    of_kind = [(fact, likeness) for fact in facts if fact.kind == place.kind and (likeness := _likeness(fact, place.spans))]
    ranked = sorted(((*likeness, fact.id == place.id, fact) for fact, likeness in of_kind), key=lambda one: one[:3], reverse=True)
    if not ranked:
        return None
    return ranked[0][3] if len(ranked) == 1 or ranked[0][:3] > ranked[1][:3] else None


def _likeness(fact: Fact, wanted: Sequence[SpanPlace]) -> tuple[int, int] | None:
    """Count the spans that are the same, and those that overlap; ``None`` if a span that both have (a role, a person) stands elsewhere."""
    same = near = 0
    for of in {span.of for span in wanted}:
        here = [SpanPlace.at(span) for span in fact.evidence if span.of == of]
        there = [span for span in wanted if span.of == of]
        over = [a for a in here if any(a.start < b.end and b.start < a.end for b in there)]
        if here and not over:
            return None
        same += len(set(here) & set(there))
        near += len(over)
    return (same, near) if near else None


def _judged(fact: Fact, verdicts: Sequence[FactVerdict]) -> Fact | None:
    """Give the fact after its verdicts, ``None`` if the last word is *wrong*."""
    if verdicts[-1].verdict == "wrong":
        return None
    amended = {one.field: one for one in verdicts if one.verdict == "amend" and one.field is not None}
    told = fact.model_dump(mode="json", exclude={"id"}) | {"grade": "A"}
    for one in amended.values():
        _set(told, one)
    if amended:
        told["basis"] = "human"
    try:
        return fact_adapter.validate_python(told)
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = ".".join(str(part) for part in first["loc"][1:])
        last = list(amended.values())[-1]
        raise InputError(f"decision {last.id}", f"{field}: {first['msg']}", "see 'kg schema', and write another line") from error


def _set(told: dict[str, Any], verdict: FactVerdict) -> None:
    assert verdict.field is not None
    *path, last = verdict.field.split(".")
    at: Any = told
    for part in path:
        at = at.get(part) if isinstance(at, dict) else None
    if not isinstance(at, dict) or last not in at:
        raise InputError(f"decision {verdict.id}", f"a {told['kind']} has no field {verdict.field!r} here", "see 'kg schema'")
    at[last] = verdict.value


def relinked(changed: Mapping[str, Fact | None]) -> tuple[Fact, ...]:
    """Lead links to the ids that facts have now; a fact that cannot do without one that is gone goes with it.

    Args:
        changed: Facts as they are now by the ids that they had; ``None`` for one that is gone.
    """
    ids = {old: fact.id if fact is not None else None for old, fact in changed.items()}
    kept = {old: fact for old, fact in changed.items() if fact is not None}
    moved = {old for old, new in ids.items() if old != new}
    while moved:
        links = [(old, field) for old, fact in kept.items() for field in LINKS if getattr(fact, field, None) in moved]
        moved = set()
        for old, field in links:
            fact = kept.get(old)
            if fact is None:
                continue
            target = ids[getattr(fact, field)]
            if target is None and not LINKS[field]:
                del kept[old]
                ids[old] = None
            else:
                kept[old] = fact_adapter.validate_python(fact.model_dump(mode="json", exclude={"id"}) | {field: target})
                ids[old] = kept[old].id
            if ids[old] != old:
                moved.add(old)
    return tuple(kept.values())
