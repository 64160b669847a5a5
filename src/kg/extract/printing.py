"""Print the name of a body as its mention has it: abbreviations expanded, level words as printed, from the smallest body outward."""

from kg.extract.items import Body, Place
from kg.text.vi.common import CITY, PROVINCE

__all__ = ["body_name", "place_name"]

_LEVELLED = ("branch:state", "branch:justice", "branch:armed", "branch:front", "branch:party")


def body_name(body: Body) -> str:
    """Give the printed name of *body*: 'Đảng ủy Văn phòng Ủy ban nhân dân tỉnh'."""
    parts = [body.head_text]
    if body.sector is not None:
        parts.append(body.sector.vi)
    if body.proper:
        parts.append(body.proper)
    if body.parent is not None:
        if body.link:
            parts.append(body.link)
        parts.append(body_name(body.parent))
    elif body.place is not None:
        place = place_name(body, body.place)
        parts[-1] = _without_level(parts[-1], place)
        parts.append(place)
    return " ".join(part for part in parts if part)


def _without_level(words: str, place: str) -> str:
    """Print a level word once: 'Đảng bộ thành phố' + 'Thành phố Hồ Chí Minh'."""
    twice = next((w for w in (CITY, PROVINCE) if words.lower().endswith(f" {w}") and place.lower().startswith(f"{w} ")), None)
    return words[: -len(twice) - 1] if twice else words


def place_name(body: Body, place: Place) -> str:
    """Print the place behind the head of *body*; level words as the guidelines have them."""
    if place.name is None:
        return "" if _fused(body) else place.level_word
    if place.always_full:
        return place.always_full
    around = f" {place.within}" if place.within and place.basis == "within" else ""
    if _fused(body):
        return (f"{place.level_word} {place.name}" if place.word_kept else place.name) + around
    word = place.level_word
    branch = body.head.get("branch") if body.head is not None else None
    if not word and branch in _LEVELLED and place.level == "level:province":
        word = CITY if place.central_city else PROVINCE
    return f"{word} {place.name}".strip() + around


def _fused(body: Body) -> bool:
    """'Tỉnh ủy', 'Huyện ủy', 'Tỉnh đoàn': the head has swallowed its level."""
    return body.head is not None and body.head.get("fusedLevel") == "true"
