"""Compare what was found with a gold file: figures, intervals, and every error with its sentence.

The definitions are fixed and documented in ``docs/how-to/measure-accuracy.md``, so that figures of different versions may be compared.
"""

from kg.evaluate.evaluation import Evaluation, Judged, evaluate
from kg.evaluate.figures import Hits, Interval, Resampler
from kg.evaluate.gold import GoldArticle, read_gold
from kg.evaluate.summary import Figure, Summary, summary

__all__ = [
    "Evaluation",
    "Figure",
    "GoldArticle",
    "Hits",
    "Interval",
    "Judged",
    "Resampler",
    "Summary",
    "evaluate",
    "read_gold",
    "summary",
]
