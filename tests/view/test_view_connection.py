"""How two people are connected: the narrowest way, told as a chain of sentences, the same on every page and in the library."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest

from kg.view import Pages, write_page
from kg.view.large import Atlas
from kg.view.ties import connecting, cost
from view.browsing import Opened
from view.country import write_map
from view.pages import store_of
from view.stories import HEAD

Open = Callable[..., Opened]
ID = "https://w3id.org/officegraph/id/"


def crowded(more: int) -> str:
    """Tell of two people who both sit in a body of many, and both in one of two."""
    entities = [
        'o:big a org:Organization ; skos:prefLabel "Hội rất đông"@vi . o:small a org:Organization ; skos:prefLabel "Tổ hai người"@vi .'
    ]
    held, said = [], []

    def tell(person: int, body: str) -> None:
        name = f"{body}{person}"
        entities.append(f'post:{name} a org:Post ; org:postIn o:{body} ; kg:roleName "Ủy viên" .')
        held.append(f"m:{name} a org:Membership ; org:member p:p{person} ; org:organization o:{body} ; kg:post post:{name} ;")
        held.append(f'  kg:roleName "Ủy viên" ; prov:wasDerivedFrom claim:{name} .')
        span = f"<urn:s#char={len(held)},{len(held) + 9}>"
        said.append(
            f"claim:{name} a kg:MembershipClaim ; kg:evidence {span} . {span} kg:exact 'Câu {name} bịa'@vi ; kg:start 1 ; kg:end 9 ."
        )

    for person in range(2 + more):
        entities.append(f'p:p{person} a foaf:Person ; foaf:name "Người Số {person}" .')
        tell(person, "big")
    tell(0, "small")
    tell(1, "small")
    document = f'doc:d a kg:Document ; dcterms:identifier "d" ; dcterms:title "Bài bịa"@vi ; kg:articleGraph <{ID}article/d> .'
    graphs = {"graph/entities": entities, "graph/memberships": held, "article/d": [*said, document]}
    return HEAD + "".join(f"<{ID}{name}> {{\n" + "\n".join(lines) + "\n}\n" for name, lines in graphs.items())


def test_a_body_of_two_is_preferred_to_one_that_everybody_shares() -> None:
    """Both ways have as many steps."""
    pages = Pages(store_of(crowded(30)))
    found = connecting(pages.data, pages.found, f"{ID}person/p0", f"{ID}person/p1")

    assert 2 == len(found)
    assert all("Tổ hai người" in one.cells["organization"].vi for one in found)


def test_more_ties_cost_more() -> None:
    """And something that nothing else is tied to costs least."""
    assert sorted(cost(degree) for degree in range(200)) == [cost(degree) for degree in range(200)]
    assert 16 == cost(0)


def way_of(atlas: Atlas, one: int, other: int) -> int:
    """Say what the narrowest connection of two dots costs."""
    ways: nx.Graph[int] = nx.Graph()
    ways.add_edges_from(line for said in atlas.said for line in said.lines)
    costs = {node: cost(degree) for node, degree in ways.degree()}
    return int(nx.shortest_path_length(ways, one, other, weight=lambda a, b, _: costs[a] + costs[b]))


def told(view: Opened, atlas: Atlas) -> int:
    """Say what the connection that a page tells costs."""
    named = {dot.name.vi: at for at, dot in enumerate(atlas.dots)}
    ways: nx.Graph[int] = nx.Graph()
    ways.add_edges_from(line for said in atlas.said for line in said.lines)
    steps = [named[name] for name in view.page.locator(".chain .who").all_inner_texts()]
    return sum(cost(ways.degree(a)) + cost(ways.degree(b)) for a, b in pairwise(steps))


def _apart(atlas: Atlas) -> Iterable[tuple[int, int]]:
    people = [at for at, dot in enumerate(atlas.dots) if dot.kind == "person"]
    names = [atlas.dots[at].name.vi for at in people]
    alone = [at for at in people if names.count(atlas.dots[at].name.vi) == 1]
    return [(alone[0], alone[at]) for at in (5, 40, 90)]


@pytest.mark.browser
def test_on_a_map_the_chain_is_the_narrowest_and_has_its_sentences(opened: Open, tmp_path: Path) -> None:
    """What networkx finds; each tie with its words and its quote; the dots of the chain and no others are chosen."""
    atlas = write_map(600, tmp_path / "map.html")
    for one, other in _apart(atlas):
        view = opened(tmp_path / "map.html", f"#sel={atlas.dots[one].key}&to={atlas.dots[other].key}")

        assert way_of(atlas, one, other) == told(view, atlas)
        steps = view.shown(".chain li")
        assert [atlas.dots[one].name.vi, atlas.dots[other].name.vi] == [
            view.page.locator(".chain .who").first.inner_text(),
            view.page.locator(".chain .who").last.inner_text(),
        ]
        assert view.shown(".chain .tie") >= steps - 1
        assert view.shown(".chain blockquote") > 0
        assert ([], []) == (view.problems, view.requests)


@pytest.mark.browser
def test_a_connection_is_asked_for_by_keyboard_and_undone(opened: Open, tmp_path: Path) -> None:
    """On a small page: the button, the search box, Enter; the address keeps it; back again; English words."""
    write_page(store_of(crowded(8)), tmp_path / "page.html", title="Hội và tổ")
    view = opened(tmp_path / "page.html", "#sel=person/p0")
    view.page.focus(".link")
    view.page.keyboard.press("Enter")
    assert "search" == view.page.evaluate("document.activeElement.id")
    view.page.keyboard.type("nguoi so 1")
    view.page.keyboard.press("Enter")

    seat = "Ủy viên, Tổ hai người"
    assert "#sel=person/p0&to=person/p1" == view.hash()
    assert ["Người Số 0", seat, "Tổ hai người", seat, "Người Số 1"] == view.page.locator(".chain .who").all_inner_texts()
    assert 2 <= view.shown(".chain blockquote")
    assert "Tổ hai người" in view.text("#live")
    assert 0 == view.shown("#panel .card")
    view.page.click("#language")
    assert "The narrowest way" in view.text("#about .note")
    view.page.locator(".chain .who").nth(2).click()
    assert "#sel=organization/small&lang=en" == view.hash()
    view.page.click("#undo")
    view.page.wait_for_timeout(100)
    assert 5 == view.shown(".chain li")
    view.page.click("#undo")
    view.page.wait_for_timeout(100)
    assert (0, "#sel=person/p0") == (view.shown(".chain li"), view.hash())
    assert [] == view.problems


@pytest.mark.browser
def test_where_nothing_connects_two_the_page_says_so(opened: Open, tmp_path: Path) -> None:
    """No chain, and no card of something else."""
    lonely = 'o:far a org:Organization ; skos:prefLabel "Nơi xa"@vi . p:p99 a foaf:Person ; foaf:name "Người Lẻ Loi" .'
    held = "m:far a org:Membership ; org:member p:p99 ; org:organization o:far ; kg:roleName 'Ủy viên' ."
    other = f"<{ID}article/e> {{ doc:e a kg:Document ; dcterms:identifier 'e' . }}\n"
    apart = f"{other}<{ID}graph/entities> {{ {lonely} }}\n<{ID}graph/memberships> {{ {held} }}\n"
    write_page(store_of(crowded(8) + apart), tmp_path / "page.html", title="Hội và tổ")
    view = opened(tmp_path / "page.html", "#sel=person/p0&to=person/p99")

    assert (0, 0) == (view.shown(".chain li"), view.shown("#panel .card"))
    assert "không nối hai bên" in view.text("#about .note")
    assert [] == view.problems
