"""Pages of a built folder from the command line: of one thing by name or IRI, of what a query answers, and a whole site."""

from pathlib import Path

import pytest

from cli.running import SAMPLE, kg, ok


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place where the sample is built in ``out``."""
    place = tmp_path_factory.mktemp("viewing")
    ok("build", SAMPLE, cwd=place)
    return place


def title(page: Path) -> str:
    """Give the title of a page."""
    return page.read_text(encoding="utf-8").split("<title>", 1)[1].split("</title>", 1)[0]


def test_a_person_is_found_by_name_without_tone_marks(built: Path) -> None:
    """The page goes to the working directory, and the folder's own page stays."""
    before = (built / "out/index.html").read_bytes()
    page = built / ok("view", "out", "le van binh", cwd=built).strip()

    assert "Lê Văn Bình" == title(page)
    assert (built, before) == (page.parent, (built / "out/index.html").read_bytes())


def test_one_word_is_a_name_if_there_is_no_such_folder(built: Path) -> None:
    """A body, of the folder that --graph names."""
    ok("view", "Tỉnh ủy", "--page", "body.html", cwd=built)

    assert "Tỉnh ủy" == title(built / "body.html")


def test_a_query_chooses_what_the_page_is_about(built: Path) -> None:
    """By the IRIs in its rows; a file with the query will do."""
    (built / "who.rq").write_text("SELECT ?p { ?p a <http://xmlns.com/foaf/0.1/Person> } ORDER BY ?p LIMIT 2", encoding="utf-8")
    ok("view", "--query", "who.rq", "--page", "two.html", cwd=built)

    assert 1 == title(built / "two.html").count(", ")


def test_the_connection_of_two_people_has_a_page(built: Path) -> None:
    """Both by name."""
    page = ok("view", "out", "Le Van Binh", "--to", "Pham Van Hau", cwd=built).strip()

    assert "Lê Văn Bình – Phạm Văn Hậu" == title(built / page)


def test_a_site_is_written_and_its_first_page_named(built: Path) -> None:
    """With a page for each of three people."""
    assert f"{Path('site/index.html')}\n" == ok("view", "out", "--site", "site", cwd=built)
    assert 3 == len(list((built / "site/person").glob("*.html")))
    assert "noindex" in (built / "site/index.html").read_text(encoding="utf-8")
    ok("view", "out", "--site", "site", "--indexable", cwd=built)
    assert "noindex" not in (built / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("view", "out", "Nguyễn Văn Không"), "nothing here is called"),
        (("view", "out", "https://example.org/nobody"), "nothing here has the IRI"),
        (("view", "--query", "SELECT ?x { ?x <urn:no> ?y }"), "answers with no IRI"),
        (("view", "out", "a", "b"), "too much"),
        (("view", "--to", "Lê Văn Bình"), "--to needs"),
        (("view", "--site", "site", "--page", "x.html"), "--site"),
    ],
)
def test_a_mistake_is_one_line(built: Path, arguments: tuple[str, ...], told: str) -> None:
    """And nothing is written."""
    done = kg(*arguments, cwd=built)

    assert 2 == done.returncode
    assert told in done.stderr.decode()
    assert 1 == done.stderr.decode().count("\n")
