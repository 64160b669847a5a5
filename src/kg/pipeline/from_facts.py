"""Facts that others found: each line is checked as strictly as our own facts are made, and named with its number and field if it is none.

With the articles at hand every quote must stand where the fact says; without them the spans are believed.
"""

import codecs
import difflib
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from kg.errors import FactError, InputError
from kg.model.document import Document
from kg.model.facts import Fact, fact_adapter
from kg.ontology import Vocabulary, load_communes
from kg.pipeline.assemble import assemble
from kg.pipeline.folder import RUN, check, check_format, read_json
from kg.pipeline.from_articles import OnUnread, Told, kept_in, plan
from kg.pipeline.report import Report
from kg.pipeline.sources import ArticleSource
from kg.pipeline.steps import Worked, Workshop
from kg.pipeline.writing import writing
from kg.rdf import DEFAULT_BASE
from kg.read import Skip, read

__all__ = ["LINKS", "bring", "facts_of", "file_hash", "read_facts"]

LINKS = {"congress": "congress", "previous": "congress", "issuer_congress": "congress", "part_of": "target", "cites": "citation"}
"""Fields that hold the id of another fact of the same article, and its kind."""

_CONCEPTS = frozenset(("concept", "level", "link", "sector", "type"))
"""Fields that hold a concept; the last two may hold words as well."""

_CONCEPT = re.compile(r"[a-z]+(?:-[a-z]+)*:[A-Za-z0-9][\w.-]*")

Line = tuple[str, Fact]
"""``file:line`` and the fact on it."""


def bring(
    facts: str | Path,
    out: str | Path = "out",
    *,
    documents: Sequence[str | Path] = (),
    base: str = DEFAULT_BASE,
    vocabulary: Sequence[str | Path] = (),
    strict: bool = False,
    full_text: bool = False,
    lang: str = "vi",
    generated: str | None = None,
    stdin: BinaryIO | None = None,
    on_skip: Told | None = None,
    on_unread: OnUnread | None = None,
    decisions: Sequence[str | Path] = (),
    rules: bool = True,
    fresh: bool = False,
) -> Report:
    """Build the folder *out* from a file of facts; see :func:`kg.pipeline.build` for the other arguments.

    Args:
        facts: JSON Lines, one fact a line; ``-`` for standard input. The facts of an article may stand anywhere in the file.
        out: A new, empty or built folder.
        documents: The articles, to check quotes against and for their dates and titles. Facts about others are left out.
        base: Where IRIs of things live.
        vocabulary: Turtle files laid over the vocabulary.
        strict: Write nothing if a line or an article cannot be used.
        full_text: Put whole texts into the page.
        lang: Language of the page and of the rows of the report.
        generated: When it is made, as an ISO time; ``None`` leaves it untold.
        stdin: What ``-`` means.
        on_skip: Called for each line or article that is left out.
        on_unread: Called once for each name of a field of metadata that is not read.
        decisions: Files, or folders of files, with what people decided.
        rules: Add what follows from what is stated, in a graph of its own.
        fresh: Take nothing over from an earlier run.
    """
    check(Path(out))
    _check_beside(facts)
    skips: list[Skip] = []

    def tell(skip: Skip) -> None:
        skips.append(skip)
        if on_skip is not None:
            on_skip(skip)

    known: dict[str, Document] = {}
    for item in read([str(path) for path in documents], on_unread=on_unread):
        if isinstance(item, Skip):
            tell(item)
        else:
            known[item.id] = item
    made = plan(base, vocabulary, full_text=full_text, decisions=decisions, rules=rules)
    options = {"command": "map", "strict": strict, "facts": str(facts), **({"facts_sha256": found} if (found := file_hash(facts)) else {})}
    with writing(Path(out)):
        workshop = Workshop(made, kept_in(out, fresh))
        lines = _read(facts, stdin, tell)
        worked = _worked(_linked(_checked(_understood(lines, workshop.vocabulary, tell), known, tell), tell), known, workshop)
        return assemble(worked, workshop, Path(out), options=options, skips=skips, lang=lang, generated=generated)


def file_hash(facts: str | Path) -> str | None:
    """Give the SHA-256 of a file of facts; ``None`` for standard input or no file."""
    path = Path(facts)
    if str(facts) == "-" or not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _check_beside(facts: str | Path) -> None:
    """Refuse the facts of a folder that another version built, with the command that builds it anew.

    A line of JSON has no place for versions; ``run.json`` beside the file tells them, and by its hash that it speaks of this file.
    """
    folder, run = Path(facts).parent, read_json(Path(facts).parent / RUN)
    if isinstance(run, dict) and "files" in run and (found := file_hash(facts)) and found == run["files"].get(Path(facts).name):
        check_format(folder, run)


def facts_of(facts: Path, ids: AbstractSet[str], known: Mapping[str, Document], workshop: Workshop) -> Iterator[Worked]:
    """Bring the articles *ids* alone from a file that was brought before; what was left out then is left out in silence."""
    lines = (line for line in _read(facts, None, _silent) if line[1].document in ids)
    return _worked(_linked(_checked(_understood(lines, workshop.vocabulary, _silent), known, _silent), _silent), known, workshop)


def _silent(_: Skip) -> None:
    return None


