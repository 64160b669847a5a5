"""CSV for ``neo4j-admin database import``: things, holdings and quotes as nodes, so that each keeps all that it has."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.export.about import About
from kg.export.book import Book
from kg.export.cells import open_table
from kg.export.network import Network, Node
from kg.export.reading import Quote

__all__ = ["FILES", "write_neo4j"]

Row = Iterable[object]


class _File(NamedTuple):
    name: str
    header: tuple[str, ...]


_DAYS = tuple(f"{name}:date" for name in ("earliest_start", "latest_start", "earliest_end", "latest_end"))
_NODES = {
    "person": _File("person.csv", ("iri:ID", "name", ":LABEL")),
    "organization": _File("organization.csv", ("iri:ID", "name", "name_en", "type", "branch", "level", "place", ":LABEL")),
    "post": _File("post.csv", ("iri:ID", "name", "name_en", "role", "seats", "rank:int", ":LABEL")),
    "role": _File("role.csv", ("iri:ID", "name", "name_en", "role", ":LABEL")),
    "congress": _File("congress.csv", ("iri:ID", "name", "date", "term", ":LABEL")),
    "document": _File("document.csv", ("iri:ID", "id", "title", "date", "publisher", "url", "licence", ":LABEL")),
}
_CERTAIN = ("earliest_attested:date", "latest_attested:date", "certain_from:date", "certain_to:date")
_WITNESSED = ("start_witnessed:boolean", "end_witnessed:boolean")
_MEMBERSHIP = _File("membership.csv", ("iri:ID", "role", "status", "start", "end", *_DAYS, *_CERTAIN, *_WITNESSED, "terms", ":LABEL"))
_QUOTE = _File("quote.csv", ("id:ID", "claim", "kind", "text", "start:int", "end:int", "shows", "basis", "grade", ":LABEL"))
_VERSION = _File("dataset.csv", ("iri:ID", "title", "made_by", ":LABEL"))
_LINKS = _File("links.csv", (":START_ID", ":END_ID", ":TYPE", "role", "date", "evidence"))
_NAMES = {"in": "IN", "heldBy": "HELD_BY", "attends": "ATTENDS", "act": "ACT", "act-from": "ACT_FROM"}
FILES = frozenset([file.name for file in (*_NODES.values(), _MEMBERSHIP, _QUOTE, _VERSION, _LINKS)] + ["import.args"])


def write_neo4j(book: Book, about: About, folder: Path, *, excel: bool = False) -> None:
    """Write the files and ``import.args``, which names them for ``neo4j-admin database import full @import.args``."""
    network = Network(book)
    by_kind: dict[str, list[Node]] = {}
    for node in network.nodes():
        by_kind.setdefault(str(node.values["kind"]), []).append(node)
    kinds = [kind for kind in _NODES if kind != "document"]
    tables: list[tuple[_File, Iterable[Row]]] = [(_NODES[kind], _things(by_kind.get(kind, ()), kind)) for kind in kinds]
    documents = ((d.iri, d.id, d.title, d.date, d.publisher, d.url, d.licence, "Document") for d in book.documents.values())
    tables += [(_NODES["document"], documents), (_MEMBERSHIP, _memberships(book)), (_QUOTE, _quotes(book))]
    tables += [(_VERSION, [(about.base, about.title, about.line, "Dataset")]), (_LINKS, _links(book, network))]
    for file, rows in tables:
        with open_table(folder / file.name, excel=excel) as write:
            write(file.header)
            for row in rows:
                write(row)
    nodes = [f"--nodes={file.name}" for file, _ in tables if file is not _LINKS]
    text = "\n".join([*nodes, f"--relationships={_LINKS.name}", "--id-type=string", "--multiline-fields=true"])
    (folder / "import.args").write_text(text + "\n", encoding="utf-8", newline="\n")


def _things(nodes: Iterable[Node], kind: str) -> Iterator[Row]:
    return (_row(node, _NODES[kind], kind.capitalize()) for node in nodes)


def _row(node: Node, file: _File, label: str) -> Row:
    values = {"iri:ID": node.id, "name": node.label, "name_en": node.values.get("label_en"), ":LABEL": label}
    return [values[name] if name in values else node.values.get(name.partition(":")[0]) for name in file.header]


def _memberships(book: Book) -> Iterator[Row]:
    for one in book.holdings.values():
        told = (one.start_witnessed, one.end_witnessed, "; ".join(one.terms), "Membership")
        yield one.iri, one.role_name.vi, one.status, one.start, one.end, *one.days, *(one.days.certain or (None, None)), *told


def _quotes(book: Book) -> Iterator[Row]:
    for quote in (quote for found in book.proofs.values() for quote in found):
        yield (
            *(_quote(quote), quote.claim, quote.kind, quote.words, quote.start, quote.end, quote.shows),
            *(quote.basis, quote.grade, "Quote"),
        )


def _links(book: Book, network: Network) -> Iterator[Row]:
    for one in book.holdings.values():
        yield one.person, one.iri, "HOLDS", None, None, None
        seat = next((seat for seat in (one.post, one.role) if seat), f"urn:role:{one.role_name.vi}")
        yield one.iri, seat, "OF_POST", None, None, None
        for claim in one.claims:
            yield from ((one.iri, _quote(quote), "PROVEN_BY", None, None, None) for quote in book.proofs.get(claim, ()))
    for edge in network.edges():
        kind = str(edge.values["kind"])
        if kind != "holds":
            told = (edge.values.get(name) for name in ("role", "date", "evidence"))
            yield edge.source, edge.target, _NAMES.get(kind) or "BELONGS_TO", *told
    for quotes in book.proofs.values():
        yield from ((_quote(quote), quote.document, "QUOTED_FROM", None, None, None) for quote in quotes)


def _quote(quote: Quote) -> str:
    return f"{quote.claim}#{quote.shows}={quote.start},{quote.end}"
