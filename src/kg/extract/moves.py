"""What a transfer or a succession says about the other post: the old one ends, the predecessor leaves."""

from dataclasses import replace

from kg.extract.holdings import Act, Holding

__all__ = ["after_moves"]

_STAYS = ("role:member", "role:alternate-member", "role:deputy", "role:delegate", "role:party-member")
"""Seats that a transfer between offices does not touch."""


def after_moves(holdings: list[Holding], acts: list[Act]) -> list[Holding]:
    """Mark the posts that the acts of one sentence end; give the predecessor his end."""
    out: list[Holding] = []
    for holding in holdings:
        if holding.act is None and holding.status == "current":
            move = next(
                (h.act for h in holdings if h.act is not None and h.act.moves and h.status == "started" and h.person is holding.person),
                None,
            )
            if move is not None and (holding.post.role is None or holding.post.role.id not in _STAYS):
                holding = replace(holding, status="ended", act=move)
        if holding.status == "current" and holding.mode in ("appositive", "prenominal", "shared"):
            leaving = _leaving(holding, acts)
            if leaving is not None:
                holding = replace(holding, status="ended", act=leaving)
        if holding.status == "current" and holding.mode in ("appositive", "prenominal"):
            again = next((a for a in acts if a.event == "event:re-election" and not a.governed and holding.person in a.subjects[-1:]), None)
            if again is not None and not again.negated and holding.post.start < again.trigger.start:
                holding = replace(holding, status="started", act=again)
        out.append(holding)
        if holding.predecessor is not None and holding.status == "started":
            out.append(replace(holding, person=holding.predecessor, status="ended", mode="event", predecessor=None))
    return out


def _leaving(holding: Holding, acts: list[Act]) -> Act | None:
    """'Ông A, Chánh án tòa án tỉnh, nghỉ hưu': a verb that needs no post ends those named beside the person."""
    for act in acts:
        ends = act.effect == "ends" and not act.governed and not act.objects and not act.negated and not act.future and not act.nominates
        if ends and any(p is holding.person for p in act.subjects) and act.trigger.start > holding.post.start:
            return act
    return None
