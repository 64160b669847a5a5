"""Plain text: any line end, any normal form, with or without a mark, gives the same article; anything else is told in one line."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError, UsageError
from kg.model.document import Document
from kg.read import MAX_CHARACTERS, Skip, read
from kg.read.decode import check, decode

ARTICLE = "Tin Đại hội\n\nÔng Võ Thử Nghiệm, Bí thư Đảng ủy xã Đông Hòa.\nBà Lê Thị Mẫu."


def one(*paths: Path | str) -> Document:
    """Read exactly one document."""
    (found,) = read([str(p) for p in paths])
    assert isinstance(found, Document), found
    return found


def lines(*paths: Path | str) -> list[str]:
    """Give the skips as people see them."""
    return [str(found) for found in read([str(p) for p in paths]) if isinstance(found, Skip)]


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE.encode(),
        b"\xef\xbb\xbf" + ARTICLE.encode(),
        ARTICLE.replace("\n", "\r\n").encode(),
        ARTICLE.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", ARTICLE).encode(),
    ],
    ids=["plain", "BOM", "CRLF", "CR", "NFD"],
)
def test_one_article_in_many_spellings(tmp_path: Path, data: bytes) -> None:
    """Offsets count the NFC text with LF line ends, whatever the file looks like."""
    (tmp_path / "tin.txt").write_bytes(data)

    document = one(tmp_path)

    assert ("tin", ARTICLE, "Tin Đại hội") == (document.id, document.text, document.title)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "a.txt: no text in it"),
        (b" \r\n\t ", "a.txt: no text in it"),
        (ARTICLE.encode("utf-16"), "a.txt: this is UTF-16, not UTF-8, convert it: iconv -f UTF-16 -t UTF-8"),
        (ARTICLE.encode("utf-32"), "a.txt: this is UTF-32"),
        ("Tên\nông Đỗ".encode("cp1258", "ignore"), "a.txt:1: byte 0xea is not UTF-8"),
        (b"dong mot\ndong hai\xff", "a.txt:2: byte 0xff is not UTF-8"),
        (b"mot\nhai\nba\0", "a.txt:3: a NUL byte"),
        (b"x" * (MAX_CHARACTERS + 1), "a.txt: 5,000,001 characters are more than one article"),
        (b"x" * (4 * MAX_CHARACTERS + 4), "a.txt: 20,000,004 bytes are more than one article"),
    ],
    ids=["empty", "blank", "UTF-16", "UTF-32", "CP1258", "line", "NUL", "long", "huge"],
)
def test_what_is_no_text_is_told_and_the_rest_is_read(tmp_path: Path, data: bytes, told: str) -> None:
    """One line each: the file, the line where there is one, what was seen, what to do."""
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_text(ARTICLE, encoding="utf-8")

    skip, document = read([str(tmp_path)])

    assert isinstance(skip, Skip)
    assert isinstance(document, Document)
    assert str(skip).startswith(f"{tmp_path}/{told}")
    assert "\n" not in str(skip)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_every_text_is_read_or_told(text: str) -> None:
    """Reading is total, and reading what was read changes nothing."""
    try:
        once = check(decode(text.encode(), "x"), "x")
    except InputError:
        assert not text.strip("\ufeff").strip()
    else:
        assert once == unicodedata.normalize("NFC", once)
        assert once == check(once, "x")
        assert once == Document(id="x", text=once).text


@given(st.binary())
def test_every_file_is_read_or_told(data: bytes) -> None:
    """No bytes end in another error."""
    try:
        text = check(decode(data, "x"), "x")
    except InputError as error:
        told = str(error)
        assert told.startswith("x")
    else:
        assert text.strip()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Một dòng duy nhất", None),
        ("Đầu đề\nThân bài.", "Đầu đề"),
        ("Câu mở đầu có dấu chấm.\nThân bài.", None),
        ("x" * 201 + "\nThân bài.", None),
    ],
)
def test_the_headline_is_a_short_first_line_without_a_stop(tmp_path: Path, text: str, title: str | None) -> None:
    """It stays in the text as well, for facts may stand in it."""
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    document = one(tmp_path)

    assert (title, text) == (document.title, document.text)


def test_standard_input_as_text(tmp_path: Path) -> None:
    """--text --id."""
    import io

    (document,) = read(["-"], stdin=io.BytesIO(ARTICLE.encode()), as_text=True, id="tin-1")

    assert isinstance(document, Document)
    assert ("tin-1", ARTICLE) == (document.id, document.text)


@pytest.mark.parametrize(
    ("paths", "as_text", "id"), [(["-"], True, None), (["-"], False, "x"), (["a.txt"], True, "x"), (["-", "b.txt"], True, "x")]
)
def test_text_and_id_belong_together(paths: list[str], as_text: bool, id: str | None) -> None:
    """A text without a name, or a name for many, makes no sense whatever the data."""
    with pytest.raises(UsageError, match="--id"):
        read(paths, as_text=as_text, id=id)
