"""Three validators over the same memberships, side by side in one run: ours on the store, pySHACL, and rudof.

``python -m bench.bench_shapes --memberships 10000`` in the folder ``tests``. CPU seconds of validation alone, the data being loaded
in each; every method must find the same violations, of which one membership in a hundred has some.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pyoxigraph as ox
import rdflib

from bench.bench_records import article
from check.peers import by_pyshacl, by_rudof, ours
from kg.check.shacl import read_shapes
from kg.model.document import Document
from kg.model.facts import Membership
from kg.ontology import load_vocabulary, ontology_path
from kg.rdf import Mapper, concepts_used
from kg.resolve import Article, resolve
from kg.store import Store

__all__ = ["Measured", "graphs", "main", "measure"]

GOAL = 10.0
_SYLLABLES = (
    "An Bằng Cẩn Dung Đài Giáp Hải Ích Khoa Lĩnh Mão Nhiên Oanh Phả Quý Rạng Sinh Thước Ưng Viện Xuyến Yên Bích Chuẩn Diệm Đượm Hiển Kiệm "
    "Liễu Mỵ Nhàn Phiến Quới Sáu Trứ Vỵ Xí Ý Ngữ Thỏa"
).split()


class Measured(NamedTuple):
    """CPU seconds of each validator, and how many violations each found."""

    seconds: dict[str, float]
    found: dict[str, int]

    def ratio(self, other: str) -> float:
        """How many times the CPU of ours *other* takes."""
        return self.seconds[other] / self.seconds["compiled"]


def graphs(memberships: int) -> bytes:
    """Give the N-Quads of *memberships* of as many persons, through the real steps; every hundredth claim has lost its grade."""
    vocabulary = load_vocabulary()
    mapper = Mapper(vocabulary)
    told = [_renamed(number) for number in range(memberships // 20)]
    derived = mapper.derived(resolve([Article(document, tuple(facts)) for document, facts in told], vocabulary))
    pieces = [mapper.article(document, facts) for document, facts in told] + list(derived.values())
    whole = b"".join([*pieces, mapper.vocabulary(concepts_used(pieces))])
    every = iter(range(10**9))
    return re.sub(rb"[^\n]*ontology#grade>[^\n]*\n", lambda line: b"" if next(every) % 100 == 0 else line[0], whole)


def measure(nquads: bytes, *, rudof: bool = True) -> Measured:
    """Validate by each means, one after another."""
    files = sorted((ontology_path() / "shapes").glob("*.ttl"))
    store = Store.memory()
    for graph, quads in _by_graph(nquads):
        store.put(graph, quads)
    triples = b"".join(f"{q.triple} .\n".encode() for q in ox.parse(nquads, ox.RdfFormat.N_QUADS))
    data = rdflib.Graph().parse(data=triples, format="nt")
    shapes = rdflib.Graph()
    for file in files:
        shapes.parse(file)
    ways: dict[str, Callable[[], int]] = {
        "compiled": lambda: len(ours(store, read_shapes(files))),
        "pyshacl": lambda: len(by_pyshacl(data, shapes)),
    }
    if rudof:
        by_other = by_rudof(triples.decode(), shapes.serialize(format="turtle"))
        ways["rudof"] = lambda: len(by_other())
    seconds, found = {}, {}
    for name, way in ways.items():
        began = time.process_time()
        found[name] = way()
        seconds[name] = time.process_time() - began
    return Measured(seconds, found)


def main(arguments: list[str] | None = None) -> None:
    """Print a line a validator: CPU seconds, violations, and the ratio to ours."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--memberships", type=int, default=10_000)
    parser.add_argument("--no-rudof", action="store_true")
    asked = parser.parse_args(arguments)
    measured = measure(graphs(asked.memberships), rudof=not asked.no_rudof)
    goal = f"({asked.memberships} memberships; goal: pyshacl / compiled >= {GOAL:.0f})"
    lines = [f"{'validator':10} {'CPU s':>8} {'found':>6} {'ratio':>6}  {goal}"]
    lines += [
        f"{name:10} {seconds:8.2f} {measured.found[name]:6} {measured.ratio(name):6.1f}" for name, seconds in measured.seconds.items()
    ]
    sys.stdout.write("\n".join(lines) + "\n")


def _renamed(number: int) -> tuple[Document, list[Membership]]:
    document, facts = article(number)
    return document, [
        fact.model_copy(update={"person": fact.person.model_copy(update={"name": _name(number * 20 + n)})}) for n, fact in enumerate(facts)
    ]


def _name(number: int) -> str:
    size = len(_SYLLABLES)
    return f"Đinh {_SYLLABLES[number // size**2 % size]} {_SYLLABLES[number // size % size]} {_SYLLABLES[number % size]}"


def _by_graph(nquads: bytes) -> Iterator[tuple[str, bytes]]:
    lines: dict[str, list[bytes]] = {}
    for line in nquads.splitlines(keepends=True):
        lines.setdefault(line.rsplit(b" ", 2)[1].decode()[1:-1], []).append(line)
    yield from ((graph, b"".join(those)) for graph, those in lines.items())


if __name__ == "__main__":
    main()
