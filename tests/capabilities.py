"""What this machine offers to tests beyond Python: a browser, the oxigraph server, the shared material.

A test says what it needs by a mark (``@pytest.mark.browser``, ``oxigraph``, ``shared``) and is skipped with a reason where it is not there.
``KG_REQUIRE=browser,oxigraph,shared`` turns such a skip into a failure; the gate sets it.
"""

import os
import shutil
import sys
from pathlib import Path

__all__ = ["CAPABILITIES", "PROJECT", "browser", "missing", "oxigraph", "required", "shared"]

PROJECT = Path(__file__).resolve().parent.parent


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


def shared() -> Path | None:
    """Find the folder of shared test material beside the project."""
    folder = PROJECT.parent / "shared"
    return folder if (folder / "gold" / "sample_facts.json").is_file() else None


CAPABILITIES = {
    "browser": (browser, "no chromium or google-chrome on the PATH"),
    "oxigraph": (oxigraph, "no oxigraph server on the PATH; pip install oxigraph"),
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
