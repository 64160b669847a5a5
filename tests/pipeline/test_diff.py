"""``kg diff``: what came, went and changed between two built folders, and who is one with whom."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.cli.app import run
from kg.errors import InputError, UsageError
from kg.pipeline import Difference, bring, build, differences
from kg.pipeline import open as open_graph
from pipeline.telling_news import News, built

_SAYS = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam, {}."
_LUU = "Bà Bế Thị Lựu, Bí thư Tỉnh ủy Cà Mau, {}."
A = News("a", "2019-03-04", _SAYS.format("dự hội nghị"))
B = News("b", "2020-03-04", _SAYS.format("trao quyết định"))
C = News("c", "2020-05-06", _LUU.format("phát biểu"))
D = News("d", "2019-06-07", _SAYS.format("tiếp dân").replace("Thược,", "Thược (sinh năm 1950),"))
E = News("e", "2019-06-07", _SAYS.format("tiếp dân").replace("Thược,", "Thược (sinh năm 1975),"))


def _differ(old: Path, new: Path) -> list[Difference]:
    with open_graph(old) as one, open_graph(new) as other:
        return list(differences(one, other))


def _kinds(found: Sequence[Difference], kind: str) -> list[tuple[str, str]]:
    return [(row.change, row.label) for row in found if row.kind == kind]


def test_two_builds_of_the_same_articles_do_not_differ(tmp_path: Path) -> None:
    """Whatever the order of the articles."""
    assert [] == _differ(built(tmp_path, "old", [A, B, C, D]), built(tmp_path, "new", [D, C, B, A]))


def test_what_came_and_what_went_is_told_by_its_names(tmp_path: Path) -> None:
    """An article instead of another: its facts with their words, a membership, a person and a body each."""
    found = _differ(built(tmp_path, "old", [A]), built(tmp_path, "new", [C]))

    fact = next(row for row in found if row.kind == "fact")
    assert ("came", "Bế Thị Lựu – Bí thư – Tỉnh ủy Cà Mau – đương nhiệm", "c") == (fact.change, fact.label, fact.document)
    assert (fact.quote or "?") in C.text
    assert [("came", "Bế Thị Lựu – Bí thư Tỉnh ủy Cà Mau"), ("gone", "Mai Quốc Thược – Chủ tịch Ủy ban nhân dân tỉnh Hà Nam")] == _kinds(
        found, "membership"
    )
    assert [("came", "Bế Thị Lựu"), ("gone", "Mai Quốc Thược")] == _kinds(found, "person")
    assert {"came", "gone"} == {change for change, _ in _kinds(found, "organization")}
    assert all(row.iri.startswith("https://w3id.org/officegraph/id/") for row in found)


def test_another_source_changes_the_days_of_a_membership(tmp_path: Path) -> None:
    """Though the IRI of the person, and so that of the membership, follows from another mention now."""
    old, new = built(tmp_path, "old", [B, D]), built(tmp_path, "new", [A, B, D])
    (changed,) = (row for row in _differ(old, new) if row.kind == "membership")

    assert ("changed", "Mai Quốc Thược – Chủ tịch Ủy ban nhân dân tỉnh Hà Nam") == (changed.change, changed.label)
    assert {"attested": "2019-06-07 – 2020-03-04", "start": "… – 2019-06-07"} == changed.before
    assert {"attested": "2019-03-04 – 2020-03-04", "start": "… – 2019-03-04"} == changed.after
    assert [] == _kinds(_differ(old, new), "person")


def test_a_fact_of_other_precision_has_changed(tmp_path: Path) -> None:
    """One statement with other evidence is the same fact, and the fields that differ are named."""
    old = built(tmp_path, "old", [A])
    lines = (old / "facts.jsonl").read_text(encoding="utf-8").replace('"grade":"A"', '"grade":"B"')
    (tmp_path / "facts.jsonl").write_text(lines, encoding="utf-8")
    bring(tmp_path / "facts.jsonl", tmp_path / "new", documents=[tmp_path / "old.jsonl"])
    found = [row for row in _differ(old, tmp_path / "new") if row.kind == "fact"]

    assert found
    assert all(("changed", {"grade": "A"}, {"grade": "B"}) == (row.change, row.before, row.after) for row in found)


def test_merges_and_partings_are_told_whatever_the_iris(tmp_path: Path) -> None:
    """A human joins two persons: joined from old to new, parted the other way round; both with all names and IRIs."""
    places = [{"document": one.id, "start": 4, "end": 18} for one in (A, D)]
    apart = {"kind": "pair", "verdict": "different", "a": places[0], "b": places[1]}
    together = built(tmp_path, "one", [A, D])
    two = built(tmp_path, "two", [A, D], [apart])

    (parted,) = (row for row in _differ(together, two) if row.kind == "person")
    (joined,) = (row for row in _differ(two, together) if row.kind == "person")
    assert ("parted", "Mai Quốc Thược", "joined") == (parted.change, parted.label, joined.change)
    assert parted.before == joined.after
    assert parted.after == joined.before
    assert 2 == (parted.after or {})["name"].count("Mai Quốc Thược <https://w3id.org/officegraph/id/person/mai-quoc-thuoc-")


@pytest.mark.parametrize(("which", "gone"), [(0, False), (1, False), (1, True)], ids=["old", "new", "new, without the article"])
def test_who_was_taken_out_appears_nowhere(tmp_path: Path, which: int, gone: bool) -> None:
    """Neither as gone nor as come, nor in words about somebody else, whichever folder the decision is of, and if the article is gone."""
    both = News("x", "2020-02-02", f"{C.text} {A.text} Bà Bế Thị Lựu cảm ơn ông Mai Quốc Thược.")
    out = {"kind": "suppress", "places": [{"document": "x", "start": both.text.index("Mai"), "end": both.text.index("Mai") + 14}]}
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    without = built(tmp_path / "without", "out", [A, both])
    decided = built(tmp_path / "with", "out", [C] if gone else [A, both, C], [out])
    pair = (decided, without) if which == 0 else (without, decided)
    told = json.dumps([row._asdict() for row in _differ(*pair)], ensure_ascii=False)

    assert "Bế Thị Lựu" in told
    assert "Thược" not in told
    assert "thuoc" not in told


def test_decisions_that_are_gone_are_no_decisions_to_show_somebody(tmp_path: Path) -> None:
    """Without the file nobody knows who must not be shown."""
    old = built(tmp_path, "old", [A], [{"kind": "suppress", "places": [{"document": "a", "start": 4, "end": 18}]}])
    (tmp_path / "decisions.jsonl").unlink()

    with pytest.raises(InputError, match="there are no decisions here"):
        _differ(old, old)


def test_two_bases_cannot_be_compared(tmp_path: Path) -> None:
    """All IRIs would differ."""
    old = built(tmp_path, "old", [A])
    build([tmp_path / "old.jsonl"], tmp_path / "new", base="https://example.org/")

    with pytest.raises(UsageError, match=r"build both with one --base"):
        _differ(old, tmp_path / "new")


def test_the_command_speaks_two_languages_and_three_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends with 1 if there are differences, with 0 if there are none, and with 2 if there is nothing to compare."""
    old, new = built(tmp_path, "old", [A]), built(tmp_path, "new", [A, C])
    capsys.readouterr()

    assert 0 == run(["diff", str(old), str(old), "--quiet"])
    assert ("", "") == capsys.readouterr()
    assert 1 == run(["diff", str(old), str(new), "--format", "jsonl", "--lang", "en"])
    told = capsys.readouterr()
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert f"{len(rows)} differences\n" == told.err
    assert "Bế Thị Lựu – Secretary – Tỉnh ủy Cà Mau – current" in [row["label"] for row in rows]
    assert 1 == run(["diff", str(old), str(new), "--format", "csv"])
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["iri"] for row in rows] == [row["iri"] for row in table]
    assert list(Difference._fields) == list(table[0])
    assert 1 == run(["diff", str(old), str(new), "--lang", "vi"])
    assert "Thay đổi" in capsys.readouterr().out
    assert 2 == run(["diff", str(old), str(tmp_path / "nowhere")])
