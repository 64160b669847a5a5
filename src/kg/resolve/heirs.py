"""In which bodies a body lives on: the one that took it in, the one that took that one in, and so on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model.entities import Change
from kg.model.words import Words

__all__ = ["heirs", "moved_to"]


def heirs(changes: Iterable[Change]) -> dict[str, tuple[str, ...]]:
    """Give for each body that ended the keys of those in which it lives on, sorted; only bodies that some article names.

    Linear in the changes, for a body lives on in few.
    """
    next_of: dict[str, set[str]] = defaultdict(set)
    for change in changes:
        for original in change.originals:
            next_of[original].update(result for result in change.results if result != original)
    return {body: tuple(sorted(_onward(body, next_of))) for body in sorted(next_of) if next_of[body]}


def _onward(body: str, next_of: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [body]
    while waiting:
        for one in next_of.get(waiting.pop(), ()):
            if one not in found and one != body:
                found.add(one)
                waiting.append(one)
    return found


def moved_to(places: Iterable[str], words: Words) -> frozenset[str]:
    """Give the places that replaced *places* in a reform, as far as the vocabulary has them."""
    found = map(words.get, places)
    return frozenset(new for one in found if one is not None and (new := one.get("isReplacedBy")))
