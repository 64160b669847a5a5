"""What a user gives becomes a term or an error, never a piece of a query."""

import contextlib

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st

from ask.two_articles import QUESTIONS, embedded, in_rdflib
from kg.ask import Question, ask, questions
from kg.ask.parameters import bind, terms
from kg.ask.questions import Parameter
from kg.errors import AmbiguousLabelError, KgError, QuestionError
from kg.store import Iri, Literal, RdflibEngine, Store, plain, select
from kg.store.terms import XSD

CATALOGUE = questions(QUESTIONS)
ID = "https://w3id.org/officegraph/id/"
KG = "https://w3id.org/officegraph/ontology#"
HOSTILE = [
    '"',
    "'",
    '" } #',
    "} UNION { ?s ?p ?o } #",
    ") } { (",
    "x\n# VALUES\ny",
    "\\u0022 } #",
    "\\",
    "<urn:a>",
    "?person",
    "$day",
    "UNDEF",
    "Bộ lạ \U0001f3db \u202e",
    "''' \"\"\"",
    "\x00",
    "../../etc/passwd",
]


def echo(*, kind: str, of: str | None = None) -> Question:
    """A question that gives back what it was given."""
    text = "SELECT DISTINCT ?x {\n  # VALUES\n}"
    return Question(
        name="echo", title={}, asks={}, parameters=(Parameter(name="x", type=kind, of=of),), returns={"x": ""}, order="", note="", text=text
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_back_as_it_was(text: str) -> None:
    """In the embedded store and in rdflib; a text is only trimmed."""
    for engine in (Store.memory(), RdflibEngine(rdflib.Dataset(default_union=True))):
        assert [(Literal(text.strip()),)] == ask(engine, echo(kind="xsd:string"), {"x": text}).rows


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["organization", "role", "post", "day"])
def test_a_hostile_value_never_gives_rows(text: str, name: str) -> None:
    """Every one is an error in words, whatever its parameter."""
    given = {"day": "2020-02-24"} | {name: text}
    with pytest.raises(QuestionError):
        ask(embedded(), CATALOGUE["who-holds"], given)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=30))
def test_no_value_ends_in_a_traceback(text: str) -> None:
    """Whatever is typed is answered, or refused by us."""
    store = embedded() if text else Store.memory()
    for name in ("who-attended", "targets"):
        for parameter in ("organization", "term"):
            with contextlib.suppress(KgError):
                ask(store, CATALOGUE[name], {parameter: text})


def test_the_marker_in_a_value_is_not_replaced() -> None:
    """Values are put in once, and are not looked at again."""
    assert bind("# VALUES\n", {"x": Literal("\n# VALUES\n")}).count("VALUES (") == 1
    assert "SELECT *" == bind("SELECT *", {})


@pytest.mark.parametrize(
    ("kind", "given", "term"),
    [
        ("xsd:date", " 2020-02-29 ", Literal("2020-02-29", XSD + "date")),
        ("xsd:integer", "+007", Literal("7", XSD + "integer")),
        ("xsd:string", "2020-2025", Literal("2020-2025")),
    ],
)
def test_a_value_is_read_by_its_type(kind: str, given: str, term: object) -> None:
    """The term has the datatype that the question says."""
    assert {"x": term} == terms(Store.memory(), echo(kind=kind), {"x": given})


@pytest.mark.parametrize(
    ("given", "term", "first", "last"),
    [
        ("2020-02-29", Literal("2020-02-29", XSD + "date"), "2020-02-29", "2020-02-29"),
        ("2021-02", Literal("2021-02"), "2021-02-01", "2021-02-28"),
        (" 2021 ", Literal("2021"), "2021-01-01", "2021-12-31"),
    ],
)
def test_a_partial_date_gives_the_days_that_it_allows(given: str, term: Literal, first: str, last: str) -> None:
    """As given, and its first and last day."""
    found = terms(Store.memory(), echo(kind="partial-date"), {"x": given})

    assert {"x": term, "xFirst": Literal(first, XSD + "date"), "xLast": Literal(last, XSD + "date")} == found


def test_an_iri_must_be_known_here() -> None:
    """A mistyped one would be answered with nothing, as if nobody held anything."""
    asked = echo(kind="IRI")

    assert {"x": Iri(ID + "person/binh")} == terms(embedded(), asked, {"x": ID + "person/binh"})
    with pytest.raises(QuestionError, match="nothing here has the IRI"):
        terms(embedded(), asked, {"x": ID + "person/bing"})


