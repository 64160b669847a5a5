"""From worked articles to a built folder: what they say together, the store, the files, the page.

One article at a time passes through; what stays in memory is facts (resolving needs the whole set) and texts (the page quotes from them),
never quads.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.model.entities import Resolved
from kg.pipeline.decided import hidden, missed
from kg.pipeline.describing import class_counts
from kg.pipeline.filling import fill
from kg.pipeline.folder import GRAPH, KEPT, PAGE, TRIG, Stage, again, check, recover, staged
from kg.pipeline.kept import written
from kg.pipeline.passing import Pass, first_pass, pieces
from kg.pipeline.recording import record, told_of
from kg.pipeline.report import Report, TakenOver, held
from kg.pipeline.retired import known, retired
from kg.pipeline.steps import Worked, Workshop
from kg.pipeline.storing import filled, opened
from kg.pipeline.whole_files import write_trig, write_versions, write_whole_page
from kg.read import Skip
from kg.resolve import resolve

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
    whole = not recover(folder)
    before = known(folder, whole=whole)
    with staged(folder) as stage, workshop.kept as kept:
        done = first_pass(worked, workshop, stage)
        if skips and options.get("strict"):
            raise UsageError(f"{len(skips)} inputs cannot be used and --strict is given; nothing is written")
        if not done.sources and not may_be_empty:
            raise UsageError("there is no article to build from; nothing is written")
        done, resolved, lost = _together(done, workshop, stage)
        with opened(folder, stage, workshop, whole=whole) as (store, there):
            stage.begin(repeat or again(folder, told_of(done.sources, workshop, options)))
            graphs, names = pieces(done, stage.path(GRAPH)), {piece.graph for piece in done.pieces}
            made = fill(store, names, graphs, resolved, workshop=workshop, concepts=done.concepts, there=there)
            holds = filled(store, done.pieces, made)
            with stage.path(GRAPH).open("ab") as quads:
                quads.writelines(made.values())
            report = Report(
                folder=folder,
                page=folder / PAGE,
                documents=len(done.sources),
                facts=dict(sorted(done.tally.facts.items())),
                triples=_by_graph(holds.counts, workshop),
                claims=done.tally,
                memberships=held(resolved, done.facts, workshop.vocabulary, lang),
                skips=tuple(skips),
                unplaced=lost if unplaced is None else unplaced,
                taken_over=TakenOver(done.again, len(kept.blocks.used) - kept.blocks.judged, kept.blocks.judged),
            )
            former, article_set = retired(before, resolved.persons, workshop.mapper.iris), resolved.article_set
            # The page takes as much memory again, and asks the store.
            del resolved
            made.clear()
            done.let_go()
            classes = class_counts(store)
            files = {TRIG: write_trig(stage, workshop, holds.word), PAGE: write_whole_page(stage, store, done, workshop, holds.word, lang)}
            write_versions(stage, workshop)
        record(
            stage,
            done.sources,
            workshop,
            options=options,
            report=report,
            article_set=article_set,
            classes=classes,
            generated=generated,
            former=former,
        )
        with stage.path(KEPT).open("wb") as file:
            file.writelines(written(done.traces(), holds.graphs, files, kept.blocks.used))
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


def _by_graph(counts: Mapping[str, int], workshop: Workshop) -> dict[str, int]:
    names = {workshop.mapper.iris.graph(name): name for name in ("entities", "memberships", "inferred", "vocabulary")}
    found = dict.fromkeys(("article", *names.values()), 0)
    for graph, number in counts.items():
        found[names.get(graph, "article")] += number
    return found
