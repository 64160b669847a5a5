"""All statements of a graph, found by what they are about: each page of a site takes its own, without going through all of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from kg.view.statements import Statement

__all__ = ["Index"]


class Index(Sequence[Statement]):
    """Statements in the order in which pages show them. Made in O(n); what it gives is in that order, and costs what it is long."""

    def __init__(self, found: Iterable[Statement]) -> None:
        self.all: Sequence[Statement] = tuple(found)
        self._about: dict[str, list[int]] = {}
        self._documents: dict[str, list[int]] = {}
        self._places: dict[str, int] = {}
        self._above: dict[str, list[str]] = {}
        self._below: dict[str, list[str]] = {}
        for at, one in enumerate(self.all):
            self._places[one.iri] = at
            for iri in dict.fromkeys(one.about):
                self._about.setdefault(iri, []).append(at)
            for document in {proof.document for proof in one.proofs}:
                self._documents.setdefault(document, []).append(at)
            if one.kind == "relation" and one.links:
                body, whole = one.links[0].source, one.links[0].target
                self._above.setdefault(body, []).append(whole)
                self._below.setdefault(whole, []).append(body)

    @classmethod
    def of(cls, found: Iterable[Statement]) -> "Index":
        """Give *found* itself if it is an index, else one of it."""
        return found if isinstance(found, cls) else cls(found)

    @overload
    def __getitem__(self, at: int) -> Statement: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Statement]: ...

    def __getitem__(self, at: int | slice) -> Statement | Sequence[Statement]:
        return self.all[at]

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def about(self, *iris: str) -> list[Statement]:
        """Give the statements about any of *iris*."""
        return self._at({at for iri in iris for at in self._about.get(iri, ())})

    def called(self, *iris: str) -> list[Statement]:
        """Give the statements that have one of *iris* themselves."""
        return self._at({self._places[iri] for iri in iris if iri in self._places})

    def proven(self, *documents: str) -> list[Statement]:
        """Give the statements that any of *documents* proves."""
        return self._at({at for document in documents for at in self._documents.get(document, ())})

    def several(self, *parts: Iterable[Statement]) -> list[Statement]:
        """Give the statements of all *parts*, each once."""
        return self._at({self._places[one.iri] for part in parts for one in part})

    def family(self, body: str) -> set[str]:
        """Give *body*, what it belongs to (all the way up) and what belongs to it (all the way down)."""
        return _reached(body, self._above) | _reached(body, self._below)

    def _at(self, places: set[int]) -> list[Statement]:
        return [self.all[at] for at in sorted(places)]


def _reached(start: str, near: dict[str, list[str]]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for other in near.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen
