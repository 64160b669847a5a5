"""The vocabulary as the grammar asks for it: which concepts begin at this token, and what may follow them."""

from collections.abc import Sequence
from functools import cached_property

from kg.ontology import Concept, Vocabulary
from kg.text.tokens import Token, tokens

__all__ = ["Match", "Words"]

Match = tuple[int, Concept]
"""End (index of the token behind the label) and concept."""


def _by_length(match: Match) -> tuple[int, str]:
    return -match[0], match[1].id


class Words:
    """Labels found in the tokens of one sentence; each position is looked up at most once."""

    def __init__(self, vocabulary: Vocabulary, sentence: Sequence[Token], barriers: frozenset[int] = frozenset()) -> None:
        self.vocabulary = vocabulary
        self.tokens = sentence
        self.barriers = barriers
        """Tokens where a date, a term or an attribute begins: no name runs over them."""
        self.skip: dict[int, int] = {}
        """Terms by their first token: a place may stand behind them ('đại biểu Quốc hội khóa XIV tỉnh X')."""
        self._sorted: dict[int, dict[str, list[Match]]] = {}
        self._first = vocabulary.lexicon.root
        self._found: dict[int, list[tuple[int, tuple[str, ...]]]] = {}

    def at(self, index: int) -> list[tuple[int, tuple[str, ...]]]:
        """Give every label that starts at token *index*, the shortest first: (end, concept ids)."""
        found = self._found.get(index)
        if found is None:
            if index >= len(self.tokens) or index < 0:
                return []
            begins = self.tokens[index].folded in self._first
            found = self._found[index] = self.vocabulary.lexicon.all_from(self.tokens, index) if begins else []
        return found

    def longest(self, index: int, *schemes: str) -> Match | None:
        """Give the longest label at *index* of one of *schemes*; of several concepts the first in order of id."""
        found = self.every(index, *schemes)
        return found[0] if found else None

    def every(self, index: int, *schemes: str) -> Sequence[Match]:
        """Give the labels at *index* of *schemes*, the longest first, with every concept that bears them."""
        sorted_out = self._sorted.get(index)
        if sorted_out is None:
            sorted_out = self._sorted[index] = self._sort_out(index)
        if not sorted_out:
            return ()
        if len(schemes) == 1:
            return sorted_out.get(schemes[0], ())
        several = [found for scheme in schemes if (found := sorted_out.get(scheme))]
        if len(several) <= 1:
            return several[0] if several else ()
        return sorted((match for found in several for match in found), key=_by_length)

    def _sort_out(self, index: int) -> dict[str, list[Match]]:
        """The labels at *index* by scheme, the longest first."""
        out: dict[str, list[Match]] = {}
        for end, ids in reversed(self.at(index)):
            for concept_id in ids:
                concept = self.vocabulary[concept_id]
                if self._printed_right(index, end, concept):
                    out.setdefault(concept.scheme, []).append((end, concept))
        return out

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
        if concept.scheme == "trigger" and end - start > 1 and self._is_named(start, end):
            return False
        printed = tuple(t.folded for t in self.tokens[start:end])
        if printed in self._spoken(concept):
            return True
        return any(t.text[0].isupper() for t in self.tokens[start:end])

    def _is_named(self, start: int, end: int) -> bool:
        """A verb has no capital but its first: 'Tạ Thế Sinh' has not died."""
        later = self.tokens[start + 1 : end]
        return self.tokens[start].text[0].isupper() and all(t.is_cap and not t.is_upper for t in later)

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
