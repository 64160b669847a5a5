"""A statement lives exactly as long as one source does, and so does what follows from it."""

import json
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.pipeline import bring, forget
from kg.pipeline.folder import DATASET, FACTS, GRAPH, TRIG, read_run
from kg.read import Skip
from pipeline.telling_news import News, built, decisions, dump, news, one_vocabulary

_FEW = settings(deadline=None, max_examples=6, suppress_health_check=list(HealthCheck), derandomize=True)
_MANY = settings(deadline=None, max_examples=400, suppress_health_check=list(HealthCheck))


@st.composite
def _cases(draw: st.DrawFn) -> tuple[list[News], int, list[dict[str, Any]]]:
    articles, gone = draw(news())
    return articles, gone, draw(decisions(articles)) if draw(st.booleans()) else []


def _comes_and_goes(articles: Sequence[News], gone: int, decided: Sequence[dict[str, Any]], seed: int) -> None:
    """Build all, take the first away one by one, and build the others alone, in another order."""
    rest = list(articles[gone:])
    random.Random(seed).shuffle(rest)
    with tempfile.TemporaryDirectory() as name, patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        folder = Path(name)
        whole = built(folder, "whole", articles, decided)
        for one in articles[:gone]:
            forget(one.id, whole)
        assert dump(built(folder, "rest", rest, decided)) == dump(whole)


@_FEW
@given(_cases(), st.integers(0, 9))
def test_what_is_left_is_what_the_others_say(case: tuple[list[News], int, list[dict[str, Any]]], seed: int) -> None:
    """Also with homonyms, copies, witnesses against, and decisions; byte for byte, and in any order of the articles."""
    _comes_and_goes(*case, seed)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@_MANY
@given(_cases(), st.integers(0, 9))
def test_what_is_left_is_what_the_others_say_in_many_sets(case: tuple[list[News], int, list[dict[str, Any]]], seed: int) -> None:
    """The same, in as many sets as it takes to be sure."""
    _comes_and_goes(*case, seed)


_CHAIRS = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam, dự hội nghị."
_OLD, _YOUNG = (_CHAIRS.replace("Thược,", f"Thược ({born}),") for born in ("sinh năm 1950", "sinh ngày 3-4-1975"))
_AT = (4, 18)


def _taken_out(one: News) -> dict[str, Any]:
    place = {"document": one.id, "sha256": one.document.sha256, "start": _AT[0], "end": _AT[1]}
    return {"kind": "suppress", "places": [place]}


@pytest.mark.parametrize(("out", "gone"), [(0, 1), (1, 1), (3, 1), (1, 3)])
def test_who_was_taken_out_is_found_out_again(out: int, gone: int) -> None:
    """Two articles part two men whom the others cannot tell apart: without them, other mentions are of the one who was taken out."""
    told = [News(id, "2019-03-04", text) for id, text in (("a", _OLD), ("b", _CHAIRS), ("c", _YOUNG), ("d", _CHAIRS))]

    _comes_and_goes(told, gone, [_taken_out(told[out])], 1)


def test_an_article_that_cannot_be_read_again_stays_without_the_person(tmp_path: Path) -> None:
    """Nothing of the person comes back, the page does not quote the article, and one line says so."""
    told = [News("a", None, _CHAIRS), News("b", None, _CHAIRS), News("c", None, "Bà Bế Thị Lựu, Bí thư Tỉnh ủy Cà Mau, phát biểu.")]
    others = {"kind": "suppress", "places": [{"document": "c", "start": 3, "end": 13}]}
    whole = built(tmp_path, "whole", told, [_taken_out(told[0]), _taken_out(told[1]), others])
    (tmp_path / "whole.jsonl").write_text("", encoding="utf-8")
    said: list[Skip] = []
    forget("a", whole, on_skip=said.append)

    assert ["whole.jsonl:2", "whole.jsonl:3"] == [Path(one.where).name for one in said]
    assert "Thược" not in dump(whole).decode()
    assert all(one["withheld"] for one in read_run(whole)["documents"])


def _brought(folder: Path, name: str, facts: list[str], decided: Path) -> Path:
    file = folder / f"{name}.jsonl"
    file.write_text("".join(facts), encoding="utf-8")
    bring(file, folder / name, decisions=[decided])
    return folder / name


@pytest.mark.parametrize("changed", [False, True])
def test_facts_that_others_found_are_read_again_if_they_are_the_same(tmp_path: Path, changed: bool) -> None:
    """Of a file that has changed since, nothing of the person comes back."""
    told = [News("a", None, _CHAIRS), News("b", None, _CHAIRS)]
    lines = (built(tmp_path, "out", told) / FACTS).read_text(encoding="utf-8").splitlines(keepends=True)
    decided = tmp_path / "out.decided.jsonl"
    decided.write_text(json.dumps(_taken_out(told[0]) | {"by": "thư viện", "on": "2026-03-01"}) + "\n", encoding="utf-8")
    rest = _brought(tmp_path, "rest", [line for line in lines if '"document":"b"' in line], decided)
    whole = _brought(tmp_path, "whole", lines, decided)
    assert "Thược" not in dump(whole).decode()
    if changed:
        (tmp_path / "whole.jsonl").write_text("".join(lines[::-1]), encoding="utf-8")
    said: list[Skip] = []
    forget("a", whole, on_skip=said.append)

    assert int(changed) == len(said)
    assert "Thược" in dump(rest).decode()
    assert (dump(rest) == dump(whole)) is not changed
    assert ("Thược" in dump(whole).decode()) is not changed


def test_facts_and_graph_do_not_tell_the_order_of_reading(tmp_path: Path) -> None:
    """The files are the same, byte for byte, whichever article came first."""
    told = [News(id, "2019-03-04", text) for id, text in (("b", _OLD), ("c", "Tin vắn."), ("a", _YOUNG))]
    one, other = built(tmp_path, "one", told), built(tmp_path, "other", told[::-1])

    assert [["a", "b", "c"]] * 2 == [[known["id"] for known in read_run(folder)["documents"]] for folder in (one, other)]
    for name in (FACTS, GRAPH, TRIG, DATASET):
        assert (one / name).read_bytes() == (other / name).read_bytes(), name
