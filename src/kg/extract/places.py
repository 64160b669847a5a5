"""Parse places behind the head of a body: a level word, a name, or both.

A name is the longest one of the vocabulary; where the vocabulary has none, the run of capitals, less a person's name at its end
('phường Nguyễn Thị Minh Khai Lương Đức Sầm' names a ward and a person).
"""

from kg.extract.items import Place
from kg.extract.words import Words
from kg.ontology import Concept
from kg.text.tokens import fold, one_spelling, tokens
from kg.text.vi.common import COMMON_FAMILIES, MIDDLE_NAMES, NO_NAMES
from kg.text.vi.names import FAMILY_NAMES

__all__ = [
    "begins_a_name",
    "beside_holder",
    "capital_run",
    "is_common",
    "is_family",
    "is_whole_name",
    "parse_place",
    "person_split",
]

_SHORTEST_NAME, _LONGEST_NAME = 3, 5
_FAMILIES = frozenset(name.split()[0].lower() for name in FAMILY_NAMES)


def capital_run(words: Words, at: int, limit: int = 9) -> int:
    """Give the end of the run of capitalised syllables from *at* (exclusive); *at* itself if there is none."""
    end = at
    tokens = words.tokens
    while end < len(tokens) and end - at < limit and tokens[end].is_cap and end not in words.barriers:
        end += 1
    return end


def is_family(folded: str) -> bool:
    """Say whether the folded syllable begins a family name."""
    return folded in _FAMILIES


def is_common(folded: str) -> bool:
    """Say whether the folded syllable is one of the few family names that nine in ten bear."""
    return folded in COMMON_FAMILIES


def begins_a_name(words: Words, at: int, *, shouted: bool = False) -> bool:
    """Whether a family name that is also a kind of body begins a person's name: 'Đoàn Thế Mẫn', not 'Đoàn Thanh niên', 'Đoàn Hà Nội'.

    A name all in capitals counts only if *shouted*: 'ĐOÀN THANH NIÊN' could be either.
    """
    token = words.tokens[at]
    if not token.is_cap or (token.is_upper and not shouted) or not is_family(token.folded):
        return False
    run = capital_run(words, at, _LONGEST_NAME + 1)
    if not _SHORTEST_NAME <= run - at <= _LONGEST_NAME or (words.tokens[at + 1].is_upper and not token.is_upper):
        return False
    return not words.every(at + 1, "sector", "body", "unit", "role", "fused") and not any(
        concept.get("level") == "level:province" for _, concept in words.every(at + 1, "place")
    )


def is_whole_name(words: Words, at: int) -> bool:
    """Whether the capitals from *at* on are surely a person's name: a family name, then 'Văn' or 'Thị', then one or two more."""
    run = capital_run(words, at, _LONGEST_NAME + 1)
    return 3 <= run - at <= _LONGEST_NAME and is_family(words.tokens[at].folded) and words.tokens[at + 1].folded in MIDDLE_NAMES


def person_split(words: Words, start: int, end: int, *, least: int = 1) -> int:
    """Find where a person's name begins in the capitals ``[start, end)``; *end* if none does. At least *least* syllables stay before it."""
    best, best_score = end, 0.0
    for at in range(start + least, end - 1):
        folded = words.tokens[at].folded
        rest = end - at
        if rest > 5 or folded not in _FAMILIES:
            continue
        score = 1.0 + (2.0 if folded in COMMON_FAMILIES else 0.0) + {3: 1.5, 2: 0.8, 4: 1.0, 5: 0.2}[rest]
        if score > best_score:
            best, best_score = at, score
    return best - 1 if best < end and _is_doubled(words, start + least, best, end) else best


def _is_doubled(words: Words, start: int, at: int, end: int) -> bool:
    """'TP HCM | Lê Nguyễn Minh Quang': a family name before the one that was found, behind an abbreviation: both are the person's."""
    if at - 1 < start or end - at > _LONGEST_NAME - 2 or words.tokens[at + 1].folded in MIDDLE_NAMES:
        return False
    doubled = words.tokens[at - 1].folded in COMMON_FAMILIES and words.tokens[at].folded in COMMON_FAMILIES
    return doubled and (at - 2 < 0 or words.tokens[at - 2].is_upper)


def parse_place(words: Words, at: int, *, bare: bool = True) -> Place | None:
    """Parse a place at token *at*: with a level word, or (*bare*) a name of the vocabulary without one."""
    unit = words.longest(at, "unit")
    if unit is not None:
        return _after_unit(words, at, *unit)
    if not bare:
        return None
    found = _named(words, at)
    if found is None:
        return None
    end, concepts = found
    if concepts[0].get("needsUnit") == "true" and words.tokens[at].folded == fold(concepts[0].vi).split()[0]:
        return None
    place = Place(at, end, name=concepts[0].vi)
    _locate(place, concepts, None)
    return place


