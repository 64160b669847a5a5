"""Where a body is, so that two articles mean one: districts by number, the one of the whole country, the province in a union's name."""

import pytest

from kg.extract.extractor import Extractor
from kg.model.document import Document
from kg.model.facts import Membership
from kg.model.keys import is_open, organization_key
from kg.ontology import Vocabulary, load_vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def memberships(vocabulary: Vocabulary, text: str) -> list[Membership]:
    """Give the memberships that *text* tells."""
    found = Extractor(vocabulary).extract(Document(id="d", text=text, date="2020-05-01"))
    return [fact for fact in found if isinstance(fact, Membership)]


NAMED = {
    "Bà Y Lam, Phó Chủ tịch UBND Q.7, dự.": "Ủy ban nhân dân quận 7",
    "Ông Lò Văn Bun, Chủ tịch Hội Luật gia Việt Nam, nói.": "Hội Luật gia Việt Nam",
    "Ông Lò Văn Bun, Tổng thư ký Hiệp hội Nấm rừng VN, nói.": "Hiệp hội Nấm rừng Việt Nam",
    "Ông Lò Văn Bun, Chủ tịch Hiệp hội Du lịch Đà Nẵng, nói.": "Hiệp hội Du lịch Đà Nẵng",
    "Ông Lò Văn Bun, Chủ tịch Hội Tư vấn xây dựng TP HCM, nói.": "Hội Tư vấn xây dựng Thành phố Hồ Chí Minh",
    "Bà Y Lam, Chủ tịch Hội Hữu nghị Việt Nam - Cuba, dự.": "Hội Hữu nghị Việt Nam - Cuba",
    "Bà Y Lam, Chủ tịch Ủy ban Trung ương MTTQ VN Việt Nam, dự.": "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
}


@pytest.mark.parametrize("text", NAMED)
def test_the_name_is_printed_whole_and_once(vocabulary: Vocabulary, text: str) -> None:
    (fact,) = memberships(vocabulary, text)
    assert fact.organization is not None
    assert fact.organization.name == NAMED[text]


@pytest.mark.parametrize("text", list(NAMED)[:5])
def test_the_body_is_one_in_all_articles(vocabulary: Vocabulary, text: str) -> None:
    (fact,) = memberships(vocabulary, text)
    assert fact.organization is not None
    assert not is_open(fact.organization, vocabulary)
    assert organization_key(fact.organization, "a", vocabulary) == organization_key(fact.organization, "b", vocabulary)


def test_a_ward_by_number_is_in_no_district_that_nobody_names(vocabulary: Vocabulary) -> None:
    (fact,) = memberships(vocabulary, "Ông Y Bun, Phó Chủ tịch UBND phường 3, dự.")
    assert fact.organization is not None
    assert is_open(fact.organization, vocabulary)


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("Quốc hội họp. Đại biểu Lò Văn Bun (Phú Thọ) nói.", "place:p25"),
        ("Quốc hội họp. ĐB Lò Văn Bun (đoàn Sơn La) hỏi.", "place:p14"),
        ("Quốc hội họp. Đại biểu Lò Văn Bun (50 tuổi) nói.", None),
    ],
)
def test_the_province_in_brackets_is_the_deputys_constituency(vocabulary: Vocabulary, text: str, origin: str | None) -> None:
    (fact,) = memberships(vocabulary, text)
    assert (fact.origin.concept if fact.origin is not None else None) == origin
