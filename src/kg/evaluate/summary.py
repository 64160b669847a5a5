"""The figures of an evaluation as plain values: what a table prints, a page shows and a script reads."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from kg.evaluate.evaluation import GRADES, HOLDINGS, MISSED, Evaluation
from kg.evaluate.figures import Hits, Interval, Measure, Resampler
from kg.evaluate.gold import STATUSES
from kg.evaluate.others import OTHERS

__all__ = ["Figure", "Summary", "summary"]


class Figure(NamedTuple):
    """One line of a table; *interval* is that of the F1, or of the share for a figure that has no gold of its own."""

    name: str
    hits: Hits
    interval: Interval | None


class Summary(NamedTuple):
    """Every figure of one evaluation.

    *status* is the share right of the loosely found; *grades* the share right of what a rule path found, strictly then loosely;
    *confusion* one row a status in the gold: how often each status was found for it, the missed last.
    """

    documents: int
    holdings: tuple[Figure, ...]
    status: Figure
    grades: tuple[tuple[Figure, Figure], ...]
    others: tuple[Figure, ...]
    strata: Mapping[str, tuple[int, tuple[Figure, ...], Figure]]
    confusion: tuple[tuple[str, tuple[int, ...]], ...]

    def plain(self) -> dict[str, Any]:
        """Give it for JSON, rounded to four places."""
        strict = self.holdings[0]
        return {
            "documents": self.documents,
            "gold": strict.hits.gold,
            "predicted": strict.hits.found,
            **{figure.name: _prf(figure) for figure in self.holdings},
            "status": round(self.status.hits.precision, 4),
            "status_95": _ends(self.status.interval),
            "strict_f1_95": _ends(strict.interval),
            "confusion": {gold: dict(zip((*STATUSES, MISSED), found, strict=True)) for gold, found in self.confusion},
            "grades": {strict.name: {"strict": _share(strict), "loose": _share(loose)} for strict, loose in self.grades},
            "others": {figure.name: _prf(figure) for figure in self.others},
            "strata": {
                name: {"documents": documents, **{figure.name: _prf(figure) for figure in figures}, "status": _share(status)}
                for name, (documents, figures, status) in self.strata.items()
            },
        }


def summary(evaluation: Evaluation, resampler: Resampler) -> Summary:
    """Compute all figures with their intervals."""
    strata = evaluation.strata()
    return Summary(
        len(evaluation.documents),
        _figures(evaluation, HOLDINGS, _f1, resampler),
        _figures(evaluation, ("status",), _precision, resampler)[0],
        tuple(
            (
                _figures(evaluation, (f"grade {grade}",), _precision, resampler)[0],
                _figures(evaluation, (f"grade {grade}, loosely",), _precision, resampler)[0],
            )
            for grade in GRADES
        ),
        _figures(evaluation, OTHERS, _f1, resampler),
        {
            name: (
                len(part.documents),
                _figures(part, HOLDINGS, _f1, resampler),
                _figures(part, ("status",), _precision, resampler)[0],
            )
            for name, part in strata.items()
            if len(strata) > 1
        },
        _confusion(evaluation),
    )


def _f1(hits: Hits) -> float:
    return hits.f1


def _precision(hits: Hits) -> float:
    return hits.precision


def _figures(evaluation: Evaluation, names: Sequence[str], measure: Measure, resampler: Resampler) -> tuple[Figure, ...]:
    return tuple(Figure(name, evaluation.total(name), evaluation.interval(name, measure, resampler)) for name in names)


def _confusion(evaluation: Evaluation) -> tuple[tuple[str, tuple[int, ...]], ...]:
    counted = evaluation.confusion()
    return tuple((gold, tuple(counted[gold, found] for found in (*STATUSES, MISSED))) for gold in STATUSES)


def _prf(figure: Figure) -> dict[str, Any]:
    hits = figure.hits
    values = {"precision": hits.precision, "recall": hits.recall, "f1": hits.f1}
    counts = {"right": hits.right, "found": hits.found, "gold": hits.gold}
    return {name: round(value, 4) for name, value in values.items()} | {"f1_95": _ends(figure.interval)} | counts


def _share(figure: Figure) -> dict[str, Any]:
    hits = figure.hits
    return {"share": round(hits.precision, 4), "share_95": _ends(figure.interval), "right": hits.right, "of": hits.found}


def _ends(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [round(interval.low, 4), round(interval.high, 4)]
