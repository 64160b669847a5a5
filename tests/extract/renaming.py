"""Give every person, province and district of an article another name of the same shape, in the text and in its gold.

What is known by its words is found as before; what is known by heart is lost. A name is changed syllable by syllable, family, middle and
given each by a table of its own, so that persons of one family stay of one family and a given name alone still means its person.
"""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extract.other_names import GIVEN, HONORIFICS, KINH, KINH_GIVEN, KINH_MIDDLES, MARKERS, MINORITY
from kg.evaluate.gold import GoldArticle
from kg.ontology import Vocabulary
from kg.text.tokens import Token, fold, tokens

__all__ = ["Renamed", "rename"]

_KINDS = ("unit:province", "unit:central-city", "unit:urban-district", "unit:district", "unit:town", "unit:city")
_DISTRICTS = _KINDS[2:]
_KEPT = {"Hồ Chí Minh", "Thừa Thiên Huế", "Huế", "Vũng Tàu"}
"""Names of several forms (TP.HCM; Thừa Thiên - Huế; Bà Rịa - Vũng Tàu), whose forms another name does not have."""


class Renamed(NamedTuple):
    """The article and its gold with other names; *persons* and *places* say which."""

    text: str
    gold: GoldArticle
    persons: Mapping[str, str]
    places: Mapping[str, str]


class _Change(NamedTuple):
    start: int
    end: int
    new: str


def rename(text: str, gold: GoldArticle, vocabulary: Vocabulary, seed: str) -> Renamed:
    """Rename by chance of *seed*; the same seed gives the same names."""
    rng = random.Random(seed)
    names = {h.person for h in gold.holdings} | {a.person for a in gold.attendance if a.person}
    whole = {name for name in names if [t.text for t in tokens(name)] == name.split()}  # no initials, no numbers
    persons = {name: name for name in names} | _persons(sorted(whole, key=lambda name: (-len(name.split()), name)), rng)
    words = tokens(text)
    places = _places(words, gold, vocabulary, rng)
    changes: dict[int, _Change] = {}
    for changed in (*_person_changes(words, persons), *_place_changes(words, places)):
        if not any(old.start < changed.end and changed.start < old.end for old in changes.values()):
            changes[changed.start] = changed
    return Renamed(_apply(text, changes.values()), _gold(gold, persons, places), persons, places)


def _persons(names: Sequence[str], rng: random.Random) -> dict[str, str]:
    """Another name for each, with as many syllables; different persons stay different."""
    tables: tuple[dict[str, str], ...] = ({}, {}, {})
    used: set[str] = {fold(s) for name in names for s in name.split()}

    def other(table: dict[str, str], syllable: str, pool: Sequence[str]) -> str:
        if fold(syllable) not in table:
            free = [s for s in pool if fold(s) not in used] or list(pool)
            table[fold(syllable)] = rng.choice(free)
            used.add(fold(table[fold(syllable)]))
        return table[fold(syllable)]

    out = {}
    for name in names:
        first, *rest = name.split()
        kinh = fold(first) in map(fold, KINH)
        new = [first if _is_marker(first) else other(tables[0], first, KINH if kinh else MINORITY)]
        for syllable in rest[:-1]:
            new.append(syllable if _is_marker(syllable) or fold(syllable) in MARKERS else other(tables[1], syllable, KINH_MIDDLES))
        if rest:
            new.append(other(tables[2], rest[-1], KINH_GIVEN if kinh else GIVEN))
        out[name] = " ".join(new)
    return out


def _is_marker(syllable: str) -> bool:
    return len(syllable) < 2 or "'" in fold(syllable)


def _person_changes(words: Sequence[Token], persons: Mapping[str, str]) -> Iterator[_Change]:
    persons = {name: new for name, new in persons.items() if name != new}
    for name, new in persons.items():
        for at, run in _runs(words, name):
            yield from _syllables(words[at : at + run], new)
    for name, new in persons.items():
        old, fresh = name.split(), new.split()
        for size in (2, 1):
            if len(old) > size:
                for at, run in _runs(words, " ".join(old[-size:])):
                    if at and words[at].is_cap and (words[at - 1].folded in HONORIFICS):
                        yield from _syllables(words[at : at + run], " ".join(fresh[-size:]))


def _syllables(words: Sequence[Token], new: str) -> Iterator[_Change]:
    for token, syllable in zip((t for t in words if t.kind == "w"), new.split(), strict=True):
        yield _Change(token.start, token.end, syllable.upper() if token.is_upper else syllable)


def _places(words: Sequence[Token], gold: GoldArticle, vocabulary: Vocabulary, rng: random.Random) -> dict[str, str]:
    """Another place of the same kind for each that occurs: provinces anywhere, districts where a level word is printed before them."""
    by_kind: dict[str, list[str]] = {kind: [] for kind in _KINDS}
    known: dict[str, str] = {}
    for concept in sorted(vocabulary.scheme("place"), key=lambda c: (c.get("level") != "level:province", c.id)):
        kind = concept.get("unitKind") or ""
        if kind in by_kind and concept.vi not in _KEPT and len(concept.vi.split()) >= 2 and "-" not in concept.vi:
            by_kind[kind].append(concept.vi)
            known.setdefault(concept.vi, kind)  # a city that bears its province's name is renamed with it
    names = [name for name, kind in known.items() if kind not in _DISTRICTS or _is_printed_with_level(words, name)]
    found = [name for name in names if any(words[at].is_cap for at, _ in _runs(words, name))]
    provinces = {fold(name) for kind in _KINDS[:2] for name in by_kind[kind]}
    out: dict[str, str] = {}
    for name in found:
        taken = {fold(n) for n in (*out.values(), *found)}
        pool = [n for n in by_kind[known[name]] if fold(n) not in taken and (known[name] not in _DISTRICTS or fold(n) not in provinces)]
        if pool:
            out[name] = rng.choice(sorted(set(pool)))
    return out


def _is_printed_with_level(words: Sequence[Token], name: str) -> bool:
    levels = {"huyện", "quận", "thị", "xã", "phố", "tp", "ủy"}
    return any(at and words[at].is_cap and words[at - 1].folded in levels for at, _ in _runs(words, name))


def _place_changes(words: Sequence[Token], places: Mapping[str, str]) -> Iterator[_Change]:
    for name, new in sorted(places.items(), key=lambda pair: -len(pair[0])):
        for at, run in _runs(words, name):
            group = words[at : at + run]
            if all(t.is_cap for t in group):
                yield _Change(group[0].start, group[-1].end, new.upper() if all(t.is_upper for t in group) else new)


def _runs(words: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    """Where *name* is printed, in any spelling."""
    parts = [t.folded for t in tokens(name)]
    for at in range(len(words) - len(parts) + 1):
        if words[at].folded == parts[0] and [t.folded for t in words[at : at + len(parts)]] == parts:
            yield at, len(parts)


def _apply(text: str, changes: Iterable[_Change]) -> str:
    out, at = [], 0
    for change in sorted(changes):
        out += [text[at : change.start], change.new]
        at = change.end
    return "".join([*out, text[at:]])


def _gold(gold: GoldArticle, persons: Mapping[str, str], places: Mapping[str, str]) -> GoldArticle:
    def body(name: str | None) -> str | None:
        return _apply(name, _place_changes(tokens(name), places)) if name else name

    holdings = tuple(h.model_copy(update={"person": persons[h.person], "body": body(h.body), "quote": None}) for h in gold.holdings)
    return gold.model_copy(update={"holdings": holdings})
