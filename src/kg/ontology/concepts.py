"""Concepts: the words that the files of ``ontology/vocab/`` declare, as the code sees them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from kg.errors import OntologyError
from kg.ontology.lexicon import Lexicon

__all__ = ["Concept", "Vocabulary"]


@dataclass(frozen=True, slots=True, eq=False)
class Concept:
    """A SKOS concept. Two are equal if their ids and labels are; *props* follow from the files."""

    id: str
    """``role:deputy-chair``"""
    vi: str
    """The preferred label, printed."""
    en: str | None = None
    alt: tuple[str, ...] = ()
    """Other correct forms: matched."""
    notation: tuple[str, ...] = ()
    """Abbreviations: matched where they are printed with capitals."""
    hidden: tuple[str, ...] = ()
    """Misprints and old spellings: matched, never printed."""
    props: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Every other property by local name; objects as short names or literal text: ``{"seats": ("one",), "broader": ("role:chair",)}``."""

    @property
    def scheme(self) -> str:
        """The part of the id before the colon."""
        return self.id.partition(":")[0]

    def get(self, name: str) -> str | None:
        """Give the first value of the property *name*; ``None`` if there is none."""
        values = self.props.get(name)
        return values[0] if values else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Concept) and (self.id, self.vi, self.en) == (other.id, other.vi, other.en)

    def __hash__(self) -> int:
        return hash(self.id)


class Vocabulary:
    """All concepts of one reading of the files; *hash* is the content hash of those files."""

    def __init__(self, concepts: Iterable[Concept], lexicon: Lexicon, hash: str) -> None:
        self.concepts: Mapping[str, Concept] = {concept.id: concept for concept in concepts}
        self.lexicon = lexicon
        self.hash = hash

    def __getitem__(self, id: str) -> Concept:
        try:
            return self.concepts[id]
        except KeyError:
            raise OntologyError(
                f"The vocabulary has no concept {id!r}. Declare it in ontology/vocab/, or in a file given with --vocab."
            ) from None

    def __contains__(self, id: object) -> bool:
        return id in self.concepts

    def __len__(self) -> int:
        return len(self.concepts)

    def get(self, id: str) -> Concept | None:
        """Give the concept *id*, or ``None``."""
        return self.concepts.get(id)

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """Give the concepts of a scheme in order of id; an unknown scheme has none."""
        return self._schemes.get(name, ())

    def children(self, id: str) -> tuple[Concept, ...]:
        """Give the concepts whose ``skos:broader`` is *id*, in order of id."""
        return self._children.get(id, ())

    @cached_property
    def _schemes(self) -> dict[str, tuple[Concept, ...]]:
        return _grouped((concept.scheme, concept) for concept in self.concepts.values())

    @cached_property
    def _children(self) -> dict[str, tuple[Concept, ...]]:
        return _grouped((parent, concept) for concept in self.concepts.values() for parent in concept.props.get("broader", ()))


def _grouped(pairs: Iterable[tuple[str, Concept]]) -> dict[str, tuple[Concept, ...]]:
    groups: dict[str, list[Concept]] = {}
    for key, concept in pairs:
        groups.setdefault(key, []).append(concept)
    return {key: tuple(sorted(group, key=lambda c: c.id)) for key, group in groups.items()}
