"""Concepts by their names, in the language of the terminal."""

from collections.abc import Callable

__all__ = ["labels"]


def labels(lang: str) -> Callable[[str], str]:
    """Give a function from a concept (``feature:post``) to its label in *lang*; what the vocabulary lacks stays as it is."""
    from kg.ontology import load_vocabulary

    words = load_vocabulary()

    def label(concept: str) -> str:
        found = words.get(concept)
        return concept if found is None else found.en if lang == "en" and found.en else found.vi

    return label
