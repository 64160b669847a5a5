"""What a built folder says of itself as a data set: VoID, DCAT and PROV in ``dataset.ttl``, and an RO-Crate.

No clock: a day stands in them only if the caller gives one, so the same articles give the same bytes.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kg.export.words import word
from kg.pipeline.sources import ArticleSource
from kg.rdf import Iris
from kg.store import Engine, Literal, n3, plain, select
from kg.store.terms import XSD

__all__ = ["Description", "File", "class_counts", "crate", "dataset"]

_NO_LICENCE = (
    "No licence has been chosen for this data set yet; choose one before you publish it. Quotes remain under that of their articles."
)
_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": XSD,
}
_VOCABULARIES = (
    *("http://www.w3.org/ns/org#", "http://xmlns.com/foaf/0.1/", "http://www.w3.org/ns/prov#", "http://www.w3.org/2004/02/skos/core#"),
    *("http://purl.org/dc/terms/", "https://w3id.org/officegraph/ontology#"),
)
_ONTOLOGY = "https://w3id.org/officegraph/ontology"
_SOFTWARE = "https://w3id.org/officegraph/software"
_CLASSES = "SELECT ?class (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s a ?class } } GROUP BY ?class"


class File(NamedTuple):
    """A file of the folder."""

    name: str
    media_type: str
    sha256: str
    size: int
    what: str


class Description(NamedTuple):
    """What is told of a data set."""

    title: str
    base: str
    software: str
    ontology: str
    vocabulary: str
    article_set: str
    sources: Sequence[ArticleSource]
    triples: Mapping[str, int]
    """By graph."""
    classes: Mapping[str, int]
    files: Sequence[File]
    generated: str | None
    """When it was made, as an ISO time; ``None`` leaves it untold."""


def class_counts(engine: Engine) -> dict[str, int]:
    """Count the things of each class."""
    return {plain(name): int(plain(number)) for name, number in sorted(select(engine, _CLASSES).rows, key=lambda row: plain(row[0]))}


def dataset(told: Description) -> str:
    """Write ``dataset.ttl``; names of files are relative to it."""
    iris = Iris(told.base)
    node, run, software = f"<{iris.dataset()}>", f"<{iris.run(told.article_set)}>", f"<{_SOFTWARE}/{told.software}>"
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in _PREFIXES.items())
    pairs = [
        "a void:Dataset , dcat:Dataset , prov:Entity",
        f"dcterms:title {_text(told.title)}",
        f"dcterms:description {_text(word('what', 'en'), 'en')} , {_text(word('what'), 'vi')}",
        f'dcterms:identifier "{told.article_set}"',
        'dcterms:language "vi" , "en"',
        f"dcterms:rights {_text(_NO_LICENCE, 'en')}",
        f"dcterms:conformsTo <{_ONTOLOGY}/{told.ontology}>",
        *([f'dcterms:issued "{told.generated}"^^xsd:dateTime'] if told.generated else []),
        f'void:uriSpace "{told.base}"',
        f"void:triples {sum(told.triples.values())}",
        f"void:vocabulary {' , '.join(f'<{iri}>' for iri in _VOCABULARIES)}",
        "void:dataDump <graph.nq> , <graph.trig>",
        *(f"void:subset {_subset(iris, name, number)}" for name, number in told.triples.items()),
        *(f"void:classPartition [ void:class <{name}> ; void:entities {number} ]" for name, number in told.classes.items()),
        f"dcat:distribution {' , '.join(f'<{file.name}>' for file in told.files)}",
        f"prov:wasGeneratedBy {run}",
    ]
    used = [f"prov:used <{iris.document(source.id)}>" for source in told.sources]
    ended = [f'prov:endedAtTime "{told.generated}"^^xsd:dateTime'] if told.generated else []
    blocks = [
        _block(node, pairs),
        _block(run, ["a prov:Activity", f"prov:wasAssociatedWith {software}", *used, *ended]),
        _block(software, ["a prov:SoftwareAgent", f'rdfs:label "officegraph {told.software}"', f'owl:versionInfo "{told.software}"']),
        _block("<https://w3id.org/officegraph/vocab/>", [f'owl:versionInfo "{told.vocabulary}"']),
        *(_distribution(file) for file in told.files),
    ]
    return f"# A description of the data in this folder.\n\n{head}\n" + "\n".join(blocks)


def _subset(iris: Iris, name: str, number: int) -> str:
    what = "what the articles say, a graph each" if name == "article" else f"the graph {iris.graph(name)}"
    return f"[ a void:Dataset ; dcterms:title {_text(what, 'en')} ; void:triples {number} ]"


def _distribution(file: File) -> str:
    checksum = f'[ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; spdx:checksumValue "{file.sha256}" ]'
    pairs = ["a dcat:Distribution", f"dcterms:description {_text(file.what, 'en')}", f'dcat:mediaType "{file.media_type}"']
    return _block(f"<{file.name}>", [*pairs, f"dcat:byteSize {file.size}", f"spdx:checksum {checksum}"])


def _block(subject: str, pairs: Sequence[str]) -> str:
    return f"{subject} " + " ;\n    ".join(pairs) + " .\n"


def _text(value: str, language: str | None = None) -> str:
    return n3(Literal(value)) + (f"@{language}" if language else "")


def crate(told: Description) -> str:
    """Write ``ro-crate-metadata.json`` (RO-Crate 1.1)."""
    iris = Iris(told.base)
    articles = [_article(iris, source) for source in told.sources]
    software = f"{_SOFTWARE}/{told.software}"
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": told.title,
        "description": word("what", "en"),
        "identifier": told.article_set,
        "license": {"@id": "#licence"},
        "conformsTo": {"@id": f"{_ONTOLOGY}/{told.ontology}"},
        "hasPart": [*({"@id": file.name} for file in told.files), {"@id": "store/"}],
        "mentions": {"@id": "#run"},
    }
    run: dict[str, Any] = {
        "@id": "#run",
        "@type": "CreateAction",
        "name": f"officegraph {told.software}; ontology {told.ontology}; vocabulary {told.vocabulary}",
        "instrument": {"@id": software},
        "object": [{"@id": article["@id"]} for article in articles],
        "result": {"@id": "./"},
    }
    if told.generated:
        root["datePublished"] = run["endTime"] = told.generated
    about = {"@id": "./"}
    graph = [
        {
            "@id": "ro-crate-metadata.json",
            "@type": "CreativeWork",
            "about": about,
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        },
        root,
        {"@id": "#licence", "@type": "CreativeWork", "name": "No licence chosen", "description": _NO_LICENCE},
        run,
        {"@id": software, "@type": "SoftwareApplication", "name": "officegraph", "version": told.software},
        *(_file(file) for file in told.files),
        {"@id": "store/", "@type": "Dataset", "name": "store", "description": "The graph, ready to be asked with kg ask and kg query."},
        *articles,
    ]
    return json.dumps({"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _file(file: File) -> dict[str, Any]:
    return {
        "@id": file.name,
        "@type": "File",
        "name": file.name,
        "description": file.what,
        "encodingFormat": file.media_type,
        "contentSize": str(file.size),
        "sha256": file.sha256,
    }


def _article(iris: Iris, source: ArticleSource) -> dict[str, Any]:
    known = {
        "@id": iris.document(source.id),
        "@type": "NewsArticle",
        "identifier": source.id,
        "name": source.title or source.id,
        "url": source.url,
        "publisher": source.publisher,
        "datePublished": source.date,
        "license": source.licence,
        "sha256": source.sha256,
    }
    return {name: value for name, value in known.items() if value}
