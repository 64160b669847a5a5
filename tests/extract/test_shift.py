"""How an article is set changes nothing that it says: the same facts, at the offsets where their words now stand."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from extract.cases_articles import CASES as ARTICLES
from extract.cases_patterns import CASES as PATTERNS
from extract.cases_stories import STORIES
from kg.evaluate.same import norm
from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Fact
from kg.model.rows import rows
from kg.ontology import load_vocabulary

EXTRACTOR = Extractor(load_vocabulary())
TEXTS = {**STORIES, **{f"{case.name.split()[0]} article": case.text for case in ARTICLES}, **{case.name: case.text for case in PATTERNS}}
_IDS = ("id", "document", "quote", "congress", "previous", "cites", "part_of")
"""Hashes of names and quotes, which another spelling changes."""


def read(text: str) -> tuple[Fact, ...]:
    return EXTRACTOR.extract(Document(id="a", text=text))


def told(text: str, shift: int = 0) -> list[str]:
    """Give the facts of *text* in one spelling, with their offsets less *shift*."""
    return sorted(str(_plain(fact.model_dump(mode="json"), shift)) for fact in read(text))


def _plain(value: Any, shift: int) -> Any:  # noqa: ANN401  any part of a fact
    if isinstance(value, dict):
        return {
            key: value[key] - shift if key in ("start", "end") else _plain(value[key], shift) for key in sorted(value) if key not in _IDS
        }
    if isinstance(value, list):
        return [_plain(one, shift) for one in value]
    return norm(value) if isinstance(value, str) else value


def old_tones(text: str) -> str:
    """Set tone marks where older spelling has them."""
    pairs = {"ủy": "uỷ", "Ủy": "Uỷ", "òa": "oà", "óa": "oá", "ỏa": "oả", "ọa": "oạ", "úy": "uý", "ủa": "ủa"}
    return re.sub(r"(?<!q)(?:ủy|Ủy|òa|óa|ỏa|ọa|úy)(?!\w)", lambda found: pairs[found.group()], text)


def upper_names(text: str) -> str:
    """Print in capitals every name that is found."""
    names = {row.person for row in rows(read(text))}
    for name in names:
        text = text.replace(name, name.upper())
    return text


FRONTS = ("Trời trong xanh. ", "Tin từ cơ sở.\n", "Những ngày này, không khí thi đua thật sôi nổi ở khắp các thôn bản.\n\n", "\n\n")


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize("name", TEXTS)
def test_a_sentence_in_front_shifts_everything(name: str, front: str) -> None:
    """By its length, and nothing else."""
    assert told(TEXTS[name]) == told(front + TEXTS[name], len(front))


@pytest.mark.parametrize("name", TEXTS)
def test_a_sentence_behind_changes_nothing(name: str) -> None:
    """One that says nothing of offices."""
    assert told(TEXTS[name]) == told(TEXTS[name] + "\nMưa đã tạnh từ sáng sớm.")


SETTINGS: dict[str, Callable[[str], str]] = {
    "paragraphs joined": lambda text: text.replace("\n", " "),
    "paragraphs split": lambda text: re.sub(r"(?<=[.]) (?=[A-ZĐÔ])", "\n", text),
    "longer dashes": lambda text: text.replace(" - ", " – "),
    "longest dashes": lambda text: text.replace(" - ", " — "),
    "old tone marks": old_tones,
    "another letter for Đ": lambda text: text.replace("Đ", "Ð"),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "names in capitals": upper_names,
}


NOT_YET: dict[tuple[str, str], str] = {}
"""What is not read alike yet, each with the reason."""


def _settings() -> list[object]:
    return [
        pytest.param(name, setting, marks=[pytest.mark.xfail(strict=True, reason=why)] if (why := NOT_YET.get((name, setting))) else [])
        for name in TEXTS
        for setting in SETTINGS
    ]


@pytest.mark.parametrize(("name", "setting"), _settings())
def test_another_setting_says_the_same(name: str, setting: str) -> None:
    """All of these keep the length of the text, so that every offset stays."""
    text = TEXTS[name]
    other = SETTINGS[setting](text)

    assert len(text) == len(other)
    assert told(text) == told(other)


@pytest.mark.parametrize("name", STORIES)
def test_the_stories_say_something(name: str) -> None:
    """Otherwise nothing would be compared."""
    assert len(rows(read(STORIES[name]))) >= 4
