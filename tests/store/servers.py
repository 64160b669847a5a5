"""Real triple stores for tests: each on a folder, on free loopback ports, started here and stopped by its process id.

Oxigraph comes from PyPI, Virtuoso 7 and Apache Jena from Debian. Debian has no Fuseki, so ``JenaServer.java`` puts TDB2 behind HTTP.
"""

import os
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from capabilities import JARS, oxigraph
from kg.store import Http, HttpEngine, Login
from store.oxigraph_server import free_port

__all__ = ["NAMES", "Server", "isql", "java", "jena_classpath", "patient", "running", "start"]

NAMES = ("oxigraph", "virtuoso", "jena")
_JARS = (
    *(f"jena-{part}" for part in "arq base cmds core dboe-base dboe-index dboe-storage dboe-trans-data dboe-transaction iri".split()),
    *("jena-rdfconnection", "jena-shacl", "jena-tdb2", "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io"),
    *("commons-lang3", "guava", "httpclient", "httpcore", "jackson-annotations", "jackson-core", "jackson-databind", "jcl-over-slf4j"),
    *("jsonld-java", "protobuf", "slf4j-api", "slf4j-nop", "thrift", "titanium-json-ld"),
)


def patient(login: Login | None = None) -> Http:
    """Talk to a server of this machine."""
    return Http(sleep=time.sleep, clock=time.monotonic, timeout=20, attempts=2, login=login)


@dataclass
class Server:
    """A store that runs: *loads* is its address for graphs (Graph Store Protocol), *asks* the one for queries."""

    name: str
    folder: Path
    loads: str
    asks: str
    process: subprocess.Popen[bytes]
    login: Login | None = None
    sql: int = field(default=0)

    def http(self) -> Http:
        """Talk to it, with its password."""
        return patient(self.login)

    def engine(self) -> HttpEngine:
        """Ask it."""
        return HttpEngine(self.asks, patient())

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it by its process id, and wait until it has gone."""
        self.process.send_signal(how)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(20)


def start(name: str, folder: Path, *, wait: bool = True) -> Server:
    """Run the store *name* on *folder*, which it fills if it is empty; the default graph is the union of all."""
    folder.mkdir(parents=True, exist_ok=True)
    server = {"oxigraph": _oxigraph, "virtuoso": _virtuoso, "jena": _jena}[name](folder)
    if wait:
        ready(server)
    return server


def ready(server: Server) -> None:
    """Wait until it answers."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(1200):
        assert server.process.poll() is None, f"{server.name} ended at once; see {server.folder}"
        try:
            opener.open(f"{server.asks}?query=ASK%7B%7D", timeout=5).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"{server.name} does not answer at {server.asks}")


@contextmanager
def running(*names: str) -> Iterator[dict[str, Server]]:
    """Run empty stores, started side by side; their folders go when they end."""
    home = Path(mkdtemp(prefix="officegraph-stores-"))
    servers: dict[str, Server] = {}
    try:
        for name in names:
            servers[name] = start(name, home / name, wait=False)
        for server in servers.values():
            ready(server)
        yield servers
    finally:
        for server in servers.values():
            server.stop()
        shutil.rmtree(home, ignore_errors=True)


def _popen(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    with (folder / "server.out").open("ab") as out:
        return subprocess.Popen(command, stdout=out, stderr=out, cwd=folder)


def _oxigraph(folder: Path) -> Server:
    address = f"127.0.0.1:{free_port()}"
    command = [str(oxigraph()), "serve", "--location", str(folder / "data"), "--bind", address, "--union-default-graph"]
    return Server("oxigraph", folder, f"http://{address}/store", f"http://{address}/query", _popen(command, folder))


VIRTUOSO_INI = """\
[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
ServerThreads = 10
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
ServerRoot = {folder}
[SPARQL]
ResultSetMaxRows = 1000000
"""


def _virtuoso(folder: Path) -> Server:
    sql, http = free_port(), free_port()
    (folder / "virtuoso.lck").unlink(missing_ok=True)  # left behind by a server that was killed
    (folder / "virtuoso.ini").write_text(VIRTUOSO_INI.format(folder=folder, sql=sql, http=http), encoding="utf-8")
    process = _popen(["virtuoso-t", "+foreground", "+configfile", str(folder / "virtuoso.ini")], folder)
    address = f"http://127.0.0.1:{http}"
    return Server("virtuoso", folder, f"{address}/sparql-graph-crud-auth", f"{address}/sparql", process, Login("dba", "dba"), sql)


def isql(server: Server, statements: str) -> str:
    """Run SQL *statements* on a Virtuoso."""
    command = ["isql-vt", f"127.0.0.1:{server.sql}", "dba", "dba", "ERRORS=STDOUT", f"exec={statements}"]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=120).stdout


def _jena(folder: Path) -> Server:
    port = free_port()
    process = _popen(java("JenaServer", str(port), str(folder / "data")), folder)
    return Server("jena", folder, f"http://127.0.0.1:{port}/data", f"http://127.0.0.1:{port}/query", process)


def java(main: str, *arguments: str) -> list[str]:
    """Give the command that runs a class of Jena, or our server."""
    return ["java", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", jena_classpath(), main, *arguments]


@cache
def jena_classpath() -> str:
    """Mend Jena as Debian packages it, compile our server, and give the class path.

    Its classes look for their messages below ``xerces/``, and the package has them below ``org/apache/jena/ext/xerces/``.
    """
    made = Path(mkdtemp(prefix="officegraph-jena-"))
    inside = "org/apache/jena/ext/"
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(f"{inside}xerces/") and not name.endswith("/"):
                target = made / name.removeprefix(inside)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = os.pathsep.join(str(JARS / f"{name}.jar") for name in _JARS)
    source = Path(__file__).with_name("JenaServer.java")
    subprocess.run(["javac", "-cp", jars, "-d", str(made), str(source)], check=True, capture_output=True, timeout=120)
    return f"{made}{os.pathsep}{jars}"
