"""Who heads what on a map: what the map knows of it, what the panel says of it, and where the sentences are."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.store.terms import Iri, Literal, Term
from kg.view.evidence import LIMIT, Piece
from kg.view.focus import Focus
from kg.view.large import Atlas, LargePage
from kg.view.large.columns import MOST_PROVEN, columns
from kg.view.large.heads import Heads
from kg.view.large.layout import layout
from kg.view.large.quoting import plain_pieces, sliced
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.words import plain_text, same
from kg.view.writer import Pages
from view.browsing import Opened
from view.columns import data_of
from view.country import country, map_page
from view.pages import SAMPLE, article_text, store_of

Open = Callable[..., Opened]


def _data(**membership: Term) -> Data:
    """Give one membership of a chair in a committee whose vocabulary names its head."""
    told: dict[str, dict[str, tuple[Term, ...]]] = {
        "urn:m": {"org:role": (Iri("urn:chair"),), "org:organization": (Iri("urn:o"),)}
        | {f"org:{key}": (value,) for key, value in membership.items()},
        "urn:o": {"org:classification": (Iri("urn:committee"),)},
        "urn:committee": {"kg:headRole": (Iri("urn:chair"),)},
        "urn:chair": {"kg:rank": (Literal("23"),)},
        "urn:vice": {"kg:rank": (Literal("31"),)},
    }
    return data_of(told)


@pytest.mark.parametrize(("role", "rank"), [("urn:chair", 23), ("urn:vice", None), ("urn:unknown", None)])
def test_the_vocabulary_says_which_role_heads_a_body(role: str, rank: int | None) -> None:
    """No words are compared; a deputy, and a role that the vocabulary does not know, head nothing."""
    one = Statement("urn:m", "membership", same("A"), same("x"), {}, (), (), "stated", ())

    assert rank == Heads(_data(role=Iri(role))).rank(one)


def test_a_body_of_unknown_kind_has_no_head() -> None:
    """Nothing is guessed from the rank alone."""
    one = Statement("urn:m", "membership", same("A"), same("x"), {}, (), (), "stated", ())

    assert Heads(_data(organization=Iri("urn:other"))).rank(one) is None
    assert Heads(_data()).rank(one._replace(kind="event")) is None


def test_marks_stand_where_the_plain_text_has_them() -> None:
    """White space is folded and direction marks vanish, and the marked stretch is still the marked one."""
    pieces = (
        Piece("Sáng nay,\n ông ", False),
        Piece("Lê\u202e  Văn A", True),
        Piece(" là ", False),
        Piece("Chủ  tịch", True),
        Piece(".", False),
    )
    text, marks = plain_pieces(pieces)

    assert "Sáng nay, ông Lê Văn A là Chủ tịch." == text
    assert ["Lê Văn A", "Chủ tịch"] == [text[start:end] for start, end in marks]
    assert [14, 22, 26, 34] == sliced(text, marks)


def _map_of_the_sample(monkeypatch: pytest.MonkeyPatch, texts: dict[str, str]) -> LargePage:
    monkeypatch.setattr("kg.view.writer.LARGE", 0)
    page = Pages(store_of(SAMPLE), texts=texts).network(Focus("overview"))
    assert isinstance(page, LargePage)
    return page


def test_a_map_quotes_the_sentence_around_the_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a small page does, within its limit; without the text there is the evidence alone."""
    text = article_text()
    whole = [proof for one in _map_of_the_sample(monkeypatch, {"dai-hoi-chi-bo": text}).atlas.said for proof in one.proofs]
    alone = [proof for one in _map_of_the_sample(monkeypatch, {}).atlas.said for proof in one.proofs]

    assert len(whole) == len(alone) > 10
    assert all(len(proof.text) <= LIMIT + 2 for proof in whole)
    assert all(proof.text.strip("…") in plain_text(text) for proof in whole)
    assert sum(len(proof.text) for proof in whole) > 2 * sum(len(proof.text) for proof in alone)
    for one, other in zip(whole, alone, strict=True):
        marked = [one.text[start:end] for start, end in one.marks]
        assert marked
        assert all(part in marked or any(part in longer for longer in marked) for part in other.text.split(" … "))


