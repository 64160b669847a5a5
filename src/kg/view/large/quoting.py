"""Sentences of a map, plain, with their marks as pairs of offsets: a few thousand of them go into one file."""

from collections.abc import Sequence

from kg.view.evidence import Piece
from kg.view.words import plain_text

__all__ = ["plain_pieces", "sliced"]


def plain_pieces(pieces: Sequence[Piece]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Join *pieces* to a plain text and give where its marked stretches stand (code points, the end exclusive).

    >>> plain_pieces((Piece("Ông ", False), Piece("Lê\\n Văn", True), Piece(" Bình", False)))
    ('Ông Lê Văn Bình', ((4, 10),))
    """
    text = "".join(piece.text for piece in pieces)
    clean = plain_text(text) == text
    found, marks, at = list[str](), list[tuple[int, int]](), 0
    for piece in pieces:
        own = piece.text if clean else _folded(piece.text, first=not found or found[-1].endswith(" "))
        if not own:
            continue
        if piece.marked:
            marks.append((at, at + len(own)))
        found.append(own)
        at += len(own)
    return "".join(found), tuple(marks)


def _folded(text: str, *, first: bool) -> str:
    """Fold white space as a page shows it, but keep that between two pieces."""
    own = plain_text(text)
    before = " " if text[:1].isspace() and not first else ""
    return before + own + (" " if own and text[-1:].isspace() else "")


def sliced(text: str, marks: Sequence[tuple[int, int]]) -> list[int]:
    """Give the ends of *marks* one after another as scripts count: a letter beyond the basic plane is two.

    >>> sliced("𝔏ê Văn", [(0, 2)])
    [0, 3]
    """
    wide = [at for at, letter in enumerate(text) if letter > "\uffff"]
    return [end + sum(1 for at in wide if at < end) for mark in marks for end in mark]
