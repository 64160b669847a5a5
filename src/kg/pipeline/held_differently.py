"""Compare the memberships of two built folders: which is which, and what of it has changed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from kg.pipeline.sides import Side
from kg.store import plain, select

__all__ = ["memberships"]

_PREFIXES = """PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
"""
_BOUNDS = ("earliestAttested", "latestAttested", "earliestStart", "latestStart", "earliestEnd", "latestEnd")
_HELD = (
    _PREFIXES
    + "SELECT DISTINCT ?one ?person ?post ?role ?roleName ?organization ?status ?startWitnessed ?endWitnessed"
    + "".join(f" ?{name}" for name in _BOUNDS)
    + " { ?one a org:Membership ; org:member ?person ; kg:status ?status ;"
    + " kg:startWitnessed ?startWitnessed ; kg:endWitnessed ?endWitnessed ."
    + " OPTIONAL { ?one kg:post ?post } OPTIONAL { ?one org:role ?role } OPTIONAL { ?one kg:roleName ?roleName }"
    + " OPTIONAL { ?one org:organization ?organization }"
    + "".join(f" OPTIONAL {{ ?one kg:{name} ?{name} }}" for name in _BOUNDS)
    + " } ORDER BY ?one"
)
_CLAIMS = _PREFIXES + "SELECT DISTINCT ?one ?claim { ?one a org:Membership ; prov:wasDerivedFrom ?claim } ORDER BY ?one ?claim"

Fields = Mapping[str, str]
Told = tuple[Literal["came", "gone", "changed"], str, Fields | None, Fields | None, str]


class _Held(NamedTuple):
    """A membership: what it is called, which post it is of, and what may change of it."""

    iri: str
    label: str
    post: str
    fields: Fields


def memberships(old: Side, new: Side) -> Iterator[Told]:
    """Give what came, went or changed, as change, label, before, after and IRI; memory grows with the memberships of both.

    A membership is the same if its IRI is; else, since that follows from the person's, if it is of the same post and some claim is
    behind both, the one with most such claims.
    """
    mine, theirs = _held(old), _held(new)
    same = _same(mine, theirs, _claims(old), _claims(new))
    for iri in sorted(theirs):
        one = theirs[iri]
        if iri not in same:
            yield "came", one.label, None, _own(one), iri
            continue
        before = mine[same[iri]].fields
        differ = [name for name in one.fields if one.fields[name] != before[name]]
        if differ:
            yield "changed", one.label, {name: before[name] for name in differ}, {name: one.fields[name] for name in differ}, iri
    for iri in sorted(mine.keys() - set(same.values())):
        yield "gone", mine[iri].label, _own(mine[iri]), None, iri


def _own(one: _Held) -> Fields:
    """Give what the label does not tell."""
    return {name: value for name, value in one.fields.items() if name not in ("person", "post")}


def _same(
    mine: Mapping[str, _Held], theirs: Mapping[str, _Held], old: Mapping[str, list[str]], new: Mapping[str, list[str]]
) -> dict[str, str]:
    """Give the old IRI of each new membership that was there before."""
    found = {iri: iri for iri in theirs if iri in mine}
    by_claim: dict[tuple[str, str], list[str]] = defaultdict(list)
    for iri in mine.keys() - found.keys():
        for claim in old.get(iri, ()):
            by_claim[claim, mine[iri].post].append(iri)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for iri in theirs.keys() - found.keys():
        for claim in new.get(iri, ()):
            for was in by_claim.get((claim, theirs[iri].post), ()):
                shared[iri, was] += 1
    taken: set[str] = set()
    for (iri, was), _ in sorted(shared.items(), key=lambda one: (-one[1], one[0])):
        if iri not in found and was not in taken:
            found[iri] = was
            taken.add(was)
    return found


def _held(side: Side) -> dict[str, _Held]:
    found: dict[str, _Held] = {}
    for row in select(side.graph.store, _HELD).rows:
        iri, person, post, role, role_name, body, status, started, ended, *days = (plain(term) for term in row)
        if person in side.hidden_persons:
            continue
        called = side.labels.get(post) or " ".join(part for part in (side.labels.get(role) or role_name, side.labels.get(body)) if part)
        fields = {"person": side.labels.get(person, person), "post": called, "status": side.labels.get(status) or status.rpartition("/")[2]}
        for name, first, last in (("attested", *days[:2]), ("start", *days[2:4]), ("end", *days[4:])):
            fields[name] = first if first == last else f"{first or '…'} – {last or '…'}"
        fields |= {"start_witnessed": started, "end_witnessed": ended}
        found[iri] = _Held(iri, f"{fields['person']} – {called}", post or f"{role or role_name}@{body}", fields)
    return found


def _claims(side: Side) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, claim in select(side.graph.store, _CLAIMS).rows:
        found[plain(one)].append(plain(claim))
    return found
