"""Small sets of invented news for property tests: homonyms, copied texts, late negative witnesses, and decisions about them."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from hypothesis import strategies as st

from kg.extract import Extractor
from kg.model.document import Document
from kg.ontology import Vocabulary, load_vocabulary
from kg.pipeline import build
from kg.pipeline.folder import FACTS, STORE
from kg.store import Store

__all__ = ["News", "built", "decisions", "dump", "news", "one_vocabulary"]

_NAMES = ("Mai Quốc Thược", "Mai Quốc Thước", "Bế Thị Lựu", "MAI QUỐC THƯỢC")
_POSTS = (
    "Chủ tịch UBND tỉnh Hà Nam",
    "Chủ tịch UBND tỉnh Cà Mau",
    "Bí thư Tỉnh ủy Cà Mau",
    "Phó Giám đốc Sở Y tế tỉnh Hà Nam",
    "Giám đốc Sở Y tế tỉnh Hà Nam",
    "Chủ tịch UBND tỉnh",
    "đại biểu Quốc hội",
    "nguyên Chủ tịch UBND tỉnh Hà Nam",
    "Chủ tịch UBND tỉnh Khánh Hòa",
    "Chủ tịch UBND huyện Năm Căn",
)
_DAYS = ("2019-03-04", "2020-02-24", "2020-02", "2025-08-09", "2026-01-05", None)
_TOLD = (
    "Ông {a}, {p}, dự hội nghị.",
    "Ngày 24-2-2020, ông {a}, {p}, dự hội nghị.",
    "Ông {a} (sinh năm 1950), {p}, phát biểu.",
    "Ông {a} (sinh ngày 3-4-1975), {p}, phát biểu.",
    "Ông {a}, {p}, trao quyết định cho bà {b}, {q}.",
    "Ngày 5-3-2020, ông {a} được bổ nhiệm giữ chức {p}.",
    "Ông {a} được bầu giữ chức {p}, thay ông {b}.",
    "Ông {a} thôi giữ chức {p}.",
    "Ông {a}, {p} từ 2010 đến 2015, là {q}.",
    "Đại hội đại biểu Đảng bộ tỉnh Cà Mau lần thứ XVI, nhiệm kỳ 2020-2025, bầu 53 đồng chí vào Ban Chấp hành; ông {a}, {p}, dự đại hội.",
    "Thực hiện Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương, ông {a}, {p}, yêu cầu các sở báo cáo.",
)
_COPIED = (
    " Hội nghị nghe báo cáo kết quả thực hiện nhiệm vụ trong quý và bàn giải pháp cho thời gian tới. Các ý kiến thảo luận tập trung vào"
    " nguyên nhân của những việc chưa làm được, nhất là khâu phối hợp và kinh phí. Kết thúc hội nghị, các đơn vị ký cam kết thi đua."
)


class News(NamedTuple):
    """An article, as a line of JSON has it."""

    id: str
    date: str | None
    text: str

    @property
    def document(self) -> Document:
        """The article as it is read."""
        return Document(id=self.id, text=self.text, date=self.date)


@cache
def one_vocabulary(_: object = ()) -> Vocabulary:
    """Give the vocabulary, read once for all builds of a test."""
    return load_vocabulary()


@cache
def _extractor() -> Extractor:
    return Extractor(one_vocabulary())


@st.composite
def news(draw: st.DrawFn, most: int = 6) -> tuple[list[News], int]:
    """Draw articles, and how many of the first are to be taken out again; some are copies of another."""
    found: list[News] = []
    for number in range(draw(st.integers(2, most))):
        id = f"{draw(st.sampled_from('abz'))}{number}"
        if found and draw(st.integers(0, 4)) == 0:
            found.append(News(id, draw(st.sampled_from(_DAYS)), draw(st.sampled_from(found)).text))
            continue
        told = draw(st.lists(st.sampled_from(_TOLD), min_size=1, max_size=2))
        lines = [one.format(a=draw(st.sampled_from(_NAMES)), b=draw(st.sampled_from(_NAMES)), p=draw(_post), q=draw(_post)) for one in told]
        found.append(News(id, draw(st.sampled_from(_DAYS)), " ".join(lines) + draw(st.sampled_from(("", _COPIED)))))
    return found, draw(st.integers(1, len(found) - 1))


_post = st.sampled_from(_POSTS)


@st.composite
def decisions(draw: st.DrawFn, articles: Sequence[News]) -> list[dict[str, Any]]:
    """Draw decisions on persons and facts of *articles*."""
    places = [_place(one, name, at) for one in articles for name in _NAMES if (at := one.text.find(name)) >= 0]
    facts = [_fact_place(one, at) for one in articles for at in range(len(_extractor().extract(one.document)))]
    pair = st.fixed_dictionaries(
        {
            "kind": st.just("pair"),
            "verdict": st.sampled_from(("same", "different", "unsure")),
            "a": st.sampled_from(places),
            "b": st.sampled_from(places),
        }
    )
    out = st.fixed_dictionaries({"kind": st.just("suppress"), "places": st.lists(st.sampled_from(places), min_size=1, max_size=2)})
    pin = st.fixed_dictionaries({"kind": st.just("pin"), "place": st.sampled_from(places), "iri": st.sampled_from(("urn:x:1", "urn:x:2"))})
    kinds: list[st.SearchStrategy[dict[str, Any]]] = [pair, pair, out, pin]
    if facts:
        kinds.append(
            st.fixed_dictionaries({"kind": st.just("fact"), "verdict": st.sampled_from(("right", "wrong")), "fact": st.sampled_from(facts)})
        )
    return draw(st.lists(st.one_of(kinds), max_size=3))


def _place(one: News, name: str, at: int) -> dict[str, Any]:
    return {"document": one.id, "sha256": one.document.sha256, "start": at, "end": at + len(name)}


def _fact_place(one: News, at: int) -> dict[str, Any]:
    fact = _extractor().extract(one.document)[at]
    spans = [{"of": span.of, "start": span.start, "end": span.end} for span in fact.evidence]
    return {"document": one.id, "sha256": one.document.sha256, "kind": fact.kind, "spans": spans, "id": fact.id}


def built(folder: Path, name: str, articles: Sequence[News], decided: Sequence[dict[str, Any]] = ()) -> Path:
    """Build *articles*, in their order, into ``folder/name``."""
    file, verdicts = folder / f"{name}.jsonl", folder / "decisions.jsonl"
    file.write_text("".join(json.dumps(one._asdict(), ensure_ascii=False) + "\n" for one in articles), encoding="utf-8")
    lines = [{"by": "thư viện", "on": "2026-03-01"} | line for line in decided]
    verdicts.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        build([file], folder / name, decisions=[verdicts])
    return folder / name


def dump(folder: Path) -> bytes:
    """Give all that a built folder says: the facts, and the sorted quads of all graphs of its store."""
    with Store.open(folder / STORE, read_only=True) as store:
        quads = b"".join(store.dump(graph) for graph in store.graphs())
    return (folder / FACTS).read_bytes() + b"".join(sorted(quads.splitlines(keepends=True)))
