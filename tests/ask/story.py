"""A story of invented people in sixteen numbered articles, built by the normal steps from facts of our own.

A man is appointed, elected at a congress, transferred; his body is merged, and he retires. Another man bears his name. A seat stays empty,
a deputy of the centre comes to fill it, two articles contradict one another. Expected answers are in ``expected_story/``.
"""

import json
import tempfile
from functools import cache
from pathlib import Path

from ask.telling_story import Article, place
from kg.model.mentions import OrganizationMention
from kg.pipeline import bring
from kg.store import Store

__all__ = ["articles", "store", "story_graphs"]

NT, KH, HN = place("Ninh Thuận", "p58"), place("Khánh Hòa", "n56"), place("Hà Nam", "p35")
NP, TN = place("Ninh Phước", "d587", "district"), place("Thuận Nam", "d589", "district")
AN, BINH, CHI, DUNG, EM = "Lê Thử An", "Trần Mẫu Bình", "Phạm Ví Chi", "Võ Giả Dũng", "Hồ Giả Em"
PHUC, GIANG, HAI, KIM = "Đinh Lạ Phúc", "Ngô Thử Giang", "Bùi Mẫu Hải", "Vũ Ví Kim"
HEALTH, PC, PARTY = "Sở Y tế tỉnh Ninh Thuận", "UBND tỉnh Ninh Thuận", "Tỉnh ủy Ninh Thuận"


def _health(a: Article, at: str = "Ninh Thuận") -> OrganizationMention:
    name = f"Sở Y tế tỉnh {at}"
    return a.body(name, "department", sector="sector:health", place=KH if at == "Khánh Hòa" else NT)


def _pc(a: Article, at: str = "Ninh Thuận") -> OrganizationMention:
    where = {"Ninh Thuận": NT, "Khánh Hòa": KH, "Hà Nam": HN}[at]
    return a.body(f"Ủy ban nhân dân tỉnh {at}", "people-committee", f"UBND tỉnh {at}", place=where)


def _party(a: Article, at: str = "Ninh Thuận") -> OrganizationMention:
    return a.body(f"Tỉnh ủy {at}", "provincial-party-committee", place=KH if at == "Khánh Hòa" else NT)


def _appointed() -> list[Article]:
    one = Article("s01", "2016-01-12", f"Ngày 10-1-2016, ông {AN} được bổ nhiệm giữ chức Giám đốc {HEALTH}.", url="https://bao.example/s01")
    one.act(0, "appointment", "starts", AN, "director", _health(one), "2016-01-10")
    one.sex(0, AN, "male")
    two = Article("s02", "2016-01-13", f"{HEALTH} có giám đốc mới: ông {AN} nhận quyết định bổ nhiệm ngày 10-1-2016.")
    two.act(0, "appointment", "starts", AN, "director", _health(two), "2016-01-10")
    return [one, two]


def _congress() -> Article:
    a = Article(
        "s03", "2020-10-21",
        "Đại hội Đảng bộ tỉnh Ninh Thuận lần thứ XIV, nhiệm kỳ 2020-2025, họp ngày 20-10-2020.",
        "Đại hội bầu Ban Chấp hành Đảng bộ tỉnh gồm 3 đồng chí.",
        f"Ông {BINH} được bầu giữ chức Bí thư {PARTY}.",
        f"Bà {GIANG} được bầu giữ chức Phó Bí thư {PARTY}.",
        f"Ông {AN}, Giám đốc {HEALTH}, được bầu làm Ủy viên Ban Thường vụ {PARTY}.",
        f"Ông {EM} dự đại hội với tư cách khách mời.",
        "Đại hội đề ra chỉ tiêu kết nạp 500 đảng viên mới, thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị.",
    )  # fmt: skip
    party, day = _party(a), "2020-10-20"
    holder = a.body("Đảng bộ tỉnh Ninh Thuận", "party-organization", place=NT)
    held = a.fact(0, kind="congress", organization=holder, ordinal="XIV", term="2020-2025", date=day, date_resolved=day, start=0, end=31)
    a.fact(1, kind="election-result", congress=held.id, organization=party, count=3, unit="đồng chí")
    a.related(1, party, "subOrganizationOf", holder)
    a.act(2, "election", "starts", BINH, "secretary", party, day, term="2020-2025")
    a.act(3, "election", "starts", GIANG, "deputy-secretary", party, day, term="2020-2025")
    board = a.body(f"Ban Thường vụ {PARTY}", "standing-board", parent=party, link="relation:standing-organ-of")
    a.act(4, "election", "starts", AN, "member", board, day, term="2020-2025")
    a.holds(4, AN, "director", _health(a), day)
    for sentence, person, sex in ((2, BINH, "male"), (3, GIANG, "female")):
        a.sex(sentence, person, sex)
    a.fact(5, kind="attendance", congress=held.id, person=a.person(EM), capacity="guest")
    told = a.fact(6, kind="citation", name="Chỉ thị số 35-CT/TW", type="document:directive", number="35-CT/TW",
                  issuer=a.body("Bộ Chính trị", "politburo"))  # fmt: skip
    a.fact(6, kind="target", congress=held.id, organization=holder, term="2020-2025", indicator="kết nạp đảng viên mới", number=500,
           comparator="=", unit="đảng viên", cites=told.id)  # fmt: skip
    return a


