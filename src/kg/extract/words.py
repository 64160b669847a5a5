"""The vocabulary as the grammar asks for it: which concepts begin at this token, and what may follow them."""

from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

from kg.ontology import Concept, Vocabulary
from kg.text.tokens import Token, tokens

__all__ = ["Match", "Words"]

Match = tuple[int, Concept]
"""End (index of the token behind the label) and concept."""

_Reading = Sequence[tuple[str, Sequence[tuple[int, Concept]]]]
"""What begins at a token: by scheme (number of tokens, concept), the longest first."""

_NONE: Mapping[str, Sequence[Match]] = {}


def _by_length(match: Match) -> tuple[int, str]:
    return -match[0], match[1].id


class Words:
    """Labels found in the tokens of one sentence, in one pass over them."""

    def __init__(self, vocabulary: Vocabulary, sentence: Sequence[Token], barriers: frozenset[int] = frozenset()) -> None:
        self.vocabulary = vocabulary
        self.tokens = sentence
        self.size = len(sentence)
        self.barriers = barriers
        """Tokens where a date, a term or an attribute begins: no name runs over them."""
        self.skip: dict[int, int] = {}
        """Terms by their first token: a place may stand behind them ('đại biểu Quốc hội khóa XIV tỉnh X')."""
        self.apposed = False
        """Whether what is read now stands beside the name of its holder: 'ông A, Chủ tịch UBND phường …'."""
        self.labels: Mapping[int, Mapping[str, Sequence[Match]]] = self._read()
        """What begins at a token, by scheme; three tokens in four are no keys."""

    def _read(self) -> Mapping[int, Mapping[str, Sequence[Match]]]:
        known = _READ.setdefault(self.vocabulary, {})
        if len(known) > _MOST_READ:
            known.clear()
        printed = [token.text for token in self.tokens]
        found: dict[int, dict[str, list[Match]]] = {}
        for at, labels in self.vocabulary.lexicon.scan([token.folded for token in self.tokens]).items():
            words = tuple(printed[at : labels[-1][0]])
            reading = known.get(words)
            if reading is None:
                reading = known[words] = self._sort_out(at, labels)
            if reading:
                found[at] = {scheme: [(at + length, concept) for length, concept in matches] for scheme, matches in reading}
        return found

    def schemes(self, index: int) -> Mapping[str, Sequence[Match]]:
        """Give what begins at token *index*, by scheme."""
        return self.labels.get(index, _NONE)

    def starts(self, scheme: str) -> list[int]:
        """Give the tokens at which a label of *scheme* begins, from left to right."""
        return [at for at, found in self.labels.items() if scheme in found]

    def longest(self, index: int, *schemes: str) -> Match | None:
        """Give the longest label at *index* of one of *schemes*; of several concepts the first in order of id."""
        found = self.every(index, *schemes)
        return found[0] if found else None

    def every(self, index: int, *schemes: str) -> Sequence[Match]:
        """Give the labels at *index* of *schemes*, the longest first, with every concept that bears them."""
        found = self.labels.get(index)
        if found is None:
            return ()
        if len(schemes) == 1:
            return found.get(schemes[0], ())
        several = [matches for scheme in schemes if (matches := found.get(scheme))]
        if len(several) <= 1:
            return several[0] if several else ()
        return sorted((match for matches in several for match in matches), key=_by_length)

    def _sort_out(self, index: int, labels: Sequence[tuple[int, Sequence[str]]]) -> _Reading:
        """The *labels* at *index* that are printed as labels are, by scheme. Nothing but the words that are printed decides."""
        out: dict[str, list[tuple[int, Concept]]] = {}
        for end, ids in reversed(labels):
            for concept_id in ids:
                concept = self.vocabulary[concept_id]
                if self._printed_right(index, end, concept):
                    out.setdefault(concept.scheme, []).append((end - index, concept))
        return tuple(out.items())

    def word(self, index: int, *classes: str) -> Match | None:
        """Give the longest grammar word (scheme ``word``) at *index* of one of *classes*."""
        found = self.labels.get(index)  # nine tokens in ten have none
        for end, concept in found.get("word", ()) if found is not None else ():
            cls = concept.get("class")
            if classes and cls not in classes:
                continue
            if cls != "link" or concept.get("weak") != "true":
                return end, concept
        return None

    def _printed_right(self, start: int, end: int, concept: Concept) -> bool:
        """An abbreviation is one only where it is printed with capitals."""
        if concept.scheme == "trigger" and end - start > 1 and self._is_named(start, end):
            return False
        printed = tuple(t.folded for t in self.tokens[start:end])
        if printed in self._spoken(concept):
            return True
        text = "".join(t.text for t in self.tokens[start:end])
        if any(text == form.replace(" ", "") for form in concept.notation):
            return True  # "đ/c"
        if end - start > 1:
            return any(t.text[0].isupper() for t in self.tokens[start:end])
        return text.isupper()  # 'TƯ' is the centre, 'Tư' a syllable

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


_SPOKEN: dict[str, tuple[Concept, frozenset[tuple[str, ...]]]] = {}

_READ: WeakKeyDictionary[Vocabulary, dict[tuple[str, ...], _Reading]] = WeakKeyDictionary()
"""What words mean as they are printed; articles repeat their words."""
_MOST_READ = 4_096
"""Then it is forgotten, so that memory stays flat."""
