"""A statement lives exactly as long as one source does, and so does what follows from it."""

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.pipeline import forget
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


def test_facts_and_graph_do_not_tell_the_order_of_reading(tmp_path: Path) -> None:
    """The files are the same, byte for byte, whichever article came first."""
    told = [News(id, "2019-03-04", text) for id, text in (("b", _OLD), ("c", "Tin vắn."), ("a", _YOUNG))]
    one, other = built(tmp_path, "one", told), built(tmp_path, "other", told[::-1])

    assert [["a", "b", "c"]] * 2 == [[known["id"] for known in read_run(folder)["documents"]] for folder in (one, other)]
    for name in (FACTS, GRAPH, TRIG, DATASET):
        assert (one / name).read_bytes() == (other / name).read_bytes(), name
