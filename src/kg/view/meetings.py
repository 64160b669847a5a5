"""Statements about congresses: the congress, who attended, who was elected, what was aimed at, which documents are cited."""

from kg.view.evidence import Evidence
from kg.view.names import congress_name, date_of, name, of_concept
from kg.view.statements import Link, Statement, derived
from kg.view.things import Data, Thing
from kg.view.words import Label, clean, join, number, same, say

__all__ = ["attendances", "citations", "congresses", "results", "targets"]

_SIGNS = {"=": "", ">": ">\u00a0", ">=": "≥\u00a0", "<": "<\u00a0", "<=": "≤\u00a0", "~": "≈\u00a0"}
"""Signs, numbers and units stay on one line."""


def congresses(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell every congress, held, past, or only spoken of."""
    found = []
    for thing in data.of("kg:Congress"):
        body, before = data.get(thing.one("kg:heldBy")), data.get(thing.one("kg:previous"))
        cells = {
            "congress": congress_name(data, thing, short=True),
            "held-by": name(data, body.iri) if body else say("unnamed"),
            "date": date_of(data, thing) or same(""),
            "term": same(clean(thing.one("kg:term") or "")),
            "previous": congress_name(data, before, short=True),
        }
        links: tuple[Link, ...] = (Link(body.iri, thing.iri, "hosts"),) if body else ()
        links += (Link(before.iri, thing.iri, "previous"),) if before else ()
        tail = join(", ", cells["date"]) or (say("unnamed") if thing.one("kg:unnamed") else say("day-unknown"))
        basis, proofs = derived(data, evidence, thing)
        about = tuple(one.iri for one in (thing, body, before) if one is not None)
        found.append(Statement(thing.iri, "congress", cells["congress"], tail, cells, about, links, basis, proofs))
    return found


def attendances(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell who attended, and how many more."""
    found = []
    for thing in data.of("kg:Attendance"):
        congress, person = data.get(thing.one("kg:congress")), data.get(thing.one("kg:attendee"))
        capacity = of_concept(data, thing.one("kg:capacity"))
        many = _amount(data, thing, thing.one("kg:count"))
        named = thing.one("kg:includesNamed")
        note = say(f"includes-{named}") if named in ("yes", "no", "unknown") else None
        as_member = thing.one("kg:asMemberOf")
        cells = {
            "person": name(data, person.iri) if person else many,
            "capacity": join(", ", capacity, say("as-member", body=name(data, as_member)) if as_member else None, note),
            "congress": congress_name(data, congress, short=True),
        }
        links = (Link(person.iri, congress.iri, "attends", capacity),) if person and congress else ()
        basis, proofs = derived(data, evidence, thing)
        about = tuple(one.iri for one in (person, congress) if one is not None)
        found.append(Statement(thing.iri, "attendance", cells["person"], cells["congress"], cells, about, links, basis, proofs))
    return found


def results(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell how many were elected to which body."""
    found = []
    for thing in data.of("kg:ElectionResult"):
        congress, body = data.get(thing.one("kg:congress")), data.get(thing.one("org:organization"))
        cells = {
            "organization": name(data, body.iri if body else None),
            "count": _amount(data, thing, thing.one("kg:count")),
            "votes": same("/".join(filter(None, (thing.one("kg:votes"), thing.one("kg:ballots"))))),
            "congress": congress_name(data, congress, short=True),
        }
        links = (Link(body.iri, congress.iri, "hosts"),) if body and congress else ()
        basis, proofs = derived(data, evidence, thing)
        about = tuple(one.iri for one in (body, congress) if one is not None)
        found.append(Statement(thing.iri, "result", cells["organization"], cells["count"], cells, about, links, basis, proofs))
    return found


def targets(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell what a congress or a body aims at, with a number or without."""
    found = []
    for thing in data.of("kg:Target"):
        congress, body = data.get(thing.one("kg:congress")), data.get(thing.one("kg:setBy"))
        whole, cited = data.get(thing.one("kg:partOf")), data.get(thing.one("kg:carriesOut"))
        upto = f"–{thing.one('kg:numberTo')}" if thing.one("kg:numberTo") else ""
        amount = _amount(data, thing, (thing.one("kg:number") or "") + upto)
        cells = {
            "indicator": same(clean(thing.one("kg:indicator") or "")),
            "number": amount if thing.one("kg:number") else same(""),
            "part-of": same(clean(whole.one("kg:indicator") or "")) if whole else same(""),
            "carries-out": name(data, cited.iri) if cited else same(""),
            "congress": congress_name(data, congress, short=True),
            "term": same(clean(thing.one("kg:term") or "")),
        }
        basis, proofs = derived(data, evidence, thing)
        about = tuple(one.iri for one in (congress, body) if one is not None)
        found.append(
            Statement(
                thing.iri,
                "target",
                cells["indicator"],
                cells["number"],
                cells,
                about,
                (),
                basis,
                proofs,
                part_of=whole.iri if whole else None,
            )
        )
    return found


def citations(data: Data, evidence: Evidence) -> list[Statement]:
    """Tell which documents are cited, and who issued them."""
    found = []
    for thing in data.of("kg:CitedDocument"):
        issuer = data.get(thing.one("kg:issuer")) or data.get(thing.one("kg:issuerCongress"))
        cells: dict[str, Label] = {
            "name": same(clean(thing.one("kg:citedName") or "")),
            "type": of_concept(data, thing.one("kg:documentType")),
            "document-number": same(clean(thing.one("kg:documentNumber") or "")),
            "issuer": name(data, issuer.iri) if issuer else same(""),
            "term": same(clean(thing.one("kg:term") or "")),
        }
        basis, proofs = derived(data, evidence, thing)
        about = (issuer.iri,) if issuer else ()
        found.append(Statement(thing.iri, "citation", cells["name"], cells["issuer"], cells, about, (), basis, proofs))
    return found


def _amount(data: Data, thing: Thing, count: str | None) -> Label:
    """Write a number with its sign and its unit: in Vietnamese as the article has it, in English as the vocabulary has it."""
    if not count:
        return same("")
    sign, unit = _SIGNS.get(thing.one("kg:comparator") or "=", ""), _unit(data, thing, one=count == "1")
    return join("" if unit.vi.startswith("%") else "\u00a0", number(count).map(lambda written: sign + written), unit)


def _unit(data: Data, thing: Thing, *, one: bool) -> Label:
    printed = clean(thing.one("kg:unit") or "").strip(" ,;:")
    concept = data.things.get(thing.one("kg:countedIn") or "")
    if concept is None:
        return same(printed)
    english = (concept.text("kg:singular", "en") if one else None) or concept.text("skos:prefLabel", "en")
    return Label(printed, clean(english or printed))
