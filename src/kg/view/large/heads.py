"""Who heads a body: the vocabulary says which role is the head of which kind of body, and how high it ranks."""

from kg.view.statements import Statement
from kg.view.things import Data

__all__ = ["Heads"]

_LAST = 999


class Heads:
    """Tells of memberships whether their role heads the body, and how a body is called in short.

    What the vocabulary says of a role or a kind of body is looked up once.
    """

    def __init__(self, data: Data) -> None:
        self._data = data
        self._known: dict[tuple[str | None, str | None], int | None] = {}
        self._shorter: dict[str, tuple[str, str] | None] = {}

    def rank(self, one: Statement) -> int | None:
        """Give the rank of the role (1 is first) where it heads the body of the membership *one*, else ``None``."""
        thing = self._data.things.get(one.iri) if one.kind == "membership" else None
        if thing is None:
            return None
        body = self._data.get(thing.one("org:organization"))
        key = thing.one("org:role"), body.one("org:classification") if body else None
        if key not in self._known:
            self._known[key] = self._rank(*key)
        return self._known[key]

    def short(self, iri: str) -> str | None:
        """Abbreviate the name of a body: the kind of body that begins it by its notation; ``None`` where the vocabulary has none."""
        body = self._data.things.get(iri)
        kind = body.one("org:classification") if body else None
        if body is None or kind is None:
            return None
        if kind not in self._shorter:
            concept = self._data.things.get(kind)
            whole, brief = (concept.text("skos:prefLabel", "vi"), concept.one("skos:notation")) if concept else (None, None)
            self._shorter[kind] = (whole, brief) if whole and brief and len(brief) < len(whole) else None
        pair, named = self._shorter[kind], body.text("skos:prefLabel", "vi") or ""
        return pair[1] + named[len(pair[0]) :] if pair and named.startswith(pair[0]) else None

    def _rank(self, role: str | None, kind: str | None) -> int | None:
        function, body = self._data.things.get(role or ""), self._data.things.get(kind or "")
        if function is None or body is None or role not in body.all("kg:headRole"):
            return None
        rank = function.number("kg:rank")
        return _LAST if rank is None else rank
