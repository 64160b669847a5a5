"""How the commands talk to an endpoint: with a token or a login that no command line shows."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store import Http

__all__ = ["patience"]


def patience(endpoint: str, timeout: float = 60.0) -> "Http":
    """Make what talks to *endpoint*: with the token of ``KG_ENDPOINT_TOKEN``, else the login for its host in ``NETRC`` or ``~/.netrc``."""
    from kg.store import Http, login_of

    token = os.environ.get("KG_ENDPOINT_TOKEN") or None
    file = Path(os.environ.get("NETRC") or "~/.netrc").expanduser()
    login = None if token else login_of(endpoint, file)
    return Http(sleep=time.sleep, clock=time.monotonic, token=token, login=login, timeout=timeout)
