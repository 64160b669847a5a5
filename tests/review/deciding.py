"""A few articles about invented people, decisions about them, and a way to build them."""

import json
from pathlib import Path
from typing import Any

from kg.model.document import Document
from kg.model.facts import Fact
from kg.pipeline import Report, build
from kg.pipeline.folder import FACTS, GRAPH
from kg.pipeline.from_facts import read_facts
from kg.read import Skip

__all__ = ["ARTICLES", "NAME", "articles", "built", "decide", "fact_at", "facts", "graph_of", "person_at", "persons"]

NAME = "Mai Quốc Thược"
ARTICLES = {
    "a": ("2020-02-24", f"Ông {NAME}, Chủ tịch UBND tỉnh Hà Nam, và bà Bế Thị Lựu, Giám đốc Sở Y tế tỉnh Hà Nam, dự hội nghị."),
    "b": ("2021-03-02", f"Ông {NAME}, Chủ tịch UBND tỉnh Hà Nam, trao quyết định. Bà Bế Thị Lựu, Giám đốc Sở Y tế tỉnh Hà Nam, cảm ơn."),
    "c": ("2020-06-01", f"Ông {NAME}, Bí thư Huyện ủy Năm Căn, tỉnh Cà Mau, tiếp dân."),
    "d": ("2021-03-02", "Bà Vi Thị Khế, Phó Chủ tịch HĐND tỉnh Cà Mau, phát biểu."),
}


def articles(folder: Path, *ids: str) -> Path:
    """Write articles to a file."""
    path = folder / f"articles-{'-'.join(ids) or 'all'}.jsonl"
    lines = [{"id": id, "date": date, "text": text} for id, (date, text) in ARTICLES.items() if not ids or id in ids]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def decide(folder: Path, *lines: dict[str, Any]) -> Path:
    """Write decisions to a file; who and when are the same for all."""
    path = folder / "decisions.jsonl"
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps({"by": "thư viện", "on": "2026-03-01"} | line, ensure_ascii=False) + "\n" for line in lines)
    return path


def built(folder: Path, *ids: str, decisions: Path | None = None) -> Report:
    """Build articles into ``out``."""
    return build([articles(folder, *ids)], folder / "out", decisions=[decisions] if decisions else [])


def facts(folder: Path) -> list[Fact]:
    """Read what was built."""
    path = folder / "out" / FACTS
    with path.open("rb") as stream:
        return [item[1] for item in read_facts(stream, str(path)) if not isinstance(item, Skip)]


def graph_of(folder: Path) -> str:
    """Read the quads that were built."""
    return (folder / "out" / GRAPH).read_text(encoding="utf-8")


def persons(folder: Path) -> list[set[str]]:
    """Give the articles that each person of the name is in, smallest set first."""
    found: dict[str, set[str]] = {}
    for line in graph_of(folder).splitlines():
        subject, predicate, thing, *_ = line.split(" ")
        if predicate.endswith("mentionOf>") and "/person/mai-quoc-thuoc" in thing:
            found.setdefault(thing, set()).add(subject.split("/mention/")[1].split("/")[0])
    return sorted(found.values(), key=lambda ids: (len(ids), sorted(ids)))


def _sha(id: str) -> str:
    date, text = ARTICLES[id]
    return Document(id=id, text=text, date=date).sha256


def person_at(id: str, name: str = NAME) -> dict[str, Any]:
    """Say where an article names somebody."""
    start = ARTICLES[id][1].index(name)
    return {"document": id, "sha256": _sha(id), "start": start, "end": start + len(name)}


def fact_at(fact: Fact) -> dict[str, Any]:
    """Say where a fact stands."""
    spans = [{"of": span.of, "start": span.start, "end": span.end} for span in fact.evidence]
    return {"document": fact.document, "sha256": _sha(fact.document), "kind": fact.kind, "spans": spans, "id": fact.id}
