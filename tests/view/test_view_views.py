"""The five views: what each shows, that nothing overlaps, that every membership is drawn once."""

from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest

from kg.errors import StoreError
from kg.model.decisions import decision_adapter
from kg.view import Pages, write_site
from kg.view.drawing import Bar, Drawing
from kg.view.focus import Focus, chosen
from kg.view.graph import graph_of
from kg.view.statements import Statement
from kg.view.ties import central
from kg.view.timeline import certain, meeting
from kg.view.views import draw
from view.pages import SAMPLE, Page, article_text, page_of, store_of
from view.province import BODY, CONGRESS, PERSON, province
from view.stories import HOSTILE, hostile, story

ID = "https://w3id.org/officegraph/id/"
SIX = "https://w3id.org/officegraph/id/document/dai-hoi-chi-bo"
FOCI = {"person": PERSON, "organization": BODY, "congress": CONGRESS}


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Read the invented province once."""
    return Pages(store_of(province()))


@pytest.fixture(scope="module")
def site(pages: Pages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the site of the province once."""
    out = tmp_path_factory.mktemp("province") / "site"
    write_site(pages, out, title="Tỉnh Hòa Thuận")
    return out


def drawn(pages: Pages, focus: Focus) -> tuple[Drawing, list[Statement]]:
    """Draw a page and give its statements."""
    mine = chosen(pages.data, pages.found, focus)
    return draw(pages.data, focus, mine), mine.statements


def every(pages: Pages) -> list[Focus]:
    """Give all pages that a site of the province has."""
    kinds = pages.data.of("foaf:Person", "org:Organization", "kg:Congress", "kg:Document")
    return [Focus("overview"), *(pages.focus([thing.iri]) for thing in kinds)]


