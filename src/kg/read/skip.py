"""An input that was not read, and why: one line for people, three fields for ``run.json``."""

from typing import NamedTuple

from kg.errors import InputError

__all__ = ["Skip"]


class Skip(NamedTuple):
    """One input (a file, a line, a document) that was left out; the rest is still read.

    >>> print(Skip("a.txt:3", "a NUL byte, so this is no text", "remove it or leave the file out"))
    a.txt:3: a NUL byte, so this is no text, remove it or leave the file out
    """

    where: str
    seen: str
    todo: str

    def __str__(self) -> str:
        return f"{self.where}: {self.seen}, {self.todo}"

    @classmethod
    def of(cls, error: InputError) -> "Skip":
        """Make the skip of an input that could not be used."""
        return cls(error.where, error.seen, error.todo)
