"""What holds for every command: how much is said, in which language, with or without colour."""

import os
import sys
from dataclasses import dataclass
from typing import Any, TextIO

import click

from kg.text.printable import printable

__all__ = ["LANGUAGES", "Command", "Settings", "generated", "settings"]

LANGUAGES = ("vi", "en")


@dataclass
class Settings:
    """The global options, and what the streams are."""

    quiet: bool = False
    lang: str | None = None
    no_color: bool = False

    @property
    def headings(self) -> str:
        """The language of headings: without ``--lang`` the terminal speaks English, like its help."""
        return self.lang or "en"

    @property
    def names(self) -> str:
        """The language of names and of pages: without ``--lang`` Vietnamese, like the articles."""
        return self.lang or "vi"

    def rich(self, stream: TextIO) -> bool:
        """Say whether *stream* is a terminal, where tables have lines and progress is drawn."""
        return stream.isatty() and os.environ.get("TERM") != "dumb"

    def colour(self) -> bool:
        """Say whether a terminal may be coloured (https://no-color.org)."""
        return not self.no_color and not os.environ.get("NO_COLOR")

    def tell(self, line: str) -> None:
        """Say something beside the result; a quiet run does not."""
        if not self.quiet:
            print(printable(line), file=sys.stderr)


def settings() -> Settings:
    """Give the settings of the command that runs."""
    found = click.get_current_context().find_object(Settings)
    return found or Settings()


def generated() -> str | None:
    """Give the time that ``SOURCE_DATE_EPOCH`` tells, as ISO in UTC; ``None`` without it, for nothing else is allowed to be a clock.

    Raises:
        UsageError: if it is no number of seconds.
    """
    from datetime import UTC, datetime

    given = os.environ.get("SOURCE_DATE_EPOCH")
    if not given:
        return None
    try:
        return datetime.fromtimestamp(int(given), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {given!r}, which is no number of seconds since 1970") from None


def _keep(context: click.Context, option: click.Parameter, value: Any) -> None:  # noqa: ANN401  click gives any type
    # Before or after the command's name: the later one wins.
    if value is not None and value is not False and option.name:
        setattr(context.ensure_object(Settings), option.name, value)


def _global_options() -> list[click.Parameter]:
    common: dict[str, Any] = {"expose_value": False, "is_eager": True, "callback": _keep}
    return [
        click.Option(["--quiet"], is_flag=True, help="Say nothing but results and errors.", **common),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            help="Language of tables and pages (default: headings en, names and pages vi).",
            **common,
        ),
        click.Option(["--no-color"], is_flag=True, help="No colour; the same as NO_COLOR=1.", **common),
    ]


class Command(click.Command):
    """A command that also takes the global options, and whose help ends with an example to paste."""

    def __init__(self, *args: Any, example: str, **kwargs: Any) -> None:  # noqa: ANN401  handed through to click
        kwargs.setdefault("context_settings", {"help_option_names": ["-h", "--help"], "max_content_width": 100})
        super().__init__(*args, **kwargs)
        self.example = example
        self.params.extend(_global_options())

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the example as it is, for it is to be pasted."""
        formatter.write_paragraph()
        formatter.write("Example:\n" + "".join(f"  {line}\n" for line in self.example.splitlines()))
