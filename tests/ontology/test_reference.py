"""The reference pages say what the files say."""

import pytest

from capabilities import PROJECT
from kg.devtools.reference import pages
from kg.ontology import load_vocabulary


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("name", ["ontology.md", "ontology.html", "vocabularies.md"])
def test_the_page_is_up_to_date(written: dict[str, str], name: str) -> None:
    """Nobody edits it, and nobody forgets it."""
    path = PROJECT / "docs" / "reference" / name

    assert written[name] == path.read_text(encoding="utf-8"), "run python -m kg.devtools.reference"


def test_every_term_and_every_word_has_its_line(written: dict[str, str]) -> None:
    """But places below the province, which are thousands."""
    for concept in load_vocabulary().concepts.values():
        if concept.scheme != "place":
            assert f"| `{concept.id}` |" in written["vocabularies.md"]
    assert "### `kg:MembershipClaim`" in written["ontology.md"]
    assert '- value: "one", "many"' in written["ontology.md"]


def test_every_iri_of_a_term_leads_to_its_place_in_the_page(written: dict[str, str]) -> None:
    """``…/ontology#Claim`` is the place ``#Claim``; no link leads nowhere."""
    import re

    from kg.devtools.terms import core_terms

    page = written["ontology.html"]
    places = re.findall(r'<h3 id="([^"]+)"', page)

    assert sorted(term.name.partition(":")[2] for _, _, terms in core_terms() for term in terms) == sorted(places)
    assert set(re.findall(r'href="#([^"]+)"', page)) == set(places)
    assert "<script" not in page


def test_unions_are_unrolled(written: dict[str, str]) -> None:
    """A domain of several classes names them."""
    assert "- of: `kg:PersonnelEvent`, `kg:Claim`" in written["ontology.md"]
    assert "_:" not in written["ontology.md"]
