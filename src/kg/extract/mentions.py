"""Turn parsed names into mentions with permanent anchors: the first place in the article that names the same thing."""

from kg.extract.items import Body, Place
from kg.extract.printing import body_name
from kg.extract.register import Named
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.ontology import Concept
from kg.text.tokens import fold

__all__ = ["Anchors", "person_mention", "place_mention", "role_mention"]

_OTHER = frozenset(("branch:foreign", "branch:religion", "branch:enterprise-private", "branch:private"))


class Anchors:
    """First places of the bodies of one article, by printed name and kind."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], tuple[int, int]] = {}

    def see(self, body: Body, fallback: tuple[int, int]) -> None:
        """Note that *body* stands at its own span, else at *fallback*; its hosts likewise."""
        span = body.span or fallback
        key = self._key(body)
        known = self._first.get(key)
        if known is None or span < known:
            self._first[key] = span
        if body.parent is not None:
            self.see(body.parent, span)

    def _key(self, body: Body) -> tuple[str, str]:
        return fold(body_name(body)), body.head.id if body.head is not None else ""

    def mention(self, body: Body, fallback: tuple[int, int]) -> OrganizationMention:
        """Make the mention of *body*, its hosts included."""
        start, end = self._first.get(self._key(body)) or body.span or fallback
        head = body.head
        return OrganizationMention(
            name=body_name(body),
            start=start,
            end=end,
            type=head.id if head is not None else None,
            sector=body.sector.id if body.sector is not None else None,
            proper=body.proper or None,
            place=place_mention(body.place, head) if body.place is not None else None,
            parent=self.mention(body.parent, (start, end)) if body.parent is not None else None,
            link=_link(body),
            scope="other"
            if body.foreign or (head is not None and (head.get("branch") in _OTHER or head.get("scope") == "other"))
            else "vn",
        )


def _link(body: Body) -> str | None:
    if body.parent is None:
        return None
    if body.link:
        return "relation:sub-organization-of"
    return (body.head.get("link") if body.head is not None else None) or "relation:unit-of"


def place_mention(place: Place, head: Concept | None = None) -> PlaceMention:
    """Make the mention of *place*; a name taken from the context says so."""
    level = place.level or (head.get("level") if head is not None else None)
    basis = None if place.name is None else ("context" if place.basis == "context" else "stated")
    return PlaceMention(name=place.name, level=level, concept=place.concept, basis=basis, within=place.within)


def person_mention(named: Named) -> PersonMention:
    """Make the mention of a person of the article."""
    return PersonMention(name=named.name, start=named.start, end=named.end)


def role_mention(role: Concept | None, name: str) -> RoleMention:
    """Make the mention of a role."""
    return RoleMention(name=name, concept=role.id if role is not None else None)
