"""The page of errors: figures, and every error with its sentence, in which the gold's words and ours are marked. No scripts."""

import base64
import hashlib
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.evaluate.evaluation import MISSED, Evaluation
from kg.evaluate.gold import STATUSES
from kg.evaluate.summary import Summary

__all__ = ["render"]


def render(evaluation: Evaluation, figures: Summary) -> str:
    """Give the whole page; everything that an article or a gold file says is escaped."""
    environment = _environment()
    style = _source(environment, "page.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template("page.html").render(
        articles=[one for one in evaluation.documents if one.mistakes],
        missing=evaluation.missing,
        figures=figures,
        columns=(*STATUSES, MISSED),
        style=Markup(style),  # our own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0].replace("\r\n", "\n")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kg.evaluate", "errors_page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
