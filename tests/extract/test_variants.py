"""The grammar reads the language, not the sample: twenty other articles of the same kind give the corresponding facts."""

import pytest

from extract.variants import Variant, variant
from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Attendance, Congress, Membership
from kg.ontology import load_vocabulary
from kg.text.tokens import fold

EXTRACTOR = Extractor(load_vocabulary())


@pytest.mark.parametrize("seed", range(20))
def test_a_variant_gives_the_corresponding_facts(seed: int) -> None:
    """Holdings, congresses and attendance, at the offsets where the variant has them."""
    made: Variant = variant(seed)
    facts = EXTRACTOR.extract(Document(id=f"variant-{seed}", text=made.text))

    found = []
    for fact in facts:
        if isinstance(fact, Membership):
            person, role = fact.span("person"), fact.span("role")
            assert fact.organization is not None
            assert person is not None
            assert role is not None
            found.append(
                (fact.person.name, fact.role.name, fold(fact.organization.name), (person.start, person.end), (role.start, role.end))
            )
    assert found == [(n, r, fold(o), made.spans[p], made.spans[q]) for n, r, o, p, q in made.holdings]

    held, before, superior = [f for f in facts if isinstance(f, Congress)]
    assert held.organization is not None
    assert before.organization is not None
    assert (fold(held.organization.name), held.term, held.date) == (fold(made.cell), made.terms[0], made.date)
    assert held.date_resolved == f"{made.terms[0][:4]}{made.date[1:]}"
    assert (fold(before.organization.name), before.term, held.previous) == (fold(made.cell), made.terms[1], before.id)
    assert superior.organization is None

    attending = [f for f in facts if isinstance(f, Attendance)]
    assert [a.person.name for a in attending if a.person] == made.attendees
    (group,) = [a for a in attending if a.person is None]
    assert (group.count, group.includes_named) == (made.crowd, "unknown")
    assert (group.evidence[0].start, group.evidence[0].end) == made.spans["n"]
