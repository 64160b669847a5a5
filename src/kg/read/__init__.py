"""Read articles: ``.txt .md .html .jsonl``, folders, standard input.

What cannot be read is a :class:`Skip`, one line for people; the rest is still read.
"""

from kg.read.decisions import read_decisions
from kg.read.decode import MAX_CHARACTERS
from kg.read.reader import read
from kg.read.skip import Skip, Unread

__all__ = ["MAX_CHARACTERS", "Skip", "Unread", "read", "read_decisions"]
