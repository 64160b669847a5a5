"""What a reader meets first: posts by rank, terms in rows, a career before its colleagues, numbers and names in the reader's language."""

import random
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.view import Pages
from kg.view.boxes import text_width
from kg.view.drawing import Drawing
from kg.view.focus import Focus, chosen
from kg.view.names import congress_name, name
from kg.view.views import draw
from kg.view.words import number, plain_text
from view.pages import SAMPLE, page_of, store_of
from view.province import BODY, CONGRESS, PERSON, province
from view.stories import HEAD

if TYPE_CHECKING:
    from view.browsing import Opened

ID = "https://w3id.org/officegraph/id/"


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Read the invented province once."""
    return Pages(store_of(province()))


def drawn(pages: Pages, iri: str) -> Drawing:
    """Draw the page of a thing."""
    focus = pages.focus([iri])
    return draw(pages.data, focus, chosen(pages.data, pages.found, focus))


def test_a_body_lists_its_posts_by_rank_from_top_to_bottom(pages: Pages) -> None:
    """The chair stands above the members, whoever is told first."""
    drawing = drawn(pages, BODY)
    posts = [node for node in drawing.graph if drawing.graph.nodes[node]["kind"] == "post"]
    ordered = sorted(posts, key=lambda node: drawing.places[node].y)

    assert ["Chủ tịch", "Phó Chủ tịch", "Ủy viên"] == [drawing.graph.nodes[node]["text"][0][0].vi for node in ordered]


def test_every_term_is_a_row_with_its_status_and_its_time(pages: Pages) -> None:
    """No two terms share a box, current ones stand above former ones, and each line arrives at its post."""
    drawing = drawn(pages, BODY)
    held = [(a, b, key) for a, b, key, line in drawing.graph.edges(keys=True, data=True) if line["kind"] == "holds"]
    states = {a: drawing.graph.nodes[a]["text"][1][0].en.split(",")[0] for a, _, _ in held}

    assert len(held) == len({a for a, _, _ in held})
    for post in {b for _, b, _ in held}:
        rows = sorted((a for a, b, _ in held if b == post), key=lambda node: drawing.places[node].y)
        assert sorted(states[row] for row in rows) == [states[row] for row in rows]  # current, then former
    assert all((tip := drawing.lines[line].tip) is not None and tip[0] == drawing.places[line[1]].left for line in held)


def test_lines_of_holders_never_cross_a_box_or_another_post(pages: Pages) -> None:
    """The rows of a post stand together: between the first and the last of them is no row of another."""
    drawing = drawn(pages, BODY)
    spans: dict[str, list[float]] = {}
    for a, b, line in drawing.graph.edges(data=True):
        if line["kind"] == "holds":
            spans.setdefault(b, []).append(drawing.places[a].y)

    assert all(max(one) < min(other) or max(other) < min(one) for one, other in combinations(spans.values(), 2))


def test_a_career_stands_above_the_colleagues(pages: Pages) -> None:
    """All of the person's own bars come first."""
    drawing = drawn(pages, PERSON)
    own = [bar.y for bar in drawing.bars if bar.own]
    others = [bar.y for bar in drawing.bars if not bar.own]

    assert max(own) < min(others)
    assert {"Cùng thời gian, cùng tổ chức"} <= {head.label.vi for head in drawing.heads}


