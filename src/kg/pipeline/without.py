"""Take an article out of a built folder, and make again what was made from it and others."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.model.document import Document
from kg.model.facts import Fact
from kg.pipeline.assemble import assemble
from kg.pipeline.folder import FACTS, read_run
from kg.pipeline.from_articles import plan
from kg.pipeline.from_facts import read_facts
from kg.pipeline.report import Report
from kg.pipeline.sources import ArticleSource
from kg.pipeline.steps import Worked, Workshop, may_be_shown
from kg.read import Skip, read

__all__ = ["forget"]


def forget(document: str, folder: str | Path = "out", *, lang: str = "vi") -> Report:
    """Take the article *document* out of the built folder *folder*.

    Texts that the page shows whole are read again from their files; one that has changed or gone since is shown in short quotes.

    Raises:
        UsageError: if the folder does not know *document*.
        StoreError: if the folder is none of ours.
    """
    folder = Path(folder)
    run = read_run(folder)
    sources = [ArticleSource(**known) for known in run["documents"]]
    if document not in (source.id for source in sources):
        ids = ", ".join(source.id for source in sources[:5]) + (" …" if len(sources) > 5 else "")
        raise UsageError(f"no article has the id {document!r} in {folder}; it has {ids or 'none'}")
    options = run["options"]
    workshop = Workshop(plan(run["base"], run["vocabulary"]["files"], full_text=options["full_text"]))
    kept = [source for source in sources if source.id != document]
    worked = _worked(kept, _facts(folder / FACTS), workshop)
    skips = [Skip(**skip) for skip in run["skips"]]
    report = assemble(worked, workshop, folder, options=options, skips=skips, lang=lang, may_be_empty=True)
    return report._replace(skips=())  # what an earlier run left out is told in run.json, and is no news


def _facts(path: Path) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    with path.open("rb") as stream:
        for item in read_facts(stream, str(path)):
            if isinstance(item, Skip):
                raise InputError(*item)
            found.setdefault(item[1].document, []).append(item[1])
    return found


def _worked(sources: list[ArticleSource], facts: Mapping[str, list[Fact]], workshop: Workshop) -> Iterator[Worked]:
    for source in sources:
        shown = workshop.plan.full_text or may_be_shown(source.licence)
        yield workshop.map(source, facts.get(source.id, ()), _text(source) if shown else None)


def _text(source: ArticleSource) -> str | None:
    file = (source.path or "-").rpartition(":")[0] if (source.path or "").rpartition(":")[2].isdecimal() else source.path or "-"
    if file == "-":
        return None
    for item in read([file]):
        if isinstance(item, Document) and hashlib.sha256(item.text.encode()).hexdigest() == source.sha256:
            return item.text
    return None
