"""What is counted, as the article prints it."""

from kg.ontology import Concept
from kg.text.tokens import fold

__all__ = ["printed_unit"]


def printed_unit(printed: str, concept: Concept) -> str:
    """Give the unit as printed ('đại biểu chính thức'), an abbreviation written out."""
    words = fold(" ".join(printed.split()))
    return words if words in (fold(form) for form in (concept.vi, *concept.alt)) else concept.vi
