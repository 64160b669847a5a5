"""Write a built folder for other tools."""

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from kg import __version__
from kg.export import About
from kg.ontology import load_vocabulary, ontology_version
from kg.pipeline.graph import Graph, open
from kg.pipeline.viewing import title_of
from kg.rdf import DEFAULT_BASE

__all__ = ["about", "about_server", "export_graph"]


def about(graph: Graph) -> About:
    """Give the versions behind an export of *graph*."""
    return About(__version__, ontology_version(), graph.vocabulary, graph.article_set, graph.base, title_of(graph.documents))


def about_server() -> About:
    """Give the versions behind an answer of a server: those of this program, for which articles it holds it does not say."""
    return About(__version__, ontology_version(), load_vocabulary().hash, "", DEFAULT_BASE)


def export_graph(
    format: str,
    out: str | Path | BinaryIO,
    folder: str | Path = "out",
    *,
    excel: bool = False,
    mapping: str | Path | Mapping[str, str] | None = None,
) -> None:
    """Write the built *folder* as *format* to *out*; see :func:`kg.export.export`.

    Args:
        format: One of :data:`kg.export.FORMATS`.
        out: A file, a folder, or an open binary stream.
        folder: What ``kg build`` wrote.
        excel: For tables, make them safe for spreadsheets.
        mapping: For Wikidata, a ``mapping.csv`` or its contents.
    """
    if isinstance(mapping, str | Path):
        from kg.export.wikidata import read_mapping

        mapping = read_mapping(Path(mapping))
    with open(folder) as graph:
        graph.export(format, out, excel=excel, mapping=mapping)
