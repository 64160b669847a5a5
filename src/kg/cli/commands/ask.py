"""``kg ask``: the named questions."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.answers import FORMATS, answered, found_code
from kg.cli.endpoint import answering
from kg.cli.inputs import built, endpoint
from kg.cli.settings import Command, Settings, settings

if TYPE_CHECKING:
    from kg.ask import Question

__all__ = ["command"]


@click.command(cls=Command, example='kg ask career --param person="Le Tien Dung"')
@click.argument("question", required=False)
@click.option("--param", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter; an entity by its IRI or its name.")
@click.option("--evidence", is_flag=True, help="Add article, quote and offsets to each row; one row for each source.")
@click.option("--no", "no", is_flag=True, help="Give also what is known not to be so: the answer no.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@found_code
@endpoint
@built
def command(
    *,
    question: str | None,
    parameters: tuple[str, ...],
    evidence: bool,
    no: bool,
    form: str,
    exit_code: bool,
    endpoint: str | None,
    graph: Path,
) -> int:
    """List the questions, or ask one of them.

    Without QUESTION, the questions are listed with their parameters.
    """
    from kg.pipeline import Graph

    if question is None:
        _list(Graph.questions(), settings())
        return 0
    from kg.ask import ask
    from kg.ask import question as one

    given, asked = dict(_pair(one) for one in parameters), one(Graph.questions(), question)
    with answering(graph, endpoint) as (engine, made_by, led):
        now = {name: led(value) for name, value in given.items()}
        answer = ask(engine, asked, now, evidence=evidence, no=no)
    return answered(answer, form, settings(), about=made_by, title=asked.title[settings().headings], exit_code=exit_code)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.UsageError(f"--param {text!r} is no NAME=VALUE")
    return name, value


def _parameters(question: "Question") -> str:
    return " ".join(p.name if p.required else f"[{p.name}]" for p in question.parameters)


def _list(questions: "dict[str, Question]", settings: Settings) -> None:
    from kg.cli.table import show
    from kg.cli.told import words

    word = words(settings.headings)
    rows = [(one.name, one.asks[settings.headings], _parameters(one)) for one in questions.values()]
    show(word["questions"], (word["question"], word["asks"], word["parameters"]), rows, settings)
