"""How a case of a test is written: a sentence, and the holdings that a careful reader finds in it, as the guidelines print them."""

from typing import NamedTuple

__all__ = ["Case", "Told", "case"]


class Told(NamedTuple):
    """One holding: *body* is empty where the sentence leaves it open."""

    person: str
    role: str
    body: str
    status: str


class Case(NamedTuple):
    """*told* is everything that it says of holdings, and nothing else may be found in it."""

    name: str
    text: str
    told: tuple[Told, ...]


def case(name: str, text: str, *told: str) -> Case:
    """Make a case from ``person | role | body | status`` (``current`` if left out); a person of ``"`` is the one before.

    >>> case("x", "…", "Lò Văn Bun | Bí thư | Huyện ủy", '" | Đại biểu | Quốc hội | former').told[1]
    Told(person='Lò Văn Bun', role='Đại biểu', body='Quốc hội', status='former')
    """
    found: list[Told] = []
    for line in told:
        person, role, body, *rest = (part.strip() for part in line.split("|"))
        found.append(Told(found[-1].person if person == '"' else person, role, body, rest[0] if rest else "current"))
    return Case(name, text, tuple(found))
