"""Find names of persons by form and position, never by a list of known people.

A name is a run of 2 to 6 capitalised syllables that begins with a family name, or stands behind a title or a post.
"""

from kg.extract.items import Person
from kg.extract.places import capital_run, is_common, is_family, person_split
from kg.extract.words import Words
from kg.ontology import Concept
from kg.text.tokens import one_spelling
from kg.text.vi.common import AND, MIDDLE_NAMES
from kg.text.vi.function_words import FUNCTION_WORDS
from kg.text.vi.letters import PLAIN
from kg.text.vi.syllables import is_syllable

__all__ = ["parse_person"]

_LONGEST, _FEWEST, _LIST = 6, 3, 80
_USUAL = 4
"""Syllables that few names go beyond."""
_NAME_PARTS = frozenset(("y", "a", "u", "k'", "h'", "k", "h"))


def parse_person(words: Words, at: int, *, behind_post: bool = False) -> Person | None:
    """Parse a person's name with its titles at token *at*.

    Args:
        words: The sentence.
        at: Index of the first token.
        behind_post: Whether a post or body stands right before it: then the name needs no family name.
    """
    behind_post = behind_post or _is_listed(words, at)
    titles, plural, name_at = _titles(words, at)
    if titles and not plural and _is_pronoun(words, at, name_at, titles):
        return Person(at, name_at, name="", name_start=at, full=False, honorific=titles[0], titles=titles)
    if name_at >= words.size or not words.tokens[name_at].is_cap:
        return None
    if any(stop - name_at > 1 for stop, _ in words.every(name_at, "role", "fused", "body")):
        return None
    titled = name_at > at
    end = _name_end(words, name_at)
    if end == name_at:
        return None
    length = end - name_at
    if any((nation := words.word(k, "nation")) is not None and nation[0] == end for k in range(name_at, end)):
        return None
    if not titled and (nation := words.word(name_at, "nation")) is not None and nation[0] < end:
        return None  # "tiếp Bộ trưởng Lào …": the country, and a name behind it
    family = is_family(words.tokens[name_at].folded) or words.tokens[name_at].folded.rstrip("'") in _NAME_PARTS
    if not titled and not family and (not behind_post or length < 2 or _is_mixed(words, name_at, end)):
        return None
    if not titled and (length < 2 or any(stop == end for stop, _ in words.every(name_at, "place"))):
        return None
    if not titled and not behind_post and not _fits_alone(words, at):
        return None
    if not titled and not behind_post and length == 2 and not is_common(words.tokens[name_at].folded):
        return None
    name = " ".join(one_spelling(t.text) for t in words.tokens[name_at:end])
    full = length >= 2 and (family or titled or length >= 3 or behind_post)
    return Person(at, end, name=name, name_start=name_at, full=full, honorific=titles[0] if titles else None, plural=plural, titles=titles)


def _is_listed(words: Words, at: int) -> bool:
    """'các ông: Mùi Văn Bun, Giám đốc …; Cồ Như Khế, …': whether a name of a list stands at *at*, before a comma and a post."""
    if not at or words.tokens[at - 1].text not in ":;":
        return False
    end = capital_run(words, at)
    if not _FEWEST <= end - at <= _USUAL or end + 1 >= words.size or words.tokens[end].text != ",":
        return False
    if not words.every(end + 1, "role", "fused", "modifier") or words.every(at, "body", "unit", "place", "sector", "honorific"):
        return False
    colon = next((k for k in range(at - 1, max(-1, at - _LIST), -1) if words.tokens[k].text == ":"), None)
    return colon is not None and any(words.word(k, "plural") is not None for k in range(max(0, colon - 3), colon))


def _is_mixed(words: Words, start: int, end: int) -> bool:
    """'Taxi Thành Công', 'PVN Đông': a word that is no Vietnamese syllable beside one with its marks names a thing, not a person."""
    folded = [words.tokens[at].folded for at in range(start, end)]
    marked = any(word.translate(PLAIN) != word for word in folded)
    return marked and (not is_syllable(folded[0]) or words.tokens[start].is_upper) and not words.tokens[start + 1].is_upper


