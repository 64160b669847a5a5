"""The map of a large graph: its layout, its file, and what a reader does with it."""

import json
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model.decisions import decision_adapter
from kg.view import Pages
from kg.view.large import Atlas, Dot, LargePage, Quoted, Said, Source, layout
from kg.view.large.columns import MOST_PROVEN
from kg.view.large.packing import Circle, enclosing, pack
from kg.view.network import PageNetwork
from kg.view.shell import Outside
from kg.view.template import shared
from kg.view.words import same
from view.browsing import Opened
from view.country import country, map_page, write_map
from view.pages import store_of
from view.province import province
from view.test_view_access import violations

Open = Callable[..., Opened]


def _apart(one: Circle, two: Circle) -> float:
    return math.hypot(one.x - two.x, one.y - two.y) - one.r - two.r


def test_packed_circles_do_not_overlap() -> None:
    """Whatever their sizes; and the circle around them holds them all."""
    circles = pack([5.0 + (at * 37) % 23 for at in range(120)])
    around = enclosing(circles)

    assert 120 == len(circles)
    assert min(_apart(one, two) for at, one in enumerate(circles) for two in circles[:at]) > -1e-3
    assert max(math.hypot(one.x - around.x, one.y - around.y) + one.r for one in circles) <= around.r + 1e-6


def test_everybody_stands_once_and_in_their_body() -> None:
    """No two dots meet, a person is inside the circle of their body, a body inside what it belongs to, a place beside the others."""
    atlas = country(1000)
    spot = layout(atlas)
    small = [spot.dots[at] for at, dot in enumerate(atlas.dots) if dot.kind != "organization"]
    bodies = [spot.dots[at] for at, dot in enumerate(atlas.dots) if dot.kind == "organization"]

    assert min(_apart(one, two) for at, one in enumerate(small) for two in small[:at]) > 0
    assert min(_apart(one, two) for at, one in enumerate(bodies) for two in bodies[:at]) > 0
    for at, dot in enumerate(atlas.dots):
        if dot.home is not None:
            own, outer = spot.wholes[at] or spot.dots[at], spot.wholes[dot.home]
            assert outer is not None
            assert math.hypot(own.x - outer.x, own.y - outer.y) + own.r <= outer.r + 1e-3
    for n, one in enumerate(spot.areas):
        assert all(one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1] for two in spot.areas[:n])


def _scattered(places: int, bodies: int, headed: int) -> Atlas:
    """Make up places with some bodies each, of which some have a head, and a last one that is no place."""
    dots = [Dot(f"organization/o{at}", "organization", same(f"Sở {at}"), None, at % (places + 1)) for at in range(bodies)]
    dots += [Dot(f"person/p{at}", "person", same(f"Người {at}"), at % bodies) for at in range(3 * bodies)]
    current = "https://w3id.org/officegraph/vocab/status/current"
    said = [
        Said(f"s{at}", "membership", (bodies + at, at), ((bodies + at, at),), same("Giám đốc"), same(""), current, head=35)
        for at in range(min(headed, bodies))
    ]
    return Atlas(tuple(dots), tuple(said), (*(same(f"Nơi {at}") for at in range(places)), same("")), (), frozenset({places}))


@pytest.mark.parametrize(("places", "bodies", "headed"), [(1, 5, 1), (3, 90, 3), (47, 400, 30), (63, 63, 0), (300, 900, 300)])
def test_frames_stand_beside_each_other_on_both_sheets(places: int, bodies: int, headed: int) -> None:
    """Each body in its frame, no frame on another, what is no place at the foot; on a phone as well."""
    atlas = _scattered(places, bodies, headed)
    spot = layout(atlas)
    whole = {at: circle.r for at, circle in enumerate(spot.wholes) if circle is not None}
    for sheet in (spot.sheet, spot.tall):
        there = [box for box in sheet.boxes if box[2] > box[0]]
        for n, one in enumerate(there):
            assert all(one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1] for two in there[:n])
        for at, (x, y) in sheet.placed.items():
            left, top, right, bottom = sheet.boxes[atlas.dots[at].area or 0]
            assert left <= x - whole[at] < x + whole[at] <= right
            assert top < y - whole[at] < y + whole[at] <= bottom
        if sheet.boxes[places][2] > sheet.boxes[places][0]:
            assert sheet.boxes[places][1] >= max(box[3] for box in sheet.boxes[:places])


