"""The last files of a run, which speak of the others: the description of the data set, the RO-Crate, and ``run.json``."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg import __version__
from kg.ontology import ontology_version
from kg.pipeline.describing import Description, File, crate, dataset
from kg.pipeline.folder import CRATE, DATASET, FACTS, FORMAT, GRAPH, PAGE, RUN, TRIG, Stage
from kg.pipeline.report import Report
from kg.pipeline.retired import KEY as RETIRED
from kg.pipeline.sources import ArticleSource
from kg.pipeline.steps import Workshop
from kg.pipeline.viewing import title_of

__all__ = ["record", "told_of"]

_FILES = {
    FACTS: ("application/x-ndjson", "What each article says, one fact a line, each with its quote."),
    GRAPH: ("application/n-quads", "The graph as N-Quads."),
    TRIG: ("application/trig", "The graph as TriG, to read."),
    PAGE: ("text/html", "The page: the graph, a table, and the evidence of every statement."),
}


def record(
    stage: Stage,
    sources: Sequence[ArticleSource],
    workshop: Workshop,
    *,
    options: Mapping[str, Any],
    report: Report,
    article_set: str,
    classes: Mapping[str, int],
    generated: str | None,
    former: Mapping[str, str],
) -> None:
    """Write the description of the data set, and what the run did.

    Args:
        stage: Where the files of the run are.
        sources: The articles.
        workshop: The tools that worked on them.
        options: What ``run.json`` remembers of the call.
        report: What was done.
        article_set: Hash of articles and facts.
        classes: How many things of each class there are.
        generated: When, as an ISO time, if that is to be told.
        former: IRIs that no article gives any more, each with a mention that it leads to.
    """
    files = [_file(stage, name, *told) for name, told in _FILES.items()]
    told = Description(
        title="officegraph" if (title := title_of(sources)) == "officegraph" else f"officegraph: {title}",
        base=workshop.mapper.iris.base,
        software=__version__,
        ontology=ontology_version(),
        vocabulary=workshop.vocabulary.hash,
        article_set=article_set,
        sources=sources,
        triples=report.triples,
        classes=classes,
        files=files,
        generated=generated,
    )
    for name, text in ((DATASET, dataset(told)), (CRATE, crate(told))):
        stage.path(name).write_text(text, encoding="utf-8", newline="\n")
    files += [_file(stage, name, "", "") for name in (DATASET, CRATE)]
    run: dict[str, Any] = {
        "officegraph": __version__,
        "format": FORMAT,
        "ontology": ontology_version(),
        "base": workshop.plan.base,
        "vocabulary": {"sha256": workshop.vocabulary.hash, "files": [str(path) for path in workshop.plan.vocabulary]},
        **({"generated": generated} if generated else {}),
        "options": {**options, "full_text": workshop.plan.full_text, "rules": workshop.plan.rules},
        "decisions": {
            "files": [str(path) for path in workshop.plan.decision_files],
            "hash": workshop.plan.decisions.hash,
            "unplaced": list(report.unplaced),
        },
        "article_set": article_set,
        "documents": [source.known() for source in sources],
        "skips": [skip._asdict() for skip in report.skips],
        "facts": report.facts,
        "triples": report.triples,
        "files": {file.name: file.sha256 for file in files},
    }
    if former:
        run[RETIRED] = dict(former)
    stage.path(RUN).write_text(json.dumps(run, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")


def told_of(sources: Sequence[ArticleSource], workshop: Workshop, options: Mapping[str, Any]) -> dict[str, Any]:
    """Give the part of ``run.json`` that tells which command made it."""
    return {
        "options": dict(options),
        "documents": [source.known() for source in sources],
        "vocabulary": {"files": [str(path) for path in workshop.plan.vocabulary]},
        "decisions": {"files": [str(path) for path in workshop.plan.decision_files]},
    }


def _file(stage: Stage, name: str, media_type: str, what: str) -> File:
    path = stage.path(name)
    return File(name, media_type, _sha256(path), path.stat().st_size, what)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
