"""JSON-LD with a context of our own, in the document itself: nothing is fetched. The graphs are kept."""

import json
from functools import lru_cache
from typing import Any, BinaryIO

from kg.export.about import About
from kg.export.book import Book
from kg.export.triples import graphs, subjects, triples
from kg.ontology import NAMESPACES, ontology_path, shrink
from kg.ontology.turtle import parse
from kg.store import Iri, Literal, Term, plain
from kg.store.terms import XSD, XSD_STRING

__all__ = ["context", "write_jsonld"]

_OTHERS: dict[str, dict[str, str]] = {
    "member": {"@id": "org:member", "@type": "@id"},
    "organization": {"@id": "org:organization", "@type": "@id"},
    "role": {"@id": "org:role", "@type": "@id"},
    "postIn": {"@id": "org:postIn", "@type": "@id"},
    "classification": {"@id": "org:classification", "@type": "@id"},
    "subOrganizationOf": {"@id": "org:subOrganizationOf", "@type": "@id"},
    "unitOf": {"@id": "org:unitOf", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "broader": {"@id": "skos:broader", "@type": "@id"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
}
"""Terms of other vocabularies that have a short name; ours all have one."""

_VOCAB = "https://w3id.org/officegraph/vocab/"
_PREFIXES = {name: iri for name, iri in NAMESPACES.items() if not iri.startswith(_VOCAB)} | {"vocab": _VOCAB}
"""One prefix for all words: the schemes are called like properties (``role``), and a context has one meaning for a name."""

_NATIVE = {XSD + "boolean", XSD + "integer"}


@lru_cache(maxsize=1)
def context() -> dict[str, Any]:
    """Give the context: prefixes, and a short name for each of our properties with what its values are."""
    terms: dict[str, Any] = dict(_OTHERS)
    kinds: dict[str, set[str]] = {}
    for path in sorted((ontology_path() / "core").glob("*.ttl")):
        for quad in parse(path):
            subject, value = str(quad.subject).strip("<>"), str(quad.object).strip("<>")
            if subject.startswith(NAMESPACES["kg"]) and shrink(quad.predicate.value) in ("rdf:type", "rdfs:range"):
                kinds.setdefault(subject, set()).add(value)
    for iri, told in sorted(kinds.items()):
        name = iri.removeprefix(NAMESPACES["kg"])
        if NAMESPACES["owl"] + "ObjectProperty" in told:
            terms.setdefault(name, {"@id": f"kg:{name}", "@type": "@id"})
        elif NAMESPACES["owl"] + "DatatypeProperty" in told:
            ranges = sorted(value for value in told if value.startswith(XSD) and value not in {XSD_STRING, *_NATIVE})
            typed = {"@id": f"kg:{name}", "@type": shrink(ranges[0])} if len(ranges) == 1 else {"@id": f"kg:{name}"}
            terms.setdefault(name, typed)
    return {"@version": 1.1, **_PREFIXES, **dict(sorted(terms.items()))}


def write_jsonld(book: Book, about: About, out: BinaryIO) -> None:
    """Write one graph after the other, one node a line."""
    terms = context()
    names = {value["@id"]: (name, value) for name, value in terms.items() if isinstance(value, dict)}
    head = json.dumps({"@context": terms}, ensure_ascii=False, indent=1)[:-2]
    made = json.dumps({"@id": about.base, "dcterms:description": about.line}, ensure_ascii=False)
    out.write(f'{head},\n "@graph": [\n{made}'.encode())
    for graph in graphs(book):
        out.write(f',\n{{"@id": {json.dumps(graph)}, "@graph": ['.encode())
        between = "\n"
        for subject, pairs in subjects(triples(book, graph)):
            out.write((between + json.dumps(_node(subject, pairs, names), ensure_ascii=False)).encode())
            between = ",\n"
        out.write(b"\n]}")
    out.write(b"\n]}\n")


def _node(subject: Iri, pairs: list[tuple[Iri, Term]], names: dict[str, tuple[str, dict[str, str]]]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": subject.value}
    for predicate, value in pairs:
        short = shrink(predicate.value)
        if short == "rdf:type":
            node.setdefault("@type", []).append(_iri(plain(value)))
            continue
        name, term = names.get(short, (short, {}))
        if term.get("@container") == "@language" and isinstance(value, Literal) and value.language:
            node.setdefault(name, {}).setdefault(value.language, []).append(value.value)
        else:
            node.setdefault(name, []).append(_value(value, term.get("@type")))
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in node.items()}


def _iri(iri: str) -> str:
    return f"vocab:{iri[len(_VOCAB) :]}" if iri.startswith(_VOCAB) else shrink(iri)


def _value(value: Term, coerced: str | None) -> Any:  # noqa: ANN401  any value of JSON
    if not isinstance(value, Literal):
        iri = _iri(plain(value))
        return iri if coerced == "@id" else {"@id": iri}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype == XSD + "boolean":
        return value.value == "true"
    if value.datatype == XSD + "integer":
        return int(value.value)
    if value.datatype == XSD_STRING and coerced is None:
        return value.value
    return value.value if coerced == shrink(value.datatype) else {"@value": value.value, "@type": shrink(value.datatype)}
