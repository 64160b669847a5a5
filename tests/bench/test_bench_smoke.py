"""The benchmark runs, and compares like with like: every method writes the same quads."""

import pyoxigraph as ox
import pytest

from bench import bench_mapper
from bench.bench_mapper import by_mapper, measure, peak_megabytes
from bench.bench_peers import by_pyoxigraph, by_rdflib, by_template
from bench.bench_records import articles


def _quads(nquads: bytes) -> set[ox.Quad]:
    return set(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))


def test_all_methods_write_the_same_quads() -> None:
    """A method that writes fewer quads would win by cheating."""
    told = list(articles(60))
    expected = by_mapper(told)

    assert len(_quads(expected)) == expected.count(b"\n")
    for method in (by_rdflib, by_pyoxigraph, by_template):
        assert _quads(expected) == _quads(method(told))


def test_the_mapper_is_an_order_of_magnitude_faster_than_rdflib() -> None:
    """Far below the goal of the benchmark, so that a busy machine does not make it fail."""
    speeds = measure(400, 3, shortest=0.02)

    assert speeds.mapper > 10 * speeds.rdflib
    assert speeds.mapper > 1.5 * speeds.pyoxigraph


def test_it_streams() -> None:
    """Ten times the records take the same memory."""
    assert peak_megabytes(20_000) - peak_megabytes(2_000) < 10


def test_the_program_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a method, one a ratio with its goal."""
    bench_mapper.main(["--records", "100", "--rounds", "1", "--no-memory"])

    assert 8 == len(capsys.readouterr().out.splitlines())
