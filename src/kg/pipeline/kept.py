"""What a built folder keeps of its work for the next run: what came of each article, and of each block of names, and from what.

The file ``kept`` holds no words of articles and no names. It says by which digest of an article, words and program a part of
``facts.jsonl``, and by which digest of facts a part of ``graph.nq``, was made; and it holds the judgements on blocks of names, in which
persons are numbers. All of it may be lost at any time: a line that is cut, altered or of another version is passed over, a part of a file
that is not what it was is not used, and the work is done anew.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from kg.pipeline.folder import FACTS, GRAPH, KEPT
from kg.pipeline.software import software

__all__ = ["Blocks", "Kept", "Made", "Part", "There", "Trace", "digest", "of_file", "written"]

_FORMAT = 1
_JUDGES = ("text", "model", "resolve")
"""Packages that judge who is who in a block."""


def digest(*parts: bytes) -> str:
    """Hash *parts*; 32 hexadecimal digits."""
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.hexdigest()


def of_file(path: Path) -> str:
    """Hash a file as :func:`digest` would not: whatever its size, in little memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


class Part(NamedTuple):
    """A stretch of a file, in bytes, and the digest of what stands there."""

    at: int
    size: int
    digest: str


class Trace(NamedTuple):
    """How an article was worked on."""

    read: str
    """Digest of the article, the words and the program that gave its facts; empty where they are not what the program alone gave."""
    facts: Part
    """In ``facts.jsonl``."""
    told: str
    """Digest of the source, its facts, the base, the words and the program that gave its quads."""
    quads: Part
    """In ``graph.nq``."""


class Made(NamedTuple):
    """A file that was made from all articles."""

    key: str
    """Digest of all that it follows from."""
    digest: str
    """Digest of the file."""


class There:
    """The graphs that a store was filled with, as they stand in ``graph.nq``; *quads* gives those that are not of an article."""

    def __init__(self, graphs: Mapping[str, str], quads: Callable[[str], bytes | None]) -> None:
        self.graphs = graphs
        """Digests of their bytes, by IRI; without empty ones."""
        self.quads = quads

    @staticmethod
    def word(graphs: Mapping[str, str]) -> str:
        """Give one digest for all *graphs*."""
        return digest(*(f"{graph} {graphs[graph]}".encode() for graph in sorted(graphs)))


class Blocks:
    """What is known of blocks of names: a :class:`kg.resolve.Memo`."""

    def __init__(self, before: Mapping[str, str], judged: Set[str] = frozenset()) -> None:
        self._before = before
        self.used: dict[str, str] = {}
        """Those that were asked for, by key."""
        self._judged = set(judged)

    def recall(self, key: str) -> str | None:
        """Give what is known of the block with the digest *key*."""
        told = self._before.get(key)
        if told is not None:
            self.used[key] = told
        return told

    def remember(self, key: str, told: str) -> None:
        """Learn of a block."""
        self._judged.add(key)
        self.used[key] = told

    @property
    def judged(self) -> int:
        """How many of those that were asked for the last run did not know."""
        return len(self._judged & self.used.keys())

    def again(self) -> "Blocks":
        """Begin anew, for other articles, knowing what is known now."""
        return Blocks({**self._before, **self.used}, self._judged)


