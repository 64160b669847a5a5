"""The command ``kg``: finds the subcommand, runs it, and turns what goes wrong into one line and an exit code.

A subcommand's module is imported when it is named (or all of them for ``--help``); none imports more than click until it runs.
"""

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from kg import __version__
from kg.cli.settings import Command, Settings
from kg.errors import KgError
from kg.text.printable import printable

__all__ = ["COMMANDS", "NOTHING_DONE", "cli", "run"]

NOTHING_DONE = 2
_INTERRUPTED = 130
_BROKEN_PIPE = 141

COMMANDS = (
    *("build", "extract", "map", "ask", "query", "view", "export", "check"),
    *("load", "forget", "diff", "explain", "review", "evaluate", "schema"),
)
"""In the order in which a new user meets them; each is ``kg.cli.commands.<name>``."""


class _NobodyReadsError(Exception):
    """The reader of our output has gone; click would end with 1, which has another meaning here."""


class _Group(Command, click.Group):
    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  as click has it
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _NobodyReadsError from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in COMMANDS if self.get_command(ctx, name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"kg.cli.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


def _version(context: click.Context, option: click.Parameter, asked: bool) -> None:
    """Print the versions of program, ontology and words: what a citation needs."""
    if asked and not context.resilient_parsing:
        from kg.ontology.version import ontology_version, vocabulary_version

        print(f"kg {__version__}", f"ontology {ontology_version()}", f"vocabulary {vocabulary_version()}", sep="\n")
        context.exit()


@click.group(cls=_Group, example="kg build data/articles")
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the versions.")
@click.pass_context
def cli(context: click.Context) -> None:
    """Read Vietnamese news about public offices; tell who holds which role in which body, since when, and how we know."""
    context.ensure_object(Settings)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 done, 1 a check or question found something, 2 nothing was done, 3 some inputs were skipped, 130 interrupted, 141 nobody reads.
    """
    _speak_utf8()
    try:
        code = _guarded(list(arguments) if arguments is not None else None)
        sys.stdout.flush()
    except (BrokenPipeError, _NobodyReadsError):
        return _nobody_reads()
    except OSError as error:
        print(printable(f"kg: {error.filename or 'the system'}: {error.strerror or error}"), file=sys.stderr)
        return NOTHING_DONE
    return code


def _guarded(arguments: list[str] | None) -> int:
    try:
        result: Any = cli.main(arguments, prog_name="kg", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        return NOTHING_DONE
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        hint = f" (see: {context.command_path} --help)" if context else ""
        print(printable(f"kg: {error.format_message()}{hint}"), file=sys.stderr)
        return NOTHING_DONE
    except KgError as error:
        print(printable(f"kg: {error}"), file=sys.stderr)
        return NOTHING_DONE
    except (click.Abort, KeyboardInterrupt):
        print("kg: stopped", file=sys.stderr)
        return _INTERRUPTED
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    # The names we print have letters that a C locale or a Windows code page lacks.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a test may have put something else there
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _nobody_reads() -> int:
    # Python would complain once more when it flushes at exit.
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return _BROKEN_PIPE
