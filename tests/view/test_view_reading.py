"""Reading a store for a page: quad by quad from our own, with SPARQL from any other, and the same both ways."""

import gc
from pathlib import Path

import pytest

from kg.store.engine import Answer, Listing
from kg.store.local import Store
from kg.view import Pages
from kg.view.large import LargePage
from kg.view.reading import read, unhindered
from view.country import country
from view.pages import SAMPLE, store_of
from view.payloads import crowd
from view.province import province
from view.told import stored


class Asked:
    """An engine that answers SPARQL and nothing else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def query(self, sparql: str) -> Answer:
        """Answer *sparql*."""
        return self._store.query(sparql)


@pytest.mark.parametrize("name", ["sample", "province", "payloads"])
def test_a_listed_store_reads_like_an_asked_one(name: str) -> None:
    """The same things, values, graphs, mentions and classes, in the same order."""
    told: dict[str, str | Path] = {"sample": SAMPLE, "province": province(), "payloads": crowd()}
    store = store_of(told[name])
    listed, asked = read(store), read(Asked(store))

    assert isinstance(store, Listing)
    assert not isinstance(Asked(store), Listing)
    assert list(asked.things.items()) == list(listed.things.items())
    assert [list(thing.properties) for thing in asked.things.values()] == [list(thing.properties) for thing in listed.things.values()]
    assert (asked.entity, asked.classes) == (listed.entity, listed.classes)
    assert len(listed.things) > 40


def test_the_garbage_collector_is_as_it_was() -> None:
    """Also if something goes wrong in between."""
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), unhindered():
        1 // int(gc.isenabled())
    assert gc.isenabled()
    gc.disable()
    try:
        with unhindered():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_country_out_of_a_store_is_the_country() -> None:
    """People, bodies, congresses and who held what, each with its sentence and its article."""
    told = country(500)
    pages = Pages(stored(told))
    page = pages.network(pages.focus([]))

    assert isinstance(page, LargePage)
    for kind in ("person", "organization"):
        there = [sorted(dot.name.vi for dot in atlas.dots if dot.kind == kind) for atlas in (told, page.atlas)]
        assert there[0] == there[1]
    held = {one.key: one for one in page.atlas.said if one.kind == "membership"}
    for one in told.said:
        if one.kind == "membership":
            assert [one.proofs[0].text] == [proof.text for proof in held[one.key].proofs]
            assert [told.dots[at].name for at in one.dots] == [page.atlas.dots[at].name for at in held[one.key].dots]
