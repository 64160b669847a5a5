"""Each export is what its format asks for, as the format's own tools say."""

import json
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pytest
import rdflib
import rdflib.plugins.shared.jsonld.context

from export.read_back import rows, written
from export.story import ABOUT, store
from kg.errors import StoreError, UsageError
from kg.export import export

HERE = Path(__file__).parent
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
ANNO = {
    "oa": str(OA),
    "dctypes": "http://purl.org/dc/dcmitype/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    **{name: f"oa:{name}" for name in ("Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "exact")},
    "AnnotationPage": "as:OrderedCollectionPage",
    "Text": "dctypes:Text",
    "Software": "as:Application",
    "name": "foaf:name",
    "language": "dc:language",
    "items": {"@id": "as:items", "@container": "@list", "@type": "@id"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "identifying": "oa:identifying",
    "via": {"@id": "oa:via", "@type": "@id"},
    "generator": {"@id": "as:generator", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
}
"""What we use of http://www.w3.org/ns/anno.jsonld, so that the test fetches nothing."""


@pytest.mark.parametrize("excel", [False, True])
def test_the_tables_are_a_data_package(tmp_path: Path, excel: bool) -> None:
    """Types, keys, and every foreign key; frictionless reads all rows."""
    out = written("csv", tmp_path, excel=excel)
    report = frictionless.validate(str(out / "datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])
    assert 15 == len(report.tasks)
    assert {"memberships", "evidence", "claims"} <= {task.name for task in report.tasks if task.stats.get("rows")}


def test_a_broken_key_is_seen(tmp_path: Path) -> None:
    """The validator can fail: an article is missing."""
    out = written("csv", tmp_path)
    documents = out / "documents.csv"
    documents.write_text("\r\n".join(documents.read_text(encoding="utf-8").split("\r\n")[:-2]) + "\r\n", encoding="utf-8", newline="")

    assert not frictionless.validate(str(out / "datapackage.json")).valid


def test_tables_for_spreadsheets_hold_no_formula(tmp_path: Path) -> None:
    """A byte order mark, an apostrophe before what would be run, and numbers and days as they are."""
    plain, safe = written("csv", tmp_path / "plain"), written("csv", tmp_path / "safe", excel=True)
    titles = [row["title"] for row in rows(safe / "documents.csv")]

    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in safe.glob("*.csv"))
    assert not any(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in plain.glob("*.csv"))
    assert "'=Tin “nóng” & <mới>" in titles
    assert "=Tin “nóng” & <mới>" in [row["title"] for row in rows(plain / "documents.csv")]
    assert "'-Báo Khác" in [row["publisher"] for row in rows(safe / "documents.csv")]
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for path in safe.glob("*.csv") for row in rows(path) for cell in row.values()
    )


def test_popolo_is_valid(tmp_path: Path) -> None:
    """Against schemas written from the specification; a date that is none is seen."""
    schema = json.loads((HERE / "popolo_schemas.json").read_text(encoding="utf-8"))
    data = json.loads(written("popolo", tmp_path).read_text(encoding="utf-8"))
    jsonschema.validate(data, schema)

    data["memberships"][0]["start_date"] = "tháng 3"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_popolo_keeps_days_as_precise_as_they_are_told(tmp_path: Path) -> None:
    """And the bounds beside them."""
    data = json.loads(written("popolo", tmp_path).read_text(encoding="utf-8"))
    held = sorted(
        (one.get("start_date"), one.get("end_date"), tuple(one.get("terms", ()))) for one in data["memberships"] if "post_id" in one
    )

    assert [("2015-03", None, ()), ("2016-06-15", "2018-09-01", ("2016-2021",)), ("2021-07-01", None, ("2021-2026",))] == held
    bounds = next(one["bounds"] for one in data["memberships"] if one.get("start_date") == "2015-03")
    assert ("2015-03-01", "2015-03-31", "2016-06-15") == (bounds["earliest_start"], bounds["latest_start"], bounds["earliest_end"])


def annotations(tmp_path: Path) -> rdflib.Graph:
    """Read the annotations with a local copy of the W3C context."""
    data = json.loads(written("annotations", tmp_path).read_text(encoding="utf-8"))
    assert "http://www.w3.org/ns/anno.jsonld" == data["@context"][0]
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(data | {"@context": [ANNO, data["@context"][1]]}), format="json-ld")
    return graph


def test_annotations_have_position_and_words(tmp_path: Path) -> None:
    """Each one source, one position, one quote; the span is the one of the store."""
    graph = annotations(tmp_path)
    found = list(graph.subjects(rdflib.RDF.type, OA.Annotation))

    assert len(found) > 10
    for one in found:
        (target,) = graph.objects(one, OA.hasTarget)
        kinds = {graph.value(selector, rdflib.RDF.type): selector for selector in graph.objects(target, OA.hasSelector)}
        assert {OA.TextPositionSelector, OA.TextQuoteSelector} == set(kinds)
        start, end = (int(str(graph.value(kinds[OA.TextPositionSelector], OA[name]))) for name in ("start", "end"))
        assert str(target).endswith(f"#char={start},{end}")
        assert str(target).startswith(str(graph.value(target, OA.hasSource)))
        assert graph.value(kinds[OA.TextQuoteSelector], OA.exact)
        assert OA.identifying == graph.value(one, OA.motivatedBy)
    claims = {str(body) for one in found for body in graph.objects(one, OA.hasBody)}
    assert all((rdflib.URIRef(claim), None, None) in graph for claim in claims)


def test_attributes_of_networks_are_typed(tmp_path: Path) -> None:
    """Numbers are numbers and truth is truth, in both formats alike."""
    import networkx as nx

    for format, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph: Any = read(written(format, tmp_path))
        held = [data for _, _, data in graph.edges(data=True) if data["kind"] == "holds"]
        assert {True, False} == {data["start_witnessed"] for data in held}
        assert all(isinstance(data["sources"], int) for data in held)
        assert {"person", "organization", "post", "role", "congress", "document"} == {data["kind"] for _, data in graph.nodes(data=True)}
        assert {"2016-06-15"} <= {data.get("start") for data in held}
        assert {"holds", "in", "unitOf", "act", "attends", "heldBy"} <= {data["kind"] for _, _, data in graph.edges(data=True)}


def test_neo4j_headers_name_ids_labels_and_types(tmp_path: Path) -> None:
    """As neo4j-admin reads them; every file is named in import.args."""
    out = written("neo4j", tmp_path)
    args = (out / "import.args").read_text(encoding="utf-8").splitlines()

    assert {path.name for path in out.glob("*.csv")} == {line.rpartition("=")[2] for line in args if line.endswith(".csv")}
    for path in out.glob("*.csv"):
        header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
        if path.name == "links.csv":
            assert [":START_ID", ":END_ID", ":TYPE"] == header[:3]
        else:
            assert header[0].endswith(":ID")
            assert ":LABEL" == header[-1]


def test_a_wish_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    """And nothing is written over what others wrote."""
    (tmp_path / "theirs.txt").write_text("x", encoding="utf-8")
    for wrong in (
        {"format": "cvs"},
        {"format": "turtle", "excel": True},
        {"format": "turtle", "mapping": {"a": "Q1"}},
    ):
        options: dict[str, Any] = dict(wrong)
        with pytest.raises(UsageError):
            export(store(), out=tmp_path / "x", about=ABOUT, **options)
    with pytest.raises(StoreError, match="other files"):
        export(store(), "csv", tmp_path, about=ABOUT)
    assert ["theirs.txt"] == [path.name for path in tmp_path.iterdir()]
