"""The words themselves: spelt one way, labelled in two languages, and no two of one scheme with one name unless a note says so."""

import re
import unicodedata
from collections import defaultdict

import pyoxigraph as ox
import pytest

from kg.ontology import Vocabulary, load_vocabulary, ontology_path
from kg.text.tokens import fold, tokens
from ontology.turtles import turtle_quads


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.mark.parametrize(
    ("concept", "label"),
    [
        ("role:board-head", "Trưởng ban"),
        ("role:deputy-board-head", "Phó Trưởng ban"),
        ("role:chief-of-office", "Chánh Văn phòng"),
        ("role:deputy-chief-of-office", "Phó Chánh Văn phòng"),
        ("role:police-chief", "Trưởng Công an"),
        ("role:delegation-head", "Trưởng đoàn"),
        ("role:editor-in-chief", "Tổng Biên tập"),
        ("role:member", "Ủy viên"),
        ("role:alternate-member", "Ủy viên dự khuyết"),
        ("role:permanent-member", "Ủy viên Thường trực"),
        ("role:standing-deputy-chair", "Phó Chủ tịch Thường trực"),
        ("role:standing-deputy-secretary", "Phó Bí thư Thường trực"),
        ("role:first-secretary", "Bí thư thứ nhất"),
        ("role:state-president", "Chủ tịch nước"),
        ("role:high-commander", "Tư lệnh"),
        ("role:political-commissar", "Chính ủy"),
        ("role:commander", "Chỉ huy trưởng"),
        ("role:secretary-general", "Tổng Thư ký"),
        ("role:general-director", "Tổng Giám đốc"),
        ("role:deputy-general-director", "Phó Tổng Giám đốc"),
        ("role:general-secretary", "Tổng Bí thư"),
        ("role:minister-chair", "Bộ trưởng, Chủ nhiệm"),
        ("role:chief-inspector", "Chánh Thanh tra"),
        ("role:chief-judge", "Chánh án"),
        ("role:institute-head", "Viện trưởng"),
        ("role:division-head", "Trưởng phòng"),
        ("role:party-member", "Đảng viên"),
        ("role:consul-general", "Tổng lãnh sự"),
        ("body:party-civil-affairs-committee", "Ban cán sự đảng"),
        ("body:central-committee", "Ban Chấp hành Trung ương Đảng"),
        ("body:state", "Nhà nước"),
        ("body:youth-union-central", "Trung ương Đoàn"),
        ("body:fatherland-front-committee", "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        ("sector:labour-invalids-and-social-affairs", "Lao động - Thương binh và Xã hội"),
    ],
)
def test_labels_are_printed_as_the_guidelines_have_them(vocabulary: Vocabulary, concept: str, label: str) -> None:
    """The row prints the preferred label."""
    assert label == vocabulary[concept].vi


def test_every_concept_has_both_labels(vocabulary: Vocabulary) -> None:
    """Vietnamese is printed, English names are composed."""
    assert [] == [c.id for c in vocabulary.concepts.values() if not c.en]


def test_labels_are_normal(vocabulary: Vocabulary) -> None:
    """Unicode NFC, one space, ủy and not uỷ, òa and not oà, no stray marks."""
    for concept in vocabulary.concepts.values():
        for label in (concept.vi, concept.en or "", *concept.alt, *concept.notation, *concept.hidden):
            assert label == unicodedata.normalize("NFC", label) == " ".join(label.split()), (concept.id, label)
        for word in re.findall(r"[^\W\d_]+", concept.vi):
            assert fold(word) == word.lower(), (concept.id, concept.vi)


def test_ids_are_kebab_case(vocabulary: Vocabulary) -> None:
    """English words in small letters; grades and nothing else are capitals."""
    wrong = [i for i in vocabulary.concepts if not re.fullmatch(r"[a-z]+:[a-z0-9]+(-[a-z0-9]+)*|grade:[ABC]", i)]

    assert [] == wrong


def test_two_concepts_of_a_scheme_with_one_label_say_how_to_tell_them_apart(vocabulary: Vocabulary) -> None:
    """Places may share names, since a place lies in another; elsewhere a scope note names the deciding context."""
    notes = {
        "{}:{}".format(*q.subject.value.rsplit("/", 2)[1:])
        for path in (ontology_path() / "vocab").glob("*.ttl")
        if not path.name.startswith("places")
        for q in turtle_quads(path)
        if q.predicate.value.endswith("#scopeNote") and isinstance(q.subject, ox.NamedNode)
    }
    groups = defaultdict(list)
    for concept in vocabulary.concepts.values():
        if concept.scheme != "place":
            groups[concept.scheme, fold(concept.vi)].append(concept.id)

    assert [] == [ids for ids in groups.values() if len(ids) > 1 and not any(i in notes for i in ids)]


def test_no_label_is_said_twice_of_one_concept(vocabulary: Vocabulary) -> None:
    """A form that folds to another is found already."""
    doubled = []
    for concept in vocabulary.concepts.values():
        forms = [" ".join(t.folded for t in tokens(f)) for f in (concept.vi, *concept.alt, *concept.hidden)]
        doubled += [(concept.id, f) for f in set(forms) if forms.count(f) > 1]

    assert [] == doubled


def test_every_scheme_is_declared_with_labels() -> None:
    """A skos:ConceptScheme with a label in both languages, once."""
    declared = defaultdict(set)
    used = set()
    for path in (ontology_path() / "vocab").glob("*.ttl"):
        for quad in turtle_quads(path):
            if isinstance(quad.subject, ox.NamedNode) and quad.subject.value.endswith("/") and isinstance(quad.object, ox.Literal):
                if quad.object.language:
                    declared[quad.subject.value].add(quad.object.language)
            elif quad.predicate.value.endswith("#inScheme") and isinstance(quad.object, ox.NamedNode):
                used.add(quad.object.value)

    assert {scheme: {"vi", "en"} for scheme in used} == declared


def test_concepts_are_in_the_scheme_of_their_name() -> None:
    """role:chair is in the scheme role:."""
    for path in (ontology_path() / "vocab").glob("*.ttl"):
        for quad in turtle_quads(path):
            if quad.predicate.value.endswith("#inScheme") and isinstance(quad.object, ox.NamedNode):
                assert str(quad.subject).startswith(f"<{quad.object.value}"), (path.name, quad.subject)


def test_every_kind_of_body_has_a_branch_and_every_verb_an_effect(vocabulary: Vocabulary) -> None:
    """What the page colours and what the timeline needs."""
    assert [] == [b.id for b in vocabulary.scheme("body") if not b.get("branch")]
    assert [] == [t.id for t in vocabulary.scheme("trigger") if not t.get("effect") or not (t.get("evokes") or t.get("wraps"))]
    assert [] == [b.id for b in vocabulary.scheme("branch") if not (b.get("colourLight") and b.get("colourDark"))]


def test_heads_have_a_seat(vocabulary: Vocabulary) -> None:
    """The head of a kind of body, where one is named and the kind has seats, has one of its seats; deputies deputize for a role."""
    for body in vocabulary.scheme("body"):
        seats = dict(seat.split("=") for seat in body.props.get("seat", ()))
        head = body.get("headRole")
        assert not head or not seats or head in seats, (body.id, head)
    for role in vocabulary.scheme("role"):
        assert role.get("deputyOf") != role.id
        assert not role.vi.startswith("Phó ") or role.get("deputyOf"), role.id


def test_kinds_of_body_have_no_circle_above_them(vocabulary: Vocabulary) -> None:
    """skos:broader leads upwards."""
    for concept in vocabulary.concepts.values():
        seen, above = {concept.id}, concept.get("broader")
        while above is not None:
            assert above not in seen, concept.id
            seen.add(above)
            above = vocabulary[above].get("broader")


def test_validity_is_a_partial_date_and_does_not_end_before_it_begins(vocabulary: Vocabulary) -> None:
    """Bodies and places have lives."""
    for concept in vocabulary.concepts.values():
        begin, end = concept.get("validFrom"), concept.get("validUntil")
        for date in filter(None, (begin, end)):
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date), concept.id
        assert not begin or not end or begin[: len(end)] <= end[: len(begin)], concept.id