def test_a_place_with_a_head_has_room_for_the_name() -> None:
    """More than one whose heads nobody tells; so small places are small."""
    spot = layout(_scattered(48, 48, 24))
    heights = [bottom - top for _, top, _, bottom in spot.areas[:48]]

    assert min(heights[:24]) > max(sorted(heights[24:])[:6])


def test_what_has_no_place_takes_a_small_part_of_the_sheet() -> None:
    """Less than its part of the bodies, here four in five: it stands in a low strip."""
    dots = [Dot(f"organization/o{at}", "organization", same(f"Sở {at}"), None, at % 9) for at in range(40)]
    dots += [Dot(f"organization/n{at}", "organization", same(f"Hội {at}"), None, 9) for at in range(160)]
    atlas = Atlas(tuple(dots), (), (*(same(f"Nơi {at}") for at in range(9)), same("")), (), frozenset({9}))
    spot = layout(atlas)
    _, top, _, bottom = spot.areas[9]

    assert bottom - top < 0.6 * (spot.sheet.frame[3] - spot.sheet.frame[1])


def test_people_of_no_body_are_parked_in_a_box_of_their_own() -> None:
    """They do not shrink the others."""
    free = Atlas(tuple(Dot(f"person/p{at}", "person", same(f"Người {at}")) for at in range(40)), (), ())

    assert 1 == len(layout(free).areas)
    assert 40 == len({(circle.x, circle.y) for circle in layout(free).dots})


def test_nothing_at_all_has_a_layout() -> None:
    """An empty map is a page as well."""
    assert "<canvas" not in map_page(Atlas((), (), ())).generate_html()


def test_the_same_map_has_the_same_bytes() -> None:
    """On every run."""
    assert map_page(country(400)).generate_html() == map_page(country(400)).generate_html()


def test_more_than_three_hundred_are_a_map_and_fewer_are_not() -> None:
    """Of one and the same data, a person's page stays small."""
    pages = Pages(store_of(province(people=320)))
    large = pages.network(pages.focus([]), title="Tỉnh Hòa Thuận")

    assert isinstance(large, LargePage)
    assert isinstance(pages.network(pages.focus([next(iter(pages.data.of("foaf:Person"))).iri])), PageNetwork)
    held = [one for one in large.atlas.said if one.kind == "membership"]
    assert sum(1 for one in pages.found if one.kind == "membership") == len(held) == sum(len(one.lines) for one in held)
    assert all(dot.home is not None for dot in large.atlas.dots if dot.kind == "person")
    assert all(one.proofs for one in held)
    titles = next(menu for menu in large.hides.menus if menu["key"] == "source")["choices"]
    assert [choice["name"].vi for choice in titles] == [article.title for article in large.atlas.articles]


def test_on_a_site_a_map_shares_its_files_and_leads_to_the_pages() -> None:
    """The policy lets only the files of the site run; each dot knows its page."""
    pages = Pages(store_of(province(people=320)))
    outside = Outside(page_of=lambda iri: "pages/" + iri.rsplit("/", 1)[-1] + ".html", assets="assets")
    large = pages.network(pages.focus([]), outside=outside)
    html = large.generate_html()

    assert {"map.js", "map.css"} < set(shared(""))
    assert ("script-src &#39;self&#39;" in html, 'src="assets/map.js"' in html, 'href="assets/map.css"' in html) == (True, True, True)
    assert isinstance(large, LargePage)
    assert "pages/p0.html" in {dot.page for dot in large.atlas.dots}


