"""From worked articles to a built folder: what they say together, the store, the files, the page.

One article at a time passes through; what stays in memory is facts (resolving needs the whole set) and texts (the page quotes from them),
never quads.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from kg import __version__
from kg.errors import UsageError
from kg.model.entities import Resolved
from kg.ontology import ontology_version
from kg.pipeline.decided import hidden, missed
from kg.pipeline.describing import class_counts
from kg.pipeline.filling import fill
from kg.pipeline.folder import GRAPH, KEPT, PAGE, STORE, TRIG, Stage, again, check, recover, staged
from kg.pipeline.kept import written
from kg.pipeline.passing import Pass, first_pass, pieces
from kg.pipeline.recording import record, told_of
from kg.pipeline.report import Report, TakenOver, held
from kg.pipeline.retired import known, retired
from kg.pipeline.steps import Worked, Workshop
from kg.pipeline.viewing import title_of
from kg.rdf import trig
from kg.read import Skip
from kg.resolve import resolve
from kg.store import Store
from kg.view import write_page

__all__ = ["assemble"]


def assemble(
    worked: Iterable[Worked],
    workshop: Workshop,
    folder: Path,
    *,
    options: Mapping[str, Any],
    skips: Sequence[Skip],
    lang: str = "vi",
    may_be_empty: bool = False,
    unplaced: Sequence[str] | None = None,
    generated: str | None = None,
    repeat: str | None = None,
) -> Report:
    """Write everything that a built folder holds.

    Args:
        worked: The articles, in order; reading them may still add to *skips*.
        workshop: The tools that worked on them.
        folder: A new, empty or built folder.
        options: What ``run.json`` remembers of the call; with ``strict`` true a skip means that nothing is written.
        skips: Inputs that were left out.
        lang: Language of the page and the rows.
        may_be_empty: Whether a graph of no article makes sense.
        unplaced: Decisions that are known to decide nothing, where the facts follow all decisions already.
        generated: When it is made, as an ISO time; ``None`` leaves it untold.
        repeat: The command to give again if this run is ended while it writes; ``None`` is the one that builds these articles.

    Raises:
        UsageError: if there is no article and there must be one, or a skip and ``strict``.
        StoreError: if *folder* is not ours or cannot be written.
    """
    check(folder)
    before = known(folder, whole=not recover(folder))
    with staged(folder) as stage, workshop.kept as kept:
        done = first_pass(worked, workshop, stage)
        if skips and options.get("strict"):
            raise UsageError(f"{len(skips)} inputs cannot be used and --strict is given; nothing is written")
        if not done.sources and not may_be_empty:
            raise UsageError("there is no article to build from; nothing is written")
        done, resolved, lost = _together(done, workshop, stage)
        with Store.open(folder / STORE, create=True) as store:
            stage.begin(repeat or again(folder, told_of(done.sources, workshop, options)))
            graphs = pieces(done, stage.path(GRAPH))
            made = fill(store, {piece.graph for piece in done.pieces}, graphs, resolved, workshop=workshop, concepts=done.concepts)
            _write_graphs(stage, made, workshop)
            triples, classes = _by_graph(store.counts(), workshop), class_counts(store)
            write_page(store, stage.path(PAGE), title=title_of(done.sources), lang=lang, full_text=done.whole, texts=done.texts)
        report = Report(
            folder=folder,
            page=folder / PAGE,
            documents=len(done.sources),
            facts=dict(sorted(done.tally.facts.items())),
            triples=triples,
            claims=done.tally,
            memberships=held(resolved, done.facts, workshop.vocabulary, lang),
            skips=tuple(skips),
            unplaced=lost if unplaced is None else unplaced,
            taken_over=TakenOver(done.again, len(kept.blocks.used) - kept.blocks.judged, kept.blocks.judged),
        )
        record(
            stage,
            done.sources,
            workshop,
            options=options,
            report=report,
            article_set=resolved.article_set,
            classes=classes,
            generated=generated,
            former=retired(before, resolved.persons, workshop.mapper.iris),
        )
        with stage.path(KEPT).open("wb") as file:
            file.writelines(written(done.traces(), kept.blocks.used))
        kept.close()
        stage.commit()
    return report


def _together(done: Pass, workshop: Workshop, stage: Stage) -> tuple[Pass, Resolved, tuple[str, ...]]:
    """Say what the articles say together, without the persons who were taken out; and which decisions decide nothing."""
    decisions, kept = workshop.plan.decisions, workshop.kept
    resolved = resolve(done.articles, workshop.vocabulary, decisions, kept.blocks)
    lost = missed(decisions, {*resolved.unplaced, *({one.id for one in decisions.facts} - done.placed)})
    if away := frozenset(resolved.suppressed):
        read, kept.blocks = done.again, kept.blocks.again()
        done = first_pass(hidden(done.articles, done.texts, away, workshop, done.reads()), workshop, stage)
        done.again = read
        resolved = resolve(done.articles, workshop.vocabulary, decisions, kept.blocks)
    return done, resolved, lost


def _write_graphs(stage: Stage, made: Mapping[str, bytes], workshop: Workshop) -> None:
    """Add the graphs made from all articles to ``graph.nq``, and write all of it as TriG."""
    with stage.path(GRAPH).open("ab") as quads:
        quads.writelines(made.values())
    with stage.path(GRAPH).open("rb") as quads, stage.path(TRIG).open("wb") as out:
        out.write(f"# officegraph {__version__}; ontology {ontology_version()}; vocabulary {workshop.vocabulary.hash}\n".encode())
        trig(_lines(quads), out, base=workshop.plan.base)


def _lines(quads: BinaryIO) -> Iterator[bytes]:
    while lines := quads.readlines(1 << 20):
        yield b"".join(lines)


def _by_graph(counts: Mapping[str, int], workshop: Workshop) -> dict[str, int]:
    names = {workshop.mapper.iris.graph(name): name for name in ("entities", "memberships", "inferred", "vocabulary")}
    found = dict.fromkeys(("article", *names.values()), 0)
    for graph, number in counts.items():
        found[names.get(graph, "article")] += number
    return found
