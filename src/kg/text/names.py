"""Compare the names of persons as they are spelt: what is one spelling of a name, and what is another name.

Tone placement, capitals and i or y at the end of a syllable are spelling. Tone marks are not, save where a text has none at all.
"""

import re
from functools import lru_cache
from typing import Literal

from kg.text.tokens import strip_tones
from kg.text.vi.names import I_AS_Y

__all__ = ["Likeness", "block_of", "likeness", "spelling"]

Likeness = Literal["same", "spelling", "bare", "marks", "letters"]
"""How two names of one block agree: in every mark; but for i and y or spaces; but one is written without any mark where the other has two
or more; in letters without marks only; not even in those."""

_VOWEL = f"[{''.join(I_AS_Y)}]"
_END = re.compile(rf"(?<=\b[hklmst]){_VOWEL}\b|(?<=\bqu){_VOWEL}\b")


@lru_cache(maxsize=65536)
def spelling(folded: str) -> str:
    """Bring a folded name to one spelling.

    >>> spelling("lê thị quí"), spelling("h 'loan byă")
    ('lê thị quý', "h'loan byă")
    """
    return _END.sub(lambda found: I_AS_Y[found.group()], folded).replace(" '", "'").replace("' ", "'")


@lru_cache(maxsize=65536)
def block_of(folded: str) -> str:
    """Give the block in which a folded name is compared: its letters without marks and spaces.

    >>> block_of("nguyễn văn bình") == block_of("nguyen van binh")
    True
    """
    return "".join(letter for letter in strip_tones(spelling(folded)) if letter.isalnum())


def likeness(a: str, b: str) -> Likeness:
    """Say how two folded names agree.

    >>> likeness("lê thị quý", "lê thị quí"), likeness("le thi hoa", "lê thị hòa"), likeness("lê thị hóa", "lê thị hòa")
    ('spelling', 'bare', 'marks')
    """
    if a == b:
        return "same"
    first, second = spelling(a), spelling(b)
    if first.replace(" ", "") == second.replace(" ", ""):
        return "spelling"
    plain = strip_tones(first), strip_tones(second)
    if plain[0].replace(" ", "") != plain[1].replace(" ", ""):
        return "letters"
    if first not in plain and second not in plain:
        return "marks"
    # Mai Kim Dung has no marks by birth, and Mai Kim Dũng is somebody else.
    return "bare" if sum(a != b for a, b in zip(first.split(), second.split(), strict=False)) > 1 else "marks"