def test_a_sentence_that_proves_several_things_is_in_the_file_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file stays small where an article lists many people in one sentence."""
    page = _map_of_the_sample(monkeypatch, {"dai-hoi-chi-bo": article_text()})
    packed = columns(page.atlas, page.spot, branches={}, levels={}, statuses={})["said"]

    assert len(set(packed["texts"])) == len(packed["texts"]) < sum(len(quotes) for quotes in packed["quotes"])


def test_without_scripts_the_head_of_a_body_stands_before_its_other_posts() -> None:
    """The table for readers without scripts, body by body."""
    html = map_page(country(400)).generate_html().split("<noscript>", 1)[1]
    roles = [cell.split("</td>", 1)[0] for cell in html.split("<tr><td>")[1:]]
    first = next(row for row in html.split("<tr>")[2:] if "Tỉnh ủy" in row)

    assert roles
    assert "Bí thư" in first
    assert "Phó Bí thư" not in first


def test_what_has_no_page_is_opened_by_its_iri() -> None:
    """The part that all IRIs share stands in the file once; a map with evidence has none of it."""
    atlas = country(400)
    odd = atlas.dots[3]._replace(iri="https://w3id.org/officegraph/id/organization/uy-ban-0003", key="organization/0003")
    many = atlas._replace(dots=(*atlas.dots[:3], odd, *atlas.dots[4:]), said=atlas.said * (MOST_PROVEN // len(atlas.said) + 1))
    packed = columns(many, layout(many), branches={}, levels={}, statuses={})

    assert ("https://w3id.org/officegraph/id/", {"3": "organization/uy-ban-0003"}) == (packed["base"], packed["own"])
    assert not {"base", "own"} & set(columns(atlas, layout(atlas), branches={}, levels={}, statuses={}))


def _written(atlas: Atlas, folder: Path) -> Path:
    map_page(atlas).write_html(str(folder / "map.html"))
    return folder / "map.html"


@pytest.mark.browser
def test_the_panel_tells_who_heads_what_in_each_place(opened: Open, tmp_path: Path) -> None:
    """The head of the highest body first; a press selects the statement, whose sentence has the words of the post marked."""
    atlas = country(400)
    view = opened(_written(atlas, tmp_path))
    areas = [area.vi for area in atlas.areas]
    top = next(dot for dot in atlas.dots if dot.kind == "organization" and areas[dot.area or 0] in view.text(".place h4"))
    one = next(said for said in atlas.said if said.head and atlas.dots[said.lines[0][1]] == top)
    person = atlas.dots[one.lines[0][0]]

    assert len(areas) == view.shown(".place")
    assert (person.name.vi, one.words.vi) == (view.text(".place .head b"), view.text(".place .head > bdi").split(", ")[0])
    assert one.when.vi in view.text(".place .head small")
    view.page.click(".place .head")
    assert f"#sel={one.key}" == view.hash()
    assert one.words.vi == view.text("#cards .card mark")
    assert one.proofs[0].text == view.text("#cards .card blockquote")
    assert (0, []) == (view.shown("#areas"), view.problems)


@pytest.mark.browser
def test_the_heads_are_those_of_the_chosen_day(opened: Open, tmp_path: Path) -> None:
    """On a day, who certainly or possibly held the post then; filters hold for the list as well."""
    atlas = country(400)
    view = opened(_written(atlas, tmp_path), "#day=2012-06-01")
    rows = view.page.locator(".place .head").count()

    assert "01/06/2012" in view.text("#h-areas")
    assert 0 < view.page.locator(".place .head.possible").count() <= rows
    assert "có thể" in view.text(".place .head.possible small")
    view.page.click("[data-off='branch:0']")
    assert not any("Tỉnh ủy" in text for text in view.page.locator(".place .head").all_inner_texts())


@pytest.mark.browser
def test_several_heads_of_one_body_are_counted(opened: Open, tmp_path: Path) -> None:
    """The one told last stands there, and that others are told to be so as well is not hidden."""
    atlas = country(400)
    at = next(n for n, one in enumerate(atlas.said) if one.head and one.lines[0][1] == 0)
    later = atlas.said[at]._replace(
        key="later", dots=(399, 0), lines=((399, 0),), days=(None, None, None, None, "2030-01-01", "2030-01-01")
    )
    view = opened(_written(atlas._replace(said=(*atlas.said, later)), tmp_path))
    row = next(text for text in view.page.locator(".place .head").all_inner_texts() if atlas.dots[399].name.vi in text)

    assert "còn 1 người khác" in row


@pytest.mark.browser
@pytest.mark.parametrize("site", [False, True])
def test_without_evidence_each_card_says_where_it_is(site: bool, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of the person, or the command that opens it; at the selection, and at each card."""
    monkeypatch.setattr("kg.view.large.columns.MOST_PROVEN", 0)
    atlas = country(400)
    dots = tuple(dot._replace(page=f"person/{at}.html") for at, dot in enumerate(atlas.dots)) if site else atlas.dots
    many = atlas._replace(dots=dots)
    person = next(at for at, dot in enumerate(atlas.dots) if dot.kind == "person")
    view = opened(_written(many, tmp_path), f"#sel={dots[person].key}&lang=en")
    view.page.wait_for_selector("#cards .card")
    where = view.page.locator("#about .elsewhere")

    assert 0 == view.page.locator(".report, #cards blockquote").count()
    if site:
        assert f"person/{person}.html" == where.locator("a").get_attribute("href")
        assert view.page.locator("#cards .card").count() == view.page.locator("#cards .elsewhere a").count()
    else:
        assert f'kg view "https://w3id.org/officegraph/id/{dots[person].key}"' == where.locator("code").inner_text().replace("\n", "")
        view.page.locator("#cards .card summary").first.click()
        assert view.shown("#cards .elsewhere code") == 1


