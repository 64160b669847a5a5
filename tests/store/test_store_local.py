"""The embedded store: a graph is replaced whole, in one transaction, in a folder of ours."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import QuestionError, StoreError
from kg.store import Iri, Literal, Rows, Store, select

A, B = "https://w3id.org/officegraph/id/article/a", "https://w3id.org/officegraph/id/article/b"
KG = "https://w3id.org/officegraph/ontology#"


def article(id: str, text_hash: str = "00", *, graph: str | None = None) -> bytes:
    """A small article graph as the mapper writes it."""
    graph = graph or f"https://w3id.org/officegraph/id/article/{id}"
    document = f"<https://w3id.org/officegraph/id/document/{id}>"
    return (
        f"{document} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{KG}Document> <{graph}> .\n"
        f'{document} <http://purl.org/dc/terms/identifier> "{id}" <{graph}> .\n'
        f'{document} <{KG}textHash> "{text_hash}" <{graph}> .\n'
    ).encode()


def derived(name: str, articles: str) -> tuple[str, bytes]:
    graph = f"https://w3id.org/officegraph/id/graph/{name}"
    return graph, f'<{graph}> <{KG}articleSet> "{articles}" <{graph}> .\n'.encode()


def test_the_same_article_again_changes_nothing(tmp_path: Path) -> None:
    """``put`` says so, and the graph is byte for byte as before."""
    with Store.open(tmp_path / "store", create=True) as store:
        assert store.put(A, article("a"))
        before = store.dump(A)

        assert not store.put(A, article("a"))
        assert before == store.dump(A) == b"".join(sorted(article("a").splitlines(keepends=True)))


def test_a_changed_article_replaces_exactly_its_own_graph(tmp_path: Path) -> None:
    """What others say stays, what it no longer says goes, and it survives a new start."""
    with Store.open(tmp_path / "store", create=True) as store:
        store.put(A, article("a", "00"))
        store.put(B, article("b", "11"))
        assert store.put(A, article("a", "22"))

    with Store.open(tmp_path / "store") as store:
        assert {A: 3, B: 3} == store.counts()
        assert ("22", "11", None) == (store.hash_of("a"), store.hash_of("b"), store.hash_of("c"))
        assert [("a", A, "22"), ("b", B, "11")] == store.documents()


def test_forgetting_removes_one_article_only(tmp_path: Path) -> None:
    """Forgetting what is not known says so."""
    with Store.open(tmp_path / "store", create=True) as store:
        store.put(A, article("a"))
        store.put(B, article("b"))

        assert store.forget("a")
        assert not store.forget("a")
        assert [B] == store.graphs()


def test_an_empty_graph_is_no_graph() -> None:
    """Putting nothing is the same as dropping."""
    store = Store.memory()
    store.put(A, article("a"))

    assert store.put(A, b"")
    assert [] == store.graphs()
    assert not store.put(A, b"")
    assert not store.drop(A)


def test_a_new_store_is_filled_at_once(tmp_path: Path) -> None:
    """With the same quads as graph by graph; and nothing that belongs to another graph."""
    with Store.open(tmp_path / "one", create=True) as one, Store.open(tmp_path / "other", create=True) as other:
        one.fill([(A, article("a")), (B, article("b"))])
        other.put(A, article("a"))
        other.put(B, article("b"))

        assert [one.dump(A), one.dump(B), 6] == [other.dump(A), other.dump(B), one.statements()]
        for wrong in (article("b"), b"<urn:x> <urn:y> .\n"):
            with pytest.raises(StoreError, match=r"another graph|no N-Quads"):
                one.fill([(A, wrong)])


def test_a_graph_is_changed_statement_by_statement() -> None:
    """What goes and what comes is told; the rest stays."""
    store = Store.memory()
    store.put(A, article("a", "00"))
    old, new = (article("a", text_hash).splitlines(keepends=True)[2] for text_hash in ("00", "11"))
    store.change(A, old, new)

    assert b"".join(sorted(article("a", "11").splitlines(keepends=True))) == store.dump(A)
    with pytest.raises(StoreError, match="belongs to"):
        store.change(B, b"", old)


@pytest.mark.parametrize("change", ["put", "change", "drop", "fill"])
def test_a_seal_is_broken_by_the_first_change(tmp_path: Path, change: str) -> None:
    """It is there when the store is opened again, and a store without one, or in memory, has none."""
    with Store.open(tmp_path / "store", create=True) as store:
        assert store.sealed() is None
        store.put(A, article("a"))
        store.seal("what it holds")
    with Store.open(tmp_path / "store") as store:
        assert not store.put(A, article("a"))
        assert not store.drop(B)
        assert "what it holds" == store.sealed()
        if change == "put":
            store.put(B, article("b"))
        elif change == "change":
            store.change(A, b"", article("a", "11"))
        elif change == "drop":
            store.drop(A)
        else:
            store.fill([(B, article("b"))])
        assert store.sealed() is None
    memory = Store.memory()
    memory.seal("what it holds")
    assert memory.sealed() is None


def test_numbers_that_the_store_rewrites_are_no_change() -> None:
    """The store keeps "1.50" as "1.5"; the same bytes must still change nothing."""
    store = Store.memory()
    line = f'<urn:s> <urn:p> "1.50"^^<http://www.w3.org/2001/XMLSchema#decimal> <{A}> .'.encode()

    assert store.put(A, line)
    assert not store.put(A, line)


def test_blank_nodes_do_not_pile_up() -> None:
    """A graph with blank nodes is replaced as a whole."""
    store = Store.memory()
    for _ in range(3):
        store.put(A, f'_:x <urn:p> "o" <{A}> .\n<urn:s> <urn:p> _:x <{A}> .'.encode())

    assert {A: 2} == store.counts()


@pytest.mark.parametrize(
    ("nquads", "seen"),
    [(b"this is no quad", "no N-Quads"), (article("a", graph=B), "belongs to"), (b"<urn:s> <urn:p> <urn:o> .", "belongs to")],
)
def test_a_graph_that_is_not_what_it_says_is_not_written(nquads: bytes, seen: str) -> None:
    """Nothing of it is written, and the graph before it stays."""
    store = Store.memory()
    store.put(A, article("a"))

    with pytest.raises(StoreError, match=seen) as error:
        store.put(A, nquads)
    assert "\n" not in str(error.value)
    assert {A: 3} == store.counts()


def test_derived_graphs_are_stale_when_the_articles_have_changed() -> None:
    """Missing, made from others, or of two minds: all stale."""
    store = Store.memory()
    assert store.is_stale("set-1")
    store.put(*derived("entities", "set-1"))
    store.put(*derived("memberships", "set-1"))
    assert not store.is_stale("set-1")
    assert store.is_stale("set-2")
    store.put(*derived("memberships", "set-2"))
    assert store.is_stale("set-2")


def test_a_question_sees_all_graphs_as_one() -> None:
    """The default graph is the union."""
    store = Store.memory()
    store.put(A, article("a"))
    store.put(B, article("b"))

    rows = select(store, "SELECT ?id { ?d <http://purl.org/dc/terms/identifier> ?id } ORDER BY ?id")
    assert Rows(("id",), [(Literal("a"),), (Literal("b"),)]) == rows
    assert store.query("ASK { ?s ?p ?o }") is True


def test_a_store_refuses_to_be_updated_by_a_query() -> None:
    """``query`` only reads."""
    store = Store.memory()
    with pytest.raises(QuestionError):
        store.query("DROP ALL")


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_of_others_is_refused(tmp_path: Path, create: bool) -> None:
    """The database would be made among somebody's files."""
    (tmp_path / "letter.txt").write_text("private")

    with pytest.raises(StoreError, match="holds other files"):
        Store.open(tmp_path, create=create)
    assert ["letter.txt"] == [p.name for p in tmp_path.iterdir()]


