"""A page to look at in a notebook."""

import tempfile
from html import escape
from pathlib import Path
from typing import NamedTuple

from kg.pipeline.viewing import view

__all__ = ["Shown", "show"]


class Shown(NamedTuple):
    """A page; Jupyter shows it, and so does a browser after :meth:`write`."""

    page: str
    """All of it, in HTML; it needs no network."""
    height: int = 640

    def _repr_html_(self) -> str:
        frame = f'width="100%" height="{self.height}" style="border:1px solid #8888" sandbox="allow-scripts allow-downloads allow-popups"'
        return f'<iframe srcdoc="{escape(self.page)}" {frame}></iframe>'

    def write(self, path: str | Path) -> Path:
        """Write the page to a file, and give its path."""
        Path(path).write_text(self.page, encoding="utf-8", newline="\n")
        return Path(path)


def show(folder: Path, what: str | None = None, *, lang: str = "vi", full_text: bool = False, height: int = 640) -> Shown:
    """Make the page of a built *folder*, or of what bears the name *what*; see :func:`kg.pipeline.view`."""
    with tempfile.TemporaryDirectory(prefix="officegraph-") as place:
        path = view(folder, Path(place) / "page.html", what=what, lang=lang, full_text=full_text)
        return Shown(path.read_text(encoding="utf-8"), height)
