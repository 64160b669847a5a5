"""Valid examples violate nothing; each invalid one violates exactly what its first line says. Shapes and checks speak in sentences."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
import yaml
from rdflib.namespace import RDF, SH

from capabilities import PROJECT
from kg.extract import Extractor
from kg.model.document import Document
from kg.ontology import load_vocabulary, ontology_path
from kg.rdf import Mapper, concepts_used
from kg.resolve import Article, resolve
from ontology.turtles import turtle_quads
from ontology.validating import SHAPE, checks, rows, shapes, violated, violated_by

EXAMPLES = ontology_path() / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.*"))
INVALID = sorted((EXAMPLES / "invalid").glob("*.*"))


def said(path: Path) -> set[str]:
    found = re.match(r"# violates: (.+)\n", path.read_text(encoding="utf-8"))
    assert found is not None, f"{path.name} does not say on its first line what it violates"
    return {name.strip() for name in found.group(1).split(",")}


@pytest.mark.parametrize("path", VALID, ids=lambda p: p.name)
def test_valid_examples_violate_nothing(path: Path) -> None:
    """They are what data look like."""
    assert set() == violated(path)


@pytest.mark.parametrize("path", INVALID, ids=lambda p: p.name)
def test_invalid_examples_violate_what_they_say(path: Path) -> None:
    """Nothing less, nothing more."""
    assert said(path) == violated(path)


def test_every_check_and_every_target_has_an_invalid_example() -> None:
    """A check that never failed has not been seen to work; of shapes, every kind of thing has one."""
    proven = set().union(*(said(path) for path in INVALID))
    targets = {
        str(s).removeprefix(SHAPE): [str(p).removeprefix(SHAPE) for p in shapes().objects(s, SH.property)]
        for s in shapes().subjects(RDF.type, SH.NodeShape)
    }
    untried = sorted(name for name, properties in targets.items() if not proven & set(properties))

    assert [] == sorted(set(checks()) - proven)
    assert [
        "cited-document",
        "organization-mention",
        "person-mention",
        "personnel-event",
        "post-mention",
    ] == untried


def test_every_shape_has_a_sentence_in_both_languages() -> None:
    """For people, with a full stop."""
    for shape in shapes().subjects(RDF.type, SH.PropertyShape):
        messages = {m.language: str(m) for m in shapes().objects(shape, SH.message) if isinstance(m, rdflib.Literal)}
        assert {"vi", "en"} == set(messages), shape
        assert all(m.endswith(".") and len(m.split()) > 4 for m in messages.values()), shape


def test_every_check_has_a_header_that_says_problem_and_solution() -> None:
    """In both languages; what it returns is what it selects."""
    for name, query in checks().items():
        header = yaml.safe_load("\n".join(line[3:] for line in query.splitlines() if line.startswith("#+")))
        for part in ("title", "problem", "solution"):
            assert {"vi", "en"} == set(header[part]), (name, part)
        selected = re.search(r"SELECT DISTINCT ((?:\?\w+ ?)+)", query)
        assert selected is not None, name
        assert list(header["returns"]) == [v.lstrip("?") for v in selected.group(1).split()], name
        assert "ORDER BY" in query, name


def test_the_vocabulary_has_the_shapes_of_words() -> None:
    """All files but the communes, which are uniform, together."""
    store = ox.Store()
    for path in (ontology_path() / "vocab").glob("*.ttl"):
        if path.name not in ("places-communes.ttl", "places-districts.ttl"):
            store.bulk_extend(turtle_quads(path))
    query = (
        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
        "SELECT ?c (COUNT(DISTINCT ?vi) AS ?n) WHERE { ?c a skos:Concept OPTIONAL { ?c skos:prefLabel ?vi FILTER(LANG(?vi) = 'vi') } } "
        "GROUP BY ?c HAVING(COUNT(DISTINCT ?vi) != 1)"
    )

    assert [] == rows(store, query)


def test_what_we_write_obeys_the_shapes() -> None:
    """The sample article, from its text to the consolidated graphs."""
    text = (PROJECT / "data/articles/dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop.txt").read_text(encoding="utf-8")
    vocabulary = load_vocabulary()
    document = Document(id="sample", text=text, date="2020-02-25", home_province="Ninh Thuận")
    facts = Extractor(vocabulary).extract(document)
    mapper = Mapper(vocabulary)
    pieces = [mapper.article(document, facts), *mapper.derived(resolve([Article(document, facts)], vocabulary)).values()]
    store = ox.Store()
    for piece in [*pieces, mapper.vocabulary(concepts_used(pieces))]:
        store.load(piece, format=ox.RdfFormat.N_QUADS)

    assert set() == violated_by(store)


def test_a_users_words_are_read(tmp_path: Path) -> None:
    """The valid example of words is one that --vocab takes."""
    assert "role:herald" in load_vocabulary([EXAMPLES / "valid" / "own-words.ttl"], cache=tmp_path)
