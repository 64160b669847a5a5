"""Evidence: spans of the article, each with what it shows. ``text[start:end] == quote`` by construction."""

from collections.abc import Iterable

from kg.model.facts import Span, SpanOf

__all__ = ["evidence", "hull"]

_LONGEST = 240
"""Code points of a statement's quote: short enough to cite, long enough to hold a name and its posts."""

Offsets = tuple[int, int] | None


def evidence(text: str, statement: Offsets, parts: Iterable[tuple[SpanOf, Offsets]]) -> tuple[Span, ...]:
    """Make the spans of a fact: the statement first, then its parts without repetition, in the order given."""
    spans: list[Span] = []
    seen: set[tuple[int, int, str]] = set()
    for of, offsets in (("statement", statement), *parts):
        if offsets is None or (*offsets, of) in seen:
            continue
        seen.add((*offsets, of))
        spans.append(Span(start=offsets[0], end=offsets[1], quote=text[offsets[0] : offsets[1]], of=of))
    return tuple(spans)


def hull(*parts: Offsets, within: Offsets = None) -> Offsets:
    """Give the smallest span that holds *parts*; where it is longer than a quote may be, or leaves *within*, the last part alone."""
    known = [p for p in parts if p is not None]
    if not known:
        return None
    start, end = min(p[0] for p in known), max(p[1] for p in known)
    inside = within is None or (within[0] <= start and end <= within[1])
    return (start, end) if end - start <= _LONGEST and inside else known[-1]