def read_facts(stream: BinaryIO, where: str) -> Iterator[Line | Skip]:
    """Read facts, one a line; a line that is none is a skip with its number and field."""
    for number, line in enumerate(stream, 1):
        at = f"{where}:{number}"
        if not line.strip():
            continue
        try:
            yield at, fact_adapter.validate_json(line.removeprefix(codecs.BOM_UTF8).strip())
        except ValidationError as error:
            yield Skip.of(_fact_error(at, error))


def _read(facts: str | Path, stdin: BinaryIO | None, tell: Told) -> Iterator[Line]:
    def told(found: Iterable[Line | Skip]) -> Iterator[Line]:
        for item in found:
            if isinstance(item, Skip):
                tell(item)
            else:
                yield item

    if str(facts) == "-":
        yield from told(read_facts(stdin or sys.stdin.buffer, "-"))
        return
    try:
        with Path(facts).open("rb") as stream:
            yield from told(read_facts(stream, str(facts)))
    except OSError as error:
        raise InputError(str(facts), f"it cannot be read ({error.strerror})", "give a file of facts, one a line") from error


def _fact_error(at: str, error: ValidationError) -> FactError:
    first, *more = error.errors(include_url=False, include_context=False)
    # The first part of a place is the kind of fact, which every message would repeat.
    field = ".".join(str(part) for part in first["loc"][1:])
    also = f" ({len(more)} more like this)" if len(more) > 1 else f" (and {'.'.join(map(str, more[0]['loc'][1:]))})" if more else ""
    message = first["msg"].removeprefix("Value error, ")
    return FactError(
        at,
        f"{field + ': ' if field else ''}{' '.join(message.split())}{also}",
        "see 'kg schema'; facts of an older version are made again with 'kg build'",
    )


def _understood(lines: Iterable[Line], vocabulary: Vocabulary, tell: Told) -> Iterator[Line]:
    """Leave out facts with a concept that the vocabulary does not have: on the page and in answers it would have no name."""
    nearest: dict[str, list[str]] = {}
    for at, fact in lines:
        unknown = next(_unknown(fact.model_dump(exclude_none=True), vocabulary), None)
        if unknown is None:
            yield at, fact
        else:
            field, value = unknown
            if value not in nearest:  # a misspelling is seldom alone, and looking for the nearest is slow
                nearest[value] = difflib.get_close_matches(value, vocabulary.concepts, n=1)
            near = nearest[value]
            do = f"write {near[0]!r} if you mean that" if near else "declare it in a file given with --vocab"
            tell(Skip(at, f"{field}: the vocabulary has no concept {value!r}", f"{do}, or leave the field out"))


def _unknown(values: Mapping[str, Any], vocabulary: Vocabulary, within: str = "") -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        field = f"{within}{name}"
        if isinstance(value, Mapping):
            yield from _unknown(value, vocabulary, f"{field}.")
        elif name in _CONCEPTS and isinstance(value, str) and _CONCEPT.fullmatch(value) and not _has(vocabulary, value):
            yield field, value


def _has(vocabulary: Vocabulary, concept: str) -> bool:
    return concept in vocabulary or (concept.startswith("place:") and concept in load_communes())


def _checked(lines: Iterable[Line], known: Mapping[str, Document], tell: Told) -> Iterator[Line]:
    for at, fact in lines:
        document = known.get(fact.document)
        if known and document is None:
            tell(Skip(at, f"document: {fact.document!r} is not among the articles given", "add it to --documents"))
            continue
        wrong = next((i for i, s in enumerate(fact.evidence) if document and document.text[s.start : s.end] != s.quote), None)
        if wrong is not None and document:
            span = fact.evidence[wrong]
            there = document.text[span.start : span.end]
            seen = f"evidence.{wrong}.quote: {_short(span.quote)} is not what stands at {span.start}–{span.end}, {_short(there)}"
            tell(Skip(at, seen, "count code points of the NFC text"))
            continue
        yield at, fact


def _linked(lines: Iterable[Line], tell: Told) -> dict[str, list[Fact]]:
    """Group facts by article, and leave out those that lead to a fact that is not there."""
    by_document: dict[str, dict[str, tuple[str, Fact]]] = {}
    for at, fact in lines:
        by_document.setdefault(fact.document, {}).setdefault(fact.id, (at, fact))
    for facts in by_document.values():
        while lost := [(at, fact, field) for at, fact in facts.values() if (field := _lost(fact, facts))]:
            for at, fact, field in lost:
                seen = f"{field}: no usable {LINKS[field]} of this article has the id {getattr(fact, field)!r}"
                tell(Skip(at, seen, "put it into the same file"))
                del facts[fact.id]
    return {document: [fact for _, fact in facts.values()] for document, facts in by_document.items() if facts}


def _lost(fact: Fact, facts: Mapping[str, tuple[str, Fact]]) -> str | None:
    for field, kind in LINKS.items():
        id = getattr(fact, field, None)
        if isinstance(id, str) and (id not in facts or facts[id][1].kind != kind):
            return field
    return None


def _worked(by_document: Mapping[str, list[Fact]], known: Mapping[str, Document], workshop: Workshop) -> Iterator[Worked]:
    for id in dict.fromkeys([*known, *by_document]):
        document = known.get(id)
        source = ArticleSource.of(document) if document else ArticleSource(id, "")
        judged = workshop.judged(source.id, source.sha256, by_document.get(id, ()))
        yield workshop.map(source, judged.facts, document.text if document else None)._replace(placed=judged.placed)


def _short(text: str) -> str:
    return json.dumps(text if len(text) <= 40 else text[:39] + "…", ensure_ascii=False)
