"""Everything in the reference lexicon can be read with the vocabulary: every name, variant and abbreviation, word for word."""

import csv
from collections.abc import Iterator
from functools import cache

import pytest

from capabilities import shared
from kg.ontology import Concept, Lexicon, Vocabulary, load_vocabulary
from kg.text.tokens import Token, fold, tokens

pytestmark = pytest.mark.shared

JOINTS = {",", "-", "và", "(", ")", "của", "/", ".", "tại"}
"""What may stand between the parts of a name."""

NOT_LABELS = {
    "GOV", "NA", "SBV", "VNA", "VPA", "VFF", "HCYU", "VGCL", # English abbreviations
    "Politburo", "Party Designated Representation", "Party caucus", "City Party Committee", "Standing Committee",  # English variants
    "President", "Party chief", "Permanent Deputy Secretary", "Vice Secretary", "Head", "Chairwoman", "Chairperson", "Vice Minister",
    "National Assembly deputy", "Politburo member", "Chief of Staff",
}  # fmt: skip
FREE = {
    "Cục (Bộ Công an)", "Bí thư Thành ủy (thành phố thuộc tỉnh)",  # printed otherwise
    "Quốc hội khóa XV", "Quốc hội khóa XVI", "Đại biểu Quốc hội khóa XV",  # with a term
    "Chi cục Thuế khu vực", "Chi cục Hải quan khu vực",  # with a region
    "Sở, ban, ngành", "Bộ, ngành",  # no body
    "Tiểu ban phục vụ Đại hội", "Công chức Tư pháp - Hộ tịch", "Chi hội trưởng Phụ nữ",  # with a proper name
}  # fmt: skip
"""Rows that are an example, not a label."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_vocabulary().lexicon


def rows(name: str, columns: tuple[str, ...]) -> Iterator[str]:
    folder = shared()
    assert folder is not None
    with (folder / "reference" / "lexicon" / name).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for column in columns:
                yield from (form.strip() for form in row[column].split("|") if form.strip())


def unread(lexicon: Lexicon, form: str) -> list[str]:
    """Cover the words of *form* with labels, longest first; give those that no label covers.

    The last word of a label may begin the next one: "Trưởng *Ban* Công tác Mặt trận".
    """
    words = tokens(form)
    left: list[Token] = []
    at = 0
    while at < len(words):
        end = max(lexicon.longest(words, at)[0], lexicon.longest(words, at - 1)[0] if at else 0)
        if end <= at:
            if words[at].folded not in JOINTS and words[at].kind != "n":
                left.append(words[at])
            end = at + 1
        at = end
    return [t.text for t in left]


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("lexicon_bodies.csv", ("pref_vi", "alts", "abbreviations", "head_post")),
        ("lexicon_positions.csv", ("pref_vi", "alts", "abbreviations")),
    ],
)
def test_every_name_of_a_body_or_post_is_made_of_our_words(lexicon: Lexicon, name: str, columns: tuple[str, ...]) -> None:
    """Head, sector, host, level and place: nothing is left over."""
    missed = {form: left for form in rows(name, columns) if form not in NOT_LABELS | FREE and (left := unread(lexicon, form))}

    assert {} == missed


def test_every_event_word_is_ours() -> None:
    """A verb is a trigger, a meeting is an event."""
    vocabulary = load_vocabulary()
    meetings = {fold(form) for event in vocabulary.scheme("event") for form in (event.vi, *event.alt)}
    missed = []
    for form in rows("events.csv", ("event_vi", "alts")):
        name = form.partition(" ...")[0].partition(" (")[0]
        words = tokens(name)
        found = {c for at in range(len(words)) for _, ids in vocabulary.lexicon.all_from(words, at) for c in ids}
        if not any(c.startswith(("trigger:", "word:", "modifier:")) for c in found) and not any(m in fold(name) for m in meetings):
            missed.append(form)

    assert [] == missed


IN_A_UNIT = {"chief-of-office", "branch-association-head", "dean", "ambassador", "party-cell-committee-member", "officer", "civil-servant"}
"""Roles that the reference gives to a body though they are in a unit of it, or are no seat."""


@cache
def _vocabulary() -> Vocabulary:
    return load_vocabulary()


def longest(form: str, *schemes: str) -> Concept | None:
    """Give the concept of the longest label that *form* begins with."""
    vocabulary = _vocabulary()
    for _, ids in reversed(vocabulary.lexicon.all_from(tokens(form), 0)):
        found = [vocabulary[i] for i in ids if i.startswith(schemes)]
        if found:
            return found[0]
    return None


def test_seats_are_those_of_the_reference() -> None:
    """One holder or many, for every pair of a role and a kind of body that it lists."""
    vocabulary = load_vocabulary()
    folder = shared()
    assert folder is not None
    wrong, compared = [], 0
    with (folder / "reference/lexicon/lexicon_positions.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            word = longest(row["pref_vi"], "role:", "fused:")
            role = word.get("fusesRole") if word is not None and word.scheme == "fused" else word.id if word is not None else None
            for name in filter(None, row["body_types"].split("|")):
                body = vocabulary[word.get("fusesBody") or ""] if word is not None and word.scheme == "fused" else longest(name, "body:")
                if role is None or body is None or role.partition(":")[2] in IN_A_UNIT or "Hội đồng trường" in row["pref_vi"]:
                    continue
                seats = dict(seat.split("=") for seat in body.props.get("seat", ()))
                expected = {"yes": "one", "no": "many"}[row["single_seat"]]
                compared += 1
                if seats.get(role) != expected and " - " not in row["pref_vi"] and "Trị sự" not in row["pref_vi"]:
                    wrong.append((row["pref_vi"], body.id, role, seats.get(role)))

    assert [] == wrong
    assert compared > 300
