"""Layout, asserted from the numbers that the page draws: nothing overlaps, every membership is one line."""

from itertools import combinations

import pytest

from kg.view import Pages
from kg.view.boxes import box, text_width, wrap
from kg.view.focus import chosen
from kg.view.graph import Graph
from kg.view.lanes import LANES, components, crossings, lanes, pairs
from kg.view.positions import Place, Plan, plan
from kg.view.routes import routes
from kg.view.views import draw
from kg.view.words import Label, same
from view.geometry import Rectangle, crossed, of_spot
from view.made import made
from view.pages import SAMPLE, graph_from, store_of
from view.province import province
from view.stories import HOSTILE, acts, hostile, story

DATASETS = {
    "sample": SAMPLE.read_text(encoding="utf-8"),
    "story": story(40, 15),
    "terms": story(9, 4, terms=3),
    "hostile": hostile(HOSTILE[0]),
    "acts": acts(),
    "large": story(120, 50),
    "province": province(),
}
MADE = 40


@pytest.fixture(params=DATASETS, scope="module")
def graph(request: pytest.FixtureRequest) -> Graph:
    """Give the graph of each dataset."""
    return graph_from(DATASETS[request.param])[0]


def of_place(place: Place) -> Rectangle:
    """Give the rectangle of a box."""
    return place.left, place.top, place.right, place.bottom


