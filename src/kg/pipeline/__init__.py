"""The order of the steps, and who runs them: articles in, a built folder out, and a built folder opened again.

Lazy, because asking a built folder needs none of the steps that built it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.citing import Citation, cite
    from kg.pipeline.comparing_folders import Difference, differences
    from kg.pipeline.explaining import reading
    from kg.pipeline.exporting import export_graph
    from kg.pipeline.from_articles import build, extract
    from kg.pipeline.from_facts import bring
    from kg.pipeline.graph import Graph, open
    from kg.pipeline.inferences import Following, following
    from kg.pipeline.report import Held, Report
    from kg.pipeline.statements import Explained, explain
    from kg.pipeline.viewing import site, view
    from kg.pipeline.without import forget
    from kg.rdf import DEFAULT_BASE

__all__ = [
    "DEFAULT_BASE",
    "Citation",
    "Difference",
    "Explained",
    "Following",
    "Graph",
    "Held",
    "Report",
    "bring",
    "build",
    "cite",
    "differences",
    "explain",
    "export_graph",
    "extract",
    "following",
    "forget",
    "open",
    "reading",
    "site",
    "view",
]

_DOOR = {
    "Citation": "kg.pipeline.citing",
    "DEFAULT_BASE": "kg.rdf",
    "Difference": "kg.pipeline.comparing_folders",
    "Explained": "kg.pipeline.statements",
    "Following": "kg.pipeline.inferences",
    "Graph": "kg.pipeline.graph",
    "Held": "kg.pipeline.report",
    "Report": "kg.pipeline.report",
    "bring": "kg.pipeline.from_facts",
    "build": "kg.pipeline.from_articles",
    "cite": "kg.pipeline.citing",
    "differences": "kg.pipeline.comparing_folders",
    "explain": "kg.pipeline.statements",
    "export_graph": "kg.pipeline.exporting",
    "extract": "kg.pipeline.from_articles",
    "following": "kg.pipeline.inferences",
    "forget": "kg.pipeline.without",
    "open": "kg.pipeline.graph",
    "reading": "kg.pipeline.explaining",
    "site": "kg.pipeline.viewing",
    "view": "kg.pipeline.viewing",
}


def __getattr__(name: str) -> object:
    if name in _DOOR:
        return getattr(import_module(_DOOR[name]), name)
    raise AttributeError(f"module 'kg.pipeline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
