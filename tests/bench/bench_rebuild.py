"""How much of a build the next build into the same folder saves: nothing changed, one more article, and all done anew.

    python tests/bench/bench_rebuild.py [ARTICLES.jsonl[.gz]] [--articles 1480] [--jobs 1]

Without ARTICLES, the corpus of the shared test material. CPU seconds and peak memory of whole ``kg build`` runs, each in a process of its
own (Linux: the peak is read from /proc). The last article is left out at first and then added.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.bench_extract import documents
from capabilities import shared
from kg.pipeline.folder import RUN

__all__ = ["main", "table"]

_RUN = """
import json, sys
from pathlib import Path
from time import process_time
from kg.pipeline import build
report = build([sys.argv[1]], sys.argv[2], fresh="fresh" in sys.argv, jobs=int(sys.argv[3]))
took = process_time()
peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(json.dumps([took, int(peak.split()[1]) / 1024, *report.taken_over]))
"""
_HEADINGS = ("run", "articles read", "names judged", "CPU s", "of the first", "peak MB")


def _write(articles: Path, number: int, to: Path) -> int:
    with to.open("w", encoding="utf-8") as out:
        lines = 0
        for document in islice(documents(articles, number), number):
            out.write(document.model_dump_json(exclude_none=True, exclude={"path"}) + "\n")
            lines += 1
    return lines


def _run(articles: Path, out: Path, jobs: int, *, fresh: bool = False) -> list[Any]:
    command = [sys.executable, "-c", _RUN, str(articles), str(out), str(jobs), *(["fresh"] if fresh else [])]
    told: list[Any] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return told


def table(rows: list[tuple[str, int, list[Any]]]) -> str:
    """Lay the runs out in columns; a row is what was done, how many articles there were, and what it took."""
    first = rows[0][2][0]
    cells = [list(_HEADINGS)]
    for name, number, (took, peak, again, _, judged) in rows:
        cells.append([name, f"{number - again:,}", f"{judged:,}", f"{took:.1f}", f"{took / first:.0%}", f"{peak:,.0f}"])
    widths = [max(len(line[at]) for line in cells) for at in range(len(_HEADINGS))]
    return "\n".join("  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) for line in cells)


def main(arguments: list[str] | None = None) -> None:
    """Measure and print."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("file", nargs="?", type=Path)
    told.add_argument("--articles", type=int, default=1_480, metavar="N")
    told.add_argument("--jobs", type=int, default=1, metavar="N")
    given = told.parse_args(arguments)
    folder = shared()
    articles = given.file or (folder / "corpus" / "news_6000.jsonl.gz" if folder else None)
    if articles is None:
        sys.exit("there is no shared corpus here; name a file of articles")
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        some, more, out = place / "some.jsonl", place / "more.jsonl", place / "out"
        number = _write(articles, given.articles, some)
        whole = _write(articles, given.articles + 1, more)
        rows = [
            ("a new folder", number, _run(some, out, given.jobs)),
            ("nothing new", number, _run(some, out, given.jobs)),
            ("one more article", whole, _run(more, out, given.jobs)),
        ]
        before = (out / RUN).read_bytes()
        rows.append(("--fresh", whole, _run(more, out, given.jobs, fresh=True)))
        same = before == (out / RUN).read_bytes()
    print(table(rows))  # noqa: T201
    print(f"--fresh gives the same bytes: {'yes' if same else 'no'} (run.json has the hash of every file)")  # noqa: T201


if __name__ == "__main__":
    main()
