"""Who is named in an article: full names first, then 'ông Bình', 'bà', all-caps and shortened forms, resolved to them.

A short form goes to the nearest full name before it that ends in it (and whose title does not contradict); without one, to the only
full name of the article that ends in it; otherwise to nobody.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from kg.extract.items import Person
from kg.text.tokens import fold

__all__ = ["Named", "Register"]

T = TypeVar("T")

_SHORTEST = 2
"""Syllables of a full name that may be but the end of a longer one."""

_NEAR = 8
"""Names before a pronoun among which one whose sex is stated goes before one whose sex is open."""


@dataclass(slots=True)
class Named:
    """A person of the article: the fullest form of the name and its first place in the text."""

    name: str
    start: int
    end: int
    sex: str | None = None

    syllables: tuple[str, ...] = ()
    """Folded."""


class _Fitting(NamedTuple):
    """Mentions that a short form may mean, in the order of the text; *starts* are their places."""

    starts: list[int]
    mentions: list[tuple[int, Named]]
    distinct: int


class Register:
    """Names of one article in the order of the text."""

    def __init__(self) -> None:
        self._by_name: dict[str, Named] = {}
        self._order: list[tuple[int, Named]] = []
        self._sentence: dict[int, int] = {}
        self._short: list[tuple[tuple[str, ...], str | None]] = []
        self._ending: dict[tuple[str, ...], list[tuple[int, Named]]] | None = None
        self._fitting: dict[tuple[tuple[str, ...], str | None], _Fitting] = {}

    def add(self, person: Person, start: int, end: int, sentence: int) -> None:
        """Enter a full name printed at ``text[start:end]``; later mentions of it change nothing but the sex that a title states."""
        self._sentence[start] = sentence
        if not person.full:
            self._short.append((tuple(fold(person.name).split()), _sex(person)))
            return
        key = fold(person.name)
        named = self._by_name.get(key)
        if named is None:
            named = self._by_name[key] = Named(person.name, start, end, syllables=tuple(key.split()))
        elif named.name.isupper() and not person.name.isupper():
            named.name = person.name
        named.sex = named.sex or _sex(person)
        self._order.append((start, named))

    def close(self) -> None:
        """Drop full forms that only shorten a longer one ('Đình Hòa' beside 'Lê Đình Hòa')."""
        endings = _by_ending((named, named) for named in self._by_name.values())
        become: dict[int, Named | None] = {}
        for short in list(self._by_name.values()):
            longer = [n for n in endings[short.syllables] if n is not short and len(n.syllables) > len(short.syllables)]
            if longer and len(short.syllables) <= _SHORTEST:
                become[id(short)] = longer[0] if len(longer) == 1 else None
                del self._by_name[fold(short.name)]
                if len(longer) == 1:
                    self._by_name[fold(short.name)] = longer[0]
        order = [(at, become.get(id(named), named)) for at, named in self._order]
        self._order = [(at, named) for at, named in order if named is not None]
        self._order.sort(key=lambda pair: pair[0])
        self._address()

    def _address(self) -> None:
        """'Bà Lựu' states the sex of the only person whose name ends so, if no fuller mention did."""
        endings = _by_ending((named, named) for named in self.everyone())
        for tail, sex in self._short:
            fitting = endings.get(tail, []) if tail else []
            if sex and len(fitting) == 1 and fitting[0].sex is None:
                fitting[0].sex = sex

    def resolve(self, person: Person, at: int) -> Named | None:
        """Give the person of the article that is meant at offset *at*; ``None`` where it is open."""
        known = self._by_name.get(fold(person.name)) if person.full else None
        if known is not None:
            return known
        tail, sex = tuple(fold(person.name).split()), _sex(person)
        fitting = self._fits(tail, sex)
        before = bisect_left(fitting.starts, at)
        if before and not tail:
            near = [k for k in range(max(0, before - _NEAR), before) if fitting.mentions[k][1].sex == sex]
            return self._topic([fitting.mentions[k] for k in near], len(near)) if near else self._topic(fitting.mentions, before)
        if before:
            return fitting.mentions[before - 1][1]
        return fitting.mentions[0][1] if tail and fitting.distinct == 1 else None

    def _fits(self, tail: tuple[str, ...], sex: str | None) -> _Fitting:
        """Look up whom a name that ends in *tail* may mean; each tail is looked up once."""
        if self._ending is None:
            self._ending = _by_ending((named, (at, named)) for at, named in self._order)
        known = self._fitting.get((tail, sex))
        if known is None:
            mentions = [(p, n) for p, n in self._ending.get(tail, ()) if not (sex and n.sex and sex != n.sex)]
            known = _Fitting([p for p, _ in mentions], mentions, len({id(n) for _, n in mentions}))
            self._fitting[tail, sex] = known
        return known

    def _topic(self, mentions: list[tuple[int, Named]], before: int) -> Named:
        """'Ông' means whom the last sentence with a fitting name is about: the first named in it, not the last."""
        last = self._sentence.get(mentions[before - 1][0])
        first = before - 1
        while first and self._sentence.get(mentions[first - 1][0]) == last:
            first -= 1
        return mentions[first][1]

    def everyone(self) -> list[Named]:
        """All persons, in the order of the text."""
        seen: dict[int, Named] = {}
        for _, named in self._order:
            seen.setdefault(id(named), named)
        return list(seen.values())


def _by_ending(named: Iterable[tuple[Named, T]]) -> dict[tuple[str, ...], list[T]]:
    """File values under every ending of the names that they belong to, the empty one included."""
    endings: dict[tuple[str, ...], list[T]] = defaultdict(list)
    for name, value in named:
        for first in range(len(name.syllables) + 1):
            endings[name.syllables[first:]].append(value)
    return endings


def _sex(person: Person) -> str | None:
    for title in person.titles:
        sex: str | None = title.get("sex")
        if sex:
            return sex
    return None
