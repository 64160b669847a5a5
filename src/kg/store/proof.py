"""The header by which a login is proven: Digest where the endpoint asks for it (RFC 7616), else Basic (RFC 7617)."""

import base64
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from kg.errors import EndpointError
from kg.store.login import Login

__all__ = ["proof"]


def proof(login: Login, challenge: str, method: str, url: str) -> str:
    """Give the value of ``Authorization`` for a request.

    Args:
        login: Who we are.
        challenge: What ``WWW-Authenticate`` asked for; empty if nothing was asked.
        method: ``PUT``, ``GET`` …; a digest is good for one method and address.
        url: The address.

    Raises:
        EndpointError: If the challenge is none that we can meet.

    >>> proof(Login("u", "p"), "", "GET", "http://a/")
    'Basic dTpw'
    """
    if challenge.lower().startswith("digest "):
        fields = urllib.request.parse_keqv_list(urllib.request.parse_http_list(challenge[len("digest ") :]))
        return f"Digest {_digest(login, fields, method, url)}"
    return "Basic " + base64.b64encode(f"{login.user}:{login.password}".encode()).decode()


def _digest(login: Login, fields: dict[str, str], method: str, url: str) -> str:
    passwords = urllib.request.HTTPPasswordMgr()
    passwords.add_password(fields.get("realm", ""), url, login.user, login.password)
    parts = urlsplit(url)
    handler = urllib.request.AbstractDigestAuthHandler(passwords)
    request = urllib.request.Request(
        f"{parts.scheme}://{parts.netloc}{parts.path}" + (f"?{parts.query}" if parts.query else ""), method=method
    )
    if fields.get("qop") and "auth" in (offered.strip() for offered in fields["qop"].split(",")):
        fields = {**fields, "qop": "auth"}
    try:
        header = handler.get_authorization(request, fields)
    except (ValueError, urllib.error.URLError):
        header = None
    if header is None:
        raise EndpointError(f"{url}: asks for a login of a kind that is not known here; use a token in KG_ENDPOINT_TOKEN instead")
    return header
