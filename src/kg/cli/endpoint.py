"""How the commands talk to an endpoint: with a token or a login that no command line shows."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.export import About
    from kg.store import Engine, Http

__all__ = ["answering", "patience"]


def patience(endpoint: str, timeout: float = 60.0) -> "Http":
    """Make what talks to *endpoint*: with the token of ``KG_ENDPOINT_TOKEN``, else the login for its host in ``NETRC`` or ``~/.netrc``."""
    from kg.store import Http, login_of

    token = os.environ.get("KG_ENDPOINT_TOKEN") or None
    file = Path(os.environ.get("NETRC") or "~/.netrc").expanduser()
    login = None if token else login_of(endpoint, file)
    return Http(sleep=time.sleep, clock=time.monotonic, token=token, login=login, timeout=timeout)


@contextmanager
def answering(folder: Path, endpoint: str | None) -> "Iterator[tuple[Engine, About, Callable[[str], str]]]":
    """Give what answers, the versions behind it, and what follows an IRI that was printed before; *endpoint* goes before *folder*."""
    from kg.pipeline import open
    from kg.pipeline.exporting import about, about_server

    if endpoint is None:
        with open(folder) as built:
            yield built.store, about(built), built.led
    else:
        from kg.store import HttpEngine

        yield HttpEngine(endpoint, patience(endpoint)), about_server(), str.strip
