"""What a folder keeps of its work saves work and changes nothing: the same bytes as without it, whatever became of it."""

import json
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import rmtree
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import Extractor
from kg.pipeline import bring, build, forget
from kg.pipeline.folder import FACTS, GRAPH, KEPT, PAGE, RUN, STORE, TRIG, read_run
from kg.pipeline.report import TakenOver
from kg.rdf import Mapper
from kg.resolve.judge import judge
from kg.store import Store
from pipeline.telling_news import News, built, decisions, dump, news, one_vocabulary

_FEW = settings(deadline=None, max_examples=4, suppress_health_check=list(HealthCheck), derandomize=True)
_MANY = settings(deadline=None, max_examples=200, suppress_health_check=list(HealthCheck))
_FILES = (FACTS, GRAPH, TRIG, KEPT)

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
            assert [(new / file).read_bytes() for file in _FILES] == [(again / file).read_bytes() for file in _FILES]


@_FEW
@given(_steps())
def test_what_is_kept_changes_nothing(steps: list[Step]) -> None:
    """Homonyms, copies, late witnesses against, decisions that come and go: the bytes of a build in a new folder, also of what is kept."""
    _the_same(steps)


@pytest.mark.slow
@_MANY
@given(_steps())
def test_what_is_kept_changes_nothing_in_many_sets(steps: list[Step]) -> None:
    """The same, in as many sets as it takes to be sure."""
    _the_same(steps)


