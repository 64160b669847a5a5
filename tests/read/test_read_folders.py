"""Folders, sidecars, and two articles of one id."""

import os
from pathlib import Path

import pytest

from kg.model.document import Document
from kg.read import Skip, read


def write(path: Path, text: str = "Ông Võ Thử Nghiệm, Bí thư xã.") -> None:
    """Make a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(*paths: Path) -> list[str]:
    """Give ids of documents and lines of skips, in order."""
    return [item.id if isinstance(item, Document) else str(item) for item in read([str(p) for p in paths])]


def test_a_folder_is_read_from_top_to_bottom_in_order(tmp_path: Path) -> None:
    """Names are compared by code points, so every machine has the same order."""
    for name in ("b.txt", "a.md", "Z.html", "sub/c.txt", "sub/a2.txt", "ab/d.txt"):
        write(tmp_path / name, f"Nội dung {name}")

    assert ["Z", "a", "b", "d", "a2", "c"] == found(tmp_path)


def test_what_is_no_article_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    """Papers about the folder, hidden files, other kinds, and what kg build wrote."""
    for name in ("README.md", "readme.txt", "LICENSE.txt", ".hidden.txt", ".git/a.txt", "photo.jpg", "table.csv"):
        write(tmp_path / name)
    for name in ("run.json", "facts.jsonl", "index.html", "store/x.txt"):
        write(tmp_path / "out" / name)
    write(tmp_path / "tin.txt")

    assert ["tin"] == found(tmp_path)


def test_a_file_named_by_hand_is_never_passed_over(tmp_path: Path) -> None:
    """README.md is an article if one says so; a kind that is not read is told."""
    write(tmp_path / "README.md")
    write(tmp_path / "photo.jpg")

    assert [
        "README",
        f"{tmp_path}/photo.jpg: a file of kind '.jpg' is not read, give one of .txt .md .html .htm .jsonl or a folder",
    ] == found(tmp_path / "README.md", tmp_path / "photo.jpg")


def test_what_is_not_there_or_no_file_is_told(tmp_path: Path) -> None:
    """A missing path, a dead link, a pipe; none of them hangs or ends the run."""
    write(tmp_path / "tin.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")

    missing, dead, pipe, document = found(tmp_path / "missing.txt", tmp_path)

    assert missing == f"{tmp_path}/missing.txt: there is no such file or folder, check its name"
    assert dead.startswith(f"{tmp_path}/dead.txt: it cannot be read")
    assert pipe.startswith(f"{tmp_path}/pipe.txt: it is no regular file")
    assert document == "tin"


def test_links_stay_inside_the_folder(tmp_path: Path) -> None:
    """A link to another folder is not followed, a link to an outer file is told, one to an inner file is read."""
    write(tmp_path / "outer/secret.txt", "Bí mật")
    write(tmp_path / "inner/tin.txt", "Tin")
    (tmp_path / "inner/link.txt").symlink_to(tmp_path / "outer/secret.txt")
    (tmp_path / "inner/folder").symlink_to(tmp_path / "outer")
    (tmp_path / "inner/same.txt").symlink_to(tmp_path / "inner/tin.txt")

    link, same, tin = found(tmp_path / "inner")

    assert link.startswith(f"{tmp_path}/inner/link.txt: a link that leads out of the folder")
    assert ["same", "tin"] == [same, tin]


def test_a_sidecar_tells_what_is_known_of_a_text(tmp_path: Path) -> None:
    """Its id wins over the file's name; license is read as licence."""
    write(tmp_path / "tin.txt")
    write(
        tmp_path / "tin.meta.json",
        '{"id": "bao/1", "title": "Tin", "date": "2020-02", "url": "https://example.org/1", "publisher": "Báo Thử", '
        '"license": "CC0-1.0", "home_province": "Ninh Thuận"}',
    )

    (document,) = read([str(tmp_path)])

    assert isinstance(document, Document)
    expected = ("bao/1", "Tin", "2020-02", "https://example.org/1", "Báo Thử", "CC0-1.0", "Ninh Thuận")
    assert expected == (
        document.id,
        document.title,
        document.date,
        document.url,
        document.publisher,
        document.licence,
        document.home_province,
    )


@pytest.mark.parametrize(
    ("sidecar", "told"),
    [
        ('{"home_provice": "Ninh Thuận"}', "tin.meta.json: unknown field 'home_provice', use id, title, date"),
        ('{"published": "24-2-2020"}', "tin.meta.json: published '24-2-2020' is no date, write 2020-02-24"),
        ('{"date": "24-2-2020"}', "tin.meta.json: date '24-2-2020' is no date, write 2020-02-24"),
        ('{"title": ["Tin"]}', "tin.meta.json: title is list, not text"),
        ('{\n"title": "Tin",\n}', "tin.meta.json:3: this is not JSON"),
        ("[]", "tin.meta.json:1: this is no JSON object"),
    ],
)
def test_a_bad_sidecar_is_told_and_its_article_left_out(tmp_path: Path, sidecar: str, told: str) -> None:
    """An article with half of its metadata would be another article."""
    write(tmp_path / "tin.txt")
    write(tmp_path / "tin.meta.json", sidecar)

    (line,) = found(tmp_path)

    assert line.startswith(f"{tmp_path}/{told}")


def test_a_sidecar_without_an_article_is_told(tmp_path: Path) -> None:
    """Else a misnamed one would be lost in silence."""
    write(tmp_path / "tin.txt")
    write(tmp_path / "tin.txt.meta.json", "{}")

    document, line = found(tmp_path)

    assert document == "tin"
    assert "metadata without an article" in line


def test_the_first_of_two_texts_with_one_id_is_kept(tmp_path: Path) -> None:
    """The same text again is left out in silence, however it is spelt."""
    write(tmp_path / "a/tin.txt", "Một\n")
    write(tmp_path / "b/tin.txt", "Hai\n")
    write(tmp_path / "c/tin.txt", "Một\r\n")

    first, line = read([str(tmp_path)])

    assert isinstance(first, Document)
    assert first.text == "Một\n"
    assert isinstance(line, Skip)
    assert (
        f"{tmp_path}/b/tin.txt: the id 'tin' with another text than in {tmp_path}/a/tin.txt, which is kept, give it an id of its own"
        == str(line)
    )


def test_a_folder_given_twice_is_read_once(tmp_path: Path) -> None:
    """The same place twice is no second source."""
    write(tmp_path / "tin.txt")

    assert ["tin"] == found(tmp_path, tmp_path)
