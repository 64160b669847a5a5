"""Kinds of territory and the bodies that go with them, as the vocabulary says."""

from kg.extract.items import Place
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold

__all__ = ["committee_of", "is_city", "level_of", "unit_of"]

_POLICE, _PROVINCE = "body:police", "level:province"
_OF_PROVINCE = ("role:director", "role:deputy-director", "role:standing-deputy-director")


def level_of(role: Concept | None, head: Concept | None) -> str | None:
    """Give the level of a body that its kind leaves open and the post in it tells: 'Giám đốc Công an' is of a province."""
    if role is None or head is None or head.id != _POLICE:
        return None
    return _PROVINCE if role.id in _OF_PROVINCE else None


def unit_of(vocabulary: Vocabulary, place: Place) -> str | None:
    """Say which kind of territory *place* is, by its level word or by the vocabulary; ``None`` where neither tells."""
    if place.level_word:
        for unit in vocabulary.scheme("unit"):
            if fold(unit.vi) == fold(place.level_word):
                return "unit:central-city" if unit.id == "unit:city" and place.central_city else unit.id
    if place.level == "level:province":
        return "unit:central-city" if place.central_city else "unit:province"
    concept = vocabulary.get(place.concept) if place.concept else None
    kind = concept.get("unitKind") if concept is not None else None
    if kind and not kind.startswith("unit:"):
        return next((u.id for u in vocabulary.scheme("unit") if fold(u.vi) == fold(kind)), None)
    return kind


def committee_of(vocabulary: Vocabulary, unit: str | None) -> Concept | None:
    """Give the kind of Party committee that goes with a kind of territory (or ``unit:agency``)."""
    if unit is None:
        return None
    return next((c for c in vocabulary.scheme("body") if unit in c.props.get("committeeOfUnit", ())), None)


def is_city(vocabulary: Vocabulary, word: str) -> bool:
    """Whether *word* is the level word of cities: of central ones and of those below a province."""
    city = vocabulary.get("unit:city")
    return city is not None and word == city.vi
