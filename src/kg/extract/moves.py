"""What a transfer or a succession says about the other post: the old one ends, the predecessor leaves."""

from dataclasses import replace

from kg.extract.holdings import Holding

__all__ = ["after_moves"]

_STAYS = ("role:member", "role:alternate-member", "role:deputy-of-assembly", "role:delegate", "role:party-member")
"""Seats that a transfer between offices does not touch."""


def after_moves(holdings: list[Holding]) -> list[Holding]:
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
        out.append(holding)
        if holding.predecessor is not None and holding.status == "started":
            out.append(replace(holding, person=holding.predecessor, status="ended", mode="event", predecessor=None))
    return out