@pytest.mark.browser
def test_the_table_begins_with_the_heads(opened: Open, tmp_path: Path) -> None:
    """On a phone it is what opens; each statement stands in it once."""
    atlas = country(400)
    view = opened(_written(atlas, tmp_path), "#view=both")
    names = view.page.locator("#rows tbody td:first-child").all_inner_texts()
    led = {(one.lines[0][0], one.lines[0][1]) for one in atlas.said if one.head and (one.status or "").endswith("current")}
    heads = {f"{atlas.dots[person].name.vi}, {atlas.dots[body].name.vi}" for person, body in led}

    assert set(names[: len(heads)]) == heads
    assert str(len(atlas.said)) in view.text("#rows caption")


@pytest.mark.slow
@pytest.mark.browser
def test_what_lies_under_the_pointer_is_marked(opened: Open, tmp_path: Path) -> None:
    """With its lines; the drawing is as before when the pointer leaves."""
    atlas = country(400)
    away = next(one for one in atlas.said if one.kind == "membership" and atlas.dots[one.dots[0]].home != one.dots[1])
    view = opened(_written(atlas, tmp_path), f"#sel={atlas.dots[away.dots[0]].key}")
    view.press("Escape")
    canvas = view.page.locator("canvas.map")
    view.page.mouse.move(5, 5)
    before = canvas.screenshot()
    frame = canvas.bounding_box()
    assert frame is not None
    view.page.mouse.move(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2)
    view.page.wait_for_timeout(60)
    assert before != canvas.screenshot()
    view.page.mouse.move(5, 5)
    view.page.wait_for_timeout(60)
    assert before == canvas.screenshot()


