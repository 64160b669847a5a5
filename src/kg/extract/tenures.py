"""Since when, until when: ties a printed stretch of time to the one post that it tells of.

Right behind the post it belongs to that post. Before it, it belongs to the only post of its clause, where the clause says that the person
is it ('Từ 2010 đến 2015, ông là Giám đốc Sở'); of two posts nobody knows which was held when, so neither gets it.
"""

import re
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
    found: dict[int, list[TenureSpan]] = {}
    out = []
    for holding in holdings:
        key = holding.chunks.sentence.start
        if key not in found:
            found[key] = _of(holding.chunks, text)
        tenure = _tenure(holding, holdings, found[key], text) if found[key] and holding.act is None else None
        # A start that is still to come says nothing about who holds the post today.
        if tenure is not None and (today is None or tenure.since <= today[: len(tenure.since)]):
            out.append(_held(holding, tenure, today))
        else:
            out.append(_dated_by_act(holding, text))
    return out


def _dated_by_act(holding: Holding, text: str) -> Holding:
    """A past act dates the state that it made: what it started has a *since*, what it ended an *until*."""
    act, post = holding.was, holding.post
    date = act.date if act is not None else None
    if act is None or date is None or date.value.startswith("--") or post.since or post.until:
        return holding
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


def _of(chunks: Chunks, text: str) -> list[TenureSpan]:
    start = chunks.sentence.start
    spans = tenures(fold(text[start : chunks.sentence.end]))
    return [replaced._replace(start=replaced.start + start, end=replaced.end + start) for replaced in spans]


def _place(holding: Holding) -> tuple[int, int] | None:
    spans = [span for span in (holding.post.role_span, holding.post.body_span) if span is not None]
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def _tenure(holding: Holding, holdings: list[Holding], spans: list[TenureSpan], text: str) -> TenureSpan | None:
    place = _place(holding)
    if place is None or holding.post.since or holding.post.until:
        return None
    for span in spans:
        if span.start >= place[1] and _BEHIND.fullmatch(text, place[1], span.start):
            return span
    before = [span for span in spans if span.end <= place[0]]
    if not before or holding.mode not in _SAYS:
        return None
    span = before[-1]
    between = text[span.end : place[0]]
    if len(between) > _FAR or ";" in between or any(_BEHIND.fullmatch(text, end, span.start) for end in _ends(holding, holdings)):
        return None
    beside = {_place(h) for h in holdings if h.chunks is holding.chunks}
    clause = min([s.start for s in spans if s.start > place[0]] + [text.find(";", place[0]) % (len(text) + 1), holding.chunks.sentence.end])
    mine = [p for p in beside if p is not None and span.end <= p[0] < clause]
    return span if len(mine) == 1 else None


def _ends(holding: Holding, holdings: list[Holding]) -> list[int]:
    """Where the posts before it end: a stretch of time right behind one of them is taken."""
    places = [_place(h) for h in holdings if h.chunks is holding.chunks and h is not holding]
    return [place[1] for place in places if place is not None]


def _held(holding: Holding, tenure: TenureSpan, today: str | None) -> Holding:
    if holding.was_status == "ended" and tenure.until is None and not tenure.lasting:  # 'thôi giữ chức … từ ngày 1-3-2020'
        return replace(holding, post=replace(holding.post, until=tenure.since), told=(tenure.start, tenure.end))
    post = replace(holding.post, since=tenure.since, until=tenure.until)
    if post.term == f"{tenure.since}-{tenure.until}":  # 'giai đoạn' is no term of a body
        post = replace(post, term=None, term_span=None)
    over = tenure.until is not None and today is not None and tenure.until < today[: len(tenure.until)]
    status = "former" if over and holding.status == "current" else holding.status
    return replace(holding, post=post, status=status, told=(tenure.start, tenure.end))
