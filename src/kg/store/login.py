"""Names and passwords of endpoints, from a netrc file, so that none is ever typed into a command."""

import netrc
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import EndpointError

__all__ = ["Login", "login_of"]


@dataclass(frozen=True, slots=True)
class Login:
    """Who we are to an endpoint; the password is in no repr."""

    user: str
    password: str = field(repr=False)


def login_of(url: str, file: Path) -> Login | None:
    """Find the login for the host of *url* in the netrc *file*; ``None`` if there is no file, or no ``machine`` of that name in it.

    An entry ``default`` is left alone: it would send a password to any host that somebody mistypes.

    Raises:
        EndpointError: If the file cannot be read, is no netrc, or can be read by other users.
    """
    host = urlsplit(url).hostname or ""
    if not file.is_file():
        return None
    try:
        if os.name == "posix" and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise EndpointError(f"{file}: other users can read your passwords; run: chmod 600 {file}")
        found = netrc.netrc(str(file)).hosts.get(host)
    except netrc.NetrcParseError as error:
        # The message of the parser may show a word of the file, and the word may be a password.
        raise EndpointError(f"{file}:{error.lineno}: this is no netrc; write lines like: machine HOST login NAME password WORD") from None
    except (OSError, UnicodeDecodeError) as error:
        raise EndpointError(f"{file}: cannot be read ({type(error).__name__}); make it a text file of yours") from error
    return Login(found[0], found[2]) if found else None
