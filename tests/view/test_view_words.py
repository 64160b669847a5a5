"""Dates, words and letters of a page."""

import json
import re
from pathlib import Path

import pytest

from kg.view import template
from kg.view.dates import attested, day, held, span
from kg.view.large.page import SPOKEN as MAP_SPOKEN
from kg.view.listing import _COLUMNS, _META
from kg.view.scripts import SPOKEN
from kg.view.shell import SPOKEN as PAGE_SPOKEN
from kg.view.statements import KINDS
from kg.view.words import LANGUAGES, clean, plain_text, say, words

SCRIPTS = Path(__file__).parents[2] / "src" / "kg" / "view" / "page" / "js"
TEMPLATES = sorted(SCRIPTS.parent.glob("*.html"))


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("2020-02-24", "24/02/2020", "24\xa0Feb\xa02020"),
        ("2020-02", "02/2020", "Feb\xa02020"),
        ("2020", "2020", "2020"),
        ("--02-24", "24/02", "24\xa0Feb"),
        ("trước Tết", "trước Tết", "trước Tết"),
        ("2020-13-01", "2020-13-01", "2020-13-01"),
    ],
)
def test_a_date_is_written_with_the_precision_that_it_has(value: str, vi: str, en: str) -> None:
    """What is no date is written as it stands."""
    written = day(value)

    assert written is not None
    assert (vi, en) == written


def test_a_span_that_is_no_day_month_or_year_is_none_of_them() -> None:
    """Two bounds are one date only if they bound exactly that."""
    assert [None, None, "2020-02"] == [span("2020-01-02", "2020-12-31"), span("2020-02-24", None), span("2020-02-01", "2020-02-29")]


def test_someone_seen_twice_was_seen_from_the_first_to_the_last_day() -> None:
    """A period of attestation is no period of office; it is only called attested."""
    seen = attested("2020-02-24", "2021-03-01")

    assert seen is not None
    assert "24/02/2020\xa0– 01/03/2021" == seen.vi


def test_a_post_without_a_told_start_or_end_has_no_time() -> None:
    """The page never makes up a start."""
    assert held(None, None) is None


def test_every_word_of_the_interface_is_in_both_languages() -> None:
    """A missing translation would show up as an empty button."""
    assert [] == [key for key, label in words().items() for language in LANGUAGES if not getattr(label, language).strip()]


def test_scripts_say_only_words_that_the_page_carries() -> None:
    """The page carries a part of the words; a key outside it would stop the script."""
    for scripts, carried in ((template.SCRIPTS, PAGE_SPOKEN), (template.MAP_SCRIPTS, MAP_SPOKEN)):
        texts = [(SCRIPTS / f"{name}.js").read_text(encoding="utf-8") for name in scripts]
        said = {key for text in texts for key in re.findall(r'say\("([a-z-]+)"[,)]', text)}
        assert set() == said - set(f"{SPOKEN} {carried}".split())


def test_no_two_scripts_of_a_page_declare_the_same_name() -> None:
    """They are joined into one: the later function would silently stand for the earlier."""
    for scripts in (template.SCRIPTS, template.MAP_SCRIPTS):
        texts = [(SCRIPTS / f"{name}.js").read_text(encoding="utf-8") for name in scripts]
        declared = [name for text in texts for name in re.findall(r"^(?:async )?(?:function|const|let) (\w+)", text, re.MULTILINE)]
        assert [] == sorted({name for name in declared if declared.count(name) > 1})


def test_every_word_that_the_page_carries_or_names_exists() -> None:
    """A key without words is a mistake of ours."""
    texts = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES)
    named = set(re.findall(r'\b(?:say|w|here)\("([a-z-]+)"\)', texts)) | set(f"{SPOKEN} {PAGE_SPOKEN} {MAP_SPOKEN}".split())

    assert set() == named - words().keys()


def test_no_word_is_given_twice() -> None:
    """The second would silently win, and a button bear another's name."""
    told: list[str] = []
    text = (SCRIPTS.parent / "words.json").read_text(encoding="utf-8")
    json.loads(text, object_pairs_hook=lambda pairs: told.extend(key for key, _ in pairs))

    assert [] == sorted({key for key in told if told.count(key) > 1})
    assert len(told) > 200


def test_every_column_has_a_heading() -> None:
    """And so has everything that a card names."""
    keys = {key for table in (_COLUMNS, _META) for row in table.values() for key in row} | {f"group-{kind}" for kind in KINDS}

    assert set() == keys - words().keys()
    assert set(KINDS) == _COLUMNS.keys() == _META.keys()


def test_plural_follows_the_number() -> None:
    """English has two forms, Vietnamese one."""
    assert [("1 bài báo", "1 article"), ("2 bài báo", "2 articles")] == [tuple(say("documents", n)) for n in (1, 2)]


def test_control_characters_vanish_and_direction_marks_stay_where_the_page_isolates() -> None:
    """In pictures nothing isolates a label, so there the marks vanish as well."""
    assert "Lê\u202eVăn" == clean("Lê\x00\u202eVăn\u2028")
    assert "Lê Văn" == plain_text("Lê\u202e \n Văn\u2066")
