"""Markdown and web pages: the text as a reader sees it."""

from pathlib import Path

import pytest

from kg.model.document import Document
from kg.read import read
from kg.read.markdown import read_markdown
from kg.read.page import read_page


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    """Images, comments and tags are no words; links, lists and code are."""
    source = """\
# Đại hội *xã*

Ông **Võ Thử\\*Nghiệm**, [Bí thư](https://example.org) xã
và bà `Lê` &amp; ông ![ảnh](a.png)<b>Trần</b>.  
Dòng sau.

- Một
- Hai

> Lời nói

<!-- ghi chú -->
"""  # noqa: W291  two spaces are a line break
    expected = "Đại hội xã\n\nÔng Võ Thử*Nghiệm, Bí thư xã và bà Lê & ông Trần.\nDòng sau.\n\nMột\n\nHai\n\nLời nói\n"

    assert (expected, {"title": "Đại hội xã"}) == read_markdown(source, "a.md")


def test_front_matter_is_metadata(tmp_path: Path) -> None:
    """Values stay as written: 2020-02 is a month. Fields of other programs are ignored."""
    source = "---\ntitle: Tin\ndate: 2020-02\nhome_province: Hà Nam\ntags: [a, b]\nlayout: post\n---\n# Khác\n\nÔng A.\n"
    (tmp_path / "tin.md").write_text(source, encoding="utf-8")

    (document,) = read([str(tmp_path)])

    assert isinstance(document, Document)
    expected = ("tin", "Khác\n\nÔng A.\n", "Tin", "2020-02", "Hà Nam")
    assert expected == (document.id, document.text, document.title, document.date, document.home_province)


@pytest.mark.parametrize(
    ("front", "told"), [("a: [\n", "tin.md:3: the front matter is not YAML"), ("- a\n", "tin.md:1: the front matter is no list of fields")]
)
def test_bad_front_matter_is_told(tmp_path: Path, front: str, told: str) -> None:
    """With its line in the file."""
    (tmp_path / "tin.md").write_text(f"---\n{front}---\nÔng A.\n", encoding="utf-8")

    (skip,) = read([str(tmp_path)])

    assert str(skip).startswith(f"{tmp_path}/{told}")


PAGE = """<!DOCTYPE html><html><head><title>Tin | Báo Thử</title>
<meta property="og:title" content="Đại hội xã"><meta property="article:published_time" content="2020-02-24T07:00:00+07:00">
<meta property="og:site_name" content="Báo Thử"><link rel="canonical" href="https://example.org/1"><style>p{}</style></head>
<body><header><h1>Báo Thử</h1></header><nav><ul><li>Trang chủ</ul></nav>
<article><p>Bài khác</p></article>
<article><header><h1>Đại hội  xã</h1><p>24-2</p></header>
<p>Ông <b>Võ&nbsp;Thử</b> Nghiệm,<br>B&iacute; thư xã.<p>Bà Lê.<script>var x = "<p>no</p>";</script>
<figure><img src="a.jpg"><figcaption>Ảnh: A</figcaption></figure>
<aside>Đọc thêm</aside><div style="display: none">ẩn</div><div hidden>ẩn</div>
<table><tr><td>1</td><td>2</td></tr></table></article>
<footer>Bản quyền</footer></body></html>"""


def test_a_page_is_its_article() -> None:
    """The longest article; menus, scripts, what is hidden, and the site's own header are not read."""
    text, found = read_page(PAGE, "a.html")

    assert "Đại hội xã\n\n24-2\n\nÔng Võ Thử Nghiệm,\nBí thư xã.\n\nBà Lê.\n\nẢnh: A\n\n1\n\n2\n" == text
    expected = {"title": "Đại hội xã", "date": "2020-02-24T07:00:00+07:00", "publisher": "Báo Thử", "url": "https://example.org/1"}
    assert expected == found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>Một<p>Hai", "Một\n\nHai\n"),
        ("Chữ trần", "Chữ trần\n"),
        ("<main>Giữa</main><div>Ngoài</div>", "Giữa\n"),
        ("<h1>Đầu đề</h1><div>Ngoài</div><article>Trong</article>", "Đầu đề\n\nTrong\n"),
        ("<nav>Không đóng<p>Ông A", "Không đóng\n\nÔng A\n"),
        ("<p hidden>ẩn<p>Hiện", "ẩn\n\nHiện\n"),
        ("<p>a < b && c</p>", "a < b && c\n"),
    ],
)
def test_untidy_pages(source: str, expected: str) -> None:
    """Words are never lost for want of an end tag."""
    assert expected == read_page(source, "a.html")[0]


def test_a_deep_page_is_read() -> None:
    """A stricter parser returns nothing for it, without a word."""
    assert read_page("<div>" * 50_000 + "Ông A", "a.html")[0] == "Ông A\n"


def test_a_page_without_words_is_told(tmp_path: Path) -> None:
    """It may be made by scripts."""
    (tmp_path / "a.html").write_text("<html><script>draw()</script></html>", encoding="utf-8")

    (skip,) = read([str(tmp_path)])

    assert "the page has no text of its own" in str(skip)


def test_a_date_in_words_on_a_page_is_left_out() -> None:
    """Nobody can mend another's page, and a guess would be worse."""
    assert "date" not in read_page('<meta property="article:published_time" content="Feb 24"><p>Tin</p>', "a.html")[1]
