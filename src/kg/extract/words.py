"""The vocabulary as the grammar asks for it: which concepts begin at this token, and what may follow them."""

from collections.abc import Sequence
from functools import cached_property

from kg.ontology import Concept, Vocabulary
from kg.text.tokens import Token, tokens

__all__ = ["Match", "Words"]

Match = tuple[int, Concept]
"""End (index of the token behind the label) and concept."""


class Words:
    """Labels found in the tokens of one sentence; each position is looked up at most once."""

    def __init__(self, vocabulary: Vocabulary, sentence: Sequence[Token], barriers: frozenset[int] = frozenset()) -> None:
        self.vocabulary = vocabulary
        self.tokens = sentence
        self.barriers = barriers
        """Tokens where a date, a term or an attribute begins: no name runs over them."""
        self.skip: dict[int, int] = {}
        """Terms by their first token: a place may stand behind them ('đại biểu Quốc hội khóa XIV tỉnh X')."""
        self._found: dict[int, list[tuple[int, tuple[str, ...]]]] = {}

    def at(self, index: int) -> list[tuple[int, tuple[str, ...]]]:
        """Give every label that starts at token *index*, the shortest first: (end, concept ids)."""
        if index >= len(self.tokens) or index < 0:
            return []
        found = self._found.get(index)
        if found is None:
            found = self._found[index] = self.vocabulary.lexicon.all_from(self.tokens, index)
        return found

    def longest(self, index: int, *schemes: str) -> Match | None:
        """Give the longest label at *index* of one of *schemes*; of several concepts the first in order of id."""
        found = self.every(index, *schemes)
        return found[0] if found else None

    def every(self, index: int, *schemes: str) -> list[Match]:
        """Give the labels at *index* of *schemes*, the longest first, with every concept that bears them."""
        result: list[Match] = []
        for end, ids in reversed(self.at(index)):
            for concept_id in ids:
                if concept_id.partition(":")[0] in schemes:
                    concept = self.vocabulary[concept_id]
                    if self._printed_right(index, end, concept):
                        result.append((end, concept))
        return result

    def word(self, index: int, *classes: str) -> Match | None:
        """Give the longest grammar word (scheme ``word``) at *index* of one of *classes*."""
        for end, concept in self.every(index, "word"):
            if concept.get("class") == "link" and concept.get("weak") == "true":
                continue
            if not classes or concept.get("class") in classes:
                return end, concept
        return None

    def _printed_right(self, start: int, end: int, concept: Concept) -> bool:
        """An abbreviation is one only where it is printed with capitals."""
        printed = tuple(t.folded for t in self.tokens[start:end])
        if printed in self._spoken(concept):
            return True
        return any(t.text[0].isupper() for t in self.tokens[start:end])

    def _spoken(self, concept: Concept) -> frozenset[tuple[str, ...]]:
        cache = _SPOKEN.get(concept.id)
        if cache is None or cache[0] is not concept:
            forms = frozenset(tuple(t.folded for t in tokens(form)) for form in (concept.vi, *concept.alt, *concept.hidden))
            cache = _SPOKEN[concept.id] = (concept, forms)
        return cache[1]

    @cached_property
    def size(self) -> int:
        """Number of tokens."""
        return len(self.tokens)


_SPOKEN: dict[str, tuple[Concept, frozenset[tuple[str, ...]]]] = {}
