"""What a folder keeps of its work saves work and changes nothing: the same bytes as without it, whatever became of it."""

import json
import random
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.pipeline import bring, build, forget
from kg.pipeline.folder import FACTS, GRAPH, KEPT, PAGE, RUN, read_run
from kg.pipeline.report import TakenOver
from kg.store import Store
from pipeline.telling_news import News, built, decisions, dump, news, one_vocabulary
from pipeline.watching import BOTH, FILES, NEW, OLD, work

_FEW = settings(deadline=None, max_examples=4, suppress_health_check=list(HealthCheck), derandomize=True)
_MANY = settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))

Step = tuple[list[News], list[dict[str, Any]]]


@st.composite
def _steps(draw: st.DrawFn) -> list[Step]:
    """Draw what is built one after the other into one folder: articles that come, go and change, decisions that are made and undone."""
    articles, _ = draw(news())
    decided = draw(decisions(articles))
    steps = []
    for _ in range(draw(st.integers(2, 3))):
        some = draw(st.lists(st.sampled_from(articles), min_size=1, max_size=len(articles), unique_by=lambda one: one.id))
        changed = [one._replace(date="2021-02-03") if draw(st.integers(0, 9)) == 0 else one for one in some]
        steps.append((changed, [one for one in decided if draw(st.booleans())]))
    return steps


