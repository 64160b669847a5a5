"""Write the graph of memberships: who held what, when, and the events, congresses, targets and citations around it."""

from collections.abc import Iterable

from kg.model.entities import Bounds, CitedDocument, Congress, Event, Membership, Resolved, Target
from kg.rdf.derived import Terms
from kg.rdf.iris import ORG, PROV, XSD, Iris
from kg.rdf.terms import boolean, concept, integer, iri, number, text
from kg.rdf.units import Units
from kg.rdf.writer import GraphWriter, a, kg

__all__ = ["memberships_graph"]

_DERIVED = f" <{PROV}wasDerivedFrom> "
_BOUNDS = {
    "attested": (kg("earliestAttested"), kg("latestAttested")),
    "start": (kg("earliestStart"), kg("latestStart")),
    "end": (kg("earliestEnd"), kg("latestEnd")),
    "when": (kg("earliest"), kg("latest")),
}


def memberships_graph(iris: Iris, resolved: Resolved, units: Units) -> bytes:
    """Write the graph of memberships as N-Quads."""
    graph = iri(iris.graph("memberships"))
    writer = _Writer(iris, Terms(iris, resolved), GraphWriter(graph), units)
    writer.to.node(graph, (kg("articleSet") + text(resolved.article_set),))
    writer.everything(resolved)
    return writer.to.bytes()


