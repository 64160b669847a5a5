"""Load the vocabulary: from the cache if the files are the ones it was made from, else from Turtle."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias, TypedDict, cast

import kg.text.tokens
from kg.ontology.cache import default_cache, recall, remember
from kg.ontology.concepts import Concept, Vocabulary
from kg.ontology.files import ON_DEMAND, content_hash, core_files, ontology_path, vocabulary_files
from kg.ontology.lexicon import Lexicon, Node

__all__ = ["load_communes", "load_vocabulary"]

_Row: TypeAlias = tuple[str, str, str | None, Sequence[str], Sequence[str], Sequence[str], dict[str, Sequence[str]]]
"""A concept as it is kept: id, labels in Vietnamese and English, other forms, abbreviations, misprints, properties."""


class _Kept(TypedDict):
    concepts: list[_Row]
    lexicon: Node


def load_vocabulary(extra: Sequence[Path] = (), *, cache: Path | None = None) -> Vocabulary:
    """Load the words of ``ontology/vocab/``, without the communes, with *extra* files laid over them.

    Args:
        extra: Turtle files of the user: they may declare concepts, and say more of ours.
        cache: Folder for the cache; ``$KG_CACHE`` or the user's cache folder if ``None``.

    Raises:
        OntologyError: naming file, line and what to do, if a file cannot be used.
    """
    return _load([*vocabulary_files(), *(Path(path) for path in extra)], cache)


def load_communes(*, cache: Path | None = None) -> Vocabulary:
    """Load the places below the district (``ontology/vocab/places-communes.ttl``), with a lexicon of their own."""
    return _load([ontology_path() / "vocab" / ON_DEMAND], cache, known=load_vocabulary(cache=cache))


def _load(files: Sequence[Path], cache: Path | None, known: Vocabulary | None = None) -> Vocabulary:
    folder = cache if cache is not None else default_cache()
    found = content_hash([*core_files(), *files])
    key = _key(found)
    kept = cast(_Kept | None, recall(folder, key))
    if kept is None:
        kept = _read(files, known)
        remember(folder, key, kept)
    return Vocabulary(map(_concept, kept["concepts"]), Lexicon(kept["lexicon"]), found)


def _concept(row: _Row) -> Concept:
    id, vi, en, alt, notation, hidden, props = row
    return Concept(id, vi, en, tuple(alt), tuple(notation), tuple(hidden), {name: tuple(values) for name, values in props.items()})


def _read(files: Sequence[Path], known: Vocabulary | None) -> _Kept:
    from kg.ontology.build import build, matched_labels
    from kg.ontology.declared import Declared
    from kg.ontology.turtle import read_statements

    sources = read_statements(files)
    concepts = build(sources, Declared.read(core_files()), known.concepts if known is not None else ())
    rows: list[_Row] = [(c.id, c.vi, c.en, c.alt, c.notation, c.hidden, dict(c.props)) for c in concepts]
    return {"concepts": rows, "lexicon": Lexicon.of(matched_labels(concepts, sources)).root}


def _key(found: str) -> str:
    """The trie depends on how words are folded: another fold, another cache."""
    digest = hashlib.sha256(found.encode())
    source = Path(kg.text.tokens.__file__ or "")
    if source.is_file():
        digest.update(source.read_bytes())
    return digest.hexdigest()
