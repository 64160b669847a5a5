"""What Python users call: build, and ask what was built."""

from collections.abc import Sequence
from pathlib import Path

from kg.pipeline.from_articles import build as build_folder
from kg.pipeline.graph import Graph, open
from kg.rdf import DEFAULT_BASE

__all__ = ["build"]


def build(
    paths: str | Path | Sequence[str | Path],
    out: str | Path = "out",
    *,
    base: str = DEFAULT_BASE,
    vocabulary: Sequence[str | Path] = (),
    decisions: Sequence[str | Path] = (),
    strict: bool = False,
    full_text: bool = False,
    jobs: int = 1,
    lang: str = "vi",
    generated: str | None = None,
    rules: bool = True,
) -> Graph:
    """Build the folder *out* from exactly the articles of *paths*, and open it to be asked; its ``report`` says what was done.

    Args:
        paths: A file or a folder, or several.
        out: A new, empty or built folder.
        base: Where IRIs of things live.
        vocabulary: Turtle files laid over the vocabulary.
        decisions: Files, or folders of files, with what people decided.
        strict: Write nothing if an input cannot be used; else it is in ``report.skips``.
        full_text: Put whole texts into the page, whatever their licence says.
        jobs: Processes that work on articles; the result is the same for any number.
        lang: Language of the page and of the rows of the report.
        generated: When it is made, as an ISO time, for the description of the data set.
        rules: Add what follows from what is stated, in a graph of its own.

    Raises:
        KgError: in one line, with nothing half-written.
    """
    several = [paths] if isinstance(paths, str | Path) else list(paths)
    report = build_folder(
        several,
        out,
        base=base,
        vocabulary=vocabulary,
        decisions=decisions,
        strict=strict,
        full_text=full_text,
        jobs=jobs,
        lang=lang,
        generated=generated,
        rules=rules,
    )
    graph = open(out)
    graph.report = report
    return graph
