"""What was read for a page: things with their properties, which are kept in columns, one for each property.

A column is a third of what a dictionary for each thing would take, and is filled in half of the time.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from kg.store.terms import Blank, Literal, Term, plain
from kg.view.words import Label

__all__ = ["CLAIMS", "Columns", "Data", "Thing"]

CLAIMS = tuple(
    f"kg:{name}Claim"
    for name in (
        *("Membership", "PersonnelEvent", "PersonAttribute", "BodyRelation", "BodyEvent", "Portfolio"),
        *("Congress", "Attendance", "ElectionResult", "Target", "Citation"),
    )
)
"""The classes of claims."""

Columns = Mapping[str, Mapping[str, tuple[Term, ...]]]
"""Values, sorted, by short name of the property (``org:member``) and by IRI of the thing."""


class Thing:
    """Something in the data: its properties, its *classes* (short names) and the *graphs* (IRIs) that speak of it."""

    __slots__ = ("_columns", "classes", "graphs", "iri")

    def __init__(self, iri: str, columns: Columns, classes: tuple[str, ...] = (), graphs: tuple[str, ...] = ()) -> None:
        self.iri, self._columns, self.classes, self.graphs = iri, columns, classes, graphs

    def terms(self, name: str) -> tuple[Term, ...]:
        """Give every value of the property *name*."""
        column = self._columns.get(name)
        return column.get(self.iri, ()) if column is not None else ()

    def all(self, name: str) -> tuple[str, ...]:
        """Give every value of the property *name* as bare text."""
        column = self._columns.get(name)
        terms = column.get(self.iri) if column is not None else None
        return tuple([plain(term) for term in terms]) if terms else ()

    def one(self, name: str) -> str | None:
        """Give the first value, or ``None``."""
        column = self._columns.get(name)
        terms = column.get(self.iri) if column is not None else None
        if not terms:
            return None
        term = terms[0]
        return plain(term) if isinstance(term, Blank) else term.value

    def text(self, name: str, language: str) -> str | None:
        """Give the first text of the property in *language*; a text without a language counts as Vietnamese."""
        for term in self.terms(name):
            if isinstance(term, Literal) and (term.language or "vi").split("-")[0] == language:
                return term.value
        return None

    def number(self, name: str) -> int | None:
        """Give the first value that is a whole number."""
        for value in self.all(name):
            if value.lstrip("-").isdecimal():
                return int(value)
        return None

    def is_a(self, short: str) -> bool:
        """Say whether the thing is of the class *short*."""
        return short in self.classes

    def properties(self) -> dict[str, tuple[Term, ...]]:
        """Give all values of all properties, sorted by name. O(columns)."""
        return {name: self._columns[name][self.iri] for name in sorted(self._columns) if self.iri in self._columns[name]}


class Data(NamedTuple):
    """Everything that was read: things by IRI, which entity a mention stands for, and the IRIs of each class, sorted."""

    things: Mapping[str, Thing]
    entity: Mapping[str, str]
    classes: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    names: dict[str, Label] | None = None
    """Names that were made already; ``None`` where none are kept."""
    brief: bool = False
    """Of claims only their articles were read, and how they are known: no sentence, and what they state only where nothing else does."""
    columns: Columns = MappingProxyType({})
    """What the things look their properties up in."""

    def of(self, *classes: str) -> Iterator[Thing]:
        """Give the things of one of *classes*, sorted by IRI."""
        found = [self.classes.get(short, ()) for short in classes]
        return (self.things[iri] for iri in (found[0] if len(found) == 1 else sorted({iri for iris in found for iri in iris})))

    def get(self, iri: str | None) -> Thing | None:
        """Give the thing, following a mention to its entity; ``None`` if nothing is known of it."""
        return self.things.get(self.entity.get(iri, iri)) if iri is not None else None

    def claims(self) -> Iterator[Thing]:
        """Give every claim, sorted by IRI."""
        return self.of(*CLAIMS)
