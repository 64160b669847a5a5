"""Who is named in an article: full names first, then 'ông Bình', 'bà', all-caps and shortened forms, resolved to them.

A short form goes to the nearest full name before it that ends in it (and whose title does not contradict); without one, to the only
full name of the article that ends in it; otherwise to nobody.
"""

from dataclasses import dataclass

from kg.extract.items import Person
from kg.text.tokens import fold

__all__ = ["Named", "Register"]

_NEAR = 8
"""Names before a pronoun among which one whose sex is stated goes before one whose sex is open."""


@dataclass(slots=True)
class Named:
    """A person of the article: the fullest form of the name and its first place in the text."""

    name: str
    start: int
    end: int
    sex: str | None = None

    @property
    def syllables(self) -> list[str]:
        """Folded syllables of the name."""
        return fold(self.name).split()


class Register:
    """Names of one article in the order of the text."""

    def __init__(self) -> None:
        self._by_name: dict[str, Named] = {}
        self._order: list[tuple[int, Named]] = []
        self._sentence: dict[int, int] = {}
        self._short: list[tuple[list[str], str | None]] = []

    def add(self, person: Person, start: int, end: int, sentence: int) -> None:
        """Enter a full name printed at ``text[start:end]``; later mentions of it change nothing but the sex that a title states."""
        self._sentence[start] = sentence
        if not person.full:
            self._short.append((fold(person.name).split(), _sex(person)))
            return
        key = fold(person.name)
        named = self._by_name.get(key)
        if named is None:
            named = self._by_name[key] = Named(person.name, start, end)
        elif named.name.isupper() and not person.name.isupper():
            named.name = person.name
        named.sex = named.sex or _sex(person)
        self._order.append((start, named))

    def close(self) -> None:
        """Drop full forms that only shorten a longer one ('Đình Hòa' beside 'Lê Đình Hòa')."""
        names = list(self._by_name.values())
        for short in names:
            longer = [
                n
                for n in names
                if n is not short and len(n.syllables) > len(short.syllables) and n.syllables[-len(short.syllables) :] == short.syllables
            ]
            if len(longer) == 1 and len(short.syllables) <= 2:
                self._order = [(at, longer[0] if named is short else named) for at, named in self._order]
                self._by_name[fold(short.name)] = longer[0]
            elif longer and len(short.syllables) <= 2:
                self._order = [(at, named) for at, named in self._order if named is not short]
                del self._by_name[fold(short.name)]
        self._order.sort(key=lambda pair: pair[0])
        self._address()

    def _address(self) -> None:
        """'Bà Lựu' states the sex of the only person whose name ends so, if no fuller mention did."""
        everyone = self.everyone()
        for tail, sex in self._short:
            fitting = [named for named in everyone if tail and named.syllables[-len(tail) :] == tail]
            if sex and len(fitting) == 1 and fitting[0].sex is None:
                fitting[0].sex = sex

    def resolve(self, person: Person, at: int) -> Named | None:
        """Give the person of the article that is meant at offset *at*; ``None`` where it is open."""
        known = self._by_name.get(fold(person.name)) if person.full else None
        if known is not None:
            return known
        tail = fold(person.name).split()
        sex = _sex(person)
        fitting = [
            (p, n) for p, n in self._order if (not tail or n.syllables[-len(tail) :] == tail) and not (sex and n.sex and sex != n.sex)
        ]
        before = [(p, n) for p, n in fitting if p < at]
        if before and not tail:
            stated = [(p, n) for p, n in before[-_NEAR:] if n.sex == sex]
            return self._topic(stated or before)
        if before:
            return before[-1][1]
        distinct = {id(n): n for _, n in fitting}
        if tail and len(distinct) == 1:
            return next(iter(distinct.values()))
        return None

    def _topic(self, before: list[tuple[int, Named]]) -> Named:
        """'Ông' means whom the last sentence with a fitting name is about: the first named in it, not the last."""
        last = self._sentence.get(before[-1][0])
        return next(n for p, n in before if self._sentence.get(p) == last)

    def everyone(self) -> list[Named]:
        """All persons, in the order of the text."""
        seen: dict[int, Named] = {}
        for _, named in self._order:
            seen.setdefault(id(named), named)
        return list(seen.values())


def _sex(person: Person) -> str | None:
    for title in person.titles:
        sex: str | None = title.get("sex")
        if sex:
            return sex
    return None
