"""Shapes as checks: what cannot be compiled is refused, and each violation is told with article, sentence and what to do."""

from pathlib import Path

import pytest

from ask.two_articles import embedded, nquads
from check.peers import ours
from cli.running import ok
from kg.check import Finding, Sentence, asks, check_shapes, shapes, table
from kg.check.shacl import Shape, read_shapes
from kg.check.shacl.compiling import FEW
from kg.errors import OntologyError
from kg.ontology import ontology_path
from kg.store import Iri, Store, plain

SHAPES = shapes(ontology_path() / "shapes")
ID, KG = "https://w3id.org/officegraph/id/", "https://w3id.org/officegraph/ontology#"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def written(tmp_path: Path, turtle: str) -> list[Shape]:
    path = tmp_path / "mine.ttl"
    prefixes = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <urn:ex/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> ."
    path.write_text(f"{prefixes}\n{turtle}", encoding="utf-8")
    return read_shapes([path])


@pytest.mark.parametrize(
    ("says", "why"),
    [
        ("sh:sparql [ sh:select 'SELECT $this {}' ]", "sh:sparql, which is not compiled"),
        ("sh:minCuont 1 ; sh:path ex:p", "sh:minCuont, which is not compiled"),
        ("sh:rule [ a sh:TripleRule ]", "sh:rule, which is not compiled"),
        ("sh:target [ a sh:SPARQLTarget ]", "sh:target, which is not compiled"),
        ("sh:property [ sh:path ex:p ; sh:js 1 ]", "sh:js, which is not compiled"),
        ("sh:node ex:s", "recursive"),
        ("sh:property [ sh:path ex:p ; sh:node [ sh:not ex:s ] ]", "recursive"),
        ("sh:property [ sh:path ex:p ; sh:in ( [] ) ]", "blank node"),
        ("sh:property [ sh:path ex:p ; sh:in 3 ]", "no list"),
        ("sh:property [ sh:path ex:p ; sh:minCount 1 , 2 ]", "sh:minCount 2 times"),
        ("sh:property [ sh:path [ sh:inverse ex:p ] ; sh:minCount 1 ]", "no path"),
        ("sh:property [ sh:path ex:p ; sh:nodeKind sh:Uri ]", "no kind of node"),
        ("sh:property [ sh:path ex:p ; sh:qualifiedValueShape ex:q ; sh:qualifiedMinCount 1 ]", "of which nothing is said"),
        ("sh:maxCount 1", "no sh:path"),
        ("sh:targetNode []", "blank node as its sh:targetNode"),
    ],
)
def test_what_cannot_be_compiled_is_refused(tmp_path: Path, says: str, why: str) -> None:
    """A condition that is passed over would look like one that holds. One line names the file and the shape."""
    with pytest.raises(OntologyError, match=why) as error:
        written(tmp_path, f"ex:s a sh:NodeShape ; sh:targetClass ex:C ; {says} .")
    assert str(error.value).startswith(f"{tmp_path / 'mine.ttl'}: the shape s ")
    assert "\n" not in str(error.value)


