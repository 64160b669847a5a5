"""Dates, terms and attributes of a sentence, found on its text before the grammar reads it: what they hold is no name."""

import re
from dataclasses import dataclass

from kg.extract.items import Item
from kg.text.sentences import Sentence
from kg.text.vi.attributes import AttributeSpan, attributes
from kg.text.vi.dates import DateSpan, TermSpan, dates, terms

__all__ = ["AttributeItem", "DateItem", "TermItem", "find_marked"]

_TELLS_TIME = re.compile(r"\d|kh")


@dataclass(slots=True)
class DateItem(Item):
    """A date as printed."""

    span: DateSpan | None = None


@dataclass(slots=True)
class TermItem(Item):
    """The term of a body as printed."""

    span: TermSpan | None = None


@dataclass(slots=True)
class AttributeItem(Item):
    """Birth year, age, hometown: belongs to the person before it."""

    span: AttributeSpan | None = None


def find_marked(sentence: Sentence, text: str) -> dict[int, Item]:
    """Give the dates, terms and attributes of *sentence* (of the article *text*) by index of their first token."""
    base = sentence.start
    quoted = text[base : sentence.end]
    found: dict[int, Item] = {}
    stated: list[tuple[type[DateItem] | type[TermItem] | type[AttributeItem], TermSpan | DateSpan | AttributeSpan]] = []
    if _TELLS_TIME.search(quoted):
        known = terms(quoted)
        stated += ((TermItem, term) for term in known)
        stated += ((DateItem, date) for date in dates(quoted, known))
    stated += ((AttributeItem, attribute) for attribute in attributes(quoted))
    if not stated:
        return found
    starts = {t.start - base: i for i, t in enumerate(sentence.tokens)}
    ends = {t.end - base: i + 1 for i, t in enumerate(sentence.tokens)}
    for make, span in stated:
        at, end = starts.get(span.start), ends.get(span.end)
        if at is not None and end is not None and at not in found:
            item = found[at] = make(at, end)
            item.span = span._replace(start=span.start + base, end=span.end + base)
    return found
