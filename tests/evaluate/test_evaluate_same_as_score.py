"""The figures are those of the scorer by which accuracy is judged, to the last digit."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from capabilities import shared
from cli.running import kg
from kg.evaluate.same import loosely_equal, norm
from kg.extract import Extractor
from kg.model.rows import rows
from kg.ontology import load_vocabulary
from kg.read import Skip, read

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def gold() -> Path:
    folder = shared()
    assert folder is not None
    return folder / "gold"


@pytest.fixture(scope="module")
def scorer(gold: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", gold / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(articles: Path, target: Path) -> Path:
    """Write the rows that the extractor finds."""
    extractor = Extractor(load_vocabulary())
    with target.open("w", encoding="utf-8") as out:
        for found in read([str(articles)]):
            assert not isinstance(found, Skip)
            out.writelines(json.dumps(row._asdict(), ensure_ascii=False) + "\n" for row in rows(extractor.extract(found)))
    return target


@pytest.mark.parametrize(("file", "articles"), [("dev/gold.jsonl", "gold/dev/articles.jsonl"), ("sample.jsonl", "articles")])
def test_the_same_numbers_as_the_scorer(file: str, articles: str, gold: Path, tmp_path: Path) -> None:
    """Holdings, persons, status, and the interval; ours says more."""
    place = gold.parent / articles
    rows = predicted(place, tmp_path / "rows.jsonl")
    theirs = subprocess.run(
        [sys.executable, str(gold / "score.py"), str(gold / file), str(rows), "--json"], capture_output=True, encoding="utf-8", check=True
    )
    done = kg("evaluate", gold / file, "--articles", place, "--format", "json")

    assert 0 == done.returncode, done.stderr.decode()
    ours = json.loads(done.stdout)
    expected = json.loads(theirs.stdout)
    for name in ("strict", "loose", "full", "person"):
        ours[name] = {key: ours[name][key] for key in expected[name]}
    assert expected == {key: ours[key] for key in expected}


def test_names_are_compared_as_the_scorer_does(gold: Path, scorer: ModuleType) -> None:
    """On every name of a body in the gold, and on every pair of neighbours in their alphabet."""
    lines = [json.loads(line) for line in (gold / "dev" / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    names = sorted({h["body"] for line in lines for h in line["holdings"]}, key=norm)

    assert [scorer.norm(name) for name in names] == [norm(name) for name in names]
    pairs = [(one, other) for at, one in enumerate(names) for other in names[at + 1 : at + 20]]
    assert [scorer.loose_equal(*pair) for pair in pairs] == [loosely_equal(*pair) for pair in pairs]
