"""Targets that a congress sets for a term: the clauses behind 'đề ra những chỉ tiêu', with number, comparator and unit where printed."""

import re
from dataclasses import dataclass

from kg.extract.chunks import Chunks, TermItem
from kg.extract.citations import Cited
from kg.extract.items import Body, Mark, WordItem
from kg.text.tokens import fold
from kg.text.vi.patterns import AT_THE_END, COMPARATORS, LEADING_WORDS, MEASURE, NOT_A_MEASURE, SHARE

__all__ = ["Aim", "find_aims"]

_SIGNS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<", "about": "~"}


@dataclass(slots=True)
class Aim:
    """One target at ``text[start:end]``."""

    start: int
    end: int
    indicator: str
    term: str | None
    body: Body | None
    number: float | None = None
    number_to: float | None = None
    number_span: tuple[int, int] | None = None
    comparator: str | None = None
    unit: str | None = None
    share: bool = False
    cited: Cited | None = None


def find_aims(all_chunks: list[Chunks], cited: list[Cited], text: str) -> list[Aim]:
    """Find the targets of an article in the order of the text."""
    out: list[Aim] = []
    for chunks in all_chunks:
        for index, item in enumerate(chunks.items):
            if isinstance(item, WordItem) and item.cls == "target":
                start = _behind_colon(chunks, index)
                if start is not None:
                    term = next((i.span.value for i in chunks.items[:index] if isinstance(i, TermItem) and i.span), None)
                    body = next((i for i in reversed(chunks.items[:index]) if isinstance(i, Body)), None)
                    out += _clauses(chunks, start, cited, term, body, text)
                break
    return out


def _behind_colon(chunks: Chunks, index: int) -> int | None:
    for item in chunks.items[index + 1 : index + 8]:
        if isinstance(item, Mark) and item.mark == ":":
            return item.end
    return None


def _clauses(chunks: Chunks, first: int, cited: list[Cited], term: str | None, body: Body | None, text: str) -> list[Aim]:
    start = chunks.sentence.tokens[first].start if first < len(chunks.sentence.tokens) else chunks.sentence.end
    stop = chunks.sentence.end - (1 if text[chunks.sentence.end - 1] in ".!" else 0)
    out: list[Aim] = []
    at = start
    for piece in re.split(r"(;)", text[start:stop]):
        if piece != ";":
            begin = at + len(piece) - len(piece.lstrip())
            end = at + len(piece.rstrip())
            out += _clause(begin, end, cited, term, body, text)
        at += len(piece)
    return out


def _clause(begin: int, end: int, cited: list[Cited], term: str | None, body: Body | None, text: str) -> list[Aim]:
    if end - begin < 4:
        return []
    inside = [c for c in cited if begin <= c.start and c.end <= end]
    if inside:
        out = []
        at = begin
        for document in inside:
            lead = _carrying(text, at, document.start)
            out.append(Aim(lead, document.end, text[lead : document.end], term, body, cited=document))
            at = document.subject[1] if document.subject else document.end
        return out
    return [_measured(Aim(begin, end, text[begin:end], term, body), text)]


def _carrying(text: str, at: int, document: int) -> int:
    """Where the words that tell what to do with the document begin."""
    while at < document and text[at] in " ,":
        at += 1
    return at


def _measured(aim: Aim, text: str) -> Aim:
    """Read number, comparator and unit; the indicator is what remains of the words."""
    words = text[aim.start : aim.end]
    folded = fold(words)
    aim.share = bool(SHARE.match(folded))
    number = next((m for m in MEASURE.finditer(folded) if not _is_date(folded, m)), None)
    if number is None:
        return aim
    aim.number = _float(number["n"])
    aim.number_to = _float(number["m"]) if number["m"] else None
    aim.number_span = (aim.start + number.start("n"), aim.start + (number.end("p") if number["p"] else number.end("n")))
    more = COMPARATORS.search(folded)
    aim.comparator = _SIGNS[more.lastgroup] if more is not None and more.lastgroup else "="
    before, after = words[: number.start()], words[number.end() :]
    for clause in AT_THE_END:
        cut = fold(after).find(clause)
        if cut >= 0:
            after = after[:cut].rstrip()
    if number["p"]:
        aim.unit = "%"
    else:
        aim.unit = " ".join(after.split()[:2]) or None
    lead = before
    while (match := LEADING_WORDS.match(fold(lead))) is not None:
        lead = lead[match.end() :]
    aim.indicator = " ".join((lead + " " + after).split()) or words
    return aim


def _is_date(folded: str, match: re.Match[str]) -> bool:
    before, after = folded[max(0, match.start() - 1) : match.start()], folded[match.end() : match.end() + 1]
    return before in ("-", "/") or after in ("-", "/") or folded[: match.start()].endswith(NOT_A_MEASURE)


def _float(digits: str) -> float:
    return float(digits.replace(".", "").replace(",", "."))
