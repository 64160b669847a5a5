"""A writer that is killed leaves each graph as it was before or as it is after, never between."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.store import Store, plain, select

WRITER = """
import sys
from kg.store import Store

GRAPH = "urn:g"
store = Store.open(sys.argv[1], create=True)
start = version = int(sys.argv[2])
while True:
    version += 1
    # A third of the statements stays, the others are replaced: removed and added in one go.
    lines = [f'<urn:s{n}> <urn:version> "{version if n % 3 else 0}" <{GRAPH}> .' for n in range(300)]
    store.put(GRAPH, "\\n".join(lines).encode())
    if version == start + 1:
        print("ready", flush=True)
"""


@pytest.mark.parametrize("run", range(6))
def test_a_killed_writer_leaves_whole_graphs(tmp_path: Path, run: int) -> None:
    """Killed without warning at different moments, twice in the same store."""
    folder = tmp_path / "store"
    versions = []
    for start in (0, 10_000):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(folder), str(start)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert b"ready\n" == process.stdout.readline()
        time.sleep(0.05 + 0.037 * run)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        with Store.open(folder) as store:
            found = select(store, "SELECT ?v (COUNT(DISTINCT ?s) AS ?n) { ?s <urn:version> ?v } GROUP BY ?v").rows
            seen = {plain(v): plain(n) for v, n in found}
        assert {"100", "200"} == set(seen.values())
        assert "100" == seen["0"]
        versions.append(max(int(v) for v in seen))
    assert versions[0] >= 1
    assert versions[1] > versions[0], "the second writer went on"
