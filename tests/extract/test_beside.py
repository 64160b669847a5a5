"""Posts that stand beside a name and are another's, and bodies whose names the vocabulary does not have."""

import pytest

from kg.extract.extractor import Extractor
from kg.model.document import Document
from kg.model.rows import rows
from kg.ontology import Vocabulary, load_vocabulary

Held = tuple[str, str, str | None]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


def held(vocabulary: Vocabulary, text: str) -> set[Held]:
    """Give (person, role, body) of every row of *text*."""
    found = rows(Extractor(vocabulary).extract(Document(id="d", text=text, date="2020-05-01")))
    return {(row.person, row.role, row.organization) for row in found}


ANOTHERS: dict[str, set[Held]] = {
    "Trao đổi với phóng viên báo Nam Xanh, luật sư Lò Văn Bun, Đoàn Luật sư Sơn La, cho biết.": set(),
    "Báo cáo với đoàn của Bí thư Thành ủy, Trung tá Lò Văn Bun - Trưởng phòng Tham mưu - cho biết.": {
        ("Lò Văn Bun", "Trưởng phòng", "Phòng Tham mưu")
    },
    "Việc này là thẩm quyền của Chủ tịch UBND tỉnh Sơn La” - ông Lò Văn Bun nói.": set(),
    "Cảm ơn ý kiến của Bí thư Huyện ủy Sốp Cộp, ông Lò Văn Bun.": {("Lò Văn Bun", "Bí thư", "Huyện ủy Sốp Cộp")},
    "Ông Lò Văn Bun nói ngôi nhà ấy là của Giám đốc Sở Y tế.": set(),
    "Bí thư Huyện ủy Sốp Cộp Lò Văn Bun cùng các cán bộ, nhân viên của Văn phòng Huyện ủy dự.": {
        ("Lò Văn Bun", "Bí thư", "Huyện ủy Sốp Cộp")
    },
    "Đại sứ Việt Nam tại Lào Lò Văn Bun, cán bộ Đại sứ quán đón đoàn.": {("Lò Văn Bun", "Đại sứ", "Đại sứ quán Việt Nam tại Lào")},
    "Thủ tướng Lò Văn Bun Giám đốc Sở Y tế Y Lam phát biểu.": {
        ("Lò Văn Bun", "Thủ tướng", "Chính phủ"),
        ("Y Lam", "Giám đốc", "Sở Y tế"),
    },
}


@pytest.mark.parametrize("text", ANOTHERS)
def test_a_post_beside_a_name_may_be_anothers(vocabulary: Vocabulary, text: str) -> None:
    assert held(vocabulary, text) == ANOTHERS[text]


UNKNOWN: dict[str, set[Held]] = {
    "Sở Y tế Sơn La dự. Ông Lò Văn Bun là Giám đốc viễn thông Sốp Cộp.": {("Lò Văn Bun", "Giám đốc", None)},
    "Giám đốc Sở Giáo dục Sơn La Lò Văn Bun là Phó Trưởng ban Ban chỉ đạo thi quốc gia.": {
        ("Lò Văn Bun", "Giám đốc", "Sở Giáo dục tỉnh Sơn La"),
        ("Lò Văn Bun", "Phó Trưởng ban", "Ban Chỉ đạo"),
    },
    "Ông Lò Văn Bun, nguyên Chủ tịch HĐQT Vinabuno, bị khởi tố.": {("Lò Văn Bun", "Chủ tịch", "Hội đồng quản trị Vinabuno")},
    "Tổng giám đốc Vinabuno Trần Văn Bun dự.": {("Trần Văn Bun", "Tổng Giám đốc", "Vinabuno")},
    "Ông Lò Văn Bun, Phó Giám đốc Phòng Đăng ký đất đai.": {("Lò Văn Bun", "Phó Giám đốc", "Phòng Đăng ký đất đai")},
    "Phó viện trưởng Nguyễn Thị Lan, Viện KSND tỉnh Sơn La, ký.": set(),
}


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_name_that_the_vocabulary_lacks_is_no_other_body_of_the_article(vocabulary: Vocabulary, text: str) -> None:
    assert held(vocabulary, text) == UNKNOWN[text]


def test_a_brand_in_brackets_is_the_body_before_it(vocabulary: Vocabulary) -> None:
    text = "Đoàn công tác của Tổng công ty Chè Sốp Cộp (Vinabuno) đến tỉnh. Tổng giám đốc Vinabuno Trần Văn Bun phát biểu."
    assert held(vocabulary, text) == {("Trần Văn Bun", "Tổng Giám đốc", "Tổng công ty Chè Sốp Cộp")}


def test_who_chairs_a_company_chairs_its_board(vocabulary: Vocabulary) -> None:
    text = "Ông Lò Văn Bun, Chủ tịch Hội đồng thành viên Tổng công ty Chè Sốp Cộp (Vinabuno), dự. Chủ tịch Vinabuno Lò Văn Bun phát biểu."
    assert held(vocabulary, text) == {("Lò Văn Bun", "Chủ tịch", "Hội đồng thành viên Tổng công ty Chè Sốp Cộp")}


