"""What two built folders say differently: facts, memberships, and who is one person or one body with whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kg.errors import UsageError
from kg.model.facts import Fact
from kg.ontology import Vocabulary, load_vocabulary
from kg.pipeline.from_facts import LINKS
from kg.pipeline.graph import Graph
from kg.pipeline.held_differently import memberships
from kg.pipeline.sides import Side, facts_of, sides
from kg.rdf import Iris
from kg.read import read_decisions

__all__ = ["Difference", "differences"]

Change = Literal["came", "gone", "changed", "joined", "parted"]
Kind = Literal["fact", "membership", "person", "organization"]
Fields = Mapping[str, str]
Told = tuple[Change, str, Fields | None, Fields | None, str]
_APART = frozenset(("id", "document", "kind"))


class Difference(NamedTuple):
    """One thing that is not the same in both folders."""

    change: Change
    kind: Kind
    label: str
    before: Fields | None
    """What it was, as far as it is another now, by field; of persons and bodies, which they were, as ``name``."""
    after: Fields | None
    document: str | None
    """Of a fact, the id of its article."""
    quote: str | None
    iri: str
    """In the new folder; of what is gone, in the old one."""


def differences(old: Graph, new: Graph, *, decisions: Sequence[str | Path] = (), lang: str = "vi") -> Iterator[Difference]:
    """Compare two built folders: facts first, then memberships, persons, organizations.

    Facts are streamed; of each the memory holds an id and a hash, and beside them the mentions and memberships of both folders. Persons who
    are taken out by *decisions*, or by those that either folder was built with, as they stand now, appear nowhere.

    Args:
        old: One folder.
        new: The other.
        decisions: More files, or folders of files, with what people decided.
        lang: Language of labels, ``vi`` or ``en``.

    Raises:
        UsageError: if the IRIs of the two begin differently, so that nothing can be compared.
        InputError: if decisions that a folder was built with are not there any more.
    """
    if old.base != new.base:
        raise UsageError(f"{old.folder} has the base {old.base}, {new.folder} has {new.base}; build both with one --base")
    files = dict.fromkeys(Path(file) for file in (*old.decisions, *new.decisions, *decisions))
    one, other = sides(old, new, read_decisions(tuple(files)), lang)
    yield from _facts(one, other, load_vocabulary(new.words), lang)
    for held in memberships(one, other):
        yield _told("membership", held)
    for person in _things(one.persons, other.persons, one.labels, other.labels):
        yield _told("person", person)
    for body in _things(one.organizations, other.organizations, one.labels, other.labels):
        yield _told("organization", body)


def _told(kind: Kind, one: Told) -> Difference:
    change, label, before, after, iri = one
    return Difference(change, kind, label, before, after, None, None, iri)


def _facts(old: Side, new: Side, words: Vocabulary, lang: str) -> Iterator[Difference]:
    iris = Iris(new.graph.base)
    known = {fact.id: _hash(fact) for fact in facts_of(old)}
    found: set[str] = set()
    changed: dict[str, Fact] = {}
    for fact in facts_of(new):
        found.add(fact.id)
        if fact.id not in known:
            yield _difference("came", fact, None, None, iris, words, lang)
        elif known[fact.id] != _hash(fact):
            changed[fact.id] = fact
    for fact in facts_of(old):
        if fact.id not in found:
            yield _difference("gone", fact, None, None, iris, words, lang)
        elif fact.id in changed:
            now = changed[fact.id]
            before, after = _fields(fact), _fields(now)
            differ = [name for name in type(fact).model_fields if before.get(name) != after.get(name)]
            was, became = ({name: side.get(name, "") for name in differ} for side in (before, after))
            yield _difference("changed", now, was, became, iris, words, lang)


def _hash(fact: Fact) -> bytes:
    return blake2b(fact.model_dump_json(exclude_none=True).encode(), digest_size=12).digest()


def _difference(
    change: Change, fact: Fact, before: Fields | None, after: Fields | None, iris: Iris, words: Vocabulary, lang: str
) -> Difference:
    span = fact.span("statement") or fact.evidence[0]
    told = ((name, getattr(fact, name)) for name in type(fact).same if name not in LINKS)
    parts = [_word(name, value, words, lang) for name, value in told if value is not None]
    return Difference(change, "fact", " – ".join(parts), before, after, fact.document, span.quote, iris.claim(fact.id))


def _word(field: str, value: Any, words: Vocabulary, lang: str) -> str:  # noqa: ANN401  any field of any fact
    text = _text(value)
    concept = words.get(getattr(value, "concept", None) or text) or words.get(f"{field}:{text}")
    if concept is None:
        return text
    return concept.en if lang == "en" and concept.en else concept.vi


def _fields(fact: Fact) -> dict[str, str]:
    return {name: _text(value) for name, value in fact.model_dump(mode="json", exclude_none=True).items() if name not in _APART}


def _text(value: Any) -> str:  # noqa: ANN401  any field of any fact, or its JSON
    if isinstance(value, list | tuple):
        return "; ".join(_text(one) for one in value)
    if isinstance(value, Mapping):
        return str(value.get("quote") or value.get("name") or value.get("level") or "")
    return str(getattr(value, "name", value))


def _things(old: Mapping[str, str], new: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Told]:
    """Compare who is behind the mentions: an entity is the same if one mention is, whatever its IRI."""
    was: dict[str, set[str]] = defaultdict(set)
    became: dict[str, set[str]] = defaultdict(set)
    for mention, thing in new.items():
        if mention in old:
            was[thing].add(old[mention])
            became[old[mention]].add(thing)
    for thing in sorted({*new.values()}):
        if thing not in was:
            yield "came", _name(thing, after), None, None, thing
        elif len(was[thing]) > 1:
            yield "joined", _name(thing, after), _list(was[thing], before), _list([thing], after), thing
    for thing in sorted({*old.values()}):
        if thing not in became:
            yield "gone", _name(thing, before), None, None, thing
        elif len(became[thing]) > 1:
            yield "parted", _name(thing, before), _list([thing], before), _list(became[thing], after), thing
        else:
            (now,) = became[thing]
            if len(was[now]) == 1 and _name(thing, before) != _name(now, after):
                yield "changed", _name(now, after), {"name": _name(thing, before)}, {"name": _name(now, after)}, now


def _name(thing: str, labels: Mapping[str, str]) -> str:
    return labels.get(thing, thing)


def _list(things: Iterable[str], labels: Mapping[str, str]) -> Fields:
    return {"name": "; ".join(f"{_name(thing, labels)} <{thing}>" for thing in sorted(things))}
