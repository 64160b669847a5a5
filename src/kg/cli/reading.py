"""Print how sentences were read: what was known in them, the rule that bound a post, what came from the context."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.text.printable import printable

if TYPE_CHECKING:
    from kg.extract.explaining import Bound, ReadSentence, Seen

__all__ = ["as_json", "print_reading"]


def as_json(sentence: "ReadSentence") -> str:
    """Give one sentence as a line of JSON."""
    value = sentence._asdict()
    value["seen"] = [one._asdict() for one in sentence.seen]
    value["bound"] = [one._asdict() for one in sentence.bound]
    return json.dumps(value, ensure_ascii=False)


def print_reading(sentences: "Iterable[ReadSentence]") -> None:
    """Print sentences for people: the text, its words, then what follows from them."""
    document = None
    for sentence in sentences:
        if sentence.document != document:
            document = sentence.document
            print(printable(f"== {document}"))
        print()
        print(printable(f"{sentence.start}-{sentence.end}  {' '.join(sentence.text.split())}"))
        for seen in sentence.seen:
            print(printable(f"    {seen.what:12} {_words(seen)}"))
        for bound in sentence.bound:
            for line in _bound(bound):
                print(printable(line))


def _words(seen: "Seen") -> str:
    quote = " ".join(seen.quote.split())
    known = ", ".join(seen.words)
    return "  ".join(part for part in (f"“{quote}”", known, f"({seen.detail})" if seen.detail else "") if part)


def _bound(bound: "Bound") -> "Iterable[str]":
    event = f", {bound.event}" if bound.event else ""
    yield f"  → {bound.person or '?'} | {bound.role} | {bound.organization or '?'} | {bound.status}{event} | grade {bound.grade}"
    yield f"      rule {bound.rule}: {bound.why}"
    for one in bound.context:
        yield f"      context {one}"
    if bound.why_not is not None:
        yield f"      not told: {bound.why_not}"