def test_the_party_committee_is_that_of_the_agency_not_of_its_division(vocabulary: Vocabulary) -> None:
    text = "Ông Lò Văn Bun, Đảng ủy viên, Trưởng phòng Tổng hợp, Viện Kiểm sát nhân dân tỉnh Sơn La."
    assert ("Lò Văn Bun", "Ủy viên", "Ban Chấp hành Đảng bộ Viện kiểm sát nhân dân tỉnh Sơn La") in held(vocabulary, text)
    text = "Ông Lò Văn Bun, phó bí thư Đảng ủy, thành viên Hội đồng quản trị Tổng công ty Chè Sốp Cộp."
    assert ("Lò Văn Bun", "Phó Bí thư", "Đảng ủy Tổng công ty Chè Sốp Cộp") in held(vocabulary, text)


def test_the_holder_of_one_post_more_has_no_name(vocabulary: Vocabulary) -> None:
    text = "Thanh tra tỉnh đã cử một phó cục trưởng dự; cùng Chủ tịch UBND tỉnh Sơn La Lò Văn Bun đối thoại."
    assert held(vocabulary, text) == {("Lò Văn Bun", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")}


def test_who_is_told_to_be_another_is_not_joined_with_him(vocabulary: Vocabulary) -> None:
    text = "Em trai của ông Lò Văn Tiến là ông Lò Văn Bun, đang giữ vị trí Phó Chủ tịch UBND huyện Sốp Cộp."
    assert held(vocabulary, text) == {("Lò Văn Bun", "Phó Chủ tịch", "Ủy ban nhân dân huyện Sốp Cộp")}


def test_posts_held_one_after_the_other_are_over_but_the_last(vocabulary: Vocabulary) -> None:
    text = "Ông Lò Văn Bun lần lượt giữ các chức vụ Trưởng phòng Nội vụ, Phó Chủ tịch rồi Chủ tịch UBND huyện Sốp Cộp."
    found = rows(Extractor(vocabulary).extract(Document(id="d", text=text, date="2020-05-01")))
    assert [(row.role, row.status) for row in found] == [("Trưởng phòng", "former"), ("Phó Chủ tịch", "former"), ("Chủ tịch", "current")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sáng 13/5, cử tri băn khoăn việc cho ông Lò Văn Bun thôi chức Bí thư Huyện ủy Sốp Cộp.", None),
        ("Sáng 13/5, công bố quyết định về việc cho ông Lò Văn Bun thôi chức Bí thư Huyện ủy Sốp Cộp.", "--05-13"),
    ],
)
def test_an_act_that_is_spoken_of_has_not_the_day_on_which_people_speak(vocabulary: Vocabulary, text: str, date: str | None) -> None:
    (row,) = rows(Extractor(vocabulary).extract(Document(id="d", text=text, date="2020-05-20")))
    assert (row.status, row.date) == ("ended", date)


SPEAKERS: dict[str, set[Held]] = {
    "Trao đổi với Thứ trưởng Bộ Y tế Lò Văn Bun, Trợ lý nêu ba vấn đề.": {("Lò Văn Bun", "Thứ trưởng", "Bộ Y tế")},
    "Giải trình lại với các đại biểu, Bộ trưởng Bộ Y tế Lò Văn Bun đồng tình.": {("Lò Văn Bun", "Bộ trưởng", "Bộ Y tế")},
    "Chủ tịch Hội Luật gia Việt Nam, đại biểu Quốc hội Lò Văn Bun nêu ý kiến.": {
        ("Lò Văn Bun", "Chủ tịch", "Hội Luật gia Việt Nam"),
        ("Lò Văn Bun", "Đại biểu", "Quốc hội"),
    },
    "Chưa đồng tình với giải trình của Giám đốc Sở Y tế, đại biểu Lò Văn Bun nêu ý kiến.": set(),
    "Xe của Phó chủ tịch UBND tỉnh Sơn La được đại tá Lò Văn Bun xác nhận.": set(),
    "Theo ông Lò Văn Bun, TP nên tham khảo.": set(),
    "Ông Lò Văn Bun từng giữ các chức vụ: Phó chủ tịch UBND; Chủ tịch UBND tỉnh Sơn La. UBND tỉnh Hòa Bình dự.": {
        ("Lò Văn Bun", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Lò Văn Bun", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
    },
}


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_speaks_and_to_whom(vocabulary: Vocabulary, text: str) -> None:
    assert held(vocabulary, text) == SPEAKERS[text]


def test_delegates_beside_a_name_are_others(vocabulary: Vocabulary) -> None:
    assert held(vocabulary, "Thủ tướng Lò Văn Bun và các vị đại biểu ngắm nhìn.") == {("Lò Văn Bun", "Thủ tướng", "Chính phủ")}
    text = "Giải trình trước đại biểu, Chủ tịch UBND tỉnh Sơn La Lò Văn Bun thừa nhận."
    assert held(vocabulary, text) == {("Lò Văn Bun", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")}


def test_a_deputy_chair_who_is_director_of_a_company_is_of_the_company(vocabulary: Vocabulary) -> None:
    text = "Chủ tịch Quốc hội Y Lam Ban dự. Ông Lò Văn Bun, phó chủ tịch kiêm tổng giám đốc Tập đoàn Vinabuno, cho biết."
    assert ("Lò Văn Bun", "Phó Chủ tịch", "Tập đoàn Vinabuno") in held(vocabulary, text)
