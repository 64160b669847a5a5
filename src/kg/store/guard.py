"""Look at a query before an engine does.

The embedded engine ends the whole process on deep nesting and fetches what SERVICE names; no ``except`` helps against the first,
so both are refused here. The syntax is checked by one parser for all engines, so that one mistake has one message.
"""

import re
from functools import lru_cache

from kg.errors import QuestionError

__all__ = ["check_query"]

MAX_CHARACTERS = 1_000_000
MAX_DEPTH = 100
MAX_OPERATORS = 1_000

_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'(?:\\.|[^\\])*?\'\'\'|"(?:\\.|[^"\\\n\r])*"|\'(?:\\.|[^\'\\\n\r])*\''
    r"|(?P<comment>\#[^\n]*)"
    r"|<[^\x00-\x20<>\"{}|^`]*>"
    r"|[?$]\w+|@[A-Za-z][\w-]*"
    r"|(?:\w[\w.-]*)?:(?:[\w.:%-]|\\[^uU])*"
    r"|(?P<word>[^\W\d]\w*)"
    r"|\d[\w.]*"
    r"|(?P<open>[({\[])|(?P<close>[)}\]])"
    r"|(?P<operator>\|\||&&|[|^/*+!=<>-])"
    r"|(?P<escape>\\)",
    re.S,
)
_WHERE = re.compile(r"error at (\d+):(\d+): expected (.*)", re.S)
_SENTENCE = re.compile(r"(?:one of )?.*?\b([A-Z][a-z][\w']*(?: [\w'\"?$-]+){2,})", re.S)


def check_query(sparql: str, *, forbidden: frozenset[str] = frozenset({"SERVICE"})) -> None:
    """Refuse a query that no engine should see; *forbidden* are keywords in upper case.

    Raises:
        QuestionError: In one line, with line and column where the query does not parse.
    """
    if len(sparql) > MAX_CHARACTERS:
        raise QuestionError(f"the query has {len(sparql)} characters, more than {MAX_CHARACTERS}; ask for less at once")
    _check_tokens(sparql, forbidden)
    message = _syntax_error(sparql)
    if message is not None:
        raise QuestionError(message)


def _check_tokens(sparql: str, forbidden: frozenset[str]) -> None:
    depth = operators = 0
    for token in _TOKEN.finditer(sparql):
        kind = token.lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth -= 1
        elif kind == "operator":
            operators += 1
        elif kind == "escape":
            raise QuestionError(f"{_place(sparql, token.start())}: an escape outside quotes; write the character itself")
        elif kind == "word" and token[0].upper() in forbidden:
            raise QuestionError(f"{_place(sparql, token.start())}: {token[0]} is refused, because it would fetch from another place")
        if depth > MAX_DEPTH or operators > MAX_OPERATORS:
            what = f"nests deeper than {MAX_DEPTH}" if depth > MAX_DEPTH else f"has more than {MAX_OPERATORS} operators"
            raise QuestionError(f"{_place(sparql, token.start())}: the query {what}; write it flatter, or with VALUES")


def _place(sparql: str, at: int) -> str:
    line = sparql.count("\n", 0, at) + 1
    return f"query line {line}, column {at - sparql.rfind(chr(10), 0, at)}"


@lru_cache(maxsize=256)
def _syntax_error(sparql: str) -> str | None:
    import pyoxigraph

    try:
        pyoxigraph.Store().query(sparql, use_default_graph_as_union=True)
    except SyntaxError as error:
        return _one_line(sparql, str(error))
    return None


def _one_line(sparql: str, error: str) -> str:
    found = _WHERE.match(error)
    if found is None:
        return f"the query does not parse: {' '.join(error.split())[:200]}"
    line, column = int(found[1]), int(found[2])
    lines = sparql.split("\n")
    rest = lines[line - 1][column - 1 :].strip() if line <= len(lines) else ""
    reason = _SENTENCE.match(found[3])
    if reason is not None:
        return f"query line {line}, column {column}: {reason[1]}"
    return f"query line {line}, column {column}: " + (f"{rest[:30]!r} is not understood" if rest else "the query is not complete")
