"""How the time and the memory of resolving grow with the number of articles: who is who, and who held what and when.

    python tests/bench/bench_resolve.py [ARTICLES.jsonl[.gz]] [--articles 1500 3000 5900] [--facts CACHE]

Without ARTICLES, the corpus of the shared test material. CPU seconds of ``kg.resolve.resolve`` alone (identity, bodies, posts,
consolidation of memberships); extracting and mapping are not counted. Each number of articles in a process of its own, for its peak memory
is read from /proc (Linux). ``--facts`` keeps the extracted facts in a file from one run to the next, as long as the words are the same;
without it they are extracted into a temporary one.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.bench_extract import documents
from capabilities import shared
from kg.extract import Extractor
from kg.model.facts import fact_adapter
from kg.ontology import load_vocabulary
from kg.pipeline.sources import ArticleSource
from kg.resolve import Article, resolve

__all__ = ["keep", "kept", "main", "measured", "table"]

SIZES = (1_500, 3_000, 5_900)
GOAL_MEGABYTES = 2_000
_HEADINGS = ("articles", "facts", "persons", "memberships", "judgements", "CPU s", "s per 1,000", "peak MB")


def keep(articles: Path, cache: Path, number: int) -> None:
    """Extract the facts of the first *number* of *articles* into *cache*, one article a line, after a line that tells the words."""
    vocabulary = load_vocabulary()
    head = {"vocabulary": vocabulary.hash, "articles": number}
    if cache.is_file():
        with cache.open(encoding="utf-8") as lines:
            if json.loads(next(lines, "null")) == head:
                return
    extractor, beside = Extractor(vocabulary), cache.with_name(f"{cache.name}.new")
    with beside.open("w", encoding="utf-8") as out:
        out.write(json.dumps(head) + "\n")
        for document in documents(articles, number):
            facts = [fact.model_dump(mode="json", exclude_none=True) for fact in extractor.extract(document)]
            out.write(json.dumps({"source": ArticleSource.of(document).known(), "facts": facts}, ensure_ascii=False) + "\n")
    beside.replace(cache)


def kept(cache: Path, number: int) -> Iterator[Article]:
    """Read the first *number* articles back."""
    with cache.open(encoding="utf-8") as lines:
        next(lines)
        for line in islice(lines, number):
            record = json.loads(line)
            yield Article(ArticleSource(**record["source"]), tuple(fact_adapter.validate_python(fact) for fact in record["facts"]))


def measured(cache: Path, number: int) -> dict[str, Any]:
    """Resolve the first *number* articles, and give the figures of a row."""
    vocabulary, articles = load_vocabulary(), list(kept(cache, number))
    began = process_time()
    found = resolve(articles, vocabulary)
    took = process_time() - began
    # Not ru_maxrss: a child inherits its parent's peak.
    peak = next(line for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
    return {
        "articles": len(articles),
        "facts": sum(len(one.facts) for one in articles),
        "persons": len(found.persons),
        "memberships": len(found.memberships),
        "judgements": len(found.judgements),
        "CPU s": round(took, 2),
        "s per 1,000": round(1000 * took / max(1, len(articles)), 2),
        "peak MB": round(int(peak.split()[1]) / 1024),
    }


def table(rows: list[dict[str, Any]]) -> str:
    """Lay the rows out in columns."""
    cells = [list(_HEADINGS), *([f"{row[name]:,}" for name in _HEADINGS] for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(_HEADINGS))]
    return "\n".join("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in cells)


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("file", nargs="?", type=Path)
    told.add_argument("--articles", nargs="+", type=int, default=list(SIZES), metavar="N")
    told.add_argument("--facts", type=Path, metavar="CACHE", help="a file to keep the facts in")
    told.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = told.parse_args(arguments)
    if given.one is not None:
        print(json.dumps(measured(given.facts, given.one)))  # noqa: T201  the answer to the process above
        return
    folder = shared()
    articles = given.file or (folder / "corpus" / "news_6000.jsonl.gz" if folder else None)
    if articles is None:
        sys.exit("there is no shared corpus here; name a file of articles")
    with tempfile.TemporaryDirectory() as temporary:
        cache = given.facts or Path(temporary) / "facts.jsonl"
        keep(articles, cache, max(given.articles))
        rows = []
        for number in given.articles:
            command = [sys.executable, __file__, "--facts", str(cache), "--one", str(number)]
            rows.append(json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout))
    print(table(rows))  # noqa: T201
    first, last = rows[0], rows[-1]
    times, more = last["CPU s"] / max(first["CPU s"], 0.01), last["articles"] / first["articles"]
    print(f"{more:.1f} times the articles, {times:.1f} times the time; peak {last['peak MB']} MB (goal: under {GOAL_MEGABYTES})")  # noqa: T201


if __name__ == "__main__":
    main()
