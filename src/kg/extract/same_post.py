"""A title alone is the one that the article has given its holder: 'Bí thư A' is of the body of which A is told to be Bí thư.

Nothing is nearer to a name than what is said of the same person; only where that says nothing, the context gives the body.
"""

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from kg.extract.holdings import Holding
from kg.extract.items import Body, Post
from kg.extract.register import Register

__all__ = ["of_their_posts"]


class _Printed(NamedTuple):
    sentence: int
    body: Body
    over: bool
    """Whether it is said to be left: a title of today is of no such post."""


class _Whole(NamedTuple):
    key: tuple[int, str]
    post: Post


def of_their_posts(holdings: list[Holding], register: Register) -> list[Holding]:
    """Give *holdings*, in their order; those without a printed body have that of the same person's printed post of the same role."""
    known: dict[tuple[int, str], list[_Printed]] = defaultdict(list)
    keys: list[tuple[int, str] | None] = []
    whole: dict[int, list[_Whole]] = defaultdict(list)
    for holding in holdings:
        who = register.resolve(holding.person, holding.person.span[0] if holding.person.span else 0)
        role = holding.post.role
        key = (id(who), role.id) if who is not None and role is not None else None
        keys.append(key)
        body = holding.post.body
        if key is not None and body is not None and _is_whole(holding, body):
            known[key].append(_Printed(holding.chunks.sentence.number, body, holding.status in _OVER))
            whole[key[0]].append(_Whole(key, holding.post))
    out = []
    for holding, key in zip(holdings, keys, strict=True):
        if key is not None and known.get(key):
            holding = _of(holding, known[key])
        elif key is not None and (longer := _longer(key, whole)) is not None:
            holding = _of(holding, known[longer.key], longer.post)
        out.append(holding)
    return out


_OVER = ("former", "ended")
_LONGER = {"role:minister": ("role:minister-chair",)}


def _is_whole(holding: Holding, body: Body) -> bool:
    """Whether the body is printed with the post, with more than its kind."""
    named = not body.is_bare or (body.head is not None and body.head.get("unique") == "true")
    return holding.post.body_span is not None and body.basis == "stated" and named and holding.status != "proposed"


def _longer(key: tuple[int, str], whole: dict[int, list[_Whole]]) -> _Whole | None:
    """'Bộ trưởng' alone of who is 'Bộ trưởng, Chủ nhiệm' of an office: the post whose name begins with the role *key*."""
    return next((one for one in whole.get(key[0], ()) if one.key[1] in _LONGER.get(key[1], ())), None)


def _of(holding: Holding, known: list[_Printed], of: Post | None = None) -> Holding:
    body, sentence = holding.post.body, holding.chunks.sentence.number
    if holding.post.body_span is not None or holding.act is not None or (body is not None and body.basis != "context"):
        return holding
    fitting = [one for one in known if holding.status in _OVER or not one.over]
    if not fitting:
        return holding
    near = [one.body for one in fitting if one.sentence <= sentence]
    own = near[-1] if near else fitting[0].body
    post = replace(holding.post, body=replace(own, basis="context"))
    return replace(holding, post=post if of is None else replace(post, role=of.role, role_name=of.role_name))
