"""What every page tells its scripts, whatever it draws: its language, title, words and colours."""

from collections.abc import Sequence
from typing import Any

from kg.view.colours import THEMES, Branch
from kg.view.words import Label, plain_text, words

__all__ = ["SPOKEN", "told"]

SPOKEN = (
    "found found-none theme-dark theme-light hidden time-all time-possible evidence evidence-back selected cleared search search-label"
    " one-person one-organization one-event branch level place belongs-to view view-table legend download zoom-in zoom-out zoom-fit"
    " graph map graph-keys source open-page ego ego-more ego-leave ego-group map-most report report-how tally-certain tally-possible"
    " hidden-day hidden-ego day-exact day-like day-words day-unread day-part day-unclear day-none undo view-connection"
    " link-find link-whom link-why link-none link-size link-wide"
)
"""Words that the scripts of all pages say; all others are in the page already, in both languages."""


def told(title: Label, lang: str, branches: Sequence[Branch], spoken: str, *, renderer: str) -> dict[str, Any]:
    """Give it; *spoken* are the keys of the words that this page says besides :data:`SPOKEN`."""
    return {
        "lang": lang,
        "renderer": renderer,
        "titles": [plain_text(text) for text in title],
        "words": {key: list(words()[key]) for key in f"{SPOKEN} {spoken}".split()},
        "themes": {name: [pair[at] for pair in THEMES.values()] for at, name in enumerate(("light", "dark"))},
        "colours": list(THEMES),
        "branches": [[branch.light, branch.dark, *branch.tints] for branch in branches],
    }
