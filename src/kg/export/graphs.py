"""GraphML and GEXF, with a type for every attribute: for networkx, igraph, yEd, Cytoscape and Gephi."""

from collections.abc import Mapping
from typing import BinaryIO

from kg.export.about import About
from kg.export.book import Book
from kg.export.network import EDGE_TYPES, NODE_TYPES, Edge, Network, Node
from kg.export.rdf import xml_text

__all__ = ["write_gexf", "write_graphml"]

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_graphml(book: Book, about: About, out: BinaryIO) -> None:
    """Write GraphML 1.0."""
    network = Network(book)
    keys = [("node", name, kind) for name, kind in ({"label": "string"} | NODE_TYPES).items()]
    keys += [("edge", name, kind) for name, kind in ({"label": "string"} | EDGE_TYPES).items()]
    declared = "".join(f'  <key id="{of[0]}_{name}" for="{of}" attr.name="{name}" attr.type="{kind}"/>\n' for of, name, kind in keys)
    out.write(f'{_HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n  <desc>{about.line}</desc>\n{declared}'.encode())
    out.write(b'  <graph edgedefault="directed">\n')
    for node in network.nodes():
        out.write(f'    <node id="{_a(node.id)}">{_data("n", node)}</node>\n'.encode())
    for edge in network.edges():
        ends = f'source="{_a(edge.source)}" target="{_a(edge.target)}"'
        out.write(f'    <edge id="{_a(edge.id)}" {ends}>{_data("e", edge)}</edge>\n'.encode())
    out.write(b"  </graph>\n</graphml>\n")


def write_gexf(book: Book, about: About, out: BinaryIO) -> None:
    """Write GEXF 1.2, which Gephi and networkx read."""
    network = Network(book)
    out.write(f'{_HEAD}<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'.encode())
    out.write(f"  <meta><creator>{about.line}</creator><description>{xml_text(about.title)}</description></meta>\n".encode())
    declared = _attributes("node", NODE_TYPES) + _attributes("edge", EDGE_TYPES)
    out.write(f'  <graph mode="static" defaultedgetype="directed">\n{declared}    <nodes>\n'.encode())
    for node in network.nodes():
        out.write(f'      <node id="{_a(node.id)}" label="{_a(node.label)}">{_values(node, NODE_TYPES)}</node>\n'.encode())
    out.write(b"    </nodes>\n    <edges>\n")
    for edge in network.edges():
        ends = f'source="{_a(edge.source)}" target="{_a(edge.target)}" label="{_a(edge.label)}"'
        out.write(f'      <edge id="{_a(edge.id)}" {ends}>{_values(edge, EDGE_TYPES)}</edge>\n'.encode())
    out.write(b"    </edges>\n  </graph>\n</gexf>\n")


def _data(of: str, one: Node | Edge) -> str:
    told = {"label": one.label} | one.values
    return "".join(f'<data key="{of}_{name}">{_text(value)}</data>' for name, value in told.items() if value is not None)


def _attributes(of: str, types: Mapping[str, str]) -> str:
    gexf = {"int": "integer"}
    inner = "".join(f'<attribute id="{name}" title="{name}" type="{gexf.get(kind, kind)}"/>' for name, kind in types.items())
    return f'    <attributes class="{of}">{inner}</attributes>\n'


def _values(one: Node | Edge, types: Mapping[str, str]) -> str:
    told = "".join(f'<attvalue for="{name}" value="{_a(_plain(one.values[name]))}"/>' for name in types if one.values.get(name) is not None)
    return f"<attvalues>{told}</attvalues>" if told else ""


def _text(value: object) -> str:
    return xml_text(_plain(value))


def _a(text: str) -> str:
    escaped = xml_text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
    return escaped


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
