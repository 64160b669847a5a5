"""What a licence of an article allows us to show, and how much of an article may be quoted without one."""

__all__ = ["QUOTE", "may_be_shown", "short_quote"]

QUOTE = 300
"""Characters that may be quoted in one piece from an article without an open licence."""

_OPEN = ("cc0", "cc-by", "cc-pd", "pddl", "odc-by", "public-domain", "creativecommons.org/")


def may_be_shown(licence: str | None) -> bool:
    """Say whether *licence* lets anyone show the whole text; no licence lets nobody.

    >>> [may_be_shown(licence) for licence in ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by/4.0/", "all rights reserved", None)]
    [True, True, False, False]
    """
    words = (licence or "").lower().replace("_", "-").replace(" ", "-").removeprefix("http://").removeprefix("https://")
    return words.startswith(_OPEN)


def short_quote(words: str, licence: str | None) -> str:
    """Give *words* as they may be published: whole under an open licence, else at most :data:`QUOTE` characters, cut with an ellipsis."""
    if len(words) <= QUOTE or may_be_shown(licence):
        return words
    return words[: QUOTE - 1] + "…"