def _named(words: Words, at: int) -> tuple[int, list[Concept]] | None:
    if at >= words.size or not (words.tokens[at].is_cap or words.tokens[at].kind == "n"):
        return None
    every = words.every(at, "place")
    if not every:
        return None
    end = every[0][0]
    if end < words.size and words.tokens[end].is_cap and _inside_name(words, at, end):
        return None
    return end, [concept for stop, concept in every if stop == end]


def _inside_name(words: Words, at: int, end: int) -> bool:
    """'Thái Bình Dương' is no province: the label goes on in capitals that are no person, no body and no post."""
    if words.every(end, "body", "role", "fused", "unit", "place"):
        return False
    stop = capital_run(words, end)
    return not (is_family(words.tokens[end].folded) and 2 <= stop - end <= 5)


def _after_unit(words: Words, at: int, end: int, unit: Concept) -> Place | None:
    levels = unit.props.get("level", ())
    word = unit.vi
    place = Place(at, end, level=levels[0] if len(levels) == 1 else None, level_word=word, word_kept=unit.get("kept") == "true")
    if end < words.size and words.tokens[end].kind == "n":
        place.name, place.end = words.tokens[end].text.lstrip("0") or "0", end + 1
        place.level, place.concept = place.level or "level:district", _numbered(words, f"{word} {place.name}")
        return place
    found = _named(words, end)
    if found is not None:
        fitting = [c for c in found[1] if not levels or c.get("level") in levels]
        if unit.id == "unit:province":
            fitting = [c for c in fitting if c.get("centralCity") != "true"] or fitting
        if unit.id == "unit:city":
            fitting = [c for c in fitting if c.get("centralCity") == "true"] or [c for c in fitting if c.get("level") != "level:province"]
        if fitting:
            place.name, place.end = fitting[0].vi, found[0]
            _locate(place, fitting, unit)
            return place
    stop = capital_run(words, end, 7)
    if stop == end + 1 and words.tokens[end].folded in NO_NAMES:
        stop = end  # "Trường Chính trị TP. Theo …"
    if stop > end:
        size = stop - end
        if unit.id == "unit:province":  # the vocabulary has them all
            whole_is_person = is_family(words.tokens[end].folded) and 2 <= size <= 5
        else:
            family = is_common(words.tokens[end].folded) or begins_a_name(words, end, shouted=True)
            whole_is_person = family and 3 <= size <= 4 and not _known_after(words, stop)
        cut = beside_holder(words, end, stop) if words.apposed else end if whole_is_person else person_split(words, end, stop)
        if cut > end:
            place.name = " ".join(one_spelling(t.text) for t in words.tokens[end:cut])
            place.end = cut
    if place.level is None:
        place.level = "level:district" if place.name else None
    return place


def beside_holder(words: Words, start: int, end: int) -> int:
    """'Ông A, Chủ tịch UBND phường Lê Lợi': where the capitals ``[start, end)`` end in a post that stands beside its name.

    They go on to their end, unless another name that is one by its form begins in their midst.
    """
    return next((at for at in range(start + 1, end - 2) if is_whole_name(words, at)), end)


def _numbered(words: Words, name: str) -> str | None:
    """The only place of the vocabulary that is called *name*: 'quận 1'."""
    parts = tokens(name)
    end, ids = words.vocabulary.lexicon.longest(parts, 0)
    found = [one for one in ids if words.vocabulary[one].scheme == "place"] if end == len(parts) else []
    return found[0] if len(found) == 1 else None


def _known_after(words: Words, stop: int) -> bool:
    """A place goes on with ', huyện X' or '(X)'; a person with a verb or ', Bí thư'."""
    if stop >= words.size or words.tokens[stop].text not in ",(":
        return False
    return words.longest(stop + 1, "unit", "place") is not None


def _locate(place: Place, concepts: list[Concept], unit: Concept | None) -> None:
    """Take level and concept from the vocabulary; a name of several places stays without concept until the context chooses."""
    del unit
    levels = {c.get("level") for c in concepts}
    if "level:province" in levels:
        best = [c for c in concepts if c.get("level") == "level:province"]
    else:
        best = concepts
    place.level = best[0].get("level")
    place.central_city = any(c.get("centralCity") == "true" for c in best)
    place.always_full = next((c.get("printedFull") or "" for c in best), "")
    if len(best) == 1:
        place.concept = best[0].id
    else:
        current = [c for c in best if c.get("validUntil")]
        place.concept = current[0].id if len(current) == 1 else None
