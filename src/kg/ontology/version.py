"""The version of the ontology, as its own header tells it."""

import re
from functools import lru_cache

from kg.errors import OntologyError
from kg.ontology.files import content_hash, core_files, ontology_path, vocabulary_files

__all__ = ["ontology_version", "vocabulary_version"]

_VERSION = re.compile(r'owl:versionInfo "([^"]+)"')


@lru_cache(maxsize=1)
def ontology_version() -> str:
    """Give ``owl:versionInfo`` of ``core/ontology.ttl``; read as text, for asking a version shall not need an RDF library.

    Raises:
        OntologyError: if the header has none.
    """
    path = ontology_path() / "core" / "ontology.ttl"
    found = _VERSION.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise OntologyError(f"{path}: there is no owl:versionInfo; write one")
    return found[1]


@lru_cache(maxsize=1)
def vocabulary_version() -> str:
    """Give the hash of our words, without any of a user's; the same as that of a vocabulary loaded without more files."""
    return content_hash([*core_files(), *vocabulary_files()])
