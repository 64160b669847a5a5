"""Pages: one offline HTML file that shows who holds what, and leads every line to its sentence."""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["Pages", "write_page", "write_site"]

if TYPE_CHECKING:
    from kg.view.site import write_site
    from kg.view.writer import Pages, write_page

_DOOR = {"Pages": "kg.view.writer", "write_page": "kg.view.writer", "write_site": "kg.view.site"}


def __getattr__(name: str) -> object:
    if name in _DOOR:
        return getattr(import_module(_DOOR[name]), name)  # networkx and pyvis load here, not with the package
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
