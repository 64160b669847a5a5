"""The file of a page, without a browser: what is in it, what cannot be, and that it is always the same."""

import gzip
import hashlib
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from collections import Counter
from pathlib import Path

import pytest

from kg.view.network import PageNetwork, bundle
from kg.view.template import MAP_SCRIPTS, MAP_STYLES, SCRIPTS, STYLES, as_json, safe_url
from view.country import write_map
from view.pages import SAMPLE, Page, article_text, page_of, sample_page
from view.stories import HEAD, HOSTILE, hostile, story

PAGE = Path(__file__).parents[2] / "src" / "kg" / "view" / "page"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    """Write the sample page once."""
    return sample_page(tmp_path_factory.mktemp("page"))


def test_the_file_is_small_enough(page: Page) -> None:
    """One article fits in 0.6 MB, vis-network included."""
    size = len(page.html.encode())
    sys.stdout.write(f"page of the sample article: {size} bytes\n")

    assert size <= 600_000


def test_nodes_lines_rows_and_cards_are_all_there(page: Page) -> None:
    """3 people, 6 posts, 7 bodies, 3 congresses; 32 statements, each a row and a card with its quote."""
    lines = Counter(edge["kind"] for edge in page.data["edges"])

    assert Counter(person=3, post=6, organization=7, event=3) == Counter(node["kind"] for node in page.data["nodes"])
    assert {"holds": 8, "seat": 6, "belongs": 5, "attends": 3, "hosts": 2, "previous": 1} == lines
    assert 32 == sum(1 for row in page.all("tr") if "data-n" in row) == sum(1 for card in page.all("article") if "data-n" in card)
    assert 64 == len(page.all("q"))
    assert 32 == len(page.all("blockquote"))


def test_the_table_reads_without_scripts(page: Page) -> None:
    """Person, role, organization, status, attested on and evidence stand in the HTML itself."""
    row = ("Lê Tiến Dũng", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh", "đương nhiệm", "24/02/2020")

    assert [] == [text for text in (*row, "Lê Tiến Dũng … Chánh Văn phòng UBND tỉnh") if text not in page.text]


def test_language_title_and_viewport_are_declared(page: Page) -> None:
    """What assistive technology and phones need first."""
    assert [{"lang": "vi", "data-lang": "vi", "data-page": "article"}] == page.all("html")
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in page.all("meta")
    assert 1 == len(page.all("title")) == len(page.all("h1")) == len(page.all("main"))


def test_both_languages_are_in_the_file_and_either_may_come_first(tmp_path: Path) -> None:
    """The language that it opens in changes nothing else."""
    english = sample_page(tmp_path, lang="en")

    assert [{"lang": "en", "data-lang": "en", "data-page": "article"}] == english.all("html")
    assert "Standing Board of the Provincial Party Committee" in english.text
    assert "Ban Thường vụ Tỉnh ủy" in english.text


def test_only_hashed_scripts_and_styles_may_run(page: Page) -> None:
    """No unsafe-inline; the hashes are those of what is in the file."""
    policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy") or ""
    packed = next(text for kind, text in page.scripts if kind == "application/gzip")
    running = [gzip.decompress(b64decode(packed)).decode(), *(text for kind, text in page.scripts if kind is None)]
    hashes = [f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in running]

    assert [bundle(), True] == [running[0], running[1].startswith('(function(){"use strict";')]
    assert 2 == len(running)
    assert "default-src 'none'" in policy
    assert f"script-src {' '.join(hashes)};" in policy
    assert "unsafe" not in policy
    assert not any("style" in attributes for _, attributes in page.elements)


def test_the_file_asks_for_nothing_else(page: Page) -> None:
    """No link, image, script or frame that a browser would fetch, and no source map."""
    fetched = [
        value
        for tag, attributes in page.elements
        for key, value in attributes.items()
        if key in ("src", "href", "srcset", "data") and tag != "a"
    ]

    assert ["data:,"] == fetched
    assert "sourceMappingURL" not in page.html


@pytest.mark.parametrize("payload", HOSTILE)
def test_no_label_becomes_an_element(payload: str, tmp_path: Path) -> None:
    """In any field: the elements are the same as with a harmless text."""
    harmless = page_of(hostile("Lê Văn Bình"), tmp_path, title="Lê Văn Bình")
    page = page_of(hostile(payload), tmp_path, title=payload, full_text={payload: payload + " and more"})

    assert 0 == len(page.all("img")) == len(page.all("iframe"))
    assert ["#panel"] == [link["href"] for link in page.all("a")]
    assert 3 == len(page.all("script"))
    assert len(harmless.all("svg")) == len(page.all("svg"))
    assert not any(key.startswith("on") for _, attributes in page.elements for key in attributes)
    assert "window.harm=1</script>" not in page.html.replace("window.harm=1&lt;/script&gt;", "")


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:alert(1)", "//example.org/x", "https://a@b.example", "http://", "https://x y"],
)
def test_a_source_that_is_no_web_address_is_no_link(url: str) -> None:
    """Only http and https, with a host and without a user."""
    assert safe_url(url) is None


