"""Judgements are data: read strictly, undone by another line, found again by their place, followed by every build."""

import json
from pathlib import Path

import pytest

from kg.ask.labels import find
from kg.errors import InputError, UsageError
from kg.model.decisions import PairVerdict, decision_adapter
from kg.pipeline import explain, extract, forget
from kg.pipeline import open as open_graph
from kg.pipeline.folder import KEPT, read_run
from kg.pipeline.sources import texts_of
from kg.read import read_decisions
from review.deciding import ARTICLES, NAME, articles, built, decide, fact_at, facts, graph_of, person_at, persons

_AMEND = json.dumps(
    {
        "kind": "fact", "by": "x", "on": "2026-03-01", "verdict": "amend",
        "fact": {"document": "a", "kind": "membership", "spans": [{"of": "person", "start": 0, "end": 2}]},
    }
)  # fmt: skip


def _pair(verdict: str, a: str, b: str) -> dict[str, object]:
    return {"kind": "pair", "verdict": verdict, "a": person_at(a), "b": person_at(b)}


def test_without_decisions_the_witness_decides(tmp_path: Path) -> None:
    """The chairman of a and b is one, who is named in c another."""
    built(tmp_path)

    assert [{"c"}, {"a", "b"}] == persons(tmp_path)


def test_a_human_joins_and_parts_against_all_features(tmp_path: Path) -> None:
    """b and c are one, a and b are not; the graph says who judged so."""
    built(tmp_path, decisions=decide(tmp_path, _pair("same", "b", "c"), _pair("different", "a", "b")))

    assert [{"a"}, {"b", "c"}] == persons(tmp_path)
    assert 2 == graph_of(tmp_path).count('judgedBy> "thư viện"')
    assert 2 == graph_of(tmp_path).count('judgedOn> "2026-03-01"')


def test_a_human_joins_two_names(tmp_path: Path) -> None:
    """Somebody who changed her name."""
    line = {"kind": "pair", "verdict": "same", "a": person_at("c"), "b": person_at("d", "Vi Thị Khế")}
    built(tmp_path, decisions=decide(tmp_path, line))

    assert {"c", "d"} in persons(tmp_path)


def test_the_later_verdict_on_a_pair_holds(tmp_path: Path) -> None:
    """By the day that the lines give, not by their order; 'unsure' only takes a judgement away."""
    later = {"on": "2026-04-01"}
    path = decide(
        tmp_path, _pair("different", "a", "b") | later, _pair("same", "a", "b"), _pair("same", "b", "c"), _pair("unsure", "b", "c") | later
    )
    built(tmp_path, decisions=path)

    assert [{"a"}, {"b"}, {"c"}] == persons(tmp_path)


def test_a_different_pair_is_never_in_one_person_whatever_else_is_said(tmp_path: Path) -> None:
    """a = c and c = b, but a is not b: the older of the two gives way."""
    path = decide(tmp_path, _pair("same", "a", "c"), _pair("same", "c", "b") | {"on": "2026-03-02"}, _pair("different", "a", "b"))
    built(tmp_path, decisions=path)

    assert [{"a"}, {"b", "c"}] == persons(tmp_path)


def test_an_undo_is_another_line(tmp_path: Path) -> None:
    """And what was undone can be decided again."""
    told = decision_adapter.validate_python({"by": "thư viện", "on": "2026-03-01"} | _pair("different", "a", "b"))
    undo = {"kind": "undo", "decision": told.id, "on": "2026-03-05"}
    path = decide(tmp_path, _pair("different", "a", "b"), undo)

    assert () == read_decisions([path]).pairs
    built(tmp_path, decisions=path)
    assert [{"c"}, {"a", "b"}] == persons(tmp_path)


