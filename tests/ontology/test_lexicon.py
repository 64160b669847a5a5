"""The lexicon finds the longest label, every concept that bears it, and any spelling of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ontology import Lexicon, load_vocabulary
from kg.text.tokens import tokens


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_vocabulary().lexicon


@pytest.mark.parametrize(
    ("text", "label", "concept"),
    [
        ("Phó Chủ tịch Thường trực UBND tỉnh", "Phó Chủ tịch Thường trực", "role:standing-deputy-chair"),
        ("Ủy viên Ban Chấp hành Trung ương Đảng khóa XII", "Ủy viên Ban Chấp hành Trung ương Đảng", "fused:central-committee-member"),
        ("Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Trung ương", "body:central-inspection-commission"),
        ("Văn hóa, Thể thao và Du lịch tỉnh", "Văn hóa, Thể thao và Du lịch", "sector:culture-sports-and-tourism"),
        ("điều động, bổ nhiệm ông A", "điều động, bổ nhiệm", "trigger:transfer-and-appoint"),
        ("Bà Rịa - Vũng Tàu", "Bà Rịa - Vũng Tàu", "place:p77"),
        ("các đồng chí Lê Văn B", "các đồng chí", "honorific:comrades"),
    ],
)
def test_the_longest_label_wins(lexicon: Lexicon, text: str, label: str, concept: str) -> None:
    """A part of a label is never taken for the whole."""
    end, concepts = lexicon.longest(tokens(text), 0)

    assert (len(tokens(label)), True) == (end, concept in concepts)


@pytest.mark.parametrize(
    ("spelling", "concept"),
    [
        ("UỶ BAN NHÂN DÂN", "body:people-committee"),
        ("uỷ ban nhân dân", "body:people-committee"),
        ("Toà án nhân dân", "body:people-court"),
        ("GD & ĐT", "sector:education-and-training"),
        ("GD&ĐT", "sector:education-and-training"),
        ("LĐ–TB&XH", "sector:labour-invalids-and-social-affairs"),
        ("Văn hoá, Thể thao và Du lịch", "sector:culture-sports-and-tourism"),
        ("Kinh tế-Ngân sách", "sector:economy-and-budget"),
        ("UV.BTV", "fused:standing-board-member"),
        ("UVT.Ư", "fused:central-committee-member"),
        ("Ðảng uỷ", "body:party-committee"),
    ],
)
def test_spellings_of_one_word_are_equal(lexicon: Lexicon, spelling: str, concept: str) -> None:
    """Tone placement, letter case, kinds of dash and the ampersand make no difference."""
    words = tokens(spelling)

    assert (len(words), True) == ((found := lexicon.longest(words, 0))[0], concept in found[1])


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        ("BT", {"role:secretary", "role:minister"}),
        ("BCT", {"body:politburo", "fused:ministry-of-industry-and-trade"}),
        ("CT", {"role:chair", "role:department-head", "document:directive", "body:company"}),
        ("TP", {"role:division-head", "role:judge", "unit:city"}),
        ("CA", {"role:chief-judge", "body:police"}),
        ("CHT", {"role:commander", "role:branch-association-head"}),
        ("TU", {"body:provincial-party-committee", "body:municipal-party-committee"}),
        ("TT", {"role:standing-secretariat-member", "role:deputy-minister", "body:centre"}),
    ],
)
def test_a_label_of_several_concepts_is_found_as_all(lexicon: Lexicon, short: str, expected: set[str]) -> None:
    """The lexicon does not choose; the grammar does."""
    assert expected <= set(lexicon.longest(tokens(short), 0)[1])


def test_every_label_at_a_place_is_given_shortest_first(lexicon: Lexicon) -> None:
    """Whoever needs less than the longest can have it."""
    found = lexicon.all_from(tokens("Phó Chủ tịch Thường trực Hội Nông dân"), 0)

    assert [3, 5] == [end for end, concepts in found if any(c.startswith("role:") for c in concepts)]


def test_small_schemes_are_not_looked_for_in_text(lexicon: Lexicon) -> None:
    """Levels, statuses and the like are pointed at, not found."""
    everything = {concept for end, concepts in lexicon.all_from(tokens("Trung ương"), 0) for concept in concepts}

    assert not any(c.startswith(("level:", "status:", "branch:", "event:")) for c in everything)


def test_nothing_is_found_behind_the_end(lexicon: Lexicon) -> None:
    """An index behind the last token is no error."""
    assert (3, ()) == lexicon.longest(tokens("Chủ tịch nước")[:3], 3)


@given(st.lists(st.text("ab ", min_size=1, max_size=6).map(str.strip).filter(bool), max_size=8), st.text("ab ", max_size=12))
def test_it_finds_exactly_the_labels_that_stand_there(labels: list[str], text: str) -> None:
    """Against a plain comparison of tokens."""
    lexicon = Lexicon.of((label, f"x:{number}") for number, label in enumerate(labels))
    words = tokens(text)
    for at in range(len(words)):
        expected: dict[int, set[str]] = {}
        for number, label in enumerate(labels):
            form = [t.folded for t in tokens(label)]
            if form == [t.folded for t in words[at : at + len(form)]]:
                expected.setdefault(at + len(form), set()).add(f"x:{number}")
        assert [(end, tuple(sorted(ids))) for end, ids in sorted(expected.items())] == lexicon.all_from(words, at)


@given(st.lists(st.text("ab ", min_size=1, max_size=6).map(str.strip).filter(bool), max_size=8), st.text("ab ", max_size=12))
def test_one_pass_finds_what_is_found_token_by_token(labels: list[str], text: str) -> None:
    """Tokens without a label are left out."""
    lexicon = Lexicon.of((label, f"x:{number}") for number, label in enumerate(labels))
    words = tokens(text)
    each = {at: found for at in range(len(words)) if (found := lexicon.all_from(words, at))}

    assert each == {at: [(end, tuple(ids)) for end, ids in found] for at, found in lexicon.scan([t.folded for t in words]).items()}
