"""Who chairs a company chairs its board: 'Chủ tịch Vinabuno' and 'Chủ tịch HĐTV Vinabuno' in one article are one post."""

from dataclasses import replace

from kg.extract.holdings import Holding
from kg.extract.items import Body
from kg.extract.printing import body_name
from kg.extract.register import Register
from kg.text.tokens import fold

__all__ = ["of_boards"]

_BOARD = "relation:standing-organ-of"
_ENTERPRISE = "branch:enterprise"


def of_boards(holdings: list[Holding], register: Register) -> list[Holding]:
    """Give *holdings*, a post in a company as that in its board where the article tells the same person's there; in the same order."""
    boards: dict[tuple[int, str, str], Body] = {}
    for holding in holdings:
        body = holding.post.body
        if body is not None and body.parent is not None and _is_board(body):
            boards.setdefault(_key(holding, body.parent, register), body)
    if not boards:
        return holdings
    return [_in_board(holding, boards, register) for holding in holdings]


def _is_board(body: Body) -> bool:
    return body.head is not None and body.head.get("link") == _BOARD and body.head.get("branch") == _ENTERPRISE


def _key(holding: Holding, company: Body, register: Register) -> tuple[int, str, str]:
    named = register.resolve(holding.person, holding.person.span[0] if holding.person.span else 0)
    return id(named), holding.post.role_name, fold(body_name(company))


def _in_board(holding: Holding, boards: dict[tuple[int, str, str], Body], register: Register) -> Holding:
    body = holding.post.body
    board = boards.get(_key(holding, body, register)) if body is not None and not _is_board(body) else None
    return holding if board is None else replace(holding, post=replace(holding.post, body=replace(board, basis="context")))