def test_an_undo_of_nothing_is_an_error(tmp_path: Path) -> None:
    """With its line."""
    path = decide(tmp_path, {"kind": "undo", "decision": "0123456789ab"})

    with pytest.raises(InputError, match=r"decisions\.jsonl:1: no earlier line has the id"):
        read_decisions([path])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "Invalid JSON"),
        ('{"kind": "pair"}', "by: Field required"),
        ('{"kind": "vote", "by": "x", "on": "2026-03-01"}', "does not match any of the expected tags"),
        ('{"kind": "undo", "by": "x", "on": "today", "decision": "0123456789ab"}', "on: String should match"),
        (_AMEND, "needs a field"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_decision_stops_the_run(line: str, told: str, tmp_path: Path) -> None:
    """It is not left out: a decision that is not followed is worse."""
    path = tmp_path / "x.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(InputError, match=rf"x\.jsonl:2: .*{told}"):
        read_decisions([tmp_path])


def test_no_file_is_an_error(tmp_path: Path) -> None:
    """A misspelt path must not pass for 'nobody decided anything'."""
    with pytest.raises(InputError, match="there are no decisions here"):
        read_decisions([tmp_path / "nowhere"])


def test_a_note_does_not_change_the_id() -> None:
    """So it may be added where nobody thought of it at first."""
    told = {"by": "x", "on": "2026-03-01"} | _pair("same", "a", "b")

    assert PairVerdict.model_validate(told).id == PairVerdict.model_validate(told | {"note": "vì cùng quê"}).id


def test_wrong_takes_a_fact_out_and_right_makes_it_sure(tmp_path: Path) -> None:
    """The other facts stay as they are."""
    built(tmp_path, "c", "d")
    before = facts(tmp_path)
    wrong = next(fact for fact in before if fact.document == "c" and fact.kind == "membership")
    right = next(fact for fact in before if fact.document == "d" and fact.kind == "membership")
    lines = ({"kind": "fact", "verdict": verdict, "fact": fact_at(fact)} for verdict, fact in (("wrong", wrong), ("right", right)))
    report = built(tmp_path, "c", "d", decisions=decide(tmp_path, *lines))
    after = {fact.id: fact for fact in facts(tmp_path)}

    assert {fact.id for fact in before} - {wrong.id} == set(after)
    assert ("A", right.basis) == (after[right.id].grade, after[right.id].basis)
    assert () == report.unplaced


def test_an_amended_value_has_the_basis_human_and_its_old_evidence(tmp_path: Path) -> None:
    """The date was misprinted."""
    built(tmp_path, "d")
    fact = next(fact for fact in facts(tmp_path) if fact.kind == "membership")
    path = decide(tmp_path, {"kind": "fact", "verdict": "amend", "fact": fact_at(fact), "field": "since", "value": "2019-05"})
    built(tmp_path, "d", decisions=path)
    (amended,) = (one for one in facts(tmp_path) if one.kind == "membership")

    assert ("2019-05", "human", fact.evidence) == (amended.since, amended.basis, amended.evidence)


@pytest.mark.parametrize(("field", "value", "told"), [("sience", "2019", "has no field 'sience'"), ("since", "May", "no partial date")])
def test_an_amendment_that_makes_no_fact_is_one_line(field: str, value: str, told: str, tmp_path: Path) -> None:
    """It names the decision."""
    built(tmp_path, "d")
    fact = next(fact for fact in facts(tmp_path) if fact.kind == "membership")
    path = decide(tmp_path, {"kind": "fact", "verdict": "amend", "fact": fact_at(fact), "field": field, "value": value})

    with pytest.raises(InputError, match=f"decision [0-9a-f]{{12}}: .*{told}"):
        built(tmp_path, "d", decisions=path)


def test_a_verdict_survives_a_better_extractor_and_one_whose_place_is_gone_is_told(tmp_path: Path) -> None:
    """Another id and a wider span are the same fact; another text is not."""
    built(tmp_path, "d")
    fact = next(fact for fact in facts(tmp_path) if fact.kind == "membership")
    told = {"kind": "fact", "verdict": "wrong", "fact": fact_at(fact)}
    wider = [span | ({"end": span["end"] + 2} if span["of"] == "statement" else {}) for span in told["fact"]["spans"]]  # type: ignore[index]
    other = {**told, "fact": {**told["fact"], "id": "0" * 16, "spans": wider}}  # type: ignore[dict-item]
    lost = {**told, "fact": {**told["fact"], "sha256": "0" * 64}}  # type: ignore[dict-item]

    report = built(tmp_path, "d", decisions=decide(tmp_path, other))
    assert [] == [fact for fact in facts(tmp_path) if fact.kind == "membership"]
    assert () == report.unplaced
    (tmp_path / "decisions.jsonl").unlink()
    report = built(tmp_path, "d", decisions=decide(tmp_path, lost, _pair("same", "a", "b")))
    assert 2 == len(report.unplaced)
    assert sorted(report.unplaced) == sorted(read_run(tmp_path / "out")["decisions"]["unplaced"])


def test_a_suppressed_person_is_in_nothing_that_is_written(tmp_path: Path) -> None:
    """Neither by name nor by mention, in any file; the others stay, with the evidence that does not name the person."""
    path = decide(tmp_path, {"kind": "suppress", "places": [person_at("b")]})
    built(tmp_path, decisions=path)

    for file in (tmp_path / "out").iterdir():
        if file.is_file() and file.suffix not in (".json", ".ttl"):  # what describes the data names nobody
            text = file.read_text(encoding="utf-8")
            assert ("Bế Thị Lựu" in text) is (file.name != KEPT), file  # which names nobody at all
    left = [fact for fact in facts(tmp_path) if getattr(fact, "person", None) and fact.person.name == NAME]  # type: ignore[union-attr]
    assert {"c"} == {fact.document for fact in left}
    assert [{"c"}] == persons(tmp_path)
    assert {"a", "b"} == {one["id"] for one in read_run(tmp_path / "out")["documents"] if one.get("withheld")}
    with open_graph(tmp_path / "out") as graph:
        assert {"c", "d"} == set(texts_of(graph.documents))


def test_nothing_names_a_suppressed_person_of_whom_all_articles_speak(tmp_path: Path) -> None:
    """Not even a quote about somebody else, or the page."""
    path = decide(tmp_path, {"kind": "suppress", "places": [person_at("a")]})
    built(tmp_path, "a", "b", decisions=path)

    for file in (path for path in (tmp_path / "out").rglob("*") if path.is_file()):
        assert NAME.encode() not in file.read_bytes(), file
        assert b"mai-quoc-thuoc" not in file.read_bytes(), file
    assert {"Bế Thị Lựu"} == {fact.person.name for fact in facts(tmp_path) if fact.kind == "membership"}


def test_forgetting_an_article_follows_the_decisions(tmp_path: Path) -> None:
    """What forget leaves is what a build of the rest makes, byte for byte."""
    path = decide(tmp_path, _pair("same", "b", "c"), {"kind": "suppress", "places": [person_at("d", "Vi Thị Khế")]})
    built(tmp_path, decisions=path)
    forget("a", tmp_path / "out")
    left = (graph_of(tmp_path), facts(tmp_path))
    built(tmp_path, "b", "c", "d", decisions=path)

    assert [{"b", "c"}] == persons(tmp_path)
    assert left == (graph_of(tmp_path), facts(tmp_path))


def test_extract_follows_the_decisions(tmp_path: Path) -> None:
    """Also those that need all articles."""
    path = decide(tmp_path, {"kind": "suppress", "places": [person_at("a")]})
    told = [fact for _, found in extract([articles(tmp_path)], decisions=[path]) for fact in found]

    assert {"c"} == {fact.document for fact in told if getattr(fact, "person", None) and fact.person.name == NAME}  # type: ignore[union-attr]


def test_a_pinned_iri_is_the_persons_own_and_nobody_elses(tmp_path: Path) -> None:
    """Also one that another person would make; the old one leads on."""
    iri = "https://example.org/mai-quoc-thuoc"
    built(tmp_path, decisions=decide(tmp_path, {"kind": "pin", "place": person_at("c"), "iri": iri}))
    graph = graph_of(tmp_path)

    assert f"mentionOf> <{iri}>" in graph
    assert f"<{iri}> <https://w3id.org/officegraph/ontology#formerIri>" in graph


def test_decisions_that_are_gone_stop_forget(tmp_path: Path) -> None:
    """Nothing is forgotten of what was decided."""
    path = decide(tmp_path, _pair("same", "b", "c"))
    built(tmp_path, decisions=path)
    path.unlink()

    with pytest.raises((InputError, UsageError)):
        forget("a", tmp_path / "out")
    assert json.loads((tmp_path / "out" / "run.json").read_text(encoding="utf-8"))["documents"][0]["id"] == next(iter(ARTICLES))


def test_an_iri_that_a_withdrawn_article_gave_still_leads_to_the_person(tmp_path: Path) -> None:
    """The graph is as if the article had never been read; the folder remembers."""
    built(tmp_path, "a", "b")
    with open_graph(tmp_path / "out") as graph:
        before = find(graph.store, "foaf:Person", NAME).value
    forget("a", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        now = find(graph.store, "foaf:Person", NAME).value
        assert before != now
        assert [now] == [one.iri for one in explain(graph, before)]
        assert graph.ask("career", person=before).rows == graph.ask("career", person=now).rows
    left = graph_of(tmp_path)
    assert before not in left
    built(tmp_path, "b", "c")
    assert before in read_run(tmp_path / "out")["retired"]
    forget("b", tmp_path / "out")
    assert "retired" not in read_run(tmp_path / "out")
