"""Abbreviations that end in a full stop and do not end a sentence."""

__all__ = ["ABBREVIATIONS"]

ABBREVIATIONS = frozenset(
    """
    tp tx tt q p h x ths ts tskh gs pgs bs ks ls cn ds st tr đc c mr mrs dr ng kts nsnd nsưt nxb ubnd t s th uv
    """.split()
)
"""Folded, without the full stop."""
