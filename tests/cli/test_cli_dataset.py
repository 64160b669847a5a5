"""A built folder is a data set: described, versioned, cited; one of another version is read, or refused with the command to make it."""

import hashlib
import json
from pathlib import Path

import pytest
import rdflib
from rocrate.rocrate import ROCrate

import kg as door
from cli.running import SAMPLE, SAMPLE_ID
from kg.cli.app import run
from kg.ontology import load_vocabulary
from kg.pipeline import build

DCAT, VOID, SPDX = (
    rdflib.Namespace(iri) for iri in ("http://www.w3.org/ns/dcat#", "http://rdfs.org/ns/void#", "http://spdx.org/rdf/terms#")
)
BASE = "https://w3id.org/officegraph/id/"
DATASET = rdflib.URIRef(f"{BASE}dataset")
SECOND = "Ông Võ Thử Nghiệm, Chủ tịch UBND tỉnh Ninh Thuận, dự hội nghị."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place where two articles are built in ``out``."""
    place = tmp_path_factory.mktemp("dataset")
    (place / "b.txt").write_text(SECOND, encoding="utf-8")
    (place / "b.meta.json").write_text('{"date": "2020-03", "publisher": "Báo Thử", "url": "https://bao.example/b"}', encoding="utf-8")
    build([SAMPLE, place / "b.txt"], place / "out")
    return place


@pytest.fixture
def described(place: Path) -> rdflib.Graph:
    """What the folder says of itself."""
    return rdflib.Graph().parse(place / "out/dataset.ttl")


def test_the_counts_and_sources_are_those_of_the_folder(place: Path, described: rdflib.Graph) -> None:
    """VoID: triples, things of each class, dumps. PROV: the articles, the software."""
    lines = [line for line in (place / "out/graph.nq").read_bytes().splitlines() if not line.startswith(b"#")]
    told = {
        str(described.value(part, VOID["class"])): described.value(part, VOID.entities)
        for part in described.objects(DATASET, VOID.classPartition)
    }
    persons = {line.split()[0] for line in lines if b"#type> <http://xmlns.com/foaf/0.1/Person>" in line}

    assert len(lines) == int(str(described.value(DATASET, VOID.triples)))
    assert len(persons) == int(str(told["http://xmlns.com/foaf/0.1/Person"]))
    (made,) = described.objects(DATASET, rdflib.PROV.wasGeneratedBy)
    used = {str(one).removeprefix(f"{BASE}document/") for one in described.objects(made, rdflib.PROV.used)}
    assert {SAMPLE_ID, "b"} == used
    assert [f"officegraph {door.__version__}"] == [
        str(described.value(agent, rdflib.RDFS.label)) for agent in described.objects(made, rdflib.PROV.wasAssociatedWith)
    ]


def test_the_files_are_the_ones_described(place: Path, described: rdflib.Graph) -> None:
    """DCAT: size and hash of each, in both descriptions and in run.json."""
    crate = ROCrate(place / "out")
    recorded = json.loads((place / "out/run.json").read_text(encoding="utf-8"))["files"]
    found = {str(one).rpartition("/")[2]: one for one in described.objects(DATASET, DCAT.distribution)}

    assert {"facts.jsonl", "graph.nq", "graph.trig", "index.html"} == set(found)
    for name, node in found.items():
        content = (place / "out" / name).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        checksum = described.value(described.value(node, SPDX.checksum), SPDX.checksumValue)
        entity = crate.dereference(name)
        assert (len(content), digest, digest) == (int(str(described.value(node, DCAT.byteSize))), str(checksum), recorded[name])
        assert entity is not None
        assert (str(len(content)), digest) == (entity["contentSize"], entity["sha256"])


def test_it_opens_as_a_crate(place: Path) -> None:
    """With its parts, the run, the software, and the articles with what is known of them."""
    crate = ROCrate(place / "out")
    article = crate.dereference(f"{BASE}document/b")
    made = crate.dereference("#run")

    assert {"./", "ro-crate-metadata.json", "store/", "graph.nq"} <= {entity.id for entity in crate.get_entities()}
    assert article is not None
    assert ("Báo Thử", "https://bao.example/b", "2020-03") == (article["publisher"], article["url"], article["datePublished"])
    assert made is not None
    assert load_vocabulary().hash in made["name"]
    assert "No licence" in crate.root_dataset["license"]["name"]


def test_what_people_open_tells_its_versions(place: Path) -> None:
    """The page and the graph, as TriG in the first line and as N-Quads in the last."""
    told, words = f"officegraph {door.__version__}; ontology 0.1.0", load_vocabulary().hash

    assert f'<meta name="generator" content="{told}; vocabulary {words[:12]}">' in (place / "out/index.html").read_text(encoding="utf-8")
    assert (place / "out/graph.trig").read_text(encoding="utf-8").startswith(f"# {told}; vocabulary {words}\n")
    assert (place / "out/graph.nq").read_text(encoding="utf-8").endswith(f" .\n# {told}; vocabulary {words}\n")


def test_no_clock_unless_one_is_given(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``SOURCE_DATE_EPOCH`` is told in all three; what is no number is refused."""
    monkeypatch.chdir(place)
    names = ("dataset.ttl", "ro-crate-metadata.json", "run.json")
    assert not any("2026-" in (place / "out" / name).read_text(encoding="utf-8") for name in names)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert 0 == run(["build", "b.txt", "--out", "dated", "--quiet"])
    for name in names:
        assert "2026-09-21T14:13:20Z" in (place / "dated" / name).read_text(encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "gestern")
    assert 2 == run(["build", "b.txt", "--out", "never"])
    assert not (place / "never").exists()


