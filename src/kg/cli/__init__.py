"""The command line: arguments, messages, exit codes."""

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``kg`` and give its exit code; *arguments* are those of the process if ``None``."""
    from kg.cli.app import run  # click loads only when there is something to parse

    return run(arguments)
