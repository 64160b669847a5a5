"""Lists of names under a heading: 'Ban Thường vụ Tỉnh ủy (2025 - 2030)', then a name a line; 'Bí thư qua các thời kỳ' with years.

A heading is a paragraph of its own that holds one post, or one body with members, and nothing that speaks. The list ends at the first
line that does not begin with a name.
"""

from collections import Counter
from dataclasses import replace

from kg.extract.chunks import AttributeItem, Chunks, DateItem, TermItem
from kg.extract.clause import seat
from kg.extract.holdings import Holding
from kg.extract.items import Body, Item, Mark, Other, Person, Post, WordItem
from kg.extract.verbs import Verbs
from kg.ontology import Vocabulary
from kg.text.tokens import fold
from kg.text.vi.patterns import YEARS_IN_OFFICE

__all__ = ["find_rosters"]

_LONGEST_HEADING = 24
_FEWEST = 2
"""Lines that make a list."""


def find_rosters(vocabulary: Vocabulary, all_chunks: list[Chunks], text: str) -> list[Holding]:
    """Give the holdings of all lists under headings, in the order of the text. Linear in the number of sentences."""
    out: list[Holding] = []
    verbs = Verbs(vocabulary)
    alone = _alone(all_chunks)
    index = 0
    while index < len(all_chunks):
        head = _heading(vocabulary, verbs, all_chunks[index]) if alone[index] else None
        index += 1
        if head is None:
            continue
        lines: list[Holding] = []
        while index < len(all_chunks):
            entry = _entry(all_chunks[index], head, text)
            if entry is None:
                break
            lines.append(entry)
            index += 1
        if len(lines) >= _FEWEST:
            out += lines
    return out


def _alone(all_chunks: list[Chunks]) -> list[bool]:
    """Whether each sentence is a paragraph of its own."""
    sentences = Counter(c.sentence.paragraph for c in all_chunks)
    return [sentences[c.sentence.paragraph] == 1 for c in all_chunks]


def _heading(vocabulary: Vocabulary, verbs: Verbs, chunks: Chunks) -> Post | None:
    """The post, or the seat in the body, that *chunks* announces; ``None`` where it says anything else."""
    if len(chunks.sentence.tokens) > _LONGEST_HEADING or chunks.sentence.tokens[-1].text in ".!?":
        return None
    named = [i for i in chunks.items if isinstance(i, Post | Body)]
    rest = [i for i in chunks.items if not isinstance(i, Post | Body | Mark | TermItem | DateItem)]
    if len(named) != 1 or any(_speaks(chunks, i) for i in rest):
        return None
    item = named[0]
    if isinstance(item, Post):
        return item if item.body is not None else None
    role = vocabulary.get("role:member")
    return seat(role, item) if role is not None and verbs.has_members(item) else None


def _speaks(chunks: Chunks, item: Item) -> bool:
    """Whether *item* says more than a heading does: signs, numbers and 'nay' do not."""
    if isinstance(item, WordItem):
        return item.cls not in ("now", "plural")
    return not isinstance(item, Other) or any(t.kind == "w" for t in chunks.sentence.tokens[item.start : item.end])


def _entry(chunks: Chunks, head: Post, text: str) -> Holding | None:
    """The holding that a line of the list states; ``None`` where the line does not begin with a name."""
    for item in chunks.items:
        if isinstance(item, Person):
            if not item.full:
                return None
            post = replace(head)
            years = YEARS_IN_OFFICE.search(fold(text[chunks.sentence.start : item.span[0] if item.span else chunks.sentence.start]))
            status = "current"
            if years is not None:
                post.since = years.group(1)
                if years.group(2).isdigit():
                    post.until, status = years.group(2), "former"
            return Holding(item, post, chunks, status, "roster")
        if not isinstance(item, Mark | Other | DateItem | TermItem | AttributeItem | WordItem):
            return None
    return None
