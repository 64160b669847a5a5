"""The files that are made from all articles together: the graph as TriG, and the page. What the last run made of the same is copied."""

from collections.abc import Iterator
from importlib.metadata import version
from typing import BinaryIO

from kg import __version__
from kg.ontology import ontology_version
from kg.pipeline.columns import keep_shown
from kg.pipeline.folder import GRAPH, PAGE, TRIG, Stage
from kg.pipeline.kept import Made, digest, of_file
from kg.pipeline.passing import Pass
from kg.pipeline.software import software
from kg.pipeline.steps import Workshop
from kg.pipeline.viewing import title_of
from kg.rdf import trig
from kg.store import Store
from kg.view import write_page
from kg.view.reading import read

__all__ = ["write_trig", "write_versions", "write_whole_page"]

_WRITERS = ("text", "ontology", "model", "rdf")
_PAINTERS = ("text", "ontology", "model", "store", "ask", "view")
_LIBRARIES = ("networkx", "pyvis", "pyoxigraph")


def write_trig(stage: Stage, workshop: Workshop, holds: str) -> Made:
    """Write ``graph.nq`` as TriG; *holds* is the digest of what stands in it."""
    head = _versions(workshop)
    key = _key(head, holds, workshop.plan.base, *_WRITERS)
    made = workshop.kept.copied(TRIG, key, stage.path(TRIG))
    if made is not None:
        return made
    with stage.path(GRAPH).open("rb") as quads, stage.path(TRIG).open("wb") as out:
        out.write(head)
        trig(_lines(quads), out, base=workshop.plan.base)
    return Made(key, of_file(stage.path(TRIG)))


def write_versions(stage: Stage, workshop: Workshop) -> None:
    """Write the versions last into ``graph.nq``: its parts are read again by their places in it."""
    with stage.path(GRAPH).open("ab") as quads:
        quads.write(_versions(workshop))


def _versions(workshop: Workshop) -> bytes:
    return f"# officegraph {__version__}; ontology {ontology_version()}; vocabulary {workshop.vocabulary.hash}\n".encode()


def write_whole_page(stage: Stage, store: Store, done: Pass, workshop: Workshop, holds: str, lang: str) -> Made:
    """Write the page of everything in *store*; *holds* is the digest of what that is.

    What pages show is kept beside the store for the next one.
    """
    texts = "\n".join(f"{one.id} {one.sha256} {one.id in done.texts} {one.id in done.whole}" for one in done.sources)
    words = workshop.vocabulary.hash
    with_what = " ".join((lang, words, ontology_version(), *(version(library) for library in _LIBRARIES)))
    title = title_of(done.sources)
    key = _key(f"{title}\n{with_what}\n{texts}".encode(), holds, "", *_PAINTERS)
    made = workshop.kept.copied(PAGE, key, stage.path(PAGE))
    if made is not None:
        return made
    data = read(store)
    keep_shown(store, data)
    write_page(data, stage.path(PAGE), title=title, lang=lang, full_text=done.whole, texts=done.texts, vocabulary=words)
    return Made(key, of_file(stage.path(PAGE)))


def _key(head: bytes, holds: str, base: str, *rooms: str) -> str:
    """Give the digest of all that a file follows from; empty where it is not known which program makes it."""
    program = software(*rooms)
    return digest(program.encode(), head, holds.encode(), base.encode()) if program else ""


def _lines(quads: BinaryIO) -> Iterator[bytes]:
    while lines := quads.readlines(1 << 20):
        yield b"".join(lines)
