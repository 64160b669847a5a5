"""How many were elected to which body. Sentences are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import ElectionResult
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())


def results(text: str) -> list[tuple[str, int, str | None]]:
    """Body, count, unit; every span slices back."""
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, ElectionResult)]
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
        number = fact.span("number")
        assert number is not None
        assert number.quote.startswith(str(fact.count))
    return [(f.organization.name, f.count, f.unit) for f in facts]


WHOLE = "Ban Chấp hành Đảng bộ tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Đại hội đã bầu {WHOLE} khóa XX gồm 41 đồng chí.", [(WHOLE, 41, "đồng chí")]),
        (f"Đại hội bầu 41 đồng chí vào {WHOLE} nhiệm kỳ 2015-2020.", [(WHOLE, 41, "đồng chí")]),
        (f"41 người được bầu vào {WHOLE}.", [(WHOLE, 41, "người")]),
        ("Đại hội đã bầu Ban Thường vụ Tỉnh ủy Hà Nam gồm 13 đ/c.", [("Ban Thường vụ Tỉnh ủy Hà Nam", 13, "đồng chí")]),
        (
            f"Hội nghị bầu ra 41 nhân sự vào {WHOLE}, 12 người tham gia Ban Thường vụ Tỉnh ủy và 9 người vào Ủy ban Kiểm tra Tỉnh ủy.",
            [(WHOLE, 41, "nhân sự"), ("Ban Thường vụ Tỉnh ủy Hà Nam", 12, "người"), ("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", 9, "người")],
        ),
        (
            f"Đại hội đã bầu {WHOLE} gồm 41 ủy viên chính thức và 5 ủy viên dự khuyết.",
            [(WHOLE, 41, "ủy viên chính thức"), (WHOLE, 5, "ủy viên dự khuyết")],
        ),
    ],
)
def test_a_result_is_body_count_and_unit(text: str, expected: list[tuple[str, int, str | None]]) -> None:
    """In the active, the passive, before the body or behind it; bare bodies are completed from those beside them."""
    assert sorted(expected) == sorted(results(text))


@pytest.mark.parametrize(
    "text",
    [
        f"Đại hội sẽ bầu 41 đồng chí vào {WHOLE}.",
        f"Đảng ủy đề nghị đại hội bầu 41 đồng chí vào {WHOLE}.",
        "Đại hội đã bầu 16 đại biểu dự Đại hội Đảng bộ tỉnh Hà Nam.",
        f"{WHOLE} có 41 đồng chí.",
        "Hội nghị có 41 đồng chí, đã bầu ông Mạc Văn Dư làm Bí thư Tỉnh ủy Hà Nam.",
    ],
)
def test_no_result_where_nobody_was_elected_to_a_body(text: str) -> None:
    """A plan, a request, a delegation to a congress, a number of those present."""
    assert [] == results(text)


def test_the_sentence_behind_goes_on_with_the_vote() -> None:
    """'Trong đó có 13 người vào …' tells of those elected before; bare bodies are of the congress that elects."""
    text = (
        "Sáng 3-5, Đại hội Đảng bộ tỉnh Hà Nam lần thứ XX bầu 52 ủy viên Ban Chấp hành Đảng bộ. "
        "Trong đó có 13 người vào Ban Thường vụ Tỉnh ủy Hà Nam."
    )

    assert [(WHOLE, 52, "ủy viên"), ("Ban Thường vụ Tỉnh ủy Hà Nam", 13, "người")] == results(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Lò Thị Hạnh công bố kết quả bầu cử Ban Chấp hành Hội Luật gia tỉnh Hà Nam gồm 31 vị.",
            ("Ban Chấp hành Hội Luật gia tỉnh Hà Nam", 31, "vị"),
        ),
        (f"Tại phiên bế mạc, đại hội ra mắt 52 ủy viên {WHOLE}.", (WHOLE, 52, "ủy viên")),
    ],
)
def test_an_announced_vote_is_a_result(text: str, expected: tuple[str, int, str | None]) -> None:
    """The result read out, those elected presented."""
    assert [expected] == results(text)


def test_the_executive_is_of_the_organization_told_before() -> None:
    """'Đại hội Đảng bộ Sở Y tế … bầu Ban Chấp hành Đảng bộ': of that department, and by that congress."""
    text = "Sáng 12/6, Đại hội Đảng bộ Sở Y tế tỉnh Hà Nam lần thứ X khai mạc. Đại hội đã bầu Ban Chấp hành Đảng bộ khóa X gồm 15 đồng chí."

    assert [("Ban Chấp hành Đảng bộ Sở Y tế tỉnh Hà Nam", 15, "đồng chí")] == results(text)


def test_the_committee_that_elects_tells_the_province() -> None:
    """In a round-up of several provinces each sentence has its own."""
    text = (
        "Ban Chấp hành Đảng bộ tỉnh Hà Nam bầu 13 người vào Ban Thường vụ Tỉnh ủy. "
        "Ban Chấp hành Đảng bộ tỉnh Phú Yên bầu 15 người vào Ban Thường vụ Tỉnh ủy."
    )

    assert [("Ban Thường vụ Tỉnh ủy Hà Nam", 13, "người"), ("Ban Thường vụ Tỉnh ủy Phú Yên", 15, "người")] == results(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Đại hội lựa chọn 56/66 người để bầu vào {WHOLE}.",
        "Trúng cử khoảng trên 80 người, trong đó có đủ 19 ủy viên Bộ Chính trị.",
        f"Đại biểu thảo luận việc bầu 52 đồng chí vào {WHOLE}.",
    ],
)
def test_a_purpose_or_a_share_is_no_result(text: str) -> None:
    """What a list is for; members of a body that was not elected there."""
    assert [] == results(text)
