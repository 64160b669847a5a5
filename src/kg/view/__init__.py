"""Pages: one offline HTML file that shows who holds what, and leads every line to its sentence."""

from typing import TYPE_CHECKING

__all__ = ["write_page"]

if TYPE_CHECKING:
    from kg.view.writer import write_page


def __getattr__(name: str) -> object:
    if name == "write_page":
        from kg.view.writer import write_page  # networkx and pyvis load here, not with the package

        return write_page
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