def _is_pronoun(words: Words, at: int, end: int, titles: list[Concept]) -> bool:
    """'Ông từng giữ chức …': a word of courtesy alone, at the start of a clause, stands for the person named before."""
    if titles[0].get("kind") != "courtesy" or len(titles) > 1 or end >= words.size:
        return False
    before = words.tokens[at - 1] if at else None
    opens = before is None or before.text in ",;:.(" or before.folded == AND or before.kind == "n"
    if not opens and not _behind(words, at, _BEFORE_PRONOUN):
        return False
    after = words.tokens[end]
    if after.kind != "w" or not after.text[0].islower():
        return False
    return not words.every(end, "role", "fused", "body", "unit", "honorific")


def _titles(words: Words, at: int) -> tuple[list[Concept], bool, int]:
    titles: list[Concept] = []
    plural, here = False, at
    while True:
        found = words.longest(here, "honorific")
        if found is None or (found[0] - here == 1 and words.tokens[here].is_upper and found[1].get("kind") == "courtesy"):
            break
        if (
            titles
            and found[0] - here == 1
            and titles[-1].get("kind") == found[1].get("kind") == "courtesy"
            and here
            and words.tokens[here].is_cap
        ):
            break  # "bà Ông Thị Lựu": a family name
        titles.append(found[1])
        plural = plural or found[1].get("plural") == "true"
        here = found[0]
        mark = here
        while mark < words.size and words.tokens[mark].text in (".", ",", "-", ":") and mark - here < 2:
            mark += 1
        # "Giáo sư, Tiến sĩ Trần …", "GS.TS.": a mark between two titles, or a full stop behind one
        if mark > here and (words.longest(mark, "honorific") or (words.tokens[here].text == "." and mark == here + 1)):
            here = mark
    return titles, plural, here


def _name_end(words: Words, at: int) -> int:
    end = capital_run(words, at, _LONGEST + 3)
    shouted = all(words.tokens[k].text.isupper() for k in range(at, end))  # "Y THU HỒNG": no abbreviation in it
    for here in range(at + 1, end):
        known = words.every(here, "role", "fused", "body", "unit", "modifier")
        if any(stop - here > 1 or words.tokens[here].is_upper for stop, _ in known) and not shouted:
            end = here
            break
    for here in range(at + _USUAL, end):
        if words.tokens[here].folded in FUNCTION_WORDS:
            return here  # "Bộ trưởng Trần Thị Kim Lan Những vấn đề …": a caption, and the next sentence
    if end - at > _LONGEST - 1:  # several names without a mark between them
        for here in range(at + 3, end - 2):
            if is_common(words.tokens[here].folded) or _goes_on(words, here):
                return here
    if end - at > _LONGEST:
        split = person_split(words, at, end)
        end = split if split < end else at + _LONGEST
    return end


def _goes_on(words: Words, at: int) -> bool:
    """Whether a name surely begins in the midst of capitals: 'Bạc A Pó | Tô Văn Xuyến'."""
    return is_family(words.tokens[at].folded) and words.tokens[at + 1].folded in MIDDLE_NAMES


_BEFORE_PRONOUN = ("now", "past", "sequence", "recent")
_BEFORE_A_NAME = ("and", "for", "led", "passive", "hold", "kin", "roster", "presence", "respective")


def _fits_alone(words: Words, at: int) -> bool:
    """A bare name stands at the start of a chunk, behind a verb of giving, or in a list; elsewhere capitals name something else."""
    if at == 0 or words.tokens[at - 1].kind == "p":
        return True
    if _behind(words, at, _BEFORE_A_NAME):
        return True
    return any(end == at for before in range(max(0, at - 4), at) for end, _ in words.every(before, "trigger"))


def _behind(words: Words, at: int, classes: tuple[str, ...]) -> bool:
    """Whether a grammar word of *classes* ends right before *at*."""
    return any((known := words.word(k, *classes)) is not None and known[0] == at for k in range(max(0, at - 4), at))
