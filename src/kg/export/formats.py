"""Which formats there are. Nothing here imports what writes them."""

from collections.abc import Mapping
from typing import NamedTuple

from kg.export.words import word

__all__ = ["FORMATS", "Format"]


class Format(NamedTuple):
    """A format: what writes it, and whether that is a folder of files."""

    name: str
    writer: str
    """``module:function`` in this package."""
    folder: bool = False

    def what(self, language: str) -> str:
        """Say what it is, in ``vi`` or ``en``."""
        return word(self.name, language)


_ALL = (
    Format("csv", "tables:write_tables", folder=True),
    Format("popolo", "popolo:write_popolo"),
    Format("ftm", "ftm:write_ftm"),
    Format("wikidata", "wikidata:write_wikidata", folder=True),
    Format("graphml", "graphs:write_graphml"),
    Format("gexf", "graphs:write_gexf"),
    Format("neo4j", "neo4j:write_neo4j", folder=True),
    Format("jsonld", "jsonld:write_jsonld"),
    Format("annotations", "annotations:write_annotations"),
    Format("trig", "rdf:write_trig"),
    Format("nquads", "rdf:write_nquads"),
    Format("turtle", "rdf:write_turtle"),
    Format("rdfxml", "rdf:write_rdfxml"),
)

FORMATS: Mapping[str, Format] = {one.name: one for one in _ALL}
"""By the name that the command line takes."""
