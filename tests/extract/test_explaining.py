"""Why a span became what it became: the words known, the rule, the context, and what is not told."""

from kg.extract import Extractor
from kg.extract.explaining import RULES, Bound, read_aloud
from kg.model.document import Document
from kg.model.rows import rows
from kg.ontology import load_vocabulary

VOCABULARY = load_vocabulary()


def bound(text: str, **metadata: str) -> list[Bound]:
    """Give what is bound in *text*."""
    return [one for sentence in read_aloud(VOCABULARY, Document(id="t", text=text, **metadata)) for one in sentence.bound]


def test_words_that_the_vocabulary_lacks_are_named() -> None:
    """A reader sees which words were of no use."""
    (sentence,) = read_aloud(VOCABULARY, Document(id="t", text="Ông Võ Thử Nghiệm, Thủ đăng UBND tỉnh Hà Nam, dự hội nghị."))
    assert {(one.quote, one.what) for one in sentence.seen} >= {
        ("Ông Võ Thử Nghiệm", "person"),
        ("Thủ đăng", "unknown"),
        ("UBND tỉnh Hà Nam", "organization"),
    }
    assert all(sentence.text[one.start - sentence.start : one.end - sentence.start] == one.quote for one in sentence.seen)


def test_a_rule_and_the_context_are_named() -> None:
    """'Sở Y tế' of an article on Hà Nam is that of Hà Nam, and the explanation says whence."""
    (one,) = bound("Bà Trần Thị Ví, Phó Giám đốc Sở Y tế, phát biểu.", home_province="Hà Nam")
    assert (one.rule, one.told, one.organization) == ("appositive", True, "Sở Y tế tỉnh Hà Nam")
    assert one.why == RULES["appositive"]
    assert one.context == ("Hà Nam: the place in focus, or the home province",)


def test_what_is_not_told_says_why() -> None:
    """An occupation without its body is no office."""
    (one,) = bound("Bà Trần Thị Ví, chuyên viên, phát biểu.")
    assert not one.told
    assert one.why_not == "an occupation or a membership without its body is no office"


def test_what_is_told_is_what_is_extracted() -> None:
    """The explanation is of the same reading: all that is told, and nothing else, becomes a row."""
    text = (
        "Ngày 3/2/2020, UBND tỉnh Hà Nam điều động ông Ngô Thử, Phó Giám đốc Sở Y tế tỉnh Hà Nam, giữ chức Giám đốc Sở Nội vụ. "
        "Bà Lê Thị Mẫu và ông Cao Văn Ví, Phó Chủ tịch HĐND tỉnh, dự lễ cùng anh Tạ Dụ, nhân viên."
    )
    told = {(one.person, one.role, one.organization, one.status) for one in bound(text) if one.told}
    found = rows(Extractor(VOCABULARY).extract(Document(id="t", text=text)))
    assert told == {(row.person, row.role, row.organization, row.status) for row in found}
    assert len(told) == 4


def test_every_rule_has_a_sentence() -> None:
    """No rule of the grammar is told by its bare name."""
    texts = (
        "Chủ tịch UBND huyện Lò Văn Ví phát biểu.",
        "Ông Lò Văn Ví là Chủ tịch UBND huyện Mai Sơn.",
        "HĐND huyện bầu ông Lò Văn Ví làm Chủ tịch UBND huyện Mai Sơn.",
        "Năm 2009, ông Lò Văn Ví được bầu làm Chủ tịch UBND huyện Mai Sơn. Ngày 3/2/2020, ông nghỉ hưu.",
        "Ban Thường vụ Huyện ủy Mai Sơn gồm: ông Lò Văn Ví, bà Lê Thị Mẫu.",
    )
    rules = {one.rule for text in texts for one in bound(text)}
    assert rules >= {"prenominal", "state", "event", "roster"}
    assert rules <= RULES.keys()