class Kept:
    """What the last run left in a folder; nothing, if it left nothing that can be used. A context manager, for it keeps files open."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._articles: dict[str, Trace] = {}
        self._graphs: dict[str, Part] = {}
        self._made: dict[str, Made] = {}
        self._files: dict[str, BinaryIO] = {}
        blocks: dict[str, str] = {}
        if folder is not None:
            self._open(folder, blocks)
        self.blocks = Blocks(blocks)

    def __enter__(self) -> "Kept":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files, so that others can take their places."""
        for file in self._files.values():
            file.close()
        self._files.clear()

    def facts(self, document: str, read: str) -> bytes | None:
        """Give the facts of an article as lines of JSON, if they were made from what has the digest *read*."""
        one = self._articles.get(document)
        return self._part(FACTS, one.facts) if one is not None and read and one.read == read else None

    def read(self, document: str, facts: bytes) -> str:
        """Give the digest from which these lines of *facts* were made; empty where it is not known."""
        one = self._articles.get(document)
        return one.read if one is not None and one.facts.digest == digest(facts) else ""

    def quads(self, document: str, told: str) -> bytes | None:
        """Give the quads of an article, if they were made from what has the digest *told*."""
        one = self._articles.get(document)
        return self._part(GRAPH, one.quads) if one is not None and told and one.told == told else None

    def there(self, iri: Callable[[str], str]) -> There:
        """Give the graphs of the last run; *iri* gives that of an article with this id."""
        graphs = {iri(id): one.quads.digest for id, one in self._articles.items() if one.quads.size}
        return There(graphs | {graph: part.digest for graph, part in self._graphs.items()}, self._graph)

    def _graph(self, graph: str) -> bytes | None:
        part = self._graphs.get(graph)
        return self._part(GRAPH, part) if part is not None else None

    def copied(self, name: str, key: str, to: Path) -> Made | None:
        """Copy the file *name* to *to*, if it was made from what has the digest *key*; ``None`` if it was not."""
        made = self._made.get(name)
        if made is None or self._folder is None or not key or made.key != key or not (self._folder / name).is_file():
            return None
        shutil.copyfile(self._folder / name, to)
        return made if of_file(to) == made.digest else None

    def _part(self, name: str, part: Part) -> bytes | None:
        file = self._files.get(name)
        if file is None:
            return None
        file.seek(part.at)
        found = file.read(part.size)
        return found if digest(found) == part.digest else None

    def _open(self, folder: Path, blocks: dict[str, str]) -> None:
        try:
            if not (folder / KEPT).is_file():
                return
            with (folder / KEPT).open("rb") as file:
                self._take(file, blocks)
            for name in (FACTS, GRAPH):
                if (folder / name).is_file():
                    self._files[name] = (folder / name).open("rb")
        except OSError:
            self.close()

    def _take(self, file: BinaryIO, blocks: dict[str, str]) -> None:
        lines = (_read(line) for line in file)
        head = next(lines, None)
        if not isinstance(head, list) or len(head) != 3 or head[:2] != ["kept", _FORMAT]:
            return
        same_judges = head[2] is not None and head[2] == software(*_JUDGES)
        for told in lines:
            try:
                if told[0] == "article":
                    _, id, read, facts, by, quads = told
                    self._articles[id] = Trace(read, _part(*facts), by, _part(*quads))
                elif told[0] == "graph":
                    _, graph, where = told
                    self._graphs[graph] = _part(*where)
                elif told[0] == "file":
                    _, name, made = told
                    self._made[name] = Made(*made)
                elif told[0] == "block" and same_judges:
                    _, key, found = told
                    blocks[key] = found
            except (TypeError, ValueError, KeyError, IndexError):
                continue


def _part(at: int, size: int, digest: str) -> Part:
    if not isinstance(at, int) or not isinstance(size, int) or not 0 <= at < 1 << 60 or not 0 <= size < 1 << 31:
        raise ValueError(at)
    return Part(at, size, digest)


def _read(line: bytes) -> Any:  # noqa: ANN401  whatever the line holds
    """Give the value on a line; ``None`` if the line is not as it was written."""
    sum, _, packed = line.rstrip(b"\n").partition(b" ")
    if sum.decode("ascii", "replace") != digest(packed):
        return None
    try:
        return json.loads(packed)
    except (ValueError, RecursionError):
        return None


def _line(value: Any) -> bytes:  # noqa: ANN401  any JSON
    packed = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return digest(packed).encode() + b" " + packed + b"\n"


def written(
    articles: Iterable[tuple[str, Trace]], graphs: Mapping[str, Part], files: Mapping[str, Made], blocks: Mapping[str, str]
) -> Iterator[bytes]:
    """Write what is kept, line by line; the same work gives the same bytes.

    Args:
        articles: Each with its id, in the order of the files.
        graphs: Where those that were made from all articles stand in ``graph.nq``, by IRI.
        files: Those that were made from all articles, by name.
        blocks: By key.
    """
    yield _line(["kept", _FORMAT, software(*_JUDGES)])
    for id, (read, facts, told, quads) in articles:
        yield _line(["article", id, read, facts, told, quads])
    for graph, part in graphs.items():
        yield _line(["graph", graph, part])
    for name, made in files.items():
        yield _line(["file", name, made])
    for key in sorted(blocks):
        yield _line(["block", key, blocks[key]])
