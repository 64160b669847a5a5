"""Take an article out of a built folder, and make again what was made from it and others."""

import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import InputError, UsageError
from kg.model.facts import Fact
from kg.pipeline.assemble import assemble
from kg.pipeline.folder import FACTS, check_format, is_unfinished, read_run, recover
from kg.pipeline.from_articles import Told, kept_in, plan
from kg.pipeline.from_facts import read_facts
from kg.pipeline.reading_again import read_again
from kg.pipeline.report import Report
from kg.pipeline.sources import ArticleSource, texts_of
from kg.pipeline.steps import Worked, Workshop
from kg.pipeline.writing import writing
from kg.read import Skip

__all__ = ["forget"]


def forget(
    document: str, folder: str | Path = "out", *, lang: str = "vi", generated: str | None = None, on_skip: Told | None = None
) -> Report:
    """Take the article *document* out of the built folder *folder*.

    Texts are read again from their files, for the page quotes from them; of one that has changed or gone since, it shows the words of the
    evidence alone. An article that names somebody who was taken out is read anew, for without *document* other mentions may be of that
    person, or no more of them.

    Args:
        document: Its id.
        folder: What ``kg build`` wrote.
        lang: Language of the page and of the rows of the report.
        generated: When it is made, as an ISO time; ``None`` leaves it untold.
        on_skip: Called for each article that ought to be read anew and cannot; what was taken out of it stays out.

    Raises:
        UsageError: if the folder does not know *document*.
        StoreError: if the folder is none of ours.
    """
    folder = Path(folder)
    if not is_unfinished(folder):
        read_run(folder)  # a folder that is none of ours is refused before anything is written there
    with writing(folder):
        report = _forgotten(document, folder, lang, generated, on_skip)
    # What an earlier run left out is told in run.json, and is no news; so are decisions, which the facts at hand follow already.
    return report._replace(skips=(), unplaced=())


def _forgotten(document: str, folder: Path, lang: str, generated: str | None, on_skip: Told | None) -> Report:
    recover(folder)
    run = read_run(folder)
    check_format(folder, run)
    sources = [ArticleSource(**known) for known in run["documents"]]
    if document not in (source.id for source in sources):
        ids = ", ".join(source.id for source in sources[:5]) + (" …" if len(sources) > 5 else "")
        raise UsageError(f"no article has the id {document!r} in {folder}; it has {ids or 'none'}")
    options = run["options"]
    decided, known = run.get("decisions", {}).get("files", []), run.get("decisions", {}).get("unplaced", [])
    workshop = Workshop(
        plan(run["base"], run["vocabulary"]["files"], full_text=options["full_text"], decisions=decided, rules=options.get("rules", True)),
        kept_in(folder),
    )
    kept = [source for source in sources if source.id != document]
    again = read_again([source for source in kept if source.withheld], run, workshop, on_skip)
    worked = _worked(kept, _facts(folder / FACTS), workshop, again)
    skips = [Skip(**skip) for skip in run["skips"]]
    return assemble(
        worked,
        workshop,
        folder,
        options=options,
        skips=skips,
        lang=lang,
        may_be_empty=True,
        unplaced=known,
        generated=generated,
        repeat=shlex.join(["kg", "forget", document, "--graph", str(folder)]),
    )


def _facts(path: Path) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    with path.open("rb") as stream:
        for item in read_facts(stream, str(path)):
            if isinstance(item, Skip):
                raise InputError(*item)
            found.setdefault(item[1].document, []).append(item[1])
    return found


def _worked(
    sources: list[ArticleSource], facts: Mapping[str, list[Fact]], workshop: Workshop, again: Mapping[str, Worked]
) -> Iterator[Worked]:
    texts = texts_of(sources)
    for source in sources:
        if source.id in again:
            yield again[source.id]
        else:
            worked = workshop.map(source, facts.get(source.id, ()), texts.get(source.id))
            yield worked._replace(read=workshop.kept.read(source.id, worked.said), again=True)
