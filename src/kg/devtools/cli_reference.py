"""Write ``docs/reference/cli.md``: every command with its arguments, options and example, as the command line itself has them.

Run: ``python -m kg.devtools.cli_reference``.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click

__all__ = ["ENVIRONMENT", "PAGE", "main", "page"]

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "cli.md"

ENVIRONMENT = {
    "KG_VOCAB": "Files with words of your own, as with `--vocab`; several are separated as in `PATH`.",
    "KG_DECISIONS": "Files of decisions, as with `--decisions`; several are separated as in `PATH`.",
    "KG_CACHE": "Folder for the vocabulary as read; it is safe to delete. Default: the user's cache folder.",
    "KG_ENDPOINT_TOKEN": "Token that `kg load` sends to the store. It is never printed.",
    "NETRC": "File with logins of endpoints, instead of `~/.netrc`; used where there is no token.",
    "SOURCE_DATE_EPOCH": "Seconds since 1970: when the data set is said to be made; without it no time is told.",
    "NO_COLOR": "No colour on a terminal, unless it is empty.",
}
"""What commands read from the environment, in our words."""

_HEAD = """# Commands

`kg COMMAND --help` prints the same for one command.
This page is generated from the commands: `python -m kg.devtools.cli_reference`.

Results go to standard output, everything else to standard error.
`-` in place of a file is standard input.
`kg --version` prints the versions of program, ontology and vocabulary.
What the exit codes mean is in [errors-and-exit-codes.md](errors-and-exit-codes.md).
"""


def page() -> str:
    """Give the text of the page."""
    group = import_module("kg.cli.app").cli  # by name: the command line is beside this room, and looked at as a user would
    assert isinstance(group, click.Group)
    with click.Context(group, info_name="kg") as context:
        found = [(name, group.get_command(context, name)) for name in group.list_commands(context)]
    common = {str(option.name) for option in group.params}
    lines = [_HEAD, "| command | does |", "|---|---|"]
    lines += [f"| [`kg {name}`](#kg-{name}) | {_cell(command.get_short_help_str(100))} |" for name, command in found if command]
    lines += ["", "## For every command", "", *_options(group, {"version"}), ""]
    lines += ["## Environment", "", "| variable | holds |", "|---|---|"]
    lines += [f"| `{name}` | {_cell(words)} |" for name, words in ENVIRONMENT.items()]
    for name, command in found:
        if command is not None:
            lines += ["", *_command(name, command, common)]
    return "\n".join(lines) + "\n"


def _command(name: str, command: click.Command, common: set[str]) -> Iterator[str]:
    with click.Context(command, info_name=f"kg {name}") as context:
        usage = " ".join(command.collect_usage_pieces(context))
    yield from (f"## kg {name}", "", f"`kg {name} {usage}`", "")
    for paragraph in (command.help or "").split("\n\n"):
        yield from (" ".join(paragraph.split()), "")
    yield from _options(command, common)
    yield from ("", "Example:", "", *(f"    {line}" for line in str(getattr(command, "example", "")).splitlines()))


def _options(command: click.Command, common: set[str]) -> Iterator[str]:
    options = [one for one in command.params if isinstance(one, click.Option) and one.name not in common]
    if not options:
        yield "It has no options of its own."
        return
    yield from ("| option | means |", "|---|---|")
    for option in options:
        yield f"| {_cell(_names(option))} | {_cell(_means(option))} |"


def _names(option: click.Option) -> str:
    choices = f"[{'|'.join(option.type.choices)}]" if isinstance(option.type, click.Choice) else option.type.name.upper()
    value = "" if option.is_flag else f" {option.metavar or choices}"
    return ", ".join(f"`{name}{value}`" for name in option.opts)


def _means(option: click.Option) -> str:
    words = [option.help] if option.help else []
    if option.required:
        words.append("Required.")
    if option.show_default and option.default is not None:
        words.append(f"Default: `{option.default}`.")
    return " ".join(words)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
