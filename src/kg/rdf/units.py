"""Find the unit of a number in the vocabulary: the scheme ``measure:``, and the words for what a sentence counts.

The words of the text stay beside it (``kg:unit``); a unit that the vocabulary does not have stays without a concept.
"""

from collections.abc import Mapping

from kg.model.words import Words
from kg.rdf.terms import concept
from kg.rdf.writer import kg
from kg.text.tokens import fold

__all__ = ["Units"]

_COUNTED_IN = kg("countedIn")
_AFTER = ".,;:"
"""Where a sentence goes on behind a unit."""


class Units:
    """The units of a vocabulary by the words for them."""

    def __init__(self, words: Words) -> None:
        counted = (one for one in words.scheme("word") if one.get("class") == "count-unit")
        self._known: Mapping[str, str] = {
            _plain(form): one.id for one in (*counted, *words.scheme("measure")) for form in (one.vi, *one.alt, *one.notation)
        }

    def find(self, printed: str | None) -> str | None:
        """Give the id of the unit (``measure:households``) that *printed* is, as far as the first stop; ``None`` if it is none.

        A longer name is no unit of the list: *hộ tái nghèo* is not *hộ*.
        """
        if not printed:
            return None
        known = self._known.get(_plain(printed))
        return known or next((self._known.get(_plain(printed[:at])) for at, mark in enumerate(printed) if mark in _AFTER), None)

    def pairs(self, printed: str | None) -> list[str]:
        """Give what a node says of the unit besides its words: one pair, or none."""
        found = self.find(printed)
        return [_COUNTED_IN + concept(found)] if found else []


def _plain(form: str) -> str:
    return " ".join(fold(form).split())
