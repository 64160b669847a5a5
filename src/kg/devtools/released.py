"""Keep the list of terms that a release has published: ``ontology/released-terms.txt``. Terms are added to it and never taken out.

Run at a release, when the version of ``core/ontology.ttl`` is set: ``python -m kg.devtools.released``.
"""

from pathlib import Path

from kg.ontology import load_vocabulary, ontology_path, ontology_version
from kg.ontology.declared import Declared
from kg.ontology.files import core_files

__all__ = ["declared", "listed", "main"]

_IN_DATA = frozenset(
    ("attribute", "basis", "body", "branch", "capacity", "comparator", "document", "effect", "event", "grade", "level", "relation")
) | {"role", "sector", "status"}
"""Schemes whose concepts stand in data. The words of the grammar do not, and places have the codes of the state."""

_HEAD = """# Terms that a release has published, with the release that published them first.
# Written by kg.devtools.released. A term here stays declared for ever; one that is given up is deprecated, not deleted.
"""


def listed(path: Path | None = None) -> dict[str, str]:
    """Read the list: term to the release that published it first."""
    lines = (path or _path()).read_text(encoding="utf-8").splitlines()
    return {term: version for version, _, term in (line.partition(" ") for line in lines if line and not line.startswith("#"))}


def declared() -> set[str]:
    """Give every term that is declared now and may stand in data: classes, properties, concepts."""
    concepts = {id for id, one in load_vocabulary().concepts.items() if one.scheme in _IN_DATA}
    return set(Declared.read(core_files()).terms) | concepts


def main() -> None:
    """Add what is new to the list."""
    path, version = _path(), ontology_version()
    found = dict.fromkeys(sorted(declared()), version) | (listed(path) if path.is_file() else {})
    lines = sorted(f"{since} {term}" for term, since in found.items())
    path.write_text(_HEAD + "".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _path() -> Path:
    return ontology_path() / "released-terms.txt"


if __name__ == "__main__":
    main()
