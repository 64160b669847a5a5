"""What a transfer or a succession says about the other post: the old one ends, the predecessor leaves."""

from dataclasses import replace

from kg.extract.holdings import Act, Holding
from kg.extract.items import Body

__all__ = ["after_moves"]

_STAYS = ("role:member", "role:alternate-member", "role:deputy", "role:delegate", "role:party-member")
"""Seats that a transfer between offices does not touch."""
_SUCCESSION, _RETIREMENT = "event:succession", "event:retirement"
_CENTRE = "centre"
_BESIDE = ("appositive", "prenominal", "shared")


def after_moves(holdings: list[Holding], acts: list[Act]) -> list[Holding]:
    """Mark the posts that the acts of one sentence end; give the predecessor his end."""
    out: list[Holding] = []
    for holding in holdings:
        if holding.act is None and holding.status in ("current", "former"):
            holding = _told_by(holding, holdings, acts)
        out.append(holding)
        if holding.predecessor is not None and holding.status == "started":
            out.append(replace(holding, person=holding.predecessor, status="ended", mode="event", predecessor=None))
    return [*out, *_swapped(out)]


def _swapped(holdings: list[Holding]) -> list[Holding]:
    """'ông A, Bí thư Huyện ủy X, và bà B, Bí thư Huyện ủy Y, được điều động hoán đổi vị trí': each starts where the other ends."""
    ended = [h for h in holdings if h.status == "ended" and h.act is not None and _swaps(h.act)]
    if len(ended) != 2 or ended[0].person is ended[1].person:
        return []
    first, second = ended
    return [replace(mine, post=replace(other.post), status="started", mode="event") for mine, other in ((first, second), (second, first))]


def _swaps(act: Act) -> bool:
    return act.trigger.concept is not None and act.trigger.concept.get("swaps") == "true"


def _told_by(holding: Holding, holdings: list[Holding], acts: list[Act]) -> Holding:
    """Give the status that an act of the sentence gives to a post named beside a person."""
    if holding.status == "former":
        return _retired(holding, acts)
    stays = holding.post.role is not None and holding.post.role.id in _STAYS and not _is_organ(holding.post.body)
    for other in holdings:
        act = other.act
        if act is None or other.status != "started" or other.person is not holding.person or other.mode not in ("event", "state"):
            continue
        if not stays and ((act.moves and act.event != _SUCCESSION) or _elsewhere(holding.post.body, other.post.body)):
            return replace(holding, status="ended", act=replace(act, moves=True))
    if holding.mode not in _BESIDE:
        return holding
    for act in acts:
        if act.effect == "ends" and act.direct and act.objects and not act.governed and act.objects[-1] is holding.person and not stays:
            return replace(holding, status="ended", act=act)  # "cách hết các chức vụ đối với ông A (Bí thư Đảng ủy)"
        if (act.trigger.start < holding.post.start and not act.lists) or act.negated or act.future or act.nominates:
            continue
        if act.moves and act.event != _SUCCESSION and not act.governed and not stays and any(p is holding.person for p in act.persons):
            return replace(holding, status="ended", act=act)
        leaves = act.effect == "ends" and not act.governed and not act.objects
        if leaves and any(p is holding.person for p in (act.subjects if act.lists else act.persons)):
            return replace(holding, status="ended", act=act)
        if act.event == "event:re-election" and not act.governed and holding.person in act.subjects[-1:]:
            return replace(holding, status="started", act=act)
    return holding


def _retired(holding: Holding, acts: list[Act]) -> Holding:
    """'ông A, nguyên Bí thư Tỉnh ủy, đã về nghỉ hưu từ ngày 11-12': the news is that he has left."""
    for act in acts:
        told = act.event == _RETIREMENT and not (act.negated or act.future or act.governed or act.objects)
        if told and holding.mode in _BESIDE and act.trigger.start > holding.post.start and any(p is holding.person for p in act.subjects):
            return replace(holding, status="ended", act=act)
    return holding


def _is_organ(body: Body | None) -> bool:
    return body is not None and body.head is not None and body.head.get("kindOf") == "party-organ"


def _elsewhere(old: Body | None, new: Body | None) -> bool:
    """Whether nobody works in both at once: a ministry and a province."""
    here, there = _seat_of(old), _seat_of(new)
    return here is not None and there is not None and (here == _CENTRE) != (there == _CENTRE)


def _seat_of(body: Body | None) -> str | None:
    """The province of a body, or the centre for a ministry; ``None`` for central councils and where it is open."""
    while body is not None and body.parent is not None:
        body = body.parent
    if body is None or body.head is None:
        return None
    if body.head.get("kindOf") == "ministry":
        return _CENTRE
    if body.place is not None and body.place.level == "level:province":
        return body.place.name
    return None
