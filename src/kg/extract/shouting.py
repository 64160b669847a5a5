"""Headlines in capitals: 'ÔNG LÒ VĂN BUN LÀM CHỦ TỊCH UBND TỈNH SƠN LA'. Where every word has them, capitals show no names.

A long one that tells of a post is read in the usual letters: capitals for names that the rest of the article knows, for what stands
behind a title of courtesy, for places and for abbreviations, and small letters for the rest.
"""

from collections.abc import Iterable, Sequence

from kg.extract.chunks import Chunks
from kg.extract.items import Person
from kg.extract.places import is_family
from kg.extract.words import Words
from kg.ontology import Vocabulary
from kg.text.sentences import Sentence
from kg.text.tokens import Token, fold, one_spelling
from kg.text.vi.syllables import is_syllable

__all__ = ["is_shouted", "names_of", "settled"]

_FEWEST, _MOST = 5, 0.9
_SHORTEST, _LONGEST = 3, 4
"""Syllables of a name behind a title of courtesy."""
_RUN = 7
"""Words without a mark between them; a line of names and posts has marks, and is read as it is."""
_ENDING = ("role", "fused", "body", "unit", "trigger", "modifier", "word")


def is_shouted(sentence: Sentence) -> bool:
    """Whether nine words in ten are in capitals."""
    tokens = sentence.tokens
    if not tokens[-1].is_upper and not tokens[max(0, len(tokens) - 2)].is_upper:
        return False
    words = [token for token in tokens if token.kind == "w"]
    return len(words) >= _FEWEST and sum(token.text.isupper() for token in words) >= _MOST * len(words)


def _longest_run(sentence: Sentence) -> int:
    longest = run = 0
    for token in sentence.tokens:
        run = run + 1 if token.kind == "w" else 0
        longest = max(longest, run)
    return longest


def names_of(chunks: Iterable[Chunks]) -> frozenset[tuple[str, ...]]:
    """Give the full names that *chunks* have, as folded syllables."""
    persons = (item for one in chunks for item in one.items if isinstance(item, Person))
    return frozenset(tuple(fold(person.name).split()) for person in persons if person.full and person.name)


def settled(vocabulary: Vocabulary, sentence: Sentence, names: frozenset[tuple[str, ...]]) -> Sentence:
    """Give the shouted *sentence* in the usual letters; as it is, where it tells of no post. *names* are known from the rest."""
    words = Words(vocabulary, sentence.tokens)
    lengths = sorted({len(name) for name in names}, reverse=True)
    if not (words.starts("role") or words.starts("fused")) or _longest_run(sentence) < _RUN:
        return sentence
    capital = [token.kind == "w" and not is_syllable(token.folded) for token in words.tokens]
    for at in range(words.size):
        end = max(_name_end(words, at, names, lengths), _place_end(words, at))
        capital[at:end] = [True] * (end - at)
    return sentence._replace(tokens=[_set(token, capital=capital[at], first=at == 0) for at, token in enumerate(words.tokens)])


def _name_end(words: Words, at: int, names: frozenset[tuple[str, ...]], lengths: Sequence[int]) -> int:
    """The end of a name at *at*: one that is known, the longest first, or what begins with a family name behind a title of courtesy."""
    for length in lengths:
        if tuple(token.folded for token in words.tokens[at : at + length]) in names:
            return at + length
    titled = any(end == at for before in range(max(0, at - 3), at) for end, _ in words.every(before, "honorific"))
    if not titled or not is_family(words.tokens[at].folded):
        return at
    end = at + 1
    while end < words.size and end - at < _LONGEST and words.tokens[end].kind == "w":
        if end - at >= _SHORTEST - 1 and words.every(end, *_ENDING):
            break
        end += 1
    return end


def _place_end(words: Words, at: int) -> int:
    """The end of the name of a place at *at*: one of the vocabulary, or two syllables behind the level word of one that it lacks."""
    found = words.longest(at, "place")
    if found is not None:
        return found[0]
    units = [unit for before in range(max(0, at - 2), at) for end, unit in words.every(before, "unit") if end == at]
    unknown = any("level:province" not in unit.props.get("level", ()) for unit in units) and not is_family(words.tokens[at].folded)
    return min(at + 2, words.size) if unknown and words.tokens[at].kind == "w" and not words.every(at, *_ENDING) else at


def _set(token: Token, *, capital: bool, first: bool) -> Token:
    if token.kind != "w":
        return token
    if capital:
        text = token.text if not is_syllable(token.folded) else one_spelling(token.text)
        return token._replace(text=text, is_cap=True, is_upper=len(text) > 1 and text.isupper())
    text = one_spelling(token.text) if first else token.text.lower()
    return token._replace(text=text, is_cap=first, is_upper=False)
