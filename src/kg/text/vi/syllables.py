"""What a Vietnamese syllable can be by its form: 'Nguyễn' and 'Hun' can, 'Trump' and 'Abe' cannot."""

import re
from functools import lru_cache

from kg.text.vi.letters import PLAIN

__all__ = ["is_syllable"]

_SYLLABLE = re.compile(r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")


@lru_cache(maxsize=8192)
def is_syllable(folded: str) -> bool:
    """Say whether a folded word has the form of one Vietnamese syllable. Names of the highlands often have not.

    >>> [is_syllable(word) for word in ("nguyễn", "khuyến", "trump", "abe", "kpă")]
    [True, True, False, False, False]
    """
    return _SYLLABLE.fullmatch(folded.translate(PLAIN)) is not None
