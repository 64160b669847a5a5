"""Run the checks of ``ontology/checks/`` over a store: what they find is wrong with the data, or with the sources.

A check is a query whose rows are violations. Each finding says what the problem is, what to do, and which sentences of which articles it
comes from: of each thing that it is about, those of the first and of the last day.
"""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from kg.check.sentences import Sentence, named, sentences
from kg.errors import QuestionError
from kg.store.engine import Engine, Rows, select
from kg.store.rq import read_rq
from kg.store.terms import Iri, Literal, Term, plain

__all__ = ["Check", "Finding", "called", "check", "checks", "only", "table"]


T = TypeVar("T")


class Check(NamedTuple):
    """A named check; *title*, *problem* and *solution* are by language (vi, en)."""

    name: str
    title: Mapping[str, str]
    problem: Mapping[str, str]
    solution: Mapping[str, str]
    text: str


class Finding(NamedTuple):
    """One row of a check: the things that it is about by name of the column, what they are called, and the sentences behind them."""

    check: Check
    things: Mapping[str, Term]
    sentences: tuple[Sentence, ...]
    names: Mapping[str, Mapping[str, str]] = {}
    """What a thing is called, by its column, then by language; left out for what has no name."""


def checks(folder: Path) -> dict[str, Check]:
    """Read the checks of *folder* (``*-violation.rq``), sorted by name."""
    found = {}
    for path in sorted(folder.glob("*-violation.rq")):
        file = read_rq(path)
        name = file.name.removesuffix("-violation")
        found[name] = Check(name, file.words("title"), file.words("problem"), file.words("solution"), file.text)
    return found


def only(known: Mapping[str, T], names: Iterable[str]) -> list[T]:
    """Pick checks (or shapes) by name; all if *names* is empty.

    Raises:
        QuestionError: If there is none of a name; names the nearest.
    """
    picked = list(names)
    for name in picked:
        if name not in known:
            near = ", ".join(difflib.get_close_matches(name, known, n=3, cutoff=0.4) or known)
            raise QuestionError(f"there is no check {name!r}; did you mean {near}?")
    return [known[name] for name in picked] or list(known.values())


def check(engine: Engine, checks: Iterable[Check]) -> list[Finding]:
    """Run *checks* over what *engine* holds; an empty list means that nothing is wrong. In the order of the checks and of their rows."""
    found = []
    for one in checks:
        rows = select(engine, one.text)
        for row in rows.rows:
            things = {name: term for name, term in zip(rows.variables, row, strict=True) if term is not None}
            found.append(Finding(one, things, sentences(engine, things.values())))
    return called(engine, found)


def called(engine: Engine, findings: Iterable[Finding]) -> list[Finding]:
    """Give *findings* with what their things are called."""
    found = list(findings)
    names = named(engine, {thing for one in found for thing in one.things.values() if isinstance(thing, Iri)})
    return [one._replace(names={column: names[thing] for column, thing in one.things.items() if thing in names}) for one in found]


def table(findings: Iterable[Finding], lang: str = "vi") -> Rows:
    """Lay *findings* out as rows for people: one row a finding, its sentences joined; *lang* is ``vi`` or ``en``."""
    rows: list[tuple[Term | None, ...]] = []
    for one in findings:
        about = "; ".join(f"{column}: {_called(one, column, thing, lang)}" for column, thing in one.things.items())
        documents = " ".join(dict.fromkeys(s.document for s in one.sentences))
        quotes = " / ".join(dict.fromkeys(f"“{s.quote}” ({s.where})" for s in one.sentences if s.quote))
        cells = (one.check.name, one.check.problem[lang], about, documents, quotes, one.check.solution[lang])
        rows.append(tuple(Literal(text) if text else None for text in cells))
    return Rows(("check", "problem", "about", "document", "sentence", "solution"), rows)


def _called(finding: Finding, column: str, thing: Term, lang: str) -> str:
    """Give the name and the address of a thing, or what is known of it."""
    names = finding.names.get(column, {})
    name = names.get(lang) or names.get("vi") or names.get("")
    return f"{name} <{plain(thing)}>" if name else plain(thing)
