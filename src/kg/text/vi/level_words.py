"""Syllables that two writings of one body's name may differ in: level words and the words that link a body to the one around it."""

__all__ = ["LEVEL_SYLLABLES"]

LEVEL_SYLLABLES = frozenset("tỉnh thành phố tp huyện quận thị xã phường trấn của thuộc trực".split())
"""Folded; a comparison of names that is to be generous leaves them out."""