@pytest.mark.slow
@pytest.mark.browser
def test_what_is_inferred_has_a_star_in_the_drawing_and_words_in_the_panel(opened: Open, tmp_path: Path) -> None:
    """The key says what the star means; where all is stated there is none."""
    atlas = country(400)
    inferred = atlas._replace(said=tuple(one._replace(tone="context") if one.head else one for one in atlas.said))
    for told, stars in ((inferred, True), (atlas, False)):
        view = opened(_written(told, tmp_path))
        view.page.click("#download summary")
        with view.page.expect_download() as waiting:
            view.page.click("#svg")
        svg = waiting.value.path().read_text(encoding="utf-8")

        assert stars == (" *<" in svg) == (view.shown(".samples .inferred") == 1)
        assert stars == (view.page.locator(".place .head i").count() > 0)


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "post"), [("vi", "Chủ tịch, Ủy ban nhân dân tỉnh"), ("en", "Chair, Provincial People's Committee")])
def test_a_body_is_called_without_the_name_of_its_place_in_its_frame(lang: str, post: str, opened: Open, tmp_path: Path) -> None:
    """The frame says which place it is; in English the word between goes as well."""
    view = opened(_written(country(400), tmp_path), f"#lang={lang}")

    assert post in [text for text in view.page.locator(".place .head > bdi").all_inner_texts() if "124" not in text]


@pytest.mark.browser
def test_from_near_a_frame_names_who_else_holds_a_post(opened: Open, tmp_path: Path) -> None:
    """More of them than from far; a press on the name of the place in the panel brings it near."""
    whole = country(400)
    outer = [whole.dots[one.dots[-1]].home is None for one in whole.said]
    atlas = whole._replace(said=tuple(one if top else one._replace(head=None) for one, top in zip(whole.said, outer, strict=True)))
    view = opened(_written(atlas, tmp_path))
    deputies = {
        atlas.dots[one.lines[0][0]].name.vi for one in atlas.said if "Phó" in one.words.vi and (one.status or "").endswith("current")
    }
    heads = {atlas.dots[one.lines[0][0]].name.vi for one in atlas.said if one.head}

    def named() -> set[str]:
        view.page.click("#download summary")
        with view.page.expect_download() as waiting:
            view.page.click("#svg")
        svg = waiting.value.path().read_text(encoding="utf-8")
        return {name for name in deputies - heads if f">{name}<" in svg}

    far = named()
    view.page.click(".place:last-child h4 button")
    view.page.wait_for_timeout(300)
    assert len(named()) > len(far)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("lang", "query"),
    [("vi", "chu tich uy ban nhan dan tinh"), pytest.param("en", "chair provincial people", marks=pytest.mark.slow)],
)
def test_a_post_is_searched_for_in_the_language_of_the_page(lang: str, query: str, opened: Open, tmp_path: Path) -> None:
    """The suggestion names who heads the body; taking it shows the statement."""
    atlas = country(400)
    view = opened(_written(atlas, tmp_path), f"#lang={lang}")
    view.page.fill("#search", query)
    view.page.wait_for_selector("#found li bdi")
    told = view.text("#found li bdi")
    view.page.press("#search", "Enter")
    person = next(dot.name.vi for dot in atlas.dots if dot.kind == "person" and told.endswith(dot.name.vi))

    assert view.hash().startswith("#sel=")
    assert person in view.text("#cards .card h4")


@pytest.mark.browser
def test_of_many_places_the_first_are_in_sight_and_the_whole_is_a_press_away(opened: Open, tmp_path: Path) -> None:
    """At first sight names have room, also where the window is low; the button shows the foot of the sheet as well."""
    atlas = country(400)
    places = tuple(same(f"Nơi bịa {at}") for at in range(60))
    dots = tuple(dot._replace(home=None, area=at % 60) if dot.kind == "organization" else dot for at, dot in enumerate(atlas.dots))
    view = opened(_written(atlas._replace(dots=dots, areas=places), tmp_path), width=1280)

    def named() -> list[str]:
        view.page.click("#download summary")
        with view.page.expect_download() as waiting:
            view.page.click("#svg")
        svg = waiting.value.path().read_text(encoding="utf-8")
        return [place.vi for place in places if f">{place.vi}<" in svg]

    view.page.set_viewport_size({"width": 1280, "height": 560})
    view.page.wait_for_timeout(300)
    first = named()
    view.page.click("#zoom-fit")
    view.page.wait_for_timeout(300)

    assert 0 < len(first) < len(places)
    assert len(places) >= len(named()) > len(first)
