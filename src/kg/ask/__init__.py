"""Ask named questions, and any SPARQL, of any engine; show the answer in any format."""

from kg.ask.questions import Parameter, Question, question, questions
from kg.ask.render import FORMATS, render
from kg.ask.table import Table, ask

__all__ = ["FORMATS", "Parameter", "Question", "Table", "ask", "question", "questions", "render"]