def test_a_concept_must_be_one_of_the_vocabulary() -> None:
    """One that nothing uses is fine; one that does not exist is named with the nearest."""
    asked = echo(kind="IRI", of="role:")

    assert {"x": Iri("https://w3id.org/officegraph/vocab/role/prosecutor")} == terms(embedded(), asked, {"x": "role:prosecutor"})
    with pytest.raises(QuestionError, match="there is no concept role:deputy-chairr; the nearest: role:deputy-chair"):
        terms(embedded(), asked, {"x": "role:deputy-chairr"})


def test_a_mention_of_two_things_is_not_chosen_between() -> None:
    """An IRI that was printed once may lead to several entities today."""
    store = embedded()
    store.put(
        "urn:two",
        f"<urn:old> <{KG}mentionOf> <{ID}person/binh> <urn:two> .\n<urn:old> <{KG}mentionOf> <{ID}person/hau> <urn:two> .".encode(),
    )
    with pytest.raises(AmbiguousLabelError, match="Lê Văn Bình") as error:
        terms(store, echo(kind="IRI"), {"x": "urn:old"})
    assert [f"{ID}person/binh", f"{ID}person/hau"] == [iri for iri, _ in error.value.candidates]


@pytest.mark.parametrize(
    ("kind", "given", "seen"),
    [
        ("xsd:date", "2020-02-30", "no day"),
        ("xsd:date", "2020-02", "no day"),
        ("xsd:date", "24-2-2020", "no day"),
        ("xsd:date", "20200224", "no day"),
        ("xsd:integer", "7.5", "no whole number"),
        ("xsd:integer", "9" * 30, "no whole number"),
        ("xsd:string", "  ", "is empty"),
        ("partial-date", "2020-13", "no date"),
        ("partial-date", "--02-24", "no date"),
        ("partial-date", "24-2-2020", "no date"),
        ("IRI", "Lê Văn Bình", "no IRI"),
        ("IRI", "http://a b", "no IRI"),
    ],
)
def test_a_value_that_does_not_fit_is_named(kind: str, given: str, seen: str) -> None:
    """One line that says what to write."""
    with pytest.raises(QuestionError, match=seen) as error:
        terms(Store.memory(), echo(kind=kind), {"x": given})
    assert "\n" not in str(error.value)


def test_a_missing_or_unknown_parameter_is_named() -> None:
    """With an example to paste, or with what there is."""
    with pytest.raises(QuestionError, match="needs day; for example --param day=2020-02-24"):
        ask(embedded(), CATALOGUE["who-holds"])
    with pytest.raises(QuestionError, match="has no parameter 'body'; it has: day, organization, role, post, person"):
        ask(embedded(), CATALOGUE["who-holds"], {"body": "x"})
    with pytest.raises(QuestionError, match="has no parameter 'organisation'; did you mean organization"):
        ask(embedded(), CATALOGUE["who-holds"], {"organisation": "x"})


@pytest.mark.parametrize(
    "label",
    [
        "Ủy ban nhân dân tỉnh Ninh Thuận",
        "UBND tỉnh Ninh Thuận",
        "ubnd tinh ninh thuan",
        "Uỷ ban Nhân dân  tỉnh Ninh Thuận",
        "People's Committee of Ninh Thuan Province",
        "UBND tỉnh",
        "UBND Ninh Thuận",
        "ubnd ninh thuan",
        f"{ID}organization/pc",
        f"{ID}mention/second/organization-61-70-pc",
    ],
)
def test_a_body_is_found_by_any_of_its_names(label: str) -> None:
    """Written out or abbreviated, with or without tone marks, old spelling, English; or by an IRI, also of a mention."""
    for engine in (embedded(), in_rdflib()):
        assert Iri(f"{ID}organization/pc") == terms(engine, CATALOGUE["bodies-under"], {"organization": label})["organization"]


def test_two_things_of_one_name_are_not_chosen_between() -> None:
    """The error lists them with their IRIs and what tells them apart."""
    store = embedded()
    twin = f"<{ID}person/twin>"
    store.put(
        "urn:twin",
        f"{twin} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> <urn:twin> .\n"
        f'{twin} <http://xmlns.com/foaf/0.1/name> "Lê Văn Bình" <urn:twin> .'.encode(),
    )
    with pytest.raises(AmbiguousLabelError) as error:
        ask(store, CATALOGUE["career"], {"person": "le van binh"})
    posts = "(Phó Bí thư Ban Cán sự đảng UBND tỉnh Ninh Thuận; Phó Chủ tịch UBND tỉnh Ninh Thuận; "
    posts += "Đảng viên Chi bộ Khối Nghiên cứu - Tổng hợp; …)"
    assert [(f"{ID}person/binh", f"Lê Văn Bình {posts}"), (f"{ID}person/twin", "Lê Văn Bình")] == error.value.candidates


