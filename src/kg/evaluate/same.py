"""When two names are the same to a scorer: strictly, in any spelling; loosely, as far as both tell it.

These are definitions of a measurement: to change one is to make old figures worthless.
"""

import re
from functools import lru_cache

from kg.text.tokens import fold
from kg.text.vi.common import AND
from kg.text.vi.level_words import LEVEL_SYLLABLES

__all__ = ["loosely_equal", "norm"]

_MARKS = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def norm(name: str | None) -> str:
    """Fold *name* to syllables: one spelling, no capitals, no punctuation. ``None`` is the empty name.

    >>> norm("Uỷ ban KT-XH & Ngân sách")
    'ủy ban kt xh và ngân sách'
    """
    return _MARKS.sub(" ", fold((name or "").replace("&", f" {AND} "))).strip()


def loosely_equal(one: str | None, other: str | None) -> bool:
    """Say whether two names of bodies may be one: level words aside, one may be longer by a part of its nesting or its place.

    The first two syllables must agree, and every syllable of the shorter must come in the longer, in order.

    >>> loosely_equal("Ủy ban nhân dân", "UỶ BAN nhân dân tỉnh Kon Tum"), loosely_equal("Sở Y tế", "Sở Tư pháp")
    (True, False)
    """
    ours, theirs = ([s for s in norm(name).split() if s not in LEVEL_SYLLABLES] for name in (one, other))
    if ours == theirs:
        return True
    if not ours or not theirs or ours[:2] != theirs[:2]:
        return False
    short, long = sorted((ours, theirs), key=len)
    rest = iter(long)
    return len(short) >= 2 and all(syllable in rest for syllable in short)
