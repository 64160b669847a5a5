"""Statements about who held what: memberships, and the acts that start and end them."""

from collections.abc import Mapping, Sequence

from kg.store.terms import Term, plain
from kg.view.dates import attested, held, seen
from kg.view.evidence import Evidence
from kg.view.names import date_of, local, name, of_concept, role_of
from kg.view.statements import Link, Statement, derived, seat
from kg.view.things import Data, Thing
from kg.view.words import Label, clean, join, same, say

__all__ = ["acts", "memberships"]

_DAYS = ("kg:earliestStart", "kg:latestStart", "kg:earliestEnd", "kg:latestEnd", "kg:earliestAttested", "kg:latestAttested")


def memberships(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell every membership: one line from the person to the post each, so that two terms in one post stay two."""
    days = [data.columns.get(key, {}) for key in _DAYS]
    return [_membership(data, evidence, thing, days) for thing in data.of("org:Membership")]


def _membership(data: Data, evidence: Evidence, thing: Thing, columns: Sequence[Mapping[str, tuple[Term, ...]]]) -> Statement:
    person, body = data.get(thing.one("org:member")), data.get(thing.one("org:organization"))
    place, status = seat(data, thing), thing.one("kg:status")
    days = tuple([plain(found[0]) if (found := column.get(thing.iri)) else None for column in columns])
    when, known = attested(days[4], days[5]), _held(thing, days)
    over = _over(thing, days)
    day_of = say("publication-day") if when and _published(data, thing) else None
    terms = same(", ".join([clean(term) for term in thing.all("kg:term")]))
    state = of_concept(data, status)
    former = state if status and local(status) != "current" else None
    # Who is called current in an article without a day, and is known to have left since, is so in that article.
    undated = say("undated") if over and not known and not former and not any(days[4:6]) else None
    told = seen(days[4], days[5]) or undated
    attested_when = join(" ", told, day_of)
    cells = {
        "person": name(data, person.iri if person else None),
        "role": role_of(data, thing),
        "organization": name(data, body.iri) if body else say("no-organization"),
        "held-when": join(", ", known, over),
        "attested": join(" ", when or told, day_of),
        "seen": attested_when,
        "when": join(", ", known or attested_when, over),
        "status": state,
        "term": terms,
    }
    written = join(", ", known or (join(" ", state, undated) if undated else told), over) or None
    links: tuple[Link, ...] = ()
    if person and place:
        links = (Link(person.iri, place, "holds", join(", ", former, written) or None),)
    if place and body:
        links += (Link(place, body.iri, "seat"),)
    basis, proofs = derived(data, evidence, thing)
    about = tuple([iri for iri in (person.iri if person else None, place, body.iri if body else None) if iri])
    return Statement(thing.iri, "membership", cells["person"], cells["role"], cells, about, links, basis, proofs, days, status=status)


def _published(data: Data, thing: Thing) -> bool:
    """Say whether the day of attestation is only that of publication."""
    if not data.columns.get("kg:attestedBasis"):
        return False
    claims = [claim for iri in thing.all("prov:wasDerivedFrom") if (claim := data.things.get(iri)) is not None]
    return bool(claims) and all(claim.one("kg:attestedBasis") for claim in claims)


def _held(thing: Thing, days: tuple[str | None, ...]) -> Label | None:
    """Write the start and the end that a source tells; that someone was seen in office is neither."""
    start = (days[0], days[1]) if thing.one("kg:startWitnessed") in ("true", "1") else None
    end = (days[2], days[3]) if thing.one("kg:endWitnessed") in ("true", "1") else None
    return held(start, end) if start or end else None


def _over(thing: Thing, days: tuple[str | None, ...]) -> Label | None:
    """Write by when it was over, where something else says so: the next holder of the seat, or the end of the body."""
    return held(None, (None, days[3])) if thing.one("kg:endBoundedBy") and thing.one("kg:endWitnessed") not in ("true", "1") else None


def acts(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell every appointment, election, relief …; drawn on the line of the membership, or as a line of its own where there is none."""
    return [_act(data, evidence, thing) for thing in data.of("kg:PersonnelEvent")]


def _act(data: Data, evidence: Evidence, thing: Thing) -> Statement:
    person, by = data.get(thing.one("kg:person")), data.get(thing.one("kg:by"))
    post, left = data.get(thing.one("kg:post")), data.get(thing.one("kg:fromPost"))
    body = data.get(post.one("org:postIn")) if post else data.get(thing.one("org:organization"))
    kind = of_concept(data, thing.one("kg:eventType"))
    when = date_of(data, thing)
    cells = {
        "event": kind,
        "person": name(data, person.iri if person else None),
        "role": role_of(data, post or thing),
        "organization": name(data, body.iri) if body else say("no-organization"),
        "date": when or same(""),
        "by": name(data, by.iri) if by else same(""),
        "left": name(data, left.iri) if left else same(""),
        "predecessor": name(data, thing.one("kg:predecessor")),
    }
    at = post or left
    links: tuple[Link, ...] = ()
    if person and at:
        links = (Link(person.iri, at.iri, "act", join(" ", kind, when)),)
        in_body = at.one("org:postIn")
        links += (Link(at.iri, in_body, "seat"),) if in_body else ()
    basis, proofs = derived(data, evidence, thing)
    about = tuple(one.iri for one in (person, post, left, body, by) if one is not None)
    return Statement(thing.iri, "event", cells["person"], join(": ", kind, cells["role"]), cells, about, links, basis, proofs)
