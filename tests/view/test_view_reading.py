"""Reading a store for a page: quad by quad from our own, with SPARQL from any other, and the same both ways."""

import gc
import re
from pathlib import Path

import pytest

import kg.view
from kg.ontology import ontology_path
from kg.store.engine import Answer
from kg.store.listing import Listable
from kg.store.local import Store
from kg.view import Pages
from kg.view.evidence import Evidence
from kg.view.large import LargePage
from kg.view.listing import statements
from kg.view.reading import CLASSES, EVIDENCE, PROPERTIES, read, unhindered
from kg.view.things import CLAIMS, Data
from view.country import country
from view.pages import SAMPLE, store_of
from view.payloads import crowd
from view.province import province
from view.told import stored

_CODE, _ONTOLOGY = Path(kg.view.__file__).parent, ontology_path()
_NAME = re.compile(r'"((?:kg|org|skos|foaf|dcterms|prov):[A-Za-z]+)"')
_EVIDENCE = re.compile(r"^kg:([A-Za-z]*[eE]vidence)", re.MULTILINE)


class Asked:
    """An engine that answers SPARQL and nothing else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def query(self, sparql: str) -> Answer:
        """Answer *sparql*."""
        return self._store.query(sparql)


def _all(data: Data) -> dict[str, object]:
    """Give everything that *data* says of each thing."""
    return {iri: (thing.classes, thing.graphs, thing.properties()) for iri, thing in data.things.items()}


@pytest.mark.parametrize("name", ["sample", "province", "payloads"])
def test_a_listed_store_reads_like_an_asked_one(name: str) -> None:
    """The same things, values, graphs, mentions and classes."""
    told: dict[str, str | Path] = {"sample": SAMPLE, "province": province(), "payloads": crowd()}
    store = store_of(told[name])
    listed, asked = read(store), read(Asked(store))

    assert isinstance(store, Listable)
    assert not isinstance(Asked(store), Listable)
    assert _all(asked) == _all(listed)
    assert (asked.entity, asked.classes) == (listed.entity, listed.classes)
    assert len(listed.things) > 40


def test_every_property_that_a_page_names_is_read() -> None:
    """A name that is not in the list would be empty on every page; also those that are put together from parts."""
    named = {name for file in _CODE.rglob("*.py") for name in _NAME.findall(file.read_text(encoding="utf-8"))}
    classes = {*CLASSES, *CLAIMS}
    evidence = {f"kg:{name}" for file in _ONTOLOGY.glob("core/*.ttl") for name in _EVIDENCE.findall(file.read_text(encoding="utf-8"))}

    assert set() == named - PROPERTIES - classes
    assert evidence == set(EVIDENCE)
    assert len(named) > 80


def test_sentences_are_left_unread_where_no_page_will_show_them() -> None:
    """What is drawn is the same but for the order of what one article tells; articles and how things are known stay."""
    store = store_of(province())
    whole, brief = read(store, lambda _: False), read(store, lambda _: True)
    told = {one.iri: one for one in statements(whole, Evidence(whole, {}))}
    short = {one.iri: one for one in statements(brief, Evidence(brief, {}))}

    assert brief.brief
    assert not whole.brief
    assert told.keys() == short.keys()
    assert any(one.proofs for one in short.values())
    for iri, one in told.items():
        assert short[iri]._replace(proofs=()) == one._replace(proofs=())
        assert sorted({proof.document for proof in one.proofs}) == sorted({proof.document for proof in short[iri].proofs})
        assert all(proof.quote == () and proof.places == () for proof in short[iri].proofs)


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
