"""Write the quads of one graph, fast and always in the same order.

Text is built as one subject and its (predicate, object) pairs, joined in C. Plain ASCII and Vietnamese literals are encoded apart: one
Vietnamese letter in a string makes Python store all of it two bytes a letter, and encoding the IRIs around it costs three times the rest.
"""

from collections.abc import Sequence

from kg.rdf.iris import KG, RDF
from kg.rdf.terms import quoted

__all__ = ["GraphWriter", "a", "kg"]


def kg(name: str) -> str:
    """Give one of our predicates, with the spaces around it."""
    return f" <{KG}{name}> "


def a(name: str, namespace: str = KG) -> str:
    """Give the pair that says that the subject is of a class, one of ours unless *namespace* says another."""
    return f" <{RDF}type> <{namespace}{name}>"


class GraphWriter:
    """Collects the quads of one graph; :meth:`bytes` gives them."""

    def __init__(self, graph: str) -> None:
        self._end = f" {graph} .\n"
        self._tagged = {lang: f"@{lang}{self._end}".encode() for lang in ("vi", "en")} | {None: self._end.encode()}
        self._out: list[bytes] = []

    def bytes(self) -> bytes:
        """Give everything written so far as N-Quads."""
        return b"".join(self._out)

    def node(self, subject: str, pairs: Sequence[str]) -> None:
        """Write a subject with its pairs, each `` <predicate> object`` and best in ASCII; nothing where there are none."""
        if pairs:
            end = self._end
            self._out.append(f"{subject}{(end + subject).join(pairs)}{end}".encode())

    def told(self, subject: str, pairs: Sequence[str], predicate: str, value: str, lang: str | None = None) -> None:
        """Write a subject with its pairs and one literal: a text in *lang*, a string without."""
        end = self._end
        head = f"{subject}{(end + subject).join(pairs)}{end}{subject}{predicate}"
        self._out += (head.encode(), quoted(value).encode(), self._tagged[lang])

    def literal(self, subject: str, predicate: str, value: str, lang: str = "vi") -> None:
        """Write a text in a language."""
        self._out += ((subject + predicate).encode(), quoted(value).encode(), self._tagged[lang])

    def string(self, subject: str, predicate: str, value: str) -> None:
        """Write a string without a language."""
        self._out += ((subject + predicate).encode(), quoted(value).encode(), self._tagged[None])
