"""What was not read, and why: one line for people; of an input that was left out, three fields for ``run.json``."""

from typing import NamedTuple

from kg.errors import InputError

__all__ = ["Skip", "Unread"]


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


class Unread(NamedTuple):
    """A field of metadata that means nothing here; its article is read without it. Each name is told once, where it is seen first.

    >>> print(Unread("a.jsonl:1", "tags", "use id, title"))
    a.jsonl:1: the field 'tags' is not read, use id, title
    """

    where: str
    field: str
    todo: str

    def __str__(self) -> str:
        return f"{self.where}: the field {self.field!r} is not read, {self.todo}"
