"""The benchmark of the validators runs, and compares like with like: all find the same violations."""

import pytest

from bench import bench_shapes
from bench.bench_shapes import graphs, measure


def test_compiled_shapes_are_faster_and_find_the_same() -> None:
    """Far below the goal of the benchmark, so that a busy machine does not make it fail."""
    measured = measure(graphs(400))

    assert {"compiled": 4, "pyshacl": 4, "rudof": 4} == measured.found
    assert measured.ratio("pyshacl") > 3


def test_the_program_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a validator, with its ratio."""
    bench_shapes.main(["--memberships", "40", "--no-rudof"])

    assert ["validator", "compiled", "pyshacl"] == [line.split()[0] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.slow
def test_compiled_shapes_are_ten_times_as_fast_at_ten_thousand_memberships() -> None:
    """In CPU seconds of one run, and with the same findings."""
    measured = measure(graphs(10_000), rudof=False)

    assert {"compiled": 100, "pyshacl": 100} == measured.found
    assert measured.ratio("pyshacl") >= bench_shapes.GOAL
