"""Tell which texts copy each other, without keeping the texts.

A text is sketched by one-permutation MinHash over runs of words (Li, Owen, Zhang 2012): each run falls into one of 128 bins by its hash,
and a bin keeps one byte of its smallest hash. The share of bins that agree estimates how many runs two texts have in common (Jaccard;
standard error 0.03 at 0.85). Texts meet by bands of bins, so that many are grouped in near-linear time, in any order.
"""

import base64
import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from zlib import crc32

__all__ = ["alike", "copies", "sketch"]

_BINS, _BAND, _RUN = 128, 4, 4
_ENOUGH = 0.8
"""Estimated share of runs in common from which two texts are one witness."""

_FEWEST = 40
"""Bins that a text must fill, as some fifty words do: a line or two of a common form is nobody's copy."""

_WORD = re.compile(rb"[^\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]+")


def sketch(text: str) -> str:
    """Sketch *text* in 172 letters; ``""`` for one too short to tell a copy from a common form. Linear in the length of *text*.

    >>> len(sketch(" ".join(str(number) for number in range(60)))), sketch("Ông A phát biểu.")
    (172, '')
    """
    words = _WORD.findall(text.lower().encode())
    least: list[int] = [1 << 32] * _BINS
    for at in range(len(words) - _RUN + 1):
        found = crc32(b" ".join(words[at : at + _RUN]))
        # The bin from the low bits, the order from the high ones.
        number, value = found & (_BINS - 1), found >> 7
        if value < least[number]:  # noqa: PLR1730  min() takes twice as long
            least[number] = value
    if sum(value >> 32 == 0 for value in least) < _FEWEST:
        return ""
    return base64.b64encode(bytes(0 if value >> 32 else 1 + value % 255 for value in least)).decode()


def alike(a: str, b: str) -> float:
    """Estimate which share of the runs of two sketched texts is in both, from 0 to 1; 0 where one has no sketch."""
    return _alike(base64.b64decode(a), base64.b64decode(b)) if a and b else 0.0


def _alike(a: bytes, b: bytes) -> float:
    same = sum(x == y != 0 for x, y in zip(a, b, strict=True))
    return same / max(1, sum(x != 0 or y != 0 for x, y in zip(a, b, strict=True)))


def copies(sketches: Mapping[str, str]) -> dict[str, str]:
    """Group texts that copy each other, also by way of a third.

    Args:
        sketches: The sketch of each text by its id.

    Returns:
        The smallest id of the group of each text that has a copy; texts without one are left out.
    """
    bytes_of = {id: base64.b64decode(sketches[id]) for id in sorted(sketches) if sketches[id]}
    buckets: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for id, found in bytes_of.items():
        for at in range(0, _BINS, _BAND):
            if any(band := found[at : at + _BAND]):
                buckets[at, band].append(id)
    leader = {id: id for id in bytes_of}

    def lead(id: str) -> str:
        while leader[id] != id:
            leader[id] = id = leader[leader[id]]
        return id

    for bucket in buckets.values():
        # In the order of their sketches copies stand side by side; a bucket of one common band stays linear.
        bucket.sort(key=lambda id: (bytes_of[id], id))
        for a, b in pairwise(bucket):
            first, second = sorted((lead(a), lead(b)))
            if first != second and _alike(bytes_of[a], bytes_of[b]) >= _ENOUGH:
                leader[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for id in leader:
        groups[lead(id)].append(id)
    return {id: min(group) for group in groups.values() if len(group) > 1 for id in group}