def test_a_misspelt_folder_makes_no_store(tmp_path: Path) -> None:
    """Only ``create`` makes one."""
    with pytest.raises(StoreError, match="there is no store here"):
        Store.open(tmp_path / "stor")
    with pytest.raises(StoreError, match="there is no store here"):
        Store.open(tmp_path / "stor", create=True, read_only=True)
    assert not (tmp_path / "stor").exists()


@pytest.mark.parametrize(
    ("mark", "seen"), [("{", "cannot be read"), ("[]", "not our mark"), ('{"what": "officegraph store", "format": 99}', "format 99")]
)
def test_a_strange_mark_is_refused(tmp_path: Path, mark: str, seen: str) -> None:
    """A newer format is not read by guessing."""
    Store.open(tmp_path / "store", create=True).close()
    (tmp_path / "store" / "officegraph.json").write_text(mark)

    with pytest.raises(StoreError, match=seen):
        Store.open(tmp_path / "store")


def test_a_store_in_use_is_one_clear_line(tmp_path: Path) -> None:
    """A second writer is told to wait; a reader reads."""
    with Store.open(tmp_path / "store", create=True) as store:
        store.put(A, article("a"))
        code = "import sys; from kg.store import Store; s = Store.open(sys.argv[1], read_only=sys.argv[2] == 'r'); print(s.counts())"
        args = [sys.executable, "-c", code, str(tmp_path / "store")]
        writer = subprocess.run([*args, "w"], capture_output=True, text=True, check=False)
        reader = subprocess.run([*args, "r"], capture_output=True, text=True, check=True)

    assert writer.stderr.rstrip().splitlines()[-1].endswith("the store is in use by another process; wait until it has ended, or only read")
    assert str({A: 3}) == reader.stdout.strip()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_damaged_database_is_one_clear_line(tmp_path: Path, read_only: bool) -> None:
    """The user is told what to do."""
    Store.open(tmp_path / "store", create=True).close()
    (tmp_path / "store" / "quads" / "CURRENT").write_text("nonsense")

    with pytest.raises(StoreError, match="cannot be opened") as error:
        Store.open(tmp_path / "store", read_only=read_only)
    assert "\n" not in str(error.value)


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    """Closing lets go of the lock, so that the next can open."""
    store = Store.open(tmp_path / "store", create=True)
    store.close()
    store.close()
    Store.open(tmp_path / "store").close()

    with pytest.raises(StoreError, match="closed"):
        store.graphs()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """Opened to read is opened to read."""
    Store.open(tmp_path / "store", create=True).close()
    with Store.open(tmp_path / "store", read_only=True) as store, pytest.raises(StoreError, match="cannot be read or written"):
        store.put(A, article("a"))


def test_a_store_that_was_made_and_never_written_is_empty(tmp_path: Path) -> None:
    """A run that ended between the mark and the database leaves a folder that opens."""
    (tmp_path / "officegraph.json").write_text(json.dumps({"what": "officegraph store", "format": 1}))

    assert [] == Store.open(tmp_path, read_only=True).graphs()
    assert [] == Store.open(tmp_path).graphs()


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=60, deadline=None)
@given(st.sets(_texts, max_size=4), st.sets(_texts, max_size=4))
def test_any_graph_can_replace_any_graph(first: set[str], second: set[str]) -> None:
    """What is in the store afterwards is the second, whatever the first was and whatever letters they hold."""
    store = Store.memory()
    for texts in (first, second):
        store.put(A, "".join(f"<urn:s> <urn:p> {json.dumps(t, ensure_ascii=False)} <{A}> .\n" for t in texts).encode())

    found = select(store, "SELECT ?o ?g { GRAPH ?g { <urn:s> <urn:p> ?o } }").rows
    assert {(Literal(t), Iri(A)) for t in second} == set(found)
    assert len(second) == len(found)
