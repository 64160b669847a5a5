"""From facts to quads: the one object that knows base and vocabulary, and writes each kind of graph."""

from collections.abc import Iterable, Sequence

from kg.model.entities import Resolved, Source
from kg.model.facts import FactBase
from kg.model.words import Words
from kg.rdf.article import ArticleWriter
from kg.rdf.claims import write_claim
from kg.rdf.derived import entities_graph
from kg.rdf.iris import DEFAULT_BASE, Iris
from kg.rdf.memberships import memberships_graph
from kg.rdf.units import Units
from kg.rdf.vocabulary import vocabulary_graph

__all__ = ["Mapper"]


class Mapper:
    """Writes N-Quads; the same facts give the same bytes, and the bytes of one article do not depend on any other."""

    def __init__(self, vocabulary: Words, base: str = DEFAULT_BASE) -> None:
        self._words = vocabulary
        self.iris = Iris(base)
        self._units = Units(vocabulary)

    def article(self, document: Source, facts: Sequence[FactBase]) -> bytes:
        """Map what one article says: claims about mentions, each with its evidence.

        Raises:
            FactError: A fact points at a congress that is not among *facts*, or gives a number that is none.
        """
        to = ArticleWriter(self.iris, document, self._units)
        to.know_congresses(facts)
        for fact in facts:
            write_claim(to, fact)
        if len({fact.id for fact in facts}) < len(facts):  # one statement told twice: its triples are stated once
            return b"".join(dict.fromkeys(to.bytes().splitlines(keepends=True)))
        return to.bytes()

    def derived(self, resolved: Resolved) -> dict[str, bytes]:
        """Map what all articles say together: the graphs of entities and of memberships, by IRI. Held in memory, like *resolved*."""
        return {
            self.iris.graph("entities"): entities_graph(self.iris, resolved),
            self.iris.graph("memberships"): memberships_graph(self.iris, resolved, self._units),
        }

    def vocabulary(self, used: Iterable[str]) -> bytes:
        """Map the concepts *used* (``role:chair``) and those they need to be read: broader ones, levels, branches, places around."""
        return vocabulary_graph(self.iris, self._words, used)
