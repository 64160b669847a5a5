"""Where the files of the ontology are: beside the source in a checkout, inside the package in a wheel."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from kg.errors import OntologyError

__all__ = ["content_hash", "core_files", "ontology_path", "vocabulary_files"]

_PACKAGE = Path(__file__).parents[1]
ON_DEMAND = "places-communes.ttl"
"""More concepts than all other files together: read only when a place below the district occurs."""


def ontology_path() -> Path:
    """Give the folder ``ontology/``.

    Raises:
        OntologyError: if the installation lacks it.
    """
    for folder in (_PACKAGE / "_ontology", _PACKAGE.parents[1] / "ontology"):
        if (folder / "vocab").is_dir():
            return folder
    raise OntologyError(f"{_PACKAGE}: the folder ontology/ is missing; install the package again, or run from a whole checkout.")


def vocabulary_files() -> list[Path]:
    """Give the files of words that are always read, in order of name."""
    return sorted(path for path in (ontology_path() / "vocab").glob("*.ttl") if path.name != ON_DEMAND)


def core_files() -> list[Path]:
    """Give the files that declare classes and properties, in order of name."""
    folder = ontology_path()
    return sorted([*(folder / "core").glob("*.ttl"), *folder.glob("ontology.ttl")])


def content_hash(files: Iterable[Path]) -> str:
    """Hash names and contents of *files* in their order.

    Raises:
        OntologyError: if one cannot be read.
    """
    digest = hashlib.sha256()
    for path in files:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise OntologyError(f"{path}: cannot be read ({error.strerror}); check the path given with --vocab or KG_VOCAB.") from error
        digest.update(f"{path.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
