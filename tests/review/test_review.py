"""Reviewing: what is unsure is shown with its evidence, and a verdict becomes a line that the next build follows."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.cli.deciding import ask
from kg.errors import InputError, QuestionError, UsageError
from kg.model.facts import Fact, fact_adapter
from kg.pipeline import open as open_graph
from kg.pipeline.comparing import compared
from kg.pipeline.reviewing import append, line_to_write, review
from kg.pipeline.sources import ArticleSource
from kg.read import read_decisions
from kg.review.items import FactItem, PairItem, low_grade
from kg.review.paging import page_of
from rdf.words import small_vocabulary
from review.deciding import NAME, built, facts, persons

_BASE = "https://w3id.org/officegraph/id/"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles, built."""
    folder = tmp_path_factory.mktemp("review")
    built(folder)
    return folder


@pytest.fixture(scope="module")
def pair(place: Path) -> PairItem:
    """The one unsure pair."""
    with open_graph(place / "out") as graph:
        (item,) = review(graph).pairs()
    return item


def _doubtful(place: Path) -> Fact:
    fact = next(fact for fact in facts(place) if fact.kind == "membership" and fact.document == "d")
    return fact_adapter.validate_python(fact.model_dump(mode="json") | {"grade": "C"})


def _iri(place: Path, document: str) -> str:
    with open_graph(place / "out") as graph:
        found = review(graph)
        (mention,) = (one for one in found.mentions.iris() if f"/{document}/" in one and found.mentions.name(one) == NAME)
    return mention


def test_an_unsure_pair_has_two_sides_with_their_words(pair: PairItem) -> None:
    """Two persons of one name in two provinces."""
    assert ("a", "c") == (pair.a.place.document, pair.b.place.document)
    assert any("Chủ tịch UBND tỉnh Hà Nam" in words for words in pair.a.statements)
    assert any("Bí thư Huyện ủy" in words for words in pair.b.statements)
    assert {"feature:name", "feature:place"} == {feature.code for feature in pair.features}
    assert pair.score == pytest.approx(sum(feature.score for feature in pair.features))


def test_answers_become_lines_one_by_one(pair: PairItem, place: Path, tmp_path: Path) -> None:
    """Each is written before the next is asked; an unknown answer is asked again; the end of input is the end."""
    (doubtful,) = low_grade([_doubtful(place)], _articles(place))
    to = tmp_path / "new" / "mine.jsonl"
    typed = iter(["x", "Y", "n"])
    said: list[str] = []
    written = ask([pair, doubtful, pair], to=to, by="thư viện", on="2026-03-01", label=str, read=_reader(typed), say=said.append)

    decided = read_decisions([to])
    assert 2 == written
    assert ["same"] == [one.verdict for one in decided.pairs]
    assert ["wrong"] == [one.verdict for one in decided.facts]
    assert any(NAME in line for line in said)