def rectangles(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Give the rectangles of boxes, of labels of lines, and of what is written beside bars."""
    found = [(place.left, place.top, place.right, place.bottom) for place in drawing.places.values()]
    spots = [route.spot for route in drawing.lines.values() if route.spot]
    found += [(spot.x, spot.y - spot.height / 2, spot.x + spot.width, spot.y + spot.height / 2) for spot in spots]
    return found + [beside(bar) for bar in drawing.bars if bar.label]


def beside(bar: Bar) -> tuple[float, float, float, float]:
    """Give the rectangle of what is written beside a bar."""
    from kg.view.boxes import text_width

    width = max(text_width(text, "small") for text in bar.label)
    return bar.at, bar.y - 7, bar.at + width, bar.y + 7


def meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    """Say whether two rectangles have an area in common."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_each_thing_has_the_view_of_its_kind(pages: Pages) -> None:
    """A post is shown with its body; several things are a selection; of one article only, everything is the article."""
    assert FOCI.keys() == {pages.focus([iri]).view for iri in FOCI.values()}
    assert Focus("organization", (f"{ID}organization/o1",)) == pages.focus([f"{ID}post/1-vice-chair"])
    assert Focus("selection", (PERSON, BODY)) == pages.focus([PERSON, BODY, PERSON, "urn:nothing"])
    assert "overview" == pages.focus([]).view
    assert "article" == Pages(store_of(SAMPLE)).focus([]).view


def test_nothing_overlaps_on_any_page(pages: Pages) -> None:
    """Boxes, labels of lines and words beside bars, on every page of the site."""
    met = {}
    for focus in every(pages):
        found = rectangles(drawn(pages, focus)[0])
        met[focus] = [pair for pair in combinations(found, 2) if meet(*pair)]

    assert {} == {focus: pairs for focus, pairs in met.items() if pairs}


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_overlaps_where_labels_are_strange(payload: str) -> None:
    """Long, without blanks, with marks."""
    strange = Pages(store_of(hostile(payload)))
    met = [pair for focus in every(strange) for pair in combinations(rectangles(drawn(strange, focus)[0]), 2) if meet(*pair)]

    assert [] == met


def test_everything_is_inside_the_frame(pages: Pages) -> None:
    """Pictures are cut at the frame."""
    for focus in every(pages):
        drawing, _ = drawn(pages, focus)
        left, top, right, bottom = drawing.frame
        assert all(left <= a and top <= b and c <= right and d <= bottom for a, b, c, d in rectangles(drawing))


def test_every_membership_is_drawn_once_on_every_page(pages: Pages) -> None:
    """As a line to a post, or as a bar; on the page of a congress it is written in the box of its holder."""
    for focus in every(pages):
        if focus.view == "congress":
            continue
        drawing, found = drawn(pages, focus)
        lines = [iri for *_, line in drawing.graph.edges(data=True) if line["kind"] == "holds" for iri in line["statements"]]
        bars = [bar.statement for bar in drawing.bars]
        assert sorted(one.iri for one in found if one.kind == "membership") == sorted(bars or lines)


def test_a_bar_is_certain_between_the_latest_start_and_the_earliest_end() -> None:
    """Where someone was seen bounds it as well; what bounds cross is certain nowhere."""
    seen = (None, None, None, None, "2020-02-24", "2021-05-01")

    assert ("2020-02-24", "2021-05-01") == certain(seen)
    assert certain(("2010-01-01", "2010-12-31", "2010-06-01", "2011-01-01", None, None)) is None


@pytest.mark.parametrize(
    ("a", "b", "met"),
    [
        (
            ("2010-01-01", "2010-12-31", "2014-01-01", "2014-12-31", None, None),
            (None, None, None, None, "2012-05-05", "2012-05-05"),
            "certain",
        ),
        (
            ("2010-01-01", "2010-12-31", "2014-01-01", "2014-12-31", None, None),
            (None, None, None, None, "2018-05-05", "2018-05-05"),
            "possible",
        ),
        (("2010-01-01", "2010-12-31", "2014-01-01", "2014-12-31", None, None), ("2015-01-01", "2015-01-01", None, None, None, None), None),
    ],
)
def test_who_served_at_the_same_time_is_certain_possible_or_nobody(
    a: tuple[str | None, ...], b: tuple[str | None, ...], met: str | None
) -> None:
    """The order of the two does not matter."""
    assert (met, met) == (meeting(a, b), meeting(b, a))


def test_a_career_stands_in_the_order_of_its_bodies(pages: Pages) -> None:
    """The person's own posts first in each body, then who was certainly there, then who possibly was."""
    drawing, found = drawn(pages, Focus("person", (PERSON,)))
    own = {one.iri for one in found if PERSON in one.about}
    rows = [head.label.en for head in drawing.heads]

    assert own >= {bar.statement for bar in drawing.bars if bar.own}
    assert 4 == sum(bar.own for bar in drawing.bars)
    assert "certainly at the same time" in rows
    assert drawing.axis is not None
    assert all(drawing.axis.left <= x <= drawing.axis.right for bar in drawing.bars for x in (*bar.possible, *bar.seen))


def test_a_body_has_its_posts_holders_and_everything_below(pages: Pages) -> None:
    """Two levels down, and none of the holders of other bodies."""
    drawing, found = drawn(pages, Focus("organization", (BODY,)))
    names = {attributes["name"].vi for attributes in drawing.graph.nodes.values()}

    assert {"Sở Y tế", "Bệnh viện Đa khoa tỉnh", "Chi cục Thủy lợi", "Ủy ban nhân dân huyện Đông Khê"} <= names
    assert all(BODY in one.about for one in found if one.kind == "membership")
    assert any(attributes.get("focus") for attributes in drawing.graph.nodes.values())


def test_a_body_below_another_shows_what_it_belongs_to(pages: Pages) -> None:
    """All the way up."""
    drawing, _ = drawn(pages, Focus("organization", (f"{ID}organization/o8",)))
    order = sorted(drawing.places, key=lambda node: drawing.places[node].y)

    assert ["o1", "o5", "o8"] == [node.rsplit("/", 1)[-1] for node in order if drawing.graph.nodes[node]["kind"] == "organization"]


def test_a_body_shows_what_it_came_of_and_what_it_became(pages: Pages) -> None:
    """With the day; arrows lead from the older to the newer."""
    new, _ = drawn(pages, Focus("organization", (f"{ID}organization/o5",)))
    old, _ = drawn(pages, Focus("organization", (f"{ID}organization/o15",)))
    lines = {(a, b): line["label"].en for a, b, line in new.graph.edges(data=True) if line["kind"] == "becomes"}

    assert {("organization/o15", "organization/o5"), ("organization/o16", "organization/o5")} == lines.keys()
    assert {"became 1\xa0Mar\xa02016"} == set(lines.values())
    assert [["n", "n"], ["e"]] == [
        [route.tip[2] for (a, b, _), route in one.lines.items() if route.tip and one.graph.edges[a, b, 0]["kind"] == "becomes"]
        for one in (new, old)
    ]


def test_a_page_offers_a_line_for_the_decisions(tmp_path: Path) -> None:
    """What a script makes of the data is a decision on the fact that the article states, once who decides and the day are filled in."""
    page = page_of(SAMPLE, tmp_path, about=(SIX,))
    article, kind, id, parts = page.data["statements"][2]["at"][0]
    spans = [{"of": of, "start": start, "end": end} for of, start, end in parts]
    told = {"document": page.data["articles"][article]["id"], "kind": kind, "spans": spans, "id": id}
    decision = decision_adapter.validate_python(
        {"kind": "fact", "verdict": "wrong", "fact": told, "by": "Ban biên tập", "on": "2026-03-01"}
    )

    assert ("membership", "dai-hoi-chi-bo") == (decision.fact.kind, decision.fact.document)
    assert {"person", "statement"} == {span.of for span in decision.fact.spans}


def test_a_congress_has_people_by_capacity_results_targets_and_the_one_before(pages: Pages) -> None:
    """Who is only counted has a box; a target that is a share of another stands below it, further in."""
    drawing, _ = drawn(pages, Focus("congress", (CONGRESS,)))
    kinds = [attributes["kind"] for attributes in drawing.graph.nodes.values()]
    share, whole = (drawing.places[f"target/t{n}"] for n in (3, 2))

    assert [8, 2, 5, 1] == [kinds.count(kind) for kind in ("person", "event", "target", "group")]
    assert {"chủ trì", "dự và chỉ đạo", "dự"} <= {head.label.vi for head in drawing.heads}
    assert (True, True) == (share.top > whole.bottom, share.left > whole.left)


def test_many_people_stand_with_each_of_their_bodies(pages: Pages) -> None:
    """The overview of a province is a directory: copies of one person are one person to whoever selects one."""
    drawing, _ = drawn(pages, Focus("overview"))
    people = [attributes["iri"] for attributes in drawing.graph.nodes.values() if attributes["kind"] == "person"]
    of = [attributes["of"] for attributes in drawing.graph.nodes.values() if attributes.get("of")]

    assert (40, len(people) - 40) == (len(set(people)), len(of))
    assert set(of) <= set(drawing.graph)


def test_the_shortest_connection_of_two_people_is_drawn_and_nothing_else(pages: Pages) -> None:
    """Each line on it has its statement; two people without a connection have a page without statements."""
    ends = (PERSON, f"{ID}person/p5")
    drawing, found = drawn(pages, pages.connection(*ends))
    plain = nx.Graph(drawing.graph)
    keys = [next(node for node in drawing.graph if drawing.graph.nodes[node]["iri"] == iri) for iri in ends]
    steps = nx.shortest_path_length(nx.Graph(graph_of(pages.data, pages.found)), *keys)

    assert steps == nx.shortest_path_length(plain, *keys)
    assert {"person", "post", "organization"} >= {attributes["kind"] for attributes in drawing.graph.nodes.values()}
    assert len(found) < len(pages.found) / 4
    assert [] == pages.statements(pages.connection(PERSON, "urn:nobody"))


def test_a_large_graph_is_set_in_columns(tmp_path: Path) -> None:
    """Nothing overlaps, no line is lost or left behind by its boxes, and the whole is not much higher than wide."""
    large = Pages(store_of(story(260, 110).replace("org:subOrganizationOf", "kg:isNear")))  # bodies that do not belong together
    drawing, found = drawn(large, Focus("overview"))
    boxes = sorted((place.left, place.top, place.right, place.bottom) for place in drawing.places.values())
    near = [(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 : at + 60] if meet(a, b)]
    left, top, right, bottom = drawing.frame

    assert len(drawing.graph) > 300
    assert [] == near
    assert set(drawing.graph.edges(keys=True)) == drawing.lines.keys()
    for (a, b, _), route in drawing.lines.items():
        if drawing.graph.nodes[b]["kind"] == "post":
            assert route.tip is not None
            assert (drawing.places[b].left, True) == (route.tip[0], drawing.places[b].top < route.tip[1] < drawing.places[b].bottom)
            assert route.path.startswith(f"M{drawing.places[a].right:.10g} {drawing.places[a].y:.10g}")
    assert bottom - top < 2.5 * (right - left)
    assert sorted(one.iri for one in found if one.kind == "membership") == sorted(
        iri for *_, line in drawing.graph.edges(data=True) if line["kind"] == "holds" for iri in line["statements"]
    )


def test_who_stands_between_most_others_is_named_on_the_overview(pages: Pages, tmp_path: Path) -> None:
    """Copies of one person count as one; a small graph names nobody."""
    between = central(draw(pages.data, Focus("overview"), chosen(pages.data, pages.found, Focus("overview"))).graph)

    assert "organization/o1" == between[0]
    assert (6, 6) == (len(between), len(set(between)))
    assert "between" not in " ".join(str(div.get("class")) for div in page_of(story(2, 1), tmp_path).all("div"))


def test_the_article_stands_beside_its_lanes(tmp_path: Path) -> None:
    """Whole where that is allowed; else its quotes, in its order, and nothing between them."""
    quoted = page_of(SAMPLE, tmp_path, texts={"dai-hoi-chi-bo": article_text()}, about=(SIX,))
    whole = page_of(SAMPLE, tmp_path, full_text={"dai-hoi-chi-bo": article_text()}, about=(SIX,))

    assert ("Trích từ bài, theo thứ tự" in quoted.text, "Trích từ bài, theo thứ tự" in whole.text) == (True, False)
    assert all(any(section.get("class") == "article-text full" for section in page.all("section")) for page in (quoted, whole))
    assert len(whole.text) > len(quoted.text)
    assert {int(n) for mark in quoted.all("mark") if (told := mark.get("data-all")) for n in told.split()} == set(range(32))


def test_a_page_says_how_its_statements_are_known(tmp_path: Path) -> None:
    """In numbers, without scripts."""
    assert "26 điều nêu rõ" in page_of(SAMPLE, tmp_path).text


def test_a_page_asks_not_to_be_listed_unless_told(tmp_path: Path) -> None:
    """People who hold no office any more have a right not to be found first."""
    assert {"name": "robots", "content": "noindex"} in page_of(SAMPLE, tmp_path).all("meta")


def test_a_site_links_its_pages_and_nothing_else(site: Path) -> None:
    """Every address leads to a file of the site; scripts and styles come from it, and the policy lets no other in."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    read = {name: Page(path.read_text(encoding="utf-8")) for name, path in files.items()}

    assert len(files) == 1 + 40 + 17 + 2 + 6
    for name, page in read.items():
        links = [link["href"] or "" for link in page.all("a") if not (link["href"] or "").startswith(("#", "https://example.org/"))]
        sources = [element.get("src") or element.get("href") or "" for element in page.all("script") + page.all("link")]
        there = [
            *links,
            *(one for one in sources if one and one != "data:,"),
            *(node["page"] for node in page.data["nodes"] if "page" in node),
        ]
        assert [] == [one for one in there if not (files[name].parent / one).resolve().is_file()]
        policy = next(meta["content"] for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy") or ""
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
    assert {"person/p0.html", "article/d0.html", "congress/k1.html"} <= {link["href"] for link in read["index.html"].all("a")}


def test_a_site_is_the_same_twice_and_replaces_only_a_site(site: Path, pages: Pages, tmp_path: Path) -> None:
    """A folder that holds other files is left alone."""
    other = tmp_path / "other"
    first = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    write_site(pages, site, title="Tỉnh Hòa Thuận")
    other.mkdir()
    (other / "letter.txt").write_text("x", encoding="utf-8")

    assert first == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    with pytest.raises(StoreError, match="holds other files"):
        write_site(pages, other, title="T")
    assert ["letter.txt"] == [path.name for path in other.iterdir()]
