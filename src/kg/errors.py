"""Every error that kg raises, in one tree.

    KgError
    ├── InputError         an input file, line or document that cannot be used
    │   └── FactError      a line of facts that is no fact
    ├── OntologyError      something in ontology/ (or --vocab) that cannot be used
    │   └── UnknownClassError
    ├── QuestionError      an unknown question, a bad parameter, a malformed query
    │   └── AmbiguousLabelError
    ├── StoreError         a store that cannot be opened, read or written
    │   └── EndpointError  a remote store that is down, refuses, or answers nonsense
    └── UsageError         a request that makes no sense, whatever the data

A message says what was seen, where, and what to do; the data are on attributes.
"""

__all__ = [
    "AmbiguousLabelError",
    "EndpointError",
    "FactError",
    "InputError",
    "KgError",
    "OntologyError",
    "QuestionError",
    "StoreError",
    "UnknownClassError",
    "UsageError",
]


class KgError(Exception):
    """The root: catch this to catch everything that kg raises on purpose."""


class InputError(KgError):
    """An input that cannot be used: ``where: what was seen, what to do``."""

    def __init__(self, where: str, seen: str, todo: str) -> None:
        self.where, self.seen, self.todo = where, seen, todo
        super().__init__(f"{where}: {seen}, {todo}")

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, str]]:
        """Pack the parts, so that an error of another process arrives whole."""
        return type(self), (self.where, self.seen, self.todo)


class FactError(InputError):
    """A line of a facts file that is no fact."""


class OntologyError(KgError):
    """Something in the ontology that cannot be used."""


class UnknownClassError(OntologyError):
    """A word of the vocabulary evokes a class that the ontology does not have."""

    def __init__(self, concept: str, evoked: str, known: list[str]) -> None:
        self.concept, self.evoked = concept, evoked
        super().__init__(
            f"The concept {concept!r} evokes {evoked!r}, which ontology/core/ does not declare. "
            f"Declare it there, or evoke one of: {', '.join(sorted(known))}."
        )


class QuestionError(KgError):
    """A question that is unknown, a parameter that does not fit, or a query that does not parse."""


class AmbiguousLabelError(QuestionError):
    """A label that several entities bear; *candidates* are their (IRI, label) pairs."""

    def __init__(self, label: str, candidates: list[tuple[str, str]]) -> None:
        self.label, self.candidates = label, candidates
        lines = "".join(f"\n  {iri}  {name}" for iri, name in candidates)
        super().__init__(f"{label!r} names several entities; give the IRI of one of them:{lines}")


class StoreError(KgError):
    """A store that cannot be opened, read or written."""


class EndpointError(StoreError):
    """A remote store that is down, refuses, or answers something else than SPARQL."""


class UsageError(KgError):
    """A request that makes no sense whatever the data."""