def test_a_file_that_is_no_turtle_is_refused(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(OntologyError, match=r"mine.ttl: the shapes cannot be read"):
        written(tmp_path, "ex:s a sh:NodeShape ;;; [")


def test_a_class_counts_with_its_subclasses_also_in_a_circle(tmp_path: Path) -> None:
    """As the data declare them, over several steps."""
    found = written(tmp_path, "ex:s a sh:NodeShape ; sh:targetClass ex:A ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .")
    below = "<http://www.w3.org/2000/01/rdf-schema#subClassOf>"
    store = Store.memory()
    circle = f"<urn:ex/B> {below} <urn:ex/A> <urn:g> .\n<urn:ex/C> {below} <urn:ex/B> <urn:g> .\n<urn:ex/A> {below} <urn:ex/C> <urn:g> ."
    store.put("urn:g", f"{circle}\n<urn:x> {TYPE} <urn:ex/C> <urn:g> .".encode())

    assert [("urn:x", "urn:ex/p", "", "MinCountConstraintComponent", "_")] == list(ours(store, found))


@pytest.mark.parametrize("count", [3, FEW + 5])
def test_many_violations_are_all_found(tmp_path: Path, count: int) -> None:
    """Whether few nodes are wrong, which are then named in the query, or many."""
    found = written(tmp_path, "ex:s a sh:NodeShape ; sh:targetClass ex:A ; sh:property [ sh:path ex:p ; sh:minCount 1 ] .")
    store = Store.memory()
    store.put("urn:g", "".join(f"<urn:{n}> {TYPE} <urn:ex/A> <urn:g> .\n" for n in range(count)).encode())

    assert count == len(ours(store, found))


def test_a_shape_that_is_switched_off_asks_for_nothing(tmp_path: Path) -> None:
    """As a root and as a property."""
    off = "sh:deactivated true ; sh:property [ sh:path ex:p ; sh:minCount 1 ]"
    inner = "sh:property [ sh:path ex:p ; sh:minCount 1 ; sh:deactivated true ]"
    found = written(tmp_path, f"ex:s sh:targetNode ex:x ; {off} . ex:t a sh:NodeShape ; sh:targetNode ex:x ; {inner} .")

    assert [] == list(ours(Store.memory(), found))


def planted(graph: str, before: str, after: str) -> Store:
    """The two articles with one thing spoilt."""
    store, quads = embedded(), nquads()[f"{ID}{graph}"].decode()
    assert before in quads
    store.put(f"{ID}{graph}", quads.replace(before, after).encode())
    return store


def only_finding(store: Store) -> Finding:
    found = check_shapes(store, SHAPES.values())
    assert 1 == len(found)
    return found[0]


def test_a_claim_that_lacks_its_grade_is_told_with_its_sentence() -> None:
    """Name, problem, things, article, sentence, and what to do, in both languages."""
    store = embedded()
    claim = next(line.split(" ")[0] for line in nquads()[f"{ID}article/second"].decode().splitlines() if "#MembershipClaim>" in line)
    line = next(row for row in nquads()[f"{ID}article/second"].decode().splitlines() if row.startswith(claim) and "#grade>" in row)
    store = planted("article/second", line + "\n", "")

    found = only_finding(store)
    assert "claim-grade" == found.check.name
    assert {"node": Iri(claim[1:-1]), "property": Iri(f"{KG}grade")} == found.things
    assert all(s.document == f"{ID}document/second" and s.quote for s in found.sentences)
    assert found.sentences
    for lang, problem, solution in (("en", "A claim has one grade", "Mend the line"), ("vi", "Mỗi phát biểu có một mức", "Sửa dòng")):
        rows = table([found], lang)
        row = dict(zip(rows.variables, rows.rows[0], strict=True))
        assert plain(row["problem"]).startswith(problem)
        assert plain(row["solution"]).startswith(solution)


def test_a_span_is_its_own_sentence_or_at_least_its_article() -> None:
    """A span whose words have gone still stands in an article."""
    quads = nquads()[f"{ID}article/second"].decode().splitlines()
    end = next(row for row in quads if "#end>" in row)
    span = end.split(" ")[0][1:-1]
    found = check_shapes(planted("article/second", end, end.replace('"^^', '99999"^^').replace(' "', ' "-')), SHAPES.values())

    assert {"span-end", "span-start-before-end"} == {f.check.name for f in found}
    assert (Sentence(f"{ID}document/second", span, "") in found[0].sentences) or all(s.quote for s in found[0].sentences)


def test_a_document_without_hash_is_told_with_its_article() -> None:
    """Nothing is quoted where nothing is wrong with words."""
    quads = nquads()[f"{ID}article/second"].decode().splitlines()
    line = next(row for row in quads if "#textHash>" in row)

    found = only_finding(planted("article/second", line + "\n", ""))
    document = f"{ID}document/second"
    assert "document-text-hash" == found.check.name
    assert (Sentence(document, document, ""),) == found.sentences
    assert document == plain(table([found]).rows[0][3])


def test_every_shape_says_what_to_do_and_what_it_asks() -> None:
    """In both languages, with a full stop."""
    for name, shape in SHAPES.items():
        assert {"vi", "en"} == set(shape.solutions), name
        assert all(text.endswith(".") for text in shape.solutions.values()), name
        assert asks(shape, "vi").endswith("."), name


def test_the_command_runs_shapes_and_checks_together(tmp_path: Path) -> None:
    """``--list`` shows both."""
    listed = ok("check", "--list", cwd=tmp_path)

    assert "membership-claim " in listed
    assert "one-seat-two-holders" in listed
