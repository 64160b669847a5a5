"""Endpoints on a bad day: one clear line, the exit code, nothing half-loaded, and no secret where others could see it."""

import base64
import shutil
import socket
from pathlib import Path

import pytest

from cli.running import SAMPLE
from kg.cli.app import run
from kg.errors import EndpointError
from kg.store import Http, HttpEngine, Login, Store, load, login_of, select, verify
from store.misbehaving import HEAD, hang_up, listening, says, tls
from store.oxigraph_server import free_port
from store.test_store_remote import stub

CREATED = b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>Please log in to the guest network</html>"
CANARY = "canary-4711"


def quick(waits: list[float], timeout: float = 1.0, patience: float = 300.0, login: Login | None = None) -> Http:
    return Http(sleep=waits.append, clock=lambda: sum(waits), timeout=timeout, patience=patience, login=login)


def two() -> Store:
    store = Store.memory()
    for name in "ab":
        store.put(f"urn:{name}", f'<urn:s> <urn:p> "{name}" <urn:{name}> .'.encode())
    return store


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample article, built."""
    folder = tmp_path_factory.mktemp("built")
    assert 0 == run(["build", str(SAMPLE), "--out", str(folder / "out"), "--quiet"])
    return folder / "out"


class Terminal:
    """Runs ``kg load`` in this process, without the user's own netrc."""

    def __init__(self, capsys: pytest.CaptureFixture[str], environment: pytest.MonkeyPatch, folder: Path) -> None:
        self._capsys, self.environment = capsys, environment
        environment.setenv("NETRC", str(folder / "no-netrc"))
        environment.delenv("KG_ENDPOINT_TOKEN", raising=False)

    def load(self, *arguments: str | Path, code: int = 2) -> str:
        """Give the one line that says why not; nothing is on standard output."""
        self._capsys.readouterr()
        assert code == run(["load", *map(str, arguments)])
        printed = self._capsys.readouterr()
        assert "" == printed.out
        (line,) = printed.err.splitlines()
        return line


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    return Terminal(capsys, monkeypatch, tmp_path)


