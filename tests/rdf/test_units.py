"""The unit of a number is found in the vocabulary; its words stay."""

from functools import cache

import pytest

from kg.ontology import Vocabulary, load_vocabulary
from kg.rdf import Mapper, concepts_used
from kg.rdf.units import Units
from kg.resolve import Article, resolve
from rdf.every_kind import every_kind


@cache
def words() -> Vocabulary:
    """Give the vocabulary, read once."""
    return load_vocabulary()


@pytest.mark.parametrize(
    ("printed", "unit"),
    [
        ("đảng viên", "word:party-members"),
        ("Uỷ viên", "word:members"),
        ("đại biểu  chính thức", "measure:official-delegates"),
        ("%", "measure:percent"),
        ("triệu đồng,", "measure:million-dong"),
        ("người, đạt", "word:people"),
        ("hộ tái", None),
        ("", None),
        (None, None),
    ],
)
def test_a_unit_is_found_by_its_words(printed: str | None, unit: str | None) -> None:
    """As far as the first stop; what is more than the unit is none of the list."""
    assert unit == Units(words()).find(printed)


def test_claims_and_what_is_made_of_them_say_the_unit_and_keep_its_words() -> None:
    """Of attendance, results and targets; the vocabulary graph has the unit with its English names."""
    document, facts = every_kind()
    mapper = Mapper(words())
    said = mapper.article(document, facts)
    derived = mapper.derived(resolve([Article(document, facts)], words()))[mapper.iris.graph("memberships")]
    vocabulary = mapper.vocabulary(concepts_used([said])).decode()

    for quads in (said.decode(), derived.decode()):
        pairs = {line.split(" ")[0] for line in quads.splitlines() if "ontology#countedIn>" in line}
        assert {line.split(" ")[0] for line in quads.splitlines() if "ontology#unit>" in line} == pairs
        assert len(pairs) == 3
        assert '#unit> "đồng chí" ' in quads
    assert 'measure/percent> <http://www.w3.org/2004/02/skos/core#prefLabel> "%"@en' in vocabulary
    assert 'word/comrades> <https://w3id.org/officegraph/ontology#singular> "comrade"@en' in vocabulary
