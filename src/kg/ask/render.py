"""Show an answer as a text table, CSV, JSON, Markdown or Turtle.

CSV and JSON are the W3C formats of SPARQL results; rows become Turtle with the W3C result set vocabulary, triples as what they are.
Versions stand in ``head.link`` of JSON and in a comment of Turtle and Markdown; a text table and CSV are rows and have no place for them.
"""

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any

from kg.ask.labels import NAMES
from kg.ask.table import Table
from kg.errors import UsageError
from kg.store.engine import Answer, Rows, Triple, Triples
from kg.store.terms import XSD, XSD_STRING, Blank, Iri, Literal, Term, n3, plain
from kg.text.printable import printable

__all__ = ["FORMATS", "render", "short"]

FORMATS = ("table", "csv", "json", "markdown", "turtle")

_RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
_BASE, _VOCAB = "https://w3id.org/officegraph/id/", "https://w3id.org/officegraph/vocab/"
_WIDEST = 60
_MARKDOWN = str.maketrans({c: f"\\{c}" for c in "\\`*_[]|~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;", "\n": " ", "\r": " "})


def render(answer: Answer | Table, format: str = "table", *, made_by: str = "", links: Sequence[str] = ()) -> str:
    """Show *answer*; *format* is one of :data:`FORMATS`. Ends with a line end.

    Args:
        answer: Rows, triples, or yes and no.
        format: How.
        made_by: The versions behind it, in one line of ASCII; empty leaves them untold.
        links: The same as IRIs.

    Raises:
        UsageError: If there is no such format.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no format {format!r}; the formats are {', '.join(FORMATS)}")
    text = _rendered(answer, format)
    if format == "json" and links:
        found = json.loads(text)
        return json.dumps({**found, "head": {**found["head"], "link": list(links)}}, ensure_ascii=False, indent=1) + "\n"
    if format == "turtle" and made_by:
        return f"# {made_by}\n{text}"
    return f"{text}\n<!-- {made_by} -->\n" if format == "markdown" and made_by else text


def _rendered(answer: Answer | Table, format: str) -> str:
    if isinstance(answer, bool):
        return _boolean(answer, format)
    if isinstance(answer, Triples):
        if format == "turtle":
            return _turtle_triples(answer.triples)
        answer = Rows(("subject", "predicate", "object"), [tuple(t) for t in sorted(answer.triples, key=_order)])
    return _RENDERERS[format](answer.variables, answer.rows)


def short(term: Term | None) -> str:
    """Write a term as people read it: ``role:chair`` for a concept, ``person/le-van-binh-1a2b3c4d`` for a thing.

    >>> short(Iri("https://w3id.org/officegraph/vocab/role/chair"))
    'role:chair'
    """
    if not isinstance(term, Iri):
        return plain(term)
    if term.value.startswith(_VOCAB):
        return term.value[len(_VOCAB) :].replace("/", ":", 1)
    for prefix, namespace in NAMES.items():
        if term.value.startswith(namespace):
            return f"{prefix}:{term.value[len(namespace) :]}"
    return term.value.removeprefix(_BASE)


_Rendered = Callable[[Sequence[str], Sequence[Sequence[Term | None]]], str]


def _table(variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> str:
    cells = [[" ".join(printable(short(term)).split()) for term in row] for row in rows]
    cells = [[text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…" for text in row] for row in cells]
    # A column without a single value only takes room.
    shown = [i for i in range(len(variables)) if not rows or any(row[i] is not None for row in rows)]
    widths = {i: max(len(variables[i]), *(len(row[i]) for row in cells)) if cells else len(variables[i]) for i in shown}
    lines = ["  ".join(variables[i].ljust(widths[i]) for i in shown).rstrip(), "  ".join("─" * widths[i] for i in shown)]
    lines += ["  ".join(row[i].ljust(widths[i]) for i in shown).rstrip() for row in cells]
    return "".join(f"{line}\n" for line in lines)


def _csv(variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(variables)
    writer.writerows([plain(term) for term in row] for row in rows)
    return out.getvalue()


def _json(variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> str:
    bindings = [{name: _cell(term) for name, term in zip(variables, row, strict=True) if term is not None} for row in rows]
    return json.dumps({"head": {"vars": list(variables)}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"


def _cell(term: Term) -> dict[str, Any]:
    if isinstance(term, Iri):
        return {"type": "uri", "value": term.value}
    if isinstance(term, Blank):
        return {"type": "bnode", "value": term.id}
    if term.language is not None:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    return {"type": "literal", "value": term.value} | ({} if term.datatype == XSD_STRING else {"datatype": term.datatype})


def _markdown(variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> str:
    lines = [f"| {' | '.join(variables)} |", f"|{'---|' * len(variables)}"]
    lines += [f"| {' | '.join(printable(short(term)).translate(_MARKDOWN) for term in row)} |" for row in rows]
    return "".join(f"{line}\n" for line in lines)


def _turtle(variables: Sequence[str], rows: Sequence[Sequence[Term | None]]) -> str:
    out = [f"@prefix rs: <{_RS}> .\n@prefix xsd: <{XSD}> .\n\n[] a rs:ResultSet"]
    out += [f" ;\n  rs:resultVariable {n3(Literal(name))}" for name in variables]
    for index, row in enumerate(rows, 1):
        out.append(f" ;\n  rs:solution [ rs:index {index}")
        known = ((name, term) for name, term in zip(variables, row, strict=True) if term is not None)
        out += [f" ;\n    rs:binding [ rs:variable {n3(Literal(name))} ; rs:value {_ttl(term)} ]" for name, term in known]
        out.append(" ]")
    return "".join(out) + " .\n"


def _turtle_triples(triples: Sequence[Triple]) -> str:
    """Write each subject once; predicates and objects are sorted, so that the same triples give the same text."""
    out: list[str] = []
    last: Iri | Blank | None = None
    for triple in sorted(set(triples), key=_order):
        if triple.subject != last:
            out.append((" .\n" if out else "") + f"{_ttl(triple.subject)}\n    {_ttl(triple.predicate)} {_ttl(triple.object)}")
        else:
            out.append(f" ;\n    {_ttl(triple.predicate)} {_ttl(triple.object)}")
        last = triple.subject
    return "".join(out) + (" .\n" if out else "")


def _ttl(term: Term) -> str:
    return f"_:{term.id}" if isinstance(term, Blank) else n3(term)


def _order(triple: Triple) -> tuple[str, ...]:
    term = triple.object
    kind = (term.datatype, term.language or "") if isinstance(term, Literal) else ("", "")
    return plain(triple.subject), plain(triple.predicate), plain(term), *kind


def _boolean(answer: bool, format: str) -> str:
    word = str(answer).lower()
    if format == "json":
        return json.dumps({"head": {}, "boolean": answer}) + "\n"
    if format == "turtle":
        return f"@prefix rs: <{_RS}> .\n\n[] a rs:ResultSet ; rs:boolean {word} .\n"
    return f"{word}\n"


_RENDERERS: dict[str, _Rendered] = {"table": _table, "csv": _csv, "json": _json, "markdown": _markdown, "turtle": _turtle}
