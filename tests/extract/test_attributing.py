"""What is told of an office-holder's life. Sentences are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import PersonAttribute
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
Found = tuple[str, str, str]


def told(text: str, *, sex: bool = False) -> list[Found]:
    """Person, attribute, value; every span slices back. Sex, which every courtesy states, only where asked for."""
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, PersonAttribute)]
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
        assert fact.span("person") is not None
    return [(f.person.name, f.attribute, f.value) for f in facts if sex or f.attribute != "sex"]


NAME = "Mạc Văn Dư"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Mạc Văn Dư, sinh năm 1970, Chủ tịch UBND tỉnh Hà Nam, dự lễ.", [(NAME, "birth", "1970")]),
        (
            "Ông Mạc Văn Dư (SN 1970, quê Ý Yên, Nam Định), Chủ tịch UBND tỉnh Hà Nam.",
            [(NAME, "birth", "1970"), (NAME, "hometown", "Ý Yên, Nam Định")],
        ),
        ("Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, sinh ngày 2/10/1968.", [(NAME, "birth", "1968-10-02")]),
        (
            "Mạc Văn Dư làm Chủ tịch UBND tỉnh Hà Nam. Ông sinh tháng 5 năm 1970; quê quán: xã Yên Bằng, huyện Ý Yên, giữ chức từ 2015.",
            [(NAME, "birth", "1970-05"), (NAME, "hometown", "xã Yên Bằng, huyện Ý Yên")],
        ),
        ("Sinh năm 1958 ở Hà Nam, ông Mạc Văn Dư từng là Giám đốc Sở Y tế tỉnh Hà Nam.", [(NAME, "birth", "1958")]),
        (
            "Ông Mạc Văn Dư là Giám đốc Sở Y tế tỉnh Hà Nam. Sinh năm 1958, quê Phú Yên.",
            [(NAME, "birth", "1958"), (NAME, "hometown", "Phú Yên")],
        ),
        (
            "Ông Mạc Văn Dư quê xã Yên Bằng (Ý Yên, Nam Định) là Giám đốc Sở Y tế tỉnh Hà Nam.",
            [(NAME, "hometown", "xã Yên Bằng (Ý Yên, Nam Định)")],
        ),
        ("Ông Mạc Văn Dư, quê Bà Rịa - Vũng Tàu, Phó Chủ tịch UBND tỉnh Hà Nam, cho biết.", [(NAME, "hometown", "Bà Rịa - Vũng Tàu")]),
        ("Thượng tá Mạc Văn Dư, Trưởng Công an huyện Kỳ Sơn, cho biết.", [(NAME, "rank", "Thượng tá")]),
        ("GS.TS Mạc Văn Dư, Hiệu trưởng Trường Đại học Hồng Lam, cho biết.", [(NAME, "degree", "Giáo sư, Tiến sĩ")]),
        ("Ông Mạc Văn Dư, Giám đốc Sở Y tế tỉnh Hà Nam, có trình độ tiến sĩ y khoa.", [(NAME, "degree", "Tiến sĩ")]),
        ("Ông Mạc Văn Dư (bí danh Sáu Dân), Bí thư Tỉnh ủy Hà Nam.", [(NAME, "alias", "Sáu Dân")]),
        (
            "Bí thư Tỉnh ủy Hà Nam Mạc Văn Dư tên thật là Mạc Đăng Khu, sinh ngày 09/02/1907 tại Ý Yên.",
            [(NAME, "alias", "Mạc Đăng Khu"), (NAME, "birth", "1907-02-09")],
        ),
        ("Ông Mạc Văn Dư, nguyên Bí thư Tỉnh ủy Hà Nam, từ trần hồi 20h10 ngày 22/4/2019.", [(NAME, "death", "2019-04-22")]),
        ("Ông Mạc Văn Dư (1920 - 1990), nguyên Bí thư Tỉnh ủy Hà Nam.", [(NAME, "birth", "1920"), (NAME, "death", "1990")]),
    ],
)
def test_the_life_of_an_office_holder(text: str, expected: list[Found]) -> None:
    """Birth, home, rank, degree, other names, death: beside the name, behind posts, with a pronoun, in the sentence behind."""
    assert sorted(expected) == sorted(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Anh Mạc Văn Dư, sinh năm 1970, quê Nam Định, bán hàng rong.",
        "Ông Mạc Văn Dư (SN 1981), Chủ tịch HĐQT Công ty cổ phần Nước sạch Nậm Mo.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, cho biết cháu bé sinh năm 2014.",
        "Ông Mạc Văn Dư, Hiệu trưởng Trường Đại học Hồng Lam, công bố chỉ tiêu tuyển sinh năm 2017.",
        "Con trai ông Mạc Văn Dư sinh năm 1999. Ông Mạc Văn Dư là Chủ tịch UBND tỉnh Hà Nam.",
        "Ông Mạc Văn Dư là Chủ tịch UBND tỉnh Hà Nam. Vợ ông Mạc Văn Dư quê Phú Yên.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, về thăm quê Nam Định.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, sinh năm 1962. Trong hồ sơ, ông Mạc Văn Dư sinh năm 1967.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, tức là người đứng đầu, phát biểu.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam (2011 - 2016), nghỉ hưu.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam. Dân tộc: Kinh. Tôn giáo: không.",
        "Thân mẫu ông Mạc Văn Dư từ trần ngày 3/4/2018. Ông Mạc Văn Dư là Chủ tịch UBND tỉnh Hà Nam.",
        "Ông Mạc Văn Dư, Chủ tịch UBND tỉnh Hà Nam, trao bằng tiến sĩ cho 12 người.",
    ],
)
def test_what_is_not_told_of_an_office_holder(text: str) -> None:
    """Private persons, relatives, other meanings of the words, two values that exclude each other, what is nobody's business."""
    assert [] == told(text)


def test_sex_only_where_a_title_states_it() -> None:
    """A middle name states nothing; 'các ông, bà' states nothing of one."""
    assert [("Lò Thị Hạnh", "sex", "female")] == told("Bà Lò Thị Hạnh, Chủ tịch UBND tỉnh Hà Nam.", sex=True)
    assert [] == told("Đồng chí Lò Thị Hạnh, Chủ tịch UBND tỉnh Hà Nam.", sex=True)


def test_the_grade_says_how_the_person_is_named() -> None:
    """A full name, a short form, the sentence before."""
    text = "Ông Mạc Văn Dư, sinh năm 1970, là Bí thư Tỉnh ủy Hà Nam. Ông Dư quê Phú Yên. Có trình độ tiến sĩ."
    facts = [f for f in EXTRACTOR.extract(Document(id="t", text=text)) if isinstance(f, PersonAttribute)]

    assert {"sex": "A", "birth": "A", "hometown": "B", "degree": "C"} == {f.attribute: f.grade for f in facts}
    assert ["context"] == [f.basis for f in facts if f.attribute == "degree"]
