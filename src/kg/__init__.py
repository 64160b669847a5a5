"""officegraph: who holds which role in which body, since when, and how do we know?

The public door. It is lazy (PEP 562): ``import kg`` loads nothing heavy.

>>> import kg
>>> kg.__version__
'0.1.0'
"""

from importlib import import_module
from typing import TYPE_CHECKING

from kg.version import __version__

if TYPE_CHECKING:
    from kg.pipeline import Graph, extract, open
    from kg.pipeline.door import build

__all__ = ["Graph", "__version__", "build", "extract", "open"]

_DOOR = {**dict.fromkeys(("Graph", "extract", "open"), "kg.pipeline"), "build": "kg.pipeline.door"}


def __getattr__(name: str) -> object:
    if name in _DOOR:
        return getattr(import_module(_DOOR[name]), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
