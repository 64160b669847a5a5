"""Since when, until when: what is printed beside a post, and nothing else. Persons are invented."""

import pytest

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Membership
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
WHOLE = "Sở Y tế tỉnh Hà Nam"


def held(text: str, date: str | None = "2021-03-02") -> dict[str, tuple[str | None, str | None, str]]:
    """Role to since, until and status."""
    facts = EXTRACTOR.extract(Document(id="t", text=text, date=date))
    for fact in facts:
        assert all(text[s.start : s.end] == s.quote for s in fact.evidence)
        if isinstance(fact, Membership):
            assert bool(fact.since or fact.until) == (fact.span("date") is not None)
    return {f.role.name: (f.since, f.until, f.status) for f in facts if isinstance(f, Membership)}


@pytest.mark.parametrize(
    ("text", "since", "until", "status"),
    [
        (f"Ông Mạc Văn Dư làm Giám đốc {WHOLE} từ tháng 10/2015 đến nay.", "2015-10", None, "current"),
        (f"Ông Mạc Văn Dư giữ chức Giám đốc {WHOLE} giai đoạn 2016-2020.", "2016", "2020", "former"),
        (f"Ông Mạc Văn Dư là Giám đốc {WHOLE} (5/2011 – 1/2013).", "2011-05", "2013-01", "former"),
        (f"Từ năm 2010 đến năm 2015, ông Mạc Văn Dư là Giám đốc {WHOLE}.", "2010", "2015", "former"),
        (f"Năm 2010 đến cuối năm 2015, ông Mạc Văn Dư được phân công làm Giám đốc {WHOLE}.", "2010", "2015", "former"),
        (f"Ông Mạc Văn Dư được bổ nhiệm làm Giám đốc {WHOLE} năm 2006.", "2006", None, "former"),
        (f"Ông Mạc Văn Dư thôi giữ chức Giám đốc {WHOLE} từ ngày 1-3-2020.", None, "2020-03-01", "former"),
        (f"Từ tháng 2/2016 đến khi được bổ nhiệm làm Giám đốc {WHOLE}, ông Mạc Văn Dư công tác ở xã.", None, None, "former"),
        (f"Ông Mạc Văn Dư là Giám đốc {WHOLE} từ ngày 1-8-2021.", None, None, "current"),
    ],
)
def test_what_is_printed_beside_a_post(text: str, since: str | None, until: str | None, status: str) -> None:
    """No more precise than printed; a start still to come, and an end that nobody tells, date nothing."""
    assert {"Giám đốc": (since, until, status)} == held(text)


def test_each_post_of_a_career_has_its_own_time() -> None:
    """In brackets behind each, or before each between semicolons."""
    brackets = f"Ông Mạc Văn Dư là Phó Giám đốc {WHOLE} (2004 - 2008), Giám đốc {WHOLE} (từ 6/2008 đến 2/2019)."
    before = f"Từ năm 2004 đến 2008, ông Mạc Văn Dư là Phó Giám đốc {WHOLE}; từ 2008 đến 2012 là Giám đốc {WHOLE}."

    assert {"Phó Giám đốc": ("2004", "2008", "former"), "Giám đốc": ("2008-06", "2019-02", "former")} == held(brackets)
    assert {"Phó Giám đốc": ("2004", "2008", "former"), "Giám đốc": ("2008", "2012", "former")} == held(before)


def test_two_posts_in_one_time_are_dated_by_nobody() -> None:
    """Which of them was held when is not said."""
    text = f"Từ năm 2010 đến năm 2015, ông Mạc Văn Dư là Phó Giám đốc, Giám đốc {WHOLE}."

    assert {"Phó Giám đốc": (None, None, "former"), "Giám đốc": (None, None, "former")} == held(text)


def test_the_date_of_a_cited_document_and_of_another_act_date_nothing() -> None:
    """Only the date beside the act counts."""
    cited = f"Năm ngoái, ông Mạc Văn Dư từng bị cách chức Giám đốc {WHOLE} theo Quy định 181-QĐ/TW ngày 30/3/2013."
    other = f"Năm 2001, ông Mạc Văn Dư được bầu làm Bí thư Huyện ủy Bình Lục, được bổ nhiệm làm Giám đốc {WHOLE}."

    assert (None, None) == held(cited)["Giám đốc"][:2]
    assert (None, None) == held(other)["Giám đốc"][:2]
    assert ("2001", None) == held(other)["Bí thư"][:2]
