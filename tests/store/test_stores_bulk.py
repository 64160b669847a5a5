"""The first load by each store's own loader, as its page shows it, gives the same graphs as ``kg load``; shapes are checked there too."""

import subprocess
import sys
from pathlib import Path

import pytest

from ask.story import store as everything
from capabilities import CAPABILITIES
from check.peers import ours
from kg.check import shapes
from kg.ontology import ontology_path
from kg.store import Store, load, verify
from store.servers import NAMES, Server, isql, java, running, start

SERVERS = [pytest.param(name, marks=getattr(pytest.mark, name)) for name in NAMES]
SHAPES = list(shapes(ontology_path() / "shapes").values())


def in_bulk(name: str, file: Path, folder: Path) -> Server:
    """Load *file* into an empty store by its own way, and let it serve."""
    folder.mkdir()
    if name == "virtuoso":
        server = start(name, folder)
        (folder / "graph.nq").write_bytes(file.read_bytes())  # it reads only from folders that it is allowed to
        isql(server, f"ld_dir('{folder}', 'graph.nq', 'urn:default'); rdf_loader_run(); checkpoint;")
        return server
    own = {
        "oxigraph": [str(Path(sys.executable).with_name("oxigraph")), "load", "--location", str(folder / "data"), "--file", str(file)],
        "jena": java("tdb2.tdbloader", "--loc", str(folder / "data"), str(file)) if CAPABILITIES["jena"][0]() else [],
    }
    subprocess.run(own[name], check=True, capture_output=True, timeout=250)
    return start(name, folder)


@pytest.mark.slow
@pytest.mark.parametrize("name", SERVERS)
def test_a_first_load_in_bulk_is_the_same(tmp_path: Path, name: str) -> None:
    """Every graph, by count and by canonical hash."""
    store, file = everything(), tmp_path / "graph.nq"
    file.write_bytes(
        b"".join([*(store.dump(graph) for graph in store.graphs()), b"# officegraph 0.1.0; as the last line of graph.nq is\n"])
    )

    server = in_bulk(name, file, tmp_path / name)
    try:
        found = verify(store, server.loads, server.http(), sample=None)
        assert [] == found.differences
        assert found.hashed == found.counted == len(store.graphs())
    finally:
        server.stop()


@pytest.mark.slow
@pytest.mark.parametrize("name", SERVERS)
def test_the_compiled_shapes_find_the_same_on_a_server(name: str) -> None:
    """With a claim that has lost its grade, a span that ends before it starts, and a person that is none."""
    spoilt = everything()
    graph = next(graph for graph in spoilt.graphs() if b"#MembershipClaim>" in spoilt.dump(graph))
    lines = spoilt.dump(graph).decode().splitlines(keepends=True)
    grade = next(line for line in lines if "#grade>" in line)
    end = next(line for line in lines if "#end>" in line)
    member = next(line for line in lines if "/ns/org#member>" in line)
    lines = [line for line in lines if line not in (grade, end, member)]
    start_of = end.split(" ")[0]
    lines.append(f'{start_of} <https://w3id.org/officegraph/ontology#end> "0"^^<http://www.w3.org/2001/XMLSchema#integer> <{graph}> .\n')
    lines.append(f"{member.split(' ')[0]} <http://www.w3.org/ns/org#member> <urn:nobody> <{graph}> .\n")
    spoilt.put(graph, "".join(lines).encode())
    expected = ours(spoilt, SHAPES)
    assert {"ClassConstraintComponent", "MinCountConstraintComponent", "LessThanConstraintComponent"} <= {c for _, _, _, c, _ in expected}

    with running(name) as servers:
        load(spoilt, servers[name].loads, servers[name].http())
        got = ours(servers[name].engine(), SHAPES)
        assert [] == sorted(expected ^ got)


def test_the_test_articles_conform() -> None:
    """Else the test above would compare noise."""
    store: Store = everything()
    assert set() == ours(store, SHAPES)
