"""Folding and cutting go over a text in one pass; each gives what a slower, plainer way gives."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.text.sentences import sentences
from kg.text.tokens import fold, tokens
from kg.text.vi import dates as vi_dates
from kg.text.vi.common import AND
from kg.text.vi.dates import dates, terms
from kg.text.vi.letters import TONES

_ODD = "oàáqQuUyýỳỹ OÀ’'-–HKhk1²ⅣⓐⒶΣİı_&\n\t\u0300ĐÐð“\"\u00a0\u200b.!?…,"
_TEXTS = st.text(st.one_of(st.sampled_from(_ODD), st.characters(codec="utf-8")), max_size=30)
_MARKS = {"–": "-", "—": "-", "―": "-", "‑": "-", "‒": "-", "−": "-", "’": "'", "′": "'", "ʼ": "'", "‘": "'", "`": "'", "“": '"', "”": '"'}
_SAME = {**_MARKS, "„": '"', "«": '"', "»": '"', "Ð": "đ", "ð": "đ"}


def _syllable(word: str) -> str:
    small = "".join(c.lower() if len(c.lower()) == 1 else c for c in word) if len(word.lower()) != len(word) else word.lower()
    small = "".join(_SAME.get(c, c) for c in small)
    return small[:-2] + TONES[small[-2:]] if small[-2:] in TONES and small[-3:-2] != "q" else small


@given(_TEXTS)
def test_a_text_is_folded_as_its_syllables_are(text: str) -> None:
    """Letter by letter, whatever stands between the syllables."""
    expected = "".join(_SAME.get(c, c) for c in re.sub(r"[^\W\d_]+", lambda m: _syllable(m.group()), text))

    assert expected == fold(text)


@given(_TEXTS)
def test_tokens_are_where_they_say(text: str) -> None:
    """They slice back, follow one another, and leave out nothing but room."""
    found = tokens(text)

    assert [t.text for t in found] == [text[t.start : t.end] for t in found]
    assert "".join(text.split()) == "".join("".join(t.text for t in found if t.kind != "l").split())
    assert text.count("\n") == sum(t.kind == "l" for t in found)


@given(_TEXTS)
def test_a_token_knows_its_letters(text: str) -> None:
    """Kind, capitals and folded form follow from the token's own text."""
    for token in tokens(text):
        word = token.kind == "w"
        assert (word and token.text[0].isupper()) == token.is_cap
        assert (word and len(token.text) > 1 and token.text.isupper()) == token.is_upper
        assert (AND if token.text == "&" else fold(token.text)) == token.folded
        assert word == bool(re.match(r"[^\W\d_]", token.text))


@given(_TEXTS)
def test_sentences_hold_every_token_once(text: str) -> None:
    """Line ends vanish; numbers of sentences and lines count up."""
    found = list(sentences(tokens(text)))

    assert [t for t in tokens(text) if t.kind != "l"] == [t for s in found for t in s.tokens]
    assert list(range(len(found))) == [s.number for s in found]
    assert [text.count("\n", 0, s.start) for s in found] == [s.paragraph for s in found]


def test_dates_are_the_same_with_the_terms_known_before() -> None:
    """Years of a term are no dates, whoever looked for the term."""
    text = "Ngày 3/2/2020, HĐND tỉnh khóa IX, nhiệm kỳ 2016-2021, họp phiên tháng 5/2021, năm 2022"

    assert dates(text) == dates(text, terms(text))
    assert ["2020-02-03", "2021-05", "2022"] == [d.value for d in dates(text)]


_PIECES = (
    "ngày",
    "sáng",
    "tháng",
    "năm",
    " ",
    "/",
    "-",
    ".",
    "(",
    ")",
    "3",
    "12",
    "2020",
    "19",
    "và",
    "khóa",
    "giai đoạn",
    "nhiệm kỳ",
    "xiv",
    ",",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=16).map("".join))
def test_no_date_is_passed_over(text: str) -> None:
    """A pattern is tried only where a part of all that it matches stands; every match has that part."""
    for word, pattern in vi_dates._PATTERNS:
        if pattern.search(text):
            assert vi_dates._SIGNS.search(text) if word is None else word in text
    for pattern in (vi_dates._TERM_YEARS, vi_dates._TERM_ROMAN):
        if pattern.search(text):
            assert any(hint in text for hint in vi_dates._TERM_HINTS)
