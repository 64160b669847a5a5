"""An article twice as long takes twice the work: lists of thousands of names are read, and nothing is searched from the start each time."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import TypeAlias

from kg.extract import Extractor
from kg.model.document import Document
from kg.ontology import load_vocabulary

TraceFunction: TypeAlias = "Callable[[FrameType, str, object], TraceFunction]"

_FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ".split()
_GIVEN = "An Bình Cường Dũng Giang Hạnh Hường Khánh Lộc Mẫn Nghĩa Phượng Quỳnh Sửu".split()
_PROVINCES = ("Hà Nam", "Ninh Thuận", "Khánh Hòa", "Lạng Sơn", "Quảng Nam", "Bến Tre")


def _name(number: int) -> str:
    return f"{_FAMILIES[number % 12]} {_GIVEN[number // 12 % 14]} {_GIVEN[number // 168 % 14]}"


def _paragraph(number: int) -> str:
    one, other, province = _name(number * 2), _name(number * 2 + 1), _PROVINCES[number // 4 % 6]
    return (
        f"Ông {one}, Phó Chủ tịch UBND tỉnh {province}, cho biết Sở Y tế đã họp ngày {number % 27 + 1}/3.",
        f"Bà {one}, Giám đốc Sở Nội vụ, được bổ nhiệm giữ chức Phó Bí thư Huyện ủy Sông {_GIVEN[number % 14]}, tỉnh {province}.",
        f"Bí thư Chi bộ Khối {_GIVEN[number % 14]} là ông {one}; Chi bộ Khối {_GIVEN[number % 14]} thuộc Đảng bộ tỉnh.",
        f"Ông {one}, Trưởng phòng, và bà {other}, Bí thư Huyện ủy, cùng Chủ tịch huyện đến dự; ông {one} nói.",
    )[number % 4]


def _article(paragraphs: int) -> Document:
    return Document(id="long", text="\n".join(map(_paragraph, range(paragraphs))), home_province="Hà Nam")


def _steps(extractor: Extractor, document: Document) -> int:
    """How many lines of our grammar are run, those of a comprehension once for each turn."""
    steps = 0

    def here(_: FrameType, event: str, __: object) -> TraceFunction:
        nonlocal steps
        steps += event == "line"
        return here

    before = sys.gettrace()
    sys.settrace(lambda frame, *_: here if str(frame.f_globals.get("__name__")).startswith("kg.extract") else None)
    try:
        extractor.extract(document)
    finally:
        sys.settrace(before)
    return steps


def test_twice_the_text_is_twice_the_work() -> None:
    """Not four times: neither for places and bodies in focus, nor for names."""
    extractor = Extractor(load_vocabulary())
    extractor.extract(_article(100))  # what is remembered of the vocabulary

    assert _steps(extractor, _article(400)) < 2.1 * _steps(extractor, _article(200))
