"""Map many records, one article at a time, and print the peak memory of this process in MB; nothing else is loaded."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.bench_records import articles
from kg.rdf import Mapper
from rdf.words import small_vocabulary


def main(records: int) -> None:
    """Map and measure."""
    mapper = Mapper(small_vocabulary())
    with Path("/dev/null").open("wb") as out:
        for document, facts in articles(records):
            out.write(mapper.article(document, facts))
    # Not ru_maxrss: a child inherits its parent's peak.
    peak = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    print(int(peak.split()[1]) / 1024)  # noqa: T201  # the answer to the process above


if __name__ == "__main__":
    main(int(sys.argv[1]))
