"""Precision, recall, F1, and an interval that is the same every time."""

import pytest

from evaluate.making import chance, resampler
from kg.evaluate.figures import Hits, Resampler, add


def test_shares() -> None:
    """Three of four found, three of six there."""
    hits = Hits(3, 4, 6)

    assert [0.75, 0.5, 0.6] == pytest.approx([hits.precision, hits.recall, hits.f1])


@pytest.mark.parametrize("hits", [Hits(), Hits(0, 3, 0), Hits(0, 0, 3)])
def test_nothing_is_zero_and_no_error(hits: Hits) -> None:
    """An article may have no gold, and nothing may be found."""
    assert (0.0, 0.0, 0.0) == (hits.precision, hits.recall, hits.f1)


def test_sums_are_over_holdings_not_over_articles() -> None:
    """A long article weighs more than a short one."""
    assert Hits(11, 12, 14) == add([Hits(10, 11, 12), Hits(1, 1, 2)])


def test_the_interval_is_that_of_a_thousand_resamples_of_documents() -> None:
    """Written out once more, the slow way."""
    documents = [Hits(n % 3, 3, 3) for n in range(9)]
    draw = chance()
    means = sorted(add(documents[draw(9)] for _ in range(9)).f1 for _ in range(1000))

    assert (means[25], means[974]) == resampler().interval(documents, lambda hits: hits.f1)


def test_the_same_data_have_the_same_interval() -> None:
    """Also after other figures were computed with the same resampler."""
    used = resampler()
    used.interval([Hits(1, 1, 1)] * 4, lambda hits: hits.f1)
    documents = [Hits(n % 2, 1, 1) for n in range(7)]

    assert resampler().interval(documents, lambda hits: hits.recall) == used.interval(documents, lambda hits: hits.recall)


def test_without_documents_there_is_no_interval() -> None:
    """Rather than one of nothing."""
    assert Resampler(chance).interval([], lambda hits: hits.f1) is None
