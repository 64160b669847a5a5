"""What keys, resolving and mapping need of a vocabulary: to look a concept up. ``kg.ontology.Vocabulary`` is one."""

from collections.abc import Mapping, Sequence
from typing import Protocol

__all__ = ["Word", "Words"]


class Word(Protocol):
    """A concept: what is printed of it, and its other properties by local name."""

    @property
    def id(self) -> str:
        """Its CURIE: ``role:chair``."""

    @property
    def scheme(self) -> str:
        """Its scheme: ``role``."""

    @property
    def vi(self) -> str:
        """Its Vietnamese label."""

    @property
    def en(self) -> str | None:
        """Its English label."""

    @property
    def alt(self) -> tuple[str, ...]:
        """Other correct Vietnamese forms."""

    @property
    def notation(self) -> tuple[str, ...]:
        """Abbreviations."""

    @property
    def props(self) -> Mapping[str, tuple[str, ...]]:
        """Every other property."""

    def get(self, name: str) -> str | None:
        """Give the first value of a property."""


class Words(Protocol):
    """Concepts by id."""

    def get(self, id: str, /) -> Word | None:
        """Give the concept, or ``None``."""

    def scheme(self, name: str, /) -> Sequence[Word]:
        """Give the concepts of a scheme in order of id."""