@pytest.mark.parametrize("seed", range(12))
def test_words_beside_a_bar_never_stand_on_it(seed: int) -> None:
    """Nor on a day on which someone was seen; within what is only possible they may stand."""
    chance = random.Random(seed)
    terms = []
    for n in range(14):
        days = sorted(f"{chance.randrange(1990, 2026)}-0{chance.randrange(1, 10)}-15" for _ in range(6))
        known = zip(("earliestStart", "latestStart", "earliestAttested", "latestAttested", "earliestEnd", "latestEnd"), days, strict=True)
        told = " ; ".join(f'kg:{name} "{day}"' for name, day in known if chance.random() < 0.6) or "kg:term 1"
        witnessed = " ; kg:startWitnessed true ; kg:endWitnessed true" if chance.random() < 0.5 else " ; kg:endBoundedBy o:o1"
        terms.append(f"m:m{n} a org:Membership ; org:member p:p1 ; org:organization o:o1 ; kg:post post:q{n % 4}{witnessed} ; {told} .")
    posts = " ".join(f"post:q{n} a org:Post ; org:postIn o:o1 ; kg:roleName 'Chức {n}' ." for n in range(4))
    things = f"o:o1 a org:Organization ; skos:prefLabel 'Sở X'@vi . p:p1 a foaf:Person ; foaf:name 'Bùi Văn An' . {posts}"
    drawing = drawn(
        Pages(store_of(HEAD + f"<{ID}graph/entities> {{ {things} }} <{ID}graph/memberships> {{ {' '.join(terms)} }}")), f"{ID}person/p1"
    )

    for bar in drawing.bars:
        words = (bar.at, bar.at + max(text_width(plain_text(text), "small") for text in bar.label))
        marks = [bar.certain] if bar.certain else []
        marks += [(day - 7, day + 7) for day in bar.seen]
        assert [] == [mark for mark in marks if mark[0] < words[1] and words[0] < mark[1]], bar
        assert words[1] <= drawing.frame[2]


def test_a_term_of_which_no_day_is_known_has_words_and_no_line() -> None:
    """A dotted line over all years would say that every one of them is as likely."""
    told = (
        f"<{ID}graph/entities> {{ o:o1 a org:Organization ; skos:prefLabel 'Sở X'@vi . p:p1 a foaf:Person ; foaf:name 'Bùi Văn An' ."
        " post:q1 a org:Post ; org:postIn o:o1 ; kg:roleName 'Giám đốc' . }"
        f"<{ID}graph/memberships> {{ m:m1 a org:Membership ; org:member p:p1 ; org:organization o:o1 ; kg:post post:q1 . }}"
    )
    (bar,) = drawn(Pages(store_of(HEAD + told)), f"{ID}person/p1").bars

    assert (0.0, "chưa rõ thời gian") == (bar.possible[1] - bar.possible[0], bar.label.vi)


@pytest.mark.parametrize(
    ("seen", "vi", "en"),
    [
        ('; kg:earliestAttested "2017-01-01" ; kg:latestAttested "2017-12-31"', "tính đến 2017", "as of 2017"),
        ("", "theo bài không rõ ngày", "in an article without a date"),
    ],
)
def test_who_was_current_once_is_not_called_current_and_over_in_one_breath(seen: str, vi: str, en: str) -> None:
    """“Current, ended by 30 June 2025” would say both; when, or where, it was current stands between."""
    told = (
        f"<{ID}graph/entities> {{ o:o1 a org:Organization ; skos:prefLabel 'Huyện ủy X'@vi . p:p1 a foaf:Person ; foaf:name 'Bùi Văn An' ."
        " post:q1 a org:Post ; org:postIn o:o1 ; kg:roleName 'Bí thư' . }"
        f"<{ID}graph/memberships> {{ m:m1 a org:Membership ; org:member p:p1 ; org:organization o:o1 ; kg:post post:q1 ;"
        f' kg:status status:current ; kg:latestEnd "2025-06-30" ; kg:endBoundedBy o:o1 {seen} . }}'
        f"<{ID}graph/vocabulary> {{ status:current a skos:Concept ; skos:prefLabel 'đương nhiệm'@vi , 'current'@en . }}"
    )
    drawing = drawn(Pages(store_of(HEAD + told)), f"{ID}organization/o1")
    (when,) = (drawing.graph.nodes[node]["text"][1][0].map(plain_text) for node in drawing.graph if node.startswith("person"))

    assert (f"đương nhiệm, {vi}, kết thúc chậm nhất 30/06/2025", f"current, {en}, ended by 30 Jun 2025") == when


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("female", "nữ", "female"),
        ("1964-09-26", "26/09/1964", "26\u00a0Sep\u00a01964"),
        ("1964", "1964", "1964"),
        ("Tiến sĩ", "Tiến sĩ", "Tiến sĩ"),
    ],
)
def test_what_is_said_of_a_person_is_in_the_language_of_the_page(value: str, vi: str, en: str) -> None:
    """A code or a day of the data is none of a reader's words."""
    claim = f"claim:c1 a kg:PersonAttributeClaim ; kg:person p:p1 ; kg:attribute status:x ; kg:value '{value}' ."
    told = f"article:d1 {{ {claim} }} <{ID}graph/entities> {{ p:p1 a foaf:Person ; foaf:name 'Bùi Văn An' . }}"
    (one,) = (one for one in Pages(store_of(HEAD + told)).found if one.kind == "attribute")

    assert (vi, en) == one.cells["value"]


