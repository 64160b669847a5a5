"""One of two built folders that are compared: its names, its mentions, and who must not be shown of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import NamedTuple
from urllib.parse import unquote

from kg.errors import InputError
from kg.model.decisions import Decisions, Place
from kg.model.facts import Fact
from kg.model.mentions import MentionKey
from kg.pipeline.folder import FACTS
from kg.pipeline.from_facts import read_facts
from kg.pipeline.graph import Graph
from kg.read import Skip
from kg.review.suppress import without
from kg.store import Literal, plain, select

__all__ = ["Side", "facts_of", "sides"]

_PREFIXES = """PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_LABELS = _PREFIXES + "SELECT DISTINCT ?thing ?label { ?thing foaf:name|skos:prefLabel ?label }"
_MENTIONS = _PREFIXES + "SELECT DISTINCT ?mention ?thing { ?mention kg:mentionOf ?thing . ?thing a %s } ORDER BY ?mention"
_PERSON = re.compile(r"/mention/([^/]+)/person-(\d+)-(\d+)$")


class Side(NamedTuple):
    """A built folder to be compared with another."""

    graph: Graph
    labels: Mapping[str, str]
    """By IRI, in the language that is asked for where there is one."""
    persons: Mapping[str, str]
    """The IRI of the person by that of the mention; of those who may be shown."""
    organizations: Mapping[str, str]
    hidden: AbstractSet[MentionKey]
    """Mentions of those who must not be shown."""
    hidden_persons: AbstractSet[str]


def sides(old: Graph, new: Graph, decisions: Decisions, lang: str) -> tuple[Side, Side]:
    """Prepare two folders; memory grows with the mentions and labels of both.

    Who is taken out by *decisions* is shown of neither. Nor is who was taken out of *new* by others: a person of whom an article of *new*
    may not be shown any more has lost a mention there.
    """
    places = [place for one in decisions.suppressions for place in one.places]
    mentions = [dict(_pairs(graph, "foaf:Person")) for graph in (old, new)]
    withheld = {(one.id, one.sha256) for one in new.documents if one.withheld}
    closed = {one.id for one in old.documents if (one.id, one.sha256) in withheld}
    lost = {mention for mention in mentions[0] if mention not in mentions[1] and _key(mention).document in closed}
    first = _side(old, mentions[0], {*lost, *_placed(old, mentions[0], places)}, lang)
    return first, _side(new, mentions[1], set(_placed(new, mentions[1], places)), lang)


def facts_of(side: Side) -> Iterator[Fact]:
    """Read what the articles of *side* say, one article at a time, without those who must not be shown."""
    path, named = side.graph.folder / FACTS, {mention.document for mention in side.hidden}
    with path.open("rb") as stream:
        told = (_fact(item) for item in read_facts(stream, str(path)))
        for document, group in groupby(told, key=lambda fact: fact.document):
            facts = tuple(group)
            yield from without(facts, side.hidden) if document in named else facts


def _fact(item: tuple[str, Fact] | Skip) -> Fact:
    if isinstance(item, Skip):
        raise InputError(*item)
    return item[1]


def _side(graph: Graph, persons: Mapping[str, str], away: AbstractSet[str], lang: str) -> Side:
    out = frozenset(persons[mention] for mention in away)
    hidden = frozenset(_key(mention) for mention, person in persons.items() if person in out)
    shown = {mention: person for mention, person in persons.items() if person not in out}
    return Side(graph, _labels(graph, lang), shown, dict(_pairs(graph, "org:Organization")), hidden, out)


def _pairs(graph: Graph, type: str) -> Iterator[tuple[str, str]]:
    for mention, thing in select(graph.store, _MENTIONS % type).rows:
        yield plain(mention), plain(thing)


def _labels(graph: Graph, lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    own: set[str] = set()
    for thing, label in sorted(select(graph.store, _LABELS).rows, key=lambda row: (plain(row[0]), plain(row[1]))):
        iri = plain(thing)
        if isinstance(label, Literal) and label.language == lang:
            own.add(iri)
            found[iri] = label.value
        elif iri not in own and not (iri in found and isinstance(label, Literal) and label.language == "en"):
            found[iri] = plain(label)
    return found


def _key(mention: str) -> MentionKey:
    found = _PERSON.search(mention)
    assert found is not None, mention
    return MentionKey(unquote(found[1]), "person", int(found[2]), int(found[3]))


def _placed(graph: Graph, mentions: Iterable[str], places: Iterable[Place]) -> Iterator[str]:
    """Give the mentions that stand in *places*, where the text is still the one that was judged."""
    wanted: dict[str, list[Place]] = {}
    for place in places:
        wanted.setdefault(place.document, []).append(place)
    hashes = {one.id: one.sha256 for one in graph.documents}
    for mention in mentions if wanted else ():
        key = _key(mention)
        for place in wanted.get(key.document, ()):
            known = hashes.get(key.document)
            if min(place.end, key.end) > max(place.start, key.start) and (not place.sha256 or not known or place.sha256 == known):
                yield mention
