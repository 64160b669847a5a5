"""Write ``docs/reference/facts.md``: every kind of fact with its fields, as the JSON Schema of the models has them.

Run: ``python -m kg.devtools.facts_reference``.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from kg.model.facts import Fact, FactBase, fact_adapter

__all__ = ["PAGE", "main", "page"]

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "facts.md"

_HEAD = """# Facts

A fact is what one sentence of one article says; a line of `facts.jsonl` is one fact.
`kg schema` prints the same as JSON Schema, for programs.
This page is generated from the models: `python -m kg.devtools.facts_reference`.

A fact has a `kind`, and the kinds are a closed list.
It refuses fields that it does not have; a field without a value is left out or `null`, which is also what *None* means below.
A * marks the fields that make two facts of one article the same statement.
Offsets count code points of the article's text in Unicode NFC with `\\n` line ends; `end` is exclusive.
How evidence, basis and grade are meant is in [evidence](../explanation/evidence.md), how dates are in [time](../explanation/time.md).
"""

_COMMON = ("id", "document", "evidence", "basis", "grade")
_WORDS = {
    "id": "A hash of what makes it the same statement: document, kind, and the fields marked *. Leave it out to have it computed.",
    "document": "Id of the article.",
    "evidence": "The spans that prove it; at least one.",
    "basis": "How it is known.",
    "grade": "How sure the path is, A the surest.",
    "start": "Where it begins.",
    "end": "Where it ends.",
    "quote": "The words there.",
    "term": "Term of a body, as printed.",
    "person": "Who.",
    "organization": "Which body.",
    "role": "Which role.",
    "others": "The other bodies of it.",
    "count": "How many.",
    "votes": "Votes for those elected, where printed.",
    "ballots": "Ballots cast, where printed.",
    "comparator": "How the number is meant: at least, more than, about.",
    "unit": "What is counted.",
    "of": "What the span shows.",
}
"""What the models leave to their names."""


def page() -> str:
    """Give the text of the page."""
    known: Mapping[str, Any] = fact_adapter.json_schema()["$defs"]
    kinds: list[type[FactBase]] = list(get_args(get_args(Fact)[0]))
    models = {kind.model_fields["kind"].default: known[kind.__name__] for kind in kinds}
    lines = [_HEAD, "| kind | says |", "|---|---|"]
    lines += [f"| [`{name}`](#{name}) | {_cell(_said(model))} |" for name, model in models.items()]
    every = {name: known[kinds[0].__name__]["properties"][name] for name in _COMMON}
    lines += ["", "## Fields of every fact", "", *_table(every, {"document", "evidence"})]
    for kind, (name, model) in zip(kinds, models.items(), strict=True):
        own = {field: spec for field, spec in model["properties"].items() if field not in (*_COMMON, "kind")}
        lines += ["", f"## {name}", "", _said(model), "", *_table(own, set(model["required"]), kind.same)]
    lines += ["", "## Parts of facts"]
    for name in sorted(set(known) - {kind.__name__ for kind in kinds}):
        model = known[name]
        lines += ["", f"### {name}", "", _said(model), "", *_table(model["properties"], set(model.get("required", ())))]
    return "\n".join(lines) + "\n"


def _said(model: Mapping[str, Any]) -> str:
    return " ".join(str(model.get("description", "")).split()).replace("``", "`")


def _table(fields: Mapping[str, Mapping[str, Any]], required: set[str], same: tuple[str, ...] = ()) -> Iterator[str]:
    yield from ("| field | value | means |", "|---|---|---|")
    for name, field in fields.items():
        star = "*" if name in same else ""
        must = "**required** " if name in required else ""
        means = _said(field) or _WORDS.get(name, "")
        default = field.get("default")
        given = f" Default: `{default}`." if name not in required and default not in (None, "") else ""
        yield f"| `{name}`{star} | {_cell(_type(field))} | {_cell((must + means + given).strip())} |"


def _type(field: Mapping[str, Any]) -> str:
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in field:
        return " or ".join(_type(one) for one in field["anyOf"] if one.get("type") != "null")
    if "allOf" in field:
        return " and ".join(_type(one) for one in field["allOf"])
    if "enum" in field or "const" in field:
        return ", ".join(f"`{value}`" for value in field.get("enum", [field.get("const")]))
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}"
    examples = field.get("examples")
    return f"{field.get('type', 'any')}" + (f" like {', '.join(f'`{one}`' for one in examples)}" if examples else "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