def _transferred() -> list[Article]:
    one = Article("s04", "2021-06-02", f"Ngày 1-6-2021, ông {AN}, Giám đốc {HEALTH}, được điều động giữ chức Phó Chủ tịch {PC}.")
    one.act(0, "transfer", "both", AN, "deputy-chair", _pc(one), "2021-06-01", before=("director", _health(one)))
    two = Article(
        "s05", "2021-07-20",
        f"Bà {CHI} được bổ nhiệm giữ chức Giám đốc {HEALTH} thay ông {AN} từ tháng 7-2021.",
        f"Bà {CHI} phụ trách công tác phòng, chống dịch.",
    )  # fmt: skip
    two.act(0, "appointment", "starts", CHI, "director", _health(two), "2021-07", after=AN)
    two.field(1, CHI, "director", _health(two), "công tác phòng, chống dịch")
    other = Article("s06", "2021-06-03", f"Ngày 1-6-2021, ông {AN}, Chủ tịch UBND tỉnh Hà Nam, tiếp khách.")
    other.holds(0, AN, "chair", _pc(other, "Hà Nam"), "2021-06-01")
    return [one, two, other]


def _held() -> list[Article]:
    one = Article("s07", "2022-04-04", f"Ngày 3-4-2022, bà {CHI}, Giám đốc {HEALTH}, bị kỷ luật khiển trách.")
    one.act(0, "discipline", "none", CHI, "director", _health(one), "2022-04-03")
    one.holds(0, CHI, "director", _health(one), "2022-04-03")
    two = Article("s08", "2022-09-10", f"Ngày 9-9-2022, ông {PHUC}, Giám đốc {HEALTH}, dự hội nghị.")
    two.holds(0, PHUC, "director", _health(two), "2022-09-09")
    three = Article(
        "s09", "2024-05-07",
        f"Ngày 6-5-2024, bà {CHI}, Giám đốc {HEALTH}, và ông {EM}, quyền Giám đốc Sở Nội vụ tỉnh Ninh Thuận, dự hội nghị.",
        f"Chi bộ Nghiệp vụ thuộc Đảng ủy {HEALTH}.",
        f"{HEALTH} là cơ quan thuộc {PC}.",
    )  # fmt: skip
    three.holds(0, CHI, "director", _health(three), "2024-05-06")
    home = three.body("Sở Nội vụ tỉnh Ninh Thuận", "department", sector="sector:home-affairs", place=NT)
    three.holds(0, EM, "director", home, "2024-05-06", "acting")
    committee = three.body(f"Đảng ủy {HEALTH}", "party-committee", parent=_health(three), link="relation:party-committee-in")
    cell = three.body("Chi bộ Nghiệp vụ", "party-cell", proper="Nghiệp vụ", parent=committee, link="relation:sub-organization-of")
    three.related(1, cell, "subOrganizationOf", committee)
    three.related(2, _health(three), "subOrganizationOf", _pc(three))
    deputies = Article(
        "s10", "2021-08-01",
        f"Ngày 30-7-2021, bà {GIANG}, Phó Bí thư {PARTY}, đại biểu Quốc hội khóa XV đoàn Ninh Thuận, tiếp xúc cử tri.",
    )  # fmt: skip
    deputies.holds(0, GIANG, "deputy", deputies.body("Quốc hội", "national-assembly"), "2021-07-30", term="khóa XV", origin=NT)
    deputies.holds(0, GIANG, "deputy-secretary", _party(deputies), "2021-07-30")
    return [one, two, three, deputies]