def test_bodies_that_belong_to_each_other_in_a_circle_are_still_drawn() -> None:
    """A mistake of the data breaks no layout: one of them stands outermost."""
    trig = province(people=320).replace("o:o1 a org:Organization ;", "o:o1 a org:Organization ; kg:belongsTo o:o4 ; org:unitOf o:o4 ;")
    pages = Pages(store_of(trig))
    large = pages.network(pages.focus([]))

    assert isinstance(large, LargePage)
    assert None in {dot.home for dot in large.atlas.dots if dot.kind == "organization"}


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Atlas]:
    """Write an invented country of a thousand dots."""
    out = tmp_path_factory.mktemp("map") / "map.html"
    return out, write_map(1000, out)


Map = tuple[Path, Atlas]


def _open(opened: Open, file: Path, hash: str = "", **how: object) -> Opened:
    view = opened(file, hash, **how)
    view.page.wait_for_selector("html[data-view]")
    if "table" not in hash and how.get("width", 1400) != 320:
        view.page.wait_for_selector("html[data-drawn]")
    return view


def _middle(view: Opened) -> tuple[float, float]:
    box = view.page.locator("#network").bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.browser
def test_a_click_hits_the_person_and_beside_them_the_body(thousand: Map, opened: Open) -> None:
    """The address brings a person into the middle; after Escape, a click there selects them again, and one beside them their body."""
    file, atlas = thousand
    person = next(dot for dot in atlas.dots if dot.kind == "person")
    view = _open(opened, file, f"#sel={person.key}")
    view.press("Escape")
    assert "" == view.hash()
    x, y = _middle(view)
    view.page.mouse.move(x, y)
    assert "pointer" == view.page.evaluate("document.querySelector('canvas.map').style.cursor")
    view.page.mouse.click(x, y)

    assert f"#sel={person.key}" == view.hash()
    assert person.name.vi == view.text("#about h2")
    assert "nói người này giữ chức" in view.text("#cards")
    assert ([], []) == (view.problems, view.requests)


@pytest.mark.browser
def test_the_map_opens_on_search_without_tone_marks(thousand: Map, opened: Open) -> None:
    """The body comes into sight, with its holders; the picture changes."""
    view = _open(opened, thousand[0])
    before = view.page.locator("canvas.map").screenshot()
    view.page.fill("#search", "tinh uy hoa thuan")
    view.page.press("#search", "Enter")
    view.page.wait_for_timeout(200)

    assert "Tỉnh ủy Hòa Thuận" == view.text("#about h2")
    assert view.shown("#cards .card") > 0
    assert before != view.page.locator("canvas.map").screenshot()


@pytest.mark.browser
def test_the_map_by_keyboard(thousand: Map, opened: Open) -> None:
    """Arrows go on and say where they are; E shows the neighbours alone; Backspace goes back."""
    view = _open(opened, thousand[0])
    view.press("ArrowRight", "ArrowRight")
    reached = view.hash()

    assert reached.startswith("#sel=")
    assert view.text("#about h2") in view.text("#live")
    view.press("e")
    assert "ego=" in view.hash()
    assert view.shown("#ego") == 1
    view.press("Backspace")
    view.page.wait_for_timeout(150)
    assert reached == view.hash()
    view.press("Escape", "+", "-", "0")
    assert "" == view.hash()


def _svg(view: Opened) -> str:
    view.page.click("#download summary")
    with view.page.expect_download() as waiting:
        view.page.click("#svg")
    return waiting.value.path().read_text(encoding="utf-8")


_TEXTS = """[...document.querySelectorAll('text')].map((one) => {
  const box = one.getBBox();
  return [one.textContent, box.x, box.y, box.width, one.getAttribute('font-size')];
})"""


