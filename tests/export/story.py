"""Four invented articles for the exports: an office held twice, letters that formats stumble over, a body left open, and long words."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kg.export import About
from kg.model.document import Document
from kg.model.entities import Resolved
from kg.model.facts import Attendance, BodyRelation, Congress, FactBase, Membership, PersonAttribute, PersonnelEvent, Target
from kg.model.licences import short_quote
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.ontology import load_vocabulary
from kg.rdf import DEFAULT_BASE, Mapper, concepts_used
from kg.resolve import Article, resolve
from kg.store import Store
from rdf.cutting import Text, Told

__all__ = ["ABOUT", "Proof", "documents", "holdings_told", "resolved", "store", "told", "told_of_holdings"]

ABOUT = About("1.2.3", "0.1.0", "f" * 64, "a" * 64, DEFAULT_BASE, 'Chuyện <thử> & "kể"')
THUOC, SEN, SON = "Mai Quốc Thược", "Ngô Thị Sen", "Hoàng Kim Sơn"
LONG = "được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam" + ", sau khi trao đổi kỹ" * 16
AGAIN = LONG.replace("trao đổi", "bàn bạc")

_TEXTS = {
    "tin bầu 2016": f"Ngày 15-6-2016, {THUOC} {LONG}. {SEN},\t“Phó | Chủ tịch”\n"
    f'"UBND" tỉnh Hà Nam từ tháng 3-2015. Dự có {SON}, tổ trưởng.',
    "thoi-2018": f"=1+1 {THUOC} thôi giữ chức Chủ tịch UBND tỉnh Hà Nam từ ngày 1-9-2018.",
    "bau-lai-2021": f"Ngày 1-7-2021, {THUOC} {AGAIN}. Văn phòng UBND tỉnh Hà Nam.",
    "nhac-lai": f"{THUOC}, Chủ tịch UBND tỉnh Hà Nam năm 2017 \x1b[31m \ufffe.",
}
_META: dict[str, dict[str, str]] = {
    "tin bầu 2016": {"date": "2016-06-20", "publisher": "Báo Thử", "url": "https://bao.example/1?a=1&b=2", "title": "=Tin “nóng” & <mới>"},
    "thoi-2018": {"date": "2018-09", "publisher": "-Báo Khác", "url": "https://khac.example/2"},
    "bau-lai-2021": {"date": "2021-07-02", "licence": "CC BY 4.0", "title": "Bầu lại"},
    "nhac-lai": {"date": "2019", "title": "Nhắc lại"},
}
_PLACE = PlaceMention(name="Hà Nam", level="level:province", concept="place:p35", basis="stated")
_CHAIR, _DEPUTY = RoleMention(name="Chủ tịch", concept="role:chair"), RoleMention(name="Phó Chủ tịch", concept="role:deputy-chair")


class Proof(NamedTuple):
    """Where a fact is said, and what may be published of it."""

    document: str
    quote: str


def _person(text: Text, name: str) -> PersonMention:
    at = text.find(name)
    return PersonMention(name=name, start=at.start, end=at.end)


def _committee(text: Text) -> OrganizationMention:
    at = text.find("UBND tỉnh Hà Nam") if "UBND tỉnh Hà Nam" in text.document.text else text.find("UBND")
    name = "Ủy ban nhân dân tỉnh Hà Nam"
    return OrganizationMention(name=name, start=at.start, end=at.end, type="body:people-committee", place=_PLACE)


def _act(text: Text, words: str, type: str, effect: str, day: str, term: str | None = None) -> FactBase:
    whole = text.find(f"{THUOC} {words}")
    fields = {"type": f"event:{type}", "effect": effect, "date": day, "date_resolved": day, "date_basis": "printed", "term": term}
    body = {"person": _person(text, THUOC), "role": _CHAIR, "organization": _committee(text)}
    spans = (whole, text.find(THUOC, "person"))
    return PersonnelEvent.model_validate({"document": text.document.id, "evidence": spans} | fields | body)


def _first(text: Text) -> list[FactBase]:
    id, committee = text.document.id, _committee(text)
    start = text.document.text.index(SEN)
    words = text.span(start, text.document.text.index(" từ tháng"))
    held = Congress(document=id, evidence=(text.find("Dự có"),), organization=committee, name="Kỳ họp", date="2016-06-15", start=0, end=4)
    return [
        _act(text, LONG, "election", "starts", "2016-06-15", "2016-2021"),
        Membership(
            document=id,
            evidence=(words, text.find(SEN, "person")),
            person=_person(text, SEN),
            role=_DEPUTY,
            organization=committee,
            status="current",
            since="2015-03",
            date="2016-06-15",
            date_resolved="2016-06-15",
            origin=_PLACE,
            basis="context",
            grade="B",
        ),
        Membership(
            document=id,
            evidence=(text.find(f"{SON}, tổ trưởng"),),
            person=_person(text, SON),
            role=RoleMention(name="Tổ trưởng"),
            status="acting",
        ),
        held,
        Attendance(document=id, evidence=(text.find(f"Dự có {SON}"),), congress=held.id, person=_person(text, SON)),
        Target(document=id, evidence=(text.find("trao đổi"),), congress=held.id, indicator="=việc", number=1.5, comparator=">=", unit="%"),
        PersonAttribute(document=id, evidence=(text.find("tháng 3-2015"),), person=_person(text, SEN), attribute="birth", value="1970"),
    ]


def _third(text: Text) -> list[FactBase]:
    committee, at = _committee(text), text.find("Văn phòng UBND tỉnh Hà Nam")
    office = OrganizationMention(
        name="Văn phòng Ủy ban nhân dân tỉnh Hà Nam",
        start=at.start,
        end=at.end,
        type="body:office",
        parent=committee,
        link="relation:unit-of",
    )
    related = BodyRelation(document=text.document.id, evidence=(at,), subject=office, relation="unitOf", object=committee)
    return [_act(text, AGAIN, "election", "starts", "2021-07-01", "2021-2026"), related]


def _fourth(text: Text) -> list[FactBase]:
    words = text.find(text.document.text.removesuffix("."))
    fields = {"person": _person(text, THUOC), "role": _CHAIR, "organization": _committee(text), "status": "current"}
    said = {"date": "2017", "date_resolved": "2017", "document": text.document.id, "evidence": (words,)}
    return [Membership.model_validate(fields | said)]


_FACTS: dict[str, Callable[[Text], list[FactBase]]] = {
    "tin bầu 2016": _first,
    "thoi-2018": lambda text: [_act(text, "thôi giữ chức Chủ tịch UBND tỉnh Hà Nam", "relief", "ends", "2018-09-01")],
    "bau-lai-2021": _third,
    "nhac-lai": _fourth,
}


@cache
def told() -> tuple[Told, ...]:
    """Give the articles with their facts."""
    texts = [Text(Document.model_validate({"id": id, "text": text, **_META[id]})) for id, text in _TEXTS.items()]
    return tuple(Told(text.document, tuple(_FACTS[text.document.id](text))) for text in texts)


def documents() -> dict[str, Document]:
    """Give the articles by id."""
    return {one.document.id: one.document for one in told()}


@cache
def resolved() -> Resolved:
    """Give what the articles say together."""
    return resolve([Article(*one) for one in told()], load_vocabulary())


@cache
def store() -> Store:
    """Give a store of them, as a build makes it."""
    mapper, made = Mapper(load_vocabulary()), Store.memory()
    graphs = {mapper.iris.article_graph(one.document.id): mapper.article(*one) for one in told()} | mapper.derived(resolved())
    graphs[mapper.iris.graph("vocabulary")] = mapper.vocabulary(concepts_used(graphs.values()))
    for graph, quads in graphs.items():
        made.put(graph, quads)
    return made


def _proofs(facts: dict[str, FactBase], ids: tuple[str, ...]) -> frozenset[Proof]:
    licences = {id: one.licence for id, one in documents().items()}
    return frozenset(
        Proof(facts[id].document, short_quote(span.quote, licences[facts[id].document]))
        for id in ids
        for span in facts[id].evidence
        if span.of == "statement"
    )


def told_of_holdings() -> list[tuple[str, str, frozenset[Proof]]]:
    """Give person, role and proofs of every holding, from the facts themselves; what each export of offices must still have."""
    facts = {fact.id: fact for one in told() for fact in one.facts}
    names = {person.key: person.name for person in resolved().persons}
    return sorted((names[one.person], one.role_name, _proofs(facts, one.derived_from)) for one in resolved().memberships)


def holdings_told() -> set[Proof]:
    """Give the proofs of all holdings together."""
    return {proof for _, _, proofs in told_of_holdings() for proof in proofs}
