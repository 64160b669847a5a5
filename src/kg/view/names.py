"""What things are called on a page: persons, roles, posts, bodies, congresses, in both languages where the data has both."""

from functools import lru_cache

from kg.view.dates import day, span
from kg.view.things import Data, Thing
from kg.view.words import Label, clean, join, same, say

__all__ = ["congress_name", "congress_title", "date_of", "initials", "label", "local", "name", "of_concept", "role_of", "short_keys"]

_LONGEST = 34


@lru_cache(maxsize=1 << 14)
def local(iri: str) -> str:
    """Give the last part of an IRI: the only name that a concept without labels has."""
    return iri.rstrip("/#").replace("#", "/").rsplit("/", 1)[-1]


def label(thing: Thing, name: str = "skos:prefLabel") -> Label:
    """Give the labels of a thing; where one language is missing, the other stands for it."""
    vi, en = thing.text(name, "vi"), thing.text(name, "en")
    return Label(clean(vi or en or ""), clean(en or vi or ""))


def of_concept(data: Data, iri: str | None) -> Label:
    """Name a concept of the vocabulary; without labels by its id."""
    if iri is None:
        return same("")
    if data.names is not None and (known := data.names.get(f"concept {iri}")):
        return known
    thing = data.things.get(iri)
    found = (label(thing) if thing else same("")) or same(local(iri).replace("-", " "))
    if data.names is not None:
        data.names[f"concept {iri}"] = found
    return found


def name(data: Data, iri: str | None) -> Label:
    """Name an entity, or the mention of one."""
    if iri is None or data.names is None:
        return _name(data, iri)
    found = data.names.get(iri)
    if found is None:
        found = data.names[iri] = _name(data, iri)
    return found


def _name(data: Data, iri: str | None) -> Label:
    thing = data.get(iri)
    if thing is None:
        return same(local(iri)) if iri else same("")
    if thing.is_a("kg:Congress"):
        return congress_name(data, thing)
    if thing.is_a("org:Post"):
        return label(thing) or join(", ", role_of(data, thing), name(data, thing.one("org:postIn")))
    found = label(thing) or same(clean(thing.one("foaf:name") or thing.one("kg:name") or thing.one("kg:citedName") or ""))
    if found and thing.is_a("org:Organization") and not thing.text("skos:prefLabel", "en"):
        kind = of_concept(data, thing.one("org:classification"))  # a name without English says at least what it is the name of
        return Label(found.vi, f"{found.vi} ({kind.en})") if kind.en != kind.vi else found
    return found or same(local(thing.iri))


def role_of(data: Data, thing: Thing) -> Label:
    """Name the role of a membership, an event, a claim or a post, which may be outside the vocabulary."""
    role = thing.one("org:role")
    if role is not None:
        return of_concept(data, role)
    if given := thing.one("kg:roleName"):
        return same(clean(given))
    post = data.get(thing.one("kg:post"))
    return role_of(data, post) if post is not None and post is not thing else same("")


def congress_name(data: Data, thing: Thing | None, *, short: bool = False) -> Label:
    """Name a congress: its own words, the body (not in *short*), the ordinal, the term."""
    if thing is None:
        return same("")
    if unnamed := thing.one("kg:unnamed"):
        return same(clean(unnamed))
    body = thing.one("kg:heldBy")
    ordinal, term = thing.one("kg:ordinal"), thing.one("kg:term")
    title = congress_title(thing)
    if body and not short:
        holder = name(data, body)
        title = say("congress-of" if holder.vi == holder.en else "congress-of-the", name=title, body=holder)
    title = say("ordinal", name=title, number=clean(ordinal)) if ordinal else title
    return say("with-term", name=title, term=clean(term)) if term else title


def congress_title(thing: Thing) -> Label:
    """Give the words for a congress of its kind, with a capital."""
    own = clean(thing.one("kg:name") or "")
    return Label(own[:1].upper() + own[1:] or say("one-event").vi, say("one-event").en)


def date_of(data: Data, thing: Thing) -> Label | None:
    """Write the day of a congress or an act, and say so if a part of it is not printed but worked out."""
    found = span(thing.one("kg:earliest"), thing.one("kg:latest"))
    written = day(found or thing.one("kg:date"))
    told = [thing, *(claim for iri in thing.all("prov:wasDerivedFrom") if (claim := data.things.get(iri)) is not None)]
    printed = [one.one("kg:date") or "" for one in told]
    bases = {basis for one in told for basis in one.all("kg:dateBasis")}
    if written and found and any(date.startswith("--") for date in printed):
        return join(" ", written, say("year-inferred"))
    return join(" ", written, say("inferred")) if written and bases - {"printed"} else written


def initials(person: str) -> str:
    """Give the first letters of the first and the last word of a name.

    >>> initials("Lê Văn Bình"), initials("Pelé")
    ('LB', 'P')
    """
    parts = [part for part in person.split() if part[0].isalpha()]
    return "".join(part[0].upper() for part in (parts[:1] + parts[1:][-1:]))[:2]


def short_keys(iris: list[str]) -> dict[str, str]:
    """Give each IRI a key that is short enough for an address bar; all of it where that is not unique.

    >>> list(short_keys(["urn:x/person/le-van-binh-01ab", "urn:x/organization/uy-ban-nhan-dan-xa-hoa-thuan-dong-02cd"]).values())
    ['person/le-van-binh-01ab', 'organization/02cd']
    """
    short = {iri: _short(*iri.rsplit("/", 2)[-2:]) for iri in iris}
    return short if len(set(short.values())) == len(set(iris)) else {iri: iri for iri in iris}


def _short(kind: str, last: str = "") -> str:
    """Keep a speaking name of a moderate length; of a longer one, the hash that ends it."""
    return f"{kind}/{last if len(last) <= _LONGEST or '~' in last else last.rsplit('-', 1)[-1]}"