def _texts(view: Opened, svg: str) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Give the names of a drawing and where their letters stand."""
    view.page.goto("about:blank")
    view.page.set_content(svg)
    return [(text, (x, y + 1, x + wide, y + float(size))) for text, x, y, wide, size in view.page.evaluate(_TEXTS)]


@pytest.mark.browser
def test_the_first_look_has_every_dot_whole_names_and_no_line(thousand: Map, opened: Open) -> None:
    """Every place is named and says who heads it; no name is cut, and none touches another."""
    file, atlas = thousand
    view = _open(opened, file)
    svg = _svg(view)
    named = _texts(view, svg)
    whole = " ".join(text for text, _ in named)
    heads = [
        one
        for one in atlas.said
        if one.head and atlas.dots[one.lines[0][1]].home is None and "Tỉnh ủy" in atlas.dots[one.lines[0][1]].name.vi
    ]

    assert 0 == svg.count('class="line"')
    assert sum(dot.kind in ("person", "organization") for dot in atlas.dots) <= svg.count("<circle") + svg.count("<rect")
    assert not [text for text, _ in named if "…" in text]
    assert [] == [area.vi for area in atlas.areas if area.vi not in whole]
    led = [one for one in heads if (one.status or "").endswith("current")]
    assert [] == [one for one in led if atlas.dots[one.lines[0][0]].name.vi not in whole]
    for n, (_, one) in enumerate(named):
        assert all(one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1] for _, two in named[:n])


@pytest.mark.browser
def test_a_selected_body_has_each_of_its_lines_once(thousand: Map, opened: Open) -> None:
    """A line for every membership of someone who stands elsewhere; who stands in it needs none. The picture taken away has them."""
    file, atlas = thousand
    away = [one for one in atlas.said if one.kind == "membership" and atlas.dots[one.lines[0][0]].home != one.lines[0][1]]
    body = max({one.lines[0][1] for one in away}, key=lambda at: sum(one.lines[0][1] == at for one in away))
    svg = _svg(_open(opened, file, f"#sel={atlas.dots[body].key}")).split('<rect width="', 2)[-1]  # over the faded map
    lines = [line for one in atlas.said if body in one.dots for line in one.lines]
    across = [(a, b) for a, b in lines if atlas.dots[a].home != b and atlas.dots[b].home != a]

    assert len(across) > 1
    assert len(across) == svg.count('class="line"')


@pytest.mark.browser
def test_the_pictures_taken_away_have_the_selection(thousand: Map, opened: Open) -> None:
    """The same stretch of the map with and without it is two pictures, as PNG and as SVG."""
    file, atlas = thousand
    person = next(dot for dot in atlas.dots if dot.kind == "person")
    view = _open(opened, file, f"#sel={person.key}")

    def png() -> bytes:
        view.page.click("#download summary")
        with view.page.expect_download() as waiting:
            view.page.click("#png")
        return waiting.value.path().read_bytes()

    with_png, with_svg = png(), _svg(view)
    view.press("Escape")
    without_png, without_svg = png(), _svg(view)

    assert with_png != without_png
    assert with_svg != without_svg
    assert b"PNG" == with_png[1:4] == without_png[1:4]


@pytest.mark.browser
def test_a_head_in_the_drawing_and_a_place_can_be_pressed(thousand: Map, opened: Open) -> None:
    """The words of a head select its statement; the name of a place brings the place near."""
    file, atlas = thousand
    view = _open(opened, file)
    frame = view.page.locator("canvas.map").bounding_box()
    assert frame is not None
    first = view.text(".place .head b")
    named = _texts(_open(opened, file), _svg(view))
    x, y = next(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for text, box in named if text == first)
    view.page.mouse.click(frame["x"] + x, frame["y"] + y)

    assert f"#sel={next(one.key for one in atlas.said if one.head and atlas.dots[one.lines[0][0]].name.vi == first)}" == view.hash()
    assert first in view.text("#cards .card")


@pytest.mark.browser
def test_filters_hide_on_the_map_and_in_the_table(thousand: Map, opened: Open) -> None:
    """The same statements in both; the note counts those hidden, and the address keeps the choice."""
    view = _open(opened, thousand[0], "#view=both")
    rows = view.text("#rows caption")
    view.page.click("[data-off='branch:0']")

    assert "#view=both&off=branch:0" == view.hash()
    assert rows != view.text("#rows caption")
    assert "bị bộ lọc ẩn" in view.text("#hidden-note")
    assert 100 == view.page.locator("#rows tbody tr").count()
    view.page.click("#rows-after")
    assert "101–200" in view.text("#rows caption")
    view.page.fill("#day-exact", "2003-06-01")
    view.page.locator("#day-exact").dispatch_event("change")
    assert view.page.locator("#rows tbody tr").count() < 100 or "day=2003-06-01" in view.hash()


@pytest.mark.browser
def test_a_neighbourhood_opens_in_the_small_drawing(thousand: Map, opened: Open) -> None:
    """People, what they hold, and bodies: each statement one box, at most three hundred things."""
    file, atlas = thousand
    person = next(one.dots[0] for one in atlas.said if one.kind == "membership" and atlas.dots[one.lines[0][0]].home != one.lines[0][1])
    held = [one for one in atlas.said if one.kind == "membership" and one.dots[0] == person]
    view = _open(opened, file, f"#ego={atlas.dots[person].key}")
    svg = _svg(view)

    assert sum(svg.count(f">{word}<") for word in {one.words.vi for one in held}) == len(held)
    assert len({one.lines[0][1] for one in held}) == svg.count("A3 3 0 0 1") // 4
    assert view.shown("#cards .card") == len(held)


@pytest.mark.browser
def test_a_ready_line_is_a_decision_on_the_fact_of_a_map(thousand: Map, opened: Open) -> None:
    """As on a small page: the fact, its spans and its article; who decides and the day are left to fill in."""
    file, atlas = thousand
    person = next(dot for dot in atlas.dots if dot.kind == "person")
    view = _open(opened, file, f"#sel={person.key}")
    view.page.click(".report summary")
    line = json.loads(view.page.locator(".report textarea").input_value().splitlines()[0])
    decision = decision_adapter.validate_python({**line, "by": "Ban biên tập", "on": "2026-03-01"})
    proof = next(one for one in atlas.said if atlas.dots[one.dots[0]] == person).proofs[0]

    assert ("wrong", "membership", atlas.articles[proof.article].id) == (decision.verdict, decision.fact.kind, decision.fact.document)
    assert list(proof.parts) == [(span.of, span.start, span.end) for span in decision.fact.spans]


_HOSTILE = (
    "</script><script>window.ran=1</script>",
    '"><img src=x onerror="window.ran=1">',
    "javascript:window.ran=1",
    "<svg onload=window.ran=1>",
)


@pytest.mark.browser
def test_hostile_names_do_not_run(opened: Open, tmp_path: Path) -> None:
    """In names, words, quotes, titles, addresses; on the map, in the table, in the picture."""
    plain = country(330)
    dots = tuple(dot._replace(name=same(_HOSTILE[at % 4]), find=(_HOSTILE[at % 4],)) for at, dot in enumerate(plain.dots))
    said = tuple(one._replace(words=same(_HOSTILE[at % 4]), proofs=(Quoted(_HOSTILE[at % 4], 0),)) for at, one in enumerate(plain.said))
    atlas = Atlas(dots, said, tuple(same(text) for text in _HOSTILE), (Source(_HOSTILE[1]),))
    map_page(atlas).write_html(str(tmp_path / "map.html"))
    view = _open(opened, tmp_path / "map.html", f"#view=both&sel={plain.dots[0].key}&ego=<img src=x onerror=window.ran=1>")
    view.page.fill("#search", "<svg onload")
    svg = _svg(view)
    view.page.wait_for_timeout(100)

    assert view.page.evaluate("window.ran") is None
    assert 0 == view.page.locator("img, a[href^='javascript']").count()
    assert ("<img" in svg, "<script" in svg) == (False, False)
    assert [] == view.problems


_STATES: dict[str, tuple[str, dict[str, object]]] = {
    "light": ("", {}),
    "selected-dark": ("#sel=organization/o0", {"dark": True}),
    "both": ("#view=both&lang=en", {}),
    "ego": ("#ego=organization/o0&steps=2", {}),
    "phone": ("", {"width": 320}),
    "phone-graph": ("#view=graph", {"width": 320}),
}


@pytest.mark.browser
@pytest.mark.parametrize(
    "state", [pytest.param(name, marks=() if name in ("selected-dark", "phone") else pytest.mark.slow) for name in _STATES]
)
def test_axe_finds_nothing_on_a_map(state: str, thousand: Map, opened: Open) -> None:
    """WCAG 2.2 A and AA; nothing is wider than a phone."""
    hash, how = _STATES[state]
    view = _open(opened, thousand[0], hash, **how)

    assert [] == violations(view)
    assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_without_scripts_the_posts_are_a_table(thousand: Map, opened: Open) -> None:
    """A row a membership, with a sentence."""
    file, atlas = thousand
    view = opened(file, scripts=False)
    rows = view.page.locator("noscript tbody tr, body > table tbody tr")

    assert sum(1 for one in atlas.said if one.kind == "membership") == rows.count()
    assert rows.count() == rows.locator("q").count()
    assert (0, 0, 1) == (view.shown("button, input"), view.shown("#stage"), view.shown(".no-script"))


@pytest.mark.browser
def test_on_paper_a_map_has_its_table_and_no_controls(thousand: Map, opened: Open) -> None:
    """In light colours, whatever the screen has."""
    view = _open(opened, thousand[0], dark=True)
    view.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    view.page.emulate_media(media="print")
    corner = "Array.from(document.querySelector('canvas.map').getContext('2d').getImageData(1, 1, 1, 1).data)"

    assert 100 == view.shown("#rows tbody tr")
    assert min(view.page.evaluate(corner)) > 200
    assert 0 == view.shown(".turn button")


@pytest.mark.slow
@pytest.mark.browser
def test_twenty_thousand_are_drawn_and_found(tmp_path: Path, opened: Open) -> None:
    """Names and counts alone, and the page says so; search, selection and a neighbourhood work as in a small map."""
    atlas = write_map(20_000, tmp_path / "map.html")
    person = next(dot for dot in atlas.dots if dot.kind == "person")
    view = _open(opened, tmp_path / "map.html")

    assert len(atlas.said) > MOST_PROVEN
    assert "kg view --site" in view.text("#all")
    assert view.page.locator("canvas.map").count() == 1
    view.page.fill("#search", person.name.vi)
    assert view.shown("#found li") > 0
    view.page.press("#search", "Enter")
    assert person.name.vi == view.text("#about h2")
    view.page.get_by_text("Chỉ xem lân cận").click()
    assert view.shown("#ego") == 1
    assert ([], []) == (view.problems, view.requests)


@pytest.mark.slow
def test_a_hundred_thousand_fit_into_ten_megabytes(tmp_path: Path) -> None:
    """Columns, packed."""
    write_map(100_000, tmp_path / "map.html")

    assert (tmp_path / "map.html").stat().st_size <= 10_000_000


def test_the_data_of_a_map_cannot_leave_its_element() -> None:
    """Labels of the shell are escaped; the columns are letters and digits."""
    html = map_page(country(330)).generate_html()
    told = html.split('id="data">', 1)[1].split("</script>", 1)[0]

    assert "<" not in told
    assert "map" == json.loads(told)["renderer"]
    assert html.split('id="columns">', 1)[1].split("</script>", 1)[0].replace("+", "").replace("/", "").replace("=", "").isalnum()
