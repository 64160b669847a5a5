"""The reference pages say what the files say."""

import pytest

from capabilities import PROJECT
from kg.devtools.reference import pages
from kg.ontology import load_vocabulary


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("name", ["ontology.md", "vocabularies.md"])
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


def test_unions_are_unrolled(written: dict[str, str]) -> None:
    """A domain of several classes names them."""
    assert "- of: `kg:PersonnelEvent`, `kg:Claim`" in written["ontology.md"]
    assert "_:" not in written["ontology.md"]
