"""From sentences to findings: what sources contradict each other in, with both sentences; and what looks like a conflict and is none."""

from functools import cache

import pytest

from kg.check import Finding, check, checks
from kg.extract import Extractor
from kg.model.document import Document
from kg.ontology import Vocabulary, load_vocabulary, ontology_path
from kg.rdf import Mapper, concepts_used
from kg.resolve import Article, resolve
from kg.store import Store

_CHECKS = checks(ontology_path() / "checks")
_ABOUT = [
    "one-seat-two-holders", "excluded-posts-one-holder", "told-with-different-dates", "left-and-still-there", "held-after-death",
    "body-outside-its-time",
]  # fmt: skip


@cache
def _words() -> Vocabulary:
    return load_vocabulary()


@cache
def _grammar() -> Extractor:
    return Extractor(_words())


def _found(*told: tuple[str, str]) -> list[Finding]:
    """Build a graph in memory of articles given as day and text, and check it."""
    mapper, store, used = Mapper(_words()), Store.memory(), set[str]()
    articles = []
    for number, (day, text) in enumerate(told):
        document = Document(id=f"a{number}", text=text, date=day)
        articles.append(Article(document, _grammar().extract(document)))
        quads = mapper.article(document, articles[-1].facts)
        store.put(mapper.iris.article_graph(document.id), quads)
        used |= concepts_used([quads])
    for graph, quads in mapper.derived(resolve(articles, _words())).items():
        store.put(graph, quads)
        used |= concepts_used([quads])
    store.put(mapper.iris.graph("vocabulary"), mapper.vocabulary(used))
    return check(store, [_CHECKS[name] for name in _ABOUT])


_CONFLICTS = {
    "two chairmen on one day": (
        "one-seat-two-holders",
        ("2021-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
        ("2021-03-02", "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
    ),
    "a chairman between two days of another": (
        "one-seat-two-holders",
        ("2020-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
        ("2021-03-02", "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
        ("2022-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Nghệ An, phát biểu."),
    ),
    "chairman of two districts on one day": (
        "excluded-posts-one-holder",
        ("2020-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND huyện Núi Thành, Chủ tịch UBND huyện Thăng Bình, dự hội nghị."),
    ),
    "one appointment on two days": (
        "told-with-different-dates",
        ("2020-03-20", "Ngày 2-3-2020, ông Mai Quốc Thược được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An."),
        ("2020-03-20", "Ngày 9-3-2020, ông Mai Quốc Thược được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An."),
    ),
    "former, and in office a month later": (
        "left-and-still-there",
        ("2020-03-02", "Ông Mai Quốc Thược, Phó Chủ tịch UBND tỉnh Nghệ An, nguyên Giám đốc Sở Y tế tỉnh Nghệ An, dự hội nghị."),
        ("2020-04-02", "Ông Mai Quốc Thược, Phó Chủ tịch UBND tỉnh Nghệ An, Giám đốc Sở Y tế tỉnh Nghệ An, phát biểu."),
    ),
    "in a province that is no more": (
        "body-outside-its-time",
        ("2026-02-01", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Ninh Thuận, dự hội nghị."),
    ),
    "in a district that is no more": (
        "body-outside-its-time",
        ("2026-02-01", "Ông Mai Quốc Thược, Chủ tịch UBND huyện Núi Thành, dự hội nghị."),
    ),
    "in a ministry before it was": (
        "body-outside-its-time",
        ("2020-02-01", "Ông Mai Quốc Thược, Bộ trưởng Bộ Nông nghiệp và Môi trường, dự hội nghị."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", _CONFLICTS)
def test_a_conflict_is_found_with_the_sentence_of_each_side(case: str) -> None:
    """Each article that takes part is quoted; nothing else is found."""
    name, *told = _CONFLICTS[case]
    findings = _found(*(one for one in told if isinstance(one, tuple)))

    assert [name] == [one.check.name for one in findings]
    assert {f"a{number}" for number in range(len(told))} >= {s.document.rpartition("/")[2] for s in findings[0].sentences}
    assert min(2, len(told)) <= len({s.document for s in findings[0].sentences})
    assert all(s.quote and s.date for s in findings[0].sentences)


_NONE = {
    "a handover": (
        ("2020-03-20", "Ngày 2-3-2020, ông Mai Quốc Thược thôi giữ chức Giám đốc Sở Y tế tỉnh Nghệ An."),
        ("2020-03-20", "Ngày 2-3-2020, ông Võ Thử Nghiệm được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Nghệ An."),
    ),
    "deputies are many": (
        ("2021-03-02", "Ông Mai Quốc Thược, Phó Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
        ("2021-03-02", "Ông Võ Thử Nghiệm, Phó Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
    ),
    "acting beside the one on leave": (
        ("2021-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
        ("2021-03-02", "Ông Võ Thử Nghiệm, quyền Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
    ),
    "the secretary chairs the council": (
        ("2021-03-02", "Ông Mai Quốc Thược, Bí thư Tỉnh ủy Nghệ An, Chủ tịch HĐND tỉnh Nghệ An, dự hội nghị."),
    ),
    "moved to another district": (
        ("2020-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND huyện Núi Thành, dự hội nghị."),
        ("2021-03-02", "Ông Mai Quốc Thược, nguyên Chủ tịch UBND huyện Núi Thành, nay là Chủ tịch UBND huyện Thăng Bình, dự hội nghị."),
    ),
    "re-elected": (
        ("2015-10-20", "Ngày 20-10-2015, ông Mai Quốc Thược được bầu giữ chức Bí thư Tỉnh ủy Nghệ An."),
        ("2020-10-20", "Ngày 18-10-2020, ông Mai Quốc Thược được bầu giữ chức Bí thư Tỉnh ủy Nghệ An."),
    ),
    "the same name in two provinces": (
        ("2021-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Nghệ An, dự hội nghị."),
        ("2021-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Tĩnh, dự hội nghị."),
    ),
    "the old and the new body of one name": (
        ("2024-03-02", "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Khánh Hòa, dự hội nghị."),
        ("2025-08-02", "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Khánh Hòa, dự hội nghị."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", _NONE)
def test_what_offices_allow_is_no_conflict(case: str) -> None:
    """The vocabulary says how many seats there are, and what excludes what."""
    assert [] == _found(*_NONE[case])
