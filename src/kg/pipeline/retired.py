"""IRIs of persons that were printed once and that no article at hand gives any more: where they lead now.

When an article goes, the IRI that its mention gave to a person goes with it. The folder remembers it in ``run.json``, outside the graph,
which must be the same however it came about, and leads it to a mention that the person still has. Of a person of whom nothing is left,
nothing is remembered.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.errors import StoreError
from kg.model.entities import Person
from kg.pipeline.folder import GRAPH, STORE, read_run
from kg.rdf.iris import Iris
from kg.store import Store, plain, select

__all__ = ["KEY", "known", "retired"]

KEY = "retired"
"""The field of ``run.json``."""

_PREFIXES = "PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
_MENTIONS = _PREFIXES + "SELECT DISTINCT ?person ?mention { ?person a foaf:Person . ?mention kg:mentionOf ?person } ORDER BY ?mention"
_FORMER = _PREFIXES + "SELECT DISTINCT ?person ?iri { ?person a foaf:Person ; kg:formerIri ?iri }"


def known(folder: Path, *, whole: bool = True) -> dict[str, tuple[str, ...]]:
    """Give the IRIs that lead to a person of a built folder, each with the mentions of that person; empty where nothing is built.

    Args:
        folder: The built folder.
        whole: Whether its last run ended; if it did not, the store may be ahead of what was printed, and ``graph.nq`` is asked instead.
    """
    try:
        earlier: Mapping[str, str] = read_run(folder).get(KEY, {})
        with Store.open(folder / STORE, read_only=True) if whole else _entities(folder / GRAPH) as store:
            mentions: dict[str, list[str]] = {}
            for person, mention in select(store, _MENTIONS).rows:
                mentions.setdefault(plain(person), []).append(plain(mention))
            former = [(plain(iri), plain(person)) for person, iri in select(store, _FORMER).rows]
    except (StoreError, OSError):
        return {}
    found = {person: tuple(all_of) for person, all_of in mentions.items()}
    found |= {iri: found[person] for iri, person in former if person in found}
    of_mention = {mention: all_of for all_of in list(found.values()) for mention in all_of}
    return {iri: of_mention[mention] for iri, mention in earlier.items() if mention in of_mention} | found


def _entities(path: Path) -> Store:
    """Load the graph of entities from the file *path*."""
    store = Store.memory()
    with path.open("rb") as file:
        lines = [line for line in file if line.endswith(b"/graph/entities> .\n")]
    if lines:
        store.put(lines[0].rsplit(b" ", 2)[1].decode()[1:-1], b"".join(lines))
    return store


def retired(before: Mapping[str, tuple[str, ...]], persons: Iterable[Person], iris: Iris) -> dict[str, str]:
    """Give the IRIs of *before* that no person has now, each with a mention that its person still has."""
    people = list(persons)
    own = {iri for person in people for iri in iris.leading_to(person)} | set(iris.persons(people).values())
    left = {iris.mention(mention) for person in people for mention in person.mentions}
    lost = {iri: [mention for mention in mentions if mention in left] for iri, mentions in sorted(before.items()) if iri not in own}
    return {iri: mentions[0] for iri, mentions in lost.items() if mentions}
