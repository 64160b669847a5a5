"""The vocabulary loads fast, without rdflib, and its cache may be deleted, cut or forbidden at any time."""

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology import Vocabulary, expand, load_communes, load_vocabulary, shrink
from kg.ontology.cache import recall, remember


def same(one: Vocabulary, other: Vocabulary) -> bool:
    rows = [[(c.id, c.vi, c.en, c.alt, c.notation, c.hidden, c.props) for c in v.concepts.values()] for v in (one, other)]
    return rows[0] == rows[1] and one.lexicon.root == other.lexicon.root and one.hash == other.hash


def kept(folder: Path) -> Path:
    return next(folder.glob("vocabulary-*.json"))


def test_what_the_cache_gives_is_what_the_files_say(tmp_path: Path) -> None:
    """The second reading comes from the cache and is equal in every word."""
    fresh = load_vocabulary(cache=tmp_path)
    again = load_vocabulary(cache=tmp_path)

    assert same(fresh, again)
    assert ["vocabulary"] == [path.name.partition("-")[0] for path in tmp_path.iterdir()]


@pytest.mark.parametrize("harm", ["deleted", "emptied", "cut", "altered", "another file"])
def test_a_harmed_cache_is_read_again(tmp_path: Path, harm: str) -> None:
    """Nothing that happens to the cache changes the vocabulary."""
    fresh = load_vocabulary(cache=tmp_path)
    path = kept(tmp_path)
    content = path.read_bytes()
    match harm:
        case "deleted":
            path.unlink()
        case "emptied":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(content[: len(content) // 2])
        case "altered":
            path.write_bytes(content.replace("Phó Chủ tịch".encode(), "Phó Chủ tích".encode()))
        case _:
            path.write_text(json.dumps({"concepts": []}), encoding="utf-8")

    assert same(fresh, load_vocabulary(cache=tmp_path))
    assert content == kept(tmp_path).read_bytes()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """A file where the folder should be: no cache, no error."""
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert "role:chair" in load_vocabulary(cache=tmp_path / "file" / "cache")


def test_old_caches_do_not_pile_up(tmp_path: Path) -> None:
    """Each change of the words makes a file; only the newest stay, and no half-written one."""
    for number in range(12):
        remember(tmp_path, f"{number:032}", {"number": number})

    assert 8 == len(list(tmp_path.iterdir()))
    assert {"number": 11} == recall(tmp_path, f"{11:032}")


def run(code: str, cache: Path) -> str:
    environment = {**os.environ, "KG_CACHE": str(cache), "PYTHONPATH": ""}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True, timeout=60)
    return done.stdout.strip()


LOAD = "import sys, time; t = time.process_time(); import kg.ontology as o; v = o.load_vocabulary(); t = time.process_time() - t; "


def test_neither_rdflib_nor_pyoxigraph_is_loaded_from_the_cache(tmp_path: Path) -> None:
    """From Turtle pyoxigraph reads; from the cache nobody needs to; rdflib never."""
    say = LOAD + "print('rdflib' in sys.modules, 'pyoxigraph' in sys.modules)"

    assert "False True" == run(say, tmp_path)
    assert "False False" == run(say, tmp_path)


def test_how_long_loading_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Printed, not asserted: CPU seconds of a fresh process, imports and lexicon included (1.5 and 0.15 are promised)."""
    say = LOAD + "print(f'{t:.3f}')"
    turtle, cached = run(say, tmp_path), run(say, tmp_path)

    with capsys.disabled():
        sys.stdout.write(f"\nvocabulary: {turtle} s from Turtle, {cached} s from the cache\n")
    assert 0 < float(cached) < float(turtle)


def test_a_vocabulary_travels_to_another_process() -> None:
    """A pool hands it over."""
    vocabulary = load_vocabulary()

    assert same(vocabulary, pickle.loads(pickle.dumps(vocabulary)))


def test_asking_for_an_unknown_concept_says_what_to_do() -> None:
    """The id is in the message."""
    with pytest.raises(OntologyError, match="no concept 'role:chairs'"):
        load_vocabulary()["role:chairs"]
    assert load_vocabulary().get("role:chairs") is None


def test_schemes_and_children_are_in_order_of_id() -> None:
    """A scheme is a tuple; an unknown one is empty."""
    vocabulary = load_vocabulary()

    assert ("status:acting", "status:current") == tuple(c.id for c in vocabulary.scheme("status"))[:2]
    assert "body:police-investigation-agency" in [c.id for c in vocabulary.children("body:investigation-agency")]
    assert () == vocabulary.scheme("nothing")


def test_communes_are_loaded_on_demand_only(tmp_path: Path) -> None:
    """Places below the district are not in the vocabulary; asked for, they come with a lexicon of their own."""
    communes = load_communes(cache=tmp_path)

    assert not any(c.get("level") == "level:commune" for c in load_vocabulary(cache=tmp_path).scheme("place"))
    assert 3321 == sum(1 for c in communes.scheme("place") if c.id.startswith("place:c"))
    assert same(communes, load_communes(cache=tmp_path))


@pytest.mark.parametrize(
    ("curie", "iri"),
    [
        ("role:deputy-chair", "https://w3id.org/officegraph/vocab/role/deputy-chair"),
        ("role:", "https://w3id.org/officegraph/vocab/role/"),
        ("kg:Claim", "https://w3id.org/officegraph/ontology#Claim"),
        ("org:member", "http://www.w3.org/ns/org#member"),
        ("mine:bard", "https://w3id.org/officegraph/vocab/mine/bard"),
    ],
)
def test_short_names_go_there_and_back(curie: str, iri: str) -> None:
    """A user's scheme is a prefix of its own."""
    assert (iri, curie) == (expand(curie), shrink(iri))


def test_what_has_no_prefix_stays_an_iri() -> None:
    """An address is no short name."""
    assert ("https://example.org/a", "https://example.org/a") == (expand("https://example.org/a"), shrink("https://example.org/a"))
