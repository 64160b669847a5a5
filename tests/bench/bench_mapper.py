"""How fast the mapper writes quads, beside rdflib, pyoxigraph's Quad objects and a template written by hand.

    python tests/bench/bench_mapper.py [--records 2000] [--rounds 7] [--no-memory]

All write the same quads from the same facts, in one process, in turn; CPU seconds, median of the rounds. Then the peak memory of the mapper
at 10,000 and at 200,000 records, each in its own process: it streams, so the two are nearly the same.
"""

import argparse
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.bench_peers import by_pyoxigraph, by_rdflib, by_template
from bench.bench_records import Told, articles
from kg.rdf import Mapper
from rdf.words import small_vocabulary

__all__ = ["Speeds", "main", "measure", "peak_megabytes"]

_SHORTEST = 0.2
"""CPU seconds that one measurement should at least take."""


class Speeds(NamedTuple):
    """Quads per CPU second, median."""

    mapper: float
    rdflib: float
    pyoxigraph: float
    template: float


def by_mapper(told: Iterable[Told]) -> bytes:
    """Map with our own mapper."""
    mapper = Mapper(small_vocabulary())
    return b"".join(mapper.article(document, facts) for document, facts in told)


_METHODS: dict[str, Callable[[Iterable[Told]], bytes]] = {
    "mapper": by_mapper,
    "rdflib": by_rdflib,
    "pyoxigraph": by_pyoxigraph,
    "template": by_template,
}


def measure(records: int, rounds: int, *, shortest: float = _SHORTEST) -> Speeds:
    """Measure all methods in turn on *records* records and give the median of *rounds* rounds."""
    told = list(articles(records))
    quads = by_mapper(told).count(b"\n")
    speeds: dict[str, list[float]] = {name: [] for name in _METHODS}
    for _ in range(rounds):
        for name, method in _METHODS.items():
            speeds[name].append(quads / _seconds(method, told, shortest))
    return Speeds(**{name: statistics.median(values) for name, values in speeds.items()})


def _seconds(method: Callable[[Iterable[Told]], bytes], told: list[Told], shortest: float) -> float:
    runs, start = 0, process_time()
    while True:
        method(told)
        runs += 1
        spent = process_time() - start
        if spent >= shortest:
            return spent / runs


def peak_megabytes(records: int) -> float:
    """Map *records* records in a process of its own, one article at a time, and give its peak memory."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("bench_stream.py")), str(records)], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def main(argv: list[str] | None = None) -> int:
    """Print the table; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-memory", action="store_true")
    asked = parser.parse_args(argv)
    speeds = measure(asked.records, asked.rounds)
    goals = [
        ("mapper / rdflib", speeds.mapper / speeds.rdflib, 20),
        ("mapper / pyoxigraph objects", speeds.mapper / speeds.pyoxigraph, 2.5),
        ("mapper / template", speeds.mapper / speeds.template, 0.6),
        ("template / rdflib", speeds.template / speeds.rdflib, 30),
    ]
    lines = [f"{name:<28} {speed / 1000:>10,.0f} thousand quads per CPU second" for name, speed in speeds._asdict().items()]
    lines += [f"{name:<28} {ratio:>10.2f}   (goal: at least {goal})" for name, ratio, goal in goals]
    missed = any(ratio < goal for _, ratio, goal in goals)
    if not asked.no_memory:
        small, large = peak_megabytes(10_000), peak_megabytes(200_000)
        lines.append(f"peak memory {small:.1f} MB at 10,000 records, {large:.1f} MB at 200,000: {large - small:+.1f} MB   (goal: below 10)")
        missed = missed or large - small >= 10
    print("\n".join(lines))  # noqa: T201  # a program for the terminal
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
