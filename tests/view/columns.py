"""Data for a page, told thing by thing."""

from collections.abc import Mapping

from kg.store.terms import Term
from kg.view.things import Data, Thing

__all__ = ["data_of"]


def data_of(told: Mapping[str, Mapping[str, tuple[Term, ...]]]) -> Data:
    """Give things (by IRI) with their properties (by short name); they are of no class."""
    columns: dict[str, dict[str, tuple[Term, ...]]] = {}
    for iri, own in told.items():
        for name, values in own.items():
            columns.setdefault(name, {})[iri] = values
    return Data({iri: Thing(iri, columns) for iri in told}, {})
