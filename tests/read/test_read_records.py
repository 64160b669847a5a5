"""JSON Lines: a broken line costs only itself."""

import io
import json

import pytest

from kg.model.document import Document
from kg.read import Skip, read
from kg.read.records import _MAX_LINE


def unread(*records: dict[str, object]) -> tuple[list[Document | Skip], list[str]]:
    """Read *records*, and give what is told of their fields."""
    data = "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()
    told: list[str] = []
    return list(read(["-"], stdin=io.BytesIO(data), on_unread=lambda one: told.append(str(one)))), told


def run(*lines: bytes | dict[str, object]) -> list[Document | Skip]:
    """Read lines from standard input."""
    data = b"\n".join(line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() for line in lines)
    return list(read(["-"], stdin=io.BytesIO(data)))


def test_a_record_has_its_metadata_and_other_fields_are_not_read() -> None:
    """Records are written by others, who have fields of their own."""
    record = {
        "id": 7,
        "text": "Ti\u0300n tức",
        "date": "2020-02-24T07:00:00Z",
        "home_province": "Hà Nam",
        "stratum": [1],
        "publisher": None,
    }

    (document,) = run(record)

    assert Document(id="7", text="Tìn tức", date="2020-02-24", home_province="Hà Nam", path="-:1") == document


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"{", "-:2: this is not JSON (column 2)"),
        (b"[" * 100_000, "-:2: this is not JSON"),
        (b'"text"', "-:2: a JSON str, not an object"),
        (b'{"id": "x"}', "-:2: no field 'text'"),
        (b'{"id": "x", "text": 5}', "-:2: no field 'text' with a string in it"),
        (b'{"text": "Tin"}', "-:2: no field 'id'"),
        (b'{"id": "x", "text": " "}', "-:2: no text in it"),
        (b'{"id": "x", "text": "a\\u0000b"}', "-:2: a NUL at character 1"),
        (b'{"id": "x", "text": "a\\ud800b"}', "-:2: half a surrogate pair at character 1"),
        (b'{"id": "x", "text": "a", "title": "a\\ud800b"}', "-:2: title has a control character or half a surrogate pair"),
        (b'{"id": "x", "text": "a", "date": "24/2"}', "-:2: date '24/2' is no date"),
        (b'{"id": "x", "text": "a", "date": true}', "-:2: date is bool, not text"),
        (b'{"id": "x", "text": "\xe0"}', "-:2: byte 0xe0 is not UTF-8"),
        (b'{"id": "x", "text": "\0"}', "-:2: a NUL byte"),
        (b'{"id": "a", "text": "other"}', "-:2: the id 'a' with another text than in -:1"),
    ],
    ids=lambda value: None if isinstance(value, bytes) else value[5:25],
)
def test_a_broken_line_is_told_with_its_number_and_the_rest_is_read(line: bytes, told: str) -> None:
    """Lines before and after it are articles."""
    before, skip, after = run({"id": "a", "text": "Một"}, line, {"id": "b", "text": "Hai"})

    assert isinstance(before, Document)
    assert isinstance(after, Document)
    assert isinstance(skip, Skip)
    assert str(skip).startswith(told)
    assert "\n" not in str(skip)


def test_an_endless_line_is_told_without_being_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader keeps at most one limit in memory, and finds the next line."""
    monkeypatch.setattr("kg.read.records._MAX_LINE", 1000)

    skip, document = run(b'{"id": "x", "text": "' + b"x" * 5000 + b'"}', {"id": "b", "text": "Hai"})

    assert _MAX_LINE > 5_000_000
    assert str(skip).startswith("-:1: more than 1,000 bytes in one line are more than one article")
    assert isinstance(document, Document)


def test_empty_lines_a_mark_and_windows_line_ends_mean_nothing() -> None:
    """Numbers still count every line."""
    first, skip, last = run(b'\xef\xbb\xbf{"id": "a", "text": "x"}\r', b"\r", b"?", b'{"id": "b", "text": "y"}', b"")

    assert isinstance(first, Document)
    assert str(skip).startswith("-:3:")
    assert isinstance(last, Document)


@pytest.mark.parametrize("name", ["published", "date_published", "datePublished"])
def test_other_names_of_the_date_are_read(name: str) -> None:
    """They can mean nothing else; a date that is lost changes answers."""
    (document,), told = unread({"id": "a", "text": "Tin", name: "2020-02-24T07:00:00Z"})

    assert isinstance(document, Document)
    assert ("2020-02-24", []) == (document.date, told)


def test_each_field_that_is_not_read_is_told_once() -> None:
    """Where it is seen first; the articles are read without it."""
    found, told = unread({"id": "a", "text": "Một", "tags": [], "datum": "2020"}, {"id": "b", "text": "Hai", "tags": []})

    assert ["a", "b"] == [document.id for document in found if isinstance(document, Document)]
    todo = "use id, title, date, url, publisher, licence, home_province"
    assert [f"-:1: the field 'tags' is not read, {todo}", f"-:1: the field 'datum' is not read, {todo}"] == told


@pytest.mark.parametrize("more", [{"published": True}, {"published": "hôm qua"}, {"date": "2020-02-24", "published": "2020-02-25"}])
def test_another_name_that_says_something_else_is_told(more: dict[str, object]) -> None:
    """'published: true' is a word of site generators; of two days the field 'date' has the right one."""
    (document,), told = unread({"id": "a", "text": "Tin", **more})

    assert isinstance(document, Document)
    assert more.get("date") == document.date
    assert ["-:1: the field 'published' is not read, write what it means as date"] == told


def test_two_names_for_one_day_are_no_news() -> None:
    """Nothing is lost."""
    (document,), told = unread({"id": "a", "text": "Tin", "published": "2020-02-24", "date": "2020-02-24T08:00:00"})

    assert isinstance(document, Document)
    assert ("2020-02-24", []) == (document.date, told)
