"""Make organizations and posts from their mentions: one for each key, in any order of the articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

from kg.model.entities import Organization, Post
from kg.model.facts import BodyRelation
from kg.model.keys import kind_of, organization_key
from kg.model.mentions import MentionKey, OrganizationMention
from kg.model.words import Word, Words
from kg.resolve.english import english_name, joined
from kg.resolve.gather import Body, Gathered, Seat

__all__ = ["RELATIONS", "best_name", "organizations", "place_of", "posts", "seats_of"]

RELATIONS = {
    "subOrganizationOf": "relation:sub-organization-of",
    "partyCommitteeIn": "relation:party-committee-in",
    "partyOrganIn": "relation:party-organ-in",
    "unitOf": "relation:unit-of",
    "standingOrganOf": "relation:standing-organ-of",
}


def best_name(names: Iterable[str]) -> str:
    """Choose the name to print: the longest, then the most common, then the first in the order of code points."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-len(name), -counted[name], name))


def organizations(gathered: Gathered) -> tuple[Organization, ...]:
    """Give the organizations, sorted by key."""
    groups: dict[str, list[tuple[MentionKey, Body]]] = defaultdict(list)
    for at in sorted(gathered.bodies):
        body = gathered.bodies[at]
        groups[body.key].append((at, body))
    parents: dict[str, set[tuple[str, str]]] = defaultdict(set)
    governs: dict[str, set[str]] = defaultdict(set)
    for fact in gathered.of(BodyRelation):
        subject, above = gathered.body(fact.document, fact.subject), gathered.body(fact.document, fact.object)
        assert subject is not None
        if above is not None and above != subject and fact.relation in RELATIONS:
            parents[subject].add((RELATIONS[fact.relation], above))
        elif fact.place is not None and fact.place.concept:
            governs[subject].add(fact.place.concept)
    for at, body in gathered.bodies.items():
        above = gathered.body(at.document, body.mention.parent)
        read = organization_key(body.mention.parent, at.document, gathered.words) if body.mention.parent is not None else None
        above = read if read in groups else above  # of its own time, where the name around it stands for two bodies in one article
        if above is not None and above != body.key:
            kind = gathered.words.get(body.mention.type or "")
            link = body.mention.link or (kind.get("link") if kind else None) or "relation:sub-organization-of"
            parents[body.key].add((link, above))
    return tuple(_organization(key, groups[key], parents[key], governs[key], gathered.words) for key in sorted(groups))


def _organization(
    key: str, group: list[tuple[MentionKey, Body]], parents: set[tuple[str, str]], governs: set[str], words: Words
) -> Organization:
    mentions = [body.mention for _, body in group]
    first = mentions[0]
    type = key if words.get(key) is not None else kind_of(first.type, words)
    kind = words.get(type) if type else None
    name = _name(mentions, kind if kind is None or kind.id == key or kind.get("unique") != "true" else None)
    places = [mention.place for mention in mentions if mention.place is not None]
    levels = [place.level for place in places if place.level] + ([kind.get("level")] if kind else [])
    return Organization(
        key=key,
        type=type,
        branch=_inherited(kind, "branch", words),
        sector=first.sector if first.sector and words.get(first.sector) else None,
        level=next(iter(levels), None),
        place=min((place.concept for place in places if place.concept), default=None),
        place_name=min((place.name for place in places if place.name), default=None),
        name=name,
        name_en=next((en for mention in mentions if (en := english_name(mention, words))), None),
        other_names=tuple(sorted({mention.name for mention in mentions} - {name})),
        parents=tuple(sorted(parents)),
        governs=tuple(sorted(governs)),
        is_open=group[0][1].is_open,
        scope="other" if all(mention.scope == "other" for mention in mentions) else "vn",
        mentions=tuple(at for at, _ in group),
    )


def _name(mentions: list[OrganizationMention], kind: Word | None) -> str:
    """Choose the name to print: the vocabulary's for the only body of its kind, else the best that begins as the kind is called."""
    if kind is not None and kind.get("unique") == "true":
        return kind.vi
    names = [mention.name for mention in mentions]
    return best_name([name for name in names if kind is not None and name.startswith(kind.vi)] or names)


def place_of(key: str, by_key: Mapping[str, Organization]) -> str | None:
    """Give the place of a body, or of the nearest body above that has one."""
    seen: set[str] = set()
    while key not in seen:
        seen.add(key)
        one = by_key[key]
        if one.place or one.place_name:
            return one.place or one.place_name
        if not one.parents:
            return None
        key = one.parents[0][1]
    return None


def posts(gathered: Gathered, by_key: dict[str, Organization]) -> tuple[Post, ...]:
    """Give the posts, sorted by key."""
    groups: dict[str, list[Seat]] = defaultdict(list)
    for at in sorted(gathered.seats):
        seat = gathered.seats[at]
        groups[seat.key].append(seat)
    return tuple(_post(groups[key], by_key[groups[key][0].body], gathered.words) for key in sorted(groups))


def _post(seats: list[Seat], organization: Organization, words: Words) -> Post:
    first = seats[0]
    role = words.get(first.role.concept) if first.role.concept else None
    role_name = role.vi if role is not None else best_name(seat.role.name for seat in seats)
    alone = role is not None and role.get("defaultBody") == organization.key
    role_en = role.en if role is not None else None
    english = joined(role_en, organization.name_en, " of the ") if role_en and organization.name_en else None
    return Post(
        key=first.key,
        role=first.role.concept,
        role_name=role_name,
        organization=organization.key,
        name=role_name if alone else joined(role_name, organization.name, " "),
        name_en=role_en if alone else english,
        seats=seats_of(first.role.concept, organization.type, words),
        rank=_rank(role, organization.type, words),
        mentions=tuple(seat.at for seat in seats),
    )


def seats_of(role: str | None, type: str | None, words: Words) -> Literal["one", "many"] | None:
    """Say how many may hold a role in a kind of body at one time, as the vocabulary has it for the kind or a broader one."""
    number = _of_seat("seat", role, type, words)
    return None if number is None else "one" if number == "one" else "many"


def _rank(role: Word | None, type: str | None, words: Words) -> int | None:
    rank = _of_seat("seatRank", role.id, type, words) or role.get("rank") if role is not None else None
    return int(rank) if rank is not None and rank.isdecimal() else None


def _of_seat(name: str, role: str | None, type: str | None, words: Words) -> str | None:
    """Look up what ``role=value`` says of *role* in a kind of body, in another form of the same body, or in a broader kind."""
    todo, seen = [type], set()
    while todo and role is not None:
        kind = words.get(todo.pop(0) or "")
        if kind is None or kind.id in seen:
            continue
        seen.add(kind.id)
        for seat in kind.props.get(name, ()):
            held, _, value = seat.partition("=")
            if held == role:
                return value
        todo += [*kind.props.get("sameBodyAs", ()), *kind.props.get("broader", ())]
    return None


def _inherited(kind: Word | None, name: str, words: Words) -> str | None:
    seen: set[str] = set()
    while kind is not None and kind.id not in seen:
        seen.add(kind.id)
        if value := kind.get(name):
            return value
        kind = words.get(kind.get("broader") or "")
    return None