def test_a_label_stands_on_a_whole_line() -> None:
    """A line that broke off before its label would end in nothing where the label is shorter, or not shown."""
    focus, sample = Focus("overview"), Pages(store_of(SAMPLE))
    drawing = draw(sample.data, focus, chosen(sample.data, sample.found, focus))
    held = [drawing.lines[a, b, key] for a, b, key, line in drawing.graph.edges(keys=True, data=True) if line["kind"] == "holds"]

    assert held
    assert all(route.path.count("M") == 1 for route in held)


def test_a_congress_shows_the_documents_that_belong_to_it() -> None:
    """Of one that is only named, what it issued; an article that reports another congress cites much else."""
    sample = Pages(store_of(SAMPLE))
    named = {congress_name(sample.data, thing).vi: thing.iri for thing in sample.data.of("kg:Congress")}
    mine = chosen(sample.data, sample.found, sample.focus([named["Đại hội Đảng cấp trên"]]))

    assert ["Nghị quyết Đại hội Đảng cấp trên"] == [one.head.vi for one in mine.statements if one.kind == "citation"]


def test_a_congress_is_called_as_its_reader_would(pages: Pages) -> None:
    """Ordinal and term stand where each language has them."""
    found = name(pages.data, CONGRESS)

    assert "Đại hội đại biểu Đảng bộ Tỉnh ủy tỉnh Hòa Thuận lần thứ XV nhiệm kỳ 2020-2025" == found.vi
    assert "XV Congress of the Provincial Party Committee, term 2020-2025" == found.en


def test_units_are_in_the_language_of_the_page(pages: Pages) -> None:
    """As printed in Vietnamese; in English as the vocabulary has them, and one is not many."""
    (aim,) = (one for one in Pages(store_of(SAMPLE)).found if one.kind == "target" and one.cells["number"].vi.endswith("đảng viên"))
    told = [one.cells[key].map(plain_text) for one in pages.found for key in ("number", "count", "person") if key in one.cells]

    assert ("≥\u00a01\u00a0đảng viên", "≥\u00a01\u00a0Party member") == aim.cells["number"]  # never parted from its number
    assert {("96 xã", "96 communes"), ("347 đại biểu", "347 delegates"), ("52 đồng chí", "52 comrades"), ("≥ 7,5%", "≥ 7.5%")} <= set(told)


def test_a_unit_that_the_vocabulary_does_not_have_stays_as_printed() -> None:
    """In both languages; nothing is translated by guessing."""
    told = (
        f"<{ID}graph/memberships> {{ k:k1 a kg:Congress ; kg:name 'Đại hội' ."
        " t:t1 a kg:Target ; kg:congress k:k1 ; kg:indicator 'trồng rừng'@vi ; kg:number 5 ; kg:unit 'đám nương,' . }"
    )
    (aim,) = Pages(store_of(HEAD + told)).found[-1:]

    assert ("5 đám nương", "5 đám nương") == aim.cells["number"].map(plain_text)


