"""Open a built folder to be reviewed, and write down what is decided."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kg.ask.labels import NAMES, find
from kg.errors import InputError, UsageError
from kg.model.decisions import Decisions, FactPlace, FactVerdict, PairVerdict, Pin, Place, Suppression, Undo
from kg.model.facts import Fact
from kg.pipeline.folder import FACTS
from kg.pipeline.from_facts import read_facts
from kg.pipeline.graph import Graph
from kg.rdf.iris import Iris
from kg.read import Skip, read_decisions
from kg.review.items import FactItem, Mentions, PairItem, low_grade, unsure_pairs
from kg.store import Iri, n3, plain, select

__all__ = ["Review", "append", "line_to_write", "review"]

_MENTIONS = "SELECT DISTINCT ?mention {{ ?mention <{kg}mentionOf> {person} }} ORDER BY ?mention"

AnyDecision = PairVerdict | FactVerdict | Suppression | Pin | Undo


class Review(NamedTuple):
    """What a built folder leaves open, and the means to decide it."""

    graph: Graph
    facts: tuple[Fact, ...]
    mentions: Mentions

    def pairs(self, decided: Path | None = None) -> list[PairItem]:
        """Give the unsure pairs, the likeliest first, without those that the file *decided* has a verdict on."""
        known = {frozenset((one.a, one.b)) for one in _read(decided).pairs}
        return [item for item in unsure_pairs(self.graph.store, self.mentions) if frozenset((item.a.place, item.b.place)) not in known]

    def low_grade(self, decided: Path | None = None) -> list[FactItem]:
        """Give the facts of grade C, without those that the file *decided* has a verdict on."""
        known = {one.fact for one in _read(decided).facts}
        return [item for item in low_grade(self.facts, self.graph.documents) if item.place not in known]

    def places(self, person: str) -> list[Place]:
        """Say where a person is named.

        Args:
            person: A name that one person bears, any IRI that leads to the person, or the IRI of a mention, which then is meant alone.

        Raises:
            QuestionError: if nobody, or more than one, bears the name.
        """
        if person in self.mentions:
            return [self.mentions.place(person)]
        iri = find(self.graph.store, "foaf:Person", self.graph.led(person))
        rows = select(self.graph.store, _MENTIONS.format(kg=NAMES["kg"], person=n3(Iri(iri.value)))).rows
        found = [self.mentions.place(plain(row[0])) for row in rows if plain(row[0]) in self.mentions]
        if not found:
            raise UsageError(f"no article names {person!r}; give the IRI of a person or of a mention")
        return found

    def place_of(self, fact: str) -> FactPlace:
        """Say where the fact with this id stands.

        Raises:
            UsageError: if the folder has none.
        """
        hashes = {source.id: source.sha256 for source in self.graph.documents}
        for one in self.facts:
            if one.id == fact:
                return FactPlace.at(one, hashes[one.document])
        raise UsageError(f"no fact has the id {fact!r} here; 'kg explain NAME --format jsonl' tells the ids")


def review(graph: Graph) -> Review:
    """Open a built folder to be reviewed; holds all facts in memory."""
    facts: list[Fact] = []
    path = graph.folder / FACTS
    with path.open("rb") as stream:
        for item in read_facts(stream, str(path)):
            if isinstance(item, Skip):
                raise InputError(*item)
            facts.append(item[1])
    return Review(graph, tuple(facts), Mentions(facts, graph.documents, Iris(graph.base)))


def append(path: Path, decisions: Sequence[AnyDecision]) -> None:
    """Add lines to a file of decisions, which is made where it is not there; what it holds is never changed.

    Raises:
        UsageError: if it cannot be written.
        InputError: if it holds lines that are no decisions, so that adding more would hide the mistake.
    """
    _read(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        ends = not path.exists() or path.stat().st_size == 0 or path.read_bytes().endswith(b"\n")
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(("" if ends else "\n") + "".join(line_to_write(one) + "\n" for one in decisions))
    except OSError as error:
        raise UsageError(f"{path}: it cannot be written ({error.strerror}); name another file with --to") from error


def line_to_write(decision: AnyDecision) -> str:
    """Write a decision as a line of JSON."""
    return decision.model_dump_json(exclude_none=True)


def _read(path: Path | None) -> Decisions:
    return read_decisions([path] if path is not None and path.exists() else [], whole=False)