@pytest.mark.parametrize(
    ("format", "told"), [(0, "make it again with: kg build"), (99, "update officegraph, or make it again with: kg build")]
)
def test_a_folder_of_another_format_is_refused_with_the_command(
    place: Path, tmp_path: Path, format: int, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Older or newer; the command, run as it stands, makes it again."""
    import shlex
    import shutil

    shutil.copytree(place / "out", tmp_path / "old")
    recorded = json.loads((tmp_path / "old/run.json").read_text(encoding="utf-8"))
    (tmp_path / "old/run.json").write_text(json.dumps(recorded | {"format": format}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    for command in (["ask", "documents", "--graph", "old"], ["export", "turtle", "--graph", "old"], ["forget", "b", "old"]):
        assert 2 == run(command[:2] + (["--graph", "old"] if "--graph" not in command else command[2:]))
        (line,) = capsys.readouterr().err.splitlines()
        assert told in line
    assert 0 == run([*shlex.split(line.partition("with: ")[2])[1:], "--quiet"])
    assert 0 == run(["ask", "documents", "--graph", "old"])


def test_a_build_without_a_format_is_one_of_the_first_and_is_read(place: Path, tmp_path: Path) -> None:
    """Before versions were told."""
    import shutil

    shutil.copytree(place / "out", tmp_path / "old")
    recorded = json.loads((tmp_path / "old/run.json").read_text(encoding="utf-8"))
    kept = {name: value for name, value in recorded.items() if name not in ("format", "ontology")}
    (tmp_path / "old/run.json").write_text(json.dumps(kept), encoding="utf-8")

    with door.open(tmp_path / "old") as graph:
        assert 2 == len(graph.documents)


def test_facts_of_the_first_version_are_read(tmp_path: Path) -> None:
    """One of every kind, as version 0.1.0 wrote them."""
    from kg.pipeline import bring

    kept = Path(__file__).parent / "data" / "facts-0.1.0.jsonl"
    report = bring(kept, tmp_path / "out")

    assert 11 == len(report.facts)
    assert () == report.skips


def test_a_citation_has_iri_source_words_and_versions(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As text, and as JSON."""
    monkeypatch.chdir(place)
    assert 0 == run(["explain", "Vo Thu Nghiem", "--cite"])
    told = capsys.readouterr().out
    assert 0 == run(["explain", "Vo Thu Nghiem", "--cite", "--format", "jsonl"])
    cited = json.loads(capsys.readouterr().out.splitlines()[0])["cite"]

    assert "said in  b, Báo Thử, 2020-03, https://bao.example/b" in told
    assert f"claim    {cited['claim']}" in told
    assert cited["claim"].startswith(f"{BASE}claim/")
    (quote,) = cited["quotes"]
    assert SECOND[quote["start"] : quote["end"]] == quote["quote"]
    assert f"made by  officegraph {door.__version__}; ontology 0.1.0; vocabulary {load_vocabulary().hash[:12]}; articles" in told
    assert "Báo Thử" == cited["source"]["publisher"]
