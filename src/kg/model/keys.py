"""What makes a thing the same: keys of mentions, organizations, posts and congresses.

A body is its parsed structure: kind, sector, name proper, place, and the body it belongs to. The id of the document enters the key only
where the article leaves the place open; such a body stays one per article until evidence joins it to another.
"""

import hashlib
from collections.abc import Iterable, Sequence

from kg.model.facts import Congress, FactBase
from kg.model.mentions import MentionKey, OrganizationMention, PersonMention, RoleMention
from kg.model.words import Words
from kg.text.tokens import tokens

__all__ = [
    "article_set",
    "congress_mention",
    "digest",
    "facts_hash",
    "is_open",
    "kind_of",
    "name_key",
    "organization_key",
    "organization_mention",
    "person_mention",
    "post_key",
    "post_mention",
    "written",
]

_WIDE = frozenset({"level:central", "level:province", None})
"""Levels whose names do not repeat; for a smaller place the reader needs the place around it, or a concept."""

_CENTRE = "body:central-committee"
"""The host whose commissions are bodies of which there is only one (``kg:centralCommission``)."""

_RESERVED = str.maketrans({"|": "/", "<": "(", ">": ")", "@": "a"})


def digest(text: str) -> str:
    """Hash *text*; 16 hexadecimal digits of SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def name_key(name: str) -> str:
    """Fold a name so that its spellings are equal: case, tone placement, dashes and the spaces around them.

    >>> name_key("Nghiên cứu -Tổng hợp") == name_key("NGHIÊN CỨU – TỔNG HỢP")
    True
    """
    return " ".join(token.folded for token in tokens(name)).translate(_RESERVED)


def person_mention(document: str, mention: PersonMention) -> MentionKey:
    """Give the identity of a person as *document* names them: where the full name first stands."""
    return MentionKey(document, "person", mention.start, mention.end)


def organization_mention(document: str, mention: OrganizationMention) -> MentionKey:
    """Give the identity of a body as *document* names it; its kind tells bodies apart that share a span."""
    return MentionKey(document, "organization", mention.start, mention.end, _local(mention.type))


def post_mention(document: str, role: RoleMention, organization: OrganizationMention) -> MentionKey:
    """Give the identity of a post as *document* names it: its body and its role."""
    role_local = _local(role.concept) or name_key(role.name).replace(" ", "-")
    return MentionKey(document, "post", organization.start, organization.end, f"{_local(organization.type)}.{role_local}")


def congress_mention(congress: Congress) -> MentionKey:
    """Give the identity of a congress as its article first names it."""
    return MentionKey(congress.document, "congress", congress.start, congress.end)


def written(key: MentionKey) -> str:
    """Write a mention's key as a string that sorts by document, then by place in it.

    >>> written(MentionKey("bao-1", "person", 12, 21))
    'bao-1|person|00000012|00000021|'
    """
    return f"{key.document}|{key.kind}|{key.start:08}|{key.end:08}|{key.type}"


def kind_of(type: str | None, words: Words) -> str | None:
    """Give the one kind that stands for all forms of one body: where ``kg:sameBodyAs`` leads, the smallest id of a circle."""
    seen: list[str] = []
    while type is not None and type not in seen:
        seen.append(type)
        concept = words.get(type)
        type = min(concept.props.get("sameBodyAs", ()), default=None) if concept else None
    return (min(seen[seen.index(type) :]) if type else seen[-1]) if seen else None


def is_open(mention: OrganizationMention, words: Words) -> bool:
    """Say whether the article does not tell which body this is: its place, or the body it belongs to, is left open."""
    concept = words.get(mention.type) if mention.type else None
    if concept is not None and concept.get("unique") == "true" and not _is_abroad(mention):
        return False
    if mention.scope == "other":
        return not mention.proper
    place = mention.place
    if place is not None and place.level != "level:central":
        if place.name is not None:
            return place.concept is None and place.level not in _WIDE and place.within is None
        return True
    if mention.parent is not None:
        return is_open(mention.parent, words)
    if concept is None or not (mention.sector or mention.proper) or concept.get("namesRepeat") == "true":
        return True
    if concept.get("level") == "level:central" or (place is not None and place.level == "level:central"):
        return False
    # A kind whose name takes a place or a host, printed without one, points at something that is not said.
    takes = concept.props.get("takes", ())
    return "place" in takes or "host" in takes


def organization_key(mention: OrganizationMention, document: str, words: Words) -> str:
    """Give the key of a body: equal for two mentions of the same body, in any article.

    Args:
        mention: The body as one article names it.
        document: Id of the article; part of the key only where the body is open (:func:`is_open`).
        words: The vocabulary; it knows which bodies are unique and which names are forms of one body.
    """
    kind = kind_of(mention.type, words) or ""
    concept = words.get(kind)
    if concept is not None and concept.get("unique") == "true" and not _is_abroad(mention):
        return kind
    host = kind_of(mention.parent.type, words) if mention.parent is not None else None
    central = concept.get("centralCommission") if concept is not None and host == _CENTRE else None
    if central is not None:
        return kind_of(central, words) or central
    if mention.scope == "other" or not kind:
        parts = [kind, "other" if mention.scope == "other" else "", name_key(mention.name)]
    else:
        sector = mention.sector if mention.sector and mention.sector.startswith("sector:") else name_key(mention.sector or "")
        parts = [kind, sector, name_key(mention.proper or "")]
    place, parent = _place(mention), mention.parent
    if parent is not None and place and place != _nearest_place(parent) and not is_open(mention, words):
        parent = None  # its own place names it; the body above is context
    if parent is not None:
        place = "" if place in ("", _nearest_place(parent)) else place
        parts += [place, f"<{organization_key(parent, document, words)}>"]
    else:
        parts += [place, ""]
        if is_open(mention, words):
            parts.append(document)
    return "|".join(parts)


def _is_abroad(mention: OrganizationMention) -> bool:
    """Whether a kind of which Viet Nam has one body is another country's here: 'Chính phủ Lào'."""
    return mention.scope == "other" and mention.proper is not None


def post_key(role: RoleMention, organization: str) -> str:
    """Give the key of a post: a role in the body with the key *organization*."""
    return f"{role.concept or name_key(role.name)}@{organization}"


def facts_hash(facts: Iterable[FactBase]) -> str:
    """Hash the facts of one article in their order."""
    found = hashlib.sha256()
    for fact in facts:
        found.update(fact.model_dump_json().encode())
        found.update(b"\n")
    return found.hexdigest()


def article_set(articles: Iterable[tuple[str, str, str]]) -> str:
    """Hash a set of articles, each as its document id, the hash of its text and the hash of its facts; the order does not matter."""
    lines: Sequence[tuple[str, str, str]] = sorted(articles)
    return hashlib.sha256("".join(f"{a}\t{b}\t{c}\n" for a, b, c in lines).encode()).hexdigest()


def _local(curie: str | None) -> str:
    return curie.partition(":")[2] or curie if curie else ""


def _place(mention: OrganizationMention) -> str:
    place = mention.place
    if place is None or place.level == "level:central":
        return ""
    if place.concept:
        return place.concept
    return ":".join([place.level or "", name_key(place.name or "?"), name_key(place.within or "")])


def _nearest_place(mention: OrganizationMention | None) -> str:
    while mention is not None:
        if found := _place(mention):
            return found
        mention = mention.parent
    return ""
