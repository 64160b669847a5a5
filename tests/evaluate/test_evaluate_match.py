"""What counts as found: strictly, loosely, once, and not at all."""

import pytest

from evaluate.making import holding, row
from kg.evaluate.match import match, persons
from kg.evaluate.same import loosely_equal, norm


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Uỷ ban nhân dân tỉnh Kon Tum", "ủy ban nhân dân tỉnh Kon Tum", True),
        ("Sở Văn hoá, Thể thao & Du lịch", "Sở Văn hóa Thể thao và Du lịch", True),
        ("Ban Kinh tế - Ngân sách", "Ban Kinh tế – Ngân sách", True),
        ("Ðảng ủy xã Quý Hoà", "Đảng uỷ xã Quý Hòa", True),
        ("Tỉnh ủy", "Tỉnh ủy Kon Tum", False),
    ],
)
def test_strictly_the_same_is_one_spelling(one: str, other: str, same: bool) -> None:
    """Tone placement, capitals, dashes and commas do not count; a place does."""
    assert same is (norm(one) == norm(other))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Tỉnh ủy", "Tỉnh ủy Kon Tum", False),  # level words fall away, and one syllable is no head
        ("Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh Kon Tum", True),
        ("Sở Y tế", "Sở Y tế tỉnh Kon Tum", True),
        ("Phòng Nội vụ huyện Sa Thầy", "Phòng Nội vụ", True),
        ("Sở Y tế tỉnh Kon Tum", "Sở Y tế tỉnh Gia Lai", False),
        ("Công an huyện Đăk Tô", "Công an Đăk Tô", True),
        ("Ban Tổ chức Tỉnh ủy", "Tỉnh ủy", False),
        ("", "Tỉnh ủy", False),
    ],
)
def test_loosely_the_same_is_as_far_as_both_tell(one: str, other: str, same: bool) -> None:
    """The head must agree, and the shorter be inside the longer, whichever comes first."""
    assert same is loosely_equal(one, other)
    assert same is loosely_equal(other, one)


def test_a_strict_pair_comes_before_a_loose_one() -> None:
    """A row that fits one holding strictly and another loosely is the strict one's."""
    near, exact = holding("Lò Văn Bun", "Giám đốc", "Sở Y tế"), holding("Lò Văn Bun", "Giám đốc", "Sở Y tế tỉnh Kon Tum")

    matched = match([near, exact], [row("Lò Văn Bun", "Giám đốc", "Sở Y tế tỉnh Kon Tum")])

    assert [(exact, True)] == [(pair.gold, pair.strict) for pair in matched.pairs]
    assert (near,) == matched.missed


def test_one_row_finds_one_holding() -> None:
    """The second row for the same holding is wrong."""
    rows = [row("Lò Văn Bun", "Giám đốc", "Sở Y tế"), row("Lò Văn Bun", "Giám đốc", "Sở Y tế tỉnh")]

    matched = match([holding("Lò Văn Bun", "Giám đốc", "Sở Y tế")], rows)

    assert [rows[0]] == [pair.row for pair in matched.pairs]
    assert (rows[1],) == matched.wrong


def test_of_two_statuses_the_strongest_counts() -> None:
    """Whichever is told first; the statement is the same holding."""
    rows = [row("Lò Văn Bun", "Bí thư", "Huyện ủy Đăk Tô", status) for status in ("current", "started", "former")]

    (pair,) = match([holding("Lò Văn Bun", "Bí thư", "Huyện ủy Đăk Tô", "started")], rows).pairs

    assert "started" == pair.row.status


def test_holdings_out_of_scope_are_neither_right_nor_wrong() -> None:
    """The same role of the person, or any role of a person who has no other holdings."""
    gold = [
        holding("Lò Văn Bun", "Chủ tịch", "Công ty Ánh Dương", scope="other"),
        holding("Lò Văn Bun", "Đại biểu", "Hội đồng nhân dân huyện"),
        holding("Ama Hriu", "Giám đốc", "Công ty Bình Minh", scope="other"),
    ]
    rows = [
        row("Lò Văn Bun", "Chủ tịch", "Công ty cổ phần Ánh Dương"),
        row("Lò Văn Bun", "Giám đốc", "Công ty Ánh Dương"),
        row("Ama Hriu", "Chủ tịch", "Hội đồng"),
    ]

    matched = match(gold, rows)

    assert (rows[0], rows[2]) == matched.ignored
    assert (rows[1],) == matched.wrong
    assert ({"lò văn bun"}, {"lò văn bun"}) == persons(gold, rows)
