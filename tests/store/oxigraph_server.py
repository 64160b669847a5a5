"""Start the real ``oxigraph`` server for a test on a free loopback port, and stop it by its process id."""

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from capabilities import oxigraph
from kg.store import Http

__all__ = ["free_port", "patient", "serve"]


def patient() -> Http:
    """Talk to a server of this machine."""
    return Http(sleep=time.sleep, clock=time.monotonic, timeout=30)


def free_port() -> int:
    """Give a loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve() -> Iterator[str]:
    """Run an empty server in memory whose default graph is the union; yields its address without a slash at the end."""
    program = oxigraph()
    assert program is not None, "mark the test with oxigraph"
    address = f"127.0.0.1:{free_port()}"
    command = [str(program), "serve", "--bind", address, "--union-default-graph"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://{address}", process)
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(10)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(200):
        assert process.poll() is None, "the server ended at once"
        try:
            opener.open(f"{address}/query?query=ASK%7B%7D", timeout=5).close()
            return
        except urllib.error.URLError:
            time.sleep(0.05)
    raise AssertionError(f"the server at {address} does not answer")
