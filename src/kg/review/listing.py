"""Say in one line what was decided, for lists and messages."""

from kg.model.decisions import FactVerdict, PairVerdict, Pin, Place, Suppression, Undo

__all__ = ["line_of"]


def line_of(decision: PairVerdict | FactVerdict | Suppression | Pin | Undo) -> str:
    """Tell a decision: its id, what was decided of what, by whom and when."""
    return f"{decision.id} {_what(decision)} ({decision.by}, {decision.on})"


def _what(decision: PairVerdict | FactVerdict | Suppression | Pin | Undo) -> str:
    if isinstance(decision, PairVerdict):
        return f"{decision.verdict}: {_place(decision.a)} and {_place(decision.b)}"
    if isinstance(decision, FactVerdict):
        first = decision.fact.spans[0]
        change = f" {decision.field} to {decision.value!r}" if decision.verdict == "amend" else ""
        return f"{decision.verdict}: {decision.fact.kind} in {decision.fact.document} [{first.start}–{first.end}]{change}"
    if isinstance(decision, Suppression):
        return f"suppress: {', '.join(_place(place) for place in decision.places)}"
    if isinstance(decision, Pin):
        return f"pin: {_place(decision.place)} to {decision.iri}"
    return f"undo: {decision.decision}"


def _place(place: Place) -> str:
    return f"{place.document} [{place.start}–{place.end}]"