def test_the_exact_name_decides_between_names_that_only_fold_together() -> None:
    """Bình is not Bính, if it is typed so."""
    store = embedded()
    other = f"<{ID}person/other>"
    store.put(
        "urn:other",
        f"{other} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> <urn:other> .\n"
        f'{other} <http://xmlns.com/foaf/0.1/name> "Lê Văn Bính" <urn:other> .'.encode(),
    )
    assert {f"{ID}person/binh"} == {plain(t) for t in ask(store, CATALOGUE["career"], {"person": "lê văn bình"}).column("person")}
    with pytest.raises(AmbiguousLabelError):
        ask(store, CATALOGUE["career"], {"person": "Le Van Binh"})


def test_a_name_that_nothing_bears_is_answered_with_the_nearest() -> None:
    """A misspelling, and a part of a name."""
    with pytest.raises(QuestionError, match="the nearest: Lê Tiến Dũng"):
        ask(embedded(), CATALOGUE["career"], {"person": "Lê Tiến Dung Anh"})
    with pytest.raises(QuestionError, match=r"the nearest: .*Văn phòng UBND tỉnh Ninh Thuận"):
        ask(embedded(), CATALOGUE["bodies-under"], {"organization": "van phong"})
    with pytest.raises(QuestionError, match="give its IRI"):
        ask(Store.memory(), CATALOGUE["career"], {"person": "Lê Tiến Dũng"})


def test_a_place_said_without_its_kind_may_be_several() -> None:
    """'UBND Ninh Bình' may be the province or its city: neither is chosen."""
    store = Store.memory()
    label = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    a, body = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://www.w3.org/ns/org#Organization>"
    for number, name in enumerate(("tỉnh Ninh Bình", "thành phố Ninh Bình")):
        one = f"<{ID}organization/{number}>"
        store.put(
            f"urn:{number}", f'{one} {a} {body} <urn:{number}> .\n{one} {label} "Ủy ban nhân dân {name}"@vi <urn:{number}> .'.encode()
        )
    with pytest.raises(AmbiguousLabelError) as error:
        terms(store, CATALOGUE["bodies-under"], {"organization": "Ủy ban nhân dân Ninh Bình"})
    assert 2 == len(error.value.candidates)
    with pytest.raises(QuestionError, match="the nearest"):
        terms(store, CATALOGUE["bodies-under"], {"organization": "Ủy ban nhân dân Ninh Tịnh"})


def test_a_role_is_no_body_and_a_body_is_no_role() -> None:
    """A label is looked for among the things that the parameter is of."""
    with pytest.raises(QuestionError, match="nothing here is called"):
        ask(embedded(), CATALOGUE["bodies-under"], {"organization": "Phó Chủ tịch"})
    with pytest.raises(QuestionError):
        ask(embedded(), CATALOGUE["who-holds"], {"role": "body:office", "day": "2020-01-01"})


def test_an_unset_parameter_asks_nothing() -> None:
    """As UNDEF would, on each engine."""
    query = CATALOGUE["targets"].text
    undefined = query.replace("# VALUES", "VALUES (?organization ?term) { (UNDEF UNDEF) }")
    for engine in (embedded(), in_rdflib()):
        assert select(engine, undefined) == select(engine, bind(query, {}))
        assert len(select(engine, undefined).rows) == 9


def test_a_body_is_found_without_the_one_that_it_belongs_to() -> None:
    """'Chi bộ Tài chính' for 'Chi bộ Tài chính thuộc Đảng ủy Sở Y tế', if that is the whole of what is left out."""
    store, label = Store.memory(), "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    a, body = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>", "<http://www.w3.org/ns/org#Organization>"
    host, cell = f"<{ID}organization/host>", f"<{ID}organization/cell>"
    told = [
        f"{host} {a} {body}",
        f'{host} {label} "Đảng ủy Sở Y tế"@vi',
        f"{cell} {a} {body}",
        f'{cell} {label} "Chi bộ Tài chính - Kế toán thuộc Đảng ủy Sở Y tế"@vi',
        f"{cell} <{KG}belongsTo> {host}",
    ]
    store.put("urn:cells", "\n".join(f"{line} <urn:cells> ." for line in told).encode())

    for name in ("Chi bộ Tài chính - Kế toán", "chi bo tai chinh ke toan"):
        assert Iri(cell[1:-1]) == terms(store, CATALOGUE["bodies-under"], {"organization": name})["organization"]
    for part in ("Chi bộ Tài chính", "Chi bộ"):
        with pytest.raises(QuestionError, match="the nearest: Chi bộ Tài chính"):
            terms(store, CATALOGUE["bodies-under"], {"organization": part})
