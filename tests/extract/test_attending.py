"""Who attends a congress, in which capacity, and how many. Sentences are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Attendance
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
Found = tuple[str | int | None, str]

OPENS = "Sáng 3-5, Đại hội Đảng bộ huyện Kỳ Sơn lần thứ XX khai mạc. "


def present(text: str) -> list[Found]:
    """Name and capacity, or count and unit; every span slices back."""
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, Attendance)]
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
    return [(f.person.name, f.capacity) if f.person else (f.count, f.group or "") for f in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            OPENS
            + "Dự Đại hội có các đồng chí: Mạc Văn Dư, Phó Bí thư Tỉnh ủy; Lò Thị Hạnh, Trưởng Ban Tổ chức Tỉnh ủy; cùng 118 đại biểu.",
            [("Mạc Văn Dư", "attendee"), ("Lò Thị Hạnh", "attendee"), (118, "đại biểu")],
        ),
        (
            OPENS + "Phó Bí thư Tỉnh ủy Mạc Văn Dư, Chủ tịch UBND tỉnh Lò Thị Hạnh đã tới dự.",
            [("Mạc Văn Dư", "attendee"), ("Lò Thị Hạnh", "attendee")],
        ),
        (OPENS + "Đồng chí Mạc Văn Dư, Phó Bí thư Tỉnh ủy, dự và phát biểu chỉ đạo Đại hội.", [("Mạc Văn Dư", "director")]),
        (OPENS + "Phát biểu bế mạc đại hội, bà Lò Thị Hạnh, Bí thư Huyện ủy Kỳ Sơn nhấn mạnh ba việc.", [("Lò Thị Hạnh", "speaker")]),
        (OPENS + "Tại đại hội, Phó Bí thư Tỉnh ủy Mạc Văn Dư đánh giá cao kết quả của huyện.", [("Mạc Văn Dư", "speaker")]),
        (OPENS + "Tại đại hội, Phó Bí thư Tỉnh ủy Mạc Văn Dư đã trao cờ cho huyện.", [("Mạc Văn Dư", "attendee")]),
        (OPENS + "Bà Lò Thị Hạnh, Bí thư Huyện ủy Kỳ Sơn, chủ trì Đại hội.", [("Lò Thị Hạnh", "chair")]),
        (OPENS + "Tham dự có 250 đại biểu.", [(250, "đại biểu")]),
        (OPENS + "Đại hội có 115/118 đảng viên tham dự.", [(115, "đảng viên")]),
        (
            OPENS + "Về dự và chỉ đạo Đại hội có ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy; về phía huyện có bà Lò Thị Hạnh, Bí thư Huyện ủy.",
            [("Mạc Văn Dư", "director"), ("Lò Thị Hạnh", "attendee")],
        ),
        ("Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX có 1.250 đại biểu chính thức.", [(1250, "đại biểu chính thức")]),
        ("350 đại biểu Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX đã dâng hương.", [(350, "đại biểu")]),
        (
            "Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX khai mạc với sự tham dự của 250 đại biểu, đại diện cho 4.500 đảng viên.",
            [(250, "đại biểu")],
        ),
        (
            OPENS + "Phó Bí thư Tỉnh ủy Mạc Văn Dư đã tới dự. Ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy, phát biểu tại Đại hội.",
            [("Mạc Văn Dư", "speaker")],
        ),
        (
            "Sáng 3-5, Đại hội Đảng bộ huyện Kỳ Sơn lần thứ XX khai mạc, Chủ tịch UBND tỉnh Mạc Văn Dư đã đến dự.",
            [("Mạc Văn Dư", "attendee")],
        ),
    ],
)
def test_who_is_there(text: str, expected: list[Found]) -> None:
    """Lists before and behind the verb, verbs without object, delegates told without a verb; the strongest capacity of a person."""
    assert expected == present(text)


@pytest.mark.parametrize(
    "text",
    [
        OPENS + "Ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy, không dự đại hội.",
        OPENS + "Ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy, sẽ dự đại hội.",
        OPENS + "Chị Lò Thị Hạnh bán hàng rong đã tới dự.",
        OPENS + "Cùng ngày, Phó Bí thư Tỉnh ủy Mạc Văn Dư đã tới dự lễ khánh thành cầu Nậm Mo.",
        "Bên lề Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX, ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy, cho rằng cần đổi mới.",
        "Ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy Hà Nam, đọc tờ trình về dự thảo Quy chế làm việc của Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX.",
        OPENS + "Đại hội đã bầu 16 đại biểu.",
        OPENS + "Tại đại hội, ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy, được giới thiệu ứng cử.",
        OPENS + "Phát biểu tại hội nghị, ông Mạc Văn Dư, Phó Bí thư Tỉnh ủy, cho biết hội có 45.000 hội viên.",
        "Tham dự hội nghị có 250 đại biểu.",
        "Phó Bí thư Tỉnh ủy Mạc Văn Dư đã tới dự.",
        "Ban Tổ chức triển khai Nghị quyết Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX; hội nghị có 700 đại biểu tham dự.",
        OPENS + "Thư chúc mừng của Đại hội đồng Liên hợp quốc được bà Lò Thị Hạnh, Bí thư Huyện ủy Kỳ Sơn, đọc.",
    ],
)
def test_who_is_not_said_to_be_there(text: str) -> None:
    """The absent, those to come, who holds no office, other meetings, drafts, those elected, members of an association."""
    assert [] == present(text)
