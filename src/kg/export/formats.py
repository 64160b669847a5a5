"""Which formats there are. Nothing here imports what writes them."""

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["FORMATS", "Format"]


class Format(NamedTuple):
    """A format: the function that writes it, whether it is a folder of files, and what it is for."""

    writer: str
    """``module:function`` in this package."""
    folder: bool
    en: str
    vi: str


def _file(writer: str, en: str, vi: str) -> Format:
    return Format(writer, False, en, vi)


FORMATS: Mapping[str, Format] = {
    "csv": Format("tables:write_tables", True, "CSV tables, a Frictionless Data package", "bảng CSV, gói Frictionless Data"),
    "popolo": _file("popolo:write_popolo", "Popolo JSON", "Popolo JSON"),
    "ftm": _file("ftm:write_ftm", "FollowTheMoney, for Aleph and OpenSanctions", "FollowTheMoney, cho Aleph và OpenSanctions"),
    "wikidata": Format("wikidata:write_wikidata", True, "QuickStatements for Wikidata", "QuickStatements cho Wikidata"),
    "graphml": _file("graphs:write_graphml", "GraphML, for networkx, yEd, Cytoscape", "GraphML, cho networkx, yEd, Cytoscape"),
    "gexf": _file("graphs:write_gexf", "GEXF, for Gephi", "GEXF, cho Gephi"),
    "neo4j": Format("neo4j:write_neo4j", True, "CSV for neo4j-admin", "CSV cho neo4j-admin"),
    "jsonld": _file("jsonld:write_jsonld", "JSON-LD, with the graphs", "JSON-LD, giữ các đồ thị"),
    "annotations": _file("annotations:write_annotations", "the evidence as W3C Web Annotations", "bằng chứng theo W3C Web Annotation"),
    "trig": _file("rdf:write_trig", "TriG, RDF with the graphs, to read", "TriG, RDF giữ các đồ thị, dễ đọc"),
    "nquads": _file("rdf:write_nquads", "N-Quads, RDF with the graphs", "N-Quads, RDF giữ các đồ thị"),
    "turtle": _file("rdf:write_turtle", "Turtle, RDF without the graphs", "Turtle, RDF không có đồ thị"),
    "rdfxml": _file("rdf:write_rdfxml", "RDF/XML, RDF without the graphs", "RDF/XML, RDF không có đồ thị"),
}
"""By the name that the command line takes."""
