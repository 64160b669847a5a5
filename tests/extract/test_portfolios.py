"""Who is in charge of which field of work. Sentences are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Portfolio
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
Found = tuple[str, str | None, str | None, str]


def fields(text: str) -> list[Found]:
    """Person, role, body, field; every span slices back."""
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, Portfolio)]
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
        assert fact.span("person") is not None
        assert fact.span("trigger") is not None
    return [(f.person.name, f.role.name if f.role else None, f.organization.name if f.organization else None, f.field) for f in facts]


NAME, DEPUTY, BODY = "Mạc Văn Dư", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam phụ trách khối kinh tế, cho biết.", "kinh tế"),
        ("Phó Chủ tịch UBND tỉnh Hà Nam Mạc Văn Dư (phụ trách mảng doanh nghiệp) đã dự.", "doanh nghiệp"),
        ("Phó Chủ tịch UBND tỉnh Hà Nam Mạc Văn Dư phụ trách lĩnh vực hàng không.", "hàng không"),
        ("Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, người phụ trách lĩnh vực thị trường lao động, đã nêu rõ.", "thị trường lao động"),
        (
            "Ông Mạc Văn Dư là Phó Chủ tịch UBND tỉnh Hà Nam. Ông Dư được giao phụ trách mảng giao thông - vận tải.",
            "giao thông - vận tải",
        ),
        (
            "Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam phụ trách các lĩnh vực an ninh, nội chính, thanh tra.",
            "an ninh, nội chính, thanh tra",
        ),
        ("Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, phụ trách địa bàn huyện Kỳ Sơn từ tháng 3/2016.", "địa bàn huyện Kỳ Sơn"),
        ("Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam phụ trách xây dựng cơ bản.", "xây dựng cơ bản"),
        ("Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, phụ trách công tác dân số của tỉnh.", "công tác dân số"),
    ],
)
def test_a_field_belongs_to_person_and_post(text: str, field: str) -> None:
    """Behind the post, in brackets, with a pronoun; a field ends where its words end."""
    assert [(NAME, DEPUTY, BODY, field)] == fields(text)


def test_a_list_behind_a_colon_gives_several_fields() -> None:
    """Between semicolons, with brackets passed over."""
    text = (
        "Thứ trưởng Bộ Y tế Mạc Văn Dư phụ trách các lĩnh vực: Công nghệ thông tin (bao gồm an toàn thông tin); "
        "Hợp tác quốc tế; Kế hoạch - Tài chính."
    )
    assert ["Công nghệ thông tin", "Hợp tác quốc tế", "Kế hoạch - Tài chính"] == [found[3] for found in fields(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ông Mạc Văn Dư, Phó Giám đốc phụ trách Sở Y tế tỉnh Hà Nam, dự.",
        "Ông Mạc Văn Dư, Phó Tổng Biên tập phụ trách báo Hà Nam, dự.",
        "Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, kiểm tra lĩnh vực ông phụ trách, rồi ra về.",
        "Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, nói cán bộ thuộc lĩnh vực được phân công phụ trách có nhiều sai phạm.",
        "Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, gặp một chuyên viên phụ trách lĩnh vực đất đai.",
        "Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, phụ trách khá nhiều công việc.",
        "Ông Mạc Văn Dư, Phó Chủ tịch UBND tỉnh Hà Nam, phụ trách hơn 20 thanh niên.",
        "Chị Lò Thị Hạnh phụ trách lĩnh vực bán hàng của một cửa hiệu.",
        "Các Phó Chủ tịch UBND tỉnh Hà Nam phụ trách lĩnh vực kinh tế đã họp.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, Phó Chủ tịch phụ trách đô thị Lò Văn Thưởng làm tổ phó.",
    ],
)
def test_no_field(text: str) -> None:
    """A body in charge, a field told of others, nothing named, a private person, several, one whose name stands behind."""
    assert [] == fields(text)
