"""Governments, parliaments, ministries and missions of other countries, and who holds posts in them."""

import pytest

from kg.extract.extractor import Extractor
from kg.model.document import Document
from kg.model.keys import organization_key
from kg.model.rows import rows
from kg.ontology import Vocabulary, load_vocabulary
from kg.resolve import Article, resolve
from kg.text.vi.syllables import is_syllable

Held = tuple[str, str, str | None, str]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def held(vocabulary: Vocabulary, text: str) -> set[Held]:
    """Give (person, role, body, scope) of every row of *text*."""
    found = rows(Extractor(vocabulary).extract(Document(id="d", text=text, date="2020-05-01")))
    return {(row.person, row.role, row.organization, row.scope) for row in found}


HELD: dict[str, set[Held]] = {
    "Thủ tướng Anh Tessa Moore đến Hà Nội.": {("Tessa Moore", "Thủ tướng", "Chính phủ Vương quốc Anh", "other")},
    "Bộ trưởng Ngoại giao Nhật Bản Taro Konishi tiếp Bộ trưởng Ngoại giao Lò Văn Bun.": {
        ("Taro Konishi", "Bộ trưởng", "Bộ Ngoại giao Nhật Bản", "other"),
        ("Lò Văn Bun", "Bộ trưởng", "Bộ Ngoại giao", "vn"),
    },
    "Chủ tịch Quốc hội Lào Pany Sithong và Chủ tịch Quốc hội Lò Văn Bun dự lễ.": {
        ("Pany Sithong", "Chủ tịch", "Quốc hội Lào", "other"),
        ("Lò Văn Bun", "Chủ tịch", "Quốc hội", "vn"),
    },
    "Thứ trưởng Bộ Văn hóa Lào Bounkong Savath phát biểu.": {("Bounkong Savath", "Thứ trưởng", "Bộ Văn hóa Lào", "other")},
    "Ngài Man Uyn Khay, Chủ tịch Quốc hội nước Cộng hòa Liên bang Myanmar, phát biểu.": {
        ("Man Uyn Khay", "Chủ tịch", "Quốc hội Myanmar", "other")
    },
    "Bà Taro Konishi, Chủ tịch Đảng Cộng sản Nhật Bản, đến thăm.": {("Taro Konishi", "Chủ tịch", "Đảng Cộng sản Nhật Bản", "other")},
    "Đại sứ Mỹ tại Việt Nam Dan Kritt chào xã giao.": {("Dan Kritt", "Đại sứ", "Đại sứ quán Hoa Kỳ tại Việt Nam", "other")},
    "Đại sứ Việt Nam tại Lào Lò Văn Bun đón đoàn.": {("Lò Văn Bun", "Đại sứ", "Đại sứ quán Việt Nam tại Lào", "vn")},
    "Tổng lãnh sự Trung Quốc tại TP.HCM Ngô Cận Hoa dự.": {
        ("Ngô Cận Hoa", "Tổng lãnh sự", "Tổng lãnh sự quán Trung Quốc tại Thành phố Hồ Chí Minh", "other")
    },
    "Bộ trưởng Bộ Công Thương Trần Quang Anh dự lễ.": {("Trần Quang Anh", "Bộ trưởng", "Bộ Công Thương", "vn")},
    "Theo Bộ trưởng Anh, ông Trần Quang Anh là Bộ trưởng Bộ Y tế.": {("Trần Quang Anh", "Bộ trưởng", "Bộ Y tế", "vn")},
}


@pytest.mark.parametrize("text", HELD)
def test_the_body_is_of_its_country(vocabulary: Vocabulary, text: str) -> None:
    assert held(vocabulary, text) == HELD[text]


def test_who_is_told_with_the_country_once_is_of_it_in_the_whole_article(vocabulary: Vocabulary) -> None:
    text = "Tổng Bí thư, Chủ tịch nước Trung Quốc Lý Cận Hoa đến Hà Nội. Chủ tịch nước Lý Cận Hoa cảm ơn Chủ tịch nước Lò Văn Bun."
    assert held(vocabulary, text) == {
        ("Lý Cận Hoa", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng Trung Quốc", "other"),
        ("Lý Cận Hoa", "Chủ tịch nước", "Nhà nước Trung Quốc", "other"),
        ("Lò Văn Bun", "Chủ tịch nước", "Nhà nước", "vn"),
    }


def test_a_name_that_cannot_be_vietnamese_stands_under_no_vietnamese_body(vocabulary: Vocabulary) -> None:
    text = "Thủ tướng Lò Văn Bun tiếp Thủ tướng Shinzo Konabe và ông Karl Wolfram, Bộ trưởng Bộ Tài chính."
    assert {(p, b) for p, _, b, _ in held(vocabulary, text)} == {("Lò Văn Bun", "Chính phủ"), ("Karl Wolfram", None)}


def test_a_pronoun_behind_a_guest_is_not_taken_for_him(vocabulary: Vocabulary) -> None:
    text = "Tổng thống Marc Wolfram ca ngợi Chủ tịch nước Lò Văn Bun. Ông từng giữ chức Bộ trưởng Công an."
    assert not any(p == "Marc Wolfram" and b == "Bộ Công an" for p, _, b, _ in held(vocabulary, text))


def test_the_host_does_not_hold_the_post_of_his_guest(vocabulary: Vocabulary) -> None:
    text = "Tại cuộc hội kiến với Chủ tịch nước Lò Văn Bun, Thủ tướng Belarus khẳng định quan hệ tốt đẹp."
    assert held(vocabulary, text) == {("Lò Văn Bun", "Chủ tịch nước", "Nhà nước", "vn")}


def test_the_government_of_another_country_is_another_body(vocabulary: Vocabulary) -> None:
    text = "Thủ tướng Lào Bounkong Savath tiếp Thủ tướng Lò Văn Bun. Thủ tướng Singapore Lý Quang Vinh cũng dự."
    document = Document(id="d", text=text, date="2020-05-01")
    facts = Extractor(vocabulary).extract(document)
    resolved = resolve([Article(document, facts)], vocabulary)
    names = {body.key: body.name for body in resolved.organizations}
    assert sorted(names.values()) == ["Chính phủ", "Chính phủ Lào", "Chính phủ Singapore"]
    posts = {post.name for post in resolved.posts}
    assert posts == {"Thủ tướng", "Thủ tướng Chính phủ Lào", "Thủ tướng Chính phủ Singapore"}
    bodies = [fact.organization for fact in facts if fact.kind == "membership" and fact.organization is not None]
    assert len({organization_key(body, "d", vocabulary) for body in bodies}) == 3


def test_every_family_name_of_the_lowlands_is_a_syllable() -> None:
    assert all(is_syllable(name) for name in "nguyễn trần lê phạm huỳnh võ đặng quách khuất nghiêm".split())
    assert not any(is_syllable(name) for name in "trump shinzo merkel abe castro".split())
