"""A server that dies while it is loaded, at any moment, is brought up to date by loading again: nothing lost, nothing doubled."""

import random
import signal
import threading
import time
from pathlib import Path

import pytest

from bench.bench_shapes import graphs
from kg.errors import EndpointError
from kg.store import Http, Sent, Store, load, verify
from store.servers import NAMES, Server, start

ROUNDS = 20


def many() -> Store:
    """A hundred and sixty memberships in eight articles, through the real steps."""
    store = Store.memory()
    by_graph: dict[str, list[bytes]] = {}
    for line in graphs(160).splitlines(keepends=True):
        by_graph.setdefault(line.rsplit(b" ", 2)[1].decode()[1:-1], []).append(line)
    for graph, lines in by_graph.items():
        store.put(graph, b"".join(lines))
    return store


def killed_after(server: Server, delay: float) -> threading.Thread:
    """Kill the server without warning in *delay* seconds."""

    def kill() -> None:
        time.sleep(delay)
        server.stop(signal.SIGKILL)

    thread = threading.Thread(target=kill)
    thread.start()
    return thread


def hasty(server: Server) -> Http:
    """A server that is dead is not waited for."""
    return Http(sleep=time.sleep, clock=time.monotonic, timeout=20, attempts=1, login=server.login)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", [pytest.param(name, marks=getattr(pytest.mark, name)) for name in NAMES])
def test_a_load_that_the_server_did_not_survive_is_resumed(tmp_path: Path, name: str) -> None:
    """Killed at twenty moments of a load, which changes every graph again and again; afterwards every graph is the same as here."""
    chosen, store, folder = random.Random(20), many(), tmp_path / name
    server = start(name, folder)
    began = time.monotonic()
    load(store, server.loads, server.http())
    takes = time.monotonic() - began
    broken = resumed = 0
    for round in range(ROUNDS):
        changed = stamped(store, round)
        thread = killed_after(server, chosen.uniform(0, takes))
        arrived: list[Sent] = []
        try:
            load(changed, server.loads, hasty(server), sent=arrived.append)
        except EndpointError:
            broken += 1
        thread.join()
        server = start(name, folder)
        again = load(changed, server.loads, server.http(), resume=True)
        resumed += sum(not one.new for one in again)
        found = verify(changed, server.loads, server.http(), sample=None)
        assert [] == found.differences, f"round {round}, {len(arrived)} graphs had arrived"
        assert found.hashed == len(changed.graphs())
    server.stop()
    assert broken >= ROUNDS // 2, "the server was killed in the middle most of the times"
    assert resumed > 0, "what had arrived was not sent again"


def stamped(store: Store, round: int) -> Store:
    """Give *store* with one statement in every graph that is new in this round, and one that is gone."""
    changed = Store.memory()
    for graph in store.graphs():
        lines = store.dump(graph).splitlines(keepends=True)
        del lines[round % len(lines)]
        changed.put(graph, b"".join(lines) + f'<urn:round> <urn:is> "{round}" <{graph}> .\n'.encode())
    return changed