def _the_same(steps: Sequence[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for at, (articles, decided) in enumerate(steps):
            again, new = built(folder, "again", articles, decided), built(folder, f"new-{at}", articles, decided)
            assert dump(new) == dump(again)
            assert [(new / file).read_bytes() for file in FILES] == [(again / file).read_bytes() for file in FILES]


@_FEW
@given(_steps())
def test_what_is_kept_changes_nothing(steps: list[Step]) -> None:
    """Homonyms, copies, late witnesses against, decisions that come and go: the bytes of a build in a new folder, also of what is kept."""
    _the_same(steps)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@_MANY
@given(_steps())
def test_what_is_kept_changes_nothing_in_many_sets(steps: list[Step]) -> None:
    """The same, in as many sets as it takes to be sure."""
    _the_same(steps)


def test_one_more_article_is_read_alone_and_its_names_alone_are_judged(tmp_path: Path) -> None:
    """And nothing at all is read, mapped or judged where nothing is new."""
    built(tmp_path, "out", OLD)
    with work() as done:
        folder = built(tmp_path, "out", NEW)
    assert (["e"], ["e"], {BOTH}) == (done.read, done.mapped, done.judged)
    with work() as done:
        built(tmp_path, "out", random.Random(1).sample(NEW, len(NEW)))
    assert ([], [], set()) == (done.read, done.mapped, done.judged)
    with work() as done:
        forget("e", folder)
    assert ([], [], {BOTH}) == (done.read, done.mapped, done.judged)

    assert dump(built(tmp_path, "rest", OLD)) == dump(folder)
    assert (tmp_path / "rest" / KEPT).read_bytes() == (folder / KEPT).read_bytes()


def test_nothing_new_is_written_where_nothing_is_new(tmp_path: Path) -> None:
    """Neither into the store nor as a page or a TriG file; with one more article, only the graphs that differ are, line by line."""
    folder = built(tmp_path, "out", OLD)
    calls = (f"kg.pipeline.whole_files.{name}" for name in ("write_page", "trig"))
    store = (patch.object(Store, name, autospec=True, side_effect=getattr(Store, name)) for name in ("fill", "put", "change", "drop"))
    with ExitStack() as stack:
        page, trig, fill, put, change, drop = (stack.enter_context(one) for one in (*(patch(name) for name in calls), *store))
        built(tmp_path, "out", OLD)
        assert not any(one.called for one in (page, trig, fill, put, change, drop))
    with ExitStack() as stack:
        put, change = (stack.enter_context(patch.object(Store, n, autospec=True, side_effect=getattr(Store, n))) for n in ("put", "change"))
        built(tmp_path, "out", NEW)
        assert ["https://w3id.org/officegraph/id/article/e"] == [call.args[1] for call in put.call_args_list]
        changed = {call.args[1].rpartition("/")[2] for call in change.call_args_list}
        assert {"entities", "memberships", "inferred"} <= changed <= {"entities", "memberships", "inferred", "vocabulary"}
        assert all(len(call.args[2]) < (folder / GRAPH).stat().st_size / 4 for call in change.call_args_list)

    assert (built(tmp_path, "new", NEW) / PAGE).read_bytes() == (folder / PAGE).read_bytes()


def test_processes_are_given_only_what_is_new(tmp_path: Path) -> None:
    """With nothing new no process is begun, and the order of the articles is kept."""
    built(tmp_path, "out", OLD)
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary), patch("kg.pipeline.steps.ProcessPoolExecutor.submit") as submit:
        report = build([tmp_path / "out.jsonl"], tmp_path / "out", decisions=[tmp_path / "decisions.jsonl"], jobs=2)

    assert not submit.called
    assert (4, 2, 0) == report.taken_over
    assert dump(built(tmp_path, "new", OLD)) == dump(tmp_path / "out")


@pytest.mark.slow
def test_processes_and_kept_work_together_give_the_same_bytes(tmp_path: Path) -> None:
    """Articles that are known and articles that are new, in turns."""
    new = built(tmp_path, "new", NEW)
    for at in range(len(NEW)):
        folder = built(tmp_path, f"out-{at}", [*NEW[:at], *NEW[at + 1 :]])
        report = build([tmp_path / "new.jsonl"], folder, jobs=2)
        assert 4 == report.taken_over.articles
        assert [(new / file).read_bytes() for file in FILES] == [(folder / file).read_bytes() for file in FILES]


def test_everything_is_done_anew_if_told_so(tmp_path: Path) -> None:
    """Whatever is kept, and what is kept then is the same."""
    folder = built(tmp_path, "out", OLD)
    before = (folder / KEPT).read_bytes()
    with work() as done, patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        report = build([tmp_path / "out.jsonl"], folder, decisions=[tmp_path / "decisions.jsonl"], fresh=True)

    assert (["a", "b", "c", "d"], ["a", "b", "c", "d"]) == (done.read, done.mapped)
    assert (0, 0, 2) == report.taken_over
    assert before == (folder / KEPT).read_bytes()


@pytest.mark.parametrize(
    ("where", "read", "mapped", "judged"),
    [("kept.software", 0, 0, 2), ("steps.software", 4, 4, 0)],
)
def test_another_program_works_anew(tmp_path: Path, where: str, read: int, mapped: int, judged: int) -> None:
    """Known by its own files: other files that judge, other files that read and map."""
    folder = built(tmp_path, "out", OLD)
    with patch(f"kg.pipeline.{where}", lambda *_: "another"), work() as done:
        built(tmp_path, "out", OLD)

    assert (read, mapped, judged) == (len(done.read), len(done.mapped), len(done.judged))
    assert dump(built(tmp_path, "new", OLD)) == dump(folder)


def test_other_words_are_read_and_mapped_anew(tmp_path: Path) -> None:
    """By their content, not by their names."""
    words = tmp_path / "words.ttl"
    told = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix role: <https://w3id.org/officegraph/vocab/role/> ."
    articles = tmp_path / "in.jsonl"
    articles.write_text("".join(json.dumps(one._asdict()) + "\n" for one in OLD), encoding="utf-8")
    found = []
    for label in ("Trùm xã", "Trùm xã", "Trùm làng"):
        words.write_text(f'{told} role:trum a skos:Concept ; skos:inScheme role: ; skos:prefLabel "{label}"@vi .', encoding="utf-8")
        with work() as done:
            build([articles], tmp_path / "out", vocabulary=[words])
        found.append((len(done.read), len(done.mapped)))

    assert [(4, 4), (0, 0), (4, 4)] == found


def test_decisions_make_the_work_that_they_touch(tmp_path: Path) -> None:
    """A verdict on a pair has its block judged again, one on a fact its article mapped again; so has its undoing."""
    folder = built(tmp_path, "out", OLD)
    places = [{"document": one.id, "sha256": one.document.sha256, "start": 4, "end": 18} for one in OLD[:2]]
    pair = {"kind": "pair", "verdict": "different", "a": places[0], "b": places[1]}
    at = {"document": "a", "sha256": OLD[0].document.sha256, "kind": "membership", "spans": [{"of": "statement", "start": 0, "end": 40}]}
    wrong = {"kind": "fact", "verdict": "wrong", "fact": at}
    for decided, mapped, judged in (([pair], [], 1), ([], [], 1), ([wrong], ["a"], 1), ([], ["a"], 1)):
        with work() as done:
            again = _rebuilt(tmp_path, decided)
        assert (mapped, judged) == (done.mapped, again.judged), decided
        assert dump(built(tmp_path, "new", OLD, decided)) == dump(folder)


def _rebuilt(folder: Path, decided: Sequence[dict[str, Any]], *, fresh: bool = False) -> TakenOver:
    lines = [{"by": "thư viện", "on": "2026-03-01"} | line for line in decided]
    (folder / "decisions.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        return build([folder / "out.jsonl"], folder / "out", decisions=[folder / "decisions.jsonl"], fresh=fresh).taken_over


def test_nothing_is_kept_of_who_was_taken_out_or_of_an_article_that_was_forgotten(tmp_path: Path) -> None:
    """Not a digest of it: an article that names the person is read again each time."""
    folder = built(tmp_path, "out", OLD)
    whole = (folder / KEPT).read_text(encoding="utf-8")
    out = {"kind": "suppress", "places": [{"document": "a", "sha256": OLD[0].document.sha256, "start": 4, "end": 18}]}
    built(tmp_path, "out", OLD, [out])
    told = (folder / KEPT).read_text(encoding="utf-8")
    with work() as done:
        built(tmp_path, "out", OLD, [out])
    blocks = [line for line in whole.splitlines() if '"block"' in line]
    assert ["a", "b"] == done.read
    assert (2, 1, 0) == _rebuilt(tmp_path, [out])
    assert (0, 0, 1) == _rebuilt(tmp_path, [out], fresh=True)
    assert [2, 1] == [sum(line in text for line in blocks) for text in (whole, told)]
    assert "UBND" not in told
    assert [f'["article","{id}","",' in told for id in "abcd"] == [True, True, False, False]
    forget("c", folder)
    left = (folder / KEPT).read_text(encoding="utf-8")

    assert '"c"' not in left
    assert '"block"' not in left
    assert not any(name in text for name in ("Thược", "thược", "Lựu", "lựu") for text in (whole, told, left))


def test_what_is_kept_is_named_in_no_description(tmp_path: Path) -> None:
    """It is no part of the results, and who gets them need not get it."""
    folder = built(tmp_path, "out", OLD)

    assert KEPT not in read_run(folder)["files"]
    assert not any(f'"{KEPT}"' in path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file() and path.name != KEPT)
    assert f"<{KEPT}>" not in (folder / "dataset.ttl").read_text(encoding="utf-8")
    before = {name: (folder / name).read_bytes() for name in (*FILES, RUN)}
    built(tmp_path, "out", OLD)
    assert before == {name: (folder / name).read_bytes() for name in before}


def test_facts_of_others_are_mapped_and_judged_once(tmp_path: Path) -> None:
    """What was made of facts that were brought is known by the facts."""
    lines = (built(tmp_path, "out", OLD) / FACTS).read_text(encoding="utf-8")
    (tmp_path / "facts.jsonl").write_text(lines, encoding="utf-8")
    first = bring(tmp_path / "facts.jsonl", tmp_path / "mapped")
    with work() as done:
        second = bring(tmp_path / "facts.jsonl", tmp_path / "mapped")
    fresh = bring(tmp_path / "facts.jsonl", tmp_path / "mapped", fresh=True)

    assert ([], set()) == (done.mapped, done.judged)
    assert [(0, 0, 2), (0, 2, 0), (0, 0, 2)] == [one.taken_over for one in (first, second, fresh)]
