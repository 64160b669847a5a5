"""Write one export, whole or not at all."""

import tempfile
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import StoreError, UsageError
from kg.export.about import About
from kg.export.book import Book
from kg.export.formats import FORMATS, Format
from kg.store import Engine

__all__ = ["export"]

_EXCEL = ("csv", "neo4j")


def export(
    engine: Engine,
    format: str,
    out: Path | BinaryIO,
    *,
    about: About,
    excel: bool = False,
    mapping: Mapping[str, str] | None = None,
) -> None:
    """Write everything in *engine* as *format*. Time and memory grow with what is written.

    Args:
        engine: The store, or any other engine over the same graphs.
        format: One of :data:`kg.export.FORMATS`.
        out: A file, or for formats of several files a folder that is new, empty, or holds an older export; or an open binary stream.
        about: The versions that the export tells.
        excel: For tables: a byte order mark, and cells that a spreadsheet would take for formulas neutralised.
        mapping: For Wikidata: which item is whose, by IRI.

    Raises:
        UsageError: for a format that there is not, or an option that it does not have.
        StoreError: if *out* cannot be written, or holds files of others.
    """
    if format not in FORMATS:
        raise UsageError(f"there is no format {format!r}; the formats are {', '.join(FORMATS)}")
    if excel and format not in _EXCEL:
        raise UsageError(f"the format {format} has no cells; --excel is for {' and '.join(_EXCEL)}")
    if mapping and format != "wikidata":
        raise UsageError(f"the format {format} needs no mapping; --mapping is for wikidata")
    one, book = FORMATS[format], Book(engine)
    write = _writer(one)
    if not one.folder:
        if isinstance(out, Path):
            _to_file(out, lambda stream: write(book, about, stream))
        else:
            write(book, about, out)
        return
    if not isinstance(out, Path):
        raise UsageError(f"the format {format} is several files; name a folder with --out")
    more: dict[str, Any] = {"mapping": mapping or {}} if format == "wikidata" else {"excel": excel}
    _to_folder(out, _files(one), lambda folder: write(book, about, folder, **more))


def _writer(one: Format) -> Callable[..., None]:
    module, _, function = one.writer.partition(":")
    found: Callable[..., None] = getattr(import_module(f"kg.export.{module}"), function)
    return found


def _files(one: Format) -> frozenset[str]:
    found: frozenset[str] = import_module(f"kg.export.{one.writer.partition(':')[0]}").FILES
    return found


def _to_file(out: Path, write: Callable[[BinaryIO], None]) -> None:
    beside = out.with_name(f".{out.name}.new")
    try:
        with beside.open("wb") as stream:
            write(stream)
        beside.replace(out)
    except OSError as error:
        raise StoreError(f"{out}: it cannot be written ({error.strerror}); name another place with --out") from error
    finally:
        beside.unlink(missing_ok=True)


def _to_folder(out: Path, names: frozenset[str], write: Callable[[Path], None]) -> None:
    """Write beside, then move, so that an export that fails leaves an older one as it was."""
    if out.exists() and (not out.is_dir() or any(path.name not in names for path in out.iterdir())):
        raise StoreError(f"{out}: it holds other files than this export writes; name an empty or a new folder with --out")
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out, prefix=".new-") as name:
            write(Path(name))
            for path in sorted(Path(name).iterdir()):
                path.replace(out / path.name)
    except OSError as error:
        raise StoreError(f"{out}: it cannot be written ({error.strerror}); name another place with --out") from error
