"""How fast the extractor reads, and that its memory does not grow with the number of articles.

    python tests/bench/bench_extract.py [ARTICLES.jsonl[.gz]] [--articles 2000] [--rounds 3] [--no-memory]

Without ARTICLES, the corpus of the shared test material. Characters per CPU second of extraction alone: reading files and writing facts are
not counted. Then the peak memory at 1,000 articles and at all of them, each in its own process. Memory is read from
/proc, so on Linux only (--no-memory elsewhere). Beside it the ``ner`` of underthesea, sentence by sentence on a sample of these articles,
in the same run: ``pip install 'officegraph[bench]'``. Where it is not installed, or has no model on this machine, a line says so.
"""

import argparse
import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from capabilities import shared
from kg.extract import Extractor
from kg.model.document import Document
from kg.ontology import load_vocabulary
from kg.text.sentences import sentences
from kg.text.tokens import tokens

__all__ = ["documents", "main", "peak_megabytes", "speed", "underthesea_line"]

GOAL = 500_000
FEW = 1_000
GROWTH = 10.0


def documents(path: Path, number: int | None = None) -> Iterator[Document]:
    """Read the first *number* articles of a file of JSON Lines, packed or not; all if ``None``."""
    packed = path.suffix == ".gz"
    with gzip.open(path, "rt", encoding="utf-8") if packed else path.open(encoding="utf-8") as lines:
        for line in islice(lines, number):
            record = json.loads(line)
            yield Document(id=record["id"], text=record["text"], title=record.get("title"), date=record.get("date"))


def speed(read: list[Document], rounds: int) -> float:
    """Give characters per CPU second, the best of *rounds*: other work on the machine can only slow it down."""
    extractor = Extractor(load_vocabulary())
    extractor.extract(read[0])
    best = 0.0
    for _ in range(rounds):
        began = process_time()
        for document in read:
            extractor.extract(document)
        best = max(best, sum(len(document.text) for document in read) / max(process_time() - began, 1e-9))
    return best


def underthesea_line(read: list[Document], found: float, characters: int = 20_000) -> str:
    """Tell the speed of underthesea's ``ner`` on the sentences of the first articles, beside ours (*found*); or why it is not told."""
    try:
        ner: Any = import_module("underthesea").ner
    except ImportError as missing:
        return f"underthesea   not compared: {missing}"
    cut = (d.text[s.start : s.end] for d in read for s in sentences(tokens(d.text)))
    sample: list[str] = []
    while sum(map(len, sample)) < characters and (sentence := next(cut, None)) is not None:
        sample.append(sentence)
    try:
        ner(sample[0])
    except Exception as failed:  # whatever its libraries raise where they would fetch a model
        return f"underthesea   not compared: no model on this machine ({type(failed).__name__})"
    began = process_time()
    for sentence in sample:
        ner(sentence)
    other = sum(map(len, sample)) / max(process_time() - began, 1e-9)
    return f"underthesea   {other:>12,.0f} characters per CPU second, ner on a sample: the extractor is {found / other:.0f} times as fast"


def peak_megabytes(path: Path, number: int | None) -> float:
    """Read *number* articles in a process of its own, one after the other, and give its peak memory."""
    load_vocabulary()  # into the cache: to read it from Turtle would be the peak
    command = [sys.executable, __file__, str(path), "--peak", str(number or 0)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _peak(path: Path, number: int) -> float:
    extractor = Extractor(load_vocabulary())
    for document in documents(path, number or None):
        extractor.extract(document)
    # Not ru_maxrss: a child inherits its parent's peak.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def main(argv: list[str] | None = None) -> int:
    """Print the table; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args(argv)
    folder = shared()
    path = asked.path or (folder / "corpus" / "news_6000.jsonl.gz" if folder else None)
    if path is None:
        parser.error("there is no folder ../shared with the corpus; name a file of articles")
    if asked.peak is not None:
        print(_peak(path, asked.peak))  # noqa: T201  # for the process that asks
        return 0
    read = list(documents(path, asked.articles))
    found = speed(read, asked.rounds)
    lines = [
        f"extractor     {found:>12,.0f} characters per CPU second   (goal: {GOAL:,})",
        underthesea_line(read, found),
    ]
    missed = found < GOAL
    if not asked.no_memory:
        few, all_ = peak_megabytes(path, FEW), peak_megabytes(path, None)
        lines.append(
            f"peak memory {few:.1f} MB at {FEW:,} articles, {all_:.1f} MB at all: {all_ - few:+.1f} MB   (goal: below {GROWTH:.0f})"
        )
        missed = missed or all_ - few >= GROWTH
    print("\n".join(lines))  # noqa: T201  # a program for the terminal
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
