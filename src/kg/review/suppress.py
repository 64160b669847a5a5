"""Take persons out of facts: what is said of them goes, and their names go from what is said of others.

A fact about somebody else keeps only the spans of evidence that do not hold a name of the person; one with no span left goes too, for there
is no fact without evidence.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from kg.model.facts import Fact, FactBase, fact_adapter
from kg.model.keys import person_mention
from kg.model.mentions import MentionKey, PersonMention
from kg.review.verdicts import relinked
from kg.text.tokens import fold, strip_tones

__all__ = ["holds_name", "names_of", "without"]


def without(facts: Sequence[Fact], hidden: AbstractSet[MentionKey]) -> tuple[Fact, ...]:
    """Give the facts of one article without the persons who are mentioned at *hidden*."""
    names = names_of(facts, hidden)
    if not names:
        return tuple(facts)
    return relinked({fact.id: _without(fact, hidden, names) for fact in facts})


def holds_name(text: str, names: Iterable[str]) -> bool:
    """Say whether *text* holds one of the folded *names*, with or without tone marks, also between hyphens as in an address.

    >>> holds_name("https://bao.vn/ong-le-van-binh-123", {"lê văn bình"}), holds_name("Lê Văn Bính", {"lê văn bình"})
    (True, False)
    """
    folded = fold(text)
    plain = " ".join("".join(letter if letter.isalnum() else " " for letter in folded).split())
    bare = plain if plain.isascii() else ""
    return any(name in folded or (bare and f" {strip_tones(name)} " in f" {bare} ") for name in names)


def _without(fact: Fact, hidden: AbstractSet[MentionKey], names: AbstractSet[str]) -> Fact | None:
    told: dict[str, Any] = fact.model_dump(mode="json", exclude={"id"})
    for field in type(fact).model_fields:
        value = getattr(fact, field)
        if isinstance(value, PersonMention) and person_mention(fact.document, value) in hidden:
            if field == "person":
                return None
            told[field] = None
    told["evidence"] = [span for span in told["evidence"] if not holds_name(span["quote"], names)]
    if not told["evidence"] or any(
        holds_name(text, names) for field, value in told.items() if field != "evidence" for text in _texts(value)
    ):
        return None
    return fact_adapter.validate_python(told)


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401  the parts of a JSON value
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def names_of(facts: Sequence[FactBase], hidden: AbstractSet[MentionKey]) -> set[str]:
    """Give the folded names that *facts* print at *hidden*."""
    return {
        fold(value.name)
        for fact in facts
        for value in (getattr(fact, field) for field in type(fact).model_fields)
        if isinstance(value, PersonMention) and person_mention(fact.document, value) in hidden
    }
