"""Which congress of which body an article tells. Sentences are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Congress
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
Found = tuple[str | None, str | None, str | None, str | None]


def congresses(text: str) -> list[Found]:
    """Body, ordinal, term, date; every span slices back."""
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, Congress)]
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
    return [(f.organization.name if f.organization else f.unnamed, f.ordinal, f.term, f.date) for f in facts]


PARTY = "Đảng Cộng sản Việt Nam"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 3-5, Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX, nhiệm kỳ 2020-2025 khai mạc.",
            ("Đảng bộ tỉnh Hà Nam", "XX", "2020-2025", "--05-03"),
        ),
        ("Đại hội XX Đảng bộ tỉnh Hà Nam đề ra sáu nhiệm vụ.", ("Đảng bộ tỉnh Hà Nam", "XX", None, None)),
        ("Đại hội lần thứ nhất Hội Luật gia tỉnh Hà Nam khai mạc sáng 3-4.", ("Hội Luật gia tỉnh Hà Nam", "I", None, "--04-03")),
        ("ĐẠI HỘI ĐẢNG BỘ XÃ HÒA MẠC LẦN THỨ XX, NHIỆM KỲ 2020-2025", ("Đảng bộ xã Hòa Mạc", "XX", "2020-2025", None)),
        ("Nghị quyết Đại hội XIII của Đảng được quán triệt.", (PARTY, "XIII", None, None)),
        ("Sau Đại hội Đảng XII, công tác cán bộ được đổi mới.", (PARTY, "XII", None, None)),
        ("Tại Đại hội đại biểu toàn quốc lần thứ 10, nhiều ý kiến được nêu.", (PARTY, "10", None, None)),
        ("Đại hội lần thứ XII của Đảng Cộng sản Việt Nam thành công.", (PARTY, "XII", None, None)),
        (
            "Đại hội đại biểu toàn quốc lần thứ IX Hội Nông dân Việt Nam, nhiệm kỳ 2028-2033 diễn ra ngày 3/2.",
            ("Hội Nông dân Việt Nam", "IX", "2028-2033", "--02-03"),
        ),
        (
            "Sáng 2/3, Đại hội Đoàn thành phố Hải Phòng lần thứ XI khai mạc.",
            ("Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố Hải Phòng", "XI", None, "--03-02"),
        ),
        ("Đại hội MTTQ Việt Nam huyện Kỳ Sơn khóa XIII thành công.", ("Mặt trận Tổ quốc Việt Nam huyện Kỳ Sơn", "XIII", None, None)),
        (
            "Ngày 12-5, Đảng ủy xã Hòa Mạc tổ chức Đại hội đại biểu lần thứ XXI, nhiệm kỳ 2020-2025.",
            ("Đảng bộ xã Hòa Mạc", "XXI", "2020-2025", "--05-12"),
        ),
        ("Đại hội Đảng bộ huyện Kỳ Sơn lần thứ XV (tháng 10-2010) đã bàn việc này.", ("Đảng bộ huyện Kỳ Sơn", "XV", None, "2010-10")),
        (
            "Chiều 9-6, Đại hội Chi bộ Văn phòng Sở Y tế tỉnh Hà Nam nhiệm kỳ 2020-2022 bế mạc.",
            ("Chi bộ Văn phòng Sở Y tế tỉnh Hà Nam", None, "2020-2022", None),
        ),
        ("Hội Luật gia tỉnh Hà Nam tổ chức Đại hội lần thứ V vào ngày 15/7.", ("Hội Luật gia tỉnh Hà Nam", "V", None, "--07-15")),
    ],
)
def test_a_title_names_body_ordinal_and_term(text: str, expected: Found) -> None:
    """In any order, in capitals, in words; the Party's where the title says so; the day of the close is not the first day."""
    assert [expected] == congresses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội đồng Liên hợp quốc khóa 75 khai mạc.",
        "Công ty tổ chức đại hội cổ đông lần thứ 3.",
        "Đại hội thi đua yêu nước tỉnh Hà Nam lần thứ X diễn ra ngày 5-6.",
        "Đại hội VIII Đảng Cộng sản Cuba khai mạc.",
        "Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ tỉnh Hà Nam khóa XX bàn về đại hội đảng bộ các cấp.",
        "Giữa hai kỳ Đại hội Đảng bộ tỉnh Hà Nam, cơ quan lãnh đạo là Tỉnh ủy Hà Nam.",
        "Mọi người đang chuẩn bị đại hội.",
        "Ngày 3-5, hội nghị công bố quyết định thành lập Đảng bộ phường diễn ra.",
    ],
)
def test_no_congress_of_a_body(text: str) -> None:
    """Assemblies, contests, shareholders, foreign parties, plenums, congresses of a kind."""
    assert [] == congresses(text)


def test_mentions_of_one_congress_are_one_fact() -> None:
    """The ordinal alone, another writing of it, the body without a number."""
    text = (
        "Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX, nhiệm kỳ 2020-2025 khai mạc sáng 3-5. Nghị quyết Đại hội XX nêu sáu nhiệm vụ. "
        "Đại hội Đảng bộ tỉnh Hà Nam lần thứ 20 thành công. Đại hội Đảng bộ tỉnh Hà Nam vừa qua được đánh giá cao."
    )
    (only,) = congresses(text)

    assert only == ("Đảng bộ tỉnh Hà Nam", "XX", "2020-2025", "--05-03")


def test_the_congress_that_was_prepared_is_dated_by_its_own_day_only() -> None:
    """The day of the meeting that prepares it, or of the announcement, is not its day."""
    assert [("Đảng bộ tỉnh Hà Nam", "XX", None, None)] == congresses(
        "Sáng 18/1, hội nghị bàn về việc tổ chức Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX."
    )


def test_a_superior_congress_stays_unnamed() -> None:
    """One congress that nobody names; those of all levels are none."""
    assert [("đại hội đảng bộ cấp trên", None, None, None)] == congresses("Chi bộ bầu đoàn dự đại hội đảng bộ cấp trên.")
    assert [] == congresses("Cả tỉnh đang tiến hành đại hội đảng bộ các cấp.")


def test_the_context_names_the_province_and_says_so() -> None:
    """'Đảng bộ tỉnh' is of the province that the article is about; a national congress is of no branch."""
    text = (
        "Hôm nay, UBND tỉnh Hà Nam họp. Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX được quán triệt. "
        "Hội Luật gia tỉnh Hà Nam cử người dự Đại hội đại biểu toàn quốc Hội Luật gia lần thứ XIII."
    )
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, Congress)]

    assert [("Đảng bộ tỉnh Hà Nam", "context"), ("Hội Luật gia", "stated")] == [
        (f.organization.name, f.basis) for f in facts if f.organization
    ]