def _left() -> list[Article]:
    one = Article("s11", "2023-03-05", f"Ngày 1-3-2023, ông {BINH} thôi giữ chức Bí thư {PARTY} để nghỉ hưu.")
    one.act(0, "retirement", "ends", BINH, "secretary", _party(one), "2023-03-01")
    two = Article(
        "s12", "2025-01-16", f"Ngày 15-1-2025, ông {DUNG}, Phó Trưởng Ban Tổ chức Trung ương, được điều động giữ chức Bí thư {PARTY}."
    )
    centre = two.body("Ban Tổ chức Trung ương", "central-organization-commission")
    two.act(0, "transfer", "both", DUNG, "secretary", _party(two), "2025-01-15", before=("board-head-deputy", centre))
    return [one, two]


def _merged() -> list[Article]:
    one = Article(
        "s13", "2025-07-02",
        f"Ngày 1-7-2025, {PC} được sáp nhập vào UBND tỉnh Khánh Hòa.",
        f"Cùng ngày, ông {AN}, nguyên Phó Chủ tịch {PC}, được chỉ định giữ chức Phó Chủ tịch UBND tỉnh Khánh Hòa.",
        f"Ông {DUNG}, nguyên Bí thư {PARTY}, được chỉ định giữ chức Phó Bí thư Tỉnh ủy Khánh Hòa.",
        f"Bà {CHI}, nguyên Giám đốc {HEALTH}, là Phó Giám đốc Sở Y tế tỉnh Khánh Hòa, cơ quan thuộc UBND tỉnh Khánh Hòa.",
    )  # fmt: skip
    day = "2025-07-01"
    one.changed(0, "merged", _pc(one), day, _pc(one, "Khánh Hòa"))
    one.holds(1, AN, "deputy-chair", _pc(one), day, "former")
    one.act(1, "designation", "starts", AN, "deputy-chair", _pc(one, "Khánh Hòa"), day)
    one.holds(2, DUNG, "secretary", _party(one), day, "former")
    one.act(2, "designation", "starts", DUNG, "deputy-secretary", _party(one, "Khánh Hòa"), day)
    one.holds(3, CHI, "director", _health(one), day, "former")
    one.holds(3, CHI, "deputy-director", _health(one, "Khánh Hòa"), day)
    one.related(3, _health(one, "Khánh Hòa"), "subOrganizationOf", _pc(one, "Khánh Hòa"))
    two = Article("s14", "2025-12-03", f"Ông {AN} nghỉ hưu từ ngày 1-12-2025, thôi giữ chức Phó Chủ tịch UBND tỉnh Khánh Hòa.")
    two.act(0, "retirement", "ends", AN, "deputy-chair", _pc(two, "Khánh Hòa"), "2025-12-01")
    return [one, two]


def _districts() -> list[Article]:
    found = []
    for id, person, name, where in (("s15", HAI, "Ninh Phước", NP), ("s16", KIM, "Thuận Nam", TN)):
        a = Article(
            id, "2019-05-02",
            f"{person}, Chủ tịch UBND huyện {name} từ 2015, được bầu giữ chức Bí thư Huyện ủy {name} ngày 1-5-2019.",
        )  # fmt: skip
        committee = a.body(f"Ủy ban nhân dân huyện {name}", "people-committee", f"UBND huyện {name}", place=where)
        a.holds(0, person, "chair", committee, None, "former", since="2015")
        a.act(
            0, "election", "starts", person, "secretary", a.body(f"Huyện ủy {name}", "district-party-committee", place=where), "2019-05-01"
        )
        found.append(a)
    return found


def articles() -> list[Article]:
    """Give the sixteen articles in the order of their ids."""
    return sorted([*_appointed(), _congress(), *_transferred(), *_held(), *_left(), *_merged(), *_districts()], key=lambda a: a.document.id)


@cache
def story_graphs() -> dict[str, bytes]:
    """Give what ``kg map`` makes of the story, as N-Quads by graph: the shape of any built graph."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        told = articles()
        documents = "".join(json.dumps(a.document.model_dump(mode="json", exclude_none=True), ensure_ascii=False) + "\n" for a in told)
        (place / "articles.jsonl").write_text(documents, encoding="utf-8")
        facts = "".join(fact.model_dump_json(exclude_none=True) + "\n" for a in told for fact in a.facts)
        (place / "facts.jsonl").write_text(facts, encoding="utf-8")
        report = bring(place / "facts.jsonl", place / "out", documents=[place / "articles.jsonl"], strict=True, on_skip=print)
        assert not report.skips
        with Store.open(place / "out" / "store", read_only=True) as built:
            return {graph: built.dump(graph) for graph in built.graphs()}


def store() -> Store:
    """Load the story into a store in memory."""
    loaded = Store.memory()
    for graph, quads in story_graphs().items():
        loaded.put(graph, quads)
    return loaded