class _Writer:
    """Writes each kind of consolidated thing as one node."""

    def __init__(self, iris: Iris, terms: Terms, to: GraphWriter, units: Units) -> None:
        self.iris, self.terms, self.to, self.units = iris, terms, to, units

    def everything(self, resolved: Resolved) -> None:
        for membership in resolved.memberships:
            self.membership(membership)
        for event in resolved.events:
            self.event(event)
        for congress in resolved.congresses:
            self.congress(congress)
        self.congress_life(resolved)
        for target in resolved.targets:
            self.target(target)
        for cited in resolved.cited:
            self.cited(cited)

    def sources(self, facts: Iterable[str]) -> list[str]:
        return [_DERIVED + iri(self.iris.claim(fact)) for fact in facts]

    def membership(self, one: Membership) -> None:
        node = self.terms.membership[one.key]
        pairs = [a("Membership", ORG), f" <{ORG}member> {self.terms.person[one.person]}"]
        if one.organization is not None:
            pairs.append(f" <{ORG}organization> {self.terms.organization[one.organization]}")
        if one.role is not None:
            pairs.append(f" <{ORG}role> {concept(one.role)}")
        else:
            self.to.string(node, kg("roleName"), one.role_name)
        if one.post is not None:
            pairs.append(kg("post") + self.terms.post[one.post])
        pairs.append(kg("status") + concept(f"status:{one.status}"))
        for name, bounds in (("attested", one.attested), ("start", one.start), ("end", one.end)):
            pairs += _bounds(name, bounds)
        pairs += (kg("startWitnessed") + boolean(one.start_witnessed), kg("endWitnessed") + boolean(one.end_witnessed))
        pairs.extend(kg("startedBy") + self.terms.event[event] for event in one.started_by)
        pairs.extend(kg("endedBy") + self.terms.event[event] for event in one.ended_by)
        pairs.extend(kg("startBoundedBy") + self.terms.membership[by] for by in one.start_bounded_by)
        pairs.extend(kg("endBoundedBy") + (self.terms.membership.get(by) or self.terms.change[by]) for by in one.end_bounded_by)
        if one.scope != "vn":
            pairs.append(kg("scope") + text(one.scope))
        self.to.node(node, pairs + self.sources(one.derived_from))
        for term in one.terms:
            self.to.string(node, kg("term"), term)

    def event(self, one: Event) -> None:
        pairs = [a("PersonnelEvent"), kg("eventType") + concept(one.type), kg("effect") + concept(f"effect:{one.effect}")]
        pairs.append(kg("person") + self.terms.person[one.person])
        for name, post in (("post", one.post), ("fromPost", one.from_post)):
            if post is not None:
                pairs.append(kg(name) + self.terms.post[post])
        if one.by is not None:
            pairs.append(kg("by") + self.terms.organization[one.by])
        if one.predecessor is not None:
            pairs.append(kg("predecessor") + self.terms.person[one.predecessor])
        if one.acting:
            pairs.append(kg("acting") + boolean(True))
        if one.date is not None:
            pairs.append(kg("date") + text(one.date))
        self.to.node(self.terms.event[one.key], pairs + _bounds("when", one.when) + self.sources(one.derived_from))

    def congress(self, one: Congress) -> None:
        node = self.terms.congress[one.key]
        pairs = [a("Congress")]
        if one.organization is not None:
            pairs.append(kg("heldBy") + self.terms.organization[one.organization])
        if one.previous is not None:
            pairs.append(kg("previous") + self.terms.congress[one.previous])
        if one.date is not None:
            pairs.append(kg("date") + text(one.date))
        self.to.node(node, pairs + _bounds("when", one.when) + self.sources(one.derived_from))
        self.strings(node, name=one.name, ordinal=one.ordinal, term=one.term)
        if one.unnamed is not None:
            self.to.literal(node, kg("unnamed"), one.unnamed)

    def congress_life(self, resolved: Resolved) -> None:
        for one in resolved.attendances:
            node = iri(self.iris.thing("attendance", one.key))
            pairs = [
                a("Attendance"),
                kg("congress") + self.terms.congress[one.congress],
                kg("capacity") + concept(f"capacity:{one.capacity}"),
            ]
            if one.person is not None:
                pairs.append(kg("attendee") + self.terms.person[one.person])
            if one.as_member is not None:
                pairs.append(kg("asMemberOf") + self.terms.organization[one.as_member])
            if one.count is not None:
                pairs.append(kg("count") + integer(one.count))
            self.to.node(node, pairs + self.units.pairs(one.group) + self.sources(one.derived_from))
            self.strings(node, unit=one.group, comparator=one.comparator, includesNamed=one.includes_named)
        for result in resolved.results:
            node = iri(self.iris.thing("result", result.key))
            pairs = [a("ElectionResult"), f" <{ORG}organization> {self.terms.organization[result.organization]}"]
            if result.congress is not None:
                pairs.append(kg("congress") + self.terms.congress[result.congress])
            counts = (("count", result.count), ("votes", result.votes), ("ballots", result.ballots))
            pairs.extend(kg(name) + integer(value) for name, value in counts if value is not None)
            self.to.node(node, pairs + self.units.pairs(result.unit) + self.sources(result.derived_from))
            self.strings(node, unit=result.unit)

    def target(self, one: Target) -> None:
        node = self.terms.target[one.key]
        pairs = [a("Target")]
        if one.congress is not None:
            pairs.append(kg("congress") + self.terms.congress[one.congress])
        if one.organization is not None:
            pairs.append(kg("setBy") + self.terms.organization[one.organization])
        pairs.extend(kg(name) + number(value) for name, value in (("number", one.number), ("numberTo", one.number_to)) if value is not None)
        if one.part_of is not None:
            pairs.append(kg("partOf") + self.terms.target[one.part_of])
        if one.carries_out is not None:
            pairs.append(kg("carriesOut") + self.terms.cited[one.carries_out])
        self.to.node(node, pairs + self.units.pairs(one.unit) + self.sources(one.derived_from))
        self.to.literal(node, kg("indicator"), one.indicator)
        self.strings(node, unit=one.unit, term=one.term, comparator=one.comparator)

    def cited(self, one: CitedDocument) -> None:
        node = self.terms.cited[one.key]
        pairs = [a("CitedDocument"), kg("documentType") + concept(one.type)]
        if one.issuer is not None:
            pairs.append(kg("issuer") + self.terms.organization[one.issuer])
        if one.issuer_congress is not None:
            pairs.append(kg("issuerCongress") + self.terms.congress[one.issuer_congress])
        if one.plenum is not None:
            pairs.append(kg("plenum") + integer(one.plenum))
        self.to.node(node, pairs + self.sources(one.derived_from))
        self.to.literal(node, kg("citedName"), one.name)
        self.strings(node, documentNumber=one.number, term=one.term)
        if one.subject is not None:
            self.to.literal(node, kg("subject"), one.subject)
        for document in one.documents:
            self.to.node(iri(self.iris.document(document)), (kg("cites") + node,))

    def strings(self, node: str, **values: str | None) -> None:
        for name, value in values.items():
            if value is not None:
                self.to.string(node, kg(name), value)


def _bounds(name: str, bounds: Bounds) -> list[str]:
    return [f'{predicate}"{day}"^^<{XSD}date>' for predicate, day in zip(_BOUNDS[name], bounds, strict=True) if day is not None]
