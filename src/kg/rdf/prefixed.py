"""Rewrite our N-Quads as TriG with prefixes, for people to read: one pass, one block of one graph in memory.

It reads what :class:`kg.rdf.writer.GraphWriter` writes: one quad a line, IRIs for subject, predicate and graph, no blank nodes.
"""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kg.errors import StoreError
from kg.rdf.iris import DCTERMS, DEFAULT_BASE, FOAF, KG, ORG, PROV, RDF, RDFS, SKOS, VOCAB, XSD, Iris

__all__ = ["trig"]

_LINE = re.compile(r"(<[^>]*>) (<[^>]*>) (.*) (<[^>]*>) \.")
_TYPED = re.compile(r'(".*")\^\^(<[^>]*>)')
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?")
_SPAN = re.compile(r"([0-9]+),([0-9]+)")
_TYPE = f"<{RDF}type>"
_BARE = {f"<{XSD}integer>": re.compile(r"-?[0-9]+"), f"<{XSD}boolean>": re.compile("true|false")}

_NAMESPACES = {"dct": DCTERMS, "foaf": FOAF, "kg": KG, "org": ORG, "prov": PROV, "rdfs": RDFS, "skos": SKOS, "xsd": XSD}
_SCHEMES = (
    "attribute", "basis", "body", "branch", "capacity", "document", "effect", "event", "grade", "level", "place", "relation", "role",
    "sector", "status",
)  # fmt: skip
_THINGS = ("attendance", "cited", "claim", "congress", "membership", "organization", "person", "post", "result", "target")

Quad = tuple[str, str, str, str]


def trig(nquads: Iterable[bytes], out: BinaryIO, *, base: str = DEFAULT_BASE, together: int = 10_000) -> None:
    """Write *nquads* to *out* as TriG: subjects together, in the order in which they first come.

    Args:
        nquads: Pieces of N-Quads, each of whole lines; the quads of a graph follow one another.
        out: A binary file.
        base: Where things live; used for prefixes only.
        together: How many quads of one graph are held and put in order together; a longer graph is written in several blocks.
    """
    names = _Names(base)
    out.write(names.header().encode())
    for graph, quads in _blocks(nquads, together):
        out.write(names.enter(graph).encode())
        subjects: dict[str, list[tuple[str, str]]] = {}
        for s, p, o, _ in quads:
            subjects.setdefault(s, []).append((p, o))
        body = " .\n\n    ".join(_subject(names, s, pairs) for s, pairs in subjects.items())
        out.write(f"{names.short(graph)} {{\n    {body} .\n}}\n".encode())


class _Names:
    """Prefixes: those of the file, and those of the article at hand for its mentions (``m:``) and its spans (``c:``)."""

    def __init__(self, base: str) -> None:
        self._base = Iris(base).base
        self._common = (
            _NAMESPACES
            | {scheme: f"{VOCAB}{scheme}/" for scheme in _SCHEMES}
            | {f"the-{thing}": f"{self._base}{thing}/" for thing in _THINGS}
            | {"graph": f"{self._base}graph/", "article": f"{self._base}article/", "the-document": f"{self._base}document/"}
            | {"the-event": f"{self._base}event/"}
        )
        self._by_namespace = {iri: name for name, iri in self._common.items()}
        self._cut: dict[str, str] = {}

    def header(self) -> str:
        """Give the prefixes of the whole file."""
        return "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in self._common.items())

    def enter(self, graph: str) -> str:
        """Give the prefixes of one graph."""
        self._cut.clear()
        article = f"{self._base}article/"
        if not graph.startswith(f"<{article}"):
            return "\n"
        document = graph[1 + len(article) : -1]
        own = {"m": f"{self._base}mention/{document}/", "c": f"{self._base}document/{document}#char="}
        self._cut = {iri: name for name, iri in own.items()}
        return "\n" + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in own.items())

    def short(self, term: str) -> str:
        """Give an IRI with a prefix where it has one and the rest is plain."""
        for cut in (term.rfind("/"), term.rfind("#"), term.rfind("=")):
            namespace, local = term[1 : cut + 1], term[cut + 1 : -1]
            name = self._by_namespace.get(namespace) or self._cut.get(namespace)
            if name is not None:
                if _LOCAL.fullmatch(local):
                    return f"{name}:{local}"
                if name == "c" and (span := _SPAN.fullmatch(local)):
                    return f"c:{span[1]}\\,{span[2]}"
        return term


def _subject(names: _Names, subject: str, pairs: list[tuple[str, str]]) -> str:
    lines: list[str] = []
    before = None
    for p, o in pairs:
        value = _object(names, o)
        if p == before:
            lines[-1] += f", {value}"
        else:
            lines.append(f"{'a' if p == _TYPE else names.short(p)} {value}")
        before = p
    return names.short(subject) + " " + " ;\n        ".join(lines)


def _object(names: _Names, term: str) -> str:
    if term.startswith("<"):
        return names.short(term)
    typed = _TYPED.fullmatch(term)
    if typed is None:
        return term
    bare = _BARE.get(typed[2])
    if bare is not None and bare.fullmatch(typed[1][1:-1]):
        return typed[1][1:-1]
    return f"{typed[1]}^^{names.short(typed[2])}"


def _blocks(nquads: Iterable[bytes], together: int) -> Iterator[tuple[str, list[Quad]]]:
    block: list[Quad] = []
    for quad in _quads(nquads):
        if block and (quad[3] != block[0][3] or len(block) >= together):
            yield block[0][3], block
            block = []
        block.append(quad)
    if block:
        yield block[0][3], block


def _quads(nquads: Iterable[bytes]) -> Iterator[Quad]:
    for piece in nquads:
        for line in piece.split(b"\n"):
            if line:
                found = _LINE.fullmatch(line.decode())
                if found is None:
                    raise StoreError(f"not a line of N-Quads as this program writes them: {line[:200]!r}")
                yield found.groups()  # type: ignore[misc]  # four groups, all of which match