class _Work:
    """What was done: ids of articles that were read, of those that were mapped, and names that were judged."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.mapped: list[str] = []
        self.judged: set[str] = set()


@contextmanager
def _work() -> Iterator[_Work]:
    done = _Work()

    def seen(into: Callable[[Any], None], function: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **more: Any) -> Any:  # noqa: ANN401  of any function
            into(args)
            return function(*args, **more)

        return watched

    reading = seen(lambda args: done.read.append(args[1].id), Extractor.extract)
    mapping = seen(lambda args: done.mapped.append(args[1].id), Mapper.article)
    judging = seen(lambda args: done.judged.add(args[0].name), judge)
    with patch.object(Extractor, "extract", reading), patch.object(Mapper, "article", mapping), patch("kg.resolve.persons.judge", judging):
        yield done


def _says(name: str, post: str = "Chủ tịch UBND tỉnh Hà Nam") -> str:
    return f"Ông {name}, {post}, dự hội nghị."


_BOTH = "mai quốc thược"
OLD = [
    News("a", "2019-03-04", _says("Mai Quốc Thược")),
    News("b", "2020-03-04", _says("Mai Quốc Thược")),
    News("c", "2019-03-04", _says("Bế Văn Lựu", "Giám đốc Sở Y tế tỉnh Hà Nam")),
    News("d", "2020-03-04", _says("Bế Văn Lựu", "Giám đốc Sở Y tế tỉnh Hà Nam")),
]
NEW = [*OLD, News("e", "2021-03-04", _says("Mai Quốc Thược"))]


def test_one_more_article_is_read_alone_and_its_names_alone_are_judged(tmp_path: Path) -> None:
    """And nothing at all is read, mapped or judged where nothing is new."""
    built(tmp_path, "out", OLD)
    with _work() as done:
        folder = built(tmp_path, "out", NEW)
    assert (["e"], ["e"], {_BOTH}) == (done.read, done.mapped, done.judged)
    with _work() as done:
        built(tmp_path, "out", random.Random(1).sample(NEW, len(NEW)))
    assert ([], [], set()) == (done.read, done.mapped, done.judged)
    with _work() as done:
        forget("e", folder)
    assert ([], [], {_BOTH}) == (done.read, done.mapped, done.judged)

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


@pytest.mark.parametrize("harm", ["article dropped", "graph changed", "store gone", "page altered", "trig altered"])
def test_what_was_changed_by_others_is_made_anew(tmp_path: Path, harm: str) -> None:
    """A store that is not what the run left, or a file."""
    folder, new = built(tmp_path, "out", OLD), built(tmp_path, "new", OLD)
    if harm == "store gone":
        rmtree(folder / STORE)
    elif harm.startswith(("page", "trig")):
        name = PAGE if harm.startswith("page") else TRIG
        (folder / name).write_bytes((folder / name).read_bytes().replace("Thược".encode(), "Thước".encode()))
    else:
        with Store.open(folder / STORE) as store:
            if harm == "article dropped":
                store.drop("https://w3id.org/officegraph/id/article/a")
            else:
                graph = "https://w3id.org/officegraph/id/graph/entities"
                store.put(graph, f"<urn:x> <urn:y> <urn:z> <{graph}> .\n".encode())
    built(tmp_path, "out", OLD)

    assert dump(new) == dump(folder)
    assert [(new / file).read_bytes() for file in (*_FILES, PAGE)] == [(folder / file).read_bytes() for file in (*_FILES, PAGE)]


def test_processes_are_given_only_what_is_new(tmp_path: Path) -> None:
    """With nothing new no process is begun, and the order of the articles is kept."""
    built(tmp_path, "out", OLD)
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary), patch("kg.pipeline.steps.ProcessPoolExecutor.submit") as submit:
        report = build([tmp_path / "out.jsonl"], tmp_path / "out", decisions=[tmp_path / "decisions.jsonl"], jobs=2)

    assert not submit.called
    assert (4, 2, 0) == report.taken_over
    assert dump(built(tmp_path, "new", OLD)) == dump(tmp_path / "out")


def test_everything_is_done_anew_if_told_so(tmp_path: Path) -> None:
    """Whatever is kept, and what is kept then is the same."""
    folder = built(tmp_path, "out", OLD)
    before = (folder / KEPT).read_bytes()
    with _work() as done, patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
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
    with patch(f"kg.pipeline.{where}", lambda *_: "another"), _work() as done:
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
        with _work() as done:
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
        with _work() as done:
            again = _rebuilt(tmp_path, decided)
        assert (mapped, judged) == (done.mapped, again.judged), decided
        assert dump(built(tmp_path, "new", OLD, decided)) == dump(folder)


def _rebuilt(folder: Path, decided: Sequence[dict[str, Any]], *, fresh: bool = False) -> TakenOver:
    lines = [{"by": "thư viện", "on": "2026-03-01"} | line for line in decided]
    (folder / "decisions.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with patch("kg.pipeline.steps.load_vocabulary", one_vocabulary):
        return build([folder / "out.jsonl"], folder / "out", decisions=[folder / "decisions.jsonl"], fresh=fresh).taken_over


def _cut(text: bytes) -> bytes:
    return text[: len(text) // 2]


def _other(text: bytes) -> bytes:
    return text.replace("Hà Nam".encode(), "Hà Tây".encode()).replace(b'"read', b'"daer').replace(b"1,", b"2,")


@pytest.mark.parametrize("name", [KEPT, FACTS, GRAPH])
@pytest.mark.parametrize("harm", [_cut, _other, lambda _: b"", lambda _: b"\xff{[" * 99, lambda text: text[::-1], None])
def test_what_is_broken_is_not_used(tmp_path: Path, name: str, harm: Callable[[bytes], bytes] | None) -> None:
    """Cut, altered, empty, anything, or not there: the work is done anew and the results are right."""
    folder, new = built(tmp_path, "out", OLD), built(tmp_path, "new", OLD)
    if harm is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(harm((folder / name).read_bytes()))
    built(tmp_path, "out", OLD)

    assert dump(new) == dump(folder)
    assert [(new / file).read_bytes() for file in _FILES] == [(folder / file).read_bytes() for file in _FILES]


@pytest.mark.parametrize("value", ["null", "7", "[]", '["kept",1,null]', '["article","a","","","",""]', '["block",[],{}]', "[" * 9999])
def test_what_is_well_written_but_is_not_ours_is_not_used(tmp_path: Path, value: str) -> None:
    """A line with the right sum and anything in it."""
    from kg.pipeline.kept import digest

    folder, new = built(tmp_path, "out", OLD), built(tmp_path, "new", OLD)
    head, *rest = (folder / KEPT).read_bytes().splitlines(keepends=True)
    line = f"{digest(value.encode())} {value}\n".encode()
    for lines in ([line, *rest], [head, line, *rest]):
        (folder / KEPT).write_bytes(b"".join(lines))
        assert dump(new) == dump(built(tmp_path, "out", OLD))


def test_what_is_kept_of_other_facts_is_not_used(tmp_path: Path) -> None:
    """The file of another folder says nothing of this one."""
    folder, other = built(tmp_path, "out", OLD), built(tmp_path, "other", [one._replace(text=_says("Vi Thị Khế")) for one in OLD])
    (folder / KEPT).write_bytes((other / KEPT).read_bytes())
    with _work() as done:
        built(tmp_path, "out", OLD)

    assert 4 == len(done.read)
    assert dump(built(tmp_path, "new", OLD)) == dump(folder)


def test_nothing_is_kept_of_who_was_taken_out_or_of_an_article_that_was_forgotten(tmp_path: Path) -> None:
    """Not a digest of it: an article that names the person is read again each time."""
    folder = built(tmp_path, "out", OLD)
    whole = (folder / KEPT).read_text(encoding="utf-8")
    out = {"kind": "suppress", "places": [{"document": "a", "sha256": OLD[0].document.sha256, "start": 4, "end": 18}]}
    built(tmp_path, "out", OLD, [out])
    told = (folder / KEPT).read_text(encoding="utf-8")
    with _work() as done:
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
    before = {name: (folder / name).read_bytes() for name in (*_FILES, RUN)}
    built(tmp_path, "out", OLD)
    assert before == {name: (folder / name).read_bytes() for name in before}


def test_facts_of_others_are_mapped_and_judged_once(tmp_path: Path) -> None:
    """What was made of facts that were brought is known by the facts."""
    lines = (built(tmp_path, "out", OLD) / FACTS).read_text(encoding="utf-8")
    (tmp_path / "facts.jsonl").write_text(lines, encoding="utf-8")
    first = bring(tmp_path / "facts.jsonl", tmp_path / "mapped")
    with _work() as done:
        second = bring(tmp_path / "facts.jsonl", tmp_path / "mapped")
    fresh = bring(tmp_path / "facts.jsonl", tmp_path / "mapped", fresh=True)

    assert ([], set()) == (done.mapped, done.judged)
    assert [(0, 0, 2), (0, 2, 0), (0, 0, 2)] == [one.taken_over for one in (first, second, fresh)]