def meet(a: Rectangle, b: Rectangle) -> bool:
    """Say whether two rectangles have an area in common."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_no_two_boxes_overlap(graph: Graph) -> None:
    """Not even of different lanes."""
    boxes = {node: of_place(place) for node, place in plan(graph).places.items()}

    assert [] == [pair for pair in combinations(boxes, 2) if meet(boxes[pair[0]], boxes[pair[1]])]


def test_labels_of_lines_meet_neither_each_other_nor_a_box(graph: Graph) -> None:
    """Two terms in one post stand below each other."""
    placed = plan(graph)
    spots = [of_spot(route.spot) for route in routes(graph, placed).lines.values() if route.spot]
    boxes = [of_place(place) for place in placed.places.values()]

    assert [] == [(a, b) for a, b in combinations(spots, 2) if meet(a, b)]
    assert [] == [(a, b) for a in spots for b in boxes if meet(a, b)]


def test_no_line_runs_through_the_label_of_another(graph: Graph) -> None:
    """Nor does its arrow stand in one."""
    assert [] == crossed(routes(graph, plan(graph)).lines)


@pytest.mark.parametrize("seed", range(MADE))
def test_labels_stay_free_in_any_graph(seed: int) -> None:
    """People with many posts, posts with many holders, bodies of several others, two congresses: boxes, labels and lines keep apart."""
    graph = made(seed)
    placed = plan(graph)
    found = routes(graph, placed).lines
    spots = [of_spot(route.spot) for route in found.values() if route.spot]
    boxes = [of_place(place) for place in placed.places.values()]

    assert [] == crossed(found)
    assert [] == [(a, b) for a, b in combinations(boxes, 2) if meet(a, b)]
    assert [] == [(a, b) for a, b in combinations(spots, 2) if meet(a, b)]
    assert [] == [(a, b) for a in spots for b in boxes if meet(a, b)]


def slack(graph: Graph) -> list[tuple[float, float]]:
    """Give how much higher each part is than its fullest lane, and the largest drop from the first post of a person to the person."""
    placed = plan(graph)
    found = []
    for order, bottom in placed.parts:
        lanes_there = [[placed.places[node] for node in order[kind]] for kind in LANES if order[kind]]
        if lanes_there:
            top = min(place.top for lane in lanes_there for place in lane)
            fullest = max(sum(place.box.height + 14 for place in lane) - 14 for lane in lanes_there)
            drops = [placed.places[order["person"][0]].y - min(posts) for posts in [_posts(graph, placed, order["person"])] if posts]
            found.append((bottom - top - fullest, max(drops, default=0.0)))
    return found


def _posts(graph: Graph, placed: Plan, people: list[str]) -> list[float]:
    return [placed.places[post].y for post in graph.successors(people[0]) if graph.nodes[post]["kind"] == "post"] if people else []


def test_lanes_leave_little_room_empty(graph: Graph) -> None:
    """A part is as high as its fullest lane, and who is told first stands near the first post, not a screen below it."""
    assert all(empty <= 1 and drop <= 260 for empty, drop in slack(graph))


@pytest.mark.parametrize("seed", range(MADE))
def test_lanes_leave_little_room_empty_in_any_graph(seed: int) -> None:
    """Those without neighbours stand right after the one before them; what would stand out is moved back."""
    assert all(empty <= 1 for empty, _ in slack(made(seed)))


def test_a_post_stands_level_with_its_body() -> None:
    """Where no other post of the body, and none beside, needs the room: the line between them is straight."""
    graph, _ = graph_from(SAMPLE)
    placed = plan(graph)
    seats = [abs(placed.places[a].y - placed.places[b].y) for a, b, line in graph.edges(data=True) if line["kind"] == "seat"]

    assert 5 <= sum(1 for off in seats if off < 1) <= len(seats) == 6


def test_an_article_of_many_people_is_drawn_without_tangles() -> None:
    """Where lines would cross more than a dozen times, everybody stands once for each term, in articles as in overviews."""
    pages = Pages(store_of(DATASETS["story"]))
    focus = pages.focus([next(pages.data.of("kg:Document")).iri])
    graph = draw(pages.data, focus, chosen(pages.data, pages.found, focus)).graph

    assert "article" == focus.view
    assert 0 == sum(crossings(pairs(graph, part), lanes(graph, part)) for part in components(graph))


def test_every_line_has_a_route(graph: Graph) -> None:
    """Nothing in the graph is left undrawn."""
    assert set(graph.edges(keys=True)) == routes(graph, plan(graph)).lines.keys()


def test_lanes_run_from_people_over_posts_to_bodies_and_congresses_stand_below(graph: Graph) -> None:
    """The reader goes from left to right."""
    placed = plan(graph)
    x = {
        kind: {placed.places[node].x for node in graph if graph.nodes[node]["kind"] == kind} for kind in ("person", "post", "organization")
    }

    assert max(x["person"]) < min(x["post"]) <= max(x["post"]) < min(x["organization"])
    for order, bottom in placed.parts:
        assert all(placed.places[event].top > bottom for event in order["event"])


def test_text_fits_its_box(graph: Graph) -> None:
    """In both languages."""
    for place in plan(graph).places.values():
        for lines in place.box.lines.values():
            assert all(text_width(line.text, line.style) <= place.box.width for line in lines)
            assert sum(15 * 1.25 for _ in lines) <= place.box.height + 15


def test_every_membership_is_drawn_once() -> None:
    """Three terms of nine people with one or two posts are three times as many lines."""
    graph, statements = graph_from(DATASETS["terms"])
    drawn = [iri for *_, line in graph.edges(data=True) if line["kind"] == "holds" for iri in line["statements"]]

    assert sorted(one.iri for one in statements if one.kind == "membership") == sorted(drawn)
    assert len(set(drawn)) == len(drawn) == 3 * (9 + 4)


def test_the_sample_has_its_people_posts_bodies_and_congresses() -> None:
    """Bodies that only issued a cited document are listed, not drawn."""
    graph, statements = graph_from(SAMPLE)
    kinds = [graph.nodes[node]["kind"] for node in graph]

    assert {"person": 3, "post": 6, "organization": 7, "event": 3} == {
        kind: kinds.count(kind) for kind in ("person", "post", "organization", "event")
    }
    assert [8, 3, 4, 6, 7, 4] == [
        sum(1 for one in statements if one.kind == kind)
        for kind in ("membership", "congress", "attendance", "relation", "target", "citation")
    ]


def test_the_sample_has_at_most_one_crossing() -> None:
    """The order of people is that of the article."""
    graph, _ = graph_from(SAMPLE)
    (part,) = components(graph)
    order = lanes(graph, part)

    assert ["Lê Văn Bình", "Phạm Văn Hậu", "Lê Tiến Dũng"] == [graph.nodes[node]["name"].vi for node in order["person"]]
    assert crossings(pairs(graph, part), order) <= 1


def test_a_congress_stands_after_the_one_before_it() -> None:
    """Time runs from left to right."""
    graph, _ = graph_from(SAMPLE)
    (part,) = components(graph)
    terms = [graph.nodes[node]["text"][1][0].vi for node in lanes(graph, part)["event"]]

    assert ["nhiệm kỳ 2017-2020", "nhiệm kỳ 2020-2022"] == [term for term in terms if "nhiệm kỳ" in term]


def test_a_year_that_is_not_printed_is_called_inferred() -> None:
    """The article says '24-2'; the year follows from the term."""
    graph, _ = graph_from(SAMPLE)

    assert ["24/02/2020 (năm suy ra)"] == [
        text.vi for node in graph for text, _ in graph.nodes[node]["text"] if graph.nodes[node]["kind"] == "event" and "/" in text.vi
    ]


def test_what_context_resolved_is_marked_on_its_line() -> None:
    """The post of which the article says only 'Đảng ủy' is not drawn like a stated one."""
    graph, statements = graph_from(SAMPLE)
    tones = {statements[0].kind: None} | {
        iri.rsplit("/", 1)[-1]: line["tone"] for *_, line in graph.edges(data=True) if line["kind"] == "holds" for iri in line["statements"]
    }

    assert ("context", "stated") == (tones["00000007"], tones["00000008"])


def test_an_act_is_told_on_the_line_of_the_membership_that_it_starts() -> None:
    """A nomination, which starts none, has a line of its own."""
    graph, statements = graph_from(acts())
    lines = {line["kind"]: line for *_, line in graph.edges(data=True) if line["kind"] in ("holds", "act") and line["tone"] == "stated"}

    assert ["e1", "m1"] == sorted(iri.rsplit("/", 1)[-1] for iri in lines["holds"]["statements"])
    assert ("từ 01/05/2020", "nomination 2021") == (lines["holds"]["label"].vi, lines["act"]["label"].vi)
    assert "Ủy ban nhân dân tỉnh" == next(one for one in statements if one.iri.endswith("e1")).cells["by"].vi


def test_what_a_rule_adds_is_marked_as_such() -> None:
    """A membership of the graph of inferences never looks like a stated one."""
    graph, _ = graph_from(acts())

    assert ["rule"] == [
        line["tone"] for *_, line in graph.edges(data=True) if line["statements"] == ["https://w3id.org/officegraph/id/membership/m2"]
    ][:1]


def test_words_longer_than_a_line_are_broken_and_lines_are_even() -> None:
    """A box grows in height, never in width."""
    lines = wrap("Chi-bộ-" * 30, "strong", 200)

    assert len(lines) > 3
    assert all(text_width(line, "strong") <= 200 for line in lines)
    assert ["Hội đồng nhân dân", "tỉnh Hòa Thuận"] == wrap("Hội đồng nhân dân tỉnh Hòa Thuận", "strong", 262)


def test_a_box_is_high_enough_for_the_longer_language() -> None:
    """Switching the language moves nothing."""
    short, long = same("Sở"), Label("Sở", "Department of Agriculture and Rural Development of the Province of Hòa Thuận")

    assert box([(short, "strong")], 262, inset=26, least=50).height < box([(long, "strong")], 262, inset=26, least=50).height