def test_a_body_without_an_english_name_says_what_kind_of_body_it_is() -> None:
    """In English only; one that has an English name keeps it alone."""
    kind = "<https://w3id.org/officegraph/vocab/body/party-cell>"
    told = (
        f"<{ID}graph/entities> {{ o:o1 a org:Organization ; skos:prefLabel 'Chi bộ Khối Y'@vi ; org:classification {kind} ."
        f" o:o2 a org:Organization ; skos:prefLabel 'Tỉnh ủy'@vi , 'Provincial Party Committee'@en ; org:classification {kind} . }}"
        f"<{ID}graph/vocabulary> {{ {kind} a skos:Concept ; skos:prefLabel 'Chi bộ'@vi , 'Party cell'@en . }}"
    )
    data = Pages(store_of(HEAD + told)).data

    assert ("Chi bộ Khối Y", "Chi bộ Khối Y (Party cell)") == name(data, f"{ID}organization/o1")
    assert "Provincial Party Committee" == name(data, f"{ID}organization/o2").en


def test_a_page_of_which_nothing_is_said_says_what_to_do(tmp_path: Path) -> None:
    """It neither promises sentences nor blames filters, and its key names no line that is not there."""
    page = page_of(
        HEAD + f"<{ID}graph/entities> {{ o:o1 a org:Organization ; skos:prefLabel 'Sở X'@vi . }}", tmp_path, about=(f"{ID}organization/o1",)
    )

    assert "run kg build again" in page.text
    assert "Every statement with its sentence" not in page.text
    assert [] == [one for one in page.all("svg") if (one.get("class") or "").startswith("line")]


@pytest.mark.parametrize(
    ("value", "vi", "en"), [("1200", "1.200", "1,200"), ("7.5", "7,5", "7.5"), ("15", "15", "15"), ("1000.25", "1.000,25", "1,000.25")]
)
def test_numbers_have_the_marks_of_each_language(value: str, vi: str, en: str) -> None:
    """A comma means thousands to one reader and a fraction to the other."""
    assert (vi, en) == number(value)


@pytest.mark.browser
def test_a_person_with_several_boxes_is_found_and_named_once(opened: "Callable[..., Opened]", views: dict[str, Path]) -> None:
    """In the suggestions, and among what a statement is tied to."""
    view = opened(views["overview"])
    view.page.fill("#search", "tran minh cuong")
    found = view.page.locator("#found li").all_inner_texts()
    view.page.locator("#panel .card .go").first.click()
    chips = view.page.locator("#related button").all_inner_texts()

    assert 1 == sum("Trần Minh Cường" in one for one in found)
    assert len(chips) == len(set(chips)) > 1


@pytest.mark.browser
def test_who_possibly_held_a_post_on_the_day_is_explained_in_the_key(opened: "Callable[..., Opened]", views: dict[str, Path]) -> None:
    """Only while a day is chosen on which somebody possibly did."""
    assert [0, 1] == [opened(views["organization"], hash).shown("#on-day") for hash in ("", "#day=2010-03-01")]


@pytest.mark.browser
def test_what_filters_leave_stands_together(opened: "Callable[..., Opened]", views: dict[str, Path]) -> None:
    """Without people, the first bodies are in sight at once, headed by their lane."""
    view = opened(views["overview"], "#off=kind:person")
    tops = view.page.evaluate(
        """() => JSON.parse(document.getElementById('data').textContent).nodes.filter((n) => n.kind === 'organization').length"""
    )
    blank = view.page.evaluate(
        """() => {
          const canvas = document.querySelector('#network canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, Math.round(canvas.height / 4));
          return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )

    assert tops > 10
    assert blank > 8  # boxes, words and lines in the upper quarter
