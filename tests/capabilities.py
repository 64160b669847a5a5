"""What this machine offers to tests beyond Python: a browser, triple stores, a library that must be compiled, the shared material.

A test says what it needs by a mark (``@pytest.mark.browser``, ``oxigraph``, ``virtuoso``, ``jena``, ``followthemoney``, ``shared``)
and is skipped with a reason where it is not there.
``KG_REQUIRE=browser,oxigraph,virtuoso,jena,shared`` turns such a skip into a failure; the gate sets it.
"""

import importlib.util
import os
import shutil
import sys
from pathlib import Path

__all__ = ["CAPABILITIES", "JARS", "PROJECT", "browser", "followthemoney", "jena", "missing", "oxigraph", "required", "shared", "virtuoso"]

PROJECT = Path(__file__).resolve().parent.parent
JARS = Path("/usr/share/java")
"""Where Debian puts Jena and what it needs."""


def browser() -> Path | None:
    """Find Chromium or Chrome on the PATH."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return None


def oxigraph() -> Path | None:
    """Find the oxigraph server, in this environment first."""
    here = Path(sys.executable).parent
    found = shutil.which("oxigraph", path=str(here)) or shutil.which("oxigraph")
    return Path(found) if found else None


def virtuoso() -> Path | None:
    """Find Virtuoso 7 and its SQL client, as Debian names them."""
    found = shutil.which("virtuoso-t")
    return Path(found) if found and shutil.which("isql-vt") else None


def jena() -> Path | None:
    """Find Apache Jena as Debian packages it, with a Java that compiles."""
    found = JARS / "jena-tdb2.jar"
    return found if found.exists() and shutil.which("java") and shutil.which("javac") else None


def followthemoney() -> Path | None:
    """Find the library of FollowTheMoney, which is compiled against ICU when it is installed."""
    found = importlib.util.find_spec("followthemoney")
    return Path(found.origin) if found and found.origin else None


def shared() -> Path | None:
    """Find the folder of shared test material beside the project."""
    folder = PROJECT.parent / "shared"
    return folder if (folder / "gold" / "sample_facts.json").is_file() else None


CAPABILITIES = {
    "browser": (browser, "no chromium or google-chrome on the PATH"),
    "oxigraph": (oxigraph, "no oxigraph server on the PATH; pip install oxigraph"),
    "virtuoso": (virtuoso, "no virtuoso-t and isql-vt on the PATH; apt-get install virtuoso-opensource-7-bin"),
    "jena": (jena, "no Apache Jena with Java; apt-get install libapache-jena-java default-jdk-headless"),
    "followthemoney": (followthemoney, "no followthemoney; apt-get install libicu-dev g++ pkg-config, then pip install '.[ftm]'"),
    "shared": (shared, "no folder ../shared with the test material"),
}


def missing(name: str) -> str | None:
    """Say why capability *name* is not here; ``None`` if it is."""
    find, reason = CAPABILITIES[name]
    return None if find() is not None else f"needs {name}: {reason}"


def required() -> frozenset[str]:
    """Read ``KG_REQUIRE``.

    Raises:
        ValueError: for a word that is no capability, so that a misspelt gate cannot pass.
    """
    words = frozenset(w.strip() for w in os.environ.get("KG_REQUIRE", "").split(",") if w.strip())
    if unknown := words - CAPABILITIES.keys():
        raise ValueError(f"KG_REQUIRE names {', '.join(sorted(unknown))}; known are {', '.join(CAPABILITIES)}")
    return words
