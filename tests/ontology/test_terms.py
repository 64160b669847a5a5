"""The ontology declares every term it uses, once, with label, definition, note, example and parent, and opens in any OWL tool."""

import re
from collections import Counter, defaultdict

import pyoxigraph as ox
import pytest
import rdflib

from kg.ontology import NAMESPACES, load_vocabulary, ontology_path, shrink
from ontology.turtles import KG, core_quads, every_turtle, turtle_quads

OWL, RDF, RDFS, SKOS = NAMESPACES["owl"], NAMESPACES["rdf"], NAMESPACES["rdfs"], NAMESPACES["skos"]
KINDS = {OWL + name for name in ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
Statements = dict[str, dict[str, list[ox.Quad]]]


@pytest.fixture(scope="module")
def core() -> Statements:
    """Subject to predicate to statements."""
    found: Statements = defaultdict(lambda: defaultdict(list))
    for quad in core_quads():
        if isinstance(quad.subject, ox.NamedNode):
            found[quad.subject.value][quad.predicate.value].append(quad)
    return found


@pytest.fixture(scope="module")
def ours(core: Statements) -> Statements:
    return {subject: statements for subject, statements in core.items() if subject.startswith(KG)}


def values(statements: dict[str, list[ox.Quad]], predicate: str) -> list[str]:
    return [quad.object.value for quad in statements.get(predicate, []) if not isinstance(quad.object, ox.Triple)]


def test_every_term_used_in_the_folder_is_declared(ours: Statements) -> None:
    """In Turtle, TriG, questions, rules, checks and shapes."""
    used = set()
    for path in ontology_path().rglob("*.*"):
        if path.suffix in (".ttl", ".trig", ".rq") and path.name != "places-communes.ttl":
            text = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', path.read_text(encoding="utf-8"))
            used |= {(name, path.name) for name in re.findall(r"(?<![\w/])kg:([A-Za-z]\w*)", text)}

    assert [] == sorted((name, where) for name, where in used if KG + name not in ours)


def test_every_term_is_of_one_kind(core: Statements) -> None:
    """A name is a class or one kind of property, never two: OWL DL refuses what is both."""
    kinds = {subject: [v for v in values(statements, RDF + "type") if v in KINDS] for subject, statements in core.items()}

    assert [] == [s for s, found in kinds.items() if len(found) != 1 and OWL + "Ontology" not in values(core[s], RDF + "type")]


def test_every_term_has_labels_definition_note_example_and_home(ours: Statements) -> None:
    """In Vietnamese and English where it is a label."""
    missing = []
    for term, statements in ours.items():
        languages = {q.object.language for q in statements[RDFS + "label"] if isinstance(q.object, ox.Literal)}
        missing += [(term, "label")] if languages != {"vi", "en"} else []
        missing += [(term, name) for name in ("definition", "scopeNote", "example") if not any(values(statements, SKOS + name))]
        missing += [] if values(statements, RDFS + "isDefinedBy") == [KG.rstrip("#")] else [(term, "isDefinedBy")]

    assert [] == missing


def test_every_term_stands_under_another(core: Statements, ours: Statements) -> None:
    """Directly or through ours, each ends under a term of ORG, PROV, FOAF, SKOS, DCTERMS or schema.org, of its own kind."""
    for term, statements in ours.items():
        kind = next(v for v in values(statements, RDF + "type") if v in KINDS)
        parents = values(statements, RDFS + ("subClassOf" if kind == OWL + "Class" else "subPropertyOf"))
        assert parents, term
        for parent in parents:
            assert kind in values(core[parent], RDF + "type"), (term, parent)
        seen, todo = {term}, list(parents)
        while todo and todo[0].startswith(KG):
            above = todo.pop(0)
            assert above not in seen, f"{above} is its own ancestor"
            seen.add(above)
            todo += values(core[above], RDFS + "subClassOf") + values(core[above], RDFS + "subPropertyOf")
        assert todo, term


def test_definitions_are_sentences_that_differ(ours: Statements) -> None:
    """Two terms with one definition are one term; a definition ends with a full stop and gives no reason."""
    definitions = [values(statements, SKOS + "definition")[0] for statements in ours.values()]

    assert [] == [d for d, n in Counter(definitions).items() if n > 1 and "day on which" not in d]
    assert [] == [d for d in definitions if not d.endswith(".") or " because " in d]


def test_every_external_term_in_the_core_is_declared(core: Statements) -> None:
    """Domains, ranges and parents name a declared class or property, or a datatype."""
    builtin = (NAMESPACES["xsd"], RDF, RDFS, OWL)
    named = {q.object.value for q in core_quads() if isinstance(q.object, ox.NamedNode) and q.predicate.value != RDFS + "isDefinedBy"}

    assert [] == sorted(
        n for n in named if n not in core and not n.startswith((*builtin, "https://w3id.org/officegraph/", "https://creativecommons.org/"))
    )


def test_there_is_one_ontology_header() -> None:
    """With version IRI, licence and title."""
    headers = [(path.name, q.subject) for path in every_turtle() for q in turtle_quads(path) if q.object == ox.NamedNode(OWL + "Ontology")]

    assert [("ontology.ttl", ox.NamedNode("https://w3id.org/officegraph/ontology"))] == headers
    header = {q.predicate.value for q in turtle_quads(ontology_path() / "core" / "ontology.ttl")}
    assert {OWL + "versionIRI", NAMESPACES["dcterms"] + "license", NAMESPACES["dcterms"] + "title"} <= header


def test_event_classes_follow_the_event_vocabulary(ours: Statements) -> None:
    """Each personnel event type has a class that is defined by it."""
    types = {
        q.object.value.rpartition("/")[2]
        for q in core_quads()
        if q.predicate.value == OWL + "hasValue" and isinstance(q.object, ox.NamedNode)
    }
    vocabulary = {
        q.subject.value.rpartition("/")[2]
        for q in turtle_quads(ontology_path() / "vocab" / "events.ttl")
        if q.predicate.value == SKOS + "broader" and str(q.object).endswith("/personnel-event>") and isinstance(q.subject, ox.NamedNode)
    }

    assert vocabulary == types
    assert len(types) == sum(KG + "PersonnelEvent" in values(s, RDFS + "subClassOf") for s in ours.values())


def test_every_predicate_of_the_words_is_declared_for_what_it_points_at(core: Statements) -> None:
    """A property between things never has a literal, and a property with a literal never points at a thing."""
    wrong = set()
    for path in (ontology_path() / "vocab").glob("*.ttl"):
        if path.name == "places-communes.ttl":
            continue
        for quad in turtle_quads(path):
            kinds = values(core[quad.predicate.value], RDF + "type")
            literal = isinstance(quad.object, ox.Literal)
            allowed = {OWL + "AnnotationProperty", OWL + ("DatatypeProperty" if literal else "ObjectProperty")}
            if quad.predicate.value != RDF + "type" and not allowed & set(kinds):
                wrong.add((path.name, quad.predicate.value))

    assert set() == wrong


def test_alignments_speak_of_our_terms_and_words(core: Statements) -> None:
    """And point at others' by SKOS mapping properties only."""
    words = set(load_vocabulary().concepts)
    for path in (ontology_path() / "alignments").glob("*.ttl"):
        for quad in turtle_quads(path):
            assert isinstance(quad.subject, ox.NamedNode)
            assert quad.subject.value in core or shrink(quad.subject.value) in words, (path.name, quad.subject)
            assert re.fullmatch(re.escape(SKOS) + "[a-z]+Match", quad.predicate.value), (path.name, quad.predicate)


def test_a_second_parser_reads_every_file() -> None:
    """rdflib finds as many triples as pyoxigraph; the districts, uniform and slow for it, are left out."""
    for path in every_turtle():
        if path.name != "places-districts.ttl":
            assert len(set(map(str, turtle_quads(path)))) == len(rdflib.Graph().parse(path)), path.name