def test_json_cannot_end_its_element() -> None:
    """Nor a line of a script."""
    assert '"\\u003c/script\\u003e\\u0026\\u2028\\u2029"' == as_json("</script>&\u2028\u2029")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_same_data_give_the_same_bytes(lang: str, tmp_path: Path) -> None:
    """Twice in a row."""
    assert sample_page(tmp_path, lang=lang).html == sample_page(tmp_path, lang=lang).html


@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8"])
def test_the_bytes_do_not_depend_on_locale_or_hash_seed(locale: str, page: Page, tmp_path: Path) -> None:
    """A page or a map written under another locale, in another process, is the same."""
    code = """from pathlib import Path; import sys; from view.pages import sample_page; from view.country import write_map
sample_page(Path(sys.argv[1])); write_map(330, Path(sys.argv[1], "map.html"))"""
    environment = {
        "PATH": os.environ["PATH"],
        "LC_ALL": locale,
        "PYTHONHASHSEED": "7",
        "PYTHONUTF8": "0",
        "PYTHONPATH": os.pathsep.join((str(PAGE.parents[2]), str(Path(__file__).parents[1]))),
    }
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=environment)

    write_map(330, tmp_path / "here.html")
    assert page.html.encode() == (tmp_path / "page.html").read_bytes()
    assert (tmp_path / "here.html").read_bytes() == (tmp_path / "map.html").read_bytes()


def test_the_whole_article_is_shown_only_where_it_is_given(page: Page, tmp_path: Path) -> None:
    """Else at most 300 characters around a span."""
    far = "chất lượng công tác tham mưu ngày càng được nâng lên"
    whole = page_of(SAMPLE, tmp_path, full_text={"dai-hoi-chi-bo": article_text()})

    assert far not in page.html
    assert far in whole.text
    assert any(mark.get("data-all") for mark in whole.all("mark"))


def test_an_empty_store_gives_a_page(tmp_path: Path) -> None:
    """It says that there is nothing to draw."""
    page = page_of(HEAD, tmp_path)

    assert "Chưa có phát biểu nào để vẽ." in page.text
    assert [] == page.data["nodes"]


def test_two_terms_in_one_post_stay_two_lines(tmp_path: Path) -> None:
    """An undirected pyvis network would keep one of them."""
    edges = [edge for edge in page_of(story(1, 1, terms=2), tmp_path).data["edges"] if edge["kind"] == "holds"]

    assert 2 == len(edges)
    assert edges[0]["from"] == edges[1]["from"]
    assert edges[0]["to"] == edges[1]["to"]


def test_pyvis_holds_the_graph_and_writes_only_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No lib folder beside the page or in the working directory."""
    monkeypatch.chdir(tmp_path)
    out = tmp_path / "elsewhere"
    out.mkdir()
    sample_page(out)

    assert PageNetwork().directed
    assert bundle().startswith("/**\n * vis-network\n")
    assert ["elsewhere", "page.html"] == sorted(path.name for path in tmp_path.rglob("*"))


def test_a_graph_that_does_not_go_through_pyvis_node_by_node_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a few hundred nodes they are put where pyvis would put them."""
    through = page_of(story(20, 7), tmp_path).html
    monkeypatch.setattr("kg.view.network._FEW", -1)

    assert through == page_of(story(20, 7), tmp_path).html


def test_every_file_of_the_page_is_used_and_short() -> None:
    """A file that is not joined would be forgotten words."""
    assert sorted(f"{name}.css" for name in {*STYLES, *MAP_STYLES}) + sorted(f"{name}.js" for name in {*SCRIPTS, *MAP_SCRIPTS}) == [
        path.name for folder in ("css", "js") for path in sorted((PAGE / folder).iterdir())
    ]
    assert all(300 > len(path.read_text(encoding="utf-8").splitlines()) for path in PAGE.rglob("*.*"))
