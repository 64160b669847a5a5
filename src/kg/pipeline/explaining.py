"""How articles were read, word by word; for people who mend the vocabulary."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.pipeline.from_articles import Told, documents_of, plan
from kg.rdf import DEFAULT_BASE

if TYPE_CHECKING:
    from kg.extract.explaining import ReadSentence

__all__ = ["reading"]


def reading(
    paths: Sequence[str | Path],
    *,
    vocabulary: Sequence[str | Path] = (),
    stdin: BinaryIO | None = None,
    text_id: str | None = None,
    on_skip: Told | None = None,
) -> "Iterator[ReadSentence]":
    """Give the sentences of articles as the grammar read them; see :func:`kg.pipeline.build` for the arguments.

    Raises:
        KgError: in one line, before anything is read, for a vocabulary that cannot be used.
    """
    from kg.extract.explaining import read_aloud
    from kg.ontology import load_vocabulary

    known = load_vocabulary(plan(DEFAULT_BASE, vocabulary).vocabulary)
    for document in documents_of(paths, stdin=stdin, text_id=text_id, on_skip=on_skip):
        yield from read_aloud(known, document)
