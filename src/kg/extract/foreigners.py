"""Persons of other countries hold no Vietnamese posts: 'Thủ tướng Theresa May' is of no body that the words name.

Who is told with his country once ('Thủ tướng Lào A') is of it wherever the article tells what every State has. Whose name cannot be
Vietnamese by its form is of no Vietnamese body of State either; which country's he is stays open where the article does not say it.
"""

from collections import Counter, defaultdict
from dataclasses import replace

from kg.extract.abroad import as_foreign, is_of_state
from kg.extract.holdings import Holding
from kg.extract.items import Body
from kg.extract.places import is_family
from kg.extract.register import Named, Register
from kg.text.vi.letters import PLAIN
from kg.text.vi.syllables import is_syllable

__all__ = ["is_foreign_name", "of_their_countries"]

_FOREIGN = "branch:foreign"
_BESIDE = ("prenominal", "appositive", "shared")


def of_their_countries(holdings: list[Holding], register: Register) -> list[Holding]:
    """Give *holdings* with the bodies of State of foreigners as those of their countries, or open; in the same order.

    A Vietnamese who is told beside a foreigner's post ('tiếp Chủ tịch nước A, Thủ tướng Lào nói …') does not hold it.
    """
    persons: dict[int, list[int]] = defaultdict(list)
    named: dict[int, Named] = {}
    for index, holding in enumerate(holdings):
        who = register.resolve(holding.person, holding.person.span[0] if holding.person.span else 0)
        if who is not None:
            persons[id(who)].append(index)
            named[id(who)] = who
    out: list[Holding | None] = list(holdings)
    for key, indices in persons.items():
        mine = [holdings[index] for index in indices]
        by_form = is_foreign_name(named[key])
        country = _country(mine)
        if not by_form and _is_home(mine):
            for index in indices:
                out[index] = None if _is_foreign(holdings[index]) else holdings[index]
        elif by_form or country is not None:
            for index in indices:
                out[index] = _abroad(holdings[index], country, by_form=by_form)
    return [holding for holding in out if holding is not None]


def is_foreign_name(named: Named) -> bool:
    """Say whether a name cannot be Vietnamese: no family name of the country, no mark, and a part that is no syllable of the language."""
    parts = named.syllables
    if len(parts) < 2 or is_family(parts[0]) or is_family(parts[-1]) or any("'" in part for part in parts):
        return False
    return all(part.translate(PLAIN) == part for part in parts) and any(not is_syllable(part) for part in parts)


def _country(mine: list[Holding]) -> str | None:
    """The country in whose bodies of State a person is said to be; ``None`` where it is told of none."""
    found = Counter(country for holding in mine if holding.mode in _BESIDE and (country := _state_of(holding)))
    return max(sorted(found), key=lambda name: found[name]) if found else None


def _state_of(holding: Holding) -> str | None:
    body = _innermost(holding.post.body)
    return body.proper if body is not None and body.foreign and body.head is not None and is_of_state(body.head) else None


def _is_home(mine: list[Holding]) -> bool:
    """Whether a person is surely Vietnamese: of a body in a place here, or titled by a post of State that is no other country's."""
    titled = [holding for holding in mine if holding.mode == "prenominal" and holding.post.end == holding.person.start]
    if any(_is_foreign(holding) for holding in titled):
        return False
    bodies = [_innermost(holding.post.body) for holding in mine]
    if any(body is not None and body.place is not None and body.place.concept is not None and body.basis != "context" for body in bodies):
        return True
    return any(holding.post.body is not None and _ends_in_state(holding.post.body) for holding in titled)


def _is_foreign(holding: Holding) -> bool:
    """Whether the post is one of another State: by its country, or since Viet Nam has no such role."""
    role = holding.post.role
    if role is not None and role.get("branch") == _FOREIGN:
        return True
    body = _innermost(holding.post.body)
    if body is None or body.head is None or "country" in body.head.props.get("takes", ()):
        return False
    return body.foreign and (is_of_state(body.head) or body.head.get("branch") == _FOREIGN)


def _innermost(body: Body | None) -> Body | None:
    while body is not None and body.parent is not None:
        body = body.parent
    return body


def _abroad(holding: Holding, country: str | None, *, by_form: bool) -> Holding | None:
    """One holding of a foreigner; ``None`` where a pronoun most likely means somebody else."""
    body = holding.post.body
    if body is None or body.foreign or not (_ends_in_state(body) or body.basis == "context"):
        return holding
    if not holding.person.name and by_form:
        return None
    new = _of(body, country) if country is not None and body.basis != "context" else None
    return replace(holding, post=replace(holding.post, body=new, body_span=holding.post.body_span if new is not None else None))


def _ends_in_state(body: Body) -> bool:
    inner = _innermost(body)
    return inner is not None and inner.head is not None and is_of_state(inner.head)


def _of(body: Body, country: str) -> Body:
    """*body* as that of *country*."""
    if body.parent is not None:
        return replace(body, parent=_of(body.parent, country), foreign=True)
    body = replace(body)
    as_foreign(body, country)
    return body
