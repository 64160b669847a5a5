"""The answer to a question: columns, and rows of typed terms."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from kg.ask.frames import frame, html
from kg.ask.parameters import bind, terms
from kg.ask.questions import Question
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


def ask(engine: Engine, question: Question, given: Mapping[str, str] | None = None) -> Table:
    """Ask *question* with the values *given* for its parameters, as a user writes them.

    Raises:
        QuestionError: If a value does not fit.
        StoreError: If the engine cannot answer.
    """
    values = terms(engine, question, given or {})
    rows: Rows = select(engine, bind(question.text, values))
    return Table(rows.variables, rows.rows)
