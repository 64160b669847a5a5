"""The Turtle on the page about graphs is what the mapper writes."""

import re
from pathlib import Path

import pyoxigraph as ox

from kg.model.document import Document
from kg.model.facts import Membership, Span
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.rdf import Mapper
from kg.resolve import Article, resolve
from rdf.words import small_vocabulary

_PAGE = Path(__file__).parents[2] / "docs/explanation/graph.md"


def _written() -> set[ox.Triple]:
    text = "Ông Mai Quốc Thược, Chủ tịch UBND tỉnh Hà Nam."
    place = PlaceMention(name="Hà Nam", level="level:province", concept="place:p35", basis="stated")
    fact = Membership(
        document="tin-1",
        evidence=(Span(start=20, end=45, quote=text[20:45]),),
        person=PersonMention(name="Mai Quốc Thược", start=4, end=18),
        role=RoleMention(name="Chủ tịch", concept="role:chair"),
        organization=OrganizationMention(name="Ủy ban nhân dân tỉnh Hà Nam", start=29, end=45, type="body:people-committee", place=place),
        status="current",
    )
    document, mapper = Document(id="tin-1", text=text, date="2020-02"), Mapper(small_vocabulary())
    pieces = [mapper.article(document, (fact,)), *mapper.derived(resolve([Article(document, (fact,))], small_vocabulary())).values()]
    return {quad.triple for piece in pieces for quad in ox.parse(piece, format=ox.RdfFormat.N_QUADS)}


def test_the_page_shows_what_is_written() -> None:
    """Every triple in the page's listings is one that the mapper writes for the sentence it quotes."""
    blocks = re.findall(r"```turtle\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.DOTALL)
    shown = {quad.triple for block in blocks for quad in ox.parse(block.encode(), format=ox.RdfFormat.TURTLE)}

    assert 2 == len(blocks)
    assert 28 == len(shown)
    assert set() == shown - _written()
