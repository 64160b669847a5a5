"""Write the graph for other tools: each format with its sources, and with two terms of one office as two.

Lazy, because one export needs the code of one format.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.export.about import About
    from kg.export.formats import FORMATS, Format
    from kg.export.writing import export

__all__ = ["FORMATS", "About", "Format", "export"]

_DOOR = {"About": "kg.export.about", "export": "kg.export.writing", "FORMATS": "kg.export.formats", "Format": "kg.export.formats"}


def __getattr__(name: str) -> object:
    if name in _DOOR:
        return getattr(import_module(_DOOR[name]), name)
    raise AttributeError(f"module 'kg.export' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
