"""Read an export with a library that is not ours, as (person, role, proofs) of every holding, to be compared with the facts themselves."""

import csv
import io
import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import rdflib
from popolo_data.importer import Popolo

from export.story import ABOUT, Proof, documents, store
from kg.export import FORMATS, export

__all__ = ["READERS", "Held", "written"]

Held = tuple[str, str, frozenset[Proof]]
ORG, KG = rdflib.Namespace("http://www.w3.org/ns/org#"), rdflib.Namespace("https://w3id.org/officegraph/ontology#")
PROV, FOAF = rdflib.PROV, rdflib.FOAF


@cache
def _bytes(format: str) -> bytes:
    out = io.BytesIO()
    export(store(), format, out, about=ABOUT)
    return out.getvalue()


def written(format: str, folder: Path, **options: Any) -> Path:  # noqa: ANN401  handed through
    """Write the story as *format* and give the file or folder."""
    out = folder / format
    if not FORMATS[format].folder and not options:
        out.write_bytes(_bytes(format))
    else:
        export(store(), format, out, about=ABOUT, **options)
    return out


def rows(path: Path) -> list[dict[str, str]]:
    """Read a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _csv(out: Path) -> Iterable[Held]:
    ids = {row["document"]: row["id"] for row in rows(out / "documents.csv")}
    claims: dict[str, set[Proof]] = {}
    for row in rows(out / "evidence.csv"):
        if row["shows"] == "statement":
            claims.setdefault(row["claim"], set()).add(Proof(ids[row["document"]], row["quote"]))
    sources: dict[str, set[Proof]] = {}
    for row in rows(out / "sources.csv"):
        sources.setdefault(row["thing"], set()).update(claims[row["claim"]])
    return [(row["person_name"], row["role_name"], frozenset(sources[row["membership"]])) for row in rows(out / "memberships.csv")]


def _popolo(out: Path) -> Iterable[Held]:
    read = Popolo(json.loads(out.read_text(encoding="utf-8")))
    for one in read.memberships:
        sources = one.data["sources"]
        yield one.person.name, one.data["role"], frozenset(Proof(source["document"], source["note"]) for source in sources)


def _ftm(out: Path) -> Iterable[Held]:
    """With the library where it is installed (see test_ftm), here as what it is: JSON, one entity a line."""
    entities = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    by_id = {one["id"]: one["properties"] for one in entities}
    for one in entities:
        if one["schema"] == "Occupancy":
            told = [
                Proof(by_id[other["properties"]["document"][0]]["fileName"][0], other["properties"]["summary"][0])
                for other in entities
                if other["schema"] == "Documentation" and other["id"].startswith(f"{one['id']}-")
            ]
            proof = {by_id[id]["fileName"][0] for id in one["properties"]["proof"]}
            assert proof == {one.document for one in told}
            assert set(one["properties"]["summary"]) == {one.quote for one in told}
            post = by_id[one["properties"]["post"][0]]["name"][0]
            yield by_id[one["properties"]["holder"][0]]["name"][0], post, frozenset(told)


def _network(read: "nx.MultiDiGraph[str]") -> Iterable[Held]:
    for a, b, data in read.edges(data=True):
        if data["kind"] == "holds":
            evidence = json.loads(data["evidence"])
            assert data["sources"] == len({one["document"] for one in evidence})
            assert isinstance(data["start_witnessed"], bool)
            assert read.nodes[b]["kind"] in ("post", "role")
            yield read.nodes[a]["label"], data["role"], frozenset(Proof(one["document"], one["quote"]) for one in evidence)


def _neo4j(out: Path) -> Iterable[Held]:
    nodes: dict[str, dict[str, str]] = {}
    for path in sorted(out.glob("*.csv")):
        if path.name != "links.csv":
            for row in rows(path):
                nodes[row.get("iri:ID") or row["id:ID"]] = row
    links: dict[str, dict[str, list[str]]] = {}
    for row in rows(out / "links.csv"):
        assert row[":START_ID"] in nodes, row
        assert row[":END_ID"] in nodes, row
        links.setdefault(row[":TYPE"], {}).setdefault(row[":START_ID"], []).append(row[":END_ID"])
    for person, held in links["HOLDS"].items():
        for one in held:
            quotes = [quote for quote in links["PROVEN_BY"][one] if nodes[quote]["shows"] == "statement"]
            told = (Proof(nodes[links["QUOTED_FROM"][quote][0]]["id"], nodes[quote]["text"]) for quote in quotes)
            assert nodes[one][":LABEL"] == "Membership"
            yield nodes[person]["name"], nodes[one]["role"], frozenset(told)


def _rdf(read: rdflib.Graph, source: Callable[[rdflib.term.Node], str]) -> Iterable[Held]:
    for one in read.subjects(rdflib.RDF.type, ORG.Membership):
        person = read.value(one, ORG.member)
        role = read.value(one, ORG.role)
        name = read.value(one, KG.roleName) or next(
            o for o in read.objects(role, rdflib.SKOS.prefLabel) if getattr(o, "language", "") == "vi"
        )
        told = [
            Proof(source(claim), str(read.value(span, KG.exact)))
            for claim in read.objects(one, PROV.wasDerivedFrom)
            for span in read.objects(claim, KG.evidence)
        ]
        yield str(read.value(person, FOAF.name)), str(name), frozenset(told)


def _flat(format: str) -> Callable[[Path], Iterable[Held]]:
    def read(out: Path) -> Iterable[Held]:
        graph = rdflib.Graph()
        graph.parse(out, format=format)

        def source(claim: rdflib.term.Node) -> str:
            return str(graph.value(graph.value(claim, PROV.hadPrimarySource), rdflib.DCTERMS.identifier))

        return list(_rdf(graph, source))

    return read


def dataset(out: Path, format: str) -> rdflib.Dataset:
    """Read a format that keeps graphs."""
    found = rdflib.Dataset(default_union=True)
    found.parse(out, format=format)
    return found


def _graphs(format: str) -> Callable[[Path], Iterable[Held]]:
    def read(out: Path) -> Iterable[Held]:
        found = dataset(out, format)

        def source(claim: rdflib.term.Node) -> str:
            (article,) = {graph for _, _, _, graph in found.quads((claim, rdflib.RDF.type, None, None))}
            document = found.value(None, KG.articleGraph, rdflib.URIRef(str(article)))
            return str(found.value(document, rdflib.DCTERMS.identifier))

        return list(_rdf(found, source))

    return read


def _annotations(out: Path) -> Iterable[Held]:
    """Annotations know claims and no holdings; each must be found by its words in the article, and the rest comes from the store."""
    page = json.loads(out.read_text(encoding="utf-8"))
    told: dict[str, set[Proof]] = {}
    for one in page["items"]:
        position, quote = one["target"]["selector"]
        document = one["target"]["source"]["identifier"]
        words = documents()[document].text[position["start"] : position["end"]]
        assert words == quote["exact"] or (quote["exact"].endswith("…") and words.startswith(quote["exact"][:-1]))
        if "kg:evidence" in one["body"]:
            told.setdefault(one["body"]["id"], set()).add(Proof(document, quote["exact"]))
    from kg.export.book import Book

    book = Book(store())
    for holding in book.holdings.values():
        proofs = frozenset(proof for claim in holding.claims for proof in told[claim])
        yield book.persons[holding.person].name, holding.role_name.vi, proofs


READERS: dict[str, Callable[[Path], Iterable[Held]]] = {
    "csv": _csv,
    "popolo": _popolo,
    "ftm": _ftm,
    "graphml": lambda out: _network(nx.MultiDiGraph(nx.read_graphml(out))),
    "gexf": lambda out: _network(nx.MultiDiGraph(nx.read_gexf(out))),
    "neo4j": _neo4j,
    "jsonld": _graphs("json-ld"),
    "annotations": _annotations,
    "trig": _graphs("trig"),
    "nquads": _graphs("nquads"),
    "turtle": _flat("turtle"),
    "rdfxml": _flat("xml"),
}
