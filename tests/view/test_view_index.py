"""Finding statements by what they are about: the same as going through all of them, in the same order."""

from collections.abc import Callable

import pytest

from kg.view.focus import Focus, chosen
from kg.view.index import Index
from kg.view.statements import Statement
from kg.view.writer import Pages
from view.pages import store_of
from view.province import province


@pytest.fixture(scope="module")
def pages() -> Pages:
    """An invented province, read once."""
    return Pages(store_of(province()))


def _those(found: Index, wanted: Callable[[Statement], bool]) -> list[str]:
    return [one.iri for one in found if wanted(one)]


def _iris(found: list[Statement]) -> list[str]:
    return [one.iri for one in found]


def test_an_index_finds_what_a_search_finds(pages: Pages) -> None:
    """By thing, by article, by its own name, in the order of a page; each statement once."""
    found = pages.found
    documents = sorted({proof.document for one in found for proof in one.proofs})
    things = sorted({iri for one in found for iri in one.about})

    assert Index.of(found) is found
    assert list(Index(list(found))) == list(found)
    assert (len(found), found[0], list(found[-1:])) == (len(list(found)), next(iter(found)), list(found)[-1:])
    for iri in things:
        assert _iris(found.about(iri)) == _those(found, lambda one, iri=iri: iri in one.about)  # type: ignore[misc]
    for document in documents:
        by = _those(found, lambda one, document=document: any(proof.document == document for proof in one.proofs))  # type: ignore[misc]
        assert _iris(found.proven(document)) == by
    assert _iris(found.about(*things[:9])) == _those(found, lambda one: bool(set(things[:9]) & set(one.about)))
    assert _iris(found.called(found[3].iri, found[1].iri, "urn:none")) == [found[1].iri, found[3].iri]
    assert _iris(found.several(found.about(things[0]), found.about(things[0]))) == _iris(found.about(things[0]))
    assert found.about("urn:none") == found.proven("urn:none") == []


def test_the_family_of_a_body_is_all_above_and_all_below(pages: Pages) -> None:
    """Not what stands beside it under the same body; a ring of bodies ends."""
    ties = {(one.links[0].source, one.links[0].target) for one in pages.found if one.kind == "relation" and one.links}
    for body in sorted({end for tie in ties for end in tie}):
        family = pages.found.family(body)
        assert {whole for part, whole in ties if part == body} <= family
        assert {part for part, whole in ties if whole == body} <= family
    (top, *_) = sorted({whole for _, whole in ties} - {part for part, _ in ties})
    below = sorted(part for part, whole in ties if whole == top)
    assert len(below) > 1
    assert not set(below[1:]) & pages.found.family(below[0]) - {part for part, whole in ties if whole == below[0]}


def test_a_selection_has_its_things_and_its_statements(pages: Pages) -> None:
    """Whichever of the two an address names."""
    one, *others = pages.found
    thing = others[-1].about[0]
    mine = chosen(pages.data, pages.found, Focus("selection", (one.iri, thing))).statements

    assert _iris(mine) == _those(pages.found, lambda told: told.iri == one.iri or thing in told.about)
