"""HTTP with bounded patience: retries, timeouts, and one clear line for whatever an endpoint answers instead.

Clock and sleep are handed in. Redirects are not followed, so that a token never reaches a place that the user did not name.
"""

import http.client
import ipaddress
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from kg.errors import EndpointError
from kg.store.login import Login
from kg.store.proof import proof

__all__ = ["Http", "Reply"]

TOKEN_VARIABLE = "KG_ENDPOINT_TOKEN"
_MAX_REPLY = 512 * 1024 * 1024
_PIECE = 64 * 1024
_NOT_FOUND = (404, 405, 410, 501)
_TRANSIENT = (http.client.HTTPException, ConnectionError, TimeoutError)


class Reply(NamedTuple):
    """What the endpoint answered; *type* is the media type without parameters, in lower case."""

    status: int
    type: str
    body: bytes


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None


class _Retry(Exception):
    """A failure that may pass: *line* is what to tell the user if it does not, *after* how long the endpoint asks to wait."""

    def __init__(self, line: str, after: float | None = None) -> None:
        self.line, self.after = line, after
        super().__init__(line)


@dataclass(frozen=True, kw_only=True)
class Http:
    """How to talk to an endpoint.

    Args:
        sleep: Waits that many seconds (``time.sleep``).
        clock: Seconds that only grow (``time.monotonic``).
        token: Sent as ``Authorization: Bearer``; from the environment variable ``KG_ENDPOINT_TOKEN``.
        login: Sent as Digest if the endpoint asks for that, else as Basic, where there is no token; from a netrc file.
        timeout: Seconds that one attempt may stay silent.
        attempts: How often to try in all.
        patience: Seconds after which no new attempt is begun, and a reply that still drips is given up.
    """

    sleep: Callable[[float], None]
    clock: Callable[[], float]
    token: str | None = field(default=None, repr=False)
    login: Login | None = field(default=None, repr=False)
    timeout: float = 60.0
    attempts: int = 4
    patience: float = 300.0

    def send(
        self,
        method: str,
        url: str,
        *,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        absent: bool = False,
    ) -> Reply:
        """Send a request that may be repeated, and give the reply of an endpoint that did as asked.

        *absent* says that what is asked for may not be there: a reply 404 is then given like any other.

        Raises:
            EndpointError: In one line: it is down, refuses, moved, is broken, or is no SPARQL endpoint.
        """
        _check_url(url)
        headers = {"User-Agent": "officegraph", **(headers or {})}
        started = self.clock()
        for attempt in range(1, self.attempts + 1):
            try:
                request = urllib.request.Request(url, data=body, headers=headers | self._proof(method, url), method=method)
                return self._once(request, url, absent)
            except _Retry as failure:
                wait = min(failure.after if failure.after is not None else 0.5 * 2 ** (attempt - 1), 60.0)
                if attempt == self.attempts or self.clock() - started + wait > self.patience:
                    raise EndpointError(f"{failure.line} (tried {attempt} times)") from failure
                self.sleep(wait)
        raise AssertionError("attempts is at least 1")

    def _proof(self, method: str, url: str) -> dict[str, str]:
        if self.token:
            return {"Authorization": f"Bearer {self.token}"}
        if self.login is None:
            return {}
        # Asked without a body, for many a server hangs up on a long one that it will not take.
        asked = urllib.request.Request(url, headers={"User-Agent": "officegraph"}, method="HEAD")
        try:
            with _opener(url).open(asked, timeout=self.timeout):
                challenge = ""
        except urllib.error.HTTPError as error:
            with error:
                challenge = error.headers.get("WWW-Authenticate", "") if error.code == 401 else ""
        except urllib.error.URLError as error:
            raise _unreachable(url, error) from error
        except _TRANSIENT as error:
            raise _Retry(f"{url}: the connection broke ({type(error).__name__}); is the server running?") from error
        return {"Authorization": proof(self.login, challenge, method, url)}

    def _once(self, request: urllib.request.Request, url: str, absent: bool) -> Reply:
        try:
            with _opener(url).open(request, timeout=self.timeout) as response:
                reply = Reply(response.status, response.headers.get_content_type(), self._read(response, url))
        except urllib.error.HTTPError as error:
            with error:
                if absent and error.code == 404:
                    return Reply(404, error.headers.get_content_type(), b"")
                raise _refusal(url, error) from error
        except urllib.error.URLError as error:
            raise _unreachable(url, error) from error
        except _TRANSIENT as error:
            raise _Retry(f"{url}: the connection broke ({type(error).__name__}); is the server running?") from error
        if reply.type == "text/html" and reply.body.strip():  # Virtuoso says text/html of no words at all, when it has done as asked
            raise EndpointError(f"{url}: answers with a web page, so it is no SPARQL address; look up the address in the server's manual")
        return reply

    def _read(self, response: http.client.HTTPResponse, url: str) -> bytes:
        """Read the whole reply: neither a part of it, nor one without end."""
        started, pieces, size = self.clock(), [], 0
        while piece := response.read1(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > _MAX_REPLY:
                raise EndpointError(f"{url}: the answer is longer than {_MAX_REPLY // 2**20} MiB; ask for less at once")
            if self.clock() - started > self.patience:
                raise EndpointError(f"{url}: the answer drips in for more than {self.patience:.0f} s; ask for less at once, or ask later")
        if response.length:
            raise http.client.IncompleteRead(b"", response.length)
        return b"".join(pieces)


def _opener(url: str) -> urllib.request.OpenerDirector:
    handlers: list[urllib.request.BaseHandler] = [_NoRedirect()]
    if _is_loopback(url):
        handlers.append(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(*handlers)


def _unreachable(url: str, error: urllib.error.URLError) -> Exception:
    if isinstance(error.reason, ssl.SSLError):
        why = getattr(error.reason, "verify_message", "") or (error.reason.reason or "handshake failed").replace("_", " ").lower()
        return EndpointError(f"{url}: no trusted connection ({why}); mend its certificate, or name that of its issuer in SSL_CERT_FILE")
    reason = getattr(error.reason, "strerror", None) or error.reason
    return _Retry(f"{url}: no answer ({reason}); is the server running, and is this its address?")


def _refusal(url: str, error: urllib.error.HTTPError) -> Exception:
    code, said = error.code, _said(error)
    if code in (401, 403):
        return EndpointError(f"{url}: refuses ({code}); set {TOKEN_VARIABLE} to a token that may do this, or name the host in ~/.netrc")
    if 300 <= code < 400:
        return EndpointError(f"{url}: has moved to {error.headers.get('Location', 'another place')} ({code}); give that address")
    if code in _NOT_FOUND:
        return EndpointError(f"{url}: there is no such address on this server ({code}); look it up in the server's manual")
    if code == 429 or code >= 500:
        after = error.headers.get("Retry-After", "")
        return _Retry(f"{url}: the server has trouble ({code}){said}", float(after) if after.isdigit() else None)
    return EndpointError(f"{url}: does not accept the request ({code}){said}")


def _said(error: urllib.error.HTTPError) -> str:
    if error.headers.get_content_type() == "text/html":
        return ""
    try:
        text = " ".join(error.read(2000).decode("utf-8", "replace").split())[:160]
    except (OSError, http.client.HTTPException):
        return ""
    return f": {text}" if text else ""


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        ok = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        ok = False
    if ok and "@" in parts.netloc:
        raise EndpointError(
            f"{parts.scheme}://…@{parts.hostname}: an address is seen by others, so write no password there but in ~/.netrc"
        )
    if not ok or any(c <= " " for c in url):
        raise EndpointError(f"{url!r}: this is no web address; write it like http://127.0.0.1:7878/store")


def _is_loopback(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
