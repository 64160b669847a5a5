"""Build a graph from articles, or from facts that others found; extract facts alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import UsageError
from kg.model.document import Document
from kg.model.facts import Fact
from kg.pipeline.assemble import assemble
from kg.pipeline.decided import shown
from kg.pipeline.folder import check, recover
from kg.pipeline.kept import Kept
from kg.pipeline.report import Report
from kg.pipeline.steps import Plan, Worked, Workshop, extracted, mapped
from kg.pipeline.writing import writing
from kg.rdf import DEFAULT_BASE
from kg.read import Skip, Unread, read, read_decisions
from kg.store.terms import is_iri

__all__ = ["Told", "build", "documents_of", "extract", "kept_in", "plan"]

Told = Callable[[Skip], None]
OnUnread = Callable[[Unread], None]


def build(
    paths: Sequence[str | Path],
    out: str | Path = "out",
    *,
    base: str = DEFAULT_BASE,
    vocabulary: Sequence[str | Path] = (),
    strict: bool = False,
    full_text: bool = False,
    jobs: int = 1,
    lang: str = "vi",
    generated: str | None = None,
    stdin: BinaryIO | None = None,
    text_id: str | None = None,
    on_skip: Told | None = None,
    on_unread: OnUnread | None = None,
    on_article: Callable[[str], None] | None = None,
    decisions: Sequence[str | Path] = (),
    rules: bool = True,
    fresh: bool = False,
) -> Report:
    """Build the folder *out* from exactly the articles of *paths*; what it held of others is gone afterwards.

    What an earlier run found in the same articles, with the same words and the same program, is taken over; the bytes are the same.

    Args:
        paths: Files, folders, ``-`` for standard input.
        out: A new, empty or built folder.
        base: Where IRIs of things live.
        vocabulary: Turtle files laid over the vocabulary.
        strict: Write nothing if an input cannot be used.
        full_text: Put whole texts into the page, whatever their licence says.
        jobs: Processes that work on articles; the result is the same for any number.
        lang: Language of the page and of the rows of the report.
        generated: When it is made, as an ISO time, for the description of the data set; ``None`` leaves it untold.
        stdin: What ``-`` means, if not the process's own standard input.
        text_id: Read ``-`` as the plain text of one article with this id.
        on_skip: Called for each input that is left out.
        on_unread: Called once for each name of a field of metadata that is not read.
        on_article: Called with the id of each article that is done.
        decisions: Files, or folders of files, with what people decided.
        rules: Add what follows from what is stated, in a graph of its own.
        fresh: Take nothing over from an earlier run.

    Raises:
        KgError: in one line, with nothing half-written.
    """
    check(Path(out))
    skips: list[Skip] = []
    found = read(_names(paths), stdin=stdin, as_text=text_id is not None, id=text_id, on_unread=on_unread)
    documents = _documents(found, skips, on_skip)
    made = plan(base, vocabulary, full_text=full_text, decisions=decisions, rules=rules)
    options: Mapping[str, Any] = {"command": "build", "strict": strict}
    with writing(Path(out)):
        workshop = Workshop(made, kept_in(out, fresh))
        worked = _watched(mapped(documents, workshop, jobs), on_article)
        return assemble(worked, workshop, Path(out), options=options, skips=skips, lang=lang, generated=generated)


def kept_in(folder: str | Path, fresh: bool = False) -> Kept:
    """Open what the last run left in *folder*; nothing, if all is to be *fresh*."""
    recover(Path(folder))
    return Kept(None if fresh else Path(folder))


def extract(
    paths: Sequence[str | Path],
    *,
    vocabulary: Sequence[str | Path] = (),
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    text_id: str | None = None,
    on_skip: Told | None = None,
    on_unread: OnUnread | None = None,
    decisions: Sequence[str | Path] = (),
) -> Iterator[tuple[Document, tuple[Fact, ...]]]:
    """Read the facts of articles, one article after the other; see :func:`build` for the arguments."""
    documents = documents_of(paths, stdin=stdin, text_id=text_id, on_skip=on_skip, on_unread=on_unread)
    workshop = Workshop(plan(DEFAULT_BASE, vocabulary, decisions=decisions))
    found = extracted(documents, workshop, jobs)
    # Who is to be taken out is known only when it is known who is who.
    return shown(found, workshop) if workshop.plan.decisions.suppressions else found


def documents_of(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    text_id: str | None = None,
    on_skip: Told | None = None,
    on_unread: OnUnread | None = None,
) -> Iterator[Document]:
    """Read articles, one after the other; *on_skip* is told what cannot be read. See :func:`build` for the arguments."""
    return _documents(read(_names(paths), stdin=stdin, as_text=text_id is not None, id=text_id, on_unread=on_unread), [], on_skip)


def _names(paths: Sequence[str | Path]) -> list[str]:
    return [str(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]


def plan(
    base: str, vocabulary: Sequence[str | Path], *, full_text: bool = False, decisions: Sequence[str | Path] = (), rules: bool = True
) -> Plan:
    """Check what the user asks for before any work is done.

    Raises:
        UsageError: for a base that is no absolute IRI, or a vocabulary file that is not there.
        InputError: for a decision that cannot be followed.
    """
    if not is_iri(base):
        raise UsageError(f"the base {base!r} is no absolute IRI; write one like {DEFAULT_BASE}")
    files = tuple(Path(path) for path in vocabulary)
    for path in files:
        if not path.is_file():
            raise UsageError(f"{path}: there is no such vocabulary file; check --vocab and KG_VOCAB")
    decided = tuple(Path(path) for path in decisions)
    return Plan(base, files, full_text, read_decisions(decided), decided, rules)


def _documents(found: Iterable[Document | Skip], skips: list[Skip], on_skip: Told | None) -> Iterator[Document]:
    for item in found:
        if isinstance(item, Skip):
            skips.append(item)
            if on_skip is not None:
                on_skip(item)
        else:
            yield item


def _watched(worked: Iterable[Worked], on_article: Callable[[str], None] | None) -> Iterator[Worked]:
    for one in worked:
        yield one
        if on_article is not None:
            on_article(one.source.id)
