"""The page of facts says what the models say."""

from typing import get_args

import pytest

from kg.devtools import facts_reference
from kg.model.facts import Fact, FactBase


def test_the_page_of_facts_is_up_to_date() -> None:
    """Mend it with ``python -m kg.devtools.facts_reference``."""
    assert facts_reference.page() == facts_reference.PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", get_args(get_args(Fact)[0]), ids=lambda kind: kind.__name__)
def test_every_field_is_on_the_page(kind: type[FactBase]) -> None:
    """In the section of its kind, or among those of every fact."""
    page = facts_reference.page()
    section = page.partition(f"\n## {kind.model_fields['kind'].default}\n")[2].partition("\n## ")[0]
    shared = page.partition("\n## Fields of every fact\n")[2].partition("\n## ")[0]

    assert not [name for name in kind.model_fields if name != "kind" and f"| `{name}`" not in section + shared]
