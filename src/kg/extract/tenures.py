"""Since when, until when: ties a printed stretch of time to the one post that it tells of.

Right behind the post it belongs to that post. Before it, it belongs to the only post of its clause, where the clause says that the person
is it ('Từ 2010 đến 2015, ông là Giám đốc Sở'); of two posts nobody knows which was held when, so neither gets it.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace

from kg.extract.chunks import Chunks
from kg.extract.holdings import Holding
from kg.extract.items import Trigger
from kg.text.tokens import fold
from kg.text.vi.tenures import CITED_BEFORE, RANGE_AFTER, RANGE_BEFORE, TenureSpan, tenures

__all__ = ["date_holdings"]

_BEHIND = re.compile(r"\s*\(?\s*")
_SAYS = ("state", "background")
_FAR = 90
"""Characters between a stretch of time and the post that it opens."""


def date_holdings(holdings: list[Holding], text: str, today: str | None) -> list[Holding]:
    """Give *holdings* with the time that is printed beside them; one whose time is over on the article's day is a former one.

    Args:
        holdings: Those of the article, in the order of the text.
        text: The article.
        today: Its own date; ``None`` if it is open.
    """
    posts: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for holding in holdings:
        place = _place(holding)
        if place is not None:
            posts[holding.chunks.sentence.start].add(place)
    found: dict[int, _Sentence] = {}
    out = []
    for holding in holdings:
        key = holding.chunks.sentence.start
        if key not in found:
            found[key] = _Sentence(holding.chunks, text, posts[key])
        tenure = found[key].tenure(holding) if holding.act is None else None
        # A start that is still to come says nothing about who holds the post today.
        if tenure is not None and (today is None or tenure.since <= today[: len(tenure.since)]):
            out.append(_held(holding, tenure, today))
        else:
            out.append(_dated_by_act(holding, text))
    return out


class _Sentence:
    """The stretches of time of one sentence, and its posts by place."""

    def __init__(self, chunks: Chunks, text: str, posts: set[tuple[int, int]]) -> None:
        start, self.end, self.text = chunks.sentence.start, chunks.sentence.end, text
        self.spans = [span._replace(start=span.start + start, end=span.end + start) for span in tenures(fold(text[start : self.end]))]
        self.starts = [span.start for span in self.spans]
        self.posts, self.ends = sorted(post for post, _ in posts), sorted(end for _, end in posts)

    def tenure(self, holding: Holding) -> TenureSpan | None:
        """Give the time that *holding* lasted."""
        place = _place(holding)
        if not self.spans or place is None or holding.post.since or holding.post.until:
            return None
        at = bisect_left(self.starts, place[1])
        if at < len(self.spans) and self._touches(place[1], self.spans[at]):
            return self.spans[at]
        before = bisect_right(self.starts, place[0]) - 1
        if before < 0 or holding.mode not in _SAYS:
            return None
        return self.spans[before] if self._opens(self.spans[before], place) else None

    def _touches(self, end: int, span: TenureSpan) -> bool:
        return _BEHIND.fullmatch(self.text, end, span.start) is not None

    def _opens(self, span: TenureSpan, place: tuple[int, int]) -> bool:
        """Whether *span* tells of the post at *place* behind it: of no post before it, and of no other in its clause."""
        between = self.text[span.end : place[0]]
        if span.end > place[0] or len(between) > _FAR or ";" in between:
            return False
        last = bisect_right(self.ends, span.start) - 1
        if last >= 0 and self._touches(self.ends[last], span):
            return False
        following = bisect_right(self.starts, place[0])
        clause = self.starts[following] if following < len(self.starts) else self.end
        semicolon = self.text.find(";", place[0], clause)
        clause = semicolon if semicolon >= 0 else clause
        return bisect_left(self.posts, clause) - bisect_left(self.posts, span.end) == 1


def _dated_by_act(holding: Holding, text: str) -> Holding:
    """A past act dates the state that it made: what it started has a *since*, what it ended an *until*."""
    act, post = holding.was, holding.post
    date = act.date if act is not None else None
    if act is None or date is None or date.value.startswith("--") or post.since or post.until:
        return holding
    if post.term is not None and post.term[5:].isdigit() and post.term[5:9] < date.value[:4]:
        return holding  # "tháng 8/2017 xóa tư cách Chủ tịch nhiệm kỳ 2010-2015": it was over long before
    before = fold(text[max(0, date.start - 24) : date.start])
    if CITED_BEFORE.search(before) or RANGE_BEFORE.search(before) or RANGE_AFTER.match(fold(text[date.end : date.end + 8])):
        return holding
    at = holding.chunks.span(act.trigger.start, act.trigger.end)
    between = (date.end, at[0]) if date.end <= at[0] else (at[1], date.start)
    if ";" in text[between[0] : between[1]] or _acts(holding.chunks, between):
        return holding
    if act.effect != "ends" and holding.was_status == "ended" and not act.moves:
        return holding  # who follows somebody need not follow at once
    if holding.was_status == "started":
        return replace(holding, post=replace(post, since=date.value), told=(date.start, date.end))
    return replace(holding, post=replace(post, until=date.value), told=(date.start, date.end))


def _acts(chunks: Chunks, between: tuple[int, int]) -> bool:
    spans = (chunks.span(item.start, item.end) for item in chunks.items if isinstance(item, Trigger))
    return any(between[0] <= start < between[1] for start, _ in spans)


def _place(holding: Holding) -> tuple[int, int] | None:
    spans = [span for span in (holding.post.role_span, holding.post.body_span) if span is not None]
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def _held(holding: Holding, tenure: TenureSpan, today: str | None) -> Holding:
    if holding.was_status == "ended" and tenure.until is None and not tenure.lasting:  # 'thôi giữ chức … từ ngày 1-3-2020'
        return replace(holding, post=replace(holding.post, until=tenure.since), told=(tenure.start, tenure.end))
    post = replace(holding.post, since=tenure.since, until=tenure.until)
    if post.term == f"{tenure.since}-{tenure.until}":  # 'giai đoạn' is no term of a body
        post = replace(post, term=None, term_span=None)
    over = tenure.until is not None and today is not None and tenure.until < today[: len(tenure.until)]
    status = "former" if over and holding.status == "current" else holding.status
    return replace(holding, post=post, status=status, told=(tenure.start, tenure.end))
