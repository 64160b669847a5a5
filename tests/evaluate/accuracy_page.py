"""Write the figures of ``docs/explanation/accuracy.md``, from the shared test material: ``python tests/evaluate/accuracy_page.py``."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from capabilities import PROJECT, shared
from evaluate.making import resampler
from kg import __version__
from kg.evaluate import Evaluation, Figure, Summary, evaluate, read_gold, summary
from kg.evaluate.evaluation import MISSED
from kg.evaluate.gold import STATUSES
from kg.evaluate.strata import read_strata
from kg.ontology import load_vocabulary
from kg.pipeline import extract

__all__ = ["PAGE", "figures", "measure", "strict_of"]

PAGE = PROJECT / "docs" / "explanation" / "accuracy.md"
_BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)


def measure() -> Evaluation:
    """Measure on the shared articles."""
    folder = shared()
    assert folder is not None
    articles = [str(folder / "gold" / "dev" / "articles.jsonl")]
    return evaluate(read_gold(folder / "gold" / "dev" / "gold.jsonl"), extract(articles), strata=read_strata(articles), sentences=False)


def figures(measured: Evaluation) -> str:
    """Give the figures as Markdown."""
    found = summary(measured, resampler())
    return "\n".join(_lines(found, Counter(m.kind for one in measured.documents for m in one.mistakes))) + "\n"


def _lines(found: Summary, kinds: Counter[str]) -> Iterator[str]:
    words = load_vocabulary().hash[:12]
    yield f"\nMeasured with version {__version__} and the vocabulary {words}, on {found.documents} articles.\n"
    yield from _table(("holdings", "precision", "recall", "F1", "95 %"), [_prf(figure) for figure in found.holdings])
    yield f"Status right: {_share(found.status)} of the loosely found.\n"
    yield "Strictly, by kind of article:\n"
    strata = [(f"{name} ({number})", *_prf(shown[0])[1:], *_share_cells(status)) for name, (number, shown, status) in found.strata.items()]
    yield from _table(("articles", "precision", "recall", "F1", "95 %", "status", "95 %"), strata)
    yield "Which status is found for which:\n"
    yield from _table(("in the gold", *STATUSES, MISSED), [(gold, *map(str, counted)) for gold, counted in found.confusion])
    yield "Right of what was found, by grade:\n"
    grades = [(strict.name, *_share_cells(strict), *_share_cells(loose), str(strict.hits.found)) for strict, loose in found.grades]
    yield from _table(("path", "strictly", "95 %", "loosely", "95 %", "found"), grades)
    yield "Other facts:\n"
    others = [(*_prf(figure), str(figure.hits.gold)) for figure in found.others]
    yield from _table(("fact", "precision", "recall", "F1", "95 %", "in the gold"), others)
    yield "Errors by kind:\n"
    yield from _table(("kind", "number"), [(kind, str(number)) for kind, number in kinds.most_common()])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _prf(figure: Figure) -> tuple[str, ...]:
    hits = figure.hits
    return (figure.name, *(f"{value:.3f}" for value in (hits.precision, hits.recall, hits.f1)), _interval(figure))


def _share(figure: Figure) -> str:
    share, interval = _share_cells(figure)
    return f"{share} ({interval})"


def _share_cells(figure: Figure) -> tuple[str, str]:
    return (f"{figure.hits.precision:.3f}" if figure.hits.found else "–", _interval(figure))


def _interval(figure: Figure) -> str:
    return "–" if figure.interval is None else f"{figure.interval.low:.3f}–{figure.interval.high:.3f}"


def strict_of(page: str) -> float:
    """Read the strict F1 that *page* tells."""
    found = re.search(r"^\| strict \| [\d.]+ \| [\d.]+ \| ([\d.]+) \|", page, re.MULTILINE)
    assert found is not None
    return float(found[1])


def main() -> None:
    """Put new figures into the page."""
    told = figures(measure())
    PAGE.write_text(_BLOCK.sub(lambda _: told, PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
