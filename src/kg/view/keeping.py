"""Keep what pages show beside a store, so that the next page need not look up a million terms again.

A packed file of JSON lines: things and columns first, then all that only sentences need, which a brief reader leaves alone.
Who keeps it names the state of the store and the program; a reader who names another gets nothing, nor from a damaged file.
"""

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any

from kg.store.terms import Blank, Iri, Literal, Term
from kg.view.reading import EVIDENCE, SPANS, unhindered
from kg.view.things import Columns, Data, Thing

__all__ = ["keep", "kept"]

_LEVEL = 1
"""Packing harder would take longer than it saves; the file is a fiftieth of the store as it is."""

_SECOND, _END = "sentences", "end"
_SENTENCES = frozenset((*EVIDENCE, *SPANS))

_Columns = dict[str, dict[str, tuple[Term, ...]]]


def keep(data: Data, path: Path, key: str) -> None:
    """Write *data*, read whole, to the file *path*; *key* names what it was read from. O(values)."""
    with path.open("wb") as file:
        for lines in _parts(data, key):
            with gzip.GzipFile("", "wb", _LEVEL, file, mtime=0) as packed:
                for line in lines:
                    packed.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n")


def kept(path: Path, key: str, brief: Callable[[Mapping[str, int]], bool] | None = None) -> Data | None:
    """Give what :func:`keep` wrote with the same *key*; ``None`` if there is none, or it cannot be read.

    Args:
        path: The file.
        key: What it must have been read from.
        brief: As for :func:`kg.view.reading.read`.
    """
    try:
        with unhindered(), gzip.open(path, "rb") as packed:
            return _Unpacked(packed).data(key, brief)
    except (OSError, EOFError, zlib.error, ValueError, LookupError, TypeError, RecursionError):
        return None


def _parts(data: Data, key: str) -> tuple[Iterator[Any], Iterator[Any]]:
    """Give the key, the things, the mentions that things name, and the columns; apart from them the same for sentences, between two marks.

    Each part is packed by itself, with a sum of its own that the next line of the file has proved.
    """
    columns = data.columns
    first = [name for name in columns if name not in _SENTENCES]
    things = sorted(iri for iri, thing in data.things.items() if thing.classes)
    named = {value.value for name in first for values in columns[name].values() for value in values if isinstance(value, Iri)}
    spans = sorted(iri for iri, thing in data.things.items() if not thing.classes)
    second = [name for name in columns if name in _SENTENCES]
    mentions: tuple[list[Any], list[Any]] = ([], [])
    for mention, entity in sorted(data.entity.items()):
        mentions[mention not in named].append((mention, entity))
    told = _part({iri: at for at, iri in enumerate(things)}, columns, sorted(first))
    more = _part({iri: at for at, iri in enumerate(chain(things, spans))}, columns, sorted(second))
    return (
        chain([{"key": key}, _things(data, things), mentions[0]], told),
        chain([_SECOND, spans, mentions[1]], more, [_END]),
    )


def _things(data: Data, iris: list[str]) -> dict[str, Any]:
    combinations: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    which = [combinations.setdefault((thing.classes, thing.graphs), len(combinations)) for thing in map(data.things.__getitem__, iris)]
    return {"things": iris, "combinations": list(combinations), "which": which}


class _Values:
    """Values by number, each once: IRIs from 0 up, all others from -1 down."""

    def __init__(self) -> None:
        self.iris: dict[str, int] = {}
        self.others: dict[tuple[str | None, ...], int] = {}

    def of(self, term: Term) -> int:
        if isinstance(term, Iri):
            return self.iris.setdefault(term.value, len(self.iris))
        other = (term.id,) if isinstance(term, Blank) else (term.value, term.datatype, term.language)
        return self.others.setdefault(other, -1 - len(self.others))


def _part(numbers: Mapping[str, int], columns: Columns, names: list[str]) -> Iterator[Any]:
    """Give all values, and the columns: numbers of things and of their values; several values of one thing stand apart."""
    values, written = _Values(), []
    for name in names:
        alone, several = [], []
        for iri, terms in columns[name].items():
            if len(terms) == 1:
                alone.append((numbers[iri], values.of(terms[0])))
            else:
                several.append((numbers[iri], [values.of(term) for term in terms]))
        written.append([name, [at for at, _ in alone], [value for _, value in alone], several])
    yield {"columns": len(written), "iris": list(values.iris), "others": list(values.others)}
    yield from written


class _Unpacked:
    """The lines of a file, read one after another."""

    def __init__(self, packed: gzip.GzipFile) -> None:
        self._packed = packed

    def data(self, key: str, brief: Callable[[Mapping[str, int]], bool] | None) -> Data | None:
        """Give what they hold; ``None`` if they are of another *key*."""
        if self._next() != {"key": key}:
            return None
        columns: _Columns = {}
        things, classes = self._things(columns)
        entity = dict(self._next())
        iris = list(things)
        self._columns(iris, columns)
        short = brief is not None and brief({name: len(found) for name, found in classes.items()})
        if self._next() != _SECOND:
            return None
        if not short:
            spans = self._next()
            things |= {iri: Thing(iri, columns) for iri in spans}
            entity |= dict(self._next())
            self._columns(iris + spans, columns)
            if self._next() != _END or self._packed.read(1):
                return None
        return Data(things, entity, {name: tuple(found) for name, found in classes.items()}, {}, short, columns)

    def _next(self) -> Any:  # noqa: ANN401 - a line of any shape
        return json.loads(self._packed.readline().decode("utf-8", "surrogatepass"))

    def _things(self, columns: _Columns) -> tuple[dict[str, Thing], dict[str, list[str]]]:
        told = self._next()
        combinations = [(tuple(classes), tuple(graphs)) for classes, graphs in told["combinations"]]
        things: dict[str, Thing] = {}
        members: list[list[str]] = [[] for _ in combinations]
        for iri, which in zip(told["things"], told["which"], strict=True):
            things[iri] = Thing(iri, columns, *combinations[which])
            members[which].append(iri)
        found: dict[str, list[str]] = {}
        for (classes, _), iris in zip(combinations, members, strict=True):
            for name in classes:
                found.setdefault(name, []).extend(iris)
        return things, {name: sorted(iris) for name, iris in found.items()}

    def _columns(self, iris: list[str], columns: _Columns) -> None:
        told = self._next()
        others: list[Term] = [Literal(*other) if len(other) > 1 else Blank(*other) for other in told["others"]]
        terms: list[Term] = [*map(Iri, told["iris"]), *reversed(others)]
        alone = [(term,) for term in terms]
        for _ in range(told["columns"]):
            name, subjects, values, several = self._next()
            column: dict[str, tuple[Term, ...]] = dict(zip(map(iris.__getitem__, subjects), map(alone.__getitem__, values), strict=True))
            column.update((iris[at], tuple(terms[value] for value in found)) for at, found in several)
            columns[name] = column
