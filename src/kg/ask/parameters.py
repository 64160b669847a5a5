"""Turn what a user gives into terms, and put them into a query as one VALUES row.

No text of a user is ever pasted into a query: a value is parsed by its type, made a term, and the term is serialised.
A parameter that is not set is left out of the row, which means the same as UNDEF and lets an engine use its indices.
"""

import datetime
import re
import shlex
import unicodedata
from collections.abc import Mapping

from kg.ask.labels import find
from kg.ask.questions import MARKER, Parameter, Question
from kg.errors import QuestionError
from kg.store.engine import Engine
from kg.store.terms import XSD, Literal, Term, n3, plain
from kg.text.dates import bounds, is_partial_date

__all__ = ["bind", "terms"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_INTEGER = re.compile(r"[+-]?\d{1,18}")


def terms(engine: Engine, question: Question, given: Mapping[str, str]) -> dict[str, Term]:
    """Parse the values that are *given* for the parameters of *question*, labels being looked up in *engine*.

    Returns:
        Terms by variable. A partial date gives three: ``day`` as given, and ``dayFirst`` and ``dayLast``, the days that it allows.

    Raises:
        QuestionError: If one is unknown, missing, or not of its type.
    """
    found: dict[str, Term] = {}
    for name, value in given.items():
        parameter = question.parameter(name)
        found[name] = term = _term(engine, parameter, value)
        if parameter.type == "partial-date":
            first, last = bounds(plain(term)) or ("", "")
            found |= {f"{name}First": Literal(first, XSD + "date"), f"{name}Last": Literal(last, XSD + "date")}
    missing = [p for p in question.parameters if p.required and p.name not in found]
    if missing:
        hints = " ".join(f"--param {p.name}={shlex.quote(p.example or '…')}" for p in missing)
        raise QuestionError(f"the question {question.name} needs {' and '.join(p.name for p in missing)}; for example {hints}")
    return found


def bind(text: str, values: Mapping[str, Term]) -> str:
    """Put *values* at every marker line of the query *text*."""
    if not values:
        return text
    row = f"VALUES ({' '.join(f'?{name}' for name in values)}) {{ ({' '.join(n3(term) for term in values.values())}) }}"
    return MARKER.sub(lambda _: row, text)


def _term(engine: Engine, parameter: Parameter, value: str) -> Term:
    value = unicodedata.normalize("NFC", value.strip())
    if not value:
        raise QuestionError(f"the parameter {parameter.name} is empty; give a value, or leave it out")
    if parameter.type == "xsd:date":
        return Literal(_day(parameter.name, value), XSD + "date")
    if parameter.type == "partial-date":
        return _partial(parameter.name, value)
    if parameter.type == "xsd:integer":
        if not _INTEGER.fullmatch(value):
            raise QuestionError(f"the parameter {parameter.name} is {value!r}, which is no whole number; write digits only")
        return Literal(str(int(value)), XSD + "integer")
    if parameter.type == "xsd:string":
        return Literal(value)
    return find(engine, parameter.of, value)


def _partial(name: str, value: str) -> Literal:
    if not is_partial_date(value) or value.startswith("--"):
        raise QuestionError(f"the parameter {name} is {value!r}, which is no date; write 2020-02-24, 2020-02 or 2020")
    return Literal(value, XSD + "date") if _DAY.fullmatch(value) else Literal(value)


def _day(name: str, value: str) -> str:
    try:
        if not _DAY.fullmatch(value):
            raise ValueError
        return datetime.date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise QuestionError(f"the parameter {name} is {value!r}, which is no day; write year, month and day like 2020-02-24") from error
