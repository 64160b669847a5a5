"""Bodies founded, merged, split, renamed, abolished. Sentences are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import BodyEvent
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
Found = tuple[str, str, tuple[str, ...], str | None]


def changes(text: str) -> list[Found]:
    """Type, body, other bodies, date; every span slices back."""
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, BodyEvent)]
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
        assert fact.span("trigger") is not None
        assert fact.span("organization") is not None
    return [(f.type, f.organization.name, tuple(other.name for other in f.others), f.date) for f in facts]


TOURISM, CULTURE = "Sở Du lịch tỉnh Hà Nam", "Sở Văn hóa, Thể thao và Du lịch tỉnh Hà Nam"
FINANCE, PLANNING = "Sở Tài chính tỉnh Hà Nam", "Sở Kế hoạch và Đầu tư tỉnh Hà Nam"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Ngày 3/7/2016, UBND tỉnh Hà Nam đã ra quyết định thành lập {TOURISM} trên cơ sở tách từ {CULTURE}.",
            ("founded", TOURISM, (CULTURE,), "2016-07-03"),
        ),
        (f"{TOURISM} được thành lập năm 2016.", ("founded", TOURISM, (), "2016")),
        (f"{TOURISM} thành lập ngày 3/7/2016 theo quyết định của UBND tỉnh.", ("founded", TOURISM, (), "2016-07-03")),
        (f"UBND tỉnh vừa công bố quyết định thành lập {TOURISM}.", ("founded", TOURISM, (), None)),
        (
            f"Ngày 1/3/2025, HĐND tỉnh đã ban hành nghị quyết hợp nhất {FINANCE} và {PLANNING}.",
            ("merged", FINANCE, (PLANNING,), "2025-03-01"),
        ),
        (
            f"Từ tháng 3/2025, {TOURISM} được sáp nhập vào {CULTURE}.",
            ("merged", CULTURE, (TOURISM,), "2025-03"),
        ),
        (
            f"HĐND tỉnh đã quyết định sáp nhập {TOURISM} vào {CULTURE} từ ngày 1-3-2025.",
            ("merged", CULTURE, (TOURISM,), "2025-03-01"),
        ),
        (
            f"Trước đó, {CULTURE} được tách thành {TOURISM} và Sở Văn hóa và Thể thao tỉnh Hà Nam.",
            ("split", CULTURE, (TOURISM, "Sở Văn hóa và Thể thao tỉnh Hà Nam"), None),
        ),
        (
            f"Năm 2003, Sở Địa chính tỉnh Hà Nam được đổi tên thành {PLANNING}.",
            ("renamed", "Sở Địa chính tỉnh Hà Nam", (PLANNING,), "2003"),
        ),
        (f"UBND tỉnh đã quyết định giải thể {TOURISM}.", ("abolished", TOURISM, (), None)),
        (f"{TOURISM} kết thúc hoạt động từ ngày 1/7/2025.", ("abolished", TOURISM, (), "2025-07-01")),
        (
            "Ban Quản lý rừng đặc dụng Nậm Mo (nay đã giải thể) giao khoán ba héc ta.",
            ("abolished", "Ban Quản lý Rừng đặc dụng Nậm Mo", (), None),
        ),
    ],
)
def test_a_change_of_a_body(text: str, expected: Found) -> None:
    """Active, passive, without object; what comes out of it, takes it in, or it comes from stands beside it."""
    assert [expected] == changes(text)


@pytest.mark.parametrize(
    "text",
    [
        f"UBND tỉnh sẽ thành lập {TOURISM} trong năm 2026.",
        f"Cử tri kiến nghị thành lập {TOURISM}.",
        f"Hội thảo bàn về việc thành lập {TOURISM}.",
        f"Hôm qua, tỉnh kỷ niệm 20 năm thành lập {TOURISM}.",
        f"{TOURISM} đã thành lập tổ công tác đi kiểm tra.",
        f"{TOURISM} vừa thành lập 5 đoàn kiểm tra.",
        f"Ngày 3/7/2016, tổ giúp việc được {TOURISM} thành lập.",
        "Công ty cổ phần Nước sạch Nậm Mo được thành lập năm 2016.",
        f"Bộ trình Thủ tướng ban hành quyết định thành lập {TOURISM}.",
        f"Sau khi UBND tỉnh quyết định thành lập {TOURISM} thì việc sẽ khác.",
        "Sở được thành lập năm 2016.",
        "UBND tỉnh đã quyết định thành lập Hội đồng Xử lý vụ việc tranh chấp đất đai.",
        f"Không có chuyện {TOURISM} được sáp nhập vào {CULTURE}.",
        f"{TOURISM} chưa được thành lập.",
    ],
)
def test_no_change(text: str) -> None:
    """Plans, requests, anniversaries, who founds something else, enterprises, bare heads, names that the grammar cuts."""
    assert [] == changes(text)
