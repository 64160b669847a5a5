"""Small servers that do what servers do on a bad day."""

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["HEAD", "hang_up", "listening", "says", "tls"]

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n"
Talk = Callable[[socket.socket, bytes], None]


def says(*pieces: bytes, wait: float = 0.0) -> Talk:
    """Answer with *pieces*, *wait* seconds apart, and hang up."""

    def talk(connection: socket.socket, _: bytes) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(wait)

    return talk


def hang_up(connection: socket.socket, _: bytes) -> None:
    """Answer nothing."""


@contextmanager
def listening(talk: Talk, context: ssl.SSLContext | None = None) -> Iterator[tuple[str, list[bytes]]]:
    """Talk like that on a free loopback port; yields the address without a path, and the requests seen."""
    seen: list[bytes] = []
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)

        def serve() -> None:
            while not ended.is_set():
                try:
                    raw, _ = server.accept()
                except TimeoutError:
                    continue
                threading.Thread(target=answer, args=(raw,), daemon=True).start()

        def answer(raw: socket.socket) -> None:
            try:
                raw.settimeout(2)
                with context.wrap_socket(raw, server_side=True) if context else raw as connection:
                    request = _request(connection)
                    seen.append(request)
                    talk(connection, request)
            except OSError:
                pass  # the other side has given up, as it should

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"{'https' if context else 'http'}://localhost:{server.getsockname()[1]}", seen
        finally:
            ended.set()
            thread.join()


def _request(connection: socket.socket) -> bytes:
    """Read a request with its body."""
    got = b""
    while b"\r\n\r\n" not in got:
        piece = connection.recv(65536)
        if not piece:
            return got
        got += piece
    head, _, body = got.partition(b"\r\n\r\n")
    lengths = [int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
    while lengths and len(body) < lengths[0]:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def tls(folder: Path) -> ssl.SSLContext:
    """Make a certificate that nobody has signed but itself."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
