"""The named questions: files of ``ontology/questions/`` with a header that feeds the manual and the command line."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import OntologyError, QuestionError
from kg.store.rq import RqFile, read_rq

__all__ = ["MARKER", "NO", "Parameter", "Question", "question", "questions"]

MARKER = re.compile(r"^[ \t]*# VALUES[ \t]*$", re.M)
"""The line that the VALUES of the parameters take the place of. Left as it is, it is a comment, and no parameter is set."""

NO = re.compile(r"^.*# unless asked for no[ \t]*\n", re.M)
"""The line that leaves out rows whose answer is no; without it they are given as well."""

_TYPES = ("IRI", "partial-date", "xsd:date", "xsd:string", "xsd:integer")
_RESERVED = ("evidence", "no")
_NAME = re.compile(r"[a-z][A-Za-z0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What may be asked for; *of* is the class (``org:Post``) or the scheme (``role:``) of an IRI, so that a label can be given instead."""

    name: str
    type: str
    of: str | None = None
    required: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    example: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A named query. *title*, *asks* and *example* are by language (vi, en); *returns* says what each column holds, in order."""

    name: str
    title: Mapping[str, str]
    asks: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    returns: Mapping[str, str]
    order: str
    note: str
    text: str
    example: Mapping[str, str] = field(default_factory=dict)
    """The question as a reader would put it; empty where the header has none."""
    evidence: tuple[str, ...] = ()
    """Variables of the query, columns or not, that stand for what a row is derived from: memberships, events, claims, bodies, articles."""

    @property
    def can_say_no(self) -> bool:
        """Whether the question can also give what is known not to be so."""
        return NO.search(self.text) is not None

    def parameter(self, name: str) -> Parameter:
        """Give the parameter *name*.

        Raises:
            QuestionError: If the question has none of that name; says which it has.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = [p.name for p in self.parameters]
        by_fold = {one.lower(): one for one in known}
        near = [by_fold[one] for one in difflib.get_close_matches(name.lower(), by_fold, n=2, cutoff=0.6)]
        meant = f" did you mean {' or '.join(near)}?" if near else ""
        raise QuestionError(f"the question {self.name} has no parameter {name!r};{meant} it has: {', '.join(known) or 'none'}")


def questions(folder: Path) -> dict[str, Question]:
    """Read all questions of *folder*, sorted by name.

    Raises:
        OntologyError: If a file is no question.
    """
    return {path.stem: _question(read_rq(path)) for path in sorted(folder.glob("*.rq"))}


def question(known: Mapping[str, Question], name: str) -> Question:
    """Find one question by its name.

    Raises:
        QuestionError: If there is none; names the nearest.
    """
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.4)
    raise QuestionError(
        f"there is no question {name!r}; " + (f"did you mean {', '.join(near)}?" if near else f"there are: {', '.join(known)}")
    )


def _question(file: RqFile) -> Question:
    if not MARKER.search(file.text):
        raise OntologyError(f"{file.name}.rq: no line '# VALUES' says where the parameters go; write it first in WHERE")
    returns = file.header.get("returns")
    if not isinstance(returns, dict) or not returns:
        raise OntologyError(f"{file.name}.rq: the header has no 'returns'; name every column and what it holds")
    return Question(
        name=file.name,
        title=file.words("title"),
        asks=file.words("question"),
        parameters=tuple(_parameter(file.name, name, spec) for name, spec in (file.header.get("parameters") or {}).items()),
        returns={str(name): str(what) for name, what in returns.items()},
        order=str(file.header.get("order", "")),
        note=str(file.header.get("note", "")),
        text=file.text,
        example=file.words("example") if "example" in file.header else {},
        evidence=tuple(str(name) for name in file.header.get("evidence") or ()),
    )


def _parameter(where: str, name: str, spec: Mapping[str, Any] | str) -> Parameter:
    if isinstance(spec, str):
        spec = {"type": spec}
    kind = spec.get("type")
    if not _NAME.fullmatch(name) or name in _RESERVED or kind not in _TYPES:
        raise OntologyError(
            f"{where}.rq: the parameter {name!r} has type {kind!r}; "
            f"a name is a word other than {' and '.join(_RESERVED)}, and the types are {', '.join(_TYPES)}"
        )
    words = {language: str(spec[language]) for language in ("vi", "en") if language in spec}
    example = spec.get("example")
    return Parameter(
        name=name,
        type=kind,
        of=spec.get("of"),
        required=bool(spec.get("required", False)),
        words=words,
        example=None if example is None else str(example),
    )
