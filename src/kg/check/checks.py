"""Run the checks of ``ontology/checks/`` over a store: what they find is wrong with the data, or with the sources.

A check is a query whose rows are violations. Each finding says what the problem is, what to do, and which sentences it comes from.
"""

import difflib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from kg.check.sentences import Sentence, sentences
from kg.errors import QuestionError
from kg.store.engine import Engine, Rows, select
from kg.store.rq import read_rq
from kg.store.terms import Literal, Term, plain

__all__ = ["Check", "Finding", "check", "checks", "only", "table"]

T = TypeVar("T")


class Check(NamedTuple):
    """A named check; *title*, *problem* and *solution* are by language (vi, en)."""

    name: str
    title: Mapping[str, str]
    problem: Mapping[str, str]
    solution: Mapping[str, str]
    text: str


class Finding(NamedTuple):
    """One row of a check: the things that it is about by name of the column, and the sentences behind them (three at most)."""

    check: Check
    things: Mapping[str, Term]
    sentences: tuple[Sentence, ...]


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
    return found


def table(findings: Iterable[Finding], lang: str = "vi") -> Rows:
    """Lay *findings* out as rows for people: one row a finding, its sentences joined; *lang* is ``vi`` or ``en``."""
    rows: list[tuple[Term | None, ...]] = []
    for check, things, proof in findings:
        about = "; ".join(f"{name}: {plain(term)}" for name, term in things.items())
        documents = " ".join(dict.fromkeys(s.document for s in proof))
        quotes = " / ".join(dict.fromkeys(f"“{s.quote}”" for s in proof if s.quote))
        cells = (check.name, check.problem[lang], about, documents, quotes, check.solution[lang])
        rows.append(tuple(Literal(text) if text else None for text in cells))
    return Rows(("check", "problem", "about", "document", "sentence", "solution"), rows)
