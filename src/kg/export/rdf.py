"""N-Quads and TriG, which keep the graphs; Turtle and RDF/XML, which do not: there each claim names its article."""

import re
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from kg.export.about import About
from kg.export.book import Book
from kg.export.triples import flat, graphs, subjects, triples
from kg.ontology import NAMESPACES, shrink
from kg.rdf import trig
from kg.store import Iri, Literal, Term, n3, plain
from kg.store.terms import XSD_STRING

__all__ = ["write_nquads", "write_rdfxml", "write_trig", "write_turtle", "xml_text"]

_LOCAL = re.compile(r"[A-Za-z][\w-]*:[A-Za-z_](?:[\w.-]*[\w-])?", re.ASCII)
_RDF = NAMESPACES["rdf"]
_TYPE = _RDF + "type"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write_nquads(book: Book, about: About, out: BinaryIO) -> None:
    """Write N-Quads, one sorted graph after the other."""
    out.write(f"# {about.line}\n".encode())
    for graph in graphs(book):
        out.writelines(_quads(book, graph))


def write_trig(book: Book, about: About, out: BinaryIO) -> None:
    """Write TriG with prefixes."""
    out.write(f"# {about.line}\n".encode())
    trig((line for graph in graphs(book) for line in _quads(book, graph)), out, base=about.base)


def write_turtle(book: Book, about: About, out: BinaryIO) -> None:
    """Write Turtle with prefixes, subject by subject."""
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in NAMESPACES.items())
    out.write(f"# {about.line}\n{prefixes}".encode())
    for subject, pairs in subjects(flat(book)):
        told = " ;\n    ".join(f"{'a' if p.value == _TYPE else _short(p)} {_short(o)}" for p, o in pairs)
        out.write(f"\n{_short(subject)} {told} .\n".encode())


def write_rdfxml(book: Book, about: About, out: BinaryIO) -> None:
    """Write RDF/XML, subject by subject; characters that XML cannot hold become U+FFFD."""
    names = "".join(f"\n  xmlns:{name}={quoteattr(iri)}" for name, iri in NAMESPACES.items())
    out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {about.line} -->\n<rdf:RDF{names}>\n'.encode())
    for subject, pairs in subjects(flat(book)):
        body = "".join(f"  {_element(p, o)}\n" for p, o in pairs)
        out.write(f"<rdf:Description rdf:about={_attribute(subject.value)}>\n{body}</rdf:Description>\n".encode())
    out.write(b"</rdf:RDF>\n")


def xml_text(text: str) -> str:
    """Write *text* between tags of XML 1.0, which knows no control characters."""
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"})


def _quads(book: Book, graph: str) -> list[bytes]:
    end = f" <{graph}> .\n"
    return [f"{n3(s)} {n3(p)} {n3(o)}{end}".encode() for s, p, o in triples(book, graph)]


def _short(term: Term) -> str:
    if isinstance(term, Iri):
        short = shrink(term.value)
        return short if _LOCAL.fullmatch(short) and short.partition(":")[0] in NAMESPACES else n3(term)
    return n3(term)


def _element(predicate: Iri, value: Term) -> str:
    short = shrink(predicate.value)
    if short == predicate.value or not _LOCAL.fullmatch(short):
        cut = max(predicate.value.rfind("#"), predicate.value.rfind("/")) + 1
        name, extra = f"ns:{predicate.value[cut:]}", f" xmlns:ns={_attribute(predicate.value[:cut])}"
    else:
        name, extra = short, ""
    if isinstance(value, Literal):
        if value.language:
            extra += f" xml:lang={_attribute(value.language)}"
        elif value.datatype != XSD_STRING:
            extra += f" rdf:datatype={_attribute(value.datatype)}"
        return f"<{name}{extra}>{xml_text(value.value)}</{name}>"
    return f"<{name}{extra} rdf:resource={_attribute(plain(value))}/>"
