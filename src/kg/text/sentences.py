"""Cut a text into sentences of tokens, with their offsets kept.

A sentence ends at a line end, and at ``.``, ``!``, ``?`` or ``…`` before a capital, a digit, a quotation mark or a dash;
not after an abbreviation (TP., GS.TS., T.Ư, đ/c.) and not after an initial. Where a caption lost its full stop, it ends before words that
open a sentence behind a name: 'Nguyễn Văn A | Cùng dự có'.
Semicolons do not end sentences: lists of persons run over them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.text.tokens import Token
from kg.text.vi.abbreviations import ABBREVIATIONS
from kg.text.vi.openings import OPENINGS

__all__ = ["Sentence", "sentences"]

_ENDS = frozenset(".!?…")
_BREAKS = _ENDS | {"\n"}
_BEFORE_ITEMS = frozenset(".!?…;:,)]")
_OPENINGS = frozenset(word.capitalize() for word in OPENINGS)
_POINTS = _BREAKS | _OPENINGS
_NAME = 2
"""Syllables of the shortest name."""
_AFTER = frozenset("\"'“”‘’«»)]")


class Sentence(NamedTuple):
    """Tokens of one sentence, its marks included; *paragraph* counts the line it stands in, *number* the sentence, from 0."""

    tokens: list[Token]
    paragraph: int
    number: int

    @property
    def start(self) -> int:
        """Offset of its first token."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset behind its last token."""
        return self.tokens[-1].end


def sentences(tokens: Sequence[Token]) -> Iterator[Sentence]:
    """Cut the *tokens* of a text into sentences, in order; line ends and empty lines vanish."""
    first = paragraph = index = 0
    for at in [at for at, token in enumerate(tokens) if token.text in _POINTS]:
        if tokens[at].text in _OPENINGS:
            if not _opens(tokens, at):
                continue
            yield Sentence(list(tokens[first:at]), paragraph, index)
            first, index = at, index + 1
            continue
        line_ends = tokens[at].kind == "l"
        if not line_ends and not _ends(tokens, at):
            continue
        end = at if line_ends else at + 1
        if end > first:
            yield Sentence(list(tokens[first:end]), paragraph, index)
            index += 1
        first = at + 1
        paragraph += line_ends
    if first < len(tokens):
        yield Sentence(list(tokens[first:]), paragraph, index)


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether the capital at *at* opens a sentence right behind a name of two syllables or more."""
    if at < _NAME or at + 1 >= len(tokens) or not (tokens[at - 1].is_cap and tokens[at - 2].is_cap):
        return False
    following = tokens[at + 1]
    # "Trương Minh Bun | Ông Bun nói": who was named is spoken of.
    return following.text in OPENINGS[tokens[at].folded] or (following.is_cap and following.folded == tokens[at - 1].folded)


def _ends(tokens: Sequence[Token], at: int) -> bool:
    nxt = at + 1
    if nxt >= len(tokens):
        return True
    if tokens[nxt].start == tokens[at].end and tokens[nxt].text not in _AFTER:  # "T.Ư", "TP.HCM", "24.2", "..."
        return False
    if tokens[nxt].text in _AFTER and tokens[nxt].start == tokens[at].end:
        return False
    follower = tokens[nxt]
    if follower.kind == "w" and not follower.text[0].isupper():
        return False
    if tokens[at].text != ".":
        return True
    before = tokens[at - 1] if at else None
    if before is not None and before.kind == "n" and (at < 2 or tokens[at - 2].kind == "l" or tokens[at - 2].text in _BEFORE_ITEMS):
        return False  # the number of an item in a list
    if before is None or before.kind != "w" or before.end != tokens[at].start:
        return True
    return not (before.folded in ABBREVIATIONS or (len(before.text) == 1 and before.text.isupper()))
