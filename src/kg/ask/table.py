"""The answer to a question: columns, and rows of typed terms."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from kg.ask.evidence import cited, projecting
from kg.ask.frames import frame, html
from kg.ask.parameters import bind, terms
from kg.ask.questions import NO, Question
from kg.errors import QuestionError
from kg.store.engine import Engine, Rows, select
from kg.store.terms import Term

__all__ = ["Table", "ask"]


class Table(NamedTuple):
    """Rows in the order of the question; a cell is ``None`` where nothing is known."""

    variables: tuple[str, ...]
    rows: list[tuple[Term | None, ...]]

    def column(self, name: str) -> list[Term | None]:
        """Give one column."""
        at = self.variables.index(name)
        return [row[at] for row in self.rows]

    def to_pandas(self) -> Any:  # noqa: ANN401  a pandas.DataFrame, where pandas is installed
        """Give a ``pandas.DataFrame``: days, numbers and truths as Python has them; raises :class:`UsageError` without pandas."""
        return frame("pandas", self.variables, self.rows)

    def to_polars(self) -> Any:  # noqa: ANN401  a polars.DataFrame, where polars is installed
        """Give a ``polars.DataFrame``; raises :class:`UsageError` without polars."""
        return frame("polars", self.variables, self.rows)

    def _repr_html_(self) -> str:
        return html(self.variables, self.rows)

    def dicts(self) -> list[dict[str, Term]]:
        """Give each row by the names of its columns, without what is not known."""
        return [{name: term for name, term in zip(self.variables, row, strict=True) if term is not None} for row in self.rows]


def ask(engine: Engine, question: Question, given: Mapping[str, str] | None = None, *, evidence: bool = False, no: bool = False) -> Table:
    """Ask *question* with the values *given* for its parameters, as a user writes them.

    Args:
        engine: The store to ask.
        question: What to ask it.
        given: Values by parameter; parameters that are left out ask nothing.
        evidence: Add the sources of each row, in columns of :data:`kg.ask.evidence.COLUMNS`; a row is repeated for each.
        no: Give also what is known not to be so, with the answer ``no``.

    Raises:
        QuestionError: If a value does not fit, or the question cannot say no.
        StoreError: If the engine cannot answer.
    """
    if no and not question.can_say_no:
        raise QuestionError(f"the question {question.name} has no answer 'no'; ask it without")
    values = terms(engine, question, given or {})
    text = bind(NO.sub("", question.text) if no else question.text, values)
    if not evidence:
        rows: Rows = select(engine, text)
        return Table(rows.variables, rows.rows)
    rows = select(engine, projecting(text, question.evidence))
    variables, found = cited(engine, rows, len(question.returns), question.evidence)
    return Table(variables, found)
