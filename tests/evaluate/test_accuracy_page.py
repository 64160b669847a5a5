"""The page on accuracy tells what is measured now."""

import pytest

from evaluate.accuracy_page import PAGE, measure, strict_of


@pytest.mark.shared
def test_the_page_is_not_better_than_the_truth() -> None:
    """Mend it with ``python tests/evaluate/accuracy_page.py``; it may lag by a point while the grammar is mended."""
    told = strict_of(PAGE.read_text(encoding="utf-8"))

    assert told == pytest.approx(measure().total("strict").f1, abs=0.015)