def _reader(typed: Iterator[str]) -> Callable[[str], str]:
    def read(prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    return read


def _articles(place: Path) -> tuple[ArticleSource, ...]:
    with open_graph(place / "out") as graph:
        return graph.documents


def test_what_is_decided_is_not_asked_again(pair: PairItem, place: Path, tmp_path: Path) -> None:
    """Also before the next build."""
    to = tmp_path / "mine.jsonl"
    append(to, [pair.decided("unsure", "x", "2026-03-01")])
    with open_graph(place / "out") as graph:
        assert [] == review(graph).pairs(to)


def test_lines_are_added_and_nothing_is_changed(pair: PairItem, tmp_path: Path) -> None:
    """Also where the last line has no end; and not at all where a line is no decision."""
    to = tmp_path / "mine.jsonl"
    first = line_to_write(pair.decided("same", "x", "2026-03-01"))
    to.write_text(first, encoding="utf-8")
    append(to, [pair.decided("different", "y", "2026-03-02")])
    assert [first, line_to_write(pair.decided("different", "y", "2026-03-02"))] == to.read_text(encoding="utf-8").splitlines()

    to.write_text("?\n", encoding="utf-8")
    with pytest.raises(InputError):
        append(to, [pair.decided("same", "x", "2026-03-01")])
    assert "?\n" == to.read_text(encoding="utf-8")


def test_the_page_escapes_what_articles_say_and_runs_nothing(pair: PairItem, place: Path) -> None:
    """No script, no address, a policy that allows neither."""
    evil = pair._replace(a=pair.a._replace(statements=('<script>alert("x")</script>',), title="<img src=x>"))
    (doubtful,) = low_grade([_doubtful(place)], _articles(place))
    text = page_of([evil], [doubtful], small_vocabulary(), lang="en", by="x", on="2026-03-01")

    assert "<script" not in text
    assert "<img" not in text
    assert "default-src &#39;none&#39;" in text
    assert [] == re.findall(r"(?:href|src)=", text.replace("&lt;img src=x&gt;", ""))


def test_a_line_of_the_page_is_a_decision_once_the_day_is_filled_in(pair: PairItem, tmp_path: Path) -> None:
    """Nobody decides on a day that was never given."""
    from html import unescape

    (line, *_) = re.findall(r"<pre>(.*?)</pre>", page_of([pair], [], small_vocabulary(), by="x"))
    path = tmp_path / "x.jsonl"
    path.write_text(unescape(line) + "\n", encoding="utf-8")
    with pytest.raises(InputError):
        read_decisions([path])
    path.write_text(unescape(line).replace("YYYY-MM-DD", "2026-03-01") + "\n", encoding="utf-8")

    assert ["same"] == [one.verdict for one in read_decisions([path]).pairs]


def test_two_persons_are_compared_feature_by_feature(place: Path) -> None:
    """By any IRI that leads to them, or by a name that only one bears."""
    with open_graph(place / "out") as graph:
        found = compared(graph, _iri(place, "b"), _iri(place, "c"))
        assert not found.one
        assert ["unsure"] == [link.verdict for link in found.links]
        assert {"feature:name", "feature:place"} == {feature.code for feature in found.links[0].features}
        assert not compared(graph, "Vi Thi Khe", "Bế Thị Lựu").one
        with pytest.raises(QuestionError):
            compared(graph, NAME, "Vi Thị Khế")


def test_one_person_is_told_by_the_judgements_between_two_mentions(place: Path) -> None:
    """The same post."""
    with open_graph(place / "out") as graph:
        found = compared(graph, _iri(place, "a"), _iri(place, "b"))
        assert found.one
        assert [("a", "b", "same")] == [(*sorted((link.a, link.b)), link.verdict) for link in found.links]
        with pytest.raises(UsageError, match="both are one person"):
            compared(graph, "Vi Thi Khe", "Vi Thị Khế")


def _kg(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert 0 == run([str(one) for one in arguments])
    return capsys.readouterr().out


def test_from_the_list_to_a_built_verdict(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a user does it: list, decide, build again, ask why, undo."""
    listed = _kg(capsys, "review", place / "out")
    assert "pair 1/1: Mai Quốc Thược" in listed
    a, c = re.findall(rf"{_BASE}person/\S+", listed)
    to, out = tmp_path / "mine.jsonl", tmp_path / "out"
    common = ("--by", "thư viện", "--on", "2026-03-01", "--to", to)
    (id,) = _kg(capsys, "review", place / "out", "--same", a, c, *common).split()
    built(tmp_path, decisions=to)

    assert [{"a", "b", "c"}] == persons(tmp_path)
    assert "(thư viện, 2026-03-01)" in _kg(capsys, "explain", _iri(place, "a"), _iri(place, "c"), "--graph", out)
    for iri in (a, c):
        assert 1 < len(_kg(capsys, "ask", "career", "--param", f"person={iri}", "--format", "csv", "--graph", out).splitlines())
    assert id in _kg(capsys, "review", "--decided", "--decisions", to)
    _kg(capsys, "review", place / "out", "--undo", id, *common)
    assert "" == _kg(capsys, "review", "--decided", "--decisions", to)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--same", "Vi Thi Khe", "Be Thi Luu"], "needs --by NAME and --on DAY"),
        (["--same", "Vi Thi Khe", "Vi Thi Khe", "--by", "x", "--on", "2026-03-01"], "both are one person already"),
        (["--right", "0", "--wrong", "0"], "two decisions"),
        (["--right", "00", "--by", "x", "--on", "2026-03-01"], "no fact has the id '00'"),
        (["--suppress", "Nobody", "--by", "x", "--on", "2026-03-01"], "nothing here is called 'Nobody'"),
        (["--decided"], "--decided lists the decisions of --decisions PATH"),
        (["--undo", "x", "--by", "x", "--on", "2026-03-01"], "decision: String should match"),
    ],
)
def test_a_mistake_is_one_line(arguments: list[str], told: str, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and nothing is written."""
    assert 2 == run(["review", str(place / "out"), *arguments, "--to", str(tmp_path / "x.jsonl")])
    assert told in capsys.readouterr().err.splitlines()[0]
    assert not (tmp_path / "x.jsonl").exists()


def test_facts_and_pairs_as_json(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One item a line; and the page is a file."""
    (line,) = _kg(capsys, "review", place / "out", "--format", "jsonl").splitlines()
    assert {"a", "b", "features", "score"} == set(json.loads(line))
    page = tmp_path / "review.html"
    assert f"{page}\n" == _kg(capsys, "review", place / "out", "--html", page)
    assert "<!doctype html>" in page.read_text(encoding="utf-8")


def test_a_doubtful_fact_has_a_line_for_each_verdict(place: Path) -> None:
    """And its own place."""
    fact = _doubtful(place)
    items: list[FactItem] = list(low_grade([fact], _articles(place)))

    assert [("right", fact.id), ("wrong", fact.id)] == [
        (one.verdict, one.fact.id) for one in (items[0].decided(verdict, "x", "2026-03-01") for verdict in ("right", "wrong"))
    ]