def test_a_certificate_that_nobody_trusts_is_said_at_once(tmp_path: Path) -> None:
    """It is not tried again, and nothing was sent."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    waits: list[float] = []
    with listening(says(CREATED), tls(tmp_path)) as (address, seen), pytest.raises(EndpointError) as error:
        load(two(), f"{address}/store", quick(waits, timeout=5))
    assert "no trusted connection (self-signed certificate)" in str(error.value)
    assert "SSL_CERT_FILE" in str(error.value)
    assert [] == waits
    assert [] == seen


def test_tls_with_a_server_that_speaks_none() -> None:
    """``https`` for ``http`` is a common slip."""
    with listening(says(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as (address, _), pytest.raises(EndpointError, match="no trusted connection"):
        load(two(), address.replace("http:", "https:") + "/store", quick([], timeout=5))


@pytest.mark.parametrize(
    ("talk", "line"),
    [
        (says(HEAD + b'Content-Length: 500\r\n\r\n{"head": {"vars": ["x"]}, "resu'), r"connection broke \(IncompleteRead\)"),
        (says(HEAD + b'Transfer-Encoding: chunked\r\n\r\n20\r\n{"head": {"vars"'), r"connection broke \(IncompleteRead\)"),
        (
            says(HEAD + b'Connection: close\r\n\r\n{"head": {"vars": ["x"]}, "results": {"bindings": [{"x"'),
            "broken off or no SPARQL result",
        ),
        (says(PAGE), "answers with a web page"),
        (says(b"SSH-2.0-OpenSSH_9.2\r\n"), r"connection broke \(BadStatusLine\)"),
        (hang_up, r"connection broke \(RemoteDisconnected\)"),
        (says(b"", wait=2), r"connection broke \(TimeoutError\)|no answer \(timed out\)"),
    ],
    ids=["half-by-length", "half-by-chunk", "half", "page", "not-http", "hang-up", "silent"],
)
def test_half_an_answer_is_no_answer(talk: object, line: str) -> None:
    """Whole, or one line that says what came instead."""
    waits: list[float] = []
    http = Http(sleep=waits.append, clock=lambda: sum(waits), timeout=0.3, attempts=2)
    with listening(talk) as (address, _), pytest.raises(EndpointError, match=line) as error:  # type: ignore[arg-type]  # one of the table
        select(HttpEngine(f"{address}/query", http), "SELECT ?x { ?x ?y ?z }")
    assert "\n" not in str(error.value)


def test_an_answer_that_drips_for_ever_is_given_up() -> None:
    """A byte now and then keeps a connection alive, and no patience."""
    ticks = iter(range(10**6))
    http = Http(sleep=lambda _: None, clock=lambda: float(next(ticks)), timeout=5, patience=20)
    drops = says(HEAD + b"Connection: close\r\n\r\n", *[b" "] * 200, wait=0.005)
    with listening(drops) as (address, _), pytest.raises(EndpointError, match="drips in for more than 20 s"):
        select(HttpEngine(f"{address}/query", http), "SELECT ?x { ?x ?y ?z }")


def test_a_page_instead_of_a_store_stops_before_the_second_graph() -> None:
    """A guest network says 200 to everything."""
    with listening(says(PAGE)) as (address, seen), pytest.raises(EndpointError, match="a web page"):
        load(two(), f"{address}/store", quick([]))
    assert 1 == len(seen)


def test_an_address_for_queries_takes_no_graph() -> None:
    """It says 200 and gives a result; a graph that it gives in part is named."""
    result = HEAD + b'Connection: close\r\n\r\n{"head": {"vars": []}, "results": {"bindings": []}}'
    with listening(says(result)) as (address, seen), pytest.raises(EndpointError, match="takes no graph; look up its address for graphs"):
        load(two(), f"{address}/query", quick([]))
    assert 1 == len(seen)
    part = b"HTTP/1.1 200 OK\r\nContent-Type: application/n-triples\r\nConnection: close\r\n\r\n<urn:a> <urn:b> <ur"
    with listening(says(part)) as (address, _), pytest.raises(EndpointError, match=r"^urn:a: broken off"):
        load(two(), f"{address}/store", quick([]), resume=True)


def test_what_has_arrived_is_said_when_the_rest_does_not(built: Path, terminal: Terminal) -> None:
    """The exit code is 3: a part is there, each graph of it whole; the line says how to go on."""
    answers = iter([CREATED, CREATED])

    def two_then_refuse(connection: socket.socket, _: bytes) -> None:
        connection.sendall(next(answers, b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))

    with listening(two_then_refuse) as (address, seen):
        line = terminal.load(built, f"{address}/store", "--quiet", code=3)
    assert "refuses (403)" in line
    assert "2 of 5 graphs are there: add --resume" in line
    assert 3 == len(seen)


def test_nobody_listens_and_the_command_says_so(built: Path, terminal: Terminal) -> None:
    """Exit code 2, nothing on standard output."""
    line = terminal.load(built, f"http://127.0.0.1:{free_port()}/store", "--timeout", "2")

    assert "no answer (Connection refused)" in line
    assert line.startswith("kg: http://127.0.0.1:")


def test_a_token_goes_to_the_endpoint_only(built: Path, terminal: Terminal) -> None:
    """Not into a message, not to where a redirect points."""
    with stub((204, {}, b"")) as (other, thief), stub((307, {"Location": other}, b"")) as (address, asked):
        terminal.environment.setenv("KG_ENDPOINT_TOKEN", CANARY)
        line = terminal.load(built, address)
    assert f"has moved to {other}" in line
    assert CANARY not in line
    assert [] == thief.seen
    assert {f"Bearer {CANARY}"} == {seen[2] for seen in asked.seen}


def netrc(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "my-netrc"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_a_login_comes_from_netrc_and_is_never_shown(built: Path, terminal: Terminal, tmp_path: Path) -> None:
    """As Basic, where the endpoint asks for no digest; a token goes before it."""
    path = netrc(tmp_path, f"machine localhost login librarian password {CANARY}\n")
    with listening(says(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) as (address, seen):
        terminal.environment.setenv("NETRC", str(path))
        line = terminal.load(built, f"{address}/store")
    basic = base64.b64encode(f"librarian:{CANARY}".encode())
    assert b"Authorization: Basic " + basic in seen[-1]
    assert seen[0].startswith(b"HEAD ")
    assert b"Authorization" not in seen[0]
    assert CANARY not in line
    assert CANARY not in repr(quick([], login=login_of(address, path)))


def test_a_digest_is_answered_without_sending_the_password() -> None:
    """The body is sent once, with the proof; the values are those of RFC 2617."""
    challenge = b'WWW-Authenticate: Digest realm="r", nonce="n1", qop="auth", opaque="o"\r\n'

    def ask_for_digest(connection: socket.socket, request: bytes) -> None:
        unknown = b"HTTP/1.1 401 Unauthorized\r\n" + challenge + b"Content-Length: 0\r\nConnection: close\r\n\r\n"
        connection.sendall(CREATED if b"Authorization: Digest" in request else unknown)

    with listening(ask_for_digest) as (address, seen):
        load(two(), f"{address}/store", quick([], timeout=5, login=Login("dba", CANARY)))
    puts = [request for request in seen if request.startswith(b"PUT")]
    assert 2 == len(puts)
    assert all(b'username="dba"' in put and b'realm="r"' in put and b'opaque="o"' in put for put in puts)
    assert CANARY.encode() not in b"".join(seen)


def test_a_challenge_that_cannot_be_met_is_said() -> None:
    """Rather than sending the password in a weaker way."""
    unknown = b'HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm="r", nonce="n", algorithm="X"\r\nConnection: close\r\n\r\n'
    with listening(says(unknown)) as (address, seen), pytest.raises(EndpointError, match="a login of a kind that is not known here"):
        load(two(), f"{address}/store", quick([], timeout=5, login=Login("dba", CANARY)))
    assert all(request.startswith(b"HEAD") for request in seen)


@pytest.mark.parametrize(
    ("text", "mode", "line"),
    [
        (f"machine localhost login a password {CANARY}", 0o644, "other users can read your passwords; run: chmod 600"),
        (f"machine localhost login a pasword {CANARY}", 0o600, "my-netrc:1: this is no netrc"),
        (f"{CANARY}\n", 0o600, "my-netrc:2: this is no netrc"),
    ],
)
def test_a_netrc_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, text: str, mode: int, line: str) -> None:
    """And the line shows nothing of the file."""
    with pytest.raises(EndpointError, match=line) as error:
        login_of("http://localhost/", netrc(tmp_path, text, mode))
    assert CANARY not in str(error.value)
    assert "\n" not in str(error.value)


def test_only_the_named_machine_gets_its_login(tmp_path: Path) -> None:
    """An entry ``default`` would go to any host that is mistyped."""
    path = netrc(tmp_path, f"machine a.example login u password p\ndefault login u password {CANARY}\n")

    assert Login("u", "p") == login_of("https://a.example:8443/store", path)
    assert login_of("https://b.example/store", path) is None
    assert login_of("https://a.example/store", tmp_path / "none") is None


def test_a_password_in_the_address_is_refused_and_not_repeated(built: Path, terminal: Terminal) -> None:
    """Other users see the arguments of a command."""
    line = terminal.load(built, f"http://me:{CANARY}@localhost:1/store")

    assert "write no password there" in line
    assert CANARY not in line


def test_an_address_for_queries_that_is_not_known_is_asked_for() -> None:
    """Nothing is guessed."""
    with pytest.raises(Exception, match="give it with --query"):
        verify(two(), "http://localhost:1/rdf", quick([]))


def test_a_wrong_command_line_says_what_is_right(terminal: Terminal) -> None:
    """No address, or too many words."""
    for arguments in ((), ("a", "b", "c")):
        assert "kg load DIR ENDPOINT" in terminal.load(*arguments)
