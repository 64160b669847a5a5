"""Facts as rows for people: holdings as :mod:`kg.model.rows` has them, other kinds flattened field by field."""

from typing import Any, get_args

from kg.model.facts import Fact, FactBase
from kg.model.mentions import Mention, PlaceMention, RoleMention

__all__ = ["by_kind", "columns", "flat"]

_APART = ("id", "document", "evidence", "kind", "start", "end")


def by_kind() -> dict[str, type[FactBase]]:
    """Give the class of each kind of fact."""
    kinds = get_args(get_args(Fact)[0])
    return {kind.model_fields["kind"].default: kind for kind in kinds}


def columns(kind: type[FactBase]) -> tuple[str, ...]:
    """Name the columns of facts of one kind; the first and the last are those of every kind.

    >>> from kg.model.facts import Portfolio
    >>> columns(Portfolio)
    ('document', 'basis', 'grade', 'person', 'role', 'organization', 'field', 'quote', 'start', 'end', 'fact')
    """
    return ("document", *(name for name in kind.model_fields if name not in _APART), "quote", "start", "end", "fact")


def flat(fact: Fact) -> dict[str, str | int | float | bool | None]:
    """Give one fact as one row; a thing is its name, its evidence the words of the statement."""
    span = fact.span("statement") or fact.evidence[0]
    own = {name: _cell(getattr(fact, name)) for name in type(fact).model_fields if name not in _APART}
    return {"document": fact.document, **own, "quote": span.quote, "start": span.start, "end": span.end, "fact": fact.id}


def _cell(value: Any) -> str | int | float | bool | None:  # noqa: ANN401  any field of any fact
    if isinstance(value, Mention | RoleMention):
        return value.name
    if isinstance(value, PlaceMention):
        return value.name or value.level
    if isinstance(value, tuple | list):
        return "; ".join(str(_cell(one)) for one in value)
    return value if isinstance(value, str | int | float | bool) else None
