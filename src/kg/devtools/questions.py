"""Write ``docs/reference/questions.md`` (every question, check and rule, as the headers of their files have them) and ``which-query.md``.

Run: ``python -m kg.devtools.questions``.
"""

import shlex
from collections.abc import Iterator
from pathlib import Path

from kg.ask import Question, questions
from kg.check import Check, checks
from kg.ontology import ontology_path
from kg.rules import Rule, rules

__all__ = ["PAGE", "WHICH", "main", "page", "which"]

_FOLDER = Path(__file__).parents[3] / "docs" / "reference"
PAGE = _FOLDER / "questions.md"
WHICH = _FOLDER / "which-query.md"

_WHICH = """# Which query for which question

Find your question in the first column, paste the command, and put in your own names.
What each column of the answer holds is told in [the reference](questions.md); `--evidence` adds article, quote and offsets to each row.
This page is generated from the headers of `ontology/questions/`: `python -m kg.devtools.questions`.

| question | command | columns |
|---|---|---|
"""

_HEAD = """# Questions, checks and rules

All of them are SPARQL files in `ontology/`; their headers (`#+`) are this page.
This page is generated: `python -m kg.devtools.questions`.

"""

_ANSWERS = """## How to read an answer

- `kg ask` lists the questions, `kg ask NAME --param NAME=VALUE` asks one.
- A parameter of type IRI also takes a label, with or without tone marks and with abbreviations.
  A role, a kind of body and the like also take their concept: `role:chair`.
- A label that several things bear is not chosen between: the answer is an error that lists them.
- A parameter in *italics* may be left out, and then nothing is asked of it.
- `answer` is `certain` or `possible`; what is excluded has no row, unless `--no` asks for it: then its answer is `no`.
  Days are compared by the earliest and the latest day that a printed date allows.
- A parameter of type partial-date takes a day, a month or a year: `2021-05-03`, `2021-05`, `2021`.
  A year asks of a day in it that you do not know: certain is what holds on every day of the year, no what holds on none.
  For `from` and `to`, a year or a month begins and ends as itself.
- `document` and `quote` are the first sentence that proves a row; `--evidence` gives all of them, with title, address and offsets.
- The embedded store, rdflib and a SPARQL server whose default graph is the union give the same rows in the same order.

[Which query for which question](which-query.md) begins with what people ask.

How to write one is in [ontology/questions](../../ontology/questions/README.md).

"""

_CHECKS = """## Checks

A row of a check is a violation; the files are `ontology/checks/NAME-violation.rq`.

| check | problem | solution |
|---|---|---|
"""

_RULES = """
## Rules

What a rule adds stands in the inferred graph alone, and `kg build --no-rules` leaves it out.
A membership that follows is a `kg:InferredMembership`, with `kg:rule` and the membership that it follows from.
A triple that follows (`org:memberOf`, `org:headOf`, `org:transitiveSubOrganizationOf`) stands beside a `kg:InferredStatement`.
That has its `rdf:subject`, `rdf:predicate` and `rdf:object`, the rule, and all premises: `prov:wasDerivedFrom` the memberships,
or `kg:via` the bodies between.
No question counts either as stated; only `members-of-body` shows the first, with basis `rule`.
Who served together is not written down by a rule, for in a body of n members that would be n² statements;
[`served-together`](#served-together) finds it.

The files are `ontology/rules/construct-NAME.rq`.

| rule | says |
|---|---|
"""


def page() -> str:
    """Give the text of the page."""
    folder = ontology_path()
    found = questions(folder / "questions")
    listed = "".join(f"| [`{q.name}`](#{q.name}) | {_cell(q.title['en'])} |\n" for q in found.values())
    told = "".join("\n".join(_question(q)) + "\n\n" for q in found.values())
    checked = "".join(_check(c) for c in checks(folder / "checks").values())
    ruled = "".join(_rule(r) for r in rules(folder / "rules").values())
    return f"{_HEAD}{_ANSWERS}## Questions\n\n| question | asks |\n|---|---|\n{listed}\n{told}{_CHECKS}{checked}{_RULES}{ruled}"


def which() -> str:
    """Give the text of the page that begins with what people ask."""
    return _WHICH + "".join(_row(one) for one in questions(ontology_path() / "questions").values())


def _row(one: Question) -> str:
    asks = one.example or one.title
    columns = ", ".join(f"`{name}`" for name in one.returns)
    return (
        f"| {_cell(asks['vi'])}<br>*{_cell(asks['en'])}* | `{_cell(_command(one))}` | [{one.name}](questions.md#{one.name}): {columns} |\n"
    )


def _command(one: Question) -> str:
    shown = [p for p in one.parameters if p.required] or [p for p in one.parameters if p.example][:1]
    return " ".join(["kg ask", one.name, *(f"--param {p.name}={shlex.quote(p.example or '…')}" for p in shown)])


def _question(one: Question) -> Iterator[str]:
    yield f"### {one.name}\n"
    yield f"{one.title['en']} · {one.title['vi']}\n"
    yield f"> {one.asks['en']}\n>\n> {one.asks['vi']}\n"
    if one.parameters:
        yield "| parameter | type | what |\n|---|---|---|"
        for parameter in one.parameters:
            name = f"`{parameter.name}`" if parameter.required else f"*`{parameter.name}`*"
            kind = parameter.type + (f" of `{parameter.of}`" if parameter.of else "")
            yield f"| {name} | {kind} | {_cell(parameter.words.get('en', ''))} · {_cell(parameter.words.get('vi', ''))} |"
        yield ""
        yield f"For example `{_command(one)}`.\n"
    yield "| column | holds |\n|---|---|"
    yield from (f"| `{name}` | {_cell(what)} |" for name, what in one.returns.items())
    yield f"\nOrder: {one.order}." + (f"\n\n{one.note}" if one.note else "")


def _check(one: Check) -> str:
    return f"| `{one.name}` | {_cell(one.problem['en'])} | {_cell(one.solution['en'])} |\n"


def _rule(one: Rule) -> str:
    return f"| `{one.name}` | {_cell(one.says['en'])} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write both pages."""
    PAGE.write_text(page(), encoding="utf-8")
    WHICH.write_text(which(), encoding="utf-8")


if __name__ == "__main__":
    main()
